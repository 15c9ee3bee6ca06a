"""`crmplan import`: a plan handed in as a document, read into YAML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.books import WORKPLAN
from crmplan.changes import ChangeKind, Side, compare
from crmplan.commands.frame import Format
from crmplan.commands.typed import choice, form, whole
from crmplan.documents.dates import Order
from crmplan.documents.draft import Wish, completed, drafted
from crmplan.documents.formats import LARGEST, convertible, read_paper
from crmplan.documents.fresh import written
from crmplan.documents.merging import merged
from crmplan.documents.remembered import FILE, ROLES, Remembered, recalled
from crmplan.documents.remembered import written as written_down
from crmplan.documents.tables import chosen, to_ask
from crmplan.documents.titles import Role, plain
from crmplan.language import CrmplanError, say
from crmplan.pages.changes import Compared, view
from crmplan.pages.imported import Left, begun_page, converted_page, merged_page, read_page
from crmplan.plan.model import Parties
from crmplan.records.edits import Edits, Intended
from crmplan.records.problems import Severity, severity
from crmplan.records.source import Source
from crmplan.records.wording import error_text
from crmplan.session import session_of
from crmplan.store.editing import Recorded, problems, record
from crmplan.store.output import keep
from crmplan.store.project import around, beside, document

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from crmplan.documents.columns import Header
    from crmplan.documents.draft import Draft
    from crmplan.documents.paper import Notice, Paper
    from crmplan.documents.tables import Asked, Chosen
    from crmplan.plan.model import Plan
    from crmplan.session import Session


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="file")],
    into: Annotated[str, typer.Option("--into", metavar="file")] = "",
    apply: Annotated[bool, typer.Option("--apply")] = False,
    table: Annotated[str, typer.Option("--table", metavar="numbers")] = "",
    columns: Annotated[str, typer.Option("--columns", metavar="pairs")] = "",
    remember: Annotated[bool, typer.Option("--remember")] = False,
    dates: Annotated[str, typer.Option("--dates", metavar="order")] = "",
    starts: Annotated[str, typer.Option("--starts", metavar="day")] = "",
    status: Annotated[str, typer.Option("--status", metavar="day")] = "",
    everything: Annotated[bool, typer.Option("--all")] = False,
    format_: Format = "table",
) -> int:
    """Read a plan from Word, Excel, CSV or text: print it as YAML, or compare it with a plan."""
    session = session_of(ctx)
    session.at_work("page.working")
    written_as = form(format_)
    if apply and not into:
        raise CrmplanError("import-apply-alone")
    numbers = [whole(word.strip(), "--table", 1) for word in table.split(",") if word.strip()]
    known = recalled_for(into or file)
    asked = roles_of(columns)
    order = Order(choice(dates, ORDERS, "--dates")) if dates else known.dates
    wish = Wish(
        order,
        known_parties(session, into),
        session.day_of(status, "--status") if status else None,
        session.day_of(starts, "--starts") if starts else None,
    )
    roles = as_roles(known.columns) | as_roles(asked)
    paper, headers, draft, answers = drawn(session, file, wish, numbers, roles)
    said = {**known.columns, **asked, **answers}
    if remember and (said or order):
        path = beside(into or file, FILE)
        keep(path, written_down(Remembered(said, order), session.language))
        session.tell("importing.remembered", path=path)
    refuse_empty(session, paper, headers, draft, into=bool(into))
    if not into:
        return begun(session, paper, draft, recorded=bool(status))
    found_in = {part for header in headers for part in header.columns}
    if any(header.dated for header in headers):
        found_in.add(Role.CALENDAR)
    merger = Merger(draft, found_in)
    done = recorded(session, merger, into, apply=apply)
    found = replace(compared(session, merger, done, paper), everything=everything)
    session.show(view(found, session.language), written_as)
    key = "same" if done.new == done.old else "applied" if apply else "would"
    end = say(session.language, f"importing.{key}", path=done.path)
    session.note(merged_page(paper, merger.remarks, end, session.language))
    return 0


def drawn(
    session: Session, file: str, wish: Wish, numbers: list[int], roles: dict[str, Role]
) -> tuple[Paper, list[Header], Draft, dict[str, str]]:
    """A document, the titles of its tables, the plan they make, and what was answered of them."""
    paper = read_paper(file, readable(session, file, document(file, LARGEST)))
    tables, answers = tables_of(session, paper, numbers, roles)
    headers = [header for _, header in tables.tables]
    draft = drafted(tables, file.rpartition("/")[2], wish)
    return replace(paper, tables=()), headers, draft, answers  # large ones take room


def refuse_empty(
    session: Session, paper: Paper, headers: list[Header], draft: Draft, *, into: bool = False
) -> None:
    """Say what was read; CrmplanError where there is no activity."""
    session.note(read_page(paper, headers, draft, session.language, into=into))
    if not draft.rows:
        raise CrmplanError("import-no-activities", path=paper.name)


def tables_of(
    session: Session, paper: Paper, numbers: list[int], roles: dict[str, Role]
) -> tuple[Chosen, dict[str, str]]:
    """The tables that are read, and what was answered where their columns had to be asked about."""
    try:
        return chosen(paper, numbers, roles), {}
    except CrmplanError as error:
        if error.key != "import-columns" or not session.may_ask:
            raise
        answers = {}
        for column in to_ask(paper, int(str(error.values["number"]))):
            answers[column.title] = answered(session, column)
        return chosen(paper, numbers, roles | as_roles(answers)), answers


def answered(session: Session, column: Asked) -> str:
    """What somebody says that a column is; an empty answer takes the guess."""
    shown = {"title": column.title, "words": " | ".join(column.words), "guess": column.guess.value}
    while True:
        session.tell("importing.ask", **shown, known=", ".join(ROLES))
        try:
            line = session.ask("").strip()
            return choice(line, ROLES, "--columns") if line else column.guess.value
        except EOFError:
            return column.guess.value
        except CrmplanError as error:
            session.say(error_text(error, session.language))


def recalled_for(file: str) -> Remembered:
    """What was remembered beside a plan, or beside a document."""
    path = beside(file, FILE)
    try:
        return recalled(path, document(path, LARGEST))
    except CrmplanError as error:
        if error.key != "import-missing":
            raise
        return Remembered()


ORDERS = (Order.DAY_FIRST.value, Order.MONTH_FIRST.value)


def as_roles(said: Mapping[str, str]) -> dict[str, Role]:
    """Roles by titles as they are compared."""
    return {plain(title): Role(word) for title, word in said.items()}


def roles_of(columns: str) -> dict[str, str]:
    """The role of each column that was named: «Línea de acción=objective, Fin=deadline»."""
    found = {}
    for pair in filter(None, map(str.strip, columns.split(","))):
        title, sign, word = pair.rpartition("=")
        if not sign or not plain(title):
            known = ", ".join(ROLES)
            raise CrmplanError("import-column-unknown", word=pair, known=known)
        found[title.strip()] = choice(word.strip(), ROLES, "--columns")
    return found


def readable(session: Session, file: str, content: bytes) -> bytes:
    """A document in a format that is read; LibreOffice converts others, where it is installed."""
    foreign = convertible(content)
    if foreign is None:
        return content
    from crmplan.store.office import converted  # noqa: PLC0415 - for other formats only

    try:
        made = converted(content, *foreign)
    except CrmplanError as error:
        if error.key == "office-missing":
            return content  # its reader says how to save it
        raise
    session.note(converted_page(file, session.language))
    return made


def known_parties(session: Session, into: str) -> Parties:
    """The parties of the plan that a document is compared with; none for a new plan."""
    if not into:
        return Parties()
    project, _ = around(into, session.environment)
    plan = project.plan().sound
    return plan.parties if plan is not None else Parties()


class Merger:
    """The change that a document makes in a plan, for `store.editing`."""

    def __init__(self, draft: Draft, columns: Collection[Role]) -> None:
        self.draft = draft
        self.columns = columns
        self.remarks: list[Notice] = []
        self.plans: tuple[Plan, Plan]

    def __call__(self, plan: Plan, source: Source) -> Intended[Plan]:
        """The change; none, where the document says what the plan says."""
        if any(severity(found.code) is Severity.ERROR for found in problems(WORKPLAN.read(source))):
            raise CrmplanError("import-plan-errors", 1, path=source.path)
        changes = Edits(WORKPLAN.shape, plan, source)
        self.remarks = merged(changes, self.draft, self.columns)
        self.plans = plan, changes.intended.whole
        return changes.intended


def recorded(session: Session, merger: Merger, into: str, *, apply: bool) -> Recorded:
    """What a document does to a plan's file; it is written only if told to."""
    project, name = around(into, session.environment)
    done = record(project, name, merger, keep=False)
    if apply and done.new != done.old:
        return record(project, name, merger, keep=True)
    return done


def compared(session: Session, merger: Merger, done: Recorded, paper: Paper) -> Compared:
    """What a document changes in a plan, in words; what that makes overdue is for `status`."""
    before, after = merger.plans
    changes = compare(Side(before, session.day), Side(after, session.day))
    return Compared(
        before.title,
        session.day,
        (done.path, paper.name),
        say(session.language, "importing.basis"),
        tuple(change for change in changes if change.kind is not ChangeKind.OVERDUE),
    )


def begun(session: Session, paper: Paper, draft: Draft, *, recorded: bool) -> int:
    """Print the plan as a new file; 1 if `check` would find errors in it."""
    draft, text, left = fresh(draft, recorded=recorded)
    session.print(text)
    session.note(begun_page(paper, draft, left, session.language))
    return int(left.errors)


def fresh(draft: Draft, *, recorded: bool = False) -> tuple[Draft, str, Left]:
    """A draft as a new file, stood in for what the document lacks, and what is left to mend."""
    plan, lacking = completed(draft.plan, draft.language)
    draft = replace(draft, plan=plan)
    text = written(draft)
    reading = WORKPLAN.read(Source(WORKPLAN.files, text))
    found = problems(reading)
    if not found and reading.sound != draft.plan:
        raise CrmplanError("import-unproved", 1, path=draft.plan.source)
    return draft, text, Left(found, lacking, recorded=recorded)
