"""The rules of `check` for people: one with its samples, or the list of all."""

from __future__ import annotations

from textwrap import indent, wrap
from typing import TYPE_CHECKING

from crmplan.books import samples
from crmplan.language import say
from crmplan.records.problems import CODES

if TYPE_CHECKING:
    from crmplan.language import Language

_WIDTH = 79


def rule(code: str, language: Language) -> str:
    """A rule in a paragraph, with a bad and a good sample."""
    words = say(language, f"explain.{code}")
    sample = samples()[code]
    blocks = [
        f"{code} ({CODES[code].value})",
        "\n".join(wrap(words, _WIDTH)),
        f"{say(language, 'check.bad')}:\n\n{indent(shown(sample.bad), '    ')}",
        f"{say(language, 'check.good')}:\n\n{indent(shown(sample.good), '    ')}",
    ]
    return "\n\n".join(blocks) + "\n"


def shown(sample: str) -> str:
    """A sample's lines, what cannot be seen in them shown."""
    return sample.replace("\t", "→   ").replace("\u00a0", "⍽")


def listed(language: Language) -> str:
    """Every code with the first sentence of its rule."""
    width = max(map(len, CODES)) + 2
    rows = [f"{code:<{width}}{_first(say(language, f'explain.{code}'))}" for code in CODES]
    return "\n".join(rows) + "\n"


def _first(words: str) -> str:
    """The first sentence of a paragraph."""
    return words.partition(". ")[0].rstrip(".") + "."
