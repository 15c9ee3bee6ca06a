"""Word documents: their tables as they would look with every tracked change accepted.

The only import of python-docx for reading. Its own texts leave out insertions and what stands in
content controls, so the elements are walked here.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from crmplan.documents.paper import DAMAGE, MOST_ROWS, Cell, Paper, PaperRow, PaperTable
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

Element = Any  # lxml's elements share no typed base with python-docx's

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What is not text of the document as accepted: properties, deletions, moved away, drawings.
UNREAD: Final = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "del", "moveFrom", "delText", "instrText",
        "delInstrText", "drawing", "pict", "object", "footnoteReference", "endnoteReference",
    )
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip
SIGNS: Final = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
P: Final = W + "p"
TABLE: Final = W + "tbl"
VALUE: Final = W + "val"
WRAPPERS: Final = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
BULLET: Final = "• "  # stands for the bullet or number that Word draws itself
WIDEST: Final = 60  # columns of a table
HEAD: Final = 60  # lines before a table that are kept


def read_word(name: str, content: bytes) -> Paper:
    """The tables of a .docx; CrmplanError where it cannot be read or python-docx is missing."""
    try:
        import docx  # noqa: PLC0415 - an extra, for this format only
        from docx.opc.exceptions import OpcError  # noqa: PLC0415 - the same
    except ImportError:
        raise CrmplanError("import-library", path=name, library="python-docx") from None
    try:
        document = docx.Document(io.BytesIO(content))
        listed = _listing_styles(document)
        return Paper(name, "row", tuple(_Body(name, listed).tables(document.element.body)))
    except (OpcError, *DAMAGE):
        raise CrmplanError("import-damaged", path=name) from None


def _listing_styles(document: Document) -> frozenset[str]:
    """The styles whose paragraphs Word draws a bullet or number before."""
    styles = document.styles.element.iterchildren(W + "style")
    return frozenset(
        style.get(W + "styleId", "")
        for style in styles
        if next(style.iter(W + "numPr"), None) is not None
    )


class _Body:
    """The tables of a document's body, each with the first lines of text before it."""

    def __init__(self, name: str, listing: frozenset[str]) -> None:
        self.name = name
        self.listing = listing

    def tables(self, body: Element) -> Iterator[PaperTable]:
        """The tables in order; those inside a cell are text of that cell."""
        head: list[str] = []
        for element in _found(body, P, TABLE):
            if element.tag == TABLE:
                yield PaperTable(tuple(self.rows(element)), head=tuple(head))
            elif len(head) < HEAD:
                head += self.lines([element])

    def rows(self, table: Element) -> Iterator[PaperRow]:
        """The rows of a table, those left out whose deletion is tracked."""
        above: dict[int, tuple[str, ...]] = {}
        number = 0
        for row in _found(table, W + "tr"):
            if _property(row, "trPr", "del") is None:
                number += 1
                if number > MOST_ROWS:
                    raise CrmplanError("import-long", path=self.name, most=MOST_ROWS)
                yield PaperRow(number, tuple(self.cells(row, above)))

    def cells(self, row: Element, above: dict[int, tuple[str, ...]]) -> list[Cell]:
        """The cells of a row, one for each column of the grid; `above` is what stands there."""
        cells = [Cell()] * min(_count(_property(row, "trPr", "gridBefore"), 0), WIDEST)
        for cell in _found(row, W + "tc"):
            if len(cells) >= WIDEST:
                break
            if _goes_on(_property(cell, "tcPr", "hMerge")):
                cells.append(Cell())
                continue
            merged = _goes_on(_property(cell, "tcPr", "vMerge"))
            column = len(cells)
            if not merged or column not in above:
                above[column] = tuple(self.lines(list(cell.iter(P))))
            cells.append(Cell(above[column], merged))
            span = _count(_property(cell, "tcPr", "gridSpan"), 1)
            cells += [Cell()] * (min(span, WIDEST) - 1)
        return cells

    def lines(self, paragraphs: list[Element]) -> list[str]:
        """The lines of paragraphs; one whose end is deleted goes on in the next."""
        lines: list[str] = []
        begun = ""
        for paragraph in paragraphs:
            text = begun + "".join(_text(paragraph))
            begun = ""
            if _property(paragraph, "pPr", "rPr", "del") is not None:
                begun = text
                continue
            lines += f"{BULLET if self.listed(paragraph) else ''}{text}".split("\n")
        return [*lines, *([begun] if begun else ())]

    def listed(self, paragraph: Element) -> bool:
        """Whether Word draws a bullet or a number before a paragraph."""
        number = _property(paragraph, "pPr", "numPr", "numId")
        if number is not None:
            return bool(number.get(VALUE) != "0")
        style = _property(paragraph, "pPr", "pStyle")
        return style is not None and style.get(VALUE) in self.listing


def _found(element: Element, *tags: str) -> Iterator[Element]:
    """The elements of these tags inside one, also in the wrappers that Word puts around them."""
    for child in element.iterchildren():
        if child.tag in tags:
            yield child
        elif child.tag in WRAPPERS:
            yield from _found(child, *tags)


def _text(element: Element) -> Iterator[str]:
    """The text of a paragraph as accepted."""
    for child in element.iterchildren():
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag == W + "sym":
            yield chr(int(child.get(W + "char", "20"), 16))
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in UNREAD:
            yield from _text(child)


def _property(element: Element, *names: str) -> Element | None:
    """An element of properties, by its path."""
    found: Element | None = element
    for name in names:
        found = None if found is None else found.find(W + name)
    return found


def _goes_on(merge: Element | None) -> bool:
    """Whether a merge is one that began in another cell."""
    return merge is not None and merge.get(VALUE, "continue") == "continue"


def _count(element: Element | None, otherwise: int) -> int:
    """The number that an element of properties holds."""
    return otherwise if element is None else int(element.get(VALUE, otherwise))
