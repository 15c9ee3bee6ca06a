"""The command line itself: languages, options on both sides, mistakes, exit codes."""

import json
import subprocess
import sys

import pytest

from crmplan.cli import COMMANDS
from tests.running import DATA, environment, launch, run


def test_help_is_in_the_language_asked_for():
    assert "Opciones de todas las órdenes" in run("--help").stdout
    assert "Options of every command" in run("--help", "--lang", "en").stdout
    assert "Options of every command" in run("status", "--help", CRMPLAN_LANG="en").stdout


@pytest.mark.parametrize("row", COMMANDS, ids=lambda row: row.name)
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_command_has_its_help_in_both_languages(row, language):
    asked = run(row.name, "--help", "--lang", language)
    assert (asked.returncode, asked.stderr) == (0, "")
    assert asked.stdout.startswith(("Uso: crmplan", "Usage: crmplan")[language == "en"])
    assert "--lang" in asked.stdout


LINES = (
    "status",
    "show 1.2.2",
    "timeline --format svg",
    "progress",
    "brief MX",
    "agenda",
    "meetings",
    "consuls gaps",
    "visas clock",
    "contacts gaps",
    "replies",
    "changes --from crm-8",
    "log 1.2.2",
    "calendar Semestral",
    "desk crm-8 --on 2003-05-28",
    "done 1.3.1 --dry-run",
    "received 1.1.2 MX --dry-run",
    "request 1.1.2 MX --dry-run",
    "postpone 1.2.2 2004 --reason Acuerdo --dry-run",
    "withdraw 1.2.2 --reason Acuerdo --dry-run",
    "reopen 1.2.1 --reason Acuerdo --dry-run",
    "close 2.1.1 --until 2003-10-01 --reason Acuerdo --dry-run",
    "obstacle 1.2.2 Formato --asks ST --dry-run",
    "note 1.2.2 Texto --dry-run",
    "set 1.6.1 responsible=ST --dry-run",
    "add 1.6.4 text=Directorio --dry-run",
    "remove 1.6.1 --dry-run",
    "check",
    "explain nul",
    "schema",
    "report --format html",
    "export ics",
    "remind --overdue -o drafts --dry-run",
    "import tests/sources/plan-2003.txt",
)


@pytest.mark.parametrize("line", LINES)
def test_a_command_needs_nothing_that_another_left_behind(line):
    """What it says after all the other tests of this process, it says in a process of its own."""
    shown = [do(*line.split(), CRMPLAN_TODAY="2003-10-15", COLUMNS="") for do in (run, launch)]
    assert len({(each.returncode, each.stdout, each.stderr) for each in shown}) == 1
    assert shown[0].returncode == 0


def test_every_command_is_run_in_a_process_of_its_own():
    # These need something that was recorded before, or files that git gives, or make a folder; the
    # doctor speaks of the process itself.
    left_behind = ("undo", "resolved", "evidence", "merge", "doctor", "init")
    names = [row.name for row in COMMANDS if row.name not in left_behind]
    assert [line.split()[0] for line in LINES] == names


@pytest.mark.parametrize(
    "words",
    [("--as-of", "2003-10-15", "status"), ("status", "--as-of", "2003-10-15")],
)
def test_global_options_stand_on_either_side_of_the_command(words):
    assert json.loads(run(*words, "--format", "json").stdout)["as_of"] == "2003-10-15"


def test_the_day_may_come_from_the_environment():
    shown = run("status", "--format", "json", CRMPLAN_TODAY="2003-10-15")
    assert json.loads(shown.stdout)["as_of"] == "2003-10-15"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["status", "--theme", "9"], "9"),
        (["status", "--objective", "1"], "1.1, 1.2, 1.3"),
        (["show", "1.3.99"], "1.3.1, 1.3.2, 1.3.3"),
        (["statsu"], "status"),
        (["status", "--ass-of", "2003-10-15"], "--as-of"),
        (["status", "--as-of", "octubre de 2003"], "--as-of 2003-10-01"),
        (["status", "--as-of"], "--as-of"),
        (["status", "--within", "pronto"], "--within"),
        (["status", "--format", "pdf"], "table, json, csv, md"),
        (["status", "--party", "XX"], "XX"),
        (["status", "--lang", "fr"], "es, en"),
        (["status", "sobra"], "sobra"),
        (["show"], "ID"),
        (["show", "1.2.9"], "1.2."),
        (["status", "--data", "no-existe"], "no-existe"),
        (["agenda", "--from", "2003-10-15", "--to", "2003-10-14"], "2003-10-14"),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_mistake_is_told_in_one_line_with_what_would_do(words, said, language):
    refused = run(*words, CRMPLAN_LANG=language)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("crmplan: ")
    assert refused.stderr.count("\n") == 1
    assert said in refused.stderr


def test_a_reader_that_goes_away_is_no_error():
    script = '"$0" -m crmplan status --data "$1" --all --lang es | head -n 1'
    words = ["sh", "-c", script, sys.executable, str(DATA)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=environment())
    assert done.stdout.startswith("Plan de trabajo")
    assert done.stderr == ""


@pytest.mark.parametrize("day", ["0001-01-01", "1582-10-15", "9999-12-31"])
@pytest.mark.parametrize("words", [["status", "--within", "99999"], ["agenda"], ["meetings"]])
def test_the_first_and_the_last_day_of_the_calendar_have_an_answer(words, day):
    shown = run(*words, "--as-of", day)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "hace -" not in shown.stdout
