"""Every problem code has a bad sample that earns exactly it, and a good one that earns none."""

import os
import stat
from pathlib import Path

import pytest

from crmplan.language import Language, table
from crmplan.outputs import problems as pages
from crmplan.records.problems import CODES
from crmplan.samples import FRAME, FRAMES, SAMPLES, with_sample
from crmplan.store.findings import check
from crmplan.store.project import LARGEST, PLAN_FILE, Project

HERE = Path(__file__).parent / "problems"


def link(path, target):
    path.symlink_to(target)


def unreadable(path):
    path.write_text(FRAME, encoding="utf-8")
    path.chmod(0)


MADE = {  # samples that are no lines of a plan
    "file-missing": lambda _path: None,
    "not-a-file": os.mkfifo,
    "link-broken": lambda path: link(path, "workplan-2003.yaml"),
    "link-outside": lambda path: link(path, "/etc/hostname"),
    "unreadable": unreadable,
    "too-large": lambda path: path.write_text(FRAME + "#" * LARGEST, encoding="utf-8"),
    "file-empty": lambda path: path.write_text("# ...\n", encoding="utf-8"),
    "file-foreign": lambda path: path.write_bytes(b"PK\x03\x04\x14\x00word/document.xml"),
    "encoding-latin1": lambda path: path.write_bytes(FRAME.encode("latin-1")),
    "encoding-utf16": lambda path: path.write_bytes(FRAME.encode("utf-16")),
    "nul": lambda path: path.write_bytes(FRAME.replace("Octubre", "Octubre\0").encode()),
    "control-character": lambda path: path.write_bytes(
        FRAME.replace("Octubre", "Octubre\x1b").encode()
    ),
}


def frames(directory):
    for name, text in FRAMES.items():
        (directory / name).parent.mkdir(exist_ok=True)
        (directory / name).write_text(text, encoding="utf-8")


def problems_of(directory):
    return check(Project(directory)).problems


def test_every_code_has_its_sample_rule_cause_and_remedy():
    assert list(SAMPLES) == list(CODES)
    assert set(table("explain")) == set(CODES)
    causes = table("problem")
    assert [code for code in CODES if f"{code}.fix" not in causes] == []
    assert [code for code in CODES if code not in causes] == ["calendar-unreadable"]
    assert {name.split(".")[0] for name in causes} == set(CODES)


@pytest.mark.parametrize("code", [code for code in SAMPLES if SAMPLES[code].at])
def test_a_bad_sample_earns_its_code_and_the_good_one_none(code, tmp_path):
    frames(tmp_path)
    file = tmp_path / SAMPLES[code].file
    file.write_text(with_sample(SAMPLES[code], SAMPLES[code].bad), encoding="utf-8")
    assert {problem.code for problem in problems_of(tmp_path)} == {code}
    file.write_text(with_sample(SAMPLES[code], SAMPLES[code].good), encoding="utf-8")
    assert problems_of(tmp_path) == ()


@pytest.mark.parametrize("code", [code for code in SAMPLES if not SAMPLES[code].at])
def test_a_file_that_is_none_earns_its_code(code, tmp_path):
    path = tmp_path / PLAN_FILE
    MADE[code](path)
    if code == "unreadable" and os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert [problem.code for problem in problems_of(tmp_path)] == [code]
    assert code != "not-a-file" or stat.S_ISFIFO(path.stat().st_mode)


@pytest.mark.parametrize("code", [code for code in SAMPLES if SAMPLES[code].at])
def test_the_gallery_is_current(code, monkeypatch, request):
    file = SAMPLES[code].file
    for name, text in {
        PLAN_FILE: FRAME,
        file: with_sample(SAMPLES[code], SAMPLES[code].bad),
    }.items():
        sample = HERE / code / name
        if request.config.getoption("--update-golden"):
            sample.parent.mkdir(parents=True, exist_ok=True)
            sample.write_bytes(text.encode())
        assert sample.read_bytes() == text.encode()
    monkeypatch.chdir(HERE / code)
    for language in Language:
        page = pages.text(check(Project(Path())), language)
        golden = HERE / code / f"message-{language}.txt"
        if request.config.getoption("--update-golden"):
            golden.write_text(page, encoding="utf-8")
        assert golden.read_text(encoding="utf-8") == page
