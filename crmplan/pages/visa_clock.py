"""The thirty days of each country: who replied, in time or late, who is waited for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Bar,
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Share,
    Table,
    Text,
)
from crmplan.pages.registry_words import CLOCK_TONES, as_of, country, reply_text
from crmplan.visas.clock import Clock, Reply, reply_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.visas.model import Visas

KEYS: Keys[Reply] = {
    "country": lambda reply: reply.country,
    "clock": lambda reply: reply.clock,
    "requested_on": lambda reply: reply.requested_on,
    "due": lambda reply: reply.due,
    "provided_on": lambda reply: reply.provided_on,
    "days": lambda reply: reply.days,
}


def replies(visas: Visas, members: tuple[str, ...], day: date) -> list[Reply]:
    """How the reply of each member, and of every other country with a file, stands."""
    return [reply_of(code, visas.get(code), day) for code in dict.fromkeys((*members, *visas))]


def view(found: Sequence[Reply], day: date, language: Language) -> View:
    """The clocks as rows and as a page, those over first."""
    order = list(Clock)
    ordered = sorted(found, key=lambda reply: (order.index(reply.clock), -(reply.days or 0)))
    return View(
        "visas-clock",
        day,
        language,
        KEYS,
        ordered,
        lambda: blocks(ordered, day, language),
    )


def blocks(found: Sequence[Reply], day: date, language: Language) -> Iterator[Block]:
    """The page of clocks."""
    yield Heading(say(language, "visas.clock.title"))
    yield Paragraph(as_of(day, language))
    if not found:
        yield Paragraph(say(language, "visas.none"))
        return
    counts = Counter(reply.clock for reply in found)
    yield Bar(
        tuple(
            Share(
                say(language, f"visas.clock.count.{clock}", count=counts[clock]),
                counts[clock],
                CLOCK_TONES[clock],
            )
            for clock in Clock
        )
    )
    columns = (
        Column(say(language, "visas.column.country"), least=14, lead=True),
        Column(say(language, "visas.column.requested")),
        Column(say(language, "visas.column.due")),
        Column(say(language, "visas.column.provided")),
        Column(say(language, "visas.column.state"), least=20),
    )
    rows = tuple(
        (
            Text(country(reply.country, language)),
            *(
                Text(short_day(each, language) if each else ABSENT)
                for each in (reply.requested_on, reply.due, reply.provided_on)
            ),
            reply_text(reply, language),
        )
        for reply in found
    )
    yield Table(columns, (Group(Text(""), rows),))
    yield Paragraph(say(language, "visas.clock.rule"))
