"""The thirty days: only a request starts them, only the country's own reply stops them."""

from datetime import date

import pytest

from crmplan.visas.clock import Clock, reply_of
from crmplan.visas.model import VisaFile

ASKED = date(2003, 6, 2)  # the thirtieth day is 2 July


def gt(requested=None, provided=None):
    return VisaFile(
        "GT", "Nota verbal", date(2003, 6, 2), requested_on=requested, provided_on=provided
    )


@pytest.mark.parametrize(
    ("day", "clock", "days"),
    [
        (date(2003, 6, 1), Clock.NOT_ASKED, None),  # what happens later is not there yet
        (date(2003, 6, 2), Clock.RUNNING, 30),
        (date(2003, 7, 2), Clock.RUNNING, 0),  # the last day is in time
        (date(2003, 7, 3), Clock.OVER, 1),
    ],
)
def test_a_request_starts_thirty_days(day, clock, days):
    found = reply_of("GT", gt(ASKED), day)
    assert (found.clock, found.days) == (clock, days)


@pytest.mark.parametrize(
    ("provided", "clock", "days"),
    [
        (date(2003, 6, 2), Clock.IN_TIME, 0),
        (date(2003, 7, 2), Clock.IN_TIME, 30),
        (date(2003, 7, 3), Clock.LATE, 31),
    ],
)
def test_a_reply_stops_them(provided, clock, days):
    found = reply_of("GT", gt(ASKED, provided), date(2003, 10, 15))
    assert (found.clock, found.days) == (clock, days)


def test_a_reply_of_a_later_day_has_not_come_yet():
    assert reply_of("GT", gt(ASKED, date(2003, 7, 3)), date(2003, 7, 2)).clock is Clock.RUNNING


def test_nothing_starts_a_clock_that_was_not_requested():
    assert reply_of("GT", None, date(2026, 11, 24)).clock is Clock.NOT_ASKED
    assert reply_of("GT", gt(), date(2026, 11, 24)).clock is Clock.NOT_ASKED
    unasked = reply_of("GT", gt(provided=date(2003, 7, 3)), date(2003, 10, 15))
    assert (unasked.clock, unasked.days, unasked.due) == (Clock.UNASKED, None, None)


def test_a_request_on_the_last_days_of_the_calendar_has_no_term():
    assert reply_of("GT", gt(date.max), date.max).clock is Clock.NOT_ASKED
