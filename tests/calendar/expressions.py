"""Expressions as descriptions can say them, for properties."""

from datetime import date

from hypothesis import strategies as st

from crmplan.calendar import Expression, Kind, Period
from crmplan.calendar.days import days_of
from crmplan.calendar.expression import (
    MONTHS_OF,
    PERIOD_END,
    SOME_DAY,
    Edge,
    Point,
    Portion,
    Unit,
    Window,
)

YEARS = st.integers(1950, 2090)


@st.composite
def days(draw: st.DrawFn) -> Point:
    day = draw(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
    weekday = draw(st.sampled_from([None, day.weekday()]))
    return Point(Unit.DAY, day.day, day.month, day.year, weekday=weekday)


@st.composite
def parts_of_month(draw: st.DrawFn) -> Point:
    unit, numbers = draw(
        st.sampled_from([(Unit.DAY, [-1]), (Unit.WEEK, [1, 2, 3, 4, -1]), (Unit.FORTNIGHT, [1, 2])])
    )
    return Point(unit, draw(st.sampled_from(numbers)), draw(st.integers(1, 12)), draw(YEARS))


@st.composite
def parts_of_year(draw: st.DrawFn) -> Point:
    unit = draw(st.sampled_from(list(MONTHS_OF)))
    number = draw(st.integers(1, 12 // MONTHS_OF[unit]))
    portion = draw(st.sampled_from([None, *Portion]))
    return Point(unit, number, None, draw(YEARS), portion)


points = st.one_of(
    days(),
    parts_of_month(),
    parts_of_year(),
    st.builds(
        Point, st.just(Unit.ISO_WEEK), st.integers(1, 52), st.none(), YEARS, st.none(), st.none()
    ),
)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    first, last = sorted(
        draw(st.tuples(points, points)), key=lambda point: (days_of(point, 1), point.unit)
    )
    if draw(st.booleans()) and days_of(first, 1)[0] <= days_of(last, 1)[1]:
        return Window(first, last)
    edges = [Window(first, first), Window(first, None), Window(None, first)]
    if first.portion is not Portion.LATE:
        edges.append(Window(None, first, Edge.BEFORE))
    edges.append(Window(first, None, Edge.AFTER))
    return draw(st.sampled_from(edges))


@st.composite
def bounds(draw: st.DrawFn) -> Window:
    """Windows that may bound a recurrence: not one stretch shorter than a year."""
    window = draw(windows())
    if window.first == window.last and window.first and window.first.unit is not Unit.YEAR:
        return window._replace(last=None)
    return window


def not_a_deadline(window: Window) -> bool:
    return window.first is not None or window.edge is not Edge.WITHIN


periods = st.one_of(
    st.integers(1, 120).map(lambda n: Period(months=n)),
    st.integers(1, 60).map(lambda n: Period(weeks=n)),
    st.integers(1, 99).map(lambda n: Period(days=n)),
)


@st.composite
def yearly(draw: st.DrawFn) -> Expression:
    drawn = draw(st.one_of(days(), parts_of_month()))
    point = drawn._replace(year=None, weekday=None)
    each = draw(st.sampled_from([Window(point, point), Window(None, point)]))
    window = draw(st.none() | bounds())
    return Expression(Kind.RECURRING, window, Period(months=12), (each,))


@st.composite
def evenly_spaced(draw: st.DrawFn) -> Expression:
    """Months, or days of one number, at equal distances within the year."""
    step = draw(st.sampled_from([2, 3, 4, 6]))
    months = range(draw(st.integers(1, step)), 13, step)
    day = draw(st.sampled_from([None, *range(1, 29), -1]))
    points = [
        Point(Unit.MONTH, month) if day is None else Point(Unit.DAY, day, month) for month in months
    ]
    each = tuple(Window(point, point) for point in points)
    return Expression(Kind.RECURRING, draw(st.none() | bounds()), Period(months=step), each)


@st.composite
def monthly(draw: st.DrawFn) -> Expression:
    first, last = sorted(draw(st.tuples(st.integers(1, 31), st.integers(1, 31))))
    each = Window(Point(Unit.DAY, first), Point(Unit.DAY, last))
    return Expression(Kind.RECURRING, None, Period(months=1), (each,))


@st.composite
def by_period_ends(draw: st.DrawFn) -> Expression:
    every = Period(months=draw(st.sampled_from([1, 2, 3, 4, 6, 12])))
    each = draw(st.sampled_from([PERIOD_END, SOME_DAY]))
    return Expression(Kind.RECURRING, draw(st.none() | bounds()), every, (each,))


def said(kind: Kind, window: Window | None = None, every: Period | None = None) -> Expression:
    """An expression of these alone: `builds` would fill in every field of a named tuple."""
    return Expression(kind, window, every)


def lasting(length: Period | None, *, working: bool = False) -> Expression:
    return Expression(Kind.RELATIVE, length=length, working=working)


expressions = st.one_of(
    st.builds(said, st.just(Kind.WINDOW), windows()),
    st.builds(said, st.just(Kind.RECURRING), st.none() | bounds(), periods),
    yearly(),
    evenly_spaced(),
    monthly(),
    by_period_ends(),
    st.builds(said, st.just(Kind.PER_MEETING), st.none(), st.none() | periods),
    st.builds(said, st.just(Kind.ONGOING), st.none() | bounds()),
    st.builds(said, st.just(Kind.DONE), st.none() | windows().filter(not_a_deadline)),
    st.just(Expression(Kind.UNDATED)),
    (st.none() | periods).map(lasting),
    st.integers(1, 99).map(lambda n: lasting(Period(days=n), working=True)),
)
