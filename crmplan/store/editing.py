"""Recording: an edit of a data file that is proved before it is saved.

The file is read, its new text is made by a splice and read again; the edit is kept only if what
comes out is exactly what was intended and no problem is new.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.books import WORKPLAN
from crmplan.language import CrmplanError
from crmplan.records.source import Source
from crmplan.store.files import Folder
from crmplan.store.saving import locked, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from crmplan.books import Book, R
    from crmplan.plan.model import Plan
    from crmplan.records.problems import Problem
    from crmplan.records.splices import Intended
    from crmplan.records.whole import Reading
    from crmplan.store.project import Project

BOM = b"\xef\xbb\xbf"


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
            raise CrmplanError("edit-rejected", 1, cause=problem)
    if after.sound != intended:
        raise CrmplanError("edit-unproved", 1)


def _judge(book: Book[R], name: str) -> Callable[[Reading[R]], list[Problem]]:
    """All that `check` says of a file of that name, as a function of what was read."""

    def judge(reading: Reading[R]) -> list[Problem]:
        return [*reading.problems, *book.check({name: reading})]

    return judge


def problems(reading: Reading[Plan]) -> list[Problem]:
    """All that `check` says of a plan's file."""
    return _judge(WORKPLAN, "")(reading)
