"""Tables of a Word document: widths that are given, first rows that repeat, cells that are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Emu

from crmplan.document import Bar, Stretch, Table, Text, Timeline, Tone, joined_rows
from crmplan.render.bars import POINT, POINTS
from crmplan.render.columns import shares
from crmplan.render.palette import FILLS, RULE, SHADE
from crmplan.render.safe import visible
from crmplan.render.word import styles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document as Word
    from docx.table import Table as WordTable
    from docx.table import _Cell as Cell
    from docx.table import _Row as Row

LETTER = Cm(0.165)  # the width of a letter of a cell, on the average
NAME_SHARE = 0.34  # of the width of a timeline, for its rows' names


def grid(word: Word, block: Table, width: int) -> None:
    """A table under its headings, which repeat on every page."""
    widths = [int(width * share) for share in shares(block, width // LETTER)]
    table = new_table(word, widths)
    heading(table, [column.title for column in block.columns], widths)
    for group in block.groups:
        if group.title.text:
            title_row(table, group.title, widths)
        rows = [cells_of(table, widths) for _ in group.rows]
        for given, cells, reach in zip(group.rows, rows, joined_rows(block, group), strict=True):
            for place, (text, cell, over) in enumerate(zip(given, cells, reach, strict=True)):
                if over:
                    fill(cell, text, right=block.columns[place].right)
                    merge(cell, first=True) if over > 1 else None
                else:
                    merge(cell, first=False)
    word.add_paragraph(style=styles.CELL)


def new_table(word: Word, widths: Sequence[int]) -> WordTable:
    """An empty table of columns that keep their widths."""
    table: WordTable = word.add_table(rows=0, cols=len(widths))
    table.autofit = False
    table.style = "Table Grid"
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    borders = styles.element("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kind = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": RULE}
        borders.append(styles.element(f"w:{edge}", **kind))
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - python-docx has no borders of its own
    return table


def cells_of(table: WordTable, widths: Sequence[int]) -> list[Cell]:
    """The cells of a new row, which is not parted between two pages."""
    return sized(row_of(table), widths)


def row_of(table: WordTable) -> Row:
    """A new row that stays on one page."""
    row: Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx tells no type
    row._tr.get_or_add_trPr().append(styles.element("w:cantSplit"))  # noqa: SLF001 - as above
    return row


def sized(row: Row, widths: Sequence[int]) -> list[Cell]:
    """A row's cells, each as wide as its column."""
    cells = list(row.cells)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Emu(width)
    return cells


def heading(table: WordTable, titles: Sequence[str], widths: Sequence[int]) -> None:
    """The row of the columns' titles, repeated on every page."""
    row = row_of(table)
    row._tr.get_or_add_trPr().append(styles.element("w:tblHeader"))  # noqa: SLF001 - as above
    for cell, title in zip(sized(row, widths), titles, strict=True):
        first, _, year = title.partition("\n")
        fill(cell, Text(first), style=styles.CELL_HEAD)
        if year:
            cell.paragraphs[0].add_run().add_break()
            cell.paragraphs[0].add_run(year)
        shade(cell, SHADE)


def title_row(table: WordTable, title: Text, widths: Sequence[int]) -> None:
    """A group's title across the table."""
    cells = cells_of(table, widths)
    across = cells[0].merge(cells[-1])
    fill(across, title, style=styles.CELL_HEAD)
    shade(across, SHADE)


def fill(cell: Cell, text: Text, style: str = styles.CELL, *, right: bool = False) -> None:
    """A cell's text in its tone."""
    line = cell.paragraphs[0]
    line.style = style
    line.add_run(
        visible(text.text), None if text.tone is Tone.PLAIN else styles.tone_name(text.tone)
    )
    if right:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def merge(cell: Cell, *, first: bool) -> None:
    """One of the cells below each other that are one: the first, or a later one."""
    part = styles.element("w:vMerge", **({"w:val": "restart"} if first else {}))
    cell._tc.get_or_add_tcPr().append(part)  # noqa: SLF001 - merging cell by cell is quadratic
    if not first:
        cell.paragraphs[0].style = styles.CELL


def shade(cell: Cell, colour: str) -> None:
    """The ground of a cell."""
    ground = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    cell._tc.get_or_add_tcPr().append(styles.element("w:shd", **ground))  # noqa: SLF001 - as above


def bar(word: Word, block: Bar, width: int) -> None:
    """A bar as a row of grounds, and the same in words."""
    shown = [share for share in block.shares if share.size]
    total = sum(share.size for share in shown)
    widths = [int(width * share.size / total) for share in shown]
    for share, cell in zip(shown, cells_of(new_table(word, widths), widths), strict=True):
        cell.paragraphs[0].style = styles.CELL
        shade(cell, FILLS[share.tone])
    line = word.add_paragraph()
    for share in shown:
        line.add_run("■ ", styles.sign_name(share.tone))
        line.add_run(f"{share.size} {share.label}    ")


def timeline(word: Word, block: Timeline, width: int) -> None:
    """A timeline as a table: a row for each activity, a ground for each month that it takes."""
    months = int(width * (1 - NAME_SHARE) / max(len(block.ticks), 1))
    widths = [width - months * len(block.ticks), *([months] * len(block.ticks))]
    table = new_table(word, widths)
    caption = styles.element("w:tblCaption", **{"w:val": visible(block.title)})
    table._tbl.tblPr.append(caption)  # noqa: SLF001 - as above
    titles = [f"{tick.label}\n{tick.year}".strip() for tick in block.ticks]
    heading(table, [block.here_text, *titles], widths)
    for group in block.groups:
        if group.title.text:
            title_row(table, group.title, widths)
        for track in group.tracks:
            name, *cells = cells_of(table, widths)
            fill(name, Text(f"{track.name} {_short(track.text)}"))
            for number, cell in enumerate(cells):
                month(block, number, cell, track.stretches)
            if not track.stretches and cells:
                fill(cells[0].merge(cells[-1]), Text(track.note, Tone.QUIET))
    line = word.add_paragraph(style=styles.CELL)
    for stretch in block.legend:
        sign = POINTS.get(stretch.tone, POINT) if stretch.point else "■"
        line.add_run(f"{sign} ", styles.sign_name(stretch.tone))
        line.add_run(f"{stretch.words}    ")
    for event in block.events:
        word.add_paragraph(visible(event.words), styles.CELL)


def month(block: Timeline, number: int, cell: Cell, stretches: Sequence[Stretch]) -> None:
    """A month of a row: the ground of the stretch that takes days of it, or a day's sign."""
    first = block.ticks[number].start
    after = block.ticks[number + 1].start if number + 1 < len(block.ticks) else None
    cell.paragraphs[0].style = styles.CELL
    for stretch in stretches:
        if not _meets(stretch, first, after or block.end, last=after is None):
            continue
        if stretch.point:
            cell.paragraphs[0].add_run(
                POINTS.get(stretch.tone, POINT), styles.tone_name(stretch.tone)
            )
        elif cell._tc.get_or_add_tcPr().find(qn("w:shd")) is None:  # noqa: SLF001 - as above
            shade(cell, FILLS[stretch.tone])


def _meets(stretch: Stretch, first: date, end: date, *, last: bool) -> bool:
    """Whether a stretch takes a day from the first to the end, which only the last includes."""
    begins = stretch.start is None or stretch.start < end or (last and stretch.start == end)
    return begins and (stretch.end is None or stretch.end >= first)


def _short(text: str, letters: int = 44) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
