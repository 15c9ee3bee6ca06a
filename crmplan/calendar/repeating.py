"""The parts of a cell that recur: frequencies, and what happens at each meeting."""

from __future__ import annotations

from crmplan.calendar.cursor import Cursor, Stop
from crmplan.calendar.expression import Expression, Kind, Point, Unit
from crmplan.calendar.points import consecutive, evenly
from crmplan.calendar.spans import row_of

LISTING = frozenset(("COMMA", "AND", "SLASH"))
AFTER_NAME = frozenset(("", "OFTEN", "POINT", "COMMA", "OPEN", "CLOSE", "COLON", "DASH", "SLASH"))


def often(here: Cursor) -> Expression | None:
    """«Semestral», with or without the meeting or the report that recurs."""
    value = here.items[here.at].value
    here.at += 1
    while here.accept("NOUN", "MEETING", "ORDINARY"):
        pass
    if not isinstance(value, Expression):
        return None
    repeated_dates(here, value)
    return value


def repeated_dates(here: Cursor, often: Expression) -> None:
    """Take «(marzo, junio, septiembre y diciembre)» after «trimestral»: it says the same.

    Months that follow each other, or that have a year, are a stretch and left to their own rule.
    """
    start = here.at
    while here.category() in ("COLON", "COMMA", "OPEN", "DASH", "LABEL"):
        here.at += 1
    if not (here.category() == "POINT" and here.category(1) in ("COMMA", "AND", "SLASH")):
        here.at = start
        return
    at = here.at
    points, joints = row_of(here)
    alike = {(point.unit, point.year) for point in points} in (
        {(Unit.MONTH, None)},
        {(Unit.DAY, None)},
    )
    if len(points) == 1 or not alike or not LISTING.issuperset(joints) or following(points):
        here.at = start
        return
    if evenly(points) != often.every or often.each is not None:
        raise Stop(at, "two-readings")
    here.accept("CLOSE")
    here.notes.assume("months-left-out")


def following(points: list[Point]) -> bool:
    """Whether the points follow each other; not if one lacks its month."""
    return any(point.unit is Unit.DAY and point.month is None for point in points) or consecutive(
        points
    )


def meeting(here: Cursor) -> Expression | None:
    """«reunión anual»: the meeting adds nothing to how often."""
    here.at += 1
    while here.accept("NOUN", "ORDINARY", "MEETING"):
        pass
    if here.category() != "OFTEN":
        raise Stop(here.at)
    return None


def per_meeting(here: Cursor) -> Expression | None:
    """«en cada reunión de la red», "at each regular meeting of the Committee"."""
    start = here.at
    here.at += 1
    if here.category() == "OFTEN":
        return often(here)
    words = 0
    while here.category() in ("ORDINARY", "ORD", "UNKNOWN", "NOUN") and words < 3:  # noqa: PLR2004
        here.at += 1
        words += 1
    if not here.accept("MEETING"):
        raise Stop(start)
    while here.category() not in AFTER_NAME:
        here.at += 1
    return Expression(Kind.PER_MEETING)


def within(here: Cursor) -> Expression | None:
    """«dentro de los primeros 5 días de cada mes»."""
    here.at += 1
    if here.category() != "OFTEN":
        raise Stop(here.at)
    return often(here)
