"""`crmplan log`: the life of one activity, run as a user runs it."""

import json

import pytest

from tests.repositories import Repository, git
from tests.running import DATA, run

PLAN = (DATA / "workplan.yaml").read_text(encoding="utf-8")
CELL = "            calendar: Octubre 2003\n"
HOSTILE = "\x1b[31mrojo\x1b[0m | **negrita** \u202e"


@pytest.fixture
def repository(tmp_path):
    """The plan of the repository, 1.2.2 postponed, commented, and moved."""
    made = Repository(tmp_path)
    made.write(PLAN)
    made.commit("2003-05-29", "Anotar el plan")
    words = ("postpone", "1.2.2", "Diciembre 2003", "--reason", "Faltan insumos.")
    assert run(*words, "--on", "2003-10-20", data=made.data).returncode == 0
    made.commit("2003-10-21", "Aplazar la matriz")
    text = (made.data / "workplan.yaml").read_text(encoding="utf-8")
    made.write(text.replace(CELL, f"{CELL.rstrip()}  # según el acta\n"))
    made.commit("2003-10-22", "Comentar")
    made.write(text.replace("id: 1.3.1\n", "id: 1.3.9\n"))
    made.commit("2003-10-23", HOSTILE)
    return made


def told(repository, id_, *words):
    shown = run("log", id_, *words, "--format", "json", data=repository.data)
    assert shown.returncode == 0, shown.stderr
    return [
        (item["on"], item["source"], *item["changes"]) for item in json.loads(shown.stdout)["items"]
    ]


def test_the_log_and_the_commits_make_one_timeline(repository):
    assert told(repository, "1.2.2") == [
        ("2003-05-29", "git", "added"),
        ("2003-10-20", "log", "postponed"),
        ("2003-10-21", "git", "postponed"),
        ("2003-10-22", "git"),  # a comment: the writing only
        ("2003-10-23", "git"),
    ]


def test_an_activity_is_followed_under_its_former_number(repository):
    assert told(repository, "1.3.9") == [
        ("2003-05-29", "git", "added"),
        ("2003-10-23", "git", "renumbered"),
    ]


def test_what_is_not_committed_is_told_as_such(repository):
    assert (
        run("note", "1.6.1", "Texto.", "--on", "2003-11-01", data=repository.data).returncode == 0
    )
    assert [row[1:] for row in told(repository, "1.6.1")] == [
        ("git", "added"),
        ("log", "note"),
        ("working", "note"),
    ]
    assert [row[1] for row in told(repository, "1.6.1", "--at", "HEAD")] == ["git"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_page_of_a_life(golden, repository, language):
    shown = run("log", "1.2.2", "--lang", language, data=repository.data, COLUMNS="80")
    assert shown.returncode == 0
    names = git(repository.root, "log", "--format=%h", "--abbrev=10").split()
    page = shown.stdout
    for number, name in enumerate(reversed(names), 1):
        page = page.replace(name, f"{number:010}")
    golden(f"log-{language}.txt", page)


@pytest.mark.parametrize("form", ["table", "md"])
def test_the_words_of_a_commit_are_shown_and_not_obeyed(repository, form):
    page = run("log", "1.3.9", "--format", form, data=repository.data, COLUMNS="80").stdout
    assert r"\x1b[31m" in page.replace("\\\\", "\\").replace("\\[", "[")
    assert not {"\x1b", "\u202e"} & set(page)
    assert (form != "md") or "**negrita**" not in page


def test_a_shallow_clone_says_that_there_was_more(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "2", f"file://{repository.root}", "copia")
    shown = run("log", "1.3.9", data=tmp_path / "copia" / "data")
    assert shown.returncode == 0
    assert "git fetch --unshallow" in shown.stdout
    assert "Nueva" not in shown.stdout


def test_a_folder_that_was_renamed_begins_no_new_life(repository):
    git(repository.root, "mv", "data", "datos")
    repository.data = repository.root / "datos"
    repository.commit("2003-11-03", "Cambiar el nombre de la carpeta")
    assert told(repository, "1.3.9") == [
        ("2003-05-29", "git", "added"),
        ("2003-10-23", "git", "renumbered"),
    ]
    since = run("changes", "--from", "2003-06-01", data=repository.data)
    assert "lo que constaba el" in " ".join(since.stdout.split())


def test_outside_a_repository_there_is_the_log_alone(tmp_path):
    (tmp_path / "workplan.yaml").write_text(PLAN, encoding="utf-8")
    shown = run("log", "1.2.2", data=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert shown.returncode == 0
    assert "Nada anotado todavía." in shown.stdout
    assert "no está en un repositorio de git" in shown.stderr


def test_a_plan_that_is_not_committed_yet_has_no_history(tmp_path):
    made = Repository(tmp_path)
    made.write(PLAN)
    assert told(made, "1.2.2") == []


def test_an_unknown_activity_is_refused_with_the_nearest(repository):
    refused = run("log", "1.2.9", data=repository.data)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "1.2.2" in refused.stderr


def test_a_broken_version_in_between_is_named_and_does_not_end_it(repository):
    text = (repository.data / "workplan.yaml").read_text(encoding="utf-8")
    broken = text.replace("starts: 2003-05-26", "starts: hoy").replace(CELL, CELL.replace("O", "o"))
    repository.write(broken)
    repository.commit("2003-11-01", "Romper")
    repository.write(text)
    repository.commit("2003-11-02", "Reparar")
    shown = run("log", "1.2.2", data=repository.data).stdout
    assert shown.count("No se pudo leer el plan de entonces") == 2
    assert "Aplazar la matriz" in shown


def test_each_entry_is_told_with_the_address_that_set_and_remove_take(tmp_path):
    (tmp_path / "workplan.yaml").write_text(PLAN, encoding="utf-8")
    for text, day in (("Dos.", "2003-08-02"), ("Una.", "2003-08-01")):
        run("note", "1.3.1", text, "--on", day, data=tmp_path)
    page = run("log", "1.3.1", data=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert page.stdout.index("1.3.1#1") < page.stdout.index("1.3.1#2")
    rows = json.loads(
        run("log", "1.3.1", "--format", "json", data=tmp_path,
            GIT_CEILING_DIRECTORIES=str(tmp_path.parent)).stdout
    )["items"]  # fmt: skip
    assert [row["entry"] for row in rows] == ["1.3.1#1", "1.3.1#2"]
    assert run("remove", rows[1]["entry"], data=tmp_path).returncode == 0
    assert "Dos." not in (tmp_path / "workplan.yaml").read_text(encoding="utf-8")
