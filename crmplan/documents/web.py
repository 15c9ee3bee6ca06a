"""Tables of web pages and of Markdown. The only import of lxml.html and of markdown-it-py."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmplan.documents.paper import (
    BLANK,
    MOST_ROWS,
    PLAIN,
    Cell,
    Look,
    Notice,
    Paper,
    PaperRow,
    PaperTable,
    kept,
    lacking,
    quoted,
)
from crmplan.documents.text import decoded
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator

Element = Any  # lxml's elements share no typed base
DECLARED: Final = re.compile(r"^\s*<\?xml[^>]*\?>")  # a text that is decoded has no encoding
UNREAD: Final = frozenset({"script", "style", "template", "noscript", "head", "table", "select"})
STRUCK: Final = frozenset({"del", "s", "strike"})
LINES: Final = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "section"}
)
HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
WIDEST: Final = 120  # columns of a table
HEAD: Final = 60  # lines before a table that are kept


def read_markdown(name: str, content: bytes) -> Paper:
    """The tables of a Markdown file, by the page that it makes."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - for this format only

    text, remarks = decoded(name, content)
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    return _paper(name, page, remarks)


def read_html(name: str, content: bytes) -> Paper:
    """The tables of a web page, or of what some systems write as .xls."""
    text, remarks = decoded(name, content)
    return _paper(name, DECLARED.sub("", text), remarks)


def _paper(name: str, text: str, remarks: list[Notice]) -> Paper:
    try:
        from lxml import etree, html  # noqa: PLC0415 - for this format only
    except ImportError:
        raise lacking(name, "lxml") from None
    try:
        page = html.document_fromstring(text)
    except (etree.LxmlError, ValueError):
        raise CrmplanError("import-no-table", path=name) from None
    reading = _Page(name)
    tables = tuple(reading.tables(page))
    return Paper(name, "row", tables, (*remarks, *reading.remarks, *reading.tail()))


class _Page:
    """The tables of a page, each with the lines of text before it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.remarks: list[Notice] = []
        self.above: list[str] = []
        self.head: list[str] = []

    def tables(self, page: Element) -> Iterator[PaperTable]:
        """The tables in order; one inside a cell follows the one that it stands in."""
        for element in page.iter():
            if element.tag == "table":
                rows = tuple(self.rows(element))
                yield PaperTable(rows, head=tuple(self.head[:HEAD]), above=tuple(self.above))
                self.above = []
            elif _is_line(element):
                lines = [line for line in self.lines(element, 0) if kept(line)]
                self.head += lines
                self.above += lines

    def tail(self) -> Iterator[Notice]:
        """The lines behind the last table."""
        if text := " · ".join(map(kept, self.above)):
            yield Notice("tail-unread", 0, {"text": quoted(text)})

    def rows(self, table: Element) -> Iterator[PaperRow]:
        """The rows of a table, its cells in the columns where they are seen."""
        going: dict[int, tuple[int, Cell]] = {}  # by column: for how many rows a cell goes on
        own = (r for r in table.iter("tr") if next(r.iterancestors("table"), None) is table)
        for number, row in enumerate(own, 1):
            if number > MOST_ROWS:
                raise CrmplanError("import-long", path=self.name, most=MOST_ROWS)
            if HIDDEN.search(row.get("style", "")):
                text = quoted(row.text_content())
                self.remarks.append(Notice("hidden-text", number, {"text": text}))
                continue
            yield PaperRow(number, tuple(self.cells(row, number, going)))

    def cells(self, row: Element, number: int, going: dict[int, tuple[int, Cell]]) -> list[Cell]:
        """The cells of a row, those that go on from the row above among them."""
        cells: list[Cell] = []

        def over() -> None:
            while len(cells) in going:
                left, cell = going.pop(len(cells))
                if left > 1:
                    going[len(cells)] = (left - 1, cell)
                cells.append(Cell(cell.lines, merged=True, span=cell.span, look=cell.look))
                cells.extend([BLANK] * (cell.span - 1))

        for element in row.iterchildren("td", "th"):
            over()
            if len(cells) >= WIDEST:
                break
            span = min(_count(element.get("colspan")), WIDEST - len(cells))
            cell = Cell(tuple(self.lines(element, number)), span=span, look=_look(element))
            if (rows := _count(element.get("rowspan"))) > 1:
                going[len(cells)] = (rows - 1, cell)
            cells.append(cell)
            cells.extend([BLANK] * (span - 1))
        over()
        return cells

    def lines(self, element: Element, row: int) -> list[str]:
        """The lines of an element as they are seen; what is struck out or hidden is said."""
        text = "".join(self.texts(element, row))
        return re.sub(r"[ \t\r\f]+", " ", text).split("\n")

    def texts(self, element: Element, row: int) -> Iterator[str]:
        """The texts of an element, with a break where a line ends."""
        yield _flat(element.text)
        for child in element.iterchildren():
            tag = child.tag if isinstance(child.tag, str) else ""
            hidden = HIDDEN.search(child.get("style", "")) if tag else None
            if tag in STRUCK or hidden:
                gone = "hidden-text" if hidden else "struck"
                if words := kept(child.text_content()):
                    self.remarks.append(Notice(gone, row, {"text": quoted(words)}))
            elif tag == "br":
                yield "\n"
            elif tag and tag not in UNREAD:
                inner = "".join(self.texts(child, row))
                mark = "- " if tag == "li" else ""
                yield f"\n{mark}{inner}\n" if tag in LINES else inner
            yield _flat(child.tail)


def _is_line(element: Element) -> bool:
    """Whether an element is a line of text outside of tables, and holds no other."""
    inner = (child.tag in LINES for child in element.iterdescendants())
    outer = next(element.iterancestors("table"), None)
    return element.tag in LINES and outer is None and not any(inner)


def _flat(text: str | None) -> str:
    """A text of the source: its line ends are spaces."""
    return (text or "").replace("\n", " ")


def _look(cell: Element) -> Look:
    """How a cell is set: bold if its text is."""
    bold = any(child.tag in {"b", "strong"} for child in cell.iterchildren())
    return Look(bold=True) if bold and not kept(cell.text or "") else PLAIN


def _count(text: str | None) -> int:
    """How many columns or rows a cell goes over."""
    return min(int(text), MOST_ROWS) if text and text.isdecimal() and int(text) else 1
