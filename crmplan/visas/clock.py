"""The thirty days that a country has for its reply on visas (activity 1.2.1), on a day.

Only a request starts them and only a reply of the country itself stops them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from crmplan.visas.model import VisaFile


class Clock(StrEnum):
    """How a country's thirty days stand."""

    OVER = "over"  # asked, the term has ended, no reply
    RUNNING = "running"
    LATE = "late"  # replied after the term
    IN_TIME = "in-time"
    UNASKED = "unasked"  # replied, no request on record: no clock ran
    NOT_ASKED = "not-asked"


class Reply(NamedTuple):
    """A country's reply as of a day; what happened later is not there yet.

    `days` are those left of the term, gone since it ended, or taken for the reply.
    """

    country: str
    clock: Clock
    requested_on: date | None = None
    due: date | None = None
    provided_on: date | None = None
    days: int | None = None


def reply_of(country: str, visas: VisaFile | None, day: date) -> Reply:
    """How a country's reply stands at the end of a day; without a file it was not asked.

    The last of the thirty days is still in time.
    """
    if visas is None:
        return Reply(country, Clock.NOT_ASKED)
    asked = visas.requested_on
    if asked is not None and asked > day:
        asked = None
    due = visas.reply_due if asked else None
    replied = visas.provided_on if visas.replied_by(day) else None
    if asked is None or due is None:
        clock = Clock.UNASKED if replied else Clock.NOT_ASKED
        return Reply(country, clock, asked, due, replied)
    if replied is not None:
        clock = Clock.IN_TIME if replied <= due else Clock.LATE
        return Reply(country, clock, asked, due, replied, (replied - asked).days)
    if day <= due:
        return Reply(country, Clock.RUNNING, asked, due, None, (due - day).days)
    return Reply(country, Clock.OVER, asked, due, None, (day - due).days)
