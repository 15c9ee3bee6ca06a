"""The registries are read into values, and a broken record costs that record."""

from datetime import date
from decimal import Decimal

import pytest

from crmplan import books
from crmplan.consuls.model import PostType
from crmplan.records.kinds import PartialDate
from crmplan.records.source import Source
from crmplan.visas.model import Entries, Fee, PassportKind, Requirement, VisaDocument

CONSULS = """\
lists:
  - receiving: MX
    requested_on: 2003-06-02
posts:
  - id: gt-mx-veracruz
    sending: GT
    joint_with: [HN, SV]
    receiving: MX
    type: consulate
    city: Veracruz
    opened: 2004
    closed: 2005-06
    source: prueba
    as_of: 2003-05-26
  - id: us-sv-san-salvador
    sending: US
    receiving: SV
    type: embassy
    city: San Salvador
    source: prueba
    as_of: 2003-05-26
    verified_on: 2003-10-15
"""
VISAS = """\
country: GT
source: prueba
as_of: 2003-05-26
requested_on: 2003-06-02
types:
  - kind: tourist
    fees:
      - {amount: 50, currency: USD, entries: single}
    requirements: [passport, passport-validity]
rules:
  - {passport: HN, requirement: visa-free, days: 90, valid_until: 2003-12-31}
  - {passport: HN, requirement: visa-required, valid_from: 2004-01-01}
"""


def consuls(text):
    return books.CONSULS.read(Source("consuls.yaml", text))


def visas(text):
    return books.VISAS.read(Source("visas/GT.yaml", text))


def test_a_registry_of_consuls_is_read_into_values():
    reading = consuls(CONSULS)
    assert reading.problems == ()
    assert reading.sound is not None
    joint, embassy = reading.sound.posts
    assert joint.senders == ("GT", "HN", "SV")
    assert joint.opened == PartialDate(date(2004, 1, 1), date(2004, 12, 31))
    assert str(joint.closed) == "2005-06"
    assert embassy.type is PostType.EMBASSY
    assert reading.sound.lists[0].received_by(date(2003, 12, 31)) is False


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        ("2004-12-30", False),  # opened some time in 2004
        ("2004-12-31", True),
        ("2005-05-31", True),
        ("2005-06-01", False),  # closed some time in June
    ],
)
def test_a_post_is_open_only_where_its_dates_leave_no_doubt(day, is_open):
    reading = consuls(CONSULS)
    assert reading.sound is not None
    assert reading.sound.posts[0].open_on(date.fromisoformat(day)) is is_open


def test_a_post_is_confirmed_from_the_day_a_state_vouched_for_it():
    reading = consuls(CONSULS)
    assert reading.sound is not None
    post = reading.sound.posts[1]
    assert not post.confirmed_on(date(2003, 10, 14))
    assert post.confirmed_on(date(2003, 10, 15))


def test_a_broken_post_costs_that_post():
    reading = consuls(CONSULS.replace("type: consulate", "type: consulado"))
    assert [problem.code for problem in reading.problems] == ["choice-unknown"]
    assert reading.sound is not None
    assert reading.whole is not None
    assert [post.id for post in reading.sound.posts] == ["us-sv-san-salvador"]
    assert len(reading.whole.posts) == 2


@pytest.mark.parametrize("word", ["2003-13", "2003-1", "0000", "2003-02-30", "mayo 2003"])
def test_a_partial_date_is_a_day_a_month_or_a_year(word):
    reading = consuls(CONSULS.replace("opened: 2004", f"opened: {word}"))
    assert [problem.code for problem in reading.problems] == ["date-invalid"]


def test_a_visa_file_is_read_into_values():
    reading = visas(VISAS)
    assert reading.problems == ()
    found = reading.sound
    assert found is not None
    assert found.types[0].fees == (Fee(Decimal(50), "USD", Entries.SINGLE),)
    assert found.types[0].requirements == (VisaDocument.PASSPORT, VisaDocument.PASSPORT_VALIDITY)
    assert found.reply_due == date(2003, 7, 2)


def test_a_rule_follows_the_day():
    found = visas(VISAS).sound
    assert found is not None
    needs = [
        found.rule("HN", date.fromisoformat(day), PassportKind.ORDINARY)
        for day in ("2003-12-31", "2004-01-01")
    ]
    assert [rule and rule.requirement for rule in needs] == [
        Requirement.VISA_FREE,
        Requirement.VISA_REQUIRED,
    ]
    assert found.rule("SV", date(2003, 12, 31), PassportKind.ORDINARY) is None


@pytest.mark.parametrize("amount", ["50 dólares", "-5", "1,50", "1.505"])
def test_a_fee_is_digits_with_a_decimal_point(amount):
    reading = visas(VISAS.replace("amount: 50", f"amount: '{amount}'"))
    assert [problem.code for problem in reading.problems] == ["kind-wrong"]


def test_nothing_starts_a_clock_that_was_not_requested():
    found = visas(VISAS.replace("requested_on: 2003-06-02\n", "")).sound
    assert found is not None
    assert found.reply_due is None


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("type: embajada", "embassy"),
        ("type: Consulado General", "consulate-general"),
        ("type: agencia consular", "consular-agency"),
        ("receiving: México", "MX"),
        ("receiving: mx", "MX"),
        ("receiving: USA", "US"),
        ("sending: Guatemala", "GT"),
        ("opened: julio 2003", "2003-07"),
        ("opened: 15/10/2003", "2003-10-15"),
        ("opened: hace mucho", None),
        ("receiving: Nación", None),
    ],
)
def test_what_people_write_for_a_post_is_answered_with_the_word_of_the_file(written, wanted):
    name = written.partition(":")[0]
    lines = [
        f"    {written}" if line.startswith(f"    {name}:") else line
        for line in CONSULS.splitlines()[:14]
    ]
    assert [problem.fix for problem in consuls("\n".join(lines)).problems] == [wanted]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("requirement: sin visa", "visa-free"),
        ("requirement: visa free", "visa-free"),
        ("requirement: visa requerida", "visa-required"),
        ("requirement: Autorización electrónica", "electronic-authorisation"),
        ("requirement: visa-free, days: 90 días", "90"),
        ("requirement: visa-free, days: 3 meses", None),
        ("requirement: visa-free, passport_kind: diplomático", "diplomatic"),
        ("requirement: quién sabe", None),
    ],
)
def test_what_people_write_for_a_rule_is_answered_with_the_word_of_the_file(written, wanted):
    head = VISAS.partition("types:")[0]
    reading = visas(head + "rules:\n  - {passport: HN, " + written + "}\n")
    assert [problem.fix for problem in reading.problems] == [wanted]
