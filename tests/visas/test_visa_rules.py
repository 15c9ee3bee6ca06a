"""What only a whole visa file can tell."""

import pytest

from crmplan import books
from crmplan.records.source import Source
from crmplan.store.findings import check
from crmplan.store.project import Project
from crmplan.visas.rules import check_visas
from crmplan.visas.samples import FRAME as VISAS_FRAME


def codes(*changes, name="gt.yaml"):
    text = VISAS_FRAME
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    reading = books.VISAS.read(Source(f"visas/{name}", text))
    assert reading.whole is not None
    return [problem.code for problem in (*reading.problems, *check_visas(reading.whole, name))]


def test_a_sound_file_has_no_problems():
    assert codes() == []


@pytest.mark.parametrize("name", ["hn.yaml", "HN.yaml", "guatemala.yaml"])
def test_a_file_is_called_by_its_country(name):
    assert codes(name="gt.yaml") == codes(name="GT.yaml") == []
    assert codes(name=name) == ["visa-file-name"]


def test_a_destination_has_one_file(tmp_path):
    (tmp_path / "visas").mkdir()
    for name, text in books.frames().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "visas" / "gt.yaml").write_text(VISAS_FRAME, encoding="utf-8")
    (found,) = check(Project(tmp_path)).problems
    assert (found.code, found.values["why"]) == ("visa-file-name", "twice")
    assert found.mark.path.endswith("visas/gt.yaml")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("valid_until: 2003-06-30", "valid_from: 2003-07-01", []),
        ("valid_until: 2003-07-01", "valid_from: 2003-07-01", ["rule-overlap"]),  # both included
        ("valid_until: 2003-06-30", "valid_until: 2003-07-01", ["rule-overlap"]),
        ("days: 30", "passport_kind: diplomatic", []),
        ("days: 30", "days: 30", ["rule-overlap"]),
    ],
)
def test_one_rule_holds_for_a_passport_at_a_time(first, second, expected):
    rules = f"""\
  - passport: HN
    requirement: visa-free
    {first}
  - passport: HN
    requirement: visa-required
    {second}
"""
    start = VISAS_FRAME.index("  - passport: HN")
    assert codes((VISAS_FRAME[start:], rules)) == expected


@pytest.mark.parametrize(
    ("category", "requirement", "expected"),
    [
        ("A", "visa-free", []),
        ("A", "visa-required", ["rule-category"]),
        ("B", "visa-required", []),
        ("B", "visa-free", ["rule-category"]),
        ("C", "e-visa", []),
    ],
)
def test_a_category_fits_what_is_asked_for(category, requirement, expected):
    rule = ("requirement: visa-free\n", f"requirement: {requirement}\n    category: {category}\n")
    assert codes(rule) == expected


def test_one_broken_file_never_hides_the_others(tmp_path):
    (tmp_path / "visas").mkdir()
    for name, text in books.frames().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "consuls.yaml").write_text("lists: [\nposts: ]]", encoding="utf-8")
    (tmp_path / "visas" / "HN.yaml").write_bytes(b"\xff\xfe")
    (tmp_path / "visas" / "GT.yaml").write_text(VISAS_FRAME.replace("USD", "USS"), encoding="utf-8")
    found = check(Project(tmp_path))
    files = {problem.mark.path.rpartition("/")[2] for problem in found.problems}
    assert files == {"consuls.yaml", "GT.yaml", "HN.yaml"}
    assert "currency-unknown" in {problem.code for problem in found.problems}
