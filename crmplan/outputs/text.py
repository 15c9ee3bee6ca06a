"""A page as plain text, for pipes, files and terminals that cannot draw: words only, no bars.

Written without rich, which takes as long to load as the whole plan and a third of a millisecond
for each row of a table: a plan of ten thousand activities is printed at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from crmplan.language.seen import visible, width_of
from crmplan.outputs.columns import GAP, laid, side_by_side, widths, wrapped
from crmplan.pages.document import (
    ABSENT,
    DOT,
    MARGIN,
    WIDEST,
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

INDENT = " " * GAP


def render(view: View, output: Output) -> str:
    """The view's page in the output's width."""
    return page(view.page(), output.width)


def page(document: Document, width: int) -> str:
    """A document as plain lines, blocks apart by an empty one."""
    blocks = ("\n".join(line.rstrip() for line in lines(b, width)) for b in document.blocks)
    return "\n\n".join(blocks) + "\n"


def lines(block: Block, width: int) -> Iterator[str]:
    """The lines of a block."""
    match block:
        case Heading(text=words) | Paragraph(text=words):
            yield from wrapped(words, width)
        case Facts() | Bullets():
            yield from listed(block, width)
        case Lines(items=items):
            yield from (line for item in items for line in wrapped(item.text, width))
        case Excerpt():
            items = block.within(min(width - len(MARGIN) - 2, WIDEST))
            yield from (line for item in items for line in wrapped(item.text, width))
        case Bar(shares=shares):
            counts = ", ".join(f"{share.size} {share.label}" for share in shares if share.size)
            yield from wrapped(counts, width)
        case Table():
            yield from (table if side_by_side(block, width) else stack)(block, width)
        case Timeline():
            yield from told(block, width)
        case _ as never:
            assert_never(never)


def told(chart: Timeline, width: int) -> Iterator[str]:
    """A timeline in words: each row's stretches of days, and the meetings."""
    for number, group in enumerate(chart.groups):
        yield from ("",) if number else ()
        yield from wrapped(group.title.text, width) if group.title.text else ()
        for track in group.tracks:
            for words in [each.words for each in track.stretches] or [
                f"{track.name}: {track.note}"
            ]:
                yield from hanging("", words, width, INDENT)
    if chart.events:
        yield from ("", *wrapped(chart.events_text, width))
    for event in chart.events:
        yield from hanging("- ", event.words, width)


def listed(block: Facts | Bullets, width: int) -> Iterator[str]:
    """Labels with their texts, or the items of a list."""
    if isinstance(block, Bullets):
        for item in block.items:
            yield from hanging("- ", item.text, width)
        return
    for label, text in block.pairs:
        yield from hanging("", f"{label}: {text.text}", width, INDENT)


def hanging(first: str, text: str, width: int, indent: str = "") -> Iterator[str]:
    """A text whose lines all begin behind its first part, or an indent."""
    indent = indent or " " * width_of(first)
    begin, *more = wrapped(text, width - len(indent))
    yield first + begin
    yield from (indent + line for line in more)


def table(block: Table, width: int) -> Iterator[str]:
    """The columns side by side under their titles, each cell in as many lines as it takes."""
    given = widths(block, width)
    yield joined([[column.title] for column in block.columns], given)[0]
    for number, group in enumerate(block.groups):
        yield from ("",) if number else ()
        if group.title.text:
            yield from wrapped(group.title.text, width)
        room = laid(block, group, given)
        for row in room.rows:
            each = zip(row, room.widths, room.lines, strict=True)
            yield from joined([wrapped(cell.text, *most) for cell, *most in each], room.widths)


def joined(cells: list[list[str]], room: list[int]) -> list[str]:
    """The lines of a row, from the lines of its cells."""
    return [
        INDENT.join(
            padded(lines[number] if number < len(lines) else "", width)
            for lines, width in zip(cells, room, strict=True)
        )
        for number in range(max(map(len, cells)))
    ]


def padded(text: str, width: int) -> str:
    """A text filled with spaces up to a width."""
    return text + " " * (width - width_of(text)) if text else " " * width


def stack(block: Table, width: int) -> Iterator[str]:
    """Each row as a paragraph: what names it, then its other cells with their titles."""
    for number, group in enumerate(block.groups):
        if group.title.text:
            yield from ("",) if number else ()
            yield from wrapped(group.title.text, width)
        for row in group.rows:
            key, *rest = zip(block.columns, row, strict=True)
            told = [(column, cell) for column, cell in rest if cell.text not in ("", ABSENT)]
            leads = [cell.text for column, cell in told if column.lead]
            others = [f"{column.title}: {cell.text}" for column, cell in told if not column.lead]
            first = f"{visible(key[1].text)}{INDENT}"
            if width_of(first) > width // 2:
                yield from wrapped(first.rstrip(), width)
                first = INDENT
            for text in (*leads, *filter(None, (DOT.join(others),))):
                yield from hanging(first, text, width)
                first = " " * width_of(first)
