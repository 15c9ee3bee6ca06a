"""What was handed in, whatever its format: the lines before a table, and tables of cells."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# Whatever the libraries raise on a file that is no sound document.
DAMAGE: Final = (
    ValueError, LookupError, AttributeError, TypeError, AssertionError, EOFError, OSError,
    NotImplementedError, RuntimeError, SyntaxError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
LARGEST_TEXT: Final = 4 * 1024 * 1024  # bytes of a document that is text
MOST_ROWS: Final = 20_000  # rows of one table that are read: no plan is longer


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader of an import must know: a sentence of `messages.importing`.

    `row` is the row of the table (or the line of the text) it is about, 0 for the whole document.
    """

    key: str
    row: int = 0
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of a cell as written, blank ones among them.

    A `merged` cell is the one above it, going on; its lines are those of that one.
    """

    lines: tuple[str, ...] = ()
    merged: bool = False

    @property
    def text(self) -> str:
        """All of its words, white space folded."""
        return folded(" ".join(self.lines))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, and the number by which a person finds it (row or line, from 1)."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in order. `name` is the sheet's, where sheets have names; `head` the lines before it."""

    rows: tuple[Row, ...]
    name: str = ""
    head: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its tables, and whether the number of a row is a `row` or a `line`."""

    name: str
    counts: str
    tables: tuple[Table, ...]
    remarks: tuple[Remark, ...] = ()


# Characters that only steer how text is laid out: soft hyphens, marks of direction, joiners.
UNSEEN = dict.fromkeys(
    [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
)


def folded(text: str) -> str:
    """A text as the files keep it: white space folded, what cannot be seen left out."""
    text = text.translate(UNSEEN)
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(text.split())
