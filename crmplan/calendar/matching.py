"""The tokens of a cell, put together by the forms that fit them, the longest first."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crmplan.calendar.forms import FORMS
from crmplan.calendar.tokens import Token

if TYPE_CHECKING:
    from crmplan.calendar.form import Builder
    from crmplan.calendar.notes import Notes


class Node:
    """A place between two tokens of patterns: where each next category leads."""

    __slots__ = ("builds", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.builds: list[tuple[str, Builder]] = []


@cache
def tree() -> Node:
    """All patterns as one tree, so that a cell is read once from left to right."""
    root = Node()
    for form in FORMS:
        for pattern in form.patterns:
            nodes = [root]
            for element in pattern.split():
                optional = element.endswith("?")
                reached = [
                    node.next.setdefault(category, Node())
                    for category in element.removesuffix("?").split("|")
                    for node in nodes
                ]
                nodes = [*nodes, *reached] if optional else reached
            for node in nodes:
                node.builds.append((form.makes, form.build))
    return root


def reduce(tokens: list[Token], notes: Notes) -> list[Token]:
    """The tokens with every form that fits put together as one token, longest first."""
    root = tree()
    items: list[Token] = []
    at = 0
    while at < len(tokens):
        node: Node | None = root.next.get(tokens[at].category)
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
            node = node.next.get(tokens[to].category) if to < len(tokens) else None
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
