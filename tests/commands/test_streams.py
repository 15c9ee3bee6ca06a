"""Standard output and error as they come: closed, full, or said to take no letter but ASCII."""

import subprocess
import sys

import pytest

from tests.running import environment, launch

PAPER = """\
Plan de trabajo
Cancún, 26 de mayo de 2003
Temas;Objetivos;Actividades;Calendario
1. Protección;1. Cooperación;Identificación;Octubre – Noviembre 2003
"""


@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&- >&- 2>&-", "2>/dev/full"])
@pytest.mark.parametrize(
    ("line", "code"),
    [("status --as-of 2003-10-15", 0), ("status --as-of ayer-no", 2), ("--version", 0)],
)
def test_a_stream_that_takes_nothing_changes_no_exit_code(streams, line, code):
    script = f'exec "$0" -m crmplan {line} {streams}'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable], capture_output=True, check=False, env=environment()
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_what_leaves_for_a_file_is_utf_8_whatever_the_stream_is_said_to_take(encoding, tmp_path):
    (tmp_path / "plan.csv").write_text(PAPER, encoding="utf-8")
    wanted = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    made = tmp_path / "workplan.yaml"
    with made.open("wb") as into:
        assert launch("import", str(tmp_path / "plan.csv"), into=into, **wanted).returncode == 0
    assert "Octubre – Noviembre 2003" in made.read_text(encoding="utf-8")
    with (tmp_path / "status.json").open("wb") as into:
        launch("status", "--as-of", "2003-10-15", "--format", "json", into=into, **wanted)
    assert "capacitación" in (tmp_path / "status.json").read_text(encoding="utf-8")
