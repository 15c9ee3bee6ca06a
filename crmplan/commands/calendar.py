"""`crmplan calendar`: how the words of a calendar cell are read."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.calendar import Kind, answer, read_column, say_column, to_json
from crmplan.commands.frame import format_option
from crmplan.commands.typed import choice, whole
from crmplan.language import CrmplanError
from crmplan.session import session_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmplan.calendar import Answer
    from crmplan.language import Language

FORMATS = ("table", "json")
UTF_16 = (BOM_UTF16_BE, BOM_UTF16_LE)  # how such a file begins


def calendar(
    ctx: typer.Context,
    text: Annotated[list[str] | None, typer.Argument(metavar="text")] = None,
    year: Annotated[str, typer.Option("--year", metavar="year")] = "",
    stdin: Annotated[bool, typer.Option("--stdin")] = False,
    column: Annotated[bool, typer.Option("--column")] = False,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    reference: Annotated[bool, typer.Option("--reference")] = False,
    format_: Annotated[str, format_option(FORMATS)] = "table",
) -> int:
    """How calendar cells are read, in the order given."""
    session = session_of(ctx)
    form = choice(format_, FORMATS, "--format")
    plan_year = whole(year, "--year", 1) if year else None
    if reference:
        from crmplan.calendar.reference import page as words  # noqa: PLC0415 - only to show it

        session.print(words(session.language))
        return 0
    texts: Iterable[str] = text or ()
    if stdin:
        texts = lines()
    elif not text:
        raise CrmplanError("argument-missing", word="TEXT")
    together = read_column(list(texts), plan_year) if column else None
    if together is not None:
        for stated in together.stated:
            session.say(say_column(stated, session.language))
    found = together.answers if together else (answer(words, plan_year) for words in texts)
    if form == "json":
        return as_json(found, session.language, strict)
    answers = list(found)
    from crmplan.pages import calendar as page  # noqa: PLC0415 - JSON does without pages

    session.show(page.view(answers, session.day, session.language))
    return int(strict and any(found.kind is Kind.UNREADABLE for found in answers))


def as_json(answers: Iterable[Answer], language: Language, strict: bool) -> int:
    """An object a line, written as the texts come; 1 if one is unreadable and that counts."""
    unreadable = False
    write, encode = sys.stdout.write, json.JSONEncoder(ensure_ascii=False).encode
    for found in answers:
        unreadable = unreadable or found.kind is Kind.UNREADABLE
        write(encode(to_json(found, language)) + "\n")
    return int(strict and unreadable)


def lines() -> Iterator[str]:
    """The lines of standard input, without their ends; bytes that are not UTF-8 stand escaped.

    What says by its first bytes that it is UTF-16, as files do that PowerShell wrote, is read so.
    """
    given = sys.stdin.buffer
    for number, line in enumerate(given):
        if not number and line[:2] in UTF_16:
            yield from (line + given.read()).decode("utf-16", "replace").splitlines()
            return
        yield line.rstrip(b"\r\n").decode("utf-8", "backslashreplace")
