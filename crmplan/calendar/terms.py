"""Terms that count from something the cell does not date: «15 días hábiles», «próxima reunión».

Only here may words outside the vocabulary follow: they name what is counted from, and no day is
ever read from such a cell.
"""

from itertools import pairwise

from crmplan.calendar.expression import (
    PERIOD_END,
    SOME_DAY,
    YEARLY,
    Assumption,
    Expression,
    Kind,
    Period,
    Point,
    Portion,
    Unit,
    Window,
)
from crmplan.calendar.remark import SAYING, saying
from crmplan.calendar.scan import Token
from crmplan.calendar.words import FOREIGN, LIMITS

# What an event may be called: also words that mean something else beside a date.
EVENTS = frozenset(
    ("EVENT", "NOUN", "START", "END", "LABEL", "DONE", "MEETING", "ORDINARY", "FISCAL")
)
# Words behind which any thing may be named, and what it may be named with.
NAMING = frozenset(("BEFORE", "AFTER", "WHEN", "TO", "LATE", "START", "EARLY", "END", "DURING"))
NAMED = SAYING | {"REL", "EVERY", "DONE", "FROM", "LATE", "START", "END", "WORKING"}
# What stands before that from which a term is counted.
COUNTING = frozenset(("AFTER", "BEFORE", "FROM", "ANCHOR", "WHEN", "DURING"))
NTH_GOES_ON = frozenset(
    (
        *("NTH", "NUM", "ROMAN", "ORD", "UNIT", "PART", "POINT", "COMMA", "DASH", "HYPHEN"),
        *("TO", "AND", "SLASH", "FROM"),
    )
)
DAY_WORDS = ("día", "dia", "day")
BEFORE_EVENT = frozenset(("REL", "ORD", "LAST", "NUM", "PER", "LABEL", "LATE"))
# Words that point to an event; those that open a term; openings that may be the event themselves.
POINTING = frozenset(
    (
        *("UNTIL", "BEFORE", "AFTER", "FROM", "TO", "ANCHOR", "EARLY", "MID", "LATE", "PER"),
        *("WITHIN", "BETWEEN", "DURING", "WHEN"),
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
WEEKEND = 2  # days
DECADE = 20  # «los años noventa»


def anchored(text: str, items: list[Token]) -> Expression | None:
    """The term that the items make, with what it counts from; work done before an event is done."""
    if not items or any(dated(item) or hides(item) for item in items):
        return None
    found = term(text, items)
    if found is None or found.kind is not Kind.RELATIVE:
        return found
    return found._replace(anchor=counted_from(text, items))


def hides(item: Token) -> bool:
    """Whether an item would be hidden in a term: what recurs, what limits it, other languages."""
    return item.category == "UNKNOWN" and (item.value == LIMITS or item.value in FOREIGN)


def counted_from(text: str, items: list[Token]) -> str:
    """What a term counts from, as it stands: «la firma del convenio»."""
    for at, item in enumerate(items[:-1]):
        if item.category in COUNTING:
            rest = text[item.end : items[-1].end].strip(" :,")
            if items[at + 1].category in COUNTING:
                continue
            return rest
    return ""


def term(text: str, items: list[Token]) -> Expression | None:
    """The term that the items make, or None."""
    there = [item.category for item in items]
    if there[:1] == ["DONE"]:
        opens = there[1:2] and there[1] in ("BEFORE", "AFTER", "TO", "ANCHOR")
        return Expression(Kind.DONE) if opens and event_follows(there[2:]) else None
    if counts_days(text, items) or since_letter(text, items):
        return Expression(Kind.RELATIVE, length=after_letter(items))
    once = there[:2] == ["NUM", "TIMES"] and event_follows(there[2:])
    part = there[:1] == ["POINT"] and set(there[1:]) == {"EVENT"} and not whole_days(items[0])
    # «una vez aprobado el plan», «al finalizar el trimestre», «primer semestre del proyecto»
    if once or part:
        return Expression(Kind.RELATIVE)
    if [category for category in there if category != "TO"] in VAGUE_PARTS:
        return vague(items[-2:])
    start, to = opened(there)
    counted = amount(text, items[to:], there[start:to]) if to < len(items) else None
    if counted is not None and "OFTEN" in there:
        return of_each_period(items)
    return counted or opened_term(text, items, start, to)


def vague(items: list[Token]) -> Expression:
    """«fin de año», which a plan's year dates; «fin de mes», which nothing does."""
    portion, length = (item.value for item in items)
    if length != YEARLY or not isinstance(portion, Portion):
        return Expression(Kind.RELATIVE)
    point = Point(Unit.YEAR, portion=portion)
    return Expression(Kind.RELATIVE, Window(point, point))


def of_each_period(items: list[Token]) -> Expression | None:
    """«45 días después del cierre de cada trimestre»: it recurs; None if it says more."""
    often = [item.value for item in items if item.category == "OFTEN"]
    start = next(at for at, item in enumerate(items) if item.category in NUMBERS)
    behind = items[-1].category in ("OFTEN", "CLOSE") and "BEFORE" not in {
        item.category for item in items
    }
    if len(often) != 1 or not isinstance(often[0], Expression) or not behind:
        return None
    if often[0].each not in ((), (PERIOD_END,), (SOME_DAY,)):
        return None
    stated = (Assumption("after-period"),)
    return after_periods(often[0], amount_of(items[start:]))._replace(assumptions=stated)


def after_periods(often: Expression, length: Period | None) -> Expression:
    """What recurs, each time so long after a period ends: of the calendar where it has one."""
    months = often.every.months if often.every else 0
    each = (SOME_DAY,) if months and YEARLY.months % months == 0 else ()
    return often._replace(length=length, each=each)


def opened_term(text: str, items: list[Token], start: int, to: int) -> Expression | None:
    """«próxima reunión», «mes 3», «antes de la firma», «después de las pruebas»."""
    there = [item.category for item in items]
    opening, rest = there[start:to], there[to:]
    if not rest:
        # «a partir de la firma»: what opens may itself be the event.
        return Expression(Kind.RELATIVE) if ends_in_event(opening) else None
    if moving(rest) or numbered(items[to:]) or pointed(there, opening, rest):
        return Expression(Kind.RELATIVE)
    named = opening and NAMING.issuperset(opening) and saying(text, items[to:], NAMED)
    return Expression(Kind.RELATIVE) if named else None


def whole_days(item: Token) -> bool:
    """Whether a point is a day or a month, which the calendar dates and no event does."""
    return isinstance(item.value, Point) and (
        item.value.unit in (Unit.DAY, Unit.MONTH) or item.value.month is not None
    )


def counts_days(text: str, items: list[Token]) -> bool:
    """«Día 7», "Days 1-5": days of a plan, of which no month is given."""
    start = items[0].start
    if items[0].category != "POINT" or text[start : start + 3].lower() not in DAY_WORDS:
        return False
    days = [item.value for item in items if item.category == "POINT"]
    bare = all(isinstance(day, Point) and day.unit is Unit.DAY and not day.month for day in days)
    kinds = {item.category for item in items}
    return bare and bool(days) and kinds <= {"POINT", "NUM", "TO", "DASH", "HYPHEN", "AND"}


def since_letter(text: str, items: list[Token]) -> bool:
    """«T+2 días», "D+15": so long after a day that a letter stands for."""
    if len(items) < 3 or items[1].category != "ONWARD":  # noqa: PLR2004 - «T», «+», the number
        return False
    return text[items[1].start] == "+" and [item.category for item in items[2:]] in (
        ["NUM"],
        ["NUM", "UNIT"],
        ["BIG"],
        ["NUM", "WORKING", "UNIT"],
        ["NUM", "UNIT", "WORKING"],
    )


def after_letter(items: list[Token]) -> Period | None:
    """How long after it, where the unit is said."""
    units = [item.value for item in items if isinstance(item.value, Period)]
    number = items[2].value if len(items) > 2 else None  # noqa: PLR2004 - «T», «+», the number
    working = any(item.category == "WORKING" for item in items)
    if not units or working or not isinstance(number, int):
        return None
    return units[0].times(number)


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


def length_of(items: list[Token]) -> int | None:
    """How many items an amount at their beginning takes; None where there is none."""
    there = [item.category for item in items]
    at = 0
    if there[:2] == ["UNIT", "REL"]:
        return 1  # «dentro del mes siguiente»
    if there[:1] in (["ORD"], ["LAST"]):
        at = 1  # «los primeros diez días del mes siguiente»
    if there[at : at + 1] != ["NUM"] and there[at : at + 1] != ["BIG"]:
        return None
    at += 1
    at += there[at : at + 1] == ["WORKING"]
    if there[at : at + 1] not in (["UNIT"], ["HOUR"]):
        return None
    at += 1
    while there[at : at + 1] in (["WORKING"], ["PLAINDAY"]):
        at += 1
    return at


def amount_of(items: list[Token]) -> Period | None:
    """How long the amount at the beginning of the items lasts, if it is a number of one unit."""
    end = length_of(items) or 0
    numbers = [item.value for item in items[:end] if item.category in NUMBERS]
    numbers = numbers or ([1] if end == 1 else [])
    units = [item.value for item in items[:end] if item.category == "UNIT"]
    if len(numbers) != 1 or not units or not isinstance(units[0], Period):
        return None
    length = units[0].times(numbers[0]) if isinstance(numbers[0], int) else Period()
    working = any(item.category == "WORKING" for item in items[:end])
    return Period(days=-(-length.days * 7 // 5) + WEEKEND) if working else length


def amount(text: str, items: list[Token], opening: list[str]) -> Expression | None:
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
    rest = items[at:]
    # "within 7 days of invite", "within 45 days of the end of each quarter"
    within = "WITHIN" in opening and (there[at:] == ["OFTEN"] or saying(text, rest, NAMED))
    if rest and not within and rest[0].category not in AFTER_AMOUNT:
        return None
    if rest and rest[0].category == "COLON" and any(item.category in NUMBERS for item in rest):
        return None  # «Menos de 6 meses: 0,15 p. por cada una»
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
    if there[:2] == ["ORD", "POINT"] or (first == "ORD" and "OFTEN" in there):
        return False  # «undécimo de mayo», «2da. revisión 15 de marzo de cada año»
    if first in MOVERS and after and after[0] in MOVED:
        return True
    numbered_meeting = first == "MEETING" and after[:1] == ["NUM"]  # "CoP17"
    return numbered_meeting or (first in MOVED_BEFORE and "REL" in after)


def numbered(items: list[Token]) -> bool:
    """«Mes 3», "Year 2 of the plan": counted from a start that the cell does not give."""
    there = [item.category for item in items]
    if there[0] == "NTH":
        return NTH_GOES_ON.issuperset(there)
    if there[0] != "UNIT" or there[1:2] not in (["NUM"], ["ROMAN"], ["ORD"]):
        return False
    number = items[1].value
    most = DECADE if items[0].value == YEARLY else MOST
    return isinstance(number, int) and number < most and "UNKNOWN" not in there


def pointed(there: list[str], opening: list[str], rest: list[str]) -> bool:
    """«antes de la firma», «del presente año»: what an event or the present dates."""
    moves = "REL" in there and not {"UNKNOWN", "OFTEN"} & set(there)
    pointing = not POINTING.isdisjoint(opening)
    return moves or (pointing and (event_follows(rest) or ends_in_event(opening)))
