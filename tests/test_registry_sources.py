"""The registries as first entered hold what their sources give, and nothing else."""

import csv
from datetime import date

import pytest

from crmplan.books import CONSULS, VISAS
from crmplan.store.project import Project
from tests.running import DATA, SOURCES

MEMBERS = ["BZ", "CA", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "SV", "US"]
IN_SPANISH = {
    "Guatemala City": "Ciudad de Guatemala",
    "Mexico City": "Ciudad de México",
    "Panama City": "Ciudad de Panamá",
    "Belize City": "Ciudad de Belice",
    "Quebec City": "Quebec",
}


def table(name):
    with (SOURCES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def consuls():
    reading = Project(DATA).read(CONSULS)
    assert reading.problems == ()
    assert reading.sound is not None
    return reading.sound


def visas():
    readings = Project(DATA).readings(VISAS)
    assert all(not reading.problems for reading in readings.values())
    return {name: reading.sound for name, reading in readings.items()}


def test_every_post_of_the_source_is_entered_and_no_other():
    source = sorted(
        (
            row["wikidata"],
            row["sending"],
            row["receiving"],
            row["type"],
            IN_SPANISH.get(row["city"], row["city"]),
            row["phone"].replace("-", " "),
            row["email"],
            row["website"],
        )
        for row in table("posts.tsv")
    )
    entered = sorted(
        (
            post.source.split(",")[0].removeprefix("Wikidata "),
            post.sending,
            post.receiving,
            post.type.value,
            post.city,
            " ".join(phone.number for phone in post.phones),
            post.email,
            post.website,
        )
        for post in consuls().posts
    )
    assert len(source) == 89
    assert entered == source


def test_a_district_is_entered_where_the_source_gives_one():
    given = {row["wikidata"] for row in table("posts.tsv") if row["district"]}
    entered = {post.source.split(",")[0].split()[1] for post in consuls().posts if post.district}
    assert entered == given


def test_no_post_is_confirmed_no_list_received_and_no_person_entered():
    found = consuls()
    assert found.lists == ()
    assert [post.id for post in found.posts if post.verified_on or post.heads] == []
    assert {post.as_of for post in found.posts} == {date(2022, 11, 16)}


def test_doubtful_posts_say_why():
    doubtful = [post.id for post in consuls().posts if post.doubtful]
    assert doubtful == [
        "mx-us-texas",
        "sv-us-los-angeles",
        "sv-us-los-angeles-consulado",
        "us-sv-san-salvador-consulado",
    ]


def test_every_member_has_a_visa_file():
    assert list(visas()) == [f"visas/{code}.yaml" for code in MEMBERS]


@pytest.mark.parametrize("destination", MEMBERS)
def test_the_rules_of_a_destination_are_those_of_the_source(destination):
    source = {row["passport"]: row[destination] for row in table("visa_rules.tsv")}
    found = visas()[f"visas/{destination}.yaml"]
    assert found is not None
    entered = {
        rule.passport: rule.requirement.value + (f" {rule.days}" if rule.days else "")
        for rule in found.rules
    }
    assert len(entered) == len(found.rules)
    assert entered == {passport: cell for passport, cell in source.items() if cell}


def test_no_country_counts_as_having_replied():
    for found in visas().values():
        assert found is not None
        assert found.secondary
        assert (found.requested_on, found.provided_on, found.verified_on) == (None, None, None)


def test_only_guatemala_has_requirements_that_somebody_read():
    with_types = {name for name, found in visas().items() if found and found.types}
    assert with_types == {"visas/GT.yaml"}
