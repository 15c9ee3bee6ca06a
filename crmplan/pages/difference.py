"""What an edit changes in a file: its lines before and after, as a unified diff."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from crmplan.pages import Keys, View
from crmplan.pages.document import Lines, Text, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.language import Language
    from crmplan.store.editing import Recorded

TONES = {"+": Tone.GOOD, "-": Tone.BAD, "@": Tone.NOTICE}


def view(done: Recorded, day: date, language: Language) -> View:
    """The change as a row and as lines."""
    return View(
        "difference", day, language, KEYS, [done], lambda: [Lines(tuple(map(toned, changed(done))))]
    )


def changed(done: Recorded) -> Iterator[str]:
    """The lines of the unified diff, without their ends."""
    old, new = (text.removesuffix("\n").split("\n") for text in (done.old, done.new))
    diff = unified_diff(old, new, done.path, done.path, lineterm="")
    return (line.rstrip("\r") for line in diff)


KEYS: Keys[Recorded] = {
    "path": lambda done: done.path,
    "first": lambda done: done.first,
    "last": lambda done: done.last,
    "diff": lambda done: list(changed(done)),
}


def toned(line: str) -> Text:
    """A line of a diff in the tone of what it does."""
    head = line.startswith(("+++", "---"))
    return Text(line, Tone.STRONG if head else TONES.get(line[:1], Tone.PLAIN))
