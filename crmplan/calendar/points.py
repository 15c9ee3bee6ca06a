"""Points of the calendar side by side: what one leaves out, the other gives."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from crmplan.calendar.expression import (
    MONTHS_OF,
    YEARLY,
    Expression,
    Kind,
    Period,
    Point,
    Portion,
    Unit,
    Window,
)
from crmplan.calendar.scan import Cursor, Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmplan.calendar.scan import Token


LEAP_YEAR = 2000  # to compare stretches of which none names its year: it has all days
DAYS_OF_IT = timedelta(days=366)
COMMON_YEAR = 2001


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 12:  # noqa: PLR2004 - after the last year's there is no month
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def days_of(point: Point, year: int) -> tuple[date, date]:
    """The first and the last day of a point, in the year where it names none.

    Raises ValueError where there is no such day.
    """
    year = point.year or year
    first, last = whole_days(point, year)
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

    «de noviembre a febrero de 2017» starts in 2016. Raises ValueError where there is no such day.
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


# The composing rules of points: ranges, lists, vague parts, and what stands open.


RANGE = frozenset(("TO", "UNTIL", "DASH", "HYPHEN"))
LIST = frozenset(("COMMA", "AND", "OR", "SLASH"))
BARE = frozenset(("NUM", "ORD", "ROMAN"))
PORTIONS = frozenset(("EARLY", "MID", "LATE"))
POINT_STARTS = frozenset(("POINT", *PORTIONS, *BARE))


def names_year(item: Token) -> bool:
    """Whether an item gives a year."""
    return (
        item.category == "POINT" and isinstance(item.value, Point) and item.value.year is not None
    )


def point(here: Cursor) -> Point:
    """A point of the calendar, or a bare number that its neighbour completes."""
    here.accept("LABEL")
    if (
        here.category() == "REL"
        and here.category(1) == "POINT"
        and names_year(here.items[here.at + 1])
    ):
        here.at += 1
    portion = vague_part(here)
    if here.category() not in POINT_STARTS or (portion and here.category() != "POINT"):
        raise Stop(here.at)
    item = here.items[here.at]
    here.at += 1
    if isinstance(item.value, Point):
        found = item.value
    else:
        number = int(str(item.value))
        if not 1 <= number <= 31:  # noqa: PLR2004 - no day has such a number
            raise Stop(here.at - 1)
        found = Point(Unit.DAY, number)
    if portion is None:
        return found
    if found.unit is Unit.DAY:
        raise Stop(here.at - 1)
    return found._replace(portion=portion)


def vague_part(here: Cursor) -> Portion | None:
    """Take «principios de», "mid-", «finales de»."""
    if here.category() not in PORTIONS:
        return None
    value = here.items[here.at].value
    here.at += 1
    while here.accept("HYPHEN", "DASH"):
        pass
    return value if isinstance(value, Portion) else None


def window(here: Cursor) -> Expression | None:
    """A point, a range or a list, and what may stand after it."""
    start = here.at
    if here.category() in PORTIONS and here.category(1) in RANGE and here.category(2) in PORTIONS:
        return portions(here)
    points, joints = row_of(here)
    if len(points) == 1:
        return single(here, points[0])
    if len(points) == 2 and joints[0] in RANGE:  # noqa: PLR2004
        return range_between(here, points[0], points[1])
    if any(joint in ("TO", "UNTIL") for joint in joints):
        raise Stop(here.at - 1)
    if "OR" in joints:
        here.notes.assume("either")
    if "SLASH" in joints and points[-1].unit is Unit.YEAR:
        here.notes.assume("two-years")
    return listed(here, points, start)


def portions(here: Cursor) -> Expression:
    """«principios a mediados de 2005», "mid to late 2023"."""
    first = here.items[here.at].value
    here.at += 2
    last = point(here)
    if not isinstance(first, Portion) or list(Portion).index(first) > list(Portion).index(
        last.portion or first
    ):
        raise Stop(here.at - 1, "backwards")
    return stretch(last._replace(portion=first), last)


def row_of(here: Cursor) -> tuple[list[Point], list[str]]:
    """Points in a row as they stand, and what joins them."""
    points = [point(here)]
    joints: list[str] = []
    while goes_on(here):
        joints.append(here.category())
        here.at += 1
        while here.accept("UNTIL", "TENTATIVE"):
            pass
        points.append(point(here))
        if joints[-1] in ("HYPHEN", "SLASH") and Unit.YEAR is points[-1].unit is not points[0].unit:
            raise Stop(here.at - 1, "fiscal-year")  # «mayo 2003-2004»
    return points, joints


def goes_on(here: Cursor) -> bool:
    """Whether a joint and another point follow."""
    if here.category() not in RANGE | LIST:
        return False
    if here.category() == "AND" and here.category(1) == "UNTIL":
        here.at += 1  # «y hasta»
    ahead = here.category(1)
    if ahead in ("UNTIL", "TENTATIVE") and here.category() in RANGE:
        ahead = here.category(2)
    if ahead == "REL" and here.category() in RANGE:
        return True
    return ahead in POINT_STARTS


def single(here: Cursor, alone: Point) -> Expression | None:
    """A point alone, or open to one side by the words after it."""
    if to_now(here):
        return Expression(Kind.ONGOING, Window(complete(here, alone), None))
    alone = complete(here, alone)
    if here.accept("ONWARD"):
        return stretch(alone, None)
    if here.category() == "ONBEFORE" or (here.category() == "UNTIL" and not here.category(1)):
        here.at += 1
        return stretch(None, alone)
    return stretch(alone, alone)


def to_now(here: Cursor) -> bool:
    """Take «a la fecha», "to present" or "– ongoing"."""
    if here.category() in RANGE and here.category(1) in ("NOW", "TONOW", "ONGOING"):
        here.at += 2
        return True
    return here.accept("TONOW")


def range_from(here: Cursor, first: Point) -> Expression | None:
    """The second end of «desde ... hasta ...»."""
    while here.accept(*RANGE, "TENTATIVE"):
        pass
    return range_between(here, first, point(here))


def range_between(here: Cursor, first: Point, last: Point) -> Expression | None:
    """Two ends, each completed by the other."""
    ends = completed(here, [first, last])
    if here.accept("ONWARD"):
        raise Stop(here.at - 1)
    return stretch(ends[0], ends[1])


def listed(here: Cursor, points: list[Point], start: int) -> Expression | None:
    """«Enero, febrero y marzo»: one stretch if they follow each other, else several dates."""
    row = completed(here, points)
    try:
        joined = consecutive(row)
    except ValueError:
        raise Stop(start, "no-such-day") from None
    return stretch(row[0], row[-1]) if joined else each_year(here, row, start)


def each_year(here: Cursor, row: list[Point], start: int) -> Expression:
    """«junio y diciembre de cada año»: the step between them, if it is one, is the period."""
    chosen = any(stated.name == "either" for stated in here.notes.assumptions)
    every = None if chosen else evenly(row)
    here.accept("COMMA", "OPEN")
    often = here.items[here.at].value if here.category() == "OFTEN" else None
    if every is None or not isinstance(often, Expression) or often.each:
        raise Stop(start, "several-dates")
    if often.every not in (YEARLY, every):
        raise Stop(here.at, "two-readings")
    here.at += 1
    return Expression(Kind.RECURRING, every=every, each=in_order(row))


def in_order(points: list[Point]) -> tuple[Window, ...]:
    """Yearless points as windows, in the order of the year."""
    return tuple(Window(point, point) for point in sorted(points, key=month_of))


def completed(here: Cursor, points: list[Point]) -> list[Point]:
    """Points in a row, with the units, months and years that their neighbours give."""
    row = list(points)
    pairs = [(at, at + 1) for at in range(len(row) - 2, -1, -1)]
    pairs += [(at, at - 1) for at in range(1, len(row))]
    for at, neighbour in pairs:
        given = filled(row[at], row[neighbour])
        if given is None:
            raise Stop(here.at - 1)
        row[at] = given
    row = [complete(here, given) for given in row]
    if any(backwards(before, after) for before, after in pairwise(row)):
        raise Stop(here.at - 1, "backwards")
    try:
        found = with_years(row)
    except ValueError:
        raise Stop(here.at - 1, "no-such-day") from None
    first = found[0].year
    if row[0].year is None and first is not None and first != found[-1].year:
        here.notes.assume("wrapped", year=first)
    return found


def backwards(before: Point, after: Point) -> bool:
    """Whether a stretch of one month ends before it begins: that is a slip, not a new year."""
    same = (before.unit, before.month) == (after.unit, after.month) and before.month is not None
    return same and None in (before.year, after.year) and 0 < after.number < before.number


def complete(here: Cursor, given: Point) -> Point:
    """The point, which must know its month if it needs one."""
    if given.month is None and given.unit in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT):
        raise Stop(here.at - 1, "incomplete")
    return given


def stretch(first: Point | None, last: Point | None) -> Expression:
    """A window."""
    return Expression(Kind.WINDOW, Window(first, last))
