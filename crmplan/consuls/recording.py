"""Edits of the registry of consuls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.consuls.fields import WHOLE
from crmplan.records.edits import Edits, edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.consuls.model import Consuls, Post
    from crmplan.records.edits import Intended
    from crmplan.records.source import Source


def with_post(post: Post) -> Callable[[Consuls, Source], Intended[Consuls]]:
    """One more post, behind the last one of its sending State, else behind all."""

    def make(changes: Edits[Consuls]) -> None:
        posts = changes.whole.posts
        own = [n for n, other in enumerate(posts) if other.sending == post.sending]
        changes.add(changes.whole, "posts", [post], own[-1] + 1 if own else len(posts))

    return edits(WHOLE, make)
