"""`crmplan report` and `brief`: the papers for a meeting, one by one or the whole pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.frame import PAPERS, Into, Template, Within, format_option
from crmplan.commands.status import counted
from crmplan.commands.typed import form_for, meeting_meant, meeting_of, party, whole
from crmplan.language import CrmplanError, say
from crmplan.measures.query import Query
from crmplan.outputs.formats import contents
from crmplan.pages import brief as brief_page
from crmplan.pages.brief import dues_of
from crmplan.plan.model import MEMBERS
from crmplan.plan.schedule import Limits, next_meeting
from crmplan.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmplan.language import Language
    from crmplan.pages import View
    from crmplan.pages.report import Report, Revision

    Paper = tuple[str, View, str]  # its file's name, what it says, its format

REPORTS = ("docx", "pdf", "html", "md")


def brief(
    ctx: typer.Context,
    party_: Annotated[str, typer.Argument(metavar="party")] = "",
    everyone: Annotated[bool, typer.Option("--all")] = False,
    into: Into = "",
    within: Within = "30",
    format_: Annotated[str, format_option(PAPERS)] = "",
    template: Template = "",
) -> int:
    """What a delegation owes, has delivered and is concerned by."""
    session = session_of(ctx)
    plan = session.plan()
    whom = party(party_, plan)
    if everyone == bool(whom) or whom == MEMBERS:
        raise CrmplanError("brief-whom")
    limits = Limits(whole(within, "--within"))
    asked = Query(plan, session.day, limits)
    rows = counted(session, asked, asked.rows())

    def view_of(code: str) -> View:
        dues = dues_of(plan, rows, code, session.day)
        return brief_page.view(plan, dues, session.day, session.language)

    if everyone:
        if not into:
            raise CrmplanError("brief-folder")
        form = form_for(format_, "", PAPERS, "md")
        members = plan.parties.members
        papers_of = (
            (file_name(session.language, "brief", form, code), view_of(code), form)
            for code in members
        )
        files = contents(told(session, papers_of), session.template(template, form))
        session.write_folder(into, files)
        session.tell("record.files", count=len(files), path=into, names=", ".join(files))
    else:
        form = form_for(format_, into, PAPERS, "table")
        session.publish(view_of(whom), form, into, session.template(template, form))
    return session.report_errors()


def file_name(language: Language, kind: str, form: str, code: str = "") -> str:
    """What the file of a paper is called, in `brief --all` as in the pack: «nota-HN.docx»."""
    ending = "txt" if form == "table" else form
    return f"{say(language, f'report.pack.{kind}')}{code and f'-{code}'}.{ending}"


def told(session: Session, papers: Iterable[Paper]) -> Iterator[Paper]:
    """The same papers; whoever waits is told which is being written."""
    for name, view, form in papers:
        session.at_work("page.writing", name=name)
        yield name, view, form


def report(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--from", metavar="end")] = "",
    until: Annotated[str, typer.Option("--to", metavar="end")] = "",
    meeting: Annotated[str, typer.Option("--meeting", metavar="meeting")] = "",
    pack: Annotated[str, typer.Option("--pack", metavar="dir")] = "",
    format_: Annotated[str, format_option(REPORTS)] = "",
    into: Into = "",
    template: Template = "",
) -> int:
    """The report for a meeting."""
    from crmplan.pages import report as page  # noqa: PLC0415 - a brief does without

    session = session_at(session_of(ctx), until)
    made = report_of(session, meeting, since, until)
    if pack:
        form = form_for(format_, into, REPORTS, "docx")
        office = session.template(template, form)
        files = contents(told(session, papers(session, made, form)), office)
        session.write_folder(pack, files)
        session.tell("record.files", count=len(files), path=pack, names=", ".join(files))
    else:
        form = form_for(format_, into, REPORTS, "md")
        office = session.template(template, form)
        session.publish(page.view(made, session.language), form, into, office)
    return session.report_errors()


def session_at(session: Session, until: str) -> Session:
    """The session of a report that goes up to an end: as of its day, on the files of its revision.

    An end that is yet to come is told as of the day of the session.
    """
    if not until:
        return session
    from crmplan.commands.changes import end_of  # noqa: PLC0415 - a brief does without

    end = end_of(until, "--to", session)
    options = {**session.options, "as_of": min(end.day, session.day).isoformat()}
    if end.commit:
        options["at"] = until
    return Session(options, session.environment)


def report_of(session: Session, word: str, since: str, until: str) -> Report:
    """The report for the meeting asked for, else the one up to which it goes, else the next."""
    from crmplan.commands.changes import compared, end_of, learnt  # noqa: PLC0415 - as above
    from crmplan.pages.report import Report  # noqa: PLC0415 - as above

    plan, day = session.plan(), session.day
    meeting = (until and meeting_meant(until, plan)) or next_meeting(plan, day)
    if word:
        meeting = meeting_of(word, plan)
    if until and end_of(until, "--to", session).day > day:
        until = ""  # it is yet to come
    asked = Query(plan, day, Limits())
    rows = counted(session, asked, asked.rows())
    try:
        changes = compared(session, since, until).for_others()
    except CrmplanError as error:
        if error.key != "no-meeting-before":
            raise
        changes = None
    return Report(asked, rows, meeting, changes, revision_of(session), learnt(session))


def revision_of(session: Session) -> Revision | None:
    """The commit that the files are of; None where git does not keep them."""
    from crmplan.pages.report import Revision  # noqa: PLC0415 - as above

    try:
        history, word = session.history, session.options.get("at")
        commit = history.commit(word) if word else history.head()
        altered = not word and history.altered()
    except CrmplanError as error:
        if not error.key.startswith("git-"):
            raise
        return None
    return Revision(commit.short, commit.on, altered) if commit else None


def papers(session: Session, made: Report, form: str) -> Iterator[Paper]:
    """Each paper of the pack, its file's name and its form: report, workbook, picture, briefs."""
    from crmplan.commands import export  # noqa: PLC0415 - as above
    from crmplan.pages import report as page  # noqa: PLC0415 - as above
    from crmplan.pages import timeline  # noqa: PLC0415 - as above

    language, plan, day = session.language, made.asked.plan, made.asked.day

    yield file_name(language, "report", form), page.view(made, language), form
    yield file_name(language, "plan", "xlsx"), export.workbook(session), "xlsx"
    yield file_name(language, "calendar", "ics"), export.feed(session), "ics"
    span = timeline.whole_span(plan, day)
    yield (
        file_name(language, "timeline", "svg"),
        timeline.view(made.asked, made.rows, span, language),
        "svg",
    )
    for code in (*plan.parties.members, *plan.parties.others):
        dues = dues_of(plan, made.rows, code, day)
        yield (
            file_name(language, "brief", form, code),
            brief_page.view(plan, dues, day, language),
            form,
        )
