"""Terms that count from something the cell does not date: «15 días hábiles», «próxima reunión».

Only here may words outside the vocabulary follow: they name what is counted from, and no day is
ever read from such a cell.
"""

from itertools import pairwise

from crmplan.calendar.expression import Expression, Kind, Period
from crmplan.calendar.scan import Token

# What an event may be called: also words that mean something else beside a date.
EVENTS = frozenset(
    ("EVENT", "NOUN", "START", "END", "LABEL", "DONE", "MEETING", "ORDINARY", "FISCAL")
)
BEFORE_EVENT = frozenset(("REL", "ORD", "LAST", "NUM", "PER", "LABEL", "LATE"))
# Words that point to an event; those that open a term; openings that may be the event themselves.
POINTING = frozenset(
    (
        *("UNTIL", "BEFORE", "AFTER", "FROM", "TO", "ANCHOR", "EARLY", "MID", "LATE", "PER"),
        *("WITHIN", "BETWEEN", "DURING"),
    )
)
OPENING = POINTING | {"LABEL", "COLON", "TENTATIVE", "START", "END", "OPEN"}
ITSELF = frozenset(("LABEL", "START", "END", "LATE"))
VAGUE_PARTS = [[portion, "UNIT"] for portion in ("EARLY", "MID", "LATE")]
# An amount: its number, what may join two, what may follow it.
NUMBERS = frozenset(("NUM", "BIG"))
JOINTS = frozenset(("TO", "DASH", "HYPHEN", "OR", "AND"))
LENGTHS = frozenset(("UNIT", "HOUR"))
AFTER_AMOUNT = POINTING | EVENTS | {"AGO", "COMMA", "CLOSE", "OPEN", "REL", "COLON", "ORD"}
MOST = 10_000  # of days or months in a term; more is a slip
# What moves with the reader: words that move what follows them, and what moves.
MOVERS = frozenset(("REL", "LAST", "ORD"))
MOVED_BEFORE = EVENTS | {"UNIT", "POINT", "WEEKDAY", "SEASON"}
MOVED = MOVED_BEFORE | MOVERS | {"RELATIVE", "NUM", "BIG", "HOUR", "WORKING", "HALVES"}
DECADE = 20  # «los años noventa»


def anchored(items: list[Token]) -> Expression | None:
    """The term that the items make, or None; work done before an event is done."""
    if any(dated(item) for item in items):
        return None
    there = [item.category for item in items]
    if there[:1] == ["DONE"]:
        opens = there[1:2] and there[1] in ("BEFORE", "AFTER", "TO", "ANCHOR")
        return Expression(Kind.DONE) if opens and event_follows(there[2:]) else None
    # «una vez aprobado el plan», «al finalizar el trimestre»
    once = there[:2] == ["NUM", "TIMES"] and event_follows(there[2:])
    if once or [category for category in there if category != "TO"] in VAGUE_PARTS:
        return Expression(Kind.RELATIVE)
    start, to = opened(there)
    opening, rest = there[start:to], there[to:]
    if not rest:
        # «a partir de la firma»: what opens may itself be the event.
        return Expression(Kind.RELATIVE) if ends_in_event(opening) else None
    counted = amount(items[to:])
    if counted is None and (moving(rest) or numbered(items[to:]) or pointed(there, opening, rest)):
        return Expression(Kind.RELATIVE)
    return counted


def dated(item: Token) -> bool:
    """Whether an item gives a year."""
    return item.category == "YEAR" or getattr(item.value, "year", None) is not None


def opened(there: list[str]) -> tuple[int, int]:
    """Where the words that open a term begin and end."""
    # «un plazo de ...»
    start = to = int(there[:1] == ["NUM"] and there[1:2] in (["WITHIN"], ["LABEL"]))
    while to < len(there) and there[to] in OPENING:
        to += 1
    return start, to


def event_follows(there: list[str]) -> bool:
    """Whether a known event stands at the beginning, or a word or two behind."""
    for category in there[:3]:
        if category in EVENTS:
            return True
        if category not in BEFORE_EVENT:
            return False
    return False


def ends_in_event(opening: list[str]) -> bool:
    """Whether an opening word that may be an event stands after one that points."""
    return any(before in POINTING and after in ITSELF for before, after in pairwise(opening))


def amount(items: list[Token]) -> Expression | None:
    """«15 días hábiles», «3 a 6 meses», «30 días después de la publicación»."""
    there = [item.category for item in items]
    if there[0] not in NUMBERS:
        return None
    at, single = 1, items[0].value
    if there[1:2] and there[1] in JOINTS and there[2:3] and there[2] in NUMBERS:
        at, single = 3, None
    elif there[1:2] and there[1] in MOVERS:
        at = 2
    working = there[at : at + 1] == ["WORKING"]
    at += working
    if at >= len(there) or there[at] not in LENGTHS:
        return None
    unit = items[at].value
    at += 1
    while at < len(there) and there[at] in ("WORKING", "PLAINDAY"):
        working = working or there[at] == "WORKING"
        at += 1
    if there[at : at + 2] == ["AND", "NUM"] and there[at + 2 : at + 3] in (["UNIT"], ["HOUR"]):
        at, single = at + 3, None  # «dos años y tres meses»
    if at < len(there) and there[at] not in AFTER_AMOUNT:
        return None
    length = None
    if isinstance(unit, Period) and isinstance(single, int) and 0 < single < MOST:
        length = unit.times(single)
    return Expression(
        Kind.RELATIVE,
        length=length,
        working=working and length is not None,
        after_meeting=there[at:] == ["AFTER", "MEETING"],
    )


def moving(there: list[str]) -> bool:
    """«próxima reunión», «el último mes», «mediano plazo», «hoy»."""
    first, after = there[0], there[1:3]
    if first == "RELATIVE":
        return "UNKNOWN" not in there
    if there[:2] == ["ORD", "POINT"]:
        return False  # «undécimo de mayo»
    if first in MOVERS and after and after[0] in MOVED:
        return True
    numbered_meeting = first == "MEETING" and after[:1] == ["NUM"]  # "CoP17"
    return numbered_meeting or (first in MOVED_BEFORE and "REL" in after)


def numbered(items: list[Token]) -> bool:
    """«Mes 3», "Year 2 of the plan": counted from a start that the cell does not give."""
    there = [item.category for item in items]
    if there[0] != "UNIT" or there[1:2] not in (["NUM"], ["ROMAN"], ["ORD"]):
        return False
    number = items[1].value
    return isinstance(number, int) and number < DECADE and "UNKNOWN" not in there


def pointed(there: list[str], opening: list[str], rest: list[str]) -> bool:
    """«antes de la firma», «del presente año»: what an event or the present dates."""
    moves = "REL" in there and "UNKNOWN" not in there
    pointing = not POINTING.isdisjoint(opening)
    return moves or (pointing and (event_follows(rest) or ends_in_event(opening)))
