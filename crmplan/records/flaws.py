"""Merge conflicts that nobody resolved: told once each, and taken out of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crmplan.records.causes import BARRED, cause_of
from crmplan.records.layout import (
    blanked,
    content_of,
    indent_of,
    line_at,
    line_before,
    line_behind,
    record_around,
)
from crmplan.records.nodes import MOST, Flaw, Node, SyntaxFlaw, compose
from crmplan.records.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.records.causes import Cause
    from crmplan.records.source import Source


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


# Text that is no YAML: what it costs. The line or the record with the flaw is taken out of it.


HOLDER = "<<:"  # stands for a line that is no field: the reader passes over it
AS_BLANKS = ("nbsp", "invisible")
NOT_ALONE = (*AS_BLANKS, "dash-missing")
AS_FIELD = ("colon-missing",)
AS_VALUE = (
    "smart-quotes", "quote-open", "colon-in-text", "text-after-quote", "bracket-open",
    "character-reserved", "escape-unknown", "alias", "anchor", "tag", "yaml-syntax",
)  # fmt: skip
_ODD_LEAD = re.compile(
    r"^ *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]\s*)(?=\w+:(?:\s|$)|- )", re.MULTILINE
)
_OPENS = re.compile(r"(?:^|\s)-+ |:\s*$")  # what lines further in may follow
_ALMOST_ITEM = re.compile(r"[ \t]*[^\s\w-]{1,3}-[ \t]")
_VALUE = re.compile(r"""(?:[^\s:#'"\[{][^:]*|"[^"]*"|'[^']*'):[ \t]+(?=\S)""")


def cut(source: Source, text: str, flaw: SyntaxFlaw, parsed: Parsed) -> str | None:
    """Note why the text is no YAML; the text without the line or record it happened in.

    A flaw that may only follow from a line taken out of the same record is not told, and costs
    the record. None where nothing is left to cut.
    """
    cause = cause_of(source, text, flaw)
    code, start, end, values, fix = cause
    record = record_around(text, start, start)[0]
    followed = any(_may_follow(text, line, start, record) for line in parsed.lines)
    damaged = any(start <= at < end for at, _ in source.damage)  # that is told already
    if not followed and not damaged:
        parsed.problems.append(Problem(code, source.mark(start, end), values, fix))
    if code == "control-character":
        parsed.damage += [(found.start(), 0) for found in BARRED.finditer(text)]
        shorter: str | None = BARRED.sub("\ufffd", text)
    else:
        shorter = None if followed else _without_line(text, cause, record, parsed)
        if shorter is None:
            shorter = _without_record(text, cause, flaw, parsed)
    return None if shorter == text else shorter


def mend_leads(source: Source, text: str, parsed: Parsed) -> str:
    """Note what looks like a space before a field or a dash; the text with spaces there."""
    for found in list(_ODD_LEAD.finditer(text))[:MOST]:
        start, end = found.span(1)
        values = {"character": f"U+{ord(text[start]):04X}"}
        parsed.problems.append(
            Problem("nbsp", source.mark(start, end), values, " " * (end - start))
        )
        parsed.damage.append((end, end - found.start() + 1))
        text = blanked(text, start, end)
    return text


def _may_follow(text: str, line: tuple[int, int, int, bool], start: int, record: int) -> bool:
    """Whether a flaw may only follow from a line that was taken out of its record.

    Where it is sure what the line was, only what is further in than it can.
    """
    offset, other, column, sure = line
    if record != other or start < offset:
        return False
    here, written = line_at(text, start)
    return here == offset or not sure or indent_of(written) > column


def _without_line(text: str, cause: Cause, record: int, parsed: Parsed) -> str | None:
    """The text without the one line, or its value, that a flaw is in; None if that is no way."""
    code, start, end, _, fix = cause
    begun, line = line_at(text, start)
    lead, stop = content_of(line), begun + len(line)
    value = _VALUE.match(line, lead)
    sure, column = True, lead
    neighbour = content_of(line_before(text, begun)[1])
    if code not in NOT_ALONE and _breaks_in(text, begun, line):
        shorter, column = blanked(text, begun, stop), neighbour
    elif _repaired(cause):
        shorter, sure = text[:start] + str(fix or " " * (end - start)) + text[end:], bool(fix)
    elif code in AS_VALUE and value is not None and start >= begun + value.end():
        shorter = blanked(text, begun + value.end(), stop)
    elif code in AS_FIELD and start == begun + lead and len(line.rstrip()) - lead >= len(HOLDER):
        shorter = blanked(text, start, stop)
        shorter = shorter[:start] + HOLDER + shorter[start + len(HOLDER) :]
    elif (
        lead == indent_of(line)
        and not _ALMOST_ITEM.match(line)
        and indent_of(line_behind(text, begun)[1]) <= lead
    ):
        shorter, sure = blanked(text, begun, stop), False
        column = max(lead, neighbour)
    else:
        return None
    if shorter == text:
        return None
    content = content_of(line_at(shorter, begun)[1])
    parsed.damage.append((begun + content, max(column, content if sure else 0) + 1))
    parsed.lines.append((begun, record, column, sure))
    return shorter


def _breaks_in(text: str, begun: int, line: str) -> bool:
    """Whether a line too far out stands among those of a record, and begins none of its own."""
    lead = content_of(line)
    before, behind = line_before(text, begun)[1], line_behind(text, begun)[1]
    if lead >= content_of(before) or _OPENS.search(line):
        return False
    alone = line[lead:].strip().isidentifier()  # perhaps the name of a list that follows
    return indent_of(behind) == content_of(before) or (lead < content_of(behind) and not alone)


def _repaired(cause: Cause) -> bool:
    """Whether a flaw is a character in place of another: the text can be read with that."""
    return cause[0] in AS_BLANKS or cause[3].get("why") == "other"


def _without_record(text: str, cause: Cause, flaw: SyntaxFlaw, parsed: Parsed) -> str:
    """The text without the record that a flaw is in."""
    start, end = cause[1], max(cause[1], cause[2])
    begun, behind, column = record_around(text, start, end)
    first, line = line_at(text, start)
    if cause[0] == "dash-missing" or _ALMOST_ITEM.match(line):  # the item before is whole
        begun, column = first, indent_of(line) + 1
    shorter = blanked(text, begun, behind)
    if shorter == text:
        begun, behind, column = record_around(text, flaw.offset, flaw.offset)
        shorter = blanked(text, begun, behind)
    if text[begun:behind].strip():
        parsed.damage.append((begun, column))
    return shorter


# A source into nodes, whatever is wrong with it: each flaw a problem, what is sound kept.


ATTEMPTS = 200  # how many broken records are cut out of one file
LINE_ENDS = ("\x85", "\u2028", "\u2029")  # to libyaml, but to no editor: read as spaces
LONE_CR = re.compile("\r(?!\n)")
BLANK_LINE = re.compile("^[ \t]*\t[ \t]*(?=\r?$)", re.MULTILINE)
ODD_LEAD = re.compile("^ *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]", re.MULTILINE)
PASSING = 16  # characters are passed on as fast as one is read
BUDGET = 8_000_000  # how many characters are read in all, so that it ends in time


@dataclass(slots=True)
class Parsed:
    """The root node, the problems of the text, and what was damaged: (offset, column cut at).

    `lines` are single lines that were taken out: where each and its record start, the column of
    its content, and whether it is sure what the line was.
    """

    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    damage: list[tuple[int, int]] = field(default_factory=list)
    lines: list[tuple[int, int, int, bool]] = field(default_factory=list)


def parse(source: Source) -> Parsed:
    """The nodes of a source and every problem of its YAML."""
    parsed = Parsed(damage=list(source.damage))
    if source.foreign:
        return parsed
    text = _lined(source.text)
    if "<<<<<<<" in text or ">>>>>>>" in text or "\n=======" in text:
        text = cut_conflicts(source, text, parsed)
    if not text.isascii() and ODD_LEAD.search(text):
        text = mend_leads(source, text, parsed)
    left = BUDGET
    for _ in range(ATTEMPTS):
        flaws: list[Flaw] = []
        try:
            parsed.root = compose(text, flaws)
        except SyntaxFlaw as flaw:
            shorter = cut(source, text, flaw, parsed)
            left -= flaw.offset + len(text) // PASSING
            if shorter is None or left < 0:
                break
            text = shorter
        else:
            _note(source, flaws, parsed)
            break
    return parsed


def _lined(text: str) -> str:
    """The text with the lines that an editor shows, and no tab on a blank one: no mistakes."""
    for sign in LINE_ENDS:
        if sign in text:
            text = text.replace(sign, " ")
    if text.count("\r") > text.count("\r\n") and "\n" in text:
        text = LONE_CR.sub(" ", text)
    if "\t" in text:
        text = BLANK_LINE.sub(lambda blank: " " * len(blank.group()), text)
    return text


def _note(source: Source, flaws: list[Flaw], parsed: Parsed) -> None:
    """Turn flaws into problems with places."""
    holders = {begun + column for begun, _, column, _ in parsed.lines}
    for number, (code, start, end, values) in enumerate(flaws):
        if code == "merge-key" and start in holders:
            continue
        parsed.damage.append((start, 1 if code == "document-second" else 0))
        if number >= MOST:
            continue
        first = values.get("first")
        if isinstance(first, int):
            if any(first < begun < start for begun, *_ in parsed.lines):
                continue  # what was taken out between the two parted them
            values["first"] = source.line_of(first)
        parsed.problems.append(Problem(code, source.mark(start, end), values))
