"""How often and when the records that a calendar shows were changed, as git tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import CrmplanError
from crmplan.store.project import PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.plan.model import Activity, Meeting, Plan
    from crmplan.records.problems import Place
    from crmplan.session import Session


def revised(session: Session) -> dict[str, tuple[int, date]]:
    """By the id of an activity or meeting: the number of its last change, and its day.

    Empty without a repository, and in a shallow clone, which does not know them all. What differs
    from the last commit was changed once more, on the day.
    """
    try:
        head = session.history.head()
        if head is None or session.history.shallow:
            return {}
        lines = session.history.touched(head, PLAN_FILE)
        kept = session.project_at(head).plan().sound
    except CrmplanError as error:
        if not error.key.startswith("git-"):
            raise
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
