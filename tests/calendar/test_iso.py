"""Periods of ISO 8601, as other programs write how often something recurs."""

from datetime import date

import pytest

from crmplan.calendar import Kind, Period, answer


@pytest.mark.parametrize(
    ("text", "every", "second"),
    [
        ("R/P1Y", Period(months=12), "2005-05-26"),
        ("R/P6M", Period(months=6), "2004-05-26"),
        ("P2W", Period(weeks=2), "2003-06-23"),
        ("r/p1w", Period(weeks=1), "2003-06-09"),
        ("R/P15D", Period(days=15), "2003-06-25"),
    ],
)
def test_a_period_keeps_its_unit(text, every, second):
    found = answer(text)
    assert (found.kind, found.every) == (Kind.RECURRING, every)
    assert every.iso() == text.upper().removeprefix("R/").replace("P1Y", "P12M")
    assert every.after(date(2003, 5, 26), 2) == date.fromisoformat(second)


def test_what_is_updated_without_pause_is_ongoing():
    assert answer("R/PT1S").kind is Kind.ONGOING


@pytest.mark.parametrize("text", ["R/P0M", "P1001D", "P1X", "R/P", "P1.5M", "PT1S"])
def test_what_is_no_period_in_whole_days_is_not_read(text):
    assert answer(text).kind is Kind.UNREADABLE
