"""Edits of the registry of consuls: posts added, verified and closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crmplan.consuls.fields import POST
from crmplan.records.splices import Intended, added, joined, root_of, with_field

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.consuls.model import Consuls, Post
    from crmplan.records.source import Source
    from crmplan.records.splices import Pair


def with_post(post: Post) -> Callable[[Consuls, Source], Intended[Consuls]]:
    """One more post, behind the last one of its sending State, else behind all."""

    def intend(consuls: Consuls, source: Source) -> Intended[Consuls]:
        own = [n for n, other in enumerate(consuls.posts) if other.sending == post.sending]
        place = own[-1] + 1 if own else len(consuls.posts)
        splice = added(source, root_of(source), "posts", [POST.write(post)], place)
        posts = (*consuls.posts[:place], post, *consuls.posts[place:])
        return Intended(splice, replace(consuls, posts=posts))

    return intend


def of_post(
    id_: str, after: Callable[[Post], Post], *fields: Pair
) -> Callable[[Consuls, Source], Intended[Consuls]]:
    """A post with other values in some fields, of which empty ones are left as they are."""

    def intend(consuls: Consuls, source: Source) -> Intended[Consuls]:
        post = next(each for each in consuls.posts if each.id == id_)
        node = post.place.node  # type: ignore[union-attr]
        splice = joined(
            source,
            [with_field(source, node, name, value, POST.fields) for name, value in fields if value],
        )
        posts = tuple(after(each) if each is post else each for each in consuls.posts)
        return Intended(splice, replace(consuls, posts=posts))

    return intend
