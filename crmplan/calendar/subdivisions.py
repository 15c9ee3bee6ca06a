"""What the forms make of their tokens: parts of a year and of a month.

A builder gets the tokens of its form and gives None where their values do not fit together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar.builders import checked_day, short_year
from crmplan.calendar.expression import MONTHS_OF, Period, Point, Unit
from crmplan.calendar.notes import DAILY, FORTNIGHTLY, WEEKLY, first, periods, value, year_of
from crmplan.calendar.tokens import ENGLISH

if TYPE_CHECKING:
    from crmplan.calendar.notes import Notes
    from crmplan.calendar.tokens import Token

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
