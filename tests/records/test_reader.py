"""Properties of the reader: no bytes make it raise, and every mark lies in the file."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmplan.books import WORKPLAN
from crmplan.plan.model import Event, EventKind
from crmplan.plan.samples import FRAME
from crmplan.records.source import Source, decode

PIECES = [
    "\t", "\u00a0", "“", "”", "'", '"', "[", "]", "{", "}", ": ", ":", "- ", "-", "#", "&a", "*a",
    "!!str", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "\n", "\r", "\r\n", "\u2028", "\x85", "|",
    ">", "%", "@", "? ", "---\n", "...\n", "\x00", "\x1b", "\ufeff", "  ", "null", "日本", "\\",
]  # fmt: skip


def decoded(content):
    source, problems = decode("workplan.yaml", content)
    assert source is not None
    return source, problems


def plan_of(text):
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    assert reading.sound is not None
    return reading.sound, reading.problems


def assert_sound(source, problems):
    for problem in problems:
        line = source.line(problem.mark.line)
        assert 1 <= problem.mark.line <= len(source.starts())
        assert 1 <= problem.mark.column <= len(line) + 1
        assert problem.mark.column - 1 + problem.mark.length <= len(line)


@given(st.binary(max_size=300))
@settings(max_examples=200)
def test_no_bytes_make_the_reader_raise(content):
    source, problems = decoded(content)
    assert_sound(source, [*problems, *WORKPLAN.read(source).problems])


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_no_text_makes_the_reader_raise(text):
    source = Source("workplan.yaml", text.encode("utf-8", "replace").decode())
    assert_sound(source, WORKPLAN.read(source).problems)


@given(
    st.lists(
        st.tuples(st.integers(0, len(FRAME)), st.integers(0, 12), st.sampled_from([*PIECES, ""])),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=400)
def test_no_change_to_a_plan_makes_the_reader_raise(changes):
    text = FRAME
    for at, cut, piece in changes:
        text = text[:at] + piece + text[at + cut :]
    source, problems = decoded(text.encode())
    reading = WORKPLAN.read(source)
    assert_sound(source, [*problems, *reading.problems])
    assert reading.sound is not None or reading.problems or problems


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff", "---\n"])
def test_any_line_end_and_a_byte_order_mark_give_the_same_plan(start, end):
    plain, _ = plan_of(FRAME)
    source, problems = decoded((start + FRAME).replace("\n", end).encode())
    reading = WORKPLAN.read(source)
    assert not problems
    assert not reading.problems
    assert reading.sound == plain


def test_a_plan_is_read_into_values():
    plan, problems = plan_of(FRAME)
    assert not problems
    assert (plan.title, plan.starts) == ("Plan de trabajo", date(2003, 5, 26))
    assert plan.parties.others == {"PPT": "Presidencia Pro-Témpore"}
    assert plan.meetings[0].ends == date(2003, 5, 30)
    first, second = (activity for _, _, activity in plan.activities())
    assert first.responsible == ("CA", "MX")
    text = "Se pidió a las partes su lista."
    assert first.log == (Event(date(2003, 7, 15), EventKind.NOTE, text=text),)
    assert second.log == ()


def test_an_error_costs_the_record_it_is_in_and_no_other():
    broken = FRAME.replace("event: note", "event: nota")
    plan, problems = plan_of(broken)
    assert [problem.code for problem in problems] == ["choice-unknown"]
    assert [activity.id for _, _, activity in plan.activities()] == ["1.1.2"]


def test_text_that_is_no_yaml_costs_the_record_it_is_in_and_no_other():
    broken = FRAME.replace("[CA, MX]", "[CA, MX")
    plan, problems = plan_of(broken)
    assert [problem.code for problem in problems] == ["bracket-open"]
    assert [activity.id for _, _, activity in plan.activities()] == ["1.1.2"]
    assert [meeting.id for meeting in plan.meetings] == ["crm-8"]


def test_one_responsible_party_needs_no_list():
    plan, problems = plan_of(FRAME.replace("[CA, MX]", "MX"))
    assert not problems
    assert next(plan.activities())[2].responsible == ("MX",)


def test_a_blank_calendar_cell_is_an_empty_text():
    for blank in ("''", "", "~", "null"):
        changed = FRAME.replace("calendar: Octubre 2003", f"calendar: {blank}")
        plan, problems = plan_of(changed)
        assert not problems
        assert next(plan.activities())[2].calendar == ""


def test_lines_end_at_lf_only():
    text = FRAME.replace("Mecanismos", "Meca\u2028nismos\x85 y\rmás", 1)
    text = text.replace("Noviembre 2003", "Novembre del año").replace("event: note", "event: nota")
    _, problems = plan_of(text)
    assert [problem.mark.line for problem in problems] == [28]
