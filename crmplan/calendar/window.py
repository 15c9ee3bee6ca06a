"""From what the words say to days: an expression, and the year of the plan where they give none."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from crmplan.calendar.days import LEAP_YEAR, NoSuchDay, days_of
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
from crmplan.calendar.habit import ALONE, Habit
from crmplan.calendar.nearest import suggested
from crmplan.calendar.parser import LONGEST, parse

REMEMBERED = 4096  # different cells whose answer is kept
YEARS = range(1, 9999)  # the years that a plan may be of


class CalendarProblem(NamedTuple):
    """Why a cell could not be read: as in CalendarError, and the cell."""

    code: str
    column: int
    word: str
    text: str

    @property
    def length(self) -> int:
        """How many characters the stretch has that stopped the reading."""
        return len(self.word)

    @property
    def suggestion(self) -> str | None:
        """The whole cell as it was perhaps meant; looked for only when it is asked for."""
        if self.code != "unknown-word":
            return None
        return suggested(self.text, self.column - 1, self.column - 1 + len(self.word))


class Answer(NamedTuple):
    """How a cell is read. `start` and `end` are its first and last day, None where open.

    `every` is the period of what recurs; `on` the dates of each year on which it falls due, as
    month and day, in the order of the year; a day that a month lacks stands for its last.
    `expression` is None where the cell cannot be read.
    """

    text: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    every: Period | None = None
    on: tuple[tuple[int, int], ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    problem: CalendarProblem | None = None
    expression: Expression | None = None

    @property
    def certain(self) -> bool:
        """Whether the cell says this and no more, with nothing but a century taken for granted."""
        return not self.remark and all(stated.name == "century" for stated in self.assumptions)

    @property
    def remark(self) -> str:
        """What else the cell says, as it is written."""
        return self.expression.remark if self.expression else ""

    @property
    def anchor(self) -> str:
        """What a relative term counts from, as it is written."""
        return self.expression.anchor if self.expression else ""


def answer(text: str, year: int | None = None, habit: Habit = ALONE) -> Answer:
    """How a cell is read in a plan of a year; what cannot be read is an answer too.

    `habit` is how its column is written, where it stands in one.
    """
    if year is not None and year not in YEARS:  # a range looks for None in every place
        year = None
    # Texts too long to be a cell are not worth remembering.
    if len(text) > LONGEST:
        return answered(text, year, habit)
    return remembered(text, year, habit)


def answered(text: str, year: int | None, habit: Habit) -> Answer:
    """The answer, worked out."""
    try:
        found = parse(text, habit)
        return windowed(text, found, year)
    except CalendarError as error:
        problem = CalendarProblem(error.code, error.column, error.word, text)
        return Answer(text, Kind.UNREADABLE, problem=problem)


remembered = lru_cache(maxsize=REMEMBERED)(answered)


def windowed(text: str, found: Expression, year: int | None) -> Answer:
    """The days of an expression; CalendarError where it gives none."""
    if found.kind is Kind.RELATIVE and found.window is not None:  # «fin de año»: the plan's
        found = found._replace(kind=Kind.WINDOW) if year else found._replace(window=None)
    if found.window is None and not found.each:
        return Answer(
            text, found.kind, None, None, found.every, (), found.assumptions, expression=found
        )
    try:
        start, end = days(found.window, year)
    except (CalendarError, NoSuchDay, OverflowError) as error:
        code = error.code if isinstance(error, CalendarError) else "no-such-day"
        word = text.strip()
        raise CalendarError(code, text.index(word) + 1, word) from None
    return Answer(
        text,
        found.kind,
        start,
        end,
        found.every,
        yearly_dates(found),
        (*found.assumptions, *assumed(found.window, year), *assumed_of_each(found)),
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


def yearly_dates(found: Expression) -> tuple[tuple[int, int], ...]:
    """The month and day of every date of a year on which it falls due, in order.

    Empty where the words name no date, or where not every year has it.
    """
    months = found.every.months if found.every is not None else 0
    if months == 0 or 12 % months:
        return ()
    dates: list[tuple[int, int]] = []
    for last, edge in ((window.last, window.edge) for window in found.each):
        if last is None:
            continue
        if last.unit is Unit.DAY and last.month is None:
            number = 31 if last.number == -1 else last.number
            dates.extend((month, number) for month in range(months, 13, months))
        elif edge is Edge.BEFORE:
            day = days_of(last, LEAP_YEAR)[0] - timedelta(days=1)
            dates.append((day.month, day.day))
        else:
            day = days_of(last, LEAP_YEAR)[1]
            dates.append((day.month, day.day))
    return tuple(sorted(dates))


def assumed_of_each(found: Expression) -> list[Assumption]:
    """What the stretches of every year take for granted."""
    if found.each and not yearly_dates(found):
        return [Assumption("day-left-out")]  # «bienal, en diciembre»: of which years?
    ends = ((window.first, window.last) for window in found.each)
    if any(vague(first, Portion.EARLY) or vague(last, Portion.LATE) for first, last in ends):
        return [Assumption("vague")]
    return []


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
