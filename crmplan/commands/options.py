"""Options that several commands share, as annotations, and what is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.frame import choice, meant, unknown
from crmplan.language import CrmplanError

if TYPE_CHECKING:
    from crmplan.measures.query import Selection
    from crmplan.plan.model import Plan
    from crmplan.plan.schedule import State

Format = Annotated[str, typer.Option("--format", metavar="format")]
Theme = Annotated[str, typer.Option("--theme", metavar="number")]
Objective = Annotated[str, typer.Option("--objective", metavar="number")]
Party = Annotated[str, typer.Option("--party", metavar="party")]
States = Annotated[str, typer.Option("--state", metavar="states")]
Containing = Annotated[str, typer.Option("--text", metavar="text")]
Within = Annotated[str, typer.Option("--within", metavar="days")]
StaleAfter = Annotated[str, typer.Option("--stale-after", metavar="months")]


def form(word: str) -> str:
    """A format that views can be written in."""
    from crmplan.outputs.formats import FORMATS  # noqa: PLC0415 - calendar does without views

    return choice(word, FORMATS, "--format")


def whole(word: str, option: str, least: int = 0) -> int:
    """A whole number of at least so much."""
    if word.isdecimal() and len(word) < 6 and int(word) >= least:  # noqa: PLR2004 - 99,999 is enough
        return int(word)
    raise CrmplanError("number-invalid", option=option, word=word, least=least)


def states(words: str, option: str) -> tuple[State, ...]:
    """States separated by commas."""
    from crmplan.plan.schedule import State  # noqa: PLC0415 - as above

    parts = [part.strip() for part in words.split(",") if part.strip()]
    return tuple(State(choice(part, tuple(State), option)) for part in parts)


def party(word: str, plan: Plan) -> str:
    """A party of the plan, in capitals if it was typed in small letters."""
    from crmplan.plan.model import MEMBERS  # noqa: PLC0415 - as above

    if not word or word == MEMBERS:
        return word
    code = word if word in plan.parties else word.upper()
    if code not in plan.parties:
        raise unknown("party-unknown", word, [*plan.parties.members, *plan.parties.others])
    return code


def selection(plan: Plan, theme: str, objective: str, who: str, among: str, text: str) -> Selection:
    """The filters given on the line."""
    from crmplan.measures.query import Selection  # noqa: PLC0415 - as above

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
