"""The plan as tables to be sorted and filtered: a sheet each for the plan and for deliveries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar import Kind, describe
from crmplan.language import Language, say, translated
from crmplan.pages import View
from crmplan.pages.document import ABSENT, Block, Heading, Paragraph, Text, Tone
from crmplan.pages.phrases import (
    TONES,
    activity_text,
    parties_text,
    party_name,
    state_label,
    whole_reason,
)
from crmplan.pages.status import as_of, keys
from crmplan.pages.workbook_registries import sheets
from crmplan.pages.workbook_sheet import day_cell, number_cell, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.measures.query import Query, Row
    from crmplan.pages.workbook_registries import Registers
    from crmplan.plan.model import Plan

PLAN = (
    "id", "theme", "objective", "activity", "calendar", "reading", "start", "due", "state",
    "reason", "who", "counted", "expected", "done", "last", "assumed",
)  # fmt: skip
DELIVERIES = ("id", "activity", "party", "name", "delivery", "delivered", "why")


def view(
    asked: Query, rows: list[Row], language: Language, registers: Registers | None = None
) -> View:
    """The workbook as sheets; for machines, the rows of `status`."""
    return View(
        "workbook",
        asked.day,
        language,
        keys(language),
        rows,
        lambda: blocks(asked, rows, language, registers),
    )


def blocks(
    asked: Query, rows: list[Row], language: Language, registers: Registers | None
) -> Iterator[Block]:
    """The page: a heading and a table for each sheet."""
    yield Heading(asked.plan.title)
    yield Paragraph(as_of(asked.day, language))
    yield from sheet("plan", PLAN, [plan_cells(row, language) for row in rows], language)
    owed = [cells for row in rows for cells in delivery_cells(asked.plan, row, language)]
    yield from sheet("deliveries", DELIVERIES, owed, language)
    if registers:
        yield from sheets(registers, asked.day, language)


def plan_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity as a row of the plan's sheet."""
    standing = row.standing
    activity = standing.activity
    theme = translated(row.theme.title, row.theme.english, language)
    objective = translated(row.objective.text, row.objective.english, language)
    tally = row.progress.judged[0] if row.progress else None
    known = tally is not None and not tally.uncounted
    read = standing.reading.kind not in (Kind.UNREADABLE, Kind.UNDATED)
    return (
        Text(activity.id, Tone.STRONG),
        Text(f"{row.theme.number}. {theme}"),
        Text(f"{row.objective.number}. {objective}"),
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
            Text(party_name(code, plan.parties, language)),
            Text(say(language, f"workbook.delivery.{kind}"), tone),
            day_cell(on, language),
            Text(activity.exempt.get(code, ABSENT)),
        )
