"""What was handed in, whatever its format: the lines before a table, and tables of cells."""

from __future__ import annotations

import re
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from crmplan.calendar import answer
from crmplan.language import CrmplanError
from crmplan.language.fold import one_spaced
from crmplan.language.installing import installing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


# Whatever the libraries raise on a file that is no sound document.
DAMAGE: Final = (
    ValueError, LookupError, AttributeError, TypeError, AssertionError, EOFError, OSError,
    NotImplementedError, RuntimeError, SyntaxError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
LARGEST_TEXT: Final = 4 * 1024 * 1024  # bytes of a document that is text
MOST_ROWS: Final = 20_000  # rows of one table that are read: no plan is longer


# Characters that only steer how text is laid out: soft hyphens, marks of direction, joiners.
UNSEEN = dict.fromkeys(
    [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
)


def kept(text: str) -> str:
    """A text as the files keep it: single spaces, what cannot be seen left out."""
    if not text.isprintable():
        text = text.translate(UNSEEN)
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    return one_spaced(text) if "  " in text else text.strip(" ")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of an import must know: a sentence of the table `importing`.

    `row` is the row of the table (or the line of the text) it is about, 0 for the whole document.
    """

    key: str
    row: int = 0
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is set: what makes a row of it a heading among others."""

    bold: bool = False
    fill: str = ""  # its colour; empty where it is white
    indent: int = 0


PLAIN: Final = Look()


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell as written, blank ones among them.

    A `merged` cell is the one above it, going on; its lines are those of that one. It goes over
    `span` columns; those after the first are blank cells.
    """

    lines: tuple[str, ...] = ()
    merged: bool = False
    span: int = 1
    look: Look = PLAIN
    text: str = field(init=False)  # all of its words, with single spaces

    def __post_init__(self) -> None:
        lines = self.lines
        text = kept(lines[0] if len(lines) == 1 else " ".join(lines)) if lines else ""
        object.__setattr__(self, "text", text)


BLANK: Final = Cell()


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row of cells, and the number by which a person finds it (row or line, from 1)."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Rows in order. `name` is the sheet's, where sheets have names; `head` the lines before it.

    `above` are those of the head that stand between it and the table before.
    """

    rows: tuple[PaperRow, ...]
    name: str = ""
    head: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its tables, and whether the number of a row is a `row` or a `line`."""

    name: str
    counts: str
    tables: tuple[PaperTable, ...]
    remarks: tuple[Notice, ...] = ()


QUOTED: Final = 80  # characters of a text that is quoted in a remark


def lacking(name: str, library: str) -> CrmplanError:
    """What is said where a document takes a library that is not installed."""
    install = installing(library)
    return CrmplanError("import-library", path=name, library=library, install=install)


def quoted(text: str) -> str:
    """The beginning of a text, as it is quoted in a remark."""
    text = kept(text)
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


# The lines of a cell: bullets taken off, what one sentence was broken into put together again.


Blocks = tuple[tuple[str, ...], ...]

# Signs that begin an item of a list, Word's symbols among them (its fonts of signs lie in
# U+F000-F0FF, or come out as the letters o, v, q, Ø, ü and § before a tab or two spaces).
SIGN: Final = re.compile(
    r"(?:[-–—‐‑−·•*▪▫◦‣⁃●○■□►▶➢➤❖✓✔\uf000-\uf0ff]+[\s]*|[ovqØü§](?:\t|\xa0|  |\s*$)\s*)(?=\S|$)"
)
LETTER: Final = re.compile(r"\(?(?:[a-zñ]|\d{1,2})\)\s*(?=\D|$)|[a-zñ]\.(?:\s+|$)")
ROMAN: Final = re.compile(r"(?:[ivx]{1,5}|[IVX]{1,5})[.)](?:\s+|$)")
NUMBER: Final = re.compile(r"\d{1,2}[.)]\s*(?=[^\d\sºª]|$)")
PATH: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,2})[.)]?(?:\s+[-–—:]?\s*|$)(?=\D|$)")
LABEL: Final = re.compile(
    r"(?:tema|objetivo|theme|objective|eje)\s+(\d{1,3}(?:\.\d{1,3})?)\s*[.:)–—-]\s*", re.IGNORECASE
)


def unbulleted(line: str, *, numbered: bool = True) -> tuple[str, bool]:
    """A line without its bullet or, where `numbered`, its number; and whether it had one."""
    text = line.lstrip()
    if text[:2].isalpha() and "." not in text[:7] and ")" not in text[:4]:
        return kept(text), False  # a word: no sign, letter or number stands before it
    for pattern in (SIGN, LETTER, *((ROMAN, NUMBER) if numbered else ())):
        found = pattern.match(text)
        if found:
            rest = text[found.end() :]
            return kept(rest), True
    return kept(text), False


NUMBERED: Final = frozenset("0123456789toeTOE")  # how a number, or «Tema», «Eje» begin


def enumerated(text: str) -> tuple[tuple[int, ...], str]:
    """The number that a text begins with (1. or 1.3 or 1.3.2, else none), and the rest."""
    text = kept(text)
    if text[:1] not in NUMBERED:
        return (), text
    if text.isdecimal() and len(text) < 4:  # noqa: PLR2004 - a number alone, and no year
        return (int(text),), ""
    for pattern in (LABEL, PATH):
        found = pattern.match(text)
        if found:
            return tuple(map(int, found[1].split("."))), text[found.end() :]
    found = NUMBER.match(text)
    if found:
        return (int(re.match(r"\d+", text)[0]),), text[found.end() :]  # type: ignore[index]
    return (), text


def activity_blocks(lines: Iterable[str], *, dashed: bool = False) -> Blocks:
    """The activities of a cell, in blocks between blank lines.

    In a `dashed` cell a line without a dash goes on with the item above it.
    """
    return _blocks(lines, _begins_none if dashed else _begins_activity, numbered=True)


def calendar_blocks(lines: Iterable[str]) -> Blocks:
    """The calendar lines of a cell, in blocks between blank lines."""
    return _blocks(lines, _begins_calendar, numbered=False)


def is_dashed(lines: Sequence[str]) -> bool:
    """Whether the first line of a cell that says something is an item of a list."""
    first = next((line for line in lines if kept(line)), "")
    return unbulleted(first)[1]


def _blocks(lines: Iterable[str], begins: Callable[[str, str], bool], *, numbered: bool) -> Blocks:
    blocks: list[list[str]] = [[]]
    opened = False  # whether the last text announces a list
    margin: int | None = None  # how far the items of the first level are indented
    for line in lines:
        text, bullet = unbulleted(line, numbered=numbered)
        block = blocks[-1]
        if bullet and margin is None:
            margin = _margin(line)
        nested = bullet and margin is not None and _margin(line) > margin
        if not text:
            if block:
                blocks.append([])
            opened = False
        elif block and ((opened and bullet) or nested):
            block[-1] += f" {kept(line)}"
        elif not block or bullet or begins(block[-1], text):
            block.append(text)
            opened = text.endswith(":") and not bullet
        else:
            block[-1] += f" {text}"
    return tuple(tuple(block) for block in blocks if block)


def _margin(line: str) -> int:
    """How far a line is indented; the bullet of Word's second level counts as far."""
    bare = line.lstrip(" \t\xa0")
    return len(line) - len(bare) + 4 * bare.startswith(NESTED)


NESTED: Final = "◦"  # stands for the bullet that Word draws before an item of a deeper level


def _begins_none(_before: str, _text: str) -> bool:
    """No line begins an item by itself: every item has its dash."""
    return False


def _begins_activity(before: str, text: str) -> bool:
    """Whether a line below another one begins an activity of its own."""
    return not (text[0].islower() or text[0] == "(" or before.endswith((",", " y", " de", " and")))


def _begins_calendar(before: str, text: str) -> bool:
    """Whether a calendar line is one of its own: not where only both together can be read."""
    alone = answer(before).problem is None and answer(text).problem is None
    together = answer(f"{before} {text}").problem is None
    return not together or (alone and text[0] != "(")


# Texts that differ only in how they were typed: quotes, dashes and spaces that an editor changes.


SIGNS: Final = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛‹›′´`", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)


@lru_cache(maxsize=4096)  # a plan says its themes in row after row
def alike(text: str) -> str:
    """A text in the form in which two that were only typed differently are equal."""
    return kept(unicodedata.normalize("NFC", text)).translate(SIGNS)


def retyped(old: str, new: str) -> str:
    """The new text, its words that are alike the old ones' written as those were."""
    before, after = old.split(), new.split()
    found = SequenceMatcher(
        None, [alike(word) for word in before], [alike(word) for word in after], autojunk=False
    )
    words: list[str] = []
    for kind, first, last, start, end in found.get_opcodes():
        words += before[first:last] if kind == "equal" else after[start:end]
    return " ".join(words)
