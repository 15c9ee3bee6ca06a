"""A page as a Word document: styles that a person can change, tables whose first row repeats.

The only import of python-docx for writing.
"""

from __future__ import annotations

import io
from copy import deepcopy
from datetime import UTC, datetime, time
from functools import cache
from math import ceil
from typing import TYPE_CHECKING, assert_never, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.table import _Cell as Cell

from crmplan.language import Language, say
from crmplan.language.seen import visible, width_of
from crmplan.outputs.bars import POINT, POINTS
from crmplan.outputs.elements import COLOURS, FILLS, INK, RULE, SHADE
from crmplan.outputs.letterhead import begun, has_footer, supplied
from crmplan.outputs.links import pieces
from crmplan.pages.document import (
    Bar,
    Block,
    Bullets,
    Excerpt,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Stretch,
    Table,
    Text,
    Timeline,
    Tone,
    joined_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from docx.document import Document as Word
    from docx.oxml.table import CT_Row as Model
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section
    from docx.styles.style import BaseStyle, CharacterStyle, ParagraphStyle
    from docx.table import Table as WordTable
    from docx.table import _Row as Row
    from docx.text.paragraph import Paragraph as WordParagraph

    from crmplan.outputs.formats import Output, Template
    from crmplan.pages import View
    from crmplan.pages.document import Document

FONT = "Calibri"
CELL, CELL_HEAD, LINES = "crmplan Cell", "crmplan Cell Heading", "crmplan Lines"
NOTE, AFTER, LINK = "crmplan Note", "crmplan After Table", "crmplan Link"
AFTERS = {LINES: 0, NOTE: 4, AFTER: 0}  # points below a paragraph of a style
CODES = ("es-ES", "en-US")  # in the order of the languages
SIZES = {"Title": 17, "Heading 1": 13, "Heading 2": 11.5, "Heading 3": 11}
USED = (*SIZES, "Normal", "Footer", "List Bullet", "Strong", "Table Grid")  # Word's own


def begin(template: Template | None, language: Language) -> Word:
    """A new document in a language with its styles; what the office's own has is left as it is."""
    word = begun(template) if template else docx.Document()
    prepare(word, language, supplied(word, USED) if template else set(USED))
    return word


def prepare(word: Word, language: Language, plain: set[str]) -> None:
    """Give a document its language, its letters and its styles; `plain` are still Word's own."""
    spoken = word.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}"
    )
    if spoken is not None:
        spoken.set(qn("w:val"), CODES[language.column])
    if "Normal" in plain:
        letters(_paragraph(word, "Normal"), 10.5, INK, FONT)
        _paragraph(word, "Normal").paragraph_format.space_after = Pt(4)
        _paragraph(word, "Normal").paragraph_format.line_spacing = 1.0
    own = FONT if "Normal" in plain else ""
    for name in plain & SIZES.keys():
        letters(_paragraph(word, name), SIZES[name], INK, own)
        _paragraph(word, name).paragraph_format.space_after = Pt(4)
        _paragraph(word, name).paragraph_format.space_before = Pt(8)
    if "Title" in plain:
        _unruled(_paragraph(word, "Title"))
    if "Footer" in plain:
        letters(_paragraph(word, "Footer"), 8.5, COLOURS[Tone.QUIET], own)
    for name, size in ((CELL, 8.5), (CELL_HEAD, 8.5), (LINES, 8.5), (NOTE, 7.5), (AFTER, 4)):
        made = cast("ParagraphStyle", _style(word, name, WD_STYLE_TYPE.PARAGRAPH))
        made.base_style = word.styles["Normal"]
        letters(made, size, INK, "Courier New" if name == LINES else own)
        made.paragraph_format.space_before, made.paragraph_format.line_spacing = Pt(0), 1.0
        made.paragraph_format.space_after = Pt(AFTERS.get(name, 1))
    _paragraph(word, CELL_HEAD).font.bold = True
    _paragraph(word, CELL_HEAD).paragraph_format.keep_with_next = True
    for tone in Tone:
        style = _character(word, tone_name(tone), COLOURS[tone])
        style.font.bold = tone in (Tone.BAD, Tone.STRONG) or None
        _character(word, sign_name(tone), FILLS[tone])
    _character(word, LINK, COLOURS[Tone.NOTICE]).font.underline = True
    # python-docx looks through all styles for every paragraph and run: each is looked up once.
    word.part.get_style_id = cache(word.part.get_style_id)  # type: ignore[method-assign]
    word.part.relate_to = cache(word.part.relate_to)  # type: ignore[method-assign] # as above


def sign_name(tone: Tone) -> str:
    """The style of a sign that explains a ground of this tone."""
    return f"crmplan {tone.capitalize()} Sign"


def _style(word: Word, name: str, kind: WD_STYLE_TYPE) -> BaseStyle:
    """A style of crmplan's own: that of a paper which became a template, or a new one."""
    own: BaseStyle = word.styles[name] if name in word.styles else word.styles.add_style(name, kind)
    return own


def _character(word: Word, name: str, colour: str) -> CharacterStyle:
    style = cast("CharacterStyle", _style(word, name, WD_STYLE_TYPE.CHARACTER))
    style.font.color.rgb = RGBColor.from_string(colour.upper())
    return style


def tone_name(tone: Tone) -> str:
    """The style of a tone."""
    return f"crmplan {tone.capitalize()}"


def letters(style: ParagraphStyle, size: float, colour: str, font: str) -> None:
    """The letters of a style, in every script; without a font, in that of the document."""
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour.upper())
    if not font:
        return
    style.font.name = font
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):  # a font of the theme would go before the one that is named
            del fonts.attrib[name]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), font)


def field(line: WordParagraph, name: str) -> None:
    """A number that the word processor keeps: PAGE, NUMPAGES."""
    made = element("w:fldSimple", **{"w:instr": name})
    run = element("w:r")
    text = element("w:t")
    text.text = "1"
    run.append(text)
    made.append(run)
    line._p.append(made)  # noqa: SLF001 - python-docx has no fields of its own


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of the file's own XML, where python-docx has no word for it."""
    made = cast("BaseOxmlElement", OxmlElement(name))
    for key, value in attributes.items():
        made.set(qn(key), value)
    return made


def _paragraph(word: Word, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", word.styles[name])


def _unruled(style: ParagraphStyle) -> None:
    """The title without the line that the template draws below it."""
    borders = style.element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


# Tables of a Word document: widths that are given, first rows that repeat, cells that are one.


TALL = Cm(1)  # the height of a row in which one writes by hand
LETTER = Cm(0.165)  # the width of a letter of a cell, on the average
NAME_SHARE = 0.34  # of the width of a timeline, for its rows' names


def grid(word: Word, block: Table, width: int) -> None:
    """A table under its headings, which repeat on every page."""
    widths = [int(width * share) for share in shares(block, width // LETTER)]
    table, model = new_table(word, widths)
    heading(table, model, [column.title for column in block.columns])
    for group in block.groups:
        if group.title.text:
            title_row(table, model, group.title)
        for given, reach in zip(group.rows, joined_rows(block, group), strict=True):
            cells = cells_of(table, model)
            if block.tall:
                table.rows[-1].height = TALL
            for place, (text, cell, over) in enumerate(zip(given, cells, reach, strict=True)):
                if over:
                    fill(cell, text, right=block.columns[place].right)
                if over != 1:
                    merge(cell, first=over > 1)
    word.add_paragraph(style=AFTER)


def new_table(word: Word, widths: Sequence[int]) -> tuple[WordTable, Model]:
    """An empty table of columns that keep their widths, and the model of its rows."""
    table: WordTable = word.add_table(rows=0, cols=len(widths))
    table.autofit = False
    table.style = "Table Grid"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    borders = element("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kind = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": RULE}
        borders.append(element(f"w:{edge}", **kind))
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - python-docx has no borders of its own
    row: Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx tells no type
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001 - as above
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Emu(width)
        cell.paragraphs[0].style = CELL
    table._tbl.remove(row._tr)  # noqa: SLF001 - as above
    return table, row._tr  # noqa: SLF001 - as above


def cells_of(table: WordTable, model: Model) -> list[Cell]:
    """The cells of a new row like the model, which is not parted between two pages."""
    made = deepcopy(model)  # a row of python-docx's own making takes ten times as long
    table._tbl.append(made)  # noqa: SLF001 - as above
    return [Cell(cell, table) for cell in made.tc_lst]


def across(cells: Sequence[Cell]) -> Cell:
    """The empty cells of a row as one."""
    first, *others = cells
    first.width = Emu(sum(cell.width or 0 for cell in cells))
    first._tc.grid_span = len(cells)  # noqa: SLF001 - python-docx counts all rows for each merge
    for other in others:
        other._element.getparent().remove(other._element)  # noqa: SLF001 - as above
    return first


def heading(table: WordTable, model: Model, titles: Sequence[str]) -> None:
    """The row of the columns' titles, repeated on every page."""
    cells = cells_of(table, model)
    table._tbl[-1].trPr.append(element("w:tblHeader"))  # noqa: SLF001 - as above
    for cell, title in zip(cells, titles, strict=True):
        first, _, year = title.partition("\n")
        fill(cell, Text(first), style=CELL_HEAD)
        if year:
            cell.paragraphs[0].add_run().add_break()
            cell.paragraphs[0].add_run(year)
        shade(cell, SHADE)


def title_row(table: WordTable, model: Model, title: Text) -> None:
    """A group's title across the table."""
    whole = across(cells_of(table, model))
    fill(whole, title, style=CELL_HEAD)
    shade(whole, SHADE)


def fill(cell: Cell, text: Text, style: str = "", *, right: bool = False) -> None:
    """A cell's text in its tone."""
    line = cell.paragraphs[0]
    if style:
        line.style = style
    run(line, text)
    if right:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def merge(cell: Cell, *, first: bool) -> None:
    """One of the cells below each other that are one: the first, or a later one."""
    part = element("w:vMerge", **({"w:val": "restart"} if first else {}))
    cell._tc.get_or_add_tcPr().append(part)  # noqa: SLF001 - merging cell by cell is quadratic


def shade(cell: Cell, colour: str) -> None:
    """The ground of a cell."""
    ground = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    cell._tc.get_or_add_tcPr().append(element("w:shd", **ground))  # noqa: SLF001 - as above


def bar(word: Word, block: Bar, width: int) -> None:
    """A bar as a row of grounds, and the same in words."""
    shown = [share for share in block.shares if share.size]
    total = sum(share.size for share in shown)
    widths = [int(width * share.size / total) for share in shown]
    for share, cell in zip(shown, cells_of(*new_table(word, widths)), strict=True):
        shade(cell, FILLS[share.tone])
    line = word.add_paragraph()
    for share in shown:
        line.add_run("■ ", sign_name(share.tone))
        line.add_run(f"{share.size} {share.label}    ")


def timeline(word: Word, block: Timeline, width: int) -> None:
    """A timeline as a table: a row for each activity, a ground for each month that it takes."""
    months = int(width * (1 - NAME_SHARE) / max(len(block.ticks), 1))
    widths = [width - months * len(block.ticks), *([months] * len(block.ticks))]
    table, model = new_table(word, widths)
    caption = element("w:tblCaption", **{"w:val": visible(block.title)})
    table._tbl.tblPr.append(caption)  # noqa: SLF001 - as above
    titles = [f"{tick.label}\n{tick.year}".strip() for tick in block.ticks]
    heading(table, model, [block.here_text, *titles])
    for group in block.groups:
        if group.title.text:
            title_row(table, model, group.title)
        for track in group.tracks:
            name, *cells = cells_of(table, model)
            fill(name, Text(f"{track.name} {_short(track.text)}"))
            for number, cell in enumerate(cells):
                month(block, number, cell, track.stretches)
            if not track.stretches and cells:
                fill(across(cells), Text(track.note, Tone.QUIET))
    line = word.add_paragraph(style=CELL)
    for stretch in block.legend:
        sign = POINTS.get(stretch.tone, POINT) if stretch.point else "■"
        line.add_run(f"{sign} ", sign_name(stretch.tone))
        line.add_run(f"{stretch.words}    ")
    for event in block.events:
        word.add_paragraph(visible(event.words), CELL)


def month(block: Timeline, number: int, cell: Cell, stretches: Sequence[Stretch]) -> None:
    """A month of a row: the ground of the stretch that takes days of it, or a day's sign."""
    first = block.ticks[number].start
    after = block.ticks[number + 1].start if number + 1 < len(block.ticks) else None
    for stretch in stretches:
        if not _meets(stretch, first, after or block.end, last=after is None):
            continue
        if stretch.point:
            cell.paragraphs[0].add_run(POINTS.get(stretch.tone, POINT), tone_name(stretch.tone))
        elif cell._tc.get_or_add_tcPr().find(qn("w:shd")) is None:  # noqa: SLF001 - as above
            shade(cell, FILLS[stretch.tone])


def _meets(stretch: Stretch, first: date, end: date, *, last: bool) -> bool:
    """Whether a stretch takes a day from the first to the end, which only the last includes."""
    begins = stretch.start is None or stretch.start < end or (last and stretch.start == end)
    return begins and (stretch.end is None or stretch.end >= first)


def _short(text: str, letters: int = 44) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


# A page as a Word document: styles, headings, tables whose first row repeats, numbered pages.


SHORT, LONG, MARGIN = Cm(21.59), Cm(27.94), Cm(2)  # a sheet of letter paper
ABOVE = Cm(1.7)  # and below: the edge of a sheet over what is written
UPRIGHT = 106  # characters of a table that fit across an upright sheet
SECTION = 2  # the level of headings that begin a part of the page


def render(view: View, output: Output) -> bytes:
    """The view's page as a .docx file; the same page gives the same bytes."""
    page = view.page()
    word = begin(output.template, page.language)
    titles = [block.text for block in page.blocks if isinstance(block, Heading)]
    title = visible(titles[0]) if titles else "crmplan"
    made = datetime.combine(view.as_of, time(), UTC)
    about = word.core_properties
    about.title, about.author, about.last_modified_by = title, "crmplan", "crmplan"
    about.created = about.modified = made
    about.language, about.comments, about.revision = str(page.language), "", 1
    if output.template is None:
        lay(word.sections[0])
    write(word, page)
    if output.template is None or not has_footer(word):
        footers(word, title, page.language)
    stream = io.BytesIO()
    word.save(stream)
    return dated(stream.getvalue(), view.as_of)


def write(word: Word, page: Document) -> None:
    """Part after part, each on sheets that its tables fit on."""
    section = word.sections[0]
    sheet = sorted((section.page_width or SHORT, section.page_height or LONG))
    for number, part in enumerate(parts(page)):
        wide = any(isinstance(b, Timeline)
                   or (isinstance(b, Table) and least_letters(b) > UPRIGHT)
                   for b in part)  # fmt: skip
        if number and wide != (section.orientation == WD_ORIENT.LANDSCAPE):
            section = word.add_section(WD_SECTION.NEW_PAGE)
            section.different_first_page_header_footer = False
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = reversed(sheet) if wide else sheet
        for block in part:
            draw(word, block, section.page_width - sides(section))


def parts(page: Document) -> Iterator[list[Block]]:
    """The blocks in parts, each begun by a heading of its level or a higher one."""
    part: list[Block] = []
    for block in page.blocks:
        if isinstance(block, Heading) and block.level <= SECTION and part:
            yield part
            part = []
        part.append(block)
    yield part


def lay(section: Section) -> None:
    """A sheet of letter paper."""
    section.page_width, section.page_height = SHORT, LONG
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = ABOVE


def sides(section: Section) -> int:
    """How much of a sheet's width stays empty."""
    edges = (section.left_margin, section.right_margin)
    return sum(MARGIN if edge is None else edge for edge in edges) + (section.gutter or 0)


def draw(word: Word, block: Block, width: int) -> None:  # noqa: C901 - a case for each kind
    """A block in the styles of the document, over a width."""
    match block:
        case Heading(text=text, level=level):
            word.add_paragraph(visible(text), "Title" if level == 1 else f"Heading {level - 1}")
        case Paragraph(text=text, tone=tone, small=small):
            run(word.add_paragraph(style=NOTE if small else None), Text(text, tone))
        case Facts(pairs=pairs):
            for label, value in pairs:
                line = word.add_paragraph()
                line.add_run(f"{label}: ", "Strong")
                run(line, value)
        case Bullets(items=items):
            for item in items:
                bullet(word, item)
        case Lines(items=items) | Excerpt(items=items):
            for item in items:
                run(word.add_paragraph(style=LINES), item)
        case Bar():
            bar(word, block, width)
        case Table():
            grid(word, block, width)
        case Timeline():
            timeline(word, block, width)
        case _ as never:
            assert_never(never)


def bullet(word: Word, item: Text) -> None:
    """A text of a list, with a sign of its own where the style draws none."""
    line = word.add_paragraph(style="List Bullet")
    if line.style is not None and line.style.element.find(f".//{qn('w:numPr')}") is None:
        line.add_run("• ")
    run(line, item)


def run(line: WordParagraph, text: Text) -> None:
    """A text in the style of its tone, the addresses in it as links."""
    for words, address in pieces(text.text):
        style = None if text.tone is Tone.PLAIN else tone_name(text.tone)
        made = line.add_run(style=LINK if address else style)
        if words:
            made._r.add_t(visible(words))  # noqa: SLF001 - python-docx looks at every letter
        if address:
            target = line.part.relate_to(address, RELATION.HYPERLINK, is_external=True)
            link = element("w:hyperlink", **{"r:id": target})
            link.append(made._r)  # noqa: SLF001 - python-docx reads links and makes none
            line._p.append(link)  # noqa: SLF001 - as above


def footers(word: Word, title: str, language: Language) -> None:
    """Under every page what it is, and its number."""
    for section in word.sections[1:]:
        section.footer.is_linked_to_previous = True
    line = word.sections[0].footer.paragraphs[0]
    line.add_run(f"{title}  ·  {say(language, 'page.page')} ")
    field(line, "PAGE")
    line.add_run(f" {say(language, 'page.of')} ")
    field(line, "NUMPAGES")


# How wide the columns of a table are to be, in letters.


LONGEST = 70  # characters of a cell beyond which a column asks for no more room
BETWEEN = 3  # characters that the space between two columns takes
BOLD = 1.2  # how much wider the letters of a title are


def least_letters(block: Table) -> int:
    """The characters that a table needs at least, from edge to edge."""
    return sum(least + BETWEEN for least, _ in _extents(block))


def shares(block: Table, letters: int) -> list[float]:
    """The part of a width of so many characters that each column gets; they add up to 1.

    What it needs at least, and of what is left by how much more it could use.
    """
    both = _extents(block)
    left = max(letters - least_letters(block), 0)
    wanted = sum(full - least for least, full in both) or 1
    given = [least + BETWEEN + left * (full - least) / wanted for least, full in both]
    return [each / sum(given) for each in given]


def _extents(block: Table) -> list[tuple[int, int]]:
    """For each column the least width, and the one at which nothing is wrapped, within reason."""
    found = []
    for place, column in enumerate(block.columns):
        cells = [width_of(row[place].text) for group in block.groups for row in group.rows]
        word = ceil(max(map(width_of, column.title.split()), default=0) * BOLD)
        full = min(max([*cells, word]), LONGEST)
        least = min(column.least, full) if column.least else full
        if block.tall:
            least = full = max(column.least, full)
        found.append((max(least, word), full))
    return found


# The file is a ZIP archive: its entries are dated by the page's day, not by the clock.


YEARS = (1980, 2107)  # that a ZIP archive can tell
UNIX = 3  # the system that an entry says it was made on
MODE = 0o600 << 16


def dated(content: bytes, day: date) -> bytes:
    """The same archive, every entry of that day, so that equal pages are equal files."""
    year = min(max(day.year, YEARS[0]), YEARS[1])
    stamp = (year, day.month, day.day, 0, 0, 0)
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, stamp)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, MODE
            new.writestr(entry, old.read(name))
    return made.getvalue()
