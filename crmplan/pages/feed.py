"""Everything of the plan that has a date, for a calendar: deadlines, meetings, replies due."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import Language, say, written_day
from crmplan.measures.query import Query, Selection
from crmplan.pages import Keys, View
from crmplan.pages.document import Block, Column, Heading, Paragraph, Table, Text
from crmplan.pages.words import (
    activity_text,
    as_of,
    days,
    parties_text,
    party_name,
    state_and_reason,
    state_label,
)
from crmplan.plan.log import REPEATING
from crmplan.plan.model import EventKind
from crmplan.plan.schedule import (
    State,
    occurrences_between,
    vantage_of,
)
from crmplan.plan.schedule import standing as standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmplan.plan.model import Meeting, Plan
    from crmplan.plan.schedule import Occurrence, Standing, Vantage
    from crmplan.visas.model import VisaFile

AHEAD = timedelta(days=366)  # how far ahead of the day occurrences are listed: a year
SUBJECT = 90  # characters of a subject
FINISHED = (State.DONE, State.WITHDRAWN)
DECIDING = (EventKind.POSTPONED, EventKind.WITHDRAWN)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Feed:
    """What the calendar is made of. `revised` tells by record how often and when it was changed.

    A record is the id of an activity or of a meeting. With `windows` a deadline takes all the days
    of its window, else its last one; with a `party` there are only that one's deadlines.
    """

    plan: Plan
    day: date
    visas: Iterable[VisaFile] = ()
    revised: Mapping[str, tuple[int, date]] = field(default_factory=dict)
    windows: bool = False
    party: str = ""


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
    cancelled: bool = False


def view(feed: Feed, language: Language) -> View:
    """The calendar as rows and as a page, by day."""
    found = sorted(entries(feed, language), key=lambda entry: (entry.start, entry.end, entry.id))
    return View(
        "feed", feed.day, language, keys(feed), found, lambda: blocks(feed, found, language)
    )


def entries(feed: Feed, language: Language) -> Iterator[Appointment]:
    """Meetings, then the deadlines of activities, then the thirty days of each country."""
    for meeting in feed.plan.meetings:
        yield of_meeting(meeting, feed.day, language)
    for entry in chain(due_entries(feed, language), clocks(feed, language)):
        yield entry if feed.windows else replace(entry, start=entry.end)


def due_entries(feed: Feed, language: Language) -> Iterator[Appointment]:
    """The deadlines of activities; those that a decision dropped are cancelled.

    What was done in its time and is past is left out, as are past occurrences.
    """
    vantage = vantage_of(feed.plan, feed.day)
    until = _later(feed.day, AHEAD)
    query = Query(feed.plan, feed.day, selection=Selection(party=feed.party))
    for found in (row.standing for row in query.rows()):
        exempt = feed.party in found.activity.exempt
        now = deadlines(found, vantage, feed.day, until)
        for deadline in now.values():
            if not (found.state is State.DONE and deadline.end < feed.day):
                shown = deadline._replace(cancelled=exempt)
                yield of_activity(found, shown, feed.day, language)
        for name, deadline in dropped(found, vantage, until).items():
            if name not in now:
                shown = deadline._replace(cancelled=True)
                yield of_activity(found, shown, feed.day, language)


def clocks(feed: Feed, language: Language) -> Iterator[Appointment]:
    """The thirty days of each country that was asked."""
    for file in feed.visas:
        asked = file.requested_on and file.reply_due and file.requested_on <= feed.day
        if asked and feed.party in ("", file.country):
            yield of_clock(file, feed.day, language)


class Deadline(NamedTuple):
    """When something falls due: the days that are shown, and of recurring work its occurrence."""

    start: date
    end: date
    turn: Occurrence | None = None
    cancelled: bool = False

    @property
    def name(self) -> str:
        """What tells it from the others of its activity; nothing where there is only one."""
        if self.turn is None:
            return ""
        return self.turn.meeting.id if self.turn.meeting else self.turn.due.isoformat()


def deadlines(
    standing: Standing, vantage: Vantage, since: date, until: date
) -> dict[str, Deadline]:
    """By name, on which days an activity falls due: its window, or its occurrences from a day on.

    Of occurrences there are those until another day, at least one. One is shown on the days of its
    meeting, else on the day it falls due.
    """
    if standing.reading.kind in REPEATING:
        found: list[Deadline] = []
        for turn in occurrences_between(standing, vantage, since, date.max):
            if found and turn.due > until:
                break
            start = turn.meeting.starts if turn.meeting else turn.due
            found.append(Deadline(start, turn.due, turn))
        return {deadline.name: deadline for deadline in found}
    if standing.due is None or standing.state is State.WITHDRAWN:
        return {}
    return {"": Deadline(standing.start or standing.due, standing.due)}


def dropped(standing: Standing, vantage: Vantage, until: date) -> dict[str, Deadline]:
    """By name, what was still to come when a decision dropped it: who took it over must be told.

    A decision withdraws the activity, gives it new words, or cancels a meeting; of one that does
    not apply to any party there is no day, and all is dropped. An activity that is no longer in
    the file cannot be told.
    """
    activity = standing.activity
    if any(remark.key == "nobody-owes" for remark in standing.remarks):
        owed = standing_of(activity._replace(exempt={}), vantage)
        return deadlines(owed, vantage, vantage.day, until)
    days = {event.on for event in activity.log if event.kind in DECIDING}
    days |= {meeting.cancelled_on for meeting in vantage.plan.meetings if meeting.cancelled_on}
    found: dict[str, Deadline] = {}
    for day in sorted(each for each in days if date.min < each <= vantage.day):
        before = vantage_of(vantage.plan, day - ONE_DAY)
        were = deadlines(standing_of(activity, before), before, day, until)
        found |= {name: one for name, one in were.items() if one.end >= day}
    return found


def _later(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max


def of_meeting(meeting: Meeting, day: date, language: Language) -> Appointment:
    """A meeting, on all its days."""
    cancelled = meeting.cancelled(day)
    return Appointment(
        "meeting",
        meeting.id,
        meeting.starts,
        meeting.ends,
        subject(meeting.name, language, cancelled=cancelled),
        tuple(filter(None, (meeting.source,))),
        (say(language, "feed.what.meeting"),),
        Language.ES if language is Language.ES else None,
        meeting.place_held,
        done=cancelled,
        cancelled=cancelled,
    )


def of_activity(
    standing: Standing, deadline: Deadline, day: date, language: Language
) -> Appointment:
    """When an activity or an occurrence of it falls due, with what the plan says of it."""
    activity, turn, cancelled = standing.activity, deadline.turn, deadline.cancelled
    text = activity_text(activity, language)
    state = state_and_reason(standing, language).text
    if turn and turn.met and not cancelled:
        state = say(language, "feed.met", day=written_day(turn.met, language))
    lines = [
        activity.text,
        say(language, "feed.calendar", words=standing.calendar),
        *window_lines(deadline, language),
        say(language, "feed.state", day=written_day(day, language), state=state),
    ]
    if activity.responsible:
        who = parties_text(activity.responsible, language)
        lines.append(say(language, "feed.responsible", who=who))
    spoken = language if language is Language.ES or activity.english else None
    summary = say(language, "feed.activity", id=activity.id, text=text)
    return Appointment(
        "deadline",
        activity.id,
        deadline.start,
        deadline.end,
        subject(summary, language, cancelled=cancelled),
        tuple(lines),
        (say(language, "feed.what.deadline"), state_label(standing.state, language)),
        spoken,
        state=str(standing.state),
        done=cancelled or (bool(turn.met) if turn else standing.state in FINISHED),
        turn=deadline.name,
        cancelled=cancelled,
    )


def window_lines(deadline: Deadline, language: Language) -> Iterator[str]:
    """The window of a deadline in words, where it is more than a day."""
    if deadline.start < deadline.end:
        yield say(language, "feed.window", days=days(deadline.start, deadline.end, language))


def subject(text: str, language: Language, *, cancelled: bool) -> str:
    """What a calendar shows; it says that a thing is cancelled, for not all of them do."""
    return shortened(say(language, "feed.cancelled", text=text) if cancelled else text)


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

    def revision(entry: Appointment) -> tuple[int | None, date | None]:
        """The last change of its record, or of the meeting on which it hangs."""
        known = (feed.revised.get(name) for name in (entry.id, entry.turn))
        return max(filter(None, known), default=(None, None))

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
        "cancelled": lambda entry: entry.cancelled,
        "labels": lambda entry: list(entry.labels),
        "sequence": lambda entry: revision(entry)[0],
        "modified": lambda entry: revision(entry)[1],
    }


def blocks(feed: Feed, found: list[Appointment], language: Language) -> Iterator[Block]:
    """The page: the same in a table."""
    name = party_name(feed.party, feed.plan.parties, language) or feed.party
    yield Heading(f"{feed.plan.title} · {name}" if feed.party else feed.plan.title)
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
