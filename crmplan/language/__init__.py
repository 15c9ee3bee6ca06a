"""The two languages crmplan speaks: every sentence, and how days, numbers and lists are written."""

from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


class Language(StrEnum):
    """A language of the interface, by its ISO 639-1 code."""

    ES = "es"
    EN = "en"


MONTHS = {
    Language.ES: (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    Language.EN: (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def language_of(environment: "Mapping[str, str]", asked: str | None = None) -> Language:
    """The language asked for, else that of CRMPLAN_LANG, else of the locale, else Spanish.

    A locale without a language (C, POSIX) or in a third language means Spanish.
    """
    names = (
        asked,
        environment.get("CRMPLAN_LANG"),
        environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG"),
    )
    for name in names:
        code = (name or "")[:2].lower()
        if code in tuple(Language):
            return Language(code)
    return Language.ES


def written_day(day: "date", language: Language) -> str:
    """A day in words: «31 de octubre de 2003», "31 October 2003"."""
    month = MONTHS[language][day.month - 1]
    if language is Language.ES:
        return f"{day.day} de {month} de {day.year}"
    return f"{day.day} {month} {day.year}"


def short_day(day: "date", language: Language) -> str:
    """A day for a narrow column: «31 oct 2003», "31 Oct 2003"."""
    return f"{day.day} {MONTHS[language][day.month - 1][:3]} {day.year}"


def written_month(day: "date", language: Language) -> str:
    """The month of a day in words: «octubre de 2003», "October 2003"."""
    month = MONTHS[language][day.month - 1]
    return f"{month} de {day.year}" if language is Language.ES else f"{month} {day.year}"


def written_span(days: int, language: Language) -> str:
    """A number of days in the unit a person would use: days, then months, then years.

    Up to two months in days, up to two years in months of 30.44 days, then in full years.
    """
    count, unit = days, "day"
    if days >= _DAYS_IN_YEARS:
        count, unit = int(days / _DAYS_OF_A_YEAR), "year"
    elif days >= _DAYS_IN_MONTHS:
        count, unit = round(days / _DAYS_OF_A_YEAR * 12), "month"
    one, many = _UNITS[language][unit]
    return f"{count} {one if count == 1 else many}"


_DAYS_OF_A_YEAR = 365.2425  # mean of the Gregorian calendar
_DAYS_IN_MONTHS = 60  # from here a span is told in months
_DAYS_IN_YEARS = 731  # and from here in years
_UNITS = {
    Language.ES: {"day": ("día", "días"), "month": ("mes", "meses"), "year": ("año", "años")},
    Language.EN: {"day": ("day", "days"), "month": ("month", "months"), "year": ("year", "years")},
}


def written_list(parts: "Sequence[str]", language: Language) -> str:
    """A list in words: «a, b y c», "a, b and c"."""
    if len(parts) < 2:  # noqa: PLR2004 - a list of one needs no conjunction
        return "".join(parts)
    last = parts[-1]
    if language is Language.EN:
        joint = " and "
    else:
        sounds_i = last.lower().startswith(("i", "hi")) and not last.lower().startswith("hie")
        joint = " e " if sounds_i else " y "
    return ", ".join(parts[:-1]) + joint + last


# Every sentence crmplan writes for people, Spanish and English side by side.


Sentences = dict[str, tuple[str, str]]


@cache
def table(module: str) -> Sentences:
    """The sentences of one module of this package, by name: (Spanish, English)."""
    sentences: Sentences = import_module(f"{__name__}.sentences.{module}").SENTENCES
    return sentences


def say(language: Language, key: str, /, **values: object) -> str:
    """The sentence of a key in a language, its {fields} filled in; KeyError if there is none."""
    module, _, name = key.partition(".")
    sentences = table(module)
    if values.get("count") == 1 and f"{name}|1" in sentences:
        name = f"{name}|1"
    return sentences[name][0 if language is Language.ES else 1].format(**values)
