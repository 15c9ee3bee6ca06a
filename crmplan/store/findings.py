"""What `check` found: the files it read, the text of each, and every problem in order of place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from crmplan.consuls.rules import check_consuls
from crmplan.plan.rules import check_plan
from crmplan.records.problems import CODES, severity
from crmplan.visas.rules import check_visas, country_twice

if TYPE_CHECKING:
    from collections.abc import Collection

    from crmplan.records.problems import Problem, Severity
    from crmplan.records.source import Source
    from crmplan.records.whole import Reading
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


def check(project: Project) -> Findings:
    """Read and check every file of a data directory; one broken file never hides the others."""
    plan, consuls, visas = project.plan(), project.consuls(), project.visas()
    readings: list[Reading[Any]] = [plan, consuls, *visas.values()]
    problems = [problem for reading in readings for problem in reading.problems]
    if plan.whole is not None:
        problems += check_plan(plan.whole, plan.lost, plan.flawed)
    if consuls.whole is not None:
        problems += check_consuls(consuls.whole, consuls.lost)
    destinations = {
        name.rpartition("/")[2]: found.whole for name, found in visas.items() if found.whole
    }
    problems += country_twice(destinations)
    for name, destination in destinations.items():
        problems += check_visas(destination, name)
    sources = {found.source.path: found.source for found in readings if found.source}
    files = tuple(map(project.shown, project.files()))
    order = {path: number for number, path in enumerate(files)}
    problems.sort(key=lambda problem: (order.get(problem.mark.path, len(order)), problem.mark))
    activities = sum(1 for _ in plan.sound.activities()) if plan.sound else 0
    return Findings(_distinct(problems), files, sources, activities)


def _distinct(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems, one of those that say the same of the same place."""
    found: list[Problem] = []
    for problem in problems:
        same = found and (found[-1].code, found[-1].mark) == (problem.code, problem.mark)
        if not same:
            found.append(problem)
    return tuple(found)
