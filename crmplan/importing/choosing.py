"""Which of a document's tables is the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.importing.columns import header_of
from crmplan.problems import CrmplanError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmplan.importing.columns import Header
    from crmplan.importing.paper import Paper, Table

Titled = tuple["Table", "Header"]
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


def _asked(paper: Paper, titled: list[tuple[Table, Header | None]], number: int) -> Titled:
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


def _quoted(table: Table) -> str:
    """The beginning of a table, by which a person knows it."""
    first = next((row for row in table.rows if any(cell.text for cell in row.cells)), None)
    words = " | ".join(cell.text for cell in first.cells if cell.text) if first else ""
    text = f"{table.name}: {words}" if table.name else words
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
