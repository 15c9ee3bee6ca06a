"""The meetings, past and next, and what falls due by each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.status import as_of
from crmplan.plan.schedule import Limits, Standing, State, standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from crmplan.plan.model import Meeting, Plan
UNFINISHED = (State.OVERDUE, State.DUE, State.OPEN, State.AHEAD, State.UP_TO_DATE)


def view(plan: Plan, day: date, limits: Limits, language: Language) -> View:
    """The meetings as rows and as a page, by day."""
    meetings = sorted(plan.meetings, key=lambda meeting: meeting.starts)
    due = due_at(meetings, list(standings(plan, day, limits)), day)
    return View(
        "meetings",
        day,
        language,
        keys(due, day),
        meetings,
        lambda: blocks(meetings, due, day, language),
    )


def due_at(
    meetings: list[Meeting], found: list[Standing], day: date
) -> Mapping[str, list[Standing]]:
    """What is unfinished and falls due by each meeting that is not over.

    By the first of them: whatever is due on or before its last day, the overdue included.
    """
    due: dict[str, list[Standing]] = {meeting.id: [] for meeting in meetings}
    to_come = [meeting for meeting in meetings if meeting.ends >= day]
    for standing in found:
        if standing.due is None or standing.state not in UNFINISHED:
            continue
        for meeting in to_come:
            if standing.due <= meeting.ends:
                due[meeting.id].append(standing)
                break
    return due


def keys(due: Mapping[str, list[Standing]], day: date) -> Keys[Meeting]:
    """What machines are given of a meeting; `due` holds the ids of the activities."""
    return {
        "id": lambda meeting: meeting.id,
        "name": lambda meeting: meeting.name,
        "kind": lambda meeting: meeting.kind,
        "starts": lambda meeting: meeting.starts,
        "ends": lambda meeting: meeting.ends,
        "place": lambda meeting: meeting.place_held or None,
        "network": lambda meeting: meeting.of_network,
        "past": lambda meeting: meeting.ends < day,
        "due": lambda meeting: [standing.activity.id for standing in due[meeting.id]],
        "source": lambda meeting: meeting.source or None,
    }


def blocks(
    meetings: list[Meeting], due: Mapping[str, list[Standing]], day: date, language: Language
) -> Iterator[Block]:
    """The page of meetings."""
    yield Heading(say(language, "meetings.title"))
    yield Paragraph(as_of(day, language))
    if not meetings:
        yield Paragraph(say(language, "meetings.none"))
        return
    past = [meeting for meeting in meetings if meeting.ends < day]
    to_come = [meeting for meeting in meetings if meeting.ends >= day]
    columns = (
        Column(say(language, "meetings.column.when")),
        Column(say(language, "meetings.column.name"), least=24, lead=True),
        Column(say(language, "meetings.column.place"), least=12),
        Column(say(language, "meetings.column.network")),
        Column(say(language, "meetings.column.due"), least=12),
        Column(say(language, "meetings.column.id")),
    )
    groups = tuple(
        Group(
            Text(say(language, f"meetings.{name}"), Tone.STRONG),
            tuple(cells(meeting, due, language) for meeting in some),
        )
        for name, some in (("past", past), ("to-come", to_come))
        if some
    )
    yield Table(columns, groups)
    if not to_come:
        yield Paragraph(say(language, "meetings.none-to-come"), Tone.WARNING)


def cells(
    meeting: Meeting, due: Mapping[str, list[Standing]], language: Language
) -> tuple[Text, ...]:
    """One meeting's line of the table."""
    known = {True: "yes", False: "no", None: "unknown"}[meeting.of_network]
    ids = ", ".join(standing.activity.id for standing in due[meeting.id])
    return (
        Text(days(meeting.starts, meeting.ends, language)),
        Text(meeting.name),
        Text(meeting.place_held or ABSENT),
        Text(say(language, f"meetings.network.{known}")),
        Text(ids or ABSENT),
        Text(meeting.id, Tone.QUIET),
    )


def days(starts: date, ends: date, language: Language) -> str:
    """The days of a meeting in few characters: «26–30 may 2003»."""
    if starts == ends:
        return short_day(starts, language)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{short_day(ends, language)}"
    return f"{short_day(starts, language)} – {short_day(ends, language)}"
