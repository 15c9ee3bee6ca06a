"""What the forms make of their tokens: days, parts of a month or a year, stretches in one form.

A builder gets the tokens of its form and gives None where their values do not fit together.
"""

from datetime import date
from itertools import pairwise

from crmplan.calendar.cell import Notes, Order, first, numbers, only, periods, value, year_of
from crmplan.calendar.days import LEAP_YEAR, NoSuchDay, consecutive, month_length, with_years
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
from crmplan.calendar.scan import Token

UNIT_OF = {Period(months=months): unit for unit, months in MONTHS_OF.items()}
MONTHS = 12  # also the last one's number
LAST_DAY = 31
ISO_WEEKS = 53
WEEKS_OF_MONTH = (1, 2, 3, 4, 5, -1)
CENTURY = 2000  # a year of two figures is surely one where it is of the century before
MARKS = ("HYPHEN", "SLASH")
TUESDAY = 1
OPENINGS = (["del"], ["from"], ["between"], ["el"])  # of days in figures alone
OPENED = frozenset(("UNTIL", "BEFORE", "AFTER", "FROM"))  # what a day without its year may follow


# Days.


def short_year(token: Token, notes: Notes, *, marked: bool) -> int | None:
    """The year that two figures give; without a mark before them only one of the 1900s is sure."""
    figures = notes.written(token)
    if len(figures) != 2 or not figures.isdecimal():  # noqa: PLR2004 - «mayo un»
        return None
    found = notes.habit.year(int(figures))
    return found if marked or found < CENTURY else None


def last_year(tokens: list[Token], notes: Notes) -> int | None:
    """The year at the end of a date in figures, in four of them or in two."""
    return year_of(tokens) or short_year(tokens[-1], notes, marked=True)


def checked_day(
    number: int, month: int, year: int | None, tokens: list[Token], notes: Notes
) -> Point:
    """A day that exists; 29 February does where no year is given."""
    if not (1 <= month <= MONTHS and 1 <= number <= month_length(year or LEAP_YEAR, month)):
        raise notes.error("no-such-day", tokens)
    said_century(year, tokens, notes)
    return Point(Unit.DAY, number, month, year, weekday=value(tokens, "WEEKDAY"))


def said_century(year: int | None, tokens: list[Token], notes: Notes) -> None:
    """State which year two figures are taken for."""
    if year is not None and first(tokens, "YEAR") is None:
        notes.assume("century", year=year)


def tuesday(tokens: list[Token], notes: Notes) -> list[Token] | None:
    """The tokens behind «mar», which stands for Tuesday before a date, and so only if it is one."""
    return tokens[1:] if notes.written(tokens[0]) == "mar" else None


def on_tuesday(found: Point | None) -> Point | None:
    """The day, if it is a Tuesday."""
    if found is None or found.year is None or found.month is None:
        return None
    day_of_week = date(found.year, found.month, found.number).weekday()
    return found if day_of_week == TUESDAY else None


def day(tokens: list[Token], notes: Notes) -> Point | None:
    """«27 de octubre de 2014», «Martes 21 de octubre», «16-jun-11», «October 5, 2003»."""
    if tokens[0].category == "MONTH" and tokens[-2].category == "MONTH" and len(tokens) > 2:  # noqa: PLR2004
        rest = tuesday(tokens, notes)
        return on_tuesday(day(rest, notes)) if rest else None
    figures = [token for token in tokens if token.category in ("NUM", "ORD")]
    month_number, year_number = value(tokens, "MONTH"), year_of(tokens)
    if not only(tokens, DAILY, YEARLY, MONTHLY) or month_number is None:
        return None
    spelled = figures[0].category == "ORD" and notes.written(figures[0]).isalpha()
    if spelled and figures[0].value != 1:
        return None  # «segundo mayo» is no day
    if len(figures) > 1:
        marked = tokens[-2].category in (*MARKS, "DASH")
        year_number = short_year(figures[1], notes, marked=marked)
        if year_number is None:
            return None
    elif year_number is None and short_year(tokens[-1], notes, marked=False):
        return None  # «enero 90»: a month and its year
    number = numbers(figures, "NUM", "ORD")[0]
    if year_number is None and tokens[-1].category == "NUM" and not dated(notes):
        notes.assume("day-of-month")  # «mayo 15»
    return checked_day(number, month_number, year_number, tokens, notes)


def dated(notes: Notes) -> bool:
    """Whether the cell gives a year, or means any."""
    return first(notes.tokens, "YEAR", "YY", "EVERY", "FREQ") is not None


def numeric_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«31/12/22»: day first; in an English cell only where nothing else is possible."""
    if tokens[0].category == "MONTH":
        rest = tuesday(tokens, notes)
        return on_tuesday(numeric_day(rest, notes)) if rest else None
    year_number = last_year(tokens, notes)
    if year_number is None or not (marked(tokens) or said_with_de(tokens, notes)):
        return None
    one, two, *_ = numbers(tokens, "NUM")
    return figured_day(one, two, year_number, tokens, notes)


def marked(tokens: list[Token]) -> bool:
    """Whether marks stand between the figures."""
    return first(tokens, "SLASH", "HYPHEN", "DOT") is not None


def said_with_de(tokens: list[Token], notes: Notes) -> bool:
    """Whether «de» stands between the figures: «9 de 8 de 2003»."""
    figures = [token for token in tokens if token.category in ("NUM", "YEAR")]
    between = [notes.text[a.end : b.start].strip().lower() for a, b in pairwise(figures)]
    return between[0] == "de" and between[-1] in ("de", "del")


def day_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«31/05» after «hasta», «antes de», «desde» or its weekday, in two figures each."""
    before = [token.category for token in notes.tokens if token.end <= tokens[0].start][-1:]
    figures = [token for token in tokens if token.category == "NUM"]
    opened = tokens[0].category == "WEEKDAY" or (before and before[0] in OPENED)
    if not opened or any(token.end - token.start != 2 for token in figures):  # noqa: PLR2004
        return None
    if tokens[-1].end < len(notes.text) and notes.text[tokens[-1].end] == "/":
        return None
    one, two = numbers(figures, "NUM")
    return figured_day(one, two, None, tokens, notes)


def day_months(tokens: list[Token], notes: Notes) -> Expression | None:
    """«del 23/05 al 30/05»: the year is the plan's."""
    figures = [token for token in tokens if token.category == "NUM"]
    opening = notes.text[: figures[0].start].lower().split()[-1:]
    if opening not in OPENINGS or any(token.end - token.start != 2 for token in figures):  # noqa: PLR2004
        return None
    if notes.text[tokens[-1].end :].strip(" ."):
        return None
    one, two, last_one, last_two = numbers(tokens, "NUM")
    ends = [
        figured_day(one, two, None, tokens, notes),
        figured_day(last_one, last_two, None, tokens, notes),
    ]
    return from_to(ends, tokens, notes)


def days_of_month(tokens: list[Token], notes: Notes) -> Expression | None:
    """«del 5 al 9/02/2018»: the days share the month and the year behind them."""
    year_number = last_year(tokens, notes)
    if year_number is None:
        return None
    one, last, month_number, *_ = numbers(tokens, "NUM")
    if last <= MONTHS and notes.order in (Order.UNSURE, Order.MONTH_FIRST):
        raise notes.error("day-or-month", tokens)
    if last <= MONTHS and notes.order is Order.ASSUMED:
        notes.assume("day-first")
    ends = [checked_day(each, month_number, year_number, tokens, notes) for each in (one, last)]
    return from_to(ends, tokens, notes)


def months_of_year(tokens: list[Token], notes: Notes) -> Expression | None:
    """«los últimos cuatro meses de 2021»."""
    count, year_number = value(tokens, "NUM") or 0, year_of(tokens)
    named = notes.written(tokens[2]).startswith(("mes", "month"))  # «meses de» is a label too
    if not named or not only(tokens, MONTHLY, YEARLY) or not 1 < count < MONTHS:
        return None
    first_month = Point(Unit.MONTH, MONTHS + 1 - count, year=year_number)
    return Expression(Kind.WINDOW, Window(first_month, Point(Unit.MONTH, MONTHS, year=year_number)))


def figured_day(one: int, two: int, year: int | None, tokens: list[Token], notes: Notes) -> Point:
    """A day and a month in figures, in the order that the cell's language and its dates allow."""
    if one <= MONTHS and two <= MONTHS and one != two:  # both may be the month
        if notes.habit.order == "day-first":
            notes.assume("column-day-first")
        if notes.order is Order.MONTH_FIRST:
            notes.assume("column-month-first")
            one, two = two, one
        if notes.order is Order.UNSURE:
            raise notes.error("day-or-month", tokens)
        if notes.order is Order.ASSUMED:
            notes.assume("day-first")
            notes.doubtful = tokens
    elif one <= MONTHS < two and notes.order is not Order.DAY_FIRST:
        one, two = two, one
        if notes.order is Order.ASSUMED:
            notes.assume("month-first")
    if 1 <= two <= MONTHS and {"day-first", "month-first"} <= {
        each.name for each in notes.assumptions
    }:
        raise notes.error("day-or-month", notes.doubtful)  # «06/01/2023 - 06/30/2023»
    return checked_day(one, two, year, tokens, notes)


def roman_day(tokens: list[Token], notes: Notes) -> Point | None:
    """«29-XI-1999»: the month in Roman figures."""
    named = first(tokens, "PER")
    if named is not None:  # «X» is a word too
        beside = notes.text[named.start - 1 : named.start] + notes.text[named.end : named.end + 1]
        if notes.written(named) != "x" or beside not in ("--", "//", ".."):
            return None
        tokens = [t._replace(category="ROMAN", value=10) if t is named else t for t in tokens]
    year_number = year_of(tokens)
    if year_number is None:
        year_number = short_year(tokens[-1], notes, marked=tokens[-2].category in MARKS)
        if year_number is None:
            return None
    number, month_number = value(tokens, "NUM") or 0, value(tokens, "ROMAN") or 0
    return checked_day(number, month_number, year_number, tokens, notes)


def iso_day(tokens: list[Token], notes: Notes) -> Point:
    """«2003-10-15»."""
    year_number, month_number, number = numbers(tokens, "YEAR", "NUM")
    return checked_day(number, month_number, year_number, tokens, notes)


def nth_weekday(tokens: list[Token], notes: Notes) -> Point:
    """«primer viernes de julio de 2003», as the day it is; without its year no day is known."""
    year_number, month_number = year_of(tokens), value(tokens, "MONTH") or 1
    weekday, number = value(tokens, "WEEKDAY") or 0, value(tokens, "ORD", "LAST") or 1
    if year_number is None:
        raise notes.error("no-year", tokens)
    one = (weekday - date(year_number, month_number, 1).weekday()) % 7 + 1
    days = range(one, month_length(year_number, month_number) + 1, 7)
    if number == 0 or number > len(days):
        raise notes.error("no-such-day", tokens)
    return Point(Unit.DAY, days[number if number < 0 else number - 1], month_number, year_number)


def bare_day(tokens: list[Token], notes: Notes) -> Point | None:  # noqa: ARG001 - as all builders
    """A day whose month stands elsewhere in the range."""
    number = value(tokens, "NUM", "ORD")
    if number is None or not 1 <= number <= LAST_DAY or not only(tokens, DAILY):
        return None
    return Point(Unit.DAY, number, None, year_of(tokens), weekday=value(tokens, "WEEKDAY"))


# Months and years.


def month(tokens: list[Token], notes: Notes) -> Point | None:
    """«Octubre 2003», «Enero – 2022», «dic-15»."""
    if not only(tokens, MONTHLY, YEARLY):
        return None
    year_number = year_of(tokens)
    if first(tokens, "NUM"):
        mark = tokens[-2].category
        year_number = short_year(tokens[-1], notes, marked=mark in MARKS)
        if year_number is None or (mark == "SLASH" and notes.order is Order.UNSURE):
            return None  # "January/10" may be its tenth day
        notes.assume("short-year", year=year_number)
    number = value(tokens, "MONTH")
    if first(tokens, "YY"):
        said_century(year_number, tokens, notes)
    return None if number is None else Point(Unit.MONTH, number, year=year_number)


def numeric_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«3/2015», «2003-10»; «2026-27» is a fiscal year, «2004-05» may be one."""
    year_number, number, figures = value(tokens, "YEAR"), value(tokens, "NUM"), first(tokens, "NUM")
    if year_number is None or number is None or figures is None:
        return None
    mark = tokens[1]
    if mark.category in ("DASH", "DOT") and figures.end - figures.start != 2:  # noqa: PLR2004
        return None  # «5 - 2003» and «2003.5» may be anything
    if tokens[0].category == "YEAR" and number > year_number % 100:
        if number == year_number % 100 + 1 or mark.value not in ("-", "/"):
            raise notes.error("fiscal-year", tokens)
        notes.assume("year-month")
    if not 1 <= number <= MONTHS:
        raise notes.error("no-such-day", tokens)
    return Point(Unit.MONTH, number, year=year_number)


def year(tokens: list[Token], notes: Notes) -> Point | None:
    """«2019», «año 2006»; a fiscal year is taken for the calendar year, and that is said."""
    if not only(tokens, YEARLY):
        return None
    number, named = value(tokens, "YEAR"), first(tokens, "UNIT")
    if number is None:
        return None if several(tokens, notes) else Point(Unit.YEAR)  # «durante el año»: the plan's
    alone = [token.category for token in notes.tokens].count("YEAR") == 1
    if named and several([named], notes) and alone and number % 10 == 0:
        raise notes.error("decade", tokens)
    if first(tokens, "FISCAL"):
        notes.assume("fiscal-year", year=number)
    return Point(Unit.YEAR, year=number)


def all_year(tokens: list[Token], notes: Notes) -> Period | None:
    """«todo el año», without which year: all along."""
    return YEARLY if only(tokens, YEARLY) and not several(tokens, notes) else None


def several(tokens: list[Token], notes: Notes) -> bool:
    """Whether the last word is a plural: «durante años» names no year."""
    return notes.written(tokens[-1]).endswith("s")


# Parts of a year and of a month.


def part(tokens: list[Token], notes: Notes) -> Point | None:
    """«II Trimestre 2004», «Q3 2016», «2ª mitad de 2016», «semana 3 de 2016»."""
    year_number, coded = year_of(tokens), first(tokens, "PART")
    if first(tokens, "YY"):
        said_century(year_number, tokens, notes)
    if coded is not None and isinstance(coded.value, tuple):
        unit, number = coded.value
        return None if unit is Unit.WEEK else Point(unit, number, year=year_number)
    number = value(tokens, "ORD", "ROMAN", "NUM", "LAST") or 0
    if first(tokens, "HALVES"):
        half = {1: 1, 2: 2, -1: 2}.get(number)
        return None if half is None else Point(Unit.HALF, half, year=year_number)
    length, named = periods(tokens)[0], first(tokens, "UNIT")
    if named is not None and notes.written(named) == "sem":
        notes.assume("half-year")
    if length == WEEKLY and year_number is not None and 1 <= number <= ISO_WEEKS:
        notes.assume("iso-week")
        return Point(Unit.ISO_WEEK, number, year=year_number)
    unit = UNIT_OF.get(length, Unit.YEAR)
    # «mes 3» and «primer mes» count from any start, «tercer mes de 2021» from January.
    counted = first(tokens, "NUM", "ROMAN") or year_number is None or number < 2  # noqa: PLR2004
    if unit is Unit.YEAR or (unit is Unit.MONTH and counted):
        return None
    most = MONTHS // MONTHS_OF[unit]
    if not -1 <= number <= most or number == 0:
        raise notes.error("no-such-part", tokens)
    return Point(unit, most if number == -1 else number, year=year_number)


def short_part(tokens: list[Token], notes: Notes) -> Point | None:
    """«1T05», «Q1/23», «II sem-06»: two figures that touch the part, or a mark, are its year."""
    *whole, short = tokens
    marked = whole[-1].category in MARKS or whole[-1].end == short.start
    year_number = short_year(short, notes, marked=marked)
    if year_number is None:
        return None
    notes.assume("short-year", year=year_number)
    return part([*whole, short._replace(category="YEAR", value=year_number)], notes)


def part_of_month(tokens: list[Token], notes: Notes) -> Point | None:
    """«primera quincena de mayo de 2010», «semana 3 de mayo», «último día de mayo»."""
    number, month_number = value(tokens, "ORD", "ROMAN", "LAST", "NUM"), value(tokens, "MONTH")
    year_number, coded = year_of(tokens), first(tokens, "PART")
    if coded is not None and isinstance(coded.value, tuple):
        number = coded.value[1]
    length = length_in_month(tokens, notes)
    if number is None or length is None or month_number is None:
        return None
    if length in (FORTNIGHTLY, Period(weeks=2)) and number in (1, 2, -1):
        return Point(Unit.FORTNIGHT, 2 if number == -1 else number, month_number, year_number)
    if length == WEEKLY and number in WEEKS_OF_MONTH:
        notes.assume("week-of-month")
        return Point(Unit.WEEK, number, month_number, year_number)
    if length == DAILY and number == -1:
        return Point(Unit.DAY, -1, month_number, year_number)
    if length == DAILY and not first(tokens, "NUM"):
        return checked_day(number, month_number, year_number, tokens, notes)
    return None


def length_in_month(tokens: list[Token], notes: Notes) -> Period | None:
    """The length that a part of a month has; «sem. 3» and «S3» are weeks there.

    None for «semana del 3 de mayo», where the number is a day.
    """
    coded, named, number = first(tokens, "PART"), first(tokens, "UNIT"), first(tokens, "NUM")
    if coded is not None:
        return WEEKLY if "s" in notes.written(coded) else None
    if first(tokens, "HALVES") or named is None:
        return FORTNIGHTLY
    if number is not None and not counts_weeks(named, number, first(tokens, "MONTH"), notes):
        return None
    return WEEKLY if notes.written(named) == "sem" else periods(tokens)[0]


def counts_weeks(named: Token, number: Token, after: Token | None, notes: Notes) -> bool:
    """Whether a number counts weeks: «semana 3 de mayo», not «semana del 3 de mayo».

    "Week 3 May" may be that of the third.
    """
    if notes.text[named.end : number.start].strip(" ."):
        return False
    beside = after is not None and notes.text[number.end : after.start].isspace()
    return not (beside and notes.order is Order.UNSURE)


# Stretches whose ends share a year or a month.


def from_to(ends: list[Point], tokens: list[Token], notes: Notes) -> Expression:
    """The stretch between two points; joined by «y» they must follow each other."""
    one, two = ends
    if one.month == two.month and one.number > two.number:
        raise notes.error("backwards", tokens)
    try:
        one, two = with_years(ends)
        joined = consecutive([one, two])
    except NoSuchDay:
        raise notes.error("no-such-day", tokens) from None
    if first(tokens, "AND") and not first(tokens, "BETWEEN") and not joined:
        raise notes.error("several-dates", tokens)
    if ends[0].year is None and one.year is not None and one.year != two.year:
        notes.assume("wrapped", year=one.year)
    return Expression(Kind.WINDOW, Window(one, two))


def numeric_span(tokens: list[Token], notes: Notes) -> Expression | None:
    """«del 23/05 al 30/05/2005»: the first end takes its year from the last."""
    year_number = last_year(tokens, notes)
    figures = [token for token in tokens if token.category == "NUM"]
    if year_number is None:
        return None
    if first(tokens, "DOT") and any(token.end - token.start == 1 for token in figures[:2]):
        return None  # «1.1 y 2.1.2005» may number activities
    one, two, last_one, last_two, *_ = numbers(figures, "NUM")
    ends = [
        figured_day(one, two, None, tokens, notes),
        figured_day(last_one, last_two, year_number, tokens, notes),
    ]
    return from_to(ends, tokens, notes)


def numbered_span(tokens: list[Token], notes: Notes) -> Expression | None:
    """«semanas 1 y 2 de mayo de 2010», «trimestres I y II de 2004»."""
    if not (several(tokens[:1], notes) or first(tokens, "AND")):
        return None  # «semana 5 al 9 de mayo»: the days of one week
    rest = [token for token in tokens if token.category in ("UNIT", "MONTH", "YEAR", "YY")]
    build = part_of_month if first(tokens, "MONTH") else part
    one, two = (
        build([token._replace(category="ORD"), *rest], notes)
        for token in tokens
        if token.category in ("NUM", "ROMAN")
    )
    return None if one is None or two is None else from_to([one, two], tokens, notes)
