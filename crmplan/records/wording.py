"""Problems and errors in words, their values made safe to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say, table
from crmplan.language.seen import visible

if TYPE_CHECKING:
    from crmplan.language import CrmplanError, Language
    from crmplan.records.problems import Problem

_LONGEST = 80  # characters of a value inside a sentence


def cause(problem: Problem, language: Language) -> str:
    """What is wrong, in a few words."""
    if problem.code == "calendar-unreadable":
        from crmplan.calendar import say_problem  # noqa: PLC0415 - one code's own words

        words = say_problem(problem.values["calendar"], language)  # type: ignore[arg-type]
        return visible(words).removesuffix(".")
    return say(language, f"problem.{_variant(problem, '')}", **shown(problem, language))


def remedy(problem: Problem, language: Language) -> str:
    """What to do about it."""
    if problem.code == "calendar-unreadable":
        suggestion = getattr(problem.values["calendar"], "suggestion", None)
        if suggestion:
            return f"calendar: {visible(suggestion)}"
    return say(language, f"problem.{_variant(problem, '.fix')}", **shown(problem, language))


def _variant(problem: Problem, part: str) -> str:
    """The name of a sentence: that of the variant where it has its own."""
    name = f"{problem.code}.{problem.values.get('why')}{part}"
    return name if name in table("problem") else f"{problem.code}{part}"


def shown(problem: Problem, language: Language) -> dict[str, object]:
    """The values of a problem's sentences, as text that can only be seen."""
    values: dict[str, object] = {}
    for name, value in problem.values.items():
        if name == "expected":
            values[name] = value.words(language)  # type: ignore[attr-defined]
        elif name in ("record", "home"):
            values[name] = say(language, f"kind.record.{value}")
        elif name == "found":
            text = _short(str(value))
            values[name] = say(language, f"kind.found.{problem.values['what']}", text=text)
        else:
            values[name] = _short(value) if isinstance(value, str) else value
    return values


def error_text(error: CrmplanError, language: Language) -> str:
    """Why a command cannot go on; of a problem among the values, its cause."""
    from crmplan.records.problems import Problem  # noqa: PLC0415 - only for a mistake

    values: dict[str, object] = {}
    for name, value in error.values.items():
        if isinstance(value, Problem):
            values[name] = cause(value, language).rstrip(".")
        else:
            values[name] = value if isinstance(value, int) else visible(str(value))
    return say(language, f"error.{error.key}", **values)


def _short(value: str) -> str:
    """A value's text, cut where it is too long for a sentence."""
    text = visible(value[: _LONGEST + 1])
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
