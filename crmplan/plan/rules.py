"""What only the whole plan can tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmplan.calendar import answer
from crmplan.plan.fields import NO_NUMBER
from crmplan.plan.log_rules import check_log
from crmplan.plan.model import Measured
from crmplan.records.fields import RecordPlace
from crmplan.records.places import at, near, twice, written
from crmplan.records.problems import Problem
from crmplan.records.shared import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from crmplan.calendar import CalendarProblem
    from crmplan.plan.model import Activity, Event, Plan
    from crmplan.records.problems import Place
    from crmplan.records.whole import Reading

MEASURES: Final = tuple(Measured)
UNDECODED: Final = "\ufffd"  # stands where a byte was no text: that is told already


def check(files: Mapping[str, Reading[Plan]]) -> Iterator[Problem]:
    """Every problem that shows only in whole plans."""
    for found in files.values():
        if found.whole is not None:
            yield from check_plan(found.whole, found.lost, found.flawed)


def check_plan(
    plan: Plan, lost: Collection[str] = (), flawed: Collection[str] = ()
) -> Iterator[Problem]:
    """Every problem that shows only in the whole plan.

    `lost` are the ids of records that could not be made: references to them are sound. Where
    records of a kind are `flawed`, what follows only from that is not told.
    """
    for rule in PLAN_RULES:
        yield from rule(plan)
    yield from meeting_unknown(plan, lost)
    parties = "parties" not in flawed and (bool(_codes(plan)) or not _names_parties(plan))
    for theme in plan.themes:
        for objective in theme.objectives:
            for activity in objective.activities:
                if parties:
                    yield from party_unknown(plan, activity)
                for rule_of_activity in ACTIVITY_RULES:
                    yield from rule_of_activity(plan, activity)
                if activity.log:
                    yield from check_log(plan, activity, flawed)


def plan_dates(plan: Plan) -> Iterator[Problem]:
    """A plan does not end before it starts."""
    if plan.starts is not NO_DAY and plan.ends is not None and plan.ends < plan.starts:
        yield at(plan, "plan-dates", "ends", starts=plan.starts, ends=plan.ends)


def meeting_dates(plan: Plan) -> Iterator[Problem]:
    """A meeting does not end before it starts."""
    for meeting in plan.meetings:
        if meeting.ends < meeting.starts:
            values = {"starts": meeting.starts, "ends": meeting.ends}
            yield at(meeting, "meeting-dates", "ends", **values)


def id_duplicate(plan: Plan) -> Iterator[Problem]:
    """An id, and the number of a theme or objective among its neighbours, is there once."""
    activities = ((activity.id, activity, "id") for _, _, activity in plan.activities())
    yield from twice("activity", activities)
    yield from twice("meeting", ((meeting.id, meeting, "id") for meeting in plan.meetings))
    yield from twice("theme", ((theme.number, theme, "number") for theme in plan.themes))
    for theme in plan.themes:
        numbers = ((each.number, each, "number") for each in theme.objectives)
        yield from twice("objective", numbers)


def id_misplaced(plan: Plan) -> Iterator[Problem]:
    """An activity's id begins with the numbers of its theme and objective.

    Where every id of an objective agrees on other numbers, it is the objective's that is wrong.
    """
    seen: set[str] = set()
    numbers: set[int] = set()
    for theme in plan.themes:
        if theme.number in numbers:  # a duplicate is told once
            continue
        numbers.add(theme.number)
        for objective in theme.objectives:
            right = f"{theme.number}.{objective.number}."
            wrong = [
                activity
                for activity in objective.activities
                if activity.id and not activity.id.startswith(right) and activity.id not in seen
            ]
            seen.update(activity.id for activity in objective.activities)
            if not wrong or NO_NUMBER in (theme.number, objective.number):
                continue
            heads = {activity.id.rpartition(".")[0] for activity in wrong}
            if len(heads) == 1 and len(wrong) == len(objective.activities) > 1:
                values = {"own": right[:-1], "head": heads.pop()}
                yield at(objective, "number-misplaced", "number", **values)
                continue
            for activity in wrong:
                yield at(activity, "id-misplaced", "id", id=activity.id, begin=right)


def party_twice(plan: Plan) -> Iterator[Problem]:
    """A party is a member or one of the others, not both."""
    for code in plan.parties.others:
        if code in plan.parties.members:
            yield at(plan, "party-twice", None, code=code)


def meeting_unknown(plan: Plan, lost: Collection[str] = ()) -> Iterator[Problem]:
    """A log entry names a meeting of the plan."""
    known = {meeting.id for meeting in plan.meetings}
    for _, _, activity in plan.activities():
        for event in activity.log:
            name = event.meeting
            if name is not None and name not in known and name not in lost:
                yield near(event, "meeting-unknown", "meeting", name, known)


def party_unknown(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """Whoever owes, is exempt, delivered or is asked is one of the plan's parties."""
    parties = plan.parties
    for index, code in enumerate(activity.responsible):
        if not parties.has(code):
            yield _undeclared(plan, activity, "responsible", code, index)
    for index, code in enumerate(activity.exempt):
        if not parties.has(code):
            yield _undeclared(plan, activity, "exempt", code, index)
    for event in activity.log:
        for name, named in (("from", event.party), ("asks", event.asks)):
            if named is not None and not parties.has(named):
                yield _undeclared(plan, event, name, named)


def _names_parties(plan: Plan) -> bool:
    """Whether the file has parties that could not be read: that is told already."""
    source = plan.place.source if isinstance(plan.place, RecordPlace) else None
    return source is not None and bool(re.search(r"^parties\s*:", source.text, re.MULTILINE))


def _undeclared(
    plan: Plan, record: Activity | Event, field: str, code: str, index: int | None = None
) -> Problem:
    """A party that is not declared: the nearest one that is, else how one is declared."""
    if codes := _codes(plan):
        return near(record, "party-unknown", field, code, codes, index)
    return at(record, "party-unknown", field, index, word=code, why="undeclared")


def _codes(plan: Plan) -> tuple[str, ...]:
    """The codes of all parties."""
    return (*plan.parties.members, *plan.parties.others)


def calendar_unreadable(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """Calendar cells, and the new words of a postponement, can be read."""
    year = None if plan.starts is NO_DAY else plan.starts.year
    found = answer(activity.calendar, year).problem
    if found is not None and not undecoded(activity.place, activity.calendar):
        yield _unread(activity.place, activity.calendar, found)
    for event in activity.log:
        if event.calendar is not None:
            found = answer(event.calendar, event.on.year).problem
            if found is not None and not undecoded(event.place, event.calendar):
                yield _unread(event.place, event.calendar, found)


def undecoded(place: Place | None, text: str) -> bool:
    """Whether a text holds bytes that were no text, and not just the sign that stands for them."""
    return UNDECODED in text and place is not None and place.damaged


def _unread(place: Place | None, text: str, found: CalendarProblem) -> Problem:
    """The problem of a calendar cell, at the word that stopped the reading."""
    assert place is not None  # noqa: S101 - records that were read have a place
    mark = place.within("calendar", found.column, max(found.length, 1))
    return Problem(
        "calendar-unreadable", mark, {"text": text, "calendar": found}, _word(text, found)
    )


def _word(text: str, found: CalendarProblem) -> str | None:
    """The word that would make a cell readable, if that one word is all that changes."""
    head, tail = text[: found.column - 1], text[found.column - 1 + found.length :]
    whole = found.suggestion
    if not whole or not found.length or not (whole.startswith(head) and whole.endswith(tail)):
        return None
    return whole[len(head) : len(whole) - len(tail)]


def each_without_parties(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """`each` says that every party owes it, so there are parties."""
    if activity.each and not activity.responsible and not written(activity, "responsible"):
        yield at(activity, "each-without-parties", "each")


def exempt_idle(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """Only a party that would owe an activity can be exempt from it."""
    owing = plan.parties.spread(activity.responsible) if activity.exempt else ()
    for index, code in enumerate(activity.exempt):
        if plan.parties.has(code) and code not in owing:
            yield at(activity, "exempt-idle", "exempt", index, code=code)


def measure_unknown(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """A measure is one that crmplan can count."""
    if activity.measure is not None and activity.measure not in MEASURES:
        yield near(activity, "measure-unknown", "measure", activity.measure, MEASURES)


PLAN_RULES: Final[tuple[Callable[[Plan], Iterator[Problem]], ...]] = (
    plan_dates,
    meeting_dates,
    id_duplicate,
    id_misplaced,
    party_twice,
)
ACTIVITY_RULES: Final[tuple[Callable[[Plan, Activity], Iterator[Problem]], ...]] = (
    calendar_unreadable,
    each_without_parties,
    exempt_idle,
    measure_unknown,
)
