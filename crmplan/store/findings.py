"""What `check` found: the files it read, the text of each, and every problem in order of place."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from crmplan.books import BOOKS
from crmplan.records.problems import CODES, severity
from crmplan.store.strays import strays

if TYPE_CHECKING:
    from collections.abc import Collection

    from crmplan.records.problems import Problem, Severity
    from crmplan.records.source import Source
    from crmplan.store.project import Project


@dataclass(frozen=True, slots=True)
class Findings:
    """The problems of a data directory, files in the order read, places in order within each."""

    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    sources: dict[str, Source] = field(default_factory=dict)
    activities: int = 0

    def count(self, of: Severity) -> int:
        """How many problems are of a severity."""
        return sum(severity(problem.code) is of for problem in self.problems)

    def only(self, select: Collection[str], ignore: Collection[str]) -> Findings:
        """The findings of some codes only (all, where none is selected), without others."""
        kept = tuple(
            problem
            for problem in self.problems
            if problem.code in (select or CODES) and problem.code not in ignore
        )
        return replace(self, problems=kept)

    def within(self, paths: Collection[str]) -> Findings:
        """The findings in files at these paths, or beneath them."""
        wanted = [_whole(path) for path in paths]

        def asked(path: str) -> bool:
            return any(_whole(path).is_relative_to(each) for each in wanted)

        kept = tuple(problem for problem in self.problems if asked(problem.mark.path))
        return replace(self, problems=kept, files=tuple(filter(asked, self.files)))

    def seen_from(self, root: Path) -> Findings:
        """The findings with paths as `root` sees them, but of what stands outside it."""

        def seen(path: str) -> str:
            whole = _whole(path)
            return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path

        moved = tuple(
            problem._replace(mark=problem.mark._replace(path=seen(problem.mark.path)))
            for problem in self.problems
        )
        files = tuple(map(seen, self.files))
        sources = {seen(path): source for path, source in self.sources.items()}
        return replace(self, problems=moved, files=files, sources=sources)


def _whole(path: str) -> Path:
    """A path from the root of the file system; links are not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - which would follow them


def check(project: Project) -> Findings:
    """Read and check every file of a data directory; one broken file never hides the others."""
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    plan = project.plan().sound
    for book in BOOKS.values():
        readings = project.readings(book)
        problems += (problem for found in readings.values() for problem in found.problems)
        problems += book.check(readings)
        problems += book.check_beside(readings, plan.parties) if plan else ()
        sources |= {found.source.path: found.source for found in readings.values() if found.source}
    problems += strays(project)
    files = tuple(map(project.shown, project.files()))
    order = {path: number for number, path in enumerate(files)}
    problems.sort(key=lambda problem: (order.get(problem.mark.path, len(order)), problem.mark))
    activities = sum(1 for _ in plan.activities()) if plan else 0
    return Findings(_distinct(problems), files, sources, activities)


def _distinct(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems, one of those that say the same of the same place."""
    found: list[Problem] = []
    for problem in problems:
        same = found and (found[-1].code, found[-1].mark) == (problem.code, problem.mark)
        if not same:
            found.append(problem)
    return tuple(found)
