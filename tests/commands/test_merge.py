"""Two branches that recorded work in the same log, merged by a real git with crmplan's driver."""

import shutil
import subprocess
import sys

import pytest

from crmplan.store.project import PLAN_FILE
from tests.repositories import git
from tests.running import DATA, ROOT, activities_in, environment, run

DRIVER = f"'{sys.executable}' -m crmplan merge %O %A %B %P"


@pytest.fixture
def place(tmp_path):
    """A repository with the plan, on branch `main`, that merges plans by crmplan."""
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / ".gitattributes").write_text(f"{PLAN_FILE} merge=crmplan\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("crmplan-state/\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "--initial-branch=main")
    git(tmp_path, "config", "merge.crmplan.driver", DRIVER)
    save(tmp_path, "El plan", "2003-05-26")
    return tmp_path


def save(place, subject, day):
    git(place, "add", ".")
    git(place, "commit", "-q", "-m", subject, day=day)


def branch(place, name, *lines):
    """A branch from main on which something was recorded."""
    git(place, "checkout", "-q", "-b", name, "main")
    for line in lines:
        done = run(*line, data=place / "data")
        assert done.returncode == 0, done.stderr
    save(place, name, "2003-10-20")


def merged(place, *names):
    """Both branches in main; the exit code of the last merge."""
    git(place, "checkout", "-q", "main")
    for name in names:
        done = subprocess.run(
            ["git", "-C", str(place), *AS, "merge", "-q", "--no-edit", name],
            env=environment(place / "data", CRMPLAN_LANG="en", PYTHONPATH=str(ROOT)),
            capture_output=True,
            text=True,
            check=False,
        )
    return done


AS = ("-c", "user.name=Secretaría", "-c", "user.email=secretaria@localhost")


def received(party, day):
    return ("received", "1.1.2", party, "--on", day, "--force")


def log_of(place, id_):
    return next(each for each in activities_in(place / "data") if each.id == id_).log


def test_two_deliveries_of_one_activity_merge_by_their_days(place):
    branch(place, "mx", received("MX", "2003-10-12"))
    branch(place, "us", received("US", "2003-10-08"), received("CA", "2003-10-14"))
    done = merged(place, "mx", "us")
    assert done.returncode == 0, done.stderr
    told = [(str(entry.on), entry.party) for entry in log_of(place, "1.1.2")]
    assert told[-3:] == [("2003-10-08", "US"), ("2003-10-12", "MX"), ("2003-10-14", "CA")]
    assert run("check", data=place / "data").returncode == 0


def test_an_entry_goes_into_a_version_in_which_the_activity_was_changed(place):
    branch(place, "mx", received("MX", "2003-10-12"))
    branch(place, "nota", ("set", "1.1.2", "calendar=Semestral"), received("US", "2003-10-08"))
    done = merged(place, "nota", "mx")
    assert done.returncode == 0, done.stderr
    assert {"MX", "US"} <= {entry.party for entry in log_of(place, "1.1.2")}


def test_what_both_recorded_stands_once(place):
    branch(place, "mx", received("MX", "2003-10-12"), received("CA", "2003-10-13"))
    branch(place, "us", received("MX", "2003-10-12"), received("US", "2003-10-14"))
    assert merged(place, "mx", "us").returncode == 0
    parties = [entry.party for entry in log_of(place, "1.1.2")]
    assert parties[-3:] == ["MX", "CA", "US"]


def test_anything_else_stays_a_conflict_and_says_so(place):
    path = place / "data" / PLAN_FILE
    branch(place, "a", ("set", "1.1.2", "calendar=Octubre 2003"))
    branch(place, "b", ("set", "1.1.2", "calendar=Noviembre 2003"))
    done = merged(place, "a", "b")
    assert done.returncode == 1
    assert f"A conflict is left in data/{PLAN_FILE}" in done.stderr
    text = path.read_text(encoding="utf-8")
    assert text.index("<<<<<<<") < text.index("Octubre 2003") < text.index(">>>>>>>")
    assert "conflict-marker" in run("check", "--format", "line", data=place / "data").stdout


def test_an_entry_that_one_took_out_stays_out(place):
    assert run(*received("MX", "2003-10-12"), data=place / "data").returncode == 0
    save(place, "MX", "2003-10-13")
    branch(place, "fuera", ("remove", f"1.1.2#{len(log_of(place, '1.1.2'))}"))
    branch(place, "us", received("US", "2003-10-14"))
    assert merged(place, "us", "fuera").returncode == 0
    parties = {entry.party for entry in log_of(place, "1.1.2")}
    assert "US" in parties
    assert "MX" not in parties
