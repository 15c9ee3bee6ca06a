"""Edits of a plan: entries of a log, meetings, each in its place by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.plan.fields import WHOLE
from crmplan.records.edits import Edits, edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.plan.model import Event, Meeting, Plan
    from crmplan.records.edits import Intended
    from crmplan.records.source import Source


def logged(activity_id: str, *events: Event) -> Callable[[Plan, Source], Intended[Plan]]:
    """More entries of one day in an activity's log."""

    def make(changes: Edits[Plan]) -> None:
        activity = next(a for _, _, a in changes.whole.activities() if a.id == activity_id)
        place = sum(entry.on <= events[0].on for entry in activity.log)
        changes.add(activity, "log", events, place)

    return edits(WHOLE, make)


def called(meeting: Meeting) -> Callable[[Plan, Source], Intended[Plan]]:
    """One more meeting."""

    def make(changes: Edits[Plan]) -> None:
        place = sum(other.starts <= meeting.starts for other in changes.whole.meetings)
        changes.add(changes.whole, "meetings", [meeting], place)

    return edits(WHOLE, make)
