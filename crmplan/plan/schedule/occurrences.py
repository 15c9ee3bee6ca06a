"""The occurrences of recurring activities: when each falls due, and which were met.

Occurrences are numbered from 1 and computed, never stored; a weekly activity of twenty years costs
no more than a yearly one.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, Protocol

from crmplan.calendar import Kind, Period
from crmplan.calendar.expression import SOME_DAY
from crmplan.calendar.points import month_length
from crmplan.plan.log import Folded, deliveries, folded
from crmplan.plan.model import EventKind
from crmplan.plan.schedule.states import Found, Remark, Standing, State, Vantage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmplan.calendar import Answer
    from crmplan.plan.model import Event, Meeting, Plan


ONE_DAY = timedelta(days=1)
DAYS_OF_A_MONTH = 30.436875  # mean of the Gregorian calendar


class Occurrence(NamedTuple):
    """One turn of a recurring activity: first and last day, both included.

    `met` is the day on which it was recorded as done, None while it was not.
    """

    start: date
    due: date
    met: date | None = None
    meeting: Meeting | None = None


class Turns(Protocol):
    """Occurrences numbered from 1."""

    def due(self, number: int) -> date | None:
        """The last day of an occurrence; None where there is no such occurrence."""

    def number(self, day: date) -> int:
        """The first occurrence that falls due on a day or after it, if there is one."""

    def earliest(self, day: date) -> date:
        """The first day on which words agreed before a day can fall due."""

    def meeting(self, number: int) -> Meeting | None:
        """The meeting at which an occurrence falls due, if it hangs on one."""

    @property
    def start(self) -> date:
        """The first day of the first occurrence."""

    def __hash__(self) -> int:
        """Equal turns have the same occurrences."""


class Periodic(NamedTuple):
    """Occurrences that fall due one period after another, counted from a first day.

    «Semestral» from 26 May 2003 falls due on 26 November 2003, 26 May 2004 and so on.
    """

    start: date
    every: Period
    last: date = date.max

    def due(self, number: int) -> date | None:
        """The first day plus so many periods."""
        try:
            day = self.every.after(self.start, number)
        except (OverflowError, ValueError):  # past the last year a calendar has
            return None
        return day if day <= self.last else None

    def number(self, day: date) -> int:
        """The first occurrence due on a day or after it: an estimate, then put right."""
        length = self.every.months * DAYS_OF_A_MONTH + self.every.weeks * 7 + self.every.days
        reach = min(day, self.last) - self.start
        number = max(int(reach.days / length), 1)
        while (due := self.due(number)) is not None and due < day:
            number += 1
        while number > 1 and ((due := self.due(number - 1)) is None or due >= day):
            number -= 1
        return number

    def earliest(self, day: date) -> date:
        """That day."""
        return day

    def meeting(self, _number: int) -> Meeting | None:
        """No meeting."""
        return None


class Yearly(NamedTuple):
    """Occurrences that fall due on the same dates of every year, given as month and day, in order.

    A day that a month lacks, as 29 February in most years, becomes its last. With `some_day_of`
    they are the last days of such periods, for some day of each.
    """

    start: date
    on: tuple[tuple[int, int], ...]
    last: date = date.max
    some_day_of: Period | None = None

    def due(self, number: int) -> date | None:
        """The first of the dates that may fall due, or so many dates later."""
        begins = self.earliest(self.start)
        years, at = divmod(self._before(begins) + number - 1, len(self.on))
        year = begins.year + years
        if year > self.last.year:
            return None
        month, day = self.on[at]
        found = date(year, month, min(day, month_length(year, month)))
        return found if found <= self.last else None

    def _before(self, day: date) -> int:
        """How many of the dates of a day's year come before the day."""
        return bisect_left(self.on, (day.month, day.day))

    def number(self, day: date) -> int:
        """The first occurrence on a day or after it."""
        begins, reach = self.earliest(self.start), min(day, self.last)
        dates = (reach.year - begins.year) * len(self.on) + self._before(reach)
        number = max(dates - self._before(begins) + 1, 1)
        due = self.due(number)
        return number + 1 if due is not None and due < day else number

    def earliest(self, day: date) -> date:
        """That day; some day of a period must have a whole one to fall in, from that day on."""
        if self.some_day_of is None:
            return day
        try:
            return self.some_day_of.after(day) - ONE_DAY
        except (OverflowError, ValueError):  # past the last year a calendar has
            return date.max

    def meeting(self, _number: int) -> Meeting | None:
        """No meeting."""
        return None


class AtMeetings(NamedTuple):
    """One occurrence for each meeting, due on the meeting's last day; meetings by day."""

    start: date
    meetings: tuple[Meeting, ...]

    def due(self, number: int) -> date | None:
        """The last day of that meeting."""
        meeting = self.meeting(number)
        return meeting.ends if meeting else None

    def number(self, day: date) -> int:
        """The first meeting that ends on a day or after it."""
        return 1 + sum(meeting.ends < day for meeting in self.meetings)

    def earliest(self, day: date) -> date:
        """That day."""
        return day

    def meeting(self, number: int) -> Meeting | None:
        """That meeting."""
        return self.meetings[number - 1] if number <= len(self.meetings) else None


def turns_of(plan: Plan, reading: Answer) -> Turns:
    """The occurrences of a recurring reading.

    They fall due on the dates of the year that the words name, else one period after another. They
    count from the first day the words give, else from the plan's; they end with the words' last
    day or the plan's.
    """
    start = reading.start or plan.starts
    last = min(filter(None, (reading.end, plan.ends)), default=date.max)
    if not reading.on:
        return Periodic(start, reading.every or Period(months=12), last)
    some_day = reading.expression is not None and reading.expression.each == (SOME_DAY,)
    return Yearly(start, reading.on, last, reading.every if some_day else None)


def network_meetings(plan: Plan) -> tuple[Meeting, ...]:
    """The meetings at which the Network sat or will sit under the plan, by day.

    A meeting that began on or before the plan's first day agreed the plan; it is not one of those
    at which the plan's work falls due; nor is one that begins after the plan's last day.
    """
    last = plan.ends or date.max
    later = (m for m in plan.meetings if m.network and plan.starts < m.starts <= last)
    return tuple(sorted(later, key=lambda meeting: meeting.ends))


def first_day(turns: Turns, number: int) -> date:
    """The first day of an occurrence: the one after the occurrence before fell due."""
    before = turns.due(number - 1) if number > 1 else None
    return before + ONE_DAY if before else turns.start


# Recurring activities on a day: which occurrences were met or missed, and which is next.


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
    elif due == day:
        yield Remark("next-today", {"day": due})
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
