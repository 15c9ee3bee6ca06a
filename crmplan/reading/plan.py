"""A source into the plan it holds."""

from dataclasses import dataclass, replace

from crmplan.model import Activity, Meeting, Plan
from crmplan.problems import Mark, Problem
from crmplan.reading.nodes import Mapping
from crmplan.reading.parsing import parse
from crmplan.reading.plan_fields import NO_DAY, PLAN
from crmplan.reading.records import BLANK, Reader
from crmplan.reading.source import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave.

    `plan` holds the sound records only, and is None where not even the heading could be read;
    `whole` also those with errors inside, so that the rest of them can be checked. `lost` are
    the ids of records that could not be made at all, `flawed` the kinds of those with errors.
    """

    plan: Plan | None
    whole: Plan | None
    problems: tuple[Problem, ...]
    lost: frozenset[str] = frozenset()
    flawed: frozenset[str] = frozenset()


def read_plan(source: Source) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan as far as it is sound, and every problem of its text and records."""
    reading = read_whole(source)
    return reading.plan, reading.problems


def read_whole(source: Source) -> Reading:
    """The plan with and without its broken records, and every problem found on the way."""
    parsed = parse(source)
    reader = Reader(source, parsed.damage, parsed.problems)
    if parsed.root is None:
        if not parsed.problems and not source.foreign:
            reader.problems.append(Problem("file-empty", Mark(source.path, 1, 1)))
        return Reading(None, None, tuple(reader.problems))
    start = parsed.root.start
    reader.cuts = [(max(at, start), column) for at, column in reader.cuts]
    if source.damage and not isinstance(parsed.root, Mapping):
        return Reading(None, None, tuple(reader.problems))  # bytes that are no text
    whole = PLAN.read(parsed.root, reader)
    if whole is BLANK:
        reader.note("file-empty", parsed.root.start, parsed.root.end)
    if not isinstance(whole, Plan):
        return Reading(None, None, tuple(reader.problems))
    plan = whole if isinstance(parsed.root, Mapping) and whole.starts != NO_DAY else None
    if plan is not None and reader.broken:
        plan = _sound(plan, reader.broken)
    return Reading(
        plan, whole, tuple(reader.problems), frozenset(reader.lost), frozenset(reader.flawed)
    )


def _sound(plan: Plan, broken: list[object]) -> Plan:
    """The plan without its broken activities and meetings."""
    out = {id(record) for record in broken}

    def kept(records: tuple[Activity, ...]) -> tuple[Activity, ...]:
        return tuple(record for record in records if id(record) not in out)

    def sound(meeting: Meeting) -> bool:
        return id(meeting) not in out

    themes = tuple(
        replace(
            theme,
            objectives=tuple(
                replace(objective, activities=kept(objective.activities))
                for objective in theme.objectives
            ),
        )
        for theme in plan.themes
    )
    return replace(plan, themes=themes, meetings=tuple(filter(sound, plan.meetings)))
