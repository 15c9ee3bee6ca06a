"""How wide the columns of a table are to be, where they are measured and not drawn in letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.render.excerpt import width_of

if TYPE_CHECKING:
    from crmplan.document import Table

LONGEST = 70  # characters of a cell beyond which a column asks for no more room
BETWEEN = 4  # characters that the space between two columns takes
SPARE = 2  # characters more for a text that must stand on one line, in letters of any width


def needed(block: Table) -> list[int]:
    """The characters that each column needs at least."""
    return [least for least, _ in _extents(block)]


def room(block: Table) -> int:
    """The characters that a table needs at least, from edge to edge."""
    return sum(needed(block)) + BETWEEN * len(block.columns)


def shares(block: Table) -> list[float]:
    """The part of the width that each column gets: what it needs, and of what is left by its use.

    They add up to 1.
    """
    both = _extents(block)
    used = [
        least + BETWEEN + (0.6 * (full - least) if column.least else SPARE)
        for column, (least, full) in zip(block.columns, both, strict=True)
    ]
    return [each / sum(used) for each in used]


def _extents(block: Table) -> list[tuple[int, int]]:
    """For each column the least width, and the one at which nothing is wrapped, within reason."""
    found = []
    for place, column in enumerate(block.columns):
        cells = [width_of(row[place].text) for group in block.groups for row in group.rows]
        word = max(map(width_of, column.title.split()), default=0)
        full = min(max([*cells, word]), LONGEST)
        least = min(column.least, full) if column.least else full
        found.append((max(least, word), full))
    return found
