"""Documents for tests: the plan's own words in Word, Excel, CSV and text."""

import io

import docx
import openpyxl

TITLES = ("Temas", "Objetivos", "Actividades", "Calendario")
THEME = "Mecanismos para fortalecer la Seguridad Regional."
OBJECTIVE = "1. Fortalecer las medidas de seguridad."
ROWS = (
    (THEME, OBJECTIVE, "Crear puntos focales", "Julio 2003"),
    ("", "", "Realizar un taller de capacitación", "Octubre 2003"),
)


def text_of(*rows, titles=TITLES, head=""):
    """A text as Word's own: every cell begins with a tab at the start of a line."""
    return (head + "".join(f"\t{cell}\n" for row in (titles, *rows) for cell in row)).encode()


def word_of(*rows, titles=TITLES, head=(), change=None):
    """A .docx with a table; `change` is given the table before it is saved."""
    document = docx.Document()
    for line in head:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(titles))
    for row in (titles, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    if change is not None:
        change(table)
    return saved(document)


def excel_of(*rows, titles=TITLES, head=(), change=None):
    """A .xlsx with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (*([line] for line in head), titles, *rows):
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    return saved(book)


def saved(made):
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def sheet_of(*rows, merged=()):
    """A .xlsx with one sheet of these rows, its cells merged over these areas."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    return saved(book)
