"""The report for a meeting on the real plan, and the pack of papers for it."""

import io
import json
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
    title = "## Qué vence hasta «Grupo Regional de Consulta sobre Migración», 2–3 dic 2003"
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
    assert "cambios posteriores" not in clean
    (data / "workplan.yaml").write_text(
        (data / "workplan.yaml").read_text(encoding="utf-8") + "# nota\n", encoding="utf-8"
    )
    assert "y cambios posteriores sin guardar" in run("report", *DAY, data=data).stdout


def section(page, title):
    """What stands under a heading of a page."""
    return page.partition(f"## {title}\n")[2].partition("\n## ")[0]


PUT_OFF = """\
            log:
              - on: 2003-06-10
                event: postponed
                calendar: Agosto 2003
                text: Faltaban insumos.
              - on: 2003-07-10
                event: postponed
                calendar: Septiembre 2003
                text: Faltaban insumos.
              - on: 2003-08-10
                event: postponed
                calendar: Noviembre 2003
                text: Faltaban insumos.
              - on: 2003-09-10
                event: obstacle
                asks: US
                text: Falta la firma del convenio.
"""


@pytest.fixture
def hindered(data):
    """The plan with work that was put off three times and then met an obstacle."""
    plan = data / "workplan.yaml"
    text = plan.read_text(encoding="utf-8")
    line = "            calendar: Julio 2003\n"
    plan.write_text(text.replace(line, line + PUT_OFF), encoding="utf-8")
    return data


def test_the_report_opens_with_the_decisions_that_are_asked_for(hindered):
    page = run("report", *DAY, data=hindered).stdout
    assert page.index("## Decisiones que se piden") == page.index("\n## ") + 1
    asked = section(page, "Decisiones que se piden")
    assert "Resolver un obstáculo (1)" in asked
    assert "Falta la firma del convenio. | Estados Unidos |" in asked
    assert "aplazada tres veces o más (1)" in asked
    assert "Fijar fecha (7)" in asked
    assert "Designar responsable" not in asked  # it is not overdue any more


def test_what_nobody_has_to_decide_is_not_asked_for(tmp_path):
    text = """plan:
  title: Plan
  starts: 2003-05-26
parties:
  members: [MX]
themes: []
"""
    (tmp_path / "workplan.yaml").write_text(text, encoding="utf-8")
    page = run("report", *DAY, data=tmp_path).stdout
    assert section(page, "Decisiones que se piden").strip() == "Ninguna."


def test_done_without_evidence_is_counted(data):
    assert "Cumplidas sin constancia: 1 de 1." in run("report", *DAY, data=data).stdout


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "- Oficinas consulares conocidas: "), ("en", "- Consular posts now known: ")],
)
def test_what_a_registry_has_many_of_is_counted_by_state(data, language, words):
    page = run("report", "--as-of", "2026-03-01", "--lang", language, data=data).stdout
    assert words in page
    assert "gt-mx-" not in page  # no ids of posts
    assert "--all" not in page


def test_what_was_reported_at_each_meeting_is_a_table(hindered):
    shown = run("progress", "--by-meeting", "--as-of", "2003-12-10", "--format", "json",
                data=hindered)  # fmt: skip
    items = {item["id"]: item for item in json.loads(shown.stdout)["items"]}
    assert items["1.3.1"]["postponed"] == 3
    (told,) = items["1.3.1"]["reports"]
    assert told["meeting"] == "taller-retorno-2003"
    assert told["words"] == "obstáculo; aplazada (3): «Noviembre 2003»"
    assert items["1.1.1"]["reports"] == []
    page = run("report", "--as-of", "2003-12-10", data=hindered).stdout
    assert "aplazada (3): «Noviembre 2003»" in section(page, "Qué se informó en cada reunión")


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_a_draft_lacks_is_counted_with_the_line_to_mend(data, language):
    shown = run("check", "--draft", "--lang", language, data=data)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert ("Sin responsable: 15 de 20" if language == "es" else "15 of 20") in shown.stdout
    found = json.loads(run("check", "--draft", "--format", "json", data=data).stdout)["items"]
    lines = (data / "workplan.yaml").read_text(encoding="utf-8").splitlines()
    for gap in found:
        assert gap["path"].endswith("workplan.yaml")
        assert gap["id"] in lines[gap["line"] - 1] or "calendar" in lines[gap["line"] - 1]
    counted = {lack: sum(gap["lack"] == lack for gap in found) for lack in ("date", "measure")}
    assert counted == {"date": 7, "measure": 14}


def test_a_date_that_cannot_be_read_and_two_parties_without_a_lead_are_counted(data):
    plan = data / "workplan.yaml"
    text = plan.read_text(encoding="utf-8")
    text = text.replace("calendar: Julio 2003", "calendar: Juliembre 2003")
    plan.write_text(text.replace("responsible: [US]", "responsible: [US, MX]"), encoding="utf-8")
    shown = run("check", "--draft", data=data)
    assert "Con una fecha que no se puede leer: 1 de 20" in shown.stdout
    assert "De varias partes, sin quien coordine: 1 de 20" in shown.stdout
    assert "Traceback" not in shown.stderr
