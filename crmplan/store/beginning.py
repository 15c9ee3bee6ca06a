"""A new repository on disk: files that overwrite nothing, and their first commit."""

from __future__ import annotations

import json
import os
import subprocess
from enum import StrEnum
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

import crmplan
from crmplan.language import CrmplanError
from crmplan.store.machine import asked, mend

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

INSIDE: Final = Path(crmplan.__file__).parent
DEMO: Final = (INSIDE / "demo", INSIDE.parent / "tests" / "data")  # in the wheel; in the source


class Kept(StrEnum):
    """What became of new files in git."""

    COMMITTED = "committed"
    NO_GIT = "no-git"
    WITHIN = "within"  # the folder is in a repository already: its people commit
    NO_IDENTITY = "no-identity"
    FAILED = "failed"


def demo() -> dict[str, str]:
    """The plan of 2003 and its registries, as first entered, by their names."""
    root = next(place for place in DEMO if place.is_dir())
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.yaml"))
    }


def package() -> str:
    """What pip installed this crmplan from, where others can too: a name, or an address.

    Empty for a file or folder of this machine, and where it was not installed.
    """
    try:
        found = metadata.distribution("crmplan")
    except metadata.PackageNotFoundError:
        return ""
    told = found.read_text("direct_url.json")
    if told is None:  # it came by its name
        return f"crmplan=={found.version}"
    origin = json.loads(told)
    url = origin.get("url", "")
    if "vcs_info" in origin:
        vcs = origin["vcs_info"]
        return f"crmplan @ {vcs.get('vcs', 'git')}+{url}@{vcs.get('commit_id', '')}"
    return f"crmplan @ {url}" if url.startswith("https://") else ""


def refuse(folder: str, names: Iterable[str]) -> None:
    """CrmplanError that names each of these files that is there already, or has no room."""
    found: dict[str, None] = {}
    for name in names:
        for part in (*reversed(PurePosixPath(name).parents[:-1]), PurePosixPath(name)):
            path = Path(folder, part)
            if os.path.lexists(path) and not (path.is_dir() and str(part) != name):
                found[str(part)] = None
    if found:
        raise CrmplanError("init-in-the-way", 1, folder=folder, files=", ".join(found))


def begin(folder: str, files: Mapping[str, str]) -> None:
    """Write new files, all or none; CrmplanError where one is there, or cannot be written."""
    made: list[Path] = []
    path = Path(folder)
    try:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
    except (OSError, ValueError) as error:
        for each in made:
            each.unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or str(error)
        raise CrmplanError("output-failed", path=path, reason=reason) from None


def versioned(folder: str, names: Iterable[str], subject: str) -> Kept:
    """Make a repository of the folder and commit its new files, if git can."""
    if asked("--version") is None:
        return Kept.NO_GIT
    if asked("-C", folder, "rev-parse", "--show-toplevel") is not None:
        return Kept.WITHIN
    if not done(folder, "-c", "init.defaultBranch=main", "init", "--quiet"):
        return Kept.FAILED
    mend(Path(folder))
    if not done(folder, "add", "--", *names):
        return Kept.FAILED
    if asked("-C", folder, "var", "GIT_COMMITTER_IDENT") is None or not (
        asked("-C", folder, "config", "user.email") or os.environ.get("GIT_COMMITTER_EMAIL")
    ):
        return Kept.NO_IDENTITY
    return Kept.COMMITTED if done(folder, "commit", "--quiet", "-m", subject) else Kept.FAILED


def done(folder: str, *words: str) -> bool:
    """Whether git did it."""
    command = ["git", "-C", folder, *words]
    quiet = subprocess.DEVNULL
    return not subprocess.run(  # noqa: S603 - the words are our own, and names of our own files
        command, stdin=quiet, stdout=quiet, stderr=quiet, check=False
    ).returncode
