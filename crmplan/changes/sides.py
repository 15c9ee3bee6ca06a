"""A state of the data from its files: what is sound in them, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmplan.changes.comparing import Side
from crmplan.consuls.model import Consuls
from crmplan.language import CrmplanError
from crmplan.records.problems import Problem, Severity, severity
from crmplan.store.project import PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.plan.model import Plan
    from crmplan.records.whole import Reading
    from crmplan.store.project import Project


def side_of(project: Project, day: date) -> Side:
    """All the data of a project at the end of a day; CrmplanError if there is no plan to read."""
    plan = project.plan()
    if plan.sound is None:
        raise CrmplanError("plan-unreadable", 1, path=project.shown(PLAN_FILE))
    consuls, visas = project.consuls(), project.visas()
    broken = {_country(name) for name, read in visas.items() if any(errors(read.problems))}
    files = [read.sound for read in visas.values() if read.sound]
    found = consuls.sound if consuls.sound or errors_in(consuls) else Consuls()
    return Side(
        plan.sound,
        day,
        found,
        {file.country: file for file in files if file.country not in broken},
        None,
        frozenset({*_ids_lost(plan), *_posts_lost(consuls), *broken}),
    )


def passed_over(project: Project) -> list[Problem]:
    """The errors that kept something of a project's files from being compared."""
    readings: list[Reading[Any]] = [project.plan(), project.consuls(), *project.visas().values()]
    return [problem for reading in readings for problem in errors(reading.problems)]


def errors(problems: tuple[Problem, ...]) -> Iterator[Problem]:
    """The problems that are errors."""
    return (found for found in problems if severity(found.code) is Severity.ERROR)


def errors_in(reading: Reading[Consuls]) -> bool:
    """Whether a file has errors."""
    return any(errors(reading.problems))


def _country(name: str) -> str:
    """The code of a country in the name of its visa file."""
    return name.rpartition("/")[2].partition(".")[0].upper()


def _ids_lost(reading: Reading[Plan]) -> Iterator[str]:
    """The ids of activities and meetings that are in the file and could not be read whole."""
    yield from reading.lost
    if reading.whole and reading.sound:
        kept = set(_ids(reading.sound))
        yield from (id_ for id_ in _ids(reading.whole) if id_ not in kept)


def _ids(plan: Plan) -> Iterator[str]:
    yield from (activity.id for _, _, activity in plan.activities())
    yield from (meeting.id for meeting in plan.meetings)


def _posts_lost(reading: Reading[Consuls]) -> Iterator[str]:
    yield from reading.lost
    if reading.whole and reading.sound:
        kept = {post.id for post in reading.sound.posts}
        yield from (post.id for post in reading.whole.posts if post.id not in kept)
