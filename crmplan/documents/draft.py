"""A document as a plan: numbers and ids given, parties declared, doubts written down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from crmplan.calendar import answer
from crmplan.documents.owners import Owners
from crmplan.documents.pairing import doubt_text
from crmplan.documents.paper import Notice, kept, quoted
from crmplan.documents.rows import called
from crmplan.documents.states import claimed
from crmplan.documents.tables import heading_of, is_title
from crmplan.documents.titles import Role, plain
from crmplan.documents.tree import FULL, Walk
from crmplan.language import Language, say
from crmplan.plan.model import (
    MEMBERS,
    Activity,
    Event,
    EventKind,
    Objective,
    Parties,
    Plan,
    Theme,
)
from crmplan.records.shared import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crmplan.documents.columns import Header
    from crmplan.documents.dates import Order
    from crmplan.documents.pairing import Doubt
    from crmplan.documents.paper import PaperTable
    from crmplan.documents.tables import Chosen, Preamble, Titled
    from crmplan.documents.tree import Drafted, Section

YEAR: Final = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
HEADING: Final = 120  # characters of a line that may head a table
LEVEL: Final = re.compile(
    r"\w+(?: \w+){0,2}?\s*(?:[:.\-–—)]|\d|[IVX]+\b|n[°º.])"
)  # «Eje 1», «Objetivo:»
UNNAMED: Final = re.compile(r"(?:hoja|sheet|planilha|feuil|tabla|table)\s*\d*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody said of a document: the order of its dates, the parties known, two days.

    `claimed_on` is the day on which states that the document claims are recorded; without one they
    are only shown. `starts` is the first day of the plan.
    """

    order: Order | None = None
    parties: Parties = Parties()  # noqa: RUF009 - a value that nothing changes
    claimed_on: date | None = None
    starts: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A state that the document claims of an activity, and what would be recorded of it."""

    id: str
    row: int
    text: str
    kind: EventKind


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan as a document gives it.

    What the document does not say is empty, a start it does not give is NO_DAY. `stated` are the
    ids that stand in the document itself, `rows` the row of each activity, by id, `doubts` why
    the calendar of some is uncertain. `unmatched` are those whose responsible was no list of names.
    """

    plan: Plan
    heading: Preamble
    language: Language
    stated: frozenset[str]
    rows: Mapping[str, int]
    doubts: Mapping[str, Doubt]
    remarks: tuple[Notice, ...]
    claims: tuple[Claim, ...] = ()
    declared: Mapping[str, str] = field(default_factory=dict)
    titled: str = ""  # where the title was taken from, if no line says it: line, file
    dated: str = ""  # where the first day was taken from


def drafted(chosen: Chosen, source: str, wish: Wish | None = None) -> Draft:
    """The plan of one table, or of several that go on from one another."""
    wish = wish or Wish()
    tables = chosen.tables
    first, header = tables[0]
    heading = heading_of(_head(first, header))
    year = _year_in([*heading_lines(heading), *(table.name for table, _ in tables), source])
    several = len(set(YEAR.findall(" ".join(heading_lines(heading))))) > 1
    marked = wish.starts.year if wish.starts else None if several else year
    walk = Walk(wish.order, marked)
    contexts = _contexts(tables)
    for (table, titles), context in zip(tables, contexts, strict=True):
        walk.through(table, titles, context)
    numbering = Numbering(header.language, kept(source), wish)
    themes = numbering.settled(tuple(numbering.themes(walk.root)))
    used = {text for context in contexts for text in context}
    title, titled = _title(heading, source, used)
    starts, dated = _starts(heading, year, themes)
    if wish.starts is not None:
        starts, dated = wish.starts, "said"
    plan = Plan(
        title,
        starts,
        conference=heading.conference,
        place_held=heading.place,
        version=heading.version,
        source=kept(source),
        parties=numbering.parties(),
        themes=themes,
    )
    unread = [line for line in heading.unread if line != title and line not in used]
    remarks = [*chosen.remarks, *walk.remarks, *numbering.remarks]
    if unread:
        remarks.append(Notice("head-unread", 0, {"text": quoted(" · ".join(unread))}))
    return Draft(
        plan,
        heading,
        numbering.language,
        frozenset(numbering.stated),
        numbering.rows,
        numbering.doubts,
        tuple(sorted(remarks, key=lambda remark: remark.row)),
        tuple(numbering.claims),
        dict(numbering.owners.others),
        titled,
        dated,
    )


def doubted(draft: Draft) -> list[Notice]:
    """The doubts about calendars, each at its row."""
    return [
        Notice("doubt", draft.rows[id_], {"id": id_, "doubt": doubt})
        for id_, doubt in draft.doubts.items()
    ]


# What stands around the tables.


def _head(table: PaperTable, header: Header) -> Iterator[str]:
    """The lines before a table, and those of its rows above the titles."""
    yield from table.head
    for row in table.rows[: max(header.first, 0)]:
        yield from dict.fromkeys(cell.text for cell in row.cells if not cell.merged)


def heading_lines(heading: Preamble) -> list[str]:
    """What the head says, line by line."""
    return [heading.title, heading.version, heading.conference, *heading.unread]


def _year_in(texts: Sequence[str]) -> int | None:
    """The first year that one of the texts names."""
    return next((int(found[1]) for text in texts if (found := YEAR.search(text))), None)


def _contexts(tables: Sequence[Titled]) -> list[tuple[str, ...]]:
    """The headings over each table, if there are several: lines above it, or its sheet's name."""
    if len(tables) == 1:
        table, header = tables[0]
        free = {Role.THEME, Role.OBJECTIVE} - header.columns.keys()
        return [_over(table, header, named=True) if free else ()]
    found: list[tuple[str, ...]] = []
    for table, header in tables:
        own = _over(table, header)
        if header.index < 0 and found and not own:
            found.append(found[-1])
            continue
        if not own and table.name and not UNNAMED.fullmatch(table.name.strip()):
            own = (table.name,)
        if len(own) == 1 and found and len(found[-1]) > 1 and _alike(own[0], found[-1][-1]):
            own = (found[-1][0], own[0])
        found.append(own if {Role.THEME, Role.OBJECTIVE} - header.columns.keys() else ())
    return found


def _over(table: PaperTable, header: Header, *, named: bool = False) -> tuple[str, ...]:
    """The lines above a table that head it: those that name a level, else the last short one.

    A sole table has only such as are `named`: the others are the head of the document.
    """
    lines = [text for line in table.above if (text := kept(line))]
    for row in table.rows[: max(header.first, 0)]:
        lines += dict.fromkeys(cell.text for cell in row.cells if cell.text and not cell.merged)
    heads = [line for line in lines if len(line) <= 3 * HEADING and called(line)]
    heads = [line for line in heads if LEVEL.match(line) and not is_title(line, surely=True)]
    if heads:
        return tuple(heads[-2:])
    last = lines[-1] if lines and not named else ""
    sentence = last.endswith((".", ":", ";")) or len(last) > HEADING
    return () if not last or sentence or is_title(last) else (last,)


def _alike(line: str, other: str) -> bool:
    """Whether two headings begin with the same word: «Objetivo específico 1» and «… 2»."""
    return plain(line).split()[:1] == plain(other).split()[:1]


def _title(heading: Preamble, source: str, used: set[str]) -> tuple[str, str]:
    """The title of the plan: the line that says it is one, the first line, the name of the file."""
    if heading.title:
        return heading.title, ""
    free = [line for line in heading.unread if line not in used and len(line) <= 2 * HEADING]
    line = next((line for line in free if " " in line and any(map(str.isalpha, line))), "")
    if line:
        return line, "line"
    name = kept(source.rpartition(".")[0].replace("_", " ") or source)
    return name, "file"


def _starts(heading: Preamble, year: int | None, themes: Sequence[Theme]) -> tuple[date, str]:
    """The first day of the plan: that of the document, of the year it names, of its first year."""
    if heading.starts is not None:
        return heading.starts, heading.dated
    if year is not None:
        return date(year, 1, 1), "year"
    found = [
        answer(activity.calendar)
        for theme in themes
        for objective in theme.objectives
        for activity in objective.activities
        if activity.calendar
    ]
    days = [day for each in found for day in (each.start or each.end,) if day is not None]
    return (date(min(days).year, 1, 1), "calendar") if days else (NO_DAY, "")


# Numbers and ids.


class Numbering:
    """Numbers for what has none: those of the document where it gives them, else in order."""

    def __init__(self, language: Language, source: str, wish: Wish) -> None:
        self.language = language
        self.source = source
        self.wish = wish
        self.owners = Owners(wish.parties)
        self.stated: set[str] = set()
        self.rows: dict[str, int] = {}
        self.doubts: dict[str, Doubt] = {}
        self.remarks: list[Notice] = []
        self.claims: list[Claim] = []

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
        own = {entry.numbers[2] for entry in entries if entry.numbers[:-1] == place}
        following = 0
        for entry in entries:
            fits = entry.numbers[:-1] == place and entry.numbers[2] not in taken
            number = following + 1
            if fits:
                number = entry.numbers[2]
            while not fits and (number in own or number in taken):
                number += 1
            following = max(following, number)
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
        """One activity; a doubt about its calendar is written down, what has no field is kept."""
        doubt = entry.pair.doubt
        assumed = doubt_text(doubt, self.language) if doubt else ""
        if doubt:
            self.doubts[id_] = doubt
        details = dict(entry.details)
        own = "" if entry.number.strip(".)") in {id_, id_.rpartition(".")[2]} else entry.number
        responsible = self.responsible(id_, entry, details)
        log = self.log(id_, entry, details)
        return Activity(
            id_,
            entry.pair.text,
            entry.pair.calendar,
            number=own,
            responsible=responsible,
            assumed=assumed,
            details=details,
            log=log,
        )

    def responsible(self, id_: str, entry: Drafted, details: dict[str, str]) -> tuple[str, ...]:
        """The codes of those whom the cell names; what is no list of names is kept as it is."""
        if not entry.responsible:
            return ()
        codes = self.owners.named(entry.responsible)
        if codes is None:
            text = " ".join(entry.responsible)
            details[self.label(Role.RESPONSIBLE)] = text
            values = {"id": id_, "text": quoted(text)}
            self.remarks.append(Notice("responsible-kept", entry.row, values))
            return ()
        return codes

    def log(self, id_: str, entry: Drafted, details: dict[str, str]) -> tuple[Event, ...]:
        """What the document claims of an activity, as an entry if it is to be recorded."""
        if not entry.state:
            return ()
        known, kind = claimed(entry.state)
        if known and kind is not None:
            self.claims.append(Claim(id_, entry.row, entry.state, kind))
            if self.wish.claimed_on is not None:
                text = say(self.language, "importing.claim", text=entry.state)
                return (Event(self.wish.claimed_on, kind, text=text, evidence=self.source),)
        details[self.label(Role.STATUS)] = entry.state
        return ()

    def label(self, role: Role) -> str:
        """What a column is called where its words are kept."""
        return say(self.language, f"importing.kept-{role.value}")

    def settled(self, themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
        """The themes; «todos» is a party of its own where the document names no country."""
        owners = self.owners
        if owners.members or owners.known.members or not owners.all_of_them:
            return themes
        code = owners.declared(owners.all_of_them)

        def named(activity: Activity) -> Activity:
            codes = (code if each == MEMBERS else each for each in activity.responsible)
            return activity._replace(responsible=tuple(codes))

        return tuple(
            theme._replace(
                objectives=tuple(
                    each._replace(activities=tuple(map(named, each.activities)))
                    for each in theme.objectives
                )
            )
            for theme in themes
        )

    def parties(self) -> Parties:
        """The parties that the document names."""
        known = self.wish.parties
        return Parties(
            (*known.members, *self.owners.members), {**known.others, **self.owners.others}
        )


def completed(plan: Plan, language: Language) -> tuple[Plan, list[Role]]:
    """The plan with a stand-in for each title that the document lacks, and for what they stand."""
    lacking: dict[Role, None] = {}

    def stand(text: str, role: Role) -> str:
        if not text:
            lacking[role] = None
        return text or say(language, f"importing.no-{role.value}")

    themes = tuple(
        theme._replace(
            title=stand(theme.title, Role.THEME),
            objectives=tuple(
                each._replace(text=stand(each.text, Role.OBJECTIVE)) for each in theme.objectives
            ),
        )
        for theme in plan.themes
    )
    return plan._replace(themes=themes), list(lacking)


def _number_below(section: Section, part: int) -> int:
    """A part of the first full id under a section, 0 where there is none."""
    entries = [*section.entries, *(entry for each in section.below for entry in each.entries)]
    found = (entry.numbers[part] for entry in entries if len(entry.numbers) == FULL)
    return next(found, 0)
