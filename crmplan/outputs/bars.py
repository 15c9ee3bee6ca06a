"""A timeline drawn in characters: an id, a bar over the months, and the words behind it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language.seen import visible, width_of
from crmplan.pages.document import Stretch, Text, Timeline, Tone, Track

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

POINTS = {Tone.BAD: "×", Tone.GOOD: "●"}
POINT = "◆"
HERE = "│"
BEFORE, AFTER = "‹", "›"
GAP = 2
ROOMIEST = 8  # characters for one division of the scale, at most
LABELLED = 4  # and as many as a month's name needs, if there is room
WORDS = 40  # characters for the words behind a bar, if there is room
FEWEST_WORDS = 12  # and at least
NARROWEST = 6  # characters of a scale
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Runs = list[Text]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days in columns of characters, each division of the scale as wide as the others."""

    ticks: tuple[date, ...]
    end: date
    room: int

    @property
    def start(self) -> date:
        """The first day."""
        return self.ticks[0]

    def column(self, day: date) -> int:
        """The column of a day between the first and the last."""
        number = bisect_right(self.ticks, day) - 1
        first = self.ticks[number]
        last = number == len(self.ticks) - 1
        days = (self.end - first).days + 1 if last else (self.ticks[number + 1] - first).days
        return (number * days + (day - first).days) * self.room // (len(self.ticks) * days)

    def cells(self, stretch: Stretch) -> range:
        """The columns of a stretch that are in sight."""
        first = self.column(max(stretch.start or self.start, self.start))
        last = self.column(min(stretch.end or self.end, self.end))
        return range(first, last + 1)


def lines(chart: Timeline, width: int | None) -> Iterator[Runs]:
    """The timeline line by line, each in runs of one tone; cut to a width if there is one."""
    left = _left(chart)
    scale = Scale(tuple(tick.start for tick in chart.ticks), chart.end, _room(chart, width, left))
    room = scale.room
    yield from _axis(chart, scale, left, width)
    names, legend = _lettered(chart, scale)
    if legend:
        title = visible(chart.events_text)
        cells = [Text(names.get(place, " "), Tone.STRONG) for place in range(room)]
        gap = " " * GAP
        behind = _cut(title, width, left + room + GAP)
        yield [Text(" " * left), *_merged(_with_day(chart, scale, cells)), Text(gap + behind)]
    for group in chart.groups:
        if group.title.text:
            yield []
            yield [Text(_cut(visible(group.title.text), width, 0), Tone.STRONG)]
        for track in group.tracks:
            yield _row(chart, track, scale, left, width)
    yield []
    yield from _legend(chart, width)
    yield from ([Text(_cut(line, width, 0))] for line in legend)


def plain(chart: Timeline) -> Iterator[str]:
    """The timeline as lines of text, nothing cut."""
    return ("".join(run.text for run in runs).rstrip() for runs in lines(chart, None))


def _room(chart: Timeline, width: int | None, left: int) -> int:
    """The width of the scale: a whole number of characters for each division, if it can be."""
    count = len(chart.ticks)
    if width is None:
        return ROOMIEST * count
    most = width - left - GAP - FEWEST_WORDS
    each = min(max((width - left - GAP - WORDS) // count, LABELLED), ROOMIEST, most // count)
    return each * count if each >= 1 else max(most, NARROWEST)


def _left(chart: Timeline) -> int:
    """The width of the rows' names and the gap behind them."""
    names = [visible(track.name) for group in chart.groups for track in group.tracks]
    return max(map(len, names), default=0) + GAP


def _axis(chart: Timeline, scale: Scale, left: int, width: int | None) -> Iterator[Runs]:
    """The day looked from, the years and the months."""
    if chart.start <= chart.here <= chart.end:
        place = scale.column(chart.here)
        words = f"▼ {chart.here_text}"
        if place + len(words) > scale.room:  # the words then stand in front of their day
            words = f"{chart.here_text} ▼"
            place = max(place - len(words) + 1, -left)
        yield [Text(_cut(" " * (left + place) + words, width, 0), Tone.STRONG)]
    years = [(scale.column(tick.start), tick.year) for tick in chart.ticks if tick.year]
    months = [(scale.column(tick.start), tick.label) for tick in chart.ticks]
    for labels in filter(None, (years, months)):
        yield [Text(" " * left + _labels(labels, scale.room), Tone.QUIET)]


def _labels(places: list[tuple[int, str]], room: int) -> str:
    """Labels at their columns: all by their first letter, or some left out, if there is no room."""
    ends = [*(place for place, _ in places[1:]), room + len(places[-1][1])]
    whole = all(place + len(label) < end for (place, label), end in zip(places, ends, strict=True))
    line = ""
    for place, label in places:
        short = label if whole or not label.isalpha() else label[:1]
        if not line or place > len(line) - (short != label):
            line = line.ljust(place) + short
    return line


def _lettered(chart: Timeline, scale: Scale) -> tuple[dict[int, str], list[str]]:
    """The letter of each event at its column, or the next that is free, and what it stands for."""
    names: dict[int, str] = {}
    legend = []
    shown = [event for event in chart.events if _inside(chart, event)]
    for letter, event in zip(LETTERS, shown, strict=False):
        place = scale.cells(event).start
        while place in names:
            place += 1
        if place < scale.room:
            names[place] = letter
        legend.append(f"{letter}  {visible(event.words)}")
    return names, legend


def _row(chart: Timeline, track: Track, scale: Scale, left: int, width: int | None) -> Runs:
    """A row: its name, its bar, and as much of its text as there is room for."""
    cells = [Text(" ")] * scale.room
    shown = [stretch for stretch in track.stretches if _inside(chart, stretch)]
    for stretch in shown:
        for place in scale.cells(stretch):
            cells[place] = Text(_glyph(stretch), stretch.tone)
        if stretch.end is None and not stretch.point:
            cells[-1] = Text(AFTER, stretch.tone)
    if track.stretches and not shown:
        first = track.stretches[0]
        early = first.end is not None and first.end < chart.start
        cells[0 if early else -1] = Text(BEFORE if early else AFTER, first.tone)
    if not track.stretches:
        note = _cut(visible(track.note), scale.room, 0)
        taken = width_of(note)
        cells[:taken] = [Text(note if not place else "", Tone.QUIET) for place in range(taken)]
    name = Text(visible(track.name).ljust(left), Tone.STRONG)
    bar = _merged(_with_day(chart, scale, cells))
    words = _cut(visible(track.text), width, left + scale.room + GAP)
    return [name, *bar, Text(" " * GAP + words)]


def _inside(chart: Timeline, stretch: Stretch) -> bool:
    """Whether some day of a stretch is in sight."""
    return (stretch.start is None or stretch.start <= chart.end) and (
        stretch.end is None or stretch.end >= chart.start
    )


def _glyph(stretch: Stretch) -> str:
    return POINTS.get(stretch.tone, POINT) if stretch.point else stretch.sign


def _with_day(chart: Timeline, scale: Scale, cells: Runs) -> Runs:
    """The line of the day, behind whatever stands in its column."""
    if chart.start <= chart.here <= chart.end:
        place = scale.column(chart.here)
        if cells[place].text == " ":
            cells = [*cells[:place], Text(HERE, Tone.STRONG), *cells[place + 1 :]]
    return cells


def _merged(cells: Runs) -> Iterator[Text]:
    """Neighbours of one tone as one run."""
    run = ""
    tone = cells[0].tone if cells else Tone.PLAIN
    for cell in cells:
        if cell.tone is not tone:
            yield Text(run, tone)
            run, tone = "", cell.tone
        run += cell.text
    yield Text(run, tone)


def _legend(chart: Timeline, width: int | None) -> Iterator[Runs]:
    """What the shades and points mean, no sign parted from its word."""
    line: Runs = []
    used = 0
    for stretch in chart.legend:
        words = f"{_glyph(stretch)} {stretch.words}"
        if line and width is not None and used + GAP + len(words) > width:
            yield line
            line, used = [], 0
        if line:
            line.append(Text(" " * GAP))
            used += GAP
        line.append(Text(words, stretch.tone))
        used += len(words)
    if line:
        yield line


def _cut(text: str, width: int | None, used: int) -> str:
    """The text, cut where the line would be wider than the page."""
    if width is None or used + width_of(text) <= width:
        return text
    while text and used + width_of(text) >= width:
        text = text[:-1]
    return f"{text}…" if used < width else ""
