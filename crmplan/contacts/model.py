"""The contacts as values: who answers for a party, for what, and how that office is reached."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from crmplan.language import Language
from crmplan.records.problems import Place


class ContactRole(StrEnum):
    """What a contact answers for."""

    LIAISON = "liaison"  # the liaison officer of consular protection, its party's focal point
    VISAS = "visas"
    LISTS = "consular-lists"
    DISASTERS = "disasters"


class Contact(NamedTuple):
    """An office that answers for a party in a matter, and the person in it, if a source names one.

    It holds as of the day of its source, `as_of`, and up to `until`, that day included. What is not
    `public` is for the secretariat alone, and stands in nothing that is made for others.
    """

    id: str
    party: str
    role: ContactRole
    office: str
    source: str
    as_of: date
    function: str = ""
    person: str = ""
    email: str = ""
    phone: str = ""
    language: Language | None = None
    verified_on: date | None = None
    verified_by: str = ""
    until: date | None = None
    public: bool = False
    place: Place | None = None

    def holds(self, day: date) -> bool:
        """Whether it was known by a day, and still held at its end."""
        return self.as_of <= day and (self.until is None or day <= self.until)


class Contacts(NamedTuple):
    """The contacts of all parties."""

    contacts: tuple[Contact, ...] = ()
    place: Place | None = None

    def of(self, party: str, role: ContactRole, day: date) -> tuple[Contact, ...]:
        """Those that answer for a party in a matter on a day, in the file's order."""
        found = (each for each in self.contacts if each.party == party and each.role is role)
        return tuple(each for each in found if each.holds(day))
