"""`crmplan meetings` and `agenda`: past and coming meetings, and what falls due until then."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer
from dateutil.relativedelta import relativedelta

from crmplan.commands.frame import CommandRow, Format, group
from crmplan.commands.typed import choice, text_of
from crmplan.language import CrmplanError, say, written_day
from crmplan.pages import meetings as page
from crmplan.plan.model import Meeting, MeetingKind
from crmplan.plan.schedule import Limits
from crmplan.session import session_of


def meetings(ctx: typer.Context, format_: Format = "table") -> int:
    """The meetings of the plan."""
    if ctx.invoked_subcommand:
        return 0
    session = session_of(ctx)
    view = page.view(session.plan(), session.day, Limits(), session.language)
    return session.answer(view, format_)


def add(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")],
    name: Annotated[str, typer.Option("--name", metavar="text")],
    kind: Annotated[str, typer.Option("--kind", metavar="kind")],
    starts: Annotated[str, typer.Option("--starts", metavar="day")],
    ends: Annotated[str, typer.Option("--ends", metavar="day")] = "",
    place: Annotated[str, typer.Option("--place", metavar="text")] = "",
    network: Annotated[str, typer.Option("--network", metavar="yes-no")] = "",
    source: Annotated[str, typer.Option("--source", metavar="text")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> int:
    """Record a meeting in the plan, in its place by day."""
    from crmplan.commands.recorder import tell  # noqa: PLC0415 - the listing does without
    from crmplan.plan.recording import called  # noqa: PLC0415 - the same
    from crmplan.store.editing import record  # noqa: PLC0415 - the same

    session = session_of(ctx)
    plan = session.plan()
    if id_ in [each.id for each in plan.meetings]:
        raise CrmplanError("meeting-exists", 1, id=id_)
    first = session.day_of(starts, "--starts")
    last = session.day_of(ends, "--ends") if ends else first
    sat = {"yes": True, "no": False, "": None}[
        network and choice(network, ("yes", "no"), "--network")
    ]
    meeting = Meeting(
        id_,
        text_of(name),
        MeetingKind(choice(kind, tuple(MeetingKind), "--kind")),
        first,
        last,
        sat,
        text_of(place),
        text_of(source),
    )
    done = record(session.project, "workplan.yaml", called(meeting), keep=not dry_run)
    what = say(session.language, "record.meeting", id=id_, day=written_day(first, session.language))
    tell(session, done, what, dry_run=dry_run)
    return 0


def agenda(
    ctx: typer.Context,
    from_: Annotated[str, typer.Option("--from", metavar="day")] = "",
    to: Annotated[str, typer.Option("--to", metavar="day")] = "",
    format_: Format = "table",
) -> int:
    """Deadlines and meetings between two days."""
    session = session_of(ctx)
    start = session.day_of(from_, "--from") if from_ else session.day
    end = session.day_of(to, "--to") if to else year_after(start)
    if end < start:
        raise CrmplanError("span-reversed", start=start, end=end)
    span = page.Span(start, end, session.day)
    return session.answer(
        page.agenda_view(session.plan(), span, Limits(), session.language), format_
    )


def year_after(day: date) -> date:
    """The same day a year later, or the last that a calendar has."""
    return day + relativedelta(years=1) if day.year < date.max.year else date.max


app = group(
    meetings,
    CommandRow("add", "change", "crmplan.commands.meetings:add"),
    CommandRow("set", "change", "crmplan.commands.editing:set_"),
    CommandRow("remove", "change", "crmplan.commands.editing:remove"),
)
