"""Rows of a table as people write them in YAML, `- {passport: HN, requirement: visa-free}`.

A registry holds thousands of them, all alike. Many in a row are read in a third of the time that
YAML takes: they are blanked out of the text, all but an empty record where the first one stood,
and put back as nodes once YAML has found that record. Only what means the same to YAML is taken:
plain words, one indentation, whole lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Row = tuple[int, int, list[list[str]]]  # where its braces open and end, and its pairs

_PAIR: Final = r"[a-z_]+: [A-Za-z0-9][A-Za-z0-9.-]*"
_LINE: Final = rf"- \{{{_PAIR}(?:, {_PAIR})*\}}\r?\n"
_RUN: Final = re.compile(rf"^( *){_LINE}(?:\1{_LINE})+", re.MULTILINE)


def thinned(text: str) -> tuple[str, Mapping[int, str]]:
    """The text, as long as it was, with an empty record in place of each run of rows.

    And the rows, from the first brace on, by where that stands.
    """
    runs: dict[int, str] = {}
    if "- {" not in text:
        return text, runs
    pieces: list[str] = []
    at = 0
    for run in _RUN.finditer(text):
        first = run.end(1) + len("- ")
        rest = text[first + len("{}") : run.end()]
        blank = "\n".join(" " * len(line) for line in rest.split("\n"))
        pieces += (text[at:first], "{}", blank)
        runs[first] = text[first : run.end()]
        at = run.end()
    return "".join((*pieces, text[at:])), runs


def rows(run: str, start: int) -> Iterator[Row]:
    """The rows of a run that starts at an offset."""
    at = start
    for line in run.split("\n")[:-1]:
        opened = line.index("{")
        inner = line[opened + 1 : line.index("}")]
        pairs = [pair.split(": ") for pair in inner.split(", ")]
        yield at + opened, at + opened + len(inner) + 2, pairs
        at += len(line) + 1
