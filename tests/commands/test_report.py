"""The report for a meeting on the real plan, and the pack of papers for it."""

import io
import shutil
import subprocess

import docx
import pytest

from tests.running import DATA, run

DAY = ("--as-of", "2003-10-15")


@pytest.fixture
def data(tmp_path):
    """The real data, in a place that git does not keep."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_report_on_the_real_plan(golden, data, language):
    shown = run("report", *DAY, "--lang", language, data=data)
    assert (shown.returncode, shown.stderr) == (0, "")
    golden(f"report-{language}.md", shown.stdout)


def written(path, data, *words):
    done = run("report", *DAY, *words, "-o", str(path), data=data)
    assert (done.returncode, done.stdout) == (0, "")
    return path.read_bytes()


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_the_same_data_and_day_give_the_same_bytes(form, data, tmp_path):
    first = written(tmp_path / f"a.{form}", data)
    assert first == written(tmp_path / f"b.{form}", data)


def test_word_has_the_four_columns_of_the_original_and_the_state_beside_them(data, tmp_path):
    made = docx.Document(io.BytesIO(written(tmp_path / "plan.docx", data)))
    table = made.tables[-1]
    titles = [cell.text for cell in table.rows[0].cells]
    assert titles == ["TEMAS", "OBJETIVOS", "ACTIVIDADES", "CALENDARIO", "ESTADO"]
    assert len(table.rows) == 21
    themes = list(dict.fromkeys(cell.text for cell in table.columns[0].cells[1:]))
    assert [theme.partition(" ")[0] for theme in themes] == ["Mecanismos", "Mecanismos"]


def test_the_report_can_be_imported_again_and_changes_nothing(data, tmp_path):
    written(tmp_path / "plan.docx", data)
    read = run("import", str(tmp_path / "plan.docx"), "--into", str(data / "workplan.yaml"),
               data=data)  # fmt: skip
    assert read.returncode == 0
    assert "no cambia nada" in read.stderr


def test_the_pack_has_a_paper_for_everyone(data, tmp_path):
    done = run("report", *DAY, "--pack", str(tmp_path / "crm"), "--format", "md", data=data)
    assert (done.returncode, done.stdout) == (0, "")
    names = {path.name for path in (tmp_path / "crm").iterdir()}
    assert {"informe.md", "plan.xlsx", "calendario.ics", "cronograma.svg"} <= names
    assert {f"nota-{code}.md" for code in ("HN", "US", "PPT", "RROCM")} <= names
    assert len(names) == 4 + 11 + 4
    assert "Honduras" in (tmp_path / "crm" / "nota-HN.md").read_text(encoding="utf-8")


def test_what_falls_due_by_the_meeting_asked_for_is_a_section_of_its_own(data):
    near = run("report", *DAY, "--meeting", "grcm-2003-12", data=data).stdout
    far = run("report", *DAY, "--meeting", "crm-9", data=data).stdout
    assert ("1 por vencer" in near) is ("1 por vencer" in far) is True
    title = "## Vence hasta la reunión «Grupo Regional de Consulta sobre Migración» (2 dic 2003)"
    section = near.partition(title)[2].partition("## ")[0]
    found = [line.split("**")[1] for line in section.splitlines() if line.startswith("| **")]
    assert found == ["1.2.2", "2.1.1", "1.3.3", "1.3.4", "1.3.5", "1.4.1", "1.5.1"]
    assert "«IX Conferencia Regional sobre Migración»" in far


def test_an_unknown_meeting_is_answered_with_the_nearest(data):
    done = run("report", "--meeting", "crm-99", data=data)
    assert done.returncode == 2
    assert "crm-9" in done.stderr


def test_a_plan_without_meetings_or_activities_still_has_a_report(tmp_path):
    text = """plan:
  title: Plan
  starts: 2003-05-26
parties:
  members: [MX]
themes: []
"""
    (tmp_path / "workplan.yaml").write_text(text, encoding="utf-8")
    done = run("report", *DAY, data=tmp_path)
    assert "Traceback" not in done.stderr
    assert "No hay ninguna reunión anterior" in done.stdout


def test_the_revision_is_told_and_whether_the_files_were_changed_since(data):
    def git(*words):
        who = ("-c", "user.name=Prueba", "-c", "user.email=prueba@example.org")
        subprocess.run(["git", "-C", str(data), *who, *words], check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "Datos")
    clean = run("report", *DAY, data=data).stdout
    assert "con cambios posteriores" not in clean
    (data / "workplan.yaml").write_text(
        (data / "workplan.yaml").read_text(encoding="utf-8") + "# nota\n", encoding="utf-8"
    )
    assert "con cambios posteriores sin confirmar" in run("report", *DAY, data=data).stdout
