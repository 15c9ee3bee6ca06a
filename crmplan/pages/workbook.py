"""The plan and its registries as tables to be sorted and filtered, a sheet each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.calendar import Kind, describe
from crmplan.consuls.coverage import known
from crmplan.language import Language, say, short_day, translated
from crmplan.pages import View
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
from crmplan.pages.registry_words import country_name, known_text
from crmplan.pages.status import keys
from crmplan.pages.visas import source_of
from crmplan.pages.words import (
    TONES,
    activity_text,
    as_of,
    parties_text,
    party_name,
    state_label,
    whole_reason,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.consuls.model import Post
    from crmplan.measures.query import Query, Row
    from crmplan.plan.model import Plan
    from crmplan.visas.model import Rule, VisaFile

PLAN = (
    "id", "theme", "objective", "activity", "calendar", "reading", "start", "due", "state",
    "reason", "who", "counted", "expected", "done", "last", "assumed",
)  # fmt: skip
DELIVERIES = ("id", "activity", "party", "name", "delivery", "delivered", "why")


def view(
    asked: Query, rows: list[Row], language: Language, registers: Registers | None = None
) -> View:
    """The workbook as sheets; for machines, the rows of `status`."""
    return View(
        "workbook",
        asked.day,
        language,
        keys(language),
        rows,
        lambda: blocks(asked, rows, language, registers),
    )


def blocks(
    asked: Query, rows: list[Row], language: Language, registers: Registers | None
) -> Iterator[Block]:
    """The page: a heading and a table for each sheet."""
    yield Heading(asked.plan.title)
    yield Paragraph(as_of(asked.day, language))
    yield from sheet("plan", PLAN, [plan_cells(row, language) for row in rows], language)
    owed = [cells for row in rows for cells in delivery_cells(asked.plan, row, language)]
    yield from sheet("deliveries", DELIVERIES, owed, language)
    if registers:
        yield from sheets(registers, asked.day, language)


def plan_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity as a row of the plan's sheet."""
    standing = row.standing
    activity = standing.activity
    theme = translated(row.theme.title, row.theme.english, language)
    objective = translated(row.objective.text, row.objective.english, language)
    tally = row.progress.judged[0] if row.progress else None
    known = tally is not None and not tally.uncounted
    read = standing.reading.kind not in (Kind.UNREADABLE, Kind.UNDATED)
    return (
        Text(activity.id, Tone.STRONG),
        Text(f"{row.theme.number}. {theme}"),
        Text(f"{row.objective.number}. {objective}"),
        Text(activity_text(activity, language)),
        Text(activity.calendar),
        Text(describe(standing.reading, language) if read else ABSENT),
        day_cell(standing.start, language),
        day_cell(standing.due, language),
        Text(state_label(standing.state, language), TONES[standing.state]),
        Text(whole_reason(standing, language, row.progress)),
        Text(parties_text(activity.responsible, language) or ABSENT),
        number_cell(tally.done if tally and known else None),
        number_cell(tally.expected if tally and known else None),
        day_cell(standing.done_on, language),
        day_cell(standing.last_entry, language),
        Text(activity.assumed or ABSENT),
    )


def delivery_cells(plan: Plan, row: Row, language: Language) -> Iterator[tuple[Text, ...]]:
    """What every party owes of an activity, and whether it is there."""
    standing = row.standing
    activity = standing.activity
    if not activity.each:
        return
    for code in plan.parties.spread(activity.responsible):
        on = standing.delivered.get(code)
        if code in activity.exempt:
            kind, tone = "exempt", Tone.QUIET
        else:
            kind, tone = ("delivered", Tone.GOOD) if on else ("owing", Tone.PLAIN)
        yield (
            Text(activity.id, Tone.STRONG),
            Text(activity_text(activity, language)),
            Text(code),
            Text(party_name(code, plan.parties, language)),
            Text(say(language, f"workbook.delivery.{kind}"), tone),
            day_cell(on, language),
            Text(activity.exempt.get(code, ABSENT)),
        )


CONSULS = (
    "post", "receiving", "sending", "type", "city", "district", "phones", "email", "website",
    "known", "verified", "closed", "as-of", "source",
)  # fmt: skip
VISAS = (
    "destination", "passport", "kind", "requirement", "days", "category", "from", "until",
    "replied", "as-of", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Registers:
    """The posts and the visa files that the workbook shows."""

    posts: Sequence[Post] = ()
    visas: Sequence[VisaFile] = ()


def sheets(found: Registers, day: date, language: Language) -> Iterator[Block]:
    """A heading and a table for each registry."""
    posts = [post_cells(post, day, language) for post in found.posts]
    rules = [rule_cells(rule, file, language) for file in found.visas for rule in file.rules]
    yield from sheet("consuls", CONSULS, posts, language)
    yield from sheet("visas", VISAS, rules, language)


def post_cells(post: Post, day: date, language: Language) -> tuple[Text, ...]:
    """A post as a row."""
    senders = ", ".join(country_name(code, language) for code in post.senders)
    closed = post.closed.first if post.closed else None
    return (
        Text(post.id, Tone.STRONG),
        Text(country_name(post.receiving, language)),
        Text(senders),
        Text(say(language, f"consuls.type.{post.type}")),
        Text(post.city),
        Text(post.district or ABSENT),
        Text("; ".join(phone.number for phone in post.phones) or ABSENT),
        Text(post.email or ABSENT),
        Text(post.website or ABSENT),
        known_text(post, known(post, day), language),
        day_cell(post.verified_on, language),
        Text(str(post.closed), value=closed) if post.closed else Text(ABSENT),
        day_cell(post.as_of, language),
        Text(post.source),
    )


def rule_cells(rule: Rule, file: VisaFile, language: Language) -> tuple[Text, ...]:
    """A rule of a destination as a row."""
    source, as_of, _ = source_of(rule, file)
    return (
        Text(country_name(file.country, language), Tone.STRONG),
        Text(country_name(rule.passport, language)),
        Text(say(language, f"visas.kind.{rule.passport_kind}")),
        Text(say(language, f"visas.sign.{rule.requirement}")),
        number_cell(rule.days),
        Text(rule.category or ABSENT),
        day_cell(rule.valid_from, language),
        day_cell(rule.valid_until, language),
        day_cell(file.provided_on, language),
        day_cell(as_of, language),
        Text(source),
    )


LONG = ("theme", "objective", "activity", "reason", "assumed", "source")  # columns of sentences


def sheet(
    name: str, columns: Sequence[str], rows: Sequence[tuple[Text, ...]], language: Language
) -> Iterator[Block]:
    """A heading, and the rows under the columns of these names."""
    yield Heading(say(language, f"workbook.{name}"), 2)
    titles = tuple(
        Column(
            say(language, f"workbook.column.{column}"),
            least=30 if column in LONG else 0,
            lead=column in LONG,
        )
        for column in columns
    )
    yield Table(titles, (Group(Text(""), tuple(rows)),))


def day_cell(day: date | None, language: Language) -> Text:
    """A day that a spreadsheet keeps as a day."""
    return Text(short_day(day, language), value=day) if day else Text(ABSENT)


def number_cell(number: int | None) -> Text:
    """A number that a spreadsheet keeps as a number."""
    return Text(ABSENT) if number is None else Text(str(number), value=number)
