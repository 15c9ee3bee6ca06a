"""How records lie in the lines of a file: where one begins and ends, without parsing it."""

import re

ODD_SPACES = "\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u00ad"  # of a pattern
_ITEM = re.compile(r"[ \t]*-(?:[ \t]|\r?$)")
_WRITTEN = re.compile(r"[^\r\n]")
_LEAD = re.compile(rf"[ \t{ODD_SPACES}]*")
_DASHES = re.compile(rf"(?:[ \t{ODD_SPACES}]*+-[ \t])*+[ \t{ODD_SPACES}]*")


def indent_of(line: str) -> int:
    """How many blanks, odd ones too, a line begins with."""
    found = _LEAD.match(line)
    return found.end() if found else 0


def content_of(line: str) -> int:
    """Where the content of a line begins, behind its blanks and dashes."""
    found = _DASHES.match(line)
    return found.end() if found else 0


def line_at(text: str, offset: int) -> tuple[int, str]:
    """The line on which an offset stands: where it starts, and its text."""
    start = text.rfind("\n", 0, offset) + 1
    return start, _line(text, start)


def line_before(text: str, offset: int) -> tuple[int, str]:
    """The last line that holds more than a comment before that of an offset; (0, "") if none."""
    start, _ = line_at(text, offset)
    while start > 0:
        start, line = line_at(text, start - 1)
        if line.strip() and not line.lstrip().startswith("#"):
            return start, line
    return 0, ""


def line_behind(text: str, offset: int) -> tuple[int, str]:
    """The first line that holds more than a comment after that of an offset; (end, "") if none."""
    start = text.find("\n", offset) + 1
    while 0 < start < len(text):
        line = _line(text, start)
        if line.strip() and not line.lstrip().startswith("#"):
            return start, line
        start = text.find("\n", start) + 1
    return len(text), ""


def blanked(text: str, start: int, end: int) -> str:
    """The text with a stretch written over with blanks, its line ends kept."""
    return text[:start] + _WRITTEN.sub(" ", text[start:end]) + text[end:]


def record_around(text: str, start: int, end: int) -> tuple[int, int, int]:
    """The list item in which a stretch lies: start, end, and the column (from 1) of its dash.

    Outside a list it is the block of the nearest key at the margin, column 1.
    """
    begun, line = line_at(text, start)
    deep = _deep(text, begun)
    while begun > 0:
        line = _line(text, begun)
        if line.strip() and not line.lstrip().startswith("#"):
            indent = indent_of(line)
            if "\t" in line[:indent]:
                indent = deep + 1  # a tab has no width: the line is no beginning
            elif indent == 0 and deep > 0 and not _ITEM.match(line):
                deep = 0
                break
            if indent <= deep and _ITEM.match(line):
                deep = indent
                break
            if indent == 0:
                deep = 0
                break
        begun = text.rfind("\n", 0, begun - 1) + 1
    else:
        deep = 0
    return begun, _record_end(text, begun, end, deep), deep + 1


def _deep(text: str, begun: int) -> int:
    """The indentation of the first line with text from a line on; a tab's is the line before's."""
    start, line = begun, _line(text, begun)
    while not line.strip():
        start = text.find("\n", start) + 1
        if not 0 < start < len(text):
            return 0
        line = _line(text, start)
    indent = indent_of(line)
    return content_of(line_before(text, begun)[1]) if "\t" in line[:indent] else indent


def _record_end(text: str, begun: int, end: int, deep: int) -> int:
    """Where the next line begins that is no deeper than the record's own."""
    following = text.find("\n", max(begun, end)) + 1
    while 0 < following < len(text):
        line = _line(text, following)
        indent = indent_of(line)
        if line.strip() and indent <= deep and "\t" not in line[:indent]:
            return following
        following = text.find("\n", following) + 1
    return len(text)


def _line(text: str, start: int) -> str:
    """The line that starts at an offset."""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]
