"""How wide the columns of a table are to be, where they are measured and not drawn in letters."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from crmplan.language.seen import width_of

if TYPE_CHECKING:
    from crmplan.pages.document import Table

LONGEST = 70  # characters of a cell beyond which a column asks for no more room
BETWEEN = 3  # characters that the space between two columns takes
BOLD = 1.2  # how much wider the letters of a title are


def room(block: Table) -> int:
    """The characters that a table needs at least, from edge to edge."""
    return sum(least + BETWEEN for least, _ in _extents(block))


def shares(block: Table, letters: int) -> list[float]:
    """The part of a width of so many characters that each column gets; they add up to 1.

    What it needs at least, and of what is left by how much more it could use.
    """
    both = _extents(block)
    left = max(letters - room(block), 0)
    wanted = sum(full - least for least, full in both) or 1
    given = [least + BETWEEN + left * (full - least) / wanted for least, full in both]
    return [each / sum(given) for each in given]


def _extents(block: Table) -> list[tuple[int, int]]:
    """For each column the least width, and the one at which nothing is wrapped, within reason."""
    found = []
    for place, column in enumerate(block.columns):
        cells = [width_of(row[place].text) for group in block.groups for row in group.rows]
        word = ceil(max(map(width_of, column.title.split()), default=0) * BOLD)
        full = min(max([*cells, word]), LONGEST)
        least = min(column.least, full) if column.least else full
        found.append((max(least, word), full))
    return found
