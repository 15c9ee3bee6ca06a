"""Times whole processes of crmplan against `python -c pass`: python bench/measure.py [--write].

Every run of a command stands beside a run of bare Python in the same environment, so that a busy
machine slows both; what counts is the median of the ratios. Instructions, which no noise touches,
are counted where valgrind is installed.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import platform
import pty
import re
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "performance.md"
BIN = Path(sys.executable).parent
OTHERS = ROOT / ".venv-bench" / "bin"  # other programs, made by `make bench`
SIZES = (20, 1000, 10000)
LARGEST = 20000  # only to see that the cost grows with the plan and not faster
USES = ("log", "meetings", "weekly", "history")  # of `generate_uses.py`
COUNTED = ("", "data")  # where instructions are counted: it takes fifty times as long
LINES = 20000  # of `calendar --stdin`
LONG = 1.0  # seconds; what takes longer is run less often
SEVERAL, FEW = 11, 3

Row = tuple[str, str, str, str, str, str]
HEAD: Row = ("command", "work", "wall", "CPU", "memory", "instructions")


class Case(NamedTuple):
    """A command on a piece of work, and the ratio it should stay below where there is an aim.

    With a `width` its output is a terminal of so many columns.
    """

    command: str
    work: str
    aim: int | None = None
    stdin: str = ""
    width: int = 0


CASES = (
    Case("crmplan --version", "", 7),
    Case("crmplan calendar Octubre", "", 7),
    Case("crmplan status", "data", 11),
    Case("crmplan status", "data", 12, width=100),
    Case("crmplan status", "data", 12, width=200),
    Case("crmplan check", "data"),
    *(
        case
        for size in SIZES
        for case in (
            Case("crmplan status", f"{size}", 40),
            Case("crmplan check", f"{size}", 40),
            Case("crmplan status --format json", f"{size}", 60),
        )
    ),
    Case("crmplan status", f"{LARGEST}"),
    Case("crmplan check", f"{LARGEST}"),
    Case("crmplan check", "world", 60),
    *(
        Case(command, use)
        for use in USES
        for command in ("crmplan status", "crmplan show 1.1.1", "crmplan check")
    ),
    Case("crmplan log 1.1.1", "history"),
    Case("crmplan changes --from 2004-01-01 --to 2005-01-01", "history"),
    Case("crmplan report -o report.md", "history"),
    Case("crmplan calendar --stdin --format json", "", None, "cells"),
    *(
        Case(command, f"{size}")
        for size in SIZES
        for command in ("todo list", "yamllint -d relaxed", "check-jsonschema --schemafile")
    ),
)
LONGER = (  # measured with --long only: some twenty minutes
    *(
        Case(command, work)
        for work in ("1000", "10000")
        for command in (
            "crmplan report -o report.docx",
            "crmplan report -o report.html",
            "crmplan brief --all -o briefs",
            "crmplan export ics -o plan.ics",
        )
    ),
    Case("crmplan export xlsx -o plan.xlsx", "world"),
)


class Cost(NamedTuple):
    """What one process cost: seconds on the clock, seconds of the processor, memory in KiB."""

    wall: float
    cpu: float
    memory: int


def cost(words: list[str], environment: dict[str, str], stdin: Path | None, width: int = 0) -> Cost:
    """Run a program to its end and say what it cost; what it says is thrown away."""
    with (stdin or Path(os.devnull)).open("rb") as given, output(width) as lost:
        begun = time.perf_counter()
        process = subprocess.Popen(
            words, env=environment, stdin=given, stdout=lost, stderr=lost, cwd=environment["HOME"]
        )
        _, _, used = os.wait4(process.pid, 0)
        ended = time.perf_counter()
    process.returncode = 0
    return Cost(ended - begun, used.ru_utime + used.ru_stime, used.ru_maxrss)


@contextlib.contextmanager
def output(width: int) -> Iterator[int]:
    """Where output is thrown away: a terminal of so many columns, or nothing at all."""
    if not width:
        with Path(os.devnull).open("wb") as lost:
            yield lost.fileno()
        return
    reading, writing = pty.openpty()
    fcntl.ioctl(writing, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    reader = threading.Thread(target=emptied, args=(reading,), daemon=True)
    reader.start()
    try:
        yield writing
    finally:
        os.close(writing)
        reader.join()
        os.close(reading)


def emptied(terminal: int) -> None:
    """Read a terminal until nobody writes to it any more."""
    with contextlib.suppress(OSError):
        while os.read(terminal, 65536):
            pass


def measured(
    words: list[str], environment: dict[str, str], stdin: Path | None, width: int = 0
) -> tuple[Cost, float]:
    """The ratios to bare Python of the same environment, and the seconds on the clock: medians."""
    bare = [str(Path(words[0]).parent / "python"), "-c", "pass"]
    first = cost(words, environment, stdin, width)  # reads from disk; not counted
    runs = FEW if first.wall > LONG else SEVERAL
    pairs = [
        (cost(bare, environment, None), cost(words, environment, stdin, width)) for _ in range(runs)
    ]
    ratios = Cost(
        statistics.median(own.wall / base.wall for base, own in pairs),
        statistics.median(own.cpu / base.cpu for base, own in pairs),
        max(own.memory for _, own in pairs),
    )
    return ratios, statistics.median(own.wall for _, own in pairs)


def instructions(words: list[str], environment: dict[str, str]) -> int | None:
    """How many million instructions a program takes, by callgrind; None without valgrind."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    asked = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(
        [*asked, *words], env=environment, capture_output=True, cwd=environment["HOME"], check=False
    )
    counted = re.search(rb"Collected : (\d+)", done.stderr)
    return int(counted[1]) // 1_000_000 if counted else None


def words_of(case: Case, work: Path) -> list[str] | None:
    """The command line of a case; None where its program is not installed."""
    name, *rest = case.command.split()
    if name == "crmplan":
        return [str(BIN / name), *rest]
    program = shutil.which(name, path=str(OTHERS))
    if program is None:
        return None
    plan = str(work / case.work / "workplan.yaml")
    schema = [str(ROOT / "schema" / "workplan.json")] if "schema" in name else []
    return [program, *rest, *schema, *([] if name == "todo" else [plan])]


def environment_of(case: Case, work: Path) -> dict[str, str]:
    """The environment of a case: as little as a program needs."""
    data = ROOT / "data" if case.work in ("", "data") else work / case.work
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(work),
        "LANG": "C.UTF-8",
        "CRMPLAN_DATA": str(data),
        "CRMPLAN_MAX_BYTES": "100000000",
        "TODOMAN_CONFIG": str(work / f"todoman-{case.work}.py"),
    }


def prepare(work: Path) -> None:
    """Make the plans, tasks and cells that the cases need."""
    for use in USES:
        made("generate_uses.py", use, str(work / use))
    made("generate.py", str(LARGEST), str(work / str(LARGEST)))
    for size in SIZES:
        made("generate.py", str(size), str(work / str(size)))
        made("generate.py", str(size), str(work / f"todos-{size}" / "list"), "--todos")
        settings = f'path = "{work}/todos-{size}/*"\ncache_path = "{work}/todos-{size}.db"\n'
        (work / f"todoman-{size}.py").write_text(settings, encoding="utf-8")
    made("generate_registries.py", str(work / "world"))
    months = ("enero", "marzo", "mayo", "julio", "agosto", "octubre", "diciembre")
    cells = (  # all distinct: a cell that was read before costs nothing
        f"{1 + n % 31} de {months[n // 31 % len(months)]} de {1900 + n // 31 // len(months)}"
        for n in range(LINES)
    )
    (work / "cells").write_text("\n".join(cells), encoding="utf-8")


def made(script: str, *words: str) -> None:
    """Run a script of this folder, apart: a process is charged its parent's memory."""
    path = Path(__file__).parent / script
    subprocess.run([sys.executable, str(path), *words], check=True, env={"PYTHONPATH": str(ROOT)})


def of(million: int | None) -> str:
    """A number of millions, or nothing."""
    return "" if million is None else f"{million} M"


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    aligned = ("---", "---", "--:", "--:", "--:", "--:")
    return "\n".join(f"| {' | '.join(row)} |" for row in (HEAD, aligned, *rows))


def page(rows: list[Row]) -> str:
    """docs/performance.md."""
    names = ("typer", "ruamel.yaml", "rich")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    today = datetime.now(tz=UTC).date()
    return f"""# Performance

Measured on {today} with Python {platform.python_version()} on {platform.system()}, {os.cpu_count()}
processors, {versions}; written by `make bench ARGS=--write`.

*Wall* and *CPU* are multiples of `python -c pass` in the same environment, each the median of
{SEVERAL} pairs of whole processes ({FEW} where one takes more than a second); the aim stands in
brackets. *Memory* is the largest resident set; *instructions* are callgrind's. `data` is this
repository's plan with its registries; a number is a plan of so many activities made by
`bench/generate.py`; `world`, by `bench/generate_registries.py`, has 2,000 consular posts and 199
visa files of 198 rules each. `log`, `meetings`, `weekly` and `history`, by
`bench/generate_uses.py`, have 5,000 entries on one activity, 500 meetings, work of every week
over 25 years, and 3,000 commits. Other programs do what comes nearest on the same work:
`yamllint` and `check-jsonschema` check the same file, `todo list` (todoman) lists as many tasks
from a warm cache.

{table(rows)}
"""


def main() -> None:
    """Print the table; write the page if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    parser.add_argument("--long", action="store_true", help="the large documents too")
    parser.add_argument("--only", default="", help="only commands and works holding this text")
    asked = parser.parse_args()
    if sys.dont_write_bytecode:
        sys.exit("PYTHONDONTWRITEBYTECODE is set, and every start would compile: unset it first")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as directory:
        work = Path(directory)
        prepare(work)
        for case in (*CASES, *(LONGER if asked.long else ())):
            if asked.only not in f"{case.command} {case.work}":
                continue
            words = words_of(case, work)
            if words is None:
                print(f"{case.command}: not installed")
                continue
            stdin = work / case.stdin if case.stdin else None
            ratio, seconds = measured(words, environment_of(case, work), stdin, case.width)
            aim = f" ({case.aim})" if case.aim else ""
            on = f", {case.width} columns" if case.width else ""
            said = f"{case.work}{on}" or (f"{LINES / seconds:,.0f} lines a second" if stdin else "")
            memory = f"{ratio.memory / 1024:.0f} MB"
            name = f"`{case.command}`"
            counted = case.work in COUNTED and not case.width and not stdin
            million = instructions(words, environment_of(case, work)) if counted else None
            rows.append(
                (name, said, f"{ratio.wall:.1f}{aim}", f"{ratio.cpu:.1f}", memory, of(million))
            )
            print(" ".join(rows[-1]), flush=True)
    if asked.write:
        PAGE.write_text(page(rows), encoding="utf-8")
    print(table(rows))


if __name__ == "__main__":
    main()
