"""Where a result goes: the terminal, or a file in the format its name tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.frame import choice
from crmplan.language import CrmplanError
from crmplan.outputs.formats import FILES, FORMATS, content, format_of

if TYPE_CHECKING:
    from crmplan.pages import View
    from crmplan.session import Session

Into = Annotated[str, typer.Option("--output", "-o", metavar="file")]


def form_for(word: str, into: str, known: tuple[str, ...], default: str) -> str:
    """The format asked for, else the one that the file's name tells, else the default."""
    if word:
        return choice(word, known, "--format")
    if not into or into == "-":
        return default
    told = format_of(into)
    if told is None or told not in known:
        raise CrmplanError("format-untold", path=into, known=", ".join(known))
    return told


def publish(
    session: Session, view: View, word: str, into: str, known: tuple[str, ...] = tuple(FORMATS)
) -> None:
    """Show a view, or write it to the file asked for and say so."""
    form = form_for(word, into, known, "table")
    if into and into != "-":
        session.write(into, content(view, form))
        session.tell("record.file", path=into)
    elif form in FILES:
        session.print_bytes(content(view, form), form)
    else:
        session.show(view, form)
