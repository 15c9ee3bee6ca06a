"""The tables of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import Language, say, translated
from crmplan.measures.query import most_pressing
from crmplan.pages.counts import count_text, title
from crmplan.pages.document import Block, Column, Group, Heading, Paragraph, Table, Text, Tone
from crmplan.pages.dues import owed_by
from crmplan.pages.phrases import TONES, activity_text, due_text, party_text, state_label, who
from crmplan.pages.phrases import whole_reason as reason
from crmplan.pages.progress import counts, grid
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.measures import Tally
    from crmplan.measures.query import Query, Row
    from crmplan.plan.model import Plan

PRESSING = (State.OVERDUE, State.DUE, State.UNREADABLE, State.STALE, State.UNREPORTED)


def pressing(rows: list[Row], language: Language) -> Iterator[Block]:
    """What is overdue and what falls due, the oldest first."""
    yield Heading(say(language, "report.pressing"), 2)
    found = [row for row in most_pressing(rows) if row.standing.state in PRESSING]
    if not found:
        yield Paragraph(say(language, "report.pressing.none"))
        return
    columns = (
        Column(say(language, "status.column.id")),
        Column(say(language, "status.column.activity"), least=30, lead=True),
        Column(say(language, "status.column.due")),
        Column(say(language, "status.column.state"), least=24, lead=True),
        Column(say(language, "status.column.who"), least=11),
    )
    groups = []
    for state in PRESSING:
        some = [row for row in found if row.standing.state is state]
        if some:
            label = f"{say(language, f'status.group.{state}')} ({len(some)})"
            cells = tuple(pressing_cells(row, language) for row in some)
            groups.append(Group(Text(label, TONES[state]), cells))
    yield Table(columns, tuple(groups))


def pressing_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity that asks for attention, and why."""
    words = reason(row.standing, language, row.progress)
    return (
        Text(row.standing.activity.id, Tone.STRONG),
        Text(activity_text(row.standing.activity, language)),
        due_text(row.standing.due, language),
        Text(words[:1].upper() + words[1:]),
        who(row.standing, language),
    )


def undated(rows: list[Row], language: Language) -> Iterator[Block]:
    """What has no date: not late, but somebody has to decide."""
    yield Heading(say(language, "report.undated"), 2)
    found = [row for row in rows if row.standing.state is State.UNDATED]
    if not found:
        yield Paragraph(say(language, "report.undated.none"))
        return
    yield Paragraph(say(language, "report.undated.about"))
    columns = (
        Column(say(language, "status.column.id")),
        Column(say(language, "status.column.activity"), least=30, lead=True),
        Column(say(language, "status.column.who"), least=11),
    )
    cells = tuple(
        (
            Text(row.standing.activity.id, Tone.STRONG),
            Text(activity_text(row.standing.activity, language)),
            who(row.standing, language),
        )
        for row in found
    )
    yield Table(columns, (Group(Text(""), cells),))


def owed(asked: Query, rows: list[Row], language: Language) -> Iterator[Block]:
    """What each party has pending, and what of it is overdue."""
    yield Heading(say(language, "report.owed"), 2)
    plan = asked.plan
    ordered, found = most_pressing(rows), []
    for code in (*plan.parties.members, *plan.parties.others):
        owes = [row for row in ordered if owed_by(plan, row, code)]
        if owes:
            found.append(owed_cells(plan, code, owes, language))
    if not found:
        yield Paragraph(say(language, "report.owed.none"))
        return
    columns = (
        Column(say(language, "report.owed.column.party"), least=20, lead=True),
        Column(say(language, "report.owed.column.owes"), least=24, lead=True),
        Column(say(language, "report.owed.column.overdue"), least=12),
    )
    yield Table(columns, (Group(Text(""), tuple(found)),))


def owed_cells(plan: Plan, code: str, owes: list[Row], language: Language) -> tuple[Text, ...]:
    """A party, and the numbers of what it has pending."""
    late = [row for row in owes if row.standing.state is State.OVERDUE]
    ids = [", ".join(row.standing.activity.id for row in some) for some in (owes, late)]
    return (
        Text(party_text(code, plan.parties, language)),
        Text(ids[0]),
        Text(ids[1] or "—", Tone.BAD if late else Tone.PLAIN),
    )


def counted(plan: Plan, rows: list[Row], language: Language) -> Iterator[Block]:
    """What the registries and logs hold of what the plan asks for."""
    tallies = [(row, tally) for row in rows if row.progress for tally in row.progress.tallies]
    if not tallies:
        return
    yield Heading(say(language, "report.counted"), 2)
    yield Paragraph(say(language, "report.counted.about"))
    columns = (
        Column(say(language, "status.column.id")),
        Column(say(language, "report.counted.column.measure"), least=24, lead=True),
        Column(say(language, "report.counted.column.found"), least=30, lead=True),
    )
    cells = tuple(
        (
            Text(row.standing.activity.id, Tone.STRONG),
            Text(title(tally, language)),
            Text(count_text(tally, language), Tone.WARNING if disputed(row, tally) else Tone.PLAIN),
        )
        for row, tally in tallies
    )
    yield Table(columns, (Group(Text(""), cells),))
    by_party = [count for count in counts(rows, []) if count.tally.parts]
    if by_party:
        yield Heading(say(language, "measures.by-party"), 2)
        yield grid(plan, by_party, language)


def disputed(row: Row, tally: Tally) -> bool:
    """Whether this count contradicts what is said of the activity."""
    return bool(row.progress and row.progress.conflict and tally.judged and tally.expected)


def plan(rows: list[Row], language: Language) -> Table:
    """The four columns of the original, cells joined as there, and beside them the state."""
    columns = (
        Column(say(language, "report.column.themes"), least=22, joined=True),
        Column(say(language, "report.column.objectives"), least=30, joined=True),
        Column(say(language, "report.column.activities"), least=36, lead=True),
        Column(say(language, "report.column.calendar"), least=18),
        Column(say(language, "report.column.state"), least=26, lead=True),
    )
    return Table(columns, (Group(Text(""), tuple(plan_cells(row, language) for row in rows)),))


def plan_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity in the words of the plan; its number and state in the last column."""
    standing = row.standing
    objective = translated(row.objective.text, row.objective.english, language)
    label = state_label(standing.state, language)
    words = f"{standing.activity.id} · {label}: {reason(standing, language, row.progress)}"
    return (
        Text(translated(row.theme.title, row.theme.english, language)),
        Text(f"{row.objective.number}. {objective}"),
        Text(activity_text(standing.activity, language)),
        Text(standing.activity.calendar),
        Text(words, TONES[standing.state]),
    )
