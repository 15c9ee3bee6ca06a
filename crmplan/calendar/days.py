"""Which days a point of the calendar is, and what points side by side give each other."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from crmplan.calendar.expression import MONTHS_OF, Period, Point, Portion, Unit

LEAP_YEAR = 2000  # to compare stretches of which none names its year: it has all days
DAYS_OF_IT = timedelta(days=366)
COMMON_YEAR = 2001
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY = 2


class NoSuchDay(ValueError):  # noqa: N818 - a finding: the rules say it in a cell's terms
    """A point that the calendar does not have."""


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    leap = month == FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return LENGTHS[month - 1] + leap


def days_of(point: Point, year: int) -> tuple[date, date]:
    """The first and the last day of a point, in the year where it names none.

    The only place where a day may not exist: it raises NoSuchDay.
    """
    try:
        first, last = whole_days(point, point.year or year)
    except (ValueError, OverflowError):
        raise NoSuchDay from None
    return (first, last) if point.portion is None else part_days(point, first, last)


def whole_days(point: Point, year: int) -> tuple[date, date]:
    """The first and the last day of a point, its portion left aside."""
    length = MONTHS_OF.get(point.unit)
    if length is not None:
        start = (point.number - 1) * length + 1
        end = start + length - 1
        return date(year, start, 1), date(year, end, month_length(year, end))
    if point.unit is Unit.ISO_WEEK:
        monday = date.fromisocalendar(year, point.number, 1)
        return monday, monday + timedelta(days=6)
    month = point.month or 1
    longest = month_length(year, month)
    if point.unit is Unit.DAY:
        day = date(year, month, longest if point.number == -1 else point.number)
        return day, day
    if point.unit is Unit.FORTNIGHT:
        days = (1, 15) if point.number == 1 else (16, longest)
    elif point.number == -1:
        days = (longest - 6, longest)
    else:
        days = (point.number * 7 - 6, min(point.number * 7, longest))
    return date(year, month, days[0]), date(year, month, days[1])


def part_days(point: Point, first: date, last: date) -> tuple[date, date]:
    """The third of a stretch that «principios», «mediados» or «finales» names.

    A month has ten days to a third, a year four months.
    """
    third = list(Portion).index(point.portion or Portion.EARLY)
    length = MONTHS_OF.get(point.unit, 0)
    if length > 1 and length % 3 == 0:
        month = first.month + third * length // 3
        end = month + length // 3 - 1
        return date(first.year, month, 1), date(first.year, end, month_length(first.year, end))
    days = (last - first).days + 1
    starts = [first + timedelta(days=days // 3 * number) for number in range(3)]
    return starts[third], last if third == 2 else starts[third + 1] - timedelta(days=1)  # noqa: PLR2004


def filled(point: Point, given: Point) -> Point | None:
    """A bare number with the unit and month of its neighbour: «19 (y 20 de abril)».

    None where they do not go together.
    """
    if point.unit is not Unit.DAY or point.month is not None:
        return point
    if given.unit is Unit.DAY:
        return point._replace(month=given.month)
    if point.weekday is not None or given.unit in (Unit.MONTH, Unit.YEAR):
        return None
    return given._replace(number=point.number, year=point.year, portion=None)


def with_years(points: Sequence[Point]) -> list[Point]:
    """Points in a row, each with the year that one of them gives; the row may cross a new year.

    «de noviembre a febrero de 2017» starts in 2016. Raises NoSuchDay.
    """
    row = list(points)
    for at in range(len(row) - 2, -1, -1):
        following = row[at + 1]
        if row[at].year is None and following.year is not None:
            row[at] = row[at]._replace(year=following.year)
            if days_of(row[at], 1)[0] > days_of(following, 1)[1]:
                row[at] = row[at]._replace(year=following.year - 1)
    for at in range(1, len(row)):
        before = row[at - 1]
        if row[at].year is None and before.year is not None:
            row[at] = row[at]._replace(year=before.year)
            if days_of(row[at], 1)[1] < days_of(before, 1)[0]:
                row[at] = row[at]._replace(year=before.year + 1)
    return row


def consecutive(points: Sequence[Point]) -> bool:
    """Whether each point starts on the day after the one before: «enero, febrero y marzo»."""
    for before, after in pairwise(points):
        if before.unit is not after.unit:
            return False
        end = days_of(before, LEAP_YEAR)[1]
        start = days_of(after, LEAP_YEAR)[0]
        if after.year is None and start < end:
            start += DAYS_OF_IT
        if start - end != timedelta(days=1):
            return False
    return True


def month_of(point: Point) -> int:
    """The number of a month, or of the month that a day is of; 0 where it has none."""
    return point.number if point.unit is Unit.MONTH else point.month or 0


def evenly(points: Sequence[Point]) -> Period | None:
    """The period by which yearless months, or days of months, come again: «junio y diciembre».

    Days go together if they have one number, or if each is the last of its month.
    """
    months = sorted({month_of(point) for point in points})
    if len(months) != len(points) or len(months) < 2 or 12 % len(months):  # noqa: PLR2004
        return None
    step = 12 // len(months)
    if any(after - before != step for before, after in pairwise(months)):
        return None
    if any(point.year or point.portion or point.weekday is not None for point in points):
        return None
    units = {point.unit for point in points}
    if units == {Unit.DAY}:
        closing = all(
            point.number == -1 or point.number >= month_length(COMMON_YEAR, point.month or 1)
            for point in points
        )
        units = {Unit.MONTH} if closing or len({point.number for point in points}) == 1 else units
    return Period(months=step) if units == {Unit.MONTH} else None
