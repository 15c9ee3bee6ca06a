from datetime import date

import pytest

from crmplan.books import WORKPLAN
from crmplan.plan.schedule import Limits, State, standings
from crmplan.records.source import Source
from tests.plans import activity, event, plan

OWED = """\
plan:
  title: Prueba
  starts: 2003-05-26
parties:
  members: [MX, CODE]
themes:
  - number: 1
    title: Tema
    objectives:
      - number: 1
        text: Objetivo
        activities:
          - id: 1.1.1
            text: Identificar las necesidades.
            calendar: Octubre 2003
            responsible: members
            each: true
            log:
              - {on: 2003-07-15, event: received, from: MX}
"""


def stands(some_plan, day, limits=None):
    (found,) = standings(some_plan, date.fromisoformat(day), limits)
    return found


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2003-06-15", State.AHEAD),
        ("2003-09-30", State.AHEAD),
        ("2003-10-01", State.DUE),  # closes within thirty days
        ("2003-10-31", State.DUE),  # the last day is in time
        ("2003-11-01", State.OVERDUE),
    ],
)
def test_a_month_is_late_only_after_its_last_day(day, state):
    assert stands(plan(activity("Octubre 2003")), day).state is state


def test_a_window_is_open_until_it_is_due_soon():
    octubre_noviembre = plan(activity("Octubre – Noviembre 2003"))
    assert stands(octubre_noviembre, "2003-10-15").state is State.OPEN
    assert stands(octubre_noviembre, "2003-11-05").state is State.DUE


def test_work_recorded_after_the_day_is_not_done_yet():
    done = plan(activity("Octubre 2003", event("2003-11-03", "done")))
    assert stands(done, "2003-11-02").state is State.OVERDUE
    assert stands(done, "2003-11-03").state is State.DONE


def test_done_late_says_by_how_much():
    found = stands(plan(activity("Octubre 2003", event("2003-11-12", "done"))), "2003-12-01")
    assert [(remark.key, remark.values["age"]) for remark in found.remarks] == [("done-late", 12)]


def test_the_calendar_cell_itself_may_say_done():
    found = stands(plan(activity("Cumplido en mayo 2003")), "2003-10-15")
    assert (found.state, found.done_on) == (State.DONE, date(2003, 5, 31))


def test_a_postponement_moves_the_deadline_and_keeps_the_old_words():
    log = event("2003-10-20", "postponed", calendar="Diciembre 2003")
    found = stands(plan(activity("Octubre 2003", log)), "2003-11-15")
    assert (found.state, found.due) == (State.AHEAD, date(2003, 12, 31))
    assert found.remarks[-1].values["was"] == "Octubre 2003"


def test_before_the_postponement_the_old_deadline_counts():
    log = event("2003-11-20", "postponed", calendar="Diciembre 2003")
    assert stands(plan(activity("Octubre 2003", log)), "2003-11-15").state is State.OVERDUE


def test_withdrawn_work_is_never_overdue_and_says_why():
    log = event("2003-08-01", "withdrawn", text="La Red la dejó sin efecto.")
    found = stands(plan(activity("Octubre 2003", log)), "2004-01-01")
    assert found.state is State.WITHDRAWN
    assert found.remarks[0].values["why"] == "La Red la dejó sin efecto."


@pytest.mark.parametrize(
    ("day", "state"), [("2003-11-26", State.STANDING), ("2003-11-27", State.STALE)]
)
def test_standing_work_is_stale_after_six_months_without_an_entry(day, state):
    assert stands(plan(activity("Permanentemente")), day).state is state


def test_an_entry_keeps_standing_work_fresh():
    noted = plan(activity("Permanentemente", event("2003-11-20", "progress")))
    assert stands(noted, "2004-05-20").state is State.STANDING
    assert stands(noted, "2004-05-21").state is State.STALE


@pytest.mark.parametrize("calendar", ["", "Por definir", "15 días hábiles"])
def test_without_a_date_nothing_is_ever_overdue(calendar):
    assert stands(plan(activity(calendar)), "2026-11-24").state is State.UNDATED


def test_words_that_cannot_be_read_are_not_taken_for_undated():
    assert stands(plan(activity("Octbre 2003")), "2003-12-01").state is State.UNREADABLE


def test_every_party_that_owes_it_must_deliver():
    owed = {"responsible": ("CA", "MX", "US"), "each": True}
    some = [event("2003-06-01", "received", party=code) for code in ("CA", "MX")]
    found = stands(plan(activity("Julio 2003", *some, **owed)), "2003-07-15")
    assert (found.state, found.owing) == (State.DUE, ("US",))
    every = [*some, event("2003-07-10", "received", party="US")]
    found = stands(plan(activity("Julio 2003", *every, **owed)), "2003-07-15")
    assert (found.state, found.done_on) == (State.DONE, date(2003, 7, 10))


def test_a_party_to_which_it_does_not_apply_owes_nothing():
    exempt = {"US": "No aplica según la Cancillería."}
    found = stands(
        plan(activity("Julio 2003", responsible=("members",), each=True, exempt=exempt)),
        "2003-07-15",
    )
    assert found.owing == ("CA", "MX")


def test_one_partys_done_does_not_finish_what_each_owes():
    log = event("2003-06-01", "done", party="MX")
    found = stands(
        plan(activity("Julio 2003", log, responsible=("MX", "US"), each=True)), "2003-08-01"
    )
    assert (found.state, found.owing) == (State.OVERDUE, ("US",))


def test_after_the_plans_end_what_is_open_was_not_reported():
    ended = plan(
        activity("Octubre 2003", id="1.1.1"),
        activity("", id="1.1.2"),
        activity("Cumplido en mayo 2003", id="1.1.3"),
        ends=date(2004, 5, 21),
    )
    found = [standing.state for standing in standings(ended, date(2004, 6, 1))]
    assert found == [State.UNREPORTED, State.UNREPORTED, State.DONE]


def test_what_was_delivered_stays_known_after_the_plans_end():
    owed = {"responsible": ("CA", "MX"), "each": True}
    log = event("2003-09-01", "received", party="MX")
    found = stands(
        plan(activity("Octubre 2003", log, **owed), ends=date(2004, 5, 21)), "2004-06-01"
    )
    assert (found.state, found.owing) == (State.UNREPORTED, ("CA",))


def test_a_limit_past_the_last_year_of_the_calendar_is_never_reached():
    never = Limits(stale_after=99_999)
    assert stands(plan(activity("Permanentemente")), "2026-11-24", never).state is State.STANDING


@pytest.mark.parametrize("code", ["us", "Estados Unidos", "U$", "[US]"])
def test_nothing_is_done_while_a_member_whose_code_is_wrong_owes_it(code):
    read = WORKPLAN.read(Source("workplan.yaml", OWED.replace("CODE", code)))
    assert read.sound is not None
    assert stands(read.sound, "2003-09-15").state is State.AHEAD


@pytest.mark.parametrize("code", ["us", "Estados Unidos", "USA"])
def test_a_member_whose_code_is_wrong_but_clear_may_deliver(code):
    text = (
        OWED.replace("CODE", code) + "              - {on: 2003-07-16, event: received, from: US}\n"
    )
    read = WORKPLAN.read(Source("workplan.yaml", text))
    assert read.sound is not None
    assert stands(read.sound, "2003-11-15").state is State.DONE
