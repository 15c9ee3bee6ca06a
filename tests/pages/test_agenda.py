"""The agenda lists all that falls due between two days."""

from datetime import date

from crmplan.language import Language
from crmplan.pages.meetings import Span
from crmplan.pages.meetings import agenda_view as view
from crmplan.plan.schedule import Limits
from tests.plans import activity, event, plan

DAY = date(2003, 10, 15)


def entries(of, start, end):
    span = Span(date.fromisoformat(start), date.fromisoformat(end), DAY)
    items = view(of, span, Limits(), Language.ES).items()
    return [(str(item["on"]), item["id"], str(item["state"])) for item in items]


def test_every_occurrence_is_listed_however_far_ahead():
    found = entries(plan(activity("Mensual")), "2003-10-15", "2004-02-29")
    assert [day for day, _, _ in found] == [
        "2003-10-26",
        "2003-11-26",
        "2003-12-26",
        "2004-01-26",
        "2004-02-26",
    ]


def test_an_occurrence_has_its_own_state():
    done = event("2003-08-20", "done")
    found = entries(plan(activity("Mensual", done)), "2003-08-01", "2003-11-30")
    assert found == [
        ("2003-08-26", "1.1.1", "done"),
        ("2003-09-26", "1.1.1", "overdue"),
        ("2003-10-26", "1.1.1", "due"),  # the one before is overdue, this one is not yet
        ("2003-11-26", "1.1.1", "ahead"),
    ]


def test_a_window_is_listed_on_its_last_day():
    found = entries(plan(activity("Octubre – Noviembre 2003")), "2003-10-15", "2004-10-15")
    assert found == [("2003-11-30", "1.1.1", "open")]


def test_what_was_withdrawn_does_not_fall_due():
    gone = event("2003-09-01", "withdrawn", text="Sin efecto.")
    assert entries(plan(activity("Mensual", gone)), "2003-10-15", "2004-10-15") == []


def test_what_missed_an_occurrence_before_is_told_apart_from_the_next():
    some = plan(activity("Semestral"))
    span = Span(date(2003, 12, 6), date(2004, 12, 6), date(2003, 12, 6))
    shown = view(some, span, Limits(), Language.ES)
    assert [str(item["state"]) for item in shown.items()] == ["open", "ahead"]
    last = shown.page().blocks[-1]
    assert "1.1.1" in str(last)
