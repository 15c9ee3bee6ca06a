"""What holds for every expression and for every text."""

import contextlib
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crmplan.calendar import (
    CalendarError,
    Expression,
    Kind,
    answer,
    describe,
    parse,
    phrase,
    to_json,
)
from crmplan.calendar.words import WORDS, numbers
from crmplan.language import Language
from tests.calendar.expressions import expressions

PHRASES = sorted({p for _, _, *columns in WORDS for column in columns for p in column.split("|")})
PIECES = [*PHRASES, *"0123456789,;:-–/.()[]*'", "2003", "15", "31", "III", "T1", "1er", "xyz", "\0"]
SPELLED = sorted(p for _, _, *cs in numbers() for c in cs for p in c.split("|"))
cell_like = st.lists(st.sampled_from(PIECES + SPELLED), max_size=12).map(" ".join)


@pytest.mark.parametrize("language", Language)
@given(expression=expressions)
def test_the_words_of_an_expression_read_as_the_expression(
    expression: Expression, language: Language
) -> None:
    assert parse(phrase(expression, language)) == expression


@pytest.mark.parametrize("language", Language)
@given(text=cell_like, year=st.none() | st.integers(1990, 2030))
def test_a_description_gives_the_same_days_when_it_is_read_again(
    text: str, year: int | None, language: Language
) -> None:
    found = answer(text, year)
    if found.kind is Kind.UNREADABLE:
        return
    again = answer(describe(found, language))
    assert (again.kind, again.start, again.end) == (found.kind, found.start, found.end)
    assert (again.every, again.on) == (found.every, found.on)


@given(st.text() | cell_like)
@example("İ" * 40)
@example("2003\u0301 octubre\u202e")
@example("\ud800 octubre 2003")
@example("٣١/١٢/٢٠٢٢")
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    with contextlib.suppress(CalendarError):
        parse(text)


@given(st.text() | cell_like, st.none() | st.integers())
def test_no_answer_starts_after_its_end(text: str, year: int | None) -> None:
    found = answer(text, year)
    assert not (found.start and found.end) or found.start <= found.end


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_a_day_is_taken_only_from_a_text_that_names_its_year(text: str) -> None:
    found = answer(text)
    named = {int(figures) % 100 for figures in re.findall(r"\d{2,}", text)}
    for day in (found.start, found.end):
        # «antes de 2003» ends in the year before; a stretch may cross a new year.
        assert day is None or named & {(day.year + years) % 100 for years in (-1, 0, 1)}


@given(st.text() | cell_like)
def test_a_problem_marks_what_stands_in_the_text(text: str) -> None:
    problem = answer(text).problem
    if problem is not None and problem.code != "too-long":
        start = problem.column - 1
        assert text[start : start + problem.length] == problem.word


@given(st.text() | cell_like)
def test_an_answer_has_an_object_with_every_key(text: str) -> None:
    found = to_json(answer(text), Language.ES)
    assert list(found) == [
        *("text", "kind", "start", "end", "every", "reading", "assumptions", "problem"),
        *("remark", "anchor"),
    ]
    assert (found["problem"] is None) == (found["kind"] != "unreadable")
