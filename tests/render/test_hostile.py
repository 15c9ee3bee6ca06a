"""Whatever the data holds, an output shows it and obeys none of it."""

import csv
import io
import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crmplan.document import (
    Bar,
    Bullets,
    Column,
    Document,
    Facts,
    Group,
    Heading,
    Lines,
    Paragraph,
    Share,
    Table,
    Text,
    Tone,
)
from crmplan.language import Language
from crmplan.render.csv import inert
from crmplan.render.formats import Output, rendered
from crmplan.views import View

HOSTILE = (
    "\x1b[31mrojo\x1b[0m",
    "\x1b]0;título\x07",
    "fin\r\nlínea",
    "al revés \u202eotxet",
    "[bold red]no es estilo[/]",
    ":smiley: no es un dibujo",
    "| celda | de más",
    "<script>alert(1)</script>",
    "# título\n## otro",
    "`código` *negrita* _cursiva_ [enlace](http://x)",
    "=CMD()",
    "\t=1+1",
    "\x00nulo",
    "\ud800 suelto",
)


def view(text):
    cell = Text(text, Tone.BAD)
    table = Table(
        (Column("Uno"), Column("Dos", least=10, lead=True), Column("Tres", least=8)),
        (Group(cell, ((cell, cell, cell),)),),
    )
    blocks = (
        Heading(text),
        Paragraph(text),
        Facts((("Rótulo", cell),)),
        Bullets((cell,)),
        Lines((cell,)),
        Bar((Share("uno", 1, Tone.GOOD),)),
        table,
    )
    return View(
        "prueba",
        date(2003, 10, 15),
        ("text",),
        lambda: [{"text": text}],
        lambda: Document(Language.ES, blocks),
    )


def shown(text, name, *, width=None, colour=False):
    return rendered(view(text), name, Output(width, colour))


@pytest.mark.parametrize("name", ["table", "md"])
@pytest.mark.parametrize("width", [None, 40, 80])
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_a_terminal_obeys_gets_through(text, width, name):
    page = shown(text, name, width=width)
    assert all(character.isprintable() or character == "\n" for character in page)


@pytest.mark.parametrize("text", HOSTILE)
def test_colours_are_our_own_only(text):
    page = shown(text, "table", width=80, colour=True)
    left = re.sub(r"\x1b\[[0-9;]*m", "", page)
    assert all(character.isprintable() or character == "\n" for character in left)
    assert "\x1b[31mrojo" not in page


def test_markup_is_text():
    assert "[bold red]no es estilo[/]" in shown("[bold red]no es estilo[/]", "table", width=80)
    assert ":smiley:" in shown(":smiley: no es un dibujo", "table", width=80)


def test_markdown_shows_what_it_was_given():
    before, _, behind = shown("| <b>a</b> `b` *c* [d](e) # f", "md").split("```")
    page = before + behind  # between the fences Markdown obeys nothing
    assert "<b>" not in page
    assert r"\| \<b\>a\</b\> \`b\` \*c\* \[d\](e) \# f" in page
    row = next(line for line in page.splitlines() if line.startswith("| **\\|"))
    assert row.count(" | ") == 2


@given(st.text(max_size=60))
def test_a_table_of_markdown_keeps_its_columns(text):
    page = shown(text, "md")
    body = page.splitlines()[-1]
    assert body.replace("\\|", "").count("|") == 4


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_a_cell_of_csv_is_no_formula(text):
    (row,) = list(csv.DictReader(io.StringIO(shown(text, "csv"), newline="")))
    assert row["text"] == "'" + text
    assert inert("texto") == "texto"


@given(st.text(max_size=60))
def test_json_is_json_whatever_the_text(text):
    assert json.loads(shown(text, "json"))["items"] == [{"text": text}]


@given(st.text(max_size=40), st.integers(20, 200))
def test_no_line_is_wider_than_the_page(text, width):
    lines = shown(text, "table", width=width).splitlines()
    assert max(map(cell_len, lines)) <= width
