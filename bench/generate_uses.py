"""Plans after long use: python bench/generate_uses.py log|meetings|weekly|history DIRECTORY.

`log` has 5,000 entries on one activity; `meetings` 500 meetings, for each of which work falls due;
`weekly` work of every week over 25 years, half of it recorded; `history` a repository in which
3,000 commits each recorded one thing. All of it is made by counting: nothing in it is real.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTIES = ("BZ", "CA", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "SV", "US")
ENTRIES = 5000
MEETINGS = 500
YEARS = 25
COMMITS = 3000
ACTIVITIES = 20  # of the plan whose history is long
BEGUN = date(2003, 5, 26)
TEXT = "Se informó del avance en la reunión del grupo de trabajo."


def plan(meetings: list[date], calendars: list[str], logs: dict[int, list[str]]) -> str:
    """A plan of one objective: an activity for each calendar, with what was recorded of it."""
    lines = [
        *("plan:", "  title: Plan de trabajo", "  conference: Conferencia"),
        *(f"  starts: {BEGUN}", "parties:", f"  members: [{', '.join(PARTIES)}]", "meetings:"),
    ]
    for number, day in enumerate(meetings, 1):
        lines += [f"  - id: red-{number}", f"    name: Reunión {number}", "    kind: network"]
        lines += [f"    starts: {day}", f"    ends: {day}", "    source: Cuenta"]
    lines += ["themes:", "  - number: 1", "    title: Tema", "    objectives:"]
    lines += ["      - number: 1", "        text: Objetivo", "        activities:"]
    for number, calendar in enumerate(calendars, 1):
        lines += [f"          - id: 1.1.{number}", f"            text: Actividad {number}"]
        lines += [f"            calendar: '{calendar}'", f"            responsible: [{PARTIES[0]}]"]
        entries = logs.get(number)
        if entries:
            lines += ["            log:", *entries]
    return "\n".join((*lines, ""))


def entry(day: date, event: str, text: str = TEXT) -> str:
    """An entry of a log."""
    at = " " * 14
    return f"{at}- on: {day}\n{at}  event: {event}\n{at}  text: {text}"


def days(count: int, step: int) -> list[date]:
    """So many days from the beginning of the plan, one every few days."""
    return [BEGUN + timedelta(days=step * number) for number in range(count)]


def log() -> str:
    """One activity with a long log."""
    entries = [entry(day, "note") for day in days(ENTRIES, 1)]
    return plan([BEGUN], ["Permanentemente"], {1: entries})


def meetings() -> str:
    """Many meetings, and work that each of them asks for."""
    return plan(days(MEETINGS, 30), ["Semestral (en cada reunión de la red)"] * ACTIVITIES, {})


def weekly() -> str:
    """Work of every week over many years, every second occurrence of it recorded."""
    entries = [entry(day, "done") for day in days(YEARS * 26, 14)]
    return plan([BEGUN], ["Semanal"] * 2, {1: entries})


def commits() -> Iterator[str]:
    """What `git fast-import` takes: the first plan, then a commit for every entry recorded."""
    logs: dict[int, list[str]] = {}
    begun = datetime(BEGUN.year, BEGUN.month, BEGUN.day, 12, tzinfo=UTC)
    for number in range(COMMITS + 1):
        day = BEGUN + timedelta(days=number)
        if number:
            logs.setdefault(number % ACTIVITIES + 1, []).append(entry(day, "note"))
        text = plan([BEGUN], ["Octubre 2005"] * ACTIVITIES, logs)
        when = int((begun + timedelta(days=number)).timestamp())
        yield f"commit refs/heads/main\ncommitter bench <bench@localhost> {when} +0000\n"
        yield f"data {len(str(number))}\n{number}\n"
        yield f"M 100644 inline workplan.yaml\ndata {len(text.encode())}\n{text}\n"


def history(directory: Path) -> None:
    """A repository with a long history, its last plan in the directory."""
    git = ["git", "-C", str(directory)]
    subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True)
    with subprocess.Popen([*git, "fast-import", "--quiet"], stdin=subprocess.PIPE) as importing:
        assert importing.stdin is not None  # noqa: S101 - asked for above
        for part in commits():
            importing.stdin.write(part.encode())
    subprocess.run([*git, "reset", "--quiet", "--hard"], check=True)


USES = {"log": log, "meetings": meetings, "weekly": weekly}


def main(use: str, directory: Path) -> None:
    """Make one of them."""
    directory.mkdir(parents=True, exist_ok=True)
    if use == "history":
        history(directory)
    else:
        (directory / "workplan.yaml").write_text(USES[use](), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
