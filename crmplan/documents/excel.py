"""Excel workbooks: every visible sheet is a table. The only import of openpyxl for reading.

What a reader of the sheet sees is read: hidden rows and columns and text that is struck out are
left out with a word, a date stands as far as its cell shows it.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from crmplan.documents.paper import (
    BLANK,
    DAMAGE,
    MOST_ROWS,
    PLAIN,
    Cell,
    Look,
    Notice,
    Paper,
    PaperRow,
    PaperTable,
    lacking,
    quoted,
)
from crmplan.documents.text import plain_field
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Sheet = Any  # the class of sheets of the read-only mode is not public
ReadCell = Any  # nor is that of their cells
Book = Any
WIDEST: Final = 120  # columns that are read: a year of weeks, and what stands before them
ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
BOX: Final = re.compile(rb"<a:t>([^<]+)</a:t>")


def read_excel(name: str, content: bytes) -> Paper:
    """The sheets of a .xlsx; CrmplanError where it cannot be read or openpyxl is missing."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra, for this format only
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - the same
    except ImportError:
        raise lacking(name, "openpyxl") from None
    remarks: list[Notice] = []
    try:
        with warnings.catch_warnings():  # of parts that it does not read: none is needed here
            warnings.simplefilter("ignore")
            # Only this mode takes no room for cells that a sheet does not hold.
            rich = _struck(content)
            book = load_workbook(
                io.BytesIO(content), read_only=True, data_only=True, rich_text=rich
            )
            styles = _Styles(book, rich=rich)
            tables = []
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    remarks.append(Notice("hidden-sheet", 0, {"text": sheet.title}))
                    continue
                reading = _SheetReading(name, sheet, styles)
                tables.append(PaperTable(tuple(reading.rows()), sheet.title))
                remarks += reading.remarks
            remarks += _boxes(content)
    except (InvalidFileException, *DAMAGE):
        raise CrmplanError("import-damaged", path=name) from None
    return Paper(name, "row", tuple(table for table in tables if table.rows), tuple(remarks))


def _struck(content: bytes) -> bool:
    """Whether some part of a cell's text may be struck out: only then are its runs read."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return any(
            b"strike" in packed.read(part)
            for part in packed.namelist()
            if part.endswith("sharedStrings.xml") or part.startswith("xl/worksheets/sheet")
        )


def _boxes(content: bytes) -> Iterator[Notice]:
    """The text of boxes that are drawn over the sheets, which stands in no cell."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for part in packed.namelist():
            if part.startswith("xl/drawings/drawing"):
                words = [
                    found.decode("utf-8", "replace") for found in BOX.findall(packed.read(part))
                ]
                if words:
                    yield Notice("box", 0, {"text": quoted(" ".join(words))})


@dataclass(slots=True)
class _Marks:
    """What a sheet says of its cells beside their values."""

    below: dict[int, set[int]] = field(default_factory=dict)  # columns going on from above, by row
    spans: dict[tuple[int, int], int] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unworked: dict[int, list[int]] = field(default_factory=dict)  # formulas with no value, by row


class _SheetReading:
    """One sheet, row by row."""

    def __init__(self, name: str, sheet: Sheet, styles: _Styles) -> None:
        self.name = name
        self.sheet = sheet
        self.styles = styles
        self.remarks: list[Notice] = []
        self.marks = _marks(sheet)
        self.above: dict[int, Cell] = {}  # the last cell of each column that is its own
        self.columns: set[int] = set()  # the hidden ones that hold something

    def rows(self) -> Iterator[PaperRow]:
        """The rows of a sheet that hold something and are seen, with their numbers."""
        marks = self.marks
        hidden: list[int] = []
        for number, cells in _parsed(self.sheet, rich=self.styles.rich):
            if number > MOST_ROWS + 1:  # somebody's cell at the far end of a sheet
                self.remarks.append(Notice("far", number))
                break
            found = self.cells(number, cells)
            for column in marks.unworked.get(number, ()):
                where = f"{_letters(column)}{number}"
                self.remarks.append(Notice("formula", number, {"cell": where}))
            if not any(cell.text for cell in found):
                continue
            if number in marks.hidden_rows:
                hidden.append(number)
                continue
            if number > MOST_ROWS:
                raise CrmplanError("import-long", path=self.name, most=MOST_ROWS)
            yield PaperRow(number, tuple(found))
        self._hidden(hidden, self.columns)

    def cells(self, number: int, given: Sequence[ReadCell]) -> list[Cell]:
        """The cells of a row; those of hidden columns are blank."""
        below = self.marks.below.get(number, ())
        last = min(given[-1]["column"], WIDEST) if given else 0
        found = [BLANK] * max(last, max(below, default=0))
        for cell in given:
            column, value, style = cell["column"], cell["value"], cell["style_id"]
            if column > WIDEST:
                break
            if (value is None and not style) or column in below:
                continue
            made = self.cell(number, column, value, style)
            if column in self.marks.hidden_columns:
                if made.lines:
                    self.columns.add(column)
                made = BLANK
            found[column - 1] = made
        if self.marks.below:
            for column in below:
                over = self.above.get(column, BLANK)
                made = Cell(over.lines, merged=True, span=over.span, look=over.look)
                found[column - 1] = made
            own = {column: cell for column, cell in enumerate(found, 1) if column not in below}
            self.above = {**self.above, **own}
        while found and found[-1] is BLANK:
            found.pop()
        return found

    def _hidden(self, rows: Sequence[int], columns: set[int]) -> None:
        """Say which rows and columns are hidden and hold something."""
        if rows:
            listed = ", ".join(map(str, rows[:20])) + (", …" if len(rows) > 20 else "")  # noqa: PLR2004
            self.remarks.append(Notice("hidden-rows", 0, {"rows": listed}))
        if columns:
            listed = ", ".join(map(_letters, sorted(columns)))
            self.remarks.append(Notice("hidden-columns", 0, {"columns": listed}))

    def cell(self, row: int, column: int, value: object, style: int) -> Cell:
        """A cell as it is seen."""
        look, struck, shown = self.styles.of(style)
        text = self._seen(row, value) if isinstance(value, list) else written(value, shown)
        if struck and text.strip():
            self.remarks.append(Notice("struck", row, {"text": quoted(text)}))
            text = ""
        span = self.marks.spans.get((row, column), 1)
        if not text and look is PLAIN and span == 1:
            return BLANK
        lines = tuple(text.split("\n")) if text else ()
        return Cell(lines, span=span, look=look)

    def _seen(self, row: int, runs: Sequence[Any]) -> str:
        """The runs of a text that are not struck out."""
        kept: list[str] = []
        gone: list[str] = []
        for run in runs:
            struck = not isinstance(run, str) and bool(run.font and run.font.strike)
            (gone if struck else kept).append(run if isinstance(run, str) else run.text)
        if any(text.strip() for text in gone):
            self.remarks.append(Notice("struck", row, {"text": quoted("".join(gone))}))
        return written("".join(kept), "General")


def _parsed(sheet: Sheet, *, rich: bool) -> Iterator[tuple[int, Sequence[ReadCell]]]:
    """The rows that a sheet holds, each cell with its column, value and style.

    By the library's own parser: its cells of the read-only mode forget which part of an inline text
    is struck out, and it makes an object of every such text.
    """
    from openpyxl.utils.cell import coordinate_to_tuple  # noqa: PLC0415 - an extra
    from openpyxl.worksheet._reader import INLINE_STRING, WorkSheetParser  # noqa: PLC0415 - an extra, not public

    class Parser(WorkSheetParser):
        """The library's parser, which reads a plain inline text at once."""

        def parse_cell(self, element: Any) -> ReadCell:  # noqa: ANN401 - of two XML libraries
            """A cell."""
            plain = None
            if not rich and element.get("t") == "inlineStr" and element.get("r"):
                inline = element.find(INLINE_STRING)
                if inline is not None and len(inline) == 1:
                    plain = inline[0].text  # one text, or one run, which has no text of its own
            if plain is None:
                return super().parse_cell(element)
            row, column = coordinate_to_tuple(element.get("r", ""))
            return {"row": row, "column": column, "value": plain,
                    "style_id": int(element.get("s", 0))}  # fmt: skip

    book = sheet.parent
    with sheet._get_source() as part:  # noqa: SLF001 - not public
        parser = Parser(
            part,
            sheet._shared_strings,  # noqa: SLF001 - the same
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001 - the same
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001 - the same
            rich_text=rich,
        )
        yield from parser.parse()


def _marks(sheet: Sheet) -> _Marks:
    """Merged cells, hidden rows and columns, formulas without a value: this mode tells of none."""
    from openpyxl.utils import range_boundaries  # noqa: PLC0415 - an extra
    from openpyxl.utils.cell import coordinate_to_tuple  # noqa: PLC0415 - the same
    from openpyxl.xml.functions import iterparse  # noqa: PLC0415 - the same

    marks = _Marks()
    with sheet._get_source() as part:  # noqa: SLF001 - this mode tells of no merged cells
        content = part.read()
        if not any(sign in content for sign in TOLD):
            return marks
    with sheet._get_source() as part:  # noqa: SLF001 - this mode tells of no merged cells
        for _, element in iterparse(part):
            tag = element.tag.rpartition("}")[2]
            if tag == "row":
                if element.get("hidden") in TRUE:
                    marks.hidden_rows.add(int(element.get("r") or 0))
                element.clear()
            elif tag == "c":
                if len(element) and element[0].tag.endswith("}f") and not element.findtext("{*}v"):
                    row, column = coordinate_to_tuple(element.get("r", "A1"))
                    marks.unworked.setdefault(row, []).append(column)
            elif tag == "col" and element.get("hidden") in TRUE:
                first, last = int(element.get("min", 1)), int(element.get("max", 1))
                marks.hidden_columns.update(range(first, min(last, WIDEST) + 1))
            elif tag == "mergeCell":
                area = range_boundaries(element.get("ref", ""))
                first, top, last, bottom = (edge or 1 for edge in area)
                marks.spans[top, first] = last - first + 1
                for row in range(top + 1, min(bottom, MOST_ROWS) + 1):
                    marks.below.setdefault(row, set()).add(first)
    return marks


TRUE: Final = ("1", "true")
TOLD: Final = (b"mergeCell ", b"hidden=", b"<f>", b"<f ", b":f>", b"<f/>")  # in a sheet's own XML


def _letters(column: int) -> str:
    """The letters of a column."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - an extra

    return str(get_column_letter(column))


class _Styles:
    """How the cells of a workbook are set, by the number of their style."""

    def __init__(self, book: Book, *, rich: bool) -> None:
        self.book = book
        self.rich = rich  # whether parts of texts may be struck out
        self.known: dict[int, tuple[Look, bool, str]] = {}

    def of(self, style: int) -> tuple[Look, bool, str]:
        """The look of a style, whether it strikes out, and the form in which it shows a value."""
        found = self.known.get(style)
        if found is None:
            found = self.known[style] = self._read(style)
        return found

    def _read(self, style: int) -> tuple[Look, bool, str]:
        from openpyxl.styles.numbers import BUILTIN_FORMATS  # noqa: PLC0415 - an extra

        book = self.book
        array = book._cell_styles[style]  # noqa: SLF001 - the read-only mode has no other way
        font = book._fonts[array.fontId]  # noqa: SLF001 - the same
        fill = _colour(book._fills[array.fillId])  # noqa: SLF001 - the same
        alignment = book._alignments[array.alignmentId]  # noqa: SLF001 - the same
        number = array.numFmtId
        custom = book._number_formats  # noqa: SLF001 - the same
        own = number - 164  # the first number of a form of one's own
        shown = custom[own] if 0 <= own < len(custom) else BUILTIN_FORMATS.get(number, "General")
        look = Look(bool(font.b), fill, int(getattr(alignment, "indent", 0) or 0))
        return (PLAIN if look == PLAIN else look), bool(font.strike), shown


def _colour(fill: Any) -> str:  # noqa: ANN401 - openpyxl's fills share no public type
    """The colour of a fill; empty where it is none or white."""
    if getattr(fill, "patternType", None) in {None, "none"}:
        return ""
    colour = fill.fgColor
    kind = colour.type
    value = getattr(colour, kind, None)
    if (kind, value) in WHITE:
        return ""
    return f"{kind} {value} {colour.tint or 0:.2f}"


WHITE: Final = (("rgb", "FFFFFFFF"), ("rgb", "00FFFFFF"), ("rgb", "00000000"), ("indexed", 64),
                ("indexed", 9))  # fmt: skip


def written(value: object, shown: str) -> str:
    """A value as text: a date as ISO 8601 writes it, as far as the cell shows it."""
    if isinstance(value, str):
        text = value
        if "_x" in text:
            text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        return plain_field(text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n"))
    if value is None:
        return ""
    if isinstance(value, (date, datetime)):
        return _day(value, shown)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return f"{value * 100:.10g} %" if "%" in shown else f"{value:.10g}"
    return value.isoformat("minutes") if isinstance(value, time) else plain_field(str(value))


def _day(value: date, shown: str) -> str:
    """A date that a cell shows as a month only is that month, not its first day."""
    code = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", shown.partition(";")[0]).lower()
    day = value.strftime("%Y-%m-%d")
    if "y" in code and "d" not in code:
        return day[:7] if "m" in code else day[:4]
    return day
