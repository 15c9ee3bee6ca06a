"""Edits of the registry of contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.contacts.fields import WHOLE
from crmplan.contacts.model import Contacts
from crmplan.records.edits import Edits, Intended, edits
from crmplan.records.splices import Splice
from crmplan.records.written import record as lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.contacts.model import Contact
    from crmplan.records.source import Source


def with_contact(contact: Contact) -> Callable[[Contacts, Source], Intended[Contacts]]:
    """One more contact, behind the last one of its party, else behind all."""

    def make(changes: Edits[Contacts]) -> None:
        known = changes.whole.contacts
        own = [n for n, other in enumerate(known) if other.party == contact.party]
        changes.add(changes.whole, "contacts", [contact], own[-1] + 1 if own else len(known))

    return edits(WHOLE, make)


def begun_with(contact: Contact) -> Intended[Contacts]:
    """A file that holds one contact, where there was none."""
    whole = Contacts((contact,))
    text = "\n".join(lines_of(WHOLE.write(whole), 0)) + "\n"
    return Intended(Splice(0, 0, text), whole)
