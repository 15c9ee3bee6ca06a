"""Whatever a document holds, what is printed shows it and obeys none of it."""

import csv
import io

import pytest

from crmplan.books import WORKPLAN
from crmplan.records.source import Source
from tests.documents.papers import OBJECTIVE, TITLES
from tests.running import DATA, run

HOSTILE = (
    "\x1b[31mrojo\x1b[0m",
    "\x1b]0;título\x07",
    "al revés \u202eotxet",
    "# no es un comentario: 'ni' \"esto\"",
    "- no: {es: [yaml]}",
    "&ancla *alias !etiqueta",
    "%TAG y --- documento",
    "clave: valor",
    "\u2028línea\u2029párrafo\x85",
    "no",
    "1.10",
    "=CMD()",
)


def written(path, text):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerows([("Plan de trabajo", text, "Versión 1, 26 de mayo de 2003", "")])
    writer.writerows(
        [TITLES, (f"Tema {text}", OBJECTIVE, f"Hacer {text}", text), ("", "", "", text)]
    )
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def printable(text):
    return all(sign.isprintable() or sign == "\n" for sign in text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_document_becomes_yaml_that_is_read_as_text(tmp_path, text):
    done = run("import", str(written(tmp_path / "plan\x1b[2J.csv", text)))
    assert printable(done.stdout)
    assert printable(done.stderr)
    assert "Traceback" not in done.stderr
    plan = WORKPLAN.read(Source("workplan.yaml", done.stdout)).whole
    assert plan is not None
    ((_, _, activity),) = plan.activities()
    assert activity.text.startswith("Hacer ")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_document_beside_a_plan_is_only_shown(tmp_path, text):
    path = tmp_path / "plan.csv"
    path.write_text(
        f'id;Actividades;Calendario\n1.2.2;"{text.replace(chr(34), chr(34) * 2)}";Octubre 2003\n',
        encoding="utf-8",
    )
    done = run("import", str(path), "--into", str(DATA), "--color", "always")
    for stream in (done.stdout, done.stderr):
        assert printable(stream.replace("\x1b[", ""))
        assert "\x1b[31mrojo" not in stream
    assert "Traceback" not in done.stderr
