"""What people type on the line becomes the file's word, or is refused with the line to type."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from crmplan.language import CrmplanError, Language
from crmplan.outputs.formats import FORMATS, format_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from crmplan.calendar import Answer
    from crmplan.measures.query import Selection
    from crmplan.plan.model import Meeting, Plan
    from crmplan.plan.schedule import State

MOST_NAMED = 30  # names that are listed where none is near


# Words of a list.


def meant(word: str, known: Iterable[str]) -> list[str]:
    """The known words that one begins, else those near it; at most three."""
    from crmplan.language.nearest import near  # noqa: PLC0415 - only when something was mistyped

    begun = [name for name in known if word and name.startswith(word)]
    return (begun or [*near(word, tuple(known))])[:3]


def unknown(key: str, word: str, known: Collection[str]) -> CrmplanError:
    """What to raise for an unknown name: the nearest ones, or all, if they are not too many."""
    close = meant(word, known)
    names = close or [*[*known][:MOST_NAMED], *(["…"] if len(known) > MOST_NAMED else [])]
    return CrmplanError(f"{key}-near" if close else key, word=word, known=", ".join(names))


def among(word: str, known: Collection[str]) -> str | None:
    """The word of a list that was typed, in either language, accents, case and signs apart."""
    if word in known:
        return word
    from crmplan.language.typed import word_of  # noqa: PLC0415 - most type the file's word

    return word_of(word, known)


def known_name(key: str, word: str, known: Collection[str]) -> str:
    """A name that the plan or a registry has; CrmplanError with the nearest otherwise."""
    name = among(word, known)
    if name is None:
        raise unknown(key, word, known)
    return name


def choice(word: str, known: Collection[str], option: str) -> str:
    """A word of a fixed list; CrmplanError naming the list, and the near ones, otherwise."""
    chosen = among(word, known)
    if chosen is not None:
        return chosen
    from crmplan.language.fold import bare  # noqa: PLC0415 - only when something was mistyped
    from crmplan.language.typed import sayings  # noqa: PLC0415 - the same

    said = sayings(known)
    named = {said[name]: name for name in reversed(meant(bare(word), said))}
    close = [code if code == name else f"{code} ({name})" for code, name in named.items()]
    raise CrmplanError(
        "choice-unknown-near" if close else "choice-unknown",
        option=option,
        word=word,
        near=", ".join(close),
        known=", ".join(known),
    )


def choices(words: str, known: Collection[str], option: str) -> list[str]:
    """Words of a fixed list, separated by commas."""
    return [choice(part, known, option) for part in parts(words)]


def parts(words: str) -> list[str]:
    """What commas separate."""
    return [part.strip() for part in words.split(",") if part.strip()]


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


# Numbers, texts and days.


def whole(word: str, option: str, least: int = 0) -> int:
    """A whole number of at least so much."""
    if word.isdecimal() and len(word) < 6 and int(word) >= least:  # noqa: PLR2004 - 99,999 is enough
        return int(word)
    raise CrmplanError("number-invalid", option=option, word=word, least=least)


def text_of(word: str) -> str:
    """A text as the files keep it, with single spaces; CrmplanError if it is not UTF-8."""
    from crmplan.language.fold import one_spaced  # noqa: PLC0415 - only to record

    try:
        word.encode()
    except UnicodeEncodeError:
        raise CrmplanError("text-undecodable", 1, text=word) from None
    return one_spaced(word)


def day_of(word: str, option: str, today: date, language: Language) -> date:
    """A day as a calendar cell may have it, or `hoy`, `ayer`, "today", "yesterday".

    CrmplanError, with the line to type, for what is no day, more than one, or one of two.
    """
    try:
        day = date.fromisoformat(word)
    except ValueError:
        day = None
    if day is not None and day.isoformat() == word:  # ISO 8601 has shorter forms, the files do not
        return day
    from crmplan.language.typed import days_from_today  # noqa: PLC0415 - most type the file's word

    ahead = days_from_today(word)
    if ahead is None:
        return worded_day(word, option, today, language)
    try:
        return today + timedelta(ahead)
    except OverflowError:
        raise CrmplanError("day-invalid", option=option, word=word) from None


def worded_day(word: str, option: str, today: date, language: Language) -> date:
    """A day written otherwise than the files write it."""
    from crmplan.calendar import answer  # noqa: PLC0415 - as above

    found = answer(word)
    first, last = found.start, found.end
    one = single(found)
    if one:
        doubts = doubtful(found, language)
        if not doubts:
            return one
        known = " / ".join(f"{option} {day}" for day in doubts)
        raise CrmplanError("day-unsure", option=option, word=word, known=known)
    if first and last and first < last:
        raise CrmplanError("day-several", option=option, word=word, first=first, last=last)
    suggestion = found.problem.suggestion if found.problem else None
    near = single(answer(suggestion or word, today.year))
    if near:
        raise CrmplanError("day-near", option=option, word=word, day=near)
    raise CrmplanError("day-invalid", option=option, word=word)


def single(found: Answer) -> date | None:
    """The day that a cell is, if it is one."""
    one = found.kind == "window" and found.start == found.end and not found.remark
    return found.start if one else None


def doubtful(found: Answer, language: Language) -> tuple[date, ...]:
    """The days that may be meant where the day that was read is not certain.

    In Spanish the day stands before the month; an order of which only one gives a day is certain.
    """
    sure = {"month-first", "century"} | ({"day-first"} if language is Language.ES else set())
    doubts = {stated.name for stated in found.assumptions} - sure
    day = found.start
    if day is None or not doubts:
        return ()
    if "day-first" in doubts and day.day != day.month:
        return day, day.replace(month=day.day, day=day.month)
    return (day,) if doubts != {"day-first"} else ()


# What a plan has: themes, objectives, parties; and countries.


def numbered(key: str, word: str, known: list[str]) -> str:
    """A number that the plan has, or none; CrmplanError naming those there are."""
    number = among(word, known) if word else ""
    if number is None:
        raise CrmplanError(key, word=word, known=", ".join(known))
    return number


def meeting_meant(word: str, plan: Plan) -> Meeting | None:
    """The meeting of an id or of a name; None where there is none."""
    from crmplan.language.fold import bare  # noqa: PLC0415 - few options need it

    by_id = {meeting.id: meeting for meeting in plan.meetings}
    id_ = among(word, by_id)
    if id_ is not None:
        return by_id[id_]
    return next((each for each in plan.meetings if bare(each.name) == bare(word)), None)


def meeting_of(word: str, plan: Plan) -> Meeting:
    """The meeting of an id or of a name; CrmplanError with the nearest otherwise."""
    meeting = meeting_meant(word, plan)
    if meeting is None:
        raise unknown("meeting-unknown", word, [each.id for each in plan.meetings])
    return meeting


def party_meant(word: str, plan: Plan) -> str | None:
    """The party of a code or a name in either language; None where the plan has none."""
    from crmplan.plan.model import MEMBERS  # noqa: PLC0415 - few options need it

    code = among(word, (*plan.parties.members, *plan.parties.others, MEMBERS))
    if code is not None:
        return code
    from crmplan.language.fold import bare  # noqa: PLC0415 - most type a code

    return names_of(plan).get(bare(word))


def names_of(plan: Plan) -> dict[str, str]:
    """The codes of a plan's parties by their names in either language, bare."""
    from crmplan.language.fold import bare  # noqa: PLC0415 - most type a code
    from crmplan.language.typed import country_names  # noqa: PLC0415 - the same

    codes = {*plan.parties.members, *plan.parties.others}
    names = {name: code for name, code in country_names().items() if code in codes}
    return names | {bare(name): code for code, name in plan.parties.others.items()}


def party(word: str, plan: Plan) -> str:
    """A party of the plan by its code or its name in either language; its word for all members."""
    if not word:
        return ""
    code = party_meant(word, plan)
    if code is not None:
        return code
    from crmplan.language.fold import bare  # noqa: PLC0415 - most type a code
    from crmplan.language.typed import country_of_code  # noqa: PLC0415 - the same
    from crmplan.plan.model import MEMBERS  # noqa: PLC0415 - the same

    codes = (*plan.parties.members, *plan.parties.others, MEMBERS)
    names = names_of(plan)
    other = country_of_code(word)
    near = [other] if other in codes else [names[name] for name in meant(bare(word), names)]
    if near:
        raise CrmplanError("party-unknown-near", word=word, known=", ".join(dict.fromkeys(near)))
    raise unknown("party-unknown", word, codes)


def country(word: str, option: str = "") -> str:
    """A country by its code or its name in either language."""
    if not word:
        return word
    from crmplan.language import table  # noqa: PLC0415 - few commands take a country
    from crmplan.language.fold import bare  # noqa: PLC0415 - the same
    from crmplan.language.typed import (  # noqa: PLC0415 - the same
        country_names,
        country_of,
        country_of_code,
    )

    code = country_of(word)
    if code is not None:
        return code
    other = country_of_code(word)
    names = country_names()
    near = dict.fromkeys([other] if other else (names[each] for each in meant(bare(word), names)))
    called = {code: " / ".join(dict.fromkeys(table("country")[code])) for code in near}
    known = ", ".join(f"{code} ({name})" for code, name in called.items())
    key = "country-unknown-near" if near else "country-unknown"
    raise CrmplanError(key, option=option, word=word, known=known)


def states(words: str, option: str) -> tuple[State, ...]:
    """States separated by commas."""
    from crmplan.plan.schedule import State  # noqa: PLC0415 - few options need it

    return tuple(map(State, choices(words, tuple(State), option)))


def selection(
    plan: Plan, theme: str, objective: str, who: str, states_: str, text: str
) -> Selection:
    """The filters given on the line."""
    from crmplan.measures.query import Selection  # noqa: PLC0415 - the same

    themes = [str(row.number) for row in plan.themes]
    objectives = [f"{row.number}.{one.number}" for row in plan.themes for one in row.objectives]
    return Selection(
        numbered("theme-unknown", theme, themes),
        numbered("objective-unknown", objective, objectives),
        party(who, plan),
        states(states_, "--state"),
        text,
    )
