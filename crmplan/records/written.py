"""Values and records as YAML text: what a careful person would write, long texts folded."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from crmplan.records.kinds import SMART

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = str | Sequence["Record"] | Mapping[str, "Value"]  # a text, a list of records, a record
Record = Mapping[str, Value]
Items = Sequence[Record]

WIDTH = 100  # characters of a line; longer texts are folded
NARROWEST = 20  # characters of a folded line, however deep it stands
INDICATORS = "-?:,[]{}#&*!|>'\"%@`="
IN_FLOW = ",[]{}"
WORDS = frozenset({"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"})


class Bare(str):
    """A value that the format gives a meaning of its own, such as true: never quoted."""

    __slots__ = ()


def items(
    records: Items, column: int, step: int = 2, *, space: int = 1, width: int = 0
) -> list[str]:
    """The lines of a list: dashes behind so many spaces, `space` more to the first field of each.

    Values begin `width` behind their keys at least; lists inside stand `step` deeper.
    """
    lines: list[str] = []
    for fields in records:
        first, *others = record(fields, column + 1 + space, step, width)
        lines += [" " * column + "-" + first[column + 1 :], *others]
    return lines


def record(fields: Record, column: int, step: int = 2, width: int = 0) -> Iterator[str]:
    """The lines of a record whose keys stand behind so many spaces."""
    for name, value in fields.items():
        if isinstance(value, str):
            yield from _text(name, value, column, width)
        elif value:
            yield " " * column + f"{name}:"
            if isinstance(value, Mapping):
                yield from record(value, column + (step or 2), step)
            else:
                yield from items(value, column + step, step)


def _text(name: str, value: str, column: int, width: int) -> list[str]:
    """A key and its text: on one line, or folded (`>-`) where that would be too long."""
    line = " " * column + f"{name}:".ljust(width - 1) + f" {scalar(value)}"
    if len(line) <= WIDTH or not foldable(value):
        return [line]
    return [" " * column + f"{name}: >-", *folded_lines(value, column + 2)]


def foldable(value: str) -> bool:
    """Whether a text comes back from folded lines as it was: words with single spaces between."""
    if isinstance(value, Bare):
        return False
    return " " in value and value.isprintable() and " ".join(value.split()) == value


def fold_width(lines: Sequence[str]) -> int:
    """The width that lines were folded at: with it, what was not changed is folded as it was."""
    texts = [line.rstrip() for line in lines]
    widest = max(map(len, texts), default=0)
    broken = [len(line) + len(below.split()[0]) for line, below in pairwise(texts) if below.strip()]
    most = min([*broken, WIDTH])
    return most if most >= widest else WIDTH


def folded_lines(value: str, column: int, width: int = WIDTH) -> list[str]:
    """The lines of a text behind so many spaces; their ends come back as spaces."""
    room = max(width - column, NARROWEST)
    wrapped = textwrap.wrap(value, room, break_long_words=False, break_on_hyphens=False)
    return [" " * column + line for line in wrapped]


def flow_record(fields: Record) -> str:
    """A record in braces: {on: 2003-07-15, event: done}."""
    return "{" + ", ".join(f"{name}: {flow(value)}" for name, value in fields.items()) + "}"


def flow(value: Value) -> str:
    """A value inside brackets or braces."""
    if isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, Mapping):
        return flow_record(value)
    return f"[{', '.join(map(flow_record, value))}]"


def scalar(value: str, *, flow: bool = False) -> str:
    """A value as YAML text: plain where that is read back as the same text by any reader."""
    if isinstance(value, Bare):
        return value
    if not value.isprintable():
        return '"' + "".join(map(_escaped, value)) + '"'
    plain = (
        value.strip() == value
        and value.lower() not in WORDS
        and value[0] not in INDICATORS
        and value[0] not in SMART
        and ": " not in value
        and " #" not in value
        and not value.endswith(":")
        and not _numeric(value)
        and not (flow and any(mark in value for mark in IN_FLOW))
    )
    return value if plain else "'" + value.replace("'", "''") + "'"


def _numeric(value: str) -> bool:
    """Whether some YAML reader would take it for a number: quoted, it stays text."""
    try:
        float(value.replace("_", ""))
    except ValueError:
        return value.lower().startswith(("0x", "0o"))
    return True


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    if character.isprintable():
        return character
    point = ord(character)
    return f"\\x{point:02x}" if point < 0x100 else f"\\U{point:08x}"  # noqa: PLR2004 - YAML's forms
