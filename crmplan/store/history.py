"""What git remembers of a data directory. Git is asked, never told: nothing is written or fetched.

No word of a user or of the data reaches git as an option: revisions are verified first, files are
named by their objects. Hooks, pagers, external programs and the settings of an environment that
would point elsewhere (GIT_DIR and its like) are left out; so is all by which a user may have git
answer otherwise: encodings, colours, orders and ways to compare, replaced and grafted commits.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from posixpath import basename, dirname, join, normpath, relpath
from typing import TYPE_CHECKING, Final

from crmplan.language import CrmplanError
from crmplan.store.files import slashed
from crmplan.store.project import PLAN_FILE, SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crmplan.store.files import Refusal

PATIENCE: Final = 60  # seconds for one question to git
FIRST_DAY: Final = date(1970, 1, 1)  # git knows no earlier one
ZONES: Final = timedelta(days=5)  # no zone that git writes is further away
LINK: Final = "120000"  # the mode of a link
LINKS: Final = 8  # links that lead to links
SETTINGS: Final = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    "-c", "core.bigFileThreshold=512m",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "diff.algorithm=myers",
    "-c", "diff.interHunkContext=0",
    "-c", "diff.orderFile=/dev/null",
    "-c", "diff.relative=false",
    "-c", "diff.renameLimit=1000",
    "-c", "diff.renames=true",
    "-c", "i18n.logOutputEncoding=UTF-8",
    "-c", "log.diffMerges=first-parent",
    "-c", "log.follow=false",
    "-c", "log.showRoot=true",
    "-c", "log.showSignature=false",
)  # fmt: skip
COMPARED: Final = ("--text", "--no-color", "--no-ext-diff", "--no-textconv")
ENVIRONMENT: Final = {
    "LC_ALL": "C",  # what git says is read here
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone must not fetch what it lacks;
    "GIT_ALLOW_PROTOCOL": "none",  # the same for a git too old to know that
}
KEPT: Final = ("GIT_CONFIG", "GIT_CEILING", "GIT_DISCOVERY")  # who trusts which repository


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


HUNK: Final = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")  # lines for others
DISTRUSTED: Final = re.compile(rb"safe\.directory (.+)")  # the remedy that git names
DAY: Final = re.compile(r"(\d{4,})-(\d\d)-(\d\d)T")
FORMAT: Final = "%H%x00%cI%x00%aI%x00%an%x00%s%x00%P%x00"
FIELDS: Final = 6


class History:
    """The repository in which a data directory lies; CrmplanError where there is none."""

    def __init__(self, data: Path) -> None:
        self.data = Path(os.path.realpath(data))
        self._followed: dict[str, list[str]] = {}
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
        """The last commit up to the end of a day, where its writer was; None if there is none.

        CrmplanError in a shallow clone, where that cannot be known.
        """
        until = f"--until={min(day, date.max - ZONES) + ZONES}T00:00:00Z"
        head = self._verified("HEAD^{commit}")
        if head is None or day < FIRST_DAY:
            return None
        found = next((each for each in self._commits(until, head) if each.on <= day), None)
        if found is None and self.shallow:
            raise CrmplanError("git-shallow", word=day.isoformat())
        return found

    def head(self) -> Commit | None:
        """The commit that is checked out; None before the first one."""
        name = self._verified("HEAD^{commit}")
        return None if name is None else next(self._commits("--max-count=1", name))

    def named(self, most: int) -> list[tuple[str, str]]:
        """At most so many revisions by name, with their subjects: tags, then the last commits."""
        tags = self._answer("tag", "--sort=-creatordate", "--format=%(refname:short)%09%(subject)")
        log = (
            self._answer("log", f"--max-count={most}", "--format=%h%x09%s") if self.head() else b""
        )
        rows = (tags + log).decode("utf-8", "replace").splitlines()[:most]
        return [(name, subject) for name, _, subject in (row.partition("\t") for row in rows)]

    def before(self, commit: Commit) -> Commit | None:
        """The first parent of a commit; None if it has none."""
        name = self._verified(f"{commit.id}^1^{{commit}}")
        return None if name is None else next(self._commits("--max-count=1", name))

    def altered(self) -> bool:
        """Whether files of the data directory differ from those that are checked out."""
        found = self._answer("status", "--porcelain", "-z", "--untracked-files=normal", "--", ".")
        return bool(found)

    def of_lines(self, commit: Commit, file: str, first: int, last: int) -> list[Commit]:
        """The commits that changed the lines of a file as it is in a commit, the latest first.

        `file` is relative to the data directory; where it is a link, its target is meant.
        """
        wanted = f"-L{first},{last}:{self._real(file)}"
        return list(self._commits("--no-patch", *COMPARED, wanted, commit.id))

    def touched(self, commit: Commit, file: str) -> list[tuple[int, date]]:
        """For each line of a file as a commit has it: from which change it is, and of what day.

        Changes are counted from 1, those of all branches, so that a later one has a higher number;
        what a merge brought is the merge's, and a line taken out is a change of the one before it.
        CrmplanError in a shallow clone, which does not know them all.
        """
        if self.shallow:
            raise CrmplanError("git-shallow", word=commit.short)
        # By the patches, for `git blame` has settings that nothing overrides.
        names = self._relative(self._real(file))
        order = ("--full-history", "--topo-order", "--reverse", "--format=%H")
        listed = self._answer("log", *order, commit.id, "--", *names).decode("ascii").split()
        numbers = {name: number for number, name in enumerate(listed, 1)}
        line = ("--first-parent", "-m", "--reverse", "--find-renames", "--unified=0", *COMPARED)
        told = self._answer("log", *line, "--format=%x00%H %cI", commit.id, "--", *names)
        lines: list[tuple[int, date]] = []
        for change in told.split(b"\0")[1:]:
            head, _, patch = change.partition(b"\n")
            name, _, moment = head.decode("ascii").partition(" ")
            owner = (numbers[name], _day(moment))
            for start, gone, come in reversed(list(_hunks(patch))):
                lines[start : start + gone] = [owner] * come
                if start and not come:  # what is gone was changed too
                    lines[start - 1] = owner
        return lines

    def beginning(self) -> Commit | None:
        """The first commit that is kept of the plan's file, under this name or a former one."""
        head = self.head()
        if head is None:
            return None
        names = self._relative(PLAN_FILE)
        found = self._commits("--first-parent", "-m", "--reverse", head.id, among=names)
        return next(found, None)

    def _places(self, file: str) -> Iterator[str]:
        """Where a file of the data directory is in the repository, then where it was before.

        It was elsewhere before it was given another name, or its folder was.
        """
        yield f"{self._prefix}{file}"
        yield from self.former(file)
        if file != PLAN_FILE:
            yield from (join(dirname(place), file) for place in self.former(PLAN_FILE))

    def _relative(self, file: str) -> list[str]:
        """The places of a file, from the data directory."""
        return [relpath(f"/{place}", f"/{self._prefix}") for place in self._places(file)]

    def former(self, file: str) -> list[str]:
        """Where in the repository a file was before it was renamed, the last place first."""
        if file not in self._followed:
            wanted = ("--follow", "--diff-filter=R", "--find-renames", "--name-status", "-z")
            known = self._verified("HEAD^{commit}") is not None
            told = self._answer("log", *wanted, "--format=", "HEAD", "--", file) if known else b""
            self._followed[file] = os.fsdecode(told).split("\0")[1::3]  # likeness, old, new name
        return self._followed[file]

    def _real(self, file: str) -> str:
        """The path of a file from the data directory; of a link, that of its target."""
        return slashed(os.path.relpath(os.path.realpath(self.data / file), self.data))

    def snapshot(self, commit: Commit) -> Snapshot:
        """The data directory as a commit has it; CrmplanError if it does not.

        A file that was given another name since is found under the one it has now.
        """
        places = self._places(PLAN_FILE)
        plan = next((place for place in places if self._verified(f"{commit.id}:{place}")), None)
        folder = self._prefix if plan is None else plan.removesuffix(basename(plan))
        tree = self._verified(f"{commit.id}:{folder}")
        if tree is None:
            raise CrmplanError("git-no-data", directory=self._prefix.rstrip("/"), word=commit.short)
        entries = self._listed(tree)
        return Snapshot(self, f"{commit.short}:{folder}", entries, self._renamed(folder, entries))

    def _renamed(self, folder: str, entries: Mapping[str, Blob]) -> dict[str, str]:
        """The former names, in a folder, of the files that are not in it under their own."""
        tree = self._verified(f"HEAD:{self._prefix}")
        renamed = {}
        for name in self._listed(tree) if tree else ():
            if name not in entries and name.endswith(SUFFIX):
                inside = (relpath(f"/{place}", f"/{folder}") for place in self.former(name))
                renamed[name] = next((each for each in inside if each in entries), "")
        return {name: old for name, old in renamed.items() if old}

    def _listed(self, tree: str) -> dict[str, Blob]:
        """What a tree holds, by path."""
        listed = self._answer("ls-tree", "-r", "-t", "-z", "--long", "--full-tree", tree)
        return dict(_entries(listed))

    def content(self, commit: str, file: str) -> bytes | None:
        """The bytes of a file of the data directory as a commit has it; None if it has none."""
        asked = (self._ask("cat-file", "blob", f"{commit}:{at}") for at in self._places(file))
        return next((done.stdout for done in asked if not done.returncode), None)

    def blob(self, name: str) -> bytes:
        """The bytes of an object that a listing named."""
        return self._answer("cat-file", "blob", name)

    def _commits(self, *words: str, among: Sequence[str] = ()) -> Iterator[Commit]:
        fields = self._answer("log", f"--format={FORMAT}", *words, "--", *among).split(b"\0")
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
class Blob:
    """A file of a commit: its mode, its kind, its object, and its size in bytes."""

    mode: str
    kind: str
    object: str
    size: int


class Snapshot:
    """The files of a data directory as a commit has them (`files.Files`).

    `renamed` maps names that files have now to those that they have in the commit.
    """

    def __init__(
        self, history: History, root: str, entries: dict[str, Blob], renamed: Mapping[str, str]
    ) -> None:
        self.history = history
        self.root = root
        self.renamed = renamed
        now = {old: name for name, old in renamed.items()}
        self.entries = {now.get(name, name): entry for name, entry in entries.items()}

    def holds(self, name: str) -> bool:
        """Whether the commit has anything of that name."""
        return name in self.entries

    def beneath(self, name: str) -> list[str] | Refusal:
        """What a directory holds, nothing if it is not there; or why it is none."""
        entry = self.entries.get(name)
        if entry is not None and entry.kind != "tree":
            return "not-a-folder", {"folder": name}
        start = f"{name}/"
        inside = (path.removeprefix(start) for path in self.entries if path.startswith(start))
        return [path for path in inside if "/" not in path]

    def everything(self) -> Iterator[str]:
        """All files by their names, but hidden ones."""
        for name, entry in self.entries.items():
            if entry.kind == "blob" and not name.startswith(".") and "/." not in name:
                yield name

    def target(self, name: str) -> str:
        """The name of the file to which a link leads; of what is no link, its own."""
        for _ in range(LINKS):
            entry = self.entries.get(name)
            if entry is None or entry.mode != LINK:
                break
            name = self._leads(name, self.history.blob(entry.object))
        return name

    def _leads(self, name: str, link: bytes) -> str:
        """Where a link leads, from the data directory."""
        return normpath(join(dirname(name), os.fsdecode(link)))

    def shown(self, name: str) -> str:
        """A file as git names it: the commit, a colon, the path in the repository."""
        return f"{self.root}{self.renamed.get(name, name)}"

    def content(self, name: str, largest: int) -> bytes | Refusal:
        """A file's bytes; links are followed inside the data directory only."""
        target = name
        for _ in range(LINKS):
            entry = self.entries.get(target)
            if entry is None:
                return ("file-missing", {"near": ""}) if target == name else _broken(target)
            if entry.kind != "blob":
                return "not-a-file", {"why": "directory"}
            if entry.size > largest:
                return "too-large", {"size": entry.size, "largest": largest}
            found = self.history.blob(entry.object)
            if entry.mode != LINK:
                return found
            target = self._leads(target, found)
            if target.startswith(("/", "../")):
                return "link-outside", {"target": target}
        return _broken(target)


def _broken(target: str) -> Refusal:
    return "link-broken", {"target": target}


def _entries(listed: bytes) -> Iterator[tuple[str, Blob]]:
    """The rows of a long listing of a tree, by path."""
    for row in filter(None, listed.split(b"\0")):
        about, _, path = row.partition(b"\t")
        mode, kind, name, size = about.decode("ascii").split()
        entry = Blob(mode, kind, name, int(size) if size.isdecimal() else 0)
        yield os.fsdecode(path), entry


def _hunks(patch: bytes) -> Iterator[tuple[int, int, int]]:
    """The hunks of a patch without context: lines kept before, lines gone, lines come."""
    inside = 0  # lines of a hunk still to pass over, for they may look like anything
    new = whole = False
    for line in patch.split(b"\n"):
        if line.startswith(b"\\"):  # that the last line has no end
            continue
        if inside:
            inside -= 1
        elif line.startswith(b"--- "):
            new = line == b"--- /dev/null"
        elif line.startswith(b"+++ "):
            whole = line == b"+++ /dev/null"
        elif found := HUNK.match(line):
            start, gone, _, come = (1 if part is None else int(part) for part in found.groups())
            inside = gone + come
            if new:
                yield 0, sys.maxsize, come  # in the place of all there was under the name
            elif not whole:
                yield start - 1 if gone else start, gone, come


def _failed(said: bytes) -> CrmplanError:
    if distrusted := DISTRUSTED.search(said):
        return CrmplanError("git-distrusted", directory=os.fsdecode(distrusted[1]))
    why = os.fsdecode(said).strip().partition("\n")[0]
    return CrmplanError("git-failed", why=why.removeprefix("fatal: "))


def _day(written: str) -> date:
    """The day of a moment in ISO 8601, where its writer was, however odd the zone.

    The first day that git knows where it is none, as git has it; the last where it is later.
    """
    found = DAY.match(written)
    if found is None:
        return FIRST_DAY
    year, month, day = map(int, found.groups())
    return date(year, month, day) if year <= date.max.year else date.max
