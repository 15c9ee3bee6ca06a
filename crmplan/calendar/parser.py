"""The calendar language: a cell's text becomes an expression, or a CalendarError.

Forms make points and recurrences of the tokens; rules compose them (ranges, lists, until, before,
from), put several parts of a cell together, and must take every token.
"""

from crmplan.calendar.cell import Cursor, Notes, Stop
from crmplan.calendar.expression import CalendarError, Expression, Kind, Point, Unit
from crmplan.calendar.forms import reduce
from crmplan.calendar.frequencies import iso_recurrence
from crmplan.calendar.habit import ALONE, CENTURY, Habit
from crmplan.calendar.merge import Contradiction, merged
from crmplan.calendar.parts import part
from crmplan.calendar.ranges import POINT_STARTS, PORTIONS, names_year
from crmplan.calendar.remark import with_remark
from crmplan.calendar.scan import Token, scan
from crmplan.calendar.sift import sifted
from crmplan.calendar.terms import anchored

LONGEST = 500  # characters of a cell; a longer text is no calendar
SEPARATORS = frozenset(
    ("COMMA", "COLON", "DASH", "HYPHEN", "OPEN", "CLOSE", "SLASH", "AND", "NOUN")
)
DASHES = frozenset(("DASH", "HYPHEN"))  # alone: no date
CLOCKS = frozenset(("TIME", "ZONE"))
# Words that would be guessed at, and the problem that they are.
DOUBTED = {"DOUBTFUL": "doubtful-frequency", "SEASON": "season", "FISCAL_UNREAD": "fiscal-year"}
JOINING = frozenset(("DASH", "HYPHEN", "SLASH", "AND"))  # these must join something


def parse(text: str, habit: Habit = ALONE) -> Expression:
    """What a cell says, written as its writer does; CalendarError if it cannot be read.

    Any text gives one or the other.
    """
    stripped = text.strip()
    if not stripped:
        return Expression(Kind.UNDATED)
    if len(stripped) > LONGEST:
        raise CalendarError("too-long", LONGEST + 1)
    tokens = sifted(scan(text))
    if not tokens:
        raise CalendarError("unknown-word", text.index(stripped) + 1, stripped)
    if {token.category for token in tokens} <= DASHES:
        return Expression(Kind.UNDATED)
    found = iso_recurrence(stripped)
    if found is not None:
        return found
    if habit.pivot is not None:
        tokens = [marked_year(token, habit) for token in tokens]
    try:
        return understood(text, tokens, habit)
    except CalendarError:
        beside = with_remark(text, tokens, habit, understood)
        if beside is None:
            raise
        return beside


def marked_year(token: Token, habit: Habit) -> Token:
    """«'45» as the writer means it; any other token as it is."""
    if token.category != "YY" or not isinstance(token.value, int):
        return token
    return token._replace(value=habit.year(token.value % CENTURY))


def understood(text: str, tokens: list[Token], habit: Habit) -> Expression:
    """The expression of a cell's tokens."""
    notes = Notes(text, tokens, habit)
    if "RELYEAR" not in {token.category for token in tokens}:
        return whole(text, reduce(tokens, notes), notes)
    items = reduce([token for token in tokens if token.category != "RELYEAR"], notes)
    if not any(names_year(item) for item in items):
        return relative_to_a_year(text, items, notes)
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        beside = "YEAR" in (before and before.category, after and after.category)
        if token.category == "RELYEAR" and not (token.value and beside):
            raise CalendarError("out-of-place", token.start + 1, text[token.start : token.end])
    return whole(text, items, notes)


def whole(text: str, items: list[Token], notes: Notes) -> Expression:
    """The expression of all items, or the term they make."""
    try:
        items = without_clock(items)
        found = cell(Cursor(items, notes))
    except Stop as stop:
        found_term = anchored(text, items)
        if found_term is None:
            raise stopped(text, items, stop) from None
        return found_term
    if not notes.assumptions:
        return found
    return found._replace(assumptions=tuple(notes.assumptions) + found.assumptions)


def relative_to_a_year(text: str, items: list[Token], notes: Notes) -> Expression:
    """«el primer trimestre del presente año»: what is left must be sound without its year."""
    if not all(item.category in PORTIONS for item in items):
        whole(text, items, notes)
    return Expression(Kind.RELATIVE)


def without_clock(items: list[Token]) -> list[Token]:
    """The items without times of the day, which a deadline's day does not need."""
    if CLOCKS.isdisjoint({item.category for item in items}):
        return items
    points = [item.value for item in items if isinstance(item.value, Point)]
    if points and not any(point.unit is Unit.DAY for point in points):
        raise Stop(next(at for at, item in enumerate(items) if item.category in CLOCKS))
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


def cell(here: Cursor) -> Expression:
    """All parts of the cell, put together."""
    found: Expression | None = None
    while True:
        if found is not None and found.kind is Kind.WINDOW and here.category() == "NOUN":
            raise Stop(here.at)  # «censo 2011», "2011 census" name a thing, not when
        start, joint = here.at, ""
        while here.category() in SEPARATORS:
            joint = here.category()
            here.at += 1
        if loose(here, start, joint):
            raise Stop(start)
        if not here.category():
            break
        at = here.at
        one = part(here)
        if one is None or found is None:
            found = found or one
            continue
        try:
            found = merged(found, one, joint)
        except Contradiction as contradiction:
            raise Stop(at, contradiction.code) from None
    if found is None:
        raise Stop(here.at)
    return found


def loose(here: Cursor, start: int, joint: str) -> bool:
    """Whether a mark joins nothing («2003 –», «-2003»), or a noun goes into what follows it.

    «Informe 2003» and «Actividad 5 mayo» name a report and an activity, not when.
    """
    if not here.category():
        return start > 0 and here.items[start].category in JOINING if joint else False
    if start == 0 and joint == "HYPHEN":
        return True
    return joint == "NOUN" and here.category() in {*POINT_STARTS, "SPAN"}


def stopped(text: str, items: list[Token], stop: Stop) -> CalendarError:
    """The error of a cell: at its first unknown word, else at the item that did not fit."""
    unknown = next((item for item in items if item.category == "UNKNOWN"), None)
    if unknown is not None:
        start, end = run(text, unknown.start, unknown.end)
        return CalendarError("unknown-word", start + 1, text[start:end])
    if not items:
        return CalendarError("incomplete", len(text.rstrip()) + 1)
    item = items[min(stop.at, len(items) - 1)]
    if stop.at >= len(items) and not stop.code:
        return CalendarError("incomplete", item.start + 1, text[item.start : item.end])
    code = stop.code or "out-of-place"
    for other in items:
        if other.category in DOUBTED:
            item, code = other, DOUBTED[other.category]
            break
    return CalendarError(code, item.start + 1, text[item.start : item.end])


def run(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a word begins and ends with the single figures in it: «0ctubre», «2OO3»."""
    if figure(text, start - 1) and not figure(text, start - 2):
        start -= 1
    if figure(text, end) and not figure(text, end + 1):
        end += 1
    return start, end


def figure(text: str, at: int) -> bool:
    """Whether a figure stands at a place."""
    return 0 <= at < len(text) and text[at].isdecimal()
