"""What every system has, Windows above all: a lock file, and a new file beside the old one.

Its twin, with the same names for Linux and macOS, is `posix`.
"""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import time
from typing import TYPE_CHECKING, BinaryIO

from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LOCK = ".crmplan.lock"
PATIENCE = 10.0  # seconds to wait for somebody else's edit
HELD = 2.0  # seconds to wait for a program that has the file open: many let it go at once
PAUSE = 0.05  # seconds between two tries


def opened(path: Path) -> BinaryIO:
    """A file to read."""
    return path.open("rb")


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """The directory for this process alone; CrmplanError if somebody else keeps it.

    What is locked is a hidden file in it. The system releases it when the process ends, however
    it ends; Windows takes the file away too.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - recording only

    lock = FileLock(directory / LOCK, timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout:
        raise CrmplanError("save-busy", 1, path=directory) from None
    try:
        yield
    finally:
        lock.release()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started."""
    words = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
    with contextlib.suppress(OSError):
        subprocess.run(words, capture_output=True, check=False)  # noqa: S603 - a number of ours
    process.kill()
    process.wait()


def move(new: Path, target: Path) -> None:
    """Put a file in the place of another in one step, once no program has that one open.

    PermissionError where one keeps it.
    """
    deadline = time.monotonic() + HELD
    while True:
        try:
            new.replace(target)
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(PAUSE)
        else:
            return


def replace(
    target: Path, before: os.stat_result | None, new: bytes, ready: Callable[[], None]
) -> None:
    """Put bytes in the place of a file in one step, with its mode, or begin one.

    That is done once `ready` does not object. A kill may leave the new file beside it, under a
    hidden name that the next edit uses again.
    """
    hidden = target.with_name(f".{target.name}.crmplan-new")
    try:
        with hidden.open("wb") as stream:
            stream.write(new)
            stream.flush()
            os.fsync(stream.fileno())
        if before:
            hidden.chmod(stat.S_IMODE(before.st_mode))
        ready()
        move(hidden, target)
    except BaseException:
        with contextlib.suppress(OSError):
            hidden.unlink()
        raise
