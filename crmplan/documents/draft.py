"""Activities and calendar lines of one cell each, paired: block by block, then line by line.

Where the blank lines of both columns make as many blocks, a block of one column belongs to the
block beside it. What strict reading line by line would pair otherwise is uncertain, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmplan.documents.paper import (
    Notice,
    activity_blocks,
    alike,
    calendar_blocks,
    enumerated,
    kept,
    unbulleted,
)
from crmplan.documents.tables import Preamble, Role, cell_of, heading_of
from crmplan.language import say
from crmplan.plan.model import Activity, Objective, Plan, Theme
from crmplan.records.shared import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmplan.documents.paper import Blocks, Cell, PaperRow, PaperTable
    from crmplan.documents.tables import Header
    from crmplan.language import Language


Lines = tuple[int, ...]  # the numbers of the calendar lines of an activity, from 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a pairing is uncertain: a sentence of the table `importing`, and how else it may be read.

    `otherwise` is what line by line would give: `same` words, `none`, or `other` words.
    """

    key: str
    otherwise: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Paired:
    """An activity, the words of its calendar, and the doubt about them."""

    text: str
    calendar: str
    doubt: Doubt | None = None


def paired(activities: Blocks, calendars: Blocks, *, spanning: bool = False) -> list[Paired]:
    """Every activity with its calendar, in order; no calendar line is lost.

    `spanning`: the calendar is one cell merged over all of the activities, so that a sole line
    in it belongs to every one of them, without doubt.
    """
    texts = [text for block in activities for text in block]
    dates = [date for block in calendars for date in block]
    if not dates:
        return [Paired(text, "") for text in texts]
    if len(texts) == len(dates):
        return [Paired(text, date) for text, date in zip(texts, dates, strict=True)]
    strict: list[Lines] = [(n,) if n < len(dates) else () for n in range(len(texts))]
    key, given, unsure = _given(activities, calendars)
    counts = {"count": len(texts), "lines": len(dates)}
    pairs = []
    for number, text in enumerate(texts):
        words = " ".join(dates[line] for line in given[number])
        doubt = None
        if number in unsure or given[number] != strict[number]:
            other = " ".join(dates[line] for line in strict[number])
            otherwise = "same" if other == words else "other" if other else "none"
            which = key if len(given[number]) < 2 else "joined"  # noqa: PLR2004 - several lines
            if which == "blocks" and not words:
                which = "left"
            shared = sum(lines == given[number] for lines in given) > 1
            which = "shared" if which == "blocks" and shared else which
            doubt = Doubt(which, otherwise, {**counts, "calendar": words, "other": other})
        pairs.append(Paired(text, words, None if spanning and len(dates) == 1 else doubt))
    return pairs


def _given(activities: Blocks, calendars: Blocks) -> tuple[str, list[Lines], set[int]]:
    """How the lines were dealt out (a key), to each activity which, and who is unsure in any case.

    A sole line is everybody's. As many blocks are dealt block by block; else line by line, which
    is unsure for all.
    """
    total = sum(map(len, activities))
    found = sum(map(len, calendars))
    if found == 1:
        return "sole", [(0,)] * total, set()
    if len(activities) != len(calendars):
        return "lines", _dealt(total, 0, found), set(range(total))
    given: list[Lines] = []
    unsure: set[int] = set()
    line = 0
    for block, dates in zip(activities, calendars, strict=True):
        if len(dates) == 1:
            given += [(line,)] * len(block)
        else:
            if len(dates) != len(block):
                unsure.update(range(len(given), len(given) + len(block)))
            given += _dealt(len(block), line, len(dates))
        line += len(dates)
    return "blocks", given, unsure


def _dealt(activities: int, first: int, lines: int) -> list[Lines]:
    """Lines dealt out in order, the last activity taking those left over."""
    given: list[Lines] = [(first + n,) if n < lines else () for n in range(activities)]
    if lines > activities:
        given[-1] = tuple(range(first + activities - 1, first + lines))
    return given


# The rows of a table into a tree: themes, objectives, and groups of activities with calendars.


Numbers = tuple[int, ...]
DEPTH: Final = {Role.THEME: 1, Role.OBJECTIVE: 2}  # how many numbers of an id name each
FULL: Final = 3  # the numbers of an id: theme, objective, activity


@dataclass(slots=True)
class Drafted:
    """An activity as the document gives it: its own numbers if it has any, and its row."""

    pair: Paired
    numbers: Numbers
    row: int


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
        for section in self.below:
            if section.called(number, words):
                return section
        self.below.append(Section(number, words, row))
        return self.below[-1]


@dataclass(slots=True)
class Shared:
    """Rows that share a cell of activities or of calendar."""

    objective: Section
    row: int
    activities: list[Cell] = field(default_factory=list)
    calendars: list[Cell] = field(default_factory=list)
    ids: list[Cell] = field(default_factory=list)

    def add(self, row: PaperRow, header: Header) -> None:
        """Take a row's cells; one that goes on from the row above is there already."""
        roles = (
            (Role.ACTIVITY, self.activities),
            (Role.CALENDAR, self.calendars),
            (Role.ID, self.ids),
        )
        for role, cells in roles:
            cell = cell_of(row, header, role)
            if cell is not None and not (cell.merged and cells):
                cells.append(cell)

    def entries(self) -> list[Drafted]:
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
            entries.append(Drafted(Paired(text, pair.calendar, pair.doubt), stated, self.row))
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
        self.root = Section(0, "", 0)
        self.remarks: list[Notice] = []
        self.theme: Section | None = None
        self.objective: Section | None = None
        self.group: Shared | None = None

    def through(self, table: PaperTable) -> None:
        """Read all rows below the header; where the header is repeated it is passed over."""
        titles = [cell.text for cell in table.rows[self.header.index].cells]
        for row in table.rows[self.header.index + 1 :]:
            if [cell.text for cell in row.cells] != titles:
                self.row(row)
        self.close()

    def row(self, row: PaperRow) -> None:
        """One row: where it stands, and what is to be done."""
        theme = self.own(row, Role.THEME) or self.banner(row)
        objective = self.own(row, Role.OBJECTIVE)
        activity = self.own(row, Role.ACTIVITY)
        if theme or (self.theme is None and (objective or activity)):
            self.enter_theme(self.root.named(theme, row.number))
        if objective or (self.objective is None and activity):
            self.enter_objective(objective, row)
        if self.goes_on(row) and self.group is not None:
            self.group.add(row, self.header)
        elif self.objective is not None and self.own(row, Role.ACTIVITY, merged=True):
            self.close()
            self.group = Shared(self.objective, row.number)
            self.group.add(row, self.header)
        elif calendar := self.own(row, Role.CALENDAR):
            self.remarks.append(Notice("calendar-alone", row.number, {"text": calendar}))

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
            self.group.objective.entries += self.group.entries()
        self.group = None

    def goes_on(self, row: PaperRow) -> bool:
        """Whether a row shares a cell with the row above."""
        cells = (cell_of(row, self.header, role) for role in (Role.ACTIVITY, Role.CALENDAR))
        return any(cell is not None and cell.merged for cell in cells)

    def own(self, row: PaperRow, role: Role, *, merged: bool = False) -> str:
        """The text of a row's cell; one that goes on from the row above is not its own."""
        cell = cell_of(row, self.header, role)
        if cell is None and role in DEPTH and role not in self.header.columns:
            return self.by_id(row, DEPTH[role])
        return "" if cell is None or (cell.merged and not merged) else cell.text

    def by_id(self, row: PaperRow, depth: int) -> str:
        """The number of a theme or objective that no column holds, as the row's id has it."""
        cell = cell_of(row, self.header, Role.ID)
        numbers = enumerated(cell.text)[0] if cell is not None else ()
        return ".".join(map(str, numbers[:depth])) if len(numbers) == FULL else ""

    def banner(self, row: PaperRow) -> str:
        """The one text of a row that has no other, where no column holds the themes."""
        if Role.THEME in self.header.columns or Role.OBJECTIVE not in self.header.columns:
            return ""
        texts = [cell.text for cell in row.cells]
        return texts[0] if texts and texts[0] and not any(texts[1:]) else ""


# A table into a plan: numbers and ids given, doubts written down.


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan as a document gives it.

    What the document does not say is empty, a start it does not give is NO_DAY. `stated` are the
    ids that stand in the document itself, `rows` the row of each activity, by id, `doubts` why
    the calendar of some is uncertain.
    """

    plan: Plan
    heading: Preamble
    language: Language
    stated: frozenset[str]
    rows: Mapping[str, int]
    doubts: Mapping[str, Doubt]
    remarks: tuple[Notice, ...]


def drafted(tables: list[tuple[PaperTable, Header]], source: str) -> Draft:
    """The plan of one table, or of several that go on from one another."""
    walk = Walk(tables[0][1])
    for table, header in tables:
        walk.header = header
        walk.through(table)
    heading = heading_of(_head(*tables[0]))
    numbering = Numbering(tables[0][1].language)
    themes = tuple(numbering.themes(walk.root))
    plan = Plan(
        heading.title,
        heading.starts or NO_DAY,
        conference=heading.conference,
        place_held=heading.place,
        version=heading.version,
        source=kept(source),
        themes=themes,
    )
    remarks = sorted((*walk.remarks, *numbering.remarks), key=lambda remark: remark.row)
    return Draft(
        plan,
        heading,
        numbering.language,
        frozenset(numbering.stated),
        numbering.rows,
        numbering.doubts,
        tuple(remarks),
    )


def doubted(draft: Draft) -> list[Notice]:
    """The doubts about calendars, each at its row."""
    return [
        Notice("doubt", draft.rows[id_], {"id": id_, "doubt": doubt})
        for id_, doubt in draft.doubts.items()
    ]


def _head(table: PaperTable, header: Header) -> Iterator[str]:
    """The lines before a table, and those of its rows above the titles."""
    yield from table.head
    for row in table.rows[: header.index]:
        yield from (cell.text for cell in row.cells if not cell.merged)


class Numbering:
    """Numbers for what has none: those of the document where it gives them, else in order."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.stated: set[str] = set()
        self.rows: dict[str, int] = {}
        self.doubts: dict[str, Doubt] = {}
        self.remarks: list[Notice] = []

    def themes(self, root: Section) -> Iterator[Theme]:
        """The themes with all that is under them."""
        for number, section in self.each(root.below, 0):
            objectives = tuple(self.objectives(section, number))
            yield Theme(number, section.text, objectives=objectives)

    def objectives(self, theme: Section, number: int) -> Iterator[Objective]:
        """The objectives of a theme."""
        for own, section in self.each(theme.below, 1):
            activities = tuple(self.activities(section.entries, (number, own)))
            yield Objective(own, section.text, activities=activities)

    def each(self, sections: list[Section], part: int) -> Iterator[tuple[int, Section]]:
        """Branches with their numbers: their own, else that of an id under them, else the next."""
        taken: set[int] = set()
        for section in sections:
            wanted = section.number or _number_below(section, part)
            number = wanted or max(taken, default=0) + 1
            if number in taken:
                number = max(taken) + 1
                values = {"number": wanted, "given": number}
                self.remarks.append(Notice("number-taken", section.row, values))
            taken.add(number)
            yield number, section

    def activities(self, entries: list[Drafted], place: tuple[int, int]) -> Iterator[Activity]:
        """The activities of an objective, with the ids that are theirs or follow in order."""
        taken: set[int] = set()
        own = [entry.numbers[2] for entry in entries if entry.numbers[:-1] == place]
        for entry in entries:
            fits = entry.numbers[:-1] == place and entry.numbers[2] not in taken
            number = max(taken, default=0) + 1
            if fits:
                number = entry.numbers[2]
            while not fits and number in own:
                number += 1
            taken.add(number)
            id_ = ".".join(map(str, (*place, number)))
            if fits:
                self.stated.add(id_)
            elif len(entry.numbers) == FULL:  # fewer number the rows of a table
                stated = ".".join(map(str, entry.numbers))
                values = {"number": stated, "given": id_}
                self.remarks.append(Notice("id-not-kept", entry.row, values))
            self.rows[id_] = entry.row
            yield self.activity(id_, entry)

    def activity(self, id_: str, entry: Drafted) -> Activity:
        """One activity; a doubt about its calendar is written down."""
        doubt = entry.pair.doubt
        assumed = doubt_text(doubt, self.language) if doubt else ""
        if doubt:
            self.doubts[id_] = doubt
        return Activity(id_, entry.pair.text, entry.pair.calendar, assumed=assumed)


def _number_below(section: Section, part: int) -> int:
    """A part of the first full id under a section, 0 where there is none."""
    entries = [*section.entries, *(entry for each in section.below for entry in each.entries)]
    found = (entry.numbers[part] for entry in entries if len(entry.numbers) == FULL)
    return next(found, 0)


def doubt_text(doubt: Doubt, language: Language) -> str:
    """Why a pairing is uncertain, and what line by line would give."""
    first = say(language, f"importing.doubt.{doubt.key}", **doubt.values)
    second = say(language, f"importing.otherwise.{doubt.otherwise}", **doubt.values)
    return f"{first} {second}" if doubt.key in ALTERNATIVES else first


ALTERNATIVES = ("shared", "blocks", "left", "joined")  # doubts between two readings
