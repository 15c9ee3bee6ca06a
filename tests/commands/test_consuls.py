"""`crmplan consuls`: posts, gaps and ages, as a user sees them."""

import json

import pytest

from crmplan.consuls.samples import FRAME as CONSULS_FRAME
from crmplan.plan.samples import FRAME
from tests.running import DATA, run

TODAY = "2026-11-24"


@pytest.fixture
def data(tmp_path):
    (tmp_path / "workplan.yaml").write_text(FRAME, encoding="utf-8")
    (tmp_path / "consuls.yaml").write_text(CONSULS_FRAME, encoding="utf-8")
    return tmp_path


def items(*words, data):
    shown = run(*words, "--format", "json", data=data)
    assert (shown.returncode, shown.stderr) == (0, "")
    return json.loads(shown.stdout)["items"]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("consuls", ["consuls", "--receiving", "US"]),
        ("consuls-gaps", ["consuls", "gaps"]),
        ("consuls-stale", ["consuls", "stale"]),
        ("consuls-show", ["consuls", "show", "us-hn-tegucigalpa"]),
    ],
)
def test_a_page_of_the_real_registry(golden, name, words, language):
    shown = run(*words, "--as-of", TODAY, "--lang", language, COLUMNS="80")
    assert (shown.returncode, shown.stderr) == (0, "")
    golden(f"{name}-{language}.txt", shown.stdout)
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_seen_from_before_its_sources_no_post_is_known(golden):
    shown = run("consuls", "gaps", "--as-of", "2003-10-15", COLUMNS="80")
    golden("consuls-gaps-2003.txt", shown.stdout)
    known = items("consuls", "--as-of", "2003-10-15", data=DATA)
    assert {item["known"] for item in known} == {"later"}


def test_no_list_has_come_and_no_post_is_confirmed():
    found = items("consuls", "gaps", "--as-of", TODAY, data=DATA)
    lists = [item for item in found if item["record"] == "list"]
    pairs = [item for item in found if item["record"] == "pair"]
    assert [item["state"] for item in lists] == ["not-asked"] * 11
    assert len(pairs) == 11 * 10
    assert {item["state"] for item in pairs} == {"known", "none"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ["ca-us-boston", "ca-us-washington"]),
        (["--sending", "canada"], ["ca-us-boston", "ca-us-washington"]),
        (["--receiving", "Estados Unidos", "--type", "embassy"], ["ca-us-washington"]),
        (["--receiving", "MX"], []),
        (["--closed"], []),
    ],
)
def test_filters_must_all_hold(words, expected, data):
    found = items("consuls", *words, "--as-of", TODAY, data=data)
    assert [item["id"] for item in found] == expected


def test_a_confirmed_post_is_not_unverified(data):
    text = CONSULS_FRAME.replace("city: Boston", "city: Boston\n    verified_on: 2023-01-02")
    (data / "consuls.yaml").write_text(text, encoding="utf-8")
    found = items("consuls", "--unverified", "--as-of", TODAY, data=data)
    assert [item["id"] for item in found] == ["ca-us-washington"]


def test_a_closed_post_is_kept_and_shown_on_request(data):
    text = CONSULS_FRAME.replace("opened: 2003", "opened: 2003\n    closed: 2024")
    (data / "consuls.yaml").write_text(text, encoding="utf-8")
    assert [item["id"] for item in items("consuls", "--closed", "--as-of", TODAY, data=data)] == [
        "ca-us-boston"
    ]
    assert len(items("consuls", "--as-of", TODAY, data=data)) == 1
    assert "cerrada en 2024" in run("consuls", "--closed", "--as-of", TODAY, data=data).stdout


def test_the_head_of_post_is_the_one_of_the_day(data):
    before, after = (
        items("consuls", "show", "ca-us-washington", "--as-of", day, data=data)[0]["head"]
        for day in ("2003-06-01", "2003-06-02")
    )
    assert (before, after) == (None, "Titular")


def test_an_unknown_post_is_answered_with_the_nearest(data):
    shown = run("consuls", "show", "ca-us-bostn", data=data)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert "ca-us-boston" in shown.stderr


def test_an_unknown_country_is_answered_with_the_nearest(data):
    shown = run("consuls", "--sending", "Hondura", data=data)
    assert shown.returncode == 2
    assert "HN (Honduras)" in shown.stderr


def test_without_a_registry_the_answer_is_empty_not_an_error(data):
    (data / "consuls.yaml").unlink()
    shown = run("consuls", data=data)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Ninguna oficina cumple los filtros." in shown.stdout
    assert run("consuls", "gaps", data=data).returncode == 0


def test_a_broken_post_costs_that_post_and_is_told(data):
    text = CONSULS_FRAME.replace("type: embassy", "type: embajada")
    (data / "consuls.yaml").write_text(text, encoding="utf-8")
    shown = run("consuls", data=data)
    assert (shown.returncode, "1 error en los datos" in shown.stderr) == (1, True)
    assert "ca-us-boston" in shown.stdout
    assert "ca-us-washington" not in shown.stdout


def test_a_registry_that_cannot_be_read_is_told(data):
    (data / "consuls.yaml").write_text("- no", encoding="utf-8")
    shown = run("consuls", data=data)
    assert (shown.returncode, shown.stdout) == (1, "")
    assert "crmplan check" in shown.stderr
