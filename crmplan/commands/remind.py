"""`crmplan remind` and `replies`: drafts of e-mails to the parties, and what came back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.books import CONTACTS
from crmplan.commands.frame import Format, Party, format_option
from crmplan.commands.record import At, DryRun, On
from crmplan.commands.recorder import Recorder, as_asked
from crmplan.commands.report import file_name
from crmplan.commands.status import counted
from crmplan.commands.typed import choice, meeting_of, party, whole
from crmplan.contacts.model import Contacts
from crmplan.language import CrmplanError, Language, say
from crmplan.measures.query import Query
from crmplan.outputs.formats import content
from crmplan.outputs.mail import Attached, Draft, render, usable
from crmplan.pages import brief
from crmplan.pages.reminder import Reminder, addressees, body, not_asked, reminder_of, subject
from crmplan.plan.model import MEMBERS
from crmplan.plan.schedule import Limits
from crmplan.records.wording import error_text
from crmplan.session import Session, session_of

if TYPE_CHECKING:
    from datetime import date

    from crmplan.measures.query import Row
    from crmplan.plan.model import Plan

TYPES = {  # what a brief is attached as
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "md": "text/markdown",
}


def remind(
    ctx: typer.Context,
    into: Annotated[str, typer.Option("--output", "-o", metavar="dir")],
    parties: Annotated[list[str] | None, typer.Argument(metavar="parties")] = None,
    due: Annotated[str, typer.Option("--due", metavar="days")] = "",
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    meeting: At = "",
    format_: Annotated[str, format_option(TYPES)] = "",
    record: Annotated[bool, typer.Option("--record")] = False,
    on: On = "",
    dry_run: DryRun = False,
) -> int:
    """A draft of an e-mail to each party that owes something pressing. Nothing is sent."""
    session = session_of(ctx)
    plan, day = session.plan(), session.day
    if bool(due) + overdue + bool(meeting) > 1:
        raise CrmplanError("remind-one")
    if on and not record:
        raise CrmplanError("remind-on")
    form = choice(format_, tuple(TYPES), "--format") if format_ else ""
    recorder = Recorder(ctx, on, force=False, dry_run=dry_run) if record else None
    until = None if overdue else day + timedelta(whole(due or "30", "--due"))
    if meeting:
        until = meeting_of(meeting, plan).ends
    asked = Query(plan, day, Limits())
    rows = counted(session, asked, asked.rows())
    known = (*plan.parties.members, *plan.parties.others)
    codes = plan.parties.spread(tuple(party(word, plan) for word in parties or known))
    found = [(code, brief.dues_of(plan, rows, code, day)) for code in codes]
    reminders = [(reminder_of(dues, day, until), dues) for _, dues in found]
    pressing = [(each, dues) for each, dues in reminders if each.rows]
    if not pressing:
        session.tell("remind.none")
        return session.report_errors()
    contacts = session.registry(CONTACTS) or Contacts()
    files = {}
    for reminder, dues in pressing:
        name = f"{say(session.language, 'remind.file')}-{reminder.party}.eml"
        files[name] = render(draft(session, plan, reminder, dues, contacts, form))
    if not dry_run:
        session.write_folder(into, files)
        session.tell("record.files", count=len(files), path=into, names=", ".join(files))
        session.tell("remind.unsent")
    if recorder:
        record_asked(recorder, [reminder for reminder, _ in pressing])
    return session.report_errors()


def draft(
    session: Session,
    plan: Plan,
    reminder: Reminder,
    dues: brief.Dues,
    contacts: Contacts,
    form: str,
) -> Draft:
    """The draft to one party, in its language, its brief attached; said where it has no address."""
    day = session.day
    offices = addressees(reminder, contacts, day)
    written = [each for each in offices if usable(each.email)]
    if not written:
        key = "remind.unusable" if offices else "remind.no-address"
        session.tell(key, party=reminder.party)
    language = next((each.language for each in offices if each.language), session.language)
    return Draft(
        tuple((each.office, each.email) for each in written),
        subject(reminder, plan, day, language),
        body(reminder, plan, day, language),
        (attached(plan, dues, day, language, form),),
    )


def attached(plan: Plan, dues: brief.Dues, day: date, language: Language, form: str) -> Attached:
    """The brief of a party: in Word, or as a page where Word's library is not installed."""
    view = brief.view(plan, dues, day, language)
    made = form or "docx"
    try:
        written = content(view, made)
    except CrmplanError as error:
        if form or error.key != "extra-missing":
            raise
        made = "html"
        written = content(view, made)
    return Attached(file_name(language, "brief", made, dues.party), written, TYPES[made])


def record_asked(recorder: Recorder, reminders: list[Reminder]) -> None:
    """Record what the drafts ask for, as `request` does; what cannot be recorded is said."""
    session = recorder.session
    asked: dict[str, tuple[Row, list[str]]] = {}
    for reminder in reminders:
        for row in not_asked(reminder, recorder.on):
            asked.setdefault(row.standing.activity.id, (row, []))[1].append(reminder.party)
    note = say(session.language, "remind.note")
    for row, codes in asked.values():
        apart = [[code] for code in codes] if row.standing.activity.counted_elsewhere else [codes]
        for some in apart:
            try:
                as_asked(recorder, row.standing.activity, some, note)
            except CrmplanError as error:
                why = error_text(error, session.language)
                session.tell("remind.unrecorded", id=row.standing.activity.id, why=why)
    if recorder.edits:
        recorder.save()
    else:
        session.tell("remind.nothing-new")


def replies(
    ctx: typer.Context, party_: Party = "", meeting: At = "", format_: Format = "table"
) -> int:
    """Who was asked for what, when, and what came back."""
    from crmplan.pages.replies import Page, asked_of, view  # noqa: PLC0415 - a reminder does without

    session = session_of(ctx)
    plan, day = session.plan(), session.day
    whom = party(party_, plan)
    held = meeting_of(meeting, plan) if meeting else None
    query = Query(plan, day, Limits())
    found = [
        each
        for each in asked_of(counted(session, query, query.rows()), day)
        if whom in ("", MEMBERS, each.party) and held in (None, each.meeting(plan))
    ]
    return session.answer(view(Page(plan, found, day), session.language), format_)
