"""The report for a meeting: what a vice-minister reads first, and the plan as it was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, written_day, written_list, written_span
from crmplan.pages import View
from crmplan.pages import changes as changes_page
from crmplan.pages import report_tables as tables
from crmplan.pages.document import Block, Facts, Heading, Paragraph, Text, Tone
from crmplan.pages.meetings import days
from crmplan.pages.status import bar, before_meeting, keys
from crmplan.pages.timeline import chart, whole_span
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.measures.query import Query, Row
    from crmplan.pages.changes import Compared
    from crmplan.plan.model import Meeting

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
    yield from tables.pressing(report.rows, language)
    if report.meeting and report.meeting.ends >= report.asked.day:
        yield from before_meeting(report.meeting, report.rows, language)
    yield from tables.undated(report.rows, language)
    yield from tables.owed(report.asked, report.rows, language)
    yield from tables.counted(report.asked.plan, report.rows, language)
    if report.rows:
        yield Heading(say(language, "timeline.title"), 2)
        span = whole_span(report.asked.plan, report.asked.day)
        yield chart(report.asked, report.rows, span, language)
    yield Heading(say(language, "report.plan"), 2)
    yield tables.plan(report.rows, language)


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
    if found.changes:
        yield changes_page.listed(found, language)
    else:
        yield Paragraph(say(language, "changes.none"), Tone.STRONG)
