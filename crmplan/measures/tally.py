"""A count, party by party, and what it is made from: named tuples, the cheapest to define."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from crmplan.books import Shelf
from crmplan.plan.schedule import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from crmplan.books import Book, R, Registries
    from crmplan.plan.model import Plan
    from crmplan.plan.schedule import Standing


class Given(StrEnum):
    """What is on record of one party."""

    YES = "yes"
    PARTLY = "partly"
    WAITING = "waiting"  # asked, and the term is still running
    NO = "no"  # owed or asked for, and not on record
    NOT_ASKED = "not-asked"
    UNKNOWN = "unknown"
    EXEMPT = "does-not-apply"


MISSING = (Given.PARTLY, Given.WAITING, Given.NO, Given.NOT_ASKED)


class Part(NamedTuple):
    """What is on record of one party: `on` is the day it delivered, `asked` that it was asked.

    `due` is the last day of its term, `share` how many of how many where a party is itself a
    count, `why` the reason for which it does not apply.
    """

    code: str
    given: Given
    on: date | None = None
    asked: date | None = None
    due: date | None = None
    share: tuple[int, int] | None = None
    why: str = ""


class Tally(NamedTuple):
    """So many of so many; `expected` is None where the plan does not say of how many.

    `name` is that of the formula in the table `measures`. `unknown` of the expected ones could not
    be counted. A tally that is not `judged` contradicts nobody.
    """

    name: str
    parts: tuple[Part, ...]
    done: int
    expected: int | None
    unknown: int = 0
    judged: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """The parties that have not delivered, in order; those not known are not among them."""
        return tuple(part.code for part in self.parts if part.given in MISSING)

    @property
    def uncounted(self) -> bool:
        """Whether nothing at all could be counted."""
        return bool(self.unknown) and self.unknown == self.expected

    @property
    def short(self) -> bool:
        """Whether it is certain that something is missing: at least one where no number is set."""
        return self.done + self.unknown < (1 if self.expected is None else self.expected)

    @property
    def full(self) -> bool:
        """Whether all that is expected is there."""
        return bool(self.expected) and self.done == self.expected


def of_parts(name: str, parts: tuple[Part, ...]) -> Tally:
    """One for every party to which it applies."""
    given = [part.given for part in parts if part.given is not Given.EXEMPT]
    return Tally(name, parts, given.count(Given.YES), len(given), given.count(Given.UNKNOWN))


def of_shares(name: str, parts: tuple[Part, ...], *, judged: bool) -> Tally:
    """The sum of what each party is a count of."""
    shares = [part.share for part in parts if part.share]
    unknown = sum(
        of for part in parts if part.share and part.given is Given.UNKNOWN for of in part.share[1:]
    )
    return Tally(
        name, parts, sum(done for done, _ in shares), sum(of for _, of in shares), unknown, judged
    )


class Case(NamedTuple):
    """What is counted: an activity as it stands in its plan on a day, beside the registries."""

    plan: Plan
    standing: Standing
    registries: Registries
    day: date
    limits: Limits = Limits()

    def shelf(self, book: Book[R]) -> Shelf[R]:
        """What was read of a book; nothing, where it was not opened."""
        return self.registries.get(book.name) or Shelf()

    @property
    def exempt(self) -> Mapping[str, str]:
        """The parties to which the activity does not apply, with the reason."""
        return self.standing.activity.exempt

    @property
    def members(self) -> tuple[str, ...]:
        """The members of the plan."""
        return self.plan.parties.members
