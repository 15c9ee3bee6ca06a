"""Which column of a table is what: by the words of its header row, Spanish or English."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from crmplan.language import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crmplan.importing.paper import Cell, Row, Table


class Part(StrEnum):
    """What a column of a work plan holds."""

    ID = "id"
    THEME = "theme"
    OBJECTIVE = "objective"
    ACTIVITY = "activity"
    CALENDAR = "calendar"


# The words of each column, Spanish and English, the surest first.
WORDS: Final[Mapping[Part, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Part.ID: (
        ("numero de actividad", "codigo", "numero", "num", "no", "n°", "nº", "n º", "n o"),
        ("id", "activity id", "activity number", "code", "number", "#"),
    ),
    Part.THEME: (
        ("temas", "tema", "ejes", "eje", "ejes tematicos", "area tematica"),
        ("themes", "theme", "topics", "topic", "pillar"),
    ),
    Part.OBJECTIVE: (
        ("objetivos", "objetivo", "metas", "meta"),
        ("objectives", "objective", "goals", "goal", "aims"),
    ),
    Part.ACTIVITY: (
        ("actividades", "actividad", "acciones", "accion", "tareas", "tarea"),
        ("activities", "activity", "text", "actions", "action", "tasks", "task"),
    ),
    Part.CALENDAR: (
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
NEAR: Final = 0.8  # how alike a header and a known word must be (difflib's ratio)
LOOKED_AT: Final = 50  # rows among which a header is looked for


@dataclass(frozen=True, slots=True)
class Header:
    """A header row: its index among the rows, the column of each part, the titles passed over."""

    index: int
    columns: Mapping[Part, int]
    ignored: tuple[str, ...]
    language: Language

    @property
    def whole(self) -> bool:
        """Whether all four columns of the plan are there."""
        return {Part.THEME, Part.OBJECTIVE, Part.ACTIVITY, Part.CALENDAR} <= self.columns.keys()


@dataclass(frozen=True, slots=True)
class Title:
    """What the title of a column says: its part (None: a column not read), how sure, in what."""

    part: Part | None
    rank: int
    language: Language


def plain(text: str) -> str:
    """A title in small letters, without accents and signs."""
    spread = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w#°º]+|_", " ", letters).split())


def _vocabulary() -> dict[str, Title]:
    """Every word that may title a column."""
    found: dict[str, Title] = {}
    for part, both in (*WORDS.items(), (None, OTHERS)):
        for language, words in zip((Language.ES, Language.EN), both, strict=True):
            for rank, word in enumerate(words):
                found.setdefault(word, Title(part, rank, language))
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
        return Title(found.part, found.rank + 100, found.language)
    near = get_close_matches(word, VOCABULARY, n=1, cutoff=NEAR)
    if near and len(word) > 3:  # noqa: PLR2004 - shorter words are all alike
        found = VOCABULARY[near[0]]
        return Title(found.part, found.rank + 200, found.language)
    return None


def header_of(table: Table) -> Header | None:
    """The first row that titles a column of activities and two columns of a plan in all."""
    for index, row in enumerate(table.rows[:LOOKED_AT]):
        found = columns_of([cell.text for cell in row.cells])
        if Part.ACTIVITY in found and len(found) > 1:
            used = set(found.values())
            ignored = tuple(
                cell.text
                for number, cell in enumerate(row.cells)
                if number not in used and cell.text and not cell.merged
            )
            language = _language(row, found)
            if Part.ID not in found:
                found |= _ids_in(table.rows[index + 1 :])
            return Header(index, found, ignored, language)
    return None


def _ids_in(rows: Sequence[Row]) -> dict[Part, int]:
    """The column, if there is one, whose cells begin with full ids, as those of a report do."""
    begun = Counter(
        number
        for row in rows
        for number, cell in enumerate(row.cells)
        if BEGUN.match(cell.text) and not cell.merged
    )
    ((column, count),) = begun.most_common(1) or [(0, 0)]
    return {Part.ID: column} if 2 * count > len(rows) else {}


def columns_of(titles: Sequence[str]) -> dict[Part, int]:
    """The column of each part: where two claim it, the surer title, then the first."""
    best: dict[Part, tuple[int, int]] = {}
    for number, text in enumerate(titles):
        found = title(text)
        if found is not None and found.part is not None:
            claim = (found.rank, number)
            best[found.part] = min(best.get(found.part, claim), claim)
    return {part: number for part, (_, number) in best.items()}


def _language(row: Row, columns: Mapping[Part, int]) -> Language:
    """The language that most of the titles are in; Spanish where both are as many."""
    titles = [title(row.cells[number].text) for number in columns.values()]
    english = sum(found is not None and found.language is Language.EN for found in titles)
    return Language.EN if 2 * english > len(titles) else Language.ES


def cell_of(row: Row, header: Header, part: Part) -> Cell | None:
    """A row's cell of a part; None where the table has no such column, or the row is too short."""
    number = header.columns.get(part)
    return row.cells[number] if number is not None and number < len(row.cells) else None
