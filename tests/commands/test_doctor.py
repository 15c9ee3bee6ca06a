"""What the doctor finds on a machine, and what it mends."""

import json
import shutil
import subprocess

import pytest

from crmplan.store.machine import ATTRIBUTE, DRIVER, NAMES
from tests.repositories import git
from tests.running import DATA, launch, run


@pytest.fixture
def place(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    git(tmp_path, "init", "-q")
    return tmp_path


def told(place, *words, **more):
    done = launch("doctor", "--format", "json", *words, data=place / "data", **more)
    return done, {item["name"]: item for item in json.loads(done.stdout)["items"]}


def test_it_looks_at_all_parts_and_names_what_brings_the_missing_ones(place):
    done, found = told(place)
    assert set(NAMES) - {"extra"} <= set(found)
    assert done.returncode == 0
    assert found["merging"]["health"] == "lacking"
    assert found["merging"]["remedy"] == "crmplan doctor --fix"
    assert found["repository"]["found"] == str(place)


def test_it_lets_git_merge_plans_and_says_so_once_and_for_all(place):
    (place / ".gitattributes").write_text("*.yaml text", encoding="utf-8")
    for _ in range(2):
        done, found = told(place, "--fix")
        assert done.returncode == 0
        assert found["merging"] == {
            "name": "merging", "found": DRIVER, "health": "good", "remedy": None,
        }  # fmt: skip
    written = (place / ".gitattributes").read_text(encoding="utf-8")
    assert written == f"*.yaml text\n{ATTRIBUTE}\n"


def test_without_git_or_repository_it_says_what_cannot_be_done(place, tmp_path):
    shutil.rmtree(place / ".git")
    _, found = told(place, PATH=str(tmp_path))
    assert (found["git"]["health"], "merging" in found) == ("lacking", False)
    _, found = told(place, GIT_CEILING_DIRECTORIES=str(place.parent))
    assert found["repository"]["health"] == "lacking"
    done = run("doctor", "--fix", data=place / "data", GIT_CEILING_DIRECTORIES=str(place.parent))
    assert done.returncode == 2


def test_without_data_it_still_says_the_rest(tmp_path):
    done = launch("doctor", data=tmp_path / "nada")
    assert done.returncode == 1
    assert "crmplan --data …" in done.stdout


@pytest.mark.parametrize(("language", "said"), [("es", "Unión de planes"), ("en", "Merging of")])
def test_it_is_read_in_both_languages(place, language, said):
    assert said in run("doctor", "--lang", language, data=place / "data").stdout


def test_what_git_says_of_a_merge_is_what_the_doctor_set(place):
    told(place, "--fix")
    driver = subprocess.run(
        ["git", "-C", str(place), "config", "merge.crmplan.driver"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert driver.stdout.strip() == DRIVER
