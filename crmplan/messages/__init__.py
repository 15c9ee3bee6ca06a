"""Every sentence crmplan writes for people, Spanish and English side by side.

A key is `module.name`: the sentence `name` of the table SENTENCES in `messages/module.py`, which
is read when its first sentence is asked for. A name ending in `|1` is the singular of the one
without it, taken where the value `count` is 1.
"""

from functools import cache
from importlib import import_module

from crmplan.language import Language

Sentences = dict[str, tuple[str, str]]


@cache
def table(module: str) -> Sentences:
    """The sentences of one module of this package, by name: (Spanish, English)."""
    sentences: Sentences = import_module(f"{__name__}.{module}").SENTENCES
    return sentences


def say(language: Language, key: str, /, **values: object) -> str:
    """The sentence of a key in a language, its {fields} filled in; KeyError if there is none."""
    module, _, name = key.partition(".")
    sentences = table(module)
    if values.get("count") == 1 and f"{name}|1" in sentences:
        name = f"{name}|1"
    return sentences[name][0 if language is Language.ES else 1].format(**values)
