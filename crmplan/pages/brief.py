"""One page for one delegation before a meeting: what it owes, has delivered, is concerned by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from textwrap import shorten
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import (
    Language,
    say,
    short_day,
    written_ago,
    written_day,
    written_list,
    written_span,
)
from crmplan.language import table as sentences
from crmplan.language.fold import fold
from crmplan.measures import Given
from crmplan.measures.query import most_pressing
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Facts,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.words import (
    GIVEN_TONES,
    TONES,
    activity_cells,
    activity_columns,
    as_of,
    day_text,
    next_event,
    party_name,
    state_and_reason,
    state_label,
    whole_reason,
)
from crmplan.plan.model import EventKind
from crmplan.plan.schedule import State, next_meeting
from crmplan.visas.model import REPLY_DAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from re import Pattern

    from crmplan.measures import Part, Tally
    from crmplan.measures.query import Row
    from crmplan.plan.model import Activity, Plan
    from crmplan.plan.schedule import Occurrence

OVER = (State.DONE, State.WITHDRAWN)
ENTERED = ("consuls.lists", "consuls.pairs", "visas.provided", "freshness")  # told of a party
LINES = 2  # of the answer, at least
LINE = 84  # letters of an activity that is told on one line
PRESSING = (State.OVERDUE, State.DUE, State.UNREADABLE, State.STALE)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something that a party delivered on a day, and in which words it is on record.

    `turn` is the occurrence of recurring work that it was for.
    """

    row: Row
    on: date
    text: str = ""
    evidence: str = ""
    turn: Occurrence | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """What a registry holds of a party: its part of a tally."""

    row: Row
    tally: Tally
    part: Part


@dataclass(frozen=True, slots=True)
class Request:
    """What a party is asked for and has not answered: since which day, and until when.

    `text` is what stands in the way, where it is asked to remove it; `entry` what a registry lacks
    of it, by the name of its count.
    """

    row: Row
    on: date
    text: str = ""
    due: date | None = None
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Dues:
    """All that concerns one party on a day, the most pressing first.

    `network` is what the whole Network has to do, as nobody is named for it, and is pressing or
    falls due by the next meeting; `later` the rest of that.
    """

    party: str
    owes: tuple[Row, ...]
    asked: tuple[Request, ...]
    delivered: tuple[Delivery, ...]
    holdings: tuple[Holding, ...]
    exempt: tuple[Row, ...]
    named: tuple[Row, ...]
    network: tuple[Row, ...]
    later: tuple[Row, ...]


def dues_of(plan: Plan, rows: list[Row], party: str, day: date) -> Dues:
    """What a party owes, has delivered and is concerned by at the end of a day."""
    owes, others = parted(most_pressing(rows), lambda row: owed_by(plan, row, party))
    rest = [row for row in others if row.standing.state not in OVER]
    code, called = naming(plan, party)
    named, unnamed = parted(rest, lambda row: names(row, code, called))
    network = [row for row in unnamed if not row.standing.activity.responsible]
    near, later = parted(network, lambda row: is_near(plan, row, day))
    return Dues(
        party,
        tuple(owes),
        tuple(requests(rows, party, day)),
        tuple(sorted(deliveries(plan, rows, party, day), key=lambda each: each.on)),
        tuple(holdings(rows, party)),
        tuple(row for row in rows if party in row.standing.activity.exempt),
        tuple(named),
        tuple(near),
        tuple(later),
    )


def parted(rows: list[Row], holds: Callable[[Row], bool]) -> tuple[list[Row], list[Row]]:
    """The rows for which something holds, and the others, both in order."""
    parts: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        parts[not holds(row)].append(row)
    return parts


def owed_by(plan: Plan, row: Row, party: str) -> bool:
    """Whether a party is among those that owe an activity and has not delivered its part."""
    activity = row.standing.activity
    if row.standing.state in OVER or not responsible(plan, activity, party):
        return False
    part = own_part(row, party) if activity.each else None
    return part is None or part.given is not Given.YES


def responsible(plan: Plan, activity: Activity, party: str) -> bool:
    """Whether an activity is a party's to do."""
    return party in plan.parties.spread(activity.responsible) and party not in activity.exempt


def own_part(row: Row, party: str) -> Part | None:
    """A party's part of what is counted of an activity."""
    if row.progress is None:
        return None
    parts = row.progress.judged[0].parts
    return next((part for part in parts if part.code == party), None)


def requests(rows: list[Row], party: str, day: date) -> Iterator[Request]:
    """What a party is asked for by a day: obstacles, entries of the logs, and the registries."""
    for row in (row for row in rows if row.standing.state not in OVER):
        for event in row.standing.obstacles:
            if event.asks == party:
                yield Request(row, event.on, event.text)
        log = row.standing.activity.log
        days = [e.on for e in log if e.kind is EventKind.ASKED and e.party == party and e.on <= day]
        if days and party in row.standing.owing:
            yield Request(row, max(days))
    for entry in holdings(rows, party):
        if unanswered(entry) and entry.part.asked:
            yield Request(entry.row, entry.part.asked, due=entry.part.due, entry=entry.tally.name)


def unanswered(entry: Holding) -> bool:
    """Whether a party was asked for what a registry lacks of it."""
    return entry.part.asked is not None and entry.part.given in (Given.NO, Given.WAITING)


def deliveries(plan: Plan, rows: list[Row], party: str, day: date) -> Iterator[Delivery]:
    """What a party delivered by a day: by the logs, by the registries, and what it was to do."""
    for row in rows:
        activity, days = row.standing.activity, set()
        for event in activity.log:
            kinds = () if activity.counted_elsewhere else (EventKind.RECEIVED, EventKind.DONE)
            if event.party == party and event.kind in kinds and event.on <= day:
                days.add(event.on)
                turns = row.standing.occurrences
                turn = next((t for t in turns if t.delivered.get(party) == event.on), None)
                yield Delivery(row, event.on, event.text, event.evidence, turn)
        part = own_part(row, party)
        if part and part.on and not days:  # the log tells it already
            yield Delivery(row, part.on)
        done_on = row.standing.done_on
        alone = responsible(plan, activity, party) and not activity.each
        if alone and done_on and row.standing.state is State.DONE:
            yield Delivery(row, done_on)


def holdings(rows: list[Row], party: str) -> Iterator[Holding]:
    """What the registries hold of a party to which they apply, each kind once."""
    seen: set[str] = set()
    for row in rows:
        for tally in row.progress.tallies if row.progress else ():
            part = next((part for part in tally.parts if part.code == party), None)
            applies = part is not None and part.given is not Given.EXEMPT
            if part and applies and tally.name in ENTERED and tally.name not in seen:
                seen.add(tally.name)
                yield Holding(row, tally, part)


def naming(plan: Plan, party: str) -> tuple[Pattern[str], Pattern[str]]:
    """What names a party: its code and, case and accents apart, any name of its own."""
    called = {party_name(party, plan.parties, language) for language in Language} - {""}
    either = "|".join(re.escape(fold(name)) for name in called) or "(?!)"
    return re.compile(rf"\b{re.escape(party)}\b"), re.compile(rf"\b(?:{either})\b")


def names(row: Row, code: Pattern[str], called: Pattern[str]) -> bool:
    """Whether an activity or its objective names a party."""
    texts = f"{row.standing.activity.text} {row.objective.text}"
    return bool(code.search(texts) or called.search(fold(texts)))


def is_near(plan: Plan, row: Row, day: date) -> bool:
    """Whether an activity is pressing, or falls due by the next meeting."""
    meeting, due = next_meeting(plan, day), row.standing.due
    return row.standing.state in PRESSING or bool(meeting and due and due <= meeting.ends)


def holding_text(entry: Holding, day: date, language: Language) -> Text:
    """The sentence of a party's part of a tally, with its days on the clock."""
    part = entry.part
    own = f"{entry.tally.name}.{case_of(part)}"
    key = own if own in sentences("brief") else case_of(part)
    done, of = part.share or (0, 0)
    words = say(
        language,
        f"brief.{key}",
        on=written_day(part.on, language) if part.on else "",
        asked=written_day(part.asked, language) if part.asked else "",
        due=written_day(part.due, language) if part.due else "",
        age=written_span(age_of(part, day), language),
        ago=written_ago(age_of(part, day), language),
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


class Told(NamedTuple):
    """A line of a section of the page: an activity, and what more is said of the party."""

    section: str
    row: Row
    on: date | None = None
    note: str | None = None
    evidence: str | None = None


def view(plan: Plan, dues: Dues, day: date, language: Language) -> View:
    """What concerns one party, as rows and as a page."""
    return View(
        "brief",
        day,
        language,
        keys(dues, language),
        list(told(dues, day, language)),
        lambda: blocks(plan, dues, day, language),
    )


def keys(dues: Dues, language: Language) -> Keys[Told]:
    """What machines are given of a line."""
    return {
        "party": lambda _: dues.party,
        "section": lambda line: line.section,
        "id": lambda line: line.row.standing.activity.id,
        "text": lambda line: line.row.standing.activity.text,
        "english": lambda line: line.row.standing.activity.english or None,
        "calendar": lambda line: line.row.standing.calendar,
        "due": lambda line: line.row.standing.due,
        "state": lambda line: line.row.standing.state,
        "reason": lambda line: whole_reason(line.row.standing, language, line.row.progress),
        "on": lambda line: line.on,
        "note": lambda line: line.note,
        "evidence": lambda line: line.evidence,
    }


def told(dues: Dues, day: date, language: Language) -> Iterator[Told]:
    """Every line of the page, section by section."""
    yield from (Told("owes", row) for row in dues.owes)
    yield from (Told("asked", each.row, each.on, each.text or None) for each in dues.asked)
    yield from (Told("named", row) for row in dues.named)
    yield from (Told("network", row) for row in (*dues.network, *dues.later))
    for row in dues.exempt:
        yield Told("exempt", row, note=row.standing.activity.exempt.get(dues.party))
    for each in dues.delivered:
        yield Told("delivered", each.row, each.on, each.text or None, each.evidence or None)
    for entry in dues.holdings:
        note = holding_text(entry, day, language).text
        yield Told("registry", entry.row, entry.part.on, note)


def blocks(plan: Plan, dues: Dues, day: date, language: Language) -> Iterator[Block]:
    """The page of one party: what is its own first, then the whole Network's, then its answer."""
    name = party_name(dues.party, plan.parties, language)
    called = f"{name} ({dues.party})" if name else dues.party
    yield Heading(say(language, "brief.title", party=called))
    yield Paragraph(plan.title, Tone.QUIET)
    yield Paragraph(f"{as_of(day, language)} · {next_event(plan, day, language)}")
    yield Paragraph(summary(dues, language), Tone.STRONG)
    yield Heading(say(language, "brief.owes"), 2)
    if dues.owes or dues.asked:
        yield pending_table(dues, day, language)
    else:
        yield Paragraph(say(language, "brief.owes-nothing"))
    yield Heading(say(language, "brief.delivered"), 2)
    if dues.delivered:
        yield delivery_table(dues.delivered, language)
    else:
        yield Paragraph(say(language, "brief.delivered-nothing"))
    yield from registries(dues, day, language)
    yield from concerns(dues, language)
    yield from answer(dues, language)


def summary(dues: Dues, language: Language) -> str:
    """How much is pending and asked for, how much of it is overdue, and how much was delivered."""
    late = sum(row.standing.state == "overdue" for row in dues.owes)
    parts = [
        say(language, "brief.pending", count=len(dues.owes)),
        say(language, "brief.late", count=late),
        *([say(language, "brief.requests", count=len(dues.asked))] if dues.asked else ()),
        say(language, "brief.given", count=len(dues.delivered)),
    ]
    return " · ".join(parts)


def pending_table(dues: Dues, day: date, language: Language) -> Table:
    """What the party owes and is asked for: since when, until when, and where it stands."""
    columns = (
        *activity_columns(language, id=0, activity=30),
        *((Column(say(language, "brief.column.since")),) if dues.asked else ()),
        *activity_columns(language, due=0, state=26),
    )
    owed = {row.standing.activity.id for row in dues.owes}
    plain = {each.row.standing.activity.id: each for each in dues.asked if not each.text}
    own = (owed_cells(row, plain.get(row.standing.activity.id), language) for row in dues.owes)
    others = (
        request_cells(each, day, language)
        for each in dues.asked
        if each.text or each.row.standing.activity.id not in owed
    )
    rows = chain(own, others)
    return Table.plain(columns, rows if dues.asked else ((*r[:2], *r[3:]) for r in rows))


def owed_cells(row: Row, asked: Request | None, language: Language) -> tuple[Text, ...]:
    """An activity that the party owes, and since when it is asked for it."""
    due = row.standing.due or (asked.due if asked else None)
    return (
        *activity_cells(row.standing.activity, language),
        day_text(asked.on if asked else None, language),
        day_text(due, language),
        state_and_reason(row.standing, language, row.progress),
    )


def request_cells(each: Request, day: date, language: Language) -> tuple[Text, ...]:
    """What the party is asked for though no activity is its own to do."""
    if each.text:
        words = say(language, "brief.obstacle", text=each.text.rstrip("."))
    elif each.entry:
        words = say(language, f"brief.entry.{each.entry}")
    else:
        words = named(each.row, language)[1].text
    late = each.due is not None and each.due < day
    return (
        named(each.row, language)[0],
        Text(words),
        day_text(each.on, language),
        day_text(each.due, language),
        Text(say(language, "brief.unanswered"), Tone.BAD if late else Tone.WARNING),
    )


def short_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity on a line: its first words, what falls due and where it stands."""
    state = row.standing.state
    label = Text(capital(state_label(state, language)), TONES[state])
    return *named(row, language), day_text(row.standing.due, language), label


def named(row: Row, language: Language) -> tuple[Text, Text]:
    """An activity by its number and its first words."""
    number, text = activity_cells(row.standing.activity, language)
    return number, Text(shorten(text.text, LINE, placeholder="…"))


def capital(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def delivery_table(delivered: tuple[Delivery, ...], language: Language) -> Table:
    """What the party delivered, on which day, and in which words it is on record."""
    columns = (
        Column(say(language, "brief.column.day")),
        *activity_columns(language, id=0, activity=20),
        Column(say(language, "brief.column.record"), least=30, lead=True),
    )
    cells = (
        (day_text(each.on, language), *named(each.row, language), Text(record_text(each, language)))
        for each in delivered
    )
    return Table.plain(columns, cells)


def record_text(each: Delivery, language: Language) -> str:
    """The words of the record of a delivery, for which occurrence it was, and its evidence."""
    told = filter(None, (turn_text(each, language), each.text, each.evidence))
    return " · ".join(told) or ABSENT


def registries(dues: Dues, day: date, language: Language) -> Iterator[Block]:
    """What the registries hold of the party, and what does not apply to it."""
    pairs = [
        (f"{label(entry, language)} ({entry.row.standing.activity.id})",
         holding_text(entry, day, language))
        for entry in dues.holdings
        if not unanswered(entry)
    ]  # fmt: skip
    for row in dues.exempt:
        activity = row.standing.activity
        words = say(language, "brief.exempt", id=activity.id, why=activity.exempt[dues.party])
        pairs.append((say(language, "activity.exempt"), Text(words)))
    if pairs:
        yield Facts(tuple(pairs))


def label(entry: Holding, language: Language) -> str:
    """What a registry is asked about a party."""
    return say(language, f"brief.entry.{entry.tally.name}")


def turn_text(each: Delivery, language: Language) -> str:
    """Which occurrence of recurring work a delivery was for."""
    if each.turn is None:
        return ""
    if each.turn.meeting:
        return say(language, "brief.for-meeting", name=each.turn.meeting.name)
    return say(language, "brief.for-turn", day=short_day(each.turn.due, language))


def concerns(dues: Dues, language: Language) -> Iterator[Block]:
    """What names the party, and what the whole Network has to do."""
    yield Heading(say(language, "brief.concerns"), 2)
    groups = tuple(
        Group(Text(say(language, f"brief.{name}")), tuple(short_cells(r, language) for r in rows))
        for name, rows in (("named", dues.named), ("network", dues.network))
        if rows
    )
    if groups:
        yield Table(activity_columns(language, id=0, activity=30, due=0, state=0), groups)
    if not dues.network:
        yield Paragraph(say(language, "brief.network-nothing"))
    if dues.later:
        ids = written_list([row.standing.activity.id for row in dues.later], language)
        yield Paragraph(say(language, "brief.later", count=len(dues.later), ids=ids), small=True)


def answer(dues: Dues, language: Language) -> Iterator[Block]:
    """Room for the party's answer: a line for whatever is pending, and some lines at least."""
    yield Heading(say(language, "brief.answer"), 2)
    yield Paragraph(say(language, "brief.closing"), Tone.QUIET, small=True)
    pending = dict.fromkeys(
        row.standing.activity.id for row in chain(dues.owes, (each.row for each in dues.asked))
    )
    lines = (*pending, *("",) * (LINES - len(pending)))
    names = ("number", "answer", "day", "evidence")
    columns = tuple(
        Column(say(language, f"brief.answer.{name}"), least)
        for name, least in zip(names, (0, 40, 10, 30), strict=True)
    )
    rows = ((Text(id_, Tone.STRONG), *(Text(""),) * 3) for id_ in lines)
    yield Table.plain(columns, rows)._replace(tall=True)
