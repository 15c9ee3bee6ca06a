"""What a registry holds of one party, in a sentence without its full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say, table, written_day, written_span
from crmplan.measures import Given
from crmplan.pages.counts import GIVEN_TONES
from crmplan.pages.document import Text
from crmplan.visas.model import REPLY_DAYS

if TYPE_CHECKING:
    from datetime import date

    from crmplan.language import Language
    from crmplan.measures import Part
    from crmplan.pages.dues import Entry


def entry_text(entry: Entry, day: date, language: Language) -> Text:
    """The sentence of a party's part of a tally, with its days on the clock."""
    part = entry.part
    own = f"{entry.tally.name}.{case_of(part)}"
    key = own if own in table("brief") else case_of(part)
    done, of = part.share or (0, 0)
    words = say(
        language,
        f"brief.{key}",
        on=written_day(part.on, language) if part.on else "",
        asked=written_day(part.asked, language) if part.asked else "",
        due=written_day(part.due, language) if part.due else "",
        age=written_span(age_of(part, day), language),
        number=(day - part.asked).days if part.asked else 0,
        term=REPLY_DAYS,
        done=done,
        of=of,
        why=part.why,
    )
    return Text(words, GIVEN_TONES[part.given])


def case_of(part: Part) -> str:
    """The name of the sentence: the word for the part, and whether it was asked or is late."""
    if part.share:
        return "share" if part.given is not Given.UNKNOWN else Given.UNKNOWN.value
    if part.given is Given.YES and part.asked:
        late = part.on and part.due and part.on > part.due
        return "yes-late" if late else "yes-asked"
    return part.given.value


def age_of(part: Part, day: date) -> int:
    """Days: taken for the delivery, else since the term ended, else since it was asked for."""
    if part.asked is None:
        return 0
    if part.on:
        return (part.on - part.asked).days
    return (day - (part.due if part.due and part.due < day else part.asked)).days
