"""The columns of a table in characters: how wide each is, and how a cell stands in it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language.seen import visible, width_of
from crmplan.pages.document import DOT

if TYPE_CHECKING:
    from crmplan.pages.document import Column, Group, Table, Text

GAP = 2
WIDE = 60  # columns of a text that may be cut, as long as others could use the room
UNEVEN = 3  # columns that are lost where words break


def side_by_side(block: Table, width: int) -> bool:
    """Whether the columns fit beside each other at a width pleasant to read."""
    return sum(least for least, _ in extents(block)) + GAP * (len(block.columns) - 1) <= width


def extents(block: Table) -> list[tuple[int, int]]:
    """For each column the least width it needs, and the width at which it wants no more."""
    rows = [row for group in block.groups for row in group.rows]
    return [
        extent(column, [row[number].text for row in rows], block.lines)
        for number, column in enumerate(block.columns)
    ]


def extent(column: Column, cells: list[str], lines: int) -> tuple[int, int]:
    """The least and the full width of a column; a rigid one has only its full width."""
    title = width_of(column.title)
    full = max(map(width_of, map(visible, cells)), default=0)
    least = min(full, column.least) if column.least else full
    if lines and column.least:
        full = max(least, min(full, full // lines + UNEVEN, WIDE))
    return max(least, title), max(full, title)


def widths(block: Table, width: int) -> list[int]:
    """What each column gets: what it needs at least, and a fair part of what is left."""
    both = extents(block)
    room = width - GAP * (len(both) - 1)
    left = room - sum(least for least, _ in both)
    wanted = sum(full - least for least, full in both)
    share = min(1.0, left / wanted) if wanted else 0.0
    given = [least + int((full - least) * share) for least, full in both]
    return spread(block, given, room) if block.lines else given


def spread(block: Table, given: list[int], room: int) -> list[int]:
    """Where texts may be cut, what is left over: to short texts first, then to what names a row."""
    rows = [row for group in block.groups for row in group.rows]
    naming = first_lead(block)
    for place in sorted(range(len(given)), key=lambda place: place == naming):
        longest = max((width_of(row[place].text) for row in rows), default=0)
        more = min(room - sum(given), longest - given[place])
        given[place] += max(more, 0)
    return given


def first_lead(block: Table) -> int:
    """The place of the column whose text names a row; -1 where there is none."""
    return next((place for place, column in enumerate(block.columns) if column.lead), -1)


class Laid(NamedTuple):
    """A group as it is drawn: its columns, how wide each is, its rows, the lines each may take.

    `lines` are those of the text that names a row, where that has the room of others too: fewer.
    """

    columns: tuple[Column, ...]
    widths: list[int]
    rows: list[tuple[Text, ...]]
    lines: list[int]


def laid(block: Table, group: Group, given: list[int]) -> Laid:
    """A group in the columns of its table.

    Where texts may be cut, a column that is empty in all its rows gives its room to the one before.
    """
    if not block.lines:
        return Laid(block.columns, given, list(group.rows), [0] * len(given))
    naming = first_lead(block)
    kept: list[int] = []
    room = list(given)
    for place, width in enumerate(given):
        if kept and not any(row[place].text for row in group.rows):
            room[kept[-1]] += GAP + width
        else:
            kept.append(place)
    return Laid(
        tuple(block.columns[place] for place in kept),
        [room[place] for place in kept],
        [tuple(row[place] for place in kept) for row in group.rows],
        [
            max(1, block.lines * given[place] // room[place]) if place == naming else block.lines
            for place in kept
        ],
    )


def wrapped(text: str, width: int, lines: int = 0) -> list[str]:
    """A text in lines of a width, cut with an ellipsis where it takes more lines than it may."""
    text = visible(text)
    taken = width_of(text)
    if taken <= width:
        return [text]
    parts = text.split(DOT)
    if len(parts) <= lines and all(width_of(part) <= width for part in parts):
        return parts
    each = max(1, width if taken == len(text) else width // 2)  # wide characters take two columns
    found = textwrap.wrap(
        text,
        each,
        max_lines=lines or None,
        placeholder="…",
        break_on_hyphens=lines > 0,
    )
    return found or [""]
