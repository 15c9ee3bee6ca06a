"""Each example of the reference is an example of what it stands under, and nothing is left out."""

import pytest

from crmplan.calendar import Kind, answer
from crmplan.calendar.forms import FORMS
from crmplan.calendar.reference import ASSUMED, KINDS, REFUSED, RULES, YEAR
from crmplan.language import table

SENTENCES = table("calendar")


def examples(rows):
    """Each example with the name it stands under."""
    return [(row[0], words) for row in rows for words in row[1:] if words]


def named(prefix):
    return {name.removeprefix(prefix) for name in SENTENCES if name.startswith(prefix)}


@pytest.mark.parametrize(("kind", "words"), examples(KINDS))
def test_the_example_of_a_kind_is_of_that_kind(kind, words):
    assert answer(words).kind is kind


def test_every_kind_has_its_row():
    assert [row[0] for row in KINDS] == list(Kind)


@pytest.mark.parametrize(("name", "words"), examples(ASSUMED))
def test_the_example_of_an_assumption_makes_it(name, words):
    assert name in {stated.name for stated in answer(words, YEAR).assumptions}


def test_every_assumption_has_its_row():
    of_columns = {name for name in named("assumed-") if name.startswith("column-")}
    assert {row[0] for row in ASSUMED} == named("assumed-") - of_columns


@pytest.mark.parametrize(("code", "words"), examples(REFUSED))
def test_the_example_of_a_problem_earns_it(code, words):
    problem = answer(words, None if code == "no-year" else YEAR).problem
    assert problem is not None
    assert problem.code == code


def test_every_problem_has_its_row():
    assert {row[0] for row in REFUSED} == named("problem-")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_examples_of_a_form_are_read(form):
    for words in (*form.es, *form.en):
        assert answer(words, YEAR).problem is None


@pytest.mark.parametrize(("name", "words"), examples(RULES))
def test_the_example_of_a_rule_is_read(name, words):
    assert answer(words, YEAR).problem is None, name
