"""`crmplan consuls`: the consular posts that are known, and what the registry lacks."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.books import CONSULS
from crmplan.commands.frame import CommandRow, Format, StaleAfter, group
from crmplan.commands.typed import choices, country, known_name, whole
from crmplan.consuls.model import Consuls, PostType
from crmplan.session import Session, session_of

CountryOption = Annotated[str, typer.Option(metavar="country")]


def consuls(
    ctx: typer.Context,
    sending: CountryOption = "",
    receiving: CountryOption = "",
    kinds: Annotated[str, typer.Option("--type", metavar="types")] = "",
    unverified: Annotated[bool, typer.Option("--unverified")] = False,
    closed: Annotated[bool, typer.Option("--closed")] = False,
    everything: Annotated[bool, typer.Option("--all")] = False,
    format_: Format = "table",
) -> int:
    """The consular posts, by receiving State."""
    if ctx.invoked_subcommand:
        return 0
    from crmplan.pages.consuls import Posts, view  # noqa: PLC0415 - the other commands do without

    session = session_of(ctx)
    types = choices(kinds, tuple(PostType), "--type")
    asked = Posts(
        registry(session),
        session.day,
        session.plan().parties.members,
        country(sending, "--sending"),
        country(receiving, "--receiving"),
        tuple(map(PostType, types)),
        unverified,
        closed,
        everything,
    )
    return session.answer(view(asked, session.language), format_)


def show(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="post")],
    format_: Format = "table",
) -> int:
    """Everything about one post."""
    from crmplan.pages.consuls import post_view  # noqa: PLC0415 - as above

    session = session_of(ctx)
    found = registry(session)
    by_id = {post.id: post for post in found.posts}
    post = by_id[known_name("post-unknown", id_, by_id)]
    return session.answer(post_view(post, found, session.day, session.language), format_)


def gaps(ctx: typer.Context, format_: Format = "table") -> int:
    """Which member gave no list, and who has a post where."""
    from crmplan.pages.consuls import gaps_of, gaps_view  # noqa: PLC0415 - as above

    session = session_of(ctx)
    found = gaps_of(registry(session), session.plan().parties.members, session.day)
    return session.answer(gaps_view(found, session.language), format_)


def stale(ctx: typer.Context, stale_after: StaleAfter = "6", format_: Format = "table") -> int:
    """How old what the registry says is."""
    from crmplan.measures.ages import entries_of_consuls  # noqa: PLC0415 - as above
    from crmplan.pages.ages import Ages, view  # noqa: PLC0415 - as above
    from crmplan.plan.schedule import Limits  # noqa: PLC0415 - as above

    session = session_of(ctx)
    limits = Limits(stale_after=whole(stale_after, "--stale-after", 1))
    entries = tuple(entries_of_consuls(registry(session), session.day))
    return session.answer(
        view(Ages("consuls", entries, session.day, limits), session.language), format_
    )


def registry(session: Session) -> Consuls:
    """The registry as far as it can be read, an empty one where there is none."""
    return session.registry(CONSULS) or Consuls()


HERE = "crmplan.commands.consuls"
BOOKED = "crmplan.commands.registering"
app = group(
    consuls,
    CommandRow("show", "look", f"{HERE}:show"),
    CommandRow("gaps", "look", f"{HERE}:gaps"),
    CommandRow("stale", "look", f"{HERE}:stale"),
    CommandRow("add", "change", f"{BOOKED}:add"),
    CommandRow("verify", "change", f"{BOOKED}:verify_post"),
    CommandRow("close", "change", f"{BOOKED}:close"),
)
