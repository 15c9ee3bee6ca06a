"""What changed in activities: their log, their words, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.changes.kinds import Change, ChangeKind
from crmplan.plan.fields import ACTIVITY, EVENT
from crmplan.plan.model import Activity, Event, EventKind
from crmplan.plan.schedule import State, standings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.changes.pairs import Pair
    from crmplan.plan.model import Plan
    from crmplan.plan.schedule import Standing

KINDS = {
    EventKind.DONE: ChangeKind.COMPLETED,
    EventKind.RECEIVED: ChangeKind.DELIVERED,
    EventKind.REOPENED: ChangeKind.REOPENED,
    EventKind.OBSTACLE: ChangeKind.OBSTACLE,
    EventKind.RESOLVED: ChangeKind.RESOLVED,
    EventKind.PROGRESS: ChangeKind.PROGRESS,
    EventKind.ASKED: ChangeKind.ASKED,
    EventKind.CLOSED: ChangeKind.CLOSED,
    EventKind.POSTPONED: ChangeKind.POSTPONED,
    EventKind.WITHDRAWN: ChangeKind.WITHDRAWN,
    EventKind.NOTE: ChangeKind.NOTE,
}
# Fields with a kind of change of their own; None: told above
WORDS: dict[str, ChangeKind | None] = {
    "id": ChangeKind.RENUMBERED,
    "text": ChangeKind.REWORDED,
    "calendar": ChangeKind.CALENDAR,
    "log": None,
}


def change(kind: ChangeKind, activity: Activity, **values: object) -> Change:
    """A change of an activity."""
    return Change(kind, activity.id, activity.text, activity.english, **values)  # type: ignore[arg-type]


# The log.


def recorded(old: Activity | None, new: Activity | None) -> Iterator[Change]:
    """Entries that are new in an activity's log, that were corrected, or struck out."""
    activity = new or old
    assert activity is not None  # noqa: S101 - a pair has one at least
    if new is None:
        return
    gone = _left(old.log if old else (), new.log)
    fresh = _left(new.log, old.log if old else ())
    for event in fresh:
        was = next((other for other in gone if _key(other) == _key(event)), None) or next(
            (other for other in gone if other._replace(on=event.on) == event), None
        )
        if was is None:
            yield entry(new, event)
            continue
        gone.remove(was)
        yield corrected(new, was, event)
    for event in gone:
        yield change(
            ChangeKind.STRUCK, new, on=event.on, field=event.kind, party=event.party or "",
            text=event.text,
        )  # fmt: skip


def _left(events: tuple[Event, ...], others: tuple[Event, ...]) -> list[Event]:
    """The entries without those of another log, one for one."""
    rest = list(others)
    left = []
    for event in events:
        if event in rest:
            rest.remove(event)
        else:
            left.append(event)
    return left


def _key(event: Event) -> tuple[object, ...]:
    return event.on, event.kind, event.party, event.meeting


def entry(activity: Activity, event: Event) -> Change:
    """A new entry as the change it records."""
    kind, before = KINDS[event.kind], ""
    if kind is ChangeKind.POSTPONED:
        before = words_before(activity, event)
        kind = kind if before else ChangeKind.DATED
    elif kind is ChangeKind.COMPLETED and event.party:
        kind = ChangeKind.DELIVERED
    return change(
        kind,
        activity,
        on=event.on,
        before=before,
        after=event.calendar or "",
        party=event.party or "",
        meeting=event.meeting or "",
        text=event.text,
        evidence=event.evidence,
        entry=event,
    )


def words_before(activity: Activity, event: Event) -> str:
    """The words of the calendar that were in force until an entry postponed them."""
    words = activity.calendar
    for other in activity.log:
        if other is event:
            break
        if other.kind is EventKind.POSTPONED and other.on <= event.on:
            words = other.calendar or ""
    return words


def corrected(activity: Activity, was: Event, event: Event) -> Change:
    """An entry that says something else, is of another day, or for which there is evidence now."""
    added = not was.evidence and event.evidence
    kind = ChangeKind.EVIDENCE if added and was.text == event.text else ChangeKind.CORRECTED
    words = (said(was), said(event)) if was.on == event.on else (f"{was.on}", f"{event.on}")
    before, after = ("", "") if kind is ChangeKind.EVIDENCE else words
    return change(
        kind,
        activity,
        on=event.on,
        field=event.kind,
        before=before,
        after=after,
        party=event.party or "",
        evidence=event.evidence,
    )


def said(event: Event) -> str:
    """What an entry says beside its day and kind."""
    rows = (row for name, row in EVENT.fields.items() if name not in ("on", "event", "from"))
    return " · ".join(filter(None, (row.kind.told(row.of(event)) for row in rows)))


# Where activities stand.


def after_all(
    pairs: list[Pair], before: tuple[Plan, date], after: tuple[Plan, date]
) -> Iterator[Change]:
    """Activities that became overdue, and those that their last delivery completed."""
    then, now = _standings(*before), _standings(*after)
    for old, new in pairs:
        if new is None:
            continue
        was = then[id(old)].state if old else None
        standing = now[id(new)]
        if standing.state is was:
            continue
        if standing.state is State.OVERDUE:
            yield change(ChangeKind.OVERDUE, new, on=standing.due, standing=standing)
        elif standing.state is State.DONE and not any(e.kind is EventKind.DONE for e in new.log):
            yield change(ChangeKind.COMPLETED, new, on=standing.done_on, standing=standing)


def _standings(plan: Plan, day: date) -> dict[int, Standing]:
    return {id(found.activity): found for found in standings(plan, day)}


# The words.


def reworded(old: Activity | None, new: Activity | None) -> Iterator[Change]:
    """What changed of an activity beside its log."""
    if old is None or new is None:
        if new:
            yield change(ChangeKind.ADDED, new, after=new.calendar)
        elif old:
            yield change(ChangeKind.REMOVED, old)
        return
    for row, was, now in ACTIVITY.differences(old, new):
        kind = WORDS.get(row.name, ChangeKind.FIELD)
        words = {"before": row.kind.told(was), "after": row.kind.told(now)}
        if kind is ChangeKind.FIELD:
            yield change(kind, new, **words, field=row.name, label=row.label)
        elif kind is not None:
            dated = kind is ChangeKind.CALENDAR and not was
            yield change(ChangeKind.DATED if dated else kind, new, **words)
