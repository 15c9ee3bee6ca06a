"""The reference of the calendar column: a page made of the tables that read it.

Each example stands under what it is an example of; how it is read is worked out, never written.
"""

from collections.abc import Iterable, Iterator

from crmplan.calendar.describe import describe, say_assumption, say_problem
from crmplan.calendar.expression import Assumption, Kind, Period
from crmplan.calendar.forms import FORMS
from crmplan.calendar.window import Answer, answer
from crmplan.calendar.words import WORDS
from crmplan.language import Language, say

YEAR = 2003  # of the plan in the examples

# What is told by an example in Spanish and one in English.
Examples = tuple[tuple[str, str, str], ...]
KINDS: Examples = (
    (Kind.WINDOW, "Octubre – Noviembre 2003", "October – November 2003"),
    (Kind.RECURRING, "Semestral", "every 6 months"),
    (Kind.PER_MEETING, "Semestral (en cada reunión de la red)", "at each meeting of the network"),
    (Kind.ONGOING, "Permanentemente", "May 2023 and ongoing"),
    (Kind.DONE, "Cumplido en mayo 2003", "Completed in May 2003"),
    (Kind.UNDATED, "Por definir", "to be confirmed"),
    (Kind.RELATIVE, "15 días hábiles", "next meeting"),
    (Kind.UNREADABLE, "Octbre 2003", "Ocotber 2003"),
)
RULES: Examples = (
    ("range", "del 22 de marzo al 23 de abril de 2010", "17 – 28 August 2019"),
    ("wrap", "de noviembre a febrero de 2017", "November to February 2017"),
    ("list", "Enero, Febrero y Marzo de 2011", "January, February and March 2011"),
    ("until", "a más tardar el 30-Oct-06", "by March 2024"),
    ("before", "antes de 2018", "before 2018"),
    ("from", "a partir de enero 2021", "from June 2019 onwards"),
    ("after", "después de mayo de 2003", "after May 2003"),
    ("between", "entre mayo de 2015 y 2018", "between November 2021 and December 2025"),
    ("vague", "finales de abril de 2001", "early 2021"),
    ("label", "Inicio: enero 2010 Fin: marzo 2011", "Target date: June 2019"),
    ("ongoing", "desde enero de 2019 a la fecha", "from 2019 to present"),
    ("bounded", "Mensual, de febrero a noviembre de 2017", "quarterly starting in 2023"),
    ("yearly", "12 de febrero de cada año", "annually by 31 October"),
    ("each-year", "junio y diciembre de cada año", "30 June and 31 December each year"),
    (
        "repeated",
        "Trimestral (marzo, junio, septiembre y diciembre)",
        "Quarterly (Jan, Apr, Jul, Oct)",
    ),
    ("future", "deberá ser entregado en mayo de 2003", "to be completed by March 2024"),
    ("clock", "hasta las 17:00 horas del 31 de diciembre de 2010", "18 March 2021 9:30am"),
    ("marks", "Semestral(3)", "June 2019 (2)"),
    ("then", "30 de junio de 2020 y luego cada año", "June 2019 and annually thereafter"),
    (
        "dated-turns",
        "Bienal, agosto de 2018 y agosto de 2020",
        "Biennially, August 2018 and August 2020",
    ),
    ("explained", "Bianual (cada dos años)", "biannually (twice a year)"),
    ("anchor", "30 días después de la firma del convenio", "after the pilot phase"),
    ("remark", "Trimestral (auditoría de datos)", "3 November 2016 / Geneva"),
)
ASSUMED: Examples = (
    ("year", "Octubre", "by 31 October"),
    ("wrapped", "de noviembre a febrero de 2017", "November to February 2017"),
    ("day-first", "3/01/22", "03/01/22"),
    ("month-first", "02/22/2016", "2/22/16"),
    ("short-year", "dic-10", "Dec-10"),
    ("century", "31/12/22", "31/12/22"),
    ("day-of-month", "mayo 15", "May 15"),
    ("year-month", "2003-10", "2003-10"),
    ("two-years", "2002/2003", "2002/2003"),
    ("either", "junio o julio de 2010", "June or July 2010"),
    ("vague", "finales de abril de 2001", "mid-2017"),
    (
        "open-start",
        "desde la aprobación de la norma hasta el 23 de marzo de 2018",
        "from adoption until 23 March 2018",
    ),
    ("week-of-month", "primera semana de mayo de 2010", "first week of May 2010"),
    ("iso-week", "semana 10 de 2003", "week 10 of 2003"),
    ("half-year", "1er. Sem. 2012", ""),
    ("weekday", "martes 1 de octubre de 2003", "Tuesday 1 October 2003"),
    ("fiscal-year", "año fiscal 2006", ""),
    ("tentative", "octubre de 2003 (tentativo)", "around October 2003"),
    ("irregular", "cuando se requiera", "as needed"),
    ("day-left-out", "último viernes de cada mes", "first Monday of each month"),
    (
        "after-period",
        "trimestral, 45 días después del cierre de cada trimestre",
        "quarterly, within 45 days after the end of each quarter",
    ),
    ("within-a-day", "cada hora", "hourly"),
)
REFUSED: Examples = (
    ("unknown-word", "Octbre 2003", "Ocotber 2003"),
    ("out-of-place", "Informe 2003", "Review 2003"),
    ("incomplete", "Inicio: 15", "by 15"),
    ("no-year", "primer viernes de julio", "first Friday of July"),
    ("no-such-day", "30 feb 2019", "30 Feb 2019"),
    ("no-such-part", "V Trimestre 2004", "fifth quarter of 2004"),
    ("backwards", "del 10 al 5 de mayo de 2003", "10 to 5 May 2003"),
    ("several-dates", "octubre y diciembre de 2003", "By February 2022 and February 2023"),
    ("two-frequencies", "Trimestral, Mensual", "quarterly, monthly"),
    ("two-readings", "mensual, octubre de 2003", "monthly, October 2003"),
    ("doubtful-frequency", "bimensual", "biweekly"),
    ("uneven", "tres veces por mes", "three times a month"),
    ("day-or-month", "", "by 06/05/2019"),
    ("season", "invierno de 1999", "by spring 2022"),
    ("fiscal-year", "2026-27", "2026-27"),
    ("decade", "los años 1970", "years 1970"),
    ("too-long", "", ""),
)
NUMBERED = frozenset(("MONTH", "ORD", "TWICE"))
HIDDEN = frozenset(("ONCE", "IN", "OTHER", "HALVES", "UNKNOWN"))  # of no interest by themselves


def page(language: Language) -> str:
    """The reference in a language, as Markdown."""
    parts = [f"# {text(language, 'title')}", text(language, "made"), text(language, "intro")]
    parts += section(language, "kinds", kinds(language))
    parts += section(language, "forms", forms(language))
    parts += section(language, "rules", rules(language))
    parts += section(language, "assumed", assumed(language))
    parts += [f"## {text(language, 'column')}", text(language, "column-about")]
    parts += section(language, "refused", refused(language))
    parts += section(language, "vocabulary", vocabulary(language))
    return "\n\n".join(parts) + "\n"


def text(language: Language, name: str) -> str:
    """A sentence of the page."""
    return say(language, f"calendar_reference.{name}")


def section(language: Language, name: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A heading, what the section is about, and its table."""
    yield f"## {text(language, name)}"
    yield text(language, f"{name}-about")
    columns = text(language, f"{name}-columns")
    lines = [f"| {columns} |", "|---" * (columns.count("|") + 1) + "|"]
    yield "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def chosen(language: Language, row: tuple[str, str, str]) -> str:
    """The example of a row in the language of the page."""
    return row[1 + language.column]


def cell(words: str) -> str:
    """A calendar cell as the page shows it."""
    return f"`{words}`"


def read(language: Language, words: str) -> str:
    """How a cell is read in the plan of the examples."""
    return describe(answer(words, YEAR), language)


def kinds(language: Language) -> Iterator[tuple[str, ...]]:
    """What each kind means."""
    for row in KINDS:
        yield cell(row[0]), text(language, f"kind-{row[0]}"), cell(chosen(language, row))


def forms(language: Language) -> Iterator[tuple[str, ...]]:
    """The ways of writing, each by its examples."""
    for form in FORMS:
        for words in getattr(form, language):
            yield text(language, f"form-{form.name}"), cell(words), read(language, words)


def rules(language: Language) -> Iterator[tuple[str, ...]]:
    """How ways of writing go together."""
    for row in RULES:
        words = chosen(language, row)
        yield text(language, f"rule-{row[0]}"), cell(words), read(language, words)


def assumed(language: Language) -> Iterator[tuple[str, ...]]:
    """What may be taken for granted, and how it is said."""
    for row in ASSUMED:
        words = chosen(language, row)
        if words:
            found = answer(words, YEAR)
            said = [say_assumption(stated, language) for stated in named(found, row[0])]
            yield cell(words), describe(found, language), "; ".join(said)


def named(found: Answer, name: str) -> Iterator[Assumption]:
    """The assumptions of an answer that have a name."""
    return (stated for stated in found.assumptions if stated.name == name)


def refused(language: Language) -> Iterator[tuple[str, ...]]:
    """What is not read, and why."""
    for row in REFUSED:
        words = chosen(language, row)
        problem = answer(words, None if row[0] == "no-year" else YEAR).problem if words else None
        if problem is not None:
            yield cell(words), say_problem(problem, language)


def vocabulary(language: Language) -> Iterator[tuple[str, ...]]:
    """The words, by what they mean."""
    for row in WORDS:
        words = getattr(row, language)
        if words and row.category not in HIDDEN:
            meaning = text(language, f"word-{row.category}")
            yield f"{meaning}{worth(row.category, row.value)}", ", ".join(words.split("|"))


def worth(category: str, value: object) -> str:
    """What a word is worth, where the meaning does not say it."""
    if isinstance(value, Period):
        return f" ({value.iso()})"
    return f" ({value})" if category in NUMBERED else ""
