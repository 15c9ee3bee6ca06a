"""`crmplan status` and `crmplan show`: how the plan stands, and one activity whole."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.commands.frame import choice, unknown
from crmplan.commands.options import (
    Containing,
    Format,
    Objective,
    Party,
    StaleAfter,
    States,
    Theme,
    Within,
    form,
    selection,
    whole,
)
from crmplan.measures import registries_of
from crmplan.measures.query import Query, Row
from crmplan.pages import status as page
from crmplan.plan.schedule import Limits, State, next_meeting
from crmplan.session import Session, session_of

CONFLICT = "conflict"
FAIL_ON = (State.OVERDUE, State.DUE, State.STALE, State.UNDATED, CONFLICT)


def status(
    ctx: typer.Context,
    by: Annotated[str, typer.Option("--by", metavar="by")] = "state",
    everything: Annotated[bool, typer.Option("--all")] = False,
    within: Within = "30",
    stale_after: StaleAfter = "6",
    until_meeting: Annotated[bool, typer.Option("--until-meeting")] = False,
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="states")] = "",
    theme: Theme = "",
    objective: Objective = "",
    party: Party = "",
    state: States = "",
    text: Containing = "",
    format_: Format = "table",
) -> int:
    """How the plan stands on a day."""
    session = session_of(ctx)
    plan = session.plan()
    meeting = next_meeting(plan, session.day) if until_meeting else None
    limits = Limits(
        whole(within, "--within"),
        whole(stale_after, "--stale-after", 1),
        meeting.starts if meeting else None,
    )
    asked = Query(
        plan,
        session.day,
        limits,
        selection(plan, theme, objective, party, state, text),
    )
    grouping = choice(by, page.GROUPINGS, "--by")
    failing = [choice(word, FAIL_ON, "--fail-on") for word in filter(None, fail_on.split(","))]
    rows = counted(session, asked, asked.rows())
    shown = page.view(asked, rows, session.language, grouping, everything=everything)
    if form(format_) == "html":
        from crmplan.pages import timeline  # noqa: PLC0415 - only this format carries it

        shown = timeline.added(shown, asked, rows, session.language)
    session.show(shown, format_)
    failed = any(row.standing.state in failing or conflicting(row, failing) for row in rows)
    return max(session.report_errors(), int(failed))


def show(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")],
    format_: Format = "table",
) -> int:
    """Everything about one activity."""
    from crmplan.pages import activity  # noqa: PLC0415 - status does without

    session = session_of(ctx)
    plan = session.plan()
    asked = Query(plan, session.day)
    rows = {row.standing.activity.id: row for row in asked.rows()}
    if id_ not in rows:
        raise unknown("activity-unknown", id_, list(rows))
    (row,) = counted(session, asked, [rows[id_]])
    session.show(activity.view(plan, row, session.day, session.language), form(format_))
    return session.report_errors()


def counted(session: Session, asked: Query, rows: list[Row]) -> list[Row]:
    """The rows with what is counted of each; only the registries they need are opened."""
    needed = registries_of(row.standing.activity for row in rows)
    return asked.counted(rows, session.registries(needed))


def conflicting(row: Row, failing: list[str]) -> bool:
    """Whether claim and count disagree, where that is asked about."""
    return CONFLICT in failing and row.progress is not None and row.progress.conflict is not None
