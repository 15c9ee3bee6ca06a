"""The vocabulary: a column per language, and the numbers that it writes in words."""

import pytest

from crmplan.calendar import Expression, Kind, answer
from crmplan.calendar.expression import Assumption
from crmplan.calendar.forms import FORMS, Form
from crmplan.calendar.words import LANGUAGES, MONTH_FIRST, NUMERALS, WORDS, numbers, years


def test_every_language_has_its_column_its_examples_and_its_numbers():
    assert LANGUAGES == Form._fields[-len(LANGUAGES) :] == tuple(NUMERALS)
    assert set(LANGUAGES) >= MONTH_FIRST
    assert all(any(getattr(form, code) for form in FORMS) for code in LANGUAGES)


def test_a_meaning_has_words_in_some_language_and_none_twice():
    for row in WORDS:
        columns = [getattr(row, code).split("|") for code in LANGUAGES]
        assert any(words != [""] for words in columns), row
        assert all(len(words) == len(set(words)) for words in columns), row


def test_numbers_go_from_one_to_ninety_nine_and_years_through_two_centuries():
    assert [row.value for row in numbers()] == list(range(1, 100))
    assert {row.value for row in years()} == {*range(1901, 2000), *range(2001, 2100)}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("veintidós de mayo de dos mil tres", "2003-05-22"),
        ("veintiún de mayo de 2003", "2003-05-21"),
        ("treinta y uno de mayo de mil novecientos noventa y nueve", "1999-05-31"),
        ("twenty-two May two thousand and three", "2003-05-22"),
        ("May thirty one, twenty ten", "2010-05-31"),
        ("once de mayo de 2003", "2003-05-11"),
        ("once May 2003", "None"),  # no number in English
    ],
)
def test_a_day_in_words_is_read(text, start):
    assert str(answer(text).start) == start


def test_what_is_assumed_makes_no_other_expression():
    said = Expression(Kind.UNDATED, assumptions=(Assumption("irregular"),))
    assert said == Expression(Kind.UNDATED)
    assert not said != Expression(Kind.UNDATED)  # noqa: SIM202 - both operators are asked for
    assert hash(said) == hash(Expression(Kind.UNDATED))
    assert said != Expression(Kind.DONE)
