"""The report for a meeting: first what is asked of it, then the tables, the plan as agreed last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from crmplan.changes import ChangeKind, When
from crmplan.language import (
    Language,
    say,
    short_day,
    translated,
    written_day,
    written_list,
    written_span,
)
from crmplan.measures.query import most_pressing
from crmplan.pages import View, by_meeting, gaps
from crmplan.pages import changes as changes_page
from crmplan.pages.brief import owed_by
from crmplan.pages.document import (
    ABSENT,
    Block,
    Bullets,
    Column,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import country_name
from crmplan.pages.status import bar, falls_due, keys
from crmplan.pages.words import (
    TONES,
    activity_columns,
    activity_text,
    conflict_text,
    count_text,
    day_text,
    days,
    party_name,
    short_text,
    state_label,
    whole_reason,
)
from crmplan.plan.gaps import gaps as gaps_of
from crmplan.plan.model import MEMBERS, EventKind
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmplan.changes import Change
    from crmplan.changes.clocks import Learnt
    from crmplan.measures.query import Query, Row
    from crmplan.pages.changes import Compared
    from crmplan.plan.model import Meeting, Plan

LATE = ("overdue", "missed")  # remarks on the last day that is over
OFTEN = 3  # times put off from which on it is asked whether to keep an activity
MANY = 3  # changes of a kind in a registry from which on they are counted by State
LATEST = 4  # meetings that the table of what was reported at each has room for
REGISTRIES = (  # kinds of change of which a registry may have very many
    *changes_page.COUNTRIES,
    ChangeKind.POST_OPENED,
    ChangeKind.POST_CLOSED,
    ChangeKind.POST_VERIFIED,
    ChangeKind.POST_ADDED,
    ChangeKind.POST_CHANGED,
    ChangeKind.POST_REMOVED,
)


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that the files are of; `altered` says that they were changed since."""

    short: str
    on: date
    altered: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What the report is made of. `changes` is None where there is no meeting to compare with.

    `learnt` says when entries were recorded that were recorded late.
    """

    asked: Query
    rows: list[Row]
    meeting: Meeting | None = None
    changes: Compared | None = None
    revision: Revision | None = None
    learnt: Learnt = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The plan that is reported on."""
        return self.asked.plan


def view(report: Report, language: Language) -> View:
    """The report as a page; for machines, the rows of `status`."""
    return View(
        "report",
        report.asked.day,
        language,
        keys(language),
        report.rows,
        lambda: blocks(report, language),
    )


def blocks(report: Report, language: Language) -> Iterator[Block]:
    """The page: the message, the tables, the signatures, and the plan as an annex."""
    yield from head(report, language)
    yield from decided(report, language)
    yield from overdue(report, language)
    yield from changed(report, language)
    yield from coming(report, language)
    yield from owed(report, language)
    yield from counted(report, language)
    yield from reported(report, language)
    yield from lacking(report, language)
    yield from signatures(report, language)
    yield Paragraph(revision_text(report.revision, language), Tone.QUIET, small=True)
    yield Heading(say(language, "report.plan"), 2)
    yield plan_table(report.rows, language)


def head(report: Report, language: Language) -> Iterator[Block]:
    """Whose plan it is, for which meeting, and how it stands in one line."""
    plan, day = report.plan, report.asked.day
    yield Heading(plan.title)
    meeting = report.meeting
    if meeting:
        when = days(meeting.starts, meeting.ends, language)
        words = say(language, "report.for", meeting=meeting.name, days=when)
    else:
        words = say(language, "report.plain")
    yield Paragraph(words, Tone.STRONG)
    about = (plan.conference, plan.place_held, plan.version)
    yield Paragraph(" · ".join(filter(None, about)), Tone.QUIET, small=True)
    if not report.rows:
        yield Paragraph(say(language, "status.empty"))
        return
    count, on = len(report.rows), written_day(day, language)
    yield Paragraph(say(language, "report.sum", day=on, count=count))
    yield bar(report.rows, language)


def revision_text(revision: Revision | None, language: Language) -> str:
    """Which files the report was made from."""
    if revision is None:
        return say(language, "report.revision.none")
    key = "altered" if revision.altered else "commit"
    day = written_day(revision.on, language)
    return say(language, f"report.revision.{key}", short=revision.short, day=day)


# Who.


def names(codes: Iterable[str], plan: Plan, language: Language) -> str:
    """Parties by name; all the members as such."""
    some, members = list(codes), plan.parties.members
    if members and len(members) > 1 and set(members) <= set(some):
        some = [MEMBERS, *(code for code in some if code not in members)]
    called = {MEMBERS: say(language, "report.members", count=len(members))}
    words = [called.get(c) or party_name(c, plan.parties, language) or c for c in some]
    return written_list(words, language)


def responsible(row: Row, report: Report, language: Language) -> Text:
    """Who is responsible, and how many of those that owe a part have delivered it."""
    activity, standing, plan = row.standing.activity, row.standing, report.plan
    if not activity.responsible:
        return Text(say(language, "report.nobody"), Tone.QUIET)
    words = names(plan.parties.spread(activity.responsible), plan, language)
    if activity.each:
        done = len(standing.delivered)
        of = done + len(standing.owing)
        words = say(language, "report.some", words=words, done=done, of=of)
    return Text(words)


def named(row: Row, language: Language) -> tuple[Text, Text]:
    """The number of an activity and its title, which begin its row."""
    activity = row.standing.activity
    return Text(activity.id, Tone.STRONG), Text(short_text(activity_text(activity, language)))


# What asks for a decision.


class Decision(NamedTuple):
    """Something that only a body can decide: of which activity, what it is about, who is asked."""

    name: str
    row: Row
    what: str = ""
    whom: str = ""


def decisions(report: Report, language: Language) -> Iterator[Decision]:
    """Every decision that is asked for, in the plan's order."""
    for row in report.rows:
        if row.standing.state not in OVER:
            yield from hindered(row, report.plan, language)
        name = PENDING.get(row.standing.state)
        if name:
            yield Decision(name, row)
        if row.progress and row.progress.conflict:
            yield Decision("conflict", row, conflict_text(row.progress, language))


def hindered(row: Row, plan: Plan, language: Language) -> Iterator[Decision]:
    """What only a decision can set going: obstacles, work put off again and again, or nobody's."""
    standing, why = row.standing, whole_reason(row.standing, language, None)
    for event in standing.obstacles:
        whom = names([event.asks], plan, language) if event.asks else ""
        yield Decision("obstacle", row, event.text, whom)
    again = next((each for each in standing.remarks if each.key == "postponed-again"), None)
    if again and int(str(again.values["count"])) >= OFTEN:
        yield Decision("postponed", row, why)
    if standing.state is State.OVERDUE and not standing.activity.responsible:
        yield Decision("nobody", row)  # the next table says since when
    elif standing.state is State.UNREADABLE:
        yield Decision("unreadable", row, f"«{standing.calendar}»")


PENDING = {State.UNREPORTED: "ended", State.UNDATED: "undated"}
OVER = (State.DONE, State.WITHDRAWN)
DECISIONS = ("obstacle", "postponed", "ended", "nobody", "conflict", "unreadable", "undated")


def decided(report: Report, language: Language) -> Iterator[Block]:
    """What the meeting is asked to decide."""
    yield Heading(say(language, "report.decisions"), 2)
    found = list(decisions(report, language))
    if not found:
        yield Paragraph(say(language, "report.decisions.none"))
        return
    columns = (
        *activity_columns(language, id=0, activity=60),
        Column(say(language, "report.column.whom"), least=16),
    )
    groups = []
    for name in DECISIONS:
        some = [each for each in found if each.name == name]
        title = f"{say(language, f'report.decision.{name}')} ({len(some)})"
        cells = tuple(decision_cells(each, report.plan, language) for each in some)
        if some:
            groups.append(Group(Text(title, Tone.STRONG), cells))
    yield Table(columns, tuple(groups))


def decision_cells(each: Decision, plan: Plan, language: Language) -> tuple[Text, ...]:
    """One decision's line of the table."""
    whom = each.whom or (
        names(plan.parties.spread(each.row.standing.activity.responsible), plan, language)
    )
    number, title = named(each.row, language)
    words = " — ".join(filter(None, (title.text, each.what)))
    return number, Text(words), Text(whom or ABSENT)


# What is overdue, what changed, what is coming.


def overdue(report: Report, language: Language) -> Iterator[Block]:
    """What is overdue, the oldest first, and whose it is."""
    yield Heading(say(language, "report.overdue"), 2)
    late = [row for row in most_pressing(report.rows) if row.standing.state is State.OVERDUE]
    if not late:
        yield Paragraph(say(language, "report.overdue.none"))
        return
    yield dated_table(late, report, language)


def dated_table(rows: Sequence[Row], report: Report, language: Language) -> Table:
    """Activities with their last day and who is responsible."""
    columns = (
        *activity_columns(language, id=0, activity=40, due=0),
        Column(say(language, "report.column.party"), least=16),
    )
    cells = (
        (*named(row, language), due_text(row, report, language), responsible(row, report, language))
        for row in rows
    )
    return Table.plain(columns, cells)


def due_text(row: Row, report: Report, language: Language) -> Text:
    """The last day of an activity; where that is over, how long ago it was."""
    missed = next((each for each in row.standing.remarks if each.key in LATE), None)
    if missed is None:
        return day_text(row.standing.due, language)
    day = missed.values["day"]
    assert isinstance(day, date)  # noqa: S101 - both remarks tell one
    age = written_span((report.asked.day - day).days, language)
    words = say(language, "report.late", day=short_day(day, language), age=age)
    return Text(words, Tone.BAD, value=day)


def changed(report: Report, language: Language) -> Iterator[Block]:
    """What changed since the last meeting, list by list; what a registry has many of, counted."""
    yield Heading(say(language, "report.changes"), 2)
    found = report.changes
    if found is None:
        yield Paragraph(say(language, "report.changes.none-before"))
        return
    start, end = found.ends
    yield Paragraph(say(language, "report.changes.span", start=start, end=end))
    if not found.changes:
        yield Paragraph(say(language, "changes.none"), Tone.STRONG)
    for when in When:
        if changes := found.of(when):
            yield Heading(say(language, f"changes.list.{when}"), 3)
            yield Bullets(tuple(told(changes, report.plan, language)))
    notes = [say(language, "report.changes.basis", basis=found.basis)]
    if many(found.changes):
        notes.append(say(language, "report.changes.one-by-one"))
    if found.unsaved:
        notes.append(say(language, "changes.unsaved"))
    yield Paragraph(
        " ".join(f"{note[:1].upper()}{note[1:]}" for note in notes), Tone.QUIET, small=True
    )


def told(changes: Sequence[Change], plan: Plan, language: Language) -> Iterator[Text]:
    """A line for each change, by kind; one line where a registry has many of a kind."""
    order = {kind: number for number, kind in enumerate(ChangeKind)}
    ordered = sorted(changes, key=lambda change: order[change.kind])
    for kind, group in groupby(ordered, key=lambda change: change.kind):
        some = list(group)
        title = say(language, f"changes.group.{kind}")
        if some[0].when is When.HOLDS or kind is ChangeKind.FIELD:  # told before; of less weight
            names_ = dict.fromkeys(title_of(change, language) for change in some)
            told = f"{title}: {'; '.join(names_)}"
            yield Text(told if told.endswith(("…", ".")) else f"{told}.")
            continue
        if kind is ChangeKind.OVERDUE:  # the table above says all of them
            yield Text(f"{title}: {written_list([change.id for change in some], language)}.")
            continue
        if many(some):
            yield Text(by_state(title, some, language))
            continue
        for change in some:
            words = changes_page.happened(changes_page.called(change, plan, language), language)
            yield Text(f"{title}: {title_of(change, language)}: {words.rstrip('.')}.")


def title_of(change: Change, language: Language) -> str:
    """What changed, by its title; an activity with its number."""
    name = short_text(changes_page.name_of(change, language))
    return f"{change.id} {name}" if change.entry or "." in change.id else name


def many(changes: Sequence[Change]) -> list[ChangeKind]:
    """The kinds of change of which a registry has very many."""
    count = Counter((change.when, change.kind) for change in changes if change.kind in REGISTRIES)
    return [kind for (_, kind), number in count.items() if number > MANY]


def by_state(title: str, changes: Sequence[Change], language: Language) -> str:
    """How many changes of a kind there are of each State."""
    of = Counter(change.party or change.id for change in changes)
    names_ = {code: country_name(code, language) for code in of}
    if max(of.values()) > 1:
        names_ = {code: f"{name} {of[code]}" for code, name in names_.items()}
    states = ", ".join(names_[code] for code, _ in of.most_common())
    count = len(changes)
    return say(language, "report.changes.by-state", title=title, count=count, states=states)


def coming(report: Report, language: Language) -> Iterator[Block]:
    """What falls due by the meeting or, where it is over or none is known, soon."""
    meeting, rows = report.meeting, report.rows
    if meeting and meeting.ends >= report.asked.day:
        when = days(meeting.starts, meeting.ends, language)
        yield Heading(say(language, "report.coming.meeting", name=meeting.name, days=when), 2)
        found = [row for row in rows if falls_due(row.standing, meeting.ends)]
    else:
        yield Heading(say(language, "report.coming"), 2)
        found = [row for row in rows if row.standing.state is State.DUE]
    if not found:
        yield Paragraph(say(language, "report.coming.none"))
        return
    ordered = sorted(found, key=lambda row: row.standing.due or report.asked.day)
    yield dated_table(ordered, report, language)


# Tables.


def owed(report: Report, language: Language) -> Iterator[Block]:
    """What is pending from whom, the most pressing first."""
    yield Heading(say(language, "report.owed"), 2)
    plan = report.plan
    parties, cells = (*plan.parties.members, *plan.parties.others), []
    for row in most_pressing(report.rows):
        owing = [code for code in parties if owed_by(plan, row, code)]
        if owing:
            late = row.standing.state is State.OVERDUE
            who = Text(names(owing, plan, language), Tone.BAD if late else Tone.PLAIN)
            label = Text(state_label(row.standing.state, language), TONES[row.standing.state])
            cells.append((*named(row, language), label, who))
    if not cells:
        yield Paragraph(say(language, "report.owed.none"))
        return
    columns = (
        *activity_columns(language, id=0, activity=30, state=12),
        Column(say(language, "report.owed.column.owing"), least=30),
    )
    yield Table.plain(columns, cells)


def counted(report: Report, language: Language) -> Iterator[Block]:
    """What the registries and logs hold of what the plan asks for, and what is done on no proof."""
    tallied = [row for row in report.rows if row.progress and row.progress.tallies]
    done = [row for row in report.rows if row.standing.state is State.DONE]
    if not (tallied or done):
        return
    yield Heading(say(language, "report.counted"), 2)
    if tallied:
        columns = (
            *activity_columns(language, id=0, activity=30),
            Column(say(language, "report.counted.column.found"), least=30, lead=True),
        )
        yield Table.plain(columns, (tally_cells(row, language) for row in tallied))
        yield Paragraph(say(language, "report.counted.about"), Tone.QUIET, small=True)
    if done:
        bare = sum(not proven(row, report.asked.day) for row in done)
        words = say(language, "report.counted.evidence", count=bare, of=len(done))
        yield Paragraph(words, Tone.WARNING if bare else Tone.PLAIN)


def tally_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity, and what each way of counting it found."""
    assert row.progress is not None  # noqa: S101 - it is counted
    words = "; ".join(count_text(tally, language) for tally in row.progress.tallies)
    tone = Tone.WARNING if row.progress.conflict else Tone.PLAIN
    return *named(row, language), Text(words[:1].upper() + words[1:], tone)


def proven(row: Row, day: date) -> bool:
    """Whether there is evidence for what made an activity done."""
    kinds = (EventKind.DONE, EventKind.RECEIVED)
    return any(e.evidence and e.kind in kinds and e.on <= day for e in row.standing.activity.log)


def reported(report: Report, language: Language) -> Iterator[Block]:
    """What was reported at each of the last meetings."""
    found = by_meeting.reported(report.asked, report.rows, report.learnt)
    past = by_meeting.past(report.plan, report.asked.day)
    meetings = by_meeting.heard(past, found)[-LATEST:]
    some = [each for each in found if each.entries or each.deliveries]
    if some:
        yield Heading(say(language, "report.by-meeting"), 2)
        yield by_meeting.table(meetings, some, language)
        yield Paragraph(by_meeting.called(meetings, language), Tone.QUIET, small=True)
    if left := len(found) - len(some):
        key = "silent" if some else "none"
        yield Paragraph(say(language, f"by_meeting.{key}", count=left))


def lacking(report: Report, language: Language) -> Iterator[Block]:
    """How many activities of the plan lack what would let them be followed."""
    found, count = list(gaps_of(report.plan)), len(report.rows)
    yield Heading(say(language, "report.gaps"), 2)
    if not found:
        yield Paragraph(say(language, "report.gaps.none"))
        return
    told = (
        f"{say(language, f'gaps.lack.{lack}')}: {gaps.counted(len(some), count, language)}"
        for lack, some in gaps.by_lack(found).items()
    )
    yield Paragraph(" · ".join(told))


def signatures(report: Report, language: Language) -> Iterator[Block]:
    """Where those who prepared and approved the report sign it, under the meeting's name."""
    yield Heading(say(language, "report.signatures"), 2)
    name = report.meeting.name if report.meeting else ""
    columns = (
        Column(name, least=16),
        Column(say(language, "report.signature.column.name"), least=28),
        Column(say(language, "report.signature.column.signature"), least=28),
        Column(say(language, "report.signature.column.day"), least=12),
    )
    roles = (say(language, f"report.signature.{name}") for name in ("prepared", "approved"))
    blank = Text("")
    rows = tuple((Text(role), blank, blank, blank) for role in roles)
    yield Table(columns, (Group(blank, rows),), tall=True)


# The annex.


def plan_table(rows: list[Row], language: Language) -> Table:
    """The four columns of the original, cells joined as there, and beside them the state."""
    columns = (
        Column(say(language, "report.column.themes"), least=22, joined=True),
        Column(say(language, "report.column.objectives"), least=30, joined=True),
        Column(say(language, "report.column.activities"), least=36, lead=True),
        Column(say(language, "report.column.calendar"), least=14),
        Column(say(language, "report.column.state"), least=36, lead=True),
    )
    return Table.plain(columns, (plan_cells(row, language) for row in rows))


def plan_cells(row: Row, language: Language) -> tuple[Text, ...]:
    """An activity in the words of the plan; its number and state in the last column."""
    standing = row.standing
    objective = translated(row.objective.text, row.objective.english, language)
    label = state_label(standing.state, language)
    words = f"{standing.activity.id} · {label}: {whole_reason(standing, language, row.progress)}"
    return (
        Text(translated(row.theme.title, row.theme.english, language)),
        Text(f"{row.objective.number}. {objective}"),
        Text(activity_text(standing.activity, language)),
        Text(standing.activity.calendar),
        Text(words, TONES[standing.state]),
    )
