"""What the forms make of their tokens: points of the calendar.

A builder gets the tokens of its form and gives None where their values do not fit together.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from crmplan.calendar.expression import Period, Point, Unit
from crmplan.calendar.notes import (
    DAILY,
    MONTHLY,
    YEARLY,
    first,
    only,
    value,
    year_of,
)
from crmplan.calendar.points import month_length
from crmplan.calendar.tokens import ENGLISH, SPANISH, Token, full_year

if TYPE_CHECKING:
    from crmplan.calendar.notes import Notes

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
