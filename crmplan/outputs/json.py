"""A view's rows as JSON; the envelope is the same for every command."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmplan.outputs.formats import Output
    from crmplan.pages import View

SCHEMA_VERSION = 1
# What JSON lets stand as it is, and a terminal may obey: C1 controls, marks of direction.
_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def render(view: View, _output: Output) -> str:
    """The rows in their envelope, one a line, days as ISO 8601; characters as they are.

    Without indentation the library writes in C, several times faster.
    """
    write = json.JSONEncoder(ensure_ascii=False, default=str).encode
    head = write({"schema_version": SCHEMA_VERSION, "kind": view.kind, "as_of": view.as_of})
    items = ",".join(f"\n{_unseen(write(item))}" for item in view.items())
    return f'{head[:-1]}, "items": [{items}\n]}}\n'


def _unseen(written: str) -> str:
    """JSON with characters that cannot be seen written as escapes of its own."""
    if written.isprintable():
        return written
    return _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
