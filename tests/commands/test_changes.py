"""`crmplan changes`, and looking at files as they were, run as a user runs them."""

import json

import pytest

from tests.repositories import Repository, git
from tests.running import DATA, run

PLAN = (DATA / "workplan.yaml").read_text(encoding="utf-8")
REWORDED = PLAN.replace("con insumos de países no miembros.", "con insumos de otros países.")
DONE = REWORDED.replace(
    "            calendar: Julio 2003\n",
    """\
            calendar: Julio 2003
            log:
              - on: 2003-07-28
                event: done
                text: La Secretaría remitió la lista.
""",
)


@pytest.fixture
def repository(tmp_path):
    """The plan of the repository as it was agreed, reworded in July, with work noted in October."""
    made = Repository(tmp_path)
    made.write(PLAN)
    made.commit("2003-05-29", "Anotar el plan", tag="acordado")
    made.write(REWORDED)
    made.commit("2003-07-01", "Corregir un texto")
    made.write(DONE)
    made.commit("2003-10-01", "Anotar lo cumplido")
    return made


def items(repository, *words, **environment):
    shown = run("changes", *words, "--format", "json", data=repository.data, **environment)
    assert shown.returncode == 0, shown.stderr
    return [(item["kind"], item["id"]) for item in json.loads(shown.stdout)["items"]]


@pytest.mark.parametrize("language", ["es", "en"])
def test_changes_between_a_meeting_and_a_day_on_the_real_plan(golden, language, tmp_path):
    made = Repository(tmp_path)
    made.write(DONE)
    words = ("--from", "crm-8", "--to", "2003-12-01", "--lang", language)
    shown = run("changes", *words, data=made.data, COLUMNS="80")
    assert (shown.returncode, shown.stderr) == (0, "")
    golden(f"changes-{language}.txt", shown.stdout)


def test_two_days_are_compared_by_the_log_and_by_the_texts_of_git(repository):
    assert items(repository, "--from", "crm-8", "--to", "2003-08-01") == [
        ("completed", "1.3.1"),  # dated in July, though it was typed in October
        ("reworded", "1.2.2"),
    ]
    assert items(repository, "--from", "2003-08-01", "--to", "2003-09-01") == [
        ("completed", "1.3.1"),  # of before, and not known on the first of them
    ]


def test_revisions_are_compared_by_their_files(repository):
    assert items(repository, "--from", "acordado", "--to", "HEAD~1") == [
        ("reworded", "1.2.2"),
        ("meeting-held", "crm-8"),
    ]
    assert items(repository, "--from", "HEAD~1", CRMPLAN_TODAY="2003-10-15") == [
        ("completed", "1.3.1"),
        ("overdue", "1.3.2"),
    ]


def test_what_is_not_committed_counts_as_now(repository):
    repository.write(DONE.replace("calendar: Octubre 2003", "calendar: Noviembre 2003"))
    assert items(repository, "--from", "HEAD", CRMPLAN_TODAY="2003-10-01") == [
        ("calendar", "1.2.2"),
    ]


def test_without_ends_it_is_from_the_last_meeting_to_now(repository):
    shown = run("changes", "--as-of", "2003-10-15", data=repository.data)
    assert "Desde: el cierre de «VIII Conferencia Regional sobre Migración» (crm-8)" in shown.stdout
    assert "Hasta: el 15 de octubre de 2003" in shown.stdout
    none = run("changes", "--as-of", "2002-01-01", data=repository.data)
    assert (none.returncode, none.stdout) == (2, "")
    assert "--from" in none.stderr


def test_a_rewording_is_told_as_an_erratum(repository):
    shown = run("changes", "--from", "acordado", "--format", "md", data=repository.data)
    assert "onde decía «países no miembros.», dice «otros países.»" in shown.stdout


def test_what_could_not_be_read_at_a_revision_is_named_and_passed_over(repository):
    repository.write(PLAN.replace("calendar: Octubre 2003", "kalendar: Octubre 2003"))
    repository.commit("2003-10-02", tag="roto")
    repository.write(DONE)
    shown = run("changes", "--from", "roto", "--as-of", "2003-10-15", data=repository.data)
    assert shown.returncode == 0
    assert "No se pudo leer, y se deja de lado" in shown.stdout
    assert "data/workplan.yaml:" in shown.stdout
    assert "1.2.2" not in shown.stdout.partition("No se pudo leer")[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "crm-88"], "crm-8"),
        (["--from", "ninguna"], "ninguna"),
        (["--from", "2003-02-30"], "2003-02-30"),
        (["--from", "2003-12-01", "--to", "2003-11-01"], "2003-11-01"),
        (["--from", "2001-01-01", "--to", "HEAD"], "2001"),
        (["--from", "--output=x"], "--output=x"),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_an_end_that_means_nothing_is_refused(repository, words, said, language):
    refused = run("changes", *words, data=repository.data, CRMPLAN_LANG=language)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1
    assert said in refused.stderr


def test_outside_a_repository_days_are_compared_and_revisions_refused(tmp_path):
    (tmp_path / "workplan.yaml").write_text(DONE, encoding="utf-8")
    alone = {"data": tmp_path, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    shown = run("changes", "--from", "crm-8", "--to", "2003-08-01", **alone)
    assert shown.returncode == 0
    assert "1.3.1" in shown.stdout
    assert "no están en un repositorio" in shown.stdout
    assert run("changes", "--from", "HEAD", **alone).returncode == 2
    assert run("status", "--at", "HEAD", **alone).returncode == 2


def test_status_at_a_revision_reads_the_files_as_they_were(repository):
    words = ("--as-of", "2003-10-15", "--state", "done")
    assert "1.3.1" in run("status", *words, data=repository.data).stdout
    then = run("status", "--at", "acordado", *words, data=repository.data)
    assert then.returncode == 0
    assert "1.3.1" not in then.stdout
    assert "acordado" in then.stderr
    assert run("check", "--at", "acordado", data=repository.data).returncode == 0


def test_the_past_cannot_be_edited(repository):
    refused = run("note", "1.3.1", "Texto", "--at", "acordado", data=repository.data)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert git(repository.root, "status", "--porcelain") == ""


def test_the_name_of_a_meeting_is_only_shown_beside_json(tmp_path):
    made = Repository(tmp_path)
    made.write(
        PLAN.replace("name: VIII Conferencia Regional sobre Migración", 'name: "\\e[31mRojo"')
    )
    shown = run(
        "changes", "--from", "crm-8", "--to", "2003-10-15", "--format", "json", data=made.data
    )
    assert r"\x1b[31mRojo" in shown.stderr
    assert "\x1b" not in shown.stderr
