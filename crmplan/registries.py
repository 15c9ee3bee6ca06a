"""The registries beside the plan: accredited consuls and consular posts, and visa requirements.

The words are those of the Vienna Convention on Consular Relations of 1963 (VCCR). *Known* and
*confirmed* are kept apart: a post of a public list is not an accredited consul, and a rule that a
third party compiled is not a country's reply.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from crmplan.problems import Place

REPLY_DAYS = 30  # activity 1.2.1: «en un lapso de treinta (30) días»


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year: what the source gives, no more. Both ends are included."""

    first: date
    last: date

    def __str__(self) -> str:
        """ISO 8601: YYYY-MM-DD, YYYY-MM or YYYY."""
        if self.first == self.last:
            return self.first.isoformat()
        month = f"{self.first.year:04}-{self.first.month:02}"
        return month if self.first.month == self.last.month else f"{self.first.year:04}"


class PostType(StrEnum):
    """The kinds of consular post (VCCR art. 1 and 4), and the embassy whose section serves as one.

    A diplomatic mission may exercise consular functions (VCCR art. 3 and 70).
    """

    EMBASSY = "embassy"
    CONSULATE_GENERAL = "consulate-general"
    CONSULATE = "consulate"
    VICE_CONSULATE = "vice-consulate"
    CONSULAR_AGENCY = "consular-agency"


class HeadClass(StrEnum):
    """The classes of heads of consular posts (VCCR art. 9); or the head of an embassy's section."""

    CONSUL_GENERAL = "consul-general"
    CONSUL = "consul"
    VICE_CONSUL = "vice-consul"
    CONSULAR_AGENT = "consular-agent"
    HEAD_OF_SECTION = "head-of-section"


class Category(StrEnum):
    """The two categories of consular officers (VCCR art. 1, paragraph 2)."""

    CAREER = "career"
    HONORARY = "honorary"


class PhoneUse(StrEnum):
    """What a telephone of a post is for."""

    OFFICE = "office"
    PROTECTION = "protection"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number, in international form, and its use."""

    number: str
    use: PhoneUse = PhoneUse.OFFICE
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Head:
    """A term of a head of post, both days included.

    `commission` is the day of the consular commission (VCCR art. 11), `exequatur` that of the
    admission by the receiving State (art. 12), `left` the last day in office.
    """

    name: str
    rank: HeadClass
    category: Category = Category.CAREER
    commission: date | None = None
    exequatur: date | None = None
    left: date | None = None
    source: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def since(self) -> date | None:
        """The first day of the term: the exequatur, else the commission."""
        return self.exequatur or self.commission

    def in_office(self, day: date) -> bool:
        """Whether the term covers a day; without a first day it is not known to have begun."""
        began = self.since is not None and self.since <= day
        return began and (self.left is None or day <= self.left)


@dataclass(frozen=True, slots=True)
class Post:
    """A consular post, lasting: `closed` says when it ended, it is not taken out of the list.

    `district` is the consular district in words (VCCR art. 1), `joint_with` the other sending
    States of a joint post, `served_by` the id of the post that serves this one. It is *known* as
    of the source's day, `as_of`, and *confirmed* once a State vouched for it, `verified_on`.
    `doubtful` says why the entry is uncertain.
    """

    id: str
    sending: str
    receiving: str
    type: PostType
    city: str
    source: str
    as_of: date
    district: str = ""
    joint_with: tuple[str, ...] = ()
    served_by: str | None = None
    phones: tuple[Phone, ...] = ()
    email: str = ""
    website: str = ""
    opened: PartialDate | None = None
    closed: PartialDate | None = None
    verified_on: date | None = None
    verified_by: str = ""
    doubtful: str = ""
    heads: tuple[Head, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def senders(self) -> tuple[str, ...]:
        """The sending States: one, or those of a joint post."""
        return (self.sending, *self.joint_with)

    def open_on(self, day: date) -> bool:
        """Whether the post is open at the end of a day, as far as is known.

        A month or year of opening counts from its last day, one of closing from its first.
        """
        opened = self.opened is None or self.opened.last <= day
        return opened and (self.closed is None or day < self.closed.first)

    def confirmed_on(self, day: date) -> bool:
        """Whether a State had vouched for the post by a day."""
        return self.verified_on is not None and self.verified_on <= day


@dataclass(frozen=True, slots=True)
class ConsularList:
    """The list of accredited consuls of one receiving State: whether it was asked for and came.

    `sender` is the office that delivered it (`from` in the file).
    """

    receiving: str
    requested_on: date | None = None
    received_on: date | None = None
    sender: str = ""
    source: str = ""
    text: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)

    def received_by(self, day: date) -> bool:
        """Whether the list had come by a day."""
        return self.received_on is not None and self.received_on <= day


@dataclass(frozen=True, slots=True)
class Consuls:
    """The registry of consuls: the lists that were delivered, and the posts that are known."""

    lists: tuple[ConsularList, ...] = ()
    posts: tuple[Post, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)


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


class Document(StrEnum):
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


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee in a currency of ISO 4217, and the entries that it buys."""

    amount: Decimal
    currency: str
    entries: Entries | None = None
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class VisaType:
    """A type of visa and what it takes; `stay`, `validity` and `processing` in days."""

    kind: VisaKind
    fees: tuple[Fee, ...] = ()
    stay: int | None = None
    validity: int | None = None
    processing: int | None = None
    requirements: tuple[Document, ...] = ()
    remarks: str = ""
    source: str = ""
    as_of: date | None = None
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rule:
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
    place: Place | None = field(default=None, compare=False, repr=False)

    def valid_on(self, day: date) -> bool:
        """Whether the rule holds on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True, slots=True)
class VisaFile:
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
    place: Place | None = field(default=None, compare=False, repr=False)

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
