"""What only the whole registry of consuls can tell."""

import pytest

from crmplan import books
from crmplan.consuls.rules import check_consuls
from crmplan.consuls.samples import FRAME as CONSULS_FRAME
from crmplan.records.source import Source


def found(text):
    reading = books.CONSULS.read(Source("consuls.yaml", text))
    assert reading.whole is not None
    problems = [*reading.problems, *check_consuls(reading.whole, reading.lost)]
    return [(problem.code, problem.mark.line) for problem in problems]


def codes(*changes):
    text = CONSULS_FRAME
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return [code for code, _ in found(text)]


def test_a_sound_registry_has_no_problems():
    assert found(CONSULS_FRAME) == []


def test_an_empty_registry_has_no_problems():
    assert found("lists: []\nposts: []\n") == []


def test_the_second_of_two_posts_with_one_id_is_marked():
    text = CONSULS_FRAME.replace("id: ca-us-boston", "id: ca-us-washington")
    assert found(text) == [("id-duplicate", 23)]


def test_a_broken_post_is_still_known_by_its_id():
    served = ("city: Boston", "city: Boston\n    served_by: ca-us-washington")
    assert codes(served, ("type: embassy", "type: embajada")) == ["choice-unknown"]
    assert codes(served, ("    sending: CA\n", "")) == ["field-missing"]


def test_posts_do_not_serve_each_other():
    assert codes(
        ("city: Boston", "city: Boston\n    served_by: ca-us-washington"),
        ("city: Washington, D.C.", "city: Washington, D.C.\n    served_by: ca-us-boston"),
    ) == ["post-circle", "post-circle"]


@pytest.mark.parametrize(
    ("opened", "closed", "expected"),
    [
        ("2003", "2003", []),
        ("2003-07", "2003", []),  # within the year, as far as is known
        ("2003-07", "2003-06", ["post-dates"]),
        ("2003-07-02", "2003-07-01", ["post-dates"]),
    ],
)
def test_a_partial_date_is_wrong_only_if_no_day_of_it_fits(opened, closed, expected):
    assert codes(("opened: 2003", f"opened: {opened}\n    closed: {closed}")) == expected


@pytest.mark.parametrize(
    ("left", "begins", "expected"),
    [
        ("2004-01-15", "2004-01-15", []),  # one may leave on the day the next begins
        ("2004-01-16", "2004-01-15", ["heads-overlap"]),
        (None, "2004-01-15", ["heads-overlap"]),
        (None, None, []),  # a head without a first day is not known to have begun
    ],
)
def test_a_post_has_one_head_at_a_time(left, begins, expected):
    leaving = f"        left: {left}\n" if left else ""
    beginning = f"\n        commission: {begins}" if begins else ""
    following = f"      - name: Titular siguiente\n        class: consul{beginning}\n"
    old = "        source: Nota verbal\n"
    new = f"{leaving}{old}{following}        source: Nota verbal\n"
    assert codes((old, new)) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+504 2236 9320", []),
        ("+504-2236-9320", []),
        ("+1 844 880 6519", []),
        ("2236 9320", ["phone-invalid"]),
        ("+999 2236 9320", ["phone-invalid"]),
        ("+504 2236 932", ["phone-invalid"]),
        ("+504 2236 93201", ["phone-invalid"]),
        ("no tiene", ["phone-invalid"]),
        ("+504 1236 9320", ["phone-unassigned"]),
    ],
)
def test_telephones_are_as_they_are_dialled_from_abroad(number, expected):
    assert codes(("+1 844 880 6519", number)) == expected


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://sre.gob.mx", "https://", "sre"])
def test_a_website_is_the_address_of_a_page(address):
    website = "https://www.international.gc.ca/country-pays/us-eu/washington.aspx"
    assert codes((website, address)) == ["website-invalid"]


def test_a_person_without_a_source_is_marked():
    text = CONSULS_FRAME.replace("        source: Nota verbal\n", "")
    assert found(text) == [("source-missing", 19)]
