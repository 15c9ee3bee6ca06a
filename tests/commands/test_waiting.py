"""What takes long says on a terminal what it is doing; what is quick, or piped, says nothing."""

import os
import pty
import subprocess
import sys
import time

import pytest

from tests.running import environment

DAY = "2003-10-15"


def seen(*words, path, term="xterm"):
    """What a terminal gets from the program's standard error, and its exit code."""
    ours, theirs = pty.openpty()
    at = environment(PATH=f"{path}:{os.environ['PATH']}", TERM=term)
    process = subprocess.Popen(
        [sys.executable, "-m", "crmplan", *words], env=at, stdin=theirs, stderr=theirs,
        stdout=subprocess.PIPE,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        said += part
    os.close(ours)
    printed, _ = process.communicate(timeout=60)
    return process.returncode, printed.decode(), said.decode()


@pytest.fixture
def slow(tmp_path):
    """A folder with a LibreOffice that takes some seconds and makes nothing."""
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 4\n", encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(("language", "words"), [("es", "Trabajando…"), ("en", "Working…")])
def test_work_of_some_seconds_is_told_and_the_line_is_gone_before_the_end(language, words, slow):
    target = str(slow / "hn.pdf")
    began = time.monotonic()
    code, printed, said = seen(
        "brief", "HN", "-o", target, "--as-of", DAY, "--lang", language, path=slow
    )
    assert time.monotonic() - began > 4
    assert (code, printed) == (2, "")
    assert words in said
    _, _, end = said.rpartition(words)
    assert "\x1b[2K" in end  # the line is wiped
    assert "\x1b[?25h" in end  # and the cursor is back
    assert "crmplan: LibreOffice" in end


def test_the_papers_of_a_pack_are_told_one_by_one(slow):
    target = str(slow / "reunion")
    _, _, said = seen("report", "--pack", target, "--format", "pdf", "--as-of", DAY, path=slow)
    assert "Escribiendo informe.pdf…" in said


def test_what_is_quick_or_for_a_dumb_terminal_says_nothing_of_it(slow):
    code, printed, said = seen("brief", "HN", "--as-of", DAY, path=slow)
    assert (code, said) == (0, "")
    assert printed.startswith("Nota informativa")
    target = str(slow / "hn.pdf")
    _, _, said = seen("brief", "HN", "-o", target, path=slow, term="dumb")
    assert said.startswith("crmplan: LibreOffice")
