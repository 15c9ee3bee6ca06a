"""Whatever the data holds, an output shows it and obeys none of it."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crmplan.language.seen import visible
from crmplan.outputs.csv import inert
from crmplan.outputs.formats import Output, content, rendered
from tests.outputs.hostile import HOSTILE, view


def shown(text, name, *, width=120, colour=False):
    return rendered(view(text), name, Output(width, colour))


@pytest.mark.parametrize("name", ["table", "md"])
@pytest.mark.parametrize("width", [120, 40, 80])
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
    parts = shown("| <b>a</b> `b` *c* [d](e) # f", "md").split("```")
    page = "".join(parts[::2])  # between the fences Markdown obeys nothing
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
    assert row["text"] == "'" + visible(text)
    assert inert("texto") == "texto"


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x07", "\u202e", "\u200b", "\x7f"])
def test_what_a_terminal_may_obey_is_written_as_its_code(sign, form):
    assert sign not in shown(f"a{sign}[31mb", form)


UNSEEN = "".join(
    map(
        chr, [*range(32), *range(0x7F, 0xA0), 0x61C, *range(0x200B, 0x2010), *range(0x2028, 0x202F)]
    )
) + "".join(map(chr, [*range(0x2060, 0x206A), 0xFEFF]))  # joiners, marks of direction, controls


@pytest.mark.parametrize("form", ["csv", "json", "table", "md"])
def test_no_sign_that_cannot_be_seen_is_written_as_itself(form):
    page = shown(f"a{UNSEEN}b", form)
    assert set(page) & set(UNSEEN) <= {"\n", "\r"}  # line ends of the format


@given(st.text(max_size=60))
def test_json_is_json_whatever_the_text(text):
    assert json.loads(shown(text, "json"))["items"] == [{"text": text}]


@given(st.text(max_size=40), st.integers(20, 200))
def test_no_line_is_wider_than_the_page(text, width):
    lines = shown(text, "table", width=width).splitlines()
    assert max(map(cell_len, lines)) <= width


class Seen(HTMLParser):
    """What a browser would make of a page: its elements, attributes and text."""

    def __init__(self):
        super().__init__()
        self.tags = set()
        self.attributes = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def parsed(page):
    seen = Seen()
    seen.feed(page)
    seen.close()
    return seen


@pytest.mark.parametrize("text", [*HOSTILE, '" onload="alert(1)', "</style><script>x</script>"])
def test_html_makes_no_element_or_attribute_of_data(text):
    plain, hostile = parsed(shown("texto", "html")), parsed(shown(text, "html"))
    assert hostile.tags == plain.tags
    assert [name for name, _ in hostile.attributes] == [name for name, _ in plain.attributes]
    assert "script" not in hostile.tags
    assert hostile.text.count(visible(text)) >= 8


@given(st.text(max_size=60))
def test_a_picture_is_well_formed_whatever_the_text(text):
    root = ET.fromstring(content(view(text), "svg"))  # noqa: S314 - our own picture
    titles = [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}title")]
    assert visible(text) in titles
