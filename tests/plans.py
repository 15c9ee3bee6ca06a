"""Small plans for tests: a few lines, a fixed start, nothing invented but the words of tests."""

from datetime import date

from crmplan.books import CONSULS, VISAS, Shelf
from crmplan.plan.model import (
    Activity,
    Event,
    EventKind,
    Meeting,
    MeetingKind,
    Objective,
    Parties,
    Plan,
    Theme,
)

STARTS = date(2003, 5, 26)
PARTIES = Parties(("CA", "MX", "US"), {"PPT": "Presidencia Pro-Témpore"})


def activity(calendar, *log, **fields):
    return Activity(
        fields.pop("id", "1.1.1"),
        fields.pop("text", "Identificar las necesidades."),
        calendar,
        log=tuple(log),
        **fields,
    )


def plan(*activities, **fields):
    objective = Objective(1, "Objetivo", activities=activities)
    theme = Theme(1, "Tema", objectives=(objective,))
    return Plan("Plan", fields.pop("starts", STARTS), parties=PARTIES, themes=(theme,), **fields)


def event(day, kind, **fields):
    return Event(date.fromisoformat(day), EventKind(kind), **fields)


def meeting(name, starts, ends, network=True, kind="network"):
    return Meeting(
        name,
        name,
        MeetingKind(kind),
        date.fromisoformat(starts),
        date.fromisoformat(ends),
        network,
    )


def shelves(consuls=None, flawed=frozenset(), visas=None, lost=frozenset()):
    """The registries as they were read."""
    found = {} if consuls is None else {"": consuls}
    return {
        CONSULS.name: Shelf(found, flawed=flawed),
        VISAS.name: Shelf(visas or {}, lost=lost),
    }
