"""Text that is no YAML: why, in the writer's terms, and the record that is cut out for it.

libyaml says where it stopped and what it expected; people need to know what they wrote. The
table CAUSES goes from the one to the other; what lies behind it (a tab, a pasted quotation
mark, a space that is none) is looked for first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crmplan.problems import Problem
from crmplan.reading.kinds import SMART
from crmplan.reading.layout import blanked, indent_of, record_around

if TYPE_CHECKING:
    from crmplan.reading.nodes import SyntaxFlaw
    from crmplan.reading.parsing import Parsed
    from crmplan.reading.source import Source

Cause = tuple[str, int, int, dict[str, object], str | None]  # code, start, end, values, fix

CAUSES = (  # a piece of libyaml's words, the code, and whether it is where the construct began
    ("mapping values are not allowed", "colon-in-text", False),
    ("could not find expected ':'", "colon-missing", True),
    ("expected ',' or", "bracket-open", True),
    ("tab character", "tab-indent", False),
    ("unexpected end of stream", "quote-open", True),
    ("unexpected document indicator", "quote-open", True),
    ("escape", "escape-unknown", False),
    ("hexdecimal", "escape-unknown", False),
    ("cannot start any token", "character-reserved", False),
    ("'-' indicator", "indentation", False),
    ("block sequence entries", "indentation", False),
    ("expected key", "indentation", False),
    ("nesting", "too-deep", False),
    ("incompatible YAML", "directive", False),
)
CONTEXTS = (("directive", "directive"), ("tag", "tag"), ("anchor", "anchor"), ("alias", "alias"))
MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_LONGEST = 60  # characters of a marked stretch that has no end of its own
_ODD_SPACES = "\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u00ad"
_LEAD = re.compile(rf"[ \t{_ODD_SPACES}]*")
_BEHIND_COLON = re.compile(rf":([{_ODD_SPACES}]+)")
_BARRED = re.compile("[\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_PAIR = re.compile(r"^(\s*(?:- +)*)([^\s:#'\"\[{][^:]*):[ \t]+(\S.*?)\s*$")


def cut(source: Source, text: str, flaw: SyntaxFlaw, parsed: Parsed) -> str | None:
    """Note why the text is no YAML; the text without the record it happened in.

    None where nothing is left to cut.
    """
    code, start, end, values, fix = _cause(source, text, flaw)
    parsed.problems.append(Problem(code, source.mark(start, end), values, fix))
    if code == "control-character":
        parsed.damage += [(found.start(), 0) for found in _BARRED.finditer(text)]
        shorter = _BARRED.sub("\ufffd", text)
        return None if shorter == text else shorter
    begun, behind, column = record_around(text, start, max(start, end))
    shorter = blanked(text, begun, behind)
    if shorter == text:
        begun, behind, column = record_around(text, flaw.offset, flaw.offset)
        shorter = blanked(text, begun, behind)
    if text[begun:behind].strip():
        parsed.damage.append((begun, column))
    return None if shorter == text else shorter


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


def _cause(source: Source, text: str, flaw: SyntaxFlaw) -> Cause:  # noqa: PLR0911 - a cause each
    """Why the text is no YAML, and where."""
    if flaw.problem.startswith(("control characters", "invalid")):
        barred = _BARRED.search(text)
        at = barred.start() if barred else 0
        name = f"U+{ord(text[at]):04X}" if barred else ""
        return "control-character", at, at + 1, {"character": name}, None
    odd = _odd_space(source, text, flaw)
    if odd is not None:
        return odd
    for words, code, at_start in CAUSES:
        if words in flaw.problem:
            at = flaw.begun if at_start and flaw.begun is not None else flaw.offset
            return _refined(source, text, code, at, flaw)
    for words, code in CONTEXTS:
        if words in flaw.context:
            at = flaw.offset if flaw.begun is None else flaw.begun
            return code, at, _word_end(text, at), {"name": text[at : _word_end(text, at)]}, None
    if flaw.bracket is not None and "flow" in flaw.context:
        return _refined(source, text, "bracket-open", flaw.bracket, flaw)
    if text[flaw.offset : flaw.offset + 1] in tuple(",]}"):
        values: dict[str, object] = {"bracket": text[flaw.offset], "why": "extra"}
        return "bracket-open", flaw.offset, flaw.offset + 1, values, None
    return "yaml-syntax", flaw.offset, _word_end(text, flaw.offset), {}, None


def _odd_space(source: Source, text: str, flaw: SyntaxFlaw) -> Cause | None:
    """A tab in the indentation near the flaw, or a character that only looks like a space."""
    here = source.line_of(flaw.offset)
    lines = {here, here - 1} | ({source.line_of(flaw.begun)} if flaw.begun is not None else set())
    for number in sorted(line for line in lines if line > 0):
        start = source.starts()[number - 1]
        line = text[start : source.end_of_line(number)]
        found = _LEAD.match(line)
        lead = found.group() if found else ""
        if len(lead) == len(line):
            continue
        strange = lead.lstrip(" ")
        if strange:
            at = start + len(lead) - len(strange)
            if strange[0] == "\t":
                return "tab-indent", at, start + len(lead), {}, None
            return "nbsp", at, at + 1, {"character": f"U+{ord(strange[0]):04X}"}, " "
        colon = _BEHIND_COLON.search(line)
        if colon:
            at = start + colon.start(1)
            return "nbsp", at, at + 1, {"character": f"U+{ord(colon.group(1)[0]):04X}"}, " "
    return None


def _refined(  # noqa: PLR0911 - one return a code
    source: Source, text: str, code: str, at: int, flaw: SyntaxFlaw
) -> Cause:
    """The cause of a code, looked at more closely."""
    if code == "colon-in-text":
        return _colon(source, text, at)
    if code == "colon-missing":
        return _no_colon(source, text, at)
    if code == "quote-open":
        return code, at, _line_end(source, at), {"quote": text[at : at + 1]}, None
    if code == "bracket-open":
        closing = {"[": "]", "{": "}"}.get(text[at : at + 1], "]")
        values: dict[str, object] = {"bracket": text[at : at + 1], "closing": closing}
        return code, at, _line_end(source, at), values, None
    if code == "character-reserved":
        if text[at : at + 1] == "\t":
            return "tab-indent", at, at + 1, {}, None
        value = text[at : _line_end(source, at)].rstrip()
        return code, at, at + 1, {"character": value[:1]}, _quoted(value[:1], value)
    if code == "indentation":
        return _misindented(source, text, at, flaw)
    if code == "too-deep":
        return code, at, at + 1, {"deepest": flaw.context}, None
    return code, at, min(at + 2, _line_end(source, at)), {}, None


def _colon(source: Source, text: str, at: int) -> Cause:
    """A colon where none may be: inside a text that is not quoted, or under a finished value."""
    number = source.line_of(at)
    start = source.starts()[number - 1]
    line = text[start : source.end_of_line(number)]
    pair = _PAIR.match(line)
    if pair and start + pair.start(3) < at:
        value = pair.group(3)
        first = start + pair.start(3)
        code = "smart-quotes" if value[0] in SMART else "colon-in-text"
        values: dict[str, object] = {"quote": value[0]} if code == "smart-quotes" else {}
        inner = value.strip(SMART) if code == "smart-quotes" else value
        return code, first, first + len(value), values, _quoted(inner, inner)
    lead = start + indent_of(line)
    return "indentation", lead, at, {}, None


def _no_colon(source: Source, text: str, at: int) -> Cause:
    """A line that should be a key with a value, and has no colon or no space behind it."""
    end = _line_end(source, at)
    line = text[at:end].rstrip()
    name, colon, value = line.partition(":")
    if colon and value and name.replace("_", "").isalnum():
        return "colon-missing", at, at + len(line), {"why": "space"}, f"{name}: {value}"
    return "colon-missing", at, at + len(line), {}, None


def _misindented(source: Source, text: str, at: int, flaw: SyntaxFlaw) -> Cause:
    """A line that begins in no column of its neighbours, or goes on behind a closed quote."""
    number = source.line_of(at)
    start = source.starts()[number - 1]
    if flaw.quoted is not None:
        begun, behind = flaw.quoted
        if "\n" in text[begun:behind]:
            end = _line_end(source, begun)
            return "quote-open", begun, end, {"quote": text[begun]}, None
        if not text[behind:at].strip(" \t") and start < at:
            rest = text[at : _line_end(source, at)].rstrip()
            return "text-after-quote", at, at + len(rest), {"quote": text[begun]}, None
    if text[at : at + 1] in tuple("]}"):
        return "bracket-open", at, at + 1, {"bracket": text[at], "why": "extra"}, None
    lead = start + indent_of(text[start : _line_end(source, start)])
    return "indentation", min(lead, at), _word_end(text, at), {}, None


def _quoted(marks: str, value: str) -> str | None:
    """A value in straight quotes, where that is all it needs."""
    if "'" not in value:
        return f"'{value}'"
    return f'"{value}"' if '"' not in value and "\\" not in value and marks else None


def _line_end(source: Source, at: int) -> int:
    """The end of the line on which an offset stands."""
    return source.end_of_line(source.line_of(at))


def _word_end(text: str, at: int) -> int:
    """The end of the word at an offset, at least one character on unless the line ends."""
    end = at
    while end < len(text) and text[end] not in " \r\n" and end - at < _LONGEST:
        end += 1
    return end
