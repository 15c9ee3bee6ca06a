"""The colours of tones on white paper, each with a contrast of at least 4.5 to 1 (WCAG 2.2, AA)."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from crmplan.language import say
from crmplan.outputs.elements import COLOURS, FILLS, INK, RULE, SHADE, add, element, written
from crmplan.outputs.links import pieces
from crmplan.outputs.svg import drawing
from crmplan.pages.document import (
    Bar,
    Block,
    Bullets,
    Document,
    Excerpt,
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

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from crmplan.language import Language
    from crmplan.outputs.formats import Output
    from crmplan.pages import View


# Elements of HTML and SVG: built as a tree, so that every text and attribute is escaped.


# How a page of HTML looks: on a screen of any width, in the dark of a printer, on paper.


_TONES = "\n".join(f".{tone}{{color:#{colour}}}" for tone, colour in COLOURS.items())
STYLE = f"""
:root{{color-scheme:light}}
*{{box-sizing:border-box}}
body{{margin:0;background:#fff;color:#{INK};
  font:16px/1.5 system-ui,"Segoe UI","Liberation Sans","DejaVu Sans",sans-serif}}
main{{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem}}
footer{{max-width:76rem;margin:0 auto;padding:0 1.25rem 1.5rem;color:#{COLOURS[Tone.QUIET]};
  font-size:.85rem}}
h1{{font-size:1.7rem;line-height:1.2;margin:.2em 0 .4em}}
h2{{font-size:1.3rem;margin:1.8em 0 .5em;padding-bottom:.2em;border-bottom:2px solid #{RULE}}}
h3{{font-size:1.08rem;margin:1.4em 0 .4em}}
p,ul,ol,dl{{margin:.6em 0;max-width:62rem}}
{_TONES}
.strong,.bad{{font-weight:600}}
.skip{{position:absolute;left:-99rem}}
.skip:focus{{left:.5rem;top:.5rem;padding:.4rem .8rem;background:#fff;border:2px solid}}
a{{color:#{COLOURS[Tone.NOTICE]}}}
nav{{margin:1em 0;padding:.6em 1em;background:#{SHADE};border-radius:.4rem}}
nav p,nav ol{{margin:.2em 0}}
dl div{{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem;padding:.2em 0}}
dt{{font-weight:600}}dd{{margin:0}}
pre{{overflow-x:auto;padding:.8em;background:#{SHADE}}}
.bar{{display:flex;height:1.1rem;gap:2px;margin:.6em 0;max-width:50rem}}
.bar span{{border-radius:2px}}
.legend{{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;list-style:none}}
.key{{display:inline-block;width:.9em;height:.9em;margin-right:.45em;border-radius:2px;
  vertical-align:-.08em}}
table{{width:100%;border-collapse:collapse;margin:1em 0;font-size:.92rem}}
th,td{{padding:.45em .6em;text-align:left;vertical-align:top;border-bottom:1px solid #{RULE};
  overflow-wrap:break-word}}
td,tbody th{{min-width:4.5em}}
thead th{{background:#{SHADE};border-bottom:2px solid #{COLOURS[Tone.QUIET]}}}
.group th{{padding-top:1.1em;font-size:1.02rem}}
td[rowspan]{{border-right:1px solid #{RULE}}}
.right{{text-align:right}}
.tall td{{height:2.6em}}
figure{{margin:1em 0}}
figcaption{{color:#{COLOURS[Tone.QUIET]};font-size:.9rem}}
.frame{{overflow-x:auto}}
.frame svg{{display:block;min-width:52rem;width:100%;height:auto}}
details{{margin:.6em 0}}summary{{cursor:pointer}}
@media (max-width:44rem){{
  main{{padding:1rem .8rem}}
  dl div{{grid-template-columns:1fr}}
  thead{{position:absolute;left:-99rem}}
  table,tbody,tr,td,tbody th{{display:block;width:100%}}
  tr{{padding:.6em 0;border-bottom:1px solid #{RULE}}}
  td,tbody th{{border:0;padding:.1em 0}}
  td[rowspan]{{border:0;color:#{COLOURS[Tone.QUIET]}}}
  td::before{{content:attr(data-title) ": ";color:#{COLOURS[Tone.QUIET]}}}
}}
@media print{{
  @page{{size:A4 landscape;margin:15mm}}
  body{{font-size:10pt}}
  main,footer{{max-width:none;padding:0}}
  nav,.skip{{display:none}}
  thead{{display:table-header-group}}
  tr,figure{{break-inside:avoid}}
  h2,h3{{break-after:avoid}}
  .frame{{overflow:visible}}.frame svg{{min-width:0}}
  *{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
}}
"""


# A page as one HTML file, for any screen and for paper: no scripts, nothing from elsewhere.


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
        case Paragraph(text=text, tone=tone, small=small):
            inside = linked(text)
            yield element(
                "p", *((element("small", *inside),) if small else inside), **classes(tone)
            )
        case Facts(pairs=pairs):
            rows = (element("div", element("dt", label), element("dd", *inline(text)))
                    for label, text in pairs)  # fmt: skip
            yield element("dl", *rows)
        case Bullets(items=items):
            yield element("ul", *(element("li", *inline(item)) for item in items))
        case Lines(items=items) | Excerpt(items=items):
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
    inside = linked(text.text)
    return inside if text.tone is Tone.PLAIN else (
        element("span", *inside, **classes(text.tone)),
    )  # fmt: skip


def linked(text: str) -> tuple[Element | str, ...]:
    """A text, the addresses in it as links that tell nobody where they were followed from."""
    return tuple(
        element("a", words, href=address, rel="noopener noreferrer") if address else words
        for words, address in pieces(text)
    )


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
    tall = {"class_": "tall"} if block.tall else {}
    return element("table", heading, *bodies, role="table", **tall)


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
