"""`crmplan export`: any view in any format, each as its own command shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer
from dateutil.relativedelta import relativedelta

from crmplan.books import REGISTRIES
from crmplan.commands.changes import compared, unasked
from crmplan.commands.consuls import registry
from crmplan.commands.frame import Into, Party
from crmplan.commands.status import counted
from crmplan.commands.typed import choice, party
from crmplan.commands.visas import destinations, groups
from crmplan.language import CrmplanError
from crmplan.measures.query import Query
from crmplan.outputs.formats import FILES, FORMATS
from crmplan.pages import changes as changes_page
from crmplan.pages import consuls as consuls_page
from crmplan.pages import feed as feed_page
from crmplan.pages import meetings as meetings_page
from crmplan.pages import progress as progress_page
from crmplan.pages import status as status_page
from crmplan.pages import timeline as timeline_page
from crmplan.pages import visas as visas_page
from crmplan.pages import workbook as workbook_page
from crmplan.plan.schedule import Limits
from crmplan.session import session_of
from crmplan.store.project import PLAN_FILE
from crmplan.visas.model import PassportKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.measures.query import Row
    from crmplan.pages import View
    from crmplan.plan.model import Activity, Meeting, Plan
    from crmplan.records.problems import Place
    from crmplan.session import Session

KNOWN = tuple(name for name in FORMATS | FILES if name != "table")  # a table is for the terminal
OWN = {"xlsx": "workbook", "ics": "feed", "svg": "timeline"}  # the view that a format is made for
ONLY = ("ics", "svg")  # formats of one view alone


def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Argument(metavar="format", help=" ".join(KNOWN))],
    view: Annotated[str, typer.Argument(metavar="view", help=" ".join(VIEWS))] = "",
    into: Into = "",
    party_: Party = "",
    windows: Annotated[bool, typer.Option("--windows")] = False,
) -> int:
    """A view as a file."""
    session = session_of(ctx)
    form = choice(format_, KNOWN, "export")
    own = OWN.get(form, "status")
    name = choice(view or own, (own,) if form in ONLY else tuple(VIEWS), f"export {form}")
    if name == "feed":
        found = feed(session, party(party_, session.plan()), windows=windows)
        if form == "ics" and not found.rows:
            session.tell("feed.none")
    elif party_ or windows:
        raise CrmplanError("feed-only", option="--party" if party_ else "--windows")
    else:
        found = VIEWS[name](session)
    session.publish(found, form, into)
    return session.report_errors()


def whole(session: Session) -> tuple[Query, list[Row]]:
    """All activities as they stand, with what is counted of each."""
    asked = Query(session.plan(), session.day)
    return asked, counted(session, asked, asked.rows())


def status(session: Session) -> View:
    """The plan as `status` shows it."""
    return status_page.view(*whole(session), session.language)


def timeline(session: Session) -> View:
    """The plan over months."""
    asked, rows = whole(session)
    span = timeline_page.whole_span(asked.plan, session.day)
    return timeline_page.view(asked, rows, span, session.language)


def agenda(session: Session) -> View:
    """A year from the day."""
    span = meetings_page.Span(session.day, session.day + relativedelta(years=1), session.day)
    return meetings_page.agenda_view(session.plan(), span, Limits(), session.language)


def meetings(session: Session) -> View:
    """The meetings."""
    return meetings_page.view(session.plan(), session.day, Limits(), session.language)


def feed(session: Session, party: str = "", *, windows: bool = False) -> View:
    """All that has a date, or what has one for a party."""
    visas = list(destinations(session).values())
    found = feed_page.Feed(session.plan(), session.day, visas, revised(session), windows, party)
    return feed_page.view(found, session.language)


def workbook(session: Session) -> View:
    """The sheets of the workbook."""
    for book in REGISTRIES:
        if not book.folder:
            session.registry(book)  # which must be one that can be read
    registries = session.registries(REGISTRIES)
    return workbook_page.view(*whole(session), session.language, registries)


def progress(session: Session) -> View:
    """Every measure, party by party."""
    asked, rows = whole(session)
    page = progress_page.Asked(asked.plan, session.day, asked.limits.stale_after)
    return progress_page.view(page, progress_page.counts(rows, []), session.language)


def changes(session: Session) -> View:
    """What changed since the last meeting."""
    found = replace(compared(session).for_others(), everything=True)
    return changes_page.view(found, session.language)


def consuls(session: Session) -> View:
    """The consular posts."""
    members = session.plan().parties.members
    asked = consuls_page.Posts(registry(session), session.day, members, everything=True)
    return consuls_page.view(asked, session.language)


def consuls_gaps(session: Session) -> View:
    """Which member gave no list, and who has a post where."""
    found = consuls_page.gaps_of(registry(session), session.plan().parties.members, session.day)
    return consuls_page.gaps_view(found, session.language)


def visas(session: Session) -> View:
    """The matrix of visas."""
    files = destinations(session)
    members, others = groups(session.plan().parties.members, files, "all")
    matrix = visas_page.Matrix(files, session.day, PassportKind.ORDINARY, members, others)
    return visas_page.view(matrix, session.language)


def visas_clock(session: Session) -> View:
    """The thirty days of each country."""
    found = visas_page.replies(destinations(session), session.plan().parties.members, session.day)
    return visas_page.clock_view(found, session.day, session.language)


VIEWS = {
    "status": status,
    "timeline": timeline,
    "agenda": agenda,
    "meetings": meetings,
    "progress": progress,
    "changes": changes,
    "consuls": consuls,
    "consuls-gaps": consuls_gaps,
    "visas": visas,
    "visas-clock": visas_clock,
    "feed": feed,
    "workbook": workbook,
}


# What git tells of the records that a calendar shows.


def revised(session: Session) -> dict[str, tuple[int, date]]:
    """By the id of an activity or meeting: the number of its last change, and its day.

    Empty, which is said, where git cannot tell. What differs from the last commit was changed
    once more, on the day.
    """
    try:
        head = session.history.head()
        lines = session.history.touched(head, PLAN_FILE) if head else []
        kept = session.project_at(head).plan().sound if head else None
    except CrmplanError as error:
        if not error.key.startswith("git-"):
            raise
        session.tell("feed.unnumbered", why=unasked(error, session.language))
        return {}
    old = dict(records(kept)) if kept else {}
    once_more = (max((number for number, _ in lines), default=0) + 1, session.day)
    found = {}
    for name, record in records(session.plan()):
        before = old.get(name)
        same = before == record and before is not None and before.place is not None
        found[name] = last(lines, before.place) if same and before else once_more
    return found


def records(plan: Plan) -> Iterator[tuple[str, Activity | Meeting]]:
    """What a calendar shows of a plan, by its id."""
    yield from ((meeting.id, meeting) for meeting in plan.meetings)
    yield from ((activity.id, activity) for _, _, activity in plan.activities())


def last(lines: list[tuple[int, date]], place: Place | None) -> tuple[int, date]:
    """The last change of any line of a record."""
    first, end = place.lines() if place else (1, len(lines))
    return max(lines[first - 1 : end], default=lines[0])
