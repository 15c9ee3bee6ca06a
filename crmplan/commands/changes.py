"""`crmplan changes`: what changed between two meetings, days or revisions."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from crmplan.commands.comparison import compared
from crmplan.commands.options import Format, form
from crmplan.pages.changes import view
from crmplan.session import session_of


def changes(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--from", metavar="end")] = "",
    until: Annotated[str, typer.Option("--to", metavar="end")] = "",
    everything: Annotated[bool, typer.Option("--all")] = False,
    format_: Format = "table",
) -> int:
    """What changed between two meetings, days or revisions."""
    session = session_of(ctx)
    written = form(format_)
    found = replace(compared(session, since, until), everything=everything)
    if written in ("json", "csv"):
        session.tell("changes.told", start=found.ends[0], end=found.ends[1], basis=found.basis)
    session.show(view(found, session.language), written)
    return 0
