"""The styles of a Word document: a person changes them in one place, as in any other document."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from crmplan.document import Tone
from crmplan.language import Language
from crmplan.render.palette import COLOURS, FILLS, INK

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import CharacterStyle, ParagraphStyle
    from docx.text.paragraph import Paragraph

FONT = "Calibri"
CELL, CELL_HEAD, LINES = "crmplan Cell", "crmplan Cell Heading", "crmplan Lines"
CODES = {Language.ES: "es-ES", Language.EN: "en-US"}
SIZES = {"Title": 20, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11}


def prepare(word: Word, language: Language) -> None:
    """Give a new document its language, its letters and its styles."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    spoken = defaults.find(qn("w:lang"))
    spoken.set(qn("w:val"), CODES[language])
    letters(_paragraph(word, "Normal"), 10.5, INK)
    _paragraph(word, "Normal").paragraph_format.space_after = Pt(6)
    for name, size in SIZES.items():
        letters(_paragraph(word, name), size, INK)
        _paragraph(word, name).paragraph_format.space_after = Pt(6)
    _unruled(_paragraph(word, "Title"))
    letters(_paragraph(word, "Footer"), 8.5, COLOURS[Tone.QUIET])
    for name, size in ((CELL, 9), (CELL_HEAD, 9), (LINES, 8.5)):
        made = cast("ParagraphStyle", word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
        made.base_style = word.styles["Normal"]
        letters(made, size, INK, "Courier New" if name == LINES else FONT)
        made.paragraph_format.space_after = Pt(0 if name == LINES else 2)
    _paragraph(word, CELL_HEAD).font.bold = True
    _paragraph(word, CELL_HEAD).paragraph_format.keep_with_next = True
    for tone in Tone:
        style = _character(word, tone_name(tone), COLOURS[tone])
        style.font.bold = tone in (Tone.BAD, Tone.STRONG) or None
        _character(word, sign_name(tone), FILLS[tone])


def sign_name(tone: Tone) -> str:
    """The style of a sign that explains a ground of this tone."""
    return f"crmplan {tone.capitalize()} Sign"


def _character(word: Word, name: str, colour: str) -> CharacterStyle:
    style = cast("CharacterStyle", word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER))
    style.font.color.rgb = RGBColor.from_string(colour.upper())
    return style


def tone_name(tone: Tone) -> str:
    """The style of a tone."""
    return f"crmplan {tone.capitalize()}"


def letters(style: ParagraphStyle, size: float, colour: str, font: str = FONT) -> None:
    """The letters of a style, in every script."""
    style.font.name, style.font.size = font, Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour.upper())
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):  # a font of the theme would go before the one that is named
            del fonts.attrib[name]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), font)


def field(line: Paragraph, name: str) -> None:
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
