"""The known word nearest to an unknown one, for «Octbre 2003» and what a scan made of «0ctubre»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crmplan.calendar.words import WORDS
from crmplan.language.nearest import near

if TYPE_CHECKING:
    from collections.abc import Callable

SUGGESTED = frozenset(
    (
        *("MONTH", "WEEKDAY", "ORD", "UNIT", "FREQ", "ONGOING", "DONE", "UNDATED", "UNTIL"),
        *("FROM", "EVERY", "MEETING", "RELATIVE", "EARLY", "MID", "LATE", "BEFORE", "WORKING"),
    )
)
SHORTEST = 3  # letters; a word so short is near to everything
FIGURES = str.maketrans("oOlIsS", "001155")  # letters that a scan takes for figures
LETTERS = str.maketrans("0158", "olsb")  # and the other way round


@cache
def candidates() -> tuple[str, ...]:
    """The words that may be suggested, in their order."""
    words = (
        word
        for category, _, *columns in WORDS
        if category in SUGGESTED
        for column in columns
        for word in column.replace("|", " ").split()
        if len(word) > SHORTEST and word.isalpha()
    )
    return tuple(dict.fromkeys(words))


def run(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a word begins and ends with the single figures in it: «0ctubre», «2OO3»."""
    if figure(text, start - 1) and not figure(text, start - 2):
        start -= 1
    if figure(text, end) and not figure(text, end + 1):
        end += 1
    return start, end


def figure(text: str, at: int) -> bool:
    """Whether a figure stands at a place."""
    return 0 <= at < len(text) and text[at].isdecimal()


def corrected(text: str, start: int, end: int, reads: Callable[[str], bool]) -> str | None:
    """The whole text with its unknown word replaced, if it can then be read."""
    word = text[start:end]
    figures = word.translate(FIGURES)
    known = [figures] if figures != word and figures.isdecimal() else []
    for other in (*known, *near(word.translate(LETTERS), candidates())):
        suggestion = text[:start] + cased(other, word) + text[end:]
        if reads(suggestion):
            return suggestion
    return None


def cased(known: str, word: str) -> str:
    """A known word in capitals or with one, as the word it stands for."""
    if word.isupper():
        return known.upper()
    return known.capitalize() if not word[:1].islower() else known
