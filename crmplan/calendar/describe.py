"""Expressions and answers in words, in the reader's language, and as the contract's JSON.

The words are themselves a calendar cell: reading them again gives the same expression.
"""

from datetime import date

from crmplan.calendar.column import Told
from crmplan.calendar.expression import (
    PERIOD_END,
    SOME_DAY,
    Assumption,
    Edge,
    Expression,
    Kind,
    Period,
    Point,
    Unit,
    Window,
)
from crmplan.calendar.window import Answer, CalendarProblem
from crmplan.language import Language, month_name, say, written_day


def describe(answer: Answer, language: Language) -> str:
    """How the cell was read, in days: «del 1 al 31 de octubre de 2003»."""
    if answer.expression is None:
        return say(language, "calendar.kind-unreadable")
    return worded(answer.expression, days_text(answer.start, answer.end, language), language)


def phrase(expression: Expression, language: Language) -> str:
    """An expression in words that read as the same expression: «octubre de 2003»."""
    window = expression.window
    return worded(expression, window_text(window, language) if window else "", language)


def worded(expression: Expression, when: str, language: Language) -> str:
    """What an expression says beside its window, and the window in words."""
    kind = expression.kind
    if kind is Kind.WINDOW:
        return when
    if kind is Kind.RECURRING and expression.every is not None:
        head = every_text(expression, language)
    elif kind is Kind.RELATIVE and expression.length is not None:
        suffix = "-working" if expression.working else ""
        length = length_text(expression.length, language, suffix)
        head = say(language, "calendar.relative-length", length=length)
    else:
        head = say(language, f"calendar.kind-{kind}")
        if expression.every is not None:
            head += ", " + period_text(expression.every, language)
    return f"{head}, {when}" if when else head


def every_text(expression: Expression, language: Language) -> str:
    """«cada 6 meses», «12 de febrero, cada 12 meses», «junio y diciembre, cada 6 meses»."""
    every = expression.every or Period(months=12)
    period = period_text(every, language)
    if not expression.each:
        return period
    if expression.each in ((PERIOD_END,), (SOME_DAY,)):
        name = "last" if expression.each == (PERIOD_END,) else "some"
        unit = say(language, f"calendar.unit-{every.months}")
        return say(language, f"calendar.{name}-day-of-each", unit=unit)
    first, last = expression.each[0].first, expression.each[0].last
    if last is not None and last.unit is Unit.DAY and last.month is None:
        if first is None or first == last:
            return say(language, "calendar.day-of-each", day=last.number, period=period)
        days = {"first": first.number, "last": last.number}
        return say(language, "calendar.days-of-each", **days, period=period)
    *others, each = (window_text(window, language) for window in expression.each)
    if others:
        each = say(language, "calendar.dates-and", others=", ".join(others), last=each)
    return say(language, "calendar.of-each", each=each, period=period)


def days_text(start: date | None, end: date | None, language: Language) -> str:
    """Days in words: «el 27 de octubre de 2014», «del 1 al 31 de octubre de 2003»."""
    if start is None or end is None:
        if end is not None:
            return say(language, "calendar.days-until", day=written_day(end, language))
        if start is not None:
            return say(language, "calendar.days-from", day=written_day(start, language))
        return ""
    if start == end:
        return say(language, "calendar.days-one", day=written_day(start, language))
    first = written_day(start, language)
    if start.year == end.year:
        first = first.removesuffix(f" de {start.year}").removesuffix(f" {start.year}")
        if start.month == end.month:
            first = str(start.day)
    return say(language, "calendar.days-range", first=first, last=written_day(end, language))


def window_text(window: Window, language: Language) -> str:
    """A window in the words of its points."""
    first = point_text(window.first, language) if window.first else ""
    last = point_text(window.last, language) if window.last else ""
    if window.first == window.last:
        return first
    if window.edge is not Edge.WITHIN:
        return say(language, f"calendar.window-{window.edge}", point=first or last)
    if window.first is None or window.last is None:
        return say(language, f"calendar.window-{'from' if first else 'until'}", point=first or last)
    return say(language, "calendar.window-range", first=first, last=last)


def point_text(point: Point, language: Language) -> str:
    """A point in words: «martes 21 de octubre de 2014», «segundo trimestre de 2004»."""
    name = f"calendar.point-{point.unit}"
    if point.unit is Unit.DAY and point.number == -1:
        name = "calendar.point-last-day"
    month = point.number if point.unit is Unit.MONTH else point.month
    words = say(
        language,
        name,
        number=point.number,
        ordinal=say(language, f"calendar.ordinal-{point.number}") if point.number < 7 else "",  # noqa: PLR2004
        month=month_name(month, language) if month else "",
    ).strip()
    if point.weekday is not None:
        words = f"{say(language, f'calendar.weekday-{point.weekday}')} {words}"
    if point.unit is Unit.YEAR:
        words = str(point.year)
    elif point.year is not None:
        words = say(language, "calendar.point-of-year", point=words, year=point.year)
    if point.portion is not None:
        words = say(language, f"calendar.portion-{point.portion}", point=words)
    return words


def period_text(period: Period, language: Language) -> str:
    """«cada 6 meses»."""
    for name in ("months", "weeks", "days"):
        count = getattr(period, name)
        if count:
            return say(language, f"calendar.every-{name}", count=count)
    return ""


def length_text(period: Period, language: Language, suffix: str = "") -> str:
    """«15 días hábiles»."""
    for name in ("months", "weeks", "days"):
        count = getattr(period, name)
        if count:
            return say(language, f"calendar.length-{name}{suffix}", count=count)
    return ""


def say_assumption(assumption: Assumption, language: Language) -> str:
    """What was taken for granted, as a sentence."""
    values = dict(assumption.values)
    if "weekday" in values:
        values["weekday"] = say(language, f"calendar.weekday-{values['weekday']}")
    return say(language, f"calendar.assumed-{assumption.name}", **values)


def say_column(told: Told, language: Language) -> str:
    """What a whole column tells, as a sentence."""
    words = say(language, f"calendar.column-is-{told.name}", **dict(told.values))
    return say(language, "calendar.column", told=words)


def say_problem(problem: CalendarProblem, language: Language) -> str:
    """Why the cell could not be read and what to do, as sentences."""
    values = {"word": shown(problem.word), "column": problem.column}
    words = say(language, f"calendar.problem-{problem.code}", **values)
    if problem.suggestion is not None:
        words += " " + say(language, "calendar.suggestion", text=problem.suggestion)
    return words


def shown(word: str) -> str:
    """A word at a length that a sentence can hold."""
    return word if len(word) <= 60 else word[:59] + "…"  # noqa: PLR2004 - about a line


def to_json(answer: Answer, language: Language) -> dict[str, object]:
    """The calendar contract: days as ISO 8601, unknown values None."""
    problem = answer.problem
    return {
        "text": answer.text,
        "kind": str(answer.kind),
        "start": answer.start.isoformat() if answer.start else None,
        "end": answer.end.isoformat() if answer.end else None,
        "every": answer.every.iso() if answer.every else None,
        "reading": describe(answer, language) if problem is None else None,
        "assumptions": [say_assumption(stated, language) for stated in answer.assumptions],
        "problem": None
        if problem is None
        else {
            "code": problem.code,
            "column": problem.column,
            "length": problem.length,
            "word": problem.word,
            "message": say_problem(problem, language),
            "suggestion": problem.suggestion,
        },
        "remark": answer.remark or None,
        "anchor": answer.anchor or None,
    }
