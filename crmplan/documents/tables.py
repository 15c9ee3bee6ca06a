"""Which tables of a document are the plan, and what its head says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from crmplan.calendar import Kind, answer
from crmplan.documents.columns import header_of, judged, likely_row
from crmplan.documents.paper import BLANK, Notice, PaperRow, alike, kept
from crmplan.documents.rows import row_text
from crmplan.documents.titles import LOW, Role, Sense, plain, title
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from crmplan.documents.columns import Header
    from crmplan.documents.paper import Paper, PaperTable


Titled = tuple["PaperTable", "Header"]
KNOWN: Final = 0.6  # how much of a title must be known
EXAMPLES: Final = 3  # rows that are shown where a column is asked about
SHOWN: Final = 60  # characters of what is quoted of a table


@dataclass(frozen=True, slots=True)
class Chosen:
    """The tables that are read, each with its titles, and what is to be said of the others."""

    tables: tuple[Titled, ...]
    remarks: tuple[Notice, ...] = ()


def chosen(
    paper: Paper, numbers: Sequence[int] = (), asked: Mapping[str, Role] | None = None
) -> Chosen:
    """The tables of these numbers (from 1), else those that have the columns of a plan.

    One that goes on without titles is read with the one before it. CrmplanError where it is not
    clear which, or what their columns are.
    """
    paper = replace(paper, tables=tuple(map(upright, paper.tables)))
    titled = [header_of(table, asked) for table in paper.tables]
    if not paper.tables:
        raise CrmplanError("import-no-table", path=paper.name)
    if numbers:
        return Chosen(tuple(_asked(paper, titled, number) for number in numbers))
    sound = [n for n, header in enumerate(titled) if header is not None and header.sure]
    dated = [n for n in sound if _header(titled, n).dated]
    whole = [n for n in sound if _header(titled, n).whole]
    taken = whole or dated or sound
    if not taken:
        raise unknown(paper)
    if whole:
        taken = [n for n in dated if _like(_header(titled, n), _header(titled, whole[0]))] or whole
    taken, remarks = _without_copies(paper, titled, taken)
    pairs: list[tuple[int, Titled]] = []
    for n, table in enumerate(paper.tables):
        if n in taken:
            pairs.append((n, (table, _header(titled, n))))
        elif (
            titled[n] is None and pairs and pairs[-1][0] == n - 1 and _goes_on(table, pairs[-1][1])
        ):
            pairs.append((n, (table, _continued(pairs[-1][1][1]))))
            remarks.append(Notice("goes-on", 0, {"number": n + 1, "rows": len(table.rows)}))
    read = {n for n, _ in pairs}
    for n, table in enumerate(paper.tables):
        if (
            n not in read
            and table.rows
            and not any(r.values.get("number") == n + 1 for r in remarks)
        ):
            values = {"number": n + 1, "rows": len(table.rows), "text": quoted(table)}
            remarks.append(Notice("table-unread", 0, values))
    return Chosen(tuple(pair for _, pair in pairs), tuple(remarks))


def upright(table: PaperTable) -> PaperTable:
    """A table whose titles stand one below the other, as a table has them; any other as it is.

    The number of a row is then that of its first title.
    """
    stacked = [row.cells[0].text for row in table.rows if row.cells]
    known = [found for text in stacked if (found := title(text)) and found.weight >= KNOWN]
    deeds = any(found.sense is Sense.LEVEL and found.depth >= LOW for found in known)
    width = max((len(row.cells) for row in table.rows), default=0)
    senses = {(found.sense, found.depth) for found in known}
    if not deeds or width < 2 or len(senses) < 2 or 2 * len(known) <= len(stacked):  # noqa: PLR2004
        return table
    if header_of(table) is not None:
        return table
    rows = []
    for column in range(width):
        cells = (row.cells[column] if column < len(row.cells) else BLANK for row in table.rows)
        rows.append(PaperRow(table.rows[0].number, tuple(cells)))
    return replace(table, rows=tuple(rows))


def _header(titled: Sequence[Header | None], number: int) -> Header:
    """The titles of a table that has some."""
    header = titled[number]
    assert header is not None  # noqa: S101 - it was chosen for them
    return header


def _like(header: Header, other: Header) -> bool:
    """Whether two tables have the same columns, as those of one plan have."""
    return set(map(plain, header.titles)) == set(map(plain, other.titles))


def _goes_on(table: PaperTable, before: Titled) -> bool:
    """Whether a table without titles goes on from the one before it: it is as wide."""
    width = len(before[0].rows[0].cells) if before[0].rows else 0
    return bool(table.rows) and len(table.rows[0].cells) == width


def _continued(header: Header) -> Header:
    """The titles of a table for one that goes on from it and has none."""
    return replace(header, index=-1, first=-1)


def _without_copies(
    paper: Paper, titled: Sequence[Header | None], taken: list[int]
) -> tuple[list[int], list[Notice]]:
    """Of tables with the same activities the one that says most; two that differ must be chosen."""
    texts = {n: _texts(paper.tables[n], _header(titled, n), Role.ACTIVITY) for n in taken}
    left: list[int] = []
    remarks: list[Notice] = []
    for n in sorted(taken, key=lambda n: -len(_header(titled, n).columns)):
        copy = next((m for m in left if _shared(texts[n], texts[m])), None)
        if copy is None:
            left.append(n)
            continue
        dates = [
            _texts(paper.tables[each], _header(titled, each), Role.CALENDAR) for each in (n, copy)
        ]
        if dates[0] != dates[1] and all(dates):
            listed = "; ".join(f"{m + 1}: {quoted(paper.tables[m])}" for m in sorted(taken))
            raise CrmplanError("import-several", path=paper.name, count=len(taken), tables=listed)
        remarks.append(Notice("table-copy", 0, {"number": n + 1, "other": copy + 1}))
    return sorted(left), remarks


def _shared(texts: set[str], others: set[str]) -> bool:
    """Whether most of the activities of a table stand in another one too."""
    least = min(len(texts), len(others))
    return least > 0 and len(texts & others) * 2 > least


def _texts(table: PaperTable, header: Header, role: Role) -> set[str]:
    """The texts of a column."""
    column = header.columns.get(role)
    if column is None:
        return set()
    rows = table.rows[header.index + 1 :]
    return {alike(row.cells[column].text) for row in rows if column < len(row.cells)} - {""}


def _asked(paper: Paper, titled: Sequence[Header | None], number: int) -> Titled:
    """The table of a number, with its own titles or those of the one before it."""
    if not 1 <= number <= len(titled):
        count = len(titled)
        raise CrmplanError("import-table-unknown", path=paper.name, number=number, count=count)
    header = titled[number - 1]
    table = paper.tables[number - 1]
    if header is None:
        before = [(paper.tables[n], each) for n, each in enumerate(titled[: number - 1]) if each]
        if before and _goes_on(table, before[-1]):
            return table, _continued(before[-1][1])
        raise unknown(paper, number)
    return table, header


def unknown(paper: Paper, number: int = 0) -> CrmplanError:
    """What to raise where no table is known for a plan: its likely titles, and what to type."""
    if not number:
        number, _ = max(enumerate(paper.tables, 1), key=lambda pair: len(pair[1].rows))
    table = paper.tables[number - 1]
    index = likely_row(table)
    if index is None:
        return CrmplanError(
            "import-no-columns", path=paper.name, number=number, titles=quoted(table)
        )
    row = table.rows[index]
    header = judged(table, index, index, {})
    roles = {column: role.value for role, column in header.columns.items()} if header else {}
    understood = []
    line = []
    for column, cell in enumerate(row.cells):
        if not cell.text or cell.merged:
            continue
        role = roles.get(column) or _meant(cell.text)
        understood.append(f"{cell.text} = {role or '?'}")
        line.append(f"{cell.text}={role or '…'}")
    return CrmplanError(
        "import-columns",
        path=paper.name,
        number=number,
        row=row.number,
        understood="; ".join(understood),
        line=", ".join(line),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A column to be asked about: its title, the first words in it, and what it is taken for."""

    title: str
    words: tuple[str, ...]
    guess: Role


def to_ask(paper: Paper, number: int) -> list[Asked]:
    """The columns of a table (from 1) whose titles did not tell what they are, or all of them."""
    table = upright(paper.tables[number - 1])
    index = likely_row(table)
    if index is None:
        return []
    header = judged(table, index, index, {})
    roles = {column: role for role, column in header.columns.items()} if header else {}
    found = []
    for column, cell in enumerate(table.rows[index].cells):
        words = [
            row.cells[column].text
            for row in table.rows[index + 1 : index + 1 + EXAMPLES]
            if column < len(row.cells) and row.cells[column].text
        ]
        if cell.text and not cell.merged:
            found.append(Asked(cell.text, tuple(words), roles.get(column, Role.DETAIL)))
    return found


def _meant(text: str) -> str:
    """The role that a title alone speaks of; empty where it is not known."""
    found = title(text)
    return "" if found is None else found.sense.value


def quoted(table: PaperTable) -> str:
    """The beginning of a table, by which a person knows it."""
    first = next((row for row in table.rows if any(cell.text for cell in row.cells)), None)
    words = row_text(first) if first else ""
    text = f"{table.name}: {words}" if table.name else words
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


# The head of a plan: what the lines before its table say of title, conference, place and day.


TITLES: Final = (  # the surest first
    ("plan de trabajo", "plan de accion", "programa de trabajo", "work plan", "workplan",
     "plan of action", "action plan", "work programme"),
    ("plan operativo", "plan anual", "plan estrategico", "plan pastoral", "plan institucional",
     "programa anual", "programacion anual", "hoja de ruta", "roadmap", "plano de acao",
     "plano de trabalho", "plan d action", "plan de travail", "operational plan", "annual plan",
     "strategic plan", "implementation plan", "project plan", "programme of work", "plano anual"),
    ("plan", "plano", "poa", "cronograma", "calendario de actividades", "agenda de trabajo"),
)  # fmt: skip
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
LONGEST_TITLE: Final = 200  # characters


@dataclass(frozen=True, slots=True)
class Preamble:
    """What the head gives, verbatim; empty where it says nothing.

    `dated` names where the day came from: `version`, `meeting`, or empty where there is none.
    `unread` are the lines that say something else.
    """

    title: str = ""
    conference: str = ""
    place: str = ""
    version: str = ""
    starts: date | None = None
    dated: str = ""
    unread: tuple[str, ...] = ()


def heading_of(lines: Iterable[str]) -> Preamble:
    """The head of a plan, from the lines before its table."""
    parts = (part for line in lines for part in line.split(" · "))
    written = [text for part in parts if (text := kept(part))][:LINES_READ]
    title, rest = _title(written)
    version, day, rest = _version(rest)
    named = (line for word in CONFERENCES for line in rest if _has(line, (word,)))
    conference = next((line for line in named if ":" not in line), "")
    place, met, placed = _place(line for line in rest if line != conference)
    dated = "version" if day else "meeting" if met else ""
    unread = [line for line in rest if line not in {conference, placed}]
    return Preamble(title, conference, place, version, day or met, dated, tuple(unread))


def _has(line: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"\b{word}\b", plain(line)) for word in words)


def _title(lines: list[str]) -> tuple[str, list[str]]:
    """The line that says it is a plan, with those that go on, and the other lines."""
    for words in TITLES:
        number = next((n for n, line in enumerate(lines) if _has(line, words)), None)
        if number is not None and len(lines[number]) <= LONGEST_TITLE:
            end = number + 1
            while end < len(lines) and plain(lines[end]).partition(" ")[0] in JOINTS:
                end += 1
            return " ".join(lines[number:end]), lines[:number] + lines[end:]
    return "", lines


def is_title(line: str, *, surely: bool = False) -> bool:
    """Whether a line says that it is the title of a plan; `surely`: of nothing less."""
    return any(_has(line, words) for words in TITLES[: 2 if surely else None])


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


def _place(lines: Iterable[str]) -> tuple[str, date | None, str]:
    """The place that stands before a date, the first day of that date, and the whole line."""
    for line in lines:
        parts = [part.strip() for part in line.split(",")]
        for cut in range(1, len(parts)):
            if ":" in parts[0] or _has(parts[0], CONFERENCES):
                break
            found = answer(" ".join(parts[cut:]))
            if found.kind is Kind.WINDOW and found.start and found.end and found.certain:
                return ", ".join(parts[:cut]), found.start, line
    return "", None, ""


def day_of(text: str) -> date | None:
    """The one day that a text names."""
    found = answer(text)
    single = found.kind is Kind.WINDOW and found.start == found.end and found.certain
    return found.start if single else None
