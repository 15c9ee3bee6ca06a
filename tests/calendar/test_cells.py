"""Real cells, each with what it says; the source of each stands beside it in its table."""

import csv
from pathlib import Path

import pytest

from crmplan.calendar import Kind, answer

HERE = Path(__file__).parent


def rows(name):
    """The rows of a table: text, kind, start, end, every, why, source."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [
        pytest.param(row, id=row["text"])
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]


def read(text):
    """How a cell is read, as a row writes it; `why` is its problem or what it assumes."""
    found = answer(text)
    why = found.problem.code if found.problem else " ".join(a.name for a in found.assumptions)
    return {
        "text": text,
        "kind": str(found.kind),
        "start": str(found.start or ""),
        "end": str(found.end or ""),
        "every": found.every.iso() if found.every else "",
        "why": why,
    }


@pytest.mark.parametrize("row", rows("cells.tsv"))
def test_a_real_cell_says(row):
    assert read(row["text"]) == {name: row[name] for name in row if name != "source"}


@pytest.mark.parametrize(
    ("text", "kind", "start", "end", "every"),
    [
        ("Semestral (en cada reunión de la red)", "per-meeting", "", "", "P6M"),
        ("Semestral", "recurring", "", "", "P6M"),
        ("Cumplido en mayo 2003", "done", "2003-05-01", "2003-05-31", ""),
        ("Permanentemente", "ongoing", "", "", ""),
        ("Julio 2003", "window", "2003-07-01", "2003-07-31", ""),
        ("Septiembre 2003", "window", "2003-09-01", "2003-09-30", ""),
        ("Octubre 2003", "window", "2003-10-01", "2003-10-31", ""),
        ("Octubre-Noviembre 2003", "window", "2003-10-01", "2003-11-30", ""),
        ("Octubre – Noviembre 2003", "window", "2003-10-01", "2003-11-30", ""),
        ("", "undated", "", "", ""),
    ],
)
def test_a_cell_of_the_plan_says(text, kind, start, end, every):
    said = {"text": text, "kind": kind, "start": start, "end": end, "every": every, "why": ""}
    assert read(text) == said


@pytest.mark.parametrize("row", rows("forms.tsv"))
def test_a_way_of_writing_says(row):
    assert read(row["text"]) == row


@pytest.mark.parametrize("text", (HERE / "traps.txt").read_text(encoding="utf-8").splitlines())
def test_no_day_is_taken_from(text):
    found = answer(text)
    assert (found.start, found.end) == (None, None)
    assert found.kind is not Kind.DONE
