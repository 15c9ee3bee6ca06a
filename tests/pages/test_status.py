"""The page of `status`: what is said of a plan that is looked at from far away."""

from datetime import date, timedelta

import pytest

from crmplan.language import Language
from crmplan.measures.query import Query
from crmplan.pages.document import Paragraph, Table
from crmplan.pages.status import Shape, view
from tests.plans import STARTS, activity, event, plan

LAST = date(2003, 10, 31)  # of the only window


def said(of, day):
    asked = Query(of, day)
    blocks = view(asked, asked.rows(), Language.EN).page().blocks
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(("days", "far"), [(0, False), (730, False), (731, True), (9000, True)])
def test_from_two_years_after_its_last_day_a_plan_is_looked_at_from_far_away(days, far):
    told = said(plan(activity("Octubre 2003")), LAST + timedelta(days=days))
    assert ("This plan says nothing later than 31 October 2003" in told) is far
    assert ("--as-of 2003-10-31" in told) is far


def test_an_entry_of_the_log_is_something_said_later():
    noted = plan(activity("Octubre 2003", event("2005-06-01", "note", text="Sigue en estudio.")))
    assert "says nothing later" not in said(noted, LAST + timedelta(days=731))


def test_a_plan_that_has_ended_says_so_instead():
    ended = plan(activity("Octubre 2003"), ends=date(2004, 5, 21))
    assert "nothing later" not in said(ended, date(2024, 1, 1))
    assert "plan ended on 21 May 2004" in said(ended, date(2004, 5, 22))
    assert "plan ended" not in said(ended, date(2004, 5, 21))


def test_a_day_before_the_plan_says_that_nothing_has_begun():
    assert "begins on 26 May 2003" in said(
        plan(activity("Octubre 2003")), STARTS - timedelta(days=1)
    )
    assert "begins on" not in said(plan(activity("Octubre 2003")), STARTS)


def test_recurring_work_that_is_overdue_shows_the_day_it_missed():
    asked = Query(plan(activity("Semestral")), date(2003, 11, 30))
    *_, shown = view(asked, asked.rows(), Language.ES, Shape(full=False)).page().blocks
    assert isinstance(shown, Table)
    told = [cell.text for cell in shown.groups[0].rows[0]]
    assert told[3:5] == ["26 nov 2003", "vencida · 4 días"]


def test_a_state_is_not_said_twice():
    done = plan(activity("Octubre 2003", event("2003-10-05", "done")))
    asked = Query(done, LAST)
    *_, shown = view(asked, asked.rows(), Language.ES).page().blocks
    assert isinstance(shown, Table)
    assert "Cumplida el 5 de octubre de 2003" in [cell.text for cell in shown.groups[0].rows[0]]
