"""Merge conflicts that nobody resolved: told once each, and taken out of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crmplan.problems import Problem
from crmplan.reading.layout import blanked, record_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.reading.parsing import Parsed
    from crmplan.reading.source import Source

Marker = tuple[int, int]  # where a marker's line starts and ends
_MARKER = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: [^\r\n]*)?(?=\r?$)", re.MULTILINE)


def cut_conflicts(source: Source, text: str, parsed: Parsed) -> str:
    """Note every conflict, at its first marker; the text without the records in conflict."""
    for markers in _conflicts(text):
        (first, behind), (last, end) = markers[0], markers[-1]
        lines = ", ".join(str(source.line_of(start)) for start, _ in markers)
        values = {"lines": lines, "why": "left" if len(markers) == 1 else ""}
        parsed.problems.append(Problem("conflict-marker", source.mark(first, behind), values))
        text = _without(text, first, max(last, first), end, parsed)
    return text


def _conflicts(text: str) -> Iterator[list[Marker]]:
    """The markers of each conflict, those of conflicts inside it among them."""
    markers: list[Marker] = []
    deep = 0
    for found in _MARKER.finditer(text):
        sign = found.group(1)[0]
        deep += (sign == "<") - (sign == ">")
        markers.append(found.span())
        if deep <= 0:  # closed, or a marker that is left over
            yield markers
            markers, deep = [], 0
    if markers:
        yield markers


def _without(text: str, start: int, last: int, end: int, parsed: Parsed) -> str:
    """The text without the records that a conflict touches."""
    first = text.find("\n", start) + 1 or len(text)
    inner = blanked(text, start, first)
    for marker in _MARKER.finditer(text, start, end):
        inner = blanked(inner, *marker.span())
    while first < last and not inner[first : inner.find("\n", first)].strip():
        first = inner.find("\n", first) + 1
    begun, behind, column = record_around(inner, min(first, len(inner)), max(last, first))
    parsed.damage.append((min(begun, start), column))
    line_end = text.find("\n", end)
    return blanked(inner, min(begun, start), max(behind, len(text) if line_end < 0 else line_end))
