"""Two states of the data side by side."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from crmplan.changes.activities import after_all, recorded, reworded
from crmplan.changes.kinds import Kind
from crmplan.changes.pairs import paired
from crmplan.changes.registers import consuls_changed, consuls_cut, visas_changed, visas_cut
from crmplan.changes.rest import headings, held, meetings
from crmplan.consuls.model import Consuls

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from crmplan.changes.kinds import Change
    from crmplan.changes.pairs import Pair
    from crmplan.plan.model import Activity, Plan
    from crmplan.visas.model import VisaFile


@dataclass(frozen=True, slots=True)
class Side:
    """A state of the data at the end of a day.

    `words` is the plan whose texts are compared, where it is not the one whose log is: a commit
    knows the texts of its day, the log of today knows more of that day. Nothing is said of what
    could not be read: `unread` holds the ids of records and the countries of visa files,
    `consuls` is None where that registry could not be.
    """

    plan: Plan
    day: date
    consuls: Consuls | None = field(default_factory=Consuls)
    visas: Mapping[str, VisaFile] = field(default_factory=dict)
    words: Plan | None = None
    unread: frozenset[str] = frozenset()

    @property
    def worded(self) -> Plan:
        """The plan whose texts are compared."""
        return self.words or self.plan


def cut(side: Side, day: date) -> Side:
    """The same data as they stood at the end of a day: what happened later is not there yet."""
    activities = {
        id(activity): replace(activity, log=tuple(e for e in activity.log if e.on <= day))
        for _, _, activity in side.plan.activities()
    }
    themes = tuple(
        replace(
            theme,
            objectives=tuple(
                replace(one, activities=tuple(activities[id(each)] for each in one.activities))
                for one in theme.objectives
            ),
        )
        for theme in side.plan.themes
    )
    return replace(
        side,
        plan=replace(side.plan, themes=themes),
        day=day,
        consuls=side.consuls and consuls_cut(side.consuls, day),
        visas=visas_cut(side.visas, day),
    )


def compare(before: Side, after: Side) -> list[Change]:
    """Every change from one state to the other, by kind, each kind in the plan's order."""
    order = {kind: number for number, kind in enumerate(Kind)}
    return sorted(_changes(before, after), key=lambda change: order[change.kind])


def _changes(before: Side, after: Side) -> Iterator[Change]:
    unread = before.unread | after.unread
    logged = _pairs(before.plan, after.plan, unread)
    worded = _pairs(before.worded, after.worded, unread)
    for old, new in logged:
        yield from recorded(old, new)
    yield from after_all(logged, (before.plan, before.day), (after.plan, after.day))
    for old, new in worded:
        yield from reworded(old, new)
    yield from headings(before.worded, after.worded)
    yield from held(after.plan, before.day, after.day)
    yield from meetings(before.worded, after.worded, unread)
    if before.consuls is not None and after.consuls is not None:
        yield from consuls_changed(before.consuls, after.consuls, unread)
    yield from visas_changed(before.visas, after.visas, unread)


def _pairs(before: Plan, after: Plan, unread: frozenset[str]) -> list[Pair]:
    """The activities of two plans, without those that could not be read on either side."""
    pairs = paired(_activities(before), _activities(after))
    return [pair for pair in pairs if not {one.id for one in pair if one} & unread]


def _activities(plan: Plan) -> list[Activity]:
    return [activity for _, _, activity in plan.activities()]
