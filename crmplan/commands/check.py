"""`crmplan check`, `explain` and `schema`: judging the files, and the rules they are judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.frame import Format, format_option
from crmplan.commands.typed import choice, form, known_name, parts
from crmplan.outputs.formats import FORMATS, LOGS
from crmplan.records.problems import CODES, Severity
from crmplan.session import session_of

if TYPE_CHECKING:
    from crmplan.session import Session
    from crmplan.store.findings import Findings

KNOWN = ("text", *LOGS, *(name for name in FORMATS if name != "table"))
SERVICES = ("github", "sarif", "junit")  # read by services that know the repository's root
DRAFTS = tuple(name for name in KNOWN if name not in LOGS)
CodeList = Annotated[list[str] | None, typer.Option(metavar="codes")]


def check(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="files")] = None,
    format_: Annotated[str, format_option(KNOWN)] = "",
    strict: Annotated[bool, typer.Option("--strict")] = False,
    select: CodeList = None,
    ignore: CodeList = None,
    max_bytes: Annotated[str, typer.Option("--max-bytes", metavar="bytes")] = "",
    draft: Annotated[bool, typer.Option("--draft")] = False,
) -> int:
    """Every problem of the data, or of some of its files, each with its place; 1 for errors.

    Of a draft, what its activities lack before it is adopted.
    """
    from crmplan.store.findings import check as findings_of  # noqa: PLC0415 - explain does without
    from crmplan.store.project import data_around, size  # noqa: PLC0415 - the same

    if files:
        ctx.obj["data"] = str(data_around(files))
    session = session_of(ctx)
    inside_actions = session.environment.get("GITHUB_ACTIONS") == "true"
    written = choice(format_ or ("github" if inside_actions else "text"), KNOWN, "--format")
    chosen = codes(select)
    passed_over = codes(ignore)
    if max_bytes:
        session.project.largest = size(max_bytes, "--max-bytes")
    if draft:
        return lacking(session, format_)
    findings = findings_of(session.project).only(chosen, passed_over)
    if files:
        everywhere = len(findings.problems)
        findings = findings.within(files)
        if elsewhere := everywhere - len(findings.problems):
            session.tell("check.elsewhere", count=elsewhere)
    show(findings, written, session)
    failing = findings.count(Severity.ERROR) + strict * findings.count(Severity.WARNING)
    return int(failing > 0)


def lacking(session: Session, word: str) -> int:
    """Show what the plan leaves open; 1 if it could not all be read."""
    from crmplan.pages import gaps as page  # noqa: PLC0415 - only a draft is asked about

    written = choice(word or "text", DRAFTS, "--format")
    view = page.view(session.plan(), session.day, session.language)
    return session.answer(view, "table" if written == "text" else written)


def codes(given: list[str] | None) -> set[str]:
    """Codes of problems, separated by commas or given several times."""
    return {
        known_name("code-unknown", word, CODES) for words in given or () for word in parts(words)
    }


def show(findings: Findings, form: str, session: Session) -> None:
    """Print the findings in one of the formats; on GitHub, add the summary of the step."""
    from crmplan.pages import check as page  # noqa: PLC0415 - a mistyped option needs no page

    if form in SERVICES and "at" not in session.options:
        findings = findings.seen_from(session.root())
    view = page.view(findings, session.day, session.language)
    session.show(view, "table" if form == "text" else form)
    path = session.environment.get("GITHUB_STEP_SUMMARY")
    if form == "github" and path:
        from crmplan.outputs.formats import rendered  # noqa: PLC0415 - only inside Actions
        from crmplan.store.project import append  # noqa: PLC0415 - the same

        summary = page.summary_view(findings, session.day, session.language)
        append(path, rendered(summary, "md", session.output()))


def explain(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="code")] = "",
    format_: Format = "table",
) -> int:
    """The rule behind a code, with a bad and a good sample; without one, all codes."""
    from crmplan.pages import check as page  # noqa: PLC0415 - a mistyped option needs no page

    session = session_of(ctx)
    if code:
        code = known_name("code-unknown", code, CODES)
        view = page.rule_view(code, session.day, session.language)
    else:
        view = page.rules_view(session.day, session.language)
    session.show(view, form(format_))
    return 0


def schema(
    ctx: typer.Context, name: Annotated[str, typer.Argument(metavar="name")] = "plan"
) -> int:
    """The JSON Schema of a data file."""
    from crmplan.books import BOOKS, schema_text  # noqa: PLC0415 - check does without

    session = session_of(ctx)
    session.print(schema_text(BOOKS[choice(name, tuple(BOOKS), "schema")]))
    return 0
