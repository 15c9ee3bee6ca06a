"""The composing rules of points: ranges, lists, vague parts, and what stands open."""

from itertools import pairwise

from crmplan.calendar.cell import Cursor, Stop
from crmplan.calendar.dates import LAST_DAY
from crmplan.calendar.days import NoSuchDay, consecutive, evenly, filled, month_of, with_years
from crmplan.calendar.expression import YEARLY, Expression, Kind, Point, Portion, Unit, Window
from crmplan.calendar.scan import Token

MARKS = frozenset(("COMMA", "DASH", "HYPHEN"))
AT_LATEST = ("más tardar", "mas tardar", "máximo", "maximo", "at the latest")
RANGE = frozenset(("TO", "UNTIL", "DASH", "HYPHEN"))
LIST = frozenset(("COMMA", "AND", "OR", "SLASH"))
BARE = frozenset(("NUM", "ORD", "ROMAN"))
PORTIONS = frozenset(("EARLY", "MID", "LATE"))
POINT_STARTS = frozenset(("POINT", *PORTIONS, *BARE))


def names_year(item: Token | None) -> bool:
    """Whether an item is a point that gives its year."""
    return item is not None and isinstance(item.value, Point) and item.value.year is not None


def point(here: Cursor) -> Point:
    """A point of the calendar, or a bare number that its neighbour completes."""
    here.accept("LABEL")
    if here.category() == "REL" and names_year(here.item(1)):
        here.at += 1  # «este 5 de mayo de 2003»
    portion = vague_part(here)
    if here.category() not in POINT_STARTS or (portion and here.category() != "POINT"):
        raise Stop(here.at)
    found = here.take()
    if isinstance(found, int) and 1 <= found <= LAST_DAY:
        return Point(Unit.DAY, found)
    if not isinstance(found, Point) or (portion and found.unit is Unit.DAY):
        raise Stop(here.at - 1)
    return found._replace(portion=portion) if portion else found


def vague_part(here: Cursor) -> Portion | None:
    """Take «principios de», "mid-", «finales de»."""
    if here.category() not in PORTIONS:
        return None
    value = here.take()
    here.skip("HYPHEN", "DASH")
    return value if isinstance(value, Portion) else None


def window(here: Cursor) -> Expression | None:
    """A point, a range or a list, and what may stand after it."""
    start = here.at
    if here.category() in PORTIONS and here.category(1) in RANGE and here.category(2) in PORTIONS:
        return portions(here)
    deadline = named_late(here)
    if deadline is not None:
        return deadline
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


def named_late(here: Cursor) -> Expression | None:
    """«octubre a más tardar 2003»: the year stands behind the words."""
    if here.category(1) != "UNTIL":
        return None
    month, until, year = here.item(), here.item(1), here.item(2)
    if month is None or until is None or year is None:
        return None
    if not here.notes.written(until).endswith(AT_LATEST) or here.item(3) is not None:
        return None
    point, named = month.value, year.value
    if not isinstance(point, Point) or not isinstance(named, Point) or point.year is not None:
        return None
    if named.unit is not Unit.YEAR or point.unit not in (Unit.MONTH, Unit.DAY):
        return None
    here.at += 3
    return stretch(None, complete(here, point._replace(year=named.year)))


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
        here.skip("UNTIL", "TENTATIVE")
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
    if not here.category():
        return stretch(alone, alone)
    if here.category() in MARKS and here.category(1) == "ONWARD":
        here.at += 1  # «enero de 2025 – en adelante»
    repeated = then_repeated(here, alone)
    if repeated is not None:
        return repeated
    if here.accept("ONWARD"):
        return stretch(alone, None)
    if here.category() == "ONBEFORE" or (here.category() == "UNTIL" and not here.category(1)):
        here.at += 1
        return stretch(None, alone)
    return stretch(alone, alone)


def then_repeated(here: Cursor, first: Point) -> Expression | None:
    """«30 de junio de 2020 y luego cada año», "June 2019 and annually thereafter"."""
    at = here.at
    here.accept("COMMA")
    opened = here.accept("THEN", "ONWARD")
    opened = opened or (here.accept("AND") and here.category(1) in ("ONWARD", "THEN"))
    often = here.items[here.at].value if opened and here.category() == "OFTEN" else None
    if first.year is None or not isinstance(often, Expression) or often.each or often.window:
        here.at = at
        return None
    here.at += 1
    here.accept("THEN", "ONWARD")
    yearly = often.every == YEARLY and first.unit in (Unit.DAY, Unit.MONTH)
    point = first._replace(year=None, weekday=None)
    each = (Window(point, point),) if yearly else ()
    return often._replace(window=Window(first, None), each=each)


def to_now(here: Cursor) -> bool:
    """Take «a la fecha», "to present" or "– ongoing"."""
    if here.category() in RANGE and here.category(1) in ("NOW", "TONOW", "ONGOING"):
        here.at += 2
        return True
    return here.accept("TONOW")


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
    except NoSuchDay:
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
    except NoSuchDay:
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
