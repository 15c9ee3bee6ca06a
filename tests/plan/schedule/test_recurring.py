from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.calendar import Period
from crmplan.plan.schedule import State, standings
from crmplan.plan.schedule.occurrences import Later, Periodic, Yearly
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
    assert (found.state, found.due) == (State.UP_TO_DATE, date(2004, 5, 26))


def test_an_old_gap_is_history_once_a_later_occurrence_is_met():
    found = stands(plan(activity("Semestral", event("2004-01-15", "done"))), "2004-06-01")
    assert found.state is State.UP_TO_DATE
    assert [remark.key for remark in found.remarks] == ["missed", "met", "next"]


def test_without_a_meeting_of_the_network_there_is_no_date():
    every_meeting = activity("Semestral (en cada reunión de la red)")
    found = stands(plan(every_meeting), "2026-11-24")
    assert (found.state, found.due) == (State.OPEN, None)
    assert found.remarks[0].key == "no-meeting"


def test_a_meeting_where_it_is_unknown_whether_the_network_sat_is_named():
    every_meeting = activity("Semestral (en cada reunión de la red)")
    unknown = meeting("grcm", "2003-12-02", "2003-12-03", network=None, kind="consultation")
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
    assert found.state is State.UP_TO_DATE
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


RED = meeting("red-2003-12", "2003-12-04", "2003-12-05")
NEXT = meeting("red-2004-06", "2004-06-03", "2004-06-04")
ALL = {"responsible": ("CA", "MX", "US"), "each": True}
AT_MEETINGS = "Semestral (en cada reunión de la red)"


def test_what_all_delivered_for_a_meeting_stays_delivered_until_the_next_is_known():
    log = [event("2003-12-01", "received", party=code) for code in ("CA", "MX", "US")]
    found = stands(plan(activity(AT_MEETINGS, *log, **ALL), meetings=(RED,)), "2003-12-06")
    assert (found.state, found.owing, len(found.delivered)) == (State.UP_TO_DATE, (), 3)
    assert found.turn.meeting is RED
    later = stands(plan(activity(AT_MEETINGS, *log, **ALL), meetings=(RED, NEXT)), "2003-12-06")
    assert (later.state, later.owing) == (State.UP_TO_DATE, ("CA", "MX", "US"))
    assert later.turn.meeting is NEXT


def test_who_did_not_deliver_for_the_last_meeting_owes_for_that_one():
    log = [event("2003-12-01", "received", party=code) for code in ("CA", "US")]
    found = stands(plan(activity(AT_MEETINGS, *log, **ALL), meetings=(RED, NEXT)), "2003-12-20")
    assert (found.state, found.owing) == (State.OVERDUE, ("MX",))
    assert found.turn.meeting is RED
    late = [*log, event("2003-12-15", "received", party="MX")]
    found = stands(plan(activity(AT_MEETINGS, *late, **ALL), meetings=(RED, NEXT)), "2003-12-20")
    assert (found.state, found.occurrences[0].met) == (State.UP_TO_DATE, date(2003, 12, 15))


def test_what_is_delivered_before_any_meeting_is_known_counts_for_the_first():
    log = [event("2003-09-01", "received", party=code) for code in ("CA", "MX", "US")]
    known = plan(activity(AT_MEETINGS, *log, **ALL))
    assert (stands(known, "2003-10-15").state, stands(known, "2003-10-15").owing) == (
        State.UP_TO_DATE, (),
    )  # fmt: skip
    called = plan(activity(AT_MEETINGS, *log, **ALL), meetings=(RED,))
    assert stands(called, "2003-10-15").occurrences[0].met == date(2003, 9, 1)


@pytest.mark.parametrize(
    ("words", "day", "due"),
    [
        ("Semestral", "2003-12-10", "2003-11-26"),  # two weeks late: for the one before
        ("Semestral", "2004-01-10", "2004-05-26"),  # later than 30 days: for the one under way
        ("Mensual", "2003-07-01", "2003-06-26"),
        ("Mensual", "2003-07-10", "2003-07-26"),  # later than a quarter of the month
        ("Semanal", "2003-06-03", "2003-06-02"),
        ("Semanal", "2003-06-04", "2003-06-09"),
    ],
)
def test_a_few_days_late_counts_for_the_occurrence_that_was_due(words, day, due):
    found = stands(plan(activity(words, event(day, "done"))), day)
    assert [turn.due for turn in found.occurrences if turn.met] == [date.fromisoformat(due)]


def test_on_time_twice_the_second_record_is_for_the_next():
    log = [event("2003-11-20", "done"), event("2003-12-10", "done")]
    found = stands(plan(activity("Semestral", *log)), "2003-12-10")
    assert [turn.met for turn in found.occurrences[:2]] == [date(2003, 11, 20), date(2003, 12, 10)]


def test_a_record_may_name_its_occurrence_by_its_last_day():
    log = event("2004-03-01", "done", due=date(2003, 11, 26))
    found = stands(plan(activity("Semestral", log)), "2004-03-01")
    assert (found.state, found.occurrences[0].met) == (State.UP_TO_DATE, date(2004, 3, 1))


def test_old_occurrences_are_closed_in_one_entry_with_a_reason():
    log = [event("2003-12-01", "closed", due=date(2003, 11, 30), text="Sin constancia.")]
    weekly = activity("Semanal", *log)
    found = stands(plan(weekly), "2003-12-01")
    assert (found.state, "missed" in {remark.key for remark in found.remarks}) == (
        State.DUE, False,
    )  # fmt: skip
    later = stands(plan(weekly), "2003-12-09")
    assert later.state is State.OVERDUE
    assert later.remarks[0].values["count"] == 2


def test_a_cancelled_meeting_is_no_deadline_from_that_day_on():
    off = RED._replace(cancelled_on=date(2003, 11, 20))
    asked = plan(activity(AT_MEETINGS), meetings=(off, NEXT))
    assert stands(asked, "2003-11-19").due == date(2003, 12, 5)
    assert stands(asked, "2003-12-06").due == date(2004, 6, 4)
    assert stands(asked, "2003-12-06").state is not State.OVERDUE


def test_one_occurrence_is_reopened_and_met_again():
    log = [event("2003-11-20", "done"), event("2003-11-25", "reopened", due=date(2003, 11, 26))]
    assert stands(plan(activity("Semestral", *log)), "2003-12-28").state is State.OVERDUE
    log.append(event("2003-12-01", "done", due=date(2003, 11, 26)))
    assert stands(plan(activity("Semestral", *log)), "2003-12-28").state is State.UP_TO_DATE


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2003-12-04", State.AHEAD),
        ("2003-12-05", State.DUE),
        ("2004-01-04", State.DUE),
        ("2004-01-05", State.OVERDUE),
    ],
)
def test_thirty_days_after_the_meeting_hang_on_that_meeting(day, state):
    words = "30 días después de la reunión"
    assert stands(plan(activity(words)), day).state is State.UNDATED
    found = stands(plan(activity(words), meetings=(RED,)), day)
    assert (found.state, found.due) == (state, date(2004, 1, 4))


@pytest.mark.parametrize(
    ("words", "day", "state", "due"),
    [
        # Quarters of the calendar, the first that lies whole in the plan, and then the term.
        ("Trimestral, 45 días después del cierre de cada trimestre", "2003-11-14", State.DUE,
         "2003-11-14"),
        ("Trimestral, 45 días después del cierre de cada trimestre", "2003-11-15", State.OVERDUE,
         "2004-02-14"),
        # Ten working days are not over before their weekends.
        ("Mensual, dentro de los 10 días hábiles siguientes", "2003-07-16", State.DUE,
         "2003-07-16"),
    ],
)  # fmt: skip
def test_a_term_after_each_period_must_be_over_first(words, day, state, due):
    found = stands(plan(activity(words)), day)
    assert (found.state, found.due) == (state, date.fromisoformat(due))


@given(st.integers(1, 200), st.dates(STARTS, date(2030, 1, 1)))
def test_the_first_turn_later_than_a_day_is_found(days, day):
    turns = Later(Periodic(STARTS, Period(months=3)), Period(days=days))
    number = turns.number(day)
    assert turns.due(number) >= day
    assert number == 1 or turns.due(number - 1) < day
