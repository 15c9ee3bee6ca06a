"""A source into nodes, whatever is wrong with it: each flaw a problem, what is sound kept.

Where the text is no YAML, the record it happens in is cut out and the rest is read again: one
broken record costs that record, not the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crmplan.problems import Problem
from crmplan.reading.nodes import MOST, Flaw, Node, SyntaxFlaw, compose

if TYPE_CHECKING:
    from crmplan.reading.source import Source

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
        from crmplan.reading.conflicts import cut_conflicts  # noqa: PLC0415 - only for a mistake

        text = cut_conflicts(source, text, parsed)
    if not text.isascii() and ODD_LEAD.search(text):
        from crmplan.reading.syntax import mend_leads  # noqa: PLC0415 - only for a mistake

        text = mend_leads(source, text, parsed)
    left = BUDGET
    for _ in range(ATTEMPTS):
        flaws: list[Flaw] = []
        try:
            parsed.root = compose(text, flaws)
        except SyntaxFlaw as flaw:
            from crmplan.reading.syntax import cut  # noqa: PLC0415 - only for a mistake

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
