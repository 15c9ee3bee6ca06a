"""Any number in the place of any other: a cell is read or refused, and nothing else happens.

The cells are the tables' own examples, so that a new form is tried without a line here.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.calendar import answer, describe, to_json
from crmplan.calendar.forms import FORMS
from crmplan.calendar.reference import ASSUMED, KINDS, REFUSED, RULES
from crmplan.language import Language

EXAMPLES = {
    *(words for form in FORMS for words in (*form.es, *form.en)),
    *(words for table in (KINDS, RULES, ASSUMED, REFUSED) for row in table for words in row[1:]),
    *("P6M", "R/P1W", "R/2003-05-26/P6M", "2003-05-26/2003-06-30", "15 días hábiles"),
    *("2 veces al año", "3 times a month", "22/2 - 3/3/2003", "cada 6 meses"),
    *("antes de enero", "del 22 de febrero al 3 de marzo de 2003", "22 February and 3 March 2003"),
}
CELLS = sorted(words for words in EXAMPLES if re.search(r"\d", words))
NUMBERS = (
    *("0", "00", "000", "1", "12", "13", "24", "29", "30", "31", "32", "53", "54", "60", "99"),
    *("100", "366", "400", "999", "1000", "9998", "9999", "10000", "99999", str(10**9)),
    *(str(10**30), "9" * 400, "-1", "1.5", "1,000", "1e9"),
    *("½", "²", "٣", "٣١", "２０", "Ⅳ", "IV", "MMMM"),
)  # fmt: skip
YEARS = (None, 2003, 1, 9998, 9999, 0, -1, 10**9)  # of the plan


def told(text, year):
    """All that is said of a cell."""
    found = answer(text, year)
    for language in Language:
        assert describe(found, language)
        assert to_json(found, language)["text"] == text


@pytest.mark.parametrize("words", CELLS)
def test_any_number_in_an_example_is_read_or_refused(words):
    for place in re.finditer(r"\d+", words):
        for number in NUMBERS:
            text = words[: place.start()] + number + words[place.end() :]
            for year in YEARS[:2]:
                told(text, year)


@pytest.mark.parametrize("year", YEARS)
def test_any_example_is_read_or_refused_in_a_plan_of_any_year(year):
    for words in EXAMPLES:
        told(words, year)


@given(
    st.sampled_from(CELLS), st.lists(st.sampled_from(NUMBERS), min_size=8), st.sampled_from(YEARS)
)
def test_any_numbers_in_an_example_are_read_or_refused(words, numbers, year):
    chosen = iter(numbers)
    told(re.sub(r"\d+", lambda found: next(chosen, found[0]), words), year)


@given(st.sampled_from(CELLS), st.integers() | st.integers(0, 10_000), st.none() | st.integers())
def test_any_integer_in_an_example_is_read_or_refused(words, number, year):
    told(re.sub(r"\d+", str(number), words), year)
