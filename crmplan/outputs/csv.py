"""A view's rows as CSV (RFC 4180), inert in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from crmplan.language.seen import visible

if TYPE_CHECKING:
    from crmplan.outputs.formats import Output
    from crmplan.pages import View

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render(view: View, _output: Output) -> str:
    """A line of keys and a line per row; lists joined by «; », unknown values empty."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(view.keys)
    writer.writerows([inert(plain(item[key])) for key in view.keys] for item in view.items())
    return stream.getvalue()


def plain(value: object) -> str:
    """A value as the text of one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return "; ".join(plain(part) for part in value)
    if isinstance(value, dict):
        return ", ".join(f"{key}={plain(part)}" for key, part in value.items())
    return str(value)


def inert(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP), and no terminal obeys."""
    return ("'" if text.startswith(FORMULA_STARTS) else "") + visible(text)
