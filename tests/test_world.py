"""The world that speed is measured with is sound, whole and the same each time."""

import pytest

from bench import generate_uses
from bench.generate_registries import POSTS, STATES, generate
from crmplan.books import CONSULS, VISAS
from crmplan.store.findings import check
from crmplan.store.project import Project
from tests.running import DATA


def test_a_world_of_registries_is_sound_and_whole(tmp_path):
    generate(tmp_path, plan=DATA / "workplan.yaml")
    project = Project(tmp_path)
    assert check(project).problems == ()
    consuls = project.read(CONSULS).sound
    files = [reading.sound for reading in project.readings(VISAS).values() if reading.sound]
    assert consuls is not None
    assert len(consuls.posts) == POSTS
    assert [len(file.rules) for file in files] == [STATES - 1] * STATES


def test_one_seed_makes_one_world(tmp_path):
    for name in ("a", "b"):
        generate(tmp_path / name)
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.yaml")}
        for name in ("a", "b")
    )
    assert first == second


@pytest.mark.parametrize("use", generate_uses.USES)
def test_a_plan_after_long_use_is_sound_and_as_long_as_it_says(use, tmp_path):
    generate_uses.main(use, tmp_path)
    project = Project(tmp_path)
    assert check(project).problems == ()
    plan = project.plan().sound
    assert plan is not None
    entries = sum(len(row[2].log) for row in plan.activities())
    found = {"log": entries, "meetings": len(plan.meetings), "weekly": entries}[use]
    wanted = {
        "log": generate_uses.ENTRIES,
        "meetings": generate_uses.MEETINGS,
        "weekly": generate_uses.YEARS * 26,
    }[use]
    assert found == wanted
