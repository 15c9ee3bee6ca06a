"""`crmplan meetings`: past and coming meetings, and what falls due by each."""

from __future__ import annotations

from typing import Annotated

import typer

from crmplan.commands.frame import Command, choice, group
from crmplan.commands.options import Format, form
from crmplan.language import CrmplanError, say, written_day
from crmplan.pages import meetings as page
from crmplan.plan.model import Meeting, MeetingKind
from crmplan.plan.schedule import Limits
from crmplan.records.written import Bare
from crmplan.session import day_of, session_of

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


@app.command(cls=Command)
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
    from crmplan.commands.record import folded, tell  # noqa: PLC0415 - the listing does without
    from crmplan.plan.recording import called  # noqa: PLC0415 - the same
    from crmplan.store.editing import record  # noqa: PLC0415 - the same

    session = session_of(ctx)
    plan = session.plan()
    if id_ in [each.id for each in plan.meetings]:
        raise CrmplanError("meeting-exists", 1, id=id_)
    first = day_of(starts, "--starts")
    last = day_of(ends, "--ends") if ends else first
    sat = {"yes": True, "no": False, "": None}[
        network and choice(network, ("yes", "no"), "--network")
    ]
    meeting = Meeting(
        id_,
        folded(name),
        MeetingKind(choice(kind, tuple(MeetingKind), "--kind")),
        first,
        last,
        sat,
        folded(place),
        folded(source),
    )
    done = record(
        session.project, "workplan.yaml", called(meeting, fields_of(meeting)), keep=not dry_run
    )
    what = say(session.language, "record.meeting", id=id_, day=written_day(first, session.language))
    tell(session, done, what, dry_run=dry_run)
    return 0


def fields_of(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """A meeting as fields of the file, in the order of the format."""
    sat = {True: Bare("true"), False: Bare("false"), None: ""}[meeting.network]
    pairs = (
        ("id", meeting.id),
        ("name", meeting.name),
        ("kind", str(meeting.kind)),
        ("network", sat),
        ("starts", meeting.starts.isoformat()),
        ("ends", meeting.ends.isoformat()),
        ("place", meeting.place_held),
        ("source", meeting.source),
    )
    return tuple((name, value) for name, value in pairs if value)
