"""What one party owes, has delivered and is concerned by: what a delegation is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language
from crmplan.language.fold import fold
from crmplan.measures import Given
from crmplan.measures.query import most_pressing
from crmplan.pages.phrases import party_name
from crmplan.plan.model import EventKind
from crmplan.plan.schedule import State, next_meeting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from re import Pattern

    from crmplan.measures import Part, Tally
    from crmplan.measures.query import Row
    from crmplan.plan.model import Activity, Plan

OVER = (State.DONE, State.WITHDRAWN)
ENTERED = ("consuls.lists", "consuls.pairs", "visas.provided", "freshness")  # told of a party
PRESSING = (State.OVERDUE, State.DUE, State.UNREADABLE, State.STALE)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something that a party delivered on a day, and in which words it is on record."""

    row: Row
    on: date
    text: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a registry holds of a party: its part of a tally."""

    row: Row
    tally: Tally
    part: Part


@dataclass(frozen=True, slots=True)
class Dues:
    """All that concerns one party on a day, the most pressing first.

    `network` is what the whole Network has to do, as nobody is named for it, and is pressing or
    falls due by the next meeting; `later` the rest of that.
    """

    party: str
    owes: tuple[Row, ...]
    delivered: tuple[Delivery, ...]
    entries: tuple[Entry, ...]
    exempt: tuple[Row, ...]
    named: tuple[Row, ...]
    network: tuple[Row, ...]
    later: tuple[Row, ...]


def dues_of(plan: Plan, rows: list[Row], party: str, day: date) -> Dues:
    """What a party owes, has delivered and is concerned by at the end of a day."""
    owes, others = parted(most_pressing(rows), lambda row: owed_by(plan, row, party))
    rest = [row for row in others if row.standing.state not in OVER]
    code, called = naming(plan, party)
    named, unnamed = parted(rest, lambda row: names(row, code, called))
    network = [row for row in unnamed if not row.standing.activity.responsible]
    near, later = parted(network, lambda row: is_near(plan, row, day))
    return Dues(
        party,
        tuple(owes),
        tuple(sorted(deliveries(plan, rows, party, day), key=lambda each: each.on)),
        tuple(entries(rows, party)),
        tuple(row for row in rows if party in row.standing.activity.exempt),
        tuple(named),
        tuple(near),
        tuple(later),
    )


def parted(rows: list[Row], holds: Callable[[Row], bool]) -> tuple[list[Row], list[Row]]:
    """The rows for which something holds, and the others, both in order."""
    parts: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        parts[not holds(row)].append(row)
    return parts


def owed_by(plan: Plan, row: Row, party: str) -> bool:
    """Whether a party is among those that owe an activity and has not delivered its part."""
    activity = row.standing.activity
    if row.standing.state in OVER or not responsible(plan, activity, party):
        return False
    part = own_part(row, party) if activity.each else None
    return part is None or part.given is not Given.YES


def responsible(plan: Plan, activity: Activity, party: str) -> bool:
    """Whether an activity is a party's to do."""
    return party in plan.parties.spread(activity.responsible) and party not in activity.exempt


def own_part(row: Row, party: str) -> Part | None:
    """A party's part of what is counted of an activity."""
    if row.progress is None:
        return None
    parts = row.progress.judged[0].parts
    return next((part for part in parts if part.code == party), None)


def deliveries(plan: Plan, rows: list[Row], party: str, day: date) -> Iterator[Delivery]:
    """What a party delivered by a day: by the logs, by the registries, and what it was to do."""
    for row in rows:
        activity, days = row.standing.activity, set()
        for event in activity.log:
            kinds = (EventKind.RECEIVED, EventKind.DONE)
            if event.party == party and event.kind in kinds and event.on <= day:
                days.add(event.on)
                yield Delivery(row, event.on, event.text, event.evidence)
        part = own_part(row, party)
        if part and part.on and not days:  # the log tells it already
            yield Delivery(row, part.on)
        done_on = row.standing.done_on
        alone = responsible(plan, activity, party) and not activity.each
        if alone and done_on and row.standing.state is State.DONE:
            yield Delivery(row, done_on)


def entries(rows: list[Row], party: str) -> Iterator[Entry]:
    """What the registries hold of a party to which they apply, each kind once."""
    seen: set[str] = set()
    for row in rows:
        for tally in row.progress.tallies if row.progress else ():
            part = next((part for part in tally.parts if part.code == party), None)
            applies = part is not None and part.given is not Given.EXEMPT
            if part and applies and tally.name in ENTERED and tally.name not in seen:
                seen.add(tally.name)
                yield Entry(row, tally, part)


def naming(plan: Plan, party: str) -> tuple[Pattern[str], Pattern[str]]:
    """What names a party: its code and, case and accents apart, any name of its own."""
    called = {party_name(party, plan.parties, language) for language in Language} - {""}
    either = "|".join(re.escape(fold(name)) for name in called) or "(?!)"
    return re.compile(rf"\b{re.escape(party)}\b"), re.compile(rf"\b(?:{either})\b")


def names(row: Row, code: Pattern[str], called: Pattern[str]) -> bool:
    """Whether an activity or its objective names a party."""
    texts = f"{row.standing.activity.text} {row.objective.text}"
    return bool(code.search(texts) or called.search(fold(texts)))


def is_near(plan: Plan, row: Row, day: date) -> bool:
    """Whether an activity is pressing, or falls due by the next meeting."""
    meeting, due = next_meeting(plan, day), row.standing.due
    return row.standing.state in PRESSING or bool(meeting and due and due <= meeting.ends)
