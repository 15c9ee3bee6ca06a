"""The two languages crmplan speaks: every sentence, and how days, numbers and lists are written."""

from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


class Language(StrEnum):
    """A language of the interface, by its ISO 639-1 code.

    What is said in every language is a tuple in the order of these members: `column` is the
    place of a language in it.
    """

    column: int

    ES = "es"
    EN = "en"

    def __new__(cls, code: str) -> Self:
        """The next language: the next column."""
        language = str.__new__(cls, code)
        language._value_ = code
        language.column = len(cls.__members__)
        return language


class CrmplanError(Exception):
    """The command cannot go on; caught once, in `main`.

    `key` names a sentence of the table `error`, its values are `values`; `exit_code` is 2 where
    the work could not be done (usage, unknown id, unreadable directory, git) and 1 where it was
    refused.
    """

    def __init__(self, key: str, exit_code: int = 2, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.exit_code = exit_code
        self.values = values


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


# Every sentence crmplan writes for people, Spanish and English side by side.


Sentences = dict[str, tuple[str, ...]]

_MODULES: Final = {  # where a table stands, if not in a module of its own name
    "activity": "status",
    "brief": "papers",
    "by_meeting": "papers",
    "calendar_reference": "reference",
    "check": "problem",
    "feed": "papers",
    "gaps": "papers",
    "importing": "record",
    "kind": "problem",
    "life": "changes",
    "meetings": "status",
    "page": "papers",
    "remind": "contacts",
    "replies": "contacts",
    "report": "papers",
    "timeline": "status",
    "workbook": "papers",
}


@cache
def table(name: str) -> Sentences:
    """A table of sentences, by key; each in the order of the languages."""
    module = import_module(f"{__name__}.sentences.{_MODULES.get(name, name)}")
    sentences: Sentences = getattr(module, name.upper())
    return sentences


def say(language: Language, key: str, /, **values: object) -> str:
    """The sentence of a key in a language, its {fields} filled in; KeyError if there is none.

    A key is a table and a name in it; a `count` of 1 has a sentence of its own where there is one.
    """
    name, _, key = key.partition(".")
    sentences = table(name)
    if values.get("count") == 1 and f"{key}|1" in sentences:
        key = f"{key}|1"
    return sentences[key][language.column].format(**values)


def translated(text: str, english: str, language: Language) -> str:
    """A text of the plan: in English if that is the language and there is a translation."""
    return (language is Language.EN and english) or text


# Days, lengths of time and lists.


MONTHS: Final = (
    ("enero", "January"),
    ("febrero", "February"),
    ("marzo", "March"),
    ("abril", "April"),
    ("mayo", "May"),
    ("junio", "June"),
    ("julio", "July"),
    ("agosto", "August"),
    ("septiembre", "September"),
    ("octubre", "October"),
    ("noviembre", "November"),
    ("diciembre", "December"),
)
_DAY: Final = ("{day} de {month} de {year}", "{day} {month} {year}")
_MONTH: Final = ("{month} de {year}", "{month} {year}")
_UNITS: Final = {
    "day": (("día", "días"), ("day", "days")),
    "month": (("mes", "meses"), ("month", "months")),
    "year": (("año", "años"), ("year", "years")),
}
_AND: Final = (" y ", " and ")
_OR: Final = (" o ", " or ")
_AGO: Final = ("hace {age}", "{age} ago")
_AHEAD: Final = ("en {age}", "in {age}")
_TODAY: Final = ("hoy", "today")
_DAYS_OF_A_YEAR: Final = 365.2425  # mean of the Gregorian calendar
_DAYS_IN_MONTHS: Final = 60  # from here a span is told in months
_DAYS_IN_YEARS: Final = 731  # and from here in years


def month_name(month: int, language: Language) -> str:
    """The name of a month, 1 to 12: «octubre», "October"."""
    return MONTHS[month - 1][language.column]


def written_day(day: "date", language: Language) -> str:
    """A day in words: «31 de octubre de 2003», "31 October 2003"."""
    month = month_name(day.month, language)
    return _DAY[language.column].format(day=day.day, month=month, year=day.year)


def short_day(day: "date", language: Language) -> str:
    """A day for a narrow column: «31 oct 2003», "31 Oct 2003"."""
    return f"{day.day} {month_name(day.month, language)[:3]} {day.year}"


def written_month(day: "date", language: Language) -> str:
    """The month of a day in words: «octubre de 2003», "October 2003"."""
    month = month_name(day.month, language)
    return _MONTH[language.column].format(month=month, year=day.year)


def written_span(days: int, language: Language) -> str:
    """A number of days in the unit a person would use: days, then months, then years.

    Up to two months in days, up to two years in months of 30.44 days, then in full years.
    """
    count, unit = days, "day"
    if days >= _DAYS_IN_YEARS:
        count, unit = int(days / _DAYS_OF_A_YEAR), "year"
    elif days >= _DAYS_IN_MONTHS:
        count, unit = round(days / _DAYS_OF_A_YEAR * 12), "month"
    one, many = _UNITS[unit][language.column]
    return f"{count} {one if count == 1 else many}"


def written_ago(days: int, language: Language) -> str:
    """How long ago something was: «hace 2 meses», "2 months ago"; «hoy» on the day itself."""
    return _told(_AGO, days, language)


def written_ahead(days: int, language: Language) -> str:
    """How long until something is: «en 15 días», "in 15 days"; «hoy» on the day itself."""
    return _told(_AHEAD, days, language)


def _told(called: tuple[str, ...], days: int, language: Language) -> str:
    words = called if days else _TODAY
    return words[language.column].format(age=written_span(days, language))


def written_list(parts: "Sequence[str]", language: Language) -> str:
    """A list in words: «a, b y c», "a, b and c"; «e» in Spanish before the sound of an i."""
    if len(parts) < 2:  # noqa: PLR2004 - a list of one needs no conjunction
        return "".join(parts)
    joint, last = _AND[language.column], parts[-1].lower()
    if language is Language.ES and last.startswith(("i", "hi")) and not last.startswith("hie"):
        joint = " e "
    return ", ".join(parts[:-1]) + joint + parts[-1]


def one_of(words: "Sequence[str]", language: Language) -> str:
    """Words to choose from: «a, b o c», "a, b or c"."""
    return _OR[language.column].join([*filter(None, [", ".join(words[:-1])]), *words[-1:]])
