"""Results that go to a file: its name tells the format, and the data are never written over."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.running import launch, run

DAY = ("--as-of", "2003-10-15")


def test_the_name_of_the_file_tells_the_format(tmp_path):
    for name, start in (("t.svg", "<?xml"), ("t.html", "<!DOCTYPE html>"), ("t.md", "# El plan")):
        made = run("timeline", *DAY, "-o", str(tmp_path / name))
        assert (made.returncode, made.stdout) == (0, "")
        assert made.stderr == f"Escrito: {tmp_path / name}\n"
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_the_same_inputs_give_the_same_bytes(tmp_path):
    for name in ("a.svg", "b.svg"):
        run("timeline", *DAY, "-o", str(tmp_path / name))
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_a_name_that_tells_no_format_is_answered_with_those_there_are(tmp_path):
    made = run("timeline", *DAY, "-o", str(tmp_path / "plan.pdf"))
    assert made.returncode == 2
    assert "table, json, csv, md, html, svg" in made.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said_and_not_traced(tmp_path):
    made = run("timeline", *DAY, "--format", "svg", "-o", str(tmp_path))
    assert made.returncode == 2
    assert "es una carpeta" in made.stderr
    made = run("timeline", *DAY, "-o", str(tmp_path / "no" / "t.svg"))
    assert made.returncode == 2
    assert "no se pudo escribir" in made.stderr


@pytest.mark.parametrize("line", ["status", "export json", "export xlsx", "check", "--help"])
def test_a_disk_that_is_full_is_said_and_not_traced(line):
    with Path("/dev/full").open("wb") as full:
        made = launch(*line.split(), *DAY, into=full)
    assert made.returncode == 2
    assert made.stderr.startswith("crmplan: la salida no se pudo escribir entera")
    assert made.stderr.count("\n") == 1


def test_a_plan_without_activities_makes_a_picture_that_says_so(tmp_path):
    plan = "plan:\n  title: Prueba\n  starts: 2003-05-26\nthemes: []\n"
    (tmp_path / "workplan.yaml").write_text(plan, encoding="utf-8")
    made = run("timeline", *DAY, "--format", "svg", data=tmp_path)
    assert "El plan no tiene actividades." in made.stdout
    assert ET.fromstring(made.stdout).tag.endswith("svg")  # noqa: S314 - our own picture


def test_a_timeline_may_end_with_the_calendar():
    made = run("timeline", *DAY, "--from", "0001-01-01", "--to", "9999-12-31")
    assert (made.returncode, made.stderr) == (0, "")
