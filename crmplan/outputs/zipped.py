"""An office file is a ZIP archive: its entries dated by the page's day, not by the clock."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import date

YEARS = (1980, 2107)  # that a ZIP archive can tell
UNIX = 3  # the system that an entry says it was made on
MODE = 0o600 << 16


def dated(content: bytes, day: date) -> bytes:
    """The same archive, every entry of that day, so that equal pages are equal files."""
    year = min(max(day.year, YEARS[0]), YEARS[1])
    stamp = (year, day.month, day.day, 0, 0, 0)
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, stamp)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, MODE
            new.writestr(entry, old.read(name))
    return made.getvalue()
