"""Dates of a column: whether cells tell when, in which order they have day and month, and windows.

One hand writes a column: a cell that can only be read month first shows how the others are meant.
What no cell decides is day first in Spanish, Portuguese and French, and not read in English.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from crmplan.calendar import Kind, answer
from crmplan.documents.periods import BY_NAME
from crmplan.language import MONTHS, Language, written_day
from crmplan.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMERIC: Final = re.compile(r"(?<![\d/.\-])(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/\-])")
CLOCK: Final = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(?: ?[ap]\.?m\.?)?\b", re.IGNORECASE)
LONGEST: Final = 90  # characters of a cell that tells when
ANY_YEAR: Final = 2024  # stands for the plan's, to see whether a cell can be read
LAST_MONTH: Final = 12
PLAIN_YEARS: Final = range(1990, 2060)


class Order(StrEnum):
    """Which of two numbers comes first in a date."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    MIXED = "mixed"  # some cells show one, some the other
    OPEN = "open"  # no cell shows it


def order_of(texts: Iterable[str]) -> Order | None:
    """The order that the cells of a column show; None where they hold no dates in figures."""
    found = [match for text in texts for match in NUMERIC.finditer(text)]
    if not found:
        return None
    days = any(int(first) > LAST_MONTH for first, _, _, _ in (m.groups() for m in found))
    months = any(int(second) > LAST_MONTH for _, _, second, _ in (m.groups() for m in found))
    if days and months:
        return Order.MIXED
    return Order.DAY_FIRST if days else Order.MONTH_FIRST if months else Order.OPEN


def in_order(text: str, order: Order) -> str | None:
    """A cell with its dates as ISO 8601 where the month comes first; None where that is open."""
    unsure = False

    def iso(match: re.Match[str]) -> str:
        nonlocal unsure
        first, _, second, year = match.groups()
        one, two = int(first), int(second)
        if order in {Order.MIXED, Order.OPEN} and one <= LAST_MONTH and two <= LAST_MONTH:
            unsure = unsure or one != two
            return match[0]
        if order is Order.DAY_FIRST or (order is not Order.MONTH_FIRST and one > LAST_MONTH):
            return match[0]
        full = int(year) if len(year) > 2 else 2000 + int(year)  # noqa: PLR2004 - «24» is 2024
        try:
            return date(full, one, two).isoformat()
        except ValueError:
            return match[0]

    given = NUMERIC.sub(iso, text)
    return None if unsure else given


def native(text: str) -> str:
    """A cell of a calendar with its months in Spanish, where it has them in Portuguese or French.

    Only where it cannot be read as it stands, and can be then.
    """
    if not text or len(text) > LONGEST or answer(text, ANY_YEAR).problem is None:
        return text
    words = [_spanish(word) for word in re.split(r"(\w+)", text)]
    told = "".join(words)
    return told if answer(told, ANY_YEAR).problem is None else text


JOINTS: Final = {
    "ate": "hasta", "au": "al", "du": "del", "jusqu": "hasta", "fim": "fin", "debut": "inicio",
    "et": "y", "e": "y", "em": "en", "ao": "al", "do": "del", "da": "de la", "mensuel": "mensual",
    "mensal": "mensual", "trimestriel": "trimestral", "annuel": "anual", "semestriel": "semestral",
    "hebdomadaire": "semanal", "permanent": "permanente", "continu": "permanente",
    "continuo": "permanente",
}  # fmt: skip


def _spanish(word: str) -> str:
    """A word of a Portuguese or French calendar in Spanish; any other as it is."""
    plain = fold(word)
    month = BY_NAME.get(plain)
    if month is not None:
        return MONTHS[month - 1][0]
    return JOINTS.get(plain, word)


@lru_cache(maxsize=8192)
def readable(text: str) -> bool:
    """Whether a cell tells when something is done."""
    if len(text) > LONGEST or not text:
        return False
    if text.isdecimal():
        return len(text) == 4 and int(text) in PLAIN_YEARS  # noqa: PLR2004 - a year
    if NUMERIC.search(text):
        return True
    told = native(text)
    return answer(told, ANY_YEAR).kind not in {Kind.UNREADABLE, Kind.UNDATED}


def untimed(text: str) -> str:
    """A date without the clock time that a spreadsheet shows behind it."""
    day = re.fullmatch(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?", text)
    return day[1] if day else text


def between(start: str, end: str, language: Language, year: int | None) -> str | None:
    """The words of a window from a start to an end; None where they make none.

    Two days are told in words: «del 15 de enero al 30 de noviembre de 2024».
    """
    first, last = answer(start, year or ANY_YEAR), answer(end, year or ANY_YEAR)
    begun, ended = first.start, last.end
    timed = first.kind is last.kind is Kind.WINDOW
    if not timed or begun is None or ended is None or ended < begun:
        return None
    days = begun == first.end and last.start == ended
    if start == end or (days and begun == ended):
        return end
    joined = f"{start} – {end}"
    found = answer(joined, year or ANY_YEAR)
    whole = (found.start, found.end) == (begun, ended)
    return joined if whole and not days else days_between(begun, ended, language)


def days_between(first: date, last: date, language: Language) -> str:
    """From a day to a day: «del 15 de enero al 30 de noviembre de 2024»."""
    begun, ended = written_day(first, language), written_day(last, language)
    if first.year == last.year:
        begun = begun.removesuffix(f" de {first.year}").removesuffix(f" {first.year}")
    return f"{('del', 'from')[language.column]} {begun} {('al', 'to')[language.column]} {ended}"


def since(start: str, language: Language) -> str:
    """The words of what has a start and no end: «desde octubre de 2024»."""
    found = answer(start, ANY_YEAR)
    if found.kind is not Kind.WINDOW or found.start is None:
        return start
    if found.start == found.end and start[:4].isdecimal():
        start = written_day(found.start, language)
    elif re.fullmatch(r"\d{4}-\d{2}", start):
        start = f"{MONTHS[found.start.month - 1][language.column]} {found.start.year}"
    day = found.start == found.end and language is Language.ES
    told = f"{('desde', 'from')[language.column]} {'el ' if day else ''}{start}"
    return told if answer(told, ANY_YEAR).problem is None else start
