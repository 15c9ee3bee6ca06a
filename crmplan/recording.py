"""Recording: an edit of a data file that is proved before it is saved.

The file is read, its new text is made by a splice and read again; the edit is kept only if what
comes out is exactly what was intended and no problem is new.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from crmplan.checks import check_consuls, check_plan, check_visas
from crmplan.files import Folder
from crmplan.problems import CrmplanError
from crmplan.reading.edits import Splice, added
from crmplan.reading.nodes import Mapping
from crmplan.reading.parsing import parse
from crmplan.reading.plan import read_plan
from crmplan.reading.registries import read_consuls, read_visas
from crmplan.reading.source import Source
from crmplan.saving import locked, save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from crmplan.model import Activity, Event, Meeting, Plan
    from crmplan.problems import Problem
    from crmplan.project import Project
    from crmplan.reading.whole import Reading

BOM = b"\xef\xbb\xbf"
Pair = tuple[str, str]
R = TypeVar("R")  # what a whole data file holds: Plan, Consuls, VisaFile


@dataclass(frozen=True, slots=True)
class Book(Generic[R]):
    """A kind of data file: how it is read, and what `check` says of it whole.

    `check` gets the whole record, what was lost of it, and the file's own name; `unreadable` names
    the sentence for a file that cannot be read.
    """

    read: Callable[[Source], Reading[R]]
    check: Callable[[R, frozenset[str], str], Iterable[Problem]]
    unreadable: str = "registry-unreadable"


WORKPLAN: Final = Book(
    read_plan, lambda plan, lost, _name: check_plan(plan, lost), "plan-unreadable"
)
CONSULS: Final = Book(read_consuls, lambda consuls, lost, _name: check_consuls(consuls, lost))
VISAS: Final = Book(read_visas, lambda visas, _lost, name: check_visas(visas, name))


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an edit did: the file as shown, its old and new text, and the lines that are new.

    `replaced` says that some of these lines said something else before.
    """

    path: str
    old: str
    new: str
    first: int
    last: int
    replaced: bool = False

    @property
    def undone(self) -> str | None:
        """What to put back in the place of those lines; None where deleting them undoes it all."""
        old, new = ([line.rstrip("\r") for line in t.split("\n")] for t in (self.old, self.new))
        if [*new[: self.first - 1], *new[self.last :]] == old:
            return None
        return "\n".join(old[self.first - 1 : self.last + len(old) - len(new)])


@dataclass(frozen=True, slots=True)
class Intended(Generic[R]):
    """A splice, and what must come out of it."""

    splice: Splice
    whole: R


def record(
    project: Project, name: str, intend: Callable[[Plan, Source], Intended[Plan]], *, keep: bool
) -> Recorded:
    """Edit a plan's file; with `keep` false nothing is written."""
    return edit(project, name, WORKPLAN, intend, keep=keep)


def edit(
    project: Project,
    name: str,
    book: Book[R],
    intend: Callable[[R, Source], Intended[R]],
    *,
    keep: bool,
) -> Recorded:
    """Edit a data file; with `keep` false nothing is written.

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
            raise CrmplanError(book.unreadable, 1, path=project.shown(name))
        before = book.read(source)
        if before.sound is None:
            raise CrmplanError(book.unreadable, 1, path=project.shown(name))
        intended = intend(before.sound, source)
        new = Source(source.path, intended.splice.applied(source.text), bom=source.bom)
        prove(before, book.read(new), intended.whole, _judge(book, target.name))
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
        intended.splice.end > at,
    )


def _bytes_of(target: Path) -> bytes:
    try:
        return target.read_bytes()
    except OSError as error:
        raise CrmplanError("save-failed", 1, path=target, why=error.strerror) from None


def prove(
    before: Reading[R],
    after: Reading[R],
    intended: R,
    judge: Callable[[Reading[R]], list[Problem]],
) -> None:
    """Nothing but the intended change: CrmplanError otherwise."""
    known = Counter(problem.code for problem in judge(before))
    for problem in judge(after):
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


def _judge(book: Book[R], name: str) -> Callable[[Reading[R]], list[Problem]]:
    """All that `check` says of a file of that name, as a function of what was read."""

    def judge(reading: Reading[R]) -> list[Problem]:
        if reading.whole is None:
            return list(reading.problems)
        return [*reading.problems, *book.check(reading.whole, reading.lost, name)]

    return judge


def problems(reading: Reading[Plan]) -> list[Problem]:
    """All that `check` says of a plan's file."""
    return _judge(WORKPLAN, "")(reading)


def logged(activity_id: str, *events: Event) -> Callable[[Plan, Source], Intended[Plan]]:
    """More entries of one day in an activity's log, in their place by day."""

    def intend(plan: Plan, source: Source) -> Intended[Plan]:
        activity = next(a for _, _, a in plan.activities() if a.id == activity_id)
        place = sum(entry.on <= events[0].on for entry in activity.log)
        node = activity.place.node  # type: ignore[union-attr]
        splice = added(source, node, "log", tuple(map(fields_of, events)), place)
        log = (*activity.log[:place], *events, *activity.log[place:])
        return Intended(splice, with_activity(plan, replace(activity, log=log)))

    return intend


def called(meeting: Meeting, fields: tuple[Pair, ...]) -> Callable[[Plan, Source], Intended[Plan]]:
    """One more meeting, in its place by day."""

    def intend(plan: Plan, source: Source) -> Intended[Plan]:
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
