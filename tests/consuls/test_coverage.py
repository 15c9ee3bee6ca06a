"""Posts known and confirmed, on a day."""

from datetime import date

import pytest

from crmplan.consuls.coverage import Known, known, pairs
from crmplan.consuls.model import Post, PostType
from crmplan.records.kinds import PartialDate

YEAR_2003 = PartialDate(date(2003, 1, 1), date(2003, 12, 31))


def post(id_="ca-us-boston", **fields):
    given = {"sending": "CA", "receiving": "US", "city": "Boston", "as_of": date(2003, 5, 26)}
    return Post(id_, type=PostType.CONSULATE_GENERAL, source="Wikidata", **{**given, **fields})


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        ({}, date(2003, 5, 26), Known.KNOWN),
        ({}, date(2003, 5, 25), Known.LATER),
        ({"verified_on": date(2003, 6, 2)}, date(2003, 6, 1), Known.KNOWN),
        ({"verified_on": date(2003, 6, 2)}, date(2003, 6, 2), Known.CONFIRMED),
        ({"closed": YEAR_2003}, date(2002, 12, 31), Known.LATER),
        ({"closed": YEAR_2003}, date(2003, 1, 1), Known.CLOSED),
        ({"opened": YEAR_2003}, date(2003, 12, 30), Known.AHEAD),
        ({"opened": YEAR_2003}, date(2003, 12, 31), Known.KNOWN),
    ],
)
def test_a_post_is_known_as_of_a_day(fields, day, expected):
    assert known(post(**fields), day) is expected


def test_a_pair_is_known_by_the_best_of_its_posts():
    some = [post(), post("ca-us-washington", verified_on=date(2003, 6, 2))]
    found = pairs(some, date(2003, 10, 15))
    assert set(found) == {("CA", "US")}
    assert found["CA", "US"].known is Known.CONFIRMED
    assert found["CA", "US"].posts == tuple(some)


def test_a_joint_post_counts_for_each_of_its_senders():
    found = pairs([post(sending="HN", joint_with=("GT", "SV"))], date(2003, 10, 15))
    assert set(found) == {("HN", "US"), ("GT", "US"), ("SV", "US")}


def test_a_closed_post_makes_no_pair():
    assert pairs([post(closed=YEAR_2003)], date(2003, 10, 15)) == {}
