"""The page of meetings: which are past, whether the Network sat, and what falls due by each."""

from datetime import date

import pytest

from crmplan.language import Language
from crmplan.pages.document import Paragraph, Table
from crmplan.pages.meetings import Span, agenda_view, view
from crmplan.plan.model import MeetingKind
from crmplan.plan.schedule import Limits
from tests.plans import activity, event, meeting, plan

DAY = date(2003, 10, 15)
AGREED = meeting("crm-8", "2003-05-26", "2003-05-30")._replace(name="VIII CRM", source="Acta")
SOON = meeting("red-1", "2003-12-02", "2003-12-03")._replace(place_held="San José")
LATER = meeting("crm-9", "2004-05-20", "2004-05-21", network=None)._replace(
    kind=MeetingKind.CONFERENCE
)
TO_SIT, UNKNOWN = "por celebrarse, con la Red", "por celebrarse"
OF = plan(
    activity("Julio 2003", id="1.1.1"),
    activity("Diciembre 2003", id="1.1.2"),
    activity("3 de diciembre de 2003", id="1.1.3"),
    activity("Junio 2004", id="1.1.4"),
    activity("Julio 2003", event("2003-07-15", "done"), id="1.1.5"),
    activity("Julio 2003", event("2003-07-15", "withdrawn", text="Sin efecto."), id="1.1.6"),
    activity("", id="1.1.7"),
    meetings=(LATER, SOON, AGREED),
)


def items(of=OF, day=DAY):
    return list(view(of, day, Limits(), Language.ES).items())


def page(of=OF, day=DAY):
    return view(of, day, Limits(), Language.ES).page().blocks


def rows(blocks):
    (table,) = (block for block in blocks if isinstance(block, Table))
    return {
        group.title.text: [[cell.text for cell in row] for row in group.rows]
        for group in table.groups
    }


def test_machines_are_given_every_meeting_by_day():
    first, soon, later = items()
    assert soon == {
        "id": "red-1", "name": "red-1", "kind": "network", "starts": date(2003, 12, 2),
        "ends": date(2003, 12, 3), "place": "San José", "network": True, "cancelled_on": None,
        "past": False, "due": ["1.1.1", "1.1.3"], "source": None,
    }  # fmt: skip
    assert (first["id"], first["past"], first["due"], first["source"]) == (
        "crm-8",
        True,
        [],
        "Acta",
    )
    assert (later["id"], later["network"], later["place"], later["due"]) == (
        "crm-9", None, None, ["1.1.2"],
    )  # fmt: skip


def test_a_meeting_is_not_past_on_its_last_day():
    assert [item["past"] for item in items(day=date(2003, 12, 3))] == [True, False, False]
    assert [item["past"] for item in items(day=date(2003, 12, 4))] == [True, True, False]


def test_what_falls_due_on_the_last_day_of_a_meeting_falls_due_by_it():
    assert [item["due"] for item in items(day=date(2003, 12, 3))][1] == ["1.1.1", "1.1.3"]
    assert items(day=date(2003, 12, 4))[2]["due"] == ["1.1.1", "1.1.2", "1.1.3"]


def test_nothing_falls_due_by_a_meeting_that_was_cancelled():
    called_off = SOON._replace(cancelled_on=date(2003, 10, 1))
    of = OF._replace(meetings=(LATER, called_off, AGREED))
    assert [item["due"] for item in items(of)] == [[], [], ["1.1.1", "1.1.2", "1.1.3"]]
    assert [item["due"] for item in items(of, date(2003, 9, 30))][1] == ["1.1.1", "1.1.3"]


def test_the_page_tells_past_from_to_come():
    assert rows(page()) == {
        "Pasadas": [["26–30 may 2003", "VIII CRM", "—", "sesionó", "—", "crm-8"]],
        "Próximas": [
            ["2–3 dic 2003", "red-1", "San José", TO_SIT, "1.1.1, 1.1.3", "red-1"],
            ["20–21 may 2004", "crm-9", "—", UNKNOWN, "1.1.2", "crm-9"],
        ],
    }


@pytest.mark.parametrize(
    ("network", "past", "to_come"),
    [
        (True, "sesionó", "por celebrarse, con la Red"),
        (False, "no sesionó", "por celebrarse, sin la Red"),
        (None, "no consta si sesionó", "por celebrarse"),
    ],
)
def test_whether_the_network_sits_is_told_by_whether_the_meeting_is_over(network, past, to_come):
    of = plan(activity(""), meetings=(LATER._replace(network=network),))
    told = {on: rows(page(of, date(2004, 5, on))) for on in (21, 22)}
    assert [row[3] for row in told[21]["Próximas"]] == [to_come]
    assert [row[3] for row in told[22]["Pasadas"]] == [past]


def paragraphs(blocks):
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_a_plan_without_meetings_says_so():
    assert paragraphs(page(plan(activity(""))))[1:] == ["El plan no anota ninguna reunión."]
    past = plan(activity(""), meetings=(AGREED,))
    assert paragraphs(page(past))[1:] == ["Ninguna reunión próxima anotada en el plan."]


def agenda(of=OF, start="2003-10-15", end="2003-12-31"):
    span = Span(date.fromisoformat(start), date.fromisoformat(end), DAY)
    return agenda_view(of, span, Limits(), Language.ES)


def test_the_agenda_gives_machines_meetings_and_what_falls_due():
    assert list(agenda().items()) == [
        {"on": date(2003, 12, 2), "what": "meeting", "id": "red-1", "text": "red-1",
         "state": None, "responsible": []},
        {"on": date(2003, 12, 3), "what": "due", "id": "1.1.3",
         "text": "Identificar las necesidades.", "state": "ahead", "responsible": []},
        {"on": date(2003, 12, 31), "what": "due", "id": "1.1.2",
         "text": "Identificar las necesidades.", "state": "ahead", "responsible": []},
    ]  # fmt: skip


def test_the_agenda_stands_under_its_months():
    assert rows(agenda().page().blocks) == {
        "Diciembre de 2003": [
            ["2–3 dic 2003", "reunión", "red-1, San José", "—", "—"],
            ["3 dic 2003", "vence", "1.1.3 Identificar las necesidades.", "por empezar", "—"],
            ["31 dic 2003", "vence", "1.1.2 Identificar las necesidades.", "por empezar", "—"],
        ]
    }


def test_the_agenda_tells_what_was_overdue_before_its_first_day():
    head, late = paragraphs(agenda().page().blocks)
    assert head.startswith("Del 15 de octubre de 2003 al 31 de diciembre de 2003 · ")
    assert head.endswith(" · Al 15 de octubre de 2003")
    assert late.startswith("Además, 1 actividad venció antes del 15 de octubre de 2003")
    assert late.endswith(": 1.1.1.")
    assert len(paragraphs(agenda(start="2003-07-01", end="2003-07-31").page().blocks)) == 1


def test_an_agenda_of_days_on_which_nothing_falls_due_says_so():
    _, said, _ = paragraphs(agenda(end="2003-11-30").page().blocks)
    assert said == "Nada vence ni hay reuniones en estos días."
