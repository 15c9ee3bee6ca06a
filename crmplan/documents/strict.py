"""Office files of the strict kind (ISO/IEC 29500) in the words of the kind that all write."""

from __future__ import annotations

import io
import re
import zipfile

STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/([\w/]+)")
READ = (".xml", ".rels")


def transitional(content: bytes) -> bytes:
    """The file with the names that libraries know; the same bytes where it has them already."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if not STRICT.search(packed.read("_rels/.rels")):
            return content
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
            for part in packed.infolist():
                raw = packed.read(part)
                if part.filename.endswith(READ):
                    raw = STRICT.sub(_name, raw)
                written.writestr(part.filename, raw)
    return made.getvalue()


def _name(found: re.Match[bytes]) -> bytes:
    """The name of a part of the format, with the year that the strict kind leaves out."""
    return b"http://schemas.openxmlformats.org/" + found[1] + b"/2006/" + found[2]
