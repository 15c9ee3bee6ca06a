"""What stands in a data directory and is not read, though it looks like data: never silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmplan.books import BOOKS, REGISTRIES, WORKPLAN, title
from crmplan.language.fold import fold
from crmplan.language.nearest import nearest
from crmplan.records.countries import COUNTRIES
from crmplan.store.project import MOST_FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.records.problems import Problem
    from crmplan.store.project import Project

# What is no data: folders, and the file that remembers how documents are imported.
OTHERS: Final = ("practices", "received", "schema", "schemas", "importing.yaml")
BEGINNINGS: Final = tuple(re.split(r"\W", book.files)[0] for book in BOOKS.values())
LIKE_DATA: Final = re.compile(rf"\.ya?ml|^(?:{'|'.join(BEGINNINGS)})(?:\.\w*)?$", re.IGNORECASE)


def strays(project: Project) -> Iterator[Problem]:
    """A problem at each file that looks like data and is not read; one, where files are too many.

    A file to which a link leads that is read is read itself; what is told already, as the name
    that a missing file probably has, is not told again.
    """
    place, names = project.place, set(project.files())
    read = names | set(map(place.target, names))
    told = {problem.values.get("near") for problem in project.plan().problems}
    for number, name in enumerate(place.everything()):
        if number == MOST_FILES:
            yield project.problem("", "files-many", {"most": MOST_FILES})
            return
        if name.partition("/")[0] in OTHERS or not LIKE_DATA.search(name):
            continue
        if name not in told and place.target(name) not in read:
            yield project.problem(name, "file-stray", meant(project, name))


def meant(project: Project, name: str) -> dict[str, object]:
    """Which file that would be read a name was meant as, where that is not there yet."""
    head = name.partition(".")[0]
    stem = head.rpartition("/")[2]
    known = [book.files for book in BOOKS.values() if not book.folder]
    if stem.upper() in COUNTRIES:
        known += [b.files.replace("*", stem.upper()) for b in REGISTRIES if b.folder]
    alike = (file for file in known if fold(file.partition(".")[0]) == fold(head))
    near = next(alike, None) or nearest(name, tuple(known))
    if near and not project.place.holds(near):
        return {"why": "near", "near": near}
    files = ", ".join(map(title, BOOKS.values()))
    why = "plan" if "plan" in fold(stem) else ""
    return {"why": why, "known": files, "plan": WORKPLAN.files}
