"""Writing what crmplan makes, a file or a folder of them: the whole file, or the one before.

The data are written elsewhere (`saving`) and never from here: no output goes into the data
directory or through a link into it.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from crmplan.language import CrmplanError
from crmplan.store import system
from crmplan.store.saving import held

if TYPE_CHECKING:
    from collections.abc import Mapping

FRESH = 0o666  # the mode of a new file, before the user's own mask


def write_file(path: Path, content: bytes, data: Path | None = None) -> None:
    """Put the content in a file, replacing the one that is there in one step.

    A link is followed. CrmplanError, and nothing changed, for a directory, a device, a place
    inside the data directory, or where the file cannot be written.
    """
    try:
        target = path.resolve()
        refuse_if_data(path, target, data)
        _replace(path, target, content)
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, OSError) and held(error):
            raise CrmplanError("output-held", path=path) from None
        reason = getattr(error, "strerror", None) or str(error)
        raise CrmplanError("output-failed", path=path, reason=reason) from None


def keep(path: str, text: str) -> None:
    """Put a text in a file beside the data that is no data itself."""
    write_file(Path(path), text.encode())


def write_folder(folder: Path, files: Mapping[str, bytes], data: Path | None = None) -> list[Path]:
    """Put files of these names in a folder, made if need be; where each one stands."""
    refuse_if_data(folder, folder.resolve(), data)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise CrmplanError("output-no-folder", path=folder) from None
    except OSError as error:
        raise CrmplanError("output-failed", path=folder, reason=error.strerror) from None
    paths = [folder / name for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        write_file(path, content, data)
    return paths


def refuse_if_data(path: Path, target: Path, data: Path | None) -> None:
    """CrmplanError where an output would stand among the data."""
    if data is not None and target.is_relative_to(data.resolve()):
        raise CrmplanError("output-in-data", path=path, data=data)


def _replace(path: Path, target: Path, content: bytes) -> None:
    mode = _mode(path, target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(handle)
        Path(name).chmod(mode)
        system.move(Path(name), target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path, target: Path) -> int:
    """The mode of the file that is there, or of a new one; CrmplanError for what is no file."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return FRESH & ~mask
    if stat.S_ISDIR(mode):
        raise CrmplanError("output-directory", path=path)
    if not stat.S_ISREG(mode):
        raise CrmplanError("output-not-a-file", path=path)
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise CrmplanError("output-read-only", path=path)
    return stat.S_IMODE(mode)
