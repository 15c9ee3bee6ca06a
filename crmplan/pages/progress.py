"""Counted progress: every measure with its formula, country by country, and its trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day, written_day
from crmplan.measures import Given
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    NOTHING,
    Bar,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Share,
    Table,
    Text,
    Tone,
)
from crmplan.pages.words import (
    GIVEN_SIGN,
    GIVEN_TONES,
    activity_text,
    as_of,
    conflict_text,
    count_text,
    counted,
    day_text,
    formula,
    fraction,
    given_text,
    part_item,
    party_name,
    party_text,
    tally_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.measures import Part, Tally
    from crmplan.measures.query import Row
    from crmplan.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Asked:
    """What `progress` was asked for: a plan and a day, perhaps one activity, and since when.

    `months` is the age from which data are no longer up to date.
    """

    plan: Plan
    day: date
    months: int
    since: date | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """One tally of an activity, and the same tally on the day it is compared with."""

    row: Row
    tally: Tally
    before: Tally | None = None

    @property
    def gained(self) -> tuple[Part, ...]:
        """The parties whose delivery came after the earlier day."""
        return tuple(_more(self.tally, self.before)) if self.before else ()

    @property
    def lost(self) -> tuple[Part, ...]:
        """The parties that had more on record on the earlier day, such as data that aged."""
        return tuple(_more(self.before, self.tally)) if self.before else ()


def _more(tally: Tally, other: Tally) -> Iterator[Part]:
    """The parts of one tally that have more than in the other."""
    there = {part.code: part for part in other.parts}
    for part in tally.parts:
        twin = there.get(part.code)
        if part.share:
            had = twin.share[0] if twin and twin.share else 0
            if part.share[0] > had:
                yield part
        elif part.given is Given.YES and not (twin and twin.given is Given.YES):
            yield part


def counts(rows: list[Row], before: list[Row]) -> list[Count]:
    """Every tally of the rows that have any, beside that of the earlier day."""
    earlier = {
        (row.standing.activity.id, tally.name): tally
        for row in before
        if row.progress
        for tally in row.progress.tallies
    }
    return [
        Count(row, tally, earlier.get((row.standing.activity.id, tally.name)))
        for row in rows
        if row.progress
        for tally in row.progress.tallies
    ]


def view(asked: Asked, found: list[Count], language: Language) -> View:
    """The measures as rows and as a page."""
    return View(
        "progress",
        asked.day,
        language,
        keys(asked, language),
        found,
        lambda: blocks(asked, found, language),
    )


def keys(asked: Asked, language: Language) -> Keys[Count]:
    """What machines are given of one tally, with every party's part."""
    return {
        "id": lambda count: count.row.standing.activity.id,
        "measure": lambda count: count.row.progress and count.row.progress.measure,
        "name": lambda count: count.tally.name,
        "title": lambda count: tally_title(count.tally, language),
        "formula": lambda count: formula(count.tally, language, asked.months),
        "done": lambda count: counted(count.tally),
        "expected": lambda count: count.tally.expected,
        "unknown": lambda count: count.tally.unknown,
        "missing": lambda count: list(count.tally.missing),
        "conflict": lambda count: count.row.progress and count.row.progress.conflict,
        "since": lambda _: asked.since,
        "done_since": lambda count: count.before and counted(count.before),
        "expected_since": lambda count: count.before and count.before.expected,
        "gained": lambda count: [part.code for part in count.gained],
        "lost": lambda count: [part.code for part in count.lost],
        "parties": lambda count: [part_item(part) for part in count.tally.parts],
    }


def blocks(asked: Asked, found: list[Count], language: Language) -> Iterator[Block]:
    """The page: each activity that is counted, then all of them country by country."""
    yield Heading(say(language, "measures.page"))
    words = as_of(asked.day, language)
    if asked.since:
        since = say(language, "measures.since", day=written_day(asked.since, language))
        words = f"{words} · {since}"
    yield Paragraph(words)
    if not found:
        yield Paragraph(say(language, "measures.none"))
        return
    last = None
    for count in found:
        if count.row is not last:
            yield from head(count.row, language)
            last = count.row
        yield Facts(tuple(facts(asked, count, language)))
        if bar := bar_of(count.tally, language):
            yield bar
        if asked.id and count.tally.parts:
            yield each_party(asked.plan, count.tally, language)
    if not asked.id:
        yield Heading(say(language, "measures.by-party"), 2)
        yield grid(asked.plan, found, language)


def head(row: Row, language: Language) -> Iterator[Block]:
    """The activity that is counted, and whether claim and count disagree."""
    activity = row.standing.activity
    yield Heading(f"{activity.id}  {activity_text(activity, language)}", 2)
    if told := conflict_text(row.progress, language):
        yield Paragraph(told[0].upper() + told[1:], Tone.WARNING)


def facts(asked: Asked, count: Count, language: Language) -> Iterator[tuple[str, Text]]:
    """A tally: how many, what changed, who stands where, and how it is counted."""
    tally, before = count.tally, count.before

    def fact(name: str, words: str, tone: Tone = Tone.PLAIN) -> tuple[str, Text]:
        return say(language, f"measures.fact.{name}"), Text(words, tone)

    yield fact("counted", count_text(tally, language), Tone.STRONG)
    if before and asked.since:
        words = f"{fraction(before, language)} ({short_day(asked.since, language)})"
        yield fact("before", words)
        if count.gained:
            yield fact("gained", parts_text(count.gained, language), Tone.GOOD)
        if count.lost:
            yield fact("lost", ", ".join(part.code for part in count.lost), Tone.WARNING)
    yield fact("formula", formula(tally, language, asked.months))


def parts_text(parts: tuple[Part, ...], language: Language) -> str:
    """Parties, each with the day it delivered or its share."""
    told = []
    for part in parts:
        more = "/".join(map(str, part.share)) if part.share else ""
        more = more or (short_day(part.on, language) if part.on else "")
        told.append(f"{part.code} ({more})" if more else part.code)
    return ", ".join(told)


def bar_of(tally: Tally, language: Language) -> Bar | None:
    """How many parties, or how many of what they are counts of, stand where."""
    if any(part.share for part in tally.parts):
        rest = (tally.expected or 0) - tally.done - tally.unknown
        shares = [
            (say(language, f"measures.share.{tally.name}.done"), tally.done, Tone.GOOD),
            (say(language, f"measures.share.{tally.name}.rest"), rest, Tone.QUIET),
            (given_text(Given.UNKNOWN, tally, language), tally.unknown, Tone.QUIET),
        ]
    else:
        given = [part.given for part in tally.parts]
        shares = [
            (
                given_text(word, tally, language),
                given.count(word),
                Tone.GOOD if word is Given.YES else Tone.QUIET,
            )
            for word in Given
        ]
    shown = tuple(
        Share(label, number, tone, GIVEN_SIGN if tone is Tone.GOOD else NOTHING)
        for label, number, tone in shares
        if number
    )
    return Bar(shown) if shown else None


def each_party(plan: Plan, tally: Tally, language: Language) -> Table:
    """What is on record of every party in one tally, with its days."""
    names = ("party", "given", "on", "asked", "due")
    columns = tuple(
        Column(say(language, f"measures.column.{name}"), least=18 * (name == "party"))
        for name in names
    )
    rows = tuple(
        (
            Text(party_text(part.code, plan.parties, language), Tone.STRONG),
            cell(part, tally, language, day=False),
            *(day_text(day, language) for day in (part.on, part.asked, part.due)),
        )
        for part in tally.parts
    )
    return Table.plain(columns, rows)


def grid(plan: Plan, found: list[Count], language: Language) -> Table:
    """What is on record of every party: a row each, a column for every tally."""
    columns = (
        Column(say(language, "measures.column.party")),
        Column(say(language, "measures.column.name"), least=12, lead=True),
        *(
            Column(
                f"{count.row.standing.activity.id} "
                f"{say(language, f'measures.column.{count.tally.name}')}",
                least=10,
            )
            for count in found
        ),
    )
    parts = [{part.code: part for part in count.tally.parts} for count in found]
    everyone = {code for column in parts for code in column}
    order = [code for code in (*plan.parties.members, *plan.parties.others) if code in everyone]
    order += sorted(everyone.difference(order))
    rows = tuple(
        (
            Text(code, Tone.STRONG),
            Text(party_name(code, plan.parties, language)),
            *(
                cell(column.get(code), count.tally, language)
                for column, count in zip(parts, found, strict=True)
            ),
        )
        for code in order
    )
    return Table.plain(columns, rows)


def cell(part: Part | None, tally: Tally, language: Language, *, day: bool = True) -> Text:
    """What is on record of one party in one tally, with the day unless it stands elsewhere."""
    if part is None:
        return Text(ABSENT)
    words = given_text(part.given, tally, language)
    if part.share and part.given is not Given.UNKNOWN:
        words = "/".join(map(str, part.share))
    elif part.on and day:
        words = f"{words}, {short_day(part.on, language)}"
    elif part.why:
        words = f"{words}: {part.why}"
    return Text(words, GIVEN_TONES[part.given])
