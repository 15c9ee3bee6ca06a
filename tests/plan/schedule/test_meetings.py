"""What hangs on meetings: which one comes next, and a term that counts from one."""

from datetime import date

import pytest

from crmplan.plan.schedule import last_day, next_meeting, occurrences_between, standings, vantage_of
from tests.plans import activity, event, meeting, plan

DECEMBER = meeting("diciembre", "2003-12-02", "2003-12-03")
MAY = meeting("mayo", "2004-05-20", "2004-05-21")
SOME = plan(activity(""), meetings=(MAY, DECEMBER))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2003-06-01", "diciembre"),  # the first, in whatever order they are written
        ("2003-12-03", "diciembre"),  # not over on its last day
        ("2003-12-04", "mayo"),
        ("2004-05-22", None),
    ],
)
def test_the_next_meeting_is_the_first_that_is_not_over(day, found):
    meeting = next_meeting(SOME, date.fromisoformat(day))
    assert (meeting and meeting.id) == found


@pytest.mark.parametrize(
    ("calendar", "due"),
    [
        ("30 días después de la reunión", date(2004, 1, 2)),  # its last day is not counted
        ("dos meses después de la reunión", date(2004, 2, 3)),
        ("15 días hábiles después de la reunión", None),  # holidays are not known
        ("30 días después de la firma", None),
        ("30 días", None),
    ],
)
def test_a_term_after_a_meeting_counts_from_the_first_one(calendar, due):
    (found,) = standings(plan(activity(calendar), meetings=(MAY, DECEMBER)), date(2003, 6, 1))
    assert (found.due, found.start) == (due, due and date(2003, 12, 3))


def turns(some_plan, start, end, day="2004-06-01"):
    vantage = vantage_of(some_plan, date.fromisoformat(day))
    (found,) = standings(some_plan, vantage.day)
    days = date.fromisoformat(start), date.fromisoformat(end)
    return [
        (str(turn.due), turn.met and str(turn.met))
        for turn in occurrences_between(found, vantage, *days)
    ]


def test_the_occurrences_of_what_is_due_at_each_meeting_are_the_meetings():
    at_meetings = activity("en cada reunión de la red", event("2003-12-03", "done"))
    of = plan(at_meetings, meetings=(MAY, DECEMBER))
    both = [("2003-12-03", "2003-12-03"), ("2004-05-21", None)]
    assert turns(of, "2003-12-03", "2004-05-21") == both  # both days included
    assert turns(of, "2003-12-04", "2004-05-21") == both[1:]
    assert turns(of, "2003-12-03", "2004-05-20") == both[:1]


def test_without_a_meeting_or_a_period_there_are_no_occurrences():
    assert turns(plan(activity("en cada reunión de la red")), "2003-06-01", "2004-06-01") == []
    assert (
        turns(plan(activity("Octubre 2003"), meetings=(DECEMBER,)), "2003-06-01", "2004-06-01")
        == []
    )
    gone = activity("Semestral", event("2003-08-01", "withdrawn", text="Sin efecto."))
    assert turns(plan(gone), "2003-06-01", "2004-06-01") == []


def test_what_recurs_under_words_agreed_later_is_met_under_those_words():
    log = (event("2003-08-01", "postponed", calendar="Mensual"), event("2003-09-10", "done"))
    assert turns(plan(activity("Semestral", *log)), "2003-08-01", "2003-10-31", "2003-10-15") == [
        ("2003-08-26", None),
        ("2003-09-26", "2003-09-10"),
        ("2003-10-26", None),
    ]


def test_the_last_day_of_a_plan_is_the_last_of_which_it_says_anything():
    assert last_day(plan(activity(""))) == date(2003, 5, 26)
    assert last_day(plan(activity("Octubre 2003"))) == date(2003, 10, 31)
    assert last_day(plan(activity("Octubre 2003"), meetings=(DECEMBER,))) == date(2003, 12, 3)
    noted = activity("Octubre 2003", event("2004-02-01", "note", text="Sigue en estudio."))
    assert last_day(plan(noted, meetings=(DECEMBER,))) == date(2004, 2, 1)
