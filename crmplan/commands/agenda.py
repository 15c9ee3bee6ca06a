"""`crmplan agenda`: deadlines and meetings, month by month."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer
from dateutil.relativedelta import relativedelta

from crmplan.commands.options import Format, form
from crmplan.language import CrmplanError
from crmplan.pages import agenda as page
from crmplan.plan.schedule import Limits
from crmplan.session import day_of, session_of


def agenda(
    ctx: typer.Context,
    from_: Annotated[str, typer.Option("--from", metavar="day")] = "",
    to: Annotated[str, typer.Option("--to", metavar="day")] = "",
    format_: Format = "table",
) -> int:
    """Deadlines and meetings between two days."""
    session = session_of(ctx)
    start = day_of(from_, "--from") if from_ else session.day
    end = day_of(to, "--to") if to else year_after(start)
    if end < start:
        raise CrmplanError("span-reversed", start=start, end=end)
    span = page.Span(start, end, session.day)
    session.show(page.view(session.plan(), span, Limits(), session.language), form(format_))
    return session.report_errors()


def year_after(day: date) -> date:
    """The same day a year later, or the last that a calendar has."""
    return day + relativedelta(years=1) if day.year < date.max.year else date.max
