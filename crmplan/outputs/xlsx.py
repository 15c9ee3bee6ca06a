"""A page's tables as the sheets of a workbook: filters, a first row that stays, days as days.

XlsxWriter writes every text as a text: no cell of ours is ever a formula, and a link only where
an address stands in it.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from math import ceil
from operator import truediv
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from crmplan.language import Language, say
from crmplan.language.seen import visible, width_of
from crmplan.outputs.elements import COLOURS, INK, RULE, SHADE
from crmplan.outputs.links import first_address
from crmplan.pages.document import ABSENT, Heading, Table, Text, Tone

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from crmplan.outputs.formats import Output
    from crmplan.pages import View
    from crmplan.pages.document import Column, Document

FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))  # in the name of a sheet
NAME = 31  # characters of a sheet's name, at most
CELL = 32_767  # characters of a cell, at most
NARROW, MIDDLING, WIDE = 6, 20, 28  # characters of a column
ARROW = 4  # characters that the arrow of a filter takes beside a title
LINKS = 20_000  # of a workbook: beyond, programs take long to open it
LINE = 15.0  # points of a line
TALLEST = 400.0  # points of a row
ACROSS, DOWN = 135, 500.0  # characters and points of a printed page at full size
SMALL = 0.7  # of full size: letters that are still read with ease
EDGE = 0.4  # inches of a printed page that stay empty on each side
DAYS = ("dd/mm/yyyy", "d mmm yyyy")  # in the order of the languages
FIRST_DAY = date(1900, 3, 1)  # before it Excel counts days wrongly
LETTER = 1


def render(view: View, _output: Output) -> bytes:
    """The tables of the view's page as a .xlsx file; the same page gives the same bytes."""
    page = view.page()
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False,
                             "strings_to_urls": False, "strings_to_numbers": False})  # fmt: skip
    title = next((block.text for block in page.blocks if isinstance(block, Heading)), "crmplan")
    made = datetime.combine(max(view.as_of, FIRST_DAY), time())
    about = {"title": visible(title), "author": "crmplan", "created": made}
    book.set_properties(about)
    formats = Formats(book, page.language)
    used: set[str] = set()
    for name, block in tables(page, view.kind):
        sheet = book.add_worksheet(unused(name, used))
        fill(sheet, block, formats)
        footer = visible(title).replace("&", "&&")[:200]
        sheet.set_footer(f"&L{footer} · {view.as_of.isoformat()}&R&P / &N")
    if not used:
        book.add_worksheet(unused(view.kind, used))
    book.close()
    return stream.getvalue()


def tables(page: Document, kind: str) -> list[tuple[str, Table]]:
    """The tables of a page, each with the last heading above it."""
    found = []
    name = kind
    for block in page.blocks:
        if isinstance(block, Heading) and block.level > 1:
            name = block.text
        elif isinstance(block, Table):
            found.append((name, block))
    return found


def unused(name: str, used: set[str]) -> str:
    """A name that a sheet may have, and that no other has."""
    plain = " ".join(visible(name).translate(FORBIDDEN).split()).strip("'")[:NAME] or "crmplan"
    made, number = plain, 1
    while made.casefold() in used or made.casefold() == "history":
        number += 1
        made = f"{plain[: NAME - 4]} {number}"
    used.add(made.casefold())
    return made


class Formats:
    """The looks of cells, each made once."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.book = book
        self.language = language
        self.made: dict[tuple[Tone, bool], Format] = {}
        self.links = 0
        look = {"bold": True, "bg_color": f"#{SHADE}", "text_wrap": True, "valign": "top"}
        self.title = book.add_format(look | {"bottom": 2, "border_color": f"#{RULE}"})

    def of(self, tone: Tone, *, day: bool = False) -> Format:
        """The look of a cell's tone, of a day or of anything else."""
        if (tone, day) not in self.made:
            look = {
                "text_wrap": not day,
                "valign": "top",
                "font_color": f"#{COLOURS.get(tone, INK)}",
                "bold": tone in (Tone.BAD, Tone.STRONG),
                "bottom": 1,
                "border_color": f"#{RULE}",
            }
            if day:
                look |= {"num_format": DAYS[self.language.column], "align": "left"}
            self.made[tone, day] = self.book.add_format(look)
        return self.made[tone, day]


def fill(sheet: Worksheet, block: Table, formats: Formats) -> None:
    """A sheet: the titles, then the rows, each with its group's title as a column of its own."""
    grouped = any(group.title.text for group in block.groups)
    titles = [column.title for column in block.columns]
    if grouped:
        titles.append(say(formats.language, "page.group"))
    rows = [(*row, group.title) if grouped else row for group in block.groups for row in group.rows]
    taken = [[width_of(text.text) for text in row] for row in rows]
    longest = [max((row[place] for row in taken), default=0) for place in range(len(titles))]
    columns = (*block.columns, None) if grouped else block.columns
    widths = spread(list(map(width, titles, longest, columns)), longest)
    for place, (title, letters) in enumerate(zip(titles, widths, strict=True)):
        sheet.write_string(0, place, visible(title), formats.title)
        sheet.set_column(place, place, letters)
    height = 2 * LINE
    sheet.set_row(0, height)
    for number, (row, taking) in enumerate(zip(rows, taken, strict=True), 1):
        lines = ceil(max(map(truediv, taking, widths)))
        height += min(LINE * max(lines, 1), TALLEST)
        sheet.set_row(number, min(LINE * max(lines, 1), TALLEST))
        for place, text in enumerate(row):
            write(sheet, number, place, text, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(titles) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(LETTER)
    sheet.set_margins(EDGE, EDGE)
    sheet.fit_to_pages(1, ceil(height * min(SMALL, ACROSS / sum(widths)) / DOWN))


def write(sheet: Worksheet, row: int, place: int, text: Text, formats: Formats) -> None:
    """A cell: a day as a day, a number as a number, all else as text."""
    words, tone, value, _ = text
    if isinstance(value, date) and value >= FIRST_DAY:
        moment = datetime.combine(value, time())
        sheet.write_datetime(row, place, moment, formats.of(tone, day=True))
    elif isinstance(value, int):
        sheet.write_number(row, place, value, formats.of(tone))
    elif words in {"", ABSENT}:
        sheet.write_blank(row, place, None, formats.of(tone))
    elif (address := first_address(words)) and formats.links < LINKS:
        formats.links += 1
        shown = visible(words)[:CELL]
        sheet.write_url(row, place, address, formats.of(Tone.NOTICE), shown)
    else:
        sheet.write_string(row, place, visible(words)[:CELL], formats.of(tone))


def spread(widths: list[float], longest: list[int]) -> list[float]:
    """The widths of columns, those with longer cells widened as far as a printed page has room."""
    left = ACROSS - sum(widths)
    found = []
    for given, letters in zip(widths, longest, strict=True):
        more = max(min(letters + 1 - given, left), 0)
        left -= more
        found.append(given + more)
    return found


def width(title: str, longest: int, column: Column | None) -> float:
    """The width of a column: its longest cell, within reason; the longest word of its title."""
    most = WIDE if column is None or column.lead else MIDDLING
    word = max(map(width_of, title.split()), default=0) + ARROW
    return max(min(longest + 1, most), min(word, most), NARROW)
