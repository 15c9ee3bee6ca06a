"""Where an activity stands on a day: its log up to the day, then its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.calendar import Kind
from crmplan.plan.log import Log, deliveries, finished_on, log_on, read_on
from crmplan.plan.schedule.occurrences import per_meeting, recurring, turns_of, vantage_of
from crmplan.plan.schedule.states import Found, Limits, Remark, Standing, State, Vantage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.calendar import Answer
    from crmplan.plan.model import Activity, Meeting, Plan


FAR = 731  # days after the last day of a plan from which it is looked at from far away


def standings(plan: Plan, day: date, limits: Limits | None = None) -> Iterator[Standing]:
    """Where every activity of a plan stands at the end of a day, in the plan's order.

    Where nothing is recorded and nobody owes it singly, the words of the calendar decide alone:
    such activities are worked out once for each cell.
    """
    vantage = vantage_of(plan, day, limits)
    untouched: dict[str, Standing] = {}
    for _, _, activity in plan.activities():
        if activity.log or activity.each:
            yield standing(activity, vantage)
            continue
        known = untouched.get(activity.calendar)
        if known is None:
            known = untouched[activity.calendar] = standing(activity, vantage)
        yield known._replace(activity=activity)


def standing(activity: Activity, vantage: Vantage) -> Standing:
    """Where one activity stands at the end of a day."""
    log = log_on(activity, vantage.plan, vantage.day)
    words = log.postponed.calendar or "" if log.postponed else activity.calendar
    reading = read_on(log.since or vantage.plan.starts, words)
    found = _after_all(_in_time(log, reading, vantage), log, vantage)
    remarks = found.remarks
    if log.postponed and found.state is not State.WITHDRAWN:
        times = len(log.postponements)
        told = {"was": activity.calendar, "day": log.postponed.on, "count": times}
        remarks += (Remark("postponed" if times == 1 else "postponed-again", told),)
    if found.state not in (State.DONE, State.WITHDRAWN):
        remarks += tuple(_on_the_way(log, vantage.plan))
    return Standing(
        activity,
        found.state,
        reading,
        words,
        found.start,
        found.due,
        found.done_on,
        remarks,
        found.occurrences,
        found.delivered,
        tuple(code for code in log.owed_by if code not in found.delivered),
        log.postponed,
        log.last_entry,
        found.turn,
        log.obstacles,
        log.level,
    )


def _on_the_way(log: Log, plan: Plan) -> Iterator[Remark]:
    """How far it has come, and what stands in the way, with whom that asks to remove it."""
    if log.level:
        yield Remark("level", {"level": log.level.level, "day": log.level.on})
    for event in log.obstacles:
        asks = plan.parties.others.get(event.asks or "", event.asks)
        told = {"what": event.text, "asks": asks}
        yield Remark("obstacle-asks" if asks else "obstacle", told)


def _after_all(found: Found, log: Log, vantage: Vantage) -> Found:
    """What withdrawal and the plan's end make of what time alone says."""
    if log.nobody and found.state is not State.DONE:
        return Found(State.WITHDRAWN, remarks=(Remark("nobody-owes"),))
    if log.withdrawn:
        remark = Remark("withdrawn", {"day": log.withdrawn.on, "why": log.withdrawn.text})
        return Found(State.WITHDRAWN, remarks=(remark,), delivered=found.delivered)
    ends = vantage.plan.ends
    if ends and vantage.day > ends and found.state is not State.DONE:
        remarks = (Remark("unreported", {"day": ends}),)
        return found._replace(state=State.UNREPORTED, done_on=None, remarks=remarks)
    return found


def _in_time(log: Log, reading: Answer, vantage: Vantage) -> Found:
    if reading.kind is Kind.RECURRING:
        return recurring(log, turns_of(vantage.plan, reading), vantage)
    if reading.kind is Kind.PER_MEETING:
        return per_meeting(log, vantage)
    delivered = deliveries(log)
    done_on = finished_on(log, delivered)
    if done_on is not None:
        remarks = (_done(done_on, reading),)
        return Found(State.DONE, reading.start, reading.end, done_on, remarks, delivered=delivered)
    found = _unfinished(log, reading, vantage)
    return Found(
        found.state, found.start, found.due, found.done_on, found.remarks, delivered=delivered
    )


def _unfinished(log: Log, reading: Answer, vantage: Vantage) -> Found:
    match reading.kind:
        case Kind.DONE:
            return _claimed(reading, vantage.day)
        case Kind.WINDOW:
            return _windowed(reading, vantage)
        case Kind.ONGOING:
            return _ongoing(log, reading, vantage)
        case Kind.UNREADABLE:
            return Found(State.UNREADABLE, remarks=(Remark("unreadable"),))
        case Kind.RELATIVE:
            return after_meeting(reading, vantage)
    return _undated(vantage)


def after_meeting(reading: Answer, vantage: Vantage) -> Found:
    """«30 días después de la reunión»: counted from the first meeting of the Network to come.

    That is the first that ends after the plan began; the meeting's last day is not counted. Until
    it is on the calendar there is no date; a term that counts from another event never has one.
    """
    expression = reading.expression
    if not (expression and expression.after_meeting and expression.length) or expression.working:
        return Found(State.UNDATED, remarks=(Remark("relative"),))
    if not vantage.meetings:
        return Found(State.UNDATED, remarks=(Remark("relative-meeting"),))
    meeting = vantage.meetings[0]
    try:
        end = expression.length.after(meeting.ends)
    except (OverflowError, ValueError):  # past the last year a calendar has
        return Found(State.UNDATED, remarks=(Remark("relative"),))
    found = _windowed(reading._replace(start=meeting.ends, end=end), vantage)
    remark = Remark("after-meeting", {"meeting": meeting.name})
    return found._replace(remarks=(*found.remarks, remark))


def _undated(vantage: Vantage) -> Found:
    """No calendar: pending a date since the plan began."""
    since = vantage.plan.starts
    if vantage.day < since:
        return Found(State.UNDATED, remarks=(Remark("undated-yet", {"day": since}),))
    remark = Remark("undated", {"day": since, "age": (vantage.day - since).days})
    return Found(State.UNDATED, remarks=(remark,))


def _claimed(reading: Answer, day: date) -> Found:
    """Done by the calendar cell's own words: «Cumplido en mayo 2003»; not before that began."""
    if reading.end is None:
        return Found(State.DONE, remarks=(Remark("claimed"),))
    if reading.start is not None and day < reading.start:
        remark = Remark("claimed-later", {"window": (reading.start, reading.end)})
        return Found(State.OPEN, remarks=(remark,))
    remarks = (Remark("claimed-in", {"window": (reading.start, reading.end)}),)
    return Found(State.DONE, reading.start, None, reading.end, remarks)


def _done(done_on: date, reading: Answer) -> Remark:
    late = (done_on - reading.end).days if reading.kind is Kind.WINDOW and reading.end else 0
    if late > 0:
        return Remark("done-late", {"day": done_on, "age": late})
    return Remark("done", {"day": done_on})


def _windowed(reading: Answer, vantage: Vantage) -> Found:
    start, end, day = reading.start, reading.end, vantage.day
    if end is not None and day > end:
        remark = Remark("overdue", {"day": end, "age": (day - end).days})
        return Found(State.OVERDUE, start, end, remarks=(remark,))
    if end is not None and end <= vantage.soon:
        return Found(State.DUE, start, end, remarks=(_closing(end, day),))
    if start is not None and day < start:
        return Found(State.AHEAD, start, end, remarks=(_begins(start, day),))
    if end is None:
        remark = Remark("open-ended", {"day": start or vantage.plan.starts})
        return Found(State.OPEN, start, remarks=(remark,))
    return Found(State.OPEN, start, end, remarks=(_closing(end, day),))


def _begins(start: date, day: date) -> Remark:
    return Remark("ahead", {"day": start, "age": (start - day).days})


def _closing(end: date, day: date) -> Remark:
    if end == day:
        return Remark("closes-today", {"day": end})
    return Remark("closes", {"day": end, "age": (end - day).days})


def _ongoing(log: Log, reading: Answer, vantage: Vantage) -> Found:
    """No end; judged by how long since its last log entry, or since it began."""
    start, day, begins = reading.start, vantage.day, vantage.plan.starts
    since = max(begins, start) if start else begins
    if day < since:
        return Found(State.AHEAD, since, remarks=(_begins(since, day),))
    last = log.last_entry
    fresh = max(since, last) if last else since
    stale = vantage.limits.stale(fresh, day)
    key = "stale" if stale else "standing"
    if last is None:
        remark = Remark(f"{key}-never", {"day": since, "age": (day - since).days})
    else:
        remark = Remark(key, {"day": last, "age": (day - last).days})
    return Found(State.STALE if stale else State.STANDING, start, remarks=(remark,))


def next_meeting(plan: Plan, day: date) -> Meeting | None:
    """The first meeting that is not over on a day, nor cancelled by then."""
    to_come = (m for m in plan.meetings if m.ends >= day and not m.cancelled(day))
    return min(to_come, key=lambda meeting: meeting.starts, default=None)


def last_day(plan: Plan) -> date:
    """The last day of which a plan says anything: a window, a meeting or a log entry."""
    days = [plan.starts, *(meeting.ends for meeting in plan.meetings)]
    for _, _, activity in plan.activities():
        days.extend(event.on for event in activity.log)
        reading = read_on(plan.starts, activity.calendar)
        if reading.end:
            days.append(reading.end)
    return max(days)
