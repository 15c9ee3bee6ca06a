"""The parts of a cell, by the word that each begins with: until, since, every, done, undated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar.bounds import (
    after,
    before,
    between,
    end_label,
    future,
    leading_to,
    since,
    start_label,
    stretch_of,
    until,
)
from crmplan.calendar.cursor import Cursor, Stop
from crmplan.calendar.expression import Assumption, Expression, Kind
from crmplan.calendar.repeating import meeting, often, per_meeting, within
from crmplan.calendar.spans import POINT_STARTS, window

if TYPE_CHECKING:
    from collections.abc import Callable


def part(here: Cursor) -> Expression | None:
    """One part of the cell; None for a word that adds nothing to it."""
    if here.category() == "TO" and here.category(1) == "START":
        here.at += 1  # «al inicio de 2010»
    if here.category() == "LATE" and here.category(1) == "COLON":
        return end_label(here)
    rule = RULES.get(here.category())
    if rule is not None:
        return rule(here)
    if here.category() in POINT_STARTS or here.category() == "REL":
        return window(here)
    raise Stop(here.at)


def span(here: Cursor) -> Expression | None:
    """«del 23/05 al 30/05/2005»: both its ends are in the form."""
    found = here.items[here.at].value
    here.at += 1
    return found if isinstance(found, Expression) else None


def ongoing(here: Cursor) -> Expression | None:
    """«Permanentemente»."""
    here.at += 1
    here.accept("NOUN")
    return Expression(Kind.ONGOING)


def done(here: Cursor) -> Expression | None:
    """«Cumplido», with or without when."""
    here.at += 1
    return Expression(Kind.DONE)


def undated(here: Cursor) -> Expression | None:
    """«Por definir»."""
    here.at += 1
    return Expression(Kind.UNDATED)


def unconfirmed(here: Cursor) -> Expression | None:
    """«por confirmar»: alone a date is pending, beside a date that date is tentative."""
    here.at += 1
    if len(here.items) == 1 or not any(item.category in ("POINT", "SPAN") for item in here.items):
        return Expression(Kind.UNDATED)
    here.notes.assume("tentative")
    return None


def irregular(here: Cursor) -> Expression | None:
    """«Eventual»: whenever the occasion arises."""
    here.at += 1
    return Expression(Kind.UNDATED, assumptions=(Assumption("irregular"),))


def tentative(here: Cursor) -> Expression | None:
    """«aproximadamente»: the date is taken as it stands, and that is said."""
    here.accept("TENTATIVE")
    return None


def label(here: Cursor) -> Expression | None:
    """«Plazo:», a word that only introduces a date."""
    here.at += 1
    here.accept("COLON")
    if here.category() in ("", "DONE"):
        raise Stop(here.at)
    return None


RULES: dict[str, Callable[[Cursor], Expression | None]] = {
    "OFTEN": often,
    "SPAN": span,
    "MEETING": meeting,
    "EVERY": per_meeting,
    "PER": per_meeting,
    "ONGOING": ongoing,
    "DONE": done,
    "UNDATED": undated,
    "UNCONFIRMED": unconfirmed,
    "IRREGULAR": irregular,
    "TENTATIVE": tentative,
    "LABEL": label,
    "FUTURE": future,
    "WITHIN": within,
    "UNIT": stretch_of,
    "UNTIL": until,
    "TO": leading_to,
    "BEFORE": before,
    "AFTER": after,
    "FROM": since,
    "START": start_label,
    "END": end_label,
    "BETWEEN": between,
}
