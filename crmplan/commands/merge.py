"""`crmplan merge`: two versions of a plan's file made one, as git asks for it."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.session import session_of

Version = Annotated[str, typer.Argument(metavar="file")]


def merge(
    ctx: typer.Context,
    base: Version,
    ours: Version,
    theirs: Version,
    name: Annotated[str, typer.Argument(metavar="name")] = "",
) -> int:
    """Merge into the file `ours`; 1 where a conflict is left in it, as git marks it."""
    from crmplan.store.merging import merge_files  # noqa: PLC0415 - only git asks for it

    session = session_of(ctx)
    if merge_files(base, ours, theirs, name):
        return 0
    session.tell("record.conflict", path=name or ours)
    return 1
