"""What stands beside a date or a frequency and is none: «Trimestral (auditoría de datos)».

The words are given back as they stand, never hidden. They may hold nothing of which a date, a
frequency, a negation or a condition could be made, nor a word that is near to one of those.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from crmplan.calendar.expression import CalendarError, Expression, Kind, Unit, Window
from crmplan.calendar.habit import Habit
from crmplan.calendar.scan import Token
from crmplan.calendar.words import FOREIGN, LIMITS, WORDS, WORK
from crmplan.language.fold import fold
from crmplan.language.nearest import near

# What a remark is made of; no time is in any of them.
THINGS = frozenset(("UNKNOWN", "NOUN", "EVENT", "MEETING"))
SAYING = THINGS | frozenset(
    (
        *("ORDINARY", "LABEL", "IN", "AND", "OR", "TO", "PER", "ORD", "FUTURE", "SOME", "ALL"),
        *("HYPHEN", "DASH", "COMMA", "SLASH", "COLON", "OPEN", "CLOSE", "ITEM", "INSTALMENT"),
    )
)
JOINING = frozenset(("HYPHEN", "DASH", "COMMA", "SLASH", "COLON", "OPEN", "CLOSE"))
# Words of time that say none beside a thing: before it («para la prensa»), behind it («acta de
# inicio»), on either side («Día del Migrante»).
BEFORE_THINGS = frozenset(
    (
        *("para", "by", "for", "sobre", "about", "over", "from", "desde", "dentro de", "within"),
        *("dentro del", "varios", "varias", "algunos", "algunas", "several", "some", "many"),
    )
)
BEHIND_THINGS = frozenset(("inicio", "inicial", "cierre", "final", "finales", "work"))
BESIDE_THINGS = frozenset(("día", "dia", "day"))
# What has a number of its own: «ver nota 3».
NUMBERED = frozenset(
    (
        *("anexo", "nota", "fase", "actividad", "objetivo", "articulo", "art", "resultado"),
        *("etapa", "componente", "meta", "indicador", "producto", "linea", "eje", "pagina"),
        *("annex", "note", "phase", "activity", "objective", "article", "outcome", "output"),
        *("stage", "component", "target", "indicator", "footnote", "page", "pillar"),
    )
)
SEPARATING = frozenset(("SLASH", "DASH", "COLON"))
CUTTING = SEPARATING | {"OPEN", "COMMA", "ORD"}
ADDRESS = ("://", "www.", "@")  # of a page or of mail: figures in it are no date
COUNTS = frozenset(("NUM", "ROMAN", "ORD"))  # what makes a name of the words before a date
STRONG_COMMAS = (";", "|")
SHORTEST = 3  # letters of some word of a remark
Reader = Callable[[str, list[Token], Habit], Expression]


class Side(NamedTuple):
    """A cell cut at a clear separator: what may be a date, what may be a remark, and the mark."""

    dated: list[Token]
    beside: list[Token]
    mark: str
    leading: bool = False  # the remark stands first


def with_remark(text: str, tokens: list[Token], habit: Habit, read: Reader) -> Expression | None:
    """The expression on one side of a clear separator, with the other side as its remark."""
    if any(sign in text for sign in ADDRESS):
        return None
    for side in sides(text, tokens):
        timeless = all(token.category in SAYING for token in side.dated)
        if timeless or not saying(text, side.beside):
            continue
        try:
            found = read(text, side.dated, habit)
        except CalendarError:
            continue
        if fits(found, side) and not any(slip(token) for token in side.beside):
            start = next(t.start for t in side.beside if t.category not in JOINING - {"OPEN"})
            return found._replace(remark=text[start : side.beside[-1].end].strip())
    return None


def sides(text: str, tokens: list[Token]) -> Iterator[Side]:
    """The ways to cut a cell in two; brackets at its end first."""
    there = [token.category for token in tokens]
    if ". " in text:
        yield from sentences(text, tokens)
    if there[0] in ("UNDATED", "IRREGULAR") and there[1:2] in (["PER"], ["UNTIL"]):
        yield Side(tokens[:1], tokens[1:], "AGENT")  # «por definir por los países»
    if CUTTING.isdisjoint(there):
        return
    if there[-1] == "CLOSE" and there.count("OPEN") == 1:
        opening = there.index("OPEN")
        if 0 < opening < len(tokens) - 2:
            yield Side(tokens[:opening], tokens[opening + 1 : -1], "OPEN")
    if there[0] == "ORD" and there[1:2] in (
        ["NOUN"],
        ["MEETING"],
    ):  # «1ra. evaluación 30 de junio de cada año»
        yield Side(tokens[2:], tokens[:2], "ORDINAL", leading=True)
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        strong = token.category in SEPARATING or token.value in STRONG_COMMAS
        if strong or token.category == "COMMA":
            mark = "SEMICOLON" if token.value in STRONG_COMMAS else token.category
            yield Side(tokens[:at], tokens[at + 1 :], mark)
            if strong:
                yield Side(tokens[at + 1 :], tokens[:at], mark, leading=True)


def sentences(text: str, tokens: list[Token]) -> Iterator[Side]:
    """A cell cut behind a full stop, which a capital follows: «Mensual. Página web»."""
    for at in range(1, len(tokens)):
        before, after = tokens[at - 1], tokens[at]
        stop = text[before.end : after.start].strip() == "." and text[after.start].isupper()
        if stop and before.end - before.start > SHORTEST:
            yield Side(tokens[:at], tokens[at:], "SEMICOLON")


def saying(text: str, tokens: list[Token], allowed: frozenset[str] = SAYING) -> bool:
    """Whether tokens in a row only say something: no time, number, negation or condition."""
    said = False
    for at, token in enumerate(tokens):
        if token.category == "UNKNOWN":
            word = text[token.start : token.end]
            if not word.isalpha() or token.value == LIMITS or token.value in FOREIGN:
                return False
            said = said or len(word) >= SHORTEST
        elif token.category in allowed:
            said = said or token.category in THINGS
        elif not harmless(text, token, tokens[at - 1 : at], tokens[at + 1 : at + 2]):
            return False
    return said


def harmless(text: str, token: Token, before: list[Token], after: list[Token]) -> bool:
    """Whether a word of another category says no time here: «para la prensa», «nota 3».

    A frequency, and what was done, are compared with what was read (`fits`).
    """
    word = text[token.start : token.end].lower()
    ahead = bool(after) and after[0].category in THINGS
    behind = bool(before) and before[0].category in THINGS
    if token.category in ("NUM", "ROMAN"):
        if token.category == "NUM" and not word.isdecimal():
            return token.value == 1 and ahead  # «un informe»
        return behind and fold(text[before[0].start : before[0].end]) in NUMBERED
    if token.category in ("DONE", "FREQ"):
        return ahead or (behind and token.category == "FREQ")
    if token.category == "EVERY":
        return word.startswith("tod") and after[:1] != [] and after[0].category == "UNKNOWN"
    if word in BESIDE_THINGS or word in BEHIND_THINGS:
        return behind or (ahead and word in BESIDE_THINGS)
    return ahead and word in BEFORE_THINGS


def slip(token: Token) -> bool:
    """Whether an unknown word is near to one of the calendar."""
    if token.category != "UNKNOWN" or not isinstance(token.value, str) or token.value == WORK:
        return False
    word = token.value
    return len(word) > SHORTEST and bool(near(word, KNOWN, 1) or near(word, MONTHS))


def written(*categories: str) -> tuple[str, ...]:
    """The words of some categories that a slip may turn into an unknown one."""
    return tuple(
        dict.fromkeys(
            word
            for category, _, *columns in WORDS
            if category in categories
            for column in columns
            for word in column.split("|")
            if len(word) > SHORTEST and word.isalpha()
        )
    )


MONTHS = tuple(word for word in written("MONTH") if len(word) > 6)  # noqa: PLR2004 - may hold two
KNOWN = written("MONTH", "WEEKDAY", "UNIT", "FREQ", "EVERY", "ONGOING", "MEETING")


def fits(found: Expression, side: Side) -> bool:
    """Whether what was read may have such words beside it: what may be a thing's name may not.

    «Informe 2003», «Plan 2020-2024» and «Julio (Honduras)» stay unread.
    """
    if found.remark or found.kind is Kind.DONE or contradicts(found, side.beside):
        return False
    if side.mark == "ORDINAL":
        return found.each != ()
    if found.kind in (Kind.RECURRING, Kind.ONGOING):
        return True
    if found.window is None:
        return side.mark != "COMMA"
    return names_none(found.window, side)


def contradicts(found: Expression, beside: list[Token]) -> bool:
    """Whether a remark names another frequency, or what was done where that is not lasting."""
    lasting = found.kind in (Kind.RECURRING, Kind.ONGOING)
    return any(
        (token.category == "FREQ" and token.value != found.every)
        or (token.category == "DONE" and not lasting)
        for token in beside
    )


def names_none(window: Window, side: Side) -> bool:
    """Whether words beside a window and the window itself make no name: «Julio (Honduras)»."""
    head = next((token for token in side.beside if token.category not in JOINING), None)
    work = head is not None and (head.category in ("NOUN", "MEETING") or head.value == WORK)
    counted = any(token.category in COUNTS for token in side.beside)
    if (side.leading and counted) or (not work and (side.leading or window.yearless)):
        return False  # «Objetivo 2: mayo 2003»
    if side.mark in ("DASH", "SLASH") and head is not None and head.category == "EVENT":
        return False  # «marzo de 2003 – aprobación de la ley»: a stretch
    ends = [point for point in (window.first, window.last) if point is not None]
    if side.mark == "COMMA":  # "12-16 March 2018, Geneva"; a single day may be of a law or a birth
        return all(point.unit is Unit.DAY for point in ends) and window.first != window.last
    return len(ends) == 1 or all(point.unit is not Unit.YEAR for point in ends)
