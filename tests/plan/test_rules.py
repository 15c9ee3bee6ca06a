"""What only the whole plan can tell."""

from datetime import date

import pytest

from crmplan.books import WORKPLAN
from crmplan.language import Language
from crmplan.plan.rules import check_plan
from crmplan.plan.samples import FRAME
from crmplan.records.source import Source
from crmplan.records.wording import remedy


def found(text):
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    assert reading.whole is not None
    problems = [*reading.problems, *check_plan(reading.whole, reading.lost, reading.flawed)]
    return [(problem.code, problem.mark.line, problem.mark.column) for problem in problems]


def changed(old, new):
    assert old in FRAME
    return FRAME.replace(old, new, 1)


def test_a_sound_plan_has_no_problems():
    assert found(FRAME) == []


def test_an_unreadable_cell_is_marked_at_its_word():
    assert found(changed("calendar: Octubre 2003", "calendar: Octbre 2003")) == [
        ("calendar-unreadable", 24, 23)
    ]
    assert found(changed("calendar: Octubre 2003", "calendar: 'de Octbre 2003'"))[0][:2] == (
        "calendar-unreadable",
        24,
    )


def test_the_sign_for_what_is_no_text_is_read_as_any_other_where_it_was_written():
    assert [code for code, *_ in found(changed("Octubre 2003", "Octubre \ufffd 2003"))] == [
        "calendar-unreadable"
    ]


def test_a_plan_may_start_on_the_first_day_of_all():
    text = changed("starts: 2003-05-26", "starts: 0001-01-01")
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    assert (reading.problems, found(text)) == ((), [])
    assert reading.sound is not None
    assert reading.sound.starts == date.min
    early = text.replace("ends: 2005-05-25", "ends: 0000-12-31")
    assert [code for code, *_ in found(early)] == ["date-invalid"]


def test_without_a_first_day_that_can_be_read_there_is_no_plan_and_no_dates_are_judged():
    text = changed("starts: 2003-05-26\n  ends: 2005-05-25", "starts: mayo\n  ends: 0001-01-01")
    assert WORKPLAN.read(Source("workplan.yaml", text)).sound is None
    assert [code for code, *_ in found(text)] == ["date-invalid"]


def test_the_day_of_the_check_makes_no_difference():
    assert found(changed("2003-07-15", date.max.isoformat())) == []


def test_a_broken_list_of_members_does_not_make_everybody_unknown():
    assert [code for code, *_ in found(changed("[CA, MX, US]", "[ca, MX, US]"))] == [
        "country-unknown"
    ]


def test_a_broken_meeting_is_still_known_by_its_id():
    text = changed("event: note", "event: done\n                meeting: crm-8")
    text = text.replace("ends: 2003-05-30", "ends: 2003-05-99")
    assert [code for code, *_ in found(text)] == ["date-invalid"]


def test_a_misspelled_field_is_not_missing_too():
    assert [code for code, *_ in found(changed("calendar: Octubre", "calender: Octubre"))] == [
        "key-unknown"
    ]


def test_a_record_with_one_error_is_checked_for_others():
    text = changed("calendar: Octubre 2003", "calendar: Octbre 2003\n            each: si")
    assert {code for code, *_ in found(text)} == {"kind-wrong", "calendar-unreadable"}


def test_the_same_number_in_two_objectives_is_told_once():
    text = FRAME + (
        "      - number: 1\n        text: Otro\n        activities:\n"
        "          - {id: 1.1.3, text: Otra, calendar: ''}\n"
    )
    assert found(text) == [("id-duplicate", 33, 17)]


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("15/07/2003", "2003-07-15"),
        ("2003-7-15", "2003-07-15"),
        ("15 de julio de 2003", "2003-07-15"),
        ("2003-07-15T10:00:00", "2003-07-15"),
        ("04/05/2003", None),  # April or May: nobody knows
        ("2003-02-30", None),
        ("2003-07", None),
    ],
)
def test_a_day_is_corrected_where_only_one_can_be_meant(written, fix):
    reading = WORKPLAN.read(Source("workplan.yaml", changed("2003-07-15", written)))
    assert [(problem.code, problem.fix) for problem in reading.problems] == [("date-invalid", fix)]


@pytest.mark.parametrize(
    ("members", "code", "fix"),
    [
        ("[CA, MX, uk]", "country-unknown", "GB"),
        ("[CA, MX, UK]", "country-unknown", "GB"),
        ("[CA, MX, МХ]", "lookalike", "MX"),
        ("[CA, MX, Canadá]", "country-unknown", "CA"),
    ],
)
def test_codes_are_corrected_where_only_one_can_be_meant(members, code, fix):
    reading = WORKPLAN.read(Source("workplan.yaml", changed("[CA, MX, US]", members)))
    assert [(problem.code, problem.fix) for problem in reading.problems] == [(code, fix)]


def test_no_is_norway_and_not_a_truth_value():
    assert found(changed("[CA, MX, US]", "[CA, MX, NO]")) == []


def test_a_plan_that_declares_no_parties_is_told_how_to_declare_one():
    text = """\
plan: {title: Plan, starts: 2024-01-01}
themes:
  - number: 1
    title: Tema
    objectives:
      - number: 1
        text: Objetivo
        activities:
          - {id: 1.1.1, text: Hacer, calendar: Mayo 2024, responsible: [ST]}
"""
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    assert reading.whole is not None
    (problem,) = check_plan(reading.whole)
    assert (problem.code, problem.values["why"]) == ("party-unknown", "undeclared")
    assert "crmplan add party ST" in remedy(problem, Language.ES)
