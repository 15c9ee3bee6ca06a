"""What `check` found: the files it read, the text of each, and every problem in order of place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from crmplan.checks import check_plan
from crmplan.codes import CODES, severity
from crmplan.project import PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Collection

    from crmplan.problems import Problem, Severity
    from crmplan.project import Project
    from crmplan.reading.source import Source


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


def check(project: Project) -> Findings:
    """Read and check every file of a data directory; one broken file never hides the others."""
    loaded = project.plan()
    problems = list(loaded.problems)
    if loaded.whole is not None:
        problems += check_plan(loaded.whole, loaded.lost, loaded.flawed)
    sources = dict(loaded.sources)
    names = project.files()
    for name in names:
        if name != PLAN_FILE:
            problems += _registry(project, name, sources)
    files = tuple(project.shown(name) for name in names)
    order = {path: number for number, path in enumerate(files)}
    problems.sort(key=lambda problem: (order.get(problem.mark.path, len(order)), problem.mark))
    activities = sum(1 for _ in loaded.plan.activities()) if loaded.plan else 0
    return Findings(_distinct(problems), files, sources, activities)


def _registry(project: Project, name: str, sources: dict[str, Source]) -> list[Problem]:
    """The problems of the text of a registry."""
    from crmplan.reading.parsing import parse  # noqa: PLC0415 - not every directory has any

    source, problems = project.source(name)
    if source is None:
        return list(problems)
    sources[source.path] = source
    return [*problems, *parse(source).problems]


def _distinct(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems, one of those that say the same of the same place."""
    found: list[Problem] = []
    for problem in problems:
        same = found and (found[-1].code, found[-1].mark) == (problem.code, problem.mark)
        if not same:
            found.append(problem)
    return tuple(found)
