"""Conflicts that git left in a file: one problem each, and only their records are lost."""

import pytest

from crmplan.books import WORKPLAN
from crmplan.plan.samples import FRAME
from crmplan.records.source import Source

CELL = "            calendar: Octubre 2003\n"
OTHER = "            calendar: Mayo 2004\n"
OURS, HALF, THEIRS = "<<<<<<< HEAD\n", "=======\n", ">>>>>>> otra\n"
ITEM = "          - id: 1.1.3\n            text: {}\n            calendar: ''\n"


def found(text):
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    kept = [] if reading.sound is None else list(reading.sound.activities())
    problems = [(problem.code, problem.mark.line, problem.fix) for problem in reading.problems]
    return problems, [activity.id for _, _, activity in kept]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "conflict",
    [
        OURS + CELL + HALF + OTHER + THEIRS,
        OURS + CELL + "||||||| base\n" + CELL + HALF + OTHER + THEIRS,
        OURS + HALF + OTHER + THEIRS,
        OURS + CELL + HALF + OURS + OTHER + HALF + CELL + THEIRS + THEIRS,
    ],
)
def test_a_conflict_is_told_once_and_costs_its_record(conflict, end):
    text = FRAME.replace(CELL, conflict).replace("\n", end)
    assert found(text) == ([("conflict-marker", 24, None)], ["1.1.2"])


@pytest.mark.parametrize("marker", [OURS, HALF, THEIRS])
def test_a_marker_that_is_left_over_is_told(marker):
    problems, kept = found(FRAME.replace(CELL, CELL + marker))
    assert problems == [("conflict-marker", 25, None)]
    assert "1.1.1" not in kept


def test_a_conflict_of_whole_records_costs_no_other():
    items = OURS + ITEM.format("uno") + HALF + ITEM.format("dos") + THEIRS
    assert found(FRAME + items) == ([("conflict-marker", 33, None)], ["1.1.1", "1.1.2"])


def test_two_conflicts_are_two_problems():
    conflict = OURS + CELL + HALF + OTHER + THEIRS
    text = FRAME.replace(CELL, conflict).replace("            calendar: Noviembre 2003\n", conflict)
    assert [line for _, line, _ in found(text)[0]] == [24, 36]


def test_signs_within_a_text_are_no_conflict():
    text = FRAME.replace("text: Ampliar", "text: |\n              =======\n              Ampliar")
    assert found(text) == ([], ["1.1.1", "1.1.2"])
