"""What the screen says can be typed: in both languages, in singular and plural, without accents."""

from enum import StrEnum
from itertools import chain

import pytest

from crmplan.commands import check, export, importing, status
from crmplan.consuls.model import PostType
from crmplan.language import Language, table
from crmplan.language.fold import bare, fold
from crmplan.language.typed import MEANT, sayings, stem, word_of
from crmplan.pages.status import GROUPINGS, ORDERS
from crmplan.plan.model import Level, MeetingKind
from crmplan.plan.schedule import State
from crmplan.session import COLOURS
from crmplan.visas.model import PassportKind

# Every set of values that an option takes.
SETS = {
    "--state": tuple(State),
    "--fail-on": status.FAIL_ON,
    "--by": GROUPINGS,
    "--sort": ORDERS,
    "--lang": tuple(Language),
    "--color": COLOURS,
    "--format": check.KNOWN,
    "export": export.KNOWN,
    "--kind of a meeting": tuple(MeetingKind),
    "--kind of a passport": tuple(PassportKind),
    "--type of a post": tuple(PostType),
    "--level": tuple(Level),
    "--network": ("yes", "no"),
    "--dates": importing.ORDERS,
}
NAMES = {"json", "csv", "html", "pdf", "github", "sarif", "junit", "no"}  # the same in both


def words(known):
    return [str(word.value if isinstance(word, StrEnum) else word) for word in known]


@pytest.mark.parametrize("option", SETS)
def test_all_that_is_said_for_a_value_can_be_typed(option):
    known = words(SETS[option])
    for saying, word in sayings(known).items():
        for typed in (saying, saying.upper(), f" {saying} "):
            assert word_of(typed, known) == word, typed


@pytest.mark.parametrize("option", SETS)
def test_every_value_has_a_word_in_spanish(option):
    known = words(SETS[option])
    for word in set(known) - NAMES:
        assert [saying for saying, meant in sayings(known).items() if meant == word], word
        told = {bare(word)} | {bare(each) for each, *_ in MEANT if each == word}
        assert len([s for s, m in sayings(known).items() if m == word]) > len(told) - 1, word


@pytest.mark.parametrize("option", SETS)
def test_singular_and_plural_are_one_where_only_one_is_meant(option):
    known = words(SETS[option])
    for saying, word in sayings(known).items():
        plural = saying + ("s" if saying[-1] in "aeiou" else "es")
        alike = {m for s, m in sayings(known).items() if stem(s) == stem(plural)}
        if alike == {word} and saying.replace(" ", "").isalpha():
            assert word_of(plural, known) == word, plural


@pytest.mark.parametrize("state", State)
def test_a_state_can_be_typed_as_every_page_writes_it(state):
    sentences = table("status")
    shown = chain(*(sentences.get(f"{name}.{state}", ()) for name in ("state", "count")))
    for label in shown:
        assert word_of(fold(label), words(State)) == state, label
