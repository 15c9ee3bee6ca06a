"""What one delegation is told: what it owes, has delivered and is concerned by."""

from datetime import date

import pytest

from crmplan.consuls.model import ConsularList, Consuls
from crmplan.language import Language
from crmplan.measures.query import Query
from crmplan.pages import brief
from crmplan.pages.brief import dues_of
from crmplan.visas.model import VisaFile
from tests.plans import activity, event, meeting, plan, shelves

DAY = date(2003, 10, 15)


def dues(party, *activities, day=DAY, registries=None, **fields):
    some_plan = plan(*activities, **fields)
    status = Query(some_plan, day)
    rows = status.counted(status.rows(), registries or {})
    return some_plan, dues_of(some_plan, rows, party, day)


def ids(rows):
    return [row.standing.activity.id for row in rows]


def test_a_party_owes_what_names_it_until_it_has_delivered():
    owed = [
        activity("Octubre 2003", id="1.1.1", responsible=("MX",)),
        activity("", event("2003-07-01", "received", party="MX"), id="1.1.2",
                 responsible=("members",), each=True),
        activity("Julio 2003", id="1.1.3", responsible=("US",)),
        activity("Julio 2003", id="1.1.4", responsible=("members",)),
        activity("Cumplido en mayo 2003", id="1.1.5", responsible=("MX",)),
    ]  # fmt: skip
    _, mexico = dues("MX", *owed)
    assert ids(mexico.owes) == ["1.1.4", "1.1.1"]  # the overdue first
    _, canada = dues("CA", *owed)
    assert ids(canada.owes) == ["1.1.4", "1.1.2"]


def test_what_does_not_apply_is_not_owed_and_says_why():
    exempt = activity("Julio 2003", responsible=("members",), each=True, exempt={"US": "Su nota."},
                      measure="consuls.lists")  # fmt: skip
    _, found = dues("US", exempt)
    assert (ids(found.owes), ids(found.exempt), found.holdings) == ([], ["1.1.1"], ())


def asked_of(found):
    return [(each.row.standing.activity.id, each.on.isoformat(), each.text) for each in found.asked]


def test_a_party_is_asked_for_its_part_until_it_delivers():
    asked = event("2003-07-01", "asked", party="MX")
    owed = {"responsible": ("MX", "US"), "each": True}
    _, found = dues("MX", activity("Octubre 2003", asked, **owed))
    assert asked_of(found) == [("1.1.1", "2003-07-01", "")]
    assert asked_of(dues("US", activity("Octubre 2003", asked, **owed))[1]) == []
    gave = event("2003-08-01", "received", party="MX")
    assert asked_of(dues("MX", activity("Octubre 2003", asked, gave, **owed))[1]) == []
    early = date(2003, 6, 30)
    assert asked_of(dues("MX", activity("Octubre 2003", asked, **owed), day=early)[1]) == []


def test_a_party_is_asked_to_remove_an_obstacle_until_that_is_resolved():
    stuck = event("2003-07-01", "obstacle", asks="MX", text="Falta el formato.")
    _, found = dues("MX", activity("Octubre 2003", stuck, responsible=("US",)))
    assert (asked_of(found), found.owes) == ([("1.1.1", "2003-07-01", "Falta el formato.")], ())
    solved = event("2003-08-01", "resolved", text="Acordado.")
    assert asked_of(dues("MX", activity("Octubre 2003", stuck, solved))[1]) == []


def test_a_party_is_asked_for_what_a_registry_lacks_of_it():
    owed = activity("", measure="visas.provided")
    reply = VisaFile("MX", "fuente", DAY, requested_on=date(2003, 9, 1))
    _, found = dues("MX", owed, registries=shelves(visas={"MX": reply}))
    (each,) = found.asked
    assert (each.on, each.due, each.entry) == (
        date(2003, 9, 1), date(2003, 10, 1), "visas.provided",
    )  # fmt: skip
    given = reply._replace(provided_on=date(2003, 9, 20))
    assert asked_of(dues("MX", owed, registries=shelves(visas={"MX": given}))[1]) == []


def test_a_delivery_in_the_log_and_in_the_registry_is_told_once():
    log = event("2003-07-01", "received", party="MX", text="La lista.")
    owed = activity("", log, responsible=("members",), each=True, measure="consuls.lists")
    lists = Consuls((ConsularList("MX", received_on=date(2003, 7, 2)),))
    _, found = dues("MX", owed, registries=shelves(lists))
    assert [(each.on.isoformat(), each.text) for each in found.delivered] == [
        ("2003-07-02", "")  # the registry is where a list is on record
    ]


def test_what_was_delivered_is_listed_by_day():
    log = [
        event("2003-09-01", "received", party="MX", text="Dos cursos."),
        event("2003-09-02", "received", party="US"),
        event("2003-11-01", "received", party="MX"),  # after the day
    ]
    done = activity("Octubre 2003", event("2003-08-01", "done"), id="1.1.2", responsible=("MX",))
    lists = Consuls((ConsularList("MX", received_on=date(2003, 7, 15)),))
    _, found = dues(
        "MX",
        activity("Semestral", *log, responsible=("MX", "US"), each=True),
        done,
        activity("", id="1.1.3", responsible=("members",), each=True, measure="consuls.lists"),
        registries=shelves(lists),
    )
    assert [(each.row.standing.activity.id, each.on.isoformat()) for each in found.delivered] == [
        ("1.1.3", "2003-07-15"),
        ("1.1.2", "2003-08-01"),
        ("1.1.1", "2003-09-01"),
    ]


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("MX", "Informar del consulado en Veracruz, México."),
        ("PPT", "Solicitar a la Presidencia Pro-Tempore la lista."),  # accents apart
        ("PPT", "Lo que la PPT proponga."),
    ],
)
def test_a_party_is_concerned_by_what_names_it(party, text):
    _, found = dues(party, activity("", text=text))
    assert ids(found.named) == ["1.1.1"]


def test_a_name_inside_another_word_names_nobody():
    _, found = dues("CA", activity("", text="CAPACITACIÓN de canadienses."))
    assert ids(found.named) == []


def test_of_the_network_only_what_falls_due_by_the_next_meeting_is_shown_whole():
    network = (meeting("red-1", "2003-11-20", "2003-11-21"),)
    _, found = dues(
        "MX",
        activity("Julio 2003", id="1.1.1"),
        activity("Del 1 al 21 de noviembre de 2003", id="1.1.2"),
        activity("Diciembre 2003", id="1.1.3"),
        activity("", id="1.1.4"),
        activity("Julio 2003", id="1.1.5", responsible=("US",)),
        meetings=network,
    )
    assert ids(found.network) == ["1.1.1", "1.1.2"]
    assert ids(found.later) == ["1.1.3", "1.1.4"]


def told(party, file, day):
    """What the registries' part of the brief says of a country's reply on visas."""
    some_plan, found = dues(
        party,
        activity("", measure="visas.provided"),
        day=date.fromisoformat(day),
        registries=shelves(visas={file.country: file}),
    )
    items = brief.view(some_plan, found, date.fromisoformat(day), Language.ES).items()
    (item,) = [item for item in items if item["section"] == "registry"]
    return item["note"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2003-06-01", "no consta, ni que se le haya solicitado: el plazo no ha empezado"),
        (
            "2003-06-14",
            (
                "solicitada el 2 de junio de 2003; día 12 de 30: el plazo termina el 2 de julio de "
                "2003"
            ),
        ),
        (
            "2003-07-05",
            (
                "solicitada el 2 de junio de 2003; el plazo de 30 días terminó el 2 de julio de "
                "2003, hace 3 días; no consta"
            ),
        ),
        (
            "2003-07-12",
            (
                "respondió el 12 de julio de 2003, a los 40 días de la solicitud: fuera del plazo "
                "de 30 días"
            ),
        ),
    ],
)
def test_the_days_on_the_clock_of_a_visa_reply_are_told(day, words):
    file = VisaFile(
        "MX", "Una fuente", date(2003, 6, 1),
        requested_on=date(2003, 6, 2), provided_on=date(2003, 7, 12),
    )  # fmt: skip
    assert told("MX", file, day) == words
