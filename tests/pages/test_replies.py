"""What was asked for and what came back, from the logs and the registries."""

from datetime import date

import pytest

from crmplan.consuls.model import ConsularList, Consuls
from crmplan.language import Language
from crmplan.measures.query import Query
from crmplan.outputs.formats import PAPER, rendered
from crmplan.pages.replies import Answer, Page, asked_of, view
from crmplan.plan.schedule import Limits
from tests.plans import activity, event, meeting, plan, shelves

DAY = date(2003, 11, 15)
ASKED = event("2003-08-01", "asked", party="MX")
CAME = event("2003-09-20", "received", party="MX")
OWED = {"responsible": ("CA", "MX"), "each": True}
RED = meeting("red-1", "2003-07-01", "2003-07-02")
NEXT = meeting("red-2", "2003-10-01", "2003-10-02")


def answers(of, day=DAY, registries=None):
    query = Query(of, day, Limits())
    rows = query.counted(query.rows(), registries or shelves())
    return [(each.party, each.answer(day), each.answered_on) for each in asked_of(rows, day)]


@pytest.mark.parametrize(
    ("calendar", "log", "answer", "on"),
    [
        ("Octubre 2003", (ASKED,), Answer.OVER, None),
        ("Diciembre 2003", (ASKED,), Answer.WAITING, None),
        ("", (ASKED,), Answer.WAITING, None),  # without a last day nothing is late
        ("Semestral", (ASKED,), Answer.WAITING, None),
        ("Octubre 2003", (ASKED, CAME), Answer.ANSWERED, CAME.on),
        ("Agosto 2003", (ASKED, CAME), Answer.LATE, CAME.on),
        ("", (ASKED, CAME), Answer.ANSWERED, CAME.on),
        ("Agosto 2003", (ASKED, event("2003-08-31", "done")), Answer.ANSWERED, date(2003, 8, 31)),
        ("Diciembre 2003", (ASKED, event("2003-09-01", "received", party="CA")), "waiting", None),
    ],
)
def test_an_answer_is_what_came_after_the_request_by_its_last_day(calendar, log, answer, on):
    of = plan(activity(calendar, *log, **OWED))
    assert answers(of) == [("MX", answer, on)]


def test_what_came_before_answers_nothing_and_a_later_request_is_another():
    earlier = event("2003-07-01", "received", party="MX")
    again = event("2003-10-01", "asked", party="MX")
    of = plan(activity("Semestral", earlier, ASKED, CAME, again, **OWED))
    assert [answer for _, answer, _ in answers(of)] == [Answer.ANSWERED, Answer.WAITING]


def test_nothing_counts_before_its_day_and_nothing_is_waited_for_once_withdrawn():
    of = plan(activity("Octubre 2003", ASKED, CAME, **OWED))
    assert answers(of, date(2003, 7, 31)) == []
    assert answers(of, date(2003, 9, 19)) == [("MX", Answer.WAITING, None)]
    gone = event("2003-09-01", "withdrawn", text="Acuerdo")
    assert answers(plan(activity("Octubre 2003", ASKED, gone, **OWED))) == []


def test_a_request_to_a_registry_is_told_once_though_two_activities_count_it():
    lists = Consuls(
        (
            ConsularList("MX", date(2003, 6, 2), date(2003, 7, 15), source="Nota"),
            ConsularList("US", date(2003, 6, 3)),
            ConsularList("CA"),
        )
    )
    two = (activity("", id=id_, measure="consuls.lists") for id_ in ("1.1.1", "1.1.2"))
    assert answers(plan(*two), registries=shelves(lists)) == [
        ("MX", Answer.ANSWERED, date(2003, 7, 15)),
        ("US", Answer.WAITING, None),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ES, ("Antes de: red-2", "1 sin respuesta, con el plazo vencido", "hace 15 días")),
        (Language.EN, ("Before: red-2", "1 without an answer", "the last day was 15 days ago")),
    ],
)
def test_the_page_tells_it_by_the_meeting_before_which_it_was_asked_for(language, words):
    of = plan(activity("Octubre 2003", ASKED, **OWED), meetings=(RED, NEXT))
    query = Query(of, DAY, Limits())
    page = Page(of, asked_of(query.counted(query.rows(), shelves()), DAY), DAY)
    shown = rendered(view(page, language), "table", PAPER)
    assert [each for each in words if each not in shown] == []
