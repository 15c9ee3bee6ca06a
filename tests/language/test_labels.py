"""The labels of the pages are those of the glossary, word for word."""

import re

import pytest

from crmplan.language import table
from tests.running import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
LABELS = re.findall(
    r"^\| (.+?) \| (.+?) \| `([a-z]+)\.(\S+)` \|$",
    GLOSSARY.partition("## What the pages say")[2].partition("\n## ")[0],
    re.MULTILINE,
)


@pytest.mark.parametrize("row", LABELS, ids=lambda row: ".".join(row[2:]))
def test_a_label_is_the_one_of_the_glossary(row):
    *told, name, key = row
    assert list(table(name)[key]) == told


def test_the_glossary_names_every_state_and_column_of_the_plan():
    assert len(LABELS) > 30
    known = {f"{name}.{key}" for *_, name, key in LABELS}
    needed = {f"status.{key}" for key in table("status") if key.startswith(("state.", "column."))}
    assert needed <= known


def test_no_page_says_what_no_office_says():
    """Found by reading every page aloud."""
    unsaid = ("ocasión por venir", "nada que contar", "no corre ningún plazo", "Nº", "N°")
    for name in ("status", "activity", "meetings", "timeline", "measures", "brief", "report"):
        for key, told in table(name).items():
            assert not any(words in each for words in unsaid for each in told), key
