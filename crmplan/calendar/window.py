"""From what the words say to days: an expression, and the year of the plan where they give none."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from crmplan.calendar.expression import CalendarError, Expression, Kind, Period, Stretch
from crmplan.calendar.parser import parse

REMEMBERED = 4096  # different cells whose answer is kept


@dataclass(frozen=True, slots=True)
class CalendarProblem:
    """Why a cell could not be read: as in CalendarError; `length` counts characters."""

    code: str
    column: int
    length: int
    word: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """How a cell is read. `start` and `end` are its first and last day, None where open.

    `every` is the period of what recurs, `on` the month and day of a yearly date; `assumptions`
    are keys of messages.calendar.
    """

    text: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    every: Period | None = None
    on: tuple[int, int] | None = None
    assumptions: tuple[str, ...] = ()
    problem: CalendarProblem | None = None


@lru_cache(maxsize=REMEMBERED)
def answer(text: str, year: int | None = None) -> Answer:
    """How a cell is read in a plan of a year; what cannot be read is an answer too."""
    try:
        found = parse(text)
        return _answer(text, found, year)
    except CalendarError as error:
        length = len(error.word)
        problem = CalendarProblem(error.code, error.column, length, error.word, error.suggestion)
        return Answer(text, Kind.UNREADABLE, problem=problem)


def _answer(text: str, found: Expression, year: int | None) -> Answer:
    given = [s for s in (found.first, found.last) if s is not None]
    missing = any(stretch.year is None for stretch in given)
    if missing and year is None:
        raise CalendarError("no-year", len(text) + 1)
    first, last = (s and (replace(s, year=year) if s.year is None else s) for s in (found.first, found.last))
    try:
        start = first and (_end(first) + timedelta(days=1) if found.after else _start(first))
        end = last and (_start(last) - timedelta(days=1) if found.before else _end(last))
    except (ValueError, OverflowError):
        raise CalendarError("no-such-day", 1) from None
    if start and end and start > end:
        raise CalendarError("reversed", 1)
    assumptions = (f"year-assumed:{year}",) if missing else ()
    return Answer(text, found.kind, start or None, end or None, found.every, found.on, assumptions)


def _start(stretch: Stretch) -> date:
    month, day = stretch.first
    return date(stretch.year or 1, month, day or 1)


def _end(stretch: Stretch) -> date:
    month, day = stretch.last
    return date(stretch.year or 1, month, day or monthrange(stretch.year or 1, month)[1])
