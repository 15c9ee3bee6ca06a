"""Plain text with a table in it: cells that begin with a tab, or rows with separators (CSV)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from crmplan.documents.paper import LARGEST_TEXT, Cell, Notice, Paper, PaperRow, PaperTable
from crmplan.documents.titles import Sense, title
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEPARATORS: Final = ("\t", ";", ",")
MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
KNOWN: Final = 0.45  # how much of a title must be known
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
    """What separates the columns: the sign that makes the most titles of a line, else most cells.

    Empty where no sign makes the same number of cells of several lines.
    """
    best, most = "", 1
    lines = [line.strip() for line in text.split("\n", HEADED)[:HEADED]]
    for line in lines:
        for sign in SEPARATORS:
            if sign in line:
                parts = next(csv.reader([line], delimiter=sign), [])
                if titled(parts) > most:
                    best, most = sign, titled(parts)
    if best:
        return best
    counts = {sign: [line.count(sign) for line in lines if line] for sign in SEPARATORS}
    even = [s for s, found in counts.items() if found and min(found) > 0 and len(set(found)) == 1]
    return max(even, key=lambda sign: counts[sign][0], default="")


def titled(parts: Sequence[str]) -> int:
    """How many of the cells of a line are titles of a plan's columns."""
    found = {(t.sense, t.depth) for part in parts if (t := title(part)) and t.weight >= KNOWN}
    return len(found)


def separated(name: str, text: str, separator: str) -> PaperTable:
    """Rows of separated cells; a cell in quotes may hold lines, and must be closed."""
    rows: list[PaperRow] = []
    before = 0
    try:
        _closed(name, text, separator)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        for fields in reader:
            cells = tuple(Cell(tuple(plain_field(f).split("\n"))) for f in fields)
            rows.append(PaperRow(before + 1, cells))
            before = reader.line_num
    except csv.Error as error:
        raise CrmplanError("import-csv", path=name, line=before + 1, why=error) from None
    return PaperTable(tuple(row for row in rows if any(cell.text for cell in row.cells)))


def _closed(name: str, text: str, separator: str) -> None:
    """CrmplanError at the line of a quote that is opened and not closed where it should be."""
    before = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for _ in reader:
            before = reader.line_num
    except csv.Error:
        if reader.line_num > before + 1 or text.count('"') % 2:
            raise CrmplanError("import-quote", path=name, line=before + 1) from None


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
        senses: list[tuple[Sense, float]] = []
        for text in texts[first:]:
            found = title(text)
            sense = (found.sense, found.depth) if found and found.weight >= KNOWN else None
            if sense is None or (sense in senses and sense[0] is not Sense.DETAIL):
                break
            senses.append(sense)
        if len({sense for sense in senses if sense[0] is not Sense.DETAIL}) > 1:
            return first, len(senses)
    return 0, 0
