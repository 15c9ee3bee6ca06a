"""The parts of a cell that recur: frequencies, and what happens at each meeting."""

from __future__ import annotations

from dataclasses import replace

from crmplan.calendar.cursor import Cursor, Stop
from crmplan.calendar.expression import Expression, Kind, Point, Unit
from crmplan.calendar.points import consecutive, evenly
from crmplan.calendar.spans import in_order, row_of

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
    return repeated_dates(here, value)


def repeated_dates(here: Cursor, often: Expression) -> Expression:
    """Take «(marzo, junio, septiembre y diciembre)» after «trimestral»: when each falls due.

    Months that follow each other, or that have a year, are a stretch and left to their own rule.
    """
    start = here.at
    while here.category() in ("COLON", "COMMA", "OPEN", "DASH", "LABEL"):
        here.at += 1
    if not (here.category() == "POINT" and here.category(1) in ("COMMA", "AND", "SLASH")):
        here.at = start
        return often
    at = here.at
    points, joints = row_of(here)
    alike = {(point.unit, point.year) for point in points} in (
        {(Unit.MONTH, None)},
        {(Unit.DAY, None)},
    )
    if len(points) == 1 or not alike or not LISTING.issuperset(joints) or following(points):
        here.at = start
        return often
    if evenly(points) != often.every or often.each:
        raise Stop(at, "two-readings")
    here.accept("CLOSE")
    return replace(often, each=in_order(points))


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
