"""What a row of a table is: an activity, a heading over those below it, or no part of the plan.

A heading is known by going over several columns, by its own number, word, weight or colour, or by
standing less deep than the rows that follow it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmplan.documents.paper import NUMBERED, Cell, Look, enumerated, kept, unbulleted
from crmplan.documents.titles import MIDDLE, TOP, Role, Sense, plain, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmplan.documents.columns import Header
    from crmplan.documents.paper import PaperRow, PaperTable

FURNITURE: Final = re.compile(
    r"(?:sub ?total(?:es)?|(?:gran )?total(?:es)?|sumas?|"
    r"(?:elabor|prepar|revis|aprob|autoriz|valid)(?:o|ado|ada|aron)(?: por)?|vo ?bo|visto bueno|"
    r"firmas?|notas?|fuentes?|observaciones|leyenda|simbologia|lugar y fecha|"
    r"fecha de (?:elaboracion|actualizacion)|ultima actualizacion|"
    r"(?:prepared|approved|reviewed|signed|submitted|compiled) by|notes?|sources?|legend|key|"
    r"last updated|grand total|signatures?|elaborado|aprovado|assinatura|nom et signature|"
    r"abreviaturas|abbreviations|siglas|pagina|page)\b"
)
ALONE: Final = re.compile(
    r"(?:sub ?|gran |grand )?total(?:es)?(?: general| presupuesto| budget)?(?: \W*[\d., ]+)?"
)
LABELS: Final = re.compile(
    r"(?:eje|tema|componente|linea|objetivo|meta|resultado|programa|proyecto|pilar|area|ambito|fase|etapa|"
    r"dimension|prioridad|capitulo|modulo|bloque|seccion|theme|objective|goal|outcome|output|component|"
    r"pillar|priority|phase|section|workstream|strategy|estrategia|axe|objectif|volet|eixo|strategic|"
    r"result|programme|program|actividad principal|macroactividad|producto|comision|secretaria)\b"
)
AIMS: Final = re.compile(
    r"(?:objetivo|objective|goal|meta|resultado|result|outcome|output|objectif|producto)\b"
)
ROMAN_NUMBER: Final = re.compile(r"([IVX]{1,5}|[A-Z])[.)\-–:]\s*(?=\S)")
DEEPEST: Final = 5


@dataclass(frozen=True, slots=True)
class Read:
    """A row as it was read: `kind` is activity, heading or left (out); a heading has a depth.

    `aim` says that a heading calls itself an objective, `top` that it calls itself a theme.
    """

    row: PaperRow
    kind: str
    text: str = ""
    depth: int = 0
    numbers: tuple[int, ...] = ()
    aim: bool = False
    top: bool = False


def numbers_of(row: PaperRow, header: Header) -> tuple[int, ...]:
    """The number of a row, by its column of numbers or the beginning of its text; () if none."""
    for role in (Role.ID, Role.ACTIVITY):
        column = header.columns.get(role)
        if column is not None and column < len(row.cells) and not row.cells[column].merged:
            found = deep_number(row.cells[column].text)[0]
            if found:
                return found
    return ()


def deep_number(text: str) -> tuple[tuple[int, ...], str]:
    """The number that a text begins with, however many parts it has, and the rest."""
    if text.lstrip()[:1] not in NUMBERED:
        return (), text
    found = re.match(r"(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?(?=\s|$|[-–—:])\s*[-–—:]?\s*", kept(text))
    if found:
        return tuple(map(int, found[1].split("."))), kept(text)[found.end() :]
    return enumerated(text)


class Reading:
    """The rows of one table, read."""

    def __init__(self, table: PaperTable, header: Header) -> None:
        self.header = header
        self.rows = [
            row for row in table.rows[header.index + 1 :] if not _titles(row, header, table)
        ]
        self.deed = header.columns[Role.ACTIVITY]
        self.numbers = [numbers_of(row, header) for row in self.rows]
        self.parents = self._parents()
        self.plain = self._usual()
        number = header.columns.get(Role.ID)
        full = (row for row in self.rows if sum(bool(cell.text) for cell in row.cells) > 2)  # noqa: PLR2004 - more than number and text
        self.shapes = {self._shape(row, number) for row in full} - {""}

    def read(self) -> list[Read]:
        """Every row, in order; those that only go on from the row above are activities."""
        found = [self._read(at) for at in range(len(self.rows))]
        return _levelled(found)

    def _read(self, at: int) -> Read:
        """One row."""
        row = self.rows[at]
        texts = [(n, cell) for n, cell in enumerate(row.cells) if cell.text and not cell.merged]
        if not texts:
            return Read(row, "activity")
        head = self._lone(texts)
        deed = row.cells[self.deed] if self.deed < len(row.cells) else Cell()
        own = "" if deed.merged else deed.text
        if (
            (head is not None and _is_furniture(head[1].text))
            or (own[:1] in "GgSsTt" and ALONE.fullmatch(plain(own)))
            or (not deed.text and all(_is_furniture(c.text) or _amount(c.text) for _, c in texts))
        ):
            return Read(row, "left", row_text(row))
        if head is not None and self._is_heading(at, *head):
            return self._heading(at, head[1].text)
        return self._heading(at, own) if own and at in self.parents else Read(row, "activity")

    def _heading(self, at: int, text: str) -> Read:
        """A heading by its text."""
        numbers = self.numbers[at]
        word = plain(text)
        label = LABELS.match(word)
        aim = bool(label and AIMS.match(word))
        if not numbers:
            numbers = _labelled(text)
        return Read(self.rows[at], "heading", text, 0, numbers, aim, bool(label) and not aim)

    def _lone(self, texts: Sequence[tuple[int, Cell]]) -> tuple[int, Cell] | None:
        """The one text of a row, apart from its number and amounts of money."""
        if len(texts) > 2 + len(self.header.details):
            return None
        number = self.header.columns.get(Role.ID)
        others = [
            (n, cell)
            for n, cell in texts
            if not (n == number and len(cell.text) < 8 and len(texts) > 1)  # noqa: PLR2004 - a number
            and not (n in self.header.details and _amount(cell.text))
        ]
        distinct = {cell.text for _, cell in others}
        return others[0] if len(distinct) == 1 else None

    def _is_heading(self, at: int, column: int, cell: Cell) -> bool:
        """Whether the one text of a row heads those below it."""
        roles = {number: role for role, number in self.header.columns.items()}
        role = roles.get(column)
        wide = cell.span > 1 and column + cell.span > min(self.deed, len(self.rows[at].cells) - 1)
        if not wide:
            same = [c for c in self.rows[at].cells if c.text == cell.text]
            wide = len(same) > 2  # noqa: PLR2004 - repeated over the width, as some converters do
        if wide:
            return True
        if role in {Role.THEME, Role.OBJECTIVE}:
            return (
                role is Role.OBJECTIVE
                and Role.THEME not in self.header.columns
                and column == 0
                and not self._blank_below(at, column)
            )
        if role in {Role.CALENDAR, Role.START, Role.DEADLINE, Role.RESPONSIBLE, Role.STATUS}:
            return False
        if column != self.deed:
            return role is Role.ID or column < self.deed
        return self._stands_out(at, cell) or self._numbered_apart(at)

    def _numbered_apart(self, at: int) -> bool:
        """Whether a row with nothing but a text is numbered in another way than activities are."""
        column = self.header.columns.get(Role.ID)
        shape = self._shape(self.rows[at], column)
        return bool(shape and self.shapes and shape not in self.shapes)

    def _shape(self, row: PaperRow, column: int | None) -> str:
        """How a row is numbered, whatever its figures: «OE1» and «OE2» are alike."""
        if column is None or column >= len(row.cells) or row.cells[column].merged:
            return ""
        return re.sub(r"\d+", "0", row.cells[column].text)

    def _blank_below(self, at: int, column: int) -> bool:
        """Whether the next row's cell of a column is blank, so that this one goes on for it."""
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        return below is not None and column < len(below.cells) and not below.cells[column].text

    def _stands_out(self, at: int, cell: Cell) -> bool:
        """Whether a lone text in the column of activities is set or worded as a heading."""
        if at + 1 >= len(self.rows):
            return False
        word = plain(cell.text)
        if LABELS.match(word) and re.match(r"\w+(?: \w+)? (?:\d+|[ivx]+|[a-z])\b", word):
            return True
        look = cell.look
        if (look.bold and not self.plain.bold) or (look.fill and look.fill != self.plain.fill):
            return True
        letters = [sign for sign in cell.text if sign.isalpha()]
        caps = len(letters) > 3 and all(sign.isupper() for sign in letters)  # noqa: PLR2004 - no code
        if caps and not self._capitals():
            return True
        return bool(ROMAN_NUMBER.match(cell.text)) and not self._lettered()

    def _capitals(self) -> bool:
        """Whether the activities themselves are in capitals."""
        texts = [row.cells[self.deed].text for row in self.rows if self.deed < len(row.cells)]
        texts = [text for text in texts if text]
        return sum(text.isupper() for text in texts) * 2 > len(texts)

    def _lettered(self) -> bool:
        """Whether most activities begin with a letter or roman number."""
        texts = [row.cells[self.deed].text for row in self.rows if self.deed < len(row.cells)]
        texts = [text for text in texts if text]
        return sum(ROMAN_NUMBER.match(text) is not None for text in texts) * 2 > len(texts)

    def _usual(self) -> Look:
        """How most activities are set: those of rows with something beside them."""
        looks: dict[Look, int] = {}
        for row in self.rows:
            cell = row.cells[self.deed] if self.deed < len(row.cells) else Cell()
            if cell.text and not cell.merged and sum(bool(c.text) for c in row.cells) > 1:
                looks[cell.look] = looks.get(cell.look, 0) + 1
        return max(looks, key=lambda look: looks[look], default=Look())

    def _parents(self) -> set[int]:
        """The rows that number or indent the rows behind them: 1 before 1.1."""
        found: set[int] = set()
        depths = {len(number) for number in self.numbers if number}
        if len(depths) > 1:
            for at, number in enumerate(self.numbers[:-1]):
                behind = next((n for n in self.numbers[at + 1 :] if n), ())
                if number and len(behind) > len(number) and behind[: len(number)] == number:
                    found.add(at)
            return found
        indents = [self._indent(row) for row in self.rows]
        if len({indent for indent in indents if indent is not None}) > 1:
            for at, indent in enumerate(indents[:-1]):
                deeper = next((i for i in indents[at + 1 :] if i is not None), None)
                if indent is not None and deeper is not None and deeper > indent:
                    found.add(at)
        return found

    def _indent(self, row: PaperRow) -> int | None:
        """How far the text of a row's activity is indented; None where it has none of its own."""
        cell = row.cells[self.deed] if self.deed < len(row.cells) else Cell()
        if not cell.text or cell.merged:
            return None
        line = next((line for line in cell.lines if kept(line)), "")
        spaces = len(line) - len(line.lstrip(" \xa0\t"))
        return cell.look.indent + spaces // 2


def _titles(row: PaperRow, header: Header, table: PaperTable) -> bool:
    """Whether a row repeats the titles."""
    if header.index < 0:
        return False
    own = [cell.text for cell in row.cells]
    return any(
        own == [cell.text for cell in table.rows[at].cells] and any(own)
        for at in range(header.first, header.index + 1)
    )


def _levelled(found: list[Read]) -> list[Read]:
    """Headings with their depth, from 1: by their numbers, else by how they are worded and set."""
    stack: list[tuple[object, ...]] = []
    fresh = False  # whether the row above is a heading
    done: list[Read] = []
    for read in found:
        if read.kind != "heading":
            fresh = fresh and read.kind == "left"
            done.append(read)
            continue
        sign = _sign(read)
        if sign in stack:
            del stack[stack.index(sign) + 1 :]
        elif fresh or not stack or _deeper(read, stack[-1]):
            stack.append(sign)
        else:
            stack = [each for each in stack if _above(each, sign)]
            stack.append(sign)
        fresh = True
        done.append(
            Read(read.row, "heading", read.text, len(stack), read.numbers, read.aim, read.top)
        )
    return done


def _sign(read: Read) -> tuple[object, ...]:
    """What two headings of the same depth have in common."""
    if len(read.numbers) > 1:
        return ("number", len(read.numbers))
    if label := LABELS.match(plain(read.text)):
        return ("word", label[0])
    cell = next((c for c in read.row.cells if c.text == read.text), Cell())
    if read.numbers:
        return ("number", 1)
    return ("look", cell.look, read.text.isupper())


def _deeper(read: Read, sign: tuple[object, ...]) -> bool:
    """Whether a heading is deeper than one of another kind: by its number, or as an aim."""
    if sign[0] == "number":
        return len(read.numbers) > int(str(sign[1]))
    if sign[0] == "word":
        return read.aim and not AIMS.match(str(sign[1]))
    return len(read.numbers) > 0 or read.aim


def _above(sign: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether headings of one kind stand above those of another, as far as numbers tell."""
    if sign[0] == other[0] == "number":
        return int(str(sign[1])) < int(str(other[1]))
    return (
        sign[0] == "word" and not AIMS.match(str(sign[1])) and other != sign and other[0] != "word"
    )


def _labelled(text: str) -> tuple[int, ...]:
    """The number that stands behind the word of a heading: «Eje II», «Componente 2.1»."""
    found = re.match(
        r"[^\W\d]+(?:\s+[^\W\d]{4,})?\s+(?:n[°ºo.]\s*)?(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5})\b", text
    )
    if not found:
        return ()
    if found[1][0].isdigit():
        return tuple(map(int, found[1].split(".")))
    return (roman(found[1]),)


def roman(text: str) -> int:
    """The value of a roman number of a few letters."""
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for letter, after in zip(text, f"{text[1:]} ", strict=True):
        value = values[letter]
        total += -value if values.get(after, 0) > value else value
    return total


def _is_furniture(text: str) -> bool:
    """Whether a text is a total, a note, a source or a signature."""
    found = FURNITURE.match(plain(text))
    if not found:
        return False
    rest = plain(text)[found.end() :]
    return not rest or ":" in text[: found.end() + 4] or not STRICT.match(found[0])


# Words that begin activities too: they are furniture only alone or before a colon.
STRICT: Final = re.compile(
    r"notas?|notes?|fuentes?|sources?|firmas?|observaciones|leyenda|legend|key|siglas|pagin?|"
    r"page|suma|simbologia|abreviaturas|abbreviations|signatures?|(?:elabor|prepar|revis|"
    r"aprob|autoriz|valid)(?:o|ado|ada|aron)$"
)


def _amount(text: str) -> bool:
    """Whether a text is a number, with its money if it is one."""
    return bool(re.fullmatch(r"[-$€£]?\s*[\d.,\s]+\s*(?:%|USD|€)?", text))


def row_text(row: PaperRow) -> str:
    """What a row says, from left to right."""
    return " | ".join(cell.text for cell in row.cells if cell.text and not cell.merged)


def heading_title(text: str) -> str:
    """A heading without the bullet before it."""
    return unbulleted(text, numbered=False)[0]


def called(text: str) -> float:
    """How deep a level a heading calls itself: a theme, an objective; 0 where it does not say."""
    found = title(" ".join(plain(text).split()[:2])) or title(" ".join(plain(text).split()[:1]))
    if found is None or found.sense is not Sense.LEVEL:
        return 0.0
    return TOP if found.depth < MIDDLE else MIDDLE if found.depth < MIDDLE + 1 else 0.0
