"""Activities and calendar lines of one cell each, paired: block by block, then line by line.

Where the blank lines of both columns make as many blocks, a block of one column belongs to the
block beside it. What strict reading line by line would pair otherwise is uncertain, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmplan.documents.paper import Blocks
    from crmplan.language import Language


Lines = tuple[int, ...]  # the numbers of the calendar lines of an activity, from 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a pairing is uncertain: a sentence of the table `importing`, and how else it may be read.

    `otherwise` is what line by line would give: `same` words, `none`, or `other` words.
    """

    key: str
    otherwise: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Paired:
    """An activity, the words of its calendar, and the doubt about them."""

    text: str
    calendar: str
    doubt: Doubt | None = None


def paired(activities: Blocks, calendars: Blocks, *, spanning: bool = False) -> list[Paired]:
    """Every activity with its calendar, in order; no calendar line is lost.

    `spanning`: the calendar is one cell merged over all of the activities, so that a sole line
    in it belongs to every one of them, without doubt.
    """
    texts = [text for block in activities for text in block]
    dates = [date for block in calendars for date in block]
    if not dates or not texts:
        return [Paired(text, "") for text in texts]
    if len(texts) == len(dates):
        return [Paired(text, date) for text, date in zip(texts, dates, strict=True)]
    strict: list[Lines] = [(n,) if n < len(dates) else () for n in range(len(texts))]
    key, given, unsure = _given(activities, calendars)
    counts = {"count": len(texts), "lines": len(dates)}
    pairs = []
    for number, text in enumerate(texts):
        words = " ".join(dates[line] for line in given[number])
        doubt = None
        if number in unsure or given[number] != strict[number]:
            other = " ".join(dates[line] for line in strict[number])
            otherwise = "same" if other == words else "other" if other else "none"
            which = key if len(given[number]) < 2 else "joined"  # noqa: PLR2004 - several lines
            if which == "blocks" and not words:
                which = "left"
            shared = sum(lines == given[number] for lines in given) > 1
            which = "shared" if which == "blocks" and shared else which
            doubt = Doubt(which, otherwise, {**counts, "calendar": words, "other": other})
        pairs.append(Paired(text, words, None if spanning and len(dates) == 1 else doubt))
    return pairs


def _given(activities: Blocks, calendars: Blocks) -> tuple[str, list[Lines], set[int]]:
    """How the lines were dealt out (a key), to each activity which, and who is unsure in any case.

    A sole line is everybody's. As many blocks are dealt block by block; else line by line, which
    is unsure for all.
    """
    total = sum(map(len, activities))
    found = sum(map(len, calendars))
    if found == 1:
        return "sole", [(0,)] * total, set()
    if len(activities) != len(calendars):
        return "lines", _dealt(total, 0, found), set(range(total))
    given: list[Lines] = []
    unsure: set[int] = set()
    line = 0
    for block, dates in zip(activities, calendars, strict=True):
        if len(dates) == 1:
            given += [(line,)] * len(block)
        else:
            if len(dates) != len(block):
                unsure.update(range(len(given), len(given) + len(block)))
            given += _dealt(len(block), line, len(dates))
        line += len(dates)
    return "blocks", given, unsure


def _dealt(activities: int, first: int, lines: int) -> list[Lines]:
    """Lines dealt out in order, the last activity taking those left over."""
    given: list[Lines] = [(first + n,) if n < lines else () for n in range(activities)]
    if lines > activities:
        given[-1] = tuple(range(first + activities - 1, first + lines))
    return given


def doubt_text(doubt: Doubt, language: Language) -> str:
    """Why a pairing is uncertain, and what line by line would give."""
    first = say(language, f"importing.doubt.{doubt.key}", **doubt.values)
    second = say(language, f"importing.otherwise.{doubt.otherwise}", **doubt.values)
    return f"{first} {second}" if doubt.key in ALTERNATIVES else first


ALTERNATIVES = ("shared", "blocks", "left", "joined")  # doubts between two readings
