"""`crmplan contacts`: who answers for each party; for the secretariat alone."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.books import CONTACTS
from crmplan.commands.frame import CommandRow, Format, Party, StaleAfter, group
from crmplan.commands.record import DryRun, Force, On
from crmplan.commands.recorder import needed, tell
from crmplan.commands.registering import day_of_record, what
from crmplan.commands.typed import choice, party, text_of, unknown, whole
from crmplan.contacts.model import Contact, ContactRole, Contacts
from crmplan.contacts.recording import begun_with, with_contact
from crmplan.language import CrmplanError, Language
from crmplan.plan.model import MEMBERS
from crmplan.session import Session, session_of
from crmplan.store.editing import Edit, edit_all


def contacts(
    ctx: typer.Context,
    party_: Party = "",
    role: Annotated[str, typer.Option("--role", metavar="role")] = "",
    ended: Annotated[bool, typer.Option("--ended")] = False,
    format_: Format = "table",
) -> int:
    """The contacts, by party."""
    if ctx.invoked_subcommand:
        return 0
    from crmplan.pages.contacts import Asked, view  # noqa: PLC0415 - the other commands do without

    session = session_of(ctx)
    plan = session.plan()
    whom = party(party_, plan)
    matter = ContactRole(choice(role, tuple(ContactRole), "--role")) if role else None
    of = "" if whom == MEMBERS else whom
    asked = Asked(registry(session), session.day, plan.parties, of, matter, ended)
    return session.answer(view(asked, session.language), format_)


def gaps(ctx: typer.Context, format_: Format = "table") -> int:
    """Which member has no contact, in which matter."""
    from crmplan.pages.contacts import Gaps, gaps_view  # noqa: PLC0415 - as above

    session = session_of(ctx)
    found = Gaps(registry(session), session.plan().parties, session.day)
    return session.answer(gaps_view(found, session.language), format_)


def stale(ctx: typer.Context, stale_after: StaleAfter = "6", format_: Format = "table") -> int:
    """How old what is known of the contacts is."""
    from crmplan.measures.ages import entries_of_contacts  # noqa: PLC0415 - as above
    from crmplan.pages.ages import Ages, view  # noqa: PLC0415 - as above
    from crmplan.plan.schedule import Limits  # noqa: PLC0415 - as above

    session = session_of(ctx)
    limits = Limits(stale_after=whole(stale_after, "--stale-after", 1))
    entries = tuple(entries_of_contacts(registry(session), session.day))
    ages = Ages("contacts", entries, session.day, limits)
    return session.answer(view(ages, session.language), format_)


def registry(session: Session) -> Contacts:
    """The registry as far as it can be read, an empty one where there is none."""
    return session.registry(CONTACTS) or Contacts()


def add(
    ctx: typer.Context,
    party_: Annotated[str, typer.Argument(metavar="party")],
    role: Annotated[str, typer.Argument(metavar="role")],
    office: Annotated[str, typer.Option("--office", metavar="text")],
    source: Annotated[str, typer.Option("--source", metavar="text")],
    function: Annotated[str, typer.Option("--function", metavar="text")] = "",
    person: Annotated[str, typer.Option("--person", metavar="text")] = "",
    email: Annotated[str, typer.Option("--email", metavar="email")] = "",
    phone: Annotated[str, typer.Option("--phone", metavar="phone")] = "",
    tongue: Annotated[str, typer.Option("--language", metavar="lang")] = "",
    id_: Annotated[str, typer.Option("--id", metavar="contact")] = "",
    public: Annotated[bool, typer.Option("--public")] = False,
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record a contact that a source gives; the file is begun where there is none."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    plan = session.plan()
    whom = party(party_, plan)
    if whom in ("", MEMBERS):
        raise unknown("party-unknown", party_, (*plan.parties.members, *plan.parties.others))
    matter = ContactRole(choice(role, tuple(ContactRole), "ROLE"))
    contact = Contact(
        id_ or f"{whom.lower()}-{matter}",
        whom,
        matter,
        needed(office, "--office"),
        needed(source, "--source"),
        day,
        text_of(function),
        text_of(person),
        text_of(email),
        text_of(phone),
        Language(choice(tongue, tuple(Language), "--language")) if tongue else None,
        public=public,
    )
    known = session.registry(CONTACTS)
    if known and contact.id in {each.id for each in known.contacts}:
        raise CrmplanError("contact-exists", 1, id=contact.id)
    if known is None:
        made = Edit(CONTACTS.files, CONTACTS, lambda _, __: begun_with(contact), begins=True)
    else:
        made = Edit(CONTACTS.files, CONTACTS, with_contact(contact))
    told = what(session, "contact-added", day=day, id=contact.id)
    (done,) = edit_all(session.project, [made], keep=not dry_run)
    tell(session, done, told, dry_run=dry_run)
    return 0


HERE = "crmplan.commands.contacts"
app = group(
    contacts,
    CommandRow("gaps", "look", f"{HERE}:gaps"),
    CommandRow("stale", "look", f"{HERE}:stale"),
    CommandRow("add", "change", f"{HERE}:add"),
    CommandRow("verify", "change", "crmplan.commands.registering:verify_contact"),
    CommandRow("remove", "change", "crmplan.commands.editing:remove"),
)
