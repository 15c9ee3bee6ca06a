"""From what the words say to days: an expression, and the year of the plan where they give none."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from crmplan.calendar.expression import (
    Assumption,
    CalendarError,
    Edge,
    Expression,
    Kind,
    Period,
    Point,
    Portion,
    Unit,
    Window,
)
from crmplan.calendar.parser import LONGEST, parse
from crmplan.calendar.points import days_of

REMEMBERED = 4096  # different cells whose answer is kept
YEARS = range(1, 9999)  # the years that a plan may be of


class CalendarProblem(NamedTuple):
    """Why a cell could not be read: as in CalendarError; `length` counts characters."""

    code: str
    column: int
    length: int
    word: str
    suggestion: str | None = None


class Answer(NamedTuple):
    """How a cell is read. `start` and `end` are its first and last day, None where open.

    `every` is the period of what recurs; `on` the month and day of a yearly date, or of the last
    day of a yearly deadline. `expression` is None where the cell cannot be read.
    """

    text: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    every: Period | None = None
    on: tuple[int, int] | None = None
    assumptions: tuple[Assumption, ...] = ()
    problem: CalendarProblem | None = None
    expression: Expression | None = None


def answer(text: str, year: int | None = None) -> Answer:
    """How a cell is read in a plan of a year; what cannot be read is an answer too."""
    if year is not None and year not in YEARS:  # a range looks for None in every place
        year = None
    # Texts too long to be a cell are not worth remembering.
    return remembered(text, year) if len(text) <= LONGEST else answered(text, year)


def answered(text: str, year: int | None) -> Answer:
    """The answer, worked out."""
    try:
        found = parse(text)
        return windowed(text, found, year)
    except CalendarError as error:
        problem = CalendarProblem(
            error.code, error.column, error.length, error.word, error.suggestion
        )
        return Answer(text, Kind.UNREADABLE, problem=problem)


remembered = lru_cache(maxsize=REMEMBERED)(answered)


def windowed(text: str, found: Expression, year: int | None) -> Answer:
    """The days of an expression; CalendarError where it gives none."""
    if found.window is None and found.each is None:
        return Answer(
            text, found.kind, None, None, found.every, None, found.assumptions, expression=found
        )
    try:
        start, end = days(found.window, year)
    except (ValueError, OverflowError) as error:
        code = error.code if isinstance(error, CalendarError) else "no-such-day"
        word = text.strip()
        raise CalendarError(code, text.index(word) + 1, word) from None
    return Answer(
        text,
        found.kind,
        start,
        end,
        found.every,
        yearly_day(found),
        (*found.assumptions, *assumed(found.window, year)),
        expression=found,
    )


def days(window: Window | None, year: int | None) -> tuple[date | None, date | None]:
    """The first and the last day of a window, None where it is open.

    Without a year of its own it starts in the year given, and may end in the next.
    """
    if window is None:
        return None, None
    if window.yearless and year is None:
        raise CalendarError("no-year")
    given = year or 1
    start = days_of(window.first, given)[0] if window.first else None
    end = days_of(window.last, given)[1] if window.last else None
    if window.edge is Edge.BEFORE and window.last:
        end = days_of(window.last, given)[0] - timedelta(days=1)
    if window.edge is Edge.AFTER and window.first:
        start = days_of(window.first, given)[1] + timedelta(days=1)
    if start and end and start > end:
        if window.last is None or window.last.year is not None:
            raise CalendarError("backwards")
        end = days_of(window.last, given + 1)[1]
    return start, end


def yearly_day(found: Expression) -> tuple[int, int] | None:
    """The month and day of a yearly date: «12 de febrero de cada año»."""
    last = found.each.last if found.each is not None else None
    if found.each is None or last is None or last.unit is not Unit.DAY or last.month is None:
        return None
    if last.number == -1 or found.each.edge is not Edge.WITHIN:
        day = days_of(last, 2001)[0] - timedelta(days=found.each.edge is Edge.BEFORE)
        return day.month, day.day
    return last.month, last.number


def assumed(window: Window | None, year: int | None) -> list[Assumption]:
    """What days take for granted: the year, and where a vague part of a stretch ends."""
    if window is None:
        return []
    stated = [Assumption("year", (("year", year),))] if window.yearless and year else []
    if vague(window.first, Portion.EARLY) or vague(window.last, Portion.LATE):
        stated.append(Assumption("vague"))
    ends = (window.first,) if window.first is window.last else (window.first, window.last)
    for point in ends:
        if point is not None and point.weekday is not None:
            day = days_of(point, year or 1)[0]
            if day.weekday() != point.weekday:
                stated.append(Assumption("weekday", (("weekday", point.weekday),)))
    return stated


def vague(point: Point | None, sure: Portion) -> bool:
    """Whether an end lies within a stretch: «principios» has a sure start but no sure end."""
    return point is not None and point.portion is not None and point.portion is not sure
