"""How records lie in the lines of a file: where one begins and ends, without parsing it."""

import re

_ITEM = re.compile(r"[ \t]*-(?:[ \t]|\r?$)")
_WRITTEN = re.compile(r"[^\r\n]")


def indent_of(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" \t"))


def blanked(text: str, start: int, end: int) -> str:
    """The text with a stretch written over with blanks, its line ends kept."""
    return text[:start] + _WRITTEN.sub(" ", text[start:end]) + text[end:]


def record_around(text: str, start: int, end: int) -> tuple[int, int, int]:
    """The list item in which a stretch lies: start, end, and the column (from 1) of its dash.

    Outside a list it is the block of the nearest key at the margin, column 1.
    """
    begun = text.rfind("\n", 0, start) + 1
    line = _line(text, begun)
    deep = indent_of(line) if line.strip() else _deep(text, begun)
    while begun > 0:
        line = _line(text, begun)
        if line.strip() and not line.lstrip().startswith("#"):
            indent = indent_of(line)
            if indent == 0 and deep > 0 and not _ITEM.match(line):
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


def _deep(text: str, position: int) -> int:
    """The indentation of the first line with text from a position on."""
    for line in text[position:].split("\n"):
        if line.strip():
            return indent_of(line)
    return 0


def _record_end(text: str, begun: int, end: int, deep: int) -> int:
    """Where the next line begins that is no deeper than the record's own."""
    following = text.find("\n", max(begun, end)) + 1
    while 0 < following < len(text):
        line = _line(text, following)
        if line.strip() and indent_of(line) <= deep:
            return following
        following = text.find("\n", following) + 1
    return len(text)


def _line(text: str, start: int) -> str:
    """The line that starts at an offset."""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]
