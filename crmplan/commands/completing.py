"""What can be typed next, as a shell offers it: by what stands for the value in the help.

An option's own list of words comes first; else `OFFERS` says where values come from. Nothing is
offered where the data cannot be read, and nothing is ever said of it: a shell is waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from crmplan.language import CrmplanError, say, table
from crmplan.session import session_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmplan.session import Session

Offer = tuple[str, str]  # a value, and what it means
LONGEST = 60  # characters of what a value means
REVISIONS = 20  # at most


def offering(param: Any) -> Callable[[typer.Context, str], list[Offer]]:
    """What Typer asks for the values of an option or argument."""

    def offer(ctx: typer.Context, incomplete: str) -> list[Offer]:
        return offered(ctx, param, incomplete)

    return offer


def offered(ctx: typer.Context, param: Any, incomplete: str) -> list[Offer]:
    """The values that an option or argument may have and that begin so, as Typer takes them.

    Of several, separated by commas, the last one is still being typed.
    """
    words = (param.help or "").split()
    if not words and param.metavar not in OFFERS:
        return []
    session = session_at(ctx)
    before, comma, begun = incomplete.rpartition(",")
    try:
        found = listed(words) if words else OFFERS[param.metavar](session)
        fit = [each for each in found if fits(each, begun)]
    except (CrmplanError, OSError):
        return []
    return [(f"{before}{comma}{value}", short(meaning)) for value, meaning in fit]


def session_at(ctx: typer.Context) -> Session:
    """The session of a line that is not finished, with the global options typed so far."""
    at: Any = ctx
    while at is not None:
        given = {name: value for name, value in at.params.items() if isinstance(value, str)}
        for name in ("data", "as_of", "at", "lang"):
            if name in given:
                ctx.ensure_object(dict).setdefault(name, given[name])
        at = at.parent
    return session_of(ctx)


def fits(offer: Offer, begun: str) -> bool:
    """Whether a value begins so."""
    return offer[0].startswith(begun)


def short(meaning: str) -> str:
    """What a value means, in the width of a line."""
    return meaning if len(meaning) <= LONGEST else f"{meaning[: LONGEST - 1].rstrip()}…"


def listed(words: list[str]) -> Iterator[Offer]:
    """A closed list of words."""
    return ((word, "") for word in words)


# What the plan has.


def activities(session: Session) -> Iterator[Offer]:
    """Activities by their numbers."""
    for _, _, activity in session.plan().activities():
        yield activity.id, activity.text


def themes(session: Session) -> Iterator[Offer]:
    """Themes by their numbers."""
    for theme in session.plan().themes:
        yield str(theme.number), theme.title


def meetings(session: Session) -> Iterator[Offer]:
    """Meetings by their ids."""
    for meeting in session.plan().meetings:
        yield meeting.id, f"{meeting.name} ({meeting.starts})"


def parties(session: Session) -> Iterator[Offer]:
    """Parties by their codes, and all members together."""
    from crmplan.pages.words import party_name  # noqa: PLC0415 - a page's words

    known = session.plan().parties
    for code in (*known.members, *known.others):
        yield code, party_name(code, known, session.language)
    if known.members:
        yield "members", ", ".join(known.members)


def records(session: Session) -> Iterator[Offer]:
    """All that can be named: activities, themes, meetings, parties and posts."""
    for source in (activities, themes, meetings, parties, posts):
        yield from source(session)
    yield "plan", session.plan().title


# What the registries and the repository have.


def posts(session: Session) -> Iterator[Offer]:
    """Consular posts by their ids."""
    from crmplan.books import CONSULS  # noqa: PLC0415 - only here

    consuls = session.registry(CONSULS)
    for post in consuls.posts if consuls else ():
        yield post.id, f"{post.sending} → {post.city}"


def contacts(session: Session) -> Iterator[Offer]:
    """Contacts by their ids."""
    from crmplan.books import CONTACTS  # noqa: PLC0415 - only here

    found = session.registry(CONTACTS)
    for each in found.contacts if found else ():
        yield each.id, each.office


def countries(session: Session) -> Iterator[Offer]:
    """Countries by ISO 3166-1."""
    for code in table("country"):
        yield code, say(session.language, f"country.{code}")


def ends(session: Session) -> Iterator[Offer]:
    """What two readings can be compared at: meetings, then revisions."""
    yield from meetings(session)
    yield from revisions(session)


def revisions(session: Session) -> Iterator[Offer]:
    """The tags of the repository, then its last commits."""
    yield from session.history.named(REVISIONS)


# What the program knows.


def states(session: Session) -> Iterator[Offer]:
    """The states of an activity."""
    from crmplan.plan.schedule import State  # noqa: PLC0415 - only here

    for state in State:
        yield state.value, say(session.language, f"status.state.{state}")


def problems(session: Session) -> Iterator[Offer]:
    """The codes of problems."""
    from crmplan.records.problems import CODES  # noqa: PLC0415 - only here

    del session
    yield from ((code, "") for code in CODES)


def languages(session: Session) -> Iterator[Offer]:
    """The languages."""
    del session
    yield from (("es", "Español"), ("en", "English"))


def colours(session: Session) -> Iterator[Offer]:
    """When colours are used."""
    del session
    yield from listed(["auto", "always", "never"])


OFFERS: dict[str, Callable[[Session], Iterator[Offer]]] = {
    "id": activities,
    "ids": activities,
    "number": themes,
    "target": records,
    "meeting": meetings,
    "party": parties,
    "parties": parties,
    "post": posts,
    "contact": contacts,
    "country": countries,
    "destination": countries,
    "passport": countries,
    "passports": countries,
    "end": ends,
    "revision": revisions,
    "states": states,
    "code": problems,
    "codes": problems,
    "lang": languages,
    "when": colours,
}
