"""Plans of any size, made from a seed: python bench/generate.py 10000 DIRECTORY."""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

from crmplan.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.plan.model import Activity

SEED = 2003
OBJECTIVES, ACTIVITIES = 10, 20  # at most so many of a theme, and of an objective
CELLS = (  # one column of the words that real calendars hold, as often as they hold them
    *("Octubre 2003", "Octubre – Noviembre 2003", "II Trimestre 2004", "Diciembre 2003", "2004"),
    *("Semestral", "Permanentemente", "", "Cumplido en mayo 2003", "Julio 2003", "marzo 2004"),
    *("Semestral (en cada reunión de la red)", "hasta el 30 de octubre de 2006", "Por definir"),
    *("del 22 de marzo al 23 de abril del 2010", "a partir de enero 2005", "cada 6 meses"),
    *("Primer semestre de 2004", "El 12 de febrero de cada año", "Septiembre 2003", "anual"),
)
MEMBERS = ("BZ", "CA", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "SV", "US")
OWING = 0.3  # of the activities name who owes them
LOGGED = 0.2  # of the activities have a log


def workplan(size: int, originals: list[Activity], chance: random.Random) -> Iterator[str]:
    """The lines of a plan of so many activities, in the words of the real one."""
    yield from (
        "plan:",
        "  title: Plan de trabajo propuesto para la Red de Funcionarios de Enlace",
        "  conference: VIII Conferencia Regional sobre Migración (CRM)",
        "  starts: 2003-05-26",
        "parties:",
        f"  members: [{', '.join(MEMBERS)}]",
        "meetings:",
        "  - id: crm-8",
        "    name: VIII Conferencia Regional sobre Migración",
        "    kind: conference",
        "    network: true",
        "    starts: 2003-05-26",
        "    ends: 2003-05-30",
        "    source: El propio plan",
        "themes:",
    )
    for number in range(size):
        before, place = divmod(number, ACTIVITIES)
        theme, objective = divmod(before, OBJECTIVES)
        if not place and not objective:
            yield f"  - number: {theme + 1}"
            yield "    title: Mecanismos consulares que fomenten el respeto de los derechos."
            yield "    objectives:"
        if not place:
            yield f"      - number: {objective + 1}"
            yield "        text: Asegurar el retorno seguro, digno y ordenado de los migrantes."
            yield "        activities:"
        id_ = f"{theme + 1}.{objective + 1}.{place + 1}"
        yield from activity(id_, chance.choice(originals), chance)


def activity(id_: str, original: Activity, chance: random.Random) -> Iterator[str]:
    """The lines of one activity, some of them with who owes it and with a log."""
    yield f"          - id: {id_}"
    yield f"            text: {json.dumps(original.text, ensure_ascii=False)}"
    yield f"            calendar: '{chance.choice(CELLS)}'"
    if chance.random() < OWING:
        yield f"            responsible: [{', '.join(chance.sample(MEMBERS, 3))}]"
        yield "            each: true"
    if chance.random() < LOGGED:
        yield "            log:"
        for month in range(1, chance.randint(1, 3) + 1):
            yield f"              - on: 2003-{month + 5:02}-15"
            yield "                event: note"
            yield "                text: Se informó del avance en la reunión del grupo de trabajo."


def todos(size: int, chance: random.Random) -> Iterator[str]:
    """The same work as tasks of iCalendar, one file each, as todoman keeps them."""
    for number in range(size):
        day = f"2003{chance.randint(6, 12):02}{chance.randint(1, 28):02}"
        rows = (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//crmplan//bench//ES", "BEGIN:VTODO"),
            *(f"UID:{number}@bench", "DTSTAMP:20030526T000000Z", f"DUE;VALUE=DATE:{day}"),
            *("SUMMARY:Ampliar la matriz de visado en la OCAM", "END:VTODO", "END:VCALENDAR"),
        )
        yield "\r\n".join((*rows, ""))


def write(path: Path, rows: Iterator[str]) -> None:
    """A file of these lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join((*rows, "")), encoding="utf-8")


def generate(size: int, directory: Path) -> None:
    """A data directory with a plan of so many activities."""
    chance = random.Random(SEED)  # noqa: S311 - the same plan every time is the point
    real = Project(Path(__file__).parent.parent / "data").plan().sound
    assert real is not None  # noqa: S101 - the repository's own plan
    originals = [row[2] for row in real.activities()]
    write(directory / "workplan.yaml", workplan(size, originals, chance))


def generate_todos(size: int, directory: Path) -> None:
    """A directory of tasks for todoman."""
    chance = random.Random(SEED)  # noqa: S311 - as above
    directory.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(todos(size, chance)):
        (directory / f"{number}.ics").write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--todos", action="store_true", help="tasks of iCalendar instead")
    arguments = parser.parse_args()
    if arguments.todos:
        generate_todos(arguments.size, arguments.directory)
    else:
        generate(arguments.size, arguments.directory)
