"""Views: what a command shows, as typed rows and as a page. Pure functions of plan and day.

The module of a page has its `view`, the `keys` of its rows and the `blocks` of its document; a
second page beside it names them after itself (`agenda_view`, `agenda_keys`, `agenda_blocks`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeVar

from crmplan.language import Language
from crmplan.pages.document import Block, Document

Shown = TypeVar("Shown")
Item = Mapping[str, object]
Keys = Mapping[str, Callable[[Shown], object]]  # the keys of a row, and how each is filled


class View(NamedTuple):
    """What a command shows.

    `keys` make each of `rows` an item for machines: all keys always there, codes never translated,
    days as `date`. `blocks` make the same rows a page for people. Each is made when asked for.
    """

    kind: str
    as_of: date
    language: Language
    keys: Keys[Any]
    rows: Iterable[Any]
    blocks: Callable[[], Iterable[Block]]

    def items(self) -> Iterator[Item]:
        """The rows for machines."""
        return ({key: fill(row) for key, fill in self.keys.items()} for row in self.rows)

    def page(self) -> Document:
        """The rows for people."""
        return Document(self.language, tuple(self.blocks()))
