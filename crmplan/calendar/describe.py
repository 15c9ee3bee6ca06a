"""An answer in words, in the reader's language, and as the calendar contract's JSON."""

from __future__ import annotations

from crmplan.calendar.expression import Kind, Period
from crmplan.calendar.window import Answer, CalendarProblem
from crmplan.language import Language, written_day
from crmplan.messages import say


def describe(answer: Answer, language: Language) -> str:
    """How the cell was read: «del 1 de octubre de 2003 al 31 de octubre de 2003»."""
    parts = [say(language, f"calendar.kind.{answer.kind}")] if answer.kind is not Kind.WINDOW else []
    if answer.every:
        parts.append(period_text(answer.every, language))
    days = days_text(answer, language)
    if days:
        parts.append(days)
    return ", ".join(parts)


def days_text(answer: Answer, language: Language) -> str:
    start, end = (day and written_day(day, language) for day in (answer.start, answer.end))
    if start and end:
        key = "day" if start == end else "span"
        return say(language, f"calendar.{key}", start=start, end=end)
    if end:
        return say(language, "calendar.until", end=end)
    return say(language, "calendar.since", start=start) if start else ""


def period_text(period: Period, language: Language) -> str:
    for name, count in (("months", period.months), ("weeks", period.weeks), ("days", period.days)):
        if count:
            return say(language, f"calendar.every.{name}", count=count)
    return ""


def say_assumption(assumption: str, language: Language) -> str:
    key, _, year = assumption.partition(":")
    return say(language, f"calendar.{key}", year=year)


def say_problem(problem: CalendarProblem, language: Language) -> str:
    words = say(language, f"calendar.problem.{problem.code}", word=problem.word, column=problem.column)
    if problem.suggestion:
        words += " " + say(language, "calendar.suggestion", text=problem.suggestion)
    return words


def to_json(answer: Answer, language: Language) -> dict[str, object]:
    """The calendar contract: days as ISO 8601, unknown values None."""
    return {
        "text": answer.text,
        "kind": str(answer.kind),
        "start": answer.start.isoformat() if answer.start else None,
        "end": answer.end.isoformat() if answer.end else None,
        "every": answer.every.iso() if answer.every else None,
        "reading": describe(answer, language) if answer.kind is not Kind.UNREADABLE else None,
        "assumptions": [say_assumption(a, language) for a in answer.assumptions],
        "problem": say_problem(answer.problem, language) if answer.problem else None,
    }
