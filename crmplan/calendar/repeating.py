"""The parts of a cell that recur: frequencies, and what happens at each meeting."""

from __future__ import annotations

from crmplan.calendar.cursor import Cursor, Stop
from crmplan.calendar.expression import Expression, Kind

AFTER_NAME = frozenset(("", "OFTEN", "POINT", "COMMA", "OPEN", "CLOSE", "COLON", "DASH", "SLASH"))


def often(here: Cursor) -> Expression | None:
    """«Semestral», with or without the meeting or the report that recurs."""
    value = here.items[here.at].value
    here.at += 1
    while here.accept("NOUN", "MEETING", "ORDINARY"):
        pass
    return value if isinstance(value, Expression) else None


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
