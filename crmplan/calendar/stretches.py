"""What the forms make of their tokens: stretches whose ends share a year or a month.

A builder gets the tokens of its form and gives None where their values do not fit together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar.builders import figured_day, short_year
from crmplan.calendar.expression import Expression, Kind, Window
from crmplan.calendar.notes import first, year_of
from crmplan.calendar.points import consecutive, with_years
from crmplan.calendar.subdivisions import part, part_of_month

if TYPE_CHECKING:
    from crmplan.calendar.expression import Point
    from crmplan.calendar.notes import Notes
    from crmplan.calendar.tokens import Token


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
