"""Calendar cells and how each is read, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar import Answer, Kind, describe, say_assumption, say_problem
from crmplan.language import say
from crmplan.pages import View
from crmplan.pages.document import Facts, Text, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.language import Language


def view(answers: Sequence[Answer], day: date, language: Language) -> View:
    """Cells as a page; for machines, the command writes each as it comes (the contract)."""
    return View(
        "calendar",
        day,
        language,
        {},
        (),
        lambda: (Facts(tuple(pairs(found, language))) for found in answers),
    )


def pairs(found: Answer, language: Language) -> Iterator[tuple[str, Text]]:
    """Labels and what they stand for."""
    yield say(language, "activity.calendar"), Text(found.text or say(language, "activity.blank"))
    if found.problem:
        words = say_problem(found.problem, language)
        yield say(language, "activity.problem"), Text(words, Tone.BAD)
        return
    yield say(language, "activity.reading"), Text(describe(found, language), Tone.STRONG)
    yield say(language, "activity.kind"), Text(say(language, f"activity.kind.{found.kind}"))
    days = " … ".join(day.isoformat() if day else "" for day in (found.start, found.end)).strip()
    if found.kind is not Kind.UNDATED and days != "…":
        yield say(language, "activity.days"), Text(days)
    if found.every:
        yield say(language, "activity.every"), Text(found.every.iso())
    if found.remark:
        yield say(language, "activity.also-says"), Text(found.remark)
    if found.anchor:
        yield say(language, "activity.counted-from"), Text(found.anchor)
    for assumption in found.assumptions:
        words = say_assumption(assumption, language)
        yield say(language, "activity.assumption"), Text(words, Tone.WARNING)
