"""Everything of the plan that has a date, for a calendar: deadlines, meetings, replies due."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from crmplan.language import Language, say, written_day
from crmplan.pages import Keys, View
from crmplan.pages.document import Block, Column, Heading, Paragraph, Table, Text
from crmplan.pages.words import (
    activity_text,
    as_of,
    days,
    parties_text,
    state_and_reason,
    state_label,
)
from crmplan.plan.schedule import (
    State,
    last_day,
    occurrences_between,
    standings,
    vantage_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmplan.plan.model import Meeting, Plan
    from crmplan.plan.schedule import Occurrence, Standing
    from crmplan.visas.model import VisaFile

AHEAD = timedelta(days=366)  # how far behind the day occurrences are still listed
SUBJECT = 90  # characters of a subject
FINISHED = (State.DONE, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Feed:
    """What the calendar is made of. `revised` tells by record how often and when it was changed.

    A record is the id of an activity or of a meeting, or the code of a visa file's country.
    """

    plan: Plan
    day: date
    visas: Iterable[VisaFile] = ()
    revised: Mapping[str, tuple[int, date]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing in the calendar, first and last day included."""

    what: str
    id: str
    start: date
    end: date
    summary: str
    lines: tuple[str, ...]
    labels: tuple[str, ...]
    language: Language | None = None
    place: str = ""
    state: str = ""
    done: bool = False
    turn: str = ""


def view(feed: Feed, language: Language) -> View:
    """The calendar as rows and as a page, by day."""
    found = sorted(entries(feed, language), key=lambda entry: (entry.start, entry.end, entry.id))
    return View(
        "feed", feed.day, language, keys(feed), found, lambda: blocks(feed, found, language)
    )


def entries(feed: Feed, language: Language) -> Iterator[Appointment]:
    """Meetings, then the deadlines of activities, then the thirty days of each country."""
    vantage = vantage_of(feed.plan, feed.day)
    until = max(last_day(feed.plan), _later(feed.day, AHEAD))
    for meeting in feed.plan.meetings:
        yield of_meeting(meeting, language)
    for standing in standings(feed.plan, feed.day):
        turns = list(occurrences_between(standing, vantage, feed.plan.starts, until))
        if turns:
            yield from (of_turn(standing, turn, feed.day, language) for turn in turns)
        elif standing.due and standing.state is not State.WITHDRAWN:
            yield of_window(standing, feed.day, language)
    for file in feed.visas:
        if file.requested_on and file.reply_due and file.requested_on <= feed.day:
            yield of_clock(file, feed.day, language)


def _later(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max


def of_meeting(meeting: Meeting, language: Language) -> Appointment:
    """A meeting, on all its days."""
    return Appointment(
        "meeting",
        meeting.id,
        meeting.starts,
        meeting.ends,
        meeting.name,
        tuple(filter(None, (meeting.source,))),
        (say(language, "feed.what.meeting"),),
        Language.ES if language is Language.ES else None,
        meeting.place_held,
    )


def of_window(standing: Standing, day: date, language: Language) -> Appointment:
    """A deadline, on all the days of its window."""
    assert standing.due is not None  # noqa: S101 - only such activities are asked for
    return of_activity(standing, (standing.start or standing.due, standing.due), day, language)


def of_turn(standing: Standing, turn: Occurrence, day: date, language: Language) -> Appointment:
    """An occurrence: on the days of its meeting, else on the day it falls due."""
    first = turn.meeting.starts if turn.meeting else turn.due
    name = turn.meeting.id if turn.meeting else turn.due.isoformat()
    return of_activity(standing, (first, turn.due), day, language, turn=turn, name=name)


def of_activity(  # noqa: PLR0913 - an activity or one occurrence of it
    standing: Standing,
    span: tuple[date, date],
    day: date,
    language: Language,
    *,
    turn: Occurrence | None = None,
    name: str = "",
) -> Appointment:
    """An activity's days, with what the plan says of it."""
    activity = standing.activity
    text = activity_text(activity, language)
    state = state_and_reason(standing, language).text
    if turn and turn.met:
        state = say(language, "feed.met", day=written_day(turn.met, language))
    lines = [
        activity.text,
        say(language, "feed.calendar", words=standing.calendar),
        say(language, "feed.state", day=written_day(day, language), state=state),
    ]
    if activity.responsible:
        who = parties_text(activity.responsible, language)
        lines.append(say(language, "feed.responsible", who=who))
    spoken = language if language is Language.ES or activity.english else None
    return Appointment(
        "deadline",
        activity.id,
        *span,
        shortened(say(language, "feed.activity", id=activity.id, text=text)),
        tuple(lines),
        (say(language, "feed.what.deadline"), state_label(standing.state, language)),
        spoken,
        state=str(standing.state),
        done=bool(turn.met) if turn else standing.state in FINISHED,
        turn=name,
    )


def shortened(text: str) -> str:
    """A subject that a calendar can show, cut between two words; the description has the whole."""
    if len(text) <= SUBJECT:
        return text
    return text[:SUBJECT].rpartition(" ")[0].rstrip(" ,;") + "…"


def of_clock(file: VisaFile, day: date, language: Language) -> Appointment:
    """The thirty days of a country that was asked for its visa requirements."""
    assert file.requested_on is not None  # noqa: S101 - only such files are asked for
    assert file.reply_due is not None  # noqa: S101 - the same
    dates = {
        "day": written_day(file.requested_on, language),
        "due": written_day(file.reply_due, language),
    }
    lines = [say(language, "feed.asked", **dates)]
    if file.provided_on and file.replied_by(day):
        lines.append(say(language, "feed.replied", day=written_day(file.provided_on, language)))
    return Appointment(
        "clock",
        file.country,
        file.requested_on,
        file.reply_due,
        say(language, "feed.clock", country=say(language, f"country.{file.country}")),
        tuple(lines),
        (say(language, "feed.what.clock"),),
        language,
        done=file.replied_by(day),
    )


def uid(plan: Plan, entry: Appointment) -> str:
    """The name that the entry keeps for as long as the plan does (RFC 5545, 3.8.4.7)."""
    parts = (entry.what, entry.id, entry.turn, plan.starts.isoformat())
    return "-".join(filter(None, parts)).lower() + "@crmplan"


def keys(feed: Feed) -> Keys[Appointment]:
    """What machines are given of an entry."""
    never = (None, None)
    return {
        "uid": lambda entry: uid(feed.plan, entry),
        "what": lambda entry: entry.what,
        "id": lambda entry: entry.id,
        "start": lambda entry: entry.start,
        "end": lambda entry: entry.end,
        "summary": lambda entry: entry.summary,
        "language": lambda entry: entry.language,
        "description": lambda entry: "\n".join(entry.lines),
        "place": lambda entry: entry.place or None,
        "state": lambda entry: entry.state or None,
        "done": lambda entry: entry.done,
        "labels": lambda entry: list(entry.labels),
        "sequence": lambda entry: feed.revised.get(entry.id, never)[0],
        "modified": lambda entry: feed.revised.get(entry.id, never)[1],
    }


def blocks(feed: Feed, found: list[Appointment], language: Language) -> Iterator[Block]:
    """The page: the same in a table."""
    yield Heading(feed.plan.title)
    yield Paragraph(f"{say(language, 'feed.title')} · {as_of(feed.day, language)}")
    if not found:
        yield Paragraph(say(language, "feed.none"))
        return
    columns = (
        Column(say(language, "feed.column.days")),
        Column(say(language, "feed.column.what")),
        Column(say(language, "feed.column.summary"), least=40, lead=True),
    )
    rows = tuple(
        (
            Text(days(entry.start, entry.end, language), value=entry.end),
            Text(say(language, f"feed.what.{entry.what}")),
            Text(entry.summary),
        )
        for entry in found
    )
    yield Table.plain(columns, rows)
