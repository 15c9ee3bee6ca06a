"""Writing a data file so that it is either the old one or the new one, whatever happens.

The directory is locked while a file is read, changed and saved. The new bytes reach the disk in a
file of their own, which replaces the old one in one step. How, depends on the `system`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from typing import TYPE_CHECKING

from crmplan.language import CrmplanError
from crmplan.store import system

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HELD = (5, 32, 33)  # of Windows: access denied, sharing violation, lock violation


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """The directory for this process alone; CrmplanError if it cannot be had."""
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(system.locked(directory))
        except OSError as error:
            raise CrmplanError("save-failed", 1, path=directory, why=error.strerror) from None
        yield


def save(path: Path, old: bytes | None, new: bytes | None) -> None:
    """Replace a file's bytes, if they still are the old ones; for use inside `locked`.

    None stands for no file: it is begun, or goes. Mode and owner stay. CrmplanError, the file as
    it was, if the file is read-only, somebody else's, open in a program that keeps it, changed in
    between, or cannot be written.
    """
    target = path.resolve()
    try:
        before = target.stat() if old is not None else None
        if before:
            refuse_if_closed(target, before)
        if new is not None:
            system.replace(target, before, new, lambda: refuse_if_changed(target, old))
        else:
            refuse_if_changed(target, old)
            target.unlink()
    except OSError as error:
        key = "save-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "save-failed"
        key = "save-held" if held(error) else key
        raise CrmplanError(key, 1, path=path, why=error.strerror) from None


def held(error: OSError) -> bool:
    """Whether another program has a file open and does not let it go, as Word does on Windows."""
    return getattr(error, "winerror", None) in HELD


def refuse_if_closed(target: Path, found: os.stat_result) -> None:
    """CrmplanError if the file may not be written, for root too."""
    writable = stat.S_IMODE(found.st_mode) & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not writable or not os.access(target, os.W_OK):
        raise CrmplanError("save-read-only", 1, path=target)


def refuse_if_changed(target: Path, old: bytes | None) -> None:
    """CrmplanError if the file no longer holds the bytes that were edited."""
    if (target.read_bytes() if target.exists() else None) != old:
        raise CrmplanError("save-changed", 1, path=target)
