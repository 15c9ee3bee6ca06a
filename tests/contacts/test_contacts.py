"""Contacts: who answers for a party on a day, what is wrong with a file, and who may see them."""

import json
from datetime import date

import pytest

from crmplan import books
from crmplan.books import CONTACTS, Shelf
from crmplan.contacts.model import Contact, ContactRole, Contacts
from crmplan.contacts.rules import check_beside
from crmplan.contacts.samples import FRAME
from crmplan.measures import MEASURES, Case, Given
from crmplan.plan.model import Measured
from crmplan.plan.samples import FRAME as PLAN_FRAME
from crmplan.plan.schedule import standings
from crmplan.records.source import Source
from tests.plans import PARTIES, activity, plan
from tests.running import run

DAY = date(2003, 10, 15)
OFFICE = "Oficina de enlace"


def contact(**fields):
    known = {"id": "mx-liaison", "party": "MX", "role": ContactRole.LIAISON, "office": OFFICE}
    return Contact(**{**known, "source": "Nota", "as_of": date(2003, 6, 2), **fields})


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({}, True),
        ({"as_of": date(2003, 10, 15)}, True),
        ({"as_of": date(2003, 10, 16)}, False),  # nothing counts before it was known
        ({"until": date(2003, 10, 15)}, True),  # the last day is one of its days
        ({"until": date(2003, 10, 14)}, False),
    ],
)
def test_a_contact_holds_from_the_day_of_its_source_to_its_last(fields, holds):
    assert contact(**fields).holds(DAY) is holds


def codes(text):
    reading = books.CONTACTS.read(Source("contacts.yaml", text))
    found = [*reading.problems, *CONTACTS.check({"": reading})]
    return [problem.code for problem in (*found, *check_beside({"": reading}, PARTIES))]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("email: mx en example.org", "email-invalid"),
        ("email: 'mx@example.org, otro@example.org'", "email-invalid"),
        ("phone: 5555 5555", "phone-invalid"),
        ("verified_on: 2003-06-01", "verified-early"),
        ("language: fr", "choice-unknown"),
        ("public: quizá", "kind-wrong"),
    ],
)
def test_what_is_wrong_with_a_contact_is_a_problem_of_its_line(line, code):
    assert codes(f"{FRAME}    {line}\n") == [code]


def test_a_contact_is_of_a_party_of_the_plan_and_its_id_there_once():
    assert codes(FRAME) == []
    assert codes(FRAME.replace("party: MX", "party: ZZ")) == ["party-unknown"]
    assert codes(FRAME + FRAME.partition("\n")[2]) == ["id-duplicate"]


def test_check_says_which_party_the_plan_does_not_have(tmp_path):
    (tmp_path / "workplan.yaml").write_text(PLAN_FRAME, "utf-8")
    (tmp_path / "contacts.yaml").write_text(FRAME.replace("MX", "GT"), "utf-8")
    checked = run("check", data=tmp_path)
    assert checked.returncode == 1
    assert "contacts.yaml:3:12  error  party-unknown" in checked.stdout


def given(registry, **shelf):
    of = plan(activity("", measure=Measured.CONTACTS_FOCAL))
    (stands,) = standings(of, DAY)
    shelves = {CONTACTS.name: Shelf({} if registry is None else {"": registry}, **shelf)}
    (tally,) = MEASURES[Measured.CONTACTS_FOCAL].tallies(Case(of, stands, shelves, DAY))
    return {part.code: part.given for part in tally.parts}


def test_focal_points_are_members_with_a_liaison_office_that_holds():
    of_visas = contact(id="us-visas", party="US", role=ContactRole.VISAS)
    found = given(Contacts((contact(), of_visas)))
    assert found == {"CA": Given.NO, "MX": Given.YES, "US": Given.NO}


def test_without_a_file_or_with_a_broken_contact_it_is_not_known():
    assert set(given(None).values()) == {Given.UNKNOWN}
    flawed = given(Contacts((contact(),)), flawed=frozenset({"contact"}))
    assert flawed == {"CA": Given.UNKNOWN, "MX": Given.YES, "US": Given.UNKNOWN}


@pytest.fixture
def data(tmp_path):
    (tmp_path / "workplan.yaml").write_text(PLAN_FRAME, "utf-8")
    return tmp_path


ADD = ("contacts", "add", "México", "enlace", "--office", OFFICE, "--source", "Nota verbal 9")


def test_the_first_contact_begins_the_file_and_undo_takes_it_away(data):
    home = {"XDG_STATE_HOME": str(data / "state"), "CRMPLAN_TODAY": "2003-10-15"}
    done = run(*ADD, "--email", "enlace@example.org", data=data, **home)
    assert (done.returncode, done.stderr) == (0, "")
    text = (data / "contacts.yaml").read_text("utf-8")
    assert text.startswith("contacts:\n  - id: mx-liaison\n    party: MX\n    role: liaison\n")
    again = run(*ADD, data=data, **home)
    assert again.returncode == 1
    assert "--id" in again.stderr
    assert run("undo", data=data, **home).returncode == 0
    assert not (data / "contacts.yaml").exists()


def test_what_check_would_refuse_is_not_written(data):
    done = run(*ADD, "--email", "enlace", data=data, CRMPLAN_TODAY="2003-10-15")
    assert done.returncode == 1
    assert not (data / "contacts.yaml").exists()


def test_an_unknown_party_matter_or_contact_is_told_with_those_there_are(data):
    for words in (
        ("contacts", "add", "ZZ", "liaison", "--office", "o", "--source", "s"),
        ("contacts", "add", "MX", "pesca", "--office", "o", "--source", "s"),
        ("contacts", "verify", "mx-liaison"),
        ("contacts", "remove", "mx-liaison"),
    ):
        done = run(*words, data=data, CRMPLAN_TODAY="2003-10-15")
        assert done.returncode == 2, words
        assert done.stderr.startswith("crmplan: "), words


PRIVATE = "nadie-mas@example.org"


def test_no_paper_for_others_holds_a_contact_that_is_not_public(data):
    text = FRAME + f"    email: {PRIVATE}\n    verified_on: 2003-09-01\n"
    (data / "contacts.yaml").write_text(text, "utf-8")
    day = {"CRMPLAN_TODAY": "2003-10-15", "data": data}
    papers = [
        ("report", "--format", "md"),
        ("report", "--format", "html"),
        ("brief", "CA"),
        ("export", "html", "changes"),
        ("export", "json", "workbook"),
        ("export", "md", "workbook"),
        ("export", "md", "progress"),
        ("export", "html", "status"),
    ]
    for words in papers:
        shown = run(*words, **day)
        assert shown.returncode == 0, shown.stderr
        assert PRIVATE not in shown.stdout, words
        assert OFFICE not in shown.stdout, words
    assert OFFICE in run("contacts", **day).stdout
    assert "mx-liaison" in run("changes", "--from", "crm-8", **day).stdout
    (data / "contacts.yaml").write_text(f"{text}    public: true\n", "utf-8")
    assert PRIVATE in run("export", "md", "workbook", **day).stdout


def test_gaps_say_who_has_no_contact_and_who_cannot_be_written_to(data):
    (data / "contacts.yaml").write_text(FRAME, "utf-8")
    shown = run("contacts", "gaps", "--format", "json", data=data, CRMPLAN_TODAY="2003-10-15")
    rows = {(row["party"], row["role"]): row for row in json.loads(shown.stdout)["items"]}
    assert rows["MX", "liaison"]["state"] == "known"
    assert rows["MX", "liaison"]["email"] is False
    assert rows["CA", "liaison"]["state"] == "none"
    page = run("contacts", "gaps", data=data, CRMPLAN_TODAY="2003-10-15").stdout
    assert "De 3 miembros, 1 con una oficina de enlace; con correo para escribirles, 0." in page
