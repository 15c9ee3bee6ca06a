"""Rows in braces are read faster than YAML reads them, and as YAML reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.records.nodes import (
    Flaw,
    Mapping,
    Scalar,
    SyntaxFlaw,
    _composed,
    _Composer,
    compose,
    thinned,
)

ROWS = "  - {passport: HN, requirement: visa-free, days: 90}\n  - {passport: DO, days: 012}\n"


def plain(node):
    """A node as values that compare."""
    if isinstance(node, Scalar):
        return ("scalar", node.text, node.start, node.end, node.style)
    if node is None:
        return None
    inside = (
        [(plain(key), plain(node.values[key.text])) for key in node.keys]
        if isinstance(node, Mapping)
        else [plain(item) for item in node.items]
    )
    return (type(node).__name__, node.start, node.end, node.flow, inside)


def found(read, text):
    """What a reader makes of a text: nodes and flaws, or why it stopped and where."""
    flaws: list[Flaw] = []
    try:
        root = read(text, flaws)
    except SyntaxFlaw as flaw:
        stopped = (flaw.problem, flaw.offset, flaw.context, flaw.begun, flaw.quoted, flaw.bracket)
        return (stopped, flaws)
    return (plain(root), flaws)


def by_yaml(text, flaws):
    return _composed(_Composer(text, flaws), text)


def test_rows_are_put_back_where_they_stood():
    text = f"country: GT\nrules:\n  # uno\n{ROWS}  # dos\n{ROWS}source: Nota\n"
    thin, runs = thinned(text)
    assert (len(thin), len(runs)) == (len(text), 2)
    assert "passport" not in thin
    assert found(compose, text) == found(by_yaml, text)


@pytest.mark.parametrize(
    "text",
    [
        ROWS,
        f"rules:\n{ROWS}".replace("\n", "\r\n"),
        f"rules:\n{ROWS}".rstrip("\n"),
        f"rules:\n{ROWS}  - passport: HN\n",
        f"remarks: |\n{ROWS}",
        f"remarks: >-\n  texto\n{ROWS}",
        f"remarks: 'no\n{ROWS}  sí'\n",
        f"rules: [\n{ROWS}]\n",
        f"rules: texto\n{ROWS}",
        f"rules:\n{ROWS}{ROWS.replace('  -', '-')}",
        f"rules:\n{ROWS}\n\n{ROWS}   - {{a: b}}\n",
        f"rules:\n{ROWS.replace('days', 'passport')}",
        f"rules:\n{ROWS.replace('HN', '')}",
        f"rules:\n{ROWS}\tx: [\n",
        f"rules:\n{ROWS}rules:\n{ROWS}",
        f"rules:\n{ROWS}- {{a: b\n",
        f"- - {{a: b}}\n{ROWS}",
        f"a:\n{ROWS}---\n{ROWS}",
    ],
)
def test_what_yaml_makes_of_rows_is_what_is_read(text):
    assert found(compose, text) == found(by_yaml, text)


PIECES = [ROWS, ROWS.replace("  -", "-"), "rules:\n", "a: b\n", "  ", "- {a: b}\n", "# x\n", "|\n"]
PIECES += [
    "'",
    "[",
    "]",
    "{",
    "}",
    ": ",
    ", ",
    "\n",
    "\r\n",
    "  - ",
    "null",
    "«á»",
    "&x ",
    "|",
    "~",
]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_any_text_is_read_as_yaml_reads_it(text):
    assert found(compose, text) == found(by_yaml, text)
