"""The corrected line that is shown, written in place, makes the problem go away."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmplan.books import WORKPLAN
from crmplan.plan.rules import check_plan
from crmplan.plan.samples import FRAME
from crmplan.records.source import Source
from tests.records.test_mistakes import COLONS, DASHES, QUOTES, SIGNS, SPACES, written
from tests.samples import SAMPLES, with_sample

ROWS = [*QUOTES, *SPACES, *DASHES, *COLONS, *SIGNS]
PIECES = [
    "\u00a0",
    "\u200b",
    "“",
    "”",
    "'",
    '"',
    "[",
    "]",
    ": ",
    ":",
    "-",
    "•",
    "@",
    "*",
    "\t",
    " ",
]


def problems_of(text):
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    problems = list(reading.problems)
    if reading.whole is not None:
        problems += check_plan(reading.whole, reading.lost, reading.flawed)
    return problems


def mended(text, problem):
    """The text with a problem's fix where its mark is."""
    lines = text.split("\n")
    line, at = lines[problem.mark.line - 1], problem.mark.column - 1
    lines[problem.mark.line - 1] = line[:at] + problem.fix + line[at + problem.mark.length :]
    return "\n".join(lines)


def assert_fixes_mend(text):
    for problem in problems_of(text):
        if problem.fix is not None:
            after = problems_of(mended(text, problem))
            place = (problem.code, problem.mark.line, problem.mark.column)
            assert place not in [
                (found.code, found.mark.line, found.mark.column) for found in after
            ]


def assert_nothing_is_left(text):
    problems = problems_of(text)
    if len(problems) == 1 and problems[0].fix is not None:
        assert problems_of(mended(text, problems[0])) == []


@pytest.mark.parametrize("code", [code for code in SAMPLES if SAMPLES[code].at])
def test_the_fix_of_a_sample_leaves_nothing_to_mend(code):
    text = with_sample(SAMPLES[code], SAMPLES[code].bad)
    assert_fixes_mend(text)
    assert_nothing_is_left(text)


@pytest.mark.parametrize(("stands", "instead", "code"), ROWS)
def test_the_fix_of_a_mistake_leaves_nothing_to_mend(stands, instead, code):
    assert code
    assert_fixes_mend(written(stands, instead)[0])
    assert_nothing_is_left(written(stands, instead)[0])


@given(st.integers(0, len(FRAME)), st.integers(0, 2), st.sampled_from([*PIECES, ""]))
@settings(max_examples=300, deadline=None)
def test_the_fix_of_any_slip_mends_it(at, cut, piece):
    assert_fixes_mend(FRAME[:at] + piece + FRAME[at + cut :])
