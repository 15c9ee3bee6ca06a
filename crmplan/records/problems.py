"""Problems of what people wrote, each with the place where it stands."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol


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
    """Where a record stands, and each of its fields.

    It is `damaged` where a flaw lies in it, or something that belonged to it could not be read.
    """

    damaged: bool

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


class Sample(NamedTuple):
    """A bad and a good sample of a problem: lines in place of lines of a file's frame.

    The same samples are shown by `explain`, fill the gallery (docs/problems.md), and are tried by
    the tests: the bad one earns exactly its code, the good one none. One that cannot be written as
    lines of a plan (a pipe, bytes that are no text; `at` empty) is told in words, and made by the
    tests.
    """

    at: str
    bad: str
    good: str
    file: str = "workplan.yaml"


# The codes of problems and how much each matters. A code, once given, is never renamed.


CODES: Final[dict[str, Severity]] = {
    # the file
    "file-missing": Severity.ERROR,
    "not-a-file": Severity.ERROR,
    "link-broken": Severity.ERROR,
    "link-outside": Severity.ERROR,
    "unreadable": Severity.ERROR,
    "too-large": Severity.ERROR,
    "file-stray": Severity.WARNING,
    "files-many": Severity.WARNING,
    "not-a-folder": Severity.ERROR,
    "file-empty": Severity.ERROR,
    "file-foreign": Severity.ERROR,
    # its bytes
    "encoding-latin1": Severity.ERROR,
    "encoding-utf16": Severity.ERROR,
    "encoding-twice": Severity.WARNING,
    "nul": Severity.ERROR,
    "control-character": Severity.ERROR,
    # its YAML
    "conflict-marker": Severity.ERROR,
    "tab-indent": Severity.ERROR,
    "nbsp": Severity.ERROR,
    "smart-quotes": Severity.ERROR,
    "quote-open": Severity.ERROR,
    "bracket-open": Severity.ERROR,
    "colon-in-text": Severity.ERROR,
    "colon-missing": Severity.ERROR,
    "indentation": Severity.ERROR,
    "dash-missing": Severity.ERROR,
    "character-reserved": Severity.ERROR,
    "escape-unknown": Severity.ERROR,
    "text-after-quote": Severity.ERROR,
    "yaml-syntax": Severity.ERROR,
    "anchor": Severity.ERROR,
    "alias": Severity.ERROR,
    "merge-key": Severity.ERROR,
    "tag": Severity.ERROR,
    "directive": Severity.ERROR,
    "document-second": Severity.ERROR,
    "too-deep": Severity.ERROR,
    "key-duplicate": Severity.ERROR,
    "key-not-a-name": Severity.ERROR,
    # its records
    "key-unknown": Severity.ERROR,
    "field-missing": Severity.ERROR,
    "field-empty": Severity.ERROR,
    "kind-wrong": Severity.ERROR,
    "choice-unknown": Severity.ERROR,
    "item-empty": Severity.ERROR,
    "item-twice": Severity.ERROR,
    "date-invalid": Severity.ERROR,
    "id-invalid": Severity.ERROR,
    "code-invalid": Severity.ERROR,
    "country-unknown": Severity.ERROR,
    "lookalike": Severity.ERROR,
    "invisible": Severity.ERROR,
    # the plan as a whole
    "id-duplicate": Severity.ERROR,
    "id-misplaced": Severity.ERROR,
    "number-misplaced": Severity.ERROR,
    "party-unknown": Severity.ERROR,
    "party-twice": Severity.ERROR,
    "calendar-unreadable": Severity.ERROR,
    "plan-dates": Severity.ERROR,
    "meeting-dates": Severity.ERROR,
    "meeting-unknown": Severity.ERROR,
    "log-order": Severity.ERROR,
    "log-before-plan": Severity.ERROR,
    "event-incomplete": Severity.ERROR,
    "event-field": Severity.WARNING,
    "reason-missing": Severity.WARNING,
    "words-past": Severity.WARNING,
    "entry-idle": Severity.WARNING,
    "meeting-uncounted": Severity.WARNING,
    "due-unknown": Severity.WARNING,
    "evidence-empty": Severity.WARNING,
    "each-without-parties": Severity.WARNING,
    "exempt-idle": Severity.WARNING,
    "measure-unknown": Severity.ERROR,
    # the registry of consuls
    "list-twice": Severity.ERROR,
    "list-dates": Severity.ERROR,
    "source-missing": Severity.ERROR,
    "verified-early": Severity.WARNING,
    "post-unknown": Severity.ERROR,
    "post-circle": Severity.ERROR,
    "post-dates": Severity.ERROR,
    "state-twice": Severity.ERROR,
    "head-dates": Severity.ERROR,
    "heads-overlap": Severity.ERROR,
    "phone-invalid": Severity.ERROR,
    "phone-unassigned": Severity.WARNING,
    "email-invalid": Severity.ERROR,
    "website-invalid": Severity.ERROR,
    # the visa files
    "visa-file-name": Severity.ERROR,
    "visa-dates": Severity.ERROR,
    "currency-unknown": Severity.ERROR,
    "rule-overlap": Severity.ERROR,
    "rule-dates": Severity.ERROR,
    "rule-own": Severity.WARNING,
    "rule-category": Severity.ERROR,
}


def severity(code: str) -> Severity:
    """How much a problem of this code matters."""
    return CODES[code]
