"""What a cell's builders share: its notes, and what stands in a row of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar.expression import (
    Assumption,
    CalendarError,
    Period,
)
from crmplan.calendar.scan import Token

if TYPE_CHECKING:
    from crmplan.calendar.scan import Token


class Notes:
    """What the builders of one cell notice: its text, its language, what they assume."""

    __slots__ = ("assumptions", "doubtful", "languages", "text", "years")

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.languages = 0
        for token in tokens:
            self.languages |= token.languages
        self.years = sum(token.category == "YEAR" for token in tokens)
        self.assumptions: list[Assumption] = []
        self.doubtful: list[Token] = []  # a day in figures that may be a month

    def assume(self, name: str, **values: str | int) -> None:
        """State an assumption, once."""
        stated = Assumption(name, tuple(values.items()))
        if stated not in self.assumptions:
            self.assumptions.append(stated)

    def error(self, code: str, tokens: list[Token]) -> CalendarError:
        """An error at a row of tokens."""
        start, end = tokens[0].start, tokens[-1].end
        return CalendarError(code, start + 1, self.text[start:end])


def first(tokens: list[Token], *categories: str) -> Token | None:
    """The first token of one of the categories."""
    for token in tokens:
        if token.category in categories:
            return token
    return None


def value(tokens: list[Token], *categories: str) -> int | None:
    """The number of the first token of one of the categories."""
    token = first(tokens, *categories)
    return token.value if token is not None and isinstance(token.value, int) else None


def periods(tokens: list[Token]) -> list[Period]:
    """The lengths that the tokens name."""
    return [token.value for token in tokens if isinstance(token.value, Period)]


def year_of(tokens: list[Token]) -> int | None:
    """The year that the tokens give, if any."""
    return value(tokens, "YEAR", "YY")


def only(tokens: list[Token], *lengths: Period) -> bool:
    """Whether the words for lengths that stand before a number name one of these."""
    return all(length in lengths for length in periods(tokens))
