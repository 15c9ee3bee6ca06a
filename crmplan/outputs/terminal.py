"""A page on a terminal of some width: texts wrapped between words, tones as colours.

A table whose columns fit side by side is drawn as one; where they would be squeezed, each row
becomes a short paragraph of its own, which a narrow window and a screen reader both read in order.
"""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, assert_never

from crmplan.language.seen import visible, width_of
from crmplan.outputs.bars import SHADES
from crmplan.outputs.bars import lines as timeline
from crmplan.pages.document import (
    ABSENT,
    MARGIN,
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
    from collections.abc import Iterable, Iterator, Sequence

    from crmplan.outputs.formats import Output
    from crmplan.pages import View
    from crmplan.pages.document import Document

Line = list[tuple[str, str]]  # texts, each with its look: the parameters of an SGR sequence

BOLD, UNDERLINED = "1", "1;4"
LOOKS = {
    Tone.PLAIN: "",
    Tone.STRONG: BOLD,
    Tone.QUIET: "2",
    Tone.GOOD: "32",
    Tone.NOTICE: "36",
    Tone.WARNING: "33",
    Tone.BAD: "1;31",
}
TITLES = {tone: look if look.startswith(BOLD) else f"1;{look}".rstrip(";")
          for tone, look in LOOKS.items()}  # fmt: skip
GAP = 2
BULLET = ("- ", "")
WIDEST_BAR = 60
SHORTEST_METER, LONGEST_METER = 5, 10  # characters of a bar inside a cell
UNBOUNDED = 100_000
WORD = re.compile(r"\s*\S+\s*")


def render(view: View, output: Output) -> str:
    """The view's page for a terminal of the output's width."""
    return page(view.page(), output)


def page(document: Document, output: Output) -> str:
    """A document for a terminal, with escape sequences only where colour is wanted."""
    width = output.width or UNBOUNDED
    lines: list[Line] = []
    for number, block in enumerate(document.blocks):
        if number and not isinstance(block, Bar):
            lines.append([])
        lines.extend(drawn(block, width))
    return "".join(f"{painted(line, colour=output.colour)}\n" for line in lines)


def painted(line: Line, *, colour: bool) -> str:
    """A line as the terminal is given it, no space at its end."""
    if not colour:
        return "".join(text for text, _ in line).rstrip()
    return "".join(f"\x1b[{look}m{text}\x1b[0m" if look and text else text
                   for text, look in line).rstrip()  # fmt: skip


def drawn(block: Block, width: int) -> Iterator[Line]:  # noqa: C901, PLR0912 - a case for each kind
    """A block as lines."""
    match block:
        case Heading(text=text, level=level):
            yield from wrapped([(visible(text), BOLD if level > 1 else UNDERLINED)], width)
        case Paragraph(text=text, tone=tone):
            yield from wrapped([(visible(text), LOOKS[tone])], width)
        case Facts():
            yield from facts(block, width)
        case Bullets(items=items):
            for item in items:
                yield from hanging(BULLET, [[run(item)]], width)
        case Lines(items=items):
            for item in items:
                yield from wrapped([run(item)], width)
        case Excerpt():
            for item in block.within(min(width - len(MARGIN) - 2, WIDEST)):
                yield from wrapped([run(item)], width)
        case Bar():
            yield from bar(block, width)
        case Table():
            yield from grid(block, width) if side_by_side(block, width) else stack(block, width)
        case Timeline():
            for line in timeline(block, None if width == UNBOUNDED else width):
                yield from wrapped([(part.text, LOOKS[part.tone]) for part in line], width)
        case _ as never:
            assert_never(never)


def run(text: Text) -> tuple[str, str]:
    """A text in its tone, with nothing that a terminal would obey."""
    return visible(text.text), LOOKS[text.tone]


def width_of_line(line: Line) -> int:
    """How many columns a line takes."""
    return sum(width_of(text) for text, _ in line)


def wrapped(line: Line, width: int) -> list[Line]:
    """A line in lines of a width, parted between words and inside those that are wider."""
    if width_of_line(line) <= width:
        return [line]
    text = "".join(part for part, _ in line)
    ends = [0, *breaks(text, width), len(text)]
    return [between(line, start, len(text[:end].rstrip())) for start, end in pairwise(ends)]


def breaks(text: str, width: int) -> Iterator[int]:
    """Where the lines after the first one begin."""
    taken = 0
    for found in WORD.finditer(text):
        start, word = found.start(), found.group()
        least = width_of(word.rstrip())
        if taken + least <= width:
            taken += width_of(word)
            continue
        if start:
            yield start
        taken = width_of(word)
        while least > width:
            cut = fitting(word, width)
            start, word = start + cut, word[cut:]
            yield start
            taken, least = width_of(word), width_of(word.rstrip())


def fitting(word: str, width: int) -> int:
    """How many characters of a word a width holds, at least one."""
    taken = 0
    for number, char in enumerate(word):
        taken += width_of(char)
        if taken > width and number:
            return number
    return len(word)


def between(line: Line, start: int, end: int) -> Line:
    """What of a line stands between two of its characters."""
    cut, at = [], 0
    for text, look in line:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            cut.append((part, look))
        at += len(text)
    return cut


def beside(cells: Iterable[Iterable[Line]], widths: Sequence[int]) -> Iterator[Line]:
    """Texts side by side, each in a column of its width."""
    for parts in zip_longest(*cells, fillvalue=[]):
        line: Line = []
        for part, width in zip(parts, widths, strict=True):
            line += [*part, (" " * (width - width_of_line(part)), "")]
        yield line


def hanging(name: tuple[str, str], texts: Iterable[Line], width: int) -> Iterator[Line]:
    """Texts whose lines all begin behind a name, or below it where it leaves them little room."""
    taken = width_of(name[0])
    apart = taken > width // 2
    if apart:
        yield from wrapped([name], width)
        taken = GAP
    lines = (line for text in texts for line in wrapped(text, max(width - taken, 1)))
    yield from beside(([] if apart else [[name]], lines), (taken, width - taken))


def facts(block: Facts, width: int) -> Iterator[Line]:
    """Labels in a column of their own, each before its text."""
    widest = max((width_of(label) for label, _ in block.pairs), default=0) + GAP
    for label, text in block.pairs:
        name = label + " " * (widest - width_of(label))
        yield from hanging((name, BOLD), [[run(text)]], width)


def bar(block: Bar, width: int) -> Iterator[Line]:
    """A line of shades, and the same in words, no count parted from its word."""
    shown = [share for share in block.shares if share.size]
    total = sum(share.size for share in shown)
    room = min(width, WIDEST_BAR)
    shades: Line = []
    legend: list[Line] = [[]]
    drawn_so_far, seen = 0, 0
    for share in shown:
        seen += share.size
        upto = max(round(room * seen / total), drawn_so_far + 1)
        shades.append((SHADES[share.tone] * (upto - drawn_so_far), LOOKS[share.tone]))
        drawn_so_far = upto
        words = f"{SHADES[share.tone]} {share.size} {share.label}"
        if legend[-1] and width_of_line(legend[-1]) + GAP + width_of(words) > width:
            legend.append([])
        legend[-1] += [(" " * GAP if legend[-1] else "", ""), (words, LOOKS[share.tone])]
    for line in (shades, *legend):
        yield from wrapped(line, width)


def side_by_side(block: Table, width: int) -> bool:
    """Whether the columns fit beside each other at a width pleasant to read."""
    return sum(least for least, _ in extents(block)) + GAP * (len(block.columns) - 1) <= width


def extents(block: Table) -> list[tuple[int, int]]:
    """For each column the least width it needs, and the width at which nothing is wrapped."""
    rows = [row for group in block.groups for row in group.rows]
    return [
        extent(column, [row[number].text for row in rows])
        for number, column in enumerate(block.columns)
    ]


def extent(column: Column, cells: list[str]) -> tuple[int, int]:
    """The least and the full width of a column; a rigid one has only its full width."""
    title = width_of(column.title)
    full = max(map(width_of, map(visible, cells)), default=0)
    least = min(full, column.least) if column.least else full
    return max(least, title), max(full, title)


def widths(block: Table, width: int) -> list[int]:
    """What each column gets: what it needs at least, and a fair part of what is left."""
    both = extents(block)
    left = width - GAP * (len(both) - 1) - sum(least for least, _ in both)
    wanted = sum(full - least for least, full in both)
    share = min(1.0, left / wanted) if wanted else 0.0
    return [least + int((full - least) * share) for least, full in both]


def grid(block: Table, width: int) -> Iterator[Line]:
    """The columns side by side, group after group under their own titles."""
    given = widths(block, width)
    for number, group in enumerate(block.groups):
        if not number:
            yield from row(block, [[(column.title, BOLD)] for column in block.columns], given)
        if group.title.text:
            if number:
                yield []
            yield from wrapped(title(group.title), width)
        for cells in group.rows:
            yield from row(block, map(metered, cells, given), given)


def title(text: Text) -> Line:
    """A group's title."""
    return [(visible(text.text), TITLES[text.tone])]


def row(block: Table, cells: Iterable[Line], given: Sequence[int]) -> Iterator[Line]:
    """A row's cells in their columns."""
    texts = [
        [[(" " * (width - width_of_line(line)), ""), *line] if column.right else line
         for line in wrapped(cell, width)]
        for column, cell, width in zip(block.columns, cells, given, strict=True)
    ]  # fmt: skip
    return beside(texts, [width + GAP for width in given])


def metered(text: Text, width: int) -> Line:
    """A cell; where it says so many of so many and there is room, with a small bar of that."""
    shown = run(text)
    room = min(width - width_of(shown[0]) - 1, LONGEST_METER)
    if not text.part or room < SHORTEST_METER:
        return [shown]
    done, of = text.part
    full = room * done // of
    return [
        shown,
        (" ", ""),
        (SHADES[Tone.GOOD] * full, LOOKS[Tone.GOOD]),
        (SHADES[Tone.QUIET] * (room - full), LOOKS[Tone.QUIET]),
    ]


def stack(block: Table, width: int) -> Iterator[Line]:
    """Each row as a paragraph: what names it, then its other cells with their titles."""
    for number, group in enumerate(block.groups):
        if group.title.text:
            if number:
                yield []
            yield from wrapped(title(group.title), width)
        for cells in group.rows:
            yield from record(block.columns, cells, width)


def record(columns: tuple[Column, ...], cells: tuple[Text, ...], width: int) -> Iterator[Line]:
    """One row on its own lines."""
    key, *rest = zip(columns, cells, strict=True)
    told = [(column, cell) for column, cell in rest if cell.text not in ("", ABSENT)]
    texts = [[run(cell)] for column, cell in told if column.lead]
    others: Line = []
    for column, cell in told:
        if not column.lead:
            others += [(" · " if others else "", ""), (f"{column.title}: ", LOOKS[Tone.QUIET])]
            others.append(run(cell))
    texts.extend([others] if others else [])
    return hanging((f"{visible(key[1].text)}  ", BOLD), texts, width)
