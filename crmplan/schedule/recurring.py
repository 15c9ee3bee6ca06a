"""Recurring activities on a day: which occurrences were met or missed, and which is next."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from crmplan.calendar import Kind
from crmplan.model import EventKind
from crmplan.schedule.log import Folded, deliveries, folded
from crmplan.schedule.states import Found, Remark, Standing, State, Vantage
from crmplan.schedule.turns import ONE_DAY, AtMeetings, Occurrence, Turns, first_day, turns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmplan.model import Event

LISTED = 12  # occurrences that closed, listed for one activity


def per_meeting(log: Folded, vantage: Vantage) -> Found:
    """An activity of every meeting of the Network; without one on the calendar, no date."""
    plan = vantage.plan
    if not vantage.meetings:
        unknown = [m.id for m in plan.meetings if m.network is None and m.starts > plan.starts]
        key = "no-meeting-unknown" if unknown else "no-meeting"
        delivered = deliveries(log, plan.starts, vantage.day)
        remark = Remark(key, {"meetings": unknown})
        return Found(State.OPEN, remarks=(remark,), delivered=delivered)
    return recurring(log, AtMeetings(plan.starts, vantage.meetings), vantage)


def recurring(log: Folded, turns: Turns, vantage: Vantage) -> Found:
    """The occurrences that closed, the one under way and the next, on one line.

    Those that fell due before the words in force were agreed are missed by nobody.
    """
    day, ends = vantage.day, vantage.plan.ends
    met = _met(log, turns, day)
    agreed = log.since + ONE_DAY if log.since and log.since < date.max else None
    first = turns.number(turns.earliest(agreed)) if agreed else 1
    current = turns.number(day)
    closed = range(first, current)
    missed = len(closed) - sum(number in closed for number in met)
    upcoming = next(number for number in count(max(current, first)) if number not in met)
    due = turns.due(upcoming)
    if closed and closed[-1] not in met and current not in met:
        state = State.OVERDUE
    elif due is None and met and not missed and ends and day > ends:
        state = State.DONE
    elif due is None:
        state = State.STANDING
    elif upcoming > current or day < turns.start:
        state = State.AHEAD
    else:
        state = State.DUE if due <= vantage.soon else State.OPEN
    start = first_day(turns, current)
    under_way = turns.due(current) is not None
    return Found(
        state,
        start if under_way else None,
        due,
        max(met.values()) if state is State.DONE else None,
        remarks=tuple(_turn_remarks(turns, met, missed, upcoming, day)),
        occurrences=_listed(turns, met, first, current),
        delivered=deliveries(log, start, day),
    )


def _listed(
    turns: Turns, met: Mapping[int, date], first: int, current: int
) -> tuple[Occurrence, ...]:
    """The last occurrences that closed, the one under way and the next."""
    first = max(current - LISTED, first)
    listed = _unmet(turns, first, current + 1)
    if not met:
        return listed
    return tuple(
        occurrence._replace(met=met.get(number)) for number, occurrence in enumerate(listed, first)
    )


@lru_cache(maxsize=256)  # most recurring activities of a plan fall due on the same days
def _unmet(turns: Turns, first: int, last: int) -> tuple[Occurrence, ...]:
    """The occurrences of these numbers, as far as there are any, as if none had been met."""
    dues = ((number, turns.due(number)) for number in range(first, last + 1))
    return tuple(
        Occurrence(first_day(turns, number), due, None, turns.meeting(number))
        for number, due in dues
        if due is not None
    )


def occurrences_between(
    standing: Standing, vantage: Vantage, start: date, end: date
) -> Iterator[Occurrence]:
    """All occurrences of an activity that fall due between two days, both included.

    None for what does not recur, and for what was withdrawn.
    """
    kind = standing.reading.kind
    if standing.state is State.WITHDRAWN or kind not in (Kind.RECURRING, Kind.PER_MEETING):
        return
    plan = vantage.plan
    at_meetings = AtMeetings(plan.starts, vantage.meetings)
    turns = turns_of(plan, standing.reading) if kind is Kind.RECURRING else at_meetings
    met = _met(folded(standing.activity, plan, vantage.day), turns, vantage.day)
    for number in count(turns.number(start)):
        due = turns.due(number)
        if due is None or due > end:
            return
        yield Occurrence(first_day(turns, number), due, met.get(number), turns.meeting(number))


def _turn_remarks(
    turns: Turns, met: Mapping[int, date], missed: int, upcoming: int, day: date
) -> Iterator[Remark]:
    if missed:
        last = next(n for n in count(turns.number(day) - 1, -1) if n not in met)
        closed = turns.due(last) or day
        yield Remark("missed", {"count": missed, "day": closed, "age": (day - closed).days})
    if met:
        yield Remark("met", {"count": len(met), "day": max(met.values())})
    due, meeting = turns.due(upcoming), turns.meeting(upcoming)
    if meeting:
        yield Remark("next-meeting", {"meeting": meeting.name, "day": meeting.starts})
    elif due:
        yield Remark("next", {"day": due, "age": (due - day).days})
    else:
        yield Remark("no-next-meeting" if turns.meeting(1) else "no-next")


def _met(log: Folded, turns: Turns, day: date) -> dict[int, date]:
    """The occurrences recorded as done up to a day, each with the day of the record.

    A record names its meeting, or falls between the occurrence's first and last day; one that
    comes after the last occurrence there is, is for that one. Where every party owes it, an
    occurrence is met when the last of them has delivered between those days.
    """
    met: dict[int, date] = {}
    received: dict[int, list[Event]] = {}
    for event in log.events:
        number = _number_of(event, turns)
        if number > 1 and turns.due(number) is None:
            number -= 1
        if turns.due(number) is None or event.on < turns.start:
            continue
        if event.party and log.owed_by:
            received.setdefault(number, []).append(event)
        elif event.kind is EventKind.DONE:
            met.setdefault(number, event.on)
    for number, events in received.items():
        delivered = deliveries(Folded(tuple(events), None, None, None, log.owed_by), None, day)
        if len(delivered) == len(log.owed_by):
            met.setdefault(number, max(delivered.values()))
    return met


def _number_of(event: Event, turns: Turns) -> int:
    """The occurrence a record belongs to: that of the meeting it names, else that of its day."""
    number = 1
    while event.meeting and (meeting := turns.meeting(number)):
        if meeting.id == event.meeting:
            return number
        number += 1
    return turns.number(event.on)
