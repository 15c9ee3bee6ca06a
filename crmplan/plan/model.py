"""The work plan as values: themes, objectives, activities, their log, and the meetings.

Texts are what people wrote, single-spaced. `place` says where a record stands in its file
and takes no part in comparisons.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from crmplan.records.problems import Place

MEMBERS = "members"  # the word that stands for all members in a list of parties


class Measured(StrEnum):
    """What the progress of an activity may be counted by; `crmplan.measures` counts each."""

    CONSULS_LISTS = "consuls.lists"
    CONSULS_PAIRS = "consuls.pairs"
    VISAS_PROVIDED = "visas.provided"
    VISAS_NON_MEMBERS = "visas.non_members"
    RECEIVED = "received"
    CONTACTS_FOCAL = "contacts.focal"
    FRESHNESS = "freshness"


class EventKind(StrEnum):
    """What a log entry records."""

    ASKED = "asked"
    RECEIVED = "received"
    DONE = "done"
    PROGRESS = "progress"
    OBSTACLE = "obstacle"
    RESOLVED = "resolved"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    CLOSED = "closed"
    NOTE = "note"


class Level(StrEnum):
    """How far work has come, as recorded: the scale of the Open Government Partnership (IRM)."""

    NOT_STARTED = "not-started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class MeetingKind(StrEnum):
    """The kinds of meeting of the Conference."""

    CONFERENCE = "conference"
    CONSULTATION = "consultation"
    NETWORK = "network"
    WORKSHOP = "workshop"


class Event(NamedTuple):
    """An entry of an activity's log.

    `party` is who delivered, was asked, or whose part is reopened (`from` in the file); `calendar`
    the new words of a postponement. `meeting` and `due` name the occurrence of recurring work that
    a record fills, by its meeting or by its last day; in a decision `meeting` is where it was
    taken, `by` which body took it. Of a closing, `due` is the last day that it covers. `level` is
    that of a progress, `asks` who is asked to remove an obstacle.
    """

    on: date
    kind: EventKind
    party: str | None = None
    calendar: str | None = None
    meeting: str | None = None
    due: date | None = None
    level: Level | None = None
    asks: str | None = None
    by: str = ""
    text: str = ""
    evidence: str = ""
    place: Place | None = None


class Activity(NamedTuple):
    """One line of the plan: what is to be done, and the words of its calendar cell.

    `calendar` is verbatim, empty where the cell is blank. `responsible` holds codes of parties
    as written (`members` not spread out); with `each` every one of them owes it.
    `exempt` maps parties to which it does not apply to the reason. `number` is what the document
    numbers it with, where that is not its id; `details` are the document's other columns, by title.
    """

    id: str
    text: str
    calendar: str
    english: str = ""
    responsible: tuple[str, ...] = ()
    each: bool = False
    exempt: Mapping[str, str] = MappingProxyType({})
    measure: str | None = None
    assumed: str = ""
    number: str = ""
    details: Mapping[str, str] = MappingProxyType({})
    log: tuple[Event, ...] = ()
    place: Place | None = None

    @property
    def counted_elsewhere(self) -> bool:
        """Whether a registry, and not the log, holds what parties deliver."""
        return self.measure not in (None, Measured.RECEIVED)


class Objective(NamedTuple):
    """An objective of a theme, with its activities in the plan's order."""

    number: int
    text: str
    english: str = ""
    activities: tuple[Activity, ...] = ()
    place: Place | None = None


class Theme(NamedTuple):
    """A theme of the plan, with its objectives in the plan's order."""

    number: int
    title: str
    english: str = ""
    objectives: tuple[Objective, ...] = ()
    place: Place | None = None


class Meeting(NamedTuple):
    """A meeting of the Conference, first and last day included.

    `network` says whether the Network itself sat or is to sit; left out it does at a meeting of its
    own, and is not known of another. From the day `cancelled_on` it is known not to be held.
    """

    id: str
    name: str
    kind: MeetingKind
    starts: date
    ends: date
    network: bool | None = None
    place_held: str = ""
    source: str = ""
    cancelled_on: date | None = None
    place: Place | None = None

    @property
    def of_network(self) -> bool | None:
        """Whether the Network sits; None where that is not known."""
        if self.network is None and self.kind is MeetingKind.NETWORK:
            return True
        return self.network

    def cancelled(self, day: date) -> bool:
        """Whether it was cancelled by a day."""
        return self.cancelled_on is not None and self.cancelled_on <= day

    def sits(self, day: date) -> bool:
        """Whether, as known on a day, the Network sits at it."""
        return self.of_network is True and not self.cancelled(day)

    def unknown(self, day: date) -> bool:
        """Whether it is over by a day, and not known whether the Network sat at it."""
        return self.of_network is None and not self.cancelled(day) and self.ends < day


class Parties(NamedTuple):
    """Who takes part: members by ISO 3166-1 code, and others by their own code."""

    members: tuple[str, ...] = ()
    others: Mapping[str, str] = MappingProxyType({})

    def has(self, code: str) -> bool:
        """Whether a code is one of the plan's parties, or the word for all members."""
        return code in self.members or code in self.others or code == MEMBERS

    def spread(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """The codes with `members` replaced by every member, each once, in order."""
        flat = [
            code for given in codes for code in (self.members if given == MEMBERS else (given,))
        ]
        return tuple(dict.fromkeys(flat))


class Plan(NamedTuple):
    """A whole work plan. `ends` is None where the plan has no agreed end."""

    title: str
    starts: date
    ends: date | None = None
    conference: str = ""
    place_held: str = ""
    version: str = ""
    source: str = ""
    parties: Parties = Parties()
    meetings: tuple[Meeting, ...] = ()
    themes: tuple[Theme, ...] = ()
    place: Place | None = None

    def activities(self) -> Iterator[tuple[Theme, Objective, Activity]]:
        """Every activity with its theme and objective, in the plan's order."""
        for theme in self.themes:
            for objective in theme.objectives:
                for activity in objective.activities:
                    yield theme, objective, activity
