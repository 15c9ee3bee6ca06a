"""What the registry of consuls lacks: lists that no State gave, and who has no post where."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from crmplan.consuls.coverage import NO_POST, Known, Pair, known, pairs
from crmplan.language import Language, say, written_day, written_span
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.posts import later
from crmplan.pages.registry_words import KNOWN_TONES, as_of, countries, country

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from crmplan.consuls.model import ConsularList, Consuls
SIGNS = {Known.CONFIRMED: "●", Known.KNOWN: "○", Known.LATER: "◌", Known.NONE: "·"}


@dataclass(frozen=True, slots=True)
class Gaps:
    """The lists and pairs of posts of the members, as of a day."""

    members: tuple[str, ...]
    consuls: Consuls
    day: date
    lists: Mapping[str, ConsularList]
    pairs: Mapping[tuple[str, str], Pair]

    def pair(self, sending: str, receiving: str) -> Pair:
        """The posts that one member has in another."""
        return self.pairs.get((sending, receiving), NO_POST)

    def both(self) -> Iterator[tuple[str, str]]:
        """Every receiving member with every other, which sends."""
        return permutations(self.members, 2)

    def state(self, receiving: str) -> str:
        """Whether a State's list was asked for, and whether it came."""
        each = self.lists.get(receiving)
        if each is not None and each.received_by(self.day):
            return "received"
        asked = each.requested_on if each is not None else None
        return "requested" if asked is not None and asked <= self.day else "not-asked"


def gaps_of(consuls: Consuls, members: tuple[str, ...], day: date) -> Gaps:
    """What there is and what is lacking, member by member."""
    lists = {each.receiving: each for each in consuls.lists}
    return Gaps(members, consuls, day, lists, pairs(consuls.posts, day))


def view(gaps: Gaps, language: Language) -> View:
    """The gaps as rows and as a page."""
    return View(
        "consuls-gaps",
        gaps.day,
        language,
        keys(gaps),
        [*((code, "") for code in gaps.members), *gaps.both()],
        lambda: blocks(gaps, language),
    )


def keys(gaps: Gaps) -> Keys[tuple[str, str]]:
    """What machines are given of a receiving State's list, or of its pair with a sending one."""

    def of_list(name: str, *states: str) -> Callable[[tuple[str, str]], object]:
        """What a list says, as far as it has come to one of some states; nothing of a pair."""

        def value(row: tuple[str, str]) -> object:
            each = None if row[1] else gaps.lists.get(row[0])
            there = each and (not states or gaps.state(row[0]) in states)
            return (getattr(each, name) or None) if there else None

        return value

    return {
        "record": lambda row: "pair" if row[1] else "list",
        "receiving": lambda row: row[0],
        "sending": lambda row: row[1] or None,
        "state": lambda row: gaps.pair(row[1], row[0]).known if row[1] else gaps.state(row[0]),
        "posts": lambda row: (
            [post.id for post in gaps.pair(row[1], row[0]).posts] if row[1] else None
        ),
        "requested_on": of_list("requested_on", "requested", "received"),
        "received_on": of_list("received_on", "received"),
        "from": of_list("sender", "received"),
        "source": of_list("source"),
    }


def blocks(gaps: Gaps, language: Language) -> Iterator[Block]:
    """The page: lists first, then the matrix with its legend."""
    yield Heading(say(language, "consuls.gaps.title"))
    yield Paragraph(as_of(gaps.day, language))
    if not gaps.members:
        yield Paragraph(say(language, "consuls.gaps.no-members"))
        return
    done = sum(gaps.state(code) == "received" for code in gaps.members)
    yield Heading(say(language, "consuls.gaps.lists"), 2)
    yield Paragraph(say(language, "consuls.lists", done=done, expected=len(gaps.members)))
    yield lists(gaps, language)
    yield Heading(say(language, "consuls.gaps.pairs"), 2)
    yield Paragraph(totals(gaps, language))
    yield matrix(gaps, language)
    signs = (f"{sign} {say(language, f'consuls.sign.{state}')}" for state, sign in SIGNS.items())
    yield Paragraph("   ".join(signs), Tone.QUIET)
    yield Paragraph(countries(gaps.members, language), Tone.QUIET)
    yield from later(gaps.day, gaps.consuls.posts, language)


def lists(gaps: Gaps, language: Language) -> Table:
    """Each receiving State, and its list of accredited consuls."""
    columns = (
        Column(say(language, "consuls.fact.receiving"), lead=True),
        Column(say(language, "consuls.column.list"), least=24),
        Column(say(language, "consuls.column.posts"), right=True),
        Column(say(language, "consuls.column.confirmed"), right=True),
    )
    rows = []
    for code in gaps.members:
        found = [pair for (_, receiving), pair in gaps.pairs.items() if receiving == code]
        posts = {post.id: known(post, gaps.day) for pair in found for post in pair.posts}
        states = list(posts.values())
        confirmed = states.count(Known.CONFIRMED)
        rows.append(
            (
                Text(country(code, language)),
                list_text(gaps, code, language),
                Text(str(confirmed + states.count(Known.KNOWN))),
                Text(str(confirmed)),
            )
        )
    return Table(columns, (Group(Text(""), tuple(rows)),))


def list_text(gaps: Gaps, code: str, language: Language) -> Text:
    """Whether a State's list was asked for, and whether it came, in words."""
    state, each = gaps.state(code), gaps.lists.get(code)
    tone = {"received": Tone.GOOD, "requested": Tone.WARNING, "not-asked": Tone.QUIET}[state]
    values = {}
    if each and each.requested_on and state == "requested":
        values["day"] = written_day(each.requested_on, language)
        values["age"] = written_span((gaps.day - each.requested_on).days, language)
    if each and each.received_on and state == "received":
        values["day"] = written_day(each.received_on, language)
    return Text(say(language, f"consuls.list.{state}", **values), tone)


def totals(gaps: Gaps, language: Language) -> str:
    """How many of all pairs are confirmed, known, or without a post."""
    found = [gaps.pair(sending, receiving).known for receiving, sending in gaps.both()]
    words = say(
        language,
        "consuls.gaps.totals",
        total=len(found),
        confirmed=found.count(Known.CONFIRMED),
        known=found.count(Known.KNOWN),
        none=found.count(Known.NONE),
    )
    later_only = found.count(Known.LATER)
    return words + (say(language, "consuls.gaps.later", count=later_only) if later_only else "")


def matrix(gaps: Gaps, language: Language) -> Table:
    """Sending States down, receiving States across."""
    columns = (
        Column(say(language, "consuls.gaps.corner"), lead=True),
        *(Column(code) for code in gaps.members),
    )
    rows = tuple(
        (
            Text(sending, Tone.STRONG),
            *(_sign(gaps, sending, receiving) for receiving in gaps.members),
        )
        for sending in gaps.members
    )
    return Table(columns, (Group(Text(""), rows),))


def _sign(gaps: Gaps, sending: str, receiving: str) -> Text:
    if sending == receiving:
        return Text(ABSENT, Tone.QUIET)
    pair = gaps.pair(sending, receiving)
    number = str(len(pair.posts)) if len(pair.posts) > 1 else ""
    return Text(SIGNS[pair.known] + number, KNOWN_TONES[pair.known])
