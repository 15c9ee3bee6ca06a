"""A repository for a plan from nothing, from a document, and with the plan of 2003."""

import os
import pty
import shutil
import subprocess
import sys

import pytest

from crmplan.language import Language
from crmplan.store.beginning import demo
from tests.repositories import SETTINGS, git
from tests.running import DATA, ROOT, SOURCES, environment, run

NOBODY = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
FILES = {
    "data/workplan.yaml", "schema/workplan.json", "schema/consuls.json", "schema/visas.json",
    "schema/contacts.json",
    ".gitattributes", ".gitignore", ".github/workflows/plan.yml", ".pre-commit-config.yaml",
    "README.md",
}  # fmt: skip


@pytest.fixture
def place(tmp_path):
    return tmp_path / "red"


def begin(place, *words, **more):
    return run("init", str(place), *words, data=place / "data", **{**SETTINGS, **more})


def files(place):
    found = (path for path in place.rglob("*") if path.is_file())
    return {each.relative_to(place).as_posix() for each in found} - {
        each.relative_to(place).as_posix() for each in (place / ".git").rglob("*")
    }


@pytest.mark.parametrize("language", Language)
def test_what_is_begun_from_nothing_is_sound_and_shows_something(place, language):
    words = ("--title", "Plan de la Red", "--starts", "2026-01-01", "--members", "México, HN")
    made = begin(place, *words, "--registries", "consuls,contacts", CRMPLAN_LANG=language.value)
    assert made.returncode == 0, made.stderr
    assert files(place) == FILES | {"data/consuls.yaml", "data/contacts.yaml"}
    assert git(place, "status", "--short") == ""
    assert "Plan de la Red" in git(place, "log", "--format=%s")
    checked = run("check", "--strict", data=place / "data")
    assert checked.returncode == 0, checked.stdout
    assert "1.1.1" in run("status", data=place / "data").stdout
    for name in ("workplan.yaml", "consuls.yaml", "contacts.yaml"):
        first = (place / "data" / name).read_text("utf-8").partition("\n")[0]
        assert (place / "data" / first.partition("$schema=")[2]).is_file()


def test_what_is_begun_goes_on_by_commands_alone(place):
    begin(place, "--title", "Plan", "--starts", "2026-01-01")
    for line in (
        ("set", "1.1.1", "text=Publicar el directorio", "calendar=Marzo 2026"),
        ("add", "party", "ST", "name=Secretaría Técnica"),
        ("set", "1.1.1", "responsible=ST"),
        ("meetings", "add", "red-1", "--name", "Reunión", "--kind", "network",
         "--starts", "2026-05-20"),
        ("add", "1.1.2", "text=Otra", "calendar="),
        ("done", "1.1.1", "--on", "2026-03-31"),
    ):  # fmt: skip
        done = run(*line, data=place / "data", CRMPLAN_TODAY="2026-04-01")
        assert done.returncode == 0, (line, done.stderr)
    assert run("check", "--strict", data=place / "data").returncode == 0
    assert "- id: 1.1.2\n" in (place / "data" / "workplan.yaml").read_text("utf-8")


def test_nothing_that_is_there_is_overwritten_and_each_file_is_named(place):
    (place / ".github").mkdir(parents=True)
    (place / "README.md").write_text("Lo nuestro", "utf-8")
    (place / "schema").write_text("", "utf-8")
    (place / "plan.docx").write_text("", "utf-8")
    refused = begin(place)
    assert refused.returncode == 1
    assert "README.md" in refused.stderr
    assert "schema" in refused.stderr
    assert "plan.docx" not in refused.stderr
    assert files(place) == {"README.md", "schema", "plan.docx"}


def test_a_folder_with_other_things_is_taken(place):
    place.mkdir()
    (place / "plan.docx").write_text("", "utf-8")
    assert begin(place).returncode == 0
    assert files(place) == {*FILES, "plan.docx"}


def test_without_an_identity_nothing_is_committed_and_that_is_said(place):
    made = run("init", str(place), data=place / "data", HOME=str(place), **NOBODY)
    assert made.returncode == 0
    assert "user.email" in made.stderr
    assert "workplan.yaml" in git(place, "status", "--short", "--untracked-files=all")


def test_without_git_or_inside_a_repository_the_files_stay_as_they_are(place):
    assert "git-scm.com" in begin(place, PATH=str(place)).stderr
    assert not (place / ".git").exists()
    shutil.rmtree(place)
    place.parent.joinpath("x").mkdir()
    git(place.parent, "init", "-q")
    begin(place)
    assert not (place / ".git").exists()


def test_the_plan_of_2003_is_there_to_play_with(place):
    made = begin(place, "--demo")
    assert made.returncode == 0, made.stderr
    for name, text in demo().items():
        assert (place / "data" / name).read_text("utf-8") == text
    assert (place / "data" / "workplan.yaml").read_bytes() == (DATA / "workplan.yaml").read_bytes()
    assert run("check", "--strict", data=place / "data").returncode == 0


def test_a_document_is_read_and_what_it_lacks_is_said_on_the_line(place):
    made = begin(place, "--from", str(SOURCES / "plan-2003.txt"))
    assert made.returncode == 0, made.stderr
    status = run("status", "--format", "json", data=place / "data", CRMPLAN_TODAY="2003-10-15")
    assert status.stdout.count('"id"') == 20
    assert run("check", data=place / "data").returncode == 0


def test_the_workflow_installs_from_where_it_is_told(place):
    begin(place, "--package", "crmplan @ git+https://example.org/crmplan@v1")
    text = (place / ".github/workflows/plan.yml").read_text("utf-8")
    assert "CRMPLAN_PACKAGE: crmplan @ git+https://example.org/crmplan@v1\n" in text


def test_at_a_terminal_it_asks_until_it_can_read_the_answer(place):
    above, below = pty.openpty()
    os.write(above, b"Plan de la Red\n2026-01-01\nMarte\nMX\n\n")
    made = subprocess.run(
        [sys.executable, "-m", "crmplan", "init", str(place)],
        stdin=below, stdout=subprocess.PIPE, stderr=below, timeout=60, check=False,
        env={**environment(place / "data"), **SETTINGS, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    os.close(below)
    os.close(above)
    assert made.returncode == 0
    text = (place / "data" / "workplan.yaml").read_text("utf-8")
    assert "title: Plan de la Red\n  starts: 2026-01-01\n" in text
    assert "members: [MX]" in text
