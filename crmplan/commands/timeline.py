"""`crmplan timeline`: the plan over months."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.commands.options import Containing, Format, Objective, Party, States, Theme, selection
from crmplan.commands.writing import Into, publish
from crmplan.language import CrmplanError
from crmplan.measures.query import Query
from crmplan.outputs.formats import FORMATS
from crmplan.pages import timeline as page
from crmplan.plan.schedule import Limits
from crmplan.session import day_of, session_of


def timeline(
    ctx: typer.Context,
    from_: Annotated[str, typer.Option("--from", metavar="day")] = "",
    to: Annotated[str, typer.Option("--to", metavar="day")] = "",
    theme: Theme = "",
    objective: Objective = "",
    party: Party = "",
    state: States = "",
    text: Containing = "",
    format_: Format = "",
    into: Into = "",
) -> int:
    """The plan over months, on a day."""
    session = session_of(ctx)
    plan = session.plan()
    chosen = selection(plan, theme, objective, party, state, text)
    asked = Query(plan, session.day, Limits(), chosen)
    whole = page.whole_span(plan, session.day)
    start = day_of(from_, "--from") if from_ else whole.start
    end = day_of(to, "--to") if to else max(whole.end, start)
    if end < start:
        raise CrmplanError("span-reversed", start=start, end=end)
    view = page.view(asked, asked.rows(), page.months_of(start, end), session.language)
    publish(session, view, format_, into, known=(*FORMATS, "svg"))
    return session.report_errors()
