"""From the wheel to the first report, for somebody who has nothing else and types no YAML."""

import os
import pty
import subprocess
import sys
from datetime import date

import docx
import pytest

from tests.repositories import SETTINGS, git
from tests.running import ROOT, SOURCES

TITLES = ("Lo nuestro", "Cosa")  # that tell nobody what they are
ROWS = (
    ("Identificar las necesidades de la oficina", "Julio 2024"),
    ("Celebrar un taller sobre los pozos", "Octubre 2024"),
)
UNREACHABLE = ("No matching distribution", "Could not find a version", "ConnectionError")


def pip(*words):
    """What pip does; the test is left out where it reaches no index, and for nothing else."""
    done = subprocess.run(
        [*words], capture_output=True, text=True, check=False, timeout=280, env=os.environ
    )
    if done.returncode and any(word in done.stderr for word in UNREACHABLE):
        pytest.skip("pip reaches no index of packages: the wheel cannot be built or installed")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The program as the wheel alone brings it, in an environment of its own."""
    place = tmp_path_factory.mktemp("wheel")
    pip(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(place), str(ROOT))
    (wheel,) = place.glob("*.whl")
    pip(sys.executable, "-m", "venv", str(place / "env"))
    python = place / "env" / "bin" / "python"
    pip(str(python), "-m", "pip", "install", "-q", f"{wheel}[office]")
    return python.with_name("crmplan")


def test_ten_minutes_from_the_wheel_to_the_first_report(installed, tmp_path):
    plan = tmp_path / "plan.docx"
    paper = docx.Document()
    table = paper.add_table(rows=0, cols=len(TITLES))
    for row in (TITLES, *ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    paper.save(str(plan))
    place = tmp_path / "oficina"
    alone = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "CRMPLAN_LANG": "es", **SETTINGS}

    def crmplan(*words, **more):
        done = subprocess.run(
            [str(installed), *words], cwd=place if place.exists() else tmp_path, env=alone,
            stdout=subprocess.PIPE, text=True, check=False, timeout=120, **({"stderr": -1} | more),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    lines = (SOURCES / "walk.txt").read_text("utf-8").splitlines(keepends=True)
    ours, theirs = pty.openpty()
    os.write(ours, "".join(line for line in lines if not line.startswith("#")).encode())
    crmplan("init", str(place), "--from", str(plan), stdin=theirs, stderr=theirs)
    os.close(theirs)
    os.close(ours)
    assert git(place, "status", "--short") == ""

    assert "Sin problemas" in crmplan("check", "--strict")
    assert ROWS[0][0] in crmplan("status", "--as-of", "2024-07-01")
    crmplan("done", "1.1.1", "--on", date(2024, 7, 15).isoformat())
    crmplan("report", "-o", "informe.docx", "--as-of", "2024-09-01")
    assert ROWS[0][0] in docx.Document(str(place / "informe.docx")).element.xml
    assert "Sin problemas" in crmplan("check", "--strict")


def test_the_wheel_brings_the_plan_of_2003(installed, tmp_path):
    done = subprocess.run(
        [str(installed), "init", str(tmp_path / "demo"), "--demo"],
        env={"PATH": os.environ["PATH"], **SETTINGS}, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "demo" / "data" / "workplan.yaml").read_text("utf-8")
    assert text == (ROOT / "tests" / "data" / "workplan.yaml").read_text("utf-8")
