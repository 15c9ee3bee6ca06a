"""The page for one delegation, whole: each line of it, for people and for machines."""

from datetime import date

import pytest

from crmplan.consuls.model import ConsularList, Consuls
from crmplan.language import Language
from crmplan.measures.query import Query
from crmplan.outputs.formats import PAPER, rendered
from crmplan.pages import brief
from crmplan.pages.brief import dues_of
from crmplan.plan.schedule import State
from crmplan.visas.model import VisaFile
from tests.plans import activity, event, meeting, plan, shelves

DAY = date(2003, 10, 15)
NEEDS = activity(
    "Julio 2003", id="1.1.1", text="Identificar las necesidades.", responsible=("members",)
)
LISTS = activity(
    "", id="1.1.2", text="Reunir las listas.", responsible=("members",), each=True,
    measure="consuls.lists",
)  # fmt: skip
VISAS = activity("", id="1.1.3", text="Ampliar la matriz.", measure="visas.provided")
REPORT = activity(
    "en cada reunión de la red",
    event("2003-09-01", "received", party="MX", text="El informe.", evidence="Nota 12"),
    id="1.1.4", text="Informar.", english="Report.", responsible=("members",), each=True,
)  # fmt: skip
EXEMPT = activity(
    "Julio 2003", id="1.1.5", text="Publicar.", responsible=("members",), each=True,
    exempt={"MX": "Ya lo publica."},
)  # fmt: skip
NAMED = activity("Diciembre 2003", id="1.1.6", text="Visitar el consulado en México.")
OURS = activity("Julio 2003", id="1.1.7", text="Abrir el sitio.")
LATER = activity("", id="1.1.8", text="Evaluar.")
RED = meeting("Reunión de San José", "2003-12-02", "2003-12-03")
OF = plan(NEEDS, LISTS, VISAS, REPORT, EXEMPT, NAMED, OURS, LATER, meetings=(RED,))
HELD = shelves(
    Consuls((ConsularList("MX", requested_on=date(2003, 6, 2), received_on=date(2003, 7, 15)),)),
    visas={"MX": VisaFile("MX", "Una fuente", date(2003, 6, 1), requested_on=date(2003, 10, 1))},
)


def view(of=OF, language=Language.ES, registries=HELD, party="MX"):
    asked = Query(of, DAY)
    found = dues_of(of, asked.counted(asked.rows(), registries), party, DAY)
    return brief.view(of, found, DAY, language)


def test_machines_are_given_every_line_of_the_page():
    items = list(view().items())
    assert [(item["section"], item["id"]) for item in items] == [
        ("owes", "1.1.1"),
        ("asked", "1.1.3"),
        ("named", "1.1.6"),
        ("network", "1.1.7"),
        ("network", "1.1.3"),
        ("network", "1.1.8"),
        ("exempt", "1.1.5"),
        ("delivered", "1.1.2"),
        ("delivered", "1.1.4"),
        ("registry", "1.1.2"),
        ("registry", "1.1.3"),
    ]
    assert items[0] == {
        "party": "MX", "section": "owes", "id": "1.1.1", "text": "Identificar las necesidades.",
        "english": None, "calendar": "Julio 2003", "due": date(2003, 7, 31),
        "state": State.OVERDUE, "on": None, "note": None, "evidence": None,
        "reason": "venció el 31 de julio de 2003, hace 2 meses; sin cumplimiento registrado",
    }  # fmt: skip
    by_id = {(item["section"], item["id"]): item for item in items}
    assert by_id["exempt", "1.1.5"]["note"] == "Ya lo publica."
    delivered = by_id["delivered", "1.1.4"]
    told = (delivered["on"], delivered["note"], delivered["evidence"], delivered["english"])
    assert told == (date(2003, 9, 1), "El informe.", "Nota 12", "Report.")
    assert by_id["registry", "1.1.2"]["on"] == date(2003, 7, 15)


@pytest.mark.parametrize("language", Language)
def test_people_are_shown_the_whole_page(language, golden):
    shown = rendered(view(language=language), "table", PAPER)
    golden(f"brief-small-{language}.txt", shown)


def test_a_party_of_which_the_plan_says_nothing_is_told_so(golden):
    golden("brief-nothing.txt", rendered(view(plan(), registries={}, party="US"), "table", PAPER))


@pytest.mark.parametrize(
    ("calendar", "state", "near"),
    [
        ("3 de diciembre de 2003", "ahead", True),  # due by the last day of the meeting
        ("4 de diciembre de 2003", "ahead", False),
        ("Octubre 2003", "due", True),
        ("Octbre 2003", "unreadable", True),
        ("Permanentemente", "standing", False),
    ],
)
def test_what_is_of_the_whole_network_is_shown_if_it_is_pressing(calendar, state, near):
    of = plan(activity(calendar), meetings=(RED,))
    (row,) = Query(of, DAY).rows()
    dues = dues_of(of, [row], "MX", DAY)
    assert (row.standing.state, bool(dues.network), bool(dues.later)) == (state, near, not near)


def test_what_is_over_concerns_nobody_any_more():
    done = activity("Julio 2003", event("2003-07-01", "done"), id="1.1.1")
    gone = activity("Julio 2003", event("2003-07-01", "withdrawn", text="Nada."), id="1.1.2")
    of = plan(done, gone._replace(responsible=("MX",)), gone._replace(id="1.1.3"))
    dues = dues_of(of, Query(of, DAY).rows(), "MX", DAY)
    assert (dues.owes, dues.named, dues.network, dues.later) == ((), (), (), ())


@pytest.mark.parametrize(("on", "told"), [("2003-10-15", True), ("2003-10-16", False)])
def test_a_delivery_is_told_from_its_day_on(on, told):
    owed = {"responsible": ("MX", "US"), "each": True}
    of = plan(activity("Octubre 2003", event(on, "received", party="MX"), **owed))
    dues = dues_of(of, Query(of, DAY).rows(), "MX", DAY)
    assert [each.on for each in dues.delivered] == [date.fromisoformat(on)] * told


def test_a_delivery_for_an_occurrence_says_for_which():
    owed = {"responsible": ("MX", "US"), "each": True}
    of = plan(activity("Semestral", event("2003-09-01", "received", party="MX"), **owed))
    dues = dues_of(of, Query(of, DAY).rows(), "MX", DAY)
    (line,) = (brief.record_text(each, Language.ES) for each in dues.delivered)
    assert line == "para la ocasión del 26 nov 2003"
