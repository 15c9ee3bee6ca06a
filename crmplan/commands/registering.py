"""Recording in the registries: `consuls add|verify|close` and `visas request|provided|verify`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.books import CONSULS, VISAS
from crmplan.commands.record import DryRun, Force, On, tell
from crmplan.commands.typed import choice, country, known_name, text_of
from crmplan.consuls.model import Phone, Post, PostType
from crmplan.consuls.recording import of_post, with_post
from crmplan.language import CrmplanError, say, written_day
from crmplan.language.fold import fold
from crmplan.records.kinds import PartialDate
from crmplan.session import Session, session_of
from crmplan.store.editing import edit
from crmplan.visas.recording import of_visas

if TYPE_CHECKING:
    from datetime import date

    from crmplan.records.splices import Pair
    from crmplan.visas.model import VisaFile

FILE = "consuls.yaml"
Id = Annotated[str, typer.Argument(metavar="post")]
Destination = Annotated[str, typer.Argument(metavar="country")]
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
    done = edit(session.project, FILE, CONSULS, with_post(post), keep=not dry_run)
    tell(session, done, what(session, "post-added", day, id=post.id), dry_run=dry_run)
    return 0


def verify_post(
    ctx: typer.Context,
    id_: Id,
    by: By = "",
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that a State confirmed a post."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    post = post_of(session, id_)
    if not force:
        refuse_if_known(session, "post-verified", post.verified_on, id=post.id)
        refuse_if_known(
            session, "post-closed", post.closed.first if post.closed else None, id=post.id
        )
    office = text_of(by)
    fields = (("verified_on", day.isoformat()), ("verified_by", office))
    intend = of_post(
        post.id,
        lambda each: replace(each, verified_on=day, verified_by=office or each.verified_by),
        *fields,
    )
    done = edit(session.project, FILE, CONSULS, intend, keep=not dry_run)
    tell(session, done, what(session, "post-verified", day, id=post.id), dry_run=dry_run)
    return 0


def close(
    ctx: typer.Context, id_: Id, on: On = "", dry_run: DryRun = False, force: Force = False
) -> int:
    """Record that a post closed; it stays in the registry."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    post = post_of(session, id_)
    if not force:
        refuse_if_known(
            session, "post-closed", post.closed.first if post.closed else None, id=post.id
        )
    intend = of_post(
        post.id,
        lambda each: replace(each, closed=PartialDate(day, day)),
        ("closed", day.isoformat()),
    )
    done = edit(session.project, FILE, CONSULS, intend, keep=not dry_run)
    tell(session, done, what(session, "post-closed", day, id=post.id), dry_run=dry_run)
    return 0


def request(
    ctx: typer.Context,
    code: Destination,
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that a country was asked for its visa requirements."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    name, file = visas_of(session, code)
    if not force:
        refuse_if_known(session, "visas-requested", file.requested_on, code=file.country)
        refuse_if_known(session, "visas-provided", file.provided_on, code=file.country)
    intend = of_visas(
        lambda each: replace(each, requested_on=day), ("requested_on", day.isoformat())
    )
    done = edit(session.project, name, VISAS, intend, keep=not dry_run)
    due = replace(file, requested_on=day).reply_due or day
    language = session.language
    words = what(session, "visas-requested", day, code=file.country, due=written_day(due, language))
    tell(session, done, words, dry_run=dry_run)
    return 0


def provided(
    ctx: typer.Context,
    code: Destination,
    by: By = "",
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that the country itself replied."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    name, file = visas_of(session, code)
    if not force:
        refuse_if_known(session, "visas-provided", file.provided_on, code=file.country)
    office = text_of(by)
    fields: tuple[Pair, ...] = (("provided_on", day.isoformat()), ("provided_by", office))
    intend = of_visas(
        lambda each: replace(each, provided_on=day, provided_by=office or each.provided_by),
        *fields,
    )
    done = edit(session.project, name, VISAS, intend, keep=not dry_run)
    tell(session, done, what(session, "visas-provided", day, code=file.country), dry_run=dry_run)
    if file.secondary and not dry_run:
        session.tell("record.still-secondary", path=done.path)
    return 0


def verify_visas(
    ctx: typer.Context,
    code: Destination,
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that the rules of a file were compared with what the country says."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    name, file = visas_of(session, code)
    if not force and file.verified_on is not None and file.verified_on >= day:
        refuse_if_known(session, "visas-verified", file.verified_on, code=file.country)
    intend = of_visas(lambda each: replace(each, verified_on=day), ("verified_on", day.isoformat()))
    done = edit(session.project, name, VISAS, intend, keep=not dry_run)
    tell(session, done, what(session, "visas-verified", day, code=file.country), dry_run=dry_run)
    return 0


def day_of_record(session: Session, on: str, *, force: bool) -> date:
    """The day on which it happened; CrmplanError if that is still to come."""
    day = session.day_of(on, "--on") if on else session.day
    if day > session.day and not force:
        language = session.language
        today = written_day(session.day, language)
        raise CrmplanError("in-future", 1, day=written_day(day, language), today=today)
    return day


def what(session: Session, key: str, day: date, **values: str) -> str:
    """What was recorded, in a sentence without its full stop."""
    return say(session.language, f"record.{key}", day=written_day(day, session.language), **values)


def refuse_if_known(session: Session, key: str, day: date | None, **values: str) -> None:
    """CrmplanError if something is on record already."""
    if day is not None:
        known = f"already-{key}"
        raise CrmplanError(known, 1, day=written_day(day, session.language), **values)


def posts(session: Session) -> dict[str, Post]:
    """The posts by their ids; CrmplanError where there is no registry that can be read."""
    consuls = session.registry(CONSULS)
    if consuls is None:
        raise CrmplanError("registry-missing", path=session.project.shown(FILE))
    return {post.id: post for post in consuls.posts}


def post_of(session: Session, id_: str) -> Post:
    """The post of an id; CrmplanError with the nearest ones."""
    known = posts(session)
    return known[known_name("post-unknown", id_, known)]


def visas_of(session: Session, word: str) -> tuple[str, VisaFile]:
    """The visa file of a country, and its name; CrmplanError where there is none."""
    from crmplan.commands.visas import destination  # noqa: PLC0415 - it lists these commands

    code = country(word)
    known = session.project.coded(VISAS)
    file = destination(session, code)
    if file is None:
        raise CrmplanError("visas-unknown", word=code, known=", ".join(known))
    return known[code], file


def short_name(sending: str, receiving: str, city: str) -> str:
    """A post's id: sending State, receiving State, city."""
    place = re.sub(r"[^a-z0-9]+", "-", fold(city)).strip("-")
    return f"{sending.lower()}-{receiving.lower()}-{place}"


def needed(text: str, option: str) -> str:
    """A text, single spaces between words; CrmplanError if it is blank."""
    words = text_of(text)
    if not words:
        raise CrmplanError("text-missing", 1, option=option)
    return words
