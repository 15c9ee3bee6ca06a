"""Where the year comes from: the words, the other end, the plan; or it is missing."""

import pytest

from crmplan.calendar import answer


def days(text, year=None):
    """First day, last day, and what was assumed."""
    found = answer(text, year)
    return str(found.start), str(found.end), [stated.name for stated in found.assumptions]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Octubre", "2003-10-01", "2003-10-31"),
        ("Octubre – Noviembre", "2003-10-01", "2003-11-30"),
        ("hasta el 30 de abril", "None", "2003-04-30"),
        ("15 de diciembre al 15 de enero", "2003-12-15", "2004-01-15"),  # into the next year
        ("diciembre - enero", "2003-12-01", "2004-01-31"),
        ("II Trimestre", "2003-04-01", "2003-06-30"),
        ("2º semestre", "2003-07-01", "2003-12-31"),
    ],
)
def test_a_missing_year_is_the_plans_and_that_is_said(text, start, end):
    assert days(text, 2003) == (start, end, ["year"])
    bare = answer(text)
    assert bare.problem is not None
    assert bare.problem.code == "no-year"


@pytest.mark.parametrize(
    ("text", "start", "end", "assumed"),
    [
        ("octubre a noviembre de 2003", "2003-10-01", "2003-11-30", []),
        ("de noviembre a febrero de 2017", "2016-11-01", "2017-02-28", ["wrapped"]),
        ("de noviembre de 2016 a febrero", "2016-11-01", "2017-02-28", []),
        ("15 de diciembre al 15 de enero de 2011", "2010-12-15", "2011-01-15", ["wrapped"]),
        ("IV Trimestre 2009 a II Trimestre 2010", "2009-10-01", "2010-06-30", []),
    ],
)
def test_one_year_serves_both_ends(text, start, end, assumed):
    assert days(text, 1999) == (start, end, assumed)


@pytest.mark.parametrize(
    ("text", "start", "assumed"),
    [
        ("30-Oct-06", "2006-10-30", ["century"]),
        ("16-jun-69", "1969-06-16", ["century"]),  # POSIX: from 69 on it is the 1900s
        ("16-jun-68", "2068-06-16", ["century"]),
        ("31/12/22", "2022-12-31", ["century"]),
        ("dic-10", "2010-12-01", ["short-year"]),
        ("enero '06", "2006-01-01", ["century"]),
        ("agosto 99", "1999-08-01", ["short-year"]),
        ("mayo dos mil tres", "2003-05-01", []),
        ("June of nineteen ninety nine", "1999-06-01", []),
    ],
)
def test_short_and_spelled_years(text, start, assumed):
    assert (days(text)[0], days(text)[2]) == (start, assumed)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2ª mitad de 2016", "2016-07-01", "2016-12-31"),
        ("segundo semestre de 2009", "2009-07-01", "2009-12-31"),
        ("H1 2016", "2016-01-01", "2016-06-30"),
        ("first half of 2016", "2016-01-01", "2016-06-30"),
    ],
)
def test_half_years_count_from_january(text, start, end):
    assert days(text) == (start, end, [])


@pytest.mark.parametrize("year", [0, -1, 9999, 10**30])
def test_a_year_beyond_the_calendar_is_no_year(year):
    assert answer("Octubre", year) == answer("Octubre")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Fin de año", "2003-09-01", "2003-12-31"),
        ("mediados de año", "2003-05-01", "2003-08-31"),
    ],
)
def test_a_part_of_the_year_is_the_plans_where_there_is_one(text, start, end):
    assert days(text, 2003) == (start, end, ["year", "vague"])
    assert answer(text).kind == "relative"
