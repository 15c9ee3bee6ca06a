"""The table of measures, what each counts of an activity, and where count and claim disagree."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmplan.books import CONSULS, CONTACTS, VISAS
from crmplan.calendar import Kind
from crmplan.measures.counting import (
    consul_lists,
    consul_pairs,
    focal_points,
    freshness,
    received,
    visas_non_members,
    visas_provided,
)
from crmplan.plan.model import Measured
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from crmplan.books import Book
    from crmplan.measures.tally import Case, Tally
    from crmplan.plan.model import Activity


class Measure(NamedTuple):
    """A named measure: which registries it opens, and how it counts."""

    name: str
    tallies: Callable[[Case], tuple[Tally, ...]]
    opens: tuple[Book[Any], ...] = ()


COUNTED: Final[dict[Measured, tuple[Any, ...]]] = {
    Measured.CONSULS_LISTS: (consul_lists, (CONSULS,)),
    Measured.CONSULS_PAIRS: (consul_pairs, (CONSULS,)),
    Measured.VISAS_PROVIDED: (visas_provided, (VISAS,)),
    Measured.VISAS_NON_MEMBERS: (visas_non_members, (VISAS,)),
    Measured.RECEIVED: (received,),
    Measured.CONTACTS_FOCAL: (focal_points, (CONTACTS,)),
    Measured.FRESHNESS: (freshness, (CONSULS, VISAS)),
}
MEASURES: Final[dict[str, Measure]] = {
    name: Measure(name, *COUNTED[name]) for name in Measured
}  # each is counted
ENDLESS: Final = (Kind.RECURRING, Kind.PER_MEETING, Kind.ONGOING)  # never done once and for all


class Conflict(StrEnum):
    """How what is said of an activity and what is counted disagree."""

    CLAIMED = "claimed"  # said to be done, and the count is short
    COUNTED = "counted"  # all is counted, and it is not recorded as done


class Progress(NamedTuple):
    """What is counted of an activity: the first tally is the measure's own."""

    measure: str
    tallies: tuple[Tally, ...]
    conflict: Conflict | None = None

    @property
    def judged(self) -> tuple[Tally, ...]:
        """The tallies that say how far the activity has come; all, if none is judged."""
        return tuple(tally for tally in self.tallies if tally.judged) or self.tallies


def measure_of(activity: Activity) -> Measure | None:
    """The measure of an activity: the one it names, else deliveries where every party owes it."""
    if activity.measure in MEASURES:
        return MEASURES[activity.measure]
    return MEASURES["received"] if activity.each and activity.measure is None else None


def registries_of(activities: Iterable[Activity]) -> set[Book[Any]]:
    """The registries that the measures of some activities open."""
    found = map(measure_of, activities)
    return {registry for measure in found if measure for registry in measure.opens}


def progress(case: Case) -> Progress | None:
    """What is counted of an activity on a day; None where nothing counts it."""
    measure = measure_of(case.standing.activity)
    if measure is None:
        return None
    tallies = measure.tallies(case)
    return Progress(measure.name, tallies, _conflict(case, tallies))


def _conflict(case: Case, tallies: tuple[Tally, ...]) -> Conflict | None:
    """Whether claim and count disagree; what could not be counted contradicts nothing."""
    judged = [tally for tally in tallies if tally.judged]
    if not judged or case.standing.reading.kind in ENDLESS:
        return None
    if case.standing.state is State.DONE:
        return Conflict.CLAIMED if all(tally.short for tally in judged) else None
    if case.standing.state is State.WITHDRAWN:
        return None
    return Conflict.COUNTED if all(tally.full for tally in judged) else None
