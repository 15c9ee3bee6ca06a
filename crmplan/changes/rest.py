"""What changed in a plan beside its activities: its heading, its structure, its meetings."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from crmplan.changes.activities import written
from crmplan.changes.kinds import Change, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.plan.model import Meeting, Plan

Record = Any  # a plan, its parties, a theme, an objective
PARTS = frozenset({"place", "parties", "meetings", "themes", "objectives", "activities"})


def headings(before: Plan, after: Plan) -> Iterator[Change]:
    """The plan's own fields, its parties, and the titles of its themes and objectives."""
    yield from fields_changed("", before, after)
    yield from fields_changed("", before.parties, after.parties)
    old, new = _headings(before), _headings(after)
    for number in dict.fromkeys([*new, *old]):
        if number not in old or number not in new:
            was, now = _title(old.get(number)), _title(new.get(number))
            yield Change(Kind.HEADING, number, now or was, field="title", before=was, after=now)
        else:
            yield from fields_changed(number, old[number], new[number])


def _headings(plan: Plan) -> dict[str, Record]:
    """Themes by their number, objectives by theirs: «1», «1.3»."""
    found: dict[str, Record] = {}
    for theme in plan.themes:
        found[str(theme.number)] = theme
        for objective in theme.objectives:
            found[f"{theme.number}.{objective.number}"] = objective
    return found


def _title(heading: Record | None) -> str:
    return str(getattr(heading, "title", "") or getattr(heading, "text", ""))


def fields_changed(id_: str, old: Record, new: Record) -> Iterator[Change]:
    """The fields of a record that changed, its parts left out."""
    for row in fields(new):
        was, now = getattr(old, row.name), getattr(new, row.name)
        if row.name not in PARTS and was != now:
            yield Change(
                Kind.HEADING, id_, _title(new), field=row.name,
                before=written(was), after=written(now),
            )  # fmt: skip


def held(plan: Plan, since: date, until: date) -> Iterator[Change]:
    """The meetings that ended after one day and up to another."""
    for meeting in sorted(plan.meetings, key=lambda each: each.ends):
        if since < meeting.ends <= until:
            yield meeting_change(Kind.MEETING_HELD, meeting)


def meeting_change(kind: Kind, meeting: Meeting, **values: str) -> Change:
    """A change of a meeting, dated by its last day."""
    return Change(kind, meeting.id, meeting.name, on=meeting.ends, **values)  # type: ignore[arg-type]


def meetings(before: Plan, after: Plan, unread: frozenset[str]) -> Iterator[Change]:
    """Meetings entered, taken out, or changed."""
    old = {meeting.id: meeting for meeting in before.meetings}
    new = {meeting.id: meeting for meeting in after.meetings}
    for id_, meeting in new.items():
        if id_ in unread:
            continue
        if id_ not in old:
            yield meeting_change(Kind.MEETING_ADDED, meeting)
            continue
        for row in fields(meeting):
            was, now = getattr(old[id_], row.name), getattr(meeting, row.name)
            if row.name != "place" and was != now:
                values = {"field": row.name, "before": written(was), "after": written(now)}
                yield meeting_change(Kind.MEETING_CHANGED, meeting, **values)
    for id_, meeting in old.items():
        if id_ not in new and id_ not in unread:
            yield meeting_change(Kind.MEETING_REMOVED, meeting)
