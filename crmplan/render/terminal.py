"""A page on a terminal: the only module that imports rich.

A table whose columns fit side by side is drawn as one; where they would be squeezed, each row
becomes a short paragraph of its own, which a narrow window and a screen reader both read in order.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.console import Group as Lines
from rich.padding import Padding
from rich.style import Style
from rich.table import Table as Grid
from rich.text import Text as Run

from crmplan.document import (
    Bar,
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.render.safe import visible

if TYPE_CHECKING:
    from crmplan.document import Document
    from crmplan.render.formats import Output
    from crmplan.views import View

STYLES = {
    Tone.PLAIN: Style.null(),
    Tone.STRONG: Style(bold=True),
    Tone.QUIET: Style(dim=True),
    Tone.GOOD: Style(color="green"),
    Tone.NOTICE: Style(color="cyan"),
    Tone.WARNING: Style(color="yellow"),
    Tone.BAD: Style(color="red", bold=True),
}
SHADES = {
    Tone.BAD: "█",
    Tone.WARNING: "▓",
    Tone.NOTICE: "▒",
    Tone.STRONG: "▒",
    Tone.PLAIN: "░",
    Tone.QUIET: "·",
    Tone.GOOD: "=",
}
GAP = 2
WIDEST_BAR = 60
UNBOUNDED = 100_000


def render(view: View, output: Output) -> str:
    """The view's page for a terminal of the output's width."""
    return page(view.page(), output)


def page(document: Document, output: Output) -> str:
    """A document for a terminal, with escape sequences only where colour is wanted."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=output.width or UNBOUNDED,
        force_terminal=output.colour,
        color_system="standard" if output.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for number, block in enumerate(document.blocks):
        if number and not isinstance(block, Bar):
            console.print()
        console.print(drawn(block, console.width))
    lines = stream.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def drawn(block: Block, width: int) -> RenderableType:
    """A block as rich draws it."""
    match block:
        case Heading(text=text, level=level):
            return Run(visible(text), style="bold" if level > 1 else "bold underline")
        case Paragraph(text=text, tone=tone):
            return Run(visible(text), style=STYLES[tone])
        case Facts():
            return facts(block, width)
        case Bullets(items=items):
            return Lines(*(hanging(Run("- "), run(item)) for item in items))
        case Bar():
            return bar(block, width)
        case Table():
            return grid(block) if side_by_side(block, width) else stack(block)
        case _ as never:
            assert_never(never)


def run(text: Text) -> Run:
    """A text in its tone, with nothing that a terminal would obey."""
    return Run(visible(text.text), style=STYLES[text.tone])


def hanging(first: Run, rest: RenderableType) -> Grid:
    """A text whose lines all begin behind its first part."""
    lines = Grid.grid(padding=0)
    lines.add_column(no_wrap=True)
    lines.add_column()
    lines.add_row(first, rest)
    return lines


def facts(block: Facts, width: int) -> RenderableType:
    """Labels in a column of their own, or above their texts where that leaves too little room."""
    widest = max((cell_len(label) for label, _ in block.pairs), default=0)
    if widest + GAP > width // 2:
        return Lines(
            *(
                Lines(Run(label, style="bold"), Padding(run(text), (0, 0, 0, GAP)))
                for label, text in block.pairs
            )
        )
    table = Grid.grid(padding=(0, GAP, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column()
    for label, text in block.pairs:
        table.add_row(label, run(text))
    return table


def bar(block: Bar, width: int) -> RenderableType:
    """A line of shades, and the same in words."""
    total = sum(share.count for share in block.shares)
    shown = [share for share in block.shares if share.count]
    room = min(width, WIDEST_BAR)
    line, legend, drawn_so_far, seen = Run(), Run(), 0, 0
    for share in shown:
        seen += share.count
        upto = round(room * seen / total)
        line.append(SHADES[share.tone] * max(upto - drawn_so_far, 1), STYLES[share.tone])
        drawn_so_far = max(upto, drawn_so_far + 1)
        legend.append("  " if legend else "")
        # A count and its words stay on one line.
        words = f"{SHADES[share.tone]} {share.count} {share.label}".replace(" ", "\u00a0")
        legend.append(words, STYLES[share.tone])
    return Lines(line, legend)


def side_by_side(block: Table, width: int) -> bool:
    """Whether the columns fit beside each other at a width pleasant to read."""
    rows = [row for group in block.groups for row in group.rows]
    needed = sum(
        least_width(column, [row[number].text for row in rows]) + GAP
        for number, column in enumerate(block.columns)
    )
    return needed - GAP <= width


def least_width(column: Column, cells: list[str]) -> int:
    """The width a column needs: its longest text, or its least where that may be wrapped."""
    longest = max(map(cell_len, (column.title, *cells)))
    return min(longest, max(column.least, cell_len(column.title))) if column.least else longest


def grid(block: Table) -> RenderableType:
    """The columns side by side, group after group under their own titles."""
    table = Grid(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="bold")
    for column in block.columns:
        table.add_column(
            Run(column.title),
            no_wrap=not column.least,
            min_width=column.least or None,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for group in block.groups:
        if group.title.text:
            table.add_row()
            table.add_row(*title_cells(group.title, len(block.columns)))
        for row in group.rows:
            table.add_row(*map(run, row))
    return table


def title_cells(title: Text, columns: int) -> list[RenderableType]:
    """A group's title in the first column that can hold it, the others empty."""
    return ["", Run(visible(title.text), STYLES[title.tone]), *[""] * (columns - 2)]


def stack(block: Table) -> RenderableType:
    """Each row as a paragraph: what names it, then its other cells with their titles."""
    parts: list[RenderableType] = []
    for group in block.groups:
        if group.title.text:
            parts.append(Run())
            title = Run(visible(group.title.text), STYLES[group.title.tone] + Style(bold=True))
            parts.append(title)
        parts.extend(record(block.columns, row) for row in group.rows)
    return Lines(*parts)


def record(columns: tuple[Column, ...], row: tuple[Text, ...]) -> RenderableType:
    """One row on its own lines."""
    key, *rest = zip(columns, row, strict=True)
    body: list[RenderableType] = [run(cell) for column, cell in rest if column.lead and cell.text]
    facts_line = Run()
    for column, cell in rest:
        if column.lead or not cell.text:
            continue
        facts_line.append(" · " if facts_line else "")
        facts_line.append(f"{column.title}: ", STYLES[Tone.QUIET])
        facts_line.append(run(cell))
    return hanging(Run(visible(key[1].text) + "  ", "bold"), Lines(*body, facts_line))
