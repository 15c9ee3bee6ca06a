"""What git remembers of a data directory. Git is asked, never told: nothing is written or fetched.

No word of a user or of the data reaches git as an option: revisions are verified first, files are
named by their objects. Hooks, pagers, external programs and the settings of an environment that
would point elsewhere (GIT_DIR and its like) are left out.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final

from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.store.files import Refusal

PATIENCE: Final = 60  # seconds for one question to git
FIRST_DAY: Final = date(1970, 1, 1)  # git knows no earlier one
LINKS: Final = 8  # links that lead to links
SETTINGS: Final = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "log.showSignature=false",
    "-c", "log.follow=false",
    "-c", "color.ui=false",
)  # fmt: skip
ENVIRONMENT: Final = {
    "LC_ALL": "C.UTF-8",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone must not fetch what it lacks;
    "GIT_ALLOW_PROTOCOL": "none",  # the same for a git too old to know that
}
KEPT: Final = ("GIT_CONFIG", "GIT_CEILING", "GIT_DISCOVERY")  # who trusts which repository
WHAT: Final = {"tree": "directory", "commit": "directory"}


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit. `written` is the day of its author, `on` that of the commit itself.

    `parent` is the id of the commit before it, the first of several; none for the first commit of
    all or, in a shallow clone, the first that is there.
    """

    id: str
    on: date
    written: date
    author: str
    subject: str
    parent: str

    @property
    def first(self) -> bool:
        """Whether nothing comes before it."""
        return not self.parent

    @property
    def short(self) -> str:
        """The first ten digits of its name."""
        return self.id[:10]


BLAMED: Final = re.compile(rb"([0-9a-f]{40,64}) \d+ \d+")  # where the lines of a change begin
FORMAT: Final = "%H%x00%cI%x00%aI%x00%aN%x00%s%x00%P%x00"
FIELDS: Final = 6


class History:
    """The repository in which a data directory lies; CrmplanError where there is none."""

    def __init__(self, data: Path) -> None:
        self.data = Path(os.path.realpath(data))
        found = self._ask("rev-parse", "--is-inside-work-tree")
        if found.returncode and b"not a git repository" not in found.stderr:
            raise _failed(found.stderr)
        if found.stdout.strip() != b"true":
            raise CrmplanError("git-none", directory=data)

    @cached_property
    def shallow(self) -> bool:
        """Whether older commits were left out when the repository was cloned."""
        return self._answer("rev-parse", "--is-shallow-repository").strip() == b"true"

    def commit(self, word: str) -> Commit:
        """The commit that a tag, a branch or any other revision means; CrmplanError if none."""
        name = self._verified(f"{word}^{{commit}}")
        if name is None:
            raise CrmplanError("git-shallow" if self.shallow else "git-revision", word=word)
        return next(self._commits("--max-count=1", name))

    def commit_on(self, day: date) -> Commit | None:
        """The last commit up to the end of a day, where the user is; None if there is none.

        CrmplanError in a shallow clone, where that cannot be known.
        """
        until = f"--until={day.isoformat()}T23:59:59"
        head = self._verified("HEAD^{commit}")
        if head is None or day < FIRST_DAY:
            return None
        found = next(self._commits("--max-count=1", until, head), None)
        if found is None and self.shallow:
            raise CrmplanError("git-shallow", word=day.isoformat())
        return found

    def head(self) -> Commit | None:
        """The commit that is checked out; None before the first one."""
        name = self._verified("HEAD^{commit}")
        return None if name is None else next(self._commits("--max-count=1", name))

    def before(self, commit: Commit) -> Commit | None:
        """The first parent of a commit; None if it has none."""
        name = self._verified(f"{commit.id}^1^{{commit}}")
        return None if name is None else next(self._commits("--max-count=1", name))

    def altered(self) -> bool:
        """Whether files of the data directory differ from those that are checked out."""
        return bool(self._answer("status", "--porcelain", "-z", "--", "."))

    def of_lines(self, commit: Commit, file: str, first: int, last: int) -> list[Commit]:
        """The commits that changed the lines of a file as it is in a commit, the latest first.

        `file` is relative to the data directory; where it is a link, its target is meant.
        """
        real = os.path.relpath(os.path.realpath(self.data / file), self.data)
        wanted = f"-L{first},{last}:{real}"
        return list(self._commits("--no-patch", "--no-ext-diff", wanted, commit.id))

    def touched(self, commit: Commit, file: str) -> list[tuple[int, date]]:
        """For each line of a file as a commit has it: from which change it is, and of what day.

        Changes are counted from 1, so that a later one has a higher number.
        """
        listed = self._answer("log", "--reverse", "--format=%H %cI", commit.id, "--", file)
        rows = [row.split(" ") for row in listed.decode("ascii").splitlines()]
        changes = {name: (number, _day(on)) for number, (name, on) in enumerate(rows, 1)}
        first = (0, commit.on)  # of a merge that git leaves out of the list
        blamed = self._answer("blame", "--porcelain", commit.id, "--", file)
        names = (BLAMED.match(line) for line in blamed.split(b"\n"))
        return [changes.get(found[1].decode("ascii"), first) for found in names if found]

    def snapshot(self, commit: Commit) -> Snapshot:
        """The data directory as a commit has it; CrmplanError if it does not."""
        tree = self._verified(f"{commit.id}:{self._prefix}")
        if tree is None:
            raise CrmplanError("git-no-data", directory=self._prefix.rstrip("/"), word=commit.short)
        listed = self._answer("ls-tree", "-r", "-t", "-z", "--long", "--full-tree", tree)
        return Snapshot(self, f"{commit.short}:{self._prefix}", dict(_entries(listed)))

    def content(self, commit: str, file: str) -> bytes | None:
        """The bytes of a file of the data directory as a commit has it; None if it has none."""
        done = self._ask("cat-file", "blob", f"{commit}:{self._prefix}{file}")
        return None if done.returncode else done.stdout

    def blob(self, name: str) -> bytes:
        """The bytes of an object that a listing named."""
        return self._answer("cat-file", "blob", name)

    def _commits(self, *words: str) -> Iterator[Commit]:
        fields = self._answer("log", f"--format={FORMAT}", *words, "--").split(b"\0")
        for at in range(0, len(fields) - FIELDS + 1, FIELDS):
            row = (part.decode("utf-8", "replace") for part in fields[at : at + FIELDS])
            name, on, written, author, subject, parents = row
            parent = parents.partition(" ")[0]
            yield Commit(name.strip(), _day(on), _day(written), author, subject, parent)

    def _verified(self, word: str) -> str | None:
        """The name of the object that a word means."""
        if word.startswith("-") or "\0" in word:
            return None
        done = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", word)
        return None if done.returncode else done.stdout.decode("ascii").strip()

    @cached_property
    def _prefix(self) -> str:
        """The way from the root of the repository to the data directory."""
        return os.fsdecode(self._answer("rev-parse", "--show-prefix").removesuffix(b"\n"))

    def _answer(self, *words: str) -> bytes:
        done = self._ask(*words)
        if done.returncode:
            raise _failed(done.stderr)
        return done.stdout

    def _ask(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("GIT_") or name.startswith(KEPT)
        }
        try:
            return subprocess.run(  # noqa: S603 - no word of it comes from data unverified
                ["git", *SETTINGS, "-C", self.data, *words],  # noqa: S607 - the user's own git
                env={**kept, **ENVIRONMENT},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise CrmplanError("git-failed", why=f"{words[0]}: {PATIENCE} s") from None
        except OSError as error:
            raise CrmplanError("git-missing", why=error.strerror) from None


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a commit: its mode, its kind, its object, and its size in bytes."""

    mode: str
    kind: str
    object: str
    size: int


class Snapshot:
    """The files of a data directory as a commit has them (`files.Files`)."""

    def __init__(self, history: History, root: str, entries: dict[str, Entry]) -> None:
        self.history = history
        self.root = root
        self.entries = entries

    def holds(self, name: str) -> bool:
        """Whether the commit has anything of that name."""
        return name in self.entries

    def beneath(self, name: str) -> list[str] | None:
        """What a directory holds."""
        start = f"{name}/"
        inside = (path.removeprefix(start) for path in self.entries if path.startswith(start))
        return [path for path in inside if "/" not in path]

    def shown(self, name: str) -> str:
        """A file as git names it: the commit, a colon, the path in the repository."""
        return f"{self.root}{name}"

    def content(self, name: str, largest: int) -> bytes | Refusal:
        """A file's bytes; links are followed inside the data directory only."""
        target = name
        for _ in range(LINKS):
            entry = self.entries.get(target)
            if entry is None:
                return ("file-missing", {"near": ""}) if target == name else _broken(target)
            if entry.kind != "blob":
                return "not-a-file", {"what": WHAT[entry.kind]}
            if entry.size > largest:
                return "too-large", {"size": entry.size, "largest": largest}
            found = self.history.blob(entry.object)
            if entry.mode != "120000":
                return found
            target = normpath(join(dirname(target), os.fsdecode(found)))
            if target.startswith(("/", "../")):
                return "link-outside", {"target": target}
        return _broken(target)


def _broken(target: str) -> Refusal:
    return "link-broken", {"target": target}


def _entries(listed: bytes) -> Iterator[tuple[str, Entry]]:
    """The rows of a long listing of a tree, by path."""
    for row in filter(None, listed.split(b"\0")):
        about, _, path = row.partition(b"\t")
        mode, kind, name, size = about.decode("ascii").split()
        entry = Entry(mode, kind, name, int(size) if size.isdecimal() else 0)
        yield os.fsdecode(path), entry


def _failed(said: bytes) -> CrmplanError:
    why = os.fsdecode(said).strip().partition("\n")[0]
    return CrmplanError("git-failed", why=why.removeprefix("fatal: "))


def _day(written: str) -> date:
    """The day of a moment in ISO 8601, where its writer was."""
    return datetime.fromisoformat(written).date()
