"""Records as lines of YAML: what a careful person would write, long texts folded."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from crmplan.reading.edits import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Value = str | Sequence["Record"]
    Record = Sequence[tuple[str, Value]]

WIDTH = 100  # characters of a line; longer texts are folded


def record(fields: Record, column: int, step: int = 2) -> Iterator[str]:
    """The lines of a record whose keys stand behind so many spaces; lists `step` deeper."""
    for name, value in fields:
        if isinstance(value, str):
            yield from text(name, value, column)
        elif value:
            yield " " * column + f"{name}:"
            yield from items(value, column + step, step)


def items(records: Sequence[Record], column: int, step: int = 2) -> Iterator[str]:
    """The lines of a list of records, its dashes behind so many spaces."""
    for fields in records:
        first, *others = record(fields, column + 2, step)
        yield " " * column + "- " + first.lstrip(" ")
        yield from others


def text(name: str, value: str, column: int) -> Iterator[str]:
    """A key and its text: on one line, or folded (`>-`) where that would be too long."""
    line = " " * column + f"{name}: {scalar(value)}"
    if len(line) <= WIDTH or not foldable(value):
        yield line
    else:
        yield " " * column + f"{name}: >-"
        yield from folded(value, column + 2)


def foldable(value: str) -> bool:
    """Whether a text comes back from folded lines as it was: words with single spaces between."""
    return value.isprintable() and " ".join(value.split()) == value


def folded(value: str, column: int) -> list[str]:
    """The lines of a text behind so many spaces; breaks come back as spaces."""
    margin = " " * column
    wrapped = textwrap.wrap(
        value, max(WIDTH - column, 20), break_long_words=False, break_on_hyphens=False
    )
    return [margin + line for line in wrapped]
