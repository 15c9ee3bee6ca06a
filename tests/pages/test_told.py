"""Standings and counts in words: days, meetings, parties, so many of so many."""

from datetime import date

import pytest

from crmplan.language import Language
from crmplan.measures import Conflict, Given, Part, Progress, Tally
from crmplan.measures.query import Query
from crmplan.measures.tally import of_parts
from crmplan.pages import words
from crmplan.pages.document import Tone
from crmplan.plan.model import Parties
from crmplan.plan.schedule import standings
from tests.plans import activity, event, meeting, plan

ES, EN = Language
PARTIES = Parties(("MX",), {"PPT": "Presidencia Pro-Témpore"})
THREE = "3 de 11 listas de cónsules acreditados"
TWO_YEARS = "entre el 1 de enero de 2003 y el 31 de diciembre de 2004"
YES = Part("MX", Given.YES, on=date(2003, 7, 15))


def both(start, end):
    return date.fromisoformat(start), date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "end", "spanish", "english"),
    [
        ("2003-05-01", "2003-05-31", "en mayo de 2003", "in May 2003"),
        ("2003-01-01", "2003-12-31", "en 2003", "in 2003"),
        ("2003-05-15", "2003-05-15", "el 15 de mayo de 2003", "on 15 May 2003"),
        ("2003-01-01", "2004-12-31", TWO_YEARS, ""),
        ("2003-05-01", "2003-06-30", "entre el 1 de mayo de 2003 y el 30 de junio de 2003", ""),
        ("2003-05-02", "2003-05-31", "entre el 2 de mayo de 2003 y el 31 de mayo de 2003", ""),
        ("2003-05-01", "2003-05-30", "entre el 1 de mayo de 2003 y el 30 de mayo de 2003", ""),
        ("2003-02-01", "2003-02-28", "en febrero de 2003", "in February 2003"),
        ("2002-05-01", "2003-05-31", "entre el 1 de mayo de 2002 y el 31 de mayo de 2003", ""),
    ],
)  # fmt: skip
def test_a_stretch_of_days_is_told_as_people_would(start, end, spanish, english):
    first, last = both(start, end)
    assert words.window_text(first, last, ES) == spanish
    assert not english or words.window_text(first, last, EN) == english


def test_a_stretch_without_a_first_day_goes_up_to_its_last():
    assert words.window_text(None, date(2003, 5, 31), ES) == "hasta el 31 de mayo de 2003"


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [
        ("2003-05-26", "2003-05-26", "26 may 2003"),
        ("2003-05-26", "2003-05-30", "26–30 may 2003"),
        ("2003-05-26", "2003-06-01", "26 may 2003 – 1 jun 2003"),
        ("2003-12-30", "2004-12-02", "30 dic 2003 – 2 dic 2004"),
    ],
)
def test_the_days_of_a_meeting_take_few_characters(starts, ends, told):
    first, last = both(starts, ends)
    assert words.days(first, last, ES) == told


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2003-06-01", "próxima reunión: San José, en 6 meses (2 de diciembre de 2003)"),
        ("2003-12-01", "próxima reunión: San José, en 1 día (2 de diciembre de 2003)"),
        ("2003-12-02", "hoy hay reunión: San José"),
        ("2003-12-03", "hoy hay reunión: San José"),
        ("2003-12-04", "ninguna reunión próxima anotada"),
    ],
)
def test_the_next_meeting_is_told_with_how_long_until_then(day, told):
    some_plan = plan(activity(""), meetings=(meeting("San José", "2003-12-02", "2003-12-03"),))
    assert words.next_event(some_plan, date.fromisoformat(day), ES) == told


def tally(done, expected, unknown=0, name="consuls.lists"):
    return Tally(name, (), done, expected, unknown)


@pytest.mark.parametrize(
    ("counted", "short", "long"),
    [
        (tally(3, 11), "3/11", THREE),
        (tally(3, 11, 1), "3/11 (1 no se sabe)", f"{THREE} (1 no se sabe)"),
        (tally(3, 11, 2), "3/11 (2 no se saben)", f"{THREE} (2 no se saben)"),
        (tally(0, 11, 11), "no se sabe", "Listas de cónsules acreditados: no se sabe"),
        (tally(0, 0), "sin datos", "Listas de cónsules acreditados: sin datos"),
        (
            tally(2, None, name="visas.non_members.conference"), "2",
            "2 aportes de países ajenos a la CRM (el plan no dice cuántos)",
        ),
    ],
)  # fmt: skip
def test_so_many_of_so_many_is_told_short_and_long(counted, short, long):
    assert words.fraction(counted, ES) == short
    assert words.count_text(counted, ES) == long


def progressed(*tallies, conflict=None):
    return words.progress_text(Progress("consuls.lists", tallies, conflict), ES)


def test_a_column_of_counts_has_a_bar_where_there_is_one_count_of_a_number():
    assert words.progress_text(None, ES).text == "—"
    one = progressed(tally(3, 11))
    assert (one.text, one.part, one.tone) == ("3/11", (3, 11), Tone.PLAIN)
    assert progressed(tally(3, 11), conflict=Conflict.CLAIMED).tone is Tone.WARNING
    assert progressed(tally(0, 11, 11)).part is None
    assert progressed(tally(0, 0)).part is None
    two = progressed(
        tally(2, None, name="visas.non_members.conference"),
        tally(1, 4, name="visas.non_members.ocam"),
    )
    assert (two.text, two.part) == ("2 de fuera de la CRM · 1/4 de la CRM, no de la OCAM", None)


def test_what_does_not_judge_is_not_in_the_column():
    clock = tally(1, 2, name="visas.provided.in-time")._replace(judged=False)
    assert progressed(tally(3, 11), clock).text == "3/11"
    assert progressed(clock).text == "1/2"  # all there is


def test_a_conflict_tells_both_facts():
    found = Progress("consuls.lists", (tally(3, 11),), Conflict.CLAIMED)
    told = "conflicto: se da por cumplida, pero se cuentan 3 de 11 listas de cónsules acreditados"
    assert words.conflict_text(found, ES) == told
    assert words.conflict_text(found._replace(conflict=None), ES) == ""
    (standing,) = standings(plan(activity("Cumplido")), date(2003, 6, 1))
    shown = words.state_and_reason(standing, ES, found)
    reason = "el propio calendario la da por cumplida, sin fecha"
    assert (shown.text, shown.tone) == (f"Cumplida: {reason}; {told}", Tone.WARNING)
    agreed = words.state_and_reason(standing, ES, found._replace(conflict=None))
    assert (agreed.text, agreed.tone) == (f"Cumplida: {reason}", Tone.GOOD)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (YES, "MX (15 jul 2003)"),
        (Part("MX", Given.NO), "MX"),
        (Part("MX", Given.PARTLY, share=(1, 10)), "MX (1/10)"),
        (Part("MX", Given.EXEMPT, why="según su nota"), "MX (según su nota)"),
    ],
)
def test_a_party_is_told_with_its_day_its_share_or_why_not(part, told):
    assert words.part_text(part, ES) == told


def test_the_parties_stand_under_the_word_for_what_is_on_record():
    parts = (Part("US", Given.NOT_ASKED), YES, Part("CA", Given.YES, on=date(2003, 8, 1)))
    found = words.by_given(of_parts("consuls.lists", parts), ES)
    assert [(label, text.text) for label, text in found] == [
        ("Consta", "MX (15 jul 2003), CA (1 ago 2003)"),
        ("Sin solicitar", "US"),
    ]
    ages = Tally("freshness", (Part("MX", Given.YES, share=(2, 2)),), 2, 2)
    assert [label for label, _ in words.by_given(ages, ES)] == ["Al día"]  # a word of its own


def test_machines_are_given_what_people_are_told():
    parts = (YES, Part("US", Given.NO, asked=date(2003, 6, 2), due=date(2003, 7, 2)))
    assert words.tally_item(of_parts("consuls.lists", parts)) == {
        "name": "consuls.lists", "done": 1, "expected": 2, "unknown": 0, "missing": ["US"],
    }  # fmt: skip
    assert words.counted(tally(0, 11, 11)) is None
    assert words.tally_items(None) == []
    assert words.part_item(parts[1]) == {
        "party": "US", "given": "no", "on": None, "asked": date(2003, 6, 2),
        "due": date(2003, 7, 2), "done": None, "expected": None, "why": None,
    }  # fmt: skip
    share = words.part_item(Part("MX", Given.EXEMPT, YES.on, share=(1, 10), why="según su nota"))
    assert (share["on"], share["done"], share["expected"]) == (YES.on, 1, 10)
    assert share["why"] == "según su nota"


@pytest.mark.parametrize(
    ("code", "spanish", "english"),
    [
        ("MX", "MX México", "MX Mexico"),
        ("PPT", "PPT Presidencia Pro-Témpore", "PPT Presidencia Pro-Témpore"),
        ("OIM", "OIM", "OIM"),  # nobody said what it is called
    ],
)
def test_a_party_has_its_code_and_the_name_that_is_known(code, spanish, english):
    assert words.party_text(code, PARTIES, ES) == spanish
    assert words.party_text(code, PARTIES, EN) == english


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "—"),
        ({"responsible": ("MX", "PPT")}, "MX, PPT"),
        ({"responsible": ("members",)}, "miembros"),
        ({"responsible": ("MX", "US"), "each": True}, "MX, US (1/2)"),
        ({"responsible": ("members",), "each": True}, "miembros (1/3)"),
    ],
)
def test_who_is_responsible_is_told_with_how_many_have_delivered(fields, told):
    log = event("2003-07-15", "received", party="MX")
    (row,) = Query(plan(activity("Octubre 2003", log, **fields)), date(2003, 8, 1)).rows()
    assert words.who(row.standing, ES).text == told


def test_an_activity_is_told_in_english_where_it_has_an_english_label():
    one = activity("", text="Identificar.", english="Identify.")
    assert [words.activity_text(one, each) for each in Language] == ["Identificar.", "Identify."]
    assert words.activity_text(activity("", text="Identificar."), EN) == "Identificar."
