"""One page for one delegation before a meeting: what it owes, has delivered, is concerned by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import say, short_day, written_list
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    Block,
    Bullets,
    Column,
    Facts,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.entries import entry_text
from crmplan.pages.phrases import (
    activity_text,
    due_text,
    party_name,
    state_and_reason,
    whole_reason,
)
from crmplan.pages.status import as_of, next_event

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.language import Language
    from crmplan.measures.query import Row
    from crmplan.pages.dues import Delivery, Dues, Entry
    from crmplan.plan.model import Plan


class Told(NamedTuple):
    """A line of a section of the page: an activity, and what more is said of the party."""

    section: str
    row: Row
    on: date | None = None
    note: str | None = None
    evidence: str | None = None


def view(plan: Plan, dues: Dues, day: date, language: Language) -> View:
    """What concerns one party, as rows and as a page."""
    return View(
        "brief",
        day,
        language,
        keys(dues, language),
        list(told(dues, day, language)),
        lambda: blocks(plan, dues, day, language),
    )


def keys(dues: Dues, language: Language) -> Keys[Told]:
    """What machines are given of a line."""
    return {
        "party": lambda _: dues.party,
        "section": lambda line: line.section,
        "id": lambda line: line.row.standing.activity.id,
        "text": lambda line: line.row.standing.activity.text,
        "english": lambda line: line.row.standing.activity.english or None,
        "calendar": lambda line: line.row.standing.calendar,
        "due": lambda line: line.row.standing.due,
        "state": lambda line: line.row.standing.state,
        "reason": lambda line: whole_reason(line.row.standing, language, line.row.progress),
        "on": lambda line: line.on,
        "note": lambda line: line.note,
        "evidence": lambda line: line.evidence,
    }


def told(dues: Dues, day: date, language: Language) -> Iterator[Told]:
    """Every line of the page, section by section."""
    yield from (Told("owes", row) for row in dues.owes)
    yield from (Told("named", row) for row in dues.named)
    yield from (Told("network", row) for row in (*dues.network, *dues.later))
    for row in dues.exempt:
        yield Told("exempt", row, note=row.standing.activity.exempt.get(dues.party))
    for each in dues.delivered:
        yield Told("delivered", each.row, each.on, each.text or None, each.evidence or None)
    for entry in dues.entries:
        note = entry_text(entry, day, language).text
        yield Told("registry", entry.row, entry.part.on, note)


def blocks(plan: Plan, dues: Dues, day: date, language: Language) -> Iterator[Block]:
    """The page of one party."""
    name = party_name(dues.party, plan.parties, language)
    called = f"{name} ({dues.party})" if name else dues.party
    yield Heading(say(language, "brief.title", party=called))
    yield Paragraph(plan.title, Tone.QUIET)
    yield Paragraph(f"{as_of(day, language)} · {next_event(plan, day, language)}")
    yield Paragraph(summary(dues, language), Tone.STRONG)
    yield Heading(say(language, "brief.owes"), 2)
    if dues.owes:
        yield table(dues.owes, language)
    else:
        yield Paragraph(say(language, "brief.owes-nothing"))
    yield from registries(dues, day, language)
    yield Heading(say(language, "brief.delivered"), 2)
    if dues.delivered:
        yield Bullets(tuple(Text(delivery(each, language)) for each in dues.delivered))
    else:
        yield Paragraph(say(language, "brief.delivered-nothing"))
    yield from concerns(dues, language)


def summary(dues: Dues, language: Language) -> str:
    """How much is pending, how much of it is overdue, and how much was delivered."""
    late = sum(row.standing.state == "overdue" for row in dues.owes)
    parts = [
        say(language, "brief.pending", count=len(dues.owes)),
        say(language, "brief.late", count=late),
        say(language, "brief.given", count=len(dues.delivered)),
    ]
    return " · ".join(parts)


def table(rows: tuple[Row, ...], language: Language) -> Table:
    """Activities with what falls due and where each stands."""
    columns = (
        Column(say(language, "status.column.id")),
        Column(say(language, "status.column.activity"), least=30, lead=True),
        Column(say(language, "status.column.due")),
        Column(say(language, "status.column.state"), least=26, lead=True),
    )
    cells = tuple(
        (
            Text(row.standing.activity.id, Tone.STRONG),
            Text(activity_text(row.standing.activity, language)),
            due_text(row.standing.due, language),
            state_and_reason(row.standing, language, row.progress),
        )
        for row in rows
    )
    return Table(columns, (Group(Text(""), cells),))


def registries(dues: Dues, day: date, language: Language) -> Iterator[Block]:
    """What the registries hold of the party, and what does not apply to it."""
    pairs = [
        (f"{label(entry, language)} ({entry.row.standing.activity.id})",
         entry_text(entry, day, language))
        for entry in dues.entries
    ]  # fmt: skip
    for row in dues.exempt:
        activity = row.standing.activity
        words = say(language, "brief.exempt", id=activity.id, why=activity.exempt[dues.party])
        pairs.append((say(language, "activity.exempt"), Text(words)))
    if pairs:
        yield Heading(say(language, "brief.registries"), 2)
        yield Facts(tuple(pairs))


def label(entry: Entry, language: Language) -> str:
    """What a registry is asked about a party."""
    return say(language, f"brief.entry.{entry.tally.name}")


def delivery(each: Delivery, language: Language) -> str:
    """A delivery in one line: its day, its activity, and the words of the record."""
    activity = each.row.standing.activity
    told = [f"{short_day(each.on, language)}: {activity.id} {activity_text(activity, language)}"]
    return " · ".join([*told, *filter(None, (each.text, each.evidence))])


def concerns(dues: Dues, language: Language) -> Iterator[Block]:
    """What names the party, and what the whole Network has to do."""
    if dues.named:
        yield Heading(say(language, "brief.named"), 2)
        yield table(dues.named, language)
    yield Heading(say(language, "brief.network"), 2)
    if dues.network:
        yield table(dues.network, language)
    else:
        yield Paragraph(say(language, "brief.network-nothing"))
    if dues.later:
        ids = written_list([row.standing.activity.id for row in dues.later], language)
        yield Paragraph(say(language, "brief.later", count=len(dues.later), ids=ids))
    yield Paragraph(say(language, "brief.closing"), Tone.QUIET)
