"""A view's rows as JSON; the envelope is the same for every command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmplan.render.formats import Output
    from crmplan.views import View

SCHEMA_VERSION = 1


def render(view: View, _output: Output) -> str:
    """The rows in their envelope, one a line, days as ISO 8601; characters as they are.

    Without indentation the library writes in C, several times faster.
    """
    write = json.JSONEncoder(ensure_ascii=False, default=str).encode
    head = write({"schema_version": SCHEMA_VERSION, "kind": view.kind, "as_of": view.as_of})
    items = ",".join(f"\n{write(item)}" for item in view.items())
    return f'{head[:-1]}, "items": [{items}\n]}}\n'
