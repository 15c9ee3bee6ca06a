"""A cell while it is read: what is noticed on the way, and how far the rules have come."""

from enum import Enum

from crmplan.calendar.expression import Assumption, CalendarError, Period
from crmplan.calendar.habit import ALONE, Habit
from crmplan.calendar.scan import BIT, Token
from crmplan.calendar.words import MONTH_FIRST

MONTH_FIRST_BITS = sum(BIT[code] for code in MONTH_FIRST)


class Order(Enum):
    """What begins a date in figures."""

    DAY_FIRST = 0
    ASSUMED = 1  # some language that the cell may be in begins with the day
    UNSURE = 2  # all of them may begin with the month
    MONTH_FIRST = 3  # as the whole column does


ORDER_OF = {
    "day-first": Order.DAY_FIRST,
    "month-first": Order.MONTH_FIRST,
    "mixed": Order.UNSURE,
}


class Notes:
    """What the builders of one cell notice: its text, its language, what they assume."""

    __slots__ = ("assumptions", "doubtful", "habit", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token], habit: Habit = ALONE) -> None:
        self.text = text
        self.habit = habit
        self.tokens = tokens
        self.assumptions: list[Assumption] = []
        self.doubtful: list[Token] = []  # a day in figures that may be a month

    @property
    def order(self) -> Order:
        """How the languages that the cell may be in write a date in figures."""
        if self.habit.order:
            return ORDER_OF[self.habit.order]
        languages = self.habit.languages
        for token in self.tokens:
            languages &= token.languages
        if not languages & MONTH_FIRST_BITS:
            return Order.DAY_FIRST
        return Order.ASSUMED if languages & ~MONTH_FIRST_BITS else Order.UNSURE

    def assume(self, name: str, **values: str | int) -> None:
        """State an assumption, once."""
        stated = Assumption(name, tuple(values.items()))
        if stated not in self.assumptions:
            self.assumptions.append(stated)

    def written(self, token: Token) -> str:
        """A token as the cell has it, in small letters."""
        return self.text[token.start : token.end].lower()

    def error(self, code: str, tokens: list[Token]) -> CalendarError:
        """An error at a row of tokens."""
        start, end = tokens[0].start, tokens[-1].end
        return CalendarError(code, start + 1, self.text[start:end])


class Stop(Exception):  # noqa: N818 - not an error yet: another rule may fit
    """The rules do not fit; `at` is the item that stopped them, `code` why."""

    def __init__(self, at: int, code: str = "") -> None:
        super().__init__(code)
        self.at = at
        self.code = code


AFTER_LAST = [""] * 4  # as far as the rules look ahead


class Cursor:
    """The items of a cell, and how many of them are taken."""

    __slots__ = ("at", "categories", "items", "notes")

    def __init__(self, items: list[Token], notes: Notes) -> None:
        self.items = items
        self.categories = [item.category for item in items] + AFTER_LAST
        self.notes = notes
        self.at = 0

    def category(self, ahead: int = 0) -> str:
        """The category of an item to come, empty after the last."""
        return self.categories[self.at + ahead]

    def item(self, ahead: int = 0) -> Token | None:
        """An item to come; None after the last."""
        at = self.at + ahead
        return self.items[at] if at < len(self.items) else None

    def accept(self, *categories: str) -> bool:
        """Take the next item if it is of one of the categories."""
        found = self.categories[self.at]
        if found in categories:
            if found == "TENTATIVE":
                self.notes.assume("tentative")
            self.at += 1
            return True
        return False

    def skip(self, *categories: str) -> None:
        """Take all that follows of the categories."""
        while self.accept(*categories):
            pass

    def take(self) -> object:
        """Take the next item, whatever it is: its value."""
        self.at += 1
        return self.items[self.at - 1].value


# What stands in a row of tokens.


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


def numbers(tokens: list[Token], *categories: str) -> list[int]:
    """The numbers of all tokens of the categories, in order."""
    return [
        token.value
        for token in tokens
        if token.category in categories and isinstance(token.value, int)
    ]


def periods(tokens: list[Token]) -> list[Period]:
    """The lengths that the tokens name."""
    return [token.value for token in tokens if isinstance(token.value, Period)]


def year_of(tokens: list[Token]) -> int | None:
    """The year that the tokens give, if any."""
    return value(tokens, "YEAR", "YY")


def only(tokens: list[Token], *lengths: Period) -> bool:
    """Whether the words for lengths that stand before a number name one of these."""
    return all(length in lengths for length in periods(tokens))
