import pytest

from crmplan.records.nodes import DEEPEST, Flaw, Mapping, Scalar, Sequence, SyntaxFlaw, compose

TEXT = """\
title: Plan  # comentario
'quoted': "a b"
folded: >-
  una línea
  y otra

literal: |
  texto

list:
- uno
-
flow: [CA, {MX: motivo}]
empty:
"""


def composed(text):
    flaws: list[Flaw] = []
    return compose(text, flaws), [flaw[0] for flaw in flaws]


def written(node, text=TEXT):
    return text[node.start : node.end]


def test_nodes_hold_the_exact_stretch_of_keys_values_and_items():
    root, flaws = composed(TEXT)
    assert flaws == []
    assert isinstance(root, Mapping)
    assert [written(key) for key in root.keys] == [
        "title", "'quoted'", "folded", "literal", "list", "flow", "empty",
    ]  # fmt: skip
    assert {name: written(value) for name, value in root.values.items()} == {
        "title": "Plan",
        "quoted": '"a b"',
        "folded": ">-\n  una línea\n  y otra",
        "literal": "|\n  texto",
        "list": "- uno\n-",
        "flow": "[CA, {MX: motivo}]",
        "empty": "",
    }


def test_nodes_know_their_style():
    root, _ = composed(TEXT)
    styles = {name: value.style for name, value in root.values.items() if type(value) is Scalar}
    assert {name: style or "" for name, style in styles.items()} == {
        "title": "", "quoted": '"', "folded": ">", "literal": "|", "empty": "",
    }  # fmt: skip
    assert isinstance(root.values["list"], Sequence)
    assert not root.values["list"].flow
    assert root.values["flow"].flow


@pytest.mark.parametrize("word", ["NO", "012", "yes", "1.10", "2003-05-26", "null", "~", "0x1F"])
def test_scalars_stay_the_text_that_was_written(word):
    root, _ = composed(f"a: {word}\n")
    assert root.values["a"].text == word


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("a: &x 1", "anchor"),
        ("a: *x", "alias"),
        ("a: !!str 1", "tag"),
        ("<<: {a: 1}", "merge-key"),
        ("a: 1\na: 2", "key-duplicate"),
        ("? [a]\n: 1", "key-not-a-name"),
        ("%TAG ! tag:example.org,2003:\n---\na: 1", "directive"),
        ("a: 1\n---\nb: 2", "document-second"),
    ],
)
def test_what_data_may_not_use_is_noted(text, flaw):
    assert composed(text)[1] == [flaw]


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_directive_that_says_what_is_read_anyway_may_stay(version):
    root, flaws = composed(f"%YAML {version}  # lo escribe el editor\n---\na: yes\n")
    assert (root.values["a"].text, flaws) == ("yes", [])


def test_the_first_of_two_equal_keys_counts():
    root, _ = composed("a: 1\na: 2\nb: 3\n")
    assert {name: value.text for name, value in root.values.items()} == {"a": "1", "b": "3"}


@pytest.mark.parametrize("text", ["[" * 10_000, "- " * 10_000, "{a: " * 10_000])
def test_nesting_has_an_end(text):
    with pytest.raises(SyntaxFlaw) as caught:
        composed(text)
    assert caught.value.context == str(DEEPEST)
