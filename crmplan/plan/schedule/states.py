"""The states of an activity, and what is said of one on a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from dateutil.relativedelta import relativedelta

from crmplan.calendar import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmplan.calendar import Answer
    from crmplan.plan.model import Activity, Event, Meeting, Plan
    from crmplan.plan.schedule.occurrences import Occurrence


class State(StrEnum):
    """Where an activity stands, most pressing first."""

    OVERDUE = "overdue"
    DUE = "due"
    UNREADABLE = "unreadable"
    STALE = "stale"
    OPEN = "open"
    AHEAD = "ahead"
    UP_TO_DATE = "up-to-date"
    STANDING = "standing"
    UNDATED = "undated"
    UNREPORTED = "unreported"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class Limits(NamedTuple):
    """How far ahead is soon, in days, and after how many months without an entry is stale."""

    within: int = 30
    stale_after: int = 6

    def stale(self, entry: date, day: date) -> bool:
        """Whether what was last known on one day is stale on another."""
        until = _months_after(entry, self.stale_after)
        return until is not None and until < day


@cache
def _months_after(day: date, months: int) -> date | None:
    """The day so many months later; None past the last year a calendar has."""
    try:
        return day + relativedelta(months=months)
    except (OverflowError, ValueError):
        return None


class Vantage(NamedTuple):
    """A plan seen from a day: `meetings` are those at which the plan's work falls due, by day."""

    plan: Plan
    day: date
    limits: Limits
    meetings: tuple[Meeting, ...]

    @property
    def soon(self) -> date:
        """The last day that counts as soon."""
        try:
            return self.day + timedelta(days=self.limits.within)
        except OverflowError:
            return date.max


class Remark(NamedTuple):
    """A sentence about a standing: its key in the table `status` and what fills it in."""

    key: str
    values: Mapping[str, object] = MappingProxyType({})


class Found(NamedTuple):
    """What the time of an activity says of it, before withdrawal and the plan's end."""

    state: State
    start: date | None = None
    due: date | None = None
    done_on: date | None = None
    remarks: tuple[Remark, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    delivered: Mapping[str, date] = MappingProxyType({})
    turn: Occurrence | None = None


class Standing(NamedTuple):
    """An activity as it stands at the end of a day.

    `reading` is of the words in force, `calendar`: the cell, or the last postponement's. `due` is
    the last day in time of the window or of the occurrence that comes first, None where there is
    none. `delivered` maps parties to the day they delivered, `owing` are those that have not: of
    recurring work, for the occurrence `turn`. `obstacles` are not removed yet, `level` is the last
    progress that gave one.
    """

    activity: Activity
    state: State
    reading: Answer
    calendar: str
    start: date | None = None
    due: date | None = None
    done_on: date | None = None
    remarks: tuple[Remark, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    delivered: Mapping[str, date] = MappingProxyType({})
    owing: tuple[str, ...] = ()
    postponed: Event | None = None
    last_entry: date | None = None
    turn: Occurrence | None = None
    obstacles: tuple[Event, ...] = ()
    level: Event | None = None
