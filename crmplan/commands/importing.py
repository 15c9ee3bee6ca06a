"""`crmplan import`: a plan handed in as a document, read into YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.codes import severity
from crmplan.commands.options import whole
from crmplan.importing.choosing import chosen
from crmplan.importing.draft import doubted, drafted
from crmplan.importing.formats import LARGEST, read_paper
from crmplan.importing.fresh import written
from crmplan.importing.merging import merged
from crmplan.problems import CrmplanError, Severity
from crmplan.project import around, document
from crmplan.reading.plan import read_plan
from crmplan.reading.source import Source
from crmplan.recording import Intended, problems, record
from crmplan.render.imported import left, remarked, started, told
from crmplan.render.safe import visible
from crmplan.session import session_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from crmplan.importing.columns import Part
    from crmplan.importing.draft import Draft
    from crmplan.importing.paper import Paper, Remark
    from crmplan.model import Plan
    from crmplan.session import Session


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="file")],
    into: Annotated[str, typer.Option("--into", metavar="file")] = "",
    apply: Annotated[bool, typer.Option("--apply")] = False,
    table: Annotated[str, typer.Option("--table", metavar="numbers")] = "",
) -> int:
    """Read a plan from Word, Excel, CSV or text: print it as YAML, or compare it with a plan."""
    session = session_of(ctx)
    if apply and not into:
        raise CrmplanError("import-apply-alone")
    numbers = [whole(word.strip(), "--table", 1) for word in table.split(",") if word.strip()]
    paper = read_paper(file, document(file, LARGEST))
    tables = chosen(paper, numbers)
    headers = [header for _, header in tables]
    draft = drafted(tables, file.rpartition("/")[2])
    if not draft.rows:
        raise CrmplanError("import-no-activities", path=paper.name)
    for line in told(paper, headers, draft, session.language):
        session.say(line)
    if not into:
        return begun(session, paper, draft)
    columns = {part for header in headers for part in header.columns}
    return compared(session, paper, Merger(draft, columns), into, apply=apply)


class Merger:
    """What `recording.record` asks for: the change that a document makes in a plan."""

    def __init__(self, draft: Draft, columns: Collection[Part]) -> None:
        self.draft = draft
        self.columns = columns
        self.remarks: list[Remark] = []

    def __call__(self, plan: Plan, source: Source) -> Intended:
        """The change; none, where the document says what the plan says."""
        if any(severity(found.code) is Severity.ERROR for found in problems(read_plan(source))):
            raise CrmplanError("import-plan-errors", 1, path=source.path)
        merge = merged(plan, self.draft, self.columns)
        self.remarks = merge.remarks
        return Intended(merge.splice(source), merge.plan())


def compared(session: Session, paper: Paper, merger: Merger, into: str, *, apply: bool) -> int:
    """Show what a document changes in a plan; write it only if told to."""
    from crmplan.views.difference import view  # noqa: PLC0415 - only beside a plan

    project, name = around(into, session.environment)
    done = record(project, name, merger, keep=False)
    for line in remarked(paper, merger.remarks, session.language):
        session.say(line)
    if done.old == done.new:
        session.tell("importing.same", path=visible(done.path))
        return 0
    session.show(view(done, session.day, session.language))
    if apply:
        record(project, name, merger, keep=True)
    session.tell(f"importing.{'applied' if apply else 'would'}", path=visible(done.path))
    return 0


def begun(session: Session, paper: Paper, draft: Draft) -> int:
    """Print the plan as a new file; 1 if `check` would find errors in it."""
    text = written(draft)
    reading = read_plan(Source("workplan.yaml", text))
    found = problems(reading)
    if not found and reading.sound != draft.plan:
        raise CrmplanError("import-unproved", 1, path=draft.plan.source)
    session.print(text)
    language = session.language
    lines = (
        *remarked(paper, doubted(draft), language),
        *started(draft, language),
        *left(found, language),
    )
    for line in lines:
        session.say(line)
    session.tell("importing.next")
    return int(any(severity(problem.code) is Severity.ERROR for problem in found))
