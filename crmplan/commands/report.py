"""`crmplan report`: the report for a meeting, or the whole pack of papers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands import exports
from crmplan.commands.comparison import compared
from crmplan.commands.frame import unknown
from crmplan.commands.status import counted
from crmplan.commands.writing import Into, form_for, publish
from crmplan.language import CrmplanError, say
from crmplan.measures.query import Query
from crmplan.outputs.formats import content
from crmplan.pages import brief, timeline
from crmplan.pages import report as page
from crmplan.pages.dues import dues_of
from crmplan.plan.schedule import Limits, next_meeting
from crmplan.session import session_of

if TYPE_CHECKING:
    from crmplan.plan.model import Meeting, Plan
    from crmplan.session import Session

FORMATS = ("docx", "html", "md")


def report(
    ctx: typer.Context,
    meeting: Annotated[str, typer.Option("--meeting", metavar="meeting")] = "",
    pack: Annotated[str, typer.Option("--pack", metavar="dir")] = "",
    format_: Annotated[str, typer.Option("--format", metavar="format")] = "",
    into: Into = "",
) -> int:
    """The report for a meeting."""
    session = session_of(ctx)
    made = report_of(session, meeting)
    if pack:
        form = form_for(format_, into, FORMATS, "docx")
        files = papers(session, made, form)
        session.write_folder(pack, files)
        session.tell("record.files", count=len(files), path=pack, names=", ".join(files))
    else:
        form = form_for(format_, into, FORMATS, "md")
        publish(session, page.view(made, session.language), form, into, known=FORMATS)
    return session.report_errors()


def report_of(session: Session, word: str) -> page.Report:
    """The report for the meeting asked for, else the next one; what is due until then is due."""
    plan, day = session.plan(), session.day
    meeting = meeting_of(plan, word) if word else next_meeting(plan, day)
    until = meeting.starts if meeting and meeting.starts >= day else None
    asked = Query(plan, day, Limits(until=until))
    rows = counted(session, asked, asked.rows())
    try:
        changes = compared(session)
    except CrmplanError as error:
        if error.key != "no-meeting-before":
            raise
        changes = None
    return page.Report(asked, rows, meeting, changes, revision_of(session))


def meeting_of(plan: Plan, word: str) -> Meeting:
    """The meeting of an id; CrmplanError if there is none."""
    known = {meeting.id: meeting for meeting in plan.meetings}
    if word not in known:
        raise unknown("meeting-unknown", word, list(known))
    return known[word]


def revision_of(session: Session) -> page.Revision | None:
    """The commit that the files are of; None where git does not keep them."""
    try:
        history, word = session.history, session.options.get("at")
        commit = history.commit(word) if word else history.head()
        altered = not word and history.altered()
    except CrmplanError as error:
        if not error.key.startswith("git-"):
            raise
        return None
    return page.Revision(commit.short, commit.on, altered) if commit else None


def papers(session: Session, made: page.Report, form: str) -> dict[str, bytes]:
    """Every paper of the pack by its file name: report, workbook, calendar, picture and briefs."""
    language, plan, day = session.language, made.asked.plan, made.asked.day

    def named(kind: str, ending: str, code: str = "") -> str:
        return f"{say(language, f'report.pack.{kind}')}{code and f'-{code}'}.{ending}"

    span = timeline.whole_span(plan, day)
    picture = timeline.view(made.asked, made.rows, span, language)
    files = {
        named("report", form): content(page.view(made, language), form),
        named("plan", "xlsx"): content(exports.workbook(session), "xlsx"),
        named("calendar", "ics"): content(exports.feed(session), "ics"),
        named("timeline", "svg"): content(picture, "svg"),
    }
    for code in (*plan.parties.members, *plan.parties.others):
        dues = dues_of(plan, made.rows, code, day)
        paper = brief.view(plan, dues, day, language)
        files[named("brief", form, code)] = content(paper, form)
    return files
