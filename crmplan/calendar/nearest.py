"""The known word nearest to an unknown one, for «Octbre 2003»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crmplan.calendar.tokens import fold
from crmplan.calendar.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

SUGGESTED = frozenset(
    (
        *("MONTH", "WEEKDAY", "ORD", "UNIT", "FREQ", "ONGOING", "DONE", "UNDATED", "UNTIL"),
        *("FROM", "EVERY", "MEETING", "RELATIVE", "EARLY", "MID", "LATE", "BEFORE"),
    )
)
SHORTEST = 3  # letters; below that everything is near


@cache
def candidates() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """The words that may be suggested, in their order, with themselves folded and their letters."""
    words = (
        word
        for category, _, *columns in WORDS
        if category in SUGGESTED
        for column in columns
        for word in column.split("|")
        if len(word) > SHORTEST and " " not in word
    )
    return tuple((word, fold(word), frozenset(fold(word))) for word in dict.fromkeys(words))


def nearest(word: str) -> str | None:
    """The known word at the smallest distance: at most two slips, one in a short word."""
    word = fold(word)
    if not SHORTEST < len(word) < 25:  # noqa: PLR2004 - no word of the vocabulary is longer
        return None
    letters = frozenset(word)
    limit = 1 if len(word) < 6 else 2  # noqa: PLR2004
    best: str | None = None
    for known, folded, known_letters in candidates():
        if abs(len(folded) - len(word)) > limit or len(letters ^ known_letters) > 2 * limit:
            continue
        found = distance(word, folded)
        if found <= limit:
            best, limit = known, found - 1
    return best


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


def corrected(text: str, start: int, end: int, reads: Callable[[str], bool]) -> str | None:
    """The whole text with its unknown word replaced, if it can then be read."""
    word = text[start:end]
    known = nearest(word)
    if known is None:
        return None
    if word.isupper():
        known = known.upper()
    elif word[:1].isupper():
        known = known.capitalize()
    suggestion = text[:start] + known + text[end:]
    return suggestion if reads(suggestion) else None
