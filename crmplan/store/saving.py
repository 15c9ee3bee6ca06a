"""Writing a data file so that it is either the old one or the new one, whatever happens.

The directory is locked while a file is read, changed and saved (flock: the kernel releases it
when the process ends, however it ends). The new bytes go to a file without a name (O_TMPFILE, so
that a kill leaves nothing behind), reach the disk, get a hidden name beside the target, and
replace it in one step.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import stat
import time
from typing import TYPE_CHECKING

from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 10.0  # seconds to wait for somebody else's edit
PAUSE = 0.02  # seconds between two tries
SPECIAL = stat.S_ISUID | stat.S_ISGID | stat.S_ISVTX


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """The directory for this process alone; CrmplanError if somebody else keeps it."""
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


def save(path: Path, old: bytes, new: bytes) -> None:
    """Replace a file's bytes, if they still are the old ones; for use inside `locked`.

    Mode and owner stay. CrmplanError, the file as it was, if the file is read-only, somebody
    else's, changed in between, or cannot be written.
    """
    target = path.resolve()
    try:
        before = target.stat()
        refuse_if_closed(target, before)
        _replace(target, before, old, new)
    except OSError as error:
        key = "save-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "save-failed"
        raise CrmplanError(key, 1, path=path, why=error.strerror) from None


def refuse_if_closed(target: Path, found: os.stat_result) -> None:
    """CrmplanError if the file may not be written, for root too."""
    writable = stat.S_IMODE(found.st_mode) & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not writable or not os.access(target, os.W_OK):
        raise CrmplanError("save-read-only", 1, path=target)


def refuse_if_changed(target: Path, old: bytes) -> None:
    """CrmplanError if the file no longer holds the bytes that were edited."""
    if target.read_bytes() != old:
        raise CrmplanError("save-changed", 1, path=target)


def _replace(target: Path, before: os.stat_result, old: bytes, new: bytes) -> None:
    hidden = f".{target.name}.crmplan-new"
    directory = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _unlink(hidden, directory)  # ours alone: the directory is locked
        handle = _nameless(target.parent, hidden, directory)
        with os.fdopen(handle, "wb") as stream:
            stream.write(new)
            stream.flush()
            if (before.st_uid, before.st_gid) != (os.geteuid(), os.getegid()):
                _give(handle, before, target)
            os.fchmod(handle, stat.S_IMODE(before.st_mode) & ~SPECIAL)
            os.fsync(handle)
            refuse_if_changed(target, old)
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
    """A file without a name; where the file system knows none, one with the hidden name."""
    with contextlib.suppress(OSError, AttributeError):
        return os.open(parent, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC
    return os.open(hidden, flags, 0o600, dir_fd=directory)
