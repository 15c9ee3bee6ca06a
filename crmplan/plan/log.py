"""The log of an activity as it stands on a day."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from crmplan.calendar import Kind, answer
from crmplan.plan.model import EventKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from crmplan.calendar import Answer
    from crmplan.plan.model import Activity, Event, Plan

REPEATING = (Kind.RECURRING, Kind.PER_MEETING)  # done once for each occurrence


class Log(NamedTuple):
    """What the log of an activity says up to a day.

    `postponements` are those that count, the last of them in force. `obstacles` are those that
    nobody recorded as removed, `level` the last progress that gave one. `reopened` maps the
    parties whose part was reopened, None for the whole, to the number of entries before it.
    `elsewhere` says that a registry counts what parties deliver: the log does not.
    """

    events: tuple[Event, ...]
    postponements: tuple[Event, ...] = ()
    done: Event | None = None
    withdrawn: Event | None = None
    owed_by: tuple[str, ...] = ()
    nobody: bool = False  # whether every party that would owe it is exempt
    obstacles: tuple[Event, ...] = ()
    level: Event | None = None
    closed: Event | None = None
    reopened: Mapping[str | None, int] = MappingProxyType({})
    elsewhere: bool = False

    @property
    def postponed(self) -> Event | None:
        """The postponement whose words are in force."""
        return self.postponements[-1] if self.postponements else None

    @property
    def since(self) -> date | None:
        """The day on which the words in force were agreed, if not with the plan."""
        return self.postponements[-1].on if self.postponements else None

    @property
    def last_entry(self) -> date | None:
        """The day of the last entry."""
        return self.events[-1].on if self.events else None


def log_on(activity: Activity, plan: Plan, day: date) -> Log:
    """The log up to a day, entry after entry.

    What is done or withdrawn stays so until it is reopened on purpose: a postponement after it
    has no effect (`check` tells it), save where the work recurs and each time counts for itself.
    """
    events = tuple(sorted((e for e in activity.log if e.on <= day), key=lambda event: event.on))
    owing = plan.parties.spread(activity.responsible) if activity.each else ()
    owed_by = tuple(code for code in owing if code not in activity.exempt)
    postponements: list[Event] = []
    obstacles: list[Event] = []
    reopened: dict[str | None, int] = {}
    done = withdrawn = level = closed = None
    for number, event in enumerate(events):
        match event.kind:
            case EventKind.POSTPONED if not is_over(activity, plan, postponements, done, withdrawn):
                postponements.append(event)
            case EventKind.DONE if not withdrawn and not (event.party and owed_by):
                done = event
            case EventKind.WITHDRAWN:
                done, withdrawn = None, event
            case EventKind.REOPENED:
                done = withdrawn = None
                reopened[event.party] = number
            case EventKind.OBSTACLE:
                obstacles.append(event)
            case EventKind.RESOLVED:
                obstacles = [each for each in obstacles if event.asks and each.asks != event.asks]
            case EventKind.PROGRESS if event.level:
                level = event
            case EventKind.CLOSED:
                closed = event
            case _:
                pass
    return Log(
        events, tuple(postponements), done, withdrawn, owed_by, bool(owing and not owed_by),
        tuple(obstacles), level, closed, reopened, activity.counted_elsewhere,
    )  # fmt: skip


def is_over(
    activity: Activity,
    plan: Plan,
    postponements: list[Event],
    done: Event | None,
    withdrawn: Event | None,
) -> bool:
    """Whether work is finished or withdrawn for good, so that new words change nothing."""
    if withdrawn is not None or done is None:
        return withdrawn is not None
    return reading_of(activity, plan, postponements).kind not in REPEATING


def reading_of(activity: Activity, plan: Plan, postponements: Sequence[Event]) -> Answer:
    """How the words in force are read, as they were meant on the day they were agreed."""
    if not postponements:
        return read_on(plan.starts, activity.calendar)
    return read_on(postponements[-1].on, postponements[-1].calendar or "")


def read_on(said: date, words: str) -> Answer:
    """How a cell was meant on the day it was agreed.

    A missing year is that day's; the next, where that would have been over by then.
    """
    found = answer(words, said.year)
    if found.assumptions and found.end is not None and found.end < said:
        later = answer(words, said.year + 1)
        if later.end is not None and later.end >= said:
            return later
    return found


def deliveries(log: Log) -> dict[str, date]:
    """Who of those that owe it delivered, and when first since its part was last reopened."""
    found: dict[str, date] = {}
    for number, event in enumerate(log.events):
        if event.kind in (EventKind.RECEIVED, EventKind.DONE) and event.party and not log.elsewhere:
            again = max(log.reopened.get(event.party, -1), log.reopened.get(None, -1))
            if number > again and (not log.owed_by or event.party in log.owed_by):
                found.setdefault(event.party, event.on)
    return found


def finished_on(log: Log, delivered: Mapping[str, date]) -> date | None:
    """The day of the record that finished it, or of the last delivery that was owed."""
    if log.done is not None:
        return log.done.on
    if log.owed_by and len(delivered) == len(log.owed_by):
        return max(delivered.values())
    return None
