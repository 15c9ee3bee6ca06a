"""What a shell offers next: a real bash, and the words that zsh, fish and PowerShell are given."""

import os
import shutil
import subprocess
import sys

import pytest

from crmplan.cli import COMMANDS
from tests.repositories import git
from tests.running import DATA, ROOT, environment, launch

SHELLS = {"zsh": "complete_zsh", "fish": "complete_fish", "powershell": "complete_powershell"}


def asked(line, shell="zsh", data=DATA, **more):
    """What crmplan tells a shell that completes the end of a line."""
    wanted = {"_CRMPLAN_COMPLETE": SHELLS[shell], "_TYPER_COMPLETE_ARGS": f"crmplan {line}"}
    if shell == "fish":
        wanted["_TYPER_COMPLETE_FISH_ACTION"] = "get-args"
    if shell == "powershell":
        wanted["_TYPER_COMPLETE_WORD_TO_COMPLETE"] = line.rpartition(" ")[2]
    done = launch(data=data, **wanted, **more)
    assert "Traceback" not in done.stderr
    return done.stdout


OFFERED = (
    ("done 1.3.", "1.3.1", "Identificar aquellos países"),
    ("brief H", "HN", "Honduras"),
    ("received 1.1.2 U", "US", "Estados Unidos"),
    ("report --meeting crm", "crm-9", "2004"),
    ("status --state ov", "overdue", "vencida"),
    ("status --state overdue,d", "overdue,due", "por vencer"),
    ("status --format js", "json", ""),
    ("--lang ", "es", "Español"),
    ("visas show GT", "GT", "Guatemala"),
    ("explain file-m", "file-missing", ""),
)


@pytest.mark.parametrize(("line", "value", "meaning"), OFFERED)
def test_what_the_plan_and_the_program_know_is_offered_with_its_meaning(line, value, meaning):
    found = asked(line, "fish").splitlines()
    assert any(f"{each}\t".startswith(f"{value}\t") and meaning in each for each in found), found


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_is_offered_the_same(shell):
    assert "1.3.1" in asked("done 1.3.", shell)


def test_what_it_means_is_said_in_the_readers_language():
    assert "United States" in asked("brief U", CRMPLAN_LANG="en")
    assert "United States" in asked("--lang en brief U")


def test_commands_are_offered():
    found = asked("").replace('"', " ").split()
    assert {row.name for row in COMMANDS} <= {word.partition(":")[0] for word in found}


def test_tags_and_commits_are_offered(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "El plan acordado", day="2003-05-26")
    git(tmp_path, "tag", "acordado")
    found = asked("changes --from ", "fish", tmp_path / "data")
    assert "acordado\tEl plan acordado" in found
    assert "crm-8\t" in found


@pytest.mark.parametrize("text", ["themes: [", "", None])
def test_nothing_is_offered_or_said_where_the_data_cannot_be_read(text, tmp_path):
    if text is not None:
        (tmp_path / "workplan.yaml").write_text(text, encoding="utf-8")
    assert asked("done 1.3.", "fish", tmp_path).strip() == ""


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_a_real_bash_completes_a_line(tmp_path):
    program = tmp_path / "crmplan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crmplan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = """
eval "$(crmplan --show-completion bash)"
COMP_WORDS=(crmplan done 1.3.) COMP_CWORD=2
$(complete -p crmplan | sed 's/.*-F \\([^ ]*\\).*/\\1/') crmplan 1.3. done
printf '%s\\n' "${COMPREPLY[@]}"
"""
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env=environment(
            PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
            PYTHONPATH=str(ROOT),
            _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1",
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5"], done.stderr
