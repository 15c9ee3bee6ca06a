"""What a form of the calendar column is: which tokens in a row make a point, a recurrence, a clock.

One row per form. A pattern names categories of tokens; `A|B` is either, `A?` may be missing. The
longest form that fits wins; where a builder gives None the next shorter one is tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.calendar.notes import Notes
    from crmplan.calendar.tokens import Token

    Builder = Callable[[list[Token], Notes], object]

# What a form makes.
POINT, SPAN, OFTEN, ONGOING, CLOCK = "POINT", "SPAN", "OFTEN", "ONGOING", "TIME"
JOINT = "COMMA|DASH|HYPHEN|SLASH?"


class Form(NamedTuple):
    """A row: its name (also of its sentence), what it makes, patterns, builder, examples."""

    name: str
    makes: str
    patterns: tuple[str, ...]
    build: Builder
    spanish: tuple[str, ...]
    english: tuple[str, ...]
