"""Every state gives its reason in a sentence, with its day and how long ago or ahead that is."""

import csv
from datetime import date
from pathlib import Path

import pytest

from crmplan.language import Language
from crmplan.pages.words import reason, state_label
from crmplan.plan.schedule import standings
from tests.plans import activity, event, meeting, plan

# A calendar cell, the log beside it, a day, and what is said of the activity on that day.
TABLE = (Path(__file__).parent / "reasons.tsv").read_text("utf-8").splitlines()[1:]
ROWS = [(calendar, log, day, told) for calendar, log, day, *told in csv.reader(TABLE, "excel-tab")]
DECEMBER = meeting("San José", "2003-12-02", "2003-12-03")
MAY = meeting("Panamá", "2004-05-20", "2004-05-21")
ENDED = date(2004, 5, 21)
AT_MEETINGS, AFTER = "en cada reunión de la red", "30 días después de la reunión"


def said(some_plan, day):
    (found,) = standings(some_plan, date.fromisoformat(day))
    return state_label(found.state, Language.ES), reason(found, Language.ES)


@pytest.mark.parametrize(("calendar", "log", "day", "told"), ROWS)
def test_a_state_says_why_and_of_which_days(calendar, log, day, told):
    entries = [event(on, kind) for on, kind in zip(*[iter(log.split())] * 2, strict=True)]
    of = plan(activity(calendar, *entries))
    (found,) = standings(of, date.fromisoformat(day))
    state, words = said(of, day)
    days = [str(each or "") for each in (found.start, found.due, found.done_on)]
    assert [state, *days, words] == told


@pytest.mark.parametrize(
    ("calendar", "meetings", "day", "state", "words"),
    [
        (
            *(AT_MEETINGS, (), "2003-10-15", "abierta"),
            "ninguna reunión de la Red en el calendario desde que empezó el plan",
        ),
        (
            *(AT_MEETINGS, (DECEMBER, MAY), "2003-10-15", "abierta"),
            "próxima en la reunión «San José», el 2 de diciembre de 2003",
        ),
        (
            *(AT_MEETINGS, (DECEMBER,), "2003-12-04", "vencida"),
            (
                "1 ocasión sin cumplimiento registrado, el 3 de diciembre de 2003, hace 1 día; "
                "ninguna reunión próxima de la Red en el calendario"
            ),
        ),
        (
            *(AFTER, (), "2003-10-15", "sin fecha"),
            "el plazo cuenta desde la reunión de la Red, que aún no está en el calendario",
        ),
        (
            *(AFTER, (DECEMBER, MAY), "2003-12-10", "por vencer"),
            "vence el 2 de enero de 2004, en 23 días; contado desde la reunión «San José»",
        ),
    ],
)
def test_what_hangs_on_meetings_names_the_meeting(calendar, meetings, day, state, words):
    assert said(plan(activity(calendar), meetings=meetings), day) == (state, words)


def test_what_was_postponed_says_what_it_was():
    one = event("2003-08-01", "postponed", calendar="Diciembre 2003")
    two = event("2003-09-01", "postponed", calendar="Enero 2004")
    assert said(plan(activity("Octubre 2003", one)), "2003-09-01")[1] == (
        "empieza el 1 de diciembre de 2003, en 3 meses; "
        "antes «Octubre 2003», aplazada el 1 de agosto de 2003"
    )
    assert said(plan(activity("Octubre 2003", one, two)), "2003-10-01")[1] == (
        "empieza el 1 de enero de 2004, en 3 meses; "
        "aplazada 2 veces, la última el 1 de septiembre de 2003; era «Octubre 2003»"
    )
    assert said(plan(activity("", one)), "2003-09-01")[1] == (
        "empieza el 1 de diciembre de 2003, en 3 meses; "
        "antes una celda en blanco, aplazada el 1 de agosto de 2003"
    )


def test_what_was_withdrawn_says_why_and_no_more():
    postponed = event("2003-08-01", "postponed", calendar="Diciembre 2003")
    gone = event("2003-09-01", "withdrawn", text="La Red la dejó sin efecto.")
    assert said(plan(activity("Octubre 2003", postponed, gone)), "2004-12-01") == (
        "retirada",
        "retirada el 1 de septiembre de 2003: La Red la dejó sin efecto.",
    )


def test_what_was_open_when_the_plan_ended_says_when_that_was():
    assert said(plan(activity("Octubre 2003"), ends=ENDED), "2004-05-22") == (
        "sin informe",
        "no se había informado cuando terminó el plan, el 21 de mayo de 2004",
    )
    assert said(plan(activity("Octubre 2003"), ends=ENDED), "2004-05-21")[0] == "vencida"


def test_what_nobody_owes_says_so():
    exempt = dict.fromkeys(("CA", "MX"), "Según su nota.")
    owed = activity("Octubre 2003", responsible=("CA", "MX"), each=True, exempt=exempt)
    assert said(plan(owed), "2003-12-01")[0] == "retirada"


BLOCKED = event("2003-09-01", "obstacle", text="Falta la firma del convenio.", asks="US")
HALF = event("2003-09-15", "progress", level="limited", text="La mitad.")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ((), True),
        ((event("2003-09-20", "resolved", text="Se firmó."),), False),
        ((event("2003-09-20", "done", text="Concluido."),), False),
    ],
)
def test_what_stands_in_the_way_is_told_until_it_is_removed(more, told):
    _, words = said(plan(activity("Octubre 2003", BLOCKED, HALF, *more)), "2003-10-15")
    obstacle = "obstáculo: Falta la firma del convenio (se pide resolverlo a Estados Unidos)"
    assert (obstacle in words) is told
    done = more and more[0].kind == "done"
    assert ("avance limitado al 15 de septiembre de 2003" in words) is not bool(done)
