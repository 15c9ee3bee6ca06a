"""The meetings, past and next, and what falls due by each; the agenda, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from crmplan.language import Language, say, written_day, written_month
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
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
from crmplan.pages.words import (
    TONES,
    activity_cells,
    activity_columns,
    activity_text,
    as_of,
    day_text,
    days,
    state_label,
    who,
)
from crmplan.plan.schedule import (
    Limits,
    Standing,
    State,
    Vantage,
    occurrences_between,
    standing,
    standings,
    vantage_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from crmplan.plan.model import Activity, Meeting, Plan
    from crmplan.plan.schedule import Occurrence

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


def meeting_view(
    meeting: Meeting, plan: Plan, day: date, limits: Limits, language: Language
) -> View:
    """One meeting, and what falls due by it."""
    found = list(standings(plan, day, limits))
    due = due_at(sorted(plan.meetings, key=lambda each: each.starts), found, day)
    return View(
        "meetings",
        day,
        language,
        keys(due, day),
        [meeting],
        lambda: meeting_blocks(meeting, due[meeting.id], day, language),
    )


def meeting_blocks(
    meeting: Meeting, due: list[Standing], day: date, language: Language
) -> Iterator[Block]:
    """The page of one meeting."""
    yield Heading(meeting.name)
    yield Paragraph(as_of(day, language))
    facts = (
        ("id", meeting.id),
        ("when", days(meeting.starts, meeting.ends, language)),
        ("place", meeting.place_held),
        ("network", say(language, f"meetings.network.{sitting(meeting, day)}")),
        ("source", meeting.source),
    )
    yield Facts(
        tuple(
            (say(language, f"meetings.column.{name}"), Text(text)) for name, text in facts if text
        )
    )
    if due:
        yield Heading(say(language, "meetings.column.due"), 2)
        columns = activity_columns(language, id=0, activity=30, due=0, state=0, who=11)
        rows = tuple(
            (
                *activity_cells(each.activity, language),
                day_text(each.due, language),
                Text(state_label(each.state, language), TONES[each.state]),
                who(each, language),
            )
            for each in sorted(due, key=lambda each: each.due or day)
        )
        yield Table.plain(columns, rows)


def due_at(
    meetings: list[Meeting], found: list[Standing], day: date
) -> Mapping[str, list[Standing]]:
    """What is unfinished and falls due by each meeting that is not over.

    By the first of them: whatever is due on or before its last day, the overdue included.
    """
    due: dict[str, list[Standing]] = {meeting.id: [] for meeting in meetings}
    to_come = [m for m in meetings if m.ends >= day and not m.cancelled(day)]
    for one in found:
        if one.due is None or one.state not in UNFINISHED:
            continue
        for meeting in to_come:
            if one.due <= meeting.ends:
                due[meeting.id].append(one)
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
        "cancelled_on": lambda meeting: meeting.cancelled_on,
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
            tuple(cells(meeting, due, day, language) for meeting in some),
        )
        for name, some in (("past", past), ("to-come", to_come))
        if some
    )
    yield Table(columns, groups)
    if not to_come:
        yield Paragraph(say(language, "meetings.none-to-come"), Tone.WARNING)


def cells(
    meeting: Meeting, due: Mapping[str, list[Standing]], day: date, language: Language
) -> tuple[Text, ...]:
    """One meeting's line of the table."""
    ids = ", ".join(standing.activity.id for standing in due[meeting.id])
    return (
        Text(days(meeting.starts, meeting.ends, language)),
        Text(meeting.name),
        Text(meeting.place_held or ABSENT),
        Text(say(language, f"meetings.network.{sitting(meeting, day)}")),
        Text(ids or ABSENT),
        Text(meeting.id, Tone.QUIET),
    )


class Sitting(StrEnum):
    """Whether the Network sat at a meeting, or is to sit at one to come."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    TO_COME = "yes-to-come"
    NOT_TO_COME = "no-to-come"
    UNKNOWN_TO_COME = "unknown-to-come"
    CANCELLED = "cancelled"


SITTINGS = {
    True: (Sitting.YES, Sitting.TO_COME),
    False: (Sitting.NO, Sitting.NOT_TO_COME),
    None: (Sitting.UNKNOWN, Sitting.UNKNOWN_TO_COME),
}


def sitting(meeting: Meeting, day: date) -> Sitting:
    """Whether the Network sat at a meeting, as far as is known on a day."""
    if meeting.cancelled(day):
        return Sitting.CANCELLED
    return SITTINGS[meeting.of_network][meeting.ends >= day]


@dataclass(frozen=True, slots=True)
class Dated:
    """Something on a day: a meeting that begins, or the last day of an activity."""

    on: date
    meeting: Meeting | None = None
    standing: Standing | None = None
    state: State | None = None

    @property
    def activity(self) -> Activity:
        """What falls due."""
        assert self.standing is not None  # noqa: S101 - it is no meeting
        return self.standing.activity


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are asked for, both included, as seen from a day."""

    start: date
    end: date
    day: date


def agenda_view(plan: Plan, span: Span, limits: Limits, language: Language) -> View:
    """The agenda as rows and as a page."""
    vantage = vantage_of(plan, span.day, limits)
    found = [standing(activity, vantage) for _, _, activity in plan.activities()]
    entries = sorted(between(found, vantage, span), key=lambda entry: entry.on)
    return View(
        "agenda",
        span.day,
        language,
        AGENDA_KEYS,
        entries,
        lambda: agenda_blocks(entries, found, span, language),
    )


def between(found: list[Standing], vantage: Vantage, span: Span) -> Iterator[Dated]:
    """Meetings that begin, and activities and occurrences that fall due, in the days asked for."""
    for meeting in vantage.plan.meetings:
        if span.start <= meeting.starts <= span.end:
            yield Dated(meeting.starts, meeting)
    for one in found:
        turns = list(occurrences_between(one, vantage, span.start, span.end))
        for turn in turns:
            yield Dated(turn.due, standing=one, state=state_at(one, turn, vantage))
        if not turns and one.due and span.start <= one.due <= span.end:
            yield Dated(one.due, standing=one, state=one.state)


def state_at(found: Standing, turn: Occurrence, vantage: Vantage) -> State:
    """Where one occurrence stands; the next is not overdue because the one before it is."""
    if turn.met is not None:
        return State.DONE
    if turn.due < vantage.day:
        return State.OVERDUE
    if turn.due != found.due:
        return State.AHEAD
    if found.state is not State.OVERDUE:
        return found.state
    return State.DUE if turn.due <= vantage.soon else State.OPEN


AGENDA_KEYS: Keys[Dated] = {  # what machines are given of an entry
    "on": lambda entry: entry.on,
    "what": lambda entry: "meeting" if entry.meeting else "due",
    "id": lambda entry: entry.meeting.id if entry.meeting else entry.activity.id,
    "text": lambda entry: entry.meeting.name if entry.meeting else entry.activity.text,
    "state": lambda entry: entry.state,
    "responsible": lambda entry: [] if entry.meeting else list(entry.activity.responsible),
}


def agenda_blocks(
    entries: list[Dated], found: list[Standing], span: Span, language: Language
) -> Iterator[Block]:
    """The page of the agenda."""
    yield Heading(say(language, "meetings.agenda.title"))
    written = (written_day(span.start, language), written_day(span.end, language))
    words = say(language, "meetings.agenda.span", start=written[0], end=written[1])
    yield Paragraph(f"{words} · {as_of(span.day, language)}")
    if entries:
        yield agenda_table(entries, language)
    else:
        yield Paragraph(say(language, "meetings.agenda.none"))
    late = []
    for one in found:
        due = one.turn.due if one.turn else one.due
        if one.state is State.OVERDUE and (due is None or due < span.start):
            late.append(one)
    if late:
        ids = ", ".join(standing.activity.id for standing in late)
        words = say(language, "meetings.agenda.overdue", count=len(late), day=written[0], ids=ids)
        yield Paragraph(words, Tone.BAD)


def agenda_table(entries: list[Dated], language: Language) -> Table:
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
        rows = tuple(agenda_cells(entry, language) for entry in some)
        groups.append(Group(Text(title[0].upper() + title[1:], Tone.STRONG), rows))
    return Table(columns, tuple(groups))


def agenda_cells(entry: Dated, language: Language) -> tuple[Text, ...]:
    """One entry's line of the table."""
    if entry.meeting:
        meeting = entry.meeting
        return (
            Text(days(meeting.starts, meeting.ends, language), Tone.STRONG),
            Text(say(language, "meetings.agenda.meeting"), Tone.STRONG),
            Text(", ".join(filter(None, (meeting.name, meeting.place_held))), Tone.STRONG),
            Text(ABSENT),
            Text(ABSENT),
        )
    assert entry.standing is not None  # noqa: S101 - an entry is one or the other
    standing = entry.standing
    state = entry.state or standing.state
    return (
        day_text(entry.on, language),
        Text(say(language, "meetings.agenda.due")),
        Text(f"{standing.activity.id} {activity_text(standing.activity, language)}"),
        Text(state_label(state, language), TONES[state]),
        who(standing, language),
    )
