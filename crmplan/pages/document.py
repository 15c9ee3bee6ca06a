"""What a page says, free of any output: headings, texts, facts, bars, tables and timelines.

Named tuples: a page is made once and written once, and they load in a fifth of the time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

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
    """A run of text with one tone.

    `value` is the day or number that the text tells, for an output that keeps it as such; `part`
    the so many of so many that it tells, for an output that has room to draw it.
    """

    text: str
    tone: Tone = Tone.PLAIN
    value: date | int | None = None
    part: tuple[int, int] | None = None


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
    Equal cells one below another of a `joined` column are one cell, if those to their left are.
    """

    title: str
    least: int = 0
    lead: bool = False
    right: bool = False
    joined: bool = False


class Group(NamedTuple):
    """Rows of a table under a common title; an empty title is not written."""

    title: Text
    rows: tuple[tuple[Text, ...], ...]


class Table(NamedTuple):
    """Rows of cells under columns, in groups; every row has a cell for each column."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]


def joined_rows(table: Table, group: Group) -> Iterator[list[int]]:
    """For each row of a group, over how many rows each cell reaches; 0 below the first of them."""
    reach = [[1] * len(table.columns) for _ in group.rows]
    for place, column in enumerate(table.columns):
        if not column.joined:
            break
        first = 0
        for number in range(1, len(group.rows)):
            if group.rows[number][: place + 1] == group.rows[first][: place + 1]:
                reach[first][place] += 1
                reach[number][place] = 0
            else:
                first = number
    yield from reach


class Stretch(NamedTuple):
    """Days on a timeline, both ends included; an end left out goes on. `words` tell it whole.

    A `point` is a day that matters by itself: an occurrence, a meeting.
    """

    start: date | None
    end: date | None
    words: str
    tone: Tone = Tone.PLAIN
    point: bool = False


class Track(NamedTuple):
    """One row of a timeline: its short name, its text, its state, and its stretches of days.

    `note` stands where a row has no days to show.
    """

    name: str
    text: str
    state: Text
    stretches: tuple[Stretch, ...] = ()
    note: str = ""


class Tracks(NamedTuple):
    """Rows of a timeline under a common title."""

    title: Text
    tracks: tuple[Track, ...]


class Tick(NamedTuple):
    """A division of a timeline's scale: the day it begins, its name, and that of its year."""

    start: date
    label: str
    year: str = ""


class Timeline(NamedTuple):
    """Rows of days over a common scale, first and last day included.

    `here` is the day the page speaks of, `here_text` its name; `events` are meetings, `events_text`
    the word for them; `legend` says what each kind of stretch means.
    """

    title: str
    start: date
    end: date
    here: date
    here_text: str
    ticks: tuple[Tick, ...]
    events_text: str
    events: tuple[Stretch, ...]
    groups: tuple[Tracks, ...]
    legend: tuple[Stretch, ...] = ()


Block = Heading | Paragraph | Facts | Bullets | Lines | Bar | Table | Timeline


class Document(NamedTuple):
    """A page in one language."""

    language: Language
    blocks: tuple[Block, ...]
