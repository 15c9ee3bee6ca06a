"""How long ago an entry of the registries was last known to hold."""

from datetime import date

import pytest

from crmplan.consuls.model import ConsularList, Consuls, Post, PostType
from crmplan.measures.ages import entries_of_consuls, entries_of_visas
from crmplan.records.kinds import PartialDate
from crmplan.visas.model import Requirement, Rule, VisaFile, VisaKind, VisaType

FILED, VERIFIED, LOOKED = date(2003, 6, 1), date(2003, 9, 1), date(2003, 10, 15)


def post(**fields):
    return Post(
        "mx-gt",
        "MX",
        "GT",
        PostType.CONSULATE,
        "Guatemala",
        source="Una lista",
        as_of=FILED,
        **fields,
    )


@pytest.mark.parametrize(
    ("verified", "day", "last"),
    [
        (None, LOOKED, FILED),
        (VERIFIED, LOOKED, VERIFIED),
        (VERIFIED, VERIFIED, VERIFIED),  # from its day on
        (VERIFIED, date(2003, 8, 31), FILED),
        (None, date(2003, 5, 31), None),  # only a later source speaks of it
    ],
)
def test_a_post_is_known_from_its_source_or_from_who_verified_it_since(verified, day, last):
    consuls = Consuls(posts=(post(verified_on=verified),))
    (entry,) = entries_of_consuls(consuls, day)
    assert entry == ("post", "GT", "mx-gt", last)


def test_a_post_that_is_closed_has_no_age():
    closed = post(closed=PartialDate(date(2003, 9, 1), date(2003, 9, 1)))
    assert list(entries_of_consuls(Consuls(posts=(closed,)), LOOKED)) == []


def test_a_list_is_known_from_the_day_on_which_it_came():
    asked = ConsularList("MX", requested_on=FILED)
    came = ConsularList("GT", requested_on=FILED, received_on=date(2003, 7, 15))
    found = entries_of_consuls(Consuls(lists=(asked, came)), LOOKED)
    assert list(found) == [("list", "GT", "GT", date(2003, 7, 15))]


def visas(**fields):
    own = "Un decreto"
    return VisaFile(
        "CR",
        source="Un compendio",
        as_of=FILED,
        types=(VisaType(VisaKind.TOURIST), VisaType(VisaKind.TRANSIT, source=own)),
        rules=(
            Rule("HN", Requirement.VISA_FREE),
            Rule("GT", Requirement.VISA_FREE, as_of=date(2003, 7, 1), source=own),
            Rule("MX", Requirement.VISA_FREE, source=own),
        ),
        **fields,
    )


def test_an_entry_says_what_it_is_and_whose():
    assert [entry[:3] for entry in entries_of_visas(visas(), LOOKED)] == [
        ("type", "CR", "tourist"),
        ("type", "CR", "transit"),
        ("rule", "CR", "HN ordinary"),
        ("rule", "CR", "GT ordinary"),
        ("rule", "CR", "MX ordinary"),
    ]


def test_a_rule_that_is_not_in_force_has_no_age():
    over = Rule("HN", Requirement.VISA_FREE, valid_until=date(2003, 10, 14))
    last = Rule("GT", Requirement.VISA_FREE, valid_until=LOOKED)
    file = VisaFile("CR", source="Un compendio", as_of=FILED, rules=(over, last))
    assert [entry.name for entry in entries_of_visas(file, LOOKED)] == ["GT ordinary"]


def test_what_has_a_source_of_its_own_has_its_own_day_or_none():
    assert [entry.known_on for entry in entries_of_visas(visas(), LOOKED)] == [
        FILED,  # with its file
        None,
        FILED,
        date(2003, 7, 1),
        None,
    ]


def test_a_reply_makes_all_of_its_file_known_but_not_what_is_from_elsewhere():
    replied = visas(provided_on=date(2003, 8, 1))
    assert [entry.known_on for entry in entries_of_visas(replied, LOOKED)] == [
        date(2003, 8, 1),
        None,
        date(2003, 8, 1),
        date(2003, 7, 1),
        None,
    ]


def test_whoever_verifies_a_file_verifies_all_that_is_in_it():
    verified = visas(verified_on=VERIFIED)
    assert {entry.known_on for entry in entries_of_visas(verified, LOOKED)} == {VERIFIED}
    before = [entry.known_on for entry in entries_of_visas(verified, date(2003, 8, 31))]
    assert before == [FILED, None, FILED, date(2003, 7, 1), None]
