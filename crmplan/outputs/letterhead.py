"""A Word document begun in the office's own: its styles, header and footer, without its text."""

from __future__ import annotations

import io
from copy import deepcopy
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

from crmplan.documents.paper import DAMAGE
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as Word

    from crmplan.outputs.formats import Template

CARRIED = ("w:headerReference", "w:footerReference")
OTHERS = ("w:link", "w:basedOn", "w:next")  # name styles that another document may not have
DRAWN = ("w:t", "w:drawing", "w:pict", "w:object")  # what there is to see in a footer


def begun(template: Template) -> Word:
    """The document, empty; CrmplanError where it cannot be opened."""
    try:
        word = docx.Document(io.BytesIO(template.content))
        emptied(word)
    except DAMAGE:
        raise CrmplanError("template-unfit", path=template.name) from None
    return word


def emptied(word: Word) -> None:
    """Take out all that is written, and keep the sheet that bears a header or a footer."""
    body = word.element.body
    sheets = list(body.iter(qn("w:sectPr")))
    bearing = (s for s in sheets if any(s.find(qn(name)) is not None for name in CARRIED))
    kept = next(bearing, sheets[-1] if sheets else None)
    for child in list(body):
        body.remove(child)
    if kept is not None:
        body.append(deepcopy(kept))


def supplied(word: Word, names: Iterable[str]) -> set[str]:
    """Give a document the styles of these names that it lacks; which those were."""
    plain = docx.Document()
    lacking = {name for name in names if name not in word.styles}
    for name in lacking:
        style = deepcopy(plain.styles[name].element)
        for other in OTHERS:
            for found in style.findall(qn(other)):
                style.remove(found)
        for found in style.iter(qn("w:numPr")):  # a list that only the other document has
            found.getparent().remove(found)
        word.styles.element.append(style)
    return lacking


def has_footer(word: Word) -> bool:
    """Whether a document has something of its own under its pages."""
    section = word.sections[0]
    feet = (section.footer, section.first_page_footer, section.even_page_footer)
    elements = (foot._element for foot in feet if not foot.is_linked_to_previous)  # noqa: SLF001 - python-docx tells of texts only
    return any(next(each.iter(*map(qn, DRAWN)), None) is not None for each in elements)
