"""A timeline as a picture: SVG with titles and a description, no colour without its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.outputs.elements import COLOURS, FILLS, INK, RULE, SHADE, add, element, written
from crmplan.pages.document import Heading, Paragraph, Stretch, Timeline, Tone, Track

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from xml.etree.ElementTree import Element

    from crmplan.outputs.formats import Output
    from crmplan.pages import View
    from crmplan.pages.document import Document

WIDTH = 1180.0
LEFT, RIGHT = 400.0, 1030.0  # where the scale begins and ends
ROW, BAR = 24.0, 12.0
LETTERS = 53  # characters of a text that fit before the scale
SMALL, NORMAL = 11.0, 12.0
FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', 'Liberation Sans', sans-serif"


def render(view: View, _output: Output) -> str:
    """The timelines of the view's page as one SVG file."""
    charts = [block for block in view.page().blocks if isinstance(block, Timeline)]
    picture = drawing(charts[0]) if charts else _words(view.page())
    picture.set("xmlns", "http://www.w3.org/2000/svg")
    picture.set("xml:lang", str(view.page().language))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + written(picture, "xml") + "\n"


def _words(page: Document) -> Element:
    """A page without a timeline: its sentences."""
    lines = [block.text for block in page.blocks if isinstance(block, (Heading, Paragraph))]
    height = ROW * (len(lines) + 1)
    return element(
        "svg",
        element("title", " ".join(lines)),
        element("rect", width=WIDTH, height=height, fill="#ffffff"),
        *(
            element("text", line, x=8, y=ROW * number, fill=f"#{INK}")
            for number, line in enumerate(lines, 1)
        ),
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
        role="img",
        font_family=FONT,
        font_size=NORMAL,
    )


class Canvas:
    """A timeline being drawn from above downwards: `at` is how far down the next line stands."""

    def __init__(self, chart: Timeline) -> None:
        self.chart = chart
        self.at = 0.0
        self.body: Element = element("g")

    def x(self, day: date) -> float:
        """How far right a day begins."""
        days = (self.chart.end - self.chart.start).days + 1
        return LEFT + (RIGHT - LEFT) * min(max((day - self.chart.start).days, 0), days) / days

    def text(self, words: str, x: float, tone: Tone = Tone.PLAIN, **more: str | float) -> None:
        """Words on the line."""
        colour = f"#{COLOURS[tone]}"
        add(self.body, element("text", words, x=x, y=self.at, fill=colour, **more))

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = RULE) -> None:
        """A thin line."""
        add(self.body, element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=f"#{colour}"))


def drawing(chart: Timeline) -> Element:
    """The timeline as an `svg` element, its title and description inside it."""
    canvas = Canvas(chart)
    _axis(canvas)
    top = canvas.at
    _events(canvas)
    for group in chart.groups:
        if group.title.text:
            canvas.at += ROW
            canvas.text(_short(group.title.text, 150), 8, font_weight="bold")
            canvas.at += 2
        for track in group.tracks:
            _row(canvas, track)
    bottom = canvas.at + 6
    _here(canvas, top, bottom)
    canvas.at = bottom + 4
    _legend(canvas)
    height = canvas.at + 12
    return element(
        "svg",
        element("title", chart.title),
        element("desc", description(chart)),
        element("rect", width=WIDTH, height=height, fill="#ffffff"),
        canvas.body,
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
        role="img",
        font_family=FONT,
        font_size=NORMAL,
    )


def description(chart: Timeline) -> str:
    """The same in words."""
    rows = (track for group in chart.groups for track in group.tracks)
    told = [f"{track.name}: {track.state.text}." for track in rows]
    return " ".join([f"{chart.here_text}.", *(f"{event.words}." for event in chart.events), *told])


def _axis(canvas: Canvas) -> None:
    """Years and months, each month begun by a line."""
    canvas.at = 28
    for tick in canvas.chart.ticks:
        if tick.year:
            canvas.text(tick.year, canvas.x(tick.start) + 2, font_weight="bold", font_size=SMALL)
    canvas.at = 43
    room = (RIGHT - LEFT) / max(len(canvas.chart.ticks), 1)
    for tick in canvas.chart.ticks:
        label = tick.label if len(tick.label) * SMALL * 0.62 < room else tick.label[:1]
        canvas.text(label, canvas.x(tick.start) + 2, Tone.QUIET, font_size=SMALL)
    canvas.at = 50
    canvas.line(8, canvas.at, WIDTH - 8, canvas.at)


def _events(canvas: Canvas) -> None:
    """Meetings as marks above the rows, each with a number; their words stand in the legend."""
    if not canvas.chart.events:
        return
    canvas.at += 18
    canvas.text(canvas.chart.events_text, 8, Tone.STRONG)
    free = 0.0
    for number, event in enumerate(canvas.chart.events, 1):
        x = max(canvas.x(event.start or canvas.chart.start), free)
        free = x + 16
        title = element("title", event.words)
        dot = element("circle", title, cx=x + 7, cy=canvas.at - 4, r=8, fill=f"#{INK}")
        add(canvas.body, dot)
        small = {"font_size": "10", "text_anchor": "middle", "font_weight": "bold"}
        label = element("text", str(number), x=x + 7, y=canvas.at - 0.5, fill="#ffffff", **small)
        add(canvas.body, label)


def _row(canvas: Canvas, track: Track) -> None:
    """A row: its name and text, its stretches, and the word for its state."""
    canvas.at += ROW
    y = canvas.at
    canvas.line(8, y + 7, WIDTH - 8, y + 7, SHADE)
    canvas.text(track.name, 8, Tone.STRONG, font_weight="bold")
    short = _short(track.text, LETTERS)
    add(canvas.body, element(
        "text", element("title", track.text), short, x=50, y=y, fill=f"#{INK}", font_size=SMALL,
    ))  # fmt: skip
    for stretch in track.stretches:
        add(canvas.body, *_stretch(canvas, stretch))
    if not track.stretches:
        canvas.text(_short(track.note, 90), LEFT + 4, Tone.QUIET, font_size=SMALL)
    word = track.state.text.partition(":")[0]
    canvas.text(word, RIGHT + 10, track.state.tone, font_size=SMALL)


def _stretch(canvas: Canvas, stretch: Stretch) -> Iterator[Element]:
    """A bar of days, open towards an end that is not given; or the sign of one day."""
    chart, y = canvas.chart, canvas.at - 4
    start, end = stretch.start or chart.start, stretch.end or chart.end
    if start > chart.end or end < chart.start:
        return
    title, fill = element("title", stretch.words), f"#{FILLS[stretch.tone]}"
    first, last = canvas.x(start), canvas.x(end)
    if stretch.point:
        x, half = last + 2, BAR / 2
        corners = f"{x},{y - half} {x + half},{y} {x},{y + half} {x - half},{y}"
        yield element("polygon", title, points=corners, **_point(stretch.tone))
        return
    day = (RIGHT - LEFT) / ((chart.end - chart.start).days + 1)
    width = max(last + day - first, 3)
    open_ended = stretch.end is None
    faint = 0.55 if open_ended else 1
    box = {"x": first, "y": y - BAR / 2, "width": width, "height": BAR, "rx": 2.0}
    yield element("rect", title, fill=fill, fill_opacity=faint, **box)
    if open_ended:
        tip = f"{RIGHT},{y - BAR / 2} {RIGHT + 7},{y} {RIGHT},{y + BAR / 2}"
        yield element("polygon", points=tip, fill=fill, fill_opacity=faint)


def _point(tone: Tone) -> dict[str, str]:
    """The paint of a day's sign: hollow where the day passed without a record."""
    fill = f"#{FILLS[tone]}"
    return {"fill": "#ffffff" if tone is Tone.BAD else fill, "stroke": fill, "stroke_width": "2"}


def _here(canvas: Canvas, top: float, bottom: float) -> None:
    """The day looked from, as a line through all rows."""
    chart = canvas.chart
    if not chart.start <= chart.here <= chart.end:
        return
    x = canvas.x(chart.here)
    add(canvas.body, element(
        "line", element("title", chart.here_text), x1=x, y1=top - 38, x2=x, y2=bottom,
        stroke=f"#{COLOURS[Tone.BAD]}", stroke_width=1.5, stroke_dasharray="5 3",
    ))  # fmt: skip
    canvas.at = 11
    late = x > (LEFT + RIGHT) / 2
    canvas.text(
        chart.here_text, x, Tone.BAD, font_size=SMALL, text_anchor="end" if late else "start"
    )


def _legend(canvas: Canvas) -> None:
    """What the colours and the numbers mean."""
    x = 8.0
    canvas.at += 18
    for stretch in canvas.chart.legend:
        y, fill = canvas.at - 4, f"#{FILLS[stretch.tone]}"
        if x + len(stretch.words) * 7 + 40 > WIDTH:
            x, y, canvas.at = 8.0, y + 18, canvas.at + 18
        if stretch.point:
            corners = f"{x + 9},{y - 6} {x + 15},{y} {x + 9},{y + 6} {x + 3},{y}"
            add(canvas.body, element("polygon", points=corners, **_point(stretch.tone)))
        else:
            add(canvas.body, element("rect", x=x, y=y - 6, width=18, height=12, rx=2, fill=fill))
        canvas.text(stretch.words, x + 24, font_size=SMALL)
        x += 24 + len(stretch.words) * 6.4 + 22
    for number, event in enumerate(canvas.chart.events, 1):
        canvas.at += 17
        canvas.text(f"{number}  {_short(event.words, 170)}", 8, font_size=SMALL)


def _short(text: str, letters: int) -> str:
    """The text, cut where it would be too long for its place."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
