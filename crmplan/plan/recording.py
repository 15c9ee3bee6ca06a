"""Edits of a plan: entries of a log, meetings; each a splice and what must come out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crmplan.plan.fields import EVENT, MEETING
from crmplan.records.flaws import parse
from crmplan.records.nodes import Mapping
from crmplan.records.splices import Intended, added

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.plan.model import Activity, Event, Meeting, Plan
    from crmplan.records.source import Source


def logged(activity_id: str, *events: Event) -> Callable[[Plan, Source], Intended[Plan]]:
    """More entries of one day in an activity's log, in their place by day."""

    def intend(plan: Plan, source: Source) -> Intended[Plan]:
        activity = next(a for _, _, a in plan.activities() if a.id == activity_id)
        place = sum(entry.on <= events[0].on for entry in activity.log)
        node = activity.place.node  # type: ignore[union-attr]
        splice = added(source, node, "log", list(map(EVENT.write, events)), place)
        log = (*activity.log[:place], *events, *activity.log[place:])
        return Intended(splice, with_activity(plan, replace(activity, log=log)))

    return intend


def called(meeting: Meeting) -> Callable[[Plan, Source], Intended[Plan]]:
    """One more meeting, in its place by day."""

    def intend(plan: Plan, source: Source) -> Intended[Plan]:
        place = sum(other.starts <= meeting.starts for other in plan.meetings)
        root = parse(source).root
        assert isinstance(root, Mapping)  # noqa: S101 - a plan was read from it
        splice = added(source, root, "meetings", [MEETING.write(meeting)], place)
        meetings = (*plan.meetings[:place], meeting, *plan.meetings[place:])
        return Intended(splice, replace(plan, meetings=meetings))

    return intend


def with_activity(plan: Plan, activity: Activity) -> Plan:
    """The plan with one activity in the place of the one with its id."""

    def put(found: Activity) -> Activity:
        return activity if found.id == activity.id else found

    themes = tuple(
        replace(
            theme,
            objectives=tuple(
                replace(objective, activities=tuple(map(put, objective.activities)))
                for objective in theme.objectives
            ),
        )
        for theme in plan.themes
    )
    return replace(plan, themes=themes)
