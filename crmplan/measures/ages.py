"""How long ago each entry of the registries was last known to hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from crmplan.consuls.model import Consuls
    from crmplan.visas.model import VisaFile


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a registry, and the last day, up to the one asked for, that speaks for it.

    `known_on` is None where only a later source does, or one without a day.
    """

    record: str  # list | post | type | rule
    country: str
    name: str
    known_on: date | None


def entries_of_consuls(consuls: Consuls, day: date) -> Iterator[Entry]:
    """Lists that came by the day and posts open on it, by their receiving State."""
    for each in consuls.lists:
        if each.received_by(day):
            yield Entry("list", each.receiving, each.receiving, each.received_on)
    for post in consuls.posts:
        if post.open_on(day):
            known_on = latest((post.as_of, post.verified_on), day)
            yield Entry("post", post.receiving, post.id, known_on)


def entries_of_visas(visas: VisaFile, day: date) -> Iterator[Entry]:
    """Types of visa, and the rules that hold on the day, of a destination.

    What has a source of its own has a day of its own, or none.
    """
    file = (visas.as_of, visas.provided_on, visas.verified_on)
    for kind in visas.types:
        own = kind.source or kind.as_of
        days = (kind.as_of, visas.verified_on) if own else file
        yield Entry("type", visas.country, kind.kind, latest(days, day))
    for rule in visas.rules:
        if rule.valid_on(day):
            own = rule.source or rule.as_of
            days = (rule.as_of, visas.verified_on) if own else file
            name = f"{rule.passport} {rule.passport_kind}"
            yield Entry("rule", visas.country, name, latest(days, day))


def latest(days: Iterable[date | None], day: date) -> date | None:
    """The last of some days that is not after a day."""
    return max((each for each in days if each is not None and each <= day), default=None)
