"""`crmplan log`: the life of one activity, from its log and from git."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.changes.life import Moment, committed, entries, partner, pending
from crmplan.commands.frame import unknown
from crmplan.commands.options import Format, form
from crmplan.language import CrmplanError
from crmplan.outputs.wording import error_text
from crmplan.pages import life as page
from crmplan.plan.model import Plan
from crmplan.session import Session, session_of
from crmplan.store.project import PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.store.history import Commit


def log(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")],
    format_: Format = "table",
) -> int:
    """The life of one activity: its log, and who changed its lines and when."""
    session = session_of(ctx)
    plan = session.plan()
    written = form(format_)
    activities = {activity.id: activity for _, _, activity in plan.activities()}
    if id_ not in activities:
        raise unknown("activity-unknown", id_, list(activities))
    moments, silence = remembered(session, plan, id_)
    life = page.Life(activities[id_], session.day, (*entries(activities[id_]), *moments))
    session.show(page.view(life, session.language), written)
    if silence:
        session.tell("life.no-git", why=silence)
    return session.report_errors()


def remembered(session: Session, plan: Plan, id_: str) -> tuple[list[Moment], str]:
    """What git remembers of an activity; nothing, and why, where it cannot be asked."""
    try:
        return list(Memory(session).of(plan, id_)), ""
    except CrmplanError as error:
        return [], error_text(error, session.language)


class Memory:
    """The plan as git keeps it, each commit's read once."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.plans: dict[str, Plan | None] = {}

    def plan_at(self, commit: Commit) -> Plan | None:
        """The plan as a commit has it, empty before there was one; None if it cannot be read."""
        if commit.id not in self.plans:
            self.plans[commit.id] = self._read(commit)
        return self.plans[commit.id]

    def _read(self, commit: Commit) -> Plan | None:
        try:
            project = self.session.project_at(commit)
        except CrmplanError as error:
            if error.key != "git-no-data":
                raise
            return Plan("", commit.on)
        return project.plan().sound if project.place.holds(PLAN_FILE) else Plan("", commit.on)

    def of(self, plan: Plan, id_: str) -> Iterator[Moment]:
        """What commits changed of an activity of a plan, and what is not committed."""
        history = self.session.history
        word = self.session.options.get("at")
        head = history.commit(word) if word else history.head()
        kept = self.plan_at(head) if head else None
        if head is None or kept is None:
            return
        yield from pending(kept, plan, id_, self.session.day)
        old, _ = partner(kept, plan, id_)
        if old is not None and old.place is not None:
            commits = history.of_lines(head, PLAN_FILE, *old.place.lines())
            memories = committed(
                commits, old.id, self.plan_at, history.before, shallow=history.shallow
            )
            yield from reversed(list(memories))
