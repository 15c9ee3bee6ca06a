"""Which words of a text changed: what was taken out, what was put in, and after which words."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTEXT = 3  # words before a place that tell it
MOST = 1_000_000  # pairs of words that are compared; beyond, the whole stretch is one change


@dataclass(frozen=True, slots=True)
class Edit:
    """Words taken out and words put in, behind the words of `after`; each may be empty."""

    old: str
    new: str
    after: str = ""


def edits(old: str, new: str) -> list[Edit]:
    """The changes that make one text of the other, in order."""
    before, now = old.split(), new.split()
    first, last = _common(before, now)
    middle_old, middle_new = before[first : len(before) - last], now[first : len(now) - last]
    if len(middle_old) * len(middle_new) > MOST:
        return [_edit(middle_old, middle_new, before[:first])]
    matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
    return [
        _edit(middle_old[a:b], middle_new[c:d], before[: first + a])
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def _edit(old: Sequence[str], new: Sequence[str], behind: Sequence[str]) -> Edit:
    return Edit(" ".join(old), " ".join(new), " ".join(behind[-CONTEXT:]))


def _common(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many words two texts begin with alike, and end with, without counting any twice."""
    first = _same(one, other)
    return first, _same(one[first:][::-1], other[first:][::-1])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two sequences begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def likeness(old: str, new: str) -> float:
    """How alike two texts are, from 0 to 1: the share of their words that both have."""
    one, other = set(_plain(old)), set(_plain(new))
    return len(one & other) / len(one | other) if one | other else 1.0


def _plain(text: str) -> list[str]:
    return [word.strip(".,;:()«»\"'") for word in text.casefold().split()]
