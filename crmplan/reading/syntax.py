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
from crmplan.reading.nodes import MOST

if TYPE_CHECKING:
    from crmplan.reading.causes import Cause
    from crmplan.reading.nodes import SyntaxFlaw
    from crmplan.reading.parsing import Parsed
    from crmplan.reading.source import Source

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
