"""A page as Markdown (GitHub's dialect), its texts inert."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from crmplan.language.seen import visible
from crmplan.outputs.bars import plain
from crmplan.pages.document import (
    Bar,
    Block,
    Bullets,
    Excerpt,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Timeline,
    Tone,
    joined_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.outputs.formats import Output
    from crmplan.pages import View
    from crmplan.pages.document import Document

ESCAPED = str.maketrans({character: f"\\{character}" for character in r"\`*_[]<>#|~&!"})


def render(view: View, _output: Output) -> str:
    """The view's page as Markdown."""
    return page(view.page())


def page(document: Document) -> str:
    """A document as Markdown blocks, an empty line between them."""
    return "\n\n".join("\n".join(lines(block)) for block in document.blocks) + "\n"


def literal(text: str) -> str:
    """A text that Markdown shows as it stands, on one line."""
    shown = visible(" ".join(text.split())).translate(ESCAPED)
    if shown[:1] in "+-=":
        return f"\\{shown}" if shown else ""
    head, dot, tail = shown.partition(".")
    return f"{head}\\.{tail}" if dot and head.isdigit() and tail[:1] in ("", " ") else shown


def inline(text: Text) -> str:
    """A text with the one tone that Markdown can show."""
    shown = literal(text.text)
    return f"**{shown}**" if shown and text.tone in (Tone.BAD, Tone.STRONG) else shown


def longest_fence(text: str) -> int:
    """How many backticks stand together in a text, at most."""
    return max((len(list(run)) for mark, run in groupby(text) if mark == "`"), default=0)


def fenced(shown: list[str]) -> Iterator[str]:
    """Lines that Markdown leaves as they are, between fences longer than any of theirs."""
    fence = "`" * max(3, 1 + max(map(longest_fence, shown), default=0))
    yield fence
    yield from (line.rstrip() for line in shown)
    yield fence


def lines(block: Block) -> Iterator[str]:
    """The lines of a block."""
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * level} {literal(text)}"
        case Paragraph(text=text):
            yield literal(text)
        case Facts(pairs=pairs):
            yield from (f"- **{literal(label)}:** {inline(text)}" for label, text in pairs)
        case Bullets(items=items):
            yield from (f"- {inline(item)}" for item in items)
        case Lines(items=items) | Excerpt(items=items):
            yield from fenced([visible(item.text) for item in items])
        case Bar(shares=shares):
            counts = (f"{share.size} {literal(share.label)}" for share in shares if share.size)
            yield " · ".join(counts)
        case Table():
            yield from table(block)
        case Timeline():
            yield from fenced(list(plain(block)))
        case _ as never:
            assert_never(never)


def table(block: Table) -> Iterator[str]:
    """A pipe table; a group's title stands in a row of its own."""
    yield row([literal(column.title) for column in block.columns])
    yield row(["--:" if column.right else "---" for column in block.columns])
    for group in block.groups:
        if group.title.text:
            yield row([f"**{literal(group.title.text)}**", *[""] * (len(block.columns) - 1)])
        for cells, reach in zip(group.rows, joined_rows(block, group), strict=True):
            shown = zip(cells, reach, strict=True)
            yield row([inline(cell) if rows else "" for cell, rows in shown])


def row(cells: list[str]) -> str:
    """One line of a pipe table."""
    return f"| {' | '.join(cells)} |"
