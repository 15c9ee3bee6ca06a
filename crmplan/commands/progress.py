"""`crmplan progress`: what is counted, how, country by country, and since when."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from crmplan.commands.frame import unknown
from crmplan.commands.options import Format, StaleAfter, form, whole
from crmplan.commands.status import counted
from crmplan.language import CrmplanError
from crmplan.measures.query import Query, Row
from crmplan.pages import progress as page
from crmplan.plan.schedule import Limits
from crmplan.session import Session, day_of, session_of


def progress(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")] = "",
    since: Annotated[str, typer.Option("--since", metavar="day")] = "",
    stale_after: StaleAfter = "6",
    format_: Format = "table",
) -> int:
    """Every measure of the plan, or of one activity."""
    session = session_of(ctx)
    plan = session.plan()
    start = day_of(since, "--since") if since else None
    if start and start > session.day:
        raise CrmplanError("since-after", since=start, day=session.day)
    limits = Limits(stale_after=whole(stale_after, "--stale-after", 1))
    known = [activity.id for _, _, activity in plan.activities()]
    if id_ and id_ not in known:
        raise unknown("activity-unknown", id_, known)
    asked = page.Asked(plan, session.day, limits.stale_after, start, id_)
    found = page.counts(
        counted_on(session, asked, limits, session.day),
        counted_on(session, asked, limits, start) if start else [],
    )
    session.show(page.view(asked, found, session.language), form(format_))
    return session.report_errors()


def counted_on(session: Session, asked: page.Asked, limits: Limits, day: date) -> list[Row]:
    """The activities asked for, as they are counted on a day."""
    status = Query(asked.plan, day, limits)
    rows = [row for row in status.rows() if asked.id in ("", row.standing.activity.id)]
    return counted(session, status, rows)
