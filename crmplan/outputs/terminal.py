"""A page on a terminal: the only module that imports rich.

A table whose columns fit side by side is drawn as one; where they would be squeezed, each row
becomes a short paragraph of its own, which a narrow window and a screen reader both read in order.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.console import Group as Stacked
from rich.padding import Padding
from rich.style import Style
from rich.table import Table as Grid
from rich.text import Text as Run

from crmplan.language.seen import visible
from crmplan.outputs.bars import lines as timeline
from crmplan.outputs.columns import GAP, Laid, laid, side_by_side, widths, wrapped
from crmplan.pages.document import (
    ABSENT,
    DOT,
    MARGIN,
    NOTHING,
    WIDEST,
    Bar,
    Block,
    Bullets,
    Column,
    Excerpt,
    Facts,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Timeline,
    Tone,
)

if TYPE_CHECKING:
    from crmplan.outputs.formats import Output
    from crmplan.pages import View
    from crmplan.pages.document import Document

STYLES = {
    Tone.PLAIN: Style.null(),
    Tone.STRONG: Style(bold=True),
    Tone.QUIET: Style(dim=True),
    Tone.GOOD: Style(color="green"),
    Tone.NOTICE: Style(color="cyan"),
    Tone.WARNING: Style(color="yellow"),
    Tone.BAD: Style(color="red", bold=True),
}
WIDEST_BAR = 60
SHORTEST_METER, LONGEST_METER = 5, 10  # characters of a bar inside a cell
FULL = "="  # the sign of what is done


def render(view: View, output: Output) -> str:
    """The view's page for a terminal of the output's width."""
    return page(view.page(), output)


def page(document: Document, output: Output) -> str:
    """A document for a terminal, with escape sequences only where colour is wanted."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=output.width,
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
        console.print(drawn(block, output))
    lines = stream.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def drawn(block: Block, output: Output) -> RenderableType:  # noqa: PLR0911 - one a kind of block
    """A block as rich draws it."""
    width = output.width
    match block:
        case Heading(text=text, level=level):
            return Run(visible(text), style="bold" if level > 1 else "bold underline")
        case Paragraph(text=text, tone=tone):
            return Run(visible(text), style=STYLES[tone])
        case Facts():
            return facts(block, width)
        case Bullets(items=items):
            return Stacked(*(hanging(Run("- "), run(item)) for item in items))
        case Lines(items=items):
            return Stacked(*map(run, items))
        case Excerpt():
            return Stacked(*map(run, block.within(min(width - len(MARGIN) - 2, WIDEST))))
        case Bar():
            return bar(block, output)
        case Table():
            return grid(block, output) if side_by_side(block, width) else stack(block)
        case Timeline():
            return Stacked(*(joined(runs) for runs in timeline(block, width)))
        case _ as never:
            assert_never(never)


def run(text: Text) -> Run:
    """A text in its tone, with nothing that a terminal would obey."""
    return Run(visible(text.text), style=STYLES[text.tone])


def joined(runs: list[Text]) -> Run:
    """Runs on one line."""
    line = Run(no_wrap=True)
    for part in runs:
        line.append(part.text, STYLES[part.tone])
    return line


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
        return Stacked(
            *(
                Stacked(Run(label, style="bold"), Padding(run(text), (0, 0, 0, GAP)))
                for label, text in block.pairs
            )
        )
    table = Grid.grid(padding=(0, GAP, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column()
    for label, text in block.pairs:
        table.add_row(label, run(text))
    return table


def bar(block: Bar, output: Output) -> RenderableType:
    """A line of signs, and the same in words, no count parted from its word.

    What is not there is left empty, between brackets that show how much the whole would be.
    """
    shown = sorted(
        (share for share in block.shares if share.size),
        key=lambda share: share.sign == NOTHING,
    )
    legend = [Run()]
    for share in shown:
        words = Run(f"{share.sign} {share.size} {share.label}".lstrip(), STYLES[share.tone])
        if legend[-1] and legend[-1].cell_len + GAP + words.cell_len > output.width:
            legend.append(Run())
        legend[-1].append(" " * GAP if legend[-1] else "").append(words)
    if not output.bars:
        return Stacked(*legend)
    ends = ("[", "]") if any(share.sign == NOTHING for share in shown) else ("", "")
    total = sum(share.size for share in shown)
    room = min(output.width, WIDEST_BAR) - len("".join(ends))
    line, drawn_so_far, seen = Run(ends[0]), 0, 0
    for share in shown:
        seen += share.size
        upto = max(round(room * seen / total), drawn_so_far + 1)
        line.append(share.sign * (upto - drawn_so_far), STYLES[share.tone])
        drawn_so_far = upto
    return Stacked(line.append(ends[1]), *legend)


def grid(block: Table, output: Output) -> RenderableType:
    """The columns side by side, group after group under their own titles."""
    given = widths(block, output.width)
    parts: list[RenderableType] = []
    for number, group in enumerate(block.groups):
        room = laid(block, group, given)
        if not number and (group.title.text or len(room.columns) < len(block.columns)):
            parts.append(columns(Laid(block.columns, given, [], []), output, titles=True))
        parts.extend([Run()] if number else [])
        parts.extend([title(group.title)] if group.title.text else [])
        titles = not number and len(parts) == 0
        parts.append(columns(room, output, titles=titles))
    return Stacked(*parts)


def title(text: Text) -> Run:
    """A group's title."""
    return Run(visible(text.text), STYLES[text.tone] + Style(bold=True))


def columns(room: Laid, output: Output, *, titles: bool) -> Grid:
    """Rows under the columns of a table, with the columns' own titles if asked for."""
    table = Grid(
        box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="bold", show_header=titles
    )
    for column, width in zip(room.columns, room.widths, strict=True):
        table.add_column(
            Run(column.title),
            width=width,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in room.rows:
        cells = zip(row, room.widths, room.lines, strict=True)
        table.add_row(*(cell(text, width, lines, output) for text, width, lines in cells))
    return table


def cell(text: Text, width: int, lines: int, output: Output) -> Run:
    """A cell, cut to the lines it may take; where it counts and has room, with a small bar."""
    if lines:
        return Run("\n".join(wrapped(text.text, width, lines)), style=STYLES[text.tone])
    shown = run(text)
    room = min(width - shown.cell_len - 1, LONGEST_METER)
    if output.bars and text.part and room >= SHORTEST_METER:
        done, of = text.part
        full = (room - 2) * done // of
        shown.append(" [").append(FULL * full, STYLES[Tone.GOOD])
        shown.append(NOTHING * (room - 2 - full) + "]")
    return shown


def stack(block: Table) -> RenderableType:
    """Each row as a paragraph: what names it, then its other cells with their titles."""
    parts: list[RenderableType] = []
    for number, group in enumerate(block.groups):
        if group.title.text:
            parts.extend([Run()] if number else [])
            parts.append(title(group.title))
        parts.extend(record(block.columns, row) for row in group.rows)
    return Stacked(*parts)


def record(columns: tuple[Column, ...], row: tuple[Text, ...]) -> RenderableType:
    """One row on its own lines."""
    key, *rest = zip(columns, row, strict=True)
    told = [(column, cell) for column, cell in rest if cell.text not in ("", ABSENT)]
    body: list[RenderableType] = [run(cell) for column, cell in told if column.lead]
    line = Run()
    for column, cell in told:
        if not column.lead:
            line.append(DOT if line else "")
            line.append(f"{column.title}: ", STYLES[Tone.QUIET])
            line.append(run(cell))
    body.extend([line] if line else [])
    return hanging(Run(visible(key[1].text) + "  ", "bold"), Stacked(*body))
