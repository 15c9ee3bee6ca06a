"""What a page says, free of any output: headings, paragraphs, facts, bars and tables.

Named tuples: a page is made once and written once, and they load in a fifth of the time.
"""

from enum import StrEnum
from typing import NamedTuple

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


class Text(NamedTuple):
    """A run of text with one tone."""

    text: str
    tone: Tone = Tone.PLAIN


class Heading(NamedTuple):
    """A heading; level 1 is the page's own."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN


class Facts(NamedTuple):
    """Labels, each with what it stands for."""

    pairs: tuple[tuple[str, Text], ...]


class Bullets(NamedTuple):
    """A list of short texts in no order of rank."""

    items: tuple[Text, ...]


class Lines(NamedTuple):
    """Lines as they stand, such as those of a file, each with its tone."""

    items: tuple[Text, ...]


class Share(NamedTuple):
    """One part of a bar: its words, how many, and its tone."""

    label: str
    size: int
    tone: Tone


class Bar(NamedTuple):
    """A whole in parts, such as the activities of a plan by state."""

    shares: tuple[Share, ...]


class Column(NamedTuple):
    """A column of a table.

    `least` is the width in characters below which its text is no longer pleasant to read: 0 where
    it must stand on one line. `lead` columns name the row where it cannot stand as one line.
    """

    title: str
    least: int = 0
    lead: bool = False
    right: bool = False


class Group(NamedTuple):
    """Rows of a table under a common title; an empty title is not written."""

    title: Text
    rows: tuple[tuple[Text, ...], ...]


class Table(NamedTuple):
    """Rows of cells under columns, in groups; every row has a cell for each column."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]


Block = Heading | Paragraph | Facts | Bullets | Lines | Bar | Table


class Document(NamedTuple):
    """A page in one language."""

    language: Language
    blocks: tuple[Block, ...]
