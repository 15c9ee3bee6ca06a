"""`crmplan check`, `explain` and `schema`: judging the files, and the rules they are judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.frame import format_option
from crmplan.commands.typed import choice, known_name, parts
from crmplan.records.problems import CODES, Severity
from crmplan.session import session_of

if TYPE_CHECKING:
    from crmplan.session import Session
    from crmplan.store.findings import Findings

FORMATS = ("text", "line", "json", "github")
CodeList = Annotated[list[str] | None, typer.Option(metavar="codes")]


def check(
    ctx: typer.Context,
    format_: Annotated[str, format_option(FORMATS)] = "",
    strict: Annotated[bool, typer.Option("--strict")] = False,
    select: CodeList = None,
    ignore: CodeList = None,
    max_bytes: Annotated[str, typer.Option("--max-bytes", metavar="bytes")] = "",
) -> int:
    """Every problem of the data, each with its place; 1 if there are errors."""
    from crmplan.store.findings import check as findings_of  # noqa: PLC0415 - explain does without
    from crmplan.store.project import size  # noqa: PLC0415 - the same

    session = session_of(ctx)
    inside_actions = session.environment.get("GITHUB_ACTIONS") == "true"
    form = choice(format_, FORMATS, "--format") if format_ else ""
    form = form or ("github" if inside_actions else "text")
    chosen = codes(select)
    passed_over = codes(ignore)
    if max_bytes:
        session.project.largest = size(max_bytes, "--max-bytes")
    findings = findings_of(session.project).only(chosen, passed_over)
    show(findings, form, session)
    failing = findings.count(Severity.ERROR) + strict * findings.count(Severity.WARNING)
    return int(failing > 0)


def codes(given: list[str] | None) -> set[str]:
    """Codes of problems, separated by commas or given several times."""
    return {
        known_name("code-unknown", word, CODES) for words in given or () for word in parts(words)
    }


def show(findings: Findings, form: str, session: Session) -> None:
    """Print the findings in one of the formats; on GitHub, add the summary of the step."""
    from crmplan.outputs import problems  # noqa: PLC0415 - a mistyped option needs no page

    if form == "json":
        session.print(problems.as_json(findings, session.language, session.day))
    elif form == "line":
        session.print(problems.lines(findings, session.language))
    elif form == "github":
        session.print(problems.github(findings, session.language))
        path = session.environment.get("GITHUB_STEP_SUMMARY")
        if path:
            from crmplan.store.project import append  # noqa: PLC0415 - only inside Actions

            append(path, problems.summary(findings, session.language))
    else:
        colour = session.output().colour
        session.print(problems.text(findings, session.language, colour=colour))


def explain(ctx: typer.Context, code: Annotated[str, typer.Argument(metavar="code")] = "") -> int:
    """The rule behind a code, with a bad and a good sample; without one, all codes."""
    from crmplan.outputs import rules  # noqa: PLC0415 - check does without

    session = session_of(ctx)
    if code:
        session.print(rules.rule(known_name("code-unknown", code, CODES), session.language))
    else:
        session.print(rules.listed(session.language))
    return 0


def schema(
    ctx: typer.Context, name: Annotated[str, typer.Argument(metavar="name")] = "plan"
) -> int:
    """The JSON Schema of a data file."""
    from crmplan.books import BOOKS, schema_text  # noqa: PLC0415 - check does without

    session = session_of(ctx)
    session.print(schema_text(BOOKS[choice(name, tuple(BOOKS), "schema")]))
    return 0
