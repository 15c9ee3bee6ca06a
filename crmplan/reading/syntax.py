"""Text that is no YAML: what it costs. The line or the record with the flaw is taken out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crmplan.problems import Problem
from crmplan.reading.causes import BARRED, cause_of
from crmplan.reading.layout import (
    blanked,
    content_of,
    indent_of,
    line_at,
    line_before,
    line_behind,
    record_around,
)

if TYPE_CHECKING:
    from crmplan.reading.causes import Cause
    from crmplan.reading.nodes import SyntaxFlaw
    from crmplan.reading.parsing import Parsed
    from crmplan.reading.source import Source

MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
HOLDER = "<<:"  # stands for a line that is no field: the reader passes over it
AS_BLANKS = ("nbsp", "invisible")
NOT_ALONE = (*AS_BLANKS, "dash-missing")
AS_FIELD = ("colon-missing",)
AS_VALUE = (
    "smart-quotes", "quote-open", "colon-in-text", "text-after-quote", "bracket-open",
    "character-reserved", "escape-unknown", "alias", "anchor", "tag", "yaml-syntax",
)  # fmt: skip
_OPENS = re.compile(r"(?:^|\s)-+ |:\s*$")  # what lines further in may follow
_VALUE = re.compile(r"""(?:[^\s:#'"\[{][^:]*|"[^"]*"|'[^']*'):[ \t]+(?=\S)""")


def cut(source: Source, text: str, flaw: SyntaxFlaw, parsed: Parsed) -> str | None:
    """Note why the text is no YAML; the text without the line or record it happened in.

    A flaw that may only follow from a line taken out of the same record is not told, and costs
    the record. None where nothing is left to cut.
    """
    cause = cause_of(source, text, flaw)
    code, start, end, values, fix = cause
    followed = [line for line in parsed.lines if _may_follow(text, line, start)]
    if not followed:
        parsed.problems.append(Problem(code, source.mark(start, end), values, fix))
    if code == "control-character":
        parsed.damage += [(found.start(), 0) for found in BARRED.finditer(text)]
        shorter: str | None = BARRED.sub("\ufffd", text)
    else:
        shorter = None if followed else _without_line(text, cause, parsed)
        if shorter is None:
            shorter = _without_record(text, cause, flaw, parsed)
    return None if shorter == text else shorter


def _may_follow(text: str, line: tuple[int, int, bool], start: int) -> bool:
    """Whether a flaw may only follow from a line that was taken out of its record.

    Where it is sure what the line was, only what is further in than it can.
    """
    offset, column, sure = line
    begun, behind, _ = record_around(text, offset, offset)
    if record_around(text, start, start)[0] != begun or not begun <= start < behind:
        return False
    if offset <= start <= offset + len(line_at(text, offset)[1]):
        return True
    return not sure or (start > offset and indent_of(line_at(text, start)[1]) > column)


def _without_line(text: str, cause: Cause, parsed: Parsed) -> str | None:
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
    elif lead == indent_of(line) and indent_of(line_behind(text, begun)[1]) <= lead:
        shorter, sure = blanked(text, begun, stop), False
        column = max(lead, neighbour)
    else:
        return None
    if shorter == text:
        return None
    content = content_of(line_at(shorter, begun)[1])
    parsed.damage.append((begun + content, max(column, content if sure else 0) + 1))
    parsed.lines.append((begun, column, sure))
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
    if cause[0] == "dash-missing":  # the item before is whole
        begun, line = line_at(text, start)
        column = indent_of(line) + 1
    shorter = blanked(text, begun, behind)
    if shorter == text:
        begun, behind, column = record_around(text, flaw.offset, flaw.offset)
        shorter = blanked(text, begun, behind)
    if text[begun:behind].strip():
        parsed.damage.append((begun, column))
    return shorter


def cut_conflicts(source: Source, text: str, parsed: Parsed) -> str:
    """Note every marker of a merge conflict; the text without the records in conflict."""
    open_at: int | None = None
    position = 0
    for line in source.text.split("\n"):
        sign = line[:7]
        if sign in MARKERS and line[7:8] in ("", " ", "\r") and _in_place(sign, open_at):
            stretch = source.mark(position, position + len(line))
            parsed.problems.append(Problem("conflict-marker", stretch, {"marker": sign}))
            if sign == "<<<<<<<":
                open_at = position
            elif sign == ">>>>>>>":
                text = _without(
                    text, position if open_at is None else open_at, position + 7, parsed
                )
                open_at = None
        position += len(line) + 1
    if open_at is not None:
        text = _without(text, open_at, len(text), parsed)
    return text


def _in_place(sign: str, open_at: int | None) -> bool:
    """Whether a marker may stand there: a line of equals signs may also be a text's own."""
    return sign[0] in "<>" or open_at is not None


def _without(text: str, start: int, end: int, parsed: Parsed) -> str:
    """The text without the records that a conflict touches."""
    last = text.rfind("\n", 0, end) + 1
    first = text.find("\n", start) + 1
    inner = blanked(blanked(text, start, first or end), last, end)
    while 0 < first < last and not inner[first : inner.find("\n", first)].strip(" =\r"):
        first = inner.find("\n", first) + 1
    begun, behind, column = record_around(inner, first or start, last)
    parsed.damage.append((min(begun, start), column))
    line_end = text.find("\n", end)
    return blanked(text, min(begun, start), max(behind, len(text) if line_end < 0 else line_end))
