"""The cell that was perhaps meant by one with an unknown word: «Octbre 2003», «0ctubre 2003»."""

from functools import cache, lru_cache

from crmplan.calendar.expression import CalendarError
from crmplan.calendar.parser import parse
from crmplan.calendar.words import WORDS
from crmplan.language.nearest import near

SUGGESTED = frozenset(
    (
        *("MONTH", "WEEKDAY", "ORD", "UNIT", "FREQ", "ONGOING", "DONE", "UNDATED", "UNTIL"),
        *("FROM", "EVERY", "MEETING", "RELATIVE", "EARLY", "MID", "LATE", "BEFORE", "WORKING"),
    )
)
SLIPS = 2  # with a third, «Not completed» without its space would be "completed"
SHORTEST = 3  # letters; a word so short is near to everything
FIGURES = str.maketrans("oOlIsS", "001155")  # letters that a scan takes for figures
LETTERS = str.maketrans("0158", "olsb")  # and the other way round


@cache
def candidates() -> tuple[str, ...]:
    """The words that may be suggested, in their order."""
    words = (
        word
        for category, _, *columns in WORDS
        if category in SUGGESTED
        for column in columns
        for word in column.replace("|", " ").split()
        if len(word) > SHORTEST and word.isalpha()
    )
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=4096)
def suggested(text: str, start: int, end: int) -> str | None:
    """The whole text with the unknown word at a place replaced, if it can then be read."""
    word = text[start:end]
    figures = word.translate(FIGURES)
    known = [figures] if figures != word and figures.isdecimal() else []
    for other in (*known, *near(word.translate(LETTERS), candidates(), SLIPS)):
        suggestion = text[:start] + cased(other, word) + text[end:]
        if reads(suggestion):
            return suggestion
    return None


def reads(text: str) -> bool:
    """Whether a text can be read."""
    try:
        parse(text)
    except CalendarError:
        return False
    return True


def cased(known: str, word: str) -> str:
    """A known word in capitals or with one, as the word it stands for."""
    if word.isupper():
        return known.upper()
    return known.capitalize() if not word[:1].islower() else known
