"""Excel workbooks: every visible sheet is a table. The only import of openpyxl for reading."""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from crmplan.documents.paper import DAMAGE, MOST_ROWS, Cell, Paper, PaperRow, PaperTable
from crmplan.documents.text import plain_field
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator

Sheet = Any  # the class of sheets of the read-only mode is not public
ReadCell = Any  # nor is that of their cells
WIDEST: Final = 60  # columns that are read


def read_excel(name: str, content: bytes) -> Paper:
    """The sheets of a .xlsx; CrmplanError where it cannot be read or openpyxl is missing."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra, for this format only
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - the same
    except ImportError:
        raise CrmplanError("import-library", path=name, library="openpyxl") from None
    try:
        with warnings.catch_warnings():  # of parts that it does not read: none is needed here
            warnings.simplefilter("ignore")
            # Only this mode takes no room for cells that a sheet does not hold.
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
            tables = [PaperTable(tuple(_rows(name, sheet)), sheet.title) for sheet in sheets]
    except (InvalidFileException, *DAMAGE):
        raise CrmplanError("import-damaged", path=name) from None
    return Paper(name, "row", tuple(table for table in tables if table.rows))


def _rows(name: str, sheet: Sheet) -> Iterator[PaperRow]:
    """The rows of a sheet that hold something, with their numbers."""
    below = _merged_below(sheet)
    above: dict[int, tuple[str, ...]] = {}
    for number, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=WIDEST), 1):
        if number not in below and all(cell.value is None for cell in cells):
            above.clear()  # most rows of a sheet with something at its far end
            continue
        found = []
        for column, cell in enumerate(cells, 1):
            merged = column in below.get(number, ())
            if not merged:
                above[column] = tuple(_written(cell).split("\n"))
            found.append(Cell(above.get(column, ("",)), merged))
        if any(cell.text for cell in found):
            if number > MOST_ROWS:
                raise CrmplanError("import-long", path=name, most=MOST_ROWS)
            yield PaperRow(number, tuple(found))


def _merged_below(sheet: Sheet) -> dict[int, set[int]]:
    """The columns, by row, in which a cell only goes on from the one above it."""
    from openpyxl.utils import range_boundaries  # noqa: PLC0415 - an extra
    from openpyxl.xml.functions import iterparse  # noqa: PLC0415 - the same

    below: dict[int, set[int]] = {}
    with sheet._get_source() as part:  # noqa: SLF001 - this mode tells of no merged cells
        for _, element in iterparse(part):
            if element.tag.endswith("}mergeCell"):
                first, top, _, bottom = range_boundaries(element.get("ref", ""))
                for row in range((top or 1) + 1, min(bottom or 0, MOST_ROWS) + 1):
                    below.setdefault(row, set()).add(first or 1)
            element.clear()
    return below


def _written(cell: ReadCell) -> str:
    """A cell's value as text: a date as ISO 8601 writes it, as far as the cell shows it."""
    value = cell.value
    if isinstance(value, (date, datetime)):
        return _day(value, str(cell.number_format))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else plain_field(str(value).replace("\r\n", "\n"))


def _day(value: date, shown: str) -> str:
    """A date that a cell shows as a month only is that month, not its first day."""
    code = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", shown.partition(";")[0]).lower()
    day = value.strftime("%Y-%m-%d")
    if "y" in code and "d" not in code:
        return day[:7] if "m" in code else day[:4]
    return day
