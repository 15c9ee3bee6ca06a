"""What a page says, free of any output: headings, texts, facts, bars, tables and timelines.

Named tuples: a page is made once and written once, and they load in a fifth of the time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language.seen import visible, width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from crmplan.language import Language

ABSENT = "—"  # a cell that has nothing to say
DOT = " · "  # between parts of one text; a narrow cell is broken there first
NOTHING = " "  # the part of a bar that is not filled


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
    """Running text; on paper in small letters where it is a note."""

    text: str
    tone: Tone = Tone.PLAIN
    small: bool = False


class Facts(NamedTuple):
    """Labels, each with what it stands for."""

    pairs: tuple[tuple[str, Text], ...]


class Bullets(NamedTuple):
    """A list of short texts in no order of rank."""

    items: tuple[Text, ...]


class Lines(NamedTuple):
    """Lines as they stand, such as those of a file, each with its tone."""

    items: tuple[Text, ...]


WIDEST = 100  # columns of a line of an excerpt
BEFORE = 40  # columns kept in front of the stretch where a line is cut
TAB = 4
MARGIN = "      │ "


class Excerpt(NamedTuple):
    """A line of a file with the one before it, and a caret with words under a stretch of it.

    `number` is the line's, 0 where there is no line to show; `stretch` its first character,
    counted from 0, and how many there are.
    """

    head: Text
    number: int
    before: str
    line: str
    stretch: tuple[int, int]
    words: Text
    foot: Text

    @property
    def items(self) -> tuple[Text, ...]:
        """The excerpt as lines."""
        return self.within(WIDEST)

    def within(self, widest: int) -> tuple[Text, ...]:
        """The excerpt as lines, those of the file cut to a width around the stretch."""
        if not self.number:
            return (self.head, Text(f"{MARGIN}{self.words.text}", self.words.tone), self.foot)
        first, length = self.stretch
        begin, end = 0, len(self.line)
        if end > widest:
            begin = max(0, min(first - min(BEFORE, widest // 2), end - widest))
            end = begin + widest
        last = min(first + length, end)
        head = ("…" if begin else "") + _seen(self.line[begin:first])
        marked = _seen(self.line[first:last], width_of(head))
        tail = _seen(self.line[last:end], width_of(head + marked))
        tail += "…" if end < len(self.line) else ""
        before = self.before if len(self.before) <= widest else f"{self.before[:widest]}…"
        caret = " " * width_of(head) + "^" * max(1, width_of(marked))
        return (
            self.head,
            *(
                [Text(f"{self.number - 1:>5} │ {_seen(before)}".rstrip())]
                if self.number > 1
                else ()
            ),
            Text(f"{self.number:>5} │ {head}{marked}{tail}".rstrip()),
            Text(f"{MARGIN}{caret} {self.words.text}", self.words.tone),
            self.foot,
        )


def _seen(text: str, column: int = 0) -> str:
    """The text as shown from a column on: tabs as spaces, what does not print as its code."""
    if "\t" not in text:
        return visible(text)
    shown = ""
    for char in text:
        if char == "\t":
            shown += " " * (TAB - (column + width_of(shown)) % TAB)
        else:
            shown += visible(char)
    return shown


class Share(NamedTuple):
    """One part of a bar: its words, how many, its tone, and the sign that is drawn for it.

    A sign of a space is of what is not there: an empty bar means that nothing is.
    """

    label: str
    size: int
    tone: Tone
    sign: str = NOTHING


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
    """Rows of cells under columns, in groups; every row has a cell for each column.

    `tall` rows leave room to write by hand, on paper.
    `lines` is how many lines a row may take on a screen, its texts cut; 0 for as many as it needs.
    """

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    tall: bool = False
    lines: int = 0

    @classmethod
    def plain(cls, columns: tuple[Column, ...], rows: Iterable[tuple[Text, ...]]) -> Table:
        """Rows under no title."""
        return cls(columns, (Group(Text(""), tuple(rows)),))


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

    `sign` is what is drawn for one of its days. A `point` is a day that matters by itself: an
    occurrence, a meeting.
    """

    start: date | None
    end: date | None
    words: str
    tone: Tone = Tone.PLAIN
    point: bool = False
    sign: str = NOTHING


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


Block = Heading | Paragraph | Facts | Bullets | Lines | Excerpt | Bar | Table | Timeline


class Document(NamedTuple):
    """A page in one language."""

    language: Language
    blocks: tuple[Block, ...]
