"""What a page says, free of any output: headings, paragraphs, facts, bars and tables."""

from dataclasses import dataclass
from enum import StrEnum

from crmplan.language import Language

ABSENT = "—"  # a cell that has nothing to say


class Tone(StrEnum):
    """What a text means beside its words; an output may colour it, and loses nothing if not."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    NOTICE = "notice"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text with one tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's own."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels, each with what it stands for."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts in no order of rank."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines as they stand, such as those of a file, each with its tone."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a bar: its words, how many, and its tone."""

    label: str
    count: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class Bar:
    """A whole in parts, such as the activities of a plan by state."""

    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `least` is the width in characters below which its text is no longer pleasant to read: 0 where
    it must stand on one line. `lead` columns name the row where it cannot stand as one line.
    """

    title: str
    least: int = 0
    lead: bool = False
    right: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table under a common title; an empty title is not written."""

    title: Text
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns, in groups; every row has a cell for each column."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]


Block = Heading | Paragraph | Facts | Bullets | Lines | Bar | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A page in one language."""

    language: Language
    blocks: tuple[Block, ...]
