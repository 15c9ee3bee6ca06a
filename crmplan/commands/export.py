"""`crmplan export`: any view in any format, to a file or to standard output."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.commands.exports import VIEWS
from crmplan.commands.frame import choice
from crmplan.commands.writing import Into, publish
from crmplan.session import session_of

FORMATS = ("csv", "json", "xlsx", "md", "ics", "html", "docx", "svg")
OWN = {"xlsx": "workbook", "ics": "feed", "svg": "timeline"}  # the view that a format is made for
ONLY = ("ics", "svg")  # formats of one view alone


def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="format")],
    view: Annotated[str, typer.Argument(metavar="view")] = "",
    into: Into = "",
) -> int:
    """A view as a file."""
    session = session_of(ctx)
    form = choice(format_, FORMATS, "export")
    own = OWN.get(form, "status")
    name = choice(view or own, (own,) if form in ONLY else tuple(VIEWS), f"export {form}")
    publish(session, VIEWS[name](session), form, into, known=FORMATS)
    return session.report_errors()
