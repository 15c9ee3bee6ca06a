"""Recording: an edit of a data file that is proved before it is saved.

The file is read, its new text is made by a splice and read again; the edit is kept only if what
comes out is exactly what was intended and no problem is new. Several edits are kept together or
not at all, and what was recorded can be taken back (`journal`).
"""

from __future__ import annotations

import contextlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple

from crmplan.books import BOOKS, WORKPLAN, R
from crmplan.language import CrmplanError
from crmplan.records.problems import Severity, severity
from crmplan.records.source import Source
from crmplan.store.files import Folder
from crmplan.store.journal import Altered, Journal, Recording, digest
from crmplan.store.saving import locked, save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from crmplan.books import Book
    from crmplan.plan.model import Plan
    from crmplan.records.edits import Intended
    from crmplan.records.problems import Problem
    from crmplan.records.splices import Splice
    from crmplan.records.whole import Reading
    from crmplan.store.project import Project

BOM = b"\xef\xbb\xbf"
LINES: Final = ("line", "lines", "first")  # values of a problem that are numbers of lines
NO_WORDS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an edit did: the file as shown, its old and new text, and the lines that are new.

    `replaced` says that some of these lines said something else before; `warnings` are what
    `check` remarks on the whole file, as it is now, and did not before.
    """

    path: str
    old: str
    new: str
    first: int
    last: int
    replaced: bool = False
    warnings: tuple[Problem, ...] = ()


class Edit(NamedTuple, Generic[R]):
    """An edit of one data file: its name in the directory, its kind, and what is intended.

    One that `begins` makes a file where there is none, and is given no whole; one whose whole is
    None takes its file away.
    """

    name: str
    book: Book[R]
    intend: Callable[[R, Source], Intended[R]]
    begins: bool = False


def record(
    project: Project,
    name: str,
    intend: Callable[[Plan, Source], Intended[Plan]],
    *,
    keep: bool,
    words: Mapping[str, str] = NO_WORDS,
) -> Recorded:
    """Edit a plan's file; with `keep` false nothing is written."""
    return edit(project, name, WORKPLAN, intend, keep=keep, words=words)


def edit(  # noqa: PLR0913 - an edit, and what becomes of it
    project: Project,
    name: str,
    book: Book[R],
    intend: Callable[[R, Source], Intended[R]],
    *,
    keep: bool,
    words: Mapping[str, str] = NO_WORDS,
) -> Recorded:
    """Edit a data file; with `keep` false nothing is written."""
    (done,) = edit_all(project, [Edit(name, book, intend)], keep=keep, words=words)
    return done


def edit_all(
    project: Project,
    edits: Sequence[Edit[Any]],
    *,
    keep: bool,
    words: Mapping[str, str] = NO_WORDS,
) -> list[Recorded]:
    """Edit data files one after the other, all or none; with `keep` false nothing is written.

    The directories are locked meanwhile, so that two recordings follow each other. Where the
    project has a journal, what was recorded can be taken back; `words` say what it was, by
    language. CrmplanError with the reason, nothing written, if a file cannot be read, a splice is
    refused or not proved, or a file cannot be saved.
    """
    if not isinstance(project.place, Folder):
        raise CrmplanError("at-revision")
    names: dict[str, bool] = {}
    for each in edits:
        names.setdefault(each.name, each.begins)
    if keep:
        for name in names:
            _folder_of(project, name)
    with all_locked(project, names):
        if project.journal and keep:
            mend(project, project.journal)
        files = {name: Edited.of(project, name, begins=begins) for name, begins in names.items()}
        found = [files[each.name].apply(each) for each in edits]
        if keep:
            save_all(list(files.values()), project.journal, words)
    return [files[each.name].placed(step) for each, step in zip(edits, found, strict=True)]


class Edited:
    """A data file while it is edited: its bytes as they are, its text as it is to be."""

    def __init__(self, name: str, target: Path, old: bytes | None, source: Source) -> None:
        self.name = name
        self.target = target
        self.old = old
        self.first = source
        self.source = source
        self.gone = False
        self.splices: list[Splice] = []
        self.replaced: list[bool] = []
        self.known: list[Problem] | None = None
        self.warnings: list[Problem] = []

    @classmethod
    def of(cls, project: Project, name: str, *, begins: bool = False) -> Edited:
        """The file of a name, one that `begins` if it is not there yet.

        CrmplanError where its text cannot be had.
        """
        target = (project.data / name).resolve()
        if begins and not target.exists():
            return cls(name, target, None, Source(project.shown(name), ""))
        old = _bytes_of(target)
        source = project.source(name)[0]
        if source is None or content(source) != old:
            book = book_of(name)
            raise CrmplanError(book.unreadable, 1, path=project.shown(name))
        return cls(name, target, old, source)

    @property
    def new(self) -> bytes | None:
        """The bytes as they are to be; None where the file goes."""
        return None if self.gone else content(self.source)

    @property
    def altered(self) -> Altered:
        """The stretch of the text that changes."""
        old, new = self.first.text, self.source.text
        shorter = min(len(old), len(new))
        start = _alike(lambda n: old[:n] == new[:n], shorter)
        end = _alike(lambda n: old[len(old) - n :] == new[len(new) - n :], shorter - start)
        return Altered(
            self.name, start, old[start : len(old) - end], new[start : len(new) - end],
            digest(self.old), digest(self.new),
        )  # fmt: skip

    def apply(self, edit: Edit[Any]) -> int:
        """Make an edit and prove it; the number of the step."""
        before = edit.book.read(self.source)
        if edit.begins and self.old is not None:
            raise CrmplanError("save-changed", 1, path=self.source.path)
        if before.sound is None and not edit.begins:
            raise CrmplanError(edit.book.unreadable, 1, path=self.source.path)
        intended = edit.intend(before.sound, self.source)
        text = intended.splice.applied(self.source.text)
        after = Source(self.source.path, text, bom=self.source.bom)
        judge = _judge(edit.book, self.target.name)
        if self.known is None:
            self.known = judge(before) if before.sound is not None else []
        self.gone = intended.whole is None
        if not self.gone:
            self.warnings = prove(self.known, edit.book.read(after), intended.whole, judge)
        self.source = after
        self.splices.append(intended.splice)
        self.replaced.append(intended.replaces)
        return len(self.splices) - 1

    def placed(self, step: int) -> Recorded:
        """What a step did, its lines as they stand once all steps are made."""
        splice = self.splices[step]
        at, text = splice.start, splice.text
        for later in self.splices[step + 1 :]:
            if later.start <= at:
                at += len(later.text) - (later.end - later.start)
        lead = len(text) - len(text.lstrip("\r\n"))
        return Recorded(
            self.source.path,
            self.first.text,
            self.source.text,
            self.source.line_of(at + lead),
            self.source.line_of(at + len(text.rstrip("\r\n")) - 1),
            self.replaced[step] and text != "",
            tuple(self.warnings),
        )


def content(source: Source) -> bytes:
    """The bytes of a file with such a text."""
    return BOM * source.bom + source.text.encode()


def _alike(same: Callable[[int], bool], most: int) -> int:
    """The greatest number up to `most` for which two texts are the same so far, found by halves."""
    least = 0
    while least < most:
        half = (least + most + 1) // 2
        least, most = (half, most) if same(half) else (least, half - 1)
    return least


@contextlib.contextmanager
def all_locked(project: Project, names: Iterable[str]) -> Iterator[None]:
    """The data directory, and those in which files of these names stand, for this process alone."""
    parents = {(project.data / name).resolve().parent for name in names}
    with contextlib.ExitStack() as stack:
        for directory in sorted({project.data.resolve(), *filter(Path.is_dir, parents)}):
            stack.enter_context(locked(directory))
        yield


def save_all(files: Sequence[Edited], journal: Journal | None, words: Mapping[str, str]) -> None:
    """Save files, all or none: what was saved is put back where another cannot be."""
    recording = Recording(words, tuple(each.altered for each in files))
    if journal:
        recording = journal.begin(recording)
    saved: list[Edited] = []
    try:
        for each in files:
            save(each.target, each.old, each.new)
            saved.append(each)
    except BaseException:
        for each in saved:
            save(each.target, each.new, each.old)
        if journal:
            journal.forget(recording)
        raise
    if journal:
        journal.seal(recording)


def mend(project: Project, journal: Journal) -> None:
    """Put right what a recording left that ended in the middle.

    Where all of its files were saved it stands; else those that were go back.
    """
    for recording in list(journal.recordings()):
        if not recording.begun:
            continue
        targets = [(project.data / each.name).resolve() for each in recording.altered]
        held = [path.read_bytes() if path.is_file() else None for path in targets]
        news = [digest(h) == each.after for h, each in zip(held, recording.altered, strict=True)]
        if all(news):
            journal.seal(recording)
            continue
        for path, old, new, each in zip(targets, held, news, recording.altered, strict=True):
            if new:
                there = old or b""
                text, bom = there.removeprefix(BOM).decode(), there.startswith(BOM)
                back = as_before(each, Source(str(path), each.reverted(text), bom=bom))
                save(path, old, content(back) if each.before else None)
        journal.forget(recording)


def undo(project: Project) -> Recording:
    """Take back the last recording made from here; what it was.

    CrmplanError, nothing written, where there is none, or where what it wrote was edited since.
    """
    if not isinstance(project.place, Folder):
        raise CrmplanError("at-revision")
    journal = project.journal
    recording = next(journal.recordings(), None) if journal else None
    if journal and recording and recording.begun:  # cut short: it stands, or it is gone
        with all_locked(project, [each.name for each in recording.altered]):
            mend(project, journal)
        recording = next(journal.recordings(), None)
    if journal is None or recording is None:
        raise CrmplanError("undo-nothing", 1)
    with all_locked(project, [each.name for each in recording.altered]):
        files = []
        for each in recording.altered:
            file = Edited.of(project, each.name, begins=not each.after)
            if digest(file.old) != each.after:
                whole = not each.before or not each.after  # the file came or went
                found = None if whole else each.moved(file.source.text)
                if found is None:
                    raise undo_edited(file, each)
                each = found  # noqa: PLW2901 - the same change, where it stands now
            book = book_of(each.name)
            before = book.read(file.source)
            text = each.reverted(file.source.text)
            file.source = as_before(each, Source(file.source.path, text, bom=file.source.bom))
            file.gone = not each.before
            judge = _judge(book, file.target.name)
            if each.before and each.after:
                worse(judge(before), judge(book.read(file.source)))
            files.append(file)
        save_all(files, None, {})
        journal.forget(recording)
    return recording


def as_before(each: Altered, source: Source) -> Source:
    """A text that comes back; of a file that had gone, with the mark it began with, if it had one.

    Of one that is there the mark stays as it is.
    """
    bom = source.bom if each.after else digest(BOM + source.text.encode()) == each.before
    return Source(source.path, source.text, bom=bom)


def undo_edited(file: Edited, each: Altered) -> CrmplanError:
    """What was recorded was edited since: where it stood, and what it said."""
    line = file.source.text.count("\n", 0, min(each.start, len(file.source.text))) + 1
    said = " / ".join(part.strip() for part in each.new.splitlines() if part.strip())
    was = " / ".join(part.strip() for part in each.old.splitlines() if part.strip())
    key = "undo-edited-was" if was else "undo-edited"
    return CrmplanError(key, 1, path=file.source.path, line=line, said=said, was=was)


def _folder_of(project: Project, name: str) -> None:
    """The folder of a data file, made where there is none; CrmplanError where it cannot be."""
    folder = (project.data / name).parent
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CrmplanError("save-failed", 1, path=folder, why=error.strerror) from None


def book_of(name: str) -> Book[Any]:
    """The kind of a data file of a name."""
    return next(book for book in BOOKS.values() if book.has(name))


def _bytes_of(target: Path) -> bytes:
    try:
        return target.read_bytes()
    except OSError as error:
        raise CrmplanError("save-failed", 1, path=target, why=error.strerror) from None


def prove(
    known: list[Problem],
    after: Reading[R],
    intended: R,
    judge: Callable[[Reading[R]], list[Problem]],
) -> list[Problem]:
    """The warnings that are new; CrmplanError where anything but the intended change was made."""
    warnings = worse(known, judge(after))
    if after.sound != intended:
        raise CrmplanError("edit-unproved", 1)
    return warnings


def worse(known: list[Problem], found: list[Problem]) -> list[Problem]:
    """The warnings of `check` after an edit that were none before; CrmplanError for an error."""
    left = Counter(problem.code for problem in known)
    before = Counter(map(_told, known))
    warnings = []
    for problem in found:
        left[problem.code] -= 1
        before[_told(problem)] -= 1
        if severity(problem.code) is Severity.WARNING:
            warnings += [problem] * (before[_told(problem)] < 0)
        elif left[problem.code] < 0:
            raise CrmplanError("edit-rejected", 1, cause=problem)
    return warnings


def _told(problem: Problem) -> tuple[str, str]:
    """What a problem says, wherever its line is."""
    said = {name: value for name, value in problem.values.items() if name not in LINES}
    return problem.code, str(said)


def _judge(book: Book[R], name: str) -> Callable[[Reading[R]], list[Problem]]:
    """All that `check` says of a file of that name, as a function of what was read."""

    def judge(reading: Reading[R]) -> list[Problem]:
        return [*reading.problems, *book.check({name: reading})]

    return judge


def problems(reading: Reading[Plan]) -> list[Problem]:
    """All that `check` says of a plan's file."""
    return _judge(WORKPLAN, "")(reading)
