"""What the terminal draws beside the words."""

import pytest

from crmplan.language import Language
from crmplan.outputs.formats import Output
from crmplan.outputs.terminal import page
from crmplan.pages.document import Column, Document, Group, Table, Text


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Avance del plan", "1.8.1  3/11 [==      ]  México"),  # room for ten characters
        ("Avance", "1.8.1  3/11    México"),
    ],
)
def test_a_count_gets_a_small_bar_where_its_column_has_room(title, line):
    cells = (Text("1.8.1"), Text("3/11", part=(3, 11)), Text("México"))
    table = Table((Column("N.º"), Column(title), Column("Parte")), (Group(Text(""), (cells,)),))
    shown = page(Document(Language.ES, (table,)), Output(80, bars=True))
    assert shown.splitlines()[-1] == line
