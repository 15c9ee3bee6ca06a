"""The formats that a plan may be handed in as: known by their bytes, read by a table of readers."""

from __future__ import annotations

import io
import re
import zipfile
from importlib import import_module
from typing import TYPE_CHECKING, Final

from crmplan.documents.paper import DAMAGE, LARGEST_TEXT
from crmplan.documents.strict import transitional
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.documents.paper import Paper

LARGEST: Final = 20 * 1024 * 1024  # bytes of a document
UNPACKED: Final = 64 * 1024 * 1024  # bytes of all that is packed in one
UNPACKED_XML: Final = 16 * 1024 * 1024  # bytes of its parts that are taken apart
MOST_PARTS: Final = 5000
RATIO: Final = 200  # how many times smaller than itself a large part may be packed
LARGE: Final = 1024 * 1024

READERS: Final = {
    "docx": "crmplan.documents.word:read_word",
    "xlsx": "crmplan.documents.excel:read_excel",
    "text": "crmplan.documents.text:read_text",
    "html": "crmplan.documents.web:read_html",
    "markdown": "crmplan.documents.web:read_markdown",
}
PAGES: Final = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<body", b"<div")
RULE: Final = re.compile(
    rb"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*\r?$", re.MULTILINE
)
# What LibreOffice may turn into what is read: how it begins, its ending, the format.
FOREIGN: Final = (
    (b"{\\rtf", "rtf", "docx"),
    (b"%PDF", "pdf", "docx"),
)
OPEN: Final = {  # the kinds of OpenDocument, by what such a file says that it is
    "application/vnd.oasis.opendocument.text": ("odt", "docx"),
    "application/vnd.oasis.opendocument.spreadsheet": ("ods", "xlsx"),
}
SHEETS: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))  # in an old .xls
# What a content type of an Office document says it is; what is not read, by its error.
TYPES: Final = (
    ("macroEnabled", "import-macros"),
    ("wordprocessingml.document.main+xml", "docx"),
    ("spreadsheetml.sheet.main+xml", "xlsx"),
    ("wordprocessingml.template.main+xml", "import-other"),
)
# How other files begin, and their error.
BEGINNINGS: Final = (
    (b"%PDF", "import-other"),
    (b"{\\rtf", "import-other"),
    (b"\xff\xd8\xff", "import-other"),
    (b"\x89PNG", "import-other"),
    (b"\x1f\x8b", "import-other"),
)
PACK: Final = b"PK\x03\x04"
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc and of encrypted files
SEALED: Final = "EncryptedPackage".encode("utf-16-le")
PICTURES: Final = ("word/media/", "xl/media/")  # are left packed up
PACKED: Final = (".docx", ".xlsx", ".docm", ".xlsm", ".dotx")


def read_paper(name: str, content: bytes) -> Paper:
    """A document's tables; CrmplanError with the reason where it cannot or must not be read."""
    module, _, function = READERS[kind_of(name, content)].partition(":")
    reader: Callable[[str, bytes], Paper] = getattr(import_module(module), function)
    if content.startswith(PACK):
        content = transitional(content)
    return reader(name, content)


def convertible(content: bytes) -> tuple[str, str] | None:
    """The ending of a format that LibreOffice reads, and the one to ask it for; None for others."""
    for begin, ending, form in FOREIGN:
        if content.startswith(begin):
            return ending, form
    if content.startswith(OLE) and SEALED not in content:
        return ("xls", "xlsx") if any(word in content for word in SHEETS) else ("doc", "docx")
    if content.startswith(PACK):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                return OPEN.get(packed.read("mimetype")[:100].decode("ascii", "replace").strip())
        except (KeyError, *DAMAGE):
            return None
    return None


def kind_of(name: str, content: bytes) -> str:
    """What a file is, by its bytes: a row of READERS."""
    if not content.strip():
        raise CrmplanError("import-empty", path=name)
    if content.startswith(OLE):
        key = "import-encrypted" if SEALED in content else "import-old"
        raise CrmplanError(key, path=name)
    if content.startswith(PACK):
        return _packed_kind(name, content)
    other = next((key for start, key in BEGINNINGS if content.startswith(start)), None)
    if other is not None:
        raise CrmplanError(other, path=name)
    if name.lower().endswith(PACKED):
        raise CrmplanError("import-damaged", path=name)
    begin = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if begin.startswith(PAGES) or (begin.startswith(b"<?xml") and b"<html" in begin):
        return "html"
    if name.lower().endswith((".md", ".markdown")) and RULE.search(content):
        return "markdown"
    if len(content) > LARGEST_TEXT:
        raise CrmplanError("import-large", path=name, largest=LARGEST_TEXT // LARGE)
    return "text"


def _packed_kind(name: str, content: bytes) -> str:
    """What a packed file says it holds, once it is known to unpack to a bearable size."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            bounded(name, packed)
            types = packed.read("[Content_Types].xml").decode("utf-8", "replace")
    except KeyError:
        raise CrmplanError("import-other", path=name) from None
    except DAMAGE:
        raise CrmplanError("import-damaged", path=name) from None
    kind = next((kind for word, kind in TYPES if word in types), "import-other")
    if kind not in READERS:
        raise CrmplanError(kind, path=name)
    return kind


def bounded(name: str, packed: zipfile.ZipFile) -> None:
    """Refuse what would unpack without end; the sizes told are those that will be read."""
    parts = packed.infolist()
    size = sum(part.file_size for part in parts)
    xml = sum(part.file_size for part in parts if not part.filename.startswith(PICTURES))
    dense = any(
        part.file_size > LARGE and part.file_size > RATIO * max(part.compress_size, 1)
        for part in parts
    )
    if size > UNPACKED or xml > UNPACKED_XML or len(parts) > MOST_PARTS or dense:
        raise CrmplanError("import-bomb", path=name, size=size // LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise CrmplanError("import-encrypted", path=name)
