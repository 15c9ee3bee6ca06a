"""A column of cells: what one leaves open, the others decide, and it is said."""

import pytest

from crmplan.calendar import read_column, say_column
from crmplan.language import Language

OPEN = "03/04/2010"


def days(*texts):
    """The first day of each cell, and what the column told."""
    column = read_column(texts)
    names = [stated.name for stated in column.stated]
    return [str(found.start) for found in column.answers], names


@pytest.mark.parametrize(
    ("others", "start", "told"),
    [
        (("25/04/2010",), "2010-04-03", ["day-first"]),
        (("04/25/2010", "04/30/2010"), "2010-03-04", ["month-first"]),
        (("04/25/2010",), "None", ["mixed"]),  # one may be a slip
        (("04/25/2010", "04/30/2010", "25/04/2010"), "None", ["mixed"]),
        (("hasta junio de 2010",), "2010-04-03", ["day-first-by-language", "es"]),
        (("by June 2010",), "None", ["en"]),
        (("by June 2010", "25/04/2010"), "2010-04-03", ["day-first", "en"]),
        (("hasta junio de 2010", "by June 2010"), "2010-04-03", []),
        ((), "2010-04-03", []),
    ],
)
def test_the_others_tell_whether_day_or_month_comes_first(others, start, told):
    found, names = days(*others, OPEN)
    assert (found[-1], names) == (start, told)


def test_it_is_said_of_each_cell_that_was_in_doubt():
    column = read_column(["25/04/2010", OPEN])
    stated = [[assumption.name for assumption in found.assumptions] for found in column.answers]
    assert stated == [[], ["column-day-first"]]


@pytest.mark.parametrize(
    ("short", "others", "start"),
    [
        ("31/12/75", ("2071", "2080"), "2075-12-31"),
        ("31/12/30", ("1928", "1935"), "1930-12-31"),
        ("dic '75", ("2071", "2080"), "2075-12-01"),
        ("31/12/75", (), "1975-12-31"),
    ],
)
def test_a_year_in_two_figures_is_near_those_in_four(short, others, start):
    assert days(*others, short)[0][-1] == start


@pytest.mark.parametrize("language", Language)
def test_what_a_column_tells_can_be_said(language):
    for texts in (
        ["25/04/2010", "mayo de 2010"],
        ["04/25/2010", "04/26/2010", "by May 2010"],
        ["04/25/2010", "25/04/2010"],
        ["hasta mayo", OPEN],
        ["31/12/75", "2071"],
    ):
        told = read_column(texts).stated
        assert told
        assert all("{" not in say_column(stated, language) for stated in told)
