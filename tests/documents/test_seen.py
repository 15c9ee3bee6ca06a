"""What a reader of the paper sees is what is read; what is hidden or struck out is said."""

import io
import zipfile
from datetime import date

import docx
import pytest
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.styles import Font

from crmplan.documents.formats import read_paper
from tests.documents.papers import ROWS, TITLES, excel_of, saved, word_of
from tests.documents.reading import cells, draft_of

PLACE = ("Mecanismos", "Cooperar")
FOCAL = "Crear puntos focales"


def edited(*runs, column=2, text=FOCAL):
    """A plan in Word with one activity, these elements put into a cell of its row."""

    def change(table):
        paragraph = table.cell(1, column).paragraphs[0]
        for xml in runs:
            paragraph._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx has no other way

    row = [*PLACE, FOCAL, "Octubre 2003"]
    row[column] = text
    return word_of(tuple(row), change=change)


def run_of(text, properties="", name="t"):
    return (
        f"<w:r {nsdecls('w')}><w:rPr>{properties}</w:rPr>"
        f'<w:{name} xml:space="preserve">{text}</w:{name}></w:r>'
    )


def remarks(name, content):
    return [(remark.key, remark.row) for remark in read_paper(name, content).remarks]


MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
EQUATION = f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>≥ 50 %</m:t></m:r></m:oMath>'
PROMPT = (
    f"<w:sdt {nsdecls('w')}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    "<w:r><w:t>Haga clic aquí</w:t></w:r></w:sdtContent></w:sdt>"
)
LIST = (
    f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>'
    '<w:result w:val="1"/><w:listEntry w:val=" en mayo"/><w:listEntry w:val=" en junio"/>'
    "</w:ddList></w:ffData></w:fldChar></w:r>"
)
BOX = (
    f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r>"
    "<w:t>y redes</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<w:txbxContent><w:p><w:r><w:t>y redes</w:t></w:r></w:p></w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)
SEEN = {
    "hidden text": (run_of(" nota interna", "<w:vanish/>"), FOCAL, ["hidden-text"]),
    "text struck out": (run_of(" y más", "<w:strike/>"), FOCAL, ["struck"]),
    "struck out twice": (run_of(" y más", "<w:dstrike/>"), FOCAL, ["struck"]),
    "strike turned off": (run_of(" y más", '<w:strike w:val="0"/>'), f"{FOCAL} y más", []),
    "an equation": (EQUATION, f"{FOCAL}≥ 50 %", []),
    "the mark of a note": (
        run_of("1", '<w:vertAlign w:val="superscript"/>'), FOCAL, [],
    ),
    "a prompt": (PROMPT, FOCAL, []),
    "a list of a form": (LIST, f"{FOCAL} en junio", []),
    "a text box": (BOX, f"{FOCAL} y redes", []),
}  # fmt: skip


@pytest.mark.parametrize(("run", "text", "said"), SEEN.values(), ids=SEEN)
def test_what_word_shows_is_read(run, text, said):
    content = edited(run)
    assert [found for _, found, _ in cells(draft_of("plan.docx", content))] == [text]
    assert remarks("plan.docx", content) == [(key, 2) for key in said]


def test_a_cell_whose_deletion_is_tracked_is_no_column():
    def delete(table):
        for row in table.rows:
            cell = row.cells[1]._tc  # noqa: SLF001 - python-docx tracks no changes
            cell.get_or_add_tcPr().append(
                parse_xml(f'<w:cellDel {nsdecls("w")} w:id="1" w:author="a"/>')
            )

    titles = ("Temas", "Borrador", "Objetivos", "Actividades", "Calendario")
    row = ("Mecanismos", "viejo", "Cooperar", FOCAL, "Octubre 2003")
    draft = draft_of("plan.docx", word_of(row, titles=titles, change=delete))
    assert cells(draft) == [("1.1.1", FOCAL, "Octubre 2003")]
    assert draft.plan.themes[0].objectives[0].text == "Cooperar"


def test_a_table_in_a_cell_is_a_table_of_its_own():
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=0, cols=4)
    for row in (TITLES, *ROWS):
        for cell, text in zip(inner.add_row().cells, row, strict=True):
            cell.text = text
    assert len(cells(draft_of("plan.docx", saved(document)))) == 2


def test_bullets_of_a_second_level_belong_to_the_item_above_them():
    def fill(table):
        cell = table.cell(1, 2)
        cell.paragraphs[0].style = "List Bullet"
        cell.paragraphs[0].add_run("Celebrar un taller")
        for text in ("invitar a los países", "Preparar la agenda"):
            cell.add_paragraph(text, style="List Bullet 2")

    draft = draft_of("plan.docx", word_of((*PLACE, "", "Julio 2024"), change=fill))
    assert [text for _, text, _ in cells(draft)] == [
        "Celebrar un taller ◦ invitar a los países ◦ Preparar la agenda"
    ]


def strict(content):
    """The file in the strict kind of the format."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w") as file:
        for name in given.namelist():
            raw = given.read(name)
            for kind in (b"wordprocessingml", b"spreadsheetml", b"officeDocument", b"drawingml"):
                raw = raw.replace(
                    b"http://schemas.openxmlformats.org/" + kind + b"/2006/",
                    b"http://purl.oclc.org/ooxml/" + kind + b"/",
                )
            file.writestr(name, raw)
    return made.getvalue()


@pytest.mark.parametrize("make", [word_of, excel_of])
def test_files_of_the_strict_kind_are_read(make):
    content = strict(make(*ROWS))
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(content)).read("_rels/.rels")
    assert cells(draft_of("plan", content)) == cells(draft_of("plan", make(*ROWS)))


# Excel.


def test_what_excel_hides_or_strikes_out_is_left_out_and_said():
    def change(sheet):
        sheet["C3"].font = Font(strike=True)
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["E"].hidden = True

    rows = [
        (*PLACE, text, "2003", "interno") for text in ("Crear", "Anulada", "Oculta", "Informar")
    ]
    content = excel_of(*rows, titles=(*TITLES, "Nota interna"), change=change)
    draft = draft_of("plan.xlsx", content)
    assert [text for _, text, _ in cells(draft)] == ["Crear", "Informar"]
    assert {key for key, _ in remarks("plan.xlsx", content)} == {
        "struck", "hidden-rows", "hidden-columns",
    }  # fmt: skip


def test_a_part_of_a_cell_that_is_struck_out_is_left_out():
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    for row, texts in enumerate((TITLES, (*PLACE, "", "Julio 2003"))):
        sheet.write_row(row, 0, texts)
    sheet.write_rich_string(1, 2, book.add_format({"font_strikeout": True}), "Borrar ", "Crear")
    book.close()
    content = stream.getvalue()
    assert cells(draft_of("plan.xlsx", content)) == [("1.1.1", "Crear", "Julio 2003")]
    assert remarks("plan.xlsx", content) == [("struck", 2)]


def test_a_formula_that_was_never_worked_out_is_said_at_its_row():
    content = excel_of((*PLACE, FOCAL, '="Octubre "&2003'))
    assert cells(draft_of("plan.xlsx", content)) == [("1.1.1", FOCAL, "")]
    assert remarks("plan.xlsx", content) == [("formula", 2)]


def test_values_stand_as_the_sheet_shows_them():
    def change(sheet):
        sheet["D2"] = date(2003, 10, 1)
        sheet["D2"].number_format = "mmmm yyyy"
        sheet["E2"] = 0.5
        sheet["E2"].number_format = "0%"
        sheet["C2"] = "Crear_x000D_\nfocos"

    content = excel_of((*PLACE, "", "", ""), titles=(*TITLES, "Peso"), change=change)
    draft = draft_of("plan.xlsx", content)
    ((_, _, activity),) = draft.plan.activities()
    assert (activity.text, activity.calendar) == ("Crear focos", "2003-10")
    assert activity.details == {"Peso": "50 %"}
