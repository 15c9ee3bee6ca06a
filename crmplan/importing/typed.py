"""Texts that differ only in how they were typed: quotes, dashes and spaces that an editor changes.

Word puts “curly” quotes for straight ones, a dash for a hyphen, an ellipsis for three points and
spaces that do not break: none of that is an edit of the plan.
"""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import Final

from crmplan.importing.paper import folded

SIGNS: Final = str.maketrans(
    dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛‹›′´`", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)


def alike(text: str) -> str:
    """A text in the form in which two that were only typed differently are equal."""
    return folded(unicodedata.normalize("NFC", text)).translate(SIGNS)


def retyped(old: str, new: str) -> str:
    """The new text, its words that are alike the old ones' written as those were."""
    before, after = old.split(), new.split()
    found = SequenceMatcher(
        None, [alike(word) for word in before], [alike(word) for word in after], autojunk=False
    )
    words: list[str] = []
    for kind, first, last, start, end in found.get_opcodes():
        words += before[first:last] if kind == "equal" else after[start:end]
    return " ".join(words)
