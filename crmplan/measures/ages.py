"""How long ago each entry of the registries was last known to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from crmplan.consuls.model import Consuls
    from crmplan.contacts.model import Contacts
    from crmplan.visas.model import Rule, VisaFile, VisaType


class Entry(NamedTuple):
    """An entry of a registry, and the last day, up to the one asked for, that speaks for it.

    `known_on` is None where only a later source does, or one without a day.
    """

    record: str  # list | post | type | rule | contact
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
    """Types of visa, and the rules that hold on the day, of a destination."""
    for kind in visas.types:
        yield Entry("type", visas.country, kind.kind, known_on(visas, kind, day))
    for rule in visas.rules:
        if rule.valid_on(day):
            name = f"{rule.passport} {rule.passport_kind}"
            yield Entry("rule", visas.country, name, known_on(visas, rule, day))


def entries_of_contacts(contacts: Contacts, day: date) -> Iterator[Entry]:
    """Contacts that answer on the day, by their party."""
    for each in contacts.contacts:
        if each.until is None or day <= each.until:
            known_on = latest((each.as_of, each.verified_on), day)
            yield Entry("contact", each.party, each.id, known_on)


def known_on(visas: VisaFile, each: Rule | VisaType, day: date) -> date | None:
    """The last day, up to one, that speaks for a rule or a type of visa.

    What has a source of its own has a day of its own, or none; the file's reply is not for it.
    """
    if each.source or each.as_of:
        return latest((each.as_of, visas.verified_on), day)
    return latest((visas.as_of, visas.provided_on, visas.verified_on), day)


def latest(days: Iterable[date | None], day: date) -> date | None:
    """The last of some days that is not after a day."""
    return max((each for each in days if each is not None and each <= day), default=None)
