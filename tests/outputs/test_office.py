"""Word and Excel files, read back by the libraries that people's programs are like."""

import io
import zipfile
from datetime import date, datetime

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from crmplan.language import Language
from crmplan.language.seen import visible
from crmplan.outputs.formats import content
from crmplan.pages import View
from crmplan.pages.document import Column, Group, Heading, Paragraph, Table, Text
from tests.outputs.hostile import HOSTILE, view

WIDE = Table(
    (Column("Tema", 20, joined=True), Column("Objetivo", 30, joined=True),
     Column("Actividad", 70, lead=True), Column("Vence")),
    (
        Group(
            Text(""),
            tuple(
                (Text("Tema 1"), Text(objective), Text(f"{name} {'palabra ' * 20}"), due)
                for objective, name, due in (
                    ("Uno", "1.1.1", Text("31 oct 2003", value=date(2003, 10, 31))),
                    ("Uno", "1.1.2", Text("—")),
                    ("Dos", "1.2.1", Text("20", value=20)),
                )
            ),
        ),
    ),
)  # fmt: skip


def page(*blocks, language=Language.ES):
    return View("prueba", date(2003, 10, 15), language, {}, (), lambda: blocks)


def word(*blocks, language=Language.ES):
    shown = content(page(Heading("Título"), *blocks, language=language), "docx")
    return docx.Document(io.BytesIO(shown))


def book(*blocks):
    return openpyxl.load_workbook(io.BytesIO(content(page(*blocks), "xlsx")))


def test_headings_are_the_programs_own():
    made = word(
        Heading("Parte", 2),
        Paragraph(
            "Texto.",
        ),
        Heading("Apartado", 3),
    )
    styles = [each.style.name for each in made.paragraphs]
    assert styles == ["Title", "Heading 1", "Normal", "Heading 2"]


@pytest.mark.parametrize(("language", "code"), [(Language.ES, "es-ES"), (Language.EN, "en-US")])
def test_the_document_tells_its_language(language, code):
    made = word(language=language)
    spoken = made.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert spoken.get(qn("w:val")) == code
    assert made.core_properties.language == language


def test_the_first_row_of_a_table_repeats_and_cells_that_are_one_are_merged():
    made = word(WIDE)
    (table,) = made.tables
    first = made.element.body.xpath(".//w:tr")[0]
    assert len(first.xpath(".//w:tblHeader")) == 1
    assert len(made.element.body.xpath(".//w:tblHeader")) == 1
    assert [cell.text for cell in table.columns[0].cells] == ["Tema", "Tema 1", "Tema 1", "Tema 1"]
    assert [cell.text for cell in table.columns[1].cells] == ["Objetivo", "Uno", "Uno", "Dos"]
    assert len(made.element.body.xpath(".//w:vMerge[@w:val='restart']")) == 2


def test_a_wide_table_lies_across_and_the_next_part_stands_upright_again():
    narrow = Table((Column("A"),), (Group(Text(""), ((Text("a"),),)),))
    days = tuple(Text("31 de octubre de 2003") for _ in range(8))
    wide = Table(tuple(Column(str(number)) for number in range(8)), (Group(Text(""), (days,)),))
    made = word(Heading("Una", 2), narrow, Heading("Otra", 2), wide, Heading("Fin", 2), narrow)
    ways = [section.orientation for section in made.sections]
    assert ways == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]


def test_pages_are_numbered():
    (line,) = word().sections[0].footer.paragraphs
    fields = [
        each.get(qn("w:instr")) for each in line.paragraph_format.element.xpath(".//w:fldSimple")
    ]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_file_is_dated_by_the_pages_day(form):
    shown = content(page(Heading("Título"), WIDE), form)
    assert shown == content(page(Heading("Título"), WIDE), form)
    with zipfile.ZipFile(io.BytesIO(shown)) as archive:
        core = archive.read("docProps/core.xml").decode()
        years = {entry.date_time[0] for entry in archive.infolist()}
    assert "2003-10-15" in core
    assert years <= {1980, 2003}


def test_a_sheet_has_filters_a_title_row_that_stays_and_days_that_are_days():
    (sheet,) = book(Heading("Plan"), Heading("Hoja: [uno]", 2), WIDE).worksheets
    assert sheet.title == "Hoja uno"
    assert sheet.auto_filter.ref == "A1:D4"
    assert sheet.freeze_panes == "B2"
    assert sheet["D2"].value == datetime(2003, 10, 31)  # noqa: DTZ001 - days have no zone
    assert sheet["D2"].is_date
    assert sheet["D3"].value is None
    assert sheet["D4"].value == 20


def test_sheets_have_names_of_their_own():
    table = Table((Column("A"),), (Group(Text(""), ((Text("a"),),)),))
    long = "Una hoja de nombre demasiado largo para Excel"
    made = book(Heading("P"), Heading(long, 2), table, Heading(long, 2), table)
    assert len({name.casefold() for name in made.sheetnames}) == 2
    assert max(map(len, made.sheetnames)) <= 31


@pytest.mark.parametrize("text", [*HOSTILE, "=1+1", "http://x", "42", "{=A1}", "mailto:a@b.c"])
def test_a_cell_of_a_sheet_is_text_and_nothing_else(text):
    made = openpyxl.load_workbook(io.BytesIO(content(view(text), "xlsx")))
    cell = made.worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.value == visible(text)
    assert cell.hyperlink is None


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_word_opens_whatever_the_text(text):
    made = docx.Document(io.BytesIO(content(view(text), "docx")))
    assert made.paragraphs[0].text == visible(text)
    assert made.tables[-1].cell(2, 0).text == visible(text)
