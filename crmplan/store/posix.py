"""What Linux and macOS have: locks of the kernel, files without a name, owners.

Its twin, with the same names for any other system, is `portable`.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import stat
import sys
import time
from typing import TYPE_CHECKING, BinaryIO

from crmplan.language import CrmplanError

assert sys.platform != "win32"  # noqa: S101 - for whoever checks types there

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import Popen

PATIENCE = 10.0  # seconds to wait for somebody else's edit
PAUSE = 0.02  # seconds between two tries
NEW = 0o644  # the mode of a file that is begun
SPECIAL = stat.S_ISUID | stat.S_ISGID | stat.S_ISVTX


def opened(path: Path) -> BinaryIO:
    """A file to read; a pipe with nobody at its other end does not hold this up."""
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC), "rb")


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """The directory for this process alone; CrmplanError if somebody else keeps it.

    It is itself what is locked (flock): the kernel releases it when the process ends, however it
    ends, and nothing is left in it.
    """
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise CrmplanError("save-busy", 1, path=directory) from None
                time.sleep(PAUSE)
        yield
    finally:
        os.close(handle)


def end(process: Popen[bytes]) -> None:
    """End a program that leads a session, and all that it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def move(new: Path, target: Path) -> None:
    """Put a file in the place of another in one step."""
    new.replace(target)


def replace(
    target: Path, before: os.stat_result | None, new: bytes, ready: Callable[[], None]
) -> None:
    """Put bytes in the place of a file in one step, with its mode and owner, or begin one.

    They go to a file without a name (O_TMPFILE, so that a kill leaves nothing behind), reach the
    disk, get a hidden name beside the target once `ready` does not object, and replace it.
    """
    hidden = f".{target.name}.crmplan-new"
    directory = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _unlink(hidden, directory)  # ours alone: the directory is locked
        handle = _nameless(target.parent, hidden, directory)
        with os.fdopen(handle, "wb") as stream:
            stream.write(new)
            stream.flush()
            if before and (before.st_uid, before.st_gid) != (os.geteuid(), os.getegid()):
                _give(handle, before, target)
            os.fchmod(handle, stat.S_IMODE(before.st_mode) & ~SPECIAL if before else NEW)
            os.fsync(handle)
            ready()
            if not os.fstat(handle).st_nlink:
                # Only with a directory handle does Python follow the link that /proc gives.
                os.link(f"/proc/self/fd/{handle}", hidden, dst_dir_fd=directory)
        os.replace(hidden, target.name, src_dir_fd=directory, dst_dir_fd=directory)
        os.fsync(directory)
    except BaseException:
        _unlink(hidden, directory)
        raise
    finally:
        os.close(directory)


def _give(handle: int, before: os.stat_result, target: Path) -> None:
    """Make the new file the same owner's; CrmplanError if that is not ours to do."""
    try:
        os.fchown(handle, before.st_uid, before.st_gid)
    except PermissionError:
        raise CrmplanError("save-owner", 1, path=target) from None


def _unlink(name: str, directory: int) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name, dir_fd=directory)


def _nameless(parent: Path, hidden: str, directory: int) -> int:
    """A file without a name; where the system knows none, one with the hidden name."""
    if sys.platform == "linux" and os.path.lexists("/proc/self/fd"):
        with contextlib.suppress(OSError):
            return os.open(parent, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC
    return os.open(hidden, flags, 0o600, dir_fd=directory)
