"""Everything about one activity: its place, its words and how they are read, its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar import Kind, describe, say_assumption, say_problem
from crmplan.language import Language, say, short_day, translated, written_day
from crmplan.pages import Item, Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.status import keys
from crmplan.pages.words import (
    activity_text,
    as_of,
    by_given,
    count_text,
    day_text,
    details,
    formula,
    part_item,
    parties_text,
    state_and_reason,
    tally_item,
)
from crmplan.plan.fields import ACTIVITY, EVENT
from crmplan.plan.schedule import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from crmplan.measures import Progress
    from crmplan.measures.query import Row
    from crmplan.plan.model import Event, Plan
    from crmplan.plan.schedule import Occurrence, Standing
    from crmplan.records.fields import Field

RECEIVED = "received"  # the measure that counts the log's own deliveries


def view(plan: Plan, row: Row, day: date, language: Language) -> View:
    """One activity as a row and as a page."""
    return View(
        "activity",
        day,
        language,
        whole(plan, language),
        [row],
        lambda: blocks(plan, row, day, language),
    )


def whole(plan: Plan, language: Language) -> Keys[Row]:
    """What machines are given of one activity: all its fields, its occurrences and log as lists."""
    known = keys(language)
    return {
        **known,
        **{name: field_of(row) for name, row in ACTIVITY.fields.items() if name not in known},
        "reading": lambda row: describe(row.standing.reading, language),
        "assumptions": lambda row: [
            say_assumption(assumption, language) for assumption in row.standing.reading.assumptions
        ],
        "problem": lambda row: problem(row.standing, language),
        "remark": lambda row: row.standing.reading.remark or None,
        "occurrences": lambda row: [turn_item(turn) for turn in row.standing.occurrences],
        "progress": lambda row: [
            {**tally_item(tally), "parties": [part_item(part) for part in tally.parts]}
            for tally in (row.progress.tallies if row.progress else ())
        ],
        "log": lambda row: list(map(EVENT.item, row.standing.activity.log)),
        "source": lambda _: plan.source or None,
    }


def field_of(field: Field) -> Callable[[Row], object]:
    """What machines are given of a field of an activity."""
    return lambda row: field.kind.item(field.of(row.standing.activity))


def problem(standing: Standing, language: Language) -> str | None:
    """What of the calendar could not be understood."""
    return say_problem(found, language) if (found := standing.reading.problem) else None


def turn_item(turn: Occurrence) -> Item:
    """An occurrence for machines."""
    return {
        "start": turn.start,
        "due": turn.due,
        "met": turn.met,
        "meeting": turn.meeting.id if turn.meeting else None,
    }


def blocks(plan: Plan, row: Row, day: date, language: Language) -> Iterator[Block]:
    """The page of one activity."""
    standing = row.standing
    activity = standing.activity
    yield Heading(f"{activity.id}  {activity_text(activity, language)}")
    yield Facts(tuple(facts(plan, row, day, language)))
    if row.progress:
        yield from counts(row.progress, Limits().stale_after, language)
    if standing.occurrences:
        yield Heading(say(language, "activity.occurrences"), 2)
        yield occurrences(standing.occurrences, day, language)
    yield Heading(say(language, "activity.log"), 2)
    if activity.log:
        yield log(activity.log, language)
    else:
        yield Paragraph(say(language, "activity.no-log"), Tone.QUIET)


def facts(plan: Plan, row: Row, day: date, language: Language) -> Iterator[tuple[str, Text]]:
    """What is known of it, label by label."""
    standing = row.standing
    activity = standing.activity
    theme = translated(row.theme.title, row.theme.english, language)
    objective = translated(row.objective.text, row.objective.english, language)

    def fact(name: str, text: str, tone: Tone = Tone.PLAIN) -> tuple[str, Text]:
        return say(language, f"activity.{name}"), Text(text, tone)

    yield fact("theme", f"{row.theme.number}. {theme}")
    yield fact("objective", f"{row.objective.number}. {objective}")
    if language is Language.EN and activity.english:
        yield fact("agreed", activity.text)
    elif activity.english:
        yield fact("english", activity.english)
    yield fact("calendar", activity.calendar or say(language, "activity.blank"))
    if standing.postponed:
        yield fact("in-force", standing.calendar)
    yield from reading_facts(row, language)
    state = state_and_reason(standing, language, row.progress)
    yield fact("state", state.text, state.tone)
    yield say(language, "activity.as-of"), Text(as_of(day, language))
    if activity.responsible:
        yield fact("who", parties_text(activity.responsible, language))
    if row.progress and row.progress.measure != RECEIVED and standing.delivered:
        yield fact("delivered", delivered(standing.delivered, language))
    for party, why in activity.exempt.items():
        yield fact("exempt", f"{party}: {why}")
    yield from ((title, Text(words)) for title, words in activity.details.items())
    rest = (("number", activity.number), ("assumed", activity.assumed), ("source", plan.source))
    yield from (fact(name, words) for name, words in rest if words)


def reading_facts(row: Row, language: Language) -> Iterator[tuple[str, Text]]:
    """How the words of the calendar were read, and what was assumed."""
    reading = row.standing.reading
    if reading.kind is not Kind.UNREADABLE:
        yield say(language, "activity.reading"), Text(describe(reading, language))
    if reading.remark:
        yield say(language, "activity.also-says"), Text(reading.remark)
    for assumption in reading.assumptions:
        words = say_assumption(assumption, language)
        yield say(language, "activity.assumption"), Text(words, Tone.WARNING)
    if reading.problem:
        words = say_problem(reading.problem, language)
        yield say(language, "activity.problem"), Text(words, Tone.BAD)


def delivered(by: Mapping[str, date], language: Language) -> str:
    """Who delivered, and when."""
    return ", ".join(f"{code} ({short_day(on, language)})" for code, on in by.items())


def counts(progress: Progress, months: int, language: Language) -> Iterator[Block]:
    """What is counted of the activity: how, how many, and who is missing."""
    yield Heading(say(language, "activity.progress"), 2)
    for tally in progress.tallies:
        pairs = [
            (say(language, "activity.counted"), Text(count_text(tally, language), Tone.STRONG)),
            *(pair for pair in by_given(tally, language)),
            (say(language, "activity.formula"), Text(formula(tally, language, months))),
        ]
        yield Facts(tuple(pairs))


def occurrences(turns: tuple[Occurrence, ...], day: date, language: Language) -> Table:
    """The occurrences, each with what became of it."""
    columns = (
        Column(say(language, "activity.column.due")),
        Column(say(language, "activity.column.meeting"), least=20),
        Column(say(language, "activity.column.record"), least=20, lead=True),
    )
    rows = tuple(
        (
            day_text(turn.due, language),
            Text(turn.meeting.name if turn.meeting else ABSENT),
            record(turn, day, language),
        )
        for turn in turns
    )
    return Table.plain(columns, rows)


def record(turn: Occurrence, day: date, language: Language) -> Text:
    """What became of an occurrence."""
    if turn.met:
        on = written_day(turn.met, language)
        return Text(say(language, "status.done", day=on), Tone.GOOD)
    if turn.due < day:
        return Text(say(language, "activity.missed"), Tone.BAD)
    return Text(say(language, "activity.to-come"))


def log(events: tuple[Event, ...], language: Language) -> Table:
    """The log, entry by entry."""
    columns = (
        Column(say(language, "activity.column.on")),
        Column(say(language, "activity.column.event")),
        Column(say(language, "activity.column.from")),
        Column(say(language, "activity.column.text"), least=30, lead=True),
    )
    rows = tuple(
        (
            day_text(event.on, language),
            Text(say(language, f"activity.event.{event.kind}")),
            Text(event.party or ABSENT),
            Text(
                " · ".join(
                    filter(
                        None,
                        (
                            event.calendar,
                            event.meeting,
                            details(event, language),
                            event.text,
                            event.evidence,
                        ),
                    )
                )
            ),
        )
        for event in events
    )
    return Table.plain(columns, rows)
