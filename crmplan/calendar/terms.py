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
# Words that open a term, and of these the ones that point to an event.
POINTING = frozenset(
    (
        *("UNTIL", "BEFORE", "AFTER", "FROM", "TO", "ANCHOR", "EARLY", "MID", "LATE", "PER"),
        *("WITHIN", "BETWEEN", "DURING"),
    )
)
OPENING = POINTING | {"LABEL", "COLON", "TENTATIVE", "START", "END", "OPEN"}
AFTER_AMOUNT = POINTING | EVENTS | {"AGO", "COMMA", "CLOSE", "OPEN", "REL", "COLON", "ORD"}
VAGUE_PARTS = [[portion, "UNIT"] for portion in ("EARLY", "MID", "LATE")]
NUMBERS = frozenset(("NUM", "BIG"))
JOINTS = frozenset(("TO", "DASH", "HYPHEN", "OR", "AND"))
PARTICIPLES = ("ado", "ada", "ido", "ida", "ados", "adas", "idos", "idas")


def anchored(items: list[Token]) -> Expression | None:
    """The term that the items make, or None; work done before an event is done."""
    if any(dated(item) for item in items):
        return None
    if items and items[0].category == "DONE":
        return Expression(Kind.DONE) if done_by_event(items[1:]) else None
    if [item.category for item in items[:2]] == ["NUM", "TIMES"] and event_follows(items[2:]):
        return Expression(Kind.RELATIVE)  # «una vez aprobado el plan»
    if [item.category for item in items if item.category != "TO"] in VAGUE_PARTS:
        return Expression(Kind.RELATIVE)  # «al finalizar el trimestre»
    opening, rest = opened(items)
    if not rest:
        # «a partir de la firma»: what opens may itself be the event.
        return Expression(Kind.RELATIVE) if ends_in_event(opening) else None
    return amount(rest) or moving(rest) or numbered(rest) or pointed(items, opening, rest)


def done_by_event(items: list[Token]) -> bool:
    """Whether «antes de suscribirse el plan» or the like says when work was done."""
    opens = bool(items) and items[0].category in ("BEFORE", "AFTER", "TO", "ANCHOR")
    return opens and event_follows(items[1:])


def opened(items: list[Token]) -> tuple[list[Token], list[Token]]:
    """The words that open a term, and what they open."""
    start = at = 0
    if len(items) > 1 and items[0].category == "NUM" and items[1].category in ("WITHIN", "LABEL"):
        start = at = 1  # «un plazo de ...»
    while at < len(items) and items[at].category in OPENING:
        at += 1
    return items[start:at], items[at:]


def pointed(items: list[Token], opening: list[Token], rest: list[Token]) -> Expression | None:
    """«antes de la firma», «del presente año»: what an event or the present dates."""
    pointing = any(item.category in POINTING for item in opening)
    moves = any(item.category == "REL" for item in items) and known(items)
    if moves or (pointing and (event_follows(rest) or ends_in_event(opening))):
        return Expression(Kind.RELATIVE)
    return None


def dated(item: Token) -> bool:
    """Whether an item gives a year."""
    return item.category == "YEAR" or getattr(item.value, "year", None) is not None


def ends_in_event(items: list[Token]) -> bool:
    """Whether an opening word that may be an event stands after one that points."""
    for before, item in pairwise(items):
        if before.category in POINTING and item.category in ("LABEL", "START", "END", "LATE"):
            return True
    return False


def event_follows(items: list[Token]) -> bool:
    """Whether the items begin with an event: known, or a participle such as «celebrada»."""
    for item in items[:3]:
        if item.category in EVENTS:
            return True
        if item.category not in ("REL", "ORD", "LAST", "NUM", "PER", "LABEL", "LATE"):
            return False
    return False


def amount(items: list[Token]) -> Expression | None:
    """«15 días hábiles», «3 a 6 meses», «30 días después de la publicación»."""
    at = 1
    if items[0].category not in NUMBERS:
        return None
    single = items[0].value
    if len(items) > 2 and items[1].category in JOINTS and items[2].category in NUMBERS:  # noqa: PLR2004
        at, single = 3, None
    elif len(items) > 1 and items[1].category in ("ORD", "LAST", "REL"):
        at = 2
    working = False
    if at < len(items) and items[at].category == "WORKING":
        working, at = True, at + 1
    if at >= len(items) or items[at].category not in ("UNIT", "HOUR"):
        return None
    unit = items[at].value
    at += 1
    while at < len(items) and items[at].category in ("WORKING", "PLAINDAY"):
        working = working or items[at].category == "WORKING"
        at += 1
    rest = [item.category for item in items[at : at + 3]]
    if rest[:2] == ["AND", "NUM"] and rest[2:] in (["UNIT"], ["HOUR"]):
        at, single = at + 3, None  # «dos años y tres meses»
    if at < len(items) and items[at].category not in AFTER_AMOUNT:
        return None
    after_meeting = [item.category for item in items[at:]] == ["AFTER", "MEETING"]
    length = None
    if isinstance(unit, Period) and isinstance(single, int) and 0 < single < 10_000:  # noqa: PLR2004
        length = unit.times(single)
    counted = working and length is not None
    return Expression(Kind.RELATIVE, length=length, working=counted, after_meeting=after_meeting)


def moving(items: list[Token]) -> Expression | None:
    """«próxima reunión», «el último mes», «mediano plazo», «hoy»."""
    first = items[0].category
    if first == "RELATIVE":
        return Expression(Kind.RELATIVE) if known(items[1:]) else None
    movers = ("REL", "LAST", "ORD")
    others = EVENTS | {
        "SEASON",
        "RELATIVE",
        "UNIT",
        "POINT",
        "WEEKDAY",
        "NUM",
        "BIG",
        "HOUR",
        "WORKING",
        "HALVES",
    }
    if [item.category for item in items[:2]] == ["ORD", "POINT"]:
        return None  # «undécimo de mayo»
    if first in movers and len(items) > 1 and items[1].category in others | set(movers):
        return Expression(Kind.RELATIVE)
    after = [item.category for item in items[1:3]]
    numbered_meeting = first == "MEETING" and after[:1] == ["NUM"]  # "CoP17"
    moves = first in {"UNIT", "POINT", "WEEKDAY", "SEASON"} | EVENTS and "REL" in after
    return Expression(Kind.RELATIVE) if numbered_meeting or moves else None


def known(items: list[Token]) -> bool:
    """Whether no word outside the vocabulary stands among the items."""
    return all(item.category != "UNKNOWN" for item in items)


def numbered(items: list[Token]) -> Expression | None:
    """«Mes 3», "Year 2 of the plan": counted from a start that the cell does not give."""
    if items[0].category != "UNIT" or len(items) < 2:  # noqa: PLR2004
        return None
    number = items[1].value
    decade = isinstance(number, int) and number >= 20  # noqa: PLR2004 - «los años noventa»
    if items[1].category in ("NUM", "ROMAN", "ORD") and known(items) and not decade:
        return Expression(Kind.RELATIVE)
    return None
