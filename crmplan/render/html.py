"""A page as one HTML file, for any screen and for paper: no scripts, nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from crmplan.document import (
    Bar,
    Block,
    Bullets,
    Document,
    Facts,
    Group,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Timeline,
    Tone,
    joined_rows,
)
from crmplan.messages import say
from crmplan.render.palette import FILLS
from crmplan.render.style import STYLE
from crmplan.render.svg import drawing
from crmplan.render.tree import add, element, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from crmplan.language import Language
    from crmplan.render.formats import Output
    from crmplan.views import View

FEW = 3  # headings of sections up to which a page needs no list of them
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(view: View, _output: Output) -> str:
    """The view's page as an HTML file."""
    return page(view.page())


def page(document: Document) -> str:
    """A document as a whole page, its first heading also its title."""
    titles = [block.text for block in document.blocks if isinstance(block, Heading)]
    sections = [block.text for block in document.blocks if isinstance(block, Heading)
                and block.level > 1]  # fmt: skip
    main = element("main", id="main")
    number = 0
    for block in document.blocks:
        if len(sections) > FEW and isinstance(block, Heading) and block.level > 1 and not number:
            add(main, contents(document))
        drawn = list(elements(block, document.language))
        if isinstance(block, Heading) and block.level > 1:
            number += 1
            drawn[0].set("id", f"s{number}")
        for part in drawn:
            part.tail = "\n"
            add(main, part)
    skip = element("a", say(document.language, "page.skip"), href="#main", class_="skip")
    body = element("body", skip, main, footer(document.language))
    root = element("html", head(titles[0] if titles else "crmplan"), body)
    root.set("lang", str(document.language))
    return "<!DOCTYPE html>\n" + written(root, "html") + "\n"


def head(title: str) -> Element:
    """What the page says of itself, and how it looks."""
    policy = element("meta", content=POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    view = element("meta", name="viewport", content="width=device-width, initial-scale=1")
    style = element("style")
    style.text = STYLE  # not data: a style sheet is not escaped
    return element("head", element("meta", charset="utf-8"), policy, view,
                   element("title", title), style)  # fmt: skip


def contents(document: Document) -> Element:
    """The list of the page's sections."""
    name = say(document.language, "page.contents")
    nav = element("nav", element("p", name, class_="strong"), aria_label=name)
    items = element("ol")
    number = 0
    for block in document.blocks:
        if isinstance(block, Heading) and block.level > 1:
            number += 1
            if block.level == 2:  # noqa: PLR2004 - the level of sections
                add(items, element("li", element("a", block.text, href=f"#s{number}")))
    add(nav, items)
    return nav


def footer(language: Language) -> Element:
    """Who made the page."""
    return element("footer", element("p", say(language, "page.made")))


def elements(block: Block, language: Language) -> Iterator[Element]:
    """A block as elements."""
    match block:
        case Heading(text=text, level=level):
            yield element(f"h{min(level, 6)}", text)
        case Paragraph(text=text, tone=tone):
            yield element("p", text, **classes(tone))
        case Facts(pairs=pairs):
            rows = (element("div", element("dt", label), element("dd", *inline(text)))
                    for label, text in pairs)  # fmt: skip
            yield element("dl", *rows)
        case Bullets(items=items):
            yield element("ul", *(element("li", *inline(item)) for item in items))
        case Lines(items=items):
            yield element("pre", *(file_line(item) for item in items))
        case Bar():
            yield bar(block)
        case Table():
            yield table(block)
        case Timeline():
            yield figure(block, language)
        case _ as never:
            assert_never(never)


def file_line(line: Text) -> Element:
    """A line of a file, and its end."""
    made = element("span", line.text, **classes(line.tone))
    made.tail = "\n"
    return made


def classes(tone: Tone) -> dict[str, str]:
    """The class of a tone; a plain text has none."""
    return {} if tone is Tone.PLAIN else {"class_": str(tone)}


def inline(text: Text) -> tuple[Element | str, ...]:
    """A text in its tone."""
    return (text.text,) if text.tone is Tone.PLAIN else (
        element("span", text.text, **classes(text.tone)),
    )  # fmt: skip


def bar(block: Bar) -> Element:
    """A bar of shares, and the same in words: the picture is for eyes only."""
    shown = [share for share in block.shares if share.size]
    parts = (
        element("span", style=f"flex:{share.size};background:#{FILLS[share.tone]}")
        for share in shown
    )
    picture = element("div", *parts, class_="bar", aria_hidden="true")
    words = (
        element(
            "li",
            element("span", class_="key", style=f"background:#{FILLS[share.tone]}"),
            f"{share.size} {share.label}",
        )
        for share in shown
    )
    return element("div", picture, element("ul", *words, class_="legend"))


def table(block: Table) -> Element:
    """A table whose headings belong to its columns and rows; its roles hold where it is stacked."""
    titles = (
        element("th", column.title, scope="col", role="columnheader") for column in block.columns
    )
    heading = element("thead", element("tr", *titles, role="row"), role="rowgroup")
    bodies = (body(block, group) for group in block.groups)
    return element("table", heading, *bodies, role="table")


def body(block: Table, group: Group) -> Element:
    """A group of rows, under its title if it has one."""
    made = element("tbody", role="rowgroup")
    if group.title.text:
        title = element(
            "th", *inline(group.title), scope="rowgroup", role="rowheader",
            colspan=str(len(block.columns)),
        )  # fmt: skip
        add(made, element("tr", title, role="row", class_="group"))
    for cells, reach in zip(group.rows, joined_rows(block, group), strict=True):
        row = element("tr", role="row")
        row.tail = "\n"
        for place, (cell, rows) in enumerate(zip(cells, reach, strict=True)):
            if rows:
                add(row, table_cell(block, place, cell, rows))
        add(made, row)
    return made


def table_cell(block: Table, place: int, cell: Text, rows: int) -> Element:
    """A cell; the first of a row names it."""
    column = block.columns[place]
    first = place == 0 and not column.joined
    made = element("th", scope="row", role="rowheader") if first else element("td", role="cell")
    add(made, *inline(cell))
    made.set("data-title", column.title)
    if rows > 1:
        made.set("rowspan", str(rows))
    if column.right:
        made.set("class", "right")
    return made


def figure(block: Timeline, language: Language) -> Element:
    """A timeline as a picture that can be moved on a narrow screen, and in words below it."""
    frame = element("div", drawing(block), class_="frame", role="region", tabindex="0",
                    aria_label=block.title)  # fmt: skip
    rows = element("ul")
    for event in block.events:
        add(rows, element("li", event.words))
    for track in (track for group in block.groups for track in group.tracks):
        name = element("strong", track.name)
        add(rows, element("li", name, f" {track.text} ", *inline(track.state)))
    words = element("details", element("summary", say(language, "page.in-words")), rows)
    return element("figure", frame, element("figcaption", block.title), words)
