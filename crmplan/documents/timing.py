"""When an activity is to be done, in the words of a calendar, from whatever its row tells of it.

A column of the calendar is taken word for word; a start and an end give a window, marked columns
the months that they stand for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmplan.calendar import Kind, answer
from crmplan.documents.dates import (
    ANY_YEAR,
    NUMERIC,
    Order,
    between,
    in_order,
    native,
    order_of,
    since,
    untimed,
)
from crmplan.documents.paper import BLANK, Cell, Notice, kept
from crmplan.documents.periods import in_words, is_marked, stretch_of
from crmplan.documents.titles import Role
from crmplan.language import Language, say

if TYPE_CHECKING:
    from crmplan.documents.columns import Header
    from crmplan.documents.paper import PaperRow, PaperTable

DAYS: Final = re.compile(r"\d{1,2}(?:\s*(?:-|–|al?|y|to|and)\s*\d{1,2})?")
DATES: Final = (Role.CALENDAR, Role.START, Role.DEADLINE)

STATED: Final = {  # what is said of the order of a column
    Order.DAY_FIRST: "order-day-first",
    Order.MONTH_FIRST: "order-month-first",
    Order.MIXED: "order-mixed",
    Order.OPEN: "order-open",
}


class Timing:
    """The calendar of the rows of one table."""

    def __init__(
        self, table: PaperTable, header: Header, order: Order | None, year: int | None
    ) -> None:
        self.header = header
        self.year = year
        self.remarks: list[Notice] = []
        self.orders = self._orders(table, order)
        self.colours = _colours(table, header)
        self.month = ""  # the one that heads the rows: «ENERO» over days
        self.unit = ""
        if (column := header.columns.get(Role.CALENDAR)) is not None:
            self.unit = header.titles[column] if column < len(header.titles) else ""

    def of(self, row: PaperRow) -> tuple[Cell, dict[str, str], str]:
        """The calendar cell of a row, what else of it must be kept, and why it may be uncertain."""
        kept_words: dict[str, str] = {}
        header = self.header
        found = BLANK
        if Role.CALENDAR in header.columns:
            found = self._read(row, Role.CALENDAR, kept_words)
            if header.year is not None and found.text:
                found = self._dated(found, row)
        elif Role.START in header.columns or Role.DEADLINE in header.columns:
            found = self._window(row, kept_words)
        doubt = ""
        if header.marks and not found.merged:
            words, parts, told = self._marked(row)
            if words and not found.text:
                found, doubt = Cell((words,)), parts
            elif told and told != found.text:
                kept_words[say(header.language, "importing.marks")] = told
        return found, kept_words, doubt

    # Columns of words and dates.

    def _read(self, row: PaperRow, role: Role, kept_words: dict[str, str]) -> Cell:
        """A cell of dates, in one order of day and month, in the words of the calendar."""
        column = self.header.columns.get(role)
        if column is None or column >= len(row.cells):
            return BLANK
        cell = row.cells[column]
        if not cell.lines or not cell.text:
            return cell
        title = self.header.titles[column] if column < len(self.header.titles) else role.value
        order = self.orders.get(role)
        lines = []
        for line in cell.lines:
            given: str | None = untimed(line)
            if order is not None and NUMERIC.search(line):
                given = in_order(line, order)
            if given is None:
                kept_words[title] = cell.text
                self.remarks.append(Notice("date-open", row.number, {"text": cell.text}))
                return Cell((), cell.merged)
            told = native(kept(given))
            if told != kept(given):
                kept_words[title] = cell.text
            lines.append(told if told != kept(given) else given)
        if self.month and DAYS.fullmatch(cell.text):
            lines = [self._in_month(cell.text)]
        elif self.unit and role is Role.CALENDAR and len(lines) == 1:
            lines = [self._with_unit(lines[0])]
        return Cell(tuple(lines), cell.merged, cell.span, cell.look)

    def under(self, text: str) -> bool:
        """Whether a heading is the name of a month, to which the days below it belong."""
        found = stretch_of(text)
        named = found is not None and found.month is not None and found.months == 1
        self.month = text if named else self.month
        return named

    def _in_month(self, days: str) -> str:
        """Days with the month that heads them."""
        of = (" de ", " ")[self.header.language.column]
        told = f"{days}{of}{self.month.lower()}"
        return told if answer(told, ANY_YEAR).problem is None else days

    def _with_unit(self, text: str) -> str:
        """A bare number or roman numeral under «Trimestre» or "Quarter", with its unit."""
        if not re.fullmatch(r"[IVX]{1,4}|\d{1,2}|[IVX]{1,4}\s*[-–]\s*[IVX]{1,4}", text.strip()):
            return text
        for told in (f"{self.unit} {text}", f"{text} {self.unit}"):
            if answer(told, ANY_YEAR).kind is Kind.WINDOW:
                return told
        return text

    def _dated(self, found: Cell, row: PaperRow) -> Cell:
        """A month or quarter with the year of the column beside it."""
        column = self.header.year
        year = row.cells[column].text if column is not None and column < len(row.cells) else ""
        told = f"{found.text} {year}"
        sound = re.fullmatch(r"\d{4}", year) and answer(told).problem is None
        return Cell((told,), found.merged) if sound else found

    def _window(self, row: PaperRow, kept_words: dict[str, str]) -> Cell:
        """From the start to the end that a row gives."""
        begin = self._read(row, Role.START, kept_words)
        end = self._read(row, Role.DEADLINE, kept_words)
        if not begin.text and not end.text:
            return end
        language = self.header.language
        if not end.text:
            return Cell((since(begin.text, language),), end.merged and begin.merged)
        if not begin.text:
            return end
        told = between(begin.text, end.text, language, self.year)
        if told is not None:
            return Cell((told,), begin.merged and end.merged)
        column = self.header.columns[Role.START]
        kept_words[self.header.titles[column]] = begin.text
        first, last = (answer(text, ANY_YEAR) for text in (begin.text, end.text))
        if first.start and last.end and last.end < first.start:
            values = {"start": begin.text, "end": end.text}
            self.remarks.append(Notice("backwards", row.number, values))
        return end

    # Marked columns.

    def _marked(self, row: PaperRow) -> tuple[str, str, str]:
        """The words of the marked columns, which they are if they leave gaps, and as they stand."""
        marked = []
        notes = []
        for column, stretch in self.header.marks:
            cell = row.cells[column] if column < len(row.cells) else BLANK
            colour = cell.look.fill
            text = "" if cell.merged else cell.text
            reach = cell.span
            if is_marked(text, filled=bool(colour) and colour in self.colours):
                over = [s for c, s in self.header.marks if column <= c < column + reach]
                marked += [each for each in over if each not in marked] or [stretch]
                if text and len(text) > 1:
                    notes.append(text)
        if not marked:
            return "", "", ""
        language = self.header.language
        whole, parts = in_words(marked, self.year, language)
        told = f"{parts or whole}: {'; '.join(dict.fromkeys(notes))}" if notes else parts or whole
        if any(each.counted or (each.week and not (each.month or each.year)) for each in marked):
            self.remarks.append(Notice("marks-counted", row.number, {"text": told}))
            return "", "", told
        doubt = say(language, "importing.doubt.gaps", parts=parts) if parts else ""
        return whole, doubt, told if notes else whole

    # The order of day and month.

    def _orders(self, table: PaperTable, asked: Order | None) -> dict[Role, Order]:
        """The order of each column of dates, by all of its cells; it is stated."""
        header = self.header
        found: dict[Role, Order] = {}
        shown: dict[Role, str] = {}
        for role in DATES:
            column = header.columns.get(role)
            if column is None:
                continue
            texts = [
                row.cells[column].text
                for row in table.rows[header.index + 1 :]
                if column < len(row.cells)
            ]
            order = order_of(texts)
            if order is not None:
                found[role] = order
                shown[role] = _shows(texts, order)
        decided = {
            order for order in found.values() if order in {Order.DAY_FIRST, Order.MONTH_FIRST}
        }
        for role, order in found.items():
            title = header.titles[header.columns[role]]
            key, values = STATED[order], {"title": title, "text": shown[role]}
            if order in {Order.OPEN, Order.MIXED} and asked is not None:
                found[role], key = asked, STATED[asked]
            elif order is Order.OPEN and len(decided) == 1:
                found[role] = next(iter(decided))
                key = STATED[found[role]]
                values["text"] = next(shown[r] for r in found if r in shown and r is not role)
            elif order is Order.OPEN and header.language is Language.ES:
                found[role], key = Order.DAY_FIRST, "order-assumed"
            if not values["text"]:
                continue  # every date is the same in both orders
            self.remarks.append(Notice(key, 0, values))
        return found


def _shows(texts: list[str], order: Order) -> str:
    """A date of a column that shows its order."""
    for match in (match for text in texts for match in NUMERIC.finditer(text)):
        first, second = int(match[1]), int(match[3])
        told = max(first, second) > 12  # noqa: PLR2004 - no month has that number
        if told or (order in {Order.OPEN, Order.MIXED} and first != second):
            return match[0]
    return ""


def _colours(table: PaperTable, header: Header) -> frozenset[str]:
    """The colours that mark: those of some cells of the marked columns, and not of whole rows."""
    columns = [column for column, _ in header.marks]
    found: set[str] = set()
    for row in table.rows[header.index + 1 :]:
        fills = [row.cells[c].look.fill for c in columns if c < len(row.cells)]
        if not fills or all(fills):
            others = {c.look.fill for n, c in enumerate(row.cells) if n not in columns and c.text}
            if not fills or fills[0] in others:
                continue  # the colour of the row, as headings have it
        if all(fills) and len(set(fills)) == 1:
            found.add(fills[0])
            continue
        found.update(fill for fill in fills if fill)
    return frozenset(found)
