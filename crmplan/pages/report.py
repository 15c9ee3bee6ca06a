"""The report for a meeting: what a vice-minister reads first, and the plan as it was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, translated, written_day, written_list, written_span
from crmplan.measures.query import most_pressing
from crmplan.pages import View
from crmplan.pages import changes as changes_page
from crmplan.pages.brief import owed_by
from crmplan.pages.document import (
    Block,
    Column,
    Facts,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.progress import counts, grid
from crmplan.pages.status import bar, before_meeting, keys
from crmplan.pages.timeline import chart, whole_span
from crmplan.pages.words import (
    TONES,
    activity_cells,
    activity_columns,
    activity_text,
    count_text,
    day_text,
    days,
    party_text,
    state_label,
    tally_title,
    who,
    whole_reason,
)
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.measures import Tally
    from crmplan.measures.query import Query, Row
    from crmplan.pages.changes import Compared
    from crmplan.plan.model import Meeting, Plan

PRESSING = (State.OVERDUE, State.DUE, State.UNREADABLE, State.STALE, State.UNREPORTED)
LISTED = 8  # ids that a sentence names, at most


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that the files are of; `altered` says that they were changed since."""

    short: str
    on: date
    altered: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What the report is made of. `changes` is None where there is no meeting to compare with."""

    asked: Query
    rows: list[Row]
    meeting: Meeting | None = None
    changes: Compared | None = None
    revision: Revision | None = None


def view(report: Report, language: Language) -> View:
    """The report as a page; for machines, the rows of `status`."""
    return View(
        "report",
        report.asked.day,
        language,
        keys(language),
        report.rows,
        lambda: blocks(report, language),
    )


def blocks(report: Report, language: Language) -> Iterator[Block]:
    """The page, part after part."""
    yield from head(report, language)
    yield Heading(say(language, "report.summary"), 2)
    yield Paragraph(summary(report, language))
    if report.rows:
        yield bar(report.rows, language)
    yield Heading(say(language, "report.changes"), 2)
    yield from changed(report, language)
    yield from pressing(report.rows, language)
    if report.meeting and report.meeting.ends >= report.asked.day:
        yield from before_meeting(report.meeting, report.rows, language)
    yield from undated(report.rows, language)
    yield from owed(report.asked, report.rows, language)
    yield from counted(report.asked.plan, report.rows, language)
    if report.rows:
        yield Heading(say(language, "timeline.title"), 2)
        span = whole_span(report.asked.plan, report.asked.day)
        yield chart(report.asked, report.rows, span, language)
    yield Heading(say(language, "report.plan"), 2)
    yield plan_table(report.rows, language)


def head(report: Report, language: Language) -> Iterator[Block]:
    """Whose plan it is, for which meeting, of which day and from which files."""
    plan, day = report.asked.plan, report.asked.day
    yield Heading(plan.title)
    about = (plan.conference, plan.place_held, plan.version)
    yield Paragraph(" · ".join(filter(None, about)), Tone.QUIET)
    meeting = report.meeting
    if meeting:
        when = days(meeting.starts, meeting.ends, language)
        words = say(language, "report.for", meeting=meeting.name, days=when)
    else:
        words = say(language, "report.plain")
    yield Paragraph(words, Tone.STRONG)
    yield Facts(
        (
            (say(language, "report.day"), Text(written_day(day, language), value=day)),
            (say(language, "report.revision"), Text(revision_text(report.revision, language))),
        )
    )


def revision_text(revision: Revision | None, language: Language) -> str:
    """Which files the report was made from."""
    if revision is None:
        return say(language, "report.revision.none")
    key = "altered" if revision.altered else "commit"
    day = written_day(revision.on, language)
    return say(language, f"report.revision.{key}", short=revision.short, day=day)


def summary(report: Report, language: Language) -> str:
    """The plan in a paragraph."""
    return " ".join(sentences(report, language))


def sentences(report: Report, language: Language) -> Iterator[str]:
    """The counts; then what is late, falls due, lacks a date, and is contradicted by a count."""
    asked, rows = report.asked, report.rows
    states = written_list(
        [f"{share.size} {share.label}" for share in bar(rows, language).shares], language
    )
    day = written_day(asked.day, language)
    if not rows:
        yield say(language, "status.empty")
        return
    yield say(language, "report.sum.head", day=day, count=len(rows), states=states)
    late = [row for row in rows if row.standing.state is State.OVERDUE]
    dated = [row for row in late if row.standing.due and row.standing.due < asked.day]
    if dated:
        oldest = min(dated, key=lambda row: row.standing.due or asked.day)
        due = oldest.standing.due or asked.day
        age = written_span((asked.day - due).days, language)
        on = written_day(due, language)
        yield say(language, "report.sum.oldest", id=oldest.standing.activity.id, day=on, age=age)
    elif not late:
        yield say(language, "report.sum.on-time")
    soon = [row for row in rows if row.standing.state is State.DUE]
    undecided = [row for row in rows if row.standing.state is State.UNDATED]
    disputed = [row for row in rows if row.progress and row.progress.conflict]
    last = max((row.standing.due for row in soon if row.standing.due), default=asked.day)
    until = written_day(last, language)
    for name, some in (("due", soon), ("undated", undecided), ("conflict", disputed)):
        if some:
            ids = ids_text(some, language)
            yield say(language, f"report.sum.{name}", count=len(some), day=until, ids=ids)


def ids_text(rows: list[Row], language: Language) -> str:
    """The ids of activities in a sentence; the first of them, where they are many."""
    ids = [row.standing.activity.id for row in rows]
    if len(ids) > LISTED:
        return ", ".join(ids[:LISTED]) + "…"
    return written_list(ids, language)


def changed(report: Report, language: Language) -> Iterator[Block]:
    """What changed since the last meeting, as `changes` tells it."""
    found = report.changes
    if found is None:
        yield Paragraph(say(language, "report.changes.none-before"))
        return
    yield Facts(tuple(changes_page.facts(found, language)))
    if not found.changes:
        yield Paragraph(say(language, "changes.none"), Tone.STRONG)
    yield from changes_page.lists(found, language, 3)


def pressing(rows: list[Row], language: Language) -> Iterator[Block]:
    """What is overdue and what falls due, the oldest first."""
    yield Heading(say(language, "report.pressing"), 2)
    found = [row for row in most_pressing(rows) if row.standing.state in PRESSING]
    if not found:
        yield Paragraph(say(language, "report.pressing.none"))
        return
    columns = activity_columns(language, id=0, activity=30, due=0, state=24, who=11)
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
    words = whole_reason(row.standing, language, row.progress)
    return (
        *activity_cells(row.standing.activity, language),
        day_text(row.standing.due, language),
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
    columns = activity_columns(language, id=0, activity=30, who=11)
    cells = tuple(
        (
            *activity_cells(row.standing.activity, language),
            who(row.standing, language),
        )
        for row in found
    )
    yield Table.plain(columns, cells)


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
    yield Table.plain(columns, found)


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
            Text(tally_title(tally, language)),
            Text(count_text(tally, language), Tone.WARNING if disputed(row, tally) else Tone.PLAIN),
        )
        for row, tally in tallies
    )
    yield Table.plain(columns, cells)
    by_party = [count for count in counts(rows, []) if count.tally.parts]
    if by_party:
        yield Heading(say(language, "measures.by-party"), 2)
        yield grid(plan, by_party, language)


def disputed(row: Row, tally: Tally) -> bool:
    """Whether this count contradicts what is said of the activity."""
    return bool(row.progress and row.progress.conflict and tally.judged and tally.expected)


def plan_table(rows: list[Row], language: Language) -> Table:
    """The four columns of the original, cells joined as there, and beside them the state."""
    columns = (
        Column(say(language, "report.column.themes"), least=22, joined=True),
        Column(say(language, "report.column.objectives"), least=30, joined=True),
        Column(say(language, "report.column.activities"), least=36, lead=True),
        Column(say(language, "report.column.calendar"), least=18),
        Column(say(language, "report.column.state"), least=26, lead=True),
    )
    return Table.plain(columns, (plan_cells(row, language) for row in rows))


def plan_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity in the words of the plan; its number and state in the last column."""
    standing = row.standing
    objective = translated(row.objective.text, row.objective.english, language)
    label = state_label(standing.state, language)
    words = f"{standing.activity.id} · {label}: {whole_reason(standing, language, row.progress)}"
    return (
        Text(translated(row.theme.title, row.theme.english, language)),
        Text(f"{row.objective.number}. {objective}"),
        Text(activity_text(standing.activity, language)),
        Text(standing.activity.calendar),
        Text(words, TONES[standing.state]),
    )
