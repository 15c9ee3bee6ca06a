"""Who was asked for what, when, and what came back: from the logs and the registries."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from crmplan.calendar import Kind
from crmplan.language import Language, say, written_day, written_span
from crmplan.pages import Keys, View
from crmplan.pages.brief import named as short_name
from crmplan.pages.document import Block, Column, Group, Heading, Paragraph, Table, Text, Tone
from crmplan.pages.words import as_of, day_text, party_text
from crmplan.plan.model import EventKind, Measured
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from crmplan.measures.query import Row
    from crmplan.plan.model import Activity, Meeting, Plan

REPLIES = (Measured.CONSULS_LISTS, Measured.VISAS_PROVIDED, Measured.VISAS_NON_MEMBERS)


class Answer(StrEnum):
    """What came back of something that was asked for."""

    OVER = "over"  # nothing, and its last day is past
    WAITING = "waiting"  # nothing yet
    LATE = "late"
    ANSWERED = "answered"


TONES = {
    Answer.OVER: Tone.BAD,
    Answer.WAITING: Tone.NOTICE,
    Answer.LATE: Tone.WARNING,
    Answer.ANSWERED: Tone.GOOD,
}


class Asked(NamedTuple):
    """What one party was asked for: on which days, until when, and the day on which it answered.

    Where no last day is on record, an answer is never late, and its lack never over.
    """

    row: Row
    party: str
    days: tuple[date, ...]
    due: date | None
    answered_on: date | None

    def answer(self, day: date) -> Answer:
        """What had come back at the end of a day."""
        late = self.due is not None and (self.answered_on or day) > self.due
        if self.answered_on:
            return Answer.LATE if late else Answer.ANSWERED
        return Answer.OVER if late else Answer.WAITING

    def meeting(self, plan: Plan) -> Meeting | None:
        """The meeting before which it was asked for: the first that was not over by then."""
        day = self.days[0]
        held = (each for each in plan.meetings if each.ends >= day and not each.cancelled(day))
        return min(held, key=lambda each: each.ends, default=None)


def asked_of(rows: Iterable[Row], day: date) -> list[Asked]:
    """Everything that parties were asked for by a day, in order of the first day."""
    found = list(rows)
    logged = [asked for row in found for asked in by_log(row, day)]
    return sorted([*logged, *by_measure(found, day)], key=lambda each: each.days[0])


def by_measure(rows: list[Row], day: date) -> Iterator[Asked]:
    """What the registries were asked for, each request once though several activities count it."""
    seen = set()
    for row in rows:
        for each in by_registry(row, day):
            key = (row.standing.activity.measure, each.party)
            if key not in seen:
                seen.add(key)
                yield each


def by_registry(row: Row, day: date) -> Iterator[Asked]:
    """Requests that a registry holds, with the reply and the last day for it."""
    if row.standing.activity.measure not in REPLIES or row.progress is None:
        return
    for part in row.progress.tallies[0].parts:
        if part.asked and part.asked <= day:
            yield Asked(row, part.code, (part.asked,), part.due, part.on)


def by_log(row: Row, day: date) -> Iterator[Asked]:
    """Requests in an activity's log: those before a delivery are answered by it."""
    activity = row.standing.activity
    due = row.standing.due if row.standing.reading.kind is Kind.WINDOW else None
    asked = (each for each in activity.log if each.kind is EventKind.ASKED and each.on <= day)
    for party in dict.fromkeys(each.party for each in asked if each.party):
        days: list[date] = []
        for event, answers in told_of(activity, party, day):
            if not answers:
                days.append(event)
            elif days:
                yield Asked(row, party, tuple(days), due, event)
                days = []
        if days and row.standing.state is not State.WITHDRAWN:  # nothing is waited for any more
            yield Asked(row, party, tuple(days), due, None)


def told_of(activity: Activity, party: str, day: date) -> Iterator[tuple[date, bool]]:
    """The days on which a party was asked, and on which it delivered or all was done, in order."""
    ends = (EventKind.RECEIVED, EventKind.DONE)
    for event in sorted(activity.log, key=lambda each: each.on):
        if event.on > day:
            return
        if event.kind is EventKind.ASKED and event.party == party:
            yield event.on, False
        elif event.kind in ends and event.party in (party, None):
            yield event.on, True


class Page(NamedTuple):
    """What was asked for by a day, of some parties or all, before one meeting or any."""

    plan: Plan
    asked: list[Asked]
    day: date

    @property
    def grouped(self) -> dict[str, list[Asked]]:
        """What was asked for by the meeting before which it was; none stands last."""
        ids = [*(each.id for each in sorted(self.plan.meetings, key=lambda m: m.ends)), ""]
        groups: dict[str, list[Asked]] = {id_: [] for id_ in ids}
        for each in self.asked:
            meeting = each.meeting(self.plan)
            groups[meeting.id if meeting else ""].append(each)
        return {id_: some for id_, some in groups.items() if some}


def view(page: Page, language: Language) -> View:
    """What was asked for as rows and as a page."""
    return View(
        "replies", page.day, language, keys(page), page.asked, lambda: blocks(page, language)
    )


def keys(page: Page) -> Keys[Asked]:
    """What machines are given of something that was asked for."""

    def meeting(each: Asked) -> str | None:
        found = each.meeting(page.plan)
        return found.id if found else None

    return {
        "party": lambda each: each.party,
        "id": lambda each: each.row.standing.activity.id,
        "asked_on": lambda each: each.days[0],
        "asked_last": lambda each: each.days[-1],
        "times": lambda each: len(each.days),
        "due": lambda each: each.due,
        "answered_on": lambda each: each.answered_on,
        "answer": lambda each: each.answer(page.day),
        "meeting": meeting,
    }


def blocks(page: Page, language: Language) -> Iterator[Block]:
    """The page: how much came back, then a table by the meeting before which it was asked for."""
    yield Heading(say(language, "replies.title"))
    yield Paragraph(as_of(page.day, language))
    if not page.asked:
        yield Paragraph(say(language, "replies.none"))
        return
    answers = [each.answer(page.day) for each in page.asked]
    counts = (
        say(language, f"replies.count.{answer}", count=answers.count(answer))
        for answer in Answer
        if answer in answers
    )
    yield Paragraph(" · ".join(counts), Tone.STRONG)
    columns = (
        Column(say(language, "replies.column.party"), least=12),
        Column(say(language, "status.column.id")),
        Column(say(language, "status.column.activity"), least=24, lead=True),
        Column(say(language, "replies.column.asked")),
        Column(say(language, "replies.column.due")),
        Column(say(language, "replies.column.answer"), least=20),
    )
    names = {meeting.id: meeting.name for meeting in page.plan.meetings}
    groups = (
        Group(
            Text(named(names.get(id_), language), Tone.STRONG),
            tuple(cells(each, page, language) for each in some),
        )
        for id_, some in page.grouped.items()
    )
    yield Table(columns, tuple(groups))


def named(meeting: str | None, language: Language) -> str:
    """Before which meeting it was asked for."""
    if meeting is None:
        return say(language, "replies.no-meeting")
    return say(language, "replies.before", meeting=meeting)


def cells(each: Asked, page: Page, language: Language) -> tuple[Text, ...]:
    """One line: who, what, since when, until when, and what came back."""
    asked = day_text(each.days[0], language)
    if len(each.days) > 1:
        last = written_day(each.days[-1], language)
        words = say(language, "replies.again", count=len(each.days), day=last)
        asked = Text(f"{asked.text} {words}")
    return (
        Text(party_text(each.party, page.plan.parties, language)),
        *short_name(each.row, language),
        asked,
        day_text(each.due, language),
        answer_text(each, page.day, language),
    )


def answer_text(each: Asked, day: date, language: Language) -> Text:
    """What came back, in a sentence without its full stop."""
    answer = each.answer(day)
    on = written_day(each.answered_on, language) if each.answered_on else ""
    since = each.due if answer in (Answer.OVER, Answer.LATE) and each.due else each.days[0]
    span = written_span(((each.answered_on or day) - since).days, language)
    return Text(say(language, f"replies.{answer}", day=on, span=span), TONES[answer])
