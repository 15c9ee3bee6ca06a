"""The forms of the calendar column: which tokens in a row make a point, a recurrence, a clock.

One row per form. A pattern names categories of tokens; `A|B` is either, `A?` may be missing. The
longest form that fits wins; where a builder gives None the next shorter one is tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmplan.calendar import builders as build
from crmplan.calendar import recurrences as recur

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.calendar.notes import Notes
    from crmplan.calendar.tokens import Token

    Builder = Callable[[list[Token], Notes], object]

POINT, OFTEN, CLOCK = "POINT", "OFTEN", "TIME"
JOINT = "COMMA|DASH|HYPHEN|SLASH?"


class Form(NamedTuple):
    """A row: its name (also of its sentence), what it makes, patterns, builder, examples."""

    name: str
    makes: str
    patterns: tuple[str, ...]
    build: Builder
    spanish: tuple[str, ...]
    english: tuple[str, ...]


def weekdayed(*patterns: str) -> tuple[str, ...]:
    """The patterns of a day, each also with its weekday in front."""
    return patterns + tuple(f"WEEKDAY COMMA? {pattern}" for pattern in patterns)


FORMS = (
    Form(
        "day",
        POINT,
        (
            *weekdayed(
                "UNIT? NUM|ORD MONTH",
                f"UNIT? NUM|ORD HYPHEN|SLASH? MONTH {JOINT} UNIT? YEAR|YY",
                "NUM DASH MONTH DASH YEAR|NUM",
                "NUM MONTH NUM",
                "NUM HYPHEN|SLASH MONTH HYPHEN|SLASH NUM",
                "NUM HYPHEN|SLASH MONTH",
                "MONTH UNIT? NUM|ORD",
                "MONTH HYPHEN? NUM|ORD COMMA|HYPHEN|SLASH? YEAR",
            ),
            "YEAR COMMA|HYPHEN|SLASH? MONTH HYPHEN|SLASH? NUM",
            "NUM|ORD MONTH COMMA? YEAR COMMA|OPEN? WEEKDAY CLOSE?",
        ),
        build.day,
        ("27 de octubre de 2014", "16-jun-11", "Enero 31 de 2017"),
        ("27 October 2014", "16-Jun-11", "October 5, 2003"),
    ),
    Form(
        "numeric-day",
        POINT,
        weekdayed(
            "NUM SLASH NUM SLASH YEAR|NUM",
            "NUM HYPHEN NUM HYPHEN YEAR|NUM",
            "NUM DOT NUM DOT YEAR|NUM",
        ),
        build.numeric_day,
        ("31/12/22", "05-10-2003", "30.06.2010"),
        ("by 31/12/2022", "from 13/05/2010"),
    ),
    Form(
        "roman-day",
        POINT,
        (
            "NUM HYPHEN ROMAN HYPHEN YEAR|NUM",
            "NUM SLASH ROMAN SLASH YEAR|NUM",
            "NUM ROMAN YEAR|NUM",
        ),
        build.roman_day,
        ("29-XI-1999",),
        ("by 29 VI 1999",),
    ),
    Form(
        "iso-day",
        POINT,
        ("YEAR HYPHEN NUM HYPHEN NUM", "YEAR SLASH NUM SLASH NUM", "YEAR DOT NUM DOT NUM"),
        build.iso_day,
        ("2003-10-15",),
        ("by 2003-10-15",),
    ),
    Form(
        "month",
        POINT,
        (
            "UNIT? MONTH",
            f"UNIT? MONTH {JOINT} UNIT? YEAR|YY",
            "UNIT? MONTH OPEN YEAR CLOSE",
            "MONTH HYPHEN? NUM",
            "YEAR COMMA|HYPHEN|SLASH? MONTH",
        ),
        build.month,
        ("Octubre 2003", "FEBRERO - 2014", "mes de mayo de 2010"),
        ("October 2003", "Oct 2003", "2003 October"),
    ),
    Form(
        "numeric-month",
        POINT,
        ("NUM SLASH|HYPHEN|DASH|DOT YEAR", "YEAR SLASH|HYPHEN|DASH|DOT NUM"),
        build.numeric_month,
        ("3/2015", "2003-10"),
        ("by 3/2015", "by 2003-10"),
    ),
    Form(
        "part",
        POINT,
        (
            "ORD|ROMAN|LAST HYPHEN|DASH? UNIT|HALVES",
            f"ORD|ROMAN|LAST|NUM HYPHEN|DASH? UNIT|HALVES {JOINT} UNIT? YEAR|YY",
            "UNIT HYPHEN? ORD|ROMAN|NUM",
            f"UNIT HYPHEN? ORD|ROMAN|NUM {JOINT} UNIT? YEAR|YY",
            "PART",
            f"PART {JOINT} UNIT? YEAR|YY",
            f"YEAR {JOINT} PART",
            f"YEAR {JOINT} ORD|ROMAN|LAST UNIT|HALVES",
            f"YEAR {JOINT} UNIT ORD|ROMAN|NUM",
        ),
        build.part,
        ("II Trimestre 2004", "2ª mitad de 2016", "el último trimestre de 1999", "2017-T1"),
        ("second quarter of 2004", "Q3 2016", "H1 2016", "the last quarter of 1999"),
    ),
    Form(
        "part-of-month",
        POINT,
        (
            "ORD|ROMAN|LAST UNIT|HALVES DASH|COMMA? UNIT? MONTH",
            f"ORD|ROMAN|LAST UNIT|HALVES DASH|COMMA? UNIT? MONTH {JOINT} UNIT? YEAR|YY",
        ),
        build.part_of_month,
        ("primera quincena de mayo de 2010", "último día de mayo de 2010"),
        ("second half of May 2010", "last day of May 2010"),
    ),
    Form(
        "nth-weekday",
        POINT,
        ("ORD|LAST WEEKDAY MONTH", f"ORD|LAST WEEKDAY MONTH {JOINT} UNIT? YEAR|YY"),
        build.nth_weekday,
        ("primer viernes de julio de 2003",),
        ("last Monday of May 2003",),
    ),
    Form(
        "year",
        POINT,
        ("YEAR", "EVERY? UNIT YEAR", "FISCAL HYPHEN? YEAR"),
        build.year,
        ("2019", "durante el año 2006", "año fiscal 2006"),
        ("in 2019", "calendar year 2019"),
    ),
    # Only inside a range or a list: «octubre 5 al 10, 2003», «lunes 3 al viernes 7 de mayo».
    Form(
        "bare-day",
        POINT,
        ("NUM COMMA? YEAR", "WEEKDAY COMMA? UNIT? NUM|ORD", "UNIT NUM|ORD"),
        build.bare_day,
        (),
        (),
    ),
    Form(
        "frequency",
        OFTEN,
        ("FREQ", "NUM HYPHEN? FREQ", "WEEKDAYS", "EVERY? HOURLY"),
        recur.frequency,
        ("Semestral", "Trimestralmente", "a diario"),
        ("Quarterly", "semi-annual", "daily"),
    ),
    Form(
        "every",
        OFTEN,
        ("EVERY UNIT", "PER UNIT", "EVERY NUM|BIG|ORD UNIT", "EVERY OTHER UNIT", "EVERY WEEKDAY"),
        recur.every,
        ("cada 6 meses", "todos los años", "cada lunes"),
        ("every 5 years", "every other month", "every Monday"),
    ),
    Form(
        "times",
        OFTEN,
        (
            "NUM TIMES PER|TO|EVERY UNIT",
            "TWICE PER|TO|EVERY UNIT",
            "TWICE FREQ",
            "NUM TIMES FREQ",
            "NUM TIMES EVERY NUM UNIT",
            "TWICE EVERY NUM|OTHER UNIT",
            "NUM TIMES EVERY OTHER UNIT",
        ),
        recur.times,
        ("una vez al año", "dos veces por año", "una vez cada dos años"),
        ("twice a year", "once per quarter", "once every two years"),
    ),
    Form(
        "day-of-each",
        OFTEN,
        ("UNIT? NUM|ORD EVERY UNIT",),
        recur.day_of_each,
        ("el 15 de cada mes",),
        ("day 15 of each month",),
    ),
    Form(
        "each-month",
        OFTEN,
        ("EVERY UNIT? NUM|ORD? MONTH", "EVERY NUM SLASH NUM"),
        recur.each_month,
        ("cada abril", "cada 15 de abril"),
        ("every April", "each 15 April"),
    ),
    Form(
        "some-day-of-each",
        OFTEN,
        (
            "ORD|LAST WORKING? UNIT|WEEKDAY WORKING? EVERY UNIT",
            "ORD|LAST NUM UNIT WORKING? EVERY UNIT",
            "NUM ORD|LAST UNIT WORKING? EVERY UNIT",
            "NUM EARLY|LATE WORKING? EVERY UNIT",
            "EARLY|MID|LATE EVERY UNIT",
            "EVERY EARLY|MID|LATE UNIT",
            "NUM UNIT|WEEKDAY EVERY UNIT",
            "ORD|NUM UNIT WORKING? EVERY UNIT",
        ),
        recur.some_day_of_each,
        ("último viernes de cada mes", "a fin de cada mes"),
        ("first Monday of each month", "at the end of each quarter"),
    ),
    Form(
        "clock",
        CLOCK,
        (
            "NOON",
            "CLOCK NUM? NOON",
            "NUM NOON",
            "CLOCK NUM AMPM|HOUR? AMPM?",
            "CLOCK NUM COLON|DOT NUM AMPM|HOUR? AMPM?",
            "NUM COLON NUM AMPM|HOUR? AMPM?",
            "NUM COLON NUM COLON NUM AMPM|HOUR? AMPM?",
            "NUM DOT NUM AMPM|HOUR",
            "NUM AMPM",
        ),
        recur.clock,
        ("16 de enero del 2015, a las 18 hrs",),
        ("16 January 2015 at midnight",),
    ),
)
