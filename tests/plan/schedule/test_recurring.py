from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.calendar import Period
from crmplan.plan.schedule import State, standings
from crmplan.plan.schedule.occurrences import Periodic, Yearly
from tests.plans import STARTS, activity, event, meeting, plan


def stands(some_plan, day):
    (found,) = standings(some_plan, date.fromisoformat(day))
    return found


@pytest.mark.parametrize(
    ("day", "state", "due"),
    [
        ("2003-10-15", State.OPEN, "2003-11-26"),
        ("2003-11-26", State.DUE, "2003-11-26"),  # the last day is in time
        ("2003-11-27", State.OVERDUE, "2004-05-26"),
    ],
)
def test_half_years_count_from_the_plans_first_day(day, state, due):
    found = stands(plan(activity("Semestral")), day)
    assert (found.state, found.due) == (state, date.fromisoformat(due))


def test_missed_occurrences_are_counted_on_one_line():
    found = stands(plan(activity("Semestral")), "2004-06-01")
    assert [(remark.key, remark.values.get("count")) for remark in found.remarks] == [
        ("missed", 2),
        ("next", None),
    ]


@pytest.mark.parametrize(
    ("day", "remark"),
    [("2003-11-25", "next"), ("2003-11-26", "next-today"), ("2003-11-27", "missed")],
)
def test_an_occurrence_falls_due_today_before_it_is_missed(day, remark):
    found = stands(plan(activity("Semestral")), day)
    assert found.remarks[0].key == remark


def test_an_occurrence_that_is_met_leaves_nothing_to_do_until_the_next():
    found = stands(plan(activity("Semestral", event("2003-07-15", "done"))), "2003-10-15")
    assert (found.state, found.due) == (State.AHEAD, date(2004, 5, 26))


def test_an_old_gap_is_history_once_a_later_occurrence_is_met():
    found = stands(plan(activity("Semestral", event("2004-01-15", "done"))), "2004-06-01")
    assert found.state is State.OPEN
    assert [remark.key for remark in found.remarks] == ["missed", "met", "next"]


def test_without_a_meeting_of_the_network_there_is_no_date():
    every_meeting = activity("Semestral (en cada reunión de la red)")
    found = stands(plan(every_meeting), "2026-11-24")
    assert (found.state, found.due) == (State.OPEN, None)
    assert found.remarks[0].key == "no-meeting"


def test_a_meeting_where_it_is_unknown_whether_the_network_sat_is_named():
    every_meeting = activity("Semestral (en cada reunión de la red)")
    unknown = meeting("grcm", "2003-12-02", "2003-12-03", network=None)
    found = stands(plan(every_meeting, meetings=(unknown,)), "2004-01-15")
    assert found.remarks[0].values["meetings"] == ["grcm"]


def test_the_meeting_that_agreed_the_plan_is_not_one_of_its_deadlines():
    every_meeting = activity("en cada reunión de la red")
    agreed = meeting("crm-8", "2003-05-26", "2003-05-30")
    assert stands(plan(every_meeting, meetings=(agreed,)), "2003-10-15").due is None


def test_an_activity_of_every_meeting_is_late_after_the_meeting():
    every_meeting = activity("en cada reunión de la red")
    some = (meeting("a", "2003-12-02", "2003-12-03"), meeting("b", "2004-05-20", "2004-05-21"))
    assert stands(plan(every_meeting, meetings=some), "2003-12-03").state is State.DUE
    found = stands(plan(every_meeting, meetings=some), "2003-12-04")
    assert (found.state, found.due) == (State.OVERDUE, date(2004, 5, 21))


def test_a_record_may_name_its_meeting_although_written_later():
    some = (meeting("a", "2003-12-02", "2003-12-03"), meeting("b", "2004-05-20", "2004-05-21"))
    log = event("2003-12-15", "done", meeting="a")
    found = stands(plan(activity("en cada reunión de la red", log), meetings=some), "2003-12-20")
    assert found.state is State.OPEN
    assert [turn.met for turn in found.occurrences] == [date(2003, 12, 15), None]


def test_of_three_parties_that_owe_it_each_time_all_must_deliver_each_time():
    some = (meeting("a", "2003-12-02", "2003-12-03"), meeting("b", "2004-05-20", "2004-05-21"))
    log = [event("2003-11-01", "received", party=code) for code in ("CA", "MX", "US")]
    owed = activity("en cada reunión de la red", *log, responsible=("CA", "MX", "US"), each=True)
    found = stands(plan(owed, meetings=some), "2004-01-15")
    assert found.occurrences[0].met == date(2003, 11, 1)
    assert found.owing == ("CA", "MX", "US")  # for the next meeting


def test_a_yearly_date_falls_due_on_that_date():
    found = stands(plan(activity("El 12 de febrero de cada año")), "2003-10-15")
    assert found.due == date(2004, 2, 12)


def test_a_daily_activity_of_a_lifetime_is_counted_at_once():
    found = stands(plan(activity("a diario")), "2026-11-24")
    assert found.remarks[0].values["count"] == (date(2026, 11, 24) - STARTS).days - 1
    assert len(found.occurrences) < 20


periods = st.one_of(
    st.integers(1, 60).map(lambda n: Period(months=n)),
    st.integers(1, 52).map(lambda n: Period(weeks=n)),
    st.integers(1, 90).map(lambda n: Period(days=n)),
)


@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    periods,
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
)
def test_the_number_of_a_day_is_the_first_occurrence_due_then_or_later(start, every, day):
    turns = Periodic(start, every)
    number = turns.number(day)
    assert turns.due(number) >= day
    assert number == 1 or turns.due(number - 1) < day


def test_a_leap_day_of_every_year_falls_due_on_the_28th_in_other_years():
    turns = Yearly(date(2003, 5, 26), ((2, 29),))
    assert [turns.due(number) for number in (1, 2)] == [date(2004, 2, 29), date(2005, 2, 28)]


dates_of_a_year = st.sets(
    st.tuples(st.integers(1, 12), st.sampled_from([1, 15, 28, 29, 30, 31])), min_size=1, max_size=12
).filter(lambda dates: len({month for month, _ in dates}) == len(dates))


@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    dates_of_a_year.map(lambda dates: tuple(sorted(dates))),
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.none() | st.builds(Period, months=st.sampled_from([1, 3, 12])),
)
def test_dates_of_every_year_are_numbered_by_day_from_the_first_on(start, dates, day, period):
    turns = Yearly(start, dates, some_day_of=period)
    number = turns.number(day)
    assert turns.due(number) >= max(day, start)
    assert number == 1 or turns.due(number - 1) < day
    whole = start if period is None else period.after(start) - timedelta(days=1)
    assert turns.due(0) < whole
    assert turns.due(1) >= whole


def test_a_last_day_ends_the_dates_of_every_year():
    turns = Yearly(date(2003, 5, 26), ((2, 31), (8, 31)), date(2004, 2, 29))
    assert [turns.due(number) for number in (1, 2, 3)] == [
        date(2003, 8, 31),
        date(2004, 2, 29),
        None,
    ]
    assert [turns.number(date(2004, month, 1)) for month in (2, 3)] == [2, 3]


def test_dates_of_every_year_end_with_the_calendar():
    turns = Yearly(date(9999, 6, 1), ((6, 30), (12, 31)))
    assert [turns.due(number) for number in (1, 2, 3)] == [
        date(9999, 6, 30),
        date(9999, 12, 31),
        None,
    ]


def test_deliveries_count_before_any_meeting_is_on_the_calendar():
    owed = {"responsible": ("CA", "MX", "US"), "each": True}
    log = event("2003-09-01", "received", party="MX")
    found = stands(plan(activity("En cada reunión de la red", log, **owed)), "2003-10-15")
    assert dict(found.delivered) == {"MX": date(2003, 9, 1)}
    assert found.owing == ("CA", "US")


def test_deliveries_count_anew_after_the_last_meeting():
    owed = {"responsible": ("CA", "MX"), "each": True}
    logs = [event(day, "received", party="MX") for day in ("2003-09-01", "2004-01-10")]
    network = (meeting("red-1", "2003-11-20", "2003-11-21"),)
    asked = plan(activity("En cada reunión de la red", *logs, **owed), meetings=network)
    assert dict(stands(asked, "2003-12-01").delivered) == {}
    assert dict(stands(asked, "2004-02-01").delivered) == {"MX": date(2004, 1, 10)}
