"""Recording work: an edit of a data file that is proved before it is saved.

The file is read, its new text is made by a splice and read again; the edit is kept only if the
plan that comes out is exactly the one intended and no problem is new.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crmplan.checks import check_plan
from crmplan.files import Folder
from crmplan.problems import CrmplanError
from crmplan.reading.edits import Splice, added
from crmplan.reading.nodes import Mapping
from crmplan.reading.parsing import parse
from crmplan.reading.plan import read_plan
from crmplan.reading.source import Source
from crmplan.saving import locked, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from crmplan.model import Activity, Event, Meeting, Plan
    from crmplan.problems import Problem
    from crmplan.project import Project
    from crmplan.reading.whole import Reading

BOM = b"\xef\xbb\xbf"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an edit did: the file as shown, its old and new text, and the lines that are new."""

    path: str
    old: str
    new: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Intended:
    """A splice, and the plan that must come out of it."""

    splice: Splice
    plan: Plan


def record(
    project: Project, name: str, intend: Callable[[Plan, Source], Intended], *, keep: bool
) -> Recorded:
    """Edit a plan's file; with `keep` false nothing is written.

    The directory is locked meanwhile, so that two edits follow each other. CrmplanError with the
    reason, nothing written, if the file cannot be read, the splice is refused or not proved, or
    the file cannot be saved.
    """
    if not isinstance(project.place, Folder):
        raise CrmplanError("at-revision")
    target = (project.data / name).resolve()
    with locked(target.parent):
        old_bytes = _bytes_of(target)
        source = project.source(name)[0]
        if source is None or (BOM * source.bom + source.text.encode()) != old_bytes:
            raise CrmplanError("plan-unreadable", 1, path=project.shown(name))
        before = read_plan(source)
        if before.sound is None:
            raise CrmplanError("plan-unreadable", 1, path=project.shown(name))
        intended = intend(before.sound, source)
        new = Source(source.path, intended.splice.applied(source.text), bom=source.bom)
        prove(before, read_plan(new), intended.plan)
        if keep:
            save(target, old_bytes, BOM * source.bom + new.text.encode())
    at, text = intended.splice.start, intended.splice.text
    lead = len(text) - len(text.lstrip("\r\n"))
    return Recorded(
        source.path,
        source.text,
        new.text,
        new.line_of(at + lead),
        new.line_of(at + len(text.rstrip("\r\n")) - 1),
    )


def _bytes_of(target: Path) -> bytes:
    try:
        return target.read_bytes()
    except OSError as error:
        raise CrmplanError("save-failed", 1, path=target, why=error.strerror) from None


def prove(before: Reading[Plan], after: Reading[Plan], intended: Plan) -> None:
    """Nothing but the intended change: CrmplanError otherwise."""
    known = Counter(problem.code for problem in problems(before))
    for problem in problems(after):
        known[problem.code] -= 1
        if known[problem.code] < 0:
            raise RejectedError(problem)
    if after.sound != intended:
        raise CrmplanError("edit-unproved", 1)


class RejectedError(CrmplanError):
    """`check` would find a problem in what was to be written."""

    def __init__(self, problem: Problem) -> None:
        super().__init__("edit-rejected", 1)
        self.problem = problem


def problems(reading: Reading[Plan]) -> list[Problem]:
    """All that `check` says of a plan's file."""
    whole = reading.whole
    found = list(check_plan(whole, reading.lost)) if whole else []
    return [*reading.problems, *found]


def logged(activity_id: str, *events: Event) -> Callable[[Plan, Source], Intended]:
    """More entries of one day in an activity's log, in their place by day."""

    def intend(plan: Plan, source: Source) -> Intended:
        activity = next(a for _, _, a in plan.activities() if a.id == activity_id)
        place = sum(entry.on <= events[0].on for entry in activity.log)
        node = activity.place.node  # type: ignore[union-attr]
        splice = added(source, node, "log", tuple(map(fields_of, events)), place)
        log = (*activity.log[:place], *events, *activity.log[place:])
        return Intended(splice, with_activity(plan, replace(activity, log=log)))

    return intend


def called(meeting: Meeting, fields: tuple[Pair, ...]) -> Callable[[Plan, Source], Intended]:
    """One more meeting, in its place by day."""

    def intend(plan: Plan, source: Source) -> Intended:
        place = sum(other.starts <= meeting.starts for other in plan.meetings)
        root = parse(source).root
        assert isinstance(root, Mapping)  # noqa: S101 - a plan was read from it
        splice = added(source, root, "meetings", (fields,), place)
        meetings = (*plan.meetings[:place], meeting, *plan.meetings[place:])
        return Intended(splice, replace(plan, meetings=meetings))

    return intend


def fields_of(event: Event) -> tuple[Pair, ...]:
    """A log entry as fields of the file, in the order of the format."""
    pairs = (
        ("on", event.on.isoformat()),
        ("event", str(event.kind)),
        ("from", event.party),
        ("calendar", event.calendar),
        ("meeting", event.meeting),
        ("text", event.text),
        ("evidence", event.evidence),
    )
    return tuple((name, value) for name, value in pairs if value)


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
