"""Word documents: their tables as a reader of the paper sees them, every tracked change accepted.

The only import of python-docx for reading. Its own texts leave out insertions and what stands in
content controls, so the elements are walked here.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from crmplan.documents.paper import (
    BLANK,
    DAMAGE,
    MOST_ROWS,
    NESTED,
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
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

Element = Any  # lxml's elements share no typed base with python-docx's

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What is not text of the document as accepted: properties, deletions, moved away, drawings.
UNREAD: Final = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "del", "moveFrom", "delText", "instrText",
        "delInstrText", "drawing", "pict", "object", "footnoteReference", "endnoteReference", "tbl",
    )
) | {MC + "AlternateContent", M + "ctrlPr"}  # fmt: skip
SIGNS: Final = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
P: Final = W + "p"
R: Final = W + "r"
TABLE: Final = W + "tbl"
VALUE: Final = W + "val"
BOX: Final = W + "txbxContent"
WRAPPERS: Final = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
BULLET: Final = "• "  # stands for the bullet or number that Word draws itself
WIDEST: Final = 120  # columns of a table
HEAD: Final = 60  # lines before a table that are kept
STEP: Final = 300  # twentieths of a point that make an indent
NOTE: Final = re.compile(r"\(?(?:\d{1,2}|\*+|[a-z])\)?")  # a mark of a note, written above the line
UNITS: Final = re.compile(r"(?:^|[\s\d])[kcdm]?m$")  # what a figure above the line makes square
OFF: Final = ("0", "false", "off", "none")


def read_word(name: str, content: bytes) -> Paper:
    """The tables of a .docx; CrmplanError where it cannot be read or python-docx is missing."""
    try:
        import docx  # noqa: PLC0415 - an extra, for this format only
        from docx.opc.exceptions import OpcError  # noqa: PLC0415 - the same
    except ImportError:
        raise lacking(name, "python-docx") from None
    try:
        document = docx.Document(io.BytesIO(content))
        body = _Body(name, _Styles(document))
        tables = tuple(body.tables(document.element.body))
        return Paper(name, "row", tables, (*body.remarks, *body.tail()))
    except (OpcError, *DAMAGE):
        raise CrmplanError("import-damaged", path=name) from None


class _Styles:
    """What the styles of a document say: which list, how deep, which are bold or hidden."""

    def __init__(self, document: Document) -> None:
        self.lists: dict[str, int] = {}
        self.bold: set[str] = set()
        self.hidden: set[str] = set()
        for style in document.styles.element.iterchildren(W + "style"):
            name = style.get(W + "styleId", "")
            number = next(style.iter(W + "numPr"), None)
            if number is not None:
                title = _property(style, "name")
                behind = re.search(r" (\d)$", title.get(VALUE, "") if title is not None else "")
                level = _count(number.find(W + "ilvl"), 0)
                self.lists[name] = level or (int(behind[1]) - 1 if behind else 0)
            if _on(_property(style, "rPr", "b")):
                self.bold.add(name)
            if _on(_property(style, "rPr", "vanish")):
                self.hidden.add(name)


class _Body:
    """The tables of a document's body, each with the first lines of text before it."""

    def __init__(self, name: str, styles: _Styles) -> None:
        self.name = name
        self.styles = styles
        self.remarks: list[Notice] = []
        self.row = 0  # the row that is read, 0 outside of tables
        self.above: list[str] = []

    def tables(self, body: Element) -> Iterator[PaperTable]:
        """The tables in order; one inside a cell follows the one that it stands in."""
        head: list[str] = []
        for element in _found(body, P, TABLE):
            if element.tag == TABLE:
                self.row = 0
                yield from self.table(element, tuple(head), tuple(self.above))
                self.row = 0
                self.above = []
                continue
            lines = self.lines([element])
            self.above += lines
            if len(head) < HEAD:
                head += lines

    def table(
        self, element: Element, head: tuple[str, ...], above: tuple[str, ...]
    ) -> Iterator[PaperTable]:
        """A table, and those that stand in its cells."""
        yield PaperTable(tuple(self.rows(element)), head=head, above=above)
        for cell in element.iter(W + "tc"):
            for inner in _found(cell, TABLE):
                if inner.getparent().getparent().getparent() is element:
                    yield from self.table(inner, head, ())

    def tail(self) -> Iterator[Notice]:
        """The lines behind the last table, which belong to no table."""
        text = " · ".join(line for line in map(kept, self.above) if line)
        if text:
            yield Notice("tail-unread", 0, {"text": quoted(text)})

    def rows(self, table: Element) -> Iterator[PaperRow]:
        """The rows of a table, those left out whose deletion is tracked, or that are hidden."""
        above: dict[int, Cell] = {}
        number = 0
        for row in _found(table, W + "tr"):
            if _property(row, "trPr", "del") is not None:
                continue
            number += 1
            self.row = number
            if number > MOST_ROWS:
                raise CrmplanError("import-long", path=self.name, most=MOST_ROWS)
            cells = tuple(self.cells(row, above))
            if _on(_property(row, "trPr", "hidden")):
                text = " ".join(cell.text for cell in cells if not cell.merged)
                self.remarks.append(Notice("hidden-text", number, {"text": quoted(text)}))
                continue
            yield PaperRow(number, cells)

    def cells(self, row: Element, above: dict[int, Cell]) -> list[Cell]:
        """The cells of a row, one for each column of the grid; `above` is what stands there."""
        cells = [BLANK] * min(_count(_property(row, "trPr", "gridBefore"), 0), WIDEST)
        for cell in _found(row, W + "tc"):
            if len(cells) >= WIDEST:
                break
            if _property(cell, "tcPr", "cellDel") is not None:
                continue
            if _goes_on(_property(cell, "tcPr", "hMerge")):
                cells.append(BLANK)
                continue
            merged = _goes_on(_property(cell, "tcPr", "vMerge"))
            column = len(cells)
            span = min(_count(_property(cell, "tcPr", "gridSpan"), 1), WIDEST - column)
            if not merged or column not in above:
                paragraphs = list(_found(cell, P))
                lines = tuple(self.lines(paragraphs))
                above[column] = Cell(lines, False, span, self.look(cell, paragraphs))  # noqa: FBT003
            over = above[column]
            cells.append(
                Cell(over.lines, merged=True, span=span, look=over.look) if merged else over
            )
            cells += [BLANK] * (span - 1)
        return cells

    def look(self, cell: Element, paragraphs: list[Element]) -> Look:
        """How a cell is set: bold if all of its text is, its colour, how far it is indented."""
        shade = _property(cell, "tcPr", "shd")
        fill = "" if shade is None else shade.get(W + "fill", "").lower()
        runs = [run for paragraph in paragraphs for run in paragraph.iter(R) if _told(run)]
        bold = bool(runs) and all(self.bold(run) for run in runs)
        first = next((each for each in paragraphs if _told(each)), None)
        indent = _property(first, "pPr", "ind") if first is not None else None
        left = 0 if indent is None else _twips(indent.get(W + "left") or indent.get(W + "start"))
        look = Look(bold, "" if fill in WHITE else fill, left // STEP)
        return PLAIN if look == PLAIN else look

    def bold(self, run: Element) -> bool:
        """Whether a run is bold, by itself or by the style of its paragraph."""
        own = _property(run, "rPr", "b")
        if own is not None:
            return _on(own)
        style = _property(run.getparent(), "pPr", "pStyle")
        return style is not None and style.get(VALUE) in self.styles.bold

    def lines(self, paragraphs: list[Element]) -> list[str]:
        """The lines of paragraphs; one whose end is deleted goes on in the next."""
        lines: list[str] = []
        begun = ""
        for paragraph in paragraphs:
            text = begun + self.text(paragraph)
            begun = ""
            if _property(paragraph, "pPr", "rPr", "del") is not None:
                begun = text
                continue
            lines += f"{self.listed(paragraph)}{text}".split("\n")
            for box in _boxes(paragraph):
                lines += self.lines(list(_found(box, P)))
        return [*lines, *([begun] if begun else ())]

    def text(self, paragraph: Element) -> str:
        """The text of a paragraph; what is hidden or struck out is left out and said."""
        parts: list[str] = []
        gone: dict[str, list[str]] = {}
        style = _property(paragraph, "pPr", "pStyle")
        hidden = style is not None and style.get(VALUE) in self.styles.hidden
        self.runs(paragraph, parts, gone, hidden=hidden)
        for key, words in gone.items():
            if text := kept("".join(words)):
                self.remarks.append(Notice(key, self.row, {"text": quoted(text)}))
        return "".join(parts)

    def runs(
        self, element: Element, parts: list[str], gone: dict[str, list[str]], *, hidden: bool
    ) -> None:
        """The texts of an element's runs, each to those that are seen or to those that are gone."""
        for child in element.iterchildren():
            if child.tag != R:
                if child.tag in UNREAD or _prompts(child):
                    continue
                if child.tag == M + "oMath":
                    parts.append(_equation(child))
                else:
                    self.runs(child, parts, gone, hidden=hidden)
                continue
            key = _gone(child, hidden=hidden)
            text = "".join(_text(child))
            if key:
                gone.setdefault(key, []).append(text)
            elif not _is_note(child, text, parts):
                parts.append(text)

    def listed(self, paragraph: Element) -> str:
        """A bullet, where Word draws one or a number before a paragraph; empty for others."""
        number = _property(paragraph, "pPr", "numPr", "numId")
        style = _property(paragraph, "pPr", "pStyle")
        level = self.styles.lists.get("" if style is None else style.get(VALUE, ""))
        if number is not None:
            if number.get(VALUE) == "0":
                return ""
            level = _count(_property(paragraph, "pPr", "numPr", "ilvl"), level or 0)
        if level is None:
            return ""
        return f"{NESTED} " if level else BULLET


WHITE: Final = ("", "auto", "ffffff", "clear")


def _found(element: Element, *tags: str) -> Iterator[Element]:
    """The elements of these tags inside one, also in the wrappers that Word puts around them."""
    for child in element.iterchildren():
        if child.tag in tags:
            yield child
        elif child.tag in WRAPPERS and not _prompts(child):
            yield from _found(child, *tags)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes of a paragraph, once each: not the copy for older programs."""
    for box in paragraph.iter(BOX):
        over = [each.tag for each in box.iterancestors()]
        if MC + "Fallback" not in over and over.count(BOX) == 0 and _nearest(box, P) is paragraph:
            yield box


def _nearest(element: Element, tag: str) -> Element | None:
    """The nearest element of a tag around one."""
    return next(element.iterancestors(tag), None)


def _prompts(element: Element) -> bool:
    """Whether a content control only shows what is to be written there."""
    return element.tag == W + "sdt" and _on(_property(element, "sdtPr", "showingPlcHdr"))


def _gone(run: Element, *, hidden: bool) -> str:
    """Why a run is not read, as a remark has it; empty if it is seen."""
    own = _property(run, "rPr", "vanish")
    if _on(own) or (hidden and own is None):
        return "hidden-text"
    struck = _on(_property(run, "rPr", "strike")) or _on(_property(run, "rPr", "dstrike"))
    return "struck" if struck else ""


def _is_note(run: Element, text: str, before: list[str]) -> bool:
    """Whether a run is the mark of a note: figures or stars above the line, behind a word."""
    above = _property(run, "rPr", "vertAlign")
    if above is None or above.get(VALUE) != "superscript" or not NOTE.fullmatch(text.strip()):
        return False
    words = "".join(before)
    ordinal = text.strip().isalpha() and words[-1:].isdecimal()  # «1a»
    return bool(words.strip()) and not ordinal and not UNITS.search(words)


def _text(element: Element) -> Iterator[str]:
    """The text of a run, and the value of a field of a form."""
    for child in element.iterchildren():
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag == W + "sym":
            yield chr(int(child.get(W + "char", "20"), 16))
        elif child.tag == W + "fldChar":
            yield _field(child)
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in UNREAD:
            yield from _text(child)


def _field(mark: Element) -> str:
    """The value of a list or a box to tick, which stands in the field itself and in no text."""
    chosen = _property(mark, "ffData", "ddList")
    if chosen is not None:
        entries = [entry.get(VALUE, "") for entry in chosen.iterchildren(W + "listEntry")]
        at = _count(chosen.find(W + "result"), 0)
        return entries[at] if at < len(entries) else ""
    ticked = _property(mark, "ffData", "checkBox")
    if ticked is None:
        return ""
    state = ticked.find(W + "checked")
    return "☒" if _on(state if state is not None else ticked.find(W + "default")) else ""


def _equation(element: Element) -> str:
    """An equation in one line: its letters and signs, a fraction with a stroke."""
    parts = []
    for child in element.iterchildren():
        if child.tag == M + "t":
            parts.append(child.text or "")
        elif child.tag == M + "f":
            numerator, denominator = child.find(M + "num"), child.find(M + "den")
            halves = [_equation(half) for half in (numerator, denominator) if half is not None]
            parts.append("/".join(halves))
        elif child.tag not in UNREAD:
            parts.append(_equation(child))
    return "".join(parts)


def _told(element: Element) -> bool:
    """Whether an element holds text."""
    return any(text.text and text.text.strip() for text in element.iter(W + "t"))


def _property(element: Element, *names: str) -> Element | None:
    """An element of properties, by its path."""
    found: Element | None = element
    for name in names:
        found = None if found is None else found.find(W + name)
    return found


def _on(element: Element | None) -> bool:
    """Whether a property is set: it is there, and does not say that it is off."""
    return element is not None and element.get(VALUE, "1") not in OFF


def _goes_on(merge: Element | None) -> bool:
    """Whether a merge is one that began in another cell."""
    return merge is not None and merge.get(VALUE, "continue") == "continue"


def _count(element: Element | None, otherwise: int) -> int:
    """The number that an element of properties holds."""
    return otherwise if element is None else int(element.get(VALUE, otherwise))


def _twips(text: str | None) -> int:
    """A length in twentieths of a point; 0 where it is told in another unit."""
    return int(text) if text and text.lstrip("-").isdecimal() else 0
