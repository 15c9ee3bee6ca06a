"""The parts of a cell that say where a stretch begins or ends: until, since, before, between."""

from __future__ import annotations

from crmplan.calendar.cursor import Cursor, Stop
from crmplan.calendar.expression import Edge, Expression, Kind, Period, Point, Portion, Unit, Window
from crmplan.calendar.notes import WEEKLY
from crmplan.calendar.repeating import often, per_meeting
from crmplan.calendar.spans import (
    POINT_STARTS,
    RANGE,
    complete,
    each_year,
    point,
    range_between,
    range_from,
    stretch,
    to_now,
    window,
)

OCCASIONS = frozenset(("EVENT", "NOUN", "MEETING", "ORDINARY"))


def until(here: Cursor) -> Expression | None:
    """«hasta el 30 de abril», «Fecha límite: ...»."""
    while here.accept("UNTIL", "COLON", "DASH", "TO", "TENTATIVE"):
        pass
    if here.category() == "OFTEN":
        return often(here)
    last = complete(here, point(here))
    return recurring_ends(here, last) or stretch(None, last)


def recurring_ends(here: Cursor, first: Point) -> Expression | None:
    """«al 30 de junio y al 31 de diciembre de cada año»; None where a single end is given."""
    start, points = here.at, [first]
    while first.year is None and here.category() in ("COMMA", "AND"):
        to = 2 if here.category(1) in ("TO", "UNTIL") else 1
        if here.category(to) != "POINT":
            break
        here.at += to
        points.append(complete(here, point(here)))
    if len(points) == 1 or any(given.year is not None for given in points):
        here.at = start
        return None
    return each_year(here, points, start + 1)


def leading_to(here: Cursor) -> Expression | None:
    """«al 30 de junio de 2010»: a deadline; but «a mediados de 2010» is a stretch."""
    if here.category(1) in ("EARLY", "MID", "LATE"):
        here.at += 1
        return window(here)
    return until(here)


def before(here: Cursor) -> Expression | None:
    """«antes de mayo de 2003»; before the end of a stretch is until its end."""
    here.at += 1
    if here.category() == "OFTEN":
        return often(here)
    if here.category() == "EVERY":
        return per_meeting(here)
    last = complete(here, point(here))
    if last.portion is Portion.LATE:
        return stretch(None, last)
    return Expression(Kind.WINDOW, Window(None, last, Edge.BEFORE))


def after(here: Cursor) -> Expression | None:
    """«después de mayo de 2003»."""
    here.at += 1
    if here.category() == "EVERY":
        return per_meeting(here)
    return Expression(Kind.WINDOW, Window(complete(here, point(here)), None, Edge.AFTER))


def since(here: Cursor) -> Expression | None:
    """«desde 2014 hasta 2018», «a partir de enero 2021», "from 2019, ongoing"."""
    while here.accept("FROM", "COLON", "TENTATIVE"):
        pass
    if here.category() in OCCASIONS:
        return until_a_day(here)
    first = point(here)
    if here.category() == "AND" and here.category(1) == "UNTIL":
        here.at += 1
    if here.category() in RANGE and here.category(1) in {*POINT_STARTS, "UNTIL", "REL"}:
        return range_from(here, first)
    if to_now(here):
        return Expression(Kind.ONGOING, Window(complete(here, first), None))
    here.accept("ONWARD")
    return stretch(complete(here, first), None)


def until_a_day(here: Cursor) -> Expression | None:
    """«desde la aprobación de la norma hasta el 23 de marzo de 2018»: only the end is a day."""
    while here.category() not in ("UNTIL", ""):
        if here.category() not in OCCASIONS | {"UNKNOWN", "AND"}:
            raise Stop(here.at)
        here.at += 1
    here.notes.assume("open-start")
    return until(here)


def end_label(here: Cursor) -> Expression | None:
    """«Fin: marzo 2011», "completion by March 2026"."""
    here.at += 1
    while here.accept("COLON", "UNTIL", "DASH"):
        pass
    return stretch(None, complete(here, point(here)))


def start_label(here: Cursor) -> Expression | None:
    """«Inicio: enero 2010»."""
    here.at += 1
    while here.accept("COLON", "FROM", "DASH"):
        pass
    if here.category() == "EVERY":
        return per_meeting(here)
    return stretch(complete(here, point(here)), None)


def between(here: Cursor) -> Expression | None:
    """«entre enero y marzo de 2010»."""
    here.at += 1
    first = point(here)
    if not here.accept("AND", "TO", "DASH", "HYPHEN"):
        raise Stop(here.at)
    return range_between(here, first, point(here))


def future(here: Cursor) -> Expression | None:
    """«deberá ser entregado en mayo de 2003», "to be completed by March 2026"."""
    here.at += 1
    if here.category() != "DONE":
        raise Stop(here.at)
    return end_label(here)


def stretch_of(here: Cursor) -> Expression | None:
    """«semana del 5 al 9 de mayo de 2003», «bienio 2012-2013»: the two ends count.

    A single end would not say which week; the years must be as many as the word says.
    """
    named = here.items[here.at]
    length = named.value
    here.at += 1
    counted = here.category() == "NUM" and not here.notes.text[
        named.end : here.items[here.at].start
    ].strip(" .")
    found = window(here)
    days = found.window if found and found.window else Window()
    first, last = days.first, days.last
    if first is None or last is None or first == last or not isinstance(length, Period):
        raise Stop(here.at - 1)
    if first.unit is Unit.YEAR:
        fits = length.months == 12 * ((last.year or 0) - (first.year or 0) + 1)
    else:
        # «semana 1 a 5 de mayo»: which weeks, or which days?
        fits = length == WEEKLY and not (counted and max(first.number, last.number) <= 5)  # noqa: PLR2004
    if not fits or first.unit is not last.unit or first.unit not in (Unit.DAY, Unit.YEAR):
        raise Stop(here.at - 1)
    return found
