"""Deadlines and meetings between two days, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from crmplan.document import (
    ABSENT,
    Block,
    Column,
    Document,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.language import Language, short_day, written_day, written_month
from crmplan.messages import say
from crmplan.schedule import Limits, Standing, State, standings
from crmplan.views import Item, View
from crmplan.views.meetings import days
from crmplan.views.phrases import TONES, activity_text, state_label, who
from crmplan.views.status import as_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.model import Meeting, Plan

KEYS = ("on", "what", "id", "text", "state", "responsible")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day: a meeting that begins, or the last day of an activity."""

    on: date
    meeting: Meeting | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are asked for, both included, as seen from a day."""

    start: date
    end: date
    day: date


def view(plan: Plan, span: Span, limits: Limits, language: Language) -> View:
    """The agenda as rows and as a page."""
    found = list(standings(plan, span.day, limits))
    entries = sorted(between(plan, found, span), key=lambda entry: entry.on)
    return View(
        "agenda",
        span.day,
        KEYS,
        lambda: [item(entry) for entry in entries],
        lambda: Document(language, tuple(blocks(entries, found, span, language))),
    )


def between(plan: Plan, found: list[Standing], span: Span) -> Iterator[Entry]:
    """Meetings that begin, and activities and occurrences that fall due, in the days asked for."""
    for meeting in plan.meetings:
        if span.start <= meeting.starts <= span.end:
            yield Entry(meeting.starts, meeting)
    for standing in found:
        dues = {turn.due for turn in standing.occurrences}
        if standing.state is not State.WITHDRAWN and standing.due:
            dues.add(standing.due)
        for due in dues:
            if span.start <= due <= span.end:
                yield Entry(due, standing=standing)


def item(entry: Entry) -> Item:
    """An entry for machines."""
    if entry.meeting:
        meeting = entry.meeting
        values: tuple[object, ...] = ("meeting", meeting.id, meeting.name, None, [])
    else:
        assert entry.standing is not None  # noqa: S101 - an entry is one or the other
        activity = entry.standing.activity
        values = (
            "due",
            activity.id,
            activity.text,
            entry.standing.state,
            list(activity.responsible),
        )
    return dict(zip(KEYS, (entry.on, *values), strict=True))


def blocks(
    entries: list[Entry], found: list[Standing], span: Span, language: Language
) -> Iterator[Block]:
    """The page of the agenda."""
    yield Heading(say(language, "meetings.agenda.title"))
    written = (written_day(span.start, language), written_day(span.end, language))
    words = say(language, "meetings.agenda.span", start=written[0], end=written[1])
    yield Paragraph(f"{words} · {as_of(span.day, language)}")
    if entries:
        yield table(entries, language)
    else:
        yield Paragraph(say(language, "meetings.agenda.none"))
    late = [s for s in found if s.state is State.OVERDUE and (s.due is None or s.due < span.start)]
    if late:
        ids = ", ".join(standing.activity.id for standing in late)
        words = say(language, "meetings.agenda.overdue", count=len(late), day=written[0], ids=ids)
        yield Paragraph(words, Tone.BAD)


def table(entries: list[Entry], language: Language) -> Table:
    """The entries under the month they fall in."""
    columns = (
        Column(say(language, "meetings.agenda.column.day")),
        Column(say(language, "meetings.agenda.column.what")),
        Column(say(language, "meetings.agenda.column.about"), least=30, lead=True),
        Column(say(language, "meetings.agenda.column.state")),
        Column(say(language, "meetings.agenda.column.who"), least=11),
    )
    groups = []
    for _, members in groupby(entries, key=lambda entry: (entry.on.year, entry.on.month)):
        some = list(members)
        title = written_month(some[0].on, language)
        rows = tuple(cells(entry, language) for entry in some)
        groups.append(Group(Text(title[0].upper() + title[1:], Tone.STRONG), rows))
    return Table(columns, tuple(groups))


def cells(entry: Entry, language: Language) -> tuple[Text, ...]:
    """One entry's line of the table."""
    if entry.meeting:
        meeting = entry.meeting
        return (
            Text(days(meeting.starts, meeting.ends, language), Tone.STRONG),
            Text(say(language, "meetings.agenda.meeting"), Tone.STRONG),
            Text(meeting.name, Tone.STRONG),
            Text(ABSENT),
            Text(meeting.place_held or ABSENT),
        )
    assert entry.standing is not None  # noqa: S101 - an entry is one or the other
    standing = entry.standing
    return (
        Text(short_day(entry.on, language)),
        Text(say(language, "meetings.agenda.due")),
        Text(f"{standing.activity.id} {activity_text(standing.activity, language)}"),
        Text(state_label(standing.state, language), TONES[standing.state]),
        who(standing, language),
    )
