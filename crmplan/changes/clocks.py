"""The two clocks of what is recorded: the day on which it happened, and when it was learnt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmplan.changes.activities import entry
from crmplan.changes.comparing import compare
from crmplan.changes.kinds import Change, ChangeKind, When
from crmplan.plan.log import log_on
from crmplan.plan.model import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from crmplan.changes.comparing import Side
    from crmplan.plan.log import Log
    from crmplan.plan.model import Activity, Event, Plan

ORDER: Final = {kind: number for number, kind in enumerate(ChangeKind)}
AFTER_ALL: Final = (ChangeKind.OVERDUE, ChangeKind.MEETING_HELD)  # what time did, whoever knew
UNDONE: Final = (  # what was told is told otherwise, or no longer
    ChangeKind.CORRECTED,
    ChangeKind.STRUCK,
    ChangeKind.REMOVED,
    ChangeKind.RENUMBERED,
    ChangeKind.REWORDED,
    ChangeKind.MEETING_REMOVED,
    ChangeKind.POST_REMOVED,
    ChangeKind.VISAS_REMOVED,
    ChangeKind.RULE_REMOVED,
)


def by_clocks(before: Side, known: Side, now: Side) -> list[Change]:
    """What changed from one state to another, each change in the list to which it belongs.

    `before` is what was known at the end of its day; `known` what is known now of that day, by
    which is told what could not be read of the other; `now` is the state that is told.
    """
    found = compare(before, now)
    unread = before.unread - now.unread
    if unread:
        found += [change for change in compare(known, now) if change.id in unread]
    told = [replace(change, when=when_of(change, before.day)) for change in found]
    return sorted(told, key=lambda change: ORDER[change.kind])


def when_of(change: Change, since: date) -> When:
    """To which list a change belongs, of those since the end of a day."""
    if change.kind in UNDONE:
        return When.CORRECTED
    earlier = change.on is not None and change.on <= since
    if change.kind in AFTER_ALL or (change.entry and not earlier):
        return When.SINCE
    replaced = bool(change.before) and not change.entry
    if replaced and (earlier or change.on is None):
        return When.CORRECTED
    return When.LEARNT if earlier else When.SINCE


def holding(before: Side, now: Side) -> Iterator[Change]:
    """What was told of each activity at the end of a day, and is so still, in the plan's order."""
    then = {activity.id: activity for _, _, activity in before.plan.activities()}
    for _, _, activity in now.plan.activities():
        told = {_said(event) for event in then[activity.id].log} if activity.id in then else ()
        for event in in_force(log_on(activity, now.plan, now.day), activity):
            if event.on <= before.day and _said(event) in told:
                yield replace(entry(activity, event), when=When.HOLDS)


def in_force(log: Log, activity: Activity) -> Iterator[Event]:
    """The entries that say where an activity stands: how it ended, or what it waits for."""
    ended = log.withdrawn or log.done
    if ended:
        yield ended
        return
    if log.postponed:
        yield log.postponed
    yield from log.obstacles
    if log.level:
        yield log.level
    if not activity.counted_elsewhere:
        yield from (event for event in log.events if event.kind is EventKind.RECEIVED)


def recorded_on(
    changes: Iterable[Change], head: Plan | None, lines: Sequence[date]
) -> Iterator[Change]:
    """The changes, each entry that was learnt late with the day on which it was recorded.

    `head` is the plan as it is saved, `lines` the day from which each line of its file is; one
    that is not in it is not saved yet.
    """
    saved = _saved(head)
    for change in changes:
        if change.when is not When.LEARNT or change.entry is None:
            yield change
            continue
        kept = saved.get((change.id, _said(change.entry)))
        first = kept.place.lines()[0] if kept and kept.place else len(lines) + 1
        day = lines[first - 1] if first <= len(lines) else None
        yield replace(change, learnt=day, unsaved=head is not None and kept is None)


def _saved(head: Plan | None) -> dict[tuple[str, Event], Event]:
    """The entries of a plan as it is saved, by their activity and what they say."""
    activities = [activity for _, _, activity in head.activities()] if head else []
    return {(each.id, _said(event)): event for each in activities for event in each.log}


def _said(event: Event) -> Event:
    """An entry by what it says, wherever it stands."""
    return event._replace(place=None)


Learnt = dict[tuple[str, int], "date"]  # by an activity's id and the number of an entry, from 0


def learnt_on(plan: Plan, head: Plan | None, lines: Sequence[date | None], today: date) -> Learnt:
    """When each entry of a plan's log was recorded, where that is known: today if not saved yet.

    `lines` has the day from which each line of the saved file is, None where none is known.
    """
    saved, found = _saved(head), {}
    for _, _, activity in plan.activities():
        for number, event in enumerate(activity.log):
            kept = saved.get((activity.id, _said(event)))
            line = kept.place.lines()[0] if kept and kept.place else 0
            day = lines[line - 1] if 0 < line <= len(lines) else None if kept else today
            if day is not None:
                found[activity.id, number] = day
    return found
