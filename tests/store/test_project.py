"""Files are found, and read only where that is safe."""

import os
import socket

import pytest

from crmplan.language import CrmplanError
from crmplan.plan.samples import FRAME
from crmplan.store.findings import check
from crmplan.store.project import LARGEST, PLAN_FILE, Project, find_data, largest


@pytest.fixture
def data(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def codes(directory, **options):
    return [problem.code for problem in check(Project(directory, **options)).problems]


def test_the_directory_asked_for_comes_first(data, tmp_path):
    assert find_data(str(data), {"CRMPLAN_DATA": "elsewhere"}, tmp_path) == data
    assert find_data(None, {"CRMPLAN_DATA": str(data)}, tmp_path) == data


def test_data_is_looked_for_here_and_above(data, tmp_path):
    (data / PLAN_FILE).write_text(FRAME, encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "data").mkdir()
    assert find_data(None, {}, deep) == data


@pytest.mark.parametrize(
    ("asked", "key"), [("none", "data-missing"), ("file", "data-no-directory")]
)
def test_a_directory_that_is_none_is_told(asked, key, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CrmplanError) as caught:
        find_data(str(tmp_path / asked), {}, tmp_path)
    assert (caught.value.key, caught.value.exit_code) == (key, 2)


def test_a_sound_file_has_no_problems(data):
    (data / PLAN_FILE).write_text(FRAME, encoding="utf-8")
    assert codes(data) == []


def test_links_are_followed_inside_and_refused_outside(data, tmp_path):
    (data / "2003.yaml").write_text(FRAME, encoding="utf-8")
    (data / PLAN_FILE).symlink_to("2003.yaml")
    assert codes(data) == []
    (tmp_path / "2003.yaml").write_text(FRAME, encoding="utf-8")
    (data / PLAN_FILE).unlink()
    (data / PLAN_FILE).symlink_to("../2003.yaml")
    assert codes(data) == ["link-outside", "file-stray"]


def test_a_loop_of_links_is_told(data):
    (data / PLAN_FILE).symlink_to(PLAN_FILE)
    assert codes(data) == ["link-broken"]


def test_what_is_no_file_is_not_opened(data, monkeypatch):
    path = data / PLAN_FILE
    os.mkfifo(path)
    assert codes(data) == ["not-a-file"]
    path.unlink()
    path.mkdir()
    assert codes(data) == ["not-a-file"]
    path.rmdir()
    monkeypatch.chdir(data)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(PLAN_FILE)
        assert codes(data) == ["not-a-file"]


def test_the_limit_on_bytes_can_be_raised(data):
    (data / PLAN_FILE).write_text(FRAME + "#" * LARGEST, encoding="utf-8")
    assert codes(data) == ["too-large"]
    assert codes(data, largest=5_000_000) == []
    assert largest({"CRMPLAN_MAX_BYTES": "5000000"}) == 5_000_000


def test_a_file_of_more_entries_than_any_plan_is_not_read(data):
    (data / PLAN_FILE).write_text("-\n" * 250_000, encoding="utf-8")
    assert codes(data) == ["too-large"]


def test_a_file_of_another_ending_is_named(data):
    (data / "workplan.yml").write_text(FRAME, encoding="utf-8")
    problem = check(Project(data)).problems[0]
    assert (problem.code, problem.values["near"]) == ("file-missing", "workplan.yml")


def test_one_broken_file_does_not_hide_the_others(data):
    (data / PLAN_FILE).write_text("plan: [\n", encoding="utf-8")
    (data / "consuls.yaml").write_text("lists: &b []\n", encoding="utf-8")
    (data / "visas").mkdir()
    (data / "visas" / "GT.yaml").write_bytes(b"country: GT\nsource: \xe9\nas_of: 2003-10-15\n")
    found = [
        (problem.mark.path.rpartition("/")[2], problem.code)
        for problem in check(Project(data)).problems
    ]
    assert found == [
        (PLAN_FILE, "bracket-open"),
        ("consuls.yaml", "anchor"),
        ("GT.yaml", "encoding-latin1"),
    ]


@pytest.mark.parametrize("name", ["workplan.yml", "Workplan.yaml", "workplan.yaml.txt"])
def test_a_file_whose_name_is_nearly_right_is_named(data, name):
    (data / name).write_text(FRAME, encoding="utf-8")
    (problem,) = check(Project(data)).problems
    assert (problem.code, problem.values["near"]) == ("file-missing", name)


def test_what_stands_in_place_of_the_file_is_named(data):
    os.mkfifo(data / PLAN_FILE)
    (problem,) = check(Project(data)).problems
    assert (problem.code, problem.values["why"]) == ("not-a-file", "pipe")


def test_a_link_is_shown_under_its_own_name(data, monkeypatch):
    (data / PLAN_FILE).symlink_to("2003.yaml")
    monkeypatch.chdir(data)
    (problem,) = check(Project(data)).problems
    assert (problem.mark.path, problem.values["target"]) == (PLAN_FILE, "2003.yaml")
