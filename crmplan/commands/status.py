"""`crmplan status`, `show`, `timeline` and `progress`: where the plan stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.books import CONSULS
from crmplan.commands.frame import (
    Containing,
    Format,
    Into,
    Objective,
    Party,
    StaleAfter,
    States,
    Theme,
    Within,
    format_option,
)
from crmplan.commands.typed import (
    among,
    choice,
    choices,
    form,
    form_for,
    known_name,
    meeting_meant,
    party_meant,
    selection,
    unknown,
    whole,
)
from crmplan.language import CrmplanError
from crmplan.language.fold import one_spaced
from crmplan.measures import registries_of
from crmplan.measures.query import Query, Row, Selection
from crmplan.outputs.formats import FORMATS
from crmplan.pages.status import GROUPINGS, ORDERS, Shape, view
from crmplan.plan.model import MEMBERS
from crmplan.plan.schedule import Limits, State, next_meeting
from crmplan.session import Session, session_of

if TYPE_CHECKING:
    from datetime import date

    from crmplan.pages.progress import Asked

DRAWN = (*FORMATS, "svg")  # how a timeline may be written
CONFLICT = "conflict"
FAIL_ON = (State.OVERDUE, State.DUE, State.STALE, State.UNDATED, CONFLICT)


def status(
    ctx: typer.Context,
    by: Annotated[str, typer.Option("--by", metavar="by")] = "state",
    sort: Annotated[str, typer.Option("--sort", metavar="by")] = "",
    full: Annotated[bool, typer.Option("--full")] = False,
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
    limits = Limits(whole(within, "--within"), whole(stale_after, "--stale-after", 1))
    asked = Query(
        plan,
        session.day,
        limits,
        selection(plan, theme, objective, party, state, text),
        meeting,
    )
    grouping = choice(by, GROUPINGS, "--by")
    failing = choices(fail_on, FAIL_ON, "--fail-on")
    rows = counted(session, asked, asked.rows())
    written = form(format_)
    shape = Shape(
        grouping,
        choice(sort, ORDERS, "--sort") if sort else "",
        full or written != "table",
        everything,
        session.project.errors(),
    )
    shown = view(asked, rows, session.language, shape)
    if written == "html":
        from crmplan.pages import timeline  # noqa: PLC0415 - only this format carries it

        shown = timeline.added(shown, asked, rows, session.language)
    session.show(shown, written)
    failed = any(row.standing.state in failing or conflicting(row, failing) for row in rows)
    return max(session.report_errors(), int(failed))


def show(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")],
    format_: Format = "table",
) -> int:
    """Everything about what an id stands for: an activity, or whatever else has one."""
    session = session_of(ctx)
    plan = session.plan()
    asked = Query(plan, session.day)
    rows = {row.standing.activity.id: row for row in asked.rows()}
    id_ = one_spaced(id_)
    number = among(id_, rows)
    if number is None:
        return show_other(ctx, session, id_, format_, list(rows))
    from crmplan.pages import activity  # noqa: PLC0415 - status does without

    (row,) = counted(session, asked, [rows[number]])
    return session.answer(activity.view(plan, row, session.day, session.language), format_)


def show_other(
    ctx: typer.Context, session: Session, word: str, format_: str, activities: list[str]
) -> int:
    """The page of a theme, an objective, a meeting, a party, a country or a consular post."""
    plan = session.plan()
    themes = {str(theme.number): theme for theme in plan.themes}
    objectives = [f"{n}.{one.number}" for n, theme in themes.items() for one in theme.objectives]
    theme, objective = among(word, themes), among(word, objectives)
    if theme or objective:
        return show_part(session, Selection(theme or "", objective or ""), format_)
    meeting = meeting_meant(word, plan)
    if meeting is not None:
        from crmplan.pages.meetings import meeting_view  # noqa: PLC0415 - as above

        shown = meeting_view(meeting, plan, session.day, Limits(), session.language)
        return session.answer(shown, format_)
    code = party_meant(word, plan)
    if code == MEMBERS:
        return show_part(session, Selection(party=code), format_)
    if code is not None:
        from crmplan.commands.report import brief  # noqa: PLC0415 - as above

        return brief(ctx, code, format_=form(format_))
    from crmplan.language.typed import country_of  # noqa: PLC0415 - as above

    land = country_of(word)
    if land is not None:
        from crmplan.commands import visas  # noqa: PLC0415 - as above

        return visas.show(ctx, land, format_)
    posts = session.registry(CONSULS)
    if posts is not None and among(word, [post.id for post in posts.posts]) is not None:
        from crmplan.commands import consuls  # noqa: PLC0415 - as above

        return consuls.show(ctx, word, format_)
    raise unknown("activity-unknown", word, activities)


def show_part(session: Session, part: Selection, format_: str) -> int:
    """The status of a part of the plan, with its sentences."""
    asked = Query(session.plan(), session.day, Limits(), part)
    shape = Shape(by="theme", errors=session.project.errors())
    shown = view(asked, counted(session, asked, asked.rows()), session.language, shape)
    return session.answer(shown, format_)


def timeline(
    ctx: typer.Context,
    from_: Annotated[str, typer.Option("--from", metavar="day")] = "",
    to: Annotated[str, typer.Option("--to", metavar="day")] = "",
    theme: Theme = "",
    objective: Objective = "",
    party: Party = "",
    state: States = "",
    text: Containing = "",
    format_: Annotated[str, format_option(DRAWN)] = "",
    into: Into = "",
) -> int:
    """The plan over months, on a day."""
    from crmplan.pages import timeline as page  # noqa: PLC0415 - as above

    session = session_of(ctx)
    plan = session.plan()
    chosen = selection(plan, theme, objective, party, state, text)
    asked = Query(plan, session.day, Limits(), chosen)
    span = page.whole_span(plan, session.day)
    start = session.day_of(from_, "--from") if from_ else span.start
    end = session.day_of(to, "--to") if to else max(span.end, start)
    if end < start:
        raise CrmplanError("span-reversed", start=start, end=end)
    shown = page.view(asked, asked.rows(), page.months_of(start, end), session.language)
    session.publish(shown, form_for(format_, into, DRAWN, "table"), into)
    return session.report_errors()


def progress(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")] = "",
    since: Annotated[str, typer.Option("--since", metavar="day")] = "",
    by_meeting: Annotated[bool, typer.Option("--by-meeting")] = False,
    stale_after: StaleAfter = "6",
    format_: Format = "table",
    level: Annotated[str, typer.Option("--level", metavar="level")] = "",
    note: Annotated[str, typer.Option("--note", metavar="text")] = "",
    on: Annotated[str, typer.Option("--on", metavar="day")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
) -> int:
    """Every measure of the plan, or of one activity; with a level, what is recorded of it."""
    if level:
        from crmplan.commands import record  # noqa: PLC0415 - to show does without

        return record.progress(ctx, id_, level, note, on, dry_run=dry_run, force=force)
    from crmplan.pages import progress as page  # noqa: PLC0415 - as above

    session = session_of(ctx)
    plan = session.plan()
    start = session.day_of(since, "--since") if since else None
    if start and start > session.day:
        raise CrmplanError("since-after", since=start, day=session.day)
    limits = Limits(stale_after=whole(stale_after, "--stale-after", 1))
    known = [activity.id for _, _, activity in plan.activities()]
    only = known_name("activity-unknown", id_, known) if id_ else ""
    asked = page.Asked(plan, session.day, limits.stale_after, start, only)
    if by_meeting:
        from crmplan.commands.changes import learnt  # noqa: PLC0415 - as above
        from crmplan.pages import by_meeting as table  # noqa: PLC0415 - as above

        rows = counted_on(session, asked, limits, session.day)
        query = Query(plan, session.day, limits)
        shown = table.view(query, rows, learnt(session), session.language)
        return session.answer(shown, format_)
    found = page.counts(
        counted_on(session, asked, limits, session.day),
        counted_on(session, asked, limits, start) if start else [],
    )
    return session.answer(page.view(asked, found, session.language), format_)


def counted_on(session: Session, asked: Asked, limits: Limits, day: date) -> list[Row]:
    """The activities asked for, as they are counted on a day."""
    every = Query(asked.plan, day, limits)
    rows = [row for row in every.rows() if asked.id in ("", row.standing.activity.id)]
    return counted(session, every, rows)


def counted(session: Session, asked: Query, rows: list[Row]) -> list[Row]:
    """The rows with what is counted of each; only the registries they need are opened."""
    needed = registries_of(row.standing.activity for row in rows)
    return asked.counted(rows, session.registries(needed))


def conflicting(row: Row, failing: list[str]) -> bool:
    """Whether claim and count disagree, where that is asked about."""
    return CONFLICT in failing and row.progress is not None and row.progress.conflict is not None
