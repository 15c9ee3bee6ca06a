"""`crmplan brief`: one page for one delegation before a meeting, or one for each member."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.commands.options import Format, Within, party, whole
from crmplan.commands.status import counted
from crmplan.commands.writing import Into, form_for, publish
from crmplan.language import CrmplanError
from crmplan.measures.query import Query
from crmplan.outputs.formats import FORMATS, content
from crmplan.pages import brief as page
from crmplan.pages.dues import dues_of
from crmplan.plan.model import MEMBERS
from crmplan.plan.schedule import Limits
from crmplan.session import session_of

if TYPE_CHECKING:
    from crmplan.pages import View

KNOWN = (*FORMATS, "docx")


def brief(
    ctx: typer.Context,
    party_: Annotated[str, typer.Argument(metavar="party")] = "",
    everyone: Annotated[bool, typer.Option("--all")] = False,
    into: Into = "",
    within: Within = "30",
    format_: Format = "",
) -> int:
    """What a delegation owes, has delivered and is concerned by."""
    if everyone == bool(party_) or party_ == MEMBERS:
        raise CrmplanError("brief-whom")
    session = session_of(ctx)
    plan = session.plan()
    limits = Limits(whole(within, "--within"))
    asked = Query(plan, session.day, limits)
    rows = counted(session, asked, asked.rows())

    def view_of(code: str) -> View:
        dues = dues_of(plan, rows, code, session.day)
        return page.view(plan, dues, session.day, session.language)

    if everyone:
        if not into:
            raise CrmplanError("brief-folder")
        form = form_for(format_, "", KNOWN, "md")
        ending = "txt" if form == "table" else form
        members = plan.parties.members
        files = {f"brief-{code}.{ending}": content(view_of(code), form) for code in members}
        session.write_folder(into, files)
        session.tell("record.files", count=len(files), path=into, names=", ".join(files))
    else:
        publish(session, view_of(party(party_, plan)), format_, into, KNOWN)
    return session.report_errors()
