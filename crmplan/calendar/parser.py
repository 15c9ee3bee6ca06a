"""The grammar of the calendar column: a cell's tokens become an expression.

Forms make points and recurrences of the tokens; the rules here compose them (ranges, lists, until,
before, from), put several parts of a cell together, and must take every token.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crmplan.calendar.builders import Notes
from crmplan.calendar.expression import (
    Assumption,
    CalendarError,
    Edge,
    Expression,
    Kind,
    Point,
    Portion,
    Unit,
    Window,
)
from crmplan.calendar.forms import reduce
from crmplan.calendar.iso import iso_recurrence
from crmplan.calendar.merging import merged
from crmplan.calendar.nearest import corrected
from crmplan.calendar.points import consecutive, filled, with_years
from crmplan.calendar.terms import anchored
from crmplan.calendar.tokens import Token, scan

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 500  # characters of a cell; a longer text is no calendar
SEPARATORS = frozenset(("COMMA", "COLON", "DASH", "HYPHEN", "OPEN", "CLOSE", "SLASH", "AND", "NOUN"))
RANGE = frozenset(("TO", "UNTIL", "DASH", "HYPHEN"))
LIST = frozenset(("COMMA", "AND", "OR", "SLASH"))
BARE = frozenset(("NUM", "ORD", "ROMAN"))
POINT_STARTS = frozenset(("POINT", "EARLY", "MID", "LATE", *BARE))
# What ends the name of a body: «en cada reunión de la Red, semestral».
AFTER_NAME = frozenset(("", "OFTEN", "POINT", "COMMA", "OPEN", "CLOSE", "COLON", "DASH", "SLASH"))


class Stop(Exception):  # noqa: N818 - not an error yet: another rule may fit
    """The rules do not fit; `at` is the item that stopped them, `code` why."""

    def __init__(self, at: int, code: str = "") -> None:
        super().__init__(code)
        self.at = at
        self.code = code


def parse(text: str) -> Expression:
    """What a cell says; CalendarError if it cannot be read. Any text gives one or the other."""
    stripped = text.strip()
    if not stripped:
        return Expression(Kind.UNDATED)
    if len(stripped) > LONGEST:
        raise CalendarError("too-long", LONGEST + 1)
    tokens = scan(text)
    if not tokens:
        raise CalendarError("unknown-word", text.index(stripped) + 1, stripped)
    if all(token.category in ("DASH", "HYPHEN") for token in tokens):
        return Expression(Kind.UNDATED)
    return iso_recurrence(stripped) or understood(text, tokens)


def understood(text: str, tokens: list[Token]) -> Expression:
    """The expression of a cell's tokens."""
    notes = Notes(text, tokens)
    relative_year = any(token.category == "RELYEAR" for token in tokens)
    items = without_clock(reduce([t for t in tokens if t.category != "RELYEAR"], notes))
    if relative_year and not any(names_year(item) for item in items):
        return relative_to_a_year(text, items, notes)
    try:
        found = Parser(items, notes).cell()
    except Stop as stop:
        found_term = anchored(items)
        if found_term is None:
            raise stopped(text, items, stop) from None
        return found_term
    return replace(found, assumptions=tuple(notes.assumptions) + found.assumptions)


def relative_to_a_year(text: str, items: list[Token], notes: Notes) -> Expression:
    """«el primer trimestre del presente año»: what is left must be sound without its year."""
    if items:
        try:
            Parser(items, notes).cell()
        except Stop as stop:
            if anchored(items) is None:
                raise stopped(text, items, stop) from None
    return Expression(Kind.RELATIVE)


def names_year(item: Token) -> bool:
    """Whether an item gives a year."""
    return item.category == "POINT" and isinstance(item.value, Point) and item.value.year is not None


def without_clock(items: list[Token]) -> list[Token]:
    """The items without times of the day, which a deadline's day does not need."""
    if not any(item.category in ("TIME", "ZONE") for item in items):
        return items
    kept: list[Token] = []
    for item in items:
        if item.category == "TIME":
            opening = item.value[0] if isinstance(item.value, tuple) else None
            if opening is not None:
                kept.append(item._replace(category=str(opening), value=None))
        elif item.category != "ZONE" and not (item.category in ("HOUR", "AMPM") and kept):
            kept.append(item)
    while kept and kept[-1].category in ("COMMA", "DASH", "HYPHEN", "AND"):
        kept.pop()
    return kept


def stopped(text: str, items: list[Token], stop: Stop) -> CalendarError:
    """The error of a cell: at its first unknown word, else at the item that did not fit."""
    unknown = next((item for item in items if item.category == "UNKNOWN"), None)
    if unknown is not None:
        word = text[unknown.start : unknown.end]
        suggestion = corrected(text, unknown.start, unknown.end, reads)
        return CalendarError("unknown-word", unknown.start + 1, word, suggestion)
    if not items:
        return CalendarError("incomplete", len(text.rstrip()) + 1)
    item = items[min(stop.at, len(items) - 1)]
    if stop.at >= len(items) and not stop.code:
        return CalendarError("incomplete", item.start + 1, text[item.start : item.end])
    named = {"DOUBTFUL": "doubtful-frequency", "SEASON": "season", "FISCAL_EN": "fiscal-year"}
    for other in items:
        if other.category in named:
            word = text[other.start : other.end]
            return CalendarError(named[other.category], other.start + 1, word)
    word = text[item.start : item.end]
    return CalendarError(stop.code or "out-of-place", item.start + 1, word)


def reads(text: str) -> bool:
    """Whether a text can be read."""
    try:
        parse(text)
    except CalendarError:
        return False
    return True


class Parser:
    """The items of a cell, taken from left to right."""

    def __init__(self, items: list[Token], notes: Notes) -> None:
        self.items = items
        self.notes = notes
        self.at = 0

    def category(self, ahead: int = 0) -> str:
        """The category of an item to come, empty after the last."""
        at = self.at + ahead
        return self.items[at].category if at < len(self.items) else ""

    def accept(self, *categories: str) -> bool:
        """Take the next item if it is of one of the categories."""
        if self.category() in categories:
            self.at += 1
            return True
        return False

    def cell(self) -> Expression:
        """All parts of the cell, put together."""
        found: Expression | None = None
        joint = ""
        while True:
            while self.category() in SEPARATORS:
                joint = self.category()
                self.at += 1
            if not self.category():
                break
            at = self.at
            part = self.part()
            if part is None:
                continue
            found = part if found is None else merged(found, part, joint, lambda code, at=at: Stop(at, code))
            joint = ""
        if found is None:
            raise Stop(self.at)
        return found

    def part(self) -> Expression | None:
        """One part of the cell; None for a word that adds nothing to it."""
        if self.category() == "LATE" and self.category(1) == "COLON":
            return self.end_label()
        rule = RULES.get(self.category())
        if rule is not None:
            return rule(self)
        if self.category() in POINT_STARTS or self.category() == "REL":
            return self.window()
        raise Stop(self.at)

    # The rules, by the category that a part begins with.

    def often(self) -> Expression | None:
        """«Semestral», with or without the meeting or the report that recurs."""
        value = self.items[self.at].value
        self.at += 1
        while self.accept("NOUN", "MEETING", "ORDINARY"):
            pass
        return value if isinstance(value, Expression) else None

    def meeting(self) -> Expression | None:
        """«reunión anual»: the meeting adds nothing to how often."""
        self.at += 1
        while self.accept("NOUN", "ORDINARY", "MEETING"):
            pass
        if self.category() != "OFTEN":
            raise Stop(self.at)
        return None

    def per_meeting(self) -> Expression | None:
        """«en cada reunión de la red», "at each regular meeting of the Committee"."""
        start = self.at
        self.at += 1
        if self.category() == "OFTEN":
            return self.often()
        words = 0
        while self.category() in ("ORDINARY", "ORD", "UNKNOWN", "NOUN") and words < 3:  # noqa: PLR2004
            self.at += 1
            words += 1
        if not self.accept("MEETING"):
            raise Stop(start)
        while self.category() not in AFTER_NAME:
            self.at += 1
        return Expression(Kind.PER_MEETING)

    def ongoing(self) -> Expression | None:
        """«Permanentemente»."""
        self.at += 1
        self.accept("NOUN")
        return Expression(Kind.ONGOING)

    def done(self) -> Expression | None:
        """«Cumplido», with or without when."""
        self.at += 1
        return Expression(Kind.DONE)

    def undated(self) -> Expression | None:
        """«Por definir»."""
        self.at += 1
        return Expression(Kind.UNDATED)

    def unconfirmed(self) -> Expression | None:
        """«por confirmar»: alone a date is pending, beside a date that date is tentative."""
        self.at += 1
        if len(self.items) == 1 or not any(item.category == "POINT" for item in self.items):
            return Expression(Kind.UNDATED)
        self.notes.assume("tentative")
        return None

    def irregular(self) -> Expression | None:
        """«Eventual»: whenever the occasion arises."""
        self.at += 1
        return Expression(Kind.UNDATED, assumptions=(Assumption("irregular"),))

    def tentative(self) -> Expression | None:
        """«aproximadamente»: the date is taken as it stands, and that is said."""
        self.at += 1
        self.notes.assume("tentative")
        return None

    def label(self) -> Expression | None:
        """«Plazo:», a word that only introduces a date."""
        self.at += 1
        self.accept("COLON")
        if not self.category():
            raise Stop(self.at)
        return None

    def until(self) -> Expression | None:
        """«hasta el 30 de abril», «Fecha límite: ...»."""
        while self.accept("UNTIL", "COLON", "TO", "TENTATIVE"):
            pass
        if self.category() == "OFTEN":
            return self.often()
        if self.category() == "WEEKDAY_OFTEN":
            raise Stop(self.at)
        return self.stretch(None, self.complete(self.point()))

    def leading_to(self) -> Expression | None:
        """«al 30 de junio de 2010»: a deadline."""
        return self.until()

    def before(self) -> Expression | None:
        """«antes de mayo de 2003»; before the end of a stretch is until its end."""
        self.at += 1
        if self.category() == "OFTEN":
            return self.often()
        point = self.complete(self.point())
        if point.portion is Portion.LATE:
            return self.stretch(None, point)
        return Expression(Kind.WINDOW, Window(None, point, Edge.BEFORE))

    def after(self) -> Expression | None:
        """«después de mayo de 2003»."""
        self.at += 1
        return Expression(Kind.WINDOW, Window(self.complete(self.point()), None, Edge.AFTER))

    def since(self) -> Expression | None:
        """«desde 2014 hasta 2018», «a partir de enero 2021», "from 2019, ongoing"."""
        while self.accept("FROM", "COLON", "TENTATIVE"):
            pass
        first = self.point()
        if self.category() in RANGE and self.category(1) in {*POINT_STARTS, "UNTIL", "REL"}:
            return self.range_from(first)
        if self.to_now():
            return Expression(Kind.ONGOING, Window(self.complete(first), None))
        self.accept("ONWARD")
        return self.stretch(self.complete(first), None)

    def end_label(self) -> Expression | None:
        """«Fin: marzo 2011», "completion by March 2026"."""
        self.at += 1
        while self.accept("COLON", "UNTIL", "DASH"):
            pass
        return self.stretch(None, self.complete(self.point()))

    def start_label(self) -> Expression | None:
        """«Inicio: enero 2010»."""
        self.at += 1
        while self.accept("COLON", "FROM", "DASH"):
            pass
        return self.stretch(self.complete(self.point()), None)

    def between(self) -> Expression | None:
        """«entre enero y marzo de 2010»."""
        self.at += 1
        first = self.point()
        if not self.accept("AND", "TO", "DASH", "HYPHEN"):
            raise Stop(self.at)
        return self.range(first, self.point())

    # Points, ranges, lists.

    def point(self) -> Point:
        """A point of the calendar, or a bare number that its neighbour completes."""
        self.accept("LABEL")
        if self.category() == "REL" and self.category(1) == "POINT" and names_year(self.items[self.at + 1]):
            self.at += 1
        portion = None
        if self.category() in ("EARLY", "MID", "LATE"):
            value = self.items[self.at].value
            portion = value if isinstance(value, Portion) else None
            self.at += 1
            while self.accept("HYPHEN", "DASH"):
                pass
        if self.category() not in POINT_STARTS or (portion and self.category() != "POINT"):
            raise Stop(self.at)
        item = self.items[self.at]
        self.at += 1
        if isinstance(item.value, Point):
            point = item.value
        else:
            number = int(str(item.value))
            if not 1 <= number <= 31:  # noqa: PLR2004 - no day has such a number
                raise Stop(self.at - 1)
            point = Point(Unit.DAY, number)
        if portion is None:
            return point
        if point.unit is Unit.DAY:
            raise Stop(self.at - 1)
        return replace(point, portion=portion)

    def window(self) -> Expression | None:
        """A point, a range or a list, and what may stand after it."""
        start = self.at
        points = [self.point()]
        joints: list[str] = []
        while self.goes_on():
            joints.append(self.category())
            self.at += 1
            while self.accept("UNTIL", "TENTATIVE"):
                pass
            points.append(self.point())
        if len(points) == 1:
            return self.single(points[0])
        if len(points) == 2 and joints[0] in RANGE:  # noqa: PLR2004
            return self.range(points[0], points[1])
        if any(joint in ("TO", "UNTIL") for joint in joints):
            raise Stop(self.at - 1)
        return self.listed(points, start)

    def goes_on(self) -> bool:
        """Whether a joint and another point follow."""
        if self.category() not in RANGE | LIST:
            return False
        ahead = self.category(1)
        if ahead in ("UNTIL", "TENTATIVE") and self.category() in RANGE:
            ahead = self.category(2)
        if ahead == "REL" and self.category() in RANGE:
            return True
        return ahead in POINT_STARTS

    def single(self, point: Point) -> Expression | None:
        """A point alone, or open to one side by the words after it."""
        if self.to_now():
            return Expression(Kind.ONGOING, Window(self.complete(point), None))
        point = self.complete(point)
        if self.accept("ONWARD"):
            return self.stretch(point, None)
        if self.category() == "UNTIL" and not self.category(1):
            self.at += 1
            return self.stretch(None, point)
        return self.stretch(point, point)

    def to_now(self) -> bool:
        """Take «a la fecha», "to present" or "– ongoing"."""
        if self.category() in RANGE and self.category(1) in ("NOW", "ONGOING"):
            self.at += 2
            return True
        return self.accept("TONOW")

    def range_from(self, first: Point) -> Expression | None:
        """The second end of «desde ... hasta ...»."""
        while self.accept(*RANGE, "TENTATIVE"):
            pass
        return self.range(first, self.point())

    def range(self, first: Point, last: Point) -> Expression | None:
        """Two ends, each completed by the other."""
        ends = self.completed([first, last])
        if self.accept("ONWARD"):
            raise Stop(self.at - 1)
        return self.stretch(ends[0], ends[1])

    def listed(self, points: list[Point], start: int) -> Expression | None:
        """«Enero, febrero y marzo»: one stretch if they follow each other, else several dates."""
        row = self.completed(points)
        try:
            joined = consecutive(row)
        except ValueError:
            raise Stop(start, "no-such-day") from None
        if not joined:
            raise Stop(start, "several-dates")
        return self.stretch(row[0], row[-1])

    def completed(self, points: list[Point]) -> list[Point]:
        """Points in a row, with the units, months and years that their neighbours give."""
        row = list(points)
        pairs = [(at, at + 1) for at in range(len(row) - 2, -1, -1)]
        pairs += [(at, at - 1) for at in range(1, len(row))]
        for at, neighbour in pairs:
            point = filled(row[at], row[neighbour])
            if point is None:
                raise Stop(self.at - 1)
            row[at] = point
        row = [self.complete(point) for point in row]
        try:
            return with_years(row)
        except ValueError:
            raise Stop(self.at - 1, "no-such-day") from None

    def complete(self, point: Point) -> Point:
        """The point, which must know its month if it needs one."""
        if point.month is None and point.unit in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT):
            raise Stop(self.at - 1, "incomplete")
        return point

    def stretch(self, first: Point | None, last: Point | None) -> Expression:
        """A window."""
        return Expression(Kind.WINDOW, Window(first, last))


RULES: dict[str, Callable[[Parser], Expression | None]] = {
    "OFTEN": Parser.often,
    "MEETING": Parser.meeting,
    "EVERY": Parser.per_meeting,
    "PER": Parser.per_meeting,
    "ONGOING": Parser.ongoing,
    "DONE": Parser.done,
    "UNDATED": Parser.undated,
    "UNCONFIRMED": Parser.unconfirmed,
    "IRREGULAR": Parser.irregular,
    "TENTATIVE": Parser.tentative,
    "LABEL": Parser.label,
    "UNTIL": Parser.until,
    "TO": Parser.leading_to,
    "BEFORE": Parser.before,
    "AFTER": Parser.after,
    "FROM": Parser.since,
    "START": Parser.start_label,
    "END": Parser.end_label,
    "BETWEEN": Parser.between,
}
