"""Every problem code has a bad sample that earns exactly it, and a good one that earns none."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest

from crmplan.language import Language, say, table
from crmplan.outputs.formats import Output, rendered
from crmplan.pages.check import shown, view
from crmplan.plan.samples import FRAME
from crmplan.records.problems import CODES
from crmplan.store.findings import check
from crmplan.store.project import LARGEST, MOST_FILES, PLAN_FILE, Project
from tests.running import ROOT, TESTS
from tests.samples import FRAMES, SAMPLES, with_sample

HERE = TESTS / "problems"
WIDE = Output(10_000)  # every sentence on one line


def link(path, target):
    path.symlink_to(target)


def unreadable(path):
    path.write_text(FRAME, encoding="utf-8")
    path.chmod(0)


def beside(path, *names):
    path.write_text(FRAME, encoding="utf-8")
    for name in names:
        other = path.parent / name
        other.parent.mkdir(exist_ok=True)
        other.touch()


MADE = {  # samples that are no lines of a plan
    "file-missing": lambda _path: None,
    "not-a-file": os.mkfifo,
    "link-broken": lambda path: link(path, "workplan-2003.yaml"),
    "link-outside": lambda path: link(path, "/etc/hostname"),
    "unreadable": unreadable,
    "too-large": lambda path: path.write_text(FRAME + "#" * LARGEST, encoding="utf-8"),
    "file-stray": lambda path: beside(path, "workplan-2004.yaml"),
    "files-many": lambda path: beside(path, *(f"papeles/{n}.txt" for n in range(MOST_FILES))),
    "not-a-folder": lambda path: beside(path, "visas"),
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
def test_the_gallery_is_current(code, monkeypatch, kept):
    file = SAMPLES[code].file
    for name, text in {
        PLAN_FILE: FRAME,
        file: with_sample(SAMPLES[code], SAMPLES[code].bad),
    }.items():
        kept(HERE / code / name, text)
    monkeypatch.chdir(HERE / code)
    for language in Language:
        page = rendered(view(check(Project(Path())), date(2003, 10, 15), language), "table", WIDE)
        kept(HERE / code / f"message-{language}.txt", page)


def gallery():
    parts = [
        "# Problems",
        (
            "Every problem code with a sample that earns it and what is said of it, in English "
            "and Spanish. Made from the `samples` of each subject and `tests/problems/`; a test "
            "keeps it current. `crmplan explain CODE` shows the rule at the terminal."
        ),
    ]
    for code, severity in CODES.items():
        sample = SAMPLES[code]
        rules = [say(language, f"explain.{code}") for language in (Language.EN, Language.ES)]
        parts += [f"## {code}", f"*{severity.value}* · {rules[0]}", f"*es* · {rules[1]}"]
        samples = [f"```yaml\n{shown(lines)}\n```" for lines in (sample.bad, sample.good)]
        parts += ["Bad, and good:", *samples]
        for language in (Language.EN, Language.ES):
            message = HERE / code / f"message-{language}.txt"
            if message.exists():
                said = message.read_text(encoding="utf-8").rpartition("\n\n")[0]
                parts.append(f"```text\n{said}\n```")
    return "\n\n".join(parts) + "\n"


def test_the_gallery_of_problems_is_current(kept):
    kept(ROOT / "docs" / "problems.md", gallery())
