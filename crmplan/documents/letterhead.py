"""The office's own Word document, or template, in which papers are written."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from crmplan.documents.formats import PACK, bounded, kind_of
from crmplan.documents.paper import DAMAGE
from crmplan.documents.strict import transitional
from crmplan.language import CrmplanError

TYPES: Final = "[Content_Types].xml"
TEMPLATE: Final = b"wordprocessingml.template.main+xml"
DOCUMENT: Final = b"wordprocessingml.document.main+xml"


def letterhead(name: str, content: bytes) -> bytes:
    """The bytes of a Word document; those of a template (.dotx) say that they are a document.

    CrmplanError for what is neither, or must not be opened.
    """
    try:
        if content.startswith(PACK):
            content = transitional(as_document(name, content))
        if kind_of(name, content) == "docx":
            return content
    except (CrmplanError, *DAMAGE):
        pass
    raise CrmplanError("template-unfit", path=name)


def as_document(name: str, content: bytes) -> bytes:
    """A packed file; where it says that it is a template, the same as a document."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        bounded(name, packed)
        if TEMPLATE not in packed.read(TYPES):
            return content
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
            for part in packed.infolist():
                told = packed.read(part)
                copy.writestr(part, told.replace(TEMPLATE, DOCUMENT) if part.filename == TYPES
                              else told)  # fmt: skip
    return made.getvalue()
