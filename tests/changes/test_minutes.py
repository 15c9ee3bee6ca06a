"""Each change as minutes tell it: of what, and in which words."""

from datetime import date
from typing import Any

import pytest

from crmplan.changes import Side, compare
from crmplan.consuls.model import ConsularList, Consuls, Post, PostType
from crmplan.language import Language
from crmplan.pages.changes import happened, name_of
from crmplan.plan.model import Objective, Theme
from crmplan.records.kinds import PartialDate
from crmplan.visas.model import Requirement, Rule, VisaFile
from tests.plans import activity, event, meeting, plan, shelves

DAY = date(2003, 10, 15)
ON, TODAY = "el 1 de octubre de 2003", "el 15 de octubre de 2003"
SOURCE: dict[str, Any] = {"source": "Una lista", "as_of": date(2003, 6, 1)}


def minutes(before, after, since=DAY, until=DAY):
    """What is told of two states: kind, id, name and words of every change."""
    found = compare(before._replace(day=since), after._replace(day=until))
    said = [(name_of(each, Language.ES), happened(each, Language.ES)) for each in found]
    return [(each.kind.value, each.id, *words) for each, words in zip(found, said, strict=True)]


# Activities.

TEXT = "Identificar las necesidades."
NEEDS = activity("Octubre 2003", id="1.1.1", text=TEXT, english="Identify the needs.")
DONE = event("2003-10-01", "done", text="Concluido.")
SEEN = "https://www.rcmvs.org/acta"


def side(*activities, **fields):
    return Side(plan(*activities, **fields), DAY)


def logged(*entries, **values):
    return NEEDS._replace(log=tuple(event("2003-10-01", kind, **values) for kind in entries))


@pytest.mark.parametrize(
    ("kind", "values", "told"),
    [
        (
            "done",
            {"text": "Listo.", "evidence": SEEN},
            f"completed: cumplida {ON}. Listo. Constancia: {SEEN}",
        ),
        ("done", {"meeting": "red-1"}, f"completed: cumplida {ON}, para la reunión red-1"),
        ("done", {"party": "MX"}, f"delivered: recibido de MX {ON}"),
        (
            "received",
            {"party": "MX", "evidence": SEEN},
            f"delivered: recibido de MX {ON}. Constancia: {SEEN}",
        ),
        ("progress", {"text": "La mitad."}, f"progress: avance d{ON}. La mitad"),
        ("obstacle", {"text": "Faltan fondos."}, f"obstacle: obstáculo d{ON}. Faltan fondos"),
        ("asked", {"party": "MX"}, f"asked: pedida a MX {ON}"),
        ("closed", {"text": "Acuerdo."}, f"closed: ocasiones cerradas {ON}. Acuerdo"),
        ("note", {"text": "Llegó una carta."}, f"note: nota d{ON}. Llegó una carta"),
        ("withdrawn", {"text": "Sin efecto."}, f"withdrawn: retirada {ON}. Sin efecto"),
        (
            "postponed",
            {"calendar": "Diciembre 2003", "text": "Faltan insumos."},
            f"postponed: aplazada {ON}: de «Octubre 2003» a «Diciembre 2003». Faltan insumos",
        ),
    ],
)
def test_an_entry_is_told_with_its_day_and_its_words(kind, values, told):
    ((found, id_, name, words),) = minutes(side(NEEDS), side(logged(kind, **values)))
    assert (f"{found}: {words}", id_, name) == (told, "1.1.1", TEXT)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            {"calendar": ""},
            {"calendar": "", "log": (event("2003-10-01", "postponed", calendar="Diciembre 2003"),)},
            f"dated: sin fecha antes; desde {ON}, «Diciembre 2003»",
        ),
        ({"calendar": ""}, {}, "dated: sin fecha antes; ahora «Octubre 2003»"),
        (
            {},
            {"calendar": "Diciembre 2003"},
            "calendar: el calendario decía «Octubre 2003», dice «Diciembre 2003»",
        ),
        ({}, {"calendar": ""}, "calendar: el calendario decía «Octubre 2003», queda en blanco"),
        (
            {"log": (DONE,)},
            {"log": (DONE._replace(evidence=SEEN),)},
            f"evidence: constancia de lo anotado {ON}. Constancia: {SEEN}",
        ),
        (
            {"log": (DONE,)},
            {"log": (DONE._replace(text="A medias."),)},
            f"corrected: la anotación d{ON} decía «Concluido.», dice «A medias.»",
        ),
        (
            {"log": (DONE._replace(party="MX"),)},
            {},
            f"struck: ya no consta lo anotado {ON} (cumplida). Concluido",
        ),
        ({}, {"id": "1.1.2"}, "renumbered: era la 1.1.1, es la 1.1.2"),
        (
            {},
            {"text": "Identificar las necesidades de capacitación."},
            "reworded: donde decía «necesidades.», dice «necesidades de capacitación.»",
        ),
        ({}, {"english": ""}, "field: texto en inglés: ya no dice «Identify the needs.»"),
        ({}, {"responsible": ("MX", "US")}, "field: responsable: «MX, US»"),
        (
            {"measure": "received"},
            {"measure": "freshness"},
            "field: medida: de «received» a «freshness»",
        ),
    ],
)
def test_an_activity_is_told_by_what_it_said_and_says(before, after, told):
    now = NEEDS._replace(**after)
    ((found, id_, name, words),) = minutes(side(NEEDS._replace(**before)), side(now))
    assert (f"{found}: {words}", id_, name) == (told, now.id, now.text)


def test_an_activity_that_is_new_or_gone_is_told_with_its_calendar():
    assert minutes(side(), side(NEEDS)) == [
        ("added", "1.1.1", TEXT, "nueva, con el calendario «Octubre 2003»")
    ]
    assert minutes(side(), side(NEEDS._replace(calendar="")))[0][3] == "nueva, sin fecha"
    assert minutes(side(NEEDS), side()) == [("removed", "1.1.1", TEXT, "ya no figura en el plan")]


def test_what_became_overdue_is_told_from_the_day_after_its_last():
    assert minutes(side(NEEDS), side(NEEDS), until=date(2003, 10, 31)) == []
    assert minutes(side(NEEDS), side(NEEDS), until=date(2003, 11, 1)) == [
        (
            "overdue",
            "1.1.1",
            TEXT,
            "venció el 31 de octubre de 2003, hace 1 día; sin cumplimiento registrado",
        )
    ]
    assert minutes(side(NEEDS), side(NEEDS), date(2003, 11, 1), date(2003, 12, 1)) == []


def test_what_the_last_delivery_completed_is_told_once_with_its_day():
    owed = NEEDS._replace(responsible=("MX",), each=True)
    came = owed._replace(log=(event("2003-10-01", "received", party="MX"),))
    assert [(kind, words) for kind, _, _, words in minutes(side(owed), side(came))] == [
        ("completed", f"cumplida {ON}"),
        ("delivered", f"recibido de MX {ON}"),
    ]
    done = NEEDS._replace(log=(DONE,))
    assert [kind for kind, *_ in minutes(side(NEEDS), side(done))] == ["completed"]


# The plan's headings and meetings.

RED = meeting("red-1", "2003-12-02", "2003-12-03")
OF = plan(NEEDS)
(THEME,) = OF.themes
SECOND = Theme(2, "Segundo", objectives=(Objective(1, "Otro objetivo"),))
RENAMED = THEME.objectives[0]._replace(text="Otro objetivo")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({}, {"title": "Otro plan"}, [("", "Otro plan", "título: de «Plan» a «Otro plan»")]),
        ({}, {"ends": date(2004, 5, 26)}, [("", "Plan", "último día: «26 de mayo de 2004»")]),
        (
            {},
            {"parties": OF.parties._replace(members=("CA", "MX"))},
            [("", "Plan", "miembros: de «CA, MX, US» a «CA, MX»")],
        ),
        (
            {},
            {"themes": (THEME._replace(title="Otro tema"),)},
            [("1", "Otro tema", "título: de «Tema» a «Otro tema»")],
        ),
        (
            {},
            {"themes": (THEME._replace(objectives=(RENAMED,)),)},
            [("1.1", "Otro objetivo", "texto: de «Objetivo» a «Otro objetivo»")],
        ),
        (
            {},
            {"themes": (THEME, SECOND)},
            [
                ("2", "Segundo", "título: «Segundo»"),
                ("2.1", "Otro objetivo", "título: «Otro objetivo»"),
            ],
        ),
        (
            {"themes": (THEME, SECOND)},
            {},
            [
                ("2", "Segundo", "título: ya no dice «Segundo»"),
                ("2.1", "Otro objetivo", "título: ya no dice «Otro objetivo»"),
            ],
        ),
        (
            {},
            {"meetings": (RED,)},
            [("red-1", "red-1", "anotada; termina el 3 de diciembre de 2003")],
        ),
        ({"meetings": (RED,)}, {}, [("red-1", "red-1", "ya no figura")]),
        (
            {"meetings": (RED,)},
            {"meetings": (RED._replace(place_held="San José"),)},
            [("red-1", "red-1", "lugar: «San José»")],
        ),
        (
            {"meetings": (RED,)},
            {"meetings": (RED._replace(ends=date(2003, 12, 4)),)},
            [
                (
                    "red-1",
                    "red-1",
                    "último día: de «3 de diciembre de 2003» a «4 de diciembre de 2003»",
                )
            ],
        ),
    ],
)
def test_what_changed_of_the_plan_itself_is_told_by_field(before, after, told):
    found = minutes(Side(OF._replace(**before), DAY), Side(OF._replace(**after), DAY))
    assert [each[1:] for each in found] == told


def test_a_meeting_was_held_once_its_last_day_has_come():
    of = side(meetings=(RED,))
    assert minutes(of, of, until=date(2003, 12, 2)) == []
    held = ("meeting-held", "red-1", "red-1", "terminó el 3 de diciembre de 2003")
    assert minutes(of, of, until=date(2003, 12, 3)) == [held]
    assert minutes(of, of, since=date(2003, 12, 3), until=date(2004, 1, 1)) == []


# The registry of consuls.

POST = Post("gt-mx", "GT", "MX", PostType.CONSULATE, "Tapachula", **SOURCE)
OCTOBER = PartialDate(date(2003, 10, 20), date(2003, 10, 20))
ASKED = ConsularList("MX", requested_on=date(2003, 9, 1))
CAME = ASKED._replace(received_on=DAY, sender="Cancillería")


def consuls(*posts, lists=()):
    return Side(plan(), DAY, shelves(Consuls(tuple(lists), posts)))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [POST], "post-added: consta en una fuente del 1 de junio de 2003"),
        ([], [POST._replace(opened=OCTOBER)], "post-opened: abierta: 20 de octubre de 2003"),
        ([POST], [], "post-removed: ya no figura"),
        ([POST], [POST._replace(closed=OCTOBER)], "post-closed: cerrada: 20 de octubre de 2003"),
        (
            [POST],
            [POST._replace(verified_on=DAY, verified_by="Cancillería")],
            f"post-verified: verificada {TODAY}. Cancillería",
        ),
        ([POST], [POST._replace(email="gt@example.org")], "post-changed: correo: «gt@example.org»"),
    ],
)
def test_a_post_is_told_by_its_days_and_fields(before, after, told):
    ((kind, *about, words),) = minutes(consuls(*before), consuls(*after))
    assert (f"{kind}: {words}", about) == (told, ["gt-mx", "GT → Tapachula (MX)"])


def test_a_joint_post_is_told_with_all_its_sending_states():
    ((*_, name, words),) = minutes(consuls(POST), consuls(POST._replace(joint_with=("HN",))))
    assert (name, words) == ("GT, HN → Tapachula (MX)", "conjunta con: «HN»")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [ASKED], ["list-requested: solicitada el 1 de septiembre de 2003"]),
        ([ASKED], [CAME], [f"list-received: recibida {TODAY}. Cancillería"]),
        (
            [],
            [CAME],
            [
                "list-requested: solicitada el 1 de septiembre de 2003",
                f"list-received: recibida {TODAY}. Cancillería",
            ],
        ),
        ([ASKED], [ASKED._replace(source="Nota")], ["list-changed: fuente: «Nota»"]),
    ],
)
def test_a_list_is_told_by_its_days(before, after, told):
    found = minutes(consuls(lists=before), consuls(lists=after))
    assert [f"{kind}: {words}" for kind, _, _, words in found] == told
    assert {(id_, name) for _, id_, name, _ in found} == {("MX", "México")}


# Visas.

RULE = Rule("HN", Requirement.VISA_REQUIRED)
FREE = RULE._replace(requirement=Requirement.VISA_FREE)
FILE = VisaFile("GT", rules=(RULE,), **SOURCE)


def visas(*files):
    return Side(plan(), DAY, shelves(Consuls(), visas={file.country: file for file in files}))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [FILE], "visas-added: reglas conocidas: 1"),
        ([FILE], [], "visas-removed: ya no figura"),
        ([FILE._replace(rules=())], [FILE], "visas-added: reglas conocidas: 1"),
        ([FILE], [FILE._replace(requested_on=DAY)], f"reply-requested: solicitados {TODAY}"),
        (
            [FILE],
            [FILE._replace(provided_on=DAY, provided_by="Cancillería")],
            f"reply-received: recibida {TODAY}. Cancillería",
        ),
        ([FILE], [FILE._replace(verified_on=DAY)], f"visas-verified: cotejadas {TODAY}"),
        ([FILE], [FILE._replace(remarks="Otra")], "visas-changed: observaciones: «Otra»"),
    ],
)
def test_a_destination_is_told_by_its_days_and_fields(before, after, told):
    ((kind, *about, words),) = minutes(visas(*before), visas(*after))
    assert (f"{kind}: {words}", about) == (told, ["GT", "Guatemala"])


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ([FREE], "rule-changed: de «visa-required» a «visa-free»"),
        (
            [FREE._replace(days=90, remarks="Turismo")],
            "rule-changed: de «visa-required» a «visa-free 90 d Turismo»",
        ),
        (
            [FREE._replace(category_local="I", valid_from=date(2003, 9, 1))],
            "rule-changed: de «visa-required» a «visa-free I 2003-09-01–»",
        ),
        (
            [
                RULE._replace(valid_until=date(2003, 12, 31)),
                FREE._replace(valid_from=date(2004, 1, 1)),
            ],
            "rule-changed: de «visa-required» a «visa-required –2003-12-31; visa-free 2004-01-01–»",
        ),
    ],
)
def test_the_rules_of_one_passport_are_told_as_one(rules, told):
    ((kind, *about, words),) = minutes(visas(FILE), visas(FILE._replace(rules=tuple(rules))))
    assert (f"{kind}: {words}", about) == (
        told,
        ["GT", "pasaporte de Honduras (ordinary) → Guatemala"],
    )


def test_a_rule_that_is_new_or_gone_is_told_by_its_passport():
    found = minutes(visas(FILE), visas(FILE._replace(rules=(RULE._replace(passport="NI"),))))
    assert [(kind, name, words) for kind, _, name, words in found] == [
        ("rule-added", "pasaporte de Nicaragua (ordinary) → Guatemala", "visa-required"),
        (
            "rule-removed",
            "pasaporte de Honduras (ordinary) → Guatemala",
            "ya no figura «visa-required»",
        ),
    ]
