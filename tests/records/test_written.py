"""What is written as YAML is read back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from crmplan.records.flaws import parse
from crmplan.records.nodes import Mapping, Scalar, Sequence
from crmplan.records.source import Source
from crmplan.records.splices import joined, with_field
from crmplan.records.written import WIDTH, record

WORDS = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1),
    min_size=1,
    max_size=40,
)
LONG = " ".join(["retorno seguro, digno y ordenado"] * 6)


def read(text):
    parsed = parse(Source("plan.yaml", text))
    assert parsed.problems == []
    return plain(parsed.root)


def plain(node):
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {name: plain(value) for name, value in node.values.items()}


@given(WORDS, st.integers(0, 30))
def test_any_words_come_back_whether_folded_or_not(words, column):
    value = " ".join(" ".join(words).split()) or "x"
    lines = list(record({"text": value}, column))
    assert read("\n".join(lines) + "\n") == {"text": value}


def test_long_texts_are_folded_and_lists_stand_inside_records():
    below = [{"id": "1.1.1", "text": LONG}, {"id": "1.1.2", "text": "Dos"}]
    lines = list(record({"number": "1", "text": LONG, "activities": below}, 0))
    assert max(map(len, lines)) <= WIDTH
    assert lines[0] == "number: '1'"
    assert lines[1] == "text: >-"
    assert read("\n".join(lines)) == {
        "number": "1",
        "text": LONG,
        "activities": [{"id": "1.1.1", "text": LONG}, {"id": "1.1.2", "text": "Dos"}],
    }


def edited(text, *changes):
    source = Source("plan.yaml", text)
    root = parse(source).root
    assert isinstance(root, Mapping)
    return joined(source, [with_field(source, root, *change) for change in changes]).applied(text)


def test_a_folded_text_is_replaced_and_what_stands_around_it_stays():
    before = f"a: 1  # uno\ntext: >-\n  {LONG[:60]}\n  {LONG[60:]}\n# detrás\nb: dos\n"
    assert edited(before, ("text", "Corto")) == "a: 1  # uno\ntext: Corto\n# detrás\nb: dos\n"
    longer = edited(before, ("text", f"{LONG} ahora"), ("b", "tres"))
    assert longer.startswith("a: 1  # uno\ntext: >-\n  retorno")
    assert longer.endswith("\n# detrás\nb: tres\n")
    assert read(longer)["text"] == f"{LONG} ahora"


def test_a_text_that_grows_is_folded_unless_a_comment_stands_behind_it():
    assert edited("text: Uno\r\nb: 2\r\n", ("text", LONG)).startswith("text: >-\r\n  retorno")
    assert edited("text: Uno  # así\nb: 2\n", ("text", LONG)) == f"text: {LONG}  # así\nb: 2\n"


def test_a_value_in_quotes_over_two_lines_is_replaced_whole():
    assert edited("text: 'Uno\n  y dos'\nb: 2\n", ("text", "Tres")) == "text: Tres\nb: 2\n"
