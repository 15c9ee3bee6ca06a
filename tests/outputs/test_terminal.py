"""What the terminal draws beside the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.language import Language
from crmplan.outputs.formats import Output
from crmplan.outputs.terminal import page, width_of_line, wrapped
from crmplan.pages.document import Column, Document, Group, Heading, Paragraph, Table, Text, Tone


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Avance del plan", "1.8.1  3/11 ==········  México"),  # room for ten characters
        ("Avance", "1.8.1  3/11    México"),
    ],
)
def test_a_count_gets_a_small_bar_where_its_column_has_room(title, line):
    cells = (Text("1.8.1"), Text("3/11", part=(3, 11)), Text("México"))
    table = Table((Column("N.º"), Column(title), Column("Parte")), (Group(Text(""), (cells,)),))
    shown = page(Document(Language.ES, (table,)), Output(80, colour=False))
    assert shown.splitlines()[-1] == line


def painted(*blocks, width=20):
    return page(Document(Language.ES, blocks), Output(width, colour=True)).splitlines()


def test_a_text_keeps_its_tone_on_every_line_and_nothing_else_has_it():
    assert painted(Heading("Plan"), Paragraph("Venció el 31 de octubre.", Tone.BAD)) == [
        "\x1b[1;4mPlan\x1b[0m",
        "",
        "\x1b[1;31mVenció el 31 de\x1b[0m",
        "\x1b[1;31moctubre.\x1b[0m",
    ]


def test_a_name_too_long_for_the_page_stands_above_its_text():
    row = (Text("Mecanismos consulares"), Text("Identificar"))
    table = Table((Column("Tema"), Column("Actividad", lead=True)), (Group(Text(""), (row,)),))
    shown = page(Document(Language.ES, (table,)), Output(24, colour=False))
    assert shown.splitlines() == ["Mecanismos consulares", "  Identificar"]


@given(st.lists(st.text("ab  ñé漢́", max_size=30), max_size=4), st.integers(2, 30))
def test_wrapping_loses_nothing_but_spaces_and_is_never_too_wide(texts, width):
    lines = wrapped([(text, str(place)) for place, text in enumerate(texts)], width)
    assert all(width_of_line(line) <= width for line in lines)
    looks = [(char, look) for line in lines for text, look in line for char in text if char != " "]
    assert looks == [
        (char, str(place)) for place, text in enumerate(texts) for char in text if char != " "
    ]
