"""The rows of a table into a tree: themes, objectives, and groups of activities with calendars."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmplan.importing.columns import Part, cell_of
from crmplan.importing.lines import activity_blocks, calendar_blocks, enumerated, unbulleted
from crmplan.importing.pairing import Pair, paired
from crmplan.importing.paper import Remark
from crmplan.importing.typed import alike

if TYPE_CHECKING:
    from crmplan.importing.columns import Header
    from crmplan.importing.paper import Cell, Row, Table

Numbers = tuple[int, ...]
DEPTH: Final = {Part.THEME: 1, Part.OBJECTIVE: 2}  # how many numbers of an id name each
FULL: Final = 3  # the numbers of an id: theme, objective, activity


@dataclass(slots=True)
class Entry:
    """An activity as the document gives it: its own numbers if it has any, and its row."""

    pair: Pair
    numbers: Numbers
    row: int


@dataclass(slots=True)
class Branch:
    """A theme or an objective: its own number (0 where it has none), text, and what is under it."""

    number: int
    text: str
    row: int
    below: list[Branch] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def called(self, number: int, text: str) -> bool:
        """Whether a cell with this number and text, or one of the two, means this branch."""
        if number and self.number and number != self.number:
            return False
        return alike(self.text) == alike(text) if text or not number else self.number == number

    def named(self, text: str, row: int, parent: int = 0) -> Branch:
        """The branch below of that text or, where there is only a number, of that number."""
        number, words = numbered(text, parent)
        for branch in self.below:
            if branch.called(number, words):
                return branch
        self.below.append(Branch(number, words, row))
        return self.below[-1]


@dataclass(slots=True)
class Group:
    """Rows that share a cell of activities or of calendar."""

    objective: Branch
    row: int
    activities: list[Cell] = field(default_factory=list)
    calendars: list[Cell] = field(default_factory=list)
    ids: list[Cell] = field(default_factory=list)

    def add(self, row: Row, header: Header) -> None:
        """Take a row's cells; one that goes on from the row above is there already."""
        parts = (
            (Part.ACTIVITY, self.activities),
            (Part.CALENDAR, self.calendars),
            (Part.ID, self.ids),
        )
        for part, cells in parts:
            cell = cell_of(row, header, part)
            if cell is not None and not (cell.merged and cells):
                cells.append(cell)

    def entries(self) -> list[Entry]:
        """The activities of the group, each with its calendar."""
        activities = tuple(b for cell in self.activities for b in activity_blocks(cell.lines))
        calendars = tuple(b for cell in self.calendars for b in calendar_blocks(cell.lines))
        spanning = len(self.activities) > 1 and len(self.calendars) == 1
        pairs = paired(activities, calendars, spanning=spanning)
        begun = (enumerated(line)[0] for cell in self.ids for line in cell.lines)
        ids = [numbers for numbers in begun if len(numbers) == FULL]
        entries = []
        for number, pair in enumerate(pairs):
            stated, text = enumerated(pair.text)
            if len(stated) != FULL or not text:
                stated, text = (), pair.text
            if len(ids) == len(pairs):
                stated = ids[number]
            entries.append(Entry(Pair(text, pair.calendar, pair.doubt), stated, self.row))
        return entries


def numbered(text: str, parent: int = 0) -> tuple[int, str]:
    """The number of a theme or objective and its text; a number with its parent's before it too."""
    numbers, rest = enumerated(text)
    if len(numbers) == 1 or (numbers and numbers[:-1] == (parent or numbers[0],)):
        return numbers[-1], rest
    return 0, unbulleted(text)[0]


class Walk:
    """Down the rows of a table: a blank cell of theme or objective is the one above it."""

    def __init__(self, header: Header) -> None:
        self.header = header
        self.root = Branch(0, "", 0)
        self.remarks: list[Remark] = []
        self.theme: Branch | None = None
        self.objective: Branch | None = None
        self.group: Group | None = None

    def through(self, table: Table) -> None:
        """Read all rows below the header; where the header is repeated it is passed over."""
        titles = [cell.text for cell in table.rows[self.header.index].cells]
        for row in table.rows[self.header.index + 1 :]:
            if [cell.text for cell in row.cells] != titles:
                self.row(row)
        self.close()

    def row(self, row: Row) -> None:
        """One row: where it stands, and what is to be done."""
        theme = self.own(row, Part.THEME) or self.banner(row)
        objective = self.own(row, Part.OBJECTIVE)
        activity = self.own(row, Part.ACTIVITY)
        if theme or (self.theme is None and (objective or activity)):
            self.enter_theme(self.root.named(theme, row.number))
        if objective or (self.objective is None and activity):
            self.enter_objective(objective, row)
        if self.goes_on(row) and self.group is not None:
            self.group.add(row, self.header)
        elif self.objective is not None and self.own(row, Part.ACTIVITY, merged=True):
            self.close()
            self.group = Group(self.objective, row.number)
            self.group.add(row, self.header)
        elif calendar := self.own(row, Part.CALENDAR):
            self.remarks.append(Remark("calendar-alone", row.number, {"text": calendar}))

    def enter_theme(self, theme: Branch) -> None:
        """Go on under a theme."""
        if theme is not self.theme:
            self.close()
            self.theme, self.objective = theme, None

    def enter_objective(self, text: str, row: Row) -> None:
        """Go on under an objective of the theme."""
        assert self.theme is not None  # noqa: S101 - a row is under a theme
        objective = self.theme.named(text, row.number, self.theme.number)
        if objective is not self.objective:
            self.close()
            self.objective = objective

    def close(self) -> None:
        """Nothing more belongs to the open group."""
        if self.group is not None:
            self.group.objective.entries += self.group.entries()
        self.group = None

    def goes_on(self, row: Row) -> bool:
        """Whether a row shares a cell with the row above."""
        cells = (cell_of(row, self.header, part) for part in (Part.ACTIVITY, Part.CALENDAR))
        return any(cell is not None and cell.merged for cell in cells)

    def own(self, row: Row, part: Part, *, merged: bool = False) -> str:
        """The text of a row's cell; one that goes on from the row above is not its own."""
        cell = cell_of(row, self.header, part)
        if cell is None and part in DEPTH and part not in self.header.columns:
            return self.by_id(row, DEPTH[part])
        return "" if cell is None or (cell.merged and not merged) else cell.text

    def by_id(self, row: Row, depth: int) -> str:
        """The number of a theme or objective that no column holds, as the row's id has it."""
        cell = cell_of(row, self.header, Part.ID)
        numbers = enumerated(cell.text)[0] if cell is not None else ()
        return ".".join(map(str, numbers[:depth])) if len(numbers) == FULL else ""

    def banner(self, row: Row) -> str:
        """The one text of a row that has no other, where no column holds the themes."""
        if Part.THEME in self.header.columns or Part.OBJECTIVE not in self.header.columns:
            return ""
        texts = [cell.text for cell in row.cells]
        return texts[0] if texts and texts[0] and not any(texts[1:]) else ""
