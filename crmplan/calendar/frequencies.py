"""What the forms make of their tokens: recurrences and times of the day.

A builder gets the tokens of its form and gives None where their values do not fit together.
"""

from crmplan.calendar.cell import Notes, first, numbers, only, periods, value
from crmplan.calendar.dates import LAST_DAY, MONTHS, checked_day, part
from crmplan.calendar.expression import (
    DAILY,
    MONTHLY,
    PERIOD_END,
    SOME_DAY,
    WEEKLY,
    YEARLY,
    Expression,
    Kind,
    Period,
    Point,
    Unit,
    Window,
)
from crmplan.calendar.scan import Token

CENTURY = Period(months=1200, weeks=5218, days=36525)  # what recurs more rarely is a slip
HOURS = 24
DIGITS = 4
MOST = 1000  # years, months, weeks or days: no plan recurs so rarely
BOUNDS = frozenset(("YEAR", "YY"))
LENGTHS = {"Y": YEARLY, "M": MONTHLY, "W": WEEKLY, "D": DAILY}
CONTINUOUS = "R/PT1S"  # Project Open Data: updated without pause


def recurring(period: Period, *each: Window) -> Expression | None:
    """A recurrence, and when in every period; None where the period makes no sense."""
    if not any(period) or any(length > most for length, most in zip(period, CENTURY, strict=True)):
        return None
    return Expression(Kind.RECURRING, every=period, each=each)


def iso_recurrence(text: str) -> Expression | None:
    """«R/P6M», «P1Y», as ISO 8601 writes them; None for other texts, or within a day."""
    code = text.upper()
    if code == CONTINUOUS:
        return Expression(Kind.ONGOING)
    code = code.removeprefix("R/")
    unit, count = LENGTHS.get(code[-1:]), code[1:-1]
    if unit is None or not (code[0] == "P" and count.isdecimal() and len(count) <= DIGITS):
        return None
    return recurring(unit.times(int(count))) if int(count) <= MOST else None


def by_its_end(period: Period, tokens: list[Token], notes: Notes) -> Expression | None:
    """A recurrence of which the words name a part: it falls due on the period's last day.

    That is said, unless the part ends with the period.
    """
    within_a_year = period.months > 0 and YEARLY.months % period.months == 0
    at_end = first(tokens, "LATE", "LAST") and not first(tokens, "WEEKDAY", "WORKING")
    if within_a_year and at_end:
        return recurring(period, PERIOD_END)
    notes.assume("day-left-out")
    return recurring(period, SOME_DAY) if within_a_year else recurring(period)


def frequency(tokens: list[Token], notes: Notes) -> Expression | None:
    """«Semestral», «los lunes», "six-monthly"; what recurs within a day counts by days."""
    number = value(tokens, "NUM")
    if first(tokens, "INSTALMENT"):
        # Without an end «8 cuotas» would go on for ever.
        bounded = any(token.category in BOUNDS for token in notes.tokens)
        return recurring(periods(tokens)[0]) if bounded else None
    if number is not None:
        often = notes.written(tokens[-1])
        return recurring(periods(tokens)[0].times(number)) if often.endswith("ly") else None
    if first(tokens, "HOURLY"):
        notes.assume("within-a-day")
    return recurring(WEEKLY if first(tokens, "WEEKDAYS") else periods(tokens)[0])


def every(tokens: list[Token], notes: Notes) -> Expression | None:  # noqa: ARG001
    """«cada 6 meses», «every other month», «cada lunes»."""
    if first(tokens, "WEEKDAY"):
        return recurring(WEEKLY)
    number = value(tokens, "NUM", "BIG", "OTHER", "ORD")
    lengths = periods(tokens)
    if len(lengths) > 1 and (lengths[1] != YEARLY or lengths[0].months >= YEARLY.months):
        return None  # «todos los meses del año» only
    return recurring(lengths[0].times(1 if number is None else number))


def times(tokens: list[Token], notes: Notes) -> Expression | None:
    """«dos veces al año», «2 por año»: the period must come out whole."""
    if notes.text[tokens[-1].end :].lstrip()[:1].isdecimal():
        return None  # «3 por año 2003»
    often, *others = numbers(tokens, "NUM", "TWICE", "OTHER")
    span = periods(tokens)[0].times(others[0] if others else 1)
    if often < 1 or any(length % often for length in span):
        raise notes.error("uneven", tokens)
    return recurring(Period(*(length // often for length in span)))


def weekday_of_each_year(tokens: list[Token], notes: Notes) -> Expression | None:
    """«primer domingo de octubre de cada año»: due when the month ends, and that is said."""
    if periods(tokens)[-1] != YEARLY:
        return None
    month = Point(Unit.MONTH, value(tokens, "MONTH") or 1)
    notes.assume("day-left-out")
    return recurring(YEARLY, Window(month, month))


def day_of_each(tokens: list[Token], notes: Notes) -> Expression | None:
    """«el 15 de cada mes», "monthly by the 15th"."""
    number, lengths = value(tokens, "NUM", "ORD"), periods(tokens)
    if number is None or lengths[-1] != MONTHLY or lengths[:-1] not in ([], [DAILY]):
        return None
    if not 1 <= number <= LAST_DAY:
        raise notes.error("no-such-day", tokens)
    point = Point(Unit.DAY, number)
    return recurring(MONTHLY, Window(point, point))


def days_of_each(tokens: list[Token], notes: Notes) -> Expression | None:
    """«del 1 al 15 de cada mes»."""
    one, two = numbers(tokens, "NUM", "ORD")
    *units, period = periods(tokens)
    if period != MONTHLY or any(unit != DAILY for unit in units):
        return None
    if not 1 <= one < two <= LAST_DAY:
        raise notes.error("no-such-day", tokens)
    return recurring(MONTHLY, Window(Point(Unit.DAY, one), Point(Unit.DAY, two)))


def day_within(tokens: list[Token], notes: Notes) -> Expression | None:
    """«mensual, los primeros 5 días», "monthly by the 15th", at the end of a cell."""
    if notes.text[tokens[-1].end :].strip(" .)]"):
        return None
    period, *units = periods(tokens)
    if period.months % YEARLY.months == 0 and period.months:
        return None  # when in the year has its own rule
    within = units[0] if units else DAILY
    if units and first(tokens, "EARLY", "MID", "LATE"):
        fits = within == period  # «mensual, a fin de mes»
    elif first(tokens, "WEEKDAY") and not first(tokens, "ORD", "LAST"):
        fits = period == WEEKLY
    elif not units and first(tokens, "ORD") and not first(tokens, "WEEKDAY"):
        return day_of_each(tokens, notes)
    else:
        fits = within.months < period.months or (within == DAILY and period.weeks > 0)
    if not fits:
        return None
    return by_its_end(period, tokens, notes)


def each_month(tokens: list[Token], notes: Notes) -> Expression | None:
    """«cada abril», «cada 15 de abril», «cada 15/4»."""
    figures, number = numbers(tokens, "NUM", "ORD"), value(tokens, "MONTH")
    if number is None:
        if not 1 <= figures[1] <= MONTHS < figures[0]:  # which is the month?
            return None
        number = figures[1]
    if not only(tokens, MONTHLY, DAILY):
        return None
    point = Point(Unit.MONTH, number)
    if figures:
        point = checked_day(figures[0], number, None, tokens, notes)
    return recurring(YEARLY, Window(point, point))


def some_day_of_each(tokens: list[Token], notes: Notes) -> Expression | None:
    """«último viernes de cada mes», «a fin de cada trimestre», «primer semestre de cada año»."""
    lengths = periods(tokens)
    after = tokens.index(first(tokens, "EVERY") or tokens[0])
    period = next(token.value for token in tokens[after:] if isinstance(token.value, Period))
    if len(lengths) > 1 and lengths[0] == period:
        return None
    if period == YEARLY and [token.category for token in tokens[1:3]] == ["UNIT", "EVERY"]:
        named = part(tokens[:2], notes)
        if named is not None:
            return recurring(YEARLY, Window(named, named))
    return by_its_end(period, tokens, notes)


def clock(tokens: list[Token], notes: Notes) -> tuple[object] | None:  # noqa: ARG001
    """A time of the day; its value is the word that opens it, «hasta las» or «desde las»."""
    hour = value(tokens, "NUM")
    if hour is not None and hour > HOURS:
        return None
    opening = tokens[0].value if tokens[0].category == "CLOCK" else None
    return (opening,)
