"""The life of one activity: what its log says, and what each commit changed of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.books import WORKPLAN
from crmplan.changes.activities import entry, recorded, reworded
from crmplan.changes.kinds import Change, ChangeKind
from crmplan.changes.pairs import paired
from crmplan.records.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from crmplan.plan.model import Activity, Plan
    from crmplan.store.history import Commit


@dataclass(frozen=True, slots=True)
class Moment:
    """Something in the life of an activity.

    Without a commit it is an entry of its log, by its `number` in the file counted from 1, or, if
    `pending`, a change that is not committed.
    `note` says why there are no changes to tell of a commit: `form` if it touched the writing only
    (comments, order, spaces), `unread` if the plan then or before cannot be read, `oldest` if a
    shallow clone keeps nothing older.
    """

    on: date
    changes: tuple[Change, ...] = ()
    commit: Commit | None = None
    pending: bool = False
    note: str = ""
    number: int | None = None


def entries(activity: Activity) -> Iterator[Moment]:
    """The entries of an activity's log."""
    for number, event in enumerate(activity.log, 1):
        yield Moment(event.on, (entry(activity, event),), number=number)


def pending(before: Plan, after: Plan, id_: str, day: date) -> Iterator[Moment]:
    """What changed of an activity since the last commit."""
    old, new = partner(before, after, id_)
    changes = changes_of(old, new)
    if changes:
        yield Moment(day, changes, pending=True)


def committed(
    commits: Iterable[Commit],
    id_: str,
    around: Callable[[Commit, str], tuple[Plan | None, Plan | None]],
    *,
    shallow: bool,
) -> Iterator[Moment]:
    """What each commit, the latest first, changed of an activity: its number then is followed.

    `around` gives the plan before a commit and after it, as far as that activity goes; None for
    one that cannot be read.
    """
    for commit in commits:
        if commit.first and shallow:
            yield Moment(commit.written, commit=commit, note="oldest")
            return
        then, now = around(commit, id_)
        if now is None or then is None:
            yield Moment(commit.written, commit=commit, note="unread")
            continue
        old, new = partner(then, now, id_)
        changes = changes_of(old, new)
        yield Moment(commit.written, changes, commit, note="" if changes else "form")
        if old is not None:
            id_ = old.id


def alone(source: Source, id_: str) -> Plan | None:
    """The plan with one of its activities only; None where its lines do not tell the others apart.

    An activity goes from its dash to the next one, or to a line that does not stand further right.
    Versions of a plan are many, and most of what each holds is of no concern to one life.
    """
    lines = source.text.split("\n")
    ours = next((line for line in lines if line.strip() == f"- id: {id_}"), "")
    dash, inside = f"{ours.partition('-')[0]}- ", f"{ours.partition('-')[0]} "
    kept, keep = [], True
    for line in lines:
        if line.startswith(dash):
            keep = line is ours
        elif not line.startswith(inside) and line.lstrip()[:1] not in {"", "#"}:
            keep = True
        if keep:
            kept.append(line)
    reading = WORKPLAN.read(Source(source.path, "\n".join(kept)))
    plan = None if reading.problems else reading.sound
    return plan if plan and [found.id for _, _, found in plan.activities()] == [id_] else None


def partner(before: Plan, after: Plan, id_: str) -> tuple[Activity | None, Activity | None]:
    """An activity of a plan, and the one that it was in another."""
    old = [activity for _, _, activity in before.activities()]
    new = [activity for _, _, activity in after.activities()]
    pairs = paired(old, new)
    return next((pair for pair in pairs if pair[1] and pair[1].id == id_), (None, None))


def changes_of(old: Activity | None, new: Activity | None) -> tuple[Change, ...]:
    """What changed of one activity; nothing if it is in neither plan."""
    if old is None and new is None:
        return ()
    order = {kind: number for number, kind in enumerate(ChangeKind)}
    found = [*recorded(old, new), *reworded(old, new)]
    return tuple(sorted(found, key=lambda change: order[change.kind]))
