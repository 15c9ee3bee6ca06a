"""Several parts of one cell as one meaning: «Semestral (en cada reunión de la red)»."""

from collections.abc import Callable

from crmplan.calendar.expression import PERIOD_END, SOME_DAY, Edge, Expression, Kind, Unit, Window


class Contradiction(Exception):  # noqa: N818 - what it is in the cell's terms
    """Two parts of a cell that do not go together; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


REVERSED = "reversed"  # the joint where the second part stands first in the cell


def merged(one: Expression, two: Expression, joint: str) -> Expression:
    """What two parts of a cell say together; `joint` is the mark or word between them.

    Raises Contradiction where they do not go together.
    """
    stated = tuple(dict.fromkeys(one.assumptions + two.assumptions))
    rule = TOGETHER.get((one.kind, two.kind))
    if rule is not None:
        found = rule(one, two, joint)
    else:
        rule = TOGETHER.get((two.kind, one.kind))
        if rule is None:
            if one != two:
                raise Contradiction("two-readings")
            return one
        found = rule(two, one, REVERSED)
    return found._replace(assumptions=stated)


def windows(one: Expression, two: Expression, joint: str) -> Expression:
    """A start and an end, the same twice, or a quarter that only labels its deadline."""
    a, b = one.window or Window(), two.window or Window()
    if a == b:
        return one
    if Edge.WITHIN is a.edge is b.edge or b.edge is Edge.BEFORE:
        if a.first and not a.last and b.last and not b.first:
            return closed(a, b, one)
        if b.first and not b.last and a.last and not a.first and a.edge is Edge.WITHIN:
            return closed(b, a, one)
    label = a.first is not None and a.first == a.last and a.first.year is None
    deadline = b.last is not None and b.last.unit is Unit.DAY and b.last.year is not None
    if joint == "COLON" and label and deadline:
        return two
    raise Contradiction("several-dates")


def closed(start: Window, end: Window, one: Expression) -> Expression:
    """A window from one's start to the other's end; the years must be given for both or neither."""
    if start.yearless != end.yearless or end.edge is not Edge.WITHIN:
        raise Contradiction("several-dates")
    return one._replace(window=Window(start.first, end.last))


def recurrences(one: Expression, two: Expression, joint: str) -> Expression:  # noqa: ARG001
    """The same frequency twice."""
    days = {one.each, two.each} - {()}
    if one.every != two.every or len(days) > 1 or (one.window and two.window):
        raise Contradiction("two-frequencies")
    return one._replace(each=one.each or two.each, window=one.window or two.window)


def bounded(one: Expression, two: Expression, joint: str) -> Expression:  # noqa: ARG001
    """A recurrence and a window: when in each year, or between which days it recurs."""
    window = two.window or Window()
    point = window.last or window.first
    single = window.first == window.last and window.edge is Edge.WITHIN
    yearly = one.every is not None and one.every.months and one.every.months % 12 == 0
    whenever = one.each in ((), (PERIOD_END,), (SOME_DAY,))
    if window.yearless and yearly and whenever and window.last is not None:
        return one._replace(each=(window,))
    if one.window is not None or (
        single and (window.yearless or point is None or point.unit is not Unit.YEAR)
    ):
        raise Contradiction("two-readings")
    return one._replace(window=window)


def at_meetings(one: Expression, two: Expression, joint: str) -> Expression:  # noqa: ARG001
    """One occurrence per meeting, and how often that is to be."""
    if one.every is not None and one.every != two.every:
        raise Contradiction("two-frequencies")
    if two.each or two.window is not None:
        raise Contradiction("two-readings")
    return one._replace(every=two.every)


def lasting(one: Expression, two: Expression, joint: str) -> Expression:
    """Without an end, from a day on; "May 2023 and ongoing"."""
    window = two.window or Window()
    if one.window is not None:
        raise Contradiction("two-readings")
    single = window.first is not None and window.first == window.last
    if joint == REVERSED:
        if window.first is None:
            raise Contradiction("two-readings")  # "by 2022 and ongoing": the deadline would be lost
        return (
            one._replace(window=Window(window.first, None))
            if single
            else one._replace(window=window)
        )
    if single and window.first is not None and window.first.unit is not Unit.YEAR:
        raise Contradiction("two-readings")
    return one._replace(window=window)


def first_of(one: Expression, two: Expression, joint: str) -> Expression:  # noqa: ARG001
    """The second part adds nothing."""
    return one


def on_demand(one: Expression, two: Expression, joint: str) -> Expression:  # noqa: ARG001
    """«Permanente, según demanda»: the occasion may come at any time."""
    if not any(stated.name == "irregular" for stated in two.assumptions):
        raise Contradiction("two-readings")
    return one


def finished(one: Expression, two: Expression, joint: str) -> Expression:
    """Done, and when."""
    if one.window is not None and one.window != two.window:
        raise Contradiction("several-dates")
    window = two.window
    if window is not None and window.first is None and window.edge is Edge.WITHIN:
        if joint != REVERSED:
            raise Contradiction("two-readings")  # "Completed by March 2024": a fact, or a deadline
        return one  # «hasta mayo de 2003, cumplido»: when is not said
    return one._replace(window=window)


TOGETHER: dict[tuple[Kind, Kind], Callable[[Expression, Expression, str], Expression]] = {
    (Kind.WINDOW, Kind.WINDOW): windows,
    (Kind.RECURRING, Kind.RECURRING): recurrences,
    (Kind.RECURRING, Kind.WINDOW): bounded,
    (Kind.RECURRING, Kind.ONGOING): first_of,
    (Kind.PER_MEETING, Kind.RECURRING): at_meetings,
    (Kind.PER_MEETING, Kind.ONGOING): first_of,
    (Kind.ONGOING, Kind.WINDOW): lasting,
    (Kind.ONGOING, Kind.UNDATED): on_demand,
    (Kind.DONE, Kind.WINDOW): finished,
}
