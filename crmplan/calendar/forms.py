"""The forms of the calendar column: which tokens in a row make a point, a recurrence, a clock.

One row per form. A pattern names categories of tokens; `A|B` is either, `A?` may be missing. The
longest form that fits wins; where a builder gives None the next shorter one is tried.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from crmplan.calendar import dates, frequencies
from crmplan.calendar.cell import Notes
from crmplan.calendar.scan import Token

Builder = Callable[[list[Token], Notes], object]
Element = tuple[frozenset[str], bool]
Elements = tuple[Element, ...]

# What a form makes.
POINT, SPAN, OFTEN, ONGOING, CLOCK = "POINT", "SPAN", "OFTEN", "ONGOING", "TIME"
JOINT = "COMMA|DASH|HYPHEN|SLASH?"


class Form(NamedTuple):
    """A row: its name (also of its sentence), what it makes, patterns, builder, examples."""

    name: str
    makes: str
    patterns: tuple[str, ...]
    build: Builder
    es: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


def weekdayed(*patterns: str) -> tuple[str, ...]:
    """The patterns of a day, each also with its weekday in front."""
    return patterns + tuple(f"WEEKDAY COMMA? {pattern}" for pattern in patterns)


FORMS = (
    # Days, months, parts of the year, years.
    Form(
        "day",
        POINT,
        (
            *weekdayed(
                "UNIT? NUM|ORD MONTH",
                f"UNIT? NUM|ORD HYPHEN|SLASH? MONTH {JOINT} UNIT? YEAR|YY",
                "NUM DASH|HYPHEN MONTH DASH|HYPHEN YEAR|NUM",
                "NUM MONTH NUM",
                "NUM HYPHEN|SLASH MONTH HYPHEN|SLASH NUM",
                "NUM HYPHEN|SLASH MONTH",
                "MONTH UNIT? NUM|ORD",
                "MONTH HYPHEN|COMMA? NUM|ORD COMMA|HYPHEN|SLASH? YEAR",
            ),
            "YEAR COMMA|HYPHEN|SLASH? MONTH HYPHEN|SLASH? NUM",
            "NUM|ORD MONTH COMMA? YEAR COMMA|OPEN? WEEKDAY CLOSE?",
            "MONTH NUM|ORD COMMA? YEAR OPEN WEEKDAY CLOSE",
            "MONTH SLASH NUM SLASH YEAR",
            "MONTH NUM MONTH YEAR",
        ),
        dates.day,
        es=("27 de octubre de 2014", "16-jun-11", "Enero 31 de 2017"),
        en=("27 October 2014", "16-Jun-11", "October 5, 2003"),
    ),
    Form(
        "numeric-day",
        POINT,
        (
            *weekdayed(
                "NUM SLASH NUM SLASH YEAR|NUM",
                "NUM HYPHEN NUM HYPHEN YEAR|NUM",
                "NUM DOT NUM DOT YEAR|NUM",
                "NUM NUM YEAR",
            ),
            "MONTH NUM SLASH NUM SLASH YEAR|NUM",
            "MONTH NUM HYPHEN NUM HYPHEN YEAR|NUM",
        ),
        dates.numeric_day,
        es=("31/12/22", "05-10-2003", "30.06.2010"),
        en=("by 31/12/2022", "from 13/05/2010"),
    ),
    Form(
        "day-month",
        POINT,
        weekdayed("NUM SLASH NUM"),
        dates.day_month,
        es=("hasta el 31/05", "miércoles 16/04"),
        en=("by 31/05", "Wednesday 16/04"),
    ),
    Form(
        "day-months",
        SPAN,
        ("FROM|BETWEEN? NUM SLASH NUM TO|UNTIL|AND NUM SLASH NUM",),
        dates.day_months,
        es=("del 23/05 al 30/05",),
        en=("from 23/05 to 30/05",),
    ),
    Form(
        "days-of-month",
        SPAN,
        tuple(
            f"FROM|BETWEEN? NUM TO|UNTIL|DASH|HYPHEN|AND NUM {mark} NUM {mark} YEAR|NUM"
            for mark in ("SLASH", "DOT")
        ),
        dates.days_of_month,
        es=("del 5 al 9/02/2018",),
        en=("13-17/05/2019",),
    ),
    Form(
        "months-of-year",
        SPAN,
        ("LAST NUM UNIT|LABEL YEAR", "LAST NUM UNIT UNIT YEAR"),
        dates.months_of_year,
        es=("los últimos cuatro meses de 2021",),
        en=("last six months of 2019",),
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
        dates.numeric_span,
        es=("del 23/05 al 30/05/2005",),
        en=("from 23/05 to 30/05/2005",),
    ),
    Form(
        "roman-day",
        POINT,
        (
            "NUM HYPHEN ROMAN HYPHEN YEAR|NUM",
            "NUM SLASH ROMAN SLASH YEAR|NUM",
            "NUM ROMAN YEAR|NUM",
            "NUM HYPHEN PER HYPHEN YEAR|NUM",
            "NUM SLASH PER SLASH YEAR|NUM",
            "NUM PER YEAR|NUM",
        ),
        dates.roman_day,
        es=("29-XI-1999", "31-X-2003"),
        en=("by 29 VI 1999",),
    ),
    Form(
        "iso-day",
        POINT,
        ("YEAR HYPHEN NUM HYPHEN NUM", "YEAR SLASH NUM SLASH NUM", "YEAR DOT NUM DOT NUM"),
        dates.iso_day,
        es=("2003-10-15",),
        en=("by 2003-10-15",),
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
        dates.month,
        es=("Octubre 2003", "FEBRERO - 2014", "mes de mayo de 2010"),
        en=("October 2003", "Oct 2003", "2003 October"),
    ),
    Form(
        "numeric-month",
        POINT,
        ("NUM SLASH|HYPHEN|DASH|DOT YEAR", "YEAR SLASH|HYPHEN|DASH|DOT NUM"),
        dates.numeric_month,
        es=("3/2015", "2003-10"),
        en=("by 3/2015", "by 2003-10"),
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
        dates.part,
        es=("II Trimestre 2004", "2ª mitad de 2016", "el último trimestre de 1999", "2017-T1"),
        en=("second quarter of 2004", "Q3 2016", "H1 2016", "the last quarter of 1999"),
    ),
    Form(
        "short-part",
        POINT,
        ("PART HYPHEN|SLASH? NUM", "ORD|ROMAN UNIT HYPHEN|SLASH NUM"),
        dates.short_part,
        es=("II Trim./04", "T1-05"),
        en=("Q1/23", "1Q23"),
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
        dates.part_of_month,
        es=(
            "primera quincena de mayo de 2010",
            "semana 3 de mayo de 2010",
            "último día de mayo de 2010",
        ),
        en=("second half of May 2010", "week 3 of May 2010", "last day of May 2010"),
    ),
    Form(
        "numbered-span",
        SPAN,
        (
            "UNIT NUM|ROMAN AND|TO|DASH|HYPHEN NUM|ROMAN MONTH",
            f"UNIT NUM|ROMAN AND|TO|DASH|HYPHEN NUM|ROMAN MONTH {JOINT} YEAR|YY",
            f"UNIT NUM|ROMAN AND|TO|DASH|HYPHEN NUM|ROMAN {JOINT} UNIT? YEAR|YY",
        ),
        dates.numbered_span,
        es=("semanas 1 y 2 de mayo de 2010", "trimestres I y II de 2004"),
        en=("weeks 1 and 2 of May 2010", "quarters 1 and 2 of 2004"),
    ),
    Form(
        "nth-weekday",
        POINT,
        ("ORD|LAST WEEKDAY MONTH", f"ORD|LAST WEEKDAY MONTH {JOINT} UNIT? YEAR|YY"),
        dates.nth_weekday,
        es=("primer viernes de julio de 2003",),
        en=("last Monday of May 2003",),
    ),
    Form(
        "year",
        POINT,
        ("YEAR", "EVERY? UNIT YEAR", "FISCAL HYPHEN? YEAR", "DURING UNIT"),
        dates.year,
        es=("2019", "durante el año 2006", "durante el año", "año fiscal 2006"),
        en=("in 2019", "calendar year 2019", "during the year"),
    ),
    Form(
        "all-year",
        ONGOING,
        ("DURING? ALL UNIT",),
        dates.all_year,
        es=("durante todo el año",),
        en=("all year",),
    ),
    # Only inside a range or a list: «octubre 5 al 10, 2003», «lunes 3 al viernes 7 de mayo».
    Form(
        "bare-day",
        POINT,
        ("NUM COMMA? YEAR", "WEEKDAY COMMA? UNIT? NUM|ORD", "UNIT NUM|ORD"),
        dates.bare_day,
    ),
    # Recurrences and times of the day.
    Form(
        "frequency",
        OFTEN,
        (
            *("FREQ", "NUM HYPHEN? FREQ", "WEEKDAYS", "EVERY? HOURLY"),
            *("NUM INSTALMENT FREQ", "NUM FREQ INSTALMENT"),
        ),
        frequencies.frequency,
        es=("Semestral", "Trimestralmente", "a diario"),
        en=("Quarterly", "semi-annual", "daily"),
    ),
    Form(
        "every",
        OFTEN,
        (
            "EVERY UNIT",
            "PER UNIT",
            "EVERY NUM|BIG|ORD UNIT",
            "EVERY OTHER UNIT",
            "EVERY WEEKDAY",
            "EVERY UNIT UNIT",
        ),
        frequencies.every,
        es=("cada 6 meses", "todos los años", "cada lunes"),
        en=("every 5 years", "every other month", "every Monday"),
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
            "NUM PER PER|SLASH? UNIT",
            "NUM TIMES SLASH UNIT",
            "NUM MEETING|NOUN PER|TO|EVERY UNIT",
            "NUM MEETING|NOUN FREQ",
        ),
        frequencies.times,
        es=("una vez al año", "dos veces por año", "una vez cada dos años"),
        en=("twice a year", "once per quarter", "once every two years"),
    ),
    Form(
        "day-of-each",
        OFTEN,
        ("UNIT? NUM|ORD EVERY UNIT",),
        frequencies.day_of_each,
        es=("el 15 de cada mes",),
        en=("day 15 of each month",),
    ),
    Form(
        "days-of-each",
        OFTEN,
        (
            "FROM? UNIT? NUM|ORD TO|UNTIL|DASH|HYPHEN UNIT? NUM|ORD EVERY UNIT",
            "BETWEEN UNIT? NUM|ORD AND UNIT? NUM|ORD EVERY UNIT",
        ),
        frequencies.days_of_each,
        es=("del 1 al 15 de cada mes",),
        en=("from the 1st to the 15th of each month",),
    ),
    Form(
        "day-within",
        OFTEN,
        tuple(
            f"FREQ COMMA|OPEN|COLON|DASH? {within} CLOSE?"
            for within in (
                "WITHIN? ORD|LAST NUM? WORKING? UNIT|WEEKDAY WORKING?",
                "WITHIN? NUM ORD|LAST WORKING? UNIT WORKING?",
                "EARLY|MID|LATE UNIT?",
                "UNTIL? ORD",
                "WEEKDAY",
            )
        ),
        frequencies.day_within,
        es=("mensual, los primeros 5 días",),
        en=("monthly, by the 15th",),
    ),
    Form(
        "each-month",
        OFTEN,
        ("EVERY UNIT? NUM|ORD? MONTH", "EVERY MONTH NUM|ORD", "EVERY NUM SLASH NUM"),
        frequencies.each_month,
        es=("cada abril", "cada 15 de abril"),
        en=("every April", "each 15 April"),
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
            "SOME UNIT EVERY UNIT",
        ),
        frequencies.some_day_of_each,
        es=("último viernes de cada mes", "a fin de cada mes"),
        en=("first Monday of each month", "at the end of each quarter"),
    ),
    Form(
        "weekday-of-each-year",
        OFTEN,
        tuple(
            f"ORD|LAST {day} MONTH {each}"
            for day in ("WEEKDAY", "UNIT WORKING", "WORKING UNIT")
            for each in ("COMMA|DASH|OPEN? EVERY UNIT CLOSE?", "COMMA|DASH|OPEN? FREQ CLOSE?")
        ),
        frequencies.weekday_of_each_year,
        es=("primer domingo de octubre de cada año",),
        en=("first Monday of October each year",),
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
            "ISO_T NUM COLON NUM ZONE?",
            "ISO_T NUM COLON NUM COLON NUM ZONE?",
            "ISO_T NUM COLON NUM COLON NUM DOT NUM|BIG ZONE?",
            "ISO_T NUM COLON NUM COLON NUM DOT? NUM|BIG? HYPHEN NUM COLON NUM",
        ),
        frequencies.clock,
        es=("16 de enero del 2015, a las 18 hrs",),
        en=("16 January 2015 at midnight",),
    ),
)


# How the forms are fitted to the tokens of a cell.


class Node:
    """A place between two tokens: the patterns that fit so far, and how far each has come.

    Where the next category leads is worked out when it is first asked for, and kept.
    """

    __slots__ = ("_next", "builds", "fitting")

    def __init__(self, fitting: list[tuple[Form, Elements]]) -> None:
        self.fitting = fitting
        self.builds = [(form.makes, form.build) for form, rest in fitting if ended(rest)]
        self._next: dict[str, Node | None] = {}

    def after(self, category: str) -> "Node | None":
        """The place behind a token of that category; None where no pattern goes on with it."""
        if category not in self._next:
            fitting = [
                (form, behind) for form, rest in self.fitting for behind in beyond(rest, category)
            ]
            self._next[category] = Node(fitting) if fitting else None
        return self._next[category]


def ended(rest: Elements) -> bool:
    """Whether a pattern may end here: whatever it still has may be missing."""
    return all(optional for _, optional in rest)


def beyond(rest: Elements, category: str) -> Iterator[Elements]:
    """What is left of a pattern behind a token; each way, where elements may be missing."""
    for at, (categories, optional) in enumerate(rest, 1):
        if category in categories:
            yield rest[at:]
        if not optional:
            return


@cache
def start() -> Node:
    """The place before the first token: every pattern of every form fits."""
    return Node(
        [
            (form, tuple(element(word) for word in pattern.split()))
            for form in FORMS
            for pattern in form.patterns
        ]
    )


@cache
def element(word: str) -> Element:
    """One element of a pattern: the categories that it takes, and whether it may be missing."""
    return frozenset(word.removesuffix("?").split("|")), word.endswith("?")


def reduce(tokens: list[Token], notes: Notes) -> list[Token]:
    """The tokens with every form that fits put together as one token, longest first."""
    root = start()
    items: list[Token] = []
    at = 0
    while at < len(tokens):
        node: Node | None = root.after(tokens[at].category)
        if node is None:
            items.append(tokens[at])
            at += 1
            continue
        ends: list[tuple[int, Node]] = []
        to = at
        while node is not None:
            to += 1
            if node.builds:
                ends.append((to, node))
            node = node.after(tokens[to].category) if to < len(tokens) else None
        item, at = longest(tokens, at, ends, notes)
        items.append(item)
    return items


def longest(
    tokens: list[Token], at: int, ends: list[tuple[int, Node]], notes: Notes
) -> tuple[Token, int]:
    """The longest form whose builder agrees, and where it ends; else the token as it is."""
    for to, node in reversed(ends):
        taken = tokens[at:to]
        for makes, builder in node.builds:
            value = builder(taken, notes)
            if value is not None:
                return Token(makes, value, taken[0].start, taken[-1].end), to
    return tokens[at], at + 1
