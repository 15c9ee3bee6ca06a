"""Which of a document's tables is the plan."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from crmplan.calendar import Kind, answer
from crmplan.documents.paper import kept
from crmplan.language import CrmplanError, Language
from crmplan.language.fold import fold, one_spaced
from crmplan.language.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from crmplan.documents.paper import Cell, Paper, PaperRow, PaperTable


Titled = tuple["PaperTable", "Header"]
SHOWN = 60  # characters of what is quoted of a table


def chosen(paper: Paper, numbers: Sequence[int] = ()) -> list[Titled]:
    """The tables of these numbers (from 1), else the one that has the columns of a plan.

    One with all four columns goes before others; CrmplanError where it is not clear which.
    """
    titled = [(table, header_of(table)) for table in paper.tables]
    if numbers:
        return [_asked(paper, titled, number) for number in numbers]
    sound = [(table, header) for table, header in titled if header is not None]
    whole = [pair for pair in sound if pair[1].whole] or sound
    if not whole:
        raise _none(paper)
    if len(whole) > 1:
        places = [n for n, (_, header) in enumerate(titled, 1) if header in [h for _, h in whole]]
        listed = "; ".join(f"{n}: {_quoted(paper.tables[n - 1])}" for n in places)
        raise CrmplanError("import-several", path=paper.name, count=len(whole), tables=listed)
    return whole


def _asked(paper: Paper, titled: list[tuple[PaperTable, Header | None]], number: int) -> Titled:
    if not 1 <= number <= len(titled):
        count = len(titled)
        raise CrmplanError("import-table-unknown", path=paper.name, number=number, count=count)
    table, header = titled[number - 1]
    if header is None:
        quoted = _quoted(table)
        raise CrmplanError("import-no-columns", path=paper.name, number=number, titles=quoted)
    return table, header


def _none(paper: Paper) -> CrmplanError:
    """No table, or none with the columns of a plan."""
    if not paper.tables:
        return CrmplanError("import-no-table", path=paper.name)
    number, table = max(enumerate(paper.tables, 1), key=lambda pair: len(pair[1].rows))
    quoted = _quoted(table)
    return CrmplanError("import-no-columns", path=paper.name, number=number, titles=quoted)


def _quoted(table: PaperTable) -> str:
    """The beginning of a table, by which a person knows it."""
    first = next((row for row in table.rows if any(cell.text for cell in row.cells)), None)
    words = " | ".join(cell.text for cell in first.cells if cell.text) if first else ""
    text = f"{table.name}: {words}" if table.name else words
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


# Which column of a table is what: by the words of its header row, Spanish or English.


class Role(StrEnum):
    """What a column of a work plan holds."""

    ID = "id"
    THEME = "theme"
    OBJECTIVE = "objective"
    ACTIVITY = "activity"
    CALENDAR = "calendar"


# The words of each column, Spanish and English, the surest first.
WORDS: Final[Mapping[Role, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Role.ID: (
        ("numero de actividad", "codigo", "numero", "num", "no", "n°", "nº", "n º", "n o"),
        ("id", "activity id", "activity number", "code", "number", "#"),
    ),
    Role.THEME: (
        ("temas", "tema", "ejes", "eje", "ejes tematicos", "area tematica"),
        ("themes", "theme", "topics", "topic", "pillar"),
    ),
    Role.OBJECTIVE: (
        ("objetivos", "objetivo", "metas", "meta"),
        ("objectives", "objective", "goals", "goal", "aims"),
    ),
    Role.ACTIVITY: (
        ("actividades", "actividad", "acciones", "accion", "tareas", "tarea"),
        ("activities", "activity", "text", "actions", "action", "tasks", "task"),
    ),
    Role.CALENDAR: (
        ("calendario", "cronograma", "plazos", "plazo", "fechas", "fecha"),
        ("calendar", "schedule", "time frame", "timeframe", "timetable", "deadline", "dates",
         "date"),
    ),
}  # fmt: skip
# Columns that a plan may have besides, and that are not read.
OTHERS: Final = (
    ("responsables", "responsable", "estado", "situacion", "observaciones", "notas", "avance",
     "indicadores", "indicador", "recursos", "seguimiento", "resultado", "resultados", "vence",
     "ingles", "quien"),
    ("responsible", "who", "state", "status", "remarks", "notes", "progress", "indicators",
     "indicator", "resources", "results", "due", "english", "lead"),
)  # fmt: skip
BEGUN: Final = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,3}(?!\S)")  # an id, 1.2.3
LEAST_NEAR: Final = 5  # letters of a title that may be mistyped: shorter ones are all alike
LOOKED_AT: Final = 50  # rows among which a header is looked for


@dataclass(frozen=True, slots=True)
class Header:
    """A header row: its index among the rows, the column of each role, the titles passed over."""

    index: int
    columns: Mapping[Role, int]
    ignored: tuple[str, ...]
    language: Language

    @property
    def whole(self) -> bool:
        """Whether all four columns of the plan are there."""
        return {Role.THEME, Role.OBJECTIVE, Role.ACTIVITY, Role.CALENDAR} <= self.columns.keys()


@dataclass(frozen=True, slots=True)
class Title:
    """What the title of a column says: its role (None: a column not read), how sure, in what."""

    role: Role | None
    rank: int
    language: Language


def plain(text: str) -> str:
    """A title in small letters, without accents and signs."""
    return one_spaced(re.sub(r"[^\w#°º]+|_", " ", fold(text)))


def _vocabulary() -> dict[str, Title]:
    """Every word that may title a column."""
    found: dict[str, Title] = {}
    for role, both in (*WORDS.items(), (None, OTHERS)):
        for language, words in zip(Language, both, strict=True):
            for rank, word in enumerate(words):
                found.setdefault(word, Title(role, rank, language))
    return found


VOCABULARY: Final = _vocabulary()
LONGEST: Final = 60  # characters of a title


def title(text: str) -> Title | None:
    """What a title says: a known word, one that begins it, or one that is near."""
    word = plain(text[: LONGEST + 1])
    if not word or len(word) > LONGEST:
        return None
    if word in VOCABULARY:
        return VOCABULARY[word]
    first = word.split()[0]
    if first in VOCABULARY and len(first) > 2:  # noqa: PLR2004 - "no" begins too many sentences
        found = VOCABULARY[first]
        return Title(found.role, found.rank + 100, found.language)
    near = nearest(word, tuple(VOCABULARY)) if len(word) >= LEAST_NEAR else None
    if near is None:
        return None
    found = VOCABULARY[near]
    return Title(found.role, found.rank + 200, found.language)


def header_of(table: PaperTable) -> Header | None:
    """The first row that titles a column of activities and two columns of a plan in all."""
    for index, row in enumerate(table.rows[:LOOKED_AT]):
        found = columns_of([cell.text for cell in row.cells])
        if Role.ACTIVITY in found and len(found) > 1:
            used = set(found.values())
            ignored = tuple(
                cell.text
                for number, cell in enumerate(row.cells)
                if number not in used and cell.text and not cell.merged
            )
            language = _language(row, found)
            if Role.ID not in found:
                found |= _ids_in(table.rows[index + 1 :])
            return Header(index, found, ignored, language)
    return None


def _ids_in(rows: Sequence[PaperRow]) -> dict[Role, int]:
    """The column, if there is one, whose cells begin with full ids, as those of a report do."""
    begun = Counter(
        number
        for row in rows
        for number, cell in enumerate(row.cells)
        if BEGUN.match(cell.text) and not cell.merged
    )
    ((column, count),) = begun.most_common(1) or [(0, 0)]
    return {Role.ID: column} if 2 * count > len(rows) else {}


def columns_of(titles: Sequence[str]) -> dict[Role, int]:
    """The column of each role: where two claim it, the surer title, then the first."""
    best: dict[Role, tuple[int, int]] = {}
    for number, text in enumerate(titles):
        found = title(text)
        if found is not None and found.role is not None:
            claim = (found.rank, number)
            best[found.role] = min(best.get(found.role, claim), claim)
    return {role: number for role, (_, number) in best.items()}


def _language(row: PaperRow, columns: Mapping[Role, int]) -> Language:
    """The language that most of the titles are in; Spanish where both are as many."""
    titles = [title(row.cells[number].text) for number in columns.values()]
    english = sum(found is not None and found.language is Language.EN for found in titles)
    return Language.EN if 2 * english > len(titles) else Language.ES


def cell_of(row: PaperRow, header: Header, role: Role) -> Cell | None:
    """A row's cell of a role; None where the table has no such column, or the row is too short."""
    number = header.columns.get(role)
    return row.cells[number] if number is not None and number < len(row.cells) else None


# The head of a plan: what the lines before its table say of title, conference, place and day.


TITLES: Final = ("plan de trabajo", "plan de accion", "programa de trabajo", "work plan",
                 "workplan", "plan of action", "action plan", "work programme")  # fmt: skip
VERSIONS: Final = ("version", "borrador", "draft", "revision", "rev")
CONFERENCES: Final = (  # the surest first
    "conferencia",
    "conference",
    "reunion",
    "meeting",
)
JOINTS: Final = ("de", "del", "para", "y", "en", "of", "for", "and", "on", "the", "la", "las",
                 "los", "el")  # fmt: skip
LINES_READ: Final = 40  # lines of a head that are looked at


@dataclass(frozen=True, slots=True)
class Preamble:
    """What the head gives, verbatim; empty where it says nothing.

    `dated` names where the day came from: `version`, `meeting`, or empty where there is none.
    """

    title: str = ""
    conference: str = ""
    place: str = ""
    version: str = ""
    starts: date | None = None
    dated: str = ""


def heading_of(lines: Iterable[str]) -> Preamble:
    """The head of a plan, from the lines before its table."""
    parts = (part for line in lines for part in line.split(" · "))
    written = [text for part in parts if (text := kept(part))][:LINES_READ]
    title, rest = _title(written)
    version, day, rest = _version(rest)
    named = (line for word in CONFERENCES for line in rest if _has(line, (word,)))
    conference = next((line for line in named if ":" not in line), "")
    place, met = _place(line for line in rest if line != conference)
    dated = "version" if day else "meeting" if met else ""
    return Preamble(title, conference, place, version, day or met, dated)


def _has(line: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"\b{word}\b", plain(line)) for word in words)


def _title(lines: list[str]) -> tuple[str, list[str]]:
    """The line that says it is a plan, with those that go on, and the other lines."""
    for number, line in enumerate(lines):
        if _has(line, TITLES):
            end = number + 1
            while end < len(lines) and plain(lines[end]).partition(" ")[0] in JOINTS:
                end += 1
            return " ".join(lines[number:end]), lines[:number] + lines[end:]
    return "", lines


def _version(lines: list[str]) -> tuple[str, date | None, list[str]]:
    """The line that names the version, with the day on it or on the next line."""
    for number, line in enumerate(lines):
        if _has(line, VERSIONS):
            words = line.replace("(", " ").replace(")", " ").split()
            ends = (" ".join(words[start:]) for start in range(len(words)))
            day = next((found for end in ends if (found := day_of(end))), None)
            below = lines[number + 1] if number + 1 < len(lines) else ""
            if day is None and (found := day_of(below)):
                return f"{line} {below}", found, lines[:number] + lines[number + 2 :]
            return line, day, lines[:number] + lines[number + 1 :]
    return "", None, lines


def _place(lines: Iterable[str]) -> tuple[str, date | None]:
    """The place that stands before a date, and the first day of that date."""
    for line in lines:
        parts = [part.strip() for part in line.split(",")]
        for cut in range(1, len(parts)):
            if ":" in parts[0] or _has(parts[0], CONFERENCES):
                break
            found = answer(" ".join(parts[cut:]))
            if found.kind is Kind.WINDOW and found.start and found.end and not found.assumptions:
                return ", ".join(parts[:cut]), found.start
    return "", None


def day_of(text: str) -> date | None:
    """The one day that a text names."""
    found = answer(text)
    single = found.kind is Kind.WINDOW and found.start == found.end and not found.assumptions
    return found.start if single else None
