"""What recurs falls due where its words put it in the year or in the month, never before."""

from datetime import date

import pytest

from crmplan.plan.schedule import State, standings
from tests.plans import activity, event, plan


def stands(some_activity, starts, day):
    some_plan = plan(some_activity, starts=date.fromisoformat(starts))
    (found,) = standings(some_plan, date.fromisoformat(day))
    return found


@pytest.mark.parametrize(
    ("cell", "starts", "day", "state", "due"),
    [
        # The months that are named, each until its last day.
        ("Semestral (junio y diciembre)", "2003-05-26", "2003-05-26", "open", "2003-06-30"),
        ("Semestral (junio y diciembre)", "2003-05-26", "2003-06-30", "due", "2003-06-30"),
        ("Semestral (junio y diciembre)", "2003-05-26", "2003-07-01", "overdue", "2003-12-31"),
        ("Semestral (junio y diciembre)", "2003-07-01", "2003-11-28", "open", "2003-12-31"),
        ("Semestral (junio y diciembre)", "2003-07-01", "2003-12-31", "due", "2003-12-31"),
        ("Semestral (junio y diciembre)", "2003-07-01", "2004-01-01", "overdue", "2004-06-30"),
        ("junio y diciembre de cada año", "2003-07-01", "2003-11-28", "open", "2003-12-31"),
        ("Trimestral (abril, julio, octubre, enero)", "2003-05-26", "2003-07-31", "due", None),
        ("30 de junio y 31 de diciembre de cada año", "2003-07-01", "2003-12-31", "due", None),
        ("Diciembre de cada año", "2003-05-26", "2003-11-28", "open", "2003-12-31"),
        ("Diciembre de cada año", "2003-05-26", "2004-01-01", "overdue", "2004-12-31"),
        ("cada abril", "2003-05-26", "2004-03-01", "open", "2004-04-30"),
        ("febrero de cada año", "2003-05-26", "2004-02-29", "due", "2004-02-29"),
        ("febrero de cada año", "2004-05-26", "2005-03-01", "overdue", "2006-02-28"),
        ("último día de febrero de cada año", "2003-05-26", "2004-02-29", "due", "2004-02-29"),
        ("12 de febrero de cada año", "2003-02-12", "2003-02-12", "due", "2003-02-12"),
        ("12 de febrero de cada año", "2003-02-13", "2003-12-31", "open", "2004-02-12"),
        ("Primer trimestre de cada año", "2003-05-26", "2004-03-31", "due", "2004-03-31"),
        ("Anual (primer trimestre)", "2003-05-26", "2004-04-01", "overdue", "2005-03-31"),
        ("II Trimestre de cada año", "2003-05-26", "2003-05-26", "open", "2003-06-30"),
        ("Hasta el 31 de enero de cada año", "2003-05-26", "2004-01-31", "due", "2004-01-31"),
        ("Antes del 1 de marzo de cada año", "2003-05-26", "2004-02-29", "due", "2004-02-29"),
        # A day of each month; a day that the month lacks is its last.
        ("el 15 de cada mes", "2003-05-26", "2003-06-15", "due", "2003-06-15"),
        ("el 15 de cada mes", "2003-05-26", "2003-06-16", "overdue", "2003-07-15"),
        ("del 1 al 15 de cada mes", "2003-05-26", "2003-06-15", "due", "2003-06-15"),
        ("monthly by the 15th", "2003-05-26", "2003-06-15", "due", "2003-06-15"),
        ("el 31 de cada mes", "2003-06-01", "2003-06-30", "due", "2003-06-30"),
        # Some part of a period: until the last day of the calendar's month, quarter or year.
        ("último viernes de cada mes", "2003-05-01", "2003-05-31", "due", "2003-05-31"),
        ("último viernes de cada mes", "2003-05-01", "2003-06-01", "overdue", "2003-06-30"),
        ("mensual, los primeros 5 días", "2003-06-01", "2003-06-30", "due", "2003-06-30"),
        ("a fin de cada trimestre", "2003-05-26", "2003-06-30", "due", "2003-06-30"),
        ("a fin de cada trimestre", "2003-05-26", "2003-07-01", "overdue", "2003-09-30"),
        ("cada fin de año", "2003-05-26", "2003-12-31", "due", "2003-12-31"),
        # In the period under way when the plan begins, that part may be over.
        ("mensual, los primeros 5 días", "2003-05-26", "2003-06-01", "due", "2003-06-30"),
        ("mensual, los primeros 5 días", "2003-05-26", "2003-07-01", "overdue", "2003-07-31"),
        ("último viernes de cada mes", "2003-05-31", "2003-06-01", "due", "2003-06-30"),
        ("primer día hábil de cada semestre", "2003-05-26", "2003-12-31", "due", "2003-12-31"),
        ("primer día hábil de cada semestre", "2003-05-26", "2004-01-01", "overdue", "2004-06-30"),
        # Nothing is named within the period: it counts from the plan's first day.
        ("Semestral", "2003-05-26", "2003-11-26", "due", "2003-11-26"),
        ("Semestral", "2003-05-26", "2003-11-27", "overdue", "2004-05-26"),
        # Of which of two years is not said: until both are over.
        ("Bienal, en diciembre", "2003-05-26", "2004-12-31", "open", "2005-05-26"),
    ],
)
def test_it_is_overdue_only_after_the_last_day_of_what_is_named(cell, starts, day, state, due):
    found = stands(activity(cell), starts, day)
    assert found.state is State(state)
    assert due is None or found.due == date.fromisoformat(due)


def test_what_is_done_within_a_named_month_is_met_by_its_end():
    met = activity("Semestral (junio y diciembre)", event("2003-06-20", "done"))
    found = stands(met, "2003-05-26", "2003-11-28")
    assert (found.state, found.due) == (State.UP_TO_DATE, date(2003, 12, 31))
    june, december, *_ = found.occurrences
    assert (june.met, december.met) == (date(2003, 6, 20), None)


def test_some_day_of_a_month_agreed_within_it_is_of_the_next():
    agreed = event("2003-09-10", "postponed", calendar="mensual, los primeros 5 días")
    found = stands(activity("Julio 2003", agreed), "2003-05-26", "2003-10-01")
    assert (found.state, found.due) == (State.DUE, date(2003, 10, 31))


def test_words_agreed_later_count_from_that_day():
    agreed = event("2003-09-10", "postponed", calendar="junio y diciembre de cada año")
    found = stands(activity("Julio 2003", agreed), "2003-05-26", "2003-11-28")
    assert (found.state, found.due) == (State.OPEN, date(2003, 12, 31))
    assert [remark.key for remark in found.remarks] == ["next", "postponed"]
