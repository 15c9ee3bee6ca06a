"""What people type, in either language, is the word that a file has for it."""

from itertools import chain

import pytest

from crmplan.consuls.model import Category, HeadClass, PhoneUse, PostType
from crmplan.contacts.model import ContactRole
from crmplan.documents.titles import Role
from crmplan.language import Language, table
from crmplan.language.fold import bare
from crmplan.language.typed import (
    MEANT,
    country_of,
    country_of_code,
    days_from_today,
    word_of,
)
from crmplan.plan.model import EventKind, Level, MeetingKind
from crmplan.plan.schedule import State
from crmplan.visas.model import Entries, PassportKind, Requirement, VisaDocument, VisaKind
from tests.language.test_typed_words import SETS

KINDS = (
    *(Category, HeadClass, PhoneUse, PostType),
    *(VisaDocument, Entries, PassportKind, Requirement, VisaKind),
    *(ContactRole, Language),
    *(EventKind, Level, MeetingKind, State, Role),
)
OPTIONS = {
    *("true", "false", "members", "others", "all", "table"),
    *(word for known in SETS.values() for word in map(str, known)),
}


@pytest.mark.parametrize("row", MEANT, ids=lambda row: row[0])
def test_every_row_is_of_a_word_of_some_file_or_option(row):
    known = {word.value for kind in KINDS for word in kind}
    assert row[0] in known | OPTIONS


@pytest.mark.parametrize("state", State)
def test_a_state_is_known_by_what_the_pages_call_it(state):
    rows = table("status")
    called = chain(*(rows.get(f"{key}.{state}", ()) for key in ("state", "count")))
    assert {word_of(words, tuple(State)) for words in called} == {state}


@pytest.mark.parametrize(
    ("typed", "kind", "word"),
    [
        ("Embajada", PostType, "embassy"),
        ("CONSULADO GENERAL", PostType, "consulate-general"),
        ("sin visa", Requirement, "visa-free"),
        ("diplomático", PassportKind, "diplomatic"),
        ("Visa_Free", Requirement, "visa-free"),
        ("consulta", MeetingKind, "consultation"),
        ("сonsulate", PostType, "consulate"),  # its first letter is Cyrillic
        ("castillo", PostType, None),
    ],
)
def test_a_word_is_taken_in_either_language(typed, kind, word):
    assert word_of(typed, tuple(kind)) == word


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CI", "CI"),
        ("ci", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("COTE D`IVOIRE", "CI"),
        ("Cote d´Ivoire", "CI"),
        ("costa rica", "CR"),
        ("Estados Unidos", "US"),
        ("United States", "US"),
        ("Mexico", "MX"),
        ("México", "MX"),
        ("USA", None),
        ("Atlántida", None),
    ],
)
def test_a_country_is_taken_by_code_or_name(typed, code):
    assert country_of(typed) == code


@pytest.mark.parametrize("typed", ["USA", "U.S.A.", "EE.UU.", "EE. UU.", "EEUU"])
def test_another_code_of_a_country_is_known_as_such(typed):
    assert country_of_code(typed) == "US"


def test_every_country_is_taken_by_each_of_its_names():
    for code, names in table("country").items():
        assert {country_of(name) for name in names} == {code}
    assert len({bare(name) for names in table("country").values() for name in names}) > len(
        table("country")
    )


@pytest.mark.parametrize(
    ("typed", "days"), [("hoy", 0), ("Today", 0), ("AYER", -1), ("mañana", 1), ("ayer noche", None)]
)
def test_a_day_may_be_counted_from_today(typed, days):
    assert days_from_today(typed) == days
