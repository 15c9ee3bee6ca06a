"""The command line: the table of commands, and what becomes of an error."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.main import get_command

from crmplan import __version__
from crmplan.commands.frame import CommandRow, group
from crmplan.commands.typed import meant
from crmplan.language import CrmplanError, Language, language_of, say
from crmplan.records.wording import error_text
from crmplan.session import hush, output_kept, ready_streams, session_of, silence, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    CommandRow("status", "look", "crmplan.commands.status:status"),
    CommandRow("show", "look", "crmplan.commands.status:show"),
    CommandRow("timeline", "look", "crmplan.commands.status:timeline"),
    CommandRow("progress", "look", "crmplan.commands.status:progress"),
    CommandRow("brief", "look", "crmplan.commands.report:brief"),
    CommandRow("agenda", "look", "crmplan.commands.meetings:agenda"),
    CommandRow("meetings", "look", "crmplan.commands.meetings:app"),
    CommandRow("consuls", "look", "crmplan.commands.consuls:app"),
    CommandRow("visas", "look", "crmplan.commands.visas:app"),
    CommandRow("contacts", "look", "crmplan.commands.contacts:app"),
    CommandRow("replies", "look", "crmplan.commands.remind:replies"),
    CommandRow("changes", "look", "crmplan.commands.changes:changes"),
    CommandRow("log", "look", "crmplan.commands.changes:log"),
    CommandRow("calendar", "look", "crmplan.commands.calendar:calendar"),
    CommandRow("desk", "change", "crmplan.commands.desk:desk"),
    CommandRow("done", "change", "crmplan.commands.record:done"),
    CommandRow("received", "change", "crmplan.commands.record:received"),
    CommandRow("request", "change", "crmplan.commands.record:request"),
    CommandRow("postpone", "change", "crmplan.commands.record:postpone"),
    CommandRow("withdraw", "change", "crmplan.commands.record:withdraw"),
    CommandRow("reopen", "change", "crmplan.commands.record:reopen"),
    CommandRow("close", "change", "crmplan.commands.record:close"),
    CommandRow("obstacle", "change", "crmplan.commands.record:obstacle"),
    CommandRow("resolved", "change", "crmplan.commands.record:resolved"),
    CommandRow("note", "change", "crmplan.commands.record:note"),
    CommandRow("evidence", "change", "crmplan.commands.record:evidence"),
    CommandRow("set", "change", "crmplan.commands.editing:set_"),
    CommandRow("add", "change", "crmplan.commands.editing:add"),
    CommandRow("remove", "change", "crmplan.commands.editing:remove"),
    CommandRow("undo", "change", "crmplan.commands.record:undo"),
    CommandRow("check", "check", "crmplan.commands.check:check"),
    CommandRow("explain", "check", "crmplan.commands.check:explain"),
    CommandRow("schema", "check", "crmplan.commands.check:schema"),
    CommandRow("doctor", "check", "crmplan.commands.doctor:doctor"),
    CommandRow("merge", "check", "crmplan.commands.merge:merge"),
    CommandRow("init", "exchange", "crmplan.commands.init:init"),
    CommandRow("report", "exchange", "crmplan.commands.report:report"),
    CommandRow("export", "exchange", "crmplan.commands.export:export"),
    CommandRow("remind", "exchange", "crmplan.commands.remind:remind"),
    CommandRow("import", "exchange", "crmplan.commands.importing:import_"),
)

# What is wrong with a line: Typer has had more than one name for the class of all such errors.
MISTAKES: Any = typer.BadParameter.__base__


def show_version(asked: bool) -> None:
    """Print the version and end."""
    if asked:
        typer.echo(f"crmplan {__version__}")
        raise typer.Exit


def program(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True)
    ] = False,
) -> None:
    """The program itself: without a command, its help."""
    del version  # its callback has done all
    session_of(ctx)
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def asked_language(arguments: Sequence[str]) -> str | None:
    """The value of --lang anywhere before `--`: a mistake too is told in that language."""
    asked = None
    words = iter(arguments)
    for word in words:
        if word == "--":
            break
        if word == "--lang":
            asked = next(words, None)
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command and leave with its exit code: 0, 1 or 2 as docs/commands.md says."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    ready_streams()
    language = language_of(os.environ, asked_language(given))
    try:
        with output_kept():  # help and version are written by Typer itself
            code = run(given, language)
            sys.stdout.flush()
    except CrmplanError as error:
        code = error.exit_code
        complain(error_text(error, language))
    except MISTAKES as error:
        code = 2
        complain(mistake(error, language))
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        silence(sys.stdout)
        code = 0
    finally:
        hush()
    sys.exit(code)


def root() -> Any:  # noqa: ANN401 - Typer's own class of commands is not public
    """The program as Typer's command, with all that can be typed below it."""
    return get_command(group(program, *COMMANDS, completion=True))


def run(arguments: list[str], language: Language) -> int:
    """Run a command; its exit code."""
    result = root().main(
        arguments,
        prog_name="crmplan",
        standalone_mode=False,
        obj={"language": language},
    )
    return result if isinstance(result, int) else 0


def complain(message: str) -> None:
    """Say on standard error what went wrong, one line and a remedy."""
    talk(f"crmplan: {message}")


def mistake(error: Exception, language: Language) -> str:
    """What is wrong with a command line, in a sentence of our own."""
    name, said = type(error).__name__, str(getattr(error, "message", error))
    param = getattr(error, "param", None)
    option = getattr(error, "option_name", None) or (
        " / ".join(param.opts) if param is not None else ""
    )
    if name == "NoSuchOption":
        known = ", ".join(meant(option, list(getattr(error, "possibilities", None) or ())))
        key = "option-unknown-near" if known else "option-unknown"
        return say(language, f"error.{key}", word=option, known=known)
    if name == "MissingParameter" and param is not None:
        key = "argument-missing" if param.param_type_name == "argument" else "option-missing"
        word = say(language, f"help.metavar.{param.metavar or param.name}")
        return say(language, f"error.{key}", word=word if key == "argument-missing" else option)
    if name == "BadOptionUsage":
        takes = "does not take" in said
        return say(
            language, f"error.option-{'takes-none' if takes else 'needs-value'}", word=option
        )
    if name == "BadParameter":
        return say(language, "error.value-invalid", option=option)
    return say(language, "error.usage", message=said)
