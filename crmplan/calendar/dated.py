"""The forms that make dates: days, months, parts of the year, years."""

from __future__ import annotations

from crmplan.calendar import builders as build
from crmplan.calendar import stretches, subdivisions
from crmplan.calendar.form import JOINT, ONGOING, POINT, SPAN, Form


def weekdayed(*patterns: str) -> tuple[str, ...]:
    """The patterns of a day, each also with its weekday in front."""
    return patterns + tuple(f"WEEKDAY COMMA? {pattern}" for pattern in patterns)


DATED = (
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
            "MONTH NUM|ORD COMMA? YEAR OPEN WEEKDAY CLOSE",
            "MONTH SLASH NUM SLASH YEAR",
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
        "numeric-span",
        SPAN,
        tuple(
            f"FROM|BETWEEN? NUM {mark} NUM {joint} NUM {mark} NUM {mark} YEAR|NUM"
            for mark, joint in (
                ("SLASH", "TO|UNTIL|DASH|HYPHEN|AND"),
                ("DOT", "TO|UNTIL|DASH|HYPHEN|AND"),
                ("HYPHEN", "TO|UNTIL|DASH|AND"),
            )
        ),
        stretches.numeric_span,
        ("del 23/05 al 30/05/2005",),
        ("from 23/05 to 30/05/2005",),
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
            "MONTH HYPHEN|SLASH? NUM",
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
        subdivisions.part,
        ("II Trimestre 2004", "2ª mitad de 2016", "el último trimestre de 1999", "2017-T1"),
        ("second quarter of 2004", "Q3 2016", "H1 2016", "the last quarter of 1999"),
    ),
    Form(
        "short-part",
        POINT,
        ("PART HYPHEN|SLASH? NUM", "ORD|ROMAN UNIT HYPHEN|SLASH NUM"),
        subdivisions.short_part,
        ("II Trim./04", "T1-05"),
        ("Q1/23", "1Q23"),
    ),
    Form(
        "part-of-month",
        POINT,
        (
            "ORD|ROMAN|LAST UNIT|HALVES DASH|COMMA? UNIT? MONTH",
            f"ORD|ROMAN|LAST UNIT|HALVES DASH|COMMA? UNIT? MONTH {JOINT} UNIT? YEAR|YY",
            "UNIT NUM COMMA? MONTH",
            f"UNIT NUM COMMA? MONTH {JOINT} YEAR|YY",
            "PART COMMA? MONTH",
            f"PART COMMA? MONTH {JOINT} YEAR|YY",
            "MONTH COMMA|OPEN|DASH|COLON? UNIT NUM CLOSE?",
            f"MONTH {JOINT} YEAR|YY COMMA|OPEN|DASH|COLON? UNIT NUM CLOSE?",
            "MONTH COMMA|OPEN|DASH|COLON? ORD|LAST UNIT CLOSE?",
            f"MONTH {JOINT} YEAR|YY COMMA|OPEN|DASH|COLON? ORD|LAST UNIT CLOSE?",
        ),
        subdivisions.part_of_month,
        (
            "primera quincena de mayo de 2010",
            "semana 3 de mayo de 2010",
            "último día de mayo de 2010",
        ),
        ("second half of May 2010", "week 3 of May 2010", "last day of May 2010"),
    ),
    Form(
        "numbered-span",
        SPAN,
        (
            "UNIT NUM|ROMAN AND|TO|DASH|HYPHEN NUM|ROMAN MONTH",
            f"UNIT NUM|ROMAN AND|TO|DASH|HYPHEN NUM|ROMAN MONTH {JOINT} YEAR|YY",
            f"UNIT NUM|ROMAN AND|TO|DASH|HYPHEN NUM|ROMAN {JOINT} UNIT? YEAR|YY",
        ),
        stretches.numbered_span,
        ("semanas 1 y 2 de mayo de 2010", "trimestres I y II de 2004"),
        ("weeks 1 and 2 of May 2010", "quarters 1 and 2 of 2004"),
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
        ("YEAR", "EVERY? UNIT YEAR", "FISCAL HYPHEN? YEAR", "DURING UNIT"),
        build.year,
        ("2019", "durante el año 2006", "durante el año", "año fiscal 2006"),
        ("in 2019", "calendar year 2019", "during the year"),
    ),
    Form(
        "all-year",
        ONGOING,
        ("DURING? ALL UNIT",),
        build.all_year,
        ("durante todo el año",),
        ("all year",),
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
)
