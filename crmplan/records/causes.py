"""Why a text is no YAML, in the writer's terms.

libyaml says where it stopped and what it expected; people need to know what they wrote. The
table CAUSES goes from the one to the other; what lies behind it (a tab, a pasted quotation
mark, a dash that is none, a space that is none) is looked for first.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from crmplan.records.kinds import SMART
from crmplan.records.layout import (
    ODD_SPACES,
    content_of,
    indent_of,
    line_at,
    line_before,
    line_behind,
)

if TYPE_CHECKING:
    from crmplan.records.nodes import SyntaxFlaw
    from crmplan.records.source import Source

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
BARRED = re.compile("[\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
DASHES = "–—−‐‑‒―•·●▪◦*+"  # what a word processor makes of the dash of a list
_LONGEST = 60  # characters of a marked stretch that has no end of its own
_CLOSING = {"[": "]", "{": "}"}
_BEHIND = re.compile(rf"(?:^[ \t]*-|:)([{ODD_SPACES}]+)")
_PAIR = re.compile(r"^(\s*+(?:- +)*+)([^\s:#'\"\[{][^:]*):[ \t]+(\S.*?)\s*$")
_KEY = re.compile(r"""(?:[^\s:#'"\[{][^:]*|"[^"]*"|'[^']*'):(?:\s|$)""")
_UNDASHED = re.compile(rf"[ \t]*([{re.escape(DASHES)}])[ \t]+\w+:(?:\s|$)|[ \t]*(-)\w+:(?:\s|$)")
_NAME = re.compile(r"[A-Za-z_]+")


def cause_of(  # noqa: PLR0911 - one return a way to find it
    source: Source, text: str, flaw: SyntaxFlaw
) -> Cause:
    """Why the text is no YAML, and where."""
    if flaw.problem.startswith(("control characters", "invalid")):
        barred = BARRED.search(text)
        at = barred.start() if barred else 0
        name = f"U+{ord(text[at]):04X}" if barred else ""
        return "control-character", at, at + 1, {"character": name}, None
    for suspect in SUSPECTS:
        found = suspect(text, flaw)
        if found is not None:
            return found
    for words, code, at_start in CAUSES:
        if words in flaw.problem:
            at = flaw.begun if at_start and flaw.begun is not None else flaw.offset
            return _refined(source, text, code, at, flaw)
    for words, code in CONTEXTS:
        if words in flaw.context:
            at = flaw.offset if flaw.begun is None else flaw.begun
            return code, at, _word_end(text, at), {"name": text[at : _word_end(text, at)]}, None
    if flaw.bracket is not None and "flow" in flaw.context:
        return _bracket(source, text, flaw.bracket, flaw)
    if text[flaw.offset : flaw.offset + 1] in tuple(",]}"):
        values: dict[str, object] = {"bracket": text[flaw.offset], "why": "extra"}
        return "bracket-open", flaw.offset, flaw.offset + 1, values, None
    at = flaw.begun if "block scalar" in flaw.context and flaw.begun is not None else flaw.offset
    return "yaml-syntax", at, _word_end(text, at), {}, None


def _near(text: str, flaw: SyntaxFlaw) -> list[tuple[int, str]]:
    """The lines where the cause may be: where it began, before where it stopped, and that one."""
    lines = {line_before(text, flaw.offset), line_at(text, flaw.offset)}
    if flaw.begun is not None:
        lines.add(line_at(text, flaw.begun))
    return sorted(lines)


def _odd_space(text: str, flaw: SyntaxFlaw) -> Cause | None:
    """A tab in the indentation near the flaw, or a character that only looks like a space."""
    for start, line in _near(text, flaw):
        lead = line[: indent_of(line)]
        strange = lead.lstrip(" ")
        if strange and len(lead) < len(line.rstrip()):
            at = start + len(lead) - len(strange)
            if strange[0] == "\t":
                return "tab-indent", at, start + len(lead), {}, None
            return _not_a_space(strange, at)
        behind = _BEHIND.search(line)
        if behind:
            return _not_a_space(behind.group(1), start + behind.start(1))
    return None


def _not_a_space(strange: str, at: int) -> Cause:
    """What looks like a space, and is none; or like nothing."""
    odd = len(strange) - len(strange.lstrip(strange[0]))
    values: dict[str, object] = {"character": f"U+{ord(strange[0]):04X}"}
    if unicodedata.category(strange[0]) == "Cf":
        return "invisible", at, at + odd, values, ""
    return "nbsp", at, at + odd, values, " " * odd


def _odd_dash(text: str, flaw: SyntaxFlaw) -> Cause | None:
    """A bullet or a long dash where a list's dash should be, or a dash without its space."""
    for start, line in _near(text, flaw):
        found = _UNDASHED.match(line)
        if found and found.group(1):
            at = start + found.start(1)
            values: dict[str, object] = {"why": "other", "character": found.group(1)}
            return "dash-missing", at, at + 1, values, "-"
        if found:
            at = start + found.start(2)
            return "dash-missing", at, at + 1, {"why": "space"}, "- "
    return None


def _odd_value(text: str, flaw: SyntaxFlaw) -> Cause | None:
    """A text that begins with a sign of YAML, and goes on in a way that the sign does not."""
    start, line = line_at(text, flaw.offset)
    pair = _PAIR.match(line)
    if pair is None or flaw.offset < start + pair.start(3):
        return None
    value, at = pair.group(3), start + pair.start(3)
    sign = value[0]
    closing = _CLOSING.get(sign)
    if closing and (closing not in text[at : flaw.offset] or text[flaw.offset] in ",]}"):
        return None
    if sign == "*":
        return "alias", at, at + len(value), {"name": value}, _quoted(value)
    if sign in "-?:>|,[{" and (sign not in "-?:" or value[1:2] in ("", " ")):
        end = at + len(value)
        return "character-reserved", at, end, {"character": sign}, _quoted(value)
    return None


def _keyless(text: str, flaw: SyntaxFlaw) -> Cause | None:
    """A line without a colon before one that has it: the colon is missing there, not here."""
    start, line = line_at(text, flaw.offset)
    if "mapping values" not in flaw.problem or "\n" in text[start : flaw.offset]:
        return None
    lead = content_of(line)
    before, previous = line_before(text, start)
    begun = content_of(previous)
    content = previous[begun:].rstrip()
    if not content or _KEY.match(content) or not _KEY.match(line[lead:]):
        return None
    alone = begun < lead and _NAME.fullmatch(content)
    if alone or (begun == lead and (line[:lead].isspace() or not lead)):
        return _no_colon(before + begun, content)
    return None


def _too_far_out(text: str, flaw: SyntaxFlaw) -> Cause | None:
    """A field too far to the left, behind which its record goes on."""
    if not any(words in flaw.problem for words in ("mapping values", "indicator", "expected key")):
        return None
    for start, line in _near(text, flaw):
        lead, before = indent_of(line), content_of(line_before(text, start)[1])
        field = _KEY.match(line, lead) and line[lead : lead + 2] != "- "
        if field and lead < before == indent_of(line_behind(text, start)[1]):
            return "indentation", start + lead, start + lead + len(_name(line)), {}, None
    return None


def _name(line: str) -> str:
    """The name of the field on a line."""
    return line[content_of(line) :].partition(":")[0]


SUSPECTS = (_odd_space, _odd_dash, _odd_value, _keyless, _too_far_out)


def _refined(  # noqa: PLR0911 - one return a code
    source: Source, text: str, code: str, at: int, flaw: SyntaxFlaw
) -> Cause:
    """The cause of a code, looked at more closely."""
    if code == "colon-in-text":
        return _colon(text, at)
    if code == "colon-missing":
        return _no_colon(at, text[at : _line_end(source, at)].rstrip())
    if code == "quote-open":
        return code, at, _line_end(source, at), {"quote": text[at : at + 1]}, None
    if code == "bracket-open":
        return _bracket(source, text, at, flaw)
    if code == "character-reserved":
        return _reserved(text, at, text[at : _line_end(source, at)].rstrip())
    if code == "indentation":
        return _misindented(source, text, at, flaw)
    if code == "too-deep":
        return code, at, at + 1, {"deepest": flaw.context}, None
    if code == "escape-unknown":
        at = max(text.rfind("\\", 0, at + 1), 0)
    return code, at, min(at + 2, _line_end(source, at)), {}, None


def _reserved(text: str, at: int, value: str) -> Cause:
    """A sign that begins no value: a tab, or one that YAML keeps for itself."""
    if text[at : at + 1] == "\t":
        return "tab-indent", at, at + 1, {}, None
    values: dict[str, object] = {"character": value[:1]}
    if ": " in value:  # a field behind the sign: the sign alone is wrong
        return "character-reserved", at, at + 1, values, None
    return "character-reserved", at, at + len(value), values, _quoted(value)


def _bracket(source: Source, text: str, at: int, flaw: SyntaxFlaw) -> Cause:
    """A bracket that is not closed, or a comma with nothing before it."""
    if text[flaw.offset : flaw.offset + 1] == "," and "node" in flaw.problem:
        return "bracket-open", flaw.offset, flaw.offset + 1, {"why": "comma"}, ""
    sign = text[at : at + 1]
    values: dict[str, object] = {"bracket": sign, "closing": _CLOSING.get(sign, "]")}
    return "bracket-open", at, _line_end(source, at), values, None


def _colon(text: str, at: int) -> Cause:
    """A colon where none may be: inside a text that is not quoted, or under a finished value."""
    start, line = line_at(text, at)
    pair = _PAIR.match(line)
    if pair and start + pair.start(3) <= at:
        value = pair.group(3)
        first = start + pair.start(3)
        code = "smart-quotes" if value[0] in SMART else "colon-in-text"
        values: dict[str, object] = {"quote": value[0]} if code == "smart-quotes" else {}
        inner = value.strip(SMART) if code == "smart-quotes" else value
        return code, first, first + len(value), values, _quoted(inner)
    lead = content_of(line)
    _, previous = line_before(text, start)
    name = _name(line)
    elsewhere = re.findall(rf"^[ \t]*(?:- +)*{re.escape(name)}:", text, re.MULTILINE)
    if content_of(previous) < lead == indent_of(line) and len(elsewhere) == 1:
        return "colon-in-text", start + lead, start + len(line.rstrip()), {"why": "further"}, None
    return "indentation", start + indent_of(line), at, {}, None


def _no_colon(at: int, line: str) -> Cause:
    """A line that should be a key with a value, and has no colon or no space behind it."""
    name, colon, value = line.partition(":")
    if colon and value and name.replace("_", "").isalnum():
        return "colon-missing", at, at + len(line), {"why": "space"}, f"{name}: {value}"
    return "colon-missing", at, at + len(line), {}, None


def _misindented(source: Source, text: str, at: int, flaw: SyntaxFlaw) -> Cause:
    """A line that begins in no column of its neighbours, or goes on behind a closed quote."""
    start, line = line_at(text, at)
    if flaw.quoted is not None:
        begun, behind = flaw.quoted
        if "\n" in text[begun:behind]:
            end = _line_end(source, begun)
            return "quote-open", begun, end, {"quote": text[begun]}, None
        if not text[behind:at].strip(" \t") and start < at:
            rest = text[at : _line_end(source, at)].rstrip()
            return "text-after-quote", at, at + len(rest), {"quote": text[begun]}, None
    if text[at : at + 1] in tuple("]}"):
        return "bracket-open", at, at + 1, {"bracket": text[at], "why": "extra"}, ""
    lead = start + indent_of(line)
    if "'-' indicator" in flaw.problem and flaw.begun is not None:
        opened, first = line_at(text, flaw.begun)
        aligned = lead - start == flaw.begun - opened
        if aligned and _name(first) == _name(line) and text[lead : lead + 1] != "-":
            return "dash-missing", lead, _word_end(text, lead), {}, None
    return "indentation", min(lead, at), _word_end(text, at), {}, None


def _quoted(value: str) -> str | None:
    """A value in straight quotes, where that is all it needs."""
    if "'" not in value:
        return f"'{value}'"
    return f'"{value}"' if '"' not in value and "\\" not in value else None


def _line_end(source: Source, at: int) -> int:
    """The end of the line on which an offset stands."""
    return source.end_of_line(source.line_of(at))


def _word_end(text: str, at: int) -> int:
    """The end of the word at an offset, at least one character on unless the line ends."""
    end = at
    while end < len(text) and text[end] not in " \r\n" and end - at < _LONGEST:
        end += 1
    return end
