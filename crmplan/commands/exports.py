"""The views that `export` writes, each as its own command shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from crmplan.commands.comparison import compared
from crmplan.commands.consuls import registry
from crmplan.commands.revised import revised
from crmplan.commands.status import counted
from crmplan.commands.visas import destinations, groups
from crmplan.measures.query import Query
from crmplan.pages import agenda as agenda_page
from crmplan.pages import changes as changes_page
from crmplan.pages import consul_gaps, visa_clock
from crmplan.pages import feed as feed_page
from crmplan.pages import meetings as meetings_page
from crmplan.pages import posts as posts_page
from crmplan.pages import progress as progress_page
from crmplan.pages import status as status_page
from crmplan.pages import timeline as timeline_page
from crmplan.pages import visas as visas_page
from crmplan.pages import workbook as workbook_page
from crmplan.pages.workbook_registries import Registers
from crmplan.plan.schedule import Limits
from crmplan.visas.model import PassportKind

if TYPE_CHECKING:
    from crmplan.measures.query import Row
    from crmplan.pages import View
    from crmplan.session import Session


def whole(session: Session) -> tuple[Query, list[Row]]:
    """All activities as they stand, with what is counted of each."""
    asked = Query(session.plan(), session.day)
    return asked, counted(session, asked, asked.rows())


def status(session: Session) -> View:
    """The plan as `status` shows it."""
    return status_page.view(*whole(session), session.language, everything=True)


def timeline(session: Session) -> View:
    """The plan over months."""
    asked, rows = whole(session)
    span = timeline_page.whole_span(asked.plan, session.day)
    return timeline_page.view(asked, rows, span, session.language)


def agenda(session: Session) -> View:
    """A year from the day."""
    span = agenda_page.Span(session.day, session.day + relativedelta(years=1), session.day)
    return agenda_page.view(session.plan(), span, Limits(), session.language)


def meetings(session: Session) -> View:
    """The meetings."""
    return meetings_page.view(session.plan(), session.day, Limits(), session.language)


def feed(session: Session) -> View:
    """All that has a date."""
    visas = list(destinations(session).values())
    found = feed_page.Feed(session.plan(), session.day, visas, revised(session))
    return feed_page.view(found, session.language)


def workbook(session: Session) -> View:
    """The sheets of the workbook."""
    posts = registry(session).posts
    registers = Registers(posts, list(destinations(session).values()))
    return workbook_page.view(*whole(session), session.language, registers)


def progress(session: Session) -> View:
    """Every measure, party by party."""
    asked, rows = whole(session)
    page = progress_page.Asked(asked.plan, session.day, asked.limits.stale_after)
    return progress_page.view(page, progress_page.counts(rows, []), session.language)


def changes(session: Session) -> View:
    """What changed since the last meeting."""
    found = replace(compared(session), everything=True)
    return changes_page.view(found, session.language)


def consuls(session: Session) -> View:
    """The consular posts."""
    members = session.plan().parties.members
    asked = posts_page.Posts(registry(session), session.day, members, everything=True)
    return posts_page.view(asked, session.language)


def consuls_gaps(session: Session) -> View:
    """Which member gave no list, and who has a post where."""
    found = consul_gaps.gaps_of(registry(session), session.plan().parties.members, session.day)
    return consul_gaps.view(found, session.language)


def visas(session: Session) -> View:
    """The matrix of visas."""
    files = destinations(session)
    members, others = groups(session.plan().parties.members, files, "all")
    matrix = visas_page.Matrix(files, session.day, PassportKind.ORDINARY, members, others)
    return visas_page.view(matrix, session.language)


def visas_clock(session: Session) -> View:
    """The thirty days of each country."""
    found = visa_clock.replies(destinations(session), session.plan().parties.members, session.day)
    return visa_clock.view(found, session.day, session.language)


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
