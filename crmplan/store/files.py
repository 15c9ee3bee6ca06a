"""The files of a data directory: on disk, or as a commit has them (`history`)."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from crmplan.store import system

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Refusal = tuple[str, "Mapping[str, object]"]  # the code of a problem, and its values


class Files(Protocol):
    """Where the files of a data directory are read; names are relative to it, with slashes."""

    def holds(self, name: str) -> bool:
        """Whether there is anything of that name."""

    def beneath(self, name: str) -> list[str] | Refusal:
        """What a directory holds, in no order, nothing if it is not there; or why it is none."""

    def everything(self) -> Iterator[str]:
        """All files by their names, but hidden ones and those that only a link leads to."""

    def target(self, name: str) -> str:
        """The name of the file to which a link leads; of what is no link, its own."""

    def shown(self, name: str) -> str:
        """A file's path as people are shown it."""

    def content(self, name: str, largest: int) -> bytes | Refusal:
        """A file's bytes, or why they cannot or must not be read."""


class Folder:
    """A directory on disk.

    Only regular files inside it are opened, and never more bytes read than are asked for: a
    pipe, a device or an endless file cannot hold the program up.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def holds(self, name: str) -> bool:
        """Whether there is anything of that name, a broken link too."""
        return os.path.lexists(self.path / name)

    def beneath(self, name: str) -> list[str] | Refusal:
        """What a directory holds, nothing if it is not there; or why it is none."""
        try:
            return [entry.name for entry in (self.path / name).iterdir()]
        except NotADirectoryError:
            return "not-a-folder", {"folder": name}
        except OSError as error:
            if not self.holds(name):
                return []
            return "unreadable", {"reason": os.strerror(error.errno or 0)}

    def everything(self) -> Iterator[str]:
        """All files by their names, but hidden ones and those that only a link leads to."""
        for place, folders, files in os.walk(self.path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(name for name in files if not name.startswith(".")):
                yield (Path(place) / name).relative_to(self.path).as_posix()

    def target(self, name: str) -> str:
        """The name of the file to which a link leads; of what is no link, its own."""
        real = os.path.realpath(self.path / name)
        return slashed(os.path.relpath(real, os.path.realpath(self.path)))

    def shown(self, name: str) -> str:
        """A file's path from where the user is, if it is below."""
        path = self.path / name
        try:
            real = path.parent.resolve(strict=False) / path.name  # a link keeps its name
            return real.relative_to(Path.cwd()).as_posix()
        except (ValueError, OSError, RuntimeError):
            return path.as_posix()

    def content(self, name: str, largest: int) -> bytes | Refusal:
        """A file's bytes, or why they cannot or must not be read."""
        path = self.path / name
        try:
            real = Path(os.path.realpath(path, strict=True))
            if not real.is_relative_to(os.path.realpath(self.path)):
                return "link-outside", {"target": str(real)}
            mode = real.stat().st_mode
            if not stat.S_ISREG(mode):
                return "not-a-file", {"why": _what(mode)}
            return _read(real, largest)
        except OSError as error:
            return self._unopened(path, error)

    def _unopened(self, path: Path, error: OSError) -> Refusal:
        """Why a file could not be opened."""
        if error.errno in (errno.ENOENT, errno.ELOOP):
            if path.is_symlink():
                why = "loop" if error.errno == errno.ELOOP else ""
                return "link-broken", {"target": str(path.readlink()), "why": why}
            near = self._near(path)
            return "file-missing", {"near": near, "why": "near"} if near else {}
        return "unreadable", {"reason": os.strerror(error.errno or 0)}

    def _near(self, path: Path) -> str | None:
        """A file whose name was probably meant to be the path's."""
        found = self.beneath("")
        known = {name.lower(): name for name in found} if isinstance(found, list) else {}
        wanted = path.name.lower()
        meant = (wanted, wanted.replace(".yaml", ".yml"), f"{wanted}.txt", f"{wanted}.yaml")
        return next((known[name] for name in meant if name in known), None)


def slashed(path: str) -> str:
    """A path with slashes, as names of data files and git have it on every system."""
    return path.replace(os.sep, "/")


def _read(real: Path, largest: int) -> bytes | Refusal:
    """The bytes of a regular file, if they are not too many."""
    with system.opened(real) as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):  # changed since it was looked at
            return "not-a-file", {"why": _what(about.st_mode)}
        content = b"" if about.st_size > largest else file.read(largest + 1)
    if about.st_size > largest or len(content) > largest:
        return "too-large", {"size": about.st_size, "largest": largest}
    return content


def _what(mode: int) -> str:
    """What stands where a file should: the name of a sentence of the table `problem`."""
    kinds = {
        stat.S_IFDIR: "directory",
        stat.S_IFIFO: "pipe",
        stat.S_IFCHR: "device",
        stat.S_IFBLK: "device",
        stat.S_IFSOCK: "socket",
    }
    return kinds.get(stat.S_IFMT(mode), "other")
