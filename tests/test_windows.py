"""crmplan where there is no POSIX: each command, files held open, consoles that lack letters."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from crmplan.outputs.standins import STAND_INS
from crmplan.store import files, portable
from tests.repositories import git
from tests.running import DATA, ROOT, SOURCES, activities_in, environment

SCRIPT = Path(__file__).parent / "windows.py"
ROOM = ROOT / "crmplan"
ALONE = ROOM / "store" / "posix.py"  # the one module that may name what only POSIX has
POSIX_ONLY = re.compile(
    r"\b(fcntl|termios|O_NONBLOCK|O_NOCTTY|O_CLOEXEC|O_DIRECTORY|O_TMPFILE|fchmod|fchown|geteuid"
    r"|getegid|getuid|dir_fd|SIGKILL|SIGHUP|SIGPIPE|mkfifo|fork|/proc/|os\.name)\b"
)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A repository with the data as first entered."""
    place = tmp_path_factory.mktemp("windows")
    shutil.copytree(DATA, place / "data")
    git(place, "init", "-q")
    git(place, "add", ".")
    git(place, "commit", "-q", "-m", "El plan", day="2003-05-26")
    return place / "data"


def windows(*words, data, **more):
    return subprocess.run(
        [sys.executable, str(SCRIPT), *words],
        env=environment(data, PYTHONPATH=str(ROOT), **more),
        cwd=data.parent,
        capture_output=True,
        timeout=120,
        check=False,
    )


def hidden(data):
    """What is left beside the data; elsewhere than on Windows, the lock's file stays."""
    return [p.name for p in data.iterdir() if p.name.startswith(".") and p.name != portable.LOCK]


LOOKS = (
    *("status", "check", "agenda", "timeline", "meetings", "progress", "brief HN", "show 1.1.2"),
    *(
        "consuls",
        "consuls stale",
        "visas",
        "visas gaps",
        "changes",
        "log 1.2.1",
        "calendar Octubre",
    ),
    *("report", "report -o acta.docx", "report -o acta.html", "export xlsx -o plan.xlsx"),
    *("export ics -o plan.ics", "export csv", "brief --all -o notas", "explain file-missing"),
    *("status --at HEAD", f"import {SOURCES / 'plan-2003.txt'}", "done 1.3.1 --dry-run"),
)


@pytest.mark.parametrize("line", LOOKS)
def test_every_kind_of_command_works_where_there_is_no_posix(line, data):
    done = windows(*line.split(), "--as-of", "2003-10-15", data=data)
    assert done.returncode == 0, done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_what_is_recorded_there_stands_and_can_be_taken_back(data):
    before = (data / "workplan.yaml").read_bytes()
    assert windows("done", "1.3.1", "--on", "2003-10-20", data=data).returncode == 0
    (entry,) = next(each for each in activities_in(data) if each.id == "1.3.1").log
    assert str(entry.on) == "2003-10-20"
    assert windows("undo", data=data).returncode == 0
    assert (data / "workplan.yaml").read_bytes() == before
    assert hidden(data) == []


def test_a_file_with_ends_of_lines_of_windows_keeps_them(tmp_path):
    text = (DATA / "workplan.yaml").read_text(encoding="utf-8").replace("\n", "\r\n")
    (tmp_path / "workplan.yaml").write_bytes(text.encode())
    assert windows("done", "1.3.1", "--on", "2003-10-20", data=tmp_path).returncode == 0
    written = (tmp_path / "workplan.yaml").read_bytes()
    assert b"2003-10-20" in written
    assert written.count(b"\n") == written.count(b"\r\n") == text.count("\n") + 3


@pytest.mark.parametrize(("language", "said"), [("es", "otro programa"), ("en", "another program")])
def test_a_plan_that_another_program_holds_is_said_and_stays(data, language, said):
    before = (data / "workplan.yaml").read_bytes()
    line = ("done", "1.3.1", "--on", "2003-10-20", "--lang", language)
    done = windows(*line, data=data, HELD="workplan.yaml")
    assert done.returncode == 1
    assert said in done.stderr.decode()
    assert (data / "workplan.yaml").read_bytes() == before
    assert hidden(data) == []


def test_a_report_that_word_holds_open_is_said_and_stays(data):
    target = data.parent / "abierto.docx"
    target.write_bytes(b"lo de antes")
    done = windows("report", "-o", str(target), data=data, HELD=target.name)
    assert done.returncode == 2
    assert "abierto.docx (Word, Excel…)" in done.stderr.decode()
    assert target.read_bytes() == b"lo de antes"
    assert sorted(path.name for path in data.parent.glob(".abierto*")) == []


def test_a_lock_that_somebody_keeps_is_waited_for_and_then_said(tmp_path, monkeypatch):
    monkeypatch.setattr(portable, "PATIENCE", 0.1)
    holder = FileLock(tmp_path / portable.LOCK)
    with holder, pytest.raises(Exception, match="save-busy"), portable.locked(tmp_path):
        pass
    with portable.locked(tmp_path):
        assert tmp_path.is_dir()


def test_only_one_module_names_what_only_posix_has():
    found = {
        f"{path.relative_to(ROOM)}: {name}"
        for path in ROOM.rglob("*.py")
        if path != ALONE
        for name in POSIX_ONLY.findall(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_names_of_data_files_have_slashes(monkeypatch):
    monkeypatch.setattr(os, "sep", "\\")
    assert files.slashed("visas\\HN.yaml") == "visas/HN.yaml"


@pytest.mark.parametrize("encoding", ["cp850", "cp1252", "ascii"])
def test_a_console_that_lacks_a_letter_shows_one_in_its_place(encoding):
    shown = on_terminal("status", "--as-of", "2003-10-15", encoding=encoding).decode(encoding)
    assert "Protecci" in shown
    assert "\\u" not in shown
    assert "\\x" not in shown
    if encoding == "cp850":
        assert "Protección" in shown


def on_terminal(*words, encoding):
    """The bytes that reach a terminal of 100 columns that takes such an encoding."""
    reading, writing = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "crmplan", *words],
        env=environment(
            PYTHONIOENCODING=encoding,
            PYTHONUTF8="0",
            COLUMNS="100",
            TERM="xterm",
            NO_COLOR="1",
            CRMPLAN_PAGER="cat",
        ),
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=subprocess.STDOUT,
    )
    os.close(writing)
    shown = b""
    try:
        while part := os.read(reading, 65536):
            shown += part
    except OSError:
        pass
    os.close(reading)
    assert process.wait(60) == 0
    return shown


def test_what_stands_in_for_a_letter_is_a_letter_of_every_console():
    assert {letter for letter in STAND_INS.values() if not letter.isascii()} == set()
    assert {len(letter) for letter in STAND_INS.values()} == {1}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_texts_from_a_file_that_powershell_wrote_are_read(encoding, data):
    text = "Octubre 2003\r\nDiciembre de 2003\r\n".encode(encoding)
    done = subprocess.run(
        [sys.executable, "-m", "crmplan", "calendar", "--stdin", "--format", "json"],
        env=environment(data),
        input=text,
        capture_output=True,
        check=False,
    )
    assert done.stdout.count(b'"window"') == 2, done.stdout.decode()
