"""Visa requirements as values: what each destination asks of each passport, and its reply.

A rule that a third party compiled is not a country's reply.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from crmplan.records.problems import Place

REPLY_DAYS = 30  # activity 1.2.1: «en un lapso de treinta (30) días»


class PassportKind(StrEnum):
    """The kinds of passport that visa rules tell apart."""

    ORDINARY = "ordinary"
    DIPLOMATIC = "diplomatic"
    OFFICIAL = "official"
    SERVICE = "service"


class Requirement(StrEnum):
    """What a passport needs to enter."""

    VISA_FREE = "visa-free"
    VISA_ON_ARRIVAL = "visa-on-arrival"
    E_VISA = "e-visa"
    ELECTRONIC_AUTHORISATION = "electronic-authorisation"
    VISA_REQUIRED = "visa-required"
    NO_ADMISSION = "no-admission"


class VisaCategory(StrEnum):
    """The categories of the CA-4 agreement: exempt, consular without consultation, consulted."""

    A = "A"
    B = "B"
    C = "C"


class VisaKind(StrEnum):
    """The kinds of visa, by purpose of the stay."""

    TOURIST = "tourist"
    BUSINESS = "business"
    TRANSIT = "transit"
    STUDENT = "student"
    CONFERENCE = "conference"
    DIPLOMATIC = "diplomatic"
    OFFICIAL = "official"
    RESIDENT = "resident"
    OTHER = "other"


class Entries(StrEnum):
    """How often a visa lets its holder enter."""

    SINGLE = "single"
    DOUBLE = "double"
    MULTIPLE = "multiple"


class VisaDocument(StrEnum):
    """What an applicant for a visa is asked for."""

    PASSPORT = "passport"
    PASSPORT_VALIDITY = "passport-validity"
    APPLICATION_FORM = "application-form"
    PHOTOGRAPH = "photograph"
    RETURN_TICKET = "return-ticket"
    FINANCIAL_MEANS = "financial-means"
    INVITATION_LETTER = "invitation-letter"
    LODGING = "lodging"
    CRIMINAL_RECORD = "criminal-record"
    VACCINATION = "vaccination"
    INTERVIEW = "interview"
    FEE = "fee"


class Fee(NamedTuple):
    """A fee in a currency of ISO 4217, and the entries that it buys."""

    amount: Decimal
    currency: str
    entries: Entries | None = None
    place: Place | None = None


class VisaType(NamedTuple):
    """A type of visa and what it takes; `stay`, `validity` and `processing` in days."""

    kind: VisaKind
    fees: tuple[Fee, ...] = ()
    stay: int | None = None
    validity: int | None = None
    processing: int | None = None
    requirements: tuple[VisaDocument, ...] = ()
    remarks: str = ""
    source: str = ""
    as_of: date | None = None
    place: Place | None = None


class Rule(NamedTuple):
    """What one passport needs to enter, from `valid_from` to `valid_until`, both included.

    `days` is the permitted stay; None where the source gives none. `category_local` is the
    destination's own word for its category. Source and day are the file's where they are empty.
    """

    passport: str
    requirement: Requirement
    passport_kind: PassportKind = PassportKind.ORDINARY
    days: int | None = None
    category: VisaCategory | None = None
    category_local: str = ""
    remarks: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    source: str = ""
    as_of: date | None = None
    place: Place | None = None

    def valid_on(self, day: date) -> bool:
        """Whether the rule holds on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


class VisaFile(NamedTuple):
    """What is known of one destination's visas, and whether the country itself replied.

    `requested_on` starts the thirty days of activity 1.2.1, `provided_on` stops them. `secondary`
    says that the rules come from a third party, `verified_on` when somebody last compared them
    with what the country says.
    """

    country: str
    source: str
    as_of: date
    secondary: bool = False
    requested_on: date | None = None
    provided_on: date | None = None
    provided_by: str = ""
    verified_on: date | None = None
    remarks: str = ""
    types: tuple[VisaType, ...] = ()
    rules: tuple[Rule, ...] = ()
    place: Place | None = None

    @property
    def reply_due(self) -> date | None:
        """The last of the thirty days, the day of the request not counted; None if not asked."""
        if self.requested_on is None or date.max - self.requested_on < timedelta(REPLY_DAYS):
            return None
        return self.requested_on + timedelta(days=REPLY_DAYS)

    def replied_by(self, day: date) -> bool:
        """Whether the country had replied by a day."""
        return self.provided_on is not None and self.provided_on <= day

    def rule(self, passport: str, day: date, kind: PassportKind) -> Rule | None:
        """The rule for a passport on a day; None where none is known."""
        for found in self.rules:
            if (found.passport, found.passport_kind) == (passport, kind) and found.valid_on(day):
                return found
        return None


Visas = Mapping[str, VisaFile]  # by the destination's ISO 3166-1 code
