"""Which activity of one plan is which of another, though it was reworded, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from crmplan.plan.model import Activity

KIN = 0.3  # from here two texts under one number are one activity, reworded
ALIKE = 0.6  # from here two texts under different numbers are
MOST = 40_000  # pairs of texts that are compared; beyond, the plan was written anew

Pair = tuple["Activity | None", "Activity | None"]
Numbered = dict[int, "Activity"]
Matches = Iterator[tuple[int, int]]  # numbers of an old and a new activity


def paired(before: Sequence[Activity], after: Sequence[Activity]) -> list[Pair]:
    """Each activity with the one it was, or None if it is new; then those that are no more.

    Found by number and text, by text, by number with a text of the same kin, by likeness, in
    that order.
    """
    old = dict(enumerate(before))
    partner: dict[int, Activity] = {}
    left = dict(enumerate(after))
    for rule in (_same, _same_text, _same_number, _alike):
        for number, found in list(rule(old, left)):
            partner[found] = old.pop(number)
            del left[found]
    pairs: list[Pair] = [(partner.get(n), activity) for n, activity in enumerate(after)]
    return pairs + [(activity, None) for activity in old.values()]


def _same(old: Numbered, new: Numbered) -> Matches:
    """Number and text are the same."""
    return _by_key(old, new, lambda activity: (activity.id, activity.text))


def _same_text(old: Numbered, new: Numbered) -> Matches:
    """The text is the same, and no other has it."""
    return _by_key(old, new, lambda activity: activity.text)


def _same_number(old: Numbered, new: Numbered) -> Matches:
    """The number is the same, and the texts have words in common."""
    matches = _by_key(old, new, lambda activity: activity.id)
    return ((a, b) for a, b in matches if likeness(old[a].text, new[b].text) >= KIN)


def _by_key(old: Numbered, new: Numbered, key: Callable[[Activity], Hashable]) -> Matches:
    """Those whose key is the same, where just one on each side has it."""
    ours, theirs = _only(old, key), _only(new, key)
    return ((ours[value], theirs[value]) for value in ours if value in theirs)


def _only(activities: Numbered, key: Callable[[Activity], Hashable]) -> dict[Hashable, int]:
    """The numbers of the activities by key, without keys that several share."""
    found: dict[Hashable, int] = {}
    twice = set()
    for number, activity in activities.items():
        twice.update({key(activity)} & found.keys())
        found[key(activity)] = number
    return {value: number for value, number in found.items() if value not in twice}


def _alike(old: Numbered, new: Numbered) -> Matches:
    """The texts have most words in common, the most alike first."""
    if len(old) * len(new) > MOST:
        return
    scores = sorted(
        (
            (-likeness(one.text, other.text), a, b)
            for a, one in old.items()
            for b, other in new.items()
        ),
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for score, a, b in scores:
        if -score < ALIKE:
            return
        if a not in taken_old and b not in taken_new:
            taken_old.add(a)
            taken_new.add(b)
            yield a, b


# Which words of a text changed.

CONTEXT = 3  # words before a place that tell it
MOST_WORDS = 1_000_000  # pairs of words that are compared; beyond, the whole stretch is one change


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
    if len(middle_old) * len(middle_new) > MOST_WORDS:
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
    first = _alike_from_start(one, other)
    return first, _alike_from_start(one[first:][::-1], other[first:][::-1])


def _alike_from_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two sequences begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def likeness(old: str, new: str) -> float:
    """How alike two texts are, from 0 to 1: the share of their words that both have."""
    one, other = set(_plain(old)), set(_plain(new))
    return len(one & other) / len(one | other) if one | other else 1.0


def _plain(text: str) -> list[str]:
    return [word.strip(".,;:()«»\"'") for word in text.casefold().split()]
