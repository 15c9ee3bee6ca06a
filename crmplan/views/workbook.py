"""The plan as tables to be sorted and filtered: a sheet each for plan, deliveries and meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar import Kind, describe
from crmplan.document import (
    ABSENT,
    Block,
    Column,
    Document,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.language import Language, short_day
from crmplan.messages import say
from crmplan.views import View
from crmplan.views.phrases import TONES, activity_text, parties_text, state_label, whole_reason
from crmplan.views.status import KEYS, as_of, item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.model import Plan
    from crmplan.views.status import Row, Status

PLAN = (
    "id", "theme", "objective", "activity", "calendar", "reading", "start", "due", "state",
    "reason", "who", "counted", "expected", "done", "last", "assumed",
)  # fmt: skip
DELIVERIES = ("id", "activity", "party", "name", "delivery", "delivered", "why")
LONG = ("theme", "objective", "activity", "reason", "assumed", "source")  # columns of sentences


def view(asked: Status, rows: list[Row], language: Language) -> View:
    """The workbook as sheets; for machines, the rows of `status`."""
    return View(
        "workbook",
        asked.day,
        KEYS,
        lambda: [item(row, language) for row in rows],
        lambda: Document(language, tuple(blocks(asked, rows, language))),
    )


def blocks(asked: Status, rows: list[Row], language: Language) -> Iterator[Block]:
    """The page: a heading and a table for each sheet."""
    yield Heading(asked.plan.title)
    yield Paragraph(as_of(asked.day, language))
    yield from sheet("plan", PLAN, [plan_cells(row, language) for row in rows], language)
    owed = [cells for row in rows for cells in delivery_cells(asked.plan, row, language)]
    yield from sheet("deliveries", DELIVERIES, owed, language)


def sheet(
    name: str, columns: Sequence[str], rows: Sequence[tuple[Text, ...]], language: Language
) -> Iterator[Block]:
    """A heading, and the rows under the columns of these names."""
    yield Heading(say(language, f"workbook.{name}"), 2)
    titles = tuple(
        Column(
            say(language, f"workbook.column.{column}"),
            least=30 if column in LONG else 0,
            lead=column in LONG,
        )
        for column in columns
    )
    yield Table(titles, (Group(Text(""), tuple(rows)),))


def day_cell(day: date | None, language: Language) -> Text:
    """A day that a spreadsheet keeps as a day."""
    return Text(short_day(day, language), value=day) if day else Text(ABSENT)


def number_cell(number: int | None) -> Text:
    """A number that a spreadsheet keeps as a number."""
    return Text(ABSENT) if number is None else Text(str(number), value=number)


def plan_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity as a row of the plan's sheet."""
    standing = row.standing
    activity = standing.activity
    english = language is Language.EN
    tally = row.progress.judged[0] if row.progress else None
    known = tally is not None and not tally.uncounted
    read = standing.reading.kind not in (Kind.UNREADABLE, Kind.UNDATED)
    return (
        Text(activity.id, Tone.STRONG),
        Text(f"{row.theme.number}. {(english and row.theme.english) or row.theme.title}"),
        Text(
            f"{row.objective.number}. {(english and row.objective.english) or row.objective.text}"
        ),
        Text(activity_text(activity, language)),
        Text(activity.calendar),
        Text(describe(standing.reading, language) if read else ABSENT),
        day_cell(standing.start, language),
        day_cell(standing.due, language),
        Text(state_label(standing.state, language), TONES[standing.state]),
        Text(whole_reason(standing, language, row.progress)),
        Text(parties_text(activity.responsible, language) or ABSENT),
        number_cell(tally.done if tally and known else None),
        number_cell(tally.expected if tally and known else None),
        day_cell(standing.done_on, language),
        day_cell(standing.last_entry, language),
        Text(activity.assumed or ABSENT),
    )


def delivery_cells(plan: Plan, row: Row, language: Language) -> Iterator[tuple[Text, ...]]:
    """What every party owes of an activity, and whether it is there."""
    standing = row.standing
    activity = standing.activity
    if not activity.each:
        return
    for code in plan.parties.spread(activity.responsible):
        on = standing.delivered.get(code)
        if code in activity.exempt:
            kind, tone = "exempt", Tone.QUIET
        else:
            kind, tone = ("delivered", Tone.GOOD) if on else ("owing", Tone.PLAIN)
        yield (
            Text(activity.id, Tone.STRONG),
            Text(activity_text(activity, language)),
            Text(code),
            Text(party_name(plan, code, language)),
            Text(say(language, f"workbook.delivery.{kind}"), tone),
            day_cell(on, language),
            Text(activity.exempt.get(code, ABSENT)),
        )


def party_name(plan: Plan, code: str, language: Language) -> str:
    """The name of a country or of another party."""
    return plan.parties.others.get(code) or say(language, f"country.{code}")
