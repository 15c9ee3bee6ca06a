"""A table into a plan: numbers and ids given, doubts written down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.importing.heading import Heading, heading_of
from crmplan.importing.paper import Remark, folded
from crmplan.importing.rows import FULL, Branch, Walk
from crmplan.messages import say
from crmplan.model import Activity, Objective, Plan, Theme
from crmplan.reading.plan_fields import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmplan.importing.columns import Header
    from crmplan.importing.pairing import Doubt
    from crmplan.importing.paper import Table
    from crmplan.importing.rows import Entry
    from crmplan.language import Language


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan as a document gives it.

    What the document does not say is empty, a start it does not give is NO_DAY. `stated` are the
    ids that stand in the document itself, `rows` the row of each activity, by id, `doubts` why
    the calendar of some is uncertain.
    """

    plan: Plan
    heading: Heading
    language: Language
    stated: frozenset[str]
    rows: Mapping[str, int]
    doubts: Mapping[str, Doubt]
    remarks: tuple[Remark, ...]


def drafted(tables: list[tuple[Table, Header]], source: str) -> Draft:
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
        source=folded(source),
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


def doubted(draft: Draft) -> list[Remark]:
    """The doubts about calendars, each at its row."""
    return [
        Remark("doubt", draft.rows[id_], {"id": id_, "doubt": doubt})
        for id_, doubt in draft.doubts.items()
    ]


def _head(table: Table, header: Header) -> Iterator[str]:
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
        self.remarks: list[Remark] = []

    def themes(self, root: Branch) -> Iterator[Theme]:
        """The themes with all that is under them."""
        for number, branch in self.each(root.below, 0):
            objectives = tuple(self.objectives(branch, number))
            yield Theme(number, branch.text, objectives=objectives)

    def objectives(self, theme: Branch, number: int) -> Iterator[Objective]:
        """The objectives of a theme."""
        for own, branch in self.each(theme.below, 1):
            activities = tuple(self.activities(branch.entries, (number, own)))
            yield Objective(own, branch.text, activities=activities)

    def each(self, branches: list[Branch], part: int) -> Iterator[tuple[int, Branch]]:
        """Branches with their numbers: their own, else that of an id under them, else the next."""
        taken: set[int] = set()
        for branch in branches:
            wanted = branch.number or _number_below(branch, part)
            number = wanted or max(taken, default=0) + 1
            if number in taken:
                number = max(taken) + 1
                values = {"number": wanted, "given": number}
                self.remarks.append(Remark("number-taken", branch.row, values))
            taken.add(number)
            yield number, branch

    def activities(self, entries: list[Entry], place: tuple[int, int]) -> Iterator[Activity]:
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
                self.remarks.append(Remark("id-not-kept", entry.row, values))
            self.rows[id_] = entry.row
            yield self.activity(id_, entry)

    def activity(self, id_: str, entry: Entry) -> Activity:
        """One activity; a doubt about its calendar is written down."""
        doubt = entry.pair.doubt
        assumed = doubt_text(doubt, self.language) if doubt else ""
        if doubt:
            self.doubts[id_] = doubt
        return Activity(id_, entry.pair.text, entry.pair.calendar, assumed=assumed)


def _number_below(branch: Branch, part: int) -> int:
    """A part of the first full id under a branch, 0 where there is none."""
    entries = [*branch.entries, *(entry for each in branch.below for entry in each.entries)]
    found = (entry.numbers[part] for entry in entries if len(entry.numbers) == FULL)
    return next(found, 0)


def doubt_text(doubt: Doubt, language: Language) -> str:
    """Why a pairing is uncertain, and what line by line would give."""
    first = say(language, f"importing.doubt.{doubt.key}", **doubt.values)
    second = say(language, f"importing.otherwise.{doubt.otherwise}", **doubt.values)
    return f"{first} {second}" if doubt.key in ALTERNATIVES else first


ALTERNATIVES = ("shared", "blocks", "left", "joined")  # doubts between two readings
