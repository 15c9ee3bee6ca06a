"""A column of cells read together: all tell what one leaves open, the order and the century.

«03/04/2010» alone may be of April or of March; beside «25/04/2010» it is of April.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from crmplan.calendar.cell import MONTH_FIRST_BITS
from crmplan.calendar.habit import CENTURY, Habit
from crmplan.calendar.scan import ANY_LANGUAGE, BIT, Token, full_year, scan
from crmplan.calendar.window import Answer, answer

MARKS = frozenset(("SLASH", "HYPHEN", "DOT"))
MONTHS = 12
ENOUGH = 2  # dates that must begin with their month before others are taken to: one may be a slip
NAMES = ("day-first", "month-first", "day-first-by-language", "mixed", "of", *BIT)
LEAST = 3  # letters of a word that tells the language


class Shown(NamedTuple):
    """How many dates in figures can only begin with their day, and how many with their month."""

    day_first: int
    month_first: int


class Told(NamedTuple):
    """What a whole column tells: `say_column` puts it into words."""

    name: str
    values: tuple[tuple[str, int], ...] = ()


class Column(NamedTuple):
    """The cells of a column, read with what all of them tell; `stated` says what that is."""

    answers: tuple[Answer, ...]
    habit: Habit
    stated: tuple[Told, ...]


def read_column(texts: Sequence[str], year: int | None = None) -> Column:
    """How the cells of a column are read, in order, and what was decided from all of them."""
    habit, stated = habit_of(texts)
    return Column(tuple(answer(text, year, habit) for text in texts), habit, stated)


def habit_of(texts: Iterable[str]) -> tuple[Habit, tuple[Told, ...]]:
    """How the writer of a column writes dates, and what says so."""
    rows = [scan(text) for text in dict.fromkeys(texts)]
    dates = [date for tokens in rows for date in figured(tokens)]
    languages = language_of(rows)
    shown = Shown(
        sum(one > MONTHS >= two for one, two, _ in dates),
        sum(two > MONTHS >= one for one, two, _ in dates),
    )
    order = order_of(shown, languages)
    habit = Habit(order, pivot_of(rows), languages)
    return habit, tuple(told(habit, shown, languages, dates))


def language_of(rows: Iterable[list[Token]]) -> int:
    """The bit of the language that the column is in: of one, where no cell says otherwise."""
    spoken = set()
    for tokens in rows:
        languages = ANY_LANGUAGE
        for token in tokens:
            if token.end - token.start >= LEAST:
                languages &= token.languages
        if languages in BIT.values():
            spoken.add(languages)
    return spoken.pop() if len(spoken) == 1 else ANY_LANGUAGE


def order_of(shown: Shown, languages: int) -> str:
    """What begins the dates in figures: mixed where they do not agree, empty where none can tell.

    Where no date shows it, the language does.
    """
    day, month = shown
    if day and not month:
        return "day-first"
    if month >= ENOUGH and not day:
        return "month-first"
    if any(shown):
        return "mixed"
    return "" if languages & MONTH_FIRST_BITS else "day-first"


def figured(tokens: list[Token]) -> Iterator[tuple[int, int, int]]:
    """The numbers of each date in figures, in the order in which they stand."""
    for one, mark, two, again, last in zip(
        tokens, tokens[1:], tokens[2:], tokens[3:], tokens[4:], strict=False
    ):
        alike = mark.category == again.category and mark.category in MARKS
        if alike and one.category == two.category == "NUM" and last.category in ("NUM", "YEAR"):
            yield number(one), number(two), number(last)


def number(token: Token) -> int:
    """The number that a token is."""
    return token.value if isinstance(token.value, int) else 0


def pivot_of(rows: Iterable[list[Token]]) -> int | None:
    """The first of the hundred years that two figures may mean: around those given in four.

    None where no cell gives a year in four figures.
    """
    years = [number(token) for tokens in rows for token in tokens if token.category == "YEAR"]
    return (min(years) + max(years) - CENTURY) // 2 if years else None


def told(
    habit: Habit, shown: Shown, languages: int, dates: Iterable[tuple[int, int, int]]
) -> Iterator[Told]:
    """What was decided, in the order in which it is said."""
    if habit.order == "mixed":
        yield Told(habit.order, tuple(shown._asdict().items()))
    elif habit.order and any(shown):
        yield Told(habit.order, (("count", max(shown)),))
    elif habit.order:
        yield Told("day-first-by-language")
    yield from (Told(code) for code, bit in BIT.items() if bit == languages)
    short = {year for _, _, year in dates if year < CENTURY}
    if habit.pivot is not None and any(habit.year(year) != full_year(year) for year in short):
        yield Told("of", (("first", habit.pivot), ("last", habit.pivot + CENTURY - 1)))
