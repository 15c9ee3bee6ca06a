"""The views that `export` writes, each as its own command shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from crmplan.commands.status import counted
from crmplan.schedule import Limits
from crmplan.views import agenda as agenda_page
from crmplan.views import feed as feed_page
from crmplan.views import meetings as meetings_page
from crmplan.views import status as status_page
from crmplan.views import timeline as timeline_page
from crmplan.views import workbook as workbook_page
from crmplan.views.selection import Selection

if TYPE_CHECKING:
    from crmplan.session import Session
    from crmplan.views import View
    from crmplan.views.status import Row, Status


def whole(session: Session) -> tuple[Status, list[Row]]:
    """All activities as they stand, with what is counted of each."""
    asked = status_page.Status(session.plan(), session.day, Limits(), Selection(), everything=True)
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
    span = agenda_page.Span(session.day, session.day + relativedelta(years=1), session.day)
    return agenda_page.view(session.plan(), span, Limits(), session.language)


def meetings(session: Session) -> View:
    """The meetings."""
    return meetings_page.view(session.plan(), session.day, Limits(), session.language)


def feed(session: Session) -> View:
    """All that has a date."""
    visas = [found.sound for found in session.project.visas().values() if found.sound]
    return feed_page.view(feed_page.Feed(session.plan(), session.day, visas), session.language)


def workbook(session: Session) -> View:
    """The sheets of the workbook."""
    return workbook_page.view(*whole(session), session.language)


VIEWS = {
    "status": status,
    "timeline": timeline,
    "agenda": agenda,
    "meetings": meetings,
    "feed": feed,
    "workbook": workbook,
}
