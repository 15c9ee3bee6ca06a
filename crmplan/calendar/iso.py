"""Recurrences as ISO 8601 writes them: «R/P6M», «P1Y»."""

from crmplan.calendar.expression import Expression, Kind, Period

LENGTHS = {"Y": (12, 0, 0), "M": (1, 0, 0), "W": (0, 1, 0), "D": (0, 0, 1)}
CONTINUOUS = "R/PT1S"  # Project Open Data: updated without pause


def iso_recurrence(text: str) -> Expression | None:
    """The recurrence that an ISO 8601 text names; None where it is none, or not in whole days."""
    code = text.upper()
    if code == CONTINUOUS:
        return Expression(Kind.ONGOING)
    code = code.removeprefix("R/")
    if len(code) < 3 or code[0] != "P" or not code[1:-1].isdecimal():  # noqa: PLR2004 - P1Y
        return None
    length, count = LENGTHS.get(code[-1]), int(code[1:-1])
    if length is None or not 1 <= count <= 1000:  # noqa: PLR2004 - no plan recurs so rarely
        return None
    months, weeks, days = (part * count for part in length)
    return Expression(Kind.RECURRING, every=Period(months, weeks, days))
