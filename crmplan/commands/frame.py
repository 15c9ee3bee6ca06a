"""How commands are declared: global options on both sides, help and mistakes in two languages.

A command is a function with Typer's annotations; the help of a command is the sentence
`help.NAME`, that of its option `help.NAME.OPTION` or, where commands share one,
`help.option.OPTION`. Typer's `help` of an option holds the words that it takes, for {known}.
Of Typer, only what its manual describes is relied on: options told by annotations, its classes of
commands with another help.
"""

from __future__ import annotations

import inspect
from functools import wraps
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from crmplan.commands.typed import unknown
from crmplan.language import CrmplanError, Language, one_of, say, table
from crmplan.outputs.formats import FORMATS
from crmplan.session import asked_by_a_shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Context = Any  # Typer's own class of contexts is not public

GLOBAL_OPTIONS = (
    ("data", "dir"),
    ("as-of", "day"),
    ("at", "revision"),
    ("lang", "lang"),
    ("color", "when"),
    ("no-pager", ""),  # no value: given or not
)

# Options that several commands share.

PAPERS = (*FORMATS, "docx", "pdf")  # how a page for people may be written


def format_option(known: Iterable[str]) -> Any:
    """The option --format of a command that knows these formats."""
    return typer.Option("--format", metavar="format", help=" ".join(known))


Format = Annotated[str, format_option(FORMATS)]
Theme = Annotated[str, typer.Option("--theme", metavar="number")]
Objective = Annotated[str, typer.Option("--objective", metavar="number")]
Party = Annotated[str, typer.Option("--party", metavar="party")]
States = Annotated[str, typer.Option("--state", metavar="states")]
Containing = Annotated[str, typer.Option("--text", metavar="text")]
Within = Annotated[str, typer.Option("--within", metavar="days")]
StaleAfter = Annotated[str, typer.Option("--stale-after", metavar="months")]
Template = Annotated[str, typer.Option("--template", metavar="file")]
Into = Annotated[str, typer.Option("--output", "-o", metavar="file")]


class CommandRow(NamedTuple):
    """A command of the table: its name, its section of the help, and where it is written."""

    name: str
    section: str
    target: str


def with_global_options(command: Callable[..., object]) -> Callable[..., object]:
    """A command that takes the global options too, on either side of its name: the last counts.

    They are kept for the session and not handed to the command.
    """
    names = [name.replace("-", "_") for name, _ in GLOBAL_OPTIONS]

    @wraps(command)
    def with_them(ctx: typer.Context, **values: object) -> object:
        given = {name: values.pop(name) for name in names}
        ctx.ensure_object(dict).update({k: v for k, v in given.items() if v is not None})
        return command(ctx, **values)

    options = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[
                str | None if metavar else bool | None,
                typer.Option(f"--{typed}", metavar=metavar or None),
            ],
        )
        for name, (typed, metavar) in zip(names, GLOBAL_OPTIONS, strict=True)
    ]
    own = inspect.signature(command, eval_str=True)
    parameters = [*own.parameters.values(), *options]
    if asked_by_a_shell():
        from crmplan.commands.completing import offering  # noqa: PLC0415 - where a shell asks

        for info in (getattr(each.annotation, "__metadata__", [None])[0] for each in parameters):
            if info is not None:
                info.autocompletion = offering(info)
    with_them.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    with_them.__annotations__ = {each.name: each.annotation for each in parameters}
    return with_them


def language_of_context(ctx: Context) -> Language:
    """The language of this run."""
    options: dict[str, str] = ctx.find_root().ensure_object(dict)
    return Language(options.get("language", Language.ES))


class Helped:
    """Help in the reader's language, made from the parameters and the table of sentences."""

    params: list[Any]
    get_params: Callable[[Context], list[Any]]

    def format_help(self, ctx: Context, formatter: Any) -> None:
        """Usage, what the command is for, its arguments and options, the global ones last."""
        language = language_of_context(ctx)
        self.format_usage(ctx, formatter)
        key = topic(ctx)
        formatter.write_paragraph()
        formatter.write_text(told(language, key))
        self.format_commands_of(ctx, formatter, language)
        own: list[tuple[str, str]] = []
        shared: list[tuple[str, str]] = []
        for param in self.get_params(ctx):
            if is_argument(param):
                continue
            is_global = param.name == "help" or f"--{name_of(param)}" in GLOBAL_NAMES
            (shared if is_global else own).append(
                (signature(param, language), text(key, param, language))
            )
        arguments = [
            (metavar(param, language), text(key, param, language))
            for param in self.get_params(ctx)
            if is_argument(param)
        ]
        for title, rows in (("arguments", arguments), ("options", own), ("global", shared)):
            if rows:
                with formatter.section(told(language, f"section.{title}")):
                    formatter.write_dl(rows)
        days = any(param.metavar == "day" for param in self.get_params(ctx))
        for last in (told(language, "days") if days else "", told(language, f"{key}.example")):
            if last:
                formatter.write_paragraph()
                formatter.write_text(last)

    def format_usage(self, ctx: Context, formatter: Any) -> None:
        """The line of usage."""
        language = language_of_context(ctx)
        formatter.write_usage(
            ctx.command_path,
            " ".join(self.usage_pieces(ctx, language)),
            prefix=say(language, "help.section.usage") + ": ",
        )

    def usage_pieces(self, ctx: Context, language: Language) -> Iterator[str]:
        """Options, then each argument as it may be given."""
        yield say(language, "help.metavar.options")
        for param in self.get_params(ctx):
            if is_argument(param):
                word = metavar(param, language) + ("..." if param.nargs != 1 else "")
                yield word if param.required else f"[{word}]"

    def format_commands_of(
        self,
        ctx: Context,
        formatter: Any,
        language: Language,
    ) -> None:
        """The commands under this one; a plain command has none."""


GLOBAL_NAMES = {f"--{name}" for name, _ in GLOBAL_OPTIONS}


def is_argument(param: Any) -> bool:
    """Whether it is an argument and not an option."""
    return bool(param.param_type_name == "argument")


def name_of(param: Any) -> str:
    """An option's name as typed, without its dashes; what stands for an argument."""
    if is_argument(param):
        return str(param.metavar or param.name)
    longest: str = max(param.opts, key=len)
    return longest.lstrip("-")


def topic(ctx: Context) -> str:
    """The key of a command's help: `status`, `consuls.gaps`; `crmplan` for the program's own."""
    path: list[str] = []
    at: Context | None = ctx
    while at is not None and at.parent is not None:
        path.insert(0, at.info_name or "")
        at = at.parent
    return ".".join(path) or "crmplan"


def metavar(param: Any, language: Language) -> str:
    """What stands for a value, in the reader's language."""
    name = param.metavar or param.name
    return told(language, f"metavar.{name}") or str(name).upper()


def signature(param: Any, language: Language) -> str:
    """An option as it is typed."""
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {metavar(param, language)}"


def text(key: str, param: Any, language: Language) -> str:
    """What an option or argument is for."""
    name, known = name_of(param), one_of((param.help or "").split(), language)
    own = told(language, f"{key}.{name}", known=known)
    return own or told(language, f"option.{name}", known=known)


def told(language: Language, key: str, **values: str) -> str:
    """A sentence of the help; nothing where it is not written yet, so that the rest is shown."""
    return say(language, f"help.{key}", **values) if key in table("help") else ""


class Command(Helped, TyperCommand):
    """A command with help and mistakes in the reader's language."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Refuse what is left over, with a sentence of our own."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise CrmplanError("extra-arguments", words=" ".join(rest))
        return rest


class Commands(Helped, TyperGroup):
    """A group of commands, each imported when it is called."""

    rows: tuple[CommandRow, ...] = ()

    def list_commands(self, ctx: Context) -> list[str]:
        """The names, in the order of the table."""
        del ctx
        return [row.name for row in self.rows]

    def get_command(self, ctx: Context, cmd_name: str) -> Any:
        """The command of a name, or None."""
        del ctx
        return next((built(row) for row in self.rows if row.name == cmd_name), None)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[Any, Any, list[str]]:
        """The command meant; an unknown one is answered with the nearest."""
        command = self.get_command(ctx, args[0])
        if command is None and not ctx.resilient_parsing:
            raise unknown("command-unknown", args[0], self.list_commands(ctx))
        return args[0], command, args[1:]

    def usage_pieces(self, ctx: Context, language: Language) -> Iterator[str]:
        """Options, then a command."""
        del ctx
        yield say(language, "help.metavar.options")
        word = say(language, "help.metavar.command")
        yield f"[{word}]" if self.invoke_without_command else word

    def format_commands_of(
        self,
        ctx: Context,
        formatter: Any,
        language: Language,
    ) -> None:
        """The commands, section after section, each with the first sentence of its help."""
        key = topic(ctx)
        prefix = "" if key == "crmplan" else f"{key}."
        sections: dict[str, list[tuple[str, str]]] = {}
        for row in self.rows:
            words = told(language, f"{prefix}{row.name}").partition(". ")[0].rstrip(".")
            sections.setdefault(row.section, []).append((row.name, words))
        for section, entries in sections.items():
            with formatter.section(told(language, f"section.{section}") or section):
                formatter.write_dl(entries)


def built(row: CommandRow) -> Any:
    """A row of the table as Typer's command: a function, or a Typer app for a group."""
    module, _, name = row.target.partition(":")
    target: Callable[..., object] | typer.Typer = getattr(import_module(module), name)
    if not isinstance(target, typer.Typer):
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(row.name, cls=Command)(with_global_options(target))
        target = app
    command = get_command(target)
    command.name = row.name
    return command


def group(alone: Callable[..., object], *rows: CommandRow, completion: bool = False) -> typer.Typer:
    """A command that has commands of its own, by their table; `alone` is what it does itself."""
    app = typer.Typer(
        cls=type("Group", (Commands,), {"rows": rows}),
        add_completion=completion,
        rich_markup_mode=None,
    )
    app.callback(invoke_without_command=True)(with_global_options(alone))
    return app
