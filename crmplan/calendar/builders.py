"""What the forms make of their tokens: points of the calendar, recurrences, clocks.

A builder gets the tokens of its form and gives None where their values do not fit together.
"""

from __future__ import annotations

from crmplan.calendar.expression import (
    MONTHS_OF,
    Assumption,
    CalendarError,
    Expression,
    Kind,
    Period,
    Point,
    Unit,
    Window,
)
from crmplan.calendar.tokens import ENGLISH, SPANISH, Token, full_year

DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
YEARLY, MONTHLY, WEEKLY, FORTNIGHTLY, DAILY = (
    Period(months=12),
    Period(months=1),
    Period(weeks=1),
    Period(days=15),
    Period(days=1),
)
UNIT_OF = {Period(months=months): unit for unit, months in MONTHS_OF.items()}
MOST_MONTHS = 1200  # a period longer than a century is a slip


class Notes:
    """What the builders of one cell notice: its text, its language, what they assume."""

    __slots__ = ("assumptions", "languages", "text")

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.languages = 0
        for token in tokens:
            self.languages |= token.languages
        self.assumptions: list[Assumption] = []

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


def checked_day(
    number: int, month: int, year: int | None, tokens: list[Token], notes: Notes
) -> Point:
    """A day that exists; 29 February does where no year is given."""
    longest = DAYS[month - 1]
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    if not 1 <= number <= longest or (month == 2 and number == longest and not leap):  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    return Point(Unit.DAY, number, month, year, weekday=value(tokens, "WEEKDAY"))


def day(tokens: list[Token], notes: Notes) -> Point | None:
    """«27 de octubre de 2014», «Martes 21 de octubre», «16-jun-11», «October 5, 2003»."""
    numbers = [token for token in tokens if token.category in ("NUM", "ORD")]
    month_number = value(tokens, "MONTH")
    if not only(tokens, DAILY, YEARLY, MONTHLY) or month_number is None:
        return None
    year = year_of(tokens)
    if len(numbers) > 1:
        if numbers[1].end - numbers[1].start != 2:  # noqa: PLR2004 - a year of two digits
            return None
        year = full_year(int(str(numbers[1].value)))
    return checked_day(int(str(numbers[0].value)), month_number, year, tokens, notes)


def numeric_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«31/12/22»: day first; in an English cell only where nothing else is possible."""
    numbers = [token for token in tokens if token.category == "NUM"]
    one, two = (int(str(token.value)) for token in numbers[:2])
    year = year_of(tokens)
    if year is None:
        if numbers[2].end - numbers[2].start != 2:  # noqa: PLR2004
            return None
        year = full_year(int(str(numbers[2].value)))
    english = notes.languages & ENGLISH and not notes.languages & SPANISH
    if one <= 12 and two <= 12 and one != two:  # noqa: PLR2004 - both may be the month
        if english:
            raise notes.error("day-or-month", tokens)
        if not notes.languages & SPANISH:
            notes.assume("day-first")
    elif two > 12 >= one and (english or not notes.languages):  # noqa: PLR2004
        one, two = two, one
        if not english:
            notes.assume("month-first")
    if not 1 <= two <= 12:  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    return checked_day(one, two, year, tokens, notes)


def roman_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«29-XI-1999»: the month in Roman figures."""
    numbers = [token for token in tokens if token.category == "NUM"]
    year = year_of(tokens)
    if year is None:
        if numbers[-1].end - numbers[-1].start != 2:  # noqa: PLR2004 - a year of two digits
            return None
        year = full_year(int(str(numbers[-1].value)))
    return checked_day(int(str(numbers[0].value)), value(tokens, "ROMAN") or 1, year, tokens, notes)


def iso_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«2003-10-15»."""
    year, month_number, number = (int(str(token.value)) for token in tokens[::2])
    if not 1 <= month_number <= 12:  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    return checked_day(number, month_number, year, tokens, notes)


def month(tokens: list[Token], notes: Notes) -> Point | None:
    """«Octubre 2003», «Enero – 2022», «dic-15»."""
    if not only(tokens, MONTHLY, YEARLY):
        return None
    year = year_of(tokens)
    short = first(tokens, "NUM")
    if short is not None:
        if short.end - short.start != 2:  # noqa: PLR2004
            return None
        year = full_year(int(str(short.value)))
        notes.assume("short-year", year=year)
    number = value(tokens, "MONTH")
    return None if number is None else Point(Unit.MONTH, number, year=year)


def numeric_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«3/2015», «2003-10»; «2026-27» is a fiscal year, «2004-05» may be one."""
    year, number = value(tokens, "YEAR"), value(tokens, "NUM")
    if year is None or number is None:
        return None
    if tokens[0].category == "YEAR" and number == (year + 1) % 100:
        raise notes.error("fiscal-year", tokens)
    if not 1 <= number <= 12:  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    return Point(Unit.MONTH, number, year=year)


def part(tokens: list[Token], notes: Notes) -> Point | None:
    """«II Trimestre 2004», «Q3 2016», «2ª mitad de 2016», «semana 3 de 2016»."""
    year = year_of(tokens)
    coded = first(tokens, "PART")
    if coded is not None and isinstance(coded.value, tuple):
        unit, number = coded.value
        return Point(unit, number, year=year)
    number = value(tokens, "ORD", "ROMAN", "NUM", "LAST")
    if number is None:
        return None
    if first(tokens, "HALVES"):
        return Point(Unit.HALF, 2 if number == -1 else number, year=year) if number < 3 else None  # noqa: PLR2004
    length = periods(tokens)[0]
    if length == WEEKLY and year is not None and 1 <= number <= 53:  # noqa: PLR2004
        notes.assume("iso-week")
        return Point(Unit.ISO_WEEK, number, year=year)
    unit = UNIT_OF.get(length, Unit.YEAR)
    if unit in (Unit.YEAR, Unit.MONTH):
        return None
    most = 12 // MONTHS_OF[unit]
    if not -1 <= number <= most or number == 0:
        raise notes.error("no-such-part", tokens)
    return Point(unit, most if number == -1 else number, year=year)


def part_of_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«primera quincena de mayo de 2010», «última semana de julio», «último día de mayo»."""
    number, month_number = value(tokens, "ORD", "ROMAN", "LAST"), value(tokens, "MONTH")
    year = year_of(tokens)
    if number is None:
        return None
    length = FORTNIGHTLY if first(tokens, "HALVES") else periods(tokens)[0]
    if length in (FORTNIGHTLY, Period(weeks=2)) and number in (1, 2, -1):
        return Point(Unit.FORTNIGHT, 2 if number == -1 else number, month_number, year)
    if length == WEEKLY and -1 <= number <= 5:  # noqa: PLR2004
        notes.assume("week-of-month")
        return Point(Unit.WEEK, number, month_number, year)
    if length == DAILY and number == -1:
        return Point(Unit.DAY, -1, month_number, year)
    if length == DAILY and month_number is not None:
        return checked_day(number, month_number, year, tokens, notes)
    return None


def year(tokens: list[Token], notes: Notes) -> Point | None:
    """«2019», «año 2006»; a fiscal year is taken for the calendar year, and that is said."""
    if not only(tokens, YEARLY):
        return None
    number = value(tokens, "YEAR")
    if first(tokens, "FISCAL") and number is not None:
        notes.assume("fiscal-year", year=number)
    return Point(Unit.YEAR, year=number)


def bare_day(tokens: list[Token], notes: Notes) -> Point | None:  # noqa: ARG001 - as all builders
    """A day whose month stands elsewhere in the range."""
    number = value(tokens, "NUM", "ORD")
    if number is None or not 1 <= number <= 31 or not only(tokens, DAILY):  # noqa: PLR2004
        return None
    return Point(Unit.DAY, number, None, year_of(tokens), weekday=value(tokens, "WEEKDAY"))


def recurring(period: Period, each: Window | None = None) -> Expression | None:
    """A recurrence; None where the period makes no sense."""
    if not any((period.months, period.weeks, period.days)) or period.months > MOST_MONTHS:
        return None
    return Expression(Kind.RECURRING, every=period, each=each)


def times_over(period: Period, times: int) -> Period:
    """A period so many times as long."""
    return Period(period.months * times, period.weeks * times, period.days * times)


def frequency(tokens: list[Token], notes: Notes) -> Expression | None:  # noqa: ARG001
    """«Semestral»."""
    return recurring(periods(tokens)[0])


def every(tokens: list[Token], notes: Notes) -> Expression | None:  # noqa: ARG001
    """«cada 6 meses», «every other month», «cada lunes»."""
    if first(tokens, "WEEKDAY"):
        return recurring(WEEKLY)
    return recurring(
        times_over(periods(tokens)[0], value(tokens, "NUM", "BIG", "OTHER", "ORD") or 1)
    )


def times(tokens: list[Token], notes: Notes) -> Expression | None:
    """«dos veces al año»: the period must come out whole."""
    counts = [
        int(str(token.value))
        for token in tokens
        if token.category in ("NUM", "TWICE", "ONCE", "OTHER")
    ]
    often = counts[0] if tokens[0].category in ("NUM", "TWICE", "ONCE") else 1
    span = times_over(periods(tokens)[0], counts[1] if len(counts) > 1 else 1)
    if tokens[0].category not in ("NUM", "TWICE", "ONCE") and tokens[0].category != "EVERY":
        return None
    if often < 1 or any(length % often for length in (span.months, span.weeks, span.days)):
        raise notes.error("uneven", tokens)
    return recurring(Period(span.months // often, span.weeks // often, span.days // often))


def day_of_each(tokens: list[Token], notes: Notes) -> Expression | None:
    """«el 15 de cada mes»."""
    number, lengths = value(tokens, "NUM", "ORD"), periods(tokens)
    if number is None or lengths[-1] != MONTHLY or lengths[:-1] not in ([], [DAILY]):
        return None
    if not 1 <= number <= 31:  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    point = Point(Unit.DAY, number)
    return recurring(MONTHLY, Window(point, point))


def each_month(tokens: list[Token], notes: Notes) -> Expression | None:
    """«cada abril», «cada 15 de abril», «cada 15/4»."""
    numbers = [int(str(token.value)) for token in tokens if token.category in ("NUM", "ORD")]
    number = value(tokens, "MONTH")
    if number is None:
        if not 1 <= numbers[1] <= 12 or numbers[0] <= 12:  # noqa: PLR2004 - which is the month?
            return None
        number = numbers[1]
    if not only(tokens, MONTHLY, DAILY):
        return None
    point = Point(Unit.MONTH, number)
    if numbers:
        point = checked_day(numbers[0], number, None, tokens, notes)
    return recurring(YEARLY, Window(point, point))


def some_day_of_each(tokens: list[Token], notes: Notes) -> Expression | None:
    """«último viernes de cada mes»: the period is kept, and it is said that the day is not."""
    lengths = periods(tokens)
    after = tokens.index(first(tokens, "EVERY") or tokens[0])
    period = next(token.value for token in tokens[after:] if isinstance(token.value, Period))
    if len(lengths) > 1 and lengths[0] == period:
        return None
    notes.assume("day-left-out")
    return recurring(period)


def clock(tokens: list[Token], notes: Notes) -> tuple[object] | None:  # noqa: ARG001
    """A time of the day; its value is the word that opens it, «hasta las» or «desde las»."""
    hour = value(tokens, "NUM")
    if hour is not None and hour > 24:  # noqa: PLR2004
        return None
    opening = tokens[0].value if tokens[0].category == "CLOCK" else None
    return (opening,)
