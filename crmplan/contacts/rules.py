"""What only the whole registry of contacts can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.records.places import near, twice, verified_early

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmplan.contacts.model import Contacts
    from crmplan.plan.model import Parties
    from crmplan.records.problems import Problem
    from crmplan.records.whole import Reading


def check(files: Mapping[str, Reading[Contacts]]) -> Iterator[Problem]:
    """Every problem that shows only in whole registries."""
    from crmplan.records.addresses import email_invalid, number  # noqa: PLC0415 - few files have any

    for found in files.values():
        contacts = found.whole.contacts if found.whole else ()
        yield from twice("contact", ((each.id, each, "id") for each in contacts))
        for each in contacts:
            yield from verified_early(each)
            if each.email:
                yield from email_invalid(each, "email")
            if each.phone:
                yield from number(each, "phone")


def check_beside(files: Mapping[str, Reading[Contacts]], parties: Parties) -> Iterator[Problem]:
    """A contact answers for a party of the plan."""
    codes = (*parties.members, *parties.others)
    for found in files.values():
        for each in found.whole.contacts if found.whole else ():
            if each.party not in codes:
                yield near(each, "party-unknown", "party", each.party, codes)
