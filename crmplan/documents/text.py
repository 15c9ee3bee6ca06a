"""Plain text with a table in it: cells that begin with a tab, or rows with separators (CSV)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from crmplan.documents.paper import LARGEST_TEXT, Cell, Notice, Paper, PaperRow, PaperTable
from crmplan.documents.tables import Role, columns_of, title
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEPARATORS: Final = ("\t", ";", ",")
MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
HEADED: Final = 400  # lines among which a header is looked for
FORMULA_STARTS: Final = ("'=", "'+", "'-", "'@", "'\t", "'\r")  # as crmplan's own CSV writes them


def read_text(name: str, content: bytes) -> Paper:
    """The table of a text; CrmplanError where the bytes are no text or hold no table."""
    text, remarks = decoded(name, content)
    csv.field_size_limit(LARGEST_TEXT)
    separator = separator_of(text)
    table = separated(name, text, separator) if separator else tabbed(name, text)
    return Paper(name, "line", (table,), tuple(remarks))


def decoded(name: str, content: bytes) -> tuple[str, list[Notice]]:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252, which is said."""
    encoding = "utf-8"
    for mark, marked in MARKS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], marked
            break
    remarks: list[Notice] = []
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise CrmplanError("import-encoding", path=name) from None
        text = content.decode("cp1252", "replace")
        line = next(n for n, row in enumerate(content.split(b"\n"), 1) if not _is_utf8(row))
        remarks.append(Notice("latin1", line, {"text": text.split("\n")[line - 1].strip()}))
    if "\0" in text:
        raise CrmplanError("import-binary", path=name)
    if not text.strip():
        raise CrmplanError("import-empty", path=name)
    return text.replace("\r\n", "\n").replace("\r", "\n"), remarks


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def separator_of(text: str) -> str:
    """What separates the columns: the sign that makes the most titles of a line; empty if none."""
    best, most = "", 1
    for line in text.split("\n", HEADED)[:HEADED]:
        for sign in SEPARATORS:
            if sign in line.strip():
                parts = next(csv.reader([line.strip()], delimiter=sign), [])
                if len(columns_of(parts)) > most:
                    best, most = sign, len(columns_of(parts))
    return best


def separated(name: str, text: str, separator: str) -> PaperTable:
    """Rows of separated cells; a cell in quotes may hold lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[PaperRow] = []
    head: list[str] = []
    try:
        before = 0
        for fields in reader:
            row = PaperRow(
                before + 1, tuple(Cell(tuple(plain_field(f).split("\n"))) for f in fields)
            )
            before = reader.line_num
            if rows or len(columns_of([cell.text for cell in row.cells])) > 1:
                rows.append(row)
            else:
                head += [cell.text for cell in row.cells if cell.text]
    except csv.Error as error:
        raise CrmplanError("import-csv", path=name, line=reader.line_num, why=error) from None
    return PaperTable(tuple(rows), head=tuple(head))


def plain_field(field: str) -> str:
    """A field without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    return field[1:] if field.startswith(FORMULA_STARTS) else field


def tabbed(name: str, text: str) -> PaperTable:
    """Rows of cells that each begin with a tab at the start of a line, as Word's text has them.

    How many cells make a row is known from the titles, which follow one another.
    """
    lines = text.split("\n")
    cells = list(_cells(lines))
    first, width = _titles(cells)
    if not width:
        raise CrmplanError("import-no-table", path=name)
    found = cells[first:]
    if len(found) % width:
        number = found[len(found) // width * width][0]
        raise CrmplanError("import-uneven", path=name, line=number, columns=width)
    rows = tuple(
        PaperRow(found[at][0], tuple(Cell(tuple(lines)) for _, lines in found[at : at + width]))
        for at in range(0, len(found), width)
    )
    return PaperTable(rows, head=tuple(lines[: found[0][0] - 1]))


def _cells(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The cells of a text, each with the number of its first line."""
    cell: list[str] = []
    begun = 0
    for number, line in enumerate(lines, 1):
        if line.startswith("\t"):
            if begun:
                yield begun, cell
            begun, cell = number, [line[1:]]
        elif begun:
            cell.append(line)
    if begun:
        yield begun, cell


def _titles(cells: list[tuple[int, list[str]]]) -> tuple[int, int]:
    """Where the titles begin among the cells, and how many there are; (0, 0) if there are none."""
    texts = [Cell(tuple(lines)).text for _, lines in cells[:HEADED]]
    for first in range(len(texts)):
        roles: list[Role | None] = []
        for text in texts[first:]:
            found = title(text)
            if found is None or (found.role is not None and found.role in roles):
                break
            roles.append(found.role)
        if len(set(roles) - {None}) > 1:
            return first, len(roles)
    return 0, 0
