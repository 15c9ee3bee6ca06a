"""The READMEs are true: the output they show, the commands they name, one like the other."""

import re
import shlex
import shutil

import pytest

from crmplan.cli import COMMANDS
from tests.running import DATA, ROOT, run

READMES = {"es": ROOT / "README.es.md", "en": ROOT / "README.md"}
SHOWN = re.compile(r"<!-- (?:output|salida): crmplan (.+?) -->\n```text\n(.*?)```\n", re.DOTALL)


@pytest.mark.parametrize("language", READMES)
def test_the_output_shown_is_the_programs_own(language, kept):
    text = READMES[language].read_text(encoding="utf-8")
    shown = SHOWN.search(text)
    assert shown
    output = run(*shown[1].split(), COLUMNS="80").stdout
    kept(READMES[language], text[: shown.start(2)] + output + text[shown.end(2) :])


def commands(language):
    text = READMES[language].read_text(encoding="utf-8")
    return re.findall(r"(?:^|`)crmplan ([a-z]+)", text, re.MULTILINE)


def test_both_name_the_same_commands_and_all_exist():
    assert commands("es") == commands("en")
    assert set(commands("es")) <= {row.name for row in COMMANDS}


def test_both_have_the_same_sections_and_blocks():
    shape = [
        re.findall(r"^(#+|```\w*|- |\| )", path.read_text(encoding="utf-8"), re.MULTILINE)
        for path in READMES.values()
    ]
    assert shape[0] == shape[1]


@pytest.mark.parametrize("language", READMES)
def test_every_line_to_type_works_as_it_stands(language, tmp_path, monkeypatch):
    """On a copy of the data, one after the other, as a newcomer types them."""
    shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```sh\n(.*?)```", READMES[language].read_text("utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("crmplan")]
    assert len(lines) >= 8
    for line in lines:
        done = run(*shlex.split(line, comments=True)[1:], data=tmp_path / "data")
        assert done.returncode == 0, (line, done.stderr)


@pytest.mark.parametrize("language", READMES)
def test_every_link_leads_somewhere(language):
    text = READMES[language].read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("language", READMES)
def test_the_two_commands_to_start_are_targets_of_make(language):
    text = READMES[language].read_text(encoding="utf-8")
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    named = set(re.findall(r"make (\w+)", text))
    assert {"status", "test"} <= named <= set(targets)
