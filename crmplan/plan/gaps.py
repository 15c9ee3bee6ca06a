"""What a plan leaves open: to be counted, and mended, before it is adopted."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from crmplan.calendar import Kind
from crmplan.plan.log import read_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmplan.plan.model import Activity, Plan


class Lack(StrEnum):
    """What an activity of a plan may lack."""

    RESPONSIBLE = "responsible"
    DATE = "date"
    READABLE = "readable"
    MEASURE = "measure"
    LEAD = "lead"


class Gap(NamedTuple):
    """That an activity lacks something, and the field in which that would be said."""

    lack: Lack
    activity: Activity
    field: str


def nobody(activity: Activity, _: Plan) -> bool:
    """Whether no party is responsible."""
    return not activity.responsible


def undated(activity: Activity, plan: Plan) -> bool:
    """Whether the calendar gives no date: it is blank, or says only that one is to come."""
    return read_on(plan.starts, activity.calendar).kind in (Kind.UNDATED, Kind.RELATIVE)


def unreadable(activity: Activity, plan: Plan) -> bool:
    """Whether the calendar says something that cannot be read."""
    return read_on(plan.starts, activity.calendar).kind is Kind.UNREADABLE


def unmeasured(activity: Activity, _: Plan) -> bool:
    """Whether nothing counts how far it has come: no measure, and no part of each party."""
    return not (activity.measure or activity.each)


def leaderless(activity: Activity, plan: Plan) -> bool:
    """Whether several parties share it, and neither leads nor owes a part of its own."""
    return len(plan.parties.spread(activity.responsible)) > 1 and not activity.each


LACKS: Final[dict[Lack, tuple[str, Callable[[Activity, Plan], bool]]]] = {
    Lack.RESPONSIBLE: ("responsible", nobody),
    Lack.DATE: ("calendar", undated),
    Lack.READABLE: ("calendar", unreadable),
    Lack.MEASURE: ("measure", unmeasured),
    Lack.LEAD: ("responsible", leaderless),
}


def gaps(plan: Plan) -> Iterator[Gap]:
    """What every activity of a plan lacks, kind after kind, in the plan's order."""
    for lack, (field, lacks) in LACKS.items():
        for _, _, activity in plan.activities():
            if lacks(activity, plan):
                yield Gap(lack, activity, field)
