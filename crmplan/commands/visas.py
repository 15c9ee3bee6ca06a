"""`crmplan visas`: the visa matrix, its destinations, and the thirty days for a reply."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.books import VISAS
from crmplan.commands.frame import CommandRow, Format, StaleAfter, group
from crmplan.commands.typed import among, choice, country, parts, whole
from crmplan.language import CrmplanError
from crmplan.session import Session, session_of
from crmplan.visas.model import PassportKind, VisaFile, Visas

Kind = Annotated[str, typer.Option("--kind", metavar="passport-kind")]
GROUPS = ("members", "others", "all")


def visas(
    ctx: typer.Context,
    passports: Annotated[str, typer.Option("--passports", metavar="passports")] = "all",
    kind: Kind = PassportKind.ORDINARY.value,
    everything: Annotated[bool, typer.Option("--all")] = False,
    format_: Format = "table",
) -> int:
    """The visa matrix: passports down, destinations across."""
    if ctx.invoked_subcommand:
        return 0
    from crmplan.pages.visas import Matrix, view  # noqa: PLC0415 - the other commands do without

    session = session_of(ctx)
    files = destinations(session)
    members, others = groups(session.plan().parties.members, files, passports)
    matrix = Matrix(files, session.day, passport_kind(kind), members, others, everything)
    return session.answer(view(matrix, session.language), format_)


def show(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="country")],
    format_: Format = "table",
) -> int:
    """Everything about one destination."""
    from crmplan.pages.destination import view  # noqa: PLC0415 - as above

    session = session_of(ctx)
    wanted = country(code)
    file = destination(session, wanted)
    if file is None:
        known = ", ".join(session.project.coded(VISAS))
        raise CrmplanError("visas-unknown", word=wanted, known=known)
    return session.answer(view(file, session.day, session.language), format_)


def need(
    ctx: typer.Context,
    passport: Annotated[str, typer.Argument(metavar="passport")],
    to: Annotated[str, typer.Argument(metavar="destination")],
    kind: Kind = PassportKind.ORDINARY.value,
    format_: Format = "table",
) -> int:
    """What a passport needs to enter a country."""
    from crmplan.pages.destination import Question, need_view  # noqa: PLC0415 - as above

    session = session_of(ctx)
    code, wanted = country(passport), country(to)
    file = destination(session, wanted)
    asked = Question(code, passport_kind(kind), wanted, file, session.day)
    return session.answer(need_view(asked, session.language), format_)


def gaps(ctx: typer.Context, format_: Format = "table") -> int:
    """What the visa files lack."""
    from crmplan.pages import visas as page  # noqa: PLC0415 - as above

    session = session_of(ctx)
    files = destinations(session)
    members, others = groups(session.plan().parties.members, files, "all")
    found = page.gaps(files, members, others, session.day)
    return session.answer(page.gaps_view(found, session.day, session.language), format_)


def stale(ctx: typer.Context, stale_after: StaleAfter = "6", format_: Format = "table") -> int:
    """How old what the visa files say is."""
    from crmplan.measures.ages import entries_of_visas  # noqa: PLC0415 - as above
    from crmplan.pages.ages import Ages, view  # noqa: PLC0415 - as above
    from crmplan.plan.schedule import Limits  # noqa: PLC0415 - as above

    session = session_of(ctx)
    limits = Limits(stale_after=whole(stale_after, "--stale-after", 1))
    day = session.day
    files = destinations(session).values()
    entries = tuple(entry for file in files for entry in entries_of_visas(file, day))
    return session.answer(view(Ages("visas", entries, day, limits), session.language), format_)


def clock(ctx: typer.Context, format_: Format = "table") -> int:
    """The thirty days of each country."""
    from crmplan.pages import visas as page  # noqa: PLC0415 - as above

    session = session_of(ctx)
    found = page.replies(destinations(session), session.plan().parties.members, session.day)
    return session.answer(page.clock_view(found, session.day, session.language), format_)


def destinations(session: Session) -> Visas:
    """Every visa file that can be read, by its country."""
    return session.project.shelf(VISAS).sound


def destination(session: Session, code: str) -> VisaFile | None:
    """The visa file of one country; no other is read. None where there is none."""
    name = session.project.coded(VISAS).get(code)
    return session.registry(VISAS, name) if name else None


def groups(
    members: tuple[str, ...], files: Visas, asked: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The passports asked for: members, others that any file has a rule for, or some codes."""
    group = among(asked, GROUPS)
    if group:
        known = {rule.passport for file in files.values() for rule in file.rules}
        others = tuple(sorted(known.difference(members)))
        return members if group != "others" else (), others if group != "members" else ()
    codes = dict.fromkeys(country(word, "--passports") for word in parts(asked))
    if not codes:
        raise CrmplanError("passports-missing")
    return (
        tuple(code for code in codes if code in members),
        tuple(code for code in codes if code not in members),
    )


def passport_kind(word: str) -> PassportKind:
    """A kind of passport."""
    return PassportKind(choice(word, tuple(PassportKind), "--kind"))


HERE = "crmplan.commands.visas"
BOOKED = "crmplan.commands.registering"
app = group(
    visas,
    CommandRow("show", "look", f"{HERE}:show"),
    CommandRow("need", "look", f"{HERE}:need"),
    CommandRow("gaps", "look", f"{HERE}:gaps"),
    CommandRow("stale", "look", f"{HERE}:stale"),
    CommandRow("clock", "look", f"{HERE}:clock"),
    CommandRow("add", "change", "crmplan.commands.editing:add_visas"),
    CommandRow("set", "change", "crmplan.commands.editing:set_"),
    CommandRow("remove", "change", "crmplan.commands.editing:remove"),
    CommandRow("request", "change", f"{BOOKED}:request"),
    CommandRow("provided", "change", f"{BOOKED}:provided"),
    CommandRow("verify", "change", f"{BOOKED}:verify_visas"),
)
