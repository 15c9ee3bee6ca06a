"""The lines of a cell: bullets taken off, what one sentence was broken into put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmplan.calendar import answer
from crmplan.importing.paper import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Blocks = tuple[tuple[str, ...], ...]

# Signs that begin an item of a list, Word's symbols among them (its fonts of signs lie in
# U+F000-F0FF, or come out as the letters o, v, q, Ø, ü and § before a tab or two spaces).
SIGN: Final = re.compile(
    r"(?:[-–—‐‑−·•*▪▫◦‣⁃●○■□►▶➢➤❖✓✔\uf000-\uf0ff]+[\s]*|[ovqØü§](?:\t|\xa0|  |\s*$)\s*)(?=\S|$)"
)
LETTER: Final = re.compile(r"\(?(?:[a-zñ]|\d{1,2})\)\s*(?=\D|$)|[a-zñ]\.(?:\s+|$)")
ROMAN: Final = re.compile(r"(?:[ivx]{1,5}|[IVX]{1,5})[.)](?:\s+|$)")
NUMBER: Final = re.compile(r"\d{1,2}[.)]\s*(?=[^\d\sºª]|$)")
PATH: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,2})[.)]?(?:\s+[-–—:]?\s*|$)(?=\D|$)")
LABEL: Final = re.compile(
    r"(?:tema|objetivo|theme|objective|eje)\s+(\d{1,3}(?:\.\d{1,3})?)\s*[.:)–—-]\s*", re.IGNORECASE
)


def unbulleted(line: str, *, numbered: bool = True) -> tuple[str, bool]:
    """A line without its bullet or, where `numbered`, its number; and whether it had one."""
    text = line.lstrip()
    for pattern in (SIGN, LETTER, *((ROMAN, NUMBER) if numbered else ())):
        found = pattern.match(text)
        if found:
            rest = text[found.end() :]
            return folded(rest), True
    return folded(text), False


def enumerated(text: str) -> tuple[tuple[int, ...], str]:
    """The number that a text begins with (1. or 1.3 or 1.3.2, else none), and the rest."""
    text = folded(text)
    if text.isdecimal() and len(text) < 4:  # noqa: PLR2004 - a number alone, and no year
        return (int(text),), ""
    for pattern in (LABEL, PATH):
        found = pattern.match(text)
        if found:
            return tuple(map(int, found[1].split("."))), text[found.end() :]
    found = NUMBER.match(text)
    if found:
        return (int(re.match(r"\d+", text)[0]),), text[found.end() :]  # type: ignore[index]
    return (), text


def activity_blocks(lines: Iterable[str]) -> Blocks:
    """The activities of a cell, in blocks between blank lines."""
    return _blocks(lines, _begins_activity, numbered=True)


def calendar_blocks(lines: Iterable[str]) -> Blocks:
    """The calendar lines of a cell, in blocks between blank lines."""
    return _blocks(lines, _begins_calendar, numbered=False)


def _blocks(lines: Iterable[str], begins: Callable[[str, str], bool], *, numbered: bool) -> Blocks:
    blocks: list[list[str]] = [[]]
    opened = False  # whether the last text announces a list
    for line in lines:
        text, bullet = unbulleted(line, numbered=numbered)
        block = blocks[-1]
        if not text:
            if block:
                blocks.append([])
            opened = False
        elif block and opened and bullet:
            block[-1] += f" {folded(line)}"
        elif not block or bullet or begins(block[-1], text):
            block.append(text)
            opened = text.endswith(":") and not bullet
        else:
            block[-1] += f" {text}"
    return tuple(tuple(block) for block in blocks if block)


def _begins_activity(before: str, text: str) -> bool:
    """Whether a line below another one begins an activity of its own."""
    return not (text[0].islower() or text[0] == "(" or before.endswith((",", " y", " de", " and")))


def _begins_calendar(before: str, text: str) -> bool:
    """Whether a calendar line is one of its own: not where only both together can be read."""
    alone = answer(before).problem is None and answer(text).problem is None
    together = answer(f"{before} {text}").problem is None
    return not together or (alone and text[0] != "(")
