"""Word, Excel, CSV and text give the same plan; what is no document is refused with the reason."""

import io
import zipfile
from datetime import date

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from crmplan.documents.formats import convertible, read_paper
from crmplan.documents.tables import chosen
from crmplan.documents.titles import Role
from crmplan.language import CrmplanError
from tests.documents.papers import OBJECTIVE, ROWS, THEME, TITLES, excel_of, text_of, word_of
from tests.documents.reading import cells, draft_of, unsure
from tests.running import run

FOCAL, WORKSHOP = "Crear puntos focales", "Realizar un taller de capacitación"
READ = [("1.1.1", FOCAL, "Julio 2003"), ("1.1.2", WORKSHOP, "Octubre 2003")]


def csv_of(*rows, titles=TITLES, sign=";", encoding="utf-8"):
    lines = (sign.join(f'"{cell}"' for cell in row) for row in (titles, *rows))
    return "\r\n".join(lines).encode(encoding)


GIVEN = {
    "Word": ("plan.docx", lambda: word_of(*ROWS)),
    "Excel": ("plan.xlsx", lambda: excel_of(*ROWS)),
    "semicolons": ("plan.csv", lambda: csv_of(*ROWS)),
    "commas": ("plan.csv", lambda: csv_of(*ROWS, sign=",", encoding="utf-8-sig")),
    "tabs": ("plan.txt", lambda: csv_of(*ROWS, sign="\t", encoding="utf-16")),
    "Windows 1252": ("plan.csv", lambda: csv_of(*ROWS, encoding="cp1252")),
    "text": ("plan.txt", lambda: text_of(*ROWS)),
    "Word by its bytes, not by its name": ("plan.doc", lambda: word_of(*ROWS)),
}


@pytest.mark.parametrize(("name", "content"), GIVEN.values(), ids=GIVEN)
def test_every_format_gives_the_same_plan(name, content):
    draft = draft_of(name, content())
    assert cells(draft) == READ
    (theme,) = draft.plan.themes
    assert (theme.title, theme.objectives[0].text) == (THEME, OBJECTIVE[3:])


def test_a_text_in_windows_1252_is_read_and_the_place_is_said():
    paper = read_paper("plan.csv", csv_of(*ROWS, encoding="cp1252"))
    (remark,) = paper.remarks
    assert (remark.key, remark.row) == ("latin1", 3)


@pytest.mark.parametrize(
    "titles",
    [
        ("THEMES", "OBJECTIVES", "ACTIVITIES", "CALENDAR"),
        ("Tema", "Objetivo específico", "Actividades propuestas", "Plazo"),
        ("1. Temas", "Objetivoss", "Actvidades", "Calendario (fechas)"),
    ],
)
def test_columns_are_known_by_their_titles_near_ones_too(titles):
    assert cells(draft_of("plan.docx", word_of(*ROWS, titles=titles))) == READ


def test_other_columns_and_other_orders_are_read_past():
    titles = ("Calendario", "Responsable", "Actividades", "Objetivos", "Temas", "Observaciones")
    rows = [(row[3], "MX", row[2], row[1], row[0], "") for row in ROWS]
    content = csv_of(*rows, titles=titles)
    ((_, header),) = chosen(read_paper("plan.csv", content)).tables
    assert header.columns[Role.RESPONSIBLE] == 1
    assert header.ignored == ()
    assert cells(draft_of("plan.csv", content)) == READ


def test_ids_of_the_document_are_kept():
    titles = ("id", "Actividad", "Calendario")
    content = csv_of(("1.2.3", FOCAL, ""), ("1.2.5", WORKSHOP, ""), titles=titles)
    draft = draft_of("plan.csv", content)
    assert [id_ for id_, _, _ in cells(draft)] == ["1.2.3", "1.2.5"]
    assert draft.stated == {"1.2.3", "1.2.5"}
    assert [theme.number for theme in draft.plan.themes] == [1]


def test_an_apostrophe_that_keeps_a_spreadsheet_from_obeying_is_no_word():
    content = csv_of((THEME, OBJECTIVE, "'=Crear puntos focales", "'-"))
    assert cells(draft_of("plan.csv", content)) == [("1.1.1", "=Crear puntos focales", "")]


def test_a_cell_as_long_as_a_book_is_read():
    book = "palabra " * 50_000
    assert len(cells(draft_of("plan.csv", csv_of((THEME, OBJECTIVE, book, ""))))[0][1]) > 300_000


# Word.


def merged_down(table):
    for column in (0, 1):
        table.cell(1, column).merge(table.cell(2, column))


def test_cells_merged_downwards_are_one():
    rows = ((THEME, OBJECTIVE, *READ[0][1:]), ("", "", *READ[1][1:]))
    assert cells(draft_of("plan.docx", word_of(*rows, change=merged_down))) == READ


def test_a_calendar_merged_over_activities_is_theirs_without_doubt():
    rows = ((THEME, OBJECTIVE, FOCAL, "Julio 2003"), ("", "", WORKSHOP, ""))
    draft = draft_of(
        "plan.docx",
        word_of(*rows, change=lambda table: table.cell(1, 3).merge(table.cell(2, 3))),
    )
    assert [calendar for _, _, calendar in cells(draft)] == ["Julio 2003", "Julio 2003"]
    assert unsure(draft) == []


def test_paragraphs_and_lines_of_a_cell_are_activities():
    def fill(table):
        table.cell(1, 2).paragraphs[0].text = "- Crear puntos focales\nRealizar un taller"
        table.cell(1, 2).add_paragraph("informar los avances", style="List Bullet")
        table.cell(1, 3).paragraphs[0].text = "Julio 2003\nOctubre 2003\nMayo 2004"

    content = word_of((THEME, OBJECTIVE, "", ""), change=fill)
    assert [(text, calendar) for _, text, calendar in cells(draft_of("plan.docx", content))] == [
        ("Crear puntos focales", "Julio 2003"),
        ("Realizar un taller", "Octubre 2003"),
        ("informar los avances", "Mayo 2004"),
    ]


def test_tracked_changes_are_read_as_accepted():
    def track(table):
        paragraph = table.cell(1, 3).paragraphs[0]
        paragraph.clear()
        for xml in (
            '<w:r {0}><w:t xml:space="preserve">Octubre </w:t></w:r>',
            '<w:del {0} w:id="1" w:author="a"><w:r><w:delText>2003</w:delText></w:r></w:del>',
            '<w:ins {0} w:id="2" w:author="a"><w:r><w:t>2004</w:t></w:r></w:ins>',
        ):
            paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))  # noqa: SLF001 - Word's own
        row = table.rows[2]._tr  # noqa: SLF001 - the same
        properties = row.get_or_add_trPr()
        properties.append(parse_xml(f'<w:del {nsdecls("w")} w:id="3" w:author="a"/>'))

    content = word_of((THEME, OBJECTIVE, FOCAL, ""), ("", "", WORKSHOP, ""), change=track)
    assert cells(draft_of("plan.docx", content)) == [("1.1.1", FOCAL, "Octubre 2004")]


def test_the_head_of_a_document_gives_what_it_says():
    head = ("IX Conferencia Regional sobre Migración", "Ciudad de Panamá, Panamá, 21 mayo 2004",
            "Plan de trabajo de la Red", "Versión 2, 21 de mayo de 2004")  # fmt: skip
    for content in (word_of(*ROWS, head=head), excel_of(*ROWS, head=head)):
        plan = draft_of("plan", content).plan
        assert plan.title == "Plan de trabajo de la Red"
        assert plan.conference == head[0]
        assert plan.place_held == "Ciudad de Panamá, Panamá"
        assert (plan.version, plan.starts) == (head[3], date(2004, 5, 21))


def test_of_several_tables_the_one_with_the_columns_of_a_plan_is_read():
    def another(table):
        table.part.document.add_table(rows=1, cols=2).cell(0, 0).text = "Participantes"

    assert cells(draft_of("plan.docx", word_of(*ROWS, change=another))) == READ


def test_tables_of_one_plan_are_read_together():
    def twice(table):
        copy = table.part.document.add_table(rows=2, cols=4)
        for cell, text in zip(copy.rows[0].cells, TITLES, strict=True):
            cell.text = text
        for cell, text in zip(copy.rows[1].cells, (*ROWS[0][:2], "Otra", ""), strict=True):
            cell.text = text

    content = word_of(*ROWS, change=twice)
    assert len(cells(draft_of("plan.docx", content))) == 3
    assert cells(draft_of("plan.docx", content, [2])) == [("1.1.1", "Otra", "")]
    assert len(cells(draft_of("plan.docx", content, [1, 2]))) == 3


# Excel.


def test_real_dates_become_text_as_far_as_the_cell_shows_them():
    def dates(sheet):
        for row, shown in ((2, "dd/mm/yyyy"), (3, "mmm\\-yy;@"), (4, "[$-C0A]mmmm\\ yyyy")):
            sheet.cell(row, 4).value = date(2003, 10, 1)
            sheet.cell(row, 4).number_format = shown

    rows = tuple((THEME, OBJECTIVE, text, "") for text in ("Uno", "Dos", "Tres"))
    found = [calendar for _, _, calendar in cells(draft_of("p", excel_of(*rows, change=dates)))]
    assert found == ["2003-10-01", "2003-10", "2003-10"]


def test_merged_and_blank_cells_of_a_sheet_go_on():
    def merge(sheet):
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("D2:D3")

    draft = draft_of("plan.xlsx", excel_of(*ROWS, change=merge))
    assert [calendar for _, _, calendar in cells(draft)] == ["Julio 2003", "Julio 2003"]
    assert unsure(draft) == []


def test_hidden_sheets_are_passed_over():
    def hide(sheet):
        copy = sheet.parent.copy_worksheet(sheet)
        copy.sheet_state = "hidden"

    assert cells(draft_of("plan.xlsx", excel_of(*ROWS, change=hide))) == READ


# What is refused.


def packed(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def repacked(content, changes):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    return packed(parts | changes)


def changed(changes):
    """A plan in Word with other parts."""
    return repacked(word_of(*ROWS), changes)


def part(name):
    """What a part of a plan in Word holds."""
    with zipfile.ZipFile(io.BytesIO(word_of(*ROWS))) as file:
        return file.read(name)


def with_macros():
    types = part("[Content_Types].xml")
    plain = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = b"vnd.ms-word.document.macroEnabled.main+xml"
    return changed({"[Content_Types].xml": types.replace(plain, macros)})


def of_many_rows():
    def add(table):
        rows = (parse_xml(f"<w:tr {nsdecls('w')}/>") for _ in range(20_001))
        table._tbl.extend(rows)  # noqa: SLF001 - python-docx has no other way

    return word_of(change=add)


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = {  # made when asked for: some are large, and an archive bears the time
    "nothing": ("plan.txt", lambda: b"", "import-empty"),
    "spaces": ("plan.txt", lambda: b" \n \n", "import-empty"),
    "no archive": ("plan.docx", lambda: b"no es un zip", "import-damaged"),
    "half an archive": (
        "plan.docx", lambda: word_of(*ROWS)[: len(word_of(*ROWS)) // 2], "import-damaged"
    ),
    "XML without its end": (
        "plan.docx", lambda: changed({"word/document.xml": b"<w:document>"}), "import-damaged"
    ),
    "no XML": ("plan.docx", lambda: changed({"word/document.xml": b""}), "import-damaged"),
    "an archive without its head": (
        "plan.docx", lambda: b"PK\x03\x04" + word_of(*ROWS)[60:], "import-damaged"
    ),
    "an old document": ("plan.doc", lambda: OLD + bytes(600), "import-old"),
    "a password": (
        "plan.docx", lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "import-encrypted"
    ),
    "macros": ("plan.docm", with_macros, "import-macros"),
    "OpenDocument": (
        "plan.odt",
        lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "import-other",
    ),
    "PDF": ("plan.pdf", lambda: b"%PDF-1.7\n", "import-other"),
    "one part too large": (
        "plan.docx",
        lambda: changed({"word/media/a.bin": bytes(70 * 1024 * 1024)}),
        "import-bomb",
    ),
    "a part packed too well": (
        "plan.docx",
        lambda: changed({"word/extra.xml": bytes(range(256)) * 70_000}),
        "import-bomb",
    ),
    "too many rows": ("plan.docx", of_many_rows, "import-long"),
    "a large text": ("plan.txt", lambda: b"\tTemas\n" * 600_000, "import-large"),
    "no text": ("plan.txt", lambda: b"Temas\x00Objetivos", "import-binary"),
    "a text without a table": ("plan.txt", lambda: b"Un texto sin tabla.\n", "import-no-table"),
    "a row too short": (
        "plan.txt", lambda: text_of(("Tema", "Objetivo", "Actividad")), "import-uneven"
    ),
    "a table without a plan": ("plan.csv", lambda: b"a;b\nc;d\n", "import-columns"),
    "other columns in Word": (
        "plan.docx", lambda: word_of(titles=("Nombre", "Cargo")), "import-columns"
    ),
    "other columns in Excel": (
        "plan.xlsx",
        lambda: excel_of(("a", "b"), titles=("Nombre", "Cargo")),
        "import-columns",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "key"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_plan_is_refused_with_the_reason(name, content, key):
    with pytest.raises(CrmplanError) as refused:
        draft_of(name, content())
    assert (refused.value.key, refused.value.exit_code) == (key, 2)


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD2"])
def test_a_cell_at_the_far_end_of_a_sheet_takes_no_room(place):
    content = excel_of(*ROWS, change=lambda sheet: sheet.__setitem__(place, "lejos"))
    assert cells(draft_of("plan.xlsx", content)) == READ


def test_a_sheet_longer_than_any_plan_is_refused():
    content = excel_of(*ROWS, change=lambda sheet: sheet.__setitem__("A20001", "lejos"))
    with pytest.raises(CrmplanError) as refused:
        draft_of("plan.xlsx", content)
    assert refused.value.key == "import-long"


def test_entities_that_grow_without_end_are_not_spread_out():
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    document = part("word/document.xml").decode()
    start = document.index("<w:document")
    hostile = document[:start] + bomb + "]>" + document[start:].replace(FOCAL, "&j;")
    content = changed({"word/document.xml": hostile})
    with pytest.raises(CrmplanError) as refused:
        draft_of("plan.docx", content)
    assert refused.value.key == "import-damaged"


def test_ids_that_begin_the_cells_of_another_column_are_the_ids():
    titles = (*TITLES, "Estado")
    rows = [(*row, f"1.1.{n} · vencida") for n, row in enumerate(ROWS, 4)]
    found = [id_ for id_, _, _ in cells(draft_of("plan.docx", word_of(*rows, titles=titles)))]
    assert found == ["1.1.4", "1.1.5"]


# Web pages and Markdown.

PAGE = """<!DOCTYPE html><html><head><title>no</title></head><body><h1>Plan de trabajo 2024</h1>
<p>Eje 1: Protección</p><table><tr><th rowspan="2">Actividad</th><th colspan="2">Plazo</th></tr>
<tr><th>Inicio</th><th>Fin</th></tr><tr><td><ul><li>Crear puntos<del> viejos</del></li>
<li>Informar</li></ul></td><td>Enero 2024</td><td>Marzo 2024</td></tr></table><p>Firma</p>"""
MARKDOWN = """# Plan de trabajo 2024

| Eje | Actividad | Plazo |
|-----|-----------|:-----:|
| Protección | Crear *puntos* | Julio 2024 |
"""


def test_a_web_page_is_read_as_it_is_seen():
    draft = draft_of("plan.html", PAGE.encode())
    found = "Enero 2024 – Marzo 2024"
    assert cells(draft) == [("1.1.1", "Crear puntos", found), ("1.1.2", "Informar", found)]
    assert draft.plan.title == "Plan de trabajo 2024"
    assert draft.plan.themes[0].title == "Protección"
    paper = read_paper("plan.html", PAGE.encode())
    assert [(remark.key, remark.row) for remark in paper.remarks] == [
        ("struck", 3),
        ("tail-unread", 0),
    ]


def test_what_some_systems_write_as_xls_is_a_web_page():
    assert len(cells(draft_of("plan.xls", PAGE.encode("cp1252")))) == 2


def test_a_table_in_markdown_is_read():
    draft = draft_of("plan.md", MARKDOWN.encode())
    assert cells(draft) == [("1.1.1", "Crear puntos", "Julio 2024")]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"{\\rtf1 }", ("rtf", "docx")),
        (b"%PDF-1.7\n", ("pdf", "docx")),
        (OLD + bytes(600), ("doc", "docx")),
        (OLD + "Workbook".encode("utf-16-le"), ("xls", "xlsx")),
        (OLD + "EncryptedPackage".encode("utf-16-le"), None),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), ("ods", "xlsx")),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), ("odt", "docx")),
        (packed({"otro": "nada"}), None),
        (b"Temas;Actividades", None),
    ],
)
def test_what_libreoffice_may_convert_is_known_by_its_bytes(content, found):
    assert convertible(content) == found


def test_a_document_of_another_format_is_read_by_libreoffice_where_it_is_installed(tmp_path):
    (tmp_path / "made.docx").write_bytes(word_of(*ROWS))
    program = tmp_path / "soffice"
    program.write_text(
        "#!/bin/sh\n"
        'while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done\n'
        f'mkdir -p "$out" && cp {tmp_path}/made.docx "$out/document.docx"\n'
    )
    program.chmod(0o755)
    path = tmp_path / "plan.odt"
    path.write_bytes(packed({"mimetype": "application/vnd.oasis.opendocument.text"}))
    done = run("import", str(path), PATH=f"{tmp_path}:/usr/bin:/bin")
    assert done.returncode == 0
    assert FOCAL in done.stdout
    assert "LibreOffice" in done.stderr
    refused = run("import", str(path), PATH="/usr/bin:/bin")
    assert (refused.returncode, "LibreOffice" in refused.stderr) == (2, True)
