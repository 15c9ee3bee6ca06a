"""`crmplan import`: a plan handed in as a document, read into YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.options import whole
from crmplan.importing.choosing import chosen
from crmplan.importing.draft import drafted
from crmplan.importing.formats import LARGEST, read_paper
from crmplan.problems import CrmplanError, Severity
from crmplan.session import session_of

if TYPE_CHECKING:
    from crmplan.importing.draft import Draft
    from crmplan.session import Session


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="file")],
    table: Annotated[str, typer.Option("--table", metavar="numbers")] = "",
) -> int:
    """Read a plan from Word, Excel, CSV or text, and print it as YAML."""
    from crmplan.project import document  # noqa: PLC0415 - a mistyped option needs no file
    from crmplan.render.imported import told  # noqa: PLC0415 - the same

    session = session_of(ctx)
    numbers = [whole(word.strip(), "--table", 1) for word in table.split(",") if word.strip()]
    paper = read_paper(file, document(file, LARGEST))
    tables = chosen(paper, numbers)
    draft = drafted(tables, file.rpartition("/")[2])
    if not draft.rows:
        raise CrmplanError("import-no-activities", path=paper.name)
    for line in told(paper, [header for _, header in tables], draft, session.language):
        session.say(line)
    return begun(session, draft)


def begun(session: Session, draft: Draft) -> int:
    """Print the plan as a new file; 1 if `check` would find errors in it."""
    from crmplan.codes import severity  # noqa: PLC0415 - only for a new file
    from crmplan.importing.fresh import written  # noqa: PLC0415 - the same
    from crmplan.reading.plan import read_plan  # noqa: PLC0415 - the same
    from crmplan.reading.source import Source  # noqa: PLC0415 - the same
    from crmplan.recording import problems  # noqa: PLC0415 - the same
    from crmplan.render.imported import left, started  # noqa: PLC0415 - the same

    text = written(draft)
    reading = read_plan(Source("workplan.yaml", text))
    found = problems(reading)
    if not found and reading.sound != draft.plan:
        raise CrmplanError("import-unproved", 1, path=draft.plan.source)
    session.print(text)
    for line in (*started(draft, session.language), *left(found, session.language)):
        session.say(line)
    session.tell("importing.next")
    return int(any(severity(problem.code) is Severity.ERROR for problem in found))
