"""The tables of sentences: each is found, and says the same in every language."""

from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

from crmplan.language import CrmplanError, Language, say, sentences, table


def tables():
    for module in iter_modules(sentences.__path__):
        members = vars(import_module(f"{sentences.__name__}.{module.name}"))
        yield from ((name.lower(), rows) for name, rows in members.items() if name.isupper())


TABLES = dict(tables())


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_found_by_its_name(name):
    assert table(name) is TABLES[name]


def fields(sentence):
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


@pytest.mark.parametrize("name", TABLES)
def test_a_sentence_is_said_in_every_language_with_the_same_values(name):
    for key, told in TABLES[name].items():
        assert len(told) == len(Language), key
        assert all(told), key
        assert len({frozenset(fields(words)) for words in told}) == 1, key


def test_a_sentence_of_one_is_there_only_beside_that_of_many():
    for name, rows in TABLES.items():
        alone = [key for key in rows if key.endswith("|1") and key.removesuffix("|1") not in rows]
        assert alone == [], name


def test_one_has_a_sentence_of_its_own():
    assert say(Language.ES, "check.read", count=1) == "1 archivo leído"
    assert say(Language.EN, "check.read", count=2) == "2 files read"


def test_an_error_is_a_key_with_its_values():
    error = CrmplanError("in-future", 1, day="mañana", today="hoy")
    assert (error.key, error.exit_code, error.values) == (
        "in-future", 1, {"day": "mañana", "today": "hoy"},
    )  # fmt: skip
