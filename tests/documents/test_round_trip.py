"""The plan as a Word table, edited as Word edits, comes back as exactly that edit."""

import io
import json

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from crmplan.store.project import Project
from tests.running import DATA, run

TITLES = ("TEMAS", "OBJETIVOS", "ACTIVIDADES", "CALENDARIO", "ESTADO")


def row_of(table, id_):
    return next(row for row in table.rows if row.cells[4].text.startswith(f"{id_} "))


def rewritten(cell, *runs):
    """The paragraph of a cell with these runs: plain ones, (deleted) or [inserted] ones."""
    paragraph = cell.paragraphs[0]
    paragraph.clear()
    for run_ in runs:
        kind, text = ("r", run_) if isinstance(run_, str) else (type(run_).__name__, run_[0])
        inner = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
        xml = {
            "r": f"<w:r {nsdecls('w')}>{inner[5:]}",
            "tuple": f'<w:del {nsdecls("w")} w:id="1" w:author="a">'
            + inner.replace("w:t", "w:delText")
            + "</w:del>",
            "list": f'<w:ins {nsdecls("w")} w:id="2" w:author="a">{inner}</w:ins>',
        }[kind]
        paragraph._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx tracks no changes


@pytest.fixture
def edited(tmp_path):
    """The changes that `import` shows after a table with the whole plan was edited."""

    def changes(edit, english=False):
        plan = Project(DATA).plan().sound
        assert plan is not None
        document = docx.Document()
        table = document.add_table(rows=1, cols=5)
        for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
            cell.text = title
        for theme, objective, activity in plan.activities():
            texts = [theme.title, f"{objective.number}. {objective.text}", activity.text]
            if english:
                texts = [
                    theme.english,
                    f"{objective.number}. {objective.english}",
                    activity.english,
                ]
            row = table.add_row().cells
            for cell, text in zip(
                row, (*texts, activity.calendar, f"{activity.id} · abierta"), strict=True
            ):
                cell.text = text
        edit(table)
        stream = io.BytesIO()
        document.save(stream)
        path = tmp_path / "plan.docx"
        path.write_bytes(stream.getvalue())
        done = run("import", str(path), "--into", str(DATA), "--format", "json")
        assert done.returncode == 0
        return [
            (found["kind"], found["id"], found["before"], found["after"])
            for found in json.loads(done.stdout)["items"]
        ]

    return changes


def test_no_edit_is_no_change(edited):
    assert edited(lambda _: None) == []
    assert edited(lambda _: None, english=True) == []


def test_a_tracked_edit_of_one_cell_is_that_change_alone(edited):
    def edit(table):
        rewritten(row_of(table, "1.2.2").cells[3], "Octu", "bre\u00a0", ("2003",), ["2004"])
        quoted = row_of(table, "1.5.1").cells[2]
        quoted.text = quoted.text.replace('"Lin', "“Lin").replace('ón".', "ón”.")
        rewritten(row_of(table, "1.4.1").cells[3], "Octubre -", " Noviembre\u00a02003")

    assert edited(edit) == [("calendar", "1.2.2", "Octubre 2003", "Octubre 2004")]


def test_a_word_put_into_a_text_is_that_change_alone(edited):
    def edit(table):
        rewritten(row_of(table, "1.6.1").cells[2], "Crear  puntos ", ["y redes "],
                  "focales para el intercambio ", "de información y coordinación.")  # fmt: skip

    ((kind, id_, _, after),) = edited(edit)
    assert (kind, id_) == ("reworded", "1.6.1")
    assert (
        after == "Crear puntos y redes focales para el intercambio de información y coordinación."
    )


def test_an_edit_of_the_translation_changes_the_translation(edited):
    def edit(table):
        cell = row_of(table, "1.6.1").cells[2]
        cell.text = cell.text.replace("focal points", "focal points and networks")

    ((kind, id_, _, after),) = edited(edit, english=True)
    assert (kind, id_) == ("field", "1.6.1")
    assert after.startswith("Create focal points and networks")


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_report_of_crmplan_comes_back_without_a_change(tmp_path, language):
    path = tmp_path / "informe.docx"
    words = ("report", "--as-of", "2003-10-15", "--lang", language, "-o", str(path))
    assert run(*words).returncode == 0
    done = run("import", str(path), "--into", str(DATA), "--format", "json")
    assert json.loads(done.stdout)["items"] == []
    assert "no cambia nada" in done.stderr
