"""`crmplan visas`: the matrix, a destination, an answer, gaps and clocks, as a user sees them."""

import csv
import io
import json

import pytest

from crmplan.plan.samples import FRAME
from crmplan.records.countries import COUNTRIES
from crmplan.visas.samples import FRAME as VISAS_FRAME
from tests.running import DATA, run

TODAY = "2026-11-24"


@pytest.fixture
def data(tmp_path):
    (tmp_path / "visas").mkdir()
    (tmp_path / "workplan.yaml").write_text(FRAME, encoding="utf-8")
    (tmp_path / "visas" / "GT.yaml").write_text(VISAS_FRAME, encoding="utf-8")
    return tmp_path


def items(*words, data=DATA):
    shown = run(*words, "--format", "json", data=data)
    assert (shown.returncode, shown.stderr) == (0, "")
    return json.loads(shown.stdout)["items"]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("visas", ["visas"]),
        ("visas-need", ["visas", "need", "HN", "CR"]),
        ("visas-need-type", ["visas", "need", "DO", "GT"]),
        ("visas-show", ["visas", "show", "GT"]),
        ("visas-gaps", ["visas", "gaps"]),
        ("visas-stale", ["visas", "stale"]),
        ("visas-clock", ["visas", "clock"]),
    ],
)
def test_a_page_of_the_real_files(golden, name, words, language):
    shown = run(*words, "--as-of", TODAY, "--lang", language, COLUMNS="80")
    assert (shown.returncode, shown.stderr) == (0, "")
    golden(f"{name}-{language}.txt", shown.stdout)
    assert max(map(len, shown.stdout.splitlines())) <= 80


@pytest.mark.parametrize("columns", ["40", "200", ""])
def test_the_matrix_in_any_width(golden, columns):
    shown = run("visas", "--passports", "members", "--as-of", TODAY, COLUMNS=columns)
    golden(f"visas-{columns or 'piped'}.txt", shown.stdout)
    assert max(map(len, shown.stdout.splitlines())) <= int(columns or 10_000)


def test_the_matrix_has_every_passport_and_foreign_destination():
    found = items("visas", "--as-of", TODAY)
    assert len(found) == 24 * 11 - 11
    assert all(item["secondary"] for item in found)
    rows = csv.DictReader(
        io.StringIO(run("visas", "--as-of", TODAY, "--format", "csv").stdout, newline="")
    )
    assert [row["requirement"] for row in rows] == [item["requirement"] for item in found]


@pytest.mark.parametrize(
    ("asked", "passports"),
    [("members", {"CA", "MX", "US"}), ("others", {"HN", "DO"}), ("CU,mexico", {"CU", "MX"})],
)
def test_the_passports_asked_for(asked, passports, data):
    found = items("visas", "--passports", asked, data=data)
    assert {item["passport"] for item in found} == passports


def test_a_page_holds_so_many_passports_and_says_so(data):
    text = VISAS_FRAME[: VISAS_FRAME.index("rules:")] + "rules:\n"
    for code in sorted(COUNTRIES - {"GT"}):
        text += f"  - {{passport: {code}, requirement: visa-required}}\n"
    for code in ("GT", "HN", "SV", "NI", "CR", "PA", "BZ", "DO", "MX", "US", "CA", "CO", "CU"):
        own = text.replace("country: GT", f"country: {code}")
        own = own.replace(f"  - {{passport: {code}, requirement: visa-required}}\n", "")
        (data / "visas" / f"{code}.yaml").write_text(own, encoding="utf-8")
    shown = run("visas", data=data).stdout
    assert "Se muestran 230 de 248; con --all, todas." in shown
    assert "Se muestran" not in run("visas", "--all", data=data).stdout
    assert len(items("visas", data=data)) == 248 * 13 - 12


def test_a_gap_is_not_taken_for_no_visa(data):
    shown = run("visas", "--passports", "CU,HN", data=data).stdout
    rows = [line.split() for line in shown.splitlines() if line.startswith(("CU", "HN"))]
    assert ["CU", "?"] in rows
    assert ["HN", "✓90"] in rows
    assert "? no consta" in shown


def test_what_is_not_known_is_no_leave_to_enter(data):
    shown = run("visas", "need", "CU", "GT", data=data)
    assert shown.returncode == 0
    assert "no se sabe" in shown.stdout
    (item,) = items("visas", "need", "CU", "GT", data=data)
    assert (item["requirement"], item["source"]) == (None, None)
    (item,) = items("visas", "need", "HN", "BO", data=data)
    assert (item["destination"], item["requirement"]) == ("BO", None)


def test_a_rule_holds_between_its_days(data):
    rules = """\
rules:
  - {passport: HN, requirement: visa-required, valid_until: 2003-06-30}
  - {passport: HN, requirement: visa-free, days: 90, valid_from: 2003-07-01}
"""
    text = VISAS_FRAME[: VISAS_FRAME.index("rules:")] + rules
    (data / "visas" / "GT.yaml").write_text(text, encoding="utf-8")
    needs = [
        items("visas", "need", "HN", "GT", "--as-of", day, data=data)[0]["requirement"]
        for day in ("2003-06-30", "2003-07-01")
    ]
    assert needs == ["visa-required", "visa-free"]
    assert "1 regla que ese día no regía" in run("visas", "show", "GT", data=data).stdout


def test_passports_of_another_kind_have_rules_of_their_own(data):
    found = items("visas", "need", "HN", "GT", "--kind", "diplomatic", data=data)
    assert [item["requirement"] for item in found] == [None]


def test_a_secondary_source_is_said_and_so_is_a_later_one():
    shown = run("visas", "need", "Honduras", "costa rica", "--as-of", "2003-10-15").stdout
    assert "Fuente secundaria: lo dice un tercero, no Costa Rica" in shown
    assert "posterior al 15 de octubre de 2003" in shown
    assert "posterior" not in run("visas", "need", "HN", "CR", "--as-of", TODAY).stdout


def test_a_country_enters_its_own(data):
    assert "Es su propio país" in run("visas", "need", "GT", "GT", data=data).stdout


def test_the_clock_of_a_reply(data):
    (gt,) = (item for item in items("visas", "clock", data=data) if item["country"] == "GT")
    assert (gt["clock"], gt["due"], gt["days"]) == ("in-time", "2003-07-02", 28)
    others = [item["clock"] for item in items("visas", "clock", data=data)][1:]
    assert others == ["not-asked"] * 3


def test_no_country_has_replied_nor_was_asked():
    assert {item["clock"] for item in items("visas", "clock", "--as-of", TODAY)} == {"not-asked"}


def test_an_undated_page_has_no_age():
    undated = [item for item in items("visas", "stale", "--as-of", TODAY) if not item["known_on"]]
    assert [(item["record"], item["country"], item["stale"]) for item in undated] == [
        ("type", "GT", None)
    ]


def test_only_the_file_that_is_asked_for_is_read(data):
    (data / "visas" / "HN.yaml").write_text("no es un registro", encoding="utf-8")
    shown = run("visas", "need", "HN", "GT", data=data)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert run("visas", data=data).returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "BO"], "no hay archivo de visas de BO"),
        (["show", "Guatemla"], "GT (Guatemala)"),
        (["need", "HN", "XX"], "no es un país"),
        (["need", "HN"], "falta DESTINO"),
        (["--passports", ","], "--passports espera"),
        (["--kind", "rojo"], "--kind no admite"),
    ],
)
def test_a_mistyped_line_is_answered(words, said, data):
    shown = run("visas", *words, data=data)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert said in shown.stderr


def test_without_files_the_matrix_is_empty_not_an_error(tmp_path):
    (tmp_path / "workplan.yaml").write_text(FRAME, encoding="utf-8")
    for words in (["visas"], ["visas", "stale"], ["visas", "gaps"], ["visas", "clock"]):
        assert run(*words, data=tmp_path).returncode == 0
