"""How wide columns are: as their words need, within reason."""

import pytest

from crmplan.outputs.columns import widths
from crmplan.outputs.word import shares
from crmplan.pages.document import Column, Group, Table, Text


def table(*cells, titles=("Id", "Texto", "Parte"), least=0):
    columns = tuple(Column(title, least=least) for title in titles)
    return Table(columns, (Group(Text(""), (tuple(map(Text, cells)),)),))


def test_a_very_long_text_asks_for_no_more_room_than_a_long_one():
    short, long, longer = (
        shares(table("1.1.1", "a" * letters, "México"), 120) for letters in (69, 70, 3500)
    )
    assert short != long == longer


@pytest.mark.parametrize("letters", [20, 60, 120, 500])
def test_the_parts_of_a_page_are_the_whole_page(letters):
    assert sum(shares(table("1.1.1", "texto " * 20, "México", least=8), letters)) == pytest.approx(
        1
    )


def test_a_column_of_the_terminal_is_no_wider_than_its_words():
    assert widths(table("1.1.1", "a" * 30, "México", least=3), 200) == [5, 30, 6]


def test_what_is_left_of_a_narrow_page_goes_to_who_can_use_it():
    narrow = widths(table("1.1.1", "a" * 100, "México", least=10), 60)
    assert narrow == [5, 45, 6]
