"""The log of an activity, folded up to a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmplan.plan.model import EventKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from crmplan.plan.model import Activity, Event, Plan


class Folded(NamedTuple):
    """What the log of an activity says up to a day."""

    events: tuple[Event, ...]
    postponed: Event | None
    done: Event | None
    withdrawn: Event | None
    owed_by: tuple[str, ...]
    nobody: bool = False  # whether every party that would owe it is exempt

    @property
    def since(self) -> date | None:
        """The day on which the words in force were agreed, if not with the plan."""
        return self.postponed.on if self.postponed else None

    @property
    def last_entry(self) -> date | None:
        """The day of the last entry."""
        return self.events[-1].on if self.events else None


def folded(activity: Activity, plan: Plan, day: date) -> Folded:
    """The log up to a day. The last of done, withdrawn and postponed decides."""
    events = tuple(sorted((e for e in activity.log if e.on <= day), key=lambda event: event.on))
    owing = plan.parties.spread(activity.responsible) if activity.each else ()
    owed_by = tuple(code for code in owing if code not in activity.exempt)
    postponed = done = withdrawn = None
    for event in events:
        match event.kind:
            case EventKind.POSTPONED:
                postponed, done, withdrawn = event, None, None
            case EventKind.DONE if not (event.party and owed_by):
                done, withdrawn = event, None
            case EventKind.WITHDRAWN:
                done, withdrawn = None, event
            case _:
                pass
    return Folded(events, postponed, done, withdrawn, owed_by, bool(owing and not owed_by))


def deliveries(log: Folded, since: date | None, until: date) -> dict[str, date]:
    """Who of those that owe it delivered, and when first, between two days, both included."""
    found: dict[str, date] = {}
    for event in log.events:
        by_party = event.kind in (EventKind.RECEIVED, EventKind.DONE) and event.party
        if by_party and (since is None or event.on >= since) and event.on <= until:
            found.setdefault(str(event.party), event.on)
    return {code: on for code, on in found.items() if not log.owed_by or code in log.owed_by}


def finished_on(log: Folded, delivered: Mapping[str, date]) -> date | None:
    """The day of the record that finished it, or of the last delivery that was owed."""
    if log.done is not None:
        return log.done.on
    if log.owed_by and len(delivered) == len(log.owed_by):
        return max(delivered.values())
    return None
