"""What crmplan found on this machine, what is missing, and the line that brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say
from crmplan.pages import Keys, View
from crmplan.pages.document import Block, Column, Group, Heading, Paragraph, Table, Text, Tone
from crmplan.store.machine import Health

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.language import Language
    from crmplan.store.machine import Part

TONES = {Health.GOOD: Tone.GOOD, Health.LACKING: Tone.WARNING, Health.BAD: Tone.BAD}


def view(parts: Sequence[Part], day: date, language: Language) -> View:
    """The parts as rows and as a page."""
    return View("machine", day, language, keys(), parts, lambda: blocks(parts, language))


def keys() -> Keys[Part]:
    """What machines are given of a part."""
    return {
        "name": lambda part: part.name,
        "found": lambda part: part.found or None,
        "health": lambda part: part.health,
        "remedy": lambda part: part.remedy or None,
    }


def blocks(parts: Sequence[Part], language: Language) -> Iterator[Block]:
    """Each part with what was found; then what is missing, and what brings it."""
    yield Heading(say(language, "machine.title"))
    columns = (
        Column(say(language, "machine.column.part"), lead=True),
        Column(say(language, "machine.column.found")),
        Column(say(language, "machine.column.remedy")),
    )
    yield Table(columns, (Group(Text(""), tuple(cells(part, language) for part in parts)),))
    lacking = sum(part.health is not Health.GOOD for part in parts)
    total = (
        say(language, "machine.some", count=lacking) if lacking else say(language, "machine.all")
    )
    yield Paragraph(total, Tone.STRONG)


def cells(part: Part, language: Language) -> tuple[Text, ...]:
    """A part's line of the table."""
    missing = say(language, "machine.missing")
    without = "" if part.health is Health.GOOD else say(language, f"machine.without.{part.name}")
    line = f"{without} → {part.remedy}" if part.remedy else without
    return (
        Text(say(language, f"machine.part.{part.name}")),
        Text(part.found or missing, TONES[part.health]),
        Text(line),
    )
