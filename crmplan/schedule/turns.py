"""The occurrences of recurring activities: when each falls due, and which were met.

Occurrences are numbered from 1 and computed, never stored; a weekly activity of twenty years costs
no more than a yearly one.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from crmplan.calendar import Period
from crmplan.calendar.expression import SOME_DAY
from crmplan.calendar.points import month_length

if TYPE_CHECKING:
    from crmplan.calendar import Answer
    from crmplan.model import Meeting, Plan

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
