"""`crmplan check`, `explain` and `schema`, run as a user runs them."""

import json

import pytest

from crmplan.plan.samples import FRAME
from crmplan.records.problems import CODES
from crmplan.store.project import PLAN_FILE
from tests.running import run

WARNED = FRAME.replace("responsible: [CA, MX]", "each: true")
BROKEN = FRAME.replace("Octubre", "Octbre")


@pytest.fixture
def data(tmp_path):
    def write(text):
        (tmp_path / PLAN_FILE).write_bytes(text.encode())
        return tmp_path

    return write


def test_the_plan_of_the_repository_is_sound():
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Sin problemas.")


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (FRAME, (), 0),
        (BROKEN, (), 1),
        (WARNED, (), 0),
        (WARNED, ("--strict",), 1),
        (BROKEN, ("--ignore", "calendar-unreadable"), 0),
        (BROKEN, ("--select", "nul,nbsp"), 0),
        (BROKEN, ("--select", "calendar-unreadable"), 1),
        (BROKEN, ("--select", "calendar-unreadible"), 2),
        (FRAME, ("--format", "xml"), 2),
        (FRAME, ("--max-bytes", "10"), 1),
        (FRAME, ("--max-bytes", "ten"), 2),
    ],
)
def test_exit_codes(data, text, options, code):
    assert run("check", *options, data=data(text)).returncode == code


def test_a_directory_that_is_not_there_is_exit_2(tmp_path):
    done = run("check", data=tmp_path / "none")
    assert (done.returncode, done.stdout) == (2, "")


def test_an_unknown_code_names_the_nearest():
    assert "log-order" in run("explain", "log-ordr").stderr


def test_github_is_chosen_inside_actions_and_gets_a_summary(data, tmp_path):
    summary = tmp_path / "summary.md"
    done = run("check", data=data(BROKEN), GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.stdout.startswith("::error file=")
    assert "calendar-unreadable" in summary.read_text(encoding="utf-8")
    plain = run("check", "--format", "text", data=data(BROKEN), GITHUB_ACTIONS="true")
    assert "::error" not in plain.stdout


def test_json_can_be_read(data):
    done = run("check", "--format", "json", "--as-of", "2003-10-15", data=data(BROKEN))
    items = json.loads(done.stdout)["items"]
    assert [item["code"] for item in items] == ["calendar-unreadable"]


def test_status_works_on_what_is_sound_and_says_so(data):
    done = run("status", "--as-of", "2003-10-15", data=data(FRAME.replace("note", "nota")))
    assert done.returncode == 1
    assert "1.1.2" in done.stdout
    assert "1.1.1" not in done.stdout
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_code_is_explained(language):
    listed = run("explain", "--lang", language).stdout
    assert [line.split()[0] for line in listed.splitlines()] == list(CODES)
    assert "[CA, MX" in run("explain", "bracket-open", "--lang", language).stdout


def test_the_schema_is_json():
    assert json.loads(run("schema").stdout)["title"] == "workplan.yaml"


def test_services_are_told_paths_from_the_root_of_the_repository(data, monkeypatch):
    place = data(BROKEN)
    (place.parent / ".git").mkdir()
    inside = place.parent / "planes"
    inside.mkdir()
    monkeypatch.chdir(inside)
    wanted = f"{place.name}/workplan.yaml"
    printed = run("check", "--format", "github", data=place).stdout
    assert f"::error file={wanted}," in printed
    space = run(
        "check", "--format", "github", data=place, GITHUB_WORKSPACE=str(place.parent.parent)
    )
    assert f"::error file={place.parent.name}/{wanted}," in space.stdout
    told = json.loads(run("check", "--format", "sarif", data=place).stdout)
    place_ = told["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place_["artifactLocation"] == {"uri": wanted}


def test_some_files_only_are_checked_wherever_they_are(data, tmp_path):
    place = data(BROKEN)
    (place / "visas").mkdir()
    visas = place / "visas" / "HN.yaml"
    visas.write_text("country: HN\nsource: La embajada\nas_of: 2003-10-01\nrules: []\n", "utf-8")
    sound = run("check", str(visas), data=tmp_path)
    assert (sound.returncode, sound.stdout.count("calendar-unreadable")) == (0, 0)
    assert "un problema más en otro archivo" in sound.stderr
    broken = run("check", str(place / "workplan.yaml"), str(visas), data=tmp_path)
    assert (broken.returncode, broken.stderr) == (1, "")
    assert run("check", str(place), data=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [(["nada.yaml"], "no existe nada.yaml"), (["suelto.yaml"], "no es de ningún plan")],
)
def test_a_file_of_no_plan_is_exit_2(words, said, tmp_path, monkeypatch):
    (tmp_path / "suelto.yaml").write_text("a: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = run("check", *words, data=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


def test_files_of_two_plans_are_exit_2(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "workplan.yaml").write_text(BROKEN, encoding="utf-8")
    done = run("check", str(tmp_path / "a"), str(tmp_path / "b"))
    assert done.returncode == 2
    assert "planes distintos" in done.stderr
