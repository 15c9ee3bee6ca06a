"""What only the whole registry of consuls can tell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmplan.records.addresses import email_invalid, number, website_invalid
from crmplan.records.places import at, mark_of, near, twice, verified_early, written

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date

    from crmplan.consuls.model import Consuls, Head, Post
    from crmplan.records.problems import Problem
    from crmplan.records.whole import Reading


def check(files: Mapping[str, Reading[Consuls]]) -> Iterator[Problem]:
    """Every problem that shows only in whole registries."""
    for found in files.values():
        if found.whole is not None:
            yield from check_consuls(found.whole, found.lost)


def check_consuls(consuls: Consuls, lost: Collection[str] = ()) -> Iterator[Problem]:
    """Every problem that shows only in the whole registry.

    `lost` are the ids of posts that could not be made: references to them are sound.
    """
    for rule in RULES:
        yield from rule(consuls)
    yield from post_unknown(consuls, lost)
    for post in consuls.posts:
        for rule_of_post in POST_RULES:
            yield from rule_of_post(post)
        if post.phones or post.email or post.website:
            yield from contacts(post)


def id_duplicate(consuls: Consuls) -> Iterator[Problem]:
    """A post's id is there once."""
    yield from twice("post", ((post.id, post, "id") for post in consuls.posts))


def list_twice(consuls: Consuls) -> Iterator[Problem]:
    """A receiving State has one list."""
    first: dict[str, int] = {}
    for each in consuls.lists:
        code, line = each.receiving, mark_of(each, "receiving").line
        if first.setdefault(code, line) != line:
            yield at(each, "list-twice", "receiving", code=code, first=first[code])


def list_dates(consuls: Consuls) -> Iterator[Problem]:
    """A list is not received before it is asked for."""
    for each in consuls.lists:
        asked, came = each.requested_on, each.received_on
        if asked is not None and came is not None and came < asked:
            yield at(each, "list-dates", "received_on", requested=asked, received=came)


def list_source(consuls: Consuls) -> Iterator[Problem]:
    """A list that came says where that is on record."""
    for each in consuls.lists:
        if each.received_on is not None and not each.source and not written(each, "source"):
            yield at(each, "source-missing", "received_on")


def post_unknown(consuls: Consuls, lost: Collection[str]) -> Iterator[Problem]:
    """A post is served by another one of the registry, and not in a circle."""
    by_id = {post.id: post for post in consuls.posts}
    for post in consuls.posts:
        name = post.served_by
        if name is None or name in lost:
            continue
        if name not in by_id:
            yield near(post, "post-unknown", "served_by", name, by_id)
        elif post.id in _serving(name, by_id):
            yield at(post, "post-circle", "served_by", id=post.id, word=name)


def _serving(name: str, by_id: dict[str, Post]) -> set[str]:
    """A post, the one that serves it, the one that serves that, and so on."""
    found: set[str] = set()
    at_id: str | None = name
    while at_id in by_id and at_id not in found:
        found.add(at_id)
        at_id = by_id[at_id].served_by
    return found


def state_twice(post: Post) -> Iterator[Problem]:
    """A State sends or receives; none has a post in itself, none is named twice."""
    if post.sending == post.receiving:
        yield at(post, "state-twice", "receiving", code=post.receiving)
    for index, code in enumerate(post.joint_with):
        if code in (post.sending, post.receiving):
            yield at(post, "state-twice", "joint_with", index, code=code)


def post_dates(post: Post) -> Iterator[Problem]:
    """A post does not close before it opens."""
    if post.opened and post.closed and post.closed.last < post.opened.first:
        values = {"opened": str(post.opened), "closed": str(post.closed)}
        yield at(post, "post-dates", "closed", **values)


def head_dates(post: Post) -> Iterator[Problem]:
    """Commission, exequatur and leaving follow one another (VCCR art. 11, 12 and 25)."""
    names = ("commission", "exequatur", "left")
    for head in post.heads:
        given = [(name, getattr(head, name)) for name in names if getattr(head, name) is not None]
        for (before, earlier), (name, later) in pairwise(given):
            if later < earlier:
                values = {"field": name, "day": later, "before": before, "earlier": earlier}
                yield at(head, "head-dates", name, **values)
                break


def head_source(post: Post) -> Iterator[Problem]:
    """A person is named with the source."""
    for head in post.heads:
        if not head.source and not written(head, "source"):
            yield at(head, "source-missing", "name")


def heads_overlap(post: Post) -> Iterator[Problem]:
    """A post has one head at a time; one may leave on the day the next begins."""
    dated = [head for head in post.heads if head.since is not None]
    dated.sort(key=_since)
    for before, head in pairwise(dated):
        if before.left is None or before.left > _since(head):
            field = "exequatur" if head.exequatur else "commission"
            left = before.left or ""
            why = "left" if left else "open"
            yield at(head, "heads-overlap", field, name=before.name, left=left, why=why)


def _since(head: Head) -> date:
    assert head.since is not None  # noqa: S101 - only dated terms are compared
    return head.since


RULES: Final[tuple[Callable[[Consuls], Iterator[Problem]], ...]] = (
    id_duplicate,
    list_twice,
    list_dates,
    list_source,
)
POST_RULES: Final[tuple[Callable[[Post], Iterator[Problem]], ...]] = (
    state_twice,
    verified_early,
    post_dates,
    head_dates,
    head_source,
    heads_overlap,
)


def contacts(post: Post) -> Iterator[Problem]:
    """Every problem of a post's telephones and addresses."""
    for phone in post.phones:
        yield from number(phone, "number")
    if post.email:
        yield from email_invalid(post, "email")
    if post.website:
        yield from website_invalid(post, "website")
