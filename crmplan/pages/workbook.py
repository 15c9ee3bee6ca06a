"""The plan and its registries as tables to be sorted and filtered, a sheet each."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmplan.books import CONSULS, CONTACTS, VISAS
from crmplan.calendar import Kind, describe
from crmplan.consuls.coverage import known
from crmplan.language import Language, say, translated
from crmplan.pages import View
from crmplan.pages.document import ABSENT, Block, Column, Heading, Paragraph, Table, Text, Tone
from crmplan.pages.registry_words import country_name, known_text
from crmplan.pages.status import keys
from crmplan.pages.visas import source_of
from crmplan.pages.words import (
    TONES,
    activity_text,
    as_of,
    counted,
    day_text,
    parties_text,
    party_name,
    state_label,
    whole_reason,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from crmplan.books import Book, Registries
    from crmplan.consuls.model import Post
    from crmplan.contacts.model import Contact
    from crmplan.measures.query import Query, Row
    from crmplan.pages import Shown
    from crmplan.plan.model import Activity, Plan
    from crmplan.visas.model import Rule, VisaFile

    Value = Text | str | date | int | None  # of a cell
    Rows = Callable[[Any], Iterable[Any]]  # of a file
    Cells = Mapping[str, Callable[[Shown], Value]]  # the columns of a sheet, and what fills each
    Filling = Callable[[date, dict[str, int], Language], Cells[Any]]  # of a registry's sheet

NONE: Final[Registries] = MappingProxyType({})
LONG = ("theme", "objective", "activity", "reason", "assumed", "source")  # columns of sentences


def view(asked: Query, rows: list[Row], language: Language, registries: Registries = NONE) -> View:
    """The workbook as sheets; for machines, the rows of `status`."""
    return View(
        "workbook",
        asked.day,
        language,
        keys(language),
        rows,
        lambda: blocks(asked, rows, language, registries),
    )


def blocks(
    asked: Query, rows: list[Row], language: Language, registries: Registries
) -> Iterator[Block]:
    """The page: a heading and a table for each sheet."""
    yield Heading(asked.plan.title)
    yield Paragraph(as_of(asked.day, language))
    yield from sheet("plan", plan_cells(language), rows, language)
    owed = [each for row in rows for each in owed_of(asked.plan, row)]
    yield from sheet("deliveries", delivery_cells(asked.plan, language), owed, language)
    sources: dict[str, int] = {}
    for book, cells, rows_of in SHEETS:
        if book.name in registries:
            files = registries[book.name].sound.values()
            records = (each for file in files for each in rows_of(file))
            yield from sheet(book.name, cells(asked.day, sources, language), records, language)
    if sources:
        yield from sheet("sources", source_cells(), sources.items(), language)


def source_number(source: str, sources: dict[str, int]) -> int:
    """The number of a source, whose words stand once, on a sheet of their own."""
    return sources.setdefault(source, len(sources) + 1)


def source_cells() -> Cells[tuple[str, int]]:
    """The columns of the sheet of sources."""
    return {"number": lambda each: each[1], "source": lambda each: Text(each[0])}


def sheet(
    name: str, cells: Cells[Shown], rows: Iterable[Shown], language: Language
) -> Iterator[Block]:
    """A heading, and the rows under the columns of their cells."""
    yield Heading(say(language, f"workbook.{name}"), 2)
    columns = tuple(
        Column(say(language, f"workbook.column.{column}"), 30 * (column in LONG), column in LONG)
        for column in cells
    )
    filled = (tuple(cell(fill(row), language) for fill in cells.values()) for row in rows)
    yield Table.plain(columns, filled)


def cell(value: Value, language: Language) -> Text:
    """A cell in which a spreadsheet keeps a day as a day and a number as a number."""
    if isinstance(value, Text):
        return value
    if isinstance(value, date):
        return day_text(value, language)
    return Text(str(value), value=value) if isinstance(value, int) else Text(value or ABSENT)


def plan_cells(language: Language) -> Cells[Row]:
    """The columns of the sheet of activities."""

    def theme(row: Row) -> str:
        title = translated(row.theme.title, row.theme.english, language)
        return f"{row.theme.number}. {title}"

    def objective(row: Row) -> str:
        text = translated(row.objective.text, row.objective.english, language)
        return f"{row.objective.number}. {text}"

    def reading(row: Row) -> str | None:
        found = row.standing.reading
        none = found.kind in (Kind.UNREADABLE, Kind.UNDATED)
        return None if none else describe(found, language)

    def state(row: Row) -> Text:
        found = row.standing.state
        return Text(state_label(found, language), TONES[found])

    def expected(row: Row) -> int | None:
        tally = row.progress and row.progress.judged[0]
        return tally.expected if tally and not tally.uncounted else None

    return {
        "id": lambda row: Text(row.standing.activity.id, Tone.STRONG),
        "theme": theme,
        "objective": objective,
        "activity": lambda row: activity_text(row.standing.activity, language),
        "calendar": lambda row: Text(row.standing.activity.calendar),
        "reading": reading,
        "start": lambda row: row.standing.start,
        "due": lambda row: row.standing.due,
        "state": state,
        "reason": lambda row: Text(whole_reason(row.standing, language, row.progress)),
        "who": lambda row: parties_text(row.standing.activity.responsible, language),
        "counted": lambda row: row.progress and counted(row.progress.judged[0]),
        "expected": expected,
        "done": lambda row: row.standing.done_on,
        "last": lambda row: row.standing.last_entry,
        "assumed": lambda row: row.standing.activity.assumed,
    }


class Owed(NamedTuple):
    """What one party owes of an activity, and the day on which it delivered."""

    activity: Activity
    party: str
    on: date | None


def owed_of(plan: Plan, row: Row) -> Iterator[Owed]:
    """What every party owes of an activity, whether it applies to it or not."""
    activity, delivered = row.standing.activity, row.standing.delivered
    if activity.each:
        for code in plan.parties.spread(activity.responsible):
            yield Owed(activity, code, delivered.get(code))


def delivery_cells(plan: Plan, language: Language) -> Cells[Owed]:
    """The columns of the sheet of deliveries."""

    def delivery(owed: Owed) -> Text:
        if owed.party in owed.activity.exempt:
            return Text(say(language, "workbook.delivery.exempt"), Tone.QUIET)
        if owed.on:
            return Text(say(language, "workbook.delivery.delivered"), Tone.GOOD)
        return Text(say(language, "workbook.delivery.owing"))

    return {
        "id": lambda owed: Text(owed.activity.id, Tone.STRONG),
        "activity": lambda owed: activity_text(owed.activity, language),
        "party": lambda owed: owed.party,
        "name": lambda owed: Text(party_name(owed.party, plan.parties, language)),
        "delivery": delivery,
        "delivered": lambda owed: owed.on,
        "why": lambda owed: owed.activity.exempt.get(owed.party),
    }


def post_cells(day: date, sources: dict[str, int], language: Language) -> Cells[Post]:
    """The columns of the sheet of posts."""
    return {
        "post": lambda post: Text(post.id, Tone.STRONG),
        "receiving": lambda post: country_name(post.receiving, language),
        "sending": lambda post: ", ".join(country_name(code, language) for code in post.senders),
        "type": lambda post: say(language, f"consuls.type.{post.type}"),
        "city": lambda post: Text(post.city),
        "district": lambda post: post.district,
        "phones": lambda post: "; ".join(phone.number for phone in post.phones),
        "email": lambda post: post.email,
        "website": lambda post: post.website,
        "known": lambda post: known_text(post, known(post, day), language),
        "verified": lambda post: post.verified_on,
        "closed": lambda post: post.closed and Text(str(post.closed), value=post.closed.first),
        "as-of": lambda post: post.as_of,
        "source": lambda post: source_number(post.source, sources),
    }


def rule_cells(
    _day: date, sources: dict[str, int], language: Language
) -> Cells[tuple[VisaFile, Rule]]:
    """The columns of the sheet of rules, each with its file."""
    return {
        "destination": lambda row: Text(country_name(row[0].country, language), Tone.STRONG),
        "passport": lambda row: country_name(row[1].passport, language),
        "kind": lambda row: say(language, f"visas.kind.{row[1].passport_kind}"),
        "requirement": lambda row: say(language, f"visas.sign.{row[1].requirement}"),
        "days": lambda row: row[1].days,
        "category": lambda row: row[1].category,
        "from": lambda row: row[1].valid_from,
        "until": lambda row: row[1].valid_until,
        "replied": lambda row: row[0].provided_on,
        "as-of": lambda row: source_of(row[1], row[0]).as_of,
        "source": lambda row: source_number(source_of(row[1], row[0]).source, sources),
    }


def contact_cells(_day: date, sources: dict[str, int], language: Language) -> Cells[Contact]:
    """The columns of the sheet of contacts."""
    return {
        "party": lambda contact: Text(contact.party, Tone.STRONG),
        "matter": lambda contact: say(language, f"contacts.role.{contact.role}"),
        "office": lambda contact: Text(contact.office),
        "function": lambda contact: contact.function,
        "person": lambda contact: contact.person,
        "email": lambda contact: contact.email,
        "phones": lambda contact: contact.phone,
        "verified": lambda contact: contact.verified_on,
        "until": lambda contact: contact.until,
        "as-of": lambda contact: contact.as_of,
        "source": lambda contact: source_number(contact.source, sources),
    }


SHEETS: Final[tuple[tuple[Book[Any], Filling, Rows], ...]] = (
    (CONSULS, post_cells, lambda consuls: consuls.posts),
    (CONTACTS, contact_cells, lambda all_: (each for each in all_.contacts if each.public)),
    (VISAS, rule_cells, lambda file: ((file, rule) for rule in file.rules)),
)  # of the registries: the kind of file, its columns, its rows
