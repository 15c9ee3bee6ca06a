"""The registry of consuls as values: lists that were delivered, posts and their heads.

The words are those of the Vienna Convention on Consular Relations of 1963 (VCCR). A post of a
public list is *known*; it is *confirmed* once a State vouched for it.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from crmplan.records.kinds import PartialDate
from crmplan.records.problems import Place


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


class Phone(NamedTuple):
    """A telephone number, in international form, and its use."""

    number: str
    use: PhoneUse = PhoneUse.OFFICE
    place: Place | None = None


class Head(NamedTuple):
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
    place: Place | None = None

    @property
    def since(self) -> date | None:
        """The first day of the term: the exequatur, else the commission."""
        return self.exequatur or self.commission

    def in_office(self, day: date) -> bool:
        """Whether the term covers a day; without a first day it is not known to have begun."""
        began = self.since is not None and self.since <= day
        return began and (self.left is None or day <= self.left)


class Post(NamedTuple):
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
    place: Place | None = None

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


class ConsularList(NamedTuple):
    """The list of accredited consuls of one receiving State: whether it was asked for and came.

    `sender` is the office that delivered it (`from` in the file).
    """

    receiving: str
    requested_on: date | None = None
    received_on: date | None = None
    sender: str = ""
    source: str = ""
    text: str = ""
    place: Place | None = None

    def received_by(self, day: date) -> bool:
        """Whether the list had come by a day."""
        return self.received_on is not None and self.received_on <= day


class Consuls(NamedTuple):
    """The registry of consuls: the lists that were delivered, and the posts that are known."""

    lists: tuple[ConsularList, ...] = ()
    posts: tuple[Post, ...] = ()
    place: Place | None = None
