"""The parts of a cell, by the word that each begins with: until, since, every, done, undated."""

from collections.abc import Callable
from itertools import pairwise

from crmplan.calendar.cell import Cursor, Stop
from crmplan.calendar.days import consecutive, evenly, month_of
from crmplan.calendar.expression import (
    WEEKLY,
    Assumption,
    Edge,
    Expression,
    Kind,
    Period,
    Point,
    Portion,
    Unit,
    Window,
)
from crmplan.calendar.ranges import (
    POINT_STARTS,
    PORTIONS,
    RANGE,
    complete,
    each_year,
    in_order,
    names_year,
    point,
    range_between,
    row_of,
    stretch,
    then_repeated,
    to_now,
    window,
)
from crmplan.calendar.scan import Token
from crmplan.calendar.terms import after_periods, amount_of, length_of

OCCASIONS = frozenset(("EVENT", "NOUN", "MEETING", "ORDINARY"))
# What opens a term after each period, and what may go on to its end.
TERM_OPENS = frozenset(("COMMA", "OPEN", "DASH", "HYPHEN", "COLON", "WITHIN", "UNTIL", "TO", "AT"))
TERM_GOES_ON = frozenset(
    (
        *(
            "AFTER",
            "BEFORE",
            "FROM",
            "TO",
            "LATE",
            "END",
            "START",
            "EARLY",
            "UNIT",
            "OFTEN",
            "EVERY",
        ),
        *(
            "NOUN",
            "EVENT",
            "MEETING",
            "ORDINARY",
            "FISCAL",
            "FISCAL_UNREAD",
            "LABEL",
            "REL",
            "DONE",
        ),
        *("ANCHOR", "CLOSE", "HYPHEN", "PLAINDAY", "ORD", "PER", "FREQ", "RELYEAR"),
    )
)
LISTING = frozenset(("COMMA", "AND", "SLASH"))
AFTER_NAME = frozenset(("", "OFTEN", "POINT", "COMMA", "OPEN", "CLOSE", "COLON", "DASH", "SLASH"))
ALIKE = ({(Unit.MONTH, None)}, {(Unit.DAY, None)})  # what may fall due every so often


def part(here: Cursor) -> Expression | None:
    """One part of the cell; None for a word that adds nothing to it."""
    if here.category() == "TO" and here.category(1) in ("START", "EARLY"):
        here.at += 1  # «al inicio de 2010»
    if here.category() == "EARLY" and here.category(1) == "EVERY":
        here.at += 1  # «inicio de cada sesión»
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
    found = here.take()
    return found if isinstance(found, Expression) else None


def plain(here: Cursor) -> Expression | None:
    """«Permanentemente», «Cumplido», «Por definir», «Eventual»: a word that says it all."""
    said = PLAIN[here.category()]
    here.at += 1
    if said.kind is Kind.ONGOING:
        here.accept("NOUN")
    return said


def unconfirmed(here: Cursor) -> Expression | None:
    """«por confirmar»: alone a date is pending, beside a date that date is tentative."""
    here.at += 1
    if not any(item.category in ("POINT", "SPAN") for item in here.items):
        return Expression(Kind.UNDATED)
    here.notes.assume("tentative")
    return None


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


# Where a stretch begins or ends: until, since, before, between.


def until(here: Cursor) -> Expression | None:
    """«hasta el 30 de abril», «Fecha límite: ...»."""
    here.skip("UNTIL", "COLON", "DASH", "TO", "TENTATIVE")
    if here.category() == "OFTEN":
        return often(here)
    last = complete(here, point(here))
    return recurring_ends(here, last) or then_repeated(here, last) or stretch(None, last)


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
    if here.category(1) in PORTIONS:
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
    here.skip("FROM", "COLON", "TENTATIVE")
    if here.category() in OCCASIONS:
        return until_a_day(here)
    first = point(here)
    if here.category() == "AND" and here.category(1) == "UNTIL":
        here.at += 1
    if here.category() in RANGE and here.category(1) in {*POINT_STARTS, "UNTIL", "REL"}:
        here.skip(*RANGE, "TENTATIVE")
        return range_between(here, first, point(here))
    if to_now(here):
        return Expression(Kind.ONGOING, Window(complete(here, first), None))
    repeated = then_repeated(here, complete(here, first))
    if repeated is not None:
        return repeated
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
    here.skip("COLON", "UNTIL", "DASH")
    return stretch(None, complete(here, point(here)))


def start_label(here: Cursor) -> Expression | None:
    """«Inicio: enero 2010»."""
    here.at += 1
    here.skip("COLON", "FROM", "DASH")
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


# What recurs: frequencies, and what happens at each meeting.


def often(here: Cursor) -> Expression | None:
    """«Semestral», with or without the meeting or the report that recurs."""
    named = here.at > 0 and here.items[here.at - 1].category == "NOUN"
    value = here.take()
    named = here.category() == "NOUN" or named
    here.skip("NOUN", "MEETING", "ORDINARY")
    if not isinstance(value, Expression):
        return None
    if named and names_year(here.item()) and here.notes.written(here.items[here.at]).isdecimal():
        raise Stop(here.at)  # «Informe anual 2019» names a report
    return after_each(here, value) or dated_turns(here, value) or repeated_dates(here, value)


def after_each(here: Cursor, often: Expression) -> Expression | None:
    """«trimestral, dentro de los 45 días siguientes al cierre de cada trimestre».

    None where no term follows to the end of the cell. A term after the period is kept, so that
    nothing falls due before it is over; in working days, which no calendar here counts, it is
    taken long enough for their weekends.
    """
    at = here.at
    while at < len(here.items) and here.items[at].category in TERM_OPENS:
        at += 1
    term = here.items[at:]
    end = length_of(term)
    if end is None or often.each or often.window or not often.every:
        return None
    rest = term[end:]
    if not all(goes_on(here, item) for item in rest):
        return None
    inner = [item.value for item in rest if isinstance(item.value, Expression)]
    if any(one.every != often.every for one in inner):
        return None
    there = {item.category for item in (*here.items[here.at : at], *rest)}
    if there.isdisjoint(("WITHIN", "AFTER", "ANCHOR", "FROM", "BEFORE", "TO", "REL")):
        return None  # «semestral, 3 días»: perhaps how long it takes
    here.at = len(here.items)
    length = amount_of(term)
    if "BEFORE" in there or length is None:
        here.notes.assume("day-left-out")
        return often
    here.notes.assume("after-period")
    return after_periods(often, length)


def goes_on(here: Cursor, item: Token) -> bool:
    """Whether an item may stand in a term after each period."""
    return item.category in TERM_GOES_ON or here.notes.written(item) in ("vencido", "vencida")


def dated_turns(here: Cursor, often: Expression) -> Expression | None:
    """«bienal, agosto de 2018 y agosto de 2020»: its turns are listed, each with its year."""
    at = here.at
    here.skip("COLON", "COMMA", "OPEN", "DASH", "LABEL")
    points = listed_points(here)
    months = often.every.months if often.every and not often.each else 0
    steps = {evenly_after(before, after, months) for before, after in pairwise(points)}
    if steps != {True} or not months:
        here.at = at
        return None
    here.accept("CLOSE")
    return often._replace(window=Window(points[0], points[-1]))


def listed_points(here: Cursor) -> list[Point]:
    """Take months or days in a row that each give their year."""
    points: list[Point] = []
    while names_year(here.item()):
        point = here.items[here.at].value
        if not isinstance(point, Point) or point.unit not in (Unit.MONTH, Unit.DAY):
            break
        points.append(point)
        here.at += 1
        if here.category() not in LISTING or not names_year(here.item(1)):
            break
        here.at += 1
    return points


def evenly_after(before: Point, after: Point, months: int) -> bool:
    """Whether a month, or a day, comes so many months after another."""
    if before.unit is not after.unit or before.portion or after.portion:
        return False
    if before.unit is Unit.DAY and before.number != after.number:
        return False
    return months_between(before, after) == months


def months_between(before: Point, after: Point) -> int:
    """How many months lie between the months of two points."""
    return ((after.year or 0) - (before.year or 0)) * 12 + month_of(after) - month_of(before)


def by_its_dates(here: Cursor, meaning: Period) -> Expression | None:
    """«bianual (junio y diciembre)»: the frequency of the dates beside it; None if not that."""
    at = here.at
    try:
        found = repeated_dates(here, Expression(Kind.RECURRING, every=meaning))
    except Stop:
        found = None
    if found is None or not found.each:
        here.at = at
        return None
    return found


def doubtful(here: Cursor) -> Expression | None:
    """«bianual (cada dos años)», "biannually (twice a year)": what it means stands beside it."""
    start = here.at
    meanings = here.take()
    here.skip("NOUN", "MEETING")
    for meaning in meanings if isinstance(meanings, tuple) else ():
        if named := by_its_dates(here, meaning):
            return named
    here.skip("OPEN", "COLON", "COMMA", "DASH", "LABEL")
    said = here.item()
    found = said.value if said is not None and said.category == "OFTEN" else None
    if not isinstance(found, Expression) or not isinstance(meanings, tuple):
        raise Stop(start, "doubtful-frequency")
    if found.every not in meanings:
        raise Stop(start, "doubtful-frequency")
    return often(here)


def repeated_dates(here: Cursor, often: Expression) -> Expression:
    """Take «(marzo, junio, septiembre y diciembre)» after «trimestral»: when each falls due.

    Months that follow each other, or that have a year, are a stretch and left to their own rule.
    """
    start = here.at
    here.skip("COLON", "COMMA", "OPEN", "DASH", "LABEL")
    if not (here.category() == "POINT" and here.category(1) in LISTING):
        here.at = start
        return often
    at = here.at
    points, joints = row_of(here)
    alike = {(point.unit, point.year) for point in points} in ALIKE
    if len(points) == 1 or not alike or not LISTING.issuperset(joints) or following(points):
        here.at = start
        return often
    if evenly(points) != often.every or often.each:
        raise Stop(at, "two-readings")
    here.accept("CLOSE")
    return often._replace(each=in_order(points))


def following(points: list[Point]) -> bool:
    """Whether the points follow each other; not if one lacks its month."""
    return any(point.unit is Unit.DAY and point.month is None for point in points) or consecutive(
        points
    )


def meeting(here: Cursor) -> Expression | None:
    """«reunión anual»: the meeting adds nothing to how often."""
    here.at += 1
    here.skip("NOUN", "ORDINARY", "MEETING")
    if here.category() != "OFTEN":
        raise Stop(here.at)
    return None


def per_meeting(here: Cursor) -> Expression | None:
    """«en cada reunión de la red», "at each regular meeting of the Committee"."""
    start = here.at
    here.at += 1
    if here.category() == "OFTEN":
        return often(here)
    if here.notes.written(here.items[start]) == "a la":
        raise Stop(start)  # «informe a la Asamblea»
    words = 0
    while here.category() in ("ORDINARY", "ORD", "UNKNOWN", "NOUN") and words < 3:  # noqa: PLR2004
        here.at += 1
        words += 1
    if not here.accept("MEETING"):
        raise Stop(start)
    while here.category() not in AFTER_NAME:
        here.at += 1
    return Expression(Kind.PER_MEETING)


def within(here: Cursor) -> Expression | None:
    """«dentro de los primeros 5 días de cada mes»."""
    here.at += 1
    if here.category() != "OFTEN":
        raise Stop(here.at)
    return often(here)


PLAIN = {
    "ONGOING": Expression(Kind.ONGOING),
    "DONE": Expression(Kind.DONE),
    "UNDATED": Expression(Kind.UNDATED),
    "IRREGULAR": Expression(Kind.UNDATED, assumptions=(Assumption("irregular"),)),
}
RULES: dict[str, Callable[[Cursor], Expression | None]] = {
    "OFTEN": often,
    "DOUBTFUL": doubtful,
    "SPAN": span,
    "MEETING": meeting,
    "EVERY": per_meeting,
    "PER": per_meeting,
    **dict.fromkeys(PLAIN, plain),
    "UNCONFIRMED": unconfirmed,
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
