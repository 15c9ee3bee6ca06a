"""Problems of what people wrote, each with the place where it stands."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol


class Severity(StrEnum):
    """How much a problem matters: an error fails `check`, a warning only with --strict."""

    ERROR = "error"
    WARNING = "warning"


class Mark(NamedTuple):
    """A stretch of text in a file: path as shown to people, line and column from 1.

    Columns and length count characters (Unicode code points), a tab as one; lines end at LF.
    Length 0 marks a whole file or a place between two characters.
    """

    path: str
    line: int = 0
    column: int = 0
    length: int = 0


class Place(Protocol):
    """Where a record stands, and each of its fields."""

    def at(self, name: str | None = None, index: int | None = None) -> Mark:
        """The mark of the record, of a field's value, or of one item of a field's list.

        A field that is absent is marked where the record starts.
        """

    def at_key(self, name: str) -> Mark:
        """The mark of a field's key."""

    def lines(self) -> tuple[int, int]:
        """The first and the last line of the record."""

    def has(self, name: str) -> bool:
        """Whether a field is written, or may be in what could not be read."""

    def within(self, name: str, column: int, length: int) -> Mark:
        """A stretch of a field's text, column from 1; the whole value if it is folded."""


class Problem(NamedTuple):
    """One finding: a stable code, its place, and the values its sentences need.

    `fix` is the text that would replace the marked one, where there is just one.
    """

    code: str
    mark: Mark
    values: Mapping[str, object] = MappingProxyType({})
    fix: str | None = None


class CrmplanError(Exception):
    """The command cannot go on; caught once, in `main`.

    `key` names a sentence of `messages.error`; `exit_code` is 2 where the work could not be
    done (usage, unknown id, unreadable directory, git) and 1 where it was refused. The sentence
    gets the cause of the `problem`, if one stands behind it, as {cause}.
    """

    problem: Problem | None = None

    def __init__(self, key: str, exit_code: int = 2, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.exit_code = exit_code
        self.values = values
