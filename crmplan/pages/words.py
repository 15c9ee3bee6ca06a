"""How a plan's standings and counts are put into words, in the reader's language."""

from __future__ import annotations

import calendar
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from crmplan.language import (
    Language,
    say,
    short_day,
    table,
    translated,
    written_ago,
    written_ahead,
    written_day,
    written_list,
    written_month,
    written_span,
)
from crmplan.measures import Given
from crmplan.pages.document import ABSENT, DOT, Column, Text, Tone
from crmplan.plan.model import MEMBERS, Activity, Parties
from crmplan.plan.schedule import Remark, Standing, State, next_meeting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from crmplan.measures import Part, Progress, Tally
    from crmplan.measures.query import Row
    from crmplan.pages import Item
    from crmplan.plan.model import Event, Plan

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
# What is drawn for a state, the same on every page.
SIGNS = {
    State.OVERDUE: "█",
    State.DUE: "▓",
    State.UNREADABLE: "?",
    State.STALE: "!",
    State.OPEN: "▒",
    State.AHEAD: "░",
    State.UP_TO_DATE: "+",
    State.STANDING: "─",
    State.UNDATED: "·",
    State.UNREPORTED: "~",
    State.DONE: "=",
    State.WITHDRAWN: "/",
}
GIVEN_SIGN = SIGNS[State.DONE]  # for what was given, wherever that is drawn
GIVEN_TONES = {
    Given.YES: Tone.GOOD,
    Given.PARTLY: Tone.NOTICE,
    Given.WAITING: Tone.WARNING,
    Given.NO: Tone.BAD,
    Given.NOT_ASKED: Tone.PLAIN,
    Given.UNKNOWN: Tone.QUIET,
    Given.EXEMPT: Tone.QUIET,
}

SHORT_TEXT = 62  # letters of an activity's text, where it is only named
LETTERS = 90  # of what an entry says, in a sentence about its activity


def activity_text(activity: Activity, language: Language) -> str:
    """The activity as agreed; in English its English label, where it has one."""
    return translated(activity.text, activity.english, language)


DETAILS = ("due", "level", "asks", "by")  # fields of an entry that are told by their labels


def details(event: Event, language: Language, names: Sequence[str] = DETAILS) -> str:
    """What an entry of the log says in these fields, each behind its label."""
    from crmplan.plan.fields import EVENT  # noqa: PLC0415 - most pages tell no entries

    parts = []
    for name in names:
        row = EVENT.fields[name]
        value = row.of(event)
        if name == "level" and value:
            value = say(language, f"activity.level.{value}")
        elif name == "due" and value:
            value = short_day(value, language)
        if value:
            parts.append(f"{row.label[language.column]}: {value}")
    return DOT.join(parts)


def short_text(text: str) -> str:
    """A text by its first words, where there is no room for all of it."""
    return shorten(text, SHORT_TEXT, placeholder="…")


def activity_columns(language: Language, **least: int) -> tuple[Column, ...]:
    """The columns of these names and least widths, of a table of activities."""
    return tuple(
        Column(say(language, f"status.column.{name}"), width, lead=name in {"activity", "state"})
        for name, width in least.items()
    )


def activity_cells(activity: Activity, language: Language) -> tuple[Text, Text]:
    """The number of an activity and what it is, which begin its row."""
    return Text(activity.id, Tone.STRONG), Text(activity_text(activity, language))


def state_label(state: State, language: Language) -> str:
    """The word for a state, of one activity."""
    return say(language, f"status.state.{state}")


# Remarks that are told in a few characters behind the word of a state.
SHORT = (
    "overdue", "missed", "closes", "closes-today", "next", "next-today", "next-meeting",
    "no-meeting", "no-meeting-unknown", "ahead", "open-ended", "undated", "relative-meeting",
    "standing", "standing-never", "stale", "stale-never", "done", "done-late", "withdrawn",
)  # fmt: skip
# Remarks that can be the title of all the rows of which they hold.
SAME = ("undated", "undated-yet", "no-meeting", "stale-never", "standing-never", "unreported")


def remark_text(remark: Remark, language: Language) -> str:
    """A remark as part of a sentence."""
    return say(language, f"status.{remark.key}", **told(remark, language))


def remark_title(remark: Remark, language: Language) -> str:
    """A remark as what is said of several activities at once."""
    return say(language, f"status.same.{remark.key}", **told(remark, language))


def told(remark: Remark, language: Language) -> dict[str, object]:
    """The values of a remark in words, and how long ago or ahead its day is."""
    values = {name: _written(name, value, language) for name, value in remark.values.items()}
    age = remark.values.get("age")
    if isinstance(age, int):
        values |= {"ago": written_ago(age, language), "ahead": written_ahead(age, language)}
    return values


def _written(name: str, value: object, language: Language) -> object:
    return WRITTEN[name](value, language) if name in WRITTEN and value is not None else value


def _country(code: str, language: Language) -> str:
    return say(language, f"country.{code}") if code in table("country") else code


def _was(words: str, language: Language) -> str:
    """The calendar before a postponement; a blank cell has no words to quote."""
    if not words.strip():
        return say(language, "status.was-blank")
    return say(language, "status.was-words", words=words)


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


WRITTEN: dict[str, Callable[[Any, Language], str]] = {  # the values of a remark, by their names
    "day": written_day,
    "age": written_span,
    "window": lambda window, language: window_text(window[0], window[1], language),
    "meetings": written_list,
    "level": lambda level, language: say(language, f"activity.level.{level}"),
    "what": lambda text, _: shorten(text.rstrip("."), LETTERS, placeholder="…"),
    "asks": _country,
    "was": _was,
}


def reason(standing: Standing, language: Language) -> str:
    """Why an activity stands where it does, in a sentence without its full stop."""
    return "; ".join(remark_text(remark, language) for remark in standing.remarks)


def state_and_reason(
    standing: Standing, language: Language, counted: Progress | None = None
) -> Text:
    """The state's word and why, and both facts where claim and count disagree."""
    label = state_label(standing.state, language)
    words = whole_reason(standing, language, counted)
    if not words.startswith(label):  # «Cumplida el 31 de octubre» says both
        words = f"{label}: {words}"
    conflict = counted is not None and counted.conflict is not None
    tone = Tone.WARNING if conflict else TONES[standing.state]
    return Text(words[0].upper() + words[1:], tone)


def whole_reason(standing: Standing, language: Language, counted: Progress | None) -> str:
    """Why an activity stands where it does, and whether claim and count disagree."""
    told = reason(standing, language)
    return "; ".join(filter(None, (told, conflict_text(counted, language))))


def brief_state(row: Row, language: Language) -> Text:
    """The state's word and how long ago or ahead, in a few characters: «vencida · 2 meses»."""
    standing = row.standing
    label = state_label(standing.state, language)
    if row.progress is not None and row.progress.conflict is not None:
        return Text(f"{label}{DOT}{say(language, 'status.short.conflict')}", Tone.WARNING)
    remark = next((each for each in standing.remarks if each.key in SHORT), None)
    if remark is not None:
        values = told(remark, language)
        if (day := remark.values.get("day")) is not None:
            values["day"] = short_day(day, language)  # type: ignore[arg-type]
        label += DOT + say(language, f"status.short.{remark.key}", **values)
    return Text(label, TONES[standing.state])


def day_text(day: date | None, language: Language) -> Text:
    """A day for a column."""
    return Text(short_day(day, language), value=day) if day else Text(ABSENT)


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


def who(standing: Standing, language: Language, absent: str = ABSENT) -> Text:
    """Who is responsible, and how many of those that owe it have delivered."""
    activity = standing.activity
    if not activity.responsible:
        return Text(absent)
    text = parties_text(activity.responsible, language)
    if activity.each:
        delivered = len(standing.delivered)
        text += f" ({delivered}/{delivered + len(standing.owing)})"
    return Text(text)


def as_of(day: date, language: Language) -> str:
    """The day the page speaks of."""
    return say(language, "status.as-of", day=written_day(day, language))


def next_event(
    plan: Plan,
    day: date,
    language: Language,
    called: Callable[[date, Language], str] = written_day,
) -> str:
    """The meeting under way or next, and how long until then."""
    meeting = next_meeting(plan, day)
    if meeting is None:
        return say(language, "status.no-event")
    if meeting.starts <= day:
        return say(language, "status.event-today", name=meeting.name)
    ahead = written_ahead((meeting.starts - day).days, language)
    on = called(meeting.starts, language)
    return say(language, "status.next-event", name=meeting.name, ahead=ahead, day=on)


def days(starts: date, ends: date, language: Language) -> str:
    """The days of a meeting in few characters: «26–30 may 2003»."""
    if starts == ends:
        return short_day(starts, language)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{short_day(ends, language)}"
    return f"{short_day(starts, language)} – {short_day(ends, language)}"


def fraction(tally: Tally, language: Language) -> str:
    """So many of so many in few characters: «3/11», «3/11 (1 no se sabe)»."""
    if tally.uncounted:
        return say(language, "measures.not-known")
    if tally.expected == 0:
        return say(language, "measures.nothing")
    words = str(tally.done) if tally.expected is None else f"{tally.done}/{tally.expected}"
    if tally.unknown:
        return say(language, "measures.some-unknown", words=words, count=tally.unknown)
    return words


def progress_text(progress: Progress | None, language: Language) -> Text:
    """The counts of an activity for a column, each with its reading where there are two."""
    if progress is None:
        return Text(ABSENT)
    shown = progress.judged
    words = [fraction(tally, language) for tally in shown]
    if len(shown) > 1:
        labels = [say(language, f"measures.short.{tally.name}") for tally in shown]
        words = [f"{number} {label}" for number, label in zip(words, labels, strict=True)]
    tone = Tone.WARNING if progress.conflict else Tone.PLAIN
    alone = shown[0] if len(shown) == 1 and not shown[0].uncounted else None
    part = (alone.done, alone.expected) if alone and alone.expected else None
    return Text(" · ".join(words), tone, part=part)


def count_text(tally: Tally, language: Language) -> str:
    """So many of so many as part of a sentence."""
    if tally.uncounted or tally.expected == 0:
        return f"{tally_title(tally, language)}: {fraction(tally, language)}"
    key = f"measures.count.{tally.name}"
    words = say(language, key, done=tally.done, expected=tally.expected)
    if tally.unknown:
        return say(language, "measures.some-unknown", words=words, count=tally.unknown)
    return words


def conflict_text(progress: Progress | None, language: Language) -> str:
    """Both facts: what is said, and what is counted; empty where they agree."""
    if progress is None or progress.conflict is None:
        return ""
    counts = written_list([count_text(tally, language) for tally in progress.judged], language)
    return say(language, f"measures.conflict.{progress.conflict}", counts=counts)


def formula(tally: Tally, language: Language, months: int) -> str:
    """How a tally is counted, in words."""
    return say(language, f"measures.formula.{tally.name}", months=months)


def tally_title(tally: Tally, language: Language) -> str:
    """What a tally is called."""
    return say(language, f"measures.title.{tally.name}")


def by_given(tally: Tally, language: Language) -> Iterator[tuple[str, Text]]:
    """The parties under the word for what is on record of them, in the order of the words."""
    for given in Given:
        some = [part for part in tally.parts if part.given is given]
        if some:
            words = ", ".join(part_text(part, language) for part in some)
            label = given_text(given, tally, language)
            yield label[0].upper() + label[1:], Text(words)


def given_text(given: Given, tally: Tally, language: Language) -> str:
    """The word for what is on record of a party, the tally's own where it has one."""
    own = f"given.{tally.name}.{given}"
    return say(language, f"measures.{own if own in table('measures') else f'given.{given}'}")


def part_text(part: Part, language: Language) -> str:
    """A party's code, with its day of delivery, its share, or why it does not apply."""
    told = ""
    if part.given is Given.EXEMPT:
        told = part.why
    elif part.share:
        told = "/".join(map(str, part.share))
    elif part.on:
        told = short_day(part.on, language)
    return f"{part.code} ({told})" if told else part.code


def counted(tally: Tally) -> int | None:
    """How many; None where nothing could be counted."""
    return None if tally.uncounted else tally.done


def tally_item(tally: Tally) -> Item:
    """A tally for machines, without its parties."""
    return {
        "name": tally.name,
        "done": counted(tally),
        "expected": tally.expected,
        "unknown": tally.unknown,
        "missing": list(tally.missing),
    }


def tally_items(progress: Progress | None) -> list[Item]:
    """All counts of an activity for machines."""
    return [tally_item(tally) for tally in progress.tallies] if progress else []


def part_item(part: Part) -> Item:
    """A party's part for machines."""
    done, of = part.share or (None, None)
    return {
        "party": part.code,
        "given": part.given,
        "on": part.on,
        "asked": part.asked,
        "due": part.due,
        "done": done,
        "expected": of,
        "why": part.why or None,
    }
