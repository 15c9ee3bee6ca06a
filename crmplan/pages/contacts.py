"""The contacts of the parties, and what is lacking of them: pages for the secretariat alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from crmplan.contacts.model import Contact, ContactRole, Contacts
from crmplan.language import Language, say, short_day
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.words import as_of, party_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.plan.model import Parties

SIGNS = {"confirmed": "●", "known": "○", "none": "·"}
TONES = {
    "confirmed": Tone.GOOD,
    "known": Tone.PLAIN,
    "later": Tone.WARNING,
    "ended": Tone.QUIET,
    "none": Tone.QUIET,
}


def known(contact: Contact, day: date) -> str:
    """How a contact is known on a day: confirmed, known, from a later source only, or ended."""
    if contact.until is not None and contact.until < day:
        return "ended"
    if contact.verified_on is not None and contact.verified_on <= day:
        return "confirmed"
    return "known" if contact.as_of <= day else "later"


@dataclass(frozen=True, slots=True)
class Asked:
    """The contacts asked for on a day, of a party and in a matter, with the `ended` or not."""

    contacts: Contacts
    day: date
    parties: Parties
    party: str = ""
    role: ContactRole | None = None
    ended: bool = False

    @property
    def found(self) -> list[Contact]:
        """Those that are meant, by their parties in the plan's order."""
        kept = [each for each in self.contacts.contacts if self.takes(each)]
        order = {code: n for n, code in enumerate((*self.parties.members, *self.parties.others))}
        return sorted(kept, key=lambda each: order.get(each.party, len(order)))

    def takes(self, contact: Contact) -> bool:
        """Whether a contact is among those asked for."""
        return (
            self.party in ("", contact.party)
            and self.role in (None, contact.role)
            and (self.ended or known(contact, self.day) != "ended")
        )


def view(asked: Asked, language: Language) -> View:
    """The contacts as rows and as a page."""
    return View(
        "contacts", asked.day, language, keys(asked.day), asked.found,
        lambda: blocks(asked, language),
    )  # fmt: skip


def keys(day: date) -> Keys[Contact]:
    """What machines are given of a contact."""
    return {
        "id": lambda contact: contact.id,
        "party": lambda contact: contact.party,
        "role": lambda contact: contact.role,
        "office": lambda contact: contact.office,
        "function": lambda contact: contact.function or None,
        "person": lambda contact: contact.person or None,
        "email": lambda contact: contact.email or None,
        "phone": lambda contact: contact.phone or None,
        "language": lambda contact: contact.language,
        "state": lambda contact: known(contact, day),
        "source": lambda contact: contact.source,
        "as_of": lambda contact: contact.as_of,
        "verified_on": lambda contact: contact.verified_on,
        "verified_by": lambda contact: contact.verified_by or None,
        "until": lambda contact: contact.until,
        "public": lambda contact: contact.public,
    }


def blocks(asked: Asked, language: Language) -> Iterator[Block]:
    """The page: a table by party, and whom it is for."""
    yield Heading(say(language, "contacts.title"))
    yield Paragraph(as_of(asked.day, language))
    found = asked.found
    if not found:
        yield Paragraph(
            say(language, "contacts.none" if asked.contacts.contacts else "contacts.empty")
        )
        return
    confirmed = sum(known(each, asked.day) == "confirmed" for each in found)
    yield Paragraph(say(language, "contacts.summary", count=len(found), confirmed=confirmed))
    columns = (
        Column(say(language, "contacts.column.id")),
        Column(say(language, "contacts.column.role")),
        Column(say(language, "contacts.column.office"), least=24, lead=True),
        Column(say(language, "contacts.column.reach"), least=20),
        Column(say(language, "contacts.column.known")),
    )
    by_party: dict[str, list[Contact]] = {}
    for each in found:
        by_party.setdefault(each.party, []).append(each)
    groups = (
        Group(
            Text(party_text(code, asked.parties, language), Tone.STRONG),
            tuple(cells(each, asked.day, language) for each in some),
        )
        for code, some in by_party.items()
    )
    yield Table(columns, tuple(groups))
    yield Paragraph(say(language, "contacts.private"), Tone.QUIET)


def cells(contact: Contact, day: date, language: Language) -> tuple[Text, ...]:
    """One contact's line of the table."""
    return (
        Text(contact.id, Tone.STRONG),
        Text(say(language, f"contacts.role.{contact.role}")),
        Text(", ".join(filter(None, (contact.office, contact.function, contact.person)))),
        Text(" · ".join(filter(None, (contact.email, contact.phone))) or ABSENT),
        known_text(contact, day, language),
    )


def known_text(contact: Contact, day: date, language: Language) -> Text:
    """How a contact is known, since when, and whether others may be told of it."""
    state = known(contact, day)
    since = {"confirmed": contact.verified_on, "ended": contact.until}.get(state) or contact.as_of
    words = say(language, f"contacts.known.{state}", day=short_day(since, language))
    return Text(words + (say(language, "contacts.public") if contact.public else ""), TONES[state])


# What is lacking.


class Gap(NamedTuple):
    """What is on record of one party in one matter on a day."""

    party: str
    role: ContactRole
    contacts: tuple[Contact, ...]
    day: date

    @property
    def state(self) -> str:
        """The best that is known of any of its contacts."""
        states = {known(each, self.day) for each in self.contacts}
        return next((state for state in SIGNS if state in states), "none")

    @property
    def reached(self) -> bool:
        """Whether any of its contacts can be written to."""
        return any(each.email for each in self.contacts)


GAP_KEYS: Keys[Gap] = {
    "party": lambda gap: gap.party,
    "role": lambda gap: gap.role,
    "state": lambda gap: gap.state,
    "contacts": lambda gap: [each.id for each in gap.contacts],
    "email": lambda gap: gap.reached,
}


@dataclass(frozen=True, slots=True)
class Gaps:
    """What there is and what is lacking of the members' contacts on a day."""

    contacts: Contacts
    parties: Parties
    day: date

    def rows(self) -> list[Gap]:
        """Every member in every matter."""
        return [
            Gap(code, role, self.contacts.of(code, role, self.day), self.day)
            for code in self.parties.members
            for role in ContactRole
        ]


def gaps_view(gaps: Gaps, language: Language) -> View:
    """The gaps as rows and as a page."""
    return View(
        "contacts-gaps", gaps.day, language, GAP_KEYS, gaps.rows(),
        lambda: gaps_blocks(gaps, language),
    )  # fmt: skip


def gaps_blocks(gaps: Gaps, language: Language) -> Iterator[Block]:
    """The page: members down, matters across, with the legend."""
    yield Heading(say(language, "contacts.gaps.title"))
    yield Paragraph(as_of(gaps.day, language))
    if not gaps.parties.members:
        yield Paragraph(say(language, "consuls.gaps.no-members"))
        return
    of: dict[str, list[Gap]] = {}
    for gap in gaps.rows():
        of.setdefault(gap.party, []).append(gap)
    done = sum(some[0].state != "none" for some in of.values())  # the liaison office comes first
    reached = sum(any(gap.reached for gap in some) for some in of.values())
    yield Paragraph(
        say(language, "contacts.gaps.summary", done=done, total=len(of), reached=reached)
    )
    columns = (
        Column(say(language, "contacts.column.party"), lead=True),
        *(Column(say(language, f"contacts.role.{role}")) for role in ContactRole),
        Column(say(language, "contacts.gaps.mail")),
    )
    rows = tuple(
        (
            Text(party_text(code, gaps.parties, language)),
            *(Text(SIGNS[gap.state], TONES[gap.state]) for gap in some),
            mail(some, language),
        )
        for code, some in of.items()
    )
    yield Table.plain(columns, rows)
    signs = (f"{sign} {say(language, f'contacts.sign.{state}')}" for state, sign in SIGNS.items())
    yield Paragraph("   ".join(signs), Tone.QUIET)


def mail(some: list[Gap], language: Language) -> Text:
    """Whether a party can be written to."""
    reached = any(gap.reached for gap in some)
    word = say(language, f"contacts.mail.{'yes' if reached else 'no'}")
    return Text(word, Tone.GOOD if reached else Tone.WARNING)
