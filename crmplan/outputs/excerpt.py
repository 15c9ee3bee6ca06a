"""The author's own lines, with a caret under the exact stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from crmplan.outputs.safe import visible

if TYPE_CHECKING:
    from crmplan.records.problems import Mark
    from crmplan.records.source import Source

WIDEST = 100  # columns of an excerpt
_BEFORE = 40  # columns kept in front of the stretch where a line is cut
_TAB = 4
_COMBINING = "\u0300"  # before it every character that is shown takes one column


def excerpt(source: Source, mark: Mark, words: str) -> list[str]:
    """The line before, the line itself, and the caret with words beside it."""
    line = source.line(mark.line)
    first = mark.column - 1
    begin, end = _window(line, first)
    rows = []
    if mark.line > 1:
        before = source.line(mark.line - 1)
        cut = before if len(before) <= WIDEST else before[:WIDEST] + "…"
        rows.append(f"{mark.line - 1:>5} │ {_seen(cut)}".rstrip())
    head = ("…" if begin else "") + _seen(line[begin:first])
    stretch = _seen(line[first : min(first + mark.length, end)], width_of(head))
    tail = _seen(line[min(first + mark.length, end) : end], width_of(head + stretch))
    rows.append(f"{mark.line:>5} │ {head}{stretch}{tail}{'…' if end < len(line) else ''}".rstrip())
    caret = "^" * max(1, width_of(stretch))
    rows.append(f"      │ {' ' * width_of(head)}{caret} {words}")
    return rows


def _window(line: str, first: int) -> tuple[int, int]:
    """The part of a line that is shown: all of it, or the surroundings of a stretch."""
    if len(line) <= WIDEST:
        return 0, len(line)
    begin = max(0, min(first - _BEFORE, len(line) - WIDEST))
    return begin, min(len(line), begin + WIDEST)


def _seen(text: str, column: int = 0) -> str:
    """The text as shown from a column on: tabs as spaces, what does not print as its code."""
    if "\t" not in text:
        return visible(text)
    shown = ""
    for char in text:
        if char == "\t":
            shown += " " * (_TAB - (column + width_of(shown)) % _TAB)
        else:
            shown += visible(char)
    return shown


def width_of(text: str) -> int:
    """How many columns a text takes in a terminal."""
    if text.isascii() or max(text) < _COMBINING:
        return len(text)
    return sum(0 if combining(char) else 1 + (east_asian_width(char) in "WF") for char in text)
