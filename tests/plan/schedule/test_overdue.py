"""Nothing is overdue that is not: the edges where a wrong answer would be easy."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.plan.schedule import Limits, State, standings
from tests.plans import STARTS, activity, event, meeting, plan

MEETING = meeting("red-2003", "2003-12-02", "2003-12-03")
EACH = {"each": True, "responsible": ("CA", "MX")}


def stands(some_plan, day):
    (found,) = standings(some_plan, date.fromisoformat(day))
    return found


def at_meetings(*log, meetings=(MEETING,), **fields):
    return plan(activity("en cada reunión de la red", *log), meetings=meetings, **fields)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Octubre", "2003-10-31"),
        ("Mayo", "2003-05-31"),  # the month in which the plan begins
        ("Febrero", "2004-02-29"),  # in 2003 it was over when the plan began
        ("15 de marzo", "2004-03-15"),
        ("I Trimestre", "2004-03-31"),
    ],
)
def test_a_month_without_a_year_is_not_over_before_the_plan_begins(words, due):
    found = stands(plan(activity(words)), "2003-05-27")
    assert (found.state is State.OVERDUE, found.due) == (False, date.fromisoformat(due))


def test_a_year_that_is_written_is_never_changed():
    found = stands(plan(activity("Febrero 2003")), "2003-05-27")
    assert (found.state, found.due) == (State.OVERDUE, date(2003, 2, 28))


@pytest.mark.parametrize(("words", "due"), [("Diciembre", "2004-12-31"), ("Enero", "2005-01-31")])
def test_a_postponement_without_a_year_counts_from_its_own_day(words, due):
    log = event("2004-11-20", "postponed", calendar=words)
    found = stands(plan(activity("Octubre 2003", log)), "2004-11-21")
    assert (found.state is State.OVERDUE, found.due) == (False, date.fromisoformat(due))


def test_what_fell_due_before_a_postponement_is_no_longer_missed():
    log = event("2004-06-15", "postponed", calendar="Anual")
    found = stands(plan(activity("Semestral", log)), "2004-07-01")
    assert (found.state, found.due) == (State.OPEN, date(2005, 5, 26))
    assert "missed" not in {remark.key for remark in found.remarks}
    assert stands(plan(activity("Semestral", log)), "2005-05-27").state is State.OVERDUE


def test_meetings_before_a_postponement_are_not_missed():
    log = event("2003-12-10", "postponed", calendar="en cada reunión de la red")
    later = meeting("red-2004", "2004-05-21", "2004-05-21")
    some = plan(activity("Octubre 2003", log), meetings=(MEETING, later))
    assert stands(some, "2003-12-11").state is State.OPEN
    assert stands(some, "2004-05-22").state is State.OVERDUE


def test_work_recorded_after_the_last_meeting_known_is_for_that_meeting():
    assert stands(at_meetings(), "2003-12-04").state is State.OVERDUE
    found = stands(at_meetings(event("2003-12-10", "done")), "2003-12-10")
    assert found.state is State.UP_TO_DATE
    assert [occurrence.met for occurrence in found.occurrences] == [date(2003, 12, 10)]


def test_the_last_day_of_a_meeting_is_in_time():
    assert stands(at_meetings(), "2003-12-03").state is State.DUE


def test_a_meeting_after_the_plans_end_is_none_of_its_own():
    some = at_meetings(ends=date(2003, 11, 30))
    assert [remark.key for remark in stands(some, "2003-11-30").remarks] == ["no-meeting"]


def test_all_that_recurred_and_was_met_is_done_when_the_plan_has_ended():
    met = at_meetings(event("2003-12-03", "done"), ends=date(2003, 12, 31))
    assert stands(met, "2003-12-31").state is State.UP_TO_DATE
    found = stands(met, "2004-01-01")
    assert (found.state, found.done_on) == (State.DONE, date(2003, 12, 3))
    assert stands(at_meetings(ends=date(2003, 12, 31)), "2004-01-01").state is State.UNREPORTED


@pytest.mark.parametrize(
    ("day", "state"),
    [("2004-04-30", State.OPEN), ("2004-05-01", State.DONE), ("2004-06-01", State.DONE)],
)
def test_a_cell_that_says_done_in_a_month_did_not_say_so_before(day, state):
    assert stands(plan(activity("Cumplido en mayo 2004")), day).state is state


def test_nobody_is_late_where_it_applies_to_nobody():
    exempt = {"CA": "No aplica", "MX": "No aplica"}
    found = stands(plan(activity("Octubre 2003", exempt=exempt, **EACH)), "2003-12-01")
    assert (found.state, found.owing) == (State.WITHDRAWN, ())


def test_withdrawn_work_comes_back_on_purpose_only():
    log = [event("2003-09-01", "withdrawn", text="Sin fondos")]
    assert stands(plan(activity("Octubre 2003", *log)), "2003-12-01").state is State.WITHDRAWN
    for stray in (event("2003-10-01", "done"), event("2003-10-02", "postponed", calendar="2005")):
        log.append(stray)
        assert stands(plan(activity("Octubre 2003", *log)), "2003-12-01").state is State.WITHDRAWN
    log.append(event("2003-12-01", "reopened", text="Hay fondos"))
    assert stands(plan(activity("Octubre 2003", *log)), "2003-12-01").state is State.OVERDUE
    log.append(event("2003-12-01", "postponed", calendar="Mayo 2004"))
    assert stands(plan(activity("Octubre 2003", *log)), "2003-12-01").state is State.AHEAD


def test_what_is_done_stays_done_whatever_is_postponed_after_it():
    done, postponed = event("2003-10-01", "done"), event("2003-10-20", "postponed", calendar="2004")
    found = stands(plan(activity("Octubre 2003", done, postponed)), "2004-02-01")
    assert (found.state, found.postponed) == (State.DONE, None)
    again = event("2003-10-15", "reopened", text="Faltaba un país")
    found = stands(plan(activity("Octubre 2003", done, again, postponed)), "2004-02-01")
    assert (found.state, found.postponed) == (State.OPEN, postponed)


def test_what_recurs_may_be_postponed_although_it_was_done_before():
    log = [event("2003-11-20", "done"), event("2003-12-10", "postponed", calendar="Anual")]
    found = stands(plan(activity("Semestral", *log)), "2003-12-10")
    assert (found.calendar, found.due) == ("Anual", date(2004, 5, 26))


def test_postponed_three_times_says_so():
    log = [
        event(day, "postponed", calendar=words)
        for day, words in (
            ("2003-10-31", "Diciembre 2003"),
            ("2003-12-30", "Marzo 2004"),
            ("2004-03-30", "Mayo 2004"),
        )
    ]
    found = stands(plan(activity("Octubre 2003", *log)), "2004-04-01")
    (remark,) = (each for each in found.remarks if each.key == "postponed-again")
    assert (remark.values["count"], remark.values["was"]) == (3, "Octubre 2003")


def test_an_obstacle_stands_until_it_is_resolved():
    log = [
        event("2003-08-01", "obstacle", text="Falta el formato.", asks="ST"),
        event("2003-08-02", "obstacle", text="Faltan fondos.", asks="PPT"),
        event("2003-09-01", "resolved", asks="ST"),
    ]
    asked = plan(activity("Octubre 2003", *log))
    assert [each.asks for each in stands(asked, "2003-08-31").obstacles] == ["ST", "PPT"]
    assert [each.asks for each in stands(asked, "2003-09-01").obstacles] == ["PPT"]


def test_the_level_of_progress_is_the_last_recorded():
    log = [event("2003-08-01", "progress", level="limited"), event("2003-08-09", "progress")]
    found = stands(plan(activity("Octubre 2003", *log)), "2003-09-01")
    assert found.level is log[0]


@pytest.mark.parametrize(("party", "owing"), [("MX", ("MX",)), (None, ("CA", "MX"))])
def test_one_partys_part_or_all_of_it_may_be_reopened(party, owing):
    log = [event("2003-09-01", "received", party=code) for code in ("CA", "MX")]
    asked = plan(activity("Octubre 2003", *log, **EACH))
    assert stands(asked, "2003-09-01").state is State.DONE
    log.append(event("2003-09-02", "reopened", party=party, text="No era la lista."))
    found = stands(plan(activity("Octubre 2003", *log, **EACH)), "2003-09-03")
    assert (found.state, found.owing) == (State.AHEAD, owing)


@pytest.mark.parametrize("day", [date.min, date(4, 2, 29), date(1600, 2, 29), date.max])
@pytest.mark.parametrize(
    "words",
    ["Octubre 2003", "Semestral", "cada semana", "El 29 de febrero de cada año", "Permanentemente",
     "en cada reunión de la red", "Cumplido en mayo 2003", "Por definir", "a partir de 2021", ""],
)  # fmt: skip
def test_any_day_has_an_answer(words, day):
    some = plan(activity(words), meetings=(MEETING,))
    for within in (0, 30, 4_000_000):
        (found,) = standings(some, day, Limits(within, 6))
        assert day > STARTS or found.state is not State.OVERDUE


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Octubre 2003", State.AHEAD),
        ("Semestral", State.AHEAD),
        ("Permanentemente", State.AHEAD),
        ("", State.UNDATED),
    ],
)
def test_before_the_plan_nothing_has_begun(words, state):
    found = stands(plan(activity(words)), "1990-01-01")
    assert found.state is state
    assert all(remark.values.get("age", 0) >= 0 for remark in found.remarks)


DAYS = st.integers(0, 1500).map(lambda days: STARTS + timedelta(days))
CELLS = (
    "Octubre 2003", "Diciembre", "2004", "Semestral", "Anual", "en cada reunión de la red",
    "Permanentemente", "Por definir", "Octbre 2003",
)  # fmt: skip
WORDS = st.sampled_from(CELLS)
EVENTS = st.one_of(
    st.tuples(DAYS, st.sampled_from(["done", "progress", "withdrawn", "note"]), st.none()),
    st.tuples(DAYS, st.just("postponed"), WORDS),
)


@given(WORDS, st.lists(EVENTS, max_size=5), DAYS)
def test_only_what_closed_before_the_day_and_was_not_recorded_is_overdue(words, entries, day):
    log = [event(on.isoformat(), kind, calendar=said) for on, kind, said in sorted(entries)]
    some = plan(activity(words, *log), meetings=(MEETING,))
    (found,) = standings(some, day)
    before = [entry for entry in log if entry.on <= day]
    if before and before[-1].kind in ("done", "withdrawn") and before[-1].on == day:
        assert found.state is not State.OVERDUE
    if before and before[-1].kind == "withdrawn":
        assert found.state is State.WITHDRAWN
    if found.state is State.OVERDUE:
        unmet = [turn.due for turn in found.occurrences if turn.met is None]
        assert min(filter(None, [*unmet, found.due])) < day
        agreed = max((entry.on for entry in before if entry.kind == "postponed"), default=STARTS)
        done = [entry for entry in before if entry.kind == "done" and entry.on > agreed]
        assert found.occurrences or not done


@given(WORDS, st.lists(EVENTS, max_size=5), DAYS)
def test_what_is_recorded_later_changes_nothing_about_the_day(words, entries, day):
    log = [event(on.isoformat(), kind, calendar=said) for on, kind, said in sorted(entries)]
    known = tuple(entry for entry in log if entry.on <= day)
    (whole,) = standings(plan(activity(words, *log), meetings=(MEETING,)), day)
    (then,) = standings(plan(activity(words, *known), meetings=(MEETING,)), day)
    assert whole._replace(activity=then.activity) == then
