"""What the registry of consuls holds on a day: posts known and confirmed, and who has a post where.

Nothing counts before it was known: a post of which only a source of a later day speaks is told
apart from one that was known on the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from crmplan.consuls.model import Post


class Known(StrEnum):
    """How a post, or a pair of States with posts, is known on a day; the best first."""

    CONFIRMED = "confirmed"  # a State vouched for it
    KNOWN = "known"  # from a source that no State vouched for
    LATER = "later"  # only from a source of a later day
    AHEAD = "ahead"  # not open yet
    CLOSED = "closed"
    NONE = "none"


LIVE = (Known.CONFIRMED, Known.KNOWN, Known.LATER)


def known(post: Post, day: date) -> Known:
    """How a post is known at the end of a day."""
    if not post.open_on(day):
        closed = post.closed is not None and post.closed.first <= day
        return Known.CLOSED if closed else Known.AHEAD
    if post.confirmed_on(day):
        return Known.CONFIRMED
    return Known.KNOWN if post.as_of <= day else Known.LATER


@dataclass(frozen=True, slots=True)
class Pair:
    """The posts that one State has in another, and the best that is known of any."""

    known: Known = Known.NONE
    posts: tuple[Post, ...] = ()


NO_POST = Pair()


def pairs(posts: Iterable[Post], day: date) -> Mapping[tuple[str, str], Pair]:
    """The pairs of a sending and a receiving State that have an open post; joint posts count.

    A pair that is not there has none on record.
    """
    found: dict[tuple[str, str], list[Post]] = {}
    for post in posts:
        if known(post, day) in LIVE:
            for sending in post.senders:
                found.setdefault((sending, post.receiving), []).append(post)
    return {
        pair: Pair(min((known(post, day) for post in some), key=LIVE.index), tuple(some))
        for pair, some in found.items()
    }
