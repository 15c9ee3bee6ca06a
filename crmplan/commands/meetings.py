"""`crmplan meetings`: past and coming meetings, and what falls due by each."""

from __future__ import annotations

import typer

from crmplan.commands.frame import group
from crmplan.commands.options import Format, form
from crmplan.schedule import Limits
from crmplan.session import session_of
from crmplan.views import meetings as page

app = group()


@app.callback()
def meetings(ctx: typer.Context, format_: Format = "table") -> int:
    """The meetings of the plan."""
    if ctx.invoked_subcommand:
        return 0
    session = session_of(ctx)
    view = page.view(session.plan(), session.day, Limits(), session.language)
    session.show(view, form(format_))
    return session.report_errors()
