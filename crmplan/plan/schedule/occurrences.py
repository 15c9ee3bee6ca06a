"""The occurrences of recurring activities: when each falls due, and which were met.

Occurrences are numbered from 1 and computed, never stored; a weekly activity of twenty years costs
no more than a yearly one.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

from crmplan.calendar import Kind, Period
from crmplan.calendar.days import month_length
from crmplan.calendar.expression import SOME_DAY
from crmplan.plan.log import Log, deliveries, finished_on, log_on
from crmplan.plan.model import EventKind
from crmplan.plan.schedule.states import Found, Limits, Remark, Standing, State, Vantage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmplan.calendar import Answer
    from crmplan.plan.model import Event, Meeting, Plan


ONE_DAY = timedelta(days=1)
DAYS_OF_A_MONTH = 30.436875  # mean of the Gregorian calendar


class Occurrence(NamedTuple):
    """One turn of a recurring activity: first and last day, both included.

    `met` is the day on which it was recorded as done, None while it was not; `delivered` maps the
    parties that delivered for it to the day.
    """

    start: date
    due: date
    met: date | None = None
    meeting: Meeting | None = None
    delivered: Mapping[str, date] = MappingProxyType({})


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


class Later(NamedTuple):
    """Occurrences that fall due so long after others: «45 días después de cada trimestre»."""

    turns: Periodic | Yearly
    term: Period

    def due(self, number: int) -> date | None:
        """The term's last day, counted from that of the other."""
        day = self.turns.due(number)
        try:
            return self.term.after(day) if day else None
        except (OverflowError, ValueError):  # past the last year a calendar has
            return None

    def number(self, day: date) -> int:
        """The first occurrence due on a day or after it."""
        number = self.turns.number(day)
        while number > 1 and ((due := self.due(number - 1)) is None or due >= day):
            number -= 1
        return number

    def earliest(self, day: date) -> date:
        """As for the others."""
        return self.turns.earliest(day)

    def meeting(self, _number: int) -> Meeting | None:
        """No meeting."""
        return None

    @property
    def start(self) -> date:
        """The first day of the first of the others."""
        return self.turns.start


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
    some_day = reading.expression is not None and reading.expression.each == (SOME_DAY,)
    turns = (
        Yearly(start, reading.on, last, reading.every if some_day else None)
        if reading.on
        else Periodic(start, reading.every or Period(months=12), last)
    )
    term = reading.expression.length if reading.expression else None
    return Later(turns, term) if term else turns


def network_meetings(plan: Plan, day: date) -> tuple[Meeting, ...]:
    """The meetings at which the Network sits under the plan, as known on a day, in order.

    A meeting that began on or before the plan's first day agreed the plan; it is not one of those
    at which the plan's work falls due; nor is one that begins after the plan's last day, or one
    that was cancelled by the day.
    """
    last = plan.ends or date.max
    later = (m for m in plan.meetings if m.sits(day) and plan.starts < m.starts <= last)
    return tuple(sorted(later, key=lambda meeting: meeting.ends))


def vantage_of(plan: Plan, day: date, limits: Limits | None = None) -> Vantage:
    """A plan seen from a day, with the meetings at which its work falls due as known then."""
    return Vantage(plan, day, limits or Limits(), network_meetings(plan, day))


def first_day(turns: Turns, number: int) -> date:
    """The first day of an occurrence: the one after the occurrence before fell due."""
    before = turns.due(number - 1) if number > 1 else None
    return before + ONE_DAY if before else turns.start


LISTED = 12  # occurrences that closed, listed for one activity
LATE = 30  # days after which an unnamed record is no longer for the occurrence before, at most


class Filled(NamedTuple):
    """What the log fills: the day on which an occurrence was met, and who delivered for it."""

    met: dict[int, date]
    delivered: dict[int, dict[str, date]]
    closed: int = 0  # the last occurrence that was closed without a record, with all before it

    def settled(self, number: int) -> bool:
        """Whether nothing is asked any more for an occurrence."""
        return number <= self.closed or number in self.met


def per_meeting(log: Log, vantage: Vantage) -> Found:
    """An activity of every meeting of the Network; without one on the calendar, no date.

    What is delivered until there is one counts for the first.
    """
    plan = vantage.plan
    if vantage.meetings:
        return recurring(log, AtMeetings(plan.starts, vantage.meetings), vantage)
    unknown = [m.id for m in plan.meetings if m.unknown(vantage.day) and m.starts > plan.starts]
    delivered = deliveries(log)
    met = finished_on(log, delivered)
    remarks = [Remark("met-early", {"day": met})] if met else []
    remarks.append(Remark("no-meeting-unknown" if unknown else "no-meeting", {"meetings": unknown}))
    state = State.UP_TO_DATE if met else State.OPEN
    return Found(state, remarks=tuple(remarks), delivered=delivered)


def recurring(log: Log, turns: Turns, vantage: Vantage) -> Found:
    """The occurrences that closed, the one under way and the next, on one line.

    Those that fell due before the words in force were agreed are missed by nobody. Deliveries are
    those of the occurrence looked at: the last, while it is late or no other is known; else the
    one under way.
    """
    day, ends = vantage.day, vantage.plan.ends
    first = first_agreed(log, turns)
    filled = filled_by(log, turns, first)
    current = turns.number(day)
    closed = range(first, current)
    missed = sum(not filled.settled(number) for number in closed)
    upcoming = next(n for n in count(max(current, first)) if not filled.settled(n))
    due, under_way = turns.due(upcoming), turns.due(current) is not None
    late = bool(closed) and not filled.settled(closed[-1]) and not filled.settled(current)
    if late:
        state = State.OVERDUE
    elif due is None and filled.met and not missed and ends and day > ends:
        state = State.DONE
    elif due is None:
        state = State.UP_TO_DATE
    elif day < turns.start:
        state = State.AHEAD
    elif upcoming == current and due <= vantage.soon:
        state = State.DUE
    elif upcoming > current or (closed and filled.settled(closed[-1])):
        state = State.UP_TO_DATE
    else:
        state = State.OPEN
    looked_at = closed[-1] if closed and (late or not under_way) else current
    return Found(
        state,
        first_day(turns, current) if under_way else None,
        due,
        max(filled.met.values()) if state is State.DONE else None,
        remarks=tuple(_turn_remarks(turns, filled, missed, upcoming, day)),
        occurrences=_listed(turns, filled, first, current),
        delivered=filled.delivered.get(looked_at, {}),
        turn=occurrence(turns, filled, looked_at),
    )


def first_agreed(log: Log, turns: Turns) -> int:
    """The first occurrence that falls due under the words in force."""
    agreed = log.since + ONE_DAY if log.since and log.since < date.max else None
    return turns.number(turns.earliest(agreed)) if agreed else 1


def occurrence(turns: Turns, filled: Filled, number: int) -> Occurrence | None:
    """An occurrence with what fills it; None where there is none of that number."""
    due = turns.due(number)
    if due is None:
        return None
    met, meeting = filled.met.get(number), turns.meeting(number)
    delivered = filled.delivered.get(number, {})
    return Occurrence(first_day(turns, number), due, met, meeting, delivered)


def _listed(turns: Turns, filled: Filled, first: int, current: int) -> tuple[Occurrence, ...]:
    """The last occurrences that closed, the one under way and the next."""
    first = max(current - LISTED, first)
    listed = _unmet(turns, first, current + 1)
    if not filled.met and not filled.delivered:
        return listed
    return tuple(
        turn._replace(met=filled.met.get(number), delivered=filled.delivered.get(number, {}))
        for number, turn in enumerate(listed, first)
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


def turns_in(reading: Answer, vantage: Vantage) -> Turns | None:
    """The occurrences of what recurs, seen from a day; None for what does not."""
    if reading.kind is Kind.RECURRING:
        return turns_of(vantage.plan, reading)
    if reading.kind is Kind.PER_MEETING and vantage.meetings:
        return AtMeetings(vantage.plan.starts, vantage.meetings)
    return None


def occurrences_between(
    standing: Standing, vantage: Vantage, start: date, end: date
) -> Iterator[Occurrence]:
    """All occurrences of an activity that fall due between two days, both included.

    None for what does not recur, and for what was withdrawn.
    """
    turns = turns_in(standing.reading, vantage)
    if turns is None or standing.state is State.WITHDRAWN:
        return
    log = log_on(standing.activity, vantage.plan, vantage.day)
    filled = filled_by(log, turns, first_agreed(log, turns))
    for number in count(turns.number(start)):
        found = occurrence(turns, filled, number)
        if found is None or found.due > end:
            return
        yield found


def turn_of(found: Standing, vantage: Vantage, event: Event) -> Occurrence | None:
    """The occurrence that a record yet to be made would be for; None for what does not recur."""
    turns = turns_in(found.reading, vantage)
    if turns is None:
        return None
    log = log_on(found.activity, vantage.plan, vantage.day)
    first = first_agreed(log, turns)
    filled = filled_by(log, turns, first)
    number = named(event, turns, numbers_of_meetings(turns, (event,)))
    if number is None:
        number = meant(event, turns, filled, first)
    return None if number is None else occurrence(turns, filled, number)


def _turn_remarks(
    turns: Turns, filled: Filled, missed: int, upcoming: int, day: date
) -> Iterator[Remark]:
    if missed:
        last = next(n for n in count(turns.number(day) - 1, -1) if not filled.settled(n))
        closed = turns.due(last) or day
        yield Remark("missed", {"count": missed, "day": closed, "age": (day - closed).days})
    if filled.met:
        yield Remark("met", {"count": len(filled.met), "day": max(filled.met.values())})
    due, meeting = turns.due(upcoming), turns.meeting(upcoming)
    if meeting:
        yield Remark("next-meeting", {"meeting": meeting.name, "day": meeting.starts})
    elif due == day:
        yield Remark("next-today", {"day": due})
    elif due:
        yield Remark("next", {"day": due, "age": (due - day).days})
    else:
        yield Remark("no-next-meeting" if turns.meeting(1) else "no-next")


FILLING = (EventKind.DONE, EventKind.RECEIVED, EventKind.REOPENED)


def filled_by(log: Log, turns: Turns, first: int = 1) -> Filled:
    """Which occurrences the log fills.

    Where every party owes it, an occurrence is met when the last of them has delivered for it.
    What is reopened counts as not recorded until it is recorded anew.
    """
    by_meeting = numbers_of_meetings(turns, log.events)
    closed = turns.number(log.closed.due + ONE_DAY) - 1 if log.closed and log.closed.due else 0
    filled = Filled({}, {}, closed)
    for event in log.events:
        if event.kind not in FILLING or (log.elsewhere and event.party):
            continue
        early = log.since is not None and event.on < log.since  # under words no longer in force
        number = named(event, turns, by_meeting)
        if number is None and not early:
            number = meant(event, turns, filled, first)
        if number is not None:
            _fill(filled, number, event, log.owed_by)
    return filled


def numbers_of_meetings(turns: Turns, events: Iterable[Event]) -> dict[str, int]:
    """The occurrences by the ids of their meetings; empty where no entry names a meeting."""
    found: dict[str, int] = {}
    if any(event.meeting for event in events):
        for number in count(1):
            meeting = turns.meeting(number)
            if meeting is None:
                break
            found[meeting.id] = number
    return found


def named(event: Event, turns: Turns, by_meeting: Mapping[str, int]) -> int | None:
    """The occurrence that a record names, by its meeting or its last day; None if it names none."""
    if event.meeting and event.meeting in by_meeting:
        return by_meeting[event.meeting]
    if event.due is not None and turns.due(number := turns.number(event.due)) == event.due:
        return number
    return None


def meant(event: Event, turns: Turns, filled: Filled, first: int) -> int | None:
    """The occurrence that a record is for which names none; None before the first begins.

    It is the one that falls due on its day or next; or the one before, where that is still open
    and fell due a few days ago (a quarter of the time until the next, LATE days at most), or where
    no other is known.
    """
    if event.on < turns.start:
        return None
    number = turns.number(event.on)
    due, before = turns.due(number), turns.due(number - 1) if number > 1 else None
    if due is None:
        return number - 1 if before is not None else None
    if number > first and before is not None:
        told = filled.settled(number - 1) or event.party in filled.delivered.get(number - 1, {})
        if not told and (event.on - before).days <= min(LATE, (due - before).days // 4):
            return number - 1
    return number


def _fill(filled: Filled, number: int, event: Event, owed_by: tuple[str, ...]) -> None:
    """Let a record count for an occurrence."""
    delivered = filled.delivered.setdefault(number, {})
    if event.kind is EventKind.REOPENED:
        filled.met.pop(number, None)
        for party in [event.party] if event.party else list(delivered):
            delivered.pop(party, None)
        return
    if event.party and (not owed_by or event.party in owed_by):
        delivered.setdefault(event.party, event.on)
    if owed_by and len(delivered) == len(owed_by):
        filled.met.setdefault(number, max(delivered.values()))
    if event.kind is EventKind.DONE and not (event.party and owed_by):
        filled.met.setdefault(number, event.on)
