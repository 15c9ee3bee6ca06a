"""A page as plain text of any width: one line a row, for pipes, files and search.

Written without rich, whose table rows cost a third of a millisecond each: a plan of ten thousand
activities is printed at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from crmplan.language.seen import visible
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
    Timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.outputs.formats import Output
    from crmplan.pages import View
    from crmplan.pages.document import Document

GAP = "  "


def render(view: View, _output: Output) -> str:
    """The view's page, every row of a table on one line, nothing cut."""
    return page(view.page())


def page(document: Document) -> str:
    """A document as plain lines, blocks apart by an empty one."""
    return "\n\n".join("\n".join(lines(block)) for block in document.blocks) + "\n"


def lines(block: Block) -> Iterator[str]:
    """The lines of a block."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield visible(text)
        case Facts(pairs=pairs):
            yield from (f"{label}: {visible(text.text)}" for label, text in pairs)
        case Bullets(items=items):
            yield from (f"- {visible(item.text)}" for item in items)
        case Lines(items=items) | Excerpt(items=items):
            yield from (visible(item.text) for item in items)
        case Bar(shares=shares):
            yield ", ".join(f"{share.size} {share.label}" for share in shares if share.size)
        case Table():
            yield from table(block)
        case Timeline():
            from crmplan.outputs.bars import plain  # noqa: PLC0415 - few pages have a timeline

            yield from plain(block)
        case _ as never:
            assert_never(never)


def table(block: Table) -> Iterator[str]:
    """The columns' titles and every row on a line, columns aligned except the last."""
    titles = [column.title for column in block.columns]
    groups = [
        (group.title.text, [[visible(cell.text) for cell in row] for row in group.rows])
        for group in block.groups
    ]
    rows = [row for _, group in groups for row in group]
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    yield aligned(titles, widths)
    for title, group in groups:
        if title:
            yield ""
            yield visible(title)
        for row in group:
            yield aligned(row, widths)


def aligned(cells: list[str], widths: list[int]) -> str:
    """Cells padded to their columns' widths, no space at the end."""
    return GAP.join(map(str.ljust, cells, widths)).rstrip()
