"""The known word nearest to an unknown one, for «Octbre 2003» and what a scan made of «0ctubre»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crmplan.calendar.scan import fold
from crmplan.calendar.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SUGGESTED = frozenset(
    (
        *("MONTH", "WEEKDAY", "ORD", "UNIT", "FREQ", "ONGOING", "DONE", "UNDATED", "UNTIL"),
        *("FROM", "EVERY", "MEETING", "RELATIVE", "EARLY", "MID", "LATE", "BEFORE", "WORKING"),
    )
)
SHORTEST = 3  # letters; below that everything is near
LONGEST = 24  # no word of the vocabulary is longer
FIGURES = str.maketrans("oOlIsS", "001155")  # letters that a scan takes for figures
LETTERS = str.maketrans("0158", "olsb")  # and the other way round


@cache
def candidates() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """The words that may be suggested, in their order, with themselves folded and their letters."""
    words = (
        word
        for category, _, *columns in WORDS
        if category in SUGGESTED
        for column in columns
        for word in column.replace("|", " ").split()
        if len(word) > SHORTEST and word.isalpha()
    )
    return tuple((word, fold(word), frozenset(fold(word))) for word in dict.fromkeys(words))


def nearest(word: str) -> Iterator[str]:
    """The known words a slip or two away, nearest first; one slip in a short word."""
    word = fold(word.translate(LETTERS))
    if not SHORTEST <= len(word) <= LONGEST:
        return
    letters = frozenset(word)
    limit = 1 if len(word) < 6 else 2  # noqa: PLR2004
    near: list[list[str]] = [[], [], []]
    for known, folded, known_letters in candidates():
        if abs(len(folded) - len(word)) > limit or len(letters ^ known_letters) > 2 * limit:
            continue
        found = distance(word, folded)
        if found <= limit:
            near[found].append(known)
    for known_words in near:
        yield from known_words


def distance(one: str, two: str) -> int:
    """How many letters must be put in, left out, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(two, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


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
    for other in [*known, *nearest(word)]:
        suggestion = text[:start] + cased(other, word) + text[end:]
        if reads(suggestion):
            return suggestion
    return None


def cased(known: str, word: str) -> str:
    """A known word in capitals or with one, as the word it stands for."""
    if word.isupper():
        return known.upper()
    return known.capitalize() if not word[:1].islower() else known
