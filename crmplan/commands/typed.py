"""What people type on the line becomes the file's word, or is refused with what would do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from crmplan.language import CrmplanError
from crmplan.outputs.formats import FORMATS, format_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from crmplan.measures.query import Selection
    from crmplan.plan.model import Plan
    from crmplan.plan.schedule import State

MOST_NAMED = 30  # names that are listed where none is near


def meant(word: str, known: list[str]) -> list[str]:
    """The known words that one begins, else those near it; at most three."""
    from crmplan.language.nearest import near  # noqa: PLC0415 - only when something was mistyped

    begun = [name for name in known if word and name.startswith(word)]
    return (begun or [*near(word, tuple(known))])[:3]


def unknown(key: str, word: str, known: list[str]) -> CrmplanError:
    """What to raise for an unknown name: the nearest ones, or all, if they are not too many."""
    close = meant(word, known)
    names = close or [*known[:MOST_NAMED], *(["…"] if len(known) > MOST_NAMED else [])]
    return CrmplanError(f"{key}-near" if close else key, word=word, known=", ".join(names))


def choice(word: str, known: Collection[str], option: str) -> str:
    """A word of a fixed list; CrmplanError naming the list otherwise."""
    if word in known:
        return word
    raise CrmplanError("choice-unknown", option=option, word=word, known=", ".join(known))


def form(word: str) -> str:
    """A format that views can be written in."""
    return choice(word, FORMATS, "--format")


def form_for(word: str, into: str, known: tuple[str, ...], default: str) -> str:
    """The format asked for, else the one that the file's name tells, else the default."""
    if word:
        return choice(word, known, "--format")
    if not into or into == "-":
        return default
    told = format_of(into)
    if told is None or told not in known:
        raise CrmplanError("format-untold", path=into, known=", ".join(known))
    return told


def whole(word: str, option: str, least: int = 0) -> int:
    """A whole number of at least so much."""
    if word.isdecimal() and len(word) < 6 and int(word) >= least:  # noqa: PLR2004 - 99,999 is enough
        return int(word)
    raise CrmplanError("number-invalid", option=option, word=word, least=least)


def day_of(word: str, option: str) -> date:
    """A day written YYYY-MM-DD; CrmplanError otherwise."""
    try:
        day = date.fromisoformat(word)
    except ValueError:
        day = None
    if day is None or day.isoformat() != word:  # ISO 8601 has shorter forms, the files do not
        raise CrmplanError("day-invalid", option=option, word=word)
    return day


def states(words: str, option: str) -> tuple[State, ...]:
    """States separated by commas."""
    from crmplan.plan.schedule import State  # noqa: PLC0415 - few options need it

    parts = [part.strip() for part in words.split(",") if part.strip()]
    return tuple(State(choice(part, tuple(State), option)) for part in parts)


def party(word: str, plan: Plan) -> str:
    """A party of the plan, in capitals if it was typed in small letters."""
    from crmplan.plan.model import MEMBERS  # noqa: PLC0415 - the same

    if not word or word == MEMBERS:
        return word
    code = word if word in plan.parties else word.upper()
    if code not in plan.parties:
        raise unknown("party-unknown", word, [*plan.parties.members, *plan.parties.others])
    return code


def selection(plan: Plan, theme: str, objective: str, who: str, among: str, text: str) -> Selection:
    """The filters given on the line."""
    from crmplan.measures.query import Selection  # noqa: PLC0415 - the same

    themes = [str(row.number) for row in plan.themes]
    objectives = [f"{row.number}.{one.number}" for row in plan.themes for one in row.objectives]
    return Selection(
        numbered("theme-unknown", theme, themes),
        numbered("objective-unknown", objective, objectives),
        party(who, plan),
        states(among, "--state"),
        text,
    )


def numbered(key: str, word: str, known: list[str]) -> str:
    """A number that the plan has, or none; CrmplanError naming those there are."""
    if word and word not in known:
        raise CrmplanError(key, word=word, known=", ".join(known))
    return word


def country(word: str, option: str = "") -> str:
    """A country by its code or its name, in either language, accents and case apart."""
    from crmplan.language import table  # noqa: PLC0415 - few commands take a country
    from crmplan.records.countries import COUNTRIES  # noqa: PLC0415 - the same

    code = word.strip().upper()
    if not word or code in COUNTRIES:
        return code
    from crmplan.language.fold import fold  # noqa: PLC0415 - the same

    names = {fold(name): code for code, both in table("country").items() for name in both}
    found = names.get(fold(word.strip()))
    if found is None:
        near = meant(fold(word), list(names))
        known = ", ".join(dict.fromkeys(f"{names[name]} ({name})" for name in near))
        key = "country-unknown-near" if near else "country-unknown"
        raise CrmplanError(key, option=option, word=word, known=known)
    return found
