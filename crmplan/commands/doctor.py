"""`crmplan doctor`: what this machine has of all that crmplan can use."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.commands.frame import Format
from crmplan.commands.typed import form
from crmplan.session import session_of


def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    format_: Format = "table",
) -> int:
    """What is there and what is missing; with --fix, git merges plans. 1 if nothing can be done."""
    from crmplan.pages import machine as page  # noqa: PLC0415 - a mistyped option needs no page
    from crmplan.store import machine  # noqa: PLC0415 - only here

    session = session_of(ctx)
    written = form(format_)
    if fix:
        root = machine.mend(session.data)
        session.tell("record.merging", path=root / ".gitattributes")
    given = session.options.get("data")
    found = list(machine.parts(given, session.environment, session.encoding))
    session.show(page.view(found, session.day, session.language), written)
    return int(any(part.health is machine.Health.BAD for part in found))
