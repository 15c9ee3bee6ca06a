"""A view's rows as JSON; the envelope is the same for every command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmplan.render.formats import Output
    from crmplan.views import View

SCHEMA_VERSION = 1


def render(view: View, _output: Output) -> str:
    """The rows in their envelope, days as ISO 8601; characters as they are."""
    envelope = {
        "schema_version": SCHEMA_VERSION,
        "kind": view.kind,
        "as_of": view.as_of,
        "items": list(view.items()),
    }
    return json.dumps(envelope, ensure_ascii=False, indent=2, default=str) + "\n"
