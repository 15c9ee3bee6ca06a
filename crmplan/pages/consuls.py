"""The consular posts by receiving State, one post whole, and what their registry lacks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby, permutations
from typing import TYPE_CHECKING, NamedTuple

from crmplan.consuls.coverage import NO_POST, Known, Pair, known, pairs
from crmplan.consuls.fields import PHONE
from crmplan.language import Language, say, written_ago, written_day, written_list
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Facts,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import KNOWN_TONES, countries, country, known_text, partly
from crmplan.pages.words import as_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from crmplan.consuls.model import ConsularList, Consuls, Head, Post, PostType

SIGNS = {Known.CONFIRMED: "●", Known.KNOWN: "○", Known.LATER: "◌", Known.NONE: "·"}
FEW = 200  # rows that are shown without being asked for


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts asked for, on a day: filters that must all hold, an empty one holds for all.

    `closed` takes only posts that are closed, else only those that are not.
    """

    consuls: Consuls
    day: date
    members: tuple[str, ...] = ()
    sending: str = ""
    receiving: str = ""
    types: tuple[PostType, ...] = ()
    unverified: bool = False
    closed: bool = False
    everything: bool = False

    def takes(self, post: Post) -> bool:
        """Whether a post is among those asked for."""
        state = known(post, self.day)
        return (
            self.closed is (state is Known.CLOSED)
            and (not self.sending or self.sending in post.senders)
            and self.receiving in ("", post.receiving)
            and (not self.types or post.type in self.types)
            and not (self.unverified and state is Known.CONFIRMED)
        )

    def rows(self) -> list[Post]:
        """The posts, by receiving and sending State."""
        found = filter(self.takes, self.consuls.posts)
        return sorted(found, key=lambda post: (post.receiving, post.sending, post.id))


def view(asked: Posts, language: Language) -> View:
    """The posts as rows and as a page."""
    rows = asked.rows()
    return View(
        "consuls", asked.day, language, keys(asked.day), rows, lambda: blocks(asked, rows, language)
    )


def keys(day: date) -> Keys[Post]:
    """What machines are given of a post, as it is on record on the day."""
    return {
        "id": lambda post: post.id,
        "sending": lambda post: post.sending,
        "joint_with": lambda post: list(post.joint_with),
        "receiving": lambda post: post.receiving,
        "type": lambda post: post.type,
        "city": lambda post: post.city,
        "district": lambda post: post.district or None,
        "known": lambda post: known(post, day),
        "doubtful": lambda post: post.doubtful or None,
        "opened": lambda post: post.opened,
        "closed": lambda post: post.closed,
        "phones": lambda post: list(map(PHONE.item, post.phones)),
        "email": lambda post: post.email or None,
        "website": lambda post: post.website or None,
        "served_by": lambda post: post.served_by,
        "head": lambda post: (head := in_office(post, day)) and head.name,
        "verified_on": lambda post: post.verified_on,
        "verified_by": lambda post: post.verified_by or None,
        "as_of": lambda post: post.as_of,
        "source": lambda post: post.source,
    }


def in_office(post: Post, day: date) -> Head | None:
    """The head of post on a day; on the day of a change, the new one."""
    return next((head for head in reversed(post.heads) if head.in_office(day)), None)


def blocks(asked: Posts, rows: Sequence[Post], language: Language) -> Iterator[Block]:
    """The page of posts."""
    yield Heading(say(language, "consuls.title"))
    yield Paragraph(as_of(asked.day, language))
    if not rows:
        yield Paragraph(say(language, "consuls.none"))
        return
    yield Paragraph(summary(asked, rows, language))
    shown = rows if asked.everything else rows[:FEW]
    yield table(asked.day, shown, language)
    if len(shown) < len(rows):
        yield Paragraph(say(language, "status.capped", shown=len(shown), count=len(rows)))
    yield from later(asked.day, rows, language)
    yield Paragraph(say(language, "consuls.not-accredited"), Tone.QUIET)


def summary(asked: Posts, rows: Sequence[Post], language: Language) -> str:
    """How many posts, how each is known, and how many lists of accredited consuls came."""
    counts = Counter(known(post, asked.day) for post in rows)
    parts = [
        say(language, f"consuls.count.{state}", count=counts[state])
        for state in Known
        if counts[state]
    ]
    doubtful = sum(bool(post.doubtful) for post in rows)
    if doubtful:
        parts.append(say(language, "consuls.count.doubtful", count=doubtful))
    words = say(language, "consuls.summary", count=len(rows), parts=written_list(parts, language))
    if asked.members and not asked.closed:
        came = {each.receiving for each in asked.consuls.lists if each.received_by(asked.day)}
        done = len(came.intersection(asked.members))
        words += " " + say(language, "consuls.lists", done=done, expected=len(asked.members))
    return words


def later(day: date, posts: Sequence[Post], language: Language) -> Iterator[Block]:
    """A warning where only sources of a later day speak of posts."""
    count = sum(known(post, day) is Known.LATER for post in posts)
    if count:
        words = say(language, "consuls.later", count=count, day=written_day(day, language))
        yield Paragraph(words, Tone.WARNING)


def table(day: date, posts: Sequence[Post], language: Language) -> Table:
    """The posts under their receiving States."""
    columns = (
        Column(say(language, "consuls.column.id")),
        Column(say(language, "consuls.column.sending")),
        Column(say(language, "consuls.column.type"), least=9),
        Column(say(language, "consuls.column.city"), least=10, lead=True),
        Column(say(language, "consuls.column.known"), least=14),
    )
    groups = tuple(
        Group(
            Text(say(language, "consuls.in", country=country(code, language)), Tone.STRONG),
            tuple(cells(post, day, language) for post in some),
        )
        for code, some in groupby(posts, key=lambda post: post.receiving)
    )
    return Table(columns, groups)


def cells(post: Post, day: date, language: Language) -> tuple[Text, ...]:
    """One post's line of the table."""
    return (
        Text(post.id, Tone.STRONG),
        Text(", ".join(post.senders)),
        Text(say(language, f"consuls.short.{post.type}")),
        Text(post.city),
        known_text(post, known(post, day), language),
    )


def post_view(post: Post, consuls: Consuls, day: date, language: Language) -> View:
    """One post as a row and as a page."""
    return View(
        "consular-post",
        day,
        language,
        keys(day),
        [post],
        lambda: post_blocks(post, consuls, day, language),
    )


def post_blocks(post: Post, consuls: Consuls, day: date, language: Language) -> Iterator[Block]:
    """Everything about one post."""
    kind = say(language, f"consuls.type.{post.type}")
    senders = written_list([country(code, language) for code in post.senders], language)
    title = say(language, "consuls.post", type=kind, senders=senders, city=post.city)
    yield Heading(title[0].upper() + title[1:])
    yield Paragraph(as_of(day, language))
    yield Facts(tuple(facts(post, consuls, day, language)))
    if post.heads:
        yield Heading(say(language, "consuls.heads"), 2)
        yield heads(post, language)
    yield from later(day, [post], language)
    yield Paragraph(say(language, "consuls.not-accredited"), Tone.QUIET)


def facts(
    post: Post, consuls: Consuls, day: date, language: Language
) -> Iterator[tuple[str, Text]]:
    """What is on record of a post; what is not is left out."""
    phones = [
        f"{phone.number} ({say(language, f'consuls.use.{phone.use}')})" for phone in post.phones
    ]
    serves = [other.id for other in consuls.posts if other.served_by == post.id]
    head = in_office(post, day)
    texts = (
        ("id", post.id),
        ("sending", written_list([country(code, language) for code in post.senders], language)),
        ("receiving", country(post.receiving, language)),
        ("city", post.city),
        ("district", post.district),
        ("head", head.name if head else say(language, "consuls.head-unknown")),
        ("served-by", post.served_by or ""),
        ("serves", ", ".join(serves)),
        ("phones", ", ".join(phones)),
        ("email", post.email),
        ("website", post.website),
        ("opened", partly(post.opened, language) if post.opened else ""),
        ("closed", partly(post.closed, language) if post.closed else ""),
    )
    for name, text in texts:
        if text:
            yield say(language, f"consuls.fact.{name}"), Text(text)
    yield say(language, "consuls.fact.known"), known_text(post, known(post, day), language)
    for name, text in (
        ("verified-by", post.verified_by),
        ("doubtful", post.doubtful),
        ("source", post.source),
        ("as-of", written_day(post.as_of, language)),
    ):
        if text:
            yield say(language, f"consuls.fact.{name}"), Text(text)


def heads(post: Post, language: Language) -> Table:
    """The heads of a post, each term with its days."""
    names = ("name", "class", "category", "commission", "exequatur", "left", "source")
    columns = tuple(
        Column(say(language, f"consuls.head.{name}"), least=12, lead=name == "name")
        for name in names
    )
    rows = tuple(
        (
            Text(head.name, Tone.STRONG),
            Text(say(language, f"consuls.class.{head.rank}")),
            Text(say(language, f"consuls.category.{head.category}")),
            *(
                Text(written_day(day, language) if day else "")
                for day in (head.commission, head.exequatur, head.left)
            ),
            Text(head.source),
        )
        for head in post.heads
    )
    return Table.plain(columns, rows)


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

    def rows(self) -> Iterator[Gap]:
        """The list of each member, then the posts of every pair."""
        for code in self.members:
            yield Gap(code, self.state(code), self.list_of(code))
        for receiving, sending in self.both():
            pair = self.pair(sending, receiving)
            yield Gap(receiving, pair.known, None, sending, pair.posts)

    def list_of(self, receiving: str) -> ConsularList | None:
        """A State's list as far as it had come to by the day."""
        each, state = self.lists.get(receiving), self.state(receiving)
        if each and state != "received":
            asked = each.requested_on if state == "requested" else None
            return each._replace(requested_on=asked, received_on=None, sender="")
        return each

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


def gaps_view(gaps: Gaps, language: Language) -> View:
    """The gaps as rows and as a page."""
    return View(
        "consuls-gaps",
        gaps.day,
        language,
        GAP_KEYS,
        list(gaps.rows()),
        lambda: gaps_blocks(gaps, language),
    )


class Gap(NamedTuple):
    """A receiving State's list as on record, or the posts of a sending State in it."""

    receiving: str
    state: str
    list: ConsularList | None = None
    sending: str | None = None
    posts: tuple[Post, ...] = ()


GAP_KEYS: Keys[Gap] = {
    "record": lambda gap: "pair" if gap.sending else "list",
    "receiving": lambda gap: gap.receiving,
    "sending": lambda gap: gap.sending,
    "state": lambda gap: gap.state,
    "posts": lambda gap: [post.id for post in gap.posts] if gap.sending else None,
    "requested_on": lambda gap: gap.list and gap.list.requested_on,
    "received_on": lambda gap: gap.list and gap.list.received_on,
    "from": lambda gap: (gap.list and gap.list.sender) or None,
    "source": lambda gap: (gap.list and gap.list.source) or None,
}


def gaps_blocks(gaps: Gaps, language: Language) -> Iterator[Block]:
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
    return Table.plain(columns, rows)


def list_text(gaps: Gaps, code: str, language: Language) -> Text:
    """Whether a State's list was asked for, and whether it came, in words."""
    state, each = gaps.state(code), gaps.list_of(code)
    tone = {"received": Tone.GOOD, "requested": Tone.WARNING, "not-asked": Tone.QUIET}[state]
    day = each and (each.received_on or each.requested_on)
    values = {}
    if day:
        values["day"] = written_day(day, language)
        values["ago"] = written_ago((gaps.day - day).days, language)
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
    return Table.plain(columns, rows)


def _sign(gaps: Gaps, sending: str, receiving: str) -> Text:
    if sending == receiving:
        return Text(ABSENT, Tone.QUIET)
    pair = gaps.pair(sending, receiving)
    number = str(len(pair.posts)) if len(pair.posts) > 1 else ""
    return Text(SIGNS[pair.known] + number, KNOWN_TONES[pair.known])
