"""A page as a Word document: styles, headings, tables whose first row repeats, numbered pages."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, assert_never

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm

from crmplan.document import (
    Bar,
    Block,
    Bullets,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Timeline,
    Tone,
)
from crmplan.messages import say
from crmplan.render.columns import room
from crmplan.render.safe import visible
from crmplan.render.word import styles, tables
from crmplan.render.zipped import dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as Word
    from docx.section import Section
    from docx.text.paragraph import Paragraph as WordParagraph

    from crmplan.document import Document
    from crmplan.language import Language
    from crmplan.render.formats import Output
    from crmplan.views import View

SHORT, LONG, MARGIN = Cm(21.59), Cm(27.94), Cm(2)  # a sheet of letter paper
UPRIGHT = 106  # characters of a table that fit across an upright sheet
SECTION = 2  # the level of headings that begin a part of the page


def render(view: View, _output: Output) -> bytes:
    """The view's page as a .docx file; the same page gives the same bytes."""
    page = view.page()
    word = docx.Document()
    styles.prepare(word, page.language)
    titles = [block.text for block in page.blocks if isinstance(block, Heading)]
    title = visible(titles[0]) if titles else "crmplan"
    made = datetime.combine(view.as_of, time(), UTC)
    about = word.core_properties
    about.title, about.author, about.last_modified_by = title, "crmplan", "crmplan"
    about.created = about.modified = made
    about.language, about.comments, about.revision = str(page.language), "", 1
    write(word, page)
    footers(word, title, page.language)
    stream = io.BytesIO()
    word.save(stream)
    return dated(stream.getvalue(), view.as_of)


def write(word: Word, page: Document) -> None:
    """Part after part, each on sheets that its tables fit on."""
    for number, part in enumerate(parts(page)):
        wide = any(isinstance(b, Timeline) or (isinstance(b, Table) and room(b) > UPRIGHT)
                   for b in part)  # fmt: skip
        section = word.sections[-1]
        if number and wide != (section.orientation == WD_ORIENT.LANDSCAPE):
            section = word.add_section(WD_SECTION.NEW_PAGE)
        lay(section, wide=wide)
        for block in part:
            draw(word, block, section)


def parts(page: Document) -> Iterator[list[Block]]:
    """The blocks in parts, each begun by a heading of its level or a higher one."""
    part: list[Block] = []
    for block in page.blocks:
        if isinstance(block, Heading) and block.level <= SECTION and part:
            yield part
            part = []
        part.append(block)
    yield part


def lay(section: Section, *, wide: bool) -> None:
    """A sheet of letter paper, upright or across."""
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if wide else (SHORT, LONG)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = MARGIN


def draw(word: Word, block: Block, section: Section) -> None:  # noqa: C901 - a case for each kind
    """A block in the styles of the document."""
    width = int(section.page_width or 0) - 2 * MARGIN
    match block:
        case Heading(text=text, level=level):
            word.add_paragraph(visible(text), "Title" if level == 1 else f"Heading {level - 1}")
        case Paragraph(text=text, tone=tone):
            run(word.add_paragraph(), Text(text, tone))
        case Facts(pairs=pairs):
            for label, value in pairs:
                line = word.add_paragraph()
                line.add_run(f"{label}: ", "Strong")
                run(line, value)
        case Bullets(items=items):
            for item in items:
                run(word.add_paragraph(style="List Bullet"), item)
        case Lines(items=items):
            for item in items:
                run(word.add_paragraph(style=styles.LINES), item)
        case Bar():
            tables.bar(word, block, width)
        case Table():
            tables.grid(word, block, width)
        case Timeline():
            tables.timeline(word, block, width)
        case _ as never:
            assert_never(never)


def run(line: WordParagraph, text: Text) -> None:
    """A text in the style of its tone."""
    name = None if text.tone is Tone.PLAIN else styles.tone_name(text.tone)
    line.add_run(visible(text.text), name)


def footers(word: Word, title: str, language: Language) -> None:
    """Under every page what it is, and its number."""
    for section in word.sections[1:]:
        section.footer.is_linked_to_previous = True
    line = word.sections[0].footer.paragraphs[0]
    line.add_run(f"{title}  ·  {say(language, 'page.page')} ")
    styles.field(line, "PAGE")
    line.add_run(f" {say(language, 'page.of')} ")
    styles.field(line, "NUMPAGES")
