"""What a party is reminded of: what it owes that is pressing, and what it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmplan.contacts.model import ContactRole
from crmplan.language import Language, say, written_day
from crmplan.language.seen import visible
from crmplan.measures import Given
from crmplan.pages.brief import capital, own_part, request_cells
from crmplan.pages.words import activity_text, next_event, party_name, whole_reason
from crmplan.plan.model import Measured
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.contacts.model import Contact, Contacts
    from crmplan.measures.query import Row
    from crmplan.pages.brief import Dues, Request
    from crmplan.plan.model import Plan

MATTERS: dict[
    str, ContactRole
] = {  # who else answers for what a registry counts, besides the liaison office
    Measured.CONSULS_LISTS: ContactRole.LISTS,
    Measured.CONSULS_PAIRS: ContactRole.LISTS,
    Measured.VISAS_PROVIDED: ContactRole.VISAS,
    Measured.VISAS_NON_MEMBERS: ContactRole.VISAS,
}


class Reminder(NamedTuple):
    """What one party is reminded of: activities that it owes, and other things it was asked for."""

    party: str
    owes: tuple[Row, ...]
    asked: tuple[Request, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The activities that it is about."""
        return (*self.owes, *(each.row for each in self.asked))


def reminder_of(dues: Dues, day: date, until: date | None) -> Reminder:
    """What a party is reminded of on a day: what is overdue, or falls due up to another.

    Without that other day, only what is overdue. What it was asked for counts by its own term;
    what has none is pressing as soon as it was asked for, but never overdue.
    """
    owes = tuple(row for row in dues.owes if pressing(row, until))
    about = {row.standing.activity.id for row in owes}
    asked = tuple(
        each
        for each in dues.asked
        if (each.text or each.row.standing.activity.id not in about)
        and (
            (until is not None and (each.due is None or each.due <= until))
            or (each.due is not None and each.due < day)
        )
    )
    return Reminder(dues.party, owes, asked)


def pressing(row: Row, until: date | None) -> bool:
    """Whether an activity is overdue, or falls due up to a day."""
    due = row.standing.due
    if row.standing.state is State.OVERDUE:
        return True
    return until is not None and due is not None and due <= until


def addressees(reminder: Reminder, contacts: Contacts, day: date) -> tuple[Contact, ...]:
    """The liaison office, and those that answer for the matters it is about; each address once."""
    measures = (row.standing.activity.measure for row in reminder.rows)
    matters = [MATTERS[each] for each in measures if each is not None and each in MATTERS]
    roles = dict.fromkeys((ContactRole.LIAISON, *matters))
    found = [each for role in roles for each in contacts.of(reminder.party, role, day)]
    return tuple({each.email: each for each in reversed(found) if each.email}.values())[::-1]


def not_asked(reminder: Reminder, day: date) -> Iterator[Row]:
    """The activities of which it is not on record that the party was asked for them.

    Of what a registry counts, those that it was never asked for; in a log, not on this day.
    """
    for row in reminder.owes:
        activity = row.standing.activity
        if activity.counted_elsewhere:
            part = own_part(row, reminder.party)
            if part and part.given is Given.NOT_ASKED:
                yield row
        elif not any(
            each.kind == "asked" and each.party == reminder.party and each.on == day
            for each in activity.log
        ):
            yield row


def subject(reminder: Reminder, plan: Plan, day: date, language: Language) -> str:
    """What the message is about."""
    name = party_name(reminder.party, plan.parties, language) or reminder.party
    return say(language, "remind.subject", party=name, day=written_day(day, language))


def body(reminder: Reminder, plan: Plan, day: date, language: Language) -> str:
    """What the message says: a line or two for each thing, and how it may be answered."""
    name = party_name(reminder.party, plan.parties, language) or reminder.party
    day_words = written_day(day, language)
    lines = [say(language, "remind.greeting"), ""]
    lines += [say(language, "remind.intro", party=name, day=day_words, plan=plan.title), ""]
    if reminder.owes:
        lines += [say(language, "remind.owes"), ""]
        for row in reminder.owes:
            lines += [*owed_lines(row, language), ""]
    if reminder.asked:
        lines += [say(language, "remind.asked"), ""]
        for each in reminder.asked:
            lines += [*asked_lines(each, day, language), ""]
    lines += [f"{capital(next_event(plan, day, language))}.", ""]
    lines += [say(language, "remind.answer"), "", say(language, "remind.close")]
    return "\n".join(map(visible, lines)) + "\n"


def owed_lines(row: Row, language: Language) -> Iterator[str]:
    """An activity, the words of its calendar, and where it stands."""
    standing = row.standing
    yield f"{standing.activity.id}  {activity_text(standing.activity, language)}"
    reason = whole_reason(standing, language, row.progress)
    calendar = standing.calendar or say(language, "remind.no-calendar")
    yield "    " + say(language, "remind.line", calendar=calendar, reason=capital(reason))


def asked_lines(each: Request, day: date, language: Language) -> Iterator[str]:
    """What it was asked for, since when and until when."""
    number, words, *_ = request_cells(each, day, language)
    yield f"{number.text}  {words.text}"
    yield "    " + say(language, "remind.asked-on", day=written_day(each.on, language))
    if each.due:
        yield "    " + say(language, "remind.due", day=written_day(each.due, language))
