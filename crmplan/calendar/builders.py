"""What a cell's builders share: its notes, and what stands in a row of tokens."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from crmplan.calendar.expression import (
    DAILY,
    FORTNIGHTLY,
    MONTHLY,
    MONTHS_OF,
    WEEKLY,
    YEARLY,
    Expression,
    Kind,
    Period,
    Point,
    Unit,
    Window,
)
from crmplan.calendar.notes import Notes, first, only, periods, value, year_of
from crmplan.calendar.points import consecutive, month_length, with_years
from crmplan.calendar.scan import ENGLISH, SPANISH, Token, full_year

if TYPE_CHECKING:
    from crmplan.calendar.scan import Token


# What the forms make of their tokens: points of the calendar.


DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def short_year(token: Token, notes: Notes, *, marked: bool) -> int | None:
    """The year that two figures give; without a mark before them only one of the 1900s is sure."""
    figures = notes.text[token.start : token.end]
    if len(figures) != 2 or not figures.isdecimal():  # noqa: PLR2004 - «mayo un»
        return None
    found = full_year(int(figures))
    return found if marked or found < 2000 else None  # noqa: PLR2004


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
    spelled = notes.text[numbers[0].start : numbers[0].end].isalpha()
    if numbers[0].category == "ORD" and spelled and numbers[0].value != 1:
        return None  # «segundo mayo» is no day
    year = year_of(tokens)
    if year is None and len(numbers) == 1 and short_year(tokens[-1], notes, marked=False):
        return None  # «enero 90»: a month and its year
    if len(numbers) > 1:
        marked = tokens[-2].category in ("HYPHEN", "SLASH", "DASH")
        year = short_year(numbers[1], notes, marked=marked)
        if year is None:
            return None
    return checked_day(int(str(numbers[0].value)), month_number, year, tokens, notes)


def numeric_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«31/12/22»: day first; in an English cell only where nothing else is possible."""
    numbers = [token for token in tokens if token.category == "NUM"]
    one, two = (int(str(token.value)) for token in numbers[:2])
    year = year_of(tokens)
    if year is None:
        year = short_year(numbers[2], notes, marked=True)
        if year is None:
            return None
    return figured_day(one, two, year, tokens, notes)


def figured_day(one: int, two: int, year: int | None, tokens: list[Token], notes: Notes) -> Point:
    """A day and a month in figures, in the order that the cell's language and its dates allow."""
    english = notes.languages & ENGLISH and not notes.languages & SPANISH
    if one <= 12 and two <= 12 and one != two:  # noqa: PLR2004 - both may be the month
        if english:
            raise notes.error("day-or-month", tokens)
        if not notes.languages & SPANISH:
            notes.assume("day-first")
            notes.doubtful = tokens
    elif two > 12 >= one and (english or not notes.languages):  # noqa: PLR2004
        one, two = two, one
        if not english:
            notes.assume("month-first")
    if not 1 <= two <= 12:  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    if {"day-first", "month-first"} <= {stated.name for stated in notes.assumptions}:
        raise notes.error("day-or-month", notes.doubtful)  # «06/01/2023 - 06/30/2023»
    return checked_day(one, two, year, tokens, notes)


def roman_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«29-XI-1999»: the month in Roman figures."""
    numbers = [token for token in tokens if token.category == "NUM"]
    year = year_of(tokens)
    if year is None:
        year = short_year(numbers[-1], notes, marked=tokens[-2].category != "ROMAN")
        if year is None:
            return None
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
        mark = tokens[-2].category
        year = short_year(short, notes, marked=mark in ("HYPHEN", "SLASH"))
        if year is None or (mark == "SLASH" and notes.languages == ENGLISH):
            return None  # "January/10" may be its tenth day
        notes.assume("short-year", year=year)
    number = value(tokens, "MONTH")
    return None if number is None else Point(Unit.MONTH, number, year=year)


def numeric_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«3/2015», «2003-10»; «2026-27» is a fiscal year, «2004-05» may be one."""
    year, number, figures = value(tokens, "YEAR"), value(tokens, "NUM"), first(tokens, "NUM")
    if year is None or number is None or figures is None:
        return None
    mark = tokens[1]
    if mark.category in ("DASH", "DOT") and figures.end - figures.start != 2:  # noqa: PLR2004
        return None  # «5 - 2003» and «2003.5» may be anything
    if tokens[0].category == "YEAR" and number > year % 100:
        if number == year % 100 + 1 or mark.value not in ("-", "/"):
            raise notes.error("fiscal-year", tokens)
        notes.assume("year-month")
    if not 1 <= number <= 12:  # noqa: PLR2004
        raise notes.error("no-such-day", tokens)
    return Point(Unit.MONTH, number, year=year)


def nth_weekday(tokens: list[Token], notes: Notes) -> Point:
    """«primer viernes de julio de 2003», as the day it is; without its year no day is known."""
    year, month_number = year_of(tokens), value(tokens, "MONTH") or 1
    weekday, number = value(tokens, "WEEKDAY") or 0, value(tokens, "ORD", "LAST") or 1
    if year is None:
        raise notes.error("no-year", tokens)
    days = [
        day
        for day in range(1, month_length(year, month_number) + 1)
        if date(year, month_number, day).weekday() == weekday
    ]
    if number > len(days):
        raise notes.error("no-such-day", tokens)
    return Point(Unit.DAY, days[number if number < 0 else number - 1], month_number, year)


def year(tokens: list[Token], notes: Notes) -> Point | None:
    """«2019», «año 2006»; a fiscal year is taken for the calendar year, and that is said."""
    if not only(tokens, YEARLY):
        return None  # «durante el año» is the plan's
    number = value(tokens, "YEAR")
    if number is None and several(tokens, notes):
        return None
    length = first(tokens, "UNIT")
    if length is not None and notes.years == 1 and number is not None and number % 10 == 0:
        named = notes.text[length.start : length.end].lower()
        if named.endswith("s"):
            raise notes.error("decade", tokens)
    if first(tokens, "FISCAL") and number is not None:
        notes.assume("fiscal-year", year=number)
    return Point(Unit.YEAR, year=number)


def all_year(tokens: list[Token], notes: Notes) -> Period | None:
    """«todo el año», without which year: all along."""
    return YEARLY if only(tokens, YEARLY) and not several(tokens, notes) else None


def several(tokens: list[Token], notes: Notes) -> bool:
    """Whether the last word is a plural: «durante años» names no year."""
    return notes.text[tokens[-1].start : tokens[-1].end].lower().endswith("s")


def bare_day(tokens: list[Token], notes: Notes) -> Point | None:  # noqa: ARG001 - as all builders
    """A day whose month stands elsewhere in the range."""
    number = value(tokens, "NUM", "ORD")
    if number is None or not 1 <= number <= 31 or not only(tokens, DAILY):  # noqa: PLR2004
        return None
    return Point(Unit.DAY, number, None, year_of(tokens), weekday=value(tokens, "WEEKDAY"))


# What the forms make of their tokens: parts of a year and of a month.


UNIT_OF = {Period(months=months): unit for unit, months in MONTHS_OF.items()}


def part(tokens: list[Token], notes: Notes) -> Point | None:
    """«II Trimestre 2004», «Q3 2016», «2ª mitad de 2016», «semana 3 de 2016»."""
    year, coded = year_of(tokens), first(tokens, "PART")
    if coded is not None and isinstance(coded.value, tuple):
        unit, number = coded.value
        return None if unit is Unit.WEEK else Point(unit, number, year=year)
    number = value(tokens, "ORD", "ROMAN", "NUM", "LAST") or 0
    if first(tokens, "HALVES"):
        return Point(Unit.HALF, 2 if number == -1 else number, year=year) if number < 3 else None  # noqa: PLR2004
    length = periods(tokens)[0]
    named = first(tokens, "UNIT")
    if named is not None and notes.text[named.start : named.end].lower() == "sem":
        notes.assume("half-year")
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


def short_part(tokens: list[Token], notes: Notes) -> Point | None:
    """«1T05», «Q1/23», «II sem-06»: two figures that touch the part, or a mark, are its year."""
    short, before = tokens[-1], tokens[-2]
    marked = before.category in ("HYPHEN", "SLASH") or before.end == short.start
    year = short_year(short, notes, marked=marked)
    if year is None:
        return None
    notes.assume("short-year", year=year)
    whole = [token for token in tokens[:-1] if token.category not in ("HYPHEN", "SLASH")]
    return part([*whole, short._replace(category="YEAR", value=year)], notes)


def part_of_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«primera quincena de mayo de 2010», «semana 3 de mayo», «último día de mayo»."""
    number, month_number = value(tokens, "ORD", "ROMAN", "LAST", "NUM"), value(tokens, "MONTH")
    year, coded = year_of(tokens), first(tokens, "PART")
    if coded is not None and isinstance(coded.value, tuple):
        number = coded.value[1]
    length = length_in_month(tokens, notes)
    if number is None or length is None:
        return None
    if length in (FORTNIGHTLY, Period(weeks=2)) and number in (1, 2, -1):
        return Point(Unit.FORTNIGHT, 2 if number == -1 else number, month_number, year)
    if length == WEEKLY and number in (1, 2, 3, 4, 5, -1):
        notes.assume("week-of-month")
        return Point(Unit.WEEK, number, month_number, year)
    if length == DAILY and number == -1:
        return Point(Unit.DAY, -1, month_number, year)
    if length == DAILY and month_number is not None and not first(tokens, "NUM"):
        return checked_day(number, month_number, year, tokens, notes)
    return None


def length_in_month(tokens: list[Token], notes: Notes) -> Period | None:
    """The length that a part of a month has; «sem. 3» and «S3» are weeks there.

    None for «semana del 3 de mayo», where the number is a day.
    """
    coded, named, number = first(tokens, "PART"), first(tokens, "UNIT"), first(tokens, "NUM")
    if coded is not None:
        return WEEKLY if "s" in notes.text[coded.start : coded.end].lower() else None
    if first(tokens, "HALVES") or named is None:
        return FORTNIGHTLY
    if number is not None and not counts_weeks(named, number, first(tokens, "MONTH"), notes):
        return None
    weeks = notes.text[named.start : named.end].lower() == "sem"
    return WEEKLY if weeks else periods(tokens)[0]


def counts_weeks(named: Token, number: Token, after: Token | None, notes: Notes) -> bool:
    """Whether a number counts weeks: «semana 3 de mayo», not «semana del 3 de mayo».

    "Week 3 May" may be that of the third.
    """
    if notes.text[named.end : number.start].strip(" ."):
        return False
    beside = after is not None and notes.text[number.end : after.start].isspace()
    return not (beside and notes.languages == ENGLISH)


# What the forms make of their tokens: stretches whose ends share a year or a month.


def from_to(ends: list[Point], tokens: list[Token], notes: Notes) -> Expression:
    """The stretch between two points; joined by «y» they must follow each other."""
    one, two = ends
    if one.month == two.month and one.number > two.number:
        raise notes.error("backwards", tokens)
    try:
        one, two = with_years(ends)
        joined = consecutive([one, two])
    except ValueError:
        raise notes.error("no-such-day", tokens) from None
    if first(tokens, "AND") and not first(tokens, "BETWEEN") and not joined:
        raise notes.error("several-dates", tokens)
    if ends[0].year is None and one.year is not None and one.year != two.year:
        notes.assume("wrapped", year=one.year)
    return Expression(Kind.WINDOW, Window(one, two))


def numeric_span(tokens: list[Token], notes: Notes) -> Expression | None:
    """«del 23/05 al 30/05/2005»: the first end takes its year from the last."""
    numbers = [token for token in tokens if token.category == "NUM"]
    year = year_of(tokens)
    if year is None:
        year = short_year(numbers[4], notes, marked=True)
        if year is None:
            return None
    if first(tokens, "DOT") and any(token.end - token.start == 1 for token in numbers[:2]):
        return None  # «1.1 y 2.1.2005» may number activities
    day, month, last_day, last_month = (int(str(token.value)) for token in numbers[:4])
    ends = [
        figured_day(day, month, None, tokens, notes),
        figured_day(last_day, last_month, year, tokens, notes),
    ]
    return from_to(ends, tokens, notes)


def numbered_span(tokens: list[Token], notes: Notes) -> Expression | None:
    """«semanas 1 y 2 de mayo de 2010», «trimestres I y II de 2004»."""
    numbers = [token for token in tokens if token.category in ("NUM", "ROMAN")]
    rest = [token for token in tokens if token.category in ("UNIT", "MONTH", "YEAR", "YY")]
    named = notes.text[tokens[0].start : tokens[0].end].lower()
    if not (named.endswith("s") or first(tokens, "AND")):
        return None  # «semana 5 al 9 de mayo»: the days of one week
    build = part_of_month if first(tokens, "MONTH") else part
    ends = [build([number._replace(category="ORD"), *rest], notes) for number in numbers]
    one, two = ends
    return None if one is None or two is None else from_to([one, two], tokens, notes)
