"""LibreOffice, where it is installed; where it is not, and where it hangs or fails, a sentence."""

import io
import os
import shutil
import time

import docx
import pytest

from crmplan.language import CrmplanError
from crmplan.store import office
from tests.running import run

DAY = "2003-10-15"
installed = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def program(folder, lines):
    """A program of the name of LibreOffice's, alone on the path."""
    made = folder / "soffice"
    made.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    made.chmod(0o755)
    return str(folder)


def runs(number):
    """Whether a process is still there."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def paper():
    stream = io.BytesIO()
    made = docx.Document()
    made.add_paragraph("Texto.")
    made.save(stream)
    return stream.getvalue()


@installed
def test_a_document_is_written_in_another_format():
    assert office.converted(paper(), "docx", "pdf").startswith(b"%PDF")


@installed
def test_what_is_no_document_gives_a_sentence():
    with pytest.raises(CrmplanError) as refused:
        office.converted(b"PK\x03\x04 nada", "docx", "pdf")
    assert refused.value.key == "office-nothing"


@installed
@pytest.mark.parametrize("words", [("brief", "HN"), ("changes", "--from", "crm-8"), ("report",)])
def test_papers_are_written_as_pdf_by_the_name_of_the_file(words, tmp_path):
    target = tmp_path / "papel.pdf"
    done = run(*words, "--as-of", DAY, "-o", str(target))
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("language", "said"), [("es", "hace falta"), ("en", "this takes")])
def test_without_it_a_sentence_says_how_and_nothing_is_written(language, said, tmp_path):
    target = tmp_path / "hn.pdf"
    refused = run("brief", "HN", "-o", str(target), PATH=str(tmp_path), CRMPLAN_LANG=language)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert said in refused.stderr
    assert ".docx" in refused.stderr
    assert not target.exists()


def test_what_hangs_is_stopped_with_all_that_it_started(tmp_path, monkeypatch):
    monkeypatch.setenv(
        "PATH",
        f"{program(tmp_path, f'sleep 60 & echo $! > {tmp_path}/started; wait')}:/bin:/usr/bin",
    )
    monkeypatch.setattr(office, "PATIENCE", 0.5)
    with pytest.raises(CrmplanError) as refused:
        office.converted(paper(), "docx", "pdf")
    assert refused.value.key == "office-slow"
    started = int((tmp_path / "started").read_text(encoding="utf-8"))
    deadline = time.monotonic() + 5
    while runs(started) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not runs(started)


def test_it_runs_in_a_profile_of_its_own_that_is_gone_afterwards(tmp_path, monkeypatch):
    lines = f"""echo "$@" > {tmp_path}/words
        for last; do :; done
        mkdir "$(dirname $last)/made"
        cp $last "$(dirname $last)/made/document.pdf\""""
    monkeypatch.setenv("PATH", f"{program(tmp_path, lines)}:/bin:/usr/bin")
    assert office.converted(b"lo mismo", "docx", "pdf") == b"lo mismo"
    words = (tmp_path / "words").read_text(encoding="utf-8").split()
    profile = words[0].removeprefix("-env:UserInstallation=file://")
    assert not os.path.lexists(profile)
    assert "--headless" in words
