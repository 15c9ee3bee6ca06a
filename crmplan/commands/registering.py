"""Recording in the registries: `consuls add|verify|close`, `visas request|provided|verify`.

And what `received` and `request` record there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from crmplan.books import CONSULS, CONTACTS, VISAS, Book
from crmplan.commands.record import DryRun, Force, On
from crmplan.commands.recorder import needed, tell
from crmplan.commands.typed import choice, country, known_name, text_of
from crmplan.consuls.model import ConsularList, Consuls, Phone, Post, PostType
from crmplan.consuls.recording import with_post
from crmplan.contacts.model import Contact, Contacts
from crmplan.language import CrmplanError, Language, say, written_day
from crmplan.language.fold import fold
from crmplan.plan.model import Measured
from crmplan.records.edits import Edits, edits
from crmplan.records.kinds import PartialDate
from crmplan.session import Session, session_of
from crmplan.store.editing import Edit, edit, edit_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

By = Annotated[str, typer.Option("--by", metavar="office")]


def add(
    ctx: typer.Context,
    sending: Annotated[str, typer.Option("--sending", metavar="country")],
    receiving: Annotated[str, typer.Option("--receiving", metavar="country")],
    kind: Annotated[str, typer.Option("--type", metavar="type")],
    city: Annotated[str, typer.Option("--city", metavar="text")],
    source: Annotated[str, typer.Option("--source", metavar="text")],
    id_: Annotated[str, typer.Option("--id", metavar="post")] = "",
    district: Annotated[str, typer.Option("--district", metavar="text")] = "",
    phone: Annotated[str, typer.Option("--phone", metavar="phone")] = "",
    email: Annotated[str, typer.Option("--email", metavar="email")] = "",
    website: Annotated[str, typer.Option("--website", metavar="url")] = "",
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record a post that a source tells of."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    of, at = country(sending, "--sending"), country(receiving, "--receiving")
    post = Post(
        id_ or short_name(of, at, city),
        of,
        at,
        PostType(choice(kind, tuple(PostType), "--type")),
        needed(city, "--city"),
        needed(source, "--source"),
        day,
        text_of(district),
        phones=(Phone(text_of(phone)),) if phone else (),
        email=text_of(email),
        website=text_of(website),
    )
    if post.id in posts(session):
        raise CrmplanError("post-exists", 1, id=post.id)
    done = edit(session.project, CONSULS.files, CONSULS, with_post(post), keep=not dry_run)
    tell(session, done, what(session, "post-added", day=day, id=post.id), dry_run=dry_run)
    return 0


def posts(session: Session) -> dict[str, Post]:
    """The posts by their ids; CrmplanError where there is no registry that can be read."""
    consuls = session.registry(CONSULS)
    if consuls is None:
        raise CrmplanError("registry-missing", path=session.project.shown(CONSULS.files))
    return {post.id: post for post in consuls.posts}


def day_of_record(session: Session, on: str, *, force: bool) -> date:
    """The day on which it happened; CrmplanError if that is still to come."""
    day = session.day_of(on, "--on") if on else session.day
    if day > session.day and not force:
        language = session.language
        today = written_day(session.day, language)
        raise CrmplanError("in-future", 1, day=written_day(day, language), today=today)
    return day


def what(session: Session, key: str, **values: str | date) -> str:
    """What was recorded, in a sentence without its full stop."""
    language = session.language
    told = {
        name: each if isinstance(each, str) else written_day(each, language)
        for name, each in values.items()
    }
    return say(language, f"record.{key}", **told)


def short_name(sending: str, receiving: str, city: str) -> str:
    """A post's id: sending State, receiving State, city."""
    place = re.sub(r"[^a-z0-9]+", "-", fold(city)).strip("-")
    return f"{sending.lower()}-{receiving.lower()}-{place}"


# Days that are recorded of what is on file: each row is a command.


class Found(NamedTuple):
    """A record on file: where it stands, how it is found there, what it is called in sentences.

    Where none may be there yet, `begin` makes it, for the list of the file named `into`.
    """

    book: Book[Any]
    file: str
    within: Callable[[Any], Any]
    named: dict[str, str]
    into: str = ""
    begin: Callable[[], Any] = lambda: None


class Fact(NamedTuple):
    """A day that is recorded of a record, and the office that said so, by the names of the fields.

    `key` is that of its sentence; `word` stands for the record on the line, `found` finds what is
    meant. It is refused where one of the days that it is `barred` by is on record, each with the
    key of its sentence; of what comes `again`, only where that day is as late. `value` is the day
    as the field has it. `more` is said of the record as it will be; `still` is a field that
    remains true of it, and the key of the sentence that says so. `source` and `text` are the
    fields for where it is verified and for a note.
    """

    key: str
    word: str
    found: Callable[[Session, str], Found]
    day: str
    by: str = ""
    barred: tuple[tuple[str, str], ...] = ()
    again: bool = False
    value: Callable[[date], object] = lambda day: day
    more: Callable[[Any], dict[str, date]] = lambda _: {}
    still: tuple[str, str] | None = None
    source: str = ""
    text: str = ""


class Said(NamedTuple):
    """What is said of a fact: which office it came from, where it is verified, and a note."""

    by: str = ""
    evidence: str = ""
    note: str = ""


class Noted(NamedTuple):
    """A fact ready to be recorded: its edit, its sentence, and what still holds of the record."""

    edit: Edit[Any]
    told: Callable[[Language], str]
    still: str = ""


def post_found(session: Session, word: str) -> Found:
    """The post of an id; CrmplanError with the nearest ones."""
    id_ = known_name("post-unknown", word, posts(session))

    def within(consuls: Consuls) -> Post:
        return next(post for post in consuls.posts if post.id == id_)

    return Found(CONSULS, CONSULS.files, within, {"id": id_})


def contact_found(session: Session, word: str) -> Found:
    """The contact of an id; CrmplanError with the nearest ones."""
    contacts = session.registry(CONTACTS)
    if contacts is None:
        raise CrmplanError("contacts-missing", path=session.project.shown(CONTACTS.files))
    id_ = known_name("contact-unknown", word, [each.id for each in contacts.contacts])

    def within(whole: Contacts) -> Contact:
        return next(each for each in whole.contacts if each.id == id_)

    return Found(CONTACTS, CONTACTS.files, within, {"id": id_})


def visas_found(session: Session, word: str) -> Found:
    """The visa file of a country; CrmplanError where there is none."""
    code, known = country(word), session.project.coded(VISAS)
    if code not in known:
        raise CrmplanError("visas-unknown", word=code, known=", ".join(known))
    return Found(VISAS, known[code], lambda file: file, {"code": code})


def list_found(session: Session, word: str) -> Found:
    """The list of accredited consuls of a receiving State, begun where there is none."""
    code = country(word)
    if session.registry(CONSULS) is None:
        raise CrmplanError("registry-missing", path=session.project.shown(CONSULS.files))

    def within(consuls: Consuls) -> ConsularList | None:
        return next((each for each in consuls.lists if each.receiving == code), None)

    return Found(
        CONSULS, CONSULS.files, within, {"code": code}, "lists", lambda: ConsularList(code)
    )


def command(fact: Fact) -> Callable[..., int]:
    """The command that records a fact."""

    def alone(
        ctx: typer.Context, word: str, on: On = "", dry_run: DryRun = False, force: Force = False
    ) -> int:
        return recorded(session_of(ctx), fact, word, on, dry_run=dry_run, force=force)

    def said(
        ctx: typer.Context,
        word: str,
        by: By = "",
        on: On = "",
        dry_run: DryRun = False,
        force: Force = False,
    ) -> int:
        return recorded(session_of(ctx), fact, word, on, by, dry_run=dry_run, force=force)

    run: Callable[..., int] = said if fact.by else alone
    run.__annotations__["word"] = Annotated[str, typer.Argument(metavar=fact.word)]
    return run


def recorded(
    session: Session,
    fact: Fact,
    word: str,
    on: str,
    by: str = "",
    *,
    dry_run: bool,
    force: bool,
) -> int:
    """Record a fact of the record that a word means, and say so."""
    day = day_of_record(session, on, force=force)
    noted = noted_of(session, fact, word, day, Said(text_of(by)), force=force)
    words = {tongue.value: noted.told(tongue) for tongue in Language}
    (done,) = edit_all(session.project, [noted.edit], keep=not dry_run, words=words)
    tell(session, done, words[session.language], dry_run=dry_run)
    if noted.still and not dry_run:
        session.tell(f"record.{noted.still}", path=done.path)
    return 0


def noted_of(
    session: Session, fact: Fact, word: str, day: date, said: Said, *, force: bool
) -> Noted:
    """A fact of the record that a word means; CrmplanError where it is on record already."""
    found = fact.found(session, word)
    record = found.within(session.registry(found.book, found.file)) or found.begin()
    if not force:
        refuse_if_barred(session, fact, record, day, found.named)
    shape = next(each for each in found.book.shape.inside() if each.of is type(record))
    values = fields_of(fact, record, day, said, session.language)
    attributes = {shape.fields[name].attribute or name: each for name, each in values.items()}
    after = record._replace(**attributes)

    def make(changes: Edits[Any]) -> None:
        here = found.within(changes.whole)
        if here is None:
            changes.add(changes.whole, found.into, [after])
        else:
            changes.put(here, values)

    def told(language: Language) -> str:
        days = {"day": day, **fact.more(after)}
        written = {name: written_day(each, language) for name, each in days.items()}
        return say(language, f"record.{fact.key}", **written, **found.named)

    still = fact.still[1] if fact.still and getattr(record, fact.still[0]) else ""
    return Noted(Edit(found.file, found.book, edits(found.book.shape, make)), told, still)


def fields_of(fact: Fact, record: Any, day: date, said: Said, language: Language) -> dict[str, Any]:
    """The fields of a fact, by the file's names; a note stands behind what was noted before.

    Where nothing else is said, a list is on record from the State that is said to deliver it.
    """
    values: dict[str, Any] = {fact.day: fact.value(day)}
    if fact.by and said.by:
        values[fact.by] = said.by
    if fact.source:
        state = say(language, f"country.{record.receiving}")
        own = say(language, "record.list-source", state=state)
        values[fact.source] = said.evidence or said.by or own
    elsewhere = "" if fact.source else said.evidence
    note = " · ".join(filter(None, (said.note, elsewhere)))
    if fact.text and note:
        before = getattr(record, fact.text)
        values[fact.text] = f"{before} · {note}" if before else note
    return values


def refuse_if_barred(
    session: Session, fact: Fact, record: Any, day: date, named: dict[str, str]
) -> None:
    """CrmplanError if something is on record already that bars a fact."""
    for name, key in fact.barred:
        known = getattr(record, name)
        known = known.first if isinstance(known, PartialDate) else known
        if known is not None and not (fact.again and known < day):
            already = f"already-{key}"
            raise CrmplanError(already, 1, day=written_day(known, session.language), **named)


CLOSED = ("closed", "post-closed")  # a day that bars a fact, and the key of its sentence
PROVIDED = ("provided_on", "visas-provided")
LISTED = ("received_on", "list-received")

# fmt: off
FACTS = {fact.key: fact for fact in (
    Fact("post-verified", "post", post_found, "verified_on", "verified_by",
         barred=(("verified_on", "post-verified"), CLOSED)),
    Fact("post-closed", "post", post_found, "closed",
         barred=(CLOSED,), value=lambda day: PartialDate(day, day)),
    Fact("list-requested", "country", list_found, "requested_on",
         barred=(("requested_on", "list-requested"), LISTED), text="text"),
    Fact("list-received", "country", list_found, "received_on", "from",
         barred=(LISTED,), source="source", text="text"),
    Fact("visas-requested", "country", visas_found, "requested_on",
         barred=(("requested_on", "visas-requested"), PROVIDED), text="remarks",
         more=lambda file: {"due": file.reply_due or file.requested_on}),
    Fact("visas-provided", "country", visas_found, "provided_on", "provided_by",
         barred=(PROVIDED,), still=("secondary", "still-secondary"), text="remarks"),
    Fact("visas-verified", "country", visas_found, "verified_on",
         barred=(("verified_on", "visas-verified"),), again=True),
    Fact("contact-verified", "contact", contact_found, "verified_on", "verified_by",
         barred=(("verified_on", "contact-verified"),), again=True),
)}
# fmt: on
verify_post, close, request, provided, verify_visas, verify_contact = (
    command(FACTS[key])
    for key in (
        "post-verified",
        "post-closed",
        "visas-requested",
        "visas-provided",
        "visas-verified",
        "contact-verified",
    )
)  # fmt: skip
# What a party is asked for and delivers is on record in a registry for these, else in the log.
REQUESTED: dict[str, Fact] = {
    Measured.CONSULS_LISTS: FACTS["list-requested"],
    Measured.VISAS_PROVIDED: FACTS["visas-requested"],
    Measured.VISAS_NON_MEMBERS: FACTS["visas-requested"],
}
RECEIVED: dict[str, Fact] = {
    Measured.CONSULS_LISTS: FACTS["list-received"],
    Measured.VISAS_PROVIDED: FACTS["visas-provided"],
    Measured.VISAS_NON_MEMBERS: FACTS["visas-provided"],
}
