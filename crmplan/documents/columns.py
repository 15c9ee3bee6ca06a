"""Which column of a table is what: by its title, and by what its cells hold.

A title that nobody has met is no wall: a column of dates is a calendar, one of long texts that
differ an activity. What was told by the cells alone is a guess, and is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmplan.documents.dates import readable
from crmplan.documents.paper import BLANK, Cell, PaperRow
from crmplan.documents.periods import stretches
from crmplan.documents.states import is_state
from crmplan.documents.titles import (
    DEED,
    LOW,
    MIDDLE,
    TASK,
    TOP,
    Role,
    Sense,
    Title,
    plain,
    title,
)
from crmplan.language import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crmplan.documents.paper import PaperTable
    from crmplan.documents.periods import Stretch

LOOKED_AT: Final = 60  # rows among which titles are looked for
SAMPLE: Final = 300  # rows by which a column is judged
MOST_TITLE_ROWS: Final = 3
SHARE: Final = 0.5  # of the cells of a column that must be of a kind for it to be of that kind
CODE: Final = re.compile(
    r"[#(]?(?:[A-Za-z]{0,4}[-. ]?)?\d{1,4}(?:[.\-]\d{1,3})*[.)]?|[IVX]{1,5}[.)]?|[A-Za-z][.)]"
)
AMOUNT: Final = re.compile(r"[-+$€£]?\s*[\d.,\s]+\s*(?:%|usd|us\$|\$|€)?", re.IGNORECASE)
BEGUN: Final = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}(?!\S)")  # an id, 1.2.3
REAL: Final = frozenset(
    ("real", "actual", "ejecutado", "ejecutada", "reprogramado", "reprogramada", "revised")
)
LONG_TEXT: Final = 12  # characters of a mean text that says what is to be done
YEARS: Final = frozenset({"ano", "year", "annee"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A column whose role its cells told, or a title that is only near: title and role."""

    title: str
    role: Role


@dataclass(frozen=True, slots=True)
class Header:
    """The titles of a table: where they stand, and the column of each role.

    `index` is that of the last row of titles (-1 where the table has none of its own), `first`
    that of the first. `details` are kept under their titles, `marks` stand for stretches of time.
    """

    index: int
    columns: Mapping[Role, int]
    titles: tuple[str, ...]
    language: Language
    first: int = 0
    details: tuple[int, ...] = ()
    marks: tuple[tuple[int, Stretch], ...] = ()
    guesses: tuple[Guess, ...] = ()
    ignored: tuple[str, ...] = ()
    year: int | None = None  # the column of the year, beside one of months or quarters
    levels: frozenset[int] = frozenset()  # details that are levels too: a blank is the one above

    @property
    def whole(self) -> bool:
        """Whether all four columns of the plan are there."""
        return {Role.THEME, Role.OBJECTIVE, Role.ACTIVITY, Role.CALENDAR} <= self.columns.keys()

    def called(self, column: int) -> str:
        """The title of a column, its number where it has none."""
        return self.titles[column] if self.titles[column : column + 1] != ("",) else str(column + 1)

    @property
    def dated(self) -> bool:
        """Whether something in it tells when."""
        return bool(self.marks) or not self.columns.keys().isdisjoint(DATED)

    @property
    def sure(self) -> bool:
        """Whether a title told what is to be done, or when."""
        guessed = {guess.role for guess in self.guesses}
        return Role.ACTIVITY not in guessed or (self.dated and guessed.isdisjoint(DATED))


DATED: Final = frozenset({Role.CALENDAR, Role.START, Role.DEADLINE})


@dataclass(slots=True)
class Column:
    """A column while it is judged: its titles from above downwards, and what its cells hold."""

    number: int
    stack: tuple[str, ...]
    told: Title | None
    stretch: Stretch | None
    filled: int = 0
    own: int = 0
    distinct: int = 0
    length: float = 0.0
    dates: float = 0.0
    amounts: float = 0.0
    codes: float = 0.0
    states: float = 0.0
    short: float = 0.0
    begun: float = 0.0  # cells that begin with a full id
    role: Role | None = field(default=None)

    @property
    def name(self) -> str:
        """Its title."""
        return " · ".join(dict.fromkeys(text for text in self.stack if text))

    @property
    def sense(self) -> Sense | None:
        """What its title speaks of."""
        return self.told.sense if self.told else None

    @property
    def depth(self) -> float:
        """How deep a level its title names."""
        return self.told.depth if self.told else 0.0

    @property
    def texty(self) -> bool:
        """Whether it holds words, and not numbers or dates."""
        return self.filled > 0 and self.amounts < SHARE and self.codes < 0.8  # noqa: PLR2004 - nearly all


def header_of(table: PaperTable, asked: Mapping[str, Role] | None = None) -> Header | None:
    """The titles of a table and what they say; None where no row titles a plan.

    `asked` says the role of some columns by their titles, in small letters without signs.
    """
    rows = _even(table.rows[: LOOKED_AT + MOST_TITLE_ROWS])
    base = _title_row(rows, asked or {})
    if base is None:
        return None
    first, last = _grown(rows, base)
    return judged(table, first, last, asked or {})


def judged(table: PaperTable, first: int, last: int, asked: Mapping[str, Role]) -> Header | None:
    """The header of these rows; None where no column says what is to be done."""
    columns = _columns(table, first, last)
    judge = _Judge(columns, asked)
    roles = judge.roles()
    if Role.ACTIVITY not in roles:
        return None
    language = _language(columns, roles)
    details = tuple(
        column.number for column in columns if column.role is Role.DETAIL and column.filled
    )
    ignored = tuple(
        c.name for c in columns if c.role is Role.IGNORED and c.filled and c.number != judge.year
    )
    return Header(
        last,
        roles,
        tuple(column.name for column in columns),
        language,
        first,
        details,
        tuple((c.number, c.stretch) for c in columns if c.role is Role.MARK and c.stretch),
        tuple(judge.guesses),
        ignored,
        judge.year,
        frozenset(
            c.number
            for c in columns
            if c.number in details and c.depth and c.texty and c.number < roles[Role.ACTIVITY]
        ),
    )


def likely_row(table: PaperTable) -> int | None:
    """The row that most looks like one of titles, where none does enough: short texts, several."""
    best, most = None, 1
    for index, row in enumerate(table.rows[:LOOKED_AT]):
        texts = [cell.text for cell in row.cells if cell.text]
        short = sum(len(text) <= 40 and not readable(text) for text in texts)  # noqa: PLR2004 - a title
        if len(texts) > 1 and short == len(texts) and short > most:
            best, most = index, short
    return best


# The rows of titles.


def _title_row(rows: Sequence[PaperRow], asked: Mapping[str, Role]) -> int | None:
    """The row that holds most titles; of several about as good, the first."""
    values = [_value(row, asked) for row in rows[:LOOKED_AT]]
    best = max(values, default=0.0)
    if best < 1.4:  # noqa: PLR2004 - two titles, or one and something near
        return None
    return next(index for index, value in enumerate(values) if value >= 0.7 * best)


def _even(rows: Sequence[PaperRow]) -> list[PaperRow]:
    """The rows, each as wide as the widest."""
    width = max((len(row.cells) for row in rows), default=0)
    return [
        PaperRow(row.number, (*row.cells, *(BLANK,) * (width - len(row.cells)))) for row in rows
    ]


def _value(row: PaperRow, asked: Mapping[str, Role]) -> float:
    """How much a row looks like one of titles: a point a title, less for what else it says."""
    value = 0.0
    texts = [cell.text for cell in row.cells if not cell.merged]
    periods = sum(stretch is not None for stretch in stretches([(text,) for text in texts]))
    value += min(1.0, periods / 4)
    senses: set[object] = set()
    for text in texts:
        if plain(text) in asked:
            value += 2.0
            senses.add(asked[plain(text)])
            continue
        found = title(text)
        if found is not None and found.weight >= 0.24:  # noqa: PLR2004 - one word of four
            value += found.weight
            senses.add((found.sense, found.depth))
        elif len(text) > 80:  # noqa: PLR2004 - no title is so long
            value -= 0.5
    return value if len(senses) + (periods > 1) > 1 else 0.0


def _grown(rows: Sequence[PaperRow], base: int) -> tuple[int, int]:
    """The first and the last row of titles, around the one that has most."""
    first = last = base
    while first > 0 and base - first < MOST_TITLE_ROWS - 1 and _heads(rows[first - 1], rows[first]):
        first -= 1
    while last + 1 < len(rows) and last - first < MOST_TITLE_ROWS - 1:
        if not _below(rows[first : last + 1], rows[last + 1]):
            break
        last += 1
    return first, last


def _heads(above: PaperRow, row: PaperRow) -> bool:
    """Whether a row groups the columns of the titles below it: months under a year."""
    texts = [(at, cell) for at, cell in enumerate(above.cells) if cell.text and not cell.merged]
    wide = max((cell.span for _, cell in texts), default=1)
    if not texts or wide >= len(row.cells) or (len(texts) == 1 and texts[0][0] == 0):
        return False
    if any(len(cell.text) > 60 for _, cell in texts):  # noqa: PLR2004 - a sentence
        return False
    titled = sum(title(cell.text) is not None for _, cell in texts)
    periods = sum(each is not None for each in stretches([(cell.text,) for _, cell in texts]))
    return wide > 1 or titled + periods == len(texts)


def _below(above: Sequence[PaperRow], row: PaperRow) -> bool:
    """Whether a row goes on with the titles: under a wide one, or where those above are blank."""
    found = [(at, cell) for at, cell in enumerate(row.cells) if cell.text and not cell.merged]
    if not found:
        return any(cell.merged and cell.text for cell in row.cells)
    covered = _covered(above)
    texts = [cell.text for _, cell in found]
    if not all(at in covered for at, _ in found) or any(len(text) > 60 for text in texts):  # noqa: PLR2004
        return False
    stacks = [(*_stack(above, at), text) for (at, _), text in zip(found, texts, strict=True)]
    periods = sum(each is not None for each in stretches(stacks))
    titled = sum(title(text) is not None and title(text).weight > 0.4 for text in texts)  # type: ignore[union-attr]  # noqa: PLR2004
    return (periods + titled) * 2 > len(found)


def _covered(above: Sequence[PaperRow]) -> set[int]:
    """The columns whose own title is blank, or one that goes over several columns."""
    last = above[-1]
    covered = set()
    wide = 0
    for at, cell in enumerate(last.cells):
        if cell.text:
            wide = at + cell.span if cell.span > 1 else 0
            blank_after = at + 1 < len(last.cells) and not last.cells[at + 1].text
            if cell.span > 1 or blank_after:
                covered.add(at)
        elif not cell.merged or at < wide:
            covered.add(at)
    return covered


def _stack(rows: Sequence[PaperRow], column: int) -> tuple[str, ...]:
    """The titles of a column from above downwards; a wide one stands over all that it covers."""
    stack = []
    for number, row in enumerate(rows):
        text = ""
        if column < len(row.cells):
            cell = row.cells[column]
            text = "" if cell.merged else cell.text
            if not text and not cell.merged:
                text = _over(row, column, last=number == len(rows) - 1)
        if text:
            stack.append(text)
    return tuple(stack)


def _over(row: PaperRow, column: int, *, last: bool) -> str:
    """The title to the left that goes over a column: merged, or with blanks behind it."""
    for at in range(column - 1, -1, -1):
        cell = row.cells[at]
        if cell.text:
            return cell.text if cell.span > column - at or (cell.span == 1 and not last) else ""
    return ""


def _columns(table: PaperTable, first: int, last: int) -> list[Column]:
    """The columns of a table, judged by the cells below its titles."""
    body = table.rows[last + 1 : last + 1 + SAMPLE]
    titles = _even([*table.rows[first : last + 1], *body])[: last + 1 - first]
    width = max([len(row.cells) for row in titles], default=0)
    stacks = [_stack(titles, number) for number in range(width)]
    found = stretches(stacks)
    columns = []
    for number, (stack, stretch) in enumerate(zip(stacks, found, strict=True)):
        told = _told(stack) if stretch is None or stretch.month is None else None
        columns.append(Column(number, stack, told, stretch))
        _held(columns[-1], body)
    return columns


def _told(stack: Sequence[str]) -> Title | None:
    """What the titles of a column say: the lowest that says something, by those above it."""
    for text in reversed(stack):
        found = title(text)
        if found is None:
            continue
        timed = found.sense in {Sense.START, Sense.END, Sense.CALENDAR}
        if timed and not REAL.isdisjoint(plain(" ".join(stack)).split()):
            return Title(Sense.DETAIL, 0, found.weight, found.languages, found.phrase)
        return found
    return None


def _held(column: Column, body: Sequence[PaperRow]) -> None:
    """What the cells of a column hold."""
    texts = []
    for row in body:
        cell = row.cells[column.number] if column.number < len(row.cells) else Cell()
        whole = sum(bool(each.text) for each in row.cells) > 1
        if cell.text and (whole or len(row.cells) == 1):
            column.filled += 1
            if not cell.merged:
                texts.append(cell.text)
    count = len(texts) or 1
    column.own = len(texts)
    column.distinct = len(set(texts))
    column.length = sum(map(len, texts)) / count
    column.dates = sum(map(readable, texts)) / count
    column.amounts = sum(AMOUNT.fullmatch(text) is not None for text in texts) / count
    column.codes = sum(CODE.fullmatch(text) is not None for text in texts) / count
    column.begun = sum(BEGUN.match(text) is not None for text in texts) / count
    column.states = sum(map(is_state, texts)) / count
    column.short = sum(len(text) <= 3 for text in texts) / count  # noqa: PLR2004 - a mark


# The role of each column.


class _Judge:
    """From senses to roles: each role once, what is left a detail."""

    def __init__(self, columns: list[Column], asked: Mapping[str, Role]) -> None:
        self.columns = columns
        self.guesses: list[Guess] = []
        self.year: int | None = None
        self.asked = asked

    def roles(self) -> dict[Role, int]:
        """The column of each role; marks and details are told by the columns themselves."""
        for column in self.columns:
            if self.asked and (role := self._asked(column)):
                column.role = role
        for step in (self.marks, self.activity, self.number, self.when, self.sections,
                     self.people, self.rest):  # fmt: skip
            step()
        single = {Role.DETAIL, Role.MARK, Role.IGNORED}
        return {
            column.role: column.number
            for column in reversed(self.columns)
            if column.role is not None and column.role not in single
        }

    def _asked(self, column: Column) -> Role | None:
        """What somebody said of a column, by its whole title or its lowest one."""
        names = [plain(column.name), *map(plain, reversed(column.stack)), str(column.number + 1)]
        return next((self.asked[name] for name in names if name in self.asked), None)

    def has(self, *roles: Role) -> bool:
        """Whether some column has one of these roles."""
        return any(column.role in roles for column in self.columns)

    def free(self, *senses: Sense | None, blank: bool = False) -> list[Column]:
        """The columns of these senses that have no role yet and hold something, or are `blank`."""
        return [
            c
            for c in self.columns
            if c.role is None and c.sense in senses and (c.filled > 0) is not blank
        ]

    def give(self, column: Column, role: Role, *, guess: bool = False) -> None:
        """A column has a role; a guess is remembered."""
        column.role = role
        if guess:
            self.guesses.append(Guess(column.name or f"{column.number + 1}", role))

    def marks(self) -> None:
        """Columns that stand for stretches of time, where there are several and cells mark them."""
        found = [c for c in self.columns if c.role is None and c.stretch is not None]
        sound = [c for c in found if not c.own or c.short >= SHARE or c.length < 16]  # noqa: PLR2004
        if len(found) < 2 or len(sound) * 2 < len(found):  # noqa: PLR2004 - several
            return
        for column in found:
            column.role = Role.MARK

    def activity(self) -> None:
        """The deepest level that holds texts."""
        if self.has(Role.ACTIVITY):
            return
        levels = [c for c in self.free(Sense.LEVEL) if c.depth >= LOW and c.texty]
        deeds = [c for c in levels if c.depth < TASK]
        tasks = [c for c in levels if c.depth >= TASK]
        most = max((c.filled for c in deeds), default=0)
        rows = max((c.own for c in deeds), default=0)
        strong = [c for c in deeds if c.depth >= DEED]
        candidates = [c for c in strong or deeds if c.filled * 2 >= most]
        chosen = max(candidates, key=_deed, default=None)
        if tasks and (chosen is None or (max(t.own for t in tasks) >= 1.2 * rows)):
            chosen = max(tasks, key=lambda c: (c.own, -c.number))
        empty = [c for c in self.free(Sense.LEVEL, blank=True) if c.depth >= DEED]
        if chosen is None and empty:
            chosen = empty[0]  # a column of activities that holds none
        if chosen is not None:
            near = chosen.told is not None and chosen.told.weight < 0.3  # noqa: PLR2004
            self.give(chosen, Role.ACTIVITY, guess=near)
            return
        self._deed_by_cells()

    def _deed_by_cells(self) -> None:
        """No title says what is to be done: the lowest level, else the texts that differ most."""
        higher = [c for c in self.free(Sense.LEVEL) if c.texty]
        lowest = max(higher, key=lambda c: (c.depth, c.number), default=None)
        unknown = [c for c in self.free(None) if c.texty and c.length >= LONG_TEXT]
        unknown = [c for c in unknown if c.distinct * 2 > c.own and c.dates < SHARE]
        longest = max(unknown, key=lambda c: (c.distinct, -c.number), default=None)
        if longest is not None and (lowest is None or longest.distinct > lowest.distinct):
            self.give(longest, Role.ACTIVITY, guess=True)
        elif lowest is not None and (lowest.depth > TOP or 1 < lowest.own == lowest.distinct):
            self.give(lowest, Role.ACTIVITY, guess=True)

    def number(self) -> None:
        """The column of numbers."""
        if self.has(Role.ID):
            return
        begun = [c for c in self.columns if c.role is None and c.begun > SHARE]
        titled = begun or [
            c for c in self.free(Sense.NUMBER) if c.codes >= SHARE or c.length < LONG_TEXT
        ]
        chosen = next(iter(titled), None)
        if chosen is None:
            items = [c for c in self.free(Sense.LEVEL) if c.codes >= 0.8]  # noqa: PLR2004 - «Item»
            chosen = next(iter(items), None)
        if chosen is None:
            deed = next((c.number for c in self.columns if c.role is Role.ACTIVITY), 0)
            bare = [c for c in self.free(None) if c.codes >= 0.8 and c.number < deed]  # noqa: PLR2004
            chosen = next(iter(bare), None)
        if chosen is not None:
            self.give(chosen, Role.ID)

    def when(self) -> None:
        """The column of the calendar, or those of start and end."""
        if self.has(*DATED):
            return
        best = {
            sense: found
            for sense in (Sense.CALENDAR, Sense.END, Sense.START, Sense.LENGTH)
            if (found := max(self.free(sense), key=_dated, default=None)) is not None
        }
        said, end, start = map(best.get, (Sense.CALENDAR, Sense.END, Sense.START))
        if said and end and said.dates < SHARE * end.dates:
            said = None
        if said and not end and start and start.dates >= SHARE and said.dates >= SHARE:
            end, said = said, None  # «Inicio» and «Fecha límite»
        if said or end:
            self._ended(said, end, start)
        elif not self.has(Role.MARK):
            self._otherwise(start, best.get(Sense.LENGTH))

    def _ended(self, said: Column | None, end: Column | None, start: Column | None) -> None:
        """A column of the calendar, else one of ends, with that of starts if there is one."""
        if said is not None:
            self.give(said, Role.CALENDAR)
        elif end is not None:
            self.give(end, Role.DEADLINE if start else Role.CALENDAR)
            if start is not None:
                self.give(start, Role.START)

    def _otherwise(self, start: Column | None, length: Column | None) -> None:
        """No end is told: quarters, a start, a duration, or dates whose title says nothing."""
        if self.free(Sense.PERIOD):
            self._period()
        elif start is not None:
            self.give(start, Role.START)
        elif length is not None:
            self.give(length, Role.CALENDAR)
        elif empty := self.free(Sense.CALENDAR, Sense.END, blank=True):
            self.give(empty[0], Role.CALENDAR)
        else:
            dated = [c for c in self.free(None) if c.dates >= 0.6]  # noqa: PLR2004 - most of them
            chosen = max(dated, key=lambda c: (c.dates, c.filled, c.number), default=None)
            if chosen is not None:
                self.give(chosen, Role.CALENDAR, guess=True)

    def _period(self) -> None:
        """A column of quarters or months, and one of years beside it."""
        found = self.free(Sense.PERIOD)
        finer = [c for c in found if c.told and YEARS.isdisjoint(c.told.phrase.split())]
        years = [c for c in found if c not in finer]
        chosen = (finer or years)[0]
        self.give(chosen, Role.CALENDAR)
        if finer and years:
            self.year = years[0].number
            years[0].role = Role.IGNORED

    def sections(self) -> None:
        """The columns above the activities in the tree: themes, objectives."""
        deed = next((c.number for c in self.columns if c.role is Role.ACTIVITY), 0)
        strong = (TOP, MIDDLE)
        found = [
            c
            for c in self.free(Sense.LEVEL)
            if c.texty
            and (c.number < deed or (c.depth in strong and c.told and c.told.weight > 0.8))  # noqa: PLR2004
        ]
        if not found:
            blank = [c for c in self.free(None) if c.number < deed and c.texty and not c.name]
            found = [c for c in blank if c.distinct < c.filled or c.own < c.filled]
        theme = self._taken(Role.THEME) or next((c for c in found if c.depth == TOP), None)
        aims = [c for c in found if c.depth >= MIDDLE and c is not theme]
        aim = self._taken(Role.OBJECTIVE) or next((c for c in aims if c.depth == MIDDLE), None)
        if aim is None and aims:
            aim = aims[-1]
        left = [c for c in found if c not in (theme, aim)]
        if theme is None and len(found) > 1 and found[0] is aim:
            theme, aim = aim, found[1]  # two levels, whatever they are called
        elif theme is None and left:
            before = [c for c in left if aim is None or c.number < aim.number]
            theme = next(iter(before), None)
        if aim is None and left:
            after = [c for c in left if theme is None or c.number > theme.number]
            aim = after[-1] if after else None
        for column, role in ((theme, Role.THEME), (aim, Role.OBJECTIVE)):
            if column is not None and column.role is None:
                self.give(column, role)

    def _taken(self, role: Role) -> Column | None:
        return next((c for c in self.columns if c.role is role), None)

    def people(self) -> None:
        """Who is responsible, and how it stands."""
        for sense, role in ((Sense.RESPONSIBLE, Role.RESPONSIBLE), (Sense.STATUS, Role.STATUS)):
            found = self.free(sense)
            if role is Role.STATUS:
                found = [c for c in found if c.states or c.amounts >= SHARE]
            if found and not self.has(role):
                weigh = max(found, key=lambda c: (c.told.weight if c.told else 0, -c.number))
                self.give(weigh, role)

    def rest(self) -> None:
        """Whatever is left, and holds something, is kept under its title."""
        for column in self.columns:
            if column.role is None and column.filled:
                column.role = Role.DETAIL


def _deed(column: Column) -> tuple[float, float, int, int, int]:
    """Which of several columns says what is to be done: the deeper, the fuller, the first."""
    weight = column.told.weight if column.told else 0.0
    return (column.depth, round(weight, 1), column.own, column.distinct, -column.number)


def _dated(column: Column) -> tuple[float, float, int]:
    """Which of several columns of dates is meant: one to be read, the surest, the first."""
    weight = column.told.weight if column.told else 0.0
    return (round(column.dates, 1), weight, -column.number)


def _language(columns: Sequence[Column], roles: Mapping[Role, int]) -> Language:
    """The language that most of the titles are in; Spanish where both are as many.

    Portuguese and French count as Spanish: so are their dates written, and their months told.
    """
    told = [c.told for c in columns if c.told is not None and c.number in roles.values()]
    english = sum(1 in found.languages and 0 not in found.languages for found in told)
    spanish = sum(bool(found.languages - {1}) and 1 not in found.languages for found in told)
    return Language.EN if english > spanish else Language.ES
