"""A sheet of the workbook: its columns by name, and cells that keep days and numbers as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day
from crmplan.pages.document import ABSENT, Block, Column, Group, Heading, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

LONG = ("theme", "objective", "activity", "reason", "assumed", "source")  # columns of sentences


def sheet(
    name: str, columns: Sequence[str], rows: Sequence[tuple[Text, ...]], language: Language
) -> Iterator[Block]:
    """A heading, and the rows under the columns of these names."""
    yield Heading(say(language, f"workbook.{name}"), 2)
    titles = tuple(
        Column(
            say(language, f"workbook.column.{column}"),
            least=30 if column in LONG else 0,
            lead=column in LONG,
        )
        for column in columns
    )
    yield Table(titles, (Group(Text(""), tuple(rows)),))


def day_cell(day: date | None, language: Language) -> Text:
    """A day that a spreadsheet keeps as a day."""
    return Text(short_day(day, language), value=day) if day else Text(ABSENT)


def number_cell(number: int | None) -> Text:
    """A number that a spreadsheet keeps as a number."""
    return Text(ABSENT) if number is None else Text(str(number), value=number)
