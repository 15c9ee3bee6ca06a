"""What only the whole log of an activity can tell: entries that lack or change nothing."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmplan.calendar import Kind
from crmplan.language.fold import fold
from crmplan.plan.log import REPEATING, deliveries, finished_on, log_on, read_on, reading_of
from crmplan.plan.model import EventKind
from crmplan.plan.schedule import network_meetings, vantage_of
from crmplan.plan.schedule.occurrences import turns_in
from crmplan.records.places import at, mark_of, written
from crmplan.records.problems import Problem
from crmplan.records.shared import NO_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from crmplan.calendar import Answer
    from crmplan.plan.log import Log
    from crmplan.plan.model import Activity, Event, Meeting, Plan


def check_log(plan: Plan, activity: Activity, flawed: Collection[str] = ()) -> Iterator[Problem]:
    """Every problem of an activity's log.

    Where records of a kind are `flawed`, what follows only from that is not told.
    """
    for rule in LOG_RULES:
        yield from rule(plan, activity)
    if plan.starts is not NO_DAY and "meeting" not in flawed:
        yield from meeting_uncounted(plan, activity)
        yield from due_unknown(plan, activity)


def log_order(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """A log runs in order of date; the same day twice is in order."""
    for earlier, later in pairwise(activity.log):
        if later.on < earlier.on:
            yield at(later, "log-order", "on", on=later.on, before=earlier.on)


def log_before_plan(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """Nothing is recorded as happening before the plan began."""
    for event in activity.log:
        if event.on < plan.starts:
            yield at(event, "log-before-plan", "on", on=event.on, starts=plan.starts)


NEEDS: Final[tuple[tuple[EventKind, str, Callable[[Event], object]], ...]] = (
    (EventKind.ASKED, "from", lambda event: event.party),
    (EventKind.RECEIVED, "from", lambda event: event.party),
    (EventKind.POSTPONED, "calendar", lambda event: event.calendar is not None),
    (EventKind.WITHDRAWN, "text", lambda event: event.text),
    (EventKind.REOPENED, "text", lambda event: event.text),
    (EventKind.CLOSED, "due", lambda event: event.due),
    (EventKind.CLOSED, "text", lambda event: event.text),
    (EventKind.OBSTACLE, "text", lambda event: event.text),
    (EventKind.OBSTACLE, "asks", lambda event: event.asks),
    (EventKind.NOTE, "text", lambda event: event.text or event.evidence),
)
FILLING: Final = (EventKind.DONE, EventKind.RECEIVED, EventKind.REOPENED)
DECIDED: Final = (
    EventKind.POSTPONED, EventKind.WITHDRAWN, EventKind.REOPENED, EventKind.CLOSED,
)  # fmt: skip
ONLY: Final[tuple[tuple[str, tuple[EventKind, ...], Callable[[Event], object]], ...]] = (
    (
        "from",
        (EventKind.RECEIVED, EventKind.ASKED, EventKind.REOPENED),
        lambda event: event.party,
    ),
    ("calendar", (EventKind.POSTPONED,), lambda event: event.calendar),
    ("meeting", (*FILLING, *DECIDED, EventKind.OBSTACLE), lambda event: event.meeting),
    ("due", (*FILLING, EventKind.CLOSED), lambda event: event.due),
    ("level", (EventKind.PROGRESS,), lambda event: event.level),
    ("asks", (EventKind.OBSTACLE, EventKind.RESOLVED), lambda event: event.asks),
    ("by", DECIDED, lambda event: event.by),
)


def event_incomplete(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """An event says what its kind needs: who delivered, the new words, the reason."""
    for event in activity.log:
        for kind, name, value in NEEDS:
            if event.kind is kind and not value(event) and not written(event, name):
                values = {"kind": event.kind.value, "field": name}
                yield at(event, "event-incomplete", "event", **values)


def event_field(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """A field that counts with one kind of event only is not written beside another."""
    for event in activity.log:
        for name, kinds, value in ONLY:
            if value(event) and event.kind not in kinds:
                only = " · ".join(kinds)
                values = {"field": name, "kind": event.kind.value, "only": only}
                mark = event.place.at_key(name) if event.place else mark_of(event, name)
                yield Problem("event-field", mark, values)


def reason_missing(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """A postponement says why."""
    for event in activity.log:
        if event.kind is EventKind.POSTPONED and not event.text and not written(event, "text"):
            yield at(event, "reason-missing", "event")


def words_past(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """The new words of a postponement were not over by the day on which they were agreed."""
    for event in activity.log:
        found = read_on(event.on, event.calendar or "")
        if found.kind is Kind.WINDOW and found.end is not None and found.end < event.on:
            yield at(event, "words-past", "calendar", end=found.end, on=event.on)


def entry_idle(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """An entry changes something: work that is over is reopened on purpose only."""
    events = log_on(activity, plan, date.max).events
    withdrawn = any(event.kind is EventKind.WITHDRAWN for event in events)
    for number, event in enumerate(events):
        if event.kind is EventKind.RECEIVED and activity.counted_elsewhere:
            yield idle(event, "elsewhere", measure=activity.measure or "")
        elif event.kind in SETTLING or (withdrawn and event.kind in WORK):
            before = log_on(activity._replace(log=events[:number]), plan, date.max)
            over = settled(activity, plan, before, event)
            if over is not None:
                why = "withdrawn" if over.kind is EventKind.WITHDRAWN else "done"
                yield idle(event, why, day=over.on, line=mark_of(over, "event").line)
            elif event.kind is EventKind.RESOLVED and not removed(before, event):
                yield idle(event, "obstacle")


SETTLING: Final = (EventKind.POSTPONED, EventKind.RESOLVED)
WORK: Final = (EventKind.DONE, EventKind.RECEIVED)


def idle(event: Event, why: str, **values: date | str | int) -> Problem:
    """The problem of an entry that changes nothing."""
    return at(event, "entry-idle", "event", kind=event.kind.value, why=why, **values)


def settled(activity: Activity, plan: Plan, before: Log, event: Event) -> Event | None:
    """The entry by which work was over when another was made that would go on with it."""
    if event.kind is EventKind.RESOLVED:
        return None
    if before.withdrawn is not None or event.kind in WORK:
        return before.withdrawn
    if reading_of(activity, plan, before.postponements).kind in REPEATING:
        return None
    last = (each for each in reversed(before.events) if each.party in before.owed_by)
    complete = finished_on(before, deliveries(before)) is not None
    return before.done or (next(last) if complete else None)


def removed(before: Log, event: Event) -> bool:
    """Whether there is an obstacle that an entry removes."""
    return any(event.asks in (None, each.asks) for each in before.obstacles)


def meeting_uncounted(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """A record of work that is done at each meeting names one at which the Network sits."""
    known = {meeting.id: meeting for meeting in plan.meetings}
    held = network_meetings(plan, date.max)
    for event in filling(activity):
        meeting = known.get(event.meeting or "")
        if meeting is None or meeting in held:
            continue
        if in_force(plan, activity, event).kind is Kind.PER_MEETING:
            values = {"name": meeting.name, "id": meeting.id, "why": why_uncounted(meeting)}
            yield at(event, "meeting-uncounted", "meeting", **values)


def why_uncounted(meeting: Meeting) -> str:
    """Why nothing of the plan falls due at a meeting."""
    if meeting.cancelled_on is not None:
        return "cancelled"
    return {None: "unknown", False: "other", True: "outside"}[meeting.of_network]


def due_unknown(plan: Plan, activity: Activity) -> Iterator[Problem]:
    """The day by which a record names its occurrence is the last of one."""
    for event in filling(activity):
        if event.due is None:
            continue
        turns = turns_in(in_force(plan, activity, event), vantage_of(plan, date.max))
        if turns is None:
            yield at(event, "due-unknown", "due", due=event.due, why="once")
            continue
        number = turns.number(event.due)
        days = [day for each in (number, number - 1) if each and (day := turns.due(each))]
        if event.due not in days:
            nearest = min(days, key=lambda day: abs(day - event.due), default=None)  # type: ignore[operator]
            fix = nearest.isoformat() if nearest else None
            values = {"due": event.due.isoformat()}
            yield Problem("due-unknown", mark_of(event, "due"), values, fix)


def filling(activity: Activity) -> Iterator[Event]:
    """The entries that fill an occurrence, or empty it."""
    return (event for event in activity.log if event.kind in FILLING)


def in_force(plan: Plan, activity: Activity, event: Event) -> Answer:
    """The words in force on the day of an entry, as they were meant."""
    return reading_of(activity, plan, log_on(activity, plan, event.on).postponements)


EMPTY: Final = frozenset(  # words of which none says where a thing can be verified, folded
    """
    al bien confirmado correcto cumplido de el en entregado es esta este esto hecho la listo lo nada
    ni ninguna ninguno pendiente que realizado recibido se si sin todo un una verificado visto y ya
    a all and at been checked confirmed correct delivered done fine good is it n nil no none not
    nothing of ok okay pending received seen sent so the this to true verified was x yes
    """.split()  # noqa: SIM905 - words read better than as many quoted strings
)


def evidence_empty(_plan: Plan, activity: Activity) -> Iterator[Problem]:
    """Evidence names something that one can look at: an address, a document."""
    for event in activity.log:
        if event.evidence and not set(re.findall(r"\w+", fold(event.evidence))) - EMPTY:
            yield at(event, "evidence-empty", "evidence")


LOG_RULES: Final[tuple[Callable[[Plan, Activity], Iterator[Problem]], ...]] = (
    log_order,
    log_before_plan,
    event_incomplete,
    event_field,
    reason_missing,
    words_past,
    entry_idle,
    evidence_empty,
)
