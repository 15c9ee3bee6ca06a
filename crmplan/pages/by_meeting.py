"""Progress by meeting: what was reported of each activity up to each, and how often put off."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import Language, say, short_day
from crmplan.measures import Given
from crmplan.pages import Keys, View
from crmplan.pages.document import ABSENT, Block, Column, Heading, Paragraph, Table, Text, Tone
from crmplan.pages.words import activity_columns, activity_text, as_of, short_text
from crmplan.plan.log import log_on
from crmplan.plan.model import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.changes.clocks import Learnt
    from crmplan.measures.query import Query, Row
    from crmplan.plan.model import Activity, Event, Meeting, Plan

NOW = ""  # in place of a meeting's id: reported since the last one


class Reported(NamedTuple):
    """What was reported of an activity, by the id of the meeting up to which it was.

    `deliveries` are those that a registry counts, the day of each; `postponed` says how often the
    activity was put off.
    """

    activity: Activity
    entries: dict[str, list[Event]]
    deliveries: dict[str, int]
    postponed: int


def past(plan: Plan, day: date) -> list[Meeting]:
    """The meetings that are over and were held since the plan began, by day."""
    held = [m for m in plan.meetings if plan.starts <= m.ends <= day and not m.cancelled(day)]
    return sorted(held, key=lambda meeting: meeting.ends)


def reported(asked: Query, rows: Sequence[Row], learnt: Learnt) -> list[Reported]:
    """What was reported of each activity, in the plan's order.

    What was recorded later than it happened was reported when it was recorded.
    """
    meetings = past(asked.plan, asked.day)
    found = []
    for row in rows:
        activity = row.standing.activity
        entries: dict[str, list[Event]] = {}
        for number, event in enumerate(activity.log):
            if event.on <= asked.day:
                day = max(event.on, learnt.get((activity.id, number), event.on))
                entries.setdefault(up_to(day, meetings), []).append(event)
        days = delivered(row) if activity.counted_elsewhere else []
        log = log_on(activity, asked.plan, asked.day)
        found.append(
            Reported(
                activity,
                entries,
                Counter(up_to(on, meetings) for on in days),
                len(log.postponements),
            )
        )
    return found


def up_to(on: date, meetings: Sequence[Meeting]) -> str:
    """The meeting at which something of a day could be reported: the first that ended after it."""
    return next((meeting.id for meeting in meetings if on <= meeting.ends), NOW)


def delivered(row: Row) -> list[date]:
    """The days of what a registry counts as delivered."""
    parts = row.progress.judged[0].parts if row.progress else ()
    return [part.on for part in parts if part.given is Given.YES and part.on]


def view(asked: Query, rows: Sequence[Row], learnt: Learnt, language: Language) -> View:
    """The progress by meeting as rows and as a page."""
    found = reported(asked, rows, learnt)
    meetings = past(asked.plan, asked.day)
    return View(
        "by-meeting",
        asked.day,
        language,
        keys(meetings, language),
        found,
        lambda: blocks(asked, meetings, found, language),
    )


def keys(meetings: Sequence[Meeting], language: Language) -> Keys[Reported]:
    """What machines are given of an activity; `reports` says what was reported at each meeting."""
    return {
        "id": lambda each: each.activity.id,
        "text": lambda each: each.activity.text,
        "english": lambda each: each.activity.english or None,
        "postponed": lambda each: each.postponed,
        "reports": lambda each: [
            {"meeting": id_ or None, "words": words(each, id_, language)}
            for id_ in (*(meeting.id for meeting in meetings), NOW)
            if words(each, id_, language)
        ],
    }


def blocks(
    asked: Query, meetings: Sequence[Meeting], found: list[Reported], language: Language
) -> Iterator[Block]:
    """The page of progress by meeting."""
    yield Heading(say(language, "by_meeting.title"))
    yield Paragraph(as_of(asked.day, language))
    if told := [each for each in found if each.entries or each.deliveries]:
        yield table(meetings, told, language)
        yield Paragraph(called(heard(meetings, told), language), Tone.QUIET, small=True)
    else:
        yield Paragraph(say(language, "by_meeting.none"))
    if left := len(found) - len(told):
        yield Paragraph(say(language, "by_meeting.silent", count=left))


def heard(meetings: Sequence[Meeting], told: list[Reported]) -> list[Meeting]:
    """The meetings at which something was reported."""
    return [
        m for m in meetings if any(m.id in {**each.entries, **each.deliveries} for each in told)
    ]


def called(meetings: Sequence[Meeting], language: Language) -> str:
    """The meetings of the table by their names."""
    return " · ".join(f"{short_day(each.ends, language)}: {each.name}" for each in meetings)


def table(meetings: Sequence[Meeting], told: list[Reported], language: Language) -> Table:
    """A row for each activity of which something was reported, a column for each meeting."""
    meetings = heard(meetings, told)
    since = any(words(each, NOW, language) for each in told)
    columns = (
        *activity_columns(language, id=0, activity=18),
        *(Column(short_day(each.ends, language), least=10) for each in meetings),
        *([Column(say(language, "by_meeting.column.since"), least=10)] if since else []),
        Column(say(language, "by_meeting.column.postponed"), right=True),
    )
    ids = (*(meeting.id for meeting in meetings), *([NOW] if since else []))
    return Table.plain(columns, (cells(each, ids, language) for each in told))


def cells(each: Reported, ids: Sequence[str], language: Language) -> tuple[Text, ...]:
    """An activity's line: what was reported at each meeting."""
    return (
        Text(each.activity.id),
        Text(short_text(activity_text(each.activity, language))),
        *(Text(words(each, id_, language) or ABSENT) for id_ in ids),
        Text(str(each.postponed) if each.postponed else ABSENT, value=each.postponed or None),
    )


def words(each: Reported, id_: str, language: Language) -> str:
    """What was reported of an activity up to a meeting, in few words."""
    told = []
    entries = each.entries.get(id_, [])
    count = Counter(event.kind for event in entries)
    for kind in EventKind:
        last = next((event for event in reversed(entries) if event.kind is kind), None)
        if last is None:
            continue
        label = say(language, f"activity.event.{kind}")
        label += f" ({count[kind]})" if count[kind] > 1 else ""
        if last.calendar:
            label += f": «{last.calendar}»"
        elif last.level:
            label += f": {say(language, f'activity.level.{last.level}')}"
        told.append(label)
    if number := each.deliveries.get(id_):
        told.append(say(language, "by_meeting.deliveries", count=number))
    return "; ".join(told)
