"""How counted progress is put into words, and what machines are given of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say, short_day, table, written_list
from crmplan.measures import Given
from crmplan.pages.document import ABSENT, Text, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.language import Language
    from crmplan.measures import Part, Progress, Tally
    from crmplan.pages import Item

GIVEN_TONES = {
    Given.YES: Tone.GOOD,
    Given.PARTLY: Tone.NOTICE,
    Given.WAITING: Tone.WARNING,
    Given.NO: Tone.BAD,
    Given.NOT_ASKED: Tone.PLAIN,
    Given.UNKNOWN: Tone.QUIET,
    Given.EXEMPT: Tone.QUIET,
}


def fraction(tally: Tally, language: Language) -> str:
    """So many of so many in few characters: «3/11», «3/11 (1 no se sabe)»."""
    if tally.uncounted:
        return say(language, "measures.not-known")
    if tally.expected == 0:
        return say(language, "measures.nothing")
    words = str(tally.done) if tally.expected is None else f"{tally.done}/{tally.expected}"
    if tally.unknown:
        return say(language, "measures.some-unknown", words=words, count=tally.unknown)
    return words


def progress_text(progress: Progress | None, language: Language) -> Text:
    """The counts of an activity for a column, each with its reading where there are two."""
    if progress is None:
        return Text(ABSENT)
    shown = progress.judged
    words = [fraction(tally, language) for tally in shown]
    if len(shown) > 1:
        labels = [say(language, f"measures.short.{tally.name}") for tally in shown]
        words = [f"{number} {label}" for number, label in zip(words, labels, strict=True)]
    tone = Tone.WARNING if progress.conflict else Tone.PLAIN
    alone = shown[0] if len(shown) == 1 and not shown[0].uncounted else None
    part = (alone.done, alone.expected) if alone and alone.expected else None
    return Text(" · ".join(words), tone, part=part)


def count_text(tally: Tally, language: Language) -> str:
    """So many of so many as part of a sentence."""
    if tally.uncounted or tally.expected == 0:
        return f"{title(tally, language)}: {fraction(tally, language)}"
    key = f"measures.count.{tally.name}"
    words = say(language, key, done=tally.done, expected=tally.expected)
    if tally.unknown:
        return say(language, "measures.some-unknown", words=words, count=tally.unknown)
    return words


def conflict_text(progress: Progress | None, language: Language) -> str:
    """Both facts: what is said, and what is counted; empty where they agree."""
    if progress is None or progress.conflict is None:
        return ""
    counts = written_list([count_text(tally, language) for tally in progress.judged], language)
    return say(language, f"measures.conflict.{progress.conflict}", counts=counts)


def formula(tally: Tally, language: Language, months: int) -> str:
    """How a tally is counted, in words."""
    return say(language, f"measures.formula.{tally.name}", months=months)


def title(tally: Tally, language: Language) -> str:
    """What a tally is called."""
    return say(language, f"measures.title.{tally.name}")


def by_given(tally: Tally, language: Language) -> Iterator[tuple[str, Text]]:
    """The parties under the word for what is on record of them, in the order of the words."""
    for given in Given:
        some = [part for part in tally.parts if part.given is given]
        if some:
            words = ", ".join(part_text(part, language) for part in some)
            label = given_text(given, tally, language)
            yield label[0].upper() + label[1:], Text(words)


def given_text(given: Given, tally: Tally, language: Language) -> str:
    """The word for what is on record of a party, the tally's own where it has one."""
    own = f"given.{tally.name}.{given}"
    return say(language, f"measures.{own if own in table('measures') else f'given.{given}'}")


def part_text(part: Part, language: Language) -> str:
    """A party's code, with its day of delivery, its share, or why it does not apply."""
    told = ""
    if part.given is Given.EXEMPT:
        told = part.why
    elif part.share:
        told = "/".join(map(str, part.share))
    elif part.on:
        told = short_day(part.on, language)
    return f"{part.code} ({told})" if told else part.code


def counted(tally: Tally) -> int | None:
    """How many; None where nothing could be counted."""
    return None if tally.uncounted else tally.done


def tally_item(tally: Tally) -> Item:
    """A tally for machines, without its parties."""
    return {
        "name": tally.name,
        "done": counted(tally),
        "expected": tally.expected,
        "unknown": tally.unknown,
        "missing": list(tally.missing),
    }


def tally_items(progress: Progress | None) -> list[Item]:
    """All counts of an activity for machines."""
    return [tally_item(tally) for tally in progress.tallies] if progress else []


def part_item(part: Part) -> Item:
    """A party's part for machines."""
    done, of = part.share or (None, None)
    return {
        "party": part.code,
        "given": part.given,
        "on": part.on,
        "asked": part.asked,
        "due": part.due,
        "done": done,
        "expected": of,
        "why": part.why or None,
    }
