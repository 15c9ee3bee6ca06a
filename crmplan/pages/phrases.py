"""How a standing is put into words, in the reader's language."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from crmplan.language import (
    Language,
    say,
    short_day,
    table,
    translated,
    written_day,
    written_list,
    written_month,
    written_span,
)
from crmplan.pages.counts import conflict_text
from crmplan.pages.document import ABSENT, Text, Tone
from crmplan.plan.model import MEMBERS, Activity, Parties
from crmplan.plan.schedule import Remark, Standing, State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from crmplan.measures import Progress

TONES = {
    State.OVERDUE: Tone.BAD,
    State.DUE: Tone.WARNING,
    State.UNREADABLE: Tone.WARNING,
    State.STALE: Tone.WARNING,
    State.OPEN: Tone.NOTICE,
    State.AHEAD: Tone.PLAIN,
    State.UP_TO_DATE: Tone.PLAIN,
    State.STANDING: Tone.PLAIN,
    State.UNDATED: Tone.QUIET,
    State.UNREPORTED: Tone.WARNING,
    State.DONE: Tone.GOOD,
    State.WITHDRAWN: Tone.QUIET,
}


def activity_text(activity: Activity, language: Language) -> str:
    """The activity as agreed; in English its English label, where it has one."""
    return translated(activity.text, activity.english, language)


def state_label(state: State, language: Language) -> str:
    """The word for a state, of one activity."""
    return say(language, f"status.state.{state}")


def remark_text(remark: Remark, language: Language) -> str:
    """A remark as part of a sentence."""
    values = {name: _written(name, value, language) for name, value in remark.values.items()}
    return say(language, f"status.{remark.key}", **values)


def _written(name: str, value: object, language: Language) -> object:
    match name, value:
        case "day", day if day is not None:
            return written_day(day, language)  # type: ignore[arg-type]
        case "age", int(days):
            return written_span(days, language)
        case "window", tuple((start, end)):
            return window_text(start, end, language)
        case "meetings", list(ids):
            return written_list(ids, language)
    return value


def window_text(start: date | None, end: date, language: Language) -> str:
    """A stretch of days as when something happened: «en mayo de 2003»."""
    if start is None:
        return say(language, "status.until-day", day=written_day(end, language))
    if start == end:
        return say(language, "status.on-day", day=written_day(end, language))
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if whole_months and (start.year, start.month) == (end.year, end.month):
        return say(language, "status.in-month", month=written_month(end, language))
    if whole_months and (start.year, start.month, end.month) == (end.year, 1, 12):
        return say(language, "status.in-year", year=end.year)
    days = (written_day(start, language), written_day(end, language))
    return say(language, "status.between", start=days[0], end=days[1])


def reason(standing: Standing, language: Language) -> str:
    """Why an activity stands where it does, in a sentence without its full stop."""
    return "; ".join(remark_text(remark, language) for remark in standing.remarks)


def state_and_reason(
    standing: Standing, language: Language, counted: Progress | None = None
) -> Text:
    """The state's word and why, and both facts where claim and count disagree."""
    words = f"{state_label(standing.state, language)}: {whole_reason(standing, language, counted)}"
    conflict = counted is not None and counted.conflict is not None
    tone = Tone.WARNING if conflict else TONES[standing.state]
    return Text(words[0].upper() + words[1:], tone)


def whole_reason(standing: Standing, language: Language, counted: Progress | None) -> str:
    """Why an activity stands where it does, and whether claim and count disagree."""
    told = reason(standing, language)
    return "; ".join(filter(None, (told, conflict_text(counted, language))))


def due_text(due: date | None, language: Language) -> Text:
    """A due day for a column."""
    return Text(short_day(due, language), value=due) if due else Text(ABSENT)


def parties_text(codes: Sequence[str], language: Language) -> str:
    """Codes of parties, the word for all members in the reader's language."""
    return ", ".join(say(language, "status.members") if c == MEMBERS else c for c in codes)


def party_name(code: str, parties: Parties, language: Language) -> str:
    """A party's name: a country's in the reader's language, another's as the plan gives it."""
    if code in parties.others:
        return parties.others[code]
    return say(language, f"country.{code}") if code in table("country") else ""


def party_text(code: str, parties: Parties, language: Language) -> str:
    """A party's code and name."""
    return f"{code} {party_name(code, parties, language)}".rstrip()


def who(standing: Standing, language: Language) -> Text:
    """Who is responsible, and how many of those that owe it have delivered."""
    activity = standing.activity
    if not activity.responsible:
        return Text(ABSENT)
    text = parties_text(activity.responsible, language)
    if activity.each:
        delivered = len(standing.delivered)
        text += f" ({delivered}/{delivered + len(standing.owing)})"
    return Text(text)
