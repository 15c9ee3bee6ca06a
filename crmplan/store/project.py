"""The data directory: where it is, which files it holds, and what they give, read on demand."""

from __future__ import annotations

import gc
import os
import stat
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmplan.books import BOOKS, WORKPLAN, Book, R, Shelf
from crmplan.language import CrmplanError
from crmplan.records.problems import Mark, Problem
from crmplan.store.files import Files, Folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from crmplan.plan.model import Plan
    from crmplan.records.source import Source
    from crmplan.records.whole import Reading
    from crmplan.store.journal import Journal

PLAN_FILE: Final = WORKPLAN.files
SUFFIX: Final = ".yaml"
MEBIBYTE: Final = 1024 * 1024
LARGEST: Final = 4 * MEBIBYTE  # bytes of a file, unless told otherwise: ten thousand activities
PER_ENTRY: Final = 20  # bytes of a line or an item of a list, on average, at the least
DIGITS: Final = 12  # of a number of bytes
MOST_FILES: Final = 5000  # files of one directory that are looked at


def find_data(asked: str | None, environment: Mapping[str, str], cwd: Path) -> Path:
    """The data directory asked for, else CRMPLAN_DATA's, else `data/` here or in a parent.

    A `data/` with a plan in it is preferred; CrmplanError where there is no directory.
    """
    given = asked or environment.get("CRMPLAN_DATA")
    if given:
        return _directory(Path(given))
    places = [place / "data" for place in (cwd, *cwd.parents)]
    found = [place for place in places if place.is_dir()]
    with_plan = [place for place in found if os.path.lexists(place / PLAN_FILE)]
    if not found:
        raise CrmplanError("data-not-found", directory=str(cwd))
    return (with_plan or found)[0]


def data_around(paths: Sequence[str]) -> Path:
    """The data directory in which files stand, or which a path is.

    CrmplanError for a path that is not there, that is in none, or in another than the first.
    """
    found: dict[Path, str] = {}
    for path in paths:
        if not os.path.lexists(path):
            raise CrmplanError("file-not-found", path=path)
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - links are not followed
        around = (each for each in (whole, *whole.parents) if os.path.lexists(each / PLAN_FILE))
        data = next(around, None)
        if data is None:
            raise CrmplanError("file-not-data", path=path, plan=PLAN_FILE)
        found.setdefault(data, path)
    if len(found) > 1:
        raise CrmplanError("data-several", known=", ".join(found.values()))
    return next(iter(found))


def _directory(path: Path) -> Path:
    """The path, if it is a directory that can be listed."""
    try:
        with os.scandir(path) as found:
            next(found, None)
    except FileNotFoundError:
        raise CrmplanError("data-missing", directory=str(path)) from None
    except NotADirectoryError:
        raise CrmplanError("data-no-directory", directory=str(path)) from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else str(error)
        raise CrmplanError("data-unreadable", directory=str(path), reason=reason) from None
    return path


class Project:
    """A data directory, on disk or as a commit has it. Each file is read once, when asked for.

    `environment` tells where what is recorded is remembered; nothing is, without one.
    """

    def __init__(
        self,
        data: Path,
        largest: int = LARGEST,
        place: Files | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.data = data
        self.environment = environment
        self.place: Files = Folder(data) if place is None else place
        self.largest = largest
        self._read_so_far: dict[str, Reading[Any]] = {}

    @cached_property
    def journal(self) -> Journal | None:
        """What was recorded here, to be taken back."""
        from crmplan.store.journal import Journal  # noqa: PLC0415 - only to record

        return None if self.environment is None else Journal(self.data, self.environment)

    def plan(self) -> Reading[Plan]:
        """The plan, as far as its file can be read."""
        return self.read(WORKPLAN)

    def readings(self, book: Book[R]) -> dict[str, Reading[R]]:
        """What each file of a book gave, by its name in the data directory, in order."""
        return {name: self.read(book, name) for name in self.names(book)}

    def shelf(self, book: Book[R]) -> Shelf[R]:
        """What of a book can be used, by the code of each file."""
        readings = self.readings(book)
        key = book.shape.key_of
        sound = [found.sound for found in readings.values() if found.sound is not None]
        lost = (code_of(book, name) for name, found in readings.items() if found.sound is None)
        flawed = (found.flawed for found in readings.values())
        return Shelf(
            {key(each): each for each in sound}, frozenset(lost), frozenset().union(*flawed)
        )

    def coded(self, book: Book[R]) -> dict[str, str]:
        """The names of a book's many files by the codes they are called by, in order."""
        return {code_of(book, name): name for name in self.names(book) if name != book.folder}

    def names(self, book: Book[R]) -> list[str]:
        """The names of a book's files that are there; a plan's always, a folder's that is none."""
        if not book.folder:
            return [book.files] if book is WORKPLAN or self.place.holds(book.files) else []
        found = self.place.beneath(book.folder)
        if isinstance(found, tuple):
            return [book.folder]
        names = sorted(name for name in found if name.endswith(SUFFIX))[:MOST_FILES]
        return [f"{book.folder}/{name}" for name in names]

    def read(self, book: Book[R], name: str = "") -> Reading[R]:
        """What a file of a book gave, read when first asked for.

        Of a book of one file it is that file: neither sound nor a problem where there is none.
        """
        from crmplan.records.whole import Reading  # noqa: PLC0415 - brings the YAML parser

        name = name or next(iter(self.names(book)), "")
        if not name:
            return Reading(None, None, ())
        if name not in self._read_so_far:
            source, problems = self._opened(book, name)
            if source is None:
                reading: Reading[R] = Reading(None, None, problems)
            else:
                found = _uncollected(book.read, source)
                reading = found._replace(problems=(*problems, *found.problems), source=source)
            self._read_so_far[name] = reading
        return self._read_so_far[name]

    def _opened(self, book: Book[R], name: str) -> tuple[Source | None, tuple[Problem, ...]]:
        """A file's text, or why there is none: its folder may be none, or closed."""
        folder = self.place.beneath(name) if name == book.folder else []
        if isinstance(folder, tuple):
            return None, (self.problem(name, *folder),)
        return self.source(name)

    def errors(self) -> int:
        """How many errors kept something out of what was read so far."""
        from crmplan.records.problems import severity  # noqa: PLC0415 - as above

        found = {
            (problem.code, problem.mark)
            for reading in self._read_so_far.values()
            for problem in reading.problems
        }
        return sum(severity(code) == "error" for code, _ in found)

    def files(self) -> list[str]:
        """The names of the data files that are there, the plan's first."""
        return [name for book in BOOKS.values() for name in self.names(book)]

    def shown(self, name: str) -> str:
        """A file's path as people are shown it."""
        return self.place.shown(name)

    def source(self, name: str) -> tuple[Source | None, tuple[Problem, ...]]:
        """A file's text; None and why, where it cannot or must not be read."""
        from crmplan.records.source import decode  # noqa: PLC0415 - only where files are read

        shown = self.shown(name)
        found = self.place.content(name, self.largest)
        if isinstance(found, bytes):
            source, problems = decode(shown, found)
            if source is None or _entries(source) <= self.largest // PER_ENTRY:
                return source, tuple(problems)
            counts = {"entries": _entries(source), "most": self.largest // PER_ENTRY}
            found = "too-large", {"why": "entries", **counts}
        return None, (self.problem(name, *found),)

    def problem(self, name: str, code: str, values: Mapping[str, object]) -> Problem:
        """A problem of a whole file."""
        return Problem(code, Mark(self.shown(name), 1, 1), {"file": name, **values})


def code_of(book: Book[Any], name: str) -> str:
    """The code that a file of a book is called by; none for a book of one."""
    return Path(name).stem.upper() if book.folder else ""


def _entries(source: Source) -> int:
    """Lines and commas of a text: no more values than that can stand in it, twice over."""
    return source.text.count("\n") + source.text.count(",")


def _uncollected(read: Callable[[Source], Reading[R]], source: Source) -> Reading[R]:
    """What `read` gives, no garbage collected meanwhile: only values that stay are made.

    They are then left out of later collections too, which would walk through all of them.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        return read(source)
    finally:
        if enabled:
            gc.freeze()
            gc.enable()


def around(file: str, environment: Mapping[str, str]) -> tuple[Project, str]:
    """The data directory around a plan's file, and the file's name in it.

    Of a directory it is the plan inside.
    """
    path = Path(file)
    if path.is_dir():
        path /= PLAN_FILE
    if not path.is_file():
        raise CrmplanError("import-no-plan", path=str(path))
    project = Project(_directory(path.parent), largest(environment), environment=environment)
    return project, path.name


def beside(file: str, name: str) -> str:
    """The path of a file beside another one, or in it if that is a directory."""
    path = Path(file)
    return str((path if path.is_dir() else path.parent) / name)


def document(name: str, largest: int) -> bytes:
    """The bytes of a document that was handed in; CrmplanError where it cannot be read."""
    path = Path(name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise CrmplanError("import-no-file", path=name)
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise CrmplanError("import-missing", path=name) from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else str(error)
        raise CrmplanError("import-unreadable", path=name, reason=reason) from None
    if len(content) > largest:
        raise CrmplanError("import-large", path=name, largest=largest // MEBIBYTE)
    return content


def append(path: str, text: str) -> None:
    """Add text at the end of a file that the environment names (a step summary)."""
    try:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise CrmplanError("summary-unwritable", path=path, reason=reason) from None


def largest(environment: Mapping[str, str]) -> int:
    """How many bytes of a file are read: CRMPLAN_MAX_BYTES, else 4 MiB."""
    word = environment.get("CRMPLAN_MAX_BYTES", "")
    return size(word, "CRMPLAN_MAX_BYTES") if word else LARGEST


def size(word: str, option: str) -> int:
    """A number of bytes; CrmplanError otherwise."""
    if word.isdecimal() and len(word) <= DIGITS and int(word) > 0:
        return int(word)
    raise CrmplanError("number-invalid", option=option, word=word, least=1)
