"""The kinds of change, in the order in which minutes tell them, and a change itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from crmplan.plan.model import Event
    from crmplan.plan.schedule import Standing


class ChangeKind(StrEnum):
    """What a change is about: work done first, then the plan, the meetings, the registries."""

    COMPLETED = "completed"
    DELIVERED = "delivered"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    OVERDUE = "overdue"
    REOPENED = "reopened"
    OBSTACLE = "obstacle"
    RESOLVED = "resolved"
    PROGRESS = "progress"
    ASKED = "asked"
    CLOSED = "closed"
    NOTE = "note"
    EVIDENCE = "evidence"
    CORRECTED = "corrected"
    STRUCK = "struck"
    ADDED = "added"
    REMOVED = "removed"
    RENUMBERED = "renumbered"
    REWORDED = "reworded"
    DATED = "dated"
    CALENDAR = "calendar"
    FIELD = "field"
    HEADING = "heading"
    MEETING_HELD = "meeting-held"
    MEETING_ADDED = "meeting-added"
    MEETING_CHANGED = "meeting-changed"
    MEETING_REMOVED = "meeting-removed"
    LIST_REQUESTED = "list-requested"
    LIST_RECEIVED = "list-received"
    LIST_CHANGED = "list-changed"
    POST_OPENED = "post-opened"
    POST_CLOSED = "post-closed"
    POST_VERIFIED = "post-verified"
    POST_ADDED = "post-added"
    POST_CHANGED = "post-changed"
    POST_REMOVED = "post-removed"
    REPLY_REQUESTED = "reply-requested"
    REPLY_RECEIVED = "reply-received"
    VISAS_VERIFIED = "visas-verified"
    VISAS_ADDED = "visas-added"
    VISAS_CHANGED = "visas-changed"
    VISAS_REMOVED = "visas-removed"
    RULE_ADDED = "rule-added"
    RULE_CHANGED = "rule-changed"
    RULE_REMOVED = "rule-removed"
    CONTACT_ADDED = "contact-added"
    CONTACT_CHANGED = "contact-changed"
    CONTACT_VERIFIED = "contact-verified"
    CONTACT_REMOVED = "contact-removed"


PRIVATE = (  # told to the secretariat, in no paper for others
    ChangeKind.CONTACT_ADDED,
    ChangeKind.CONTACT_CHANGED,
    ChangeKind.CONTACT_VERIFIED,
    ChangeKind.CONTACT_REMOVED,
)


class When(StrEnum):
    """Where a change belongs between two days, by when it happened and when it was learnt.

    It happened after the first of them; before, and was learnt after; it is told otherwise than
    it was told then, or no longer. What holds is no change: it was told then, and is so still.
    """

    SINCE = "since"
    LEARNT = "learnt"
    CORRECTED = "corrected"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    `id` is that of the activity, meeting or post, or the code of a country; `name` and `english`
    its text. `on` is the day it is dated. `before` and `after` are the words that were and are,
    of the `field` where it is one of many, in words its `label`; `text` says why or what.
    `standing` is where an activity that became overdue, or was completed by its last delivery,
    stands now; `entry` is the log entry that records it. `learnt` is the day on which that came
    to be known, None where git cannot tell; `unsaved` says that git does not know it yet.
    """

    kind: ChangeKind
    id: str
    name: str = ""
    english: str = ""
    on: date | None = None
    field: str = ""
    label: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    party: str = ""
    meeting: str = ""
    text: str = ""
    evidence: str = ""
    standing: Standing | None = None
    entry: Event | None = None
    when: When = When.SINCE
    learnt: date | None = None
    unsaved: bool = False
