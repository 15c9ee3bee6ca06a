"""The consular posts, by receiving State."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from crmplan.consuls.coverage import Known, known
from crmplan.language import Language, say, written_day, written_list
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import as_of, country, known_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.consuls.model import Consuls, Head, Post, PostType

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
        "consuls",
        asked.day,
        language,
        keys(asked.day),
        rows,
        lambda: blocks(asked, rows, language),
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
        "phones": lambda post: [{"number": each.number, "use": each.use} for each in post.phones],
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
