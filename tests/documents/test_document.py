"""The document of 2003, read back: it gives the plan as first entered."""

import pytest

from crmplan.documents.draft import drafted
from crmplan.documents.formats import read_paper
from crmplan.documents.tables import chosen
from crmplan.store.project import Project
from tests.running import DATA, SOURCES, run

DOCUMENT = SOURCES / "plan-2003.txt"


@pytest.fixture(scope="module")
def draft():
    return drafted(chosen(read_paper("plan-2003.txt", DOCUMENT.read_bytes())), "plan-2003.txt")


@pytest.fixture(scope="module")
def plan():
    return Project(DATA).plan().sound


def test_it_gives_the_themes_and_objectives_of_the_plan(draft, plan):
    def texts(whole):
        return [
            (theme.number, theme.title, [(each.number, each.text) for each in theme.objectives])
            for theme in whole.themes
        ]

    assert texts(draft.plan) == texts(plan)


def test_it_gives_the_activities_of_the_plan_each_with_its_calendar(draft, plan):
    def cells(whole):
        return [(each.id, each.text, each.calendar) for _, _, each in whole.activities()]

    assert len(cells(draft.plan)) == 20
    assert cells(draft.plan) == cells(plan)


def test_the_same_activities_are_uncertain(draft, plan):
    def unsure(whole):
        return [each.id for _, _, each in whole.activities() if each.assumed]

    assert unsure(draft.plan) == unsure(plan) == ["1.3.4", "1.3.5"]
    assert list(draft.doubts) == ["1.3.4", "1.3.5"]
    assert draft.remarks == ()


def test_its_head_gives_title_conference_place_version_and_day(draft, plan):
    heading = draft.heading
    assert heading.title.casefold() == plan.title.casefold().replace("cció", "ccio")
    assert heading.conference == "VIII CONFERENCIA REGIONAL SOBRE MIGRACION (CRM)"
    assert heading.place == plan.place_held == "Cancún, México"
    assert heading.version == "VERSION FINAL 26 de mayo 2003"
    assert (heading.starts, heading.dated) == (plan.starts, "version")


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_printed_passes_check(tmp_path, golden, language):
    done = run("import", "tests/sources/plan-2003.txt", CRMPLAN_LANG=language)
    assert done.returncode == 0
    golden(f"import-{language}.txt", done.stderr)
    golden("import.yaml", done.stdout)
    (tmp_path / "workplan.yaml").write_text(done.stdout, encoding="utf-8")
    checked = run("check", data=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "Sin problemas" in checked.stdout
