"""The data directory: which files it holds, read on demand, and never more than it should."""

from __future__ import annotations

import errno
import gc
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crmplan.problems import CrmplanError, Mark, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmplan.model import Plan
    from crmplan.reading.source import Source

PLAN_FILE: Final = "workplan.yaml"
LARGEST: Final = 1024 * 1024  # bytes of a file, unless told otherwise
MOST_FILES: Final = 5000  # files of one directory that are looked at


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the plan's file gave: the sound records, all of them, and the problems of both."""

    plan: Plan | None
    problems: tuple[Problem, ...] = ()
    whole: Plan | None = None
    lost: frozenset[str] = frozenset()
    sources: dict[str, Source] = field(default_factory=dict)


def find_data(asked: str | None, environment: Mapping[str, str], cwd: Path) -> Path:
    """The data directory asked for, else CRMPLAN_DATA's, else `data/` here or in a parent.

    A `data/` with a plan in it is preferred; CrmplanError where there is no directory.
    """
    given = asked or environment.get("CRMPLAN_DATA")
    if given:
        return _directory(Path(given))
    places = [place / "data" for place in (cwd, *cwd.parents)]
    found = [place for place in places if place.is_dir()]
    with_plan = [place for place in found if os.path.lexists(place / PLAN_FILE)]
    if not found:
        raise CrmplanError("data-not-found", directory=str(cwd))
    return (with_plan or found)[0]


def _directory(path: Path) -> Path:
    """The path, if it is a directory that can be listed."""
    try:
        next(iter(os.scandir(path)), None)
    except FileNotFoundError:
        raise CrmplanError("data-missing", directory=str(path)) from None
    except NotADirectoryError:
        raise CrmplanError("data-no-directory", directory=str(path)) from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else str(error)
        raise CrmplanError("data-unreadable", directory=str(path), reason=reason) from None
    return path


class Project:
    """A data directory. Each file is read when first asked for, and once."""

    def __init__(self, data: Path, largest: int = LARGEST) -> None:
        self.data = data
        self.largest = largest
        self._plan: Loaded | None = None

    def plan(self) -> Loaded:
        """The plan, as far as its file can be read."""
        if self._plan is None:
            from crmplan.reading.plan import read_whole  # noqa: PLC0415 - brings the YAML parser

            source, problems = self.source(PLAN_FILE)
            if source is None:
                self._plan = Loaded(None, problems)
            else:
                reading = _uncollected(read_whole, source)
                both = (*problems, *reading.problems)
                sources = {source.path: source}
                self._plan = Loaded(reading.plan, both, reading.whole, reading.lost, sources)
        return self._plan
