"""Views: what a command shows, as typed rows and as a page. Pure functions of plan and day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from crmplan.pages.document import Document

Item = Mapping[str, object]


class View(NamedTuple):
    """What a command shows.

    `items` gives the rows for machines, each with all of `keys`, codes never translated, days as
    `date`. `page` makes the same rows into a page for people. Each is made when asked for.
    """

    kind: str
    as_of: date
    keys: tuple[str, ...]
    items: Callable[[], Sequence[Item]]
    page: Callable[[], Document]
