"""The rows of tables as a tree: themes, objectives, groups of activities with what is theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from crmplan.documents.pairing import Paired, paired
from crmplan.documents.paper import (
    Cell,
    Notice,
    activity_blocks,
    alike,
    calendar_blocks,
    enumerated,
    is_dashed,
    kept,
    quoted,
    unbulleted,
)
from crmplan.documents.rows import Reading, called, heading_title, row_text
from crmplan.documents.timing import Timing
from crmplan.documents.titles import MIDDLE, Role
from crmplan.language import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmplan.documents.columns import Header
    from crmplan.documents.dates import Order
    from crmplan.documents.paper import Blocks, PaperRow, PaperTable
    from crmplan.documents.rows import Read

Numbers = tuple[int, ...]
DEPTH: Final = {Role.THEME: 1, Role.OBJECTIVE: 2}  # how many numbers of an id name each
FULL: Final = 3  # the numbers of an id: theme, objective, activity
SHORT: Final = re.compile(r"(\d{1,2}\.\d{1,2})[.)]?[\s:–-]+(?=[^\W\d])")  # «1.2 Publicar»
FEW_ROWS: Final = 4  # a table of fewer rows does not show how it is written
MOSTLY: Final = 0.75  # of its rows hold one activity: then a second line is no second activity


@dataclass(slots=True)
class Drafted:
    """An activity as the document gives it: its own numbers if it has any, and its row.

    `number` is how the document writes it, where that is no number of ours.
    """

    pair: Paired
    numbers: Numbers
    row: int
    number: str = ""
    responsible: tuple[str, ...] = ()
    state: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Section:
    """A theme or an objective: its own number (0 where it has none), text, and what is under it."""

    number: int
    text: str
    row: int
    below: list[Section] = field(default_factory=list)
    entries: list[Drafted] = field(default_factory=list)

    def called(self, number: int, text: str) -> bool:
        """Whether a cell with this number and text, or one of the two, means this section."""
        if number and self.number and number != self.number:
            return False
        return alike(self.text) == alike(text) if text or not number else self.number == number

    def named(self, text: str, row: int, parent: int = 0) -> Section:
        """The section below of that text or, where there is only a number, of that number."""
        number, words = numbered(text, parent)
        for section in reversed(self.below):
            if section.called(number, words):
                return section
        self.below.append(Section(number, words, row))
        return self.below[-1]


@dataclass(slots=True)
class Part:
    """One cell of activities, and what stands beside it in its rows."""

    activity: Cell
    ids: list[Cell] = field(default_factory=list)
    responsible: list[Cell] = field(default_factory=list)
    states: list[Cell] = field(default_factory=list)
    details: dict[str, list[Cell]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def add(self, row: PaperRow, header: Header, words: dict[str, str]) -> None:
        """Take the cells of a row; one that goes on from the row above is there already."""
        for role, cells in (
            (Role.ID, self.ids),
            (Role.RESPONSIBLE, self.responsible),
            (Role.STATUS, self.states),
        ):
            _take(cells, cell_of(row, header, role))
        for number in header.details:
            if number < len(row.cells) and row.cells[number].text:
                _take(self.details.setdefault(header.called(number), []), row.cells[number])
        self.words |= words

    def entries(self, pairs: Sequence[Paired], row: int) -> Iterator[Drafted]:
        """The activities of the cell, each with what is its own."""
        begun = [enumerated(line)[0] for cell in self.ids for line in cell.lines]
        ids = [numbers for numbers in begun if len(numbers) == FULL]
        count = len(pairs)
        who = _dealt(self.responsible, count)
        states = [" ".join(lines) for lines in _dealt(self.states, count)]
        details = {title: _dealt(cells, count) for title, cells in self.details.items()}
        own = kept(" ".join(cell.text for cell in self.ids))
        for number, pair in enumerate(pairs):
            stated, text = enumerated(pair.text)
            if len(stated) != FULL or not text:
                stated, text = (), pair.text
            if len(ids) == count:
                stated = ids[number]
            written = "" if stated else own if count == 1 else ""
            if not stated and not written and (found := SHORT.match(text)):
                written, text = found[1], text[found.end() :]
            entry = Drafted(Paired(text, pair.calendar, pair.doubt), stated, row)
            entry.number = written
            entry.responsible = tuple(who[number])
            entry.state = states[number]
            entry.details = dict(self.words)
            for title, dealt in details.items():
                if words := kept(" ".join(dealt[number])):
                    before = entry.details.get(title)
                    entry.details[title] = f"{before} · {words}" if before else words
            yield entry


@dataclass(slots=True)
class Shared:
    """Rows that share a cell of activities or of calendar."""

    objective: Section
    row: int
    parts: list[Part] = field(default_factory=list)
    calendars: list[Cell] = field(default_factory=list)
    single: bool = False  # whether each row is one activity, however many lines it has
    joined: list[str] = field(default_factory=list)  # the activities of several lines

    def add(self, row: PaperRow, header: Header, calendar: Cell, words: dict[str, str]) -> None:
        """Take a row's cells; one that goes on from the row above is there already."""
        cell = cell_of(row, header, Role.ACTIVITY)
        if cell is not None and not (cell.merged and self.parts):
            self.parts.append(Part(cell))
        _take(self.calendars, calendar)
        self.parts[-1].add(row, header, words)

    def entries(self) -> list[Drafted]:
        """The activities of the group, each with its calendar and whatever else is its own."""
        calendars = tuple(b for cell in self.calendars for b in calendar_blocks(cell.lines))
        dates = sum(map(len, calendars))
        blocks = [self._blocks(part.activity, dates) for part in self.parts]
        spanning = len(self.parts) > 1 and len(self.calendars) == 1
        pairs = paired(tuple(b for each in blocks for b in each), calendars, spanning=spanning)
        entries: list[Drafted] = []
        for part, found in zip(self.parts, blocks, strict=True):
            count = sum(map(len, found))
            entries += part.entries(pairs[len(entries) : len(entries) + count], self.row)
        return entries

    def _blocks(self, cell: Cell, dates: int) -> Blocks:
        """The activities of a cell: by dashes where it has them, else by its lines."""
        lines = cell.lines
        loose = activity_blocks(lines)
        count = sum(map(len, loose))
        if count < 2:  # noqa: PLR2004 - one activity, or none
            return loose
        one = ((kept(" ".join(lines)),),)
        if is_dashed(lines):
            strict = activity_blocks(lines, dashed=True)
            if count == dates != sum(map(len, strict)):
                return loose
            return one if self.single and dates < 2 else strict  # noqa: PLR2004 - one date
        if dates < 2 and (self.single or _detailed(lines)):  # noqa: PLR2004 - one date
            self.joined.append(one[0][0])
            return one
        return loose


def _detailed(lines: Sequence[str]) -> bool:
    """Whether a cell is one sentence with a list below it."""
    told = [line for line in lines if kept(line)]
    return len(told) > 1 and all(unbulleted(line)[1] for line in told[1:])


def _take(cells: list[Cell], cell: Cell | None) -> None:
    if cell is not None and not (cell.merged and cells):
        cells.append(cell)


def _dealt(cells: Sequence[Cell], count: int) -> list[list[str]]:
    """The lines of cells for each of so many activities: one each, or all of them for all."""
    lines = [kept(line) for cell in cells for line in cell.lines if kept(line)]
    if count > 1 and len(lines) == count:
        return [[line] for line in lines]
    return [lines] * count


@lru_cache(maxsize=4096)  # a plan says its themes in row after row
def numbered(text: str, parent: int = 0) -> tuple[int, str]:
    """The number of a theme or objective and its text; a number with its parent's before it too."""
    numbers, rest = enumerated(text)
    if len(numbers) == 1 or (numbers and numbers[:-1] == (parent or numbers[0],)):
        return numbers[-1], rest
    return 0, unbulleted(text)[0]


def cell_of(row: PaperRow, header: Header, role: Role) -> Cell | None:
    """A row's cell of a role; None where the table has no such column, or the row is too short."""
    number = header.columns.get(role)
    return row.cells[number] if number is not None and number < len(row.cells) else None


class Walk:
    """Down the rows of a table: a blank cell of theme or objective is the one above it."""

    def __init__(self, order: Order | None = None, year: int | None = None) -> None:
        self.root = Section(0, "", 0)
        self.remarks: list[Notice] = []
        self.theme: Section | None = None
        self.objective: Section | None = None
        self.group: Shared | None = None
        self.order = order
        self.year = year
        self.headings: list[Read] = []
        self.context: tuple[str, ...] = ()
        self.used: set[int] = set()  # the rows of headings that something stands under
        self.over: dict[int, str] = {}  # the last text of each level that is kept as a detail

    def through(self, table: PaperTable, header: Header, context: tuple[str, ...] = ()) -> None:
        """Read all rows below the titles; `context` are headings over the whole table."""
        self.header = header
        self.timing = Timing(table, header, self.order, self.year)
        if context != self.context or context:
            self.close()
            self.theme = self.objective = None
        self.context = context
        self.used = set()
        self.over = {}
        reading = Reading(table, header)
        self.single = _rowwise(reading.rows, header)
        for read in reading.read():
            self.one(read, len(table.rows[header.index].cells) if header.index >= 0 else 0)
        self.close()
        self.leave(0)
        self.remarks += self.timing.remarks

    def one(self, read: Read, width: int) -> None:
        """One row: a heading, what is left out, or an activity."""
        if width and len(read.row.cells) > width and any(c.text for c in read.row.cells[width:]):
            extra = " | ".join(c.text for c in read.row.cells[width:] if c.text)
            self.remarks.append(Notice("wide", read.row.number, {"text": quoted(extra)}))
        if read.kind == "left":
            self.remarks.append(Notice("left-out", read.row.number, {"text": quoted(read.text)}))
        elif read.kind == "heading":
            self.enter(read)
        else:
            self.row(read.row)

    def enter(self, read: Read) -> None:
        """A heading over the rows below it."""
        self.close()
        self.leave(read.depth - 1)
        self.headings.append(read)
        self.timing.under(read.text)
        calendar, _, _ = self.timing.of(read.row)
        if calendar.text and not calendar.merged:
            values = {"text": quoted(heading_title(read.text)), "calendar": calendar.text}
            self.remarks.append(Notice("heading-dated", read.row.number, values))
        self.theme = self.objective = None

    def leave(self, depth: int) -> None:
        """Headings from this depth on are over; one with nothing under it is said."""
        for read in self.headings[depth:]:
            if read.row.number not in self.used:
                values = {"text": quoted(read.text)}
                self.remarks.append(Notice("left-out", read.row.number, values))
        del self.headings[depth:]

    def placed(self) -> tuple[str, str, list[str]]:
        """The theme and the objective that the headings give, and those without a place."""
        texts = [*self.context, *(read.text for read in self.headings)]
        roles = self.header.columns
        free = [role for role in DEPTH if role not in roles]
        if not texts or not free:
            return "", "", texts
        if len(free) == 1:
            one = texts[0] if free[0] is Role.THEME else texts[-1]
            rest = texts[1:] if free[0] is Role.THEME else texts[:-1]
            return (one, "", rest) if free[0] is Role.THEME else ("", one, rest)
        if len(texts) == 1:
            aim = called(texts[0]) == MIDDLE
            return ("", texts[0], []) if aim else (texts[0], "", [])
        return texts[0], texts[1], texts[2:]

    def row(self, row: PaperRow) -> None:
        """One row: where it stands, and what is to be done."""
        theme = self.own(row, Role.THEME)
        objective = self.own(row, Role.OBJECTIVE)
        activity = self.own(row, Role.ACTIVITY)
        over, under, rest = self.placed()
        if theme or (self.theme is None and (over or objective or under or activity)):
            self.enter_theme(self.root.named(theme or heading_title(over), row.number))
        if self.theme is not None and (
            objective or (self.objective is None and (under or activity))
        ):
            self.enter_objective(objective or heading_title(under), row)
        calendar, words, doubt = self.timing.of(row)
        words |= self.carried(row, changed=bool(theme or objective))
        if rest and activity:
            words[say(self.header.language, "importing.under")] = " · ".join(
                map(heading_title, rest)
            )
        if doubt:
            words[say(self.header.language, "importing.marks")] = doubt
        if self.goes_on(row, calendar) and self.group is not None:
            self.group.add(row, self.header, calendar, words)
        elif self.objective is not None and self.own(row, Role.ACTIVITY, merged=True):
            self.close()
            self.used.update(read.row.number for read in self.headings)
            single = self.single or bool(self.own(row, Role.ID))
            self.group = Shared(self.objective, row.number, single=single)
            self.group.add(row, self.header, calendar, words)
        elif calendar.text and self.timing.under(calendar.text):
            self.close()
        elif calendar.text and not calendar.merged:
            self.remarks.append(Notice("calendar-alone", row.number, {"text": calendar.text}))
        elif not (theme or objective) and (text := row_text(row)):
            self.remarks.append(Notice("left-out", row.number, {"text": quoted(text)}))

    def carried(self, row: PaperRow, *, changed: bool) -> dict[str, str]:
        """The levels besides theme and objective: a blank cell is the one above it."""
        if changed:
            self.over.clear()
        for number in self.header.levels:
            if number < len(row.cells) and row.cells[number].text:
                for other in [n for n in self.over if n > number]:
                    del self.over[other]
                self.over[number] = row.cells[number].text
        own = {n for n in self.over if n < len(row.cells) and row.cells[n].text}
        return {self.header.called(n): text for n, text in self.over.items() if n not in own}

    def enter_theme(self, theme: Section) -> None:
        """Go on under a theme."""
        if theme is not self.theme:
            self.close()
            self.theme, self.objective = theme, None

    def enter_objective(self, text: str, row: PaperRow) -> None:
        """Go on under an objective of the theme."""
        assert self.theme is not None  # noqa: S101 - a row is under a theme
        objective = self.theme.named(text, row.number, self.theme.number)
        if objective is not self.objective:
            self.close()
            self.objective = objective

    def close(self) -> None:
        """Nothing more belongs to the open group."""
        if self.group is not None:
            found = self.group.entries()
            self.group.objective.entries += found
            for calendar in self.group.calendars if not found else ():
                if calendar.text:  # beside a cell that holds a bullet and no words
                    values = {"text": calendar.text}
                    self.remarks.append(Notice("calendar-alone", self.group.row, values))
            for text in self.group.joined:
                self.remarks.append(Notice("joined", self.group.row, {"text": quoted(text)}))
        self.group = None

    def goes_on(self, row: PaperRow, calendar: Cell) -> bool:
        """Whether a row shares a cell with the row above."""
        cell = cell_of(row, self.header, Role.ACTIVITY)
        own = cell is not None and cell.text and not cell.merged
        return bool(cell is not None and cell.merged) or bool(
            calendar.merged and own and calendar.text
        )

    def own(self, row: PaperRow, role: Role, *, merged: bool = False) -> str:
        """The text of a row's cell; one that goes on from the row above is not its own."""
        cell = cell_of(row, self.header, role)
        if cell is None and role in DEPTH and role not in self.header.columns:
            return self.by_id(row, DEPTH[role])
        return "" if cell is None or (cell.merged and not merged) else cell.text

    def by_id(self, row: PaperRow, depth: int) -> str:
        """The number of a theme or objective that no column holds, as the row's id has it."""
        if self.headings or self.context:
            return ""
        cell = cell_of(row, self.header, Role.ID)
        numbers = enumerated(cell.text)[0] if cell is not None else ()
        return ".".join(map(str, numbers[:depth])) if len(numbers) == FULL else ""


def _rowwise(rows: Sequence[PaperRow], header: Header) -> bool:
    """Whether nearly every row of a table holds one activity."""
    counts = []
    for row in rows:
        cell = cell_of(row, header, Role.ACTIVITY)
        if cell is not None and cell.text and not cell.merged:
            counts.append(len(cell.lines) < 2 or sum(map(len, activity_blocks(cell.lines))) == 1)  # noqa: PLR2004
    return len(counts) >= FEW_ROWS and sum(counts) >= MOSTLY * len(counts)
