"""The action's own shell, run as a runner runs it, over a pull request in a real repository."""

import os
import shutil
import subprocess
import sys

import pytest
from ruamel.yaml import YAML

from tests.repositories import git
from tests.running import DATA, ROOT, environment, run

ACTION = YAML(typ="safe").load(ROOT / "action.yml")
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "run" in step}


@pytest.fixture
def pull_request(tmp_path):
    """A shallow clone of a branch on which work was recorded."""
    origin = tmp_path / "origin"
    shutil.copytree(DATA, origin / "data")
    git(origin, "init", "-q", "--initial-branch=main")
    git(origin, "add", "data")
    git(origin, "commit", "-q", "-m", "El plan", day="2003-05-26")
    git(origin, "checkout", "-q", "-b", "avance")
    assert run("done", "1.3.1", "--on", "2003-10-20", data=origin / "data").returncode == 0
    git(origin, "commit", "-q", "-a", "-m", "Avance", day="2003-10-21")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", "--branch=avance", f"file://{origin}", str(clone))
    program = tmp_path / "bin" / "crmplan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crmplan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return clone


def step(name, place, **given):
    """What a step prints and its exit code, with `bash -e -o pipefail` as a runner has it."""
    summary = place.parent / "summary.md"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEPS[name]["run"]],
        cwd=place,
        env=environment(
            "data",
            PATH=f"{place.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
            PYTHONPATH=str(ROOT),
            GITHUB_ACTIONS="true",
            GITHUB_WORKSPACE=str(place),
            GITHUB_STEP_SUMMARY=str(summary),
            CRMPLAN_LANG="es",
            CRMPLAN_TODAY="2003-10-21",
            **given,
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    return done, summary.read_text(encoding="utf-8") if summary.exists() else ""


def test_what_each_step_is_given_is_an_input_or_the_runners():
    given = {value for each in STEPS.values() for value in each["env"].values()}
    known = {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]}
    assert given - known == {"${{ github.action_path }}", "${{ github.base_ref }}"}


def test_a_sound_plan_passes_and_its_summary_says_so(pull_request):
    done, summary = step("Check the plan", pull_request, STRICT="false")
    assert done.returncode == 0, done.stderr
    assert "Sin problemas" in summary


def test_a_problem_is_marked_in_the_file_of_the_repository(pull_request):
    plan = pull_request / "data" / "workplan.yaml"
    text = plan.read_text(encoding="utf-8").replace("Octubre 2003", "Ocutbre 2003", 1)
    plan.write_text(text, encoding="utf-8")
    done, _ = step("Check the plan", pull_request, STRICT="false")
    assert done.returncode == 1
    assert "::error file=data/workplan.yaml,line=" in done.stdout


def test_a_pull_request_says_what_it_changes(pull_request):
    done, summary = step("Say what the pull request changes", pull_request, BASE="main")
    assert done.returncode == 0, done.stderr
    assert "1.3.1" in summary


def test_a_pull_request_of_other_things_says_nothing(pull_request):
    git(pull_request, "fetch", "-q", "origin", "main:refs/heads/main")
    git(pull_request, "reset", "-q", "--hard", "main")
    done, summary = step("Say what the pull request changes", pull_request, BASE="main")
    assert (done.returncode, summary) == (0, "")
