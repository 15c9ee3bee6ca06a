"""How old what the registries say is, oldest first: what should be confirmed anew."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day, written_ago, written_span
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    Block,
    Column,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import country
from crmplan.pages.words import as_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.measures.ages import Entry
    from crmplan.plan.schedule import Limits

WORDS = {
    True: ("old", Tone.WARNING),
    False: ("fresh", Tone.GOOD),
    None: ("undated", Tone.WARNING),
}


@dataclass(frozen=True, slots=True)
class Ages:
    """Entries of a registry (`consuls` or `visas`) as of a day."""

    registry: str
    entries: Sequence[Entry]
    day: date
    limits: Limits

    def stale(self, entry: Entry) -> bool | None:
        """Whether an entry is stale; None where no day up to this one speaks for it."""
        if entry.known_on is None:
            return None
        return self.limits.stale(entry.known_on, self.day)


def view(ages: Ages, language: Language) -> View:
    """The entries as rows, and a page that gathers those of one country, kind and day."""
    return View(
        f"{ages.registry}-stale",
        ages.day,
        language,
        keys(ages),
        ages.entries,
        lambda: blocks(ages, language),
    )


def keys(ages: Ages) -> Keys[Entry]:
    """What machines are given of an entry."""
    return {
        "record": lambda entry: entry.record,
        "country": lambda entry: entry.country,
        "name": lambda entry: entry.name,
        "known_on": lambda entry: entry.known_on,
        "age_days": lambda entry: (ages.day - entry.known_on).days if entry.known_on else None,
        "stale": ages.stale,
    }


def blocks(ages: Ages, language: Language) -> Iterator[Block]:
    """The page of ages."""
    yield Heading(say(language, f"{ages.registry}.stale.title"))
    yield Paragraph(as_of(ages.day, language))
    if not ages.entries:
        yield Paragraph(say(language, f"{ages.registry}.stale.none"))
        return
    counts = Counter(map(ages.stale, ages.entries))
    for stale, (word, tone) in WORDS.items():
        if counts[stale]:
            words = say(
                language,
                f"consuls.stale.{word}",
                count=counts[stale],
                total=len(ages.entries),
                months=ages.limits.stale_after,
            )
            yield Paragraph(words, tone)
    yield table(ages, language)


def table(ages: Ages, language: Language) -> Table:
    """A row for the entries of one country, kind and day; the oldest first, the undated last."""
    gathered: dict[tuple[str, str, date | None], list[Entry]] = {}
    for entry in ages.entries:
        key = (entry.country, entry.record, entry.known_on)
        gathered.setdefault(key, []).append(entry)
    order = sorted(gathered, key=lambda key: (key[2] is None, str(key[2]), key[0], key[1]))
    columns = (
        Column(say(language, "consuls.column.country"), least=14, lead=True),
        Column(say(language, "consuls.column.entries")),
        Column(say(language, "consuls.column.known-on")),
        Column(say(language, "consuls.column.age")),
        Column(say(language, "consuls.column.state")),
    )
    rows = tuple(cells(ages, gathered[key], language) for key in order)
    return Table.plain(columns, rows)


def cells(ages: Ages, entries: Sequence[Entry], language: Language) -> tuple[Text, ...]:
    """What the entries of one country, kind and day have in common."""
    first = entries[0]
    word, tone = WORDS[ages.stale(first)]
    known = first.known_on
    days = (ages.day - known).days if known else None
    age = "" if days is None else (written_span if days else written_ago)(days, language)
    words = say(language, f"consuls.entries.{first.record}", count=len(entries))
    return (
        Text(country(first.country, language)),
        Text(words),
        Text(short_day(known, language) if known else say(language, "consuls.no-day")),
        Text(age),
        Text(say(language, f"consuls.age.{word}"), tone),
    )
