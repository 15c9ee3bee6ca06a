"""The tokens of a cell, put together by the forms that fit them, the longest first."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crmplan.calendar.forms import FORMS
from crmplan.calendar.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.calendar.form import Form
    from crmplan.calendar.notes import Notes

    Element = tuple[frozenset[str], bool]
    Elements = tuple[Element, ...]
    Fitting = tuple[Form, Elements]


class Node:
    """A place between two tokens: the patterns that fit so far, and how far each has come.

    Where the next category leads is worked out when it is first asked for, and kept.
    """

    __slots__ = ("_next", "builds", "fitting")

    def __init__(self, fitting: list[Fitting]) -> None:
        self.fitting = fitting
        self.builds = [(form.makes, form.build) for form, rest in fitting if ended(rest)]
        self._next: dict[str, Node | None] = {}

    def after(self, category: str) -> Node | None:
        """The place behind a token of that category; None where no pattern goes on with it."""
        if category not in self._next:
            fitting = [
                (form, behind) for form, rest in self.fitting for behind in beyond(rest, category)
            ]
            self._next[category] = Node(fitting) if fitting else None
        return self._next[category]


def ended(rest: Elements) -> bool:
    """Whether a pattern may end here: whatever it still has may be missing."""
    return all(optional for _, optional in rest)


def beyond(rest: Elements, category: str) -> Iterator[Elements]:
    """What is left of a pattern behind a token; each way, where elements may be missing."""
    for at, (categories, optional) in enumerate(rest, 1):
        if category in categories:
            yield rest[at:]
        if not optional:
            return


@cache
def start() -> Node:
    """The place before the first token: every pattern of every form fits."""
    return Node(
        [
            (form, tuple(element(word) for word in pattern.split()))
            for form in FORMS
            for pattern in form.patterns
        ]
    )


@cache
def element(word: str) -> Element:
    """One element of a pattern: the categories that it takes, and whether it may be missing."""
    return frozenset(word.removesuffix("?").split("|")), word.endswith("?")


def reduce(tokens: list[Token], notes: Notes) -> list[Token]:
    """The tokens with every form that fits put together as one token, longest first."""
    root = start()
    items: list[Token] = []
    at = 0
    while at < len(tokens):
        node: Node | None = root.after(tokens[at].category)
        if node is None:
            items.append(tokens[at])
            at += 1
            continue
        ends: list[tuple[int, Node]] = []
        to = at
        while node is not None:
            to += 1
            if node.builds:
                ends.append((to, node))
            node = node.after(tokens[to].category) if to < len(tokens) else None
        item, at = longest(tokens, at, ends, notes)
        items.append(item)
    return items


def longest(
    tokens: list[Token], at: int, ends: list[tuple[int, Node]], notes: Notes
) -> tuple[Token, int]:
    """The longest form whose builder agrees, and where it ends; else the token as it is."""
    for to, node in reversed(ends):
        taken = tokens[at:to]
        for makes, builder in node.builds:
            value = builder(taken, notes)
            if value is not None:
                return Token(makes, value, taken[0].start, taken[-1].end), to
    return tokens[at], at + 1
