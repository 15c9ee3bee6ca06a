"""The status of a plan on a day: what is overdue, due, open, standing, undated and done."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import (
    Language,
    say,
    short_day,
    translated,
    written_ago,
    written_day,
    written_list,
)
from crmplan.language.fold import fold
from crmplan.measures.query import most_pressing
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    DOT,
    Bar,
    Block,
    Group,
    Heading,
    Lines,
    Paragraph,
    Share,
    Table,
    Text,
    Tone,
)
from crmplan.pages.words import (
    SAME,
    SIGNS,
    TONES,
    activity_cells,
    activity_columns,
    as_of,
    brief_state,
    counted,
    day_text,
    next_event,
    parties_text,
    party_name,
    progress_text,
    remark_title,
    state_and_reason,
    tally_items,
    who,
    whole_reason,
)
from crmplan.plan.schedule import FAR, State, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.measures.query import Query, Row
    from crmplan.plan.model import Meeting, Plan
    from crmplan.plan.schedule import Remark, Standing

GROUPINGS = ("state", "theme", "party")
ORDERS = ("due", "id", "state", "party")
FEW = 200  # rows of a table that are shown without being asked for


class Shape(NamedTuple):
    """How the status is asked for: its groups, its order, how much of each activity.

    `errors` are those of the data, which the page must not hide.
    """

    by: str = "state"
    sort: str = ""
    full: bool = True
    everything: bool = True
    errors: int = 0


WHOLE = Shape()


def view(asked: Query, rows: list[Row], language: Language, shape: Shape = WHOLE) -> View:
    """The status as rows and as a page."""
    if shape.sort:
        rows = ordered(asked.plan, rows, shape.sort, language)
    return View(
        "status",
        asked.day,
        language,
        keys(language),
        rows,
        lambda: blocks(asked, rows, language, shape),
    )


def ordered(plan: Plan, rows: list[Row], sort: str, language: Language) -> list[Row]:
    """The rows by due day, number, state or party; what has none of it comes last."""
    if sort == "state":
        return most_pressing(rows)
    if sort == "due":
        return sorted(rows, key=lambda row: row.standing.due or date.max)
    if sort == "party":
        return sorted(rows, key=lambda row: first_party(row, plan, language))
    return sorted(rows, key=lambda row: numbers(row.standing.activity.id))


def numbers(id_: str) -> list[tuple[int, str]]:
    """What an id is sorted by: each of its numbers by its value, without reading it."""
    return [(len(part), part) for part in id_.split(".")]


def first_party(row: Row, plan: Plan, language: Language) -> tuple[bool, str]:
    """The name by which a row stands among the parties."""
    for code in row.standing.activity.responsible:
        return False, fold(party_name(code, plan.parties, language) or code)
    return True, ""


def keys(language: Language) -> Keys[Row]:
    """What machines are given of an activity."""
    return {
        "id": lambda row: row.standing.activity.id,
        "theme": lambda row: row.theme.number,
        "objective": lambda row: f"{row.theme.number}.{row.objective.number}",
        "text": lambda row: row.standing.activity.text,
        "english": lambda row: row.standing.activity.english or None,
        "calendar": lambda row: row.standing.activity.calendar,
        "calendar_in_force": lambda row: row.standing.calendar,
        "kind": lambda row: row.standing.reading.kind,
        "start": lambda row: row.standing.start,
        "due": lambda row: row.standing.due,
        "state": lambda row: row.standing.state,
        "reason": lambda row: whole_reason(row.standing, language, row.progress),
        "done_on": lambda row: row.standing.done_on,
        "responsible": lambda row: list(row.standing.activity.responsible),
        "each": lambda row: row.standing.activity.each,
        "delivered": lambda row: sorted(row.standing.delivered),
        "owing": lambda row: list(row.standing.owing),
        "postponed_on": lambda row: row.standing.postponed and row.standing.postponed.on,
        "last_entry": lambda row: row.standing.last_entry,
        "assumed": lambda row: row.standing.activity.assumed or None,
        "measure": lambda row: row.progress and row.progress.measure,
        "counted": lambda row: row.progress and counted(row.progress.judged[0]),
        "expected": lambda row: row.progress and row.progress.judged[0].expected,
        "missing": lambda row: row.progress and list(row.progress.judged[0].missing),
        "conflict": lambda row: row.progress and row.progress.conflict,
        "tallies": lambda row: tally_items(row.progress),
    }


def blocks(asked: Query, rows: list[Row], language: Language, shape: Shape) -> Iterator[Block]:
    """The page: its head, what must not be missed, the counts, the table."""
    plan = asked.plan
    yield Heading(plan.title)
    yield from head(asked, rows, language, shape)
    if not rows:
        yield Paragraph(say(language, f"status.{'none' if asked.selection else 'empty'}"))
        return
    number = count_text(asked, len(rows), language)
    if shape.full:
        yield Paragraph(number, Tone.STRONG)
    yield bar(rows, language)
    shown = most_pressing(rows) if shape.by != "theme" and not shape.sort else rows
    if not shape.everything:
        shown = shown[:FEW]
    yield (table if shape.full else brief_table)(asked.plan, shown, language, shape)
    if len(shown) < len(rows):
        yield Paragraph(say(language, "status.capped", shown=len(shown), count=len(rows)))
    if asked.meeting:
        yield from before_meeting(asked.meeting, rows, language)


def head(asked: Query, rows: list[Row], language: Language, shape: Shape) -> Iterator[Block]:
    """Which plan and which day, and what must not be missed."""
    plan = asked.plan
    called = written_day if shape.full else short_day
    day = DOT.join((as_of(asked.day, language), next_event(plan, asked.day, language, called)))
    texts = (
        Text(DOT.join(filter(None, (plan.conference, plan.version))), Tone.QUIET),
        Text(day),
        Text(count_text(asked, len(rows), language) if asked.selection and not shape.full else ""),
        *(Text(words, Tone.WARNING) for words in notices(asked, rows, language, shape.errors)),
    )
    told = tuple(text for text in texts if text.text)
    if shape.full:
        yield from (Paragraph(text.text, text.tone) for text in told)
    else:
        yield Lines(told)


def notices(asked: Query, rows: list[Row], language: Language, errors: int) -> Iterator[str]:
    """What must not be missed: a plan that has ended, data with errors, conflicts, obstacles."""
    yield from far_away(asked, language)
    if errors:
        yield say(language, "error.data", count=errors)
    for key, found in (
        ("measures.conflicts", [row for row in rows if row.progress and row.progress.conflict]),
        ("status.obstacles", [row for row in rows if row.standing.obstacles]),
    ):
        ids = [row.standing.activity.id for row in found]
        if ids:
            yield say(language, key, count=len(ids), ids=written_list(ids, language))


def before_meeting(meeting: Meeting, rows: list[Row], language: Language) -> Iterator[Block]:
    """What is not finished or late and falls due by the last day of a meeting, by its day."""
    name, day = meeting.name, short_day(meeting.starts, language)
    yield Heading(say(language, "status.before-meeting", name=name, day=day), 2)
    found = [row for row in rows if falls_due(row.standing, meeting.ends)]
    if not found:
        yield Paragraph(say(language, "status.before-meeting.none"))
        return
    columns = activity_columns(language, id=0, activity=30, due=0, who=11)
    cells = tuple(
        (
            *activity_cells(row.standing.activity, language),
            day_text(row.standing.due, language),
            Text(parties_text(row.standing.activity.responsible, language) or ABSENT),
        )
        for row in sorted(found, key=lambda row: row.standing.due or date.max)
    )
    yield Table.plain(columns, cells)


def falls_due(standing: Standing, day: date) -> bool:
    """Whether something is not finished or late and falls due by a day."""
    coming = (State.DUE, State.OPEN, State.AHEAD, State.UP_TO_DATE)
    return standing.state in coming and standing.due is not None and standing.due <= day


def count_text(asked: Query, number: int, language: Language) -> str:
    """How many activities the page shows."""
    if not asked.selection:
        return say(language, "status.activities", count=number)
    total = sum(1 for _ in asked.plan.activities())
    return say(language, "status.selected", count=number, total=total)


def bar(rows: list[Row], language: Language) -> Bar:
    """How many activities are in each state, most pressing first."""
    counts = Counter(row.standing.state for row in rows)
    return Bar(
        tuple(
            Share(
                say(language, f"status.count.{state}", count=counts[state]),
                counts[state],
                TONES[state],
                SIGNS[state],
            )
            for state in State
            if counts[state]
        )
    )


def table(plan: Plan, rows: list[Row], language: Language, shape: Shape) -> Table:
    """The activities in groups, each with its sentences."""
    columns = activity_columns(
        language, id=0, activity=30, calendar=15, due=0, state=30, progress=8, who=11
    )
    groups = tuple(
        Group(title, tuple(cells(row, language) for row in members))
        for title, members in grouped(plan, rows, language, shape)
    )
    return Table(columns, groups)


def brief_table(plan: Plan, rows: list[Row], language: Language, shape: Shape) -> Table:
    """The activities in two lines each at most; what rows below each other all say is a title."""
    columns = activity_columns(language, id=0, activity=20, calendar=15, due=0, state=11, charged=8)
    if shape.by == "state":
        found = alike(rows, language) if shape.sort in ("", "state") else [(Text(""), rows)]
        groups = tuple(
            Group(title, tuple(brief_cells(row, language, told=bool(title.text)) for row in each))
            for title, each in found
        )
    else:
        groups = tuple(
            Group(title, tuple(brief_cells(row, language) for row in members))
            for title, members in grouped(plan, rows, language, shape)
        )
    return Table(columns, groups, lines=2)


def alike(rows: list[Row], language: Language) -> Iterator[tuple[Text, list[Row]]]:
    """Rows of which the same is to be said under a title that says it, the others under none."""
    single: list[Row] = []
    for remark, run in groupby(rows, key=said_of):
        members = list(run)
        if remark is None or len(members) == 1:
            single += members
            continue
        if single:
            yield Text(""), single
            single = []
        words = f"{remark_title(remark, language)} ({len(members)})"
        yield Text(words, TONES[members[0].standing.state]), members
    if single:
        yield Text(""), single


def said_of(row: Row) -> Remark | None:
    """What could be said of several rows at once."""
    remarks, conflict = row.standing.remarks, row.progress and row.progress.conflict
    if len(remarks) != 1 or conflict or remarks[0].key not in SAME:
        return None
    return remarks[0]


def missed_on(standing: Standing) -> date | None:
    """The day on which recurring work became overdue; what comes next is no answer to that."""
    days = (remark.values["day"] for remark in standing.remarks if remark.key == "missed")
    return next(days, None) if standing.state is State.OVERDUE else None  # type: ignore[return-value]


def brief_cells(row: Row, language: Language, *, told: bool = False) -> tuple[Text, ...]:
    """One activity's cells where there is little room; its state is `told` by the title or not."""
    standing = row.standing
    due = missed_on(standing) or standing.due
    was = standing.postponed and say(language, "status.was", was=standing.activity.calendar)
    return (
        *activity_cells(standing.activity, language),
        Text(DOT.join(filter(None, (standing.calendar, was)))),
        Text(short_day(due, language), value=due) if due else Text(""),
        Text("") if told else brief_state(row, language),
        who(standing, language, absent=""),
    )


def cells(row: Row, language: Language) -> tuple[Text, ...]:
    """One activity's line of the table."""
    standing = row.standing
    activity = standing.activity
    return (
        *activity_cells(activity, language),
        Text(standing.calendar or ABSENT),
        day_text(standing.due, language),
        state_and_reason(standing, language, row.progress),
        progress_text(row.progress, language),
        Text(parties_text(activity.responsible, language) or ABSENT),
    )


def grouped(
    plan: Plan, rows: list[Row], language: Language, shape: Shape
) -> Iterator[tuple[Text, list[Row]]]:
    """The rows by state, theme or party, each group with its title."""
    if shape.by == "theme":
        for _, group in groupby(rows, key=lambda row: row.theme.number):
            members = list(group)
            theme = members[0].theme
            title = translated(theme.title, theme.english, language)
            words = say(language, "status.group.theme", number=theme.number, title=title)
            yield Text(words, Tone.STRONG), members
    elif shape.by == "party":
        yield from by_party(plan, rows, language)
    else:
        by_state: dict[State, list[Row]] = {}
        for row in rows:
            by_state.setdefault(row.standing.state, []).append(row)
        for state in State:
            if members := by_state.get(state, []):
                words = f"{say(language, f'status.group.{state}')} ({len(members)})"
                yield Text(words, TONES[state]), members


def by_party(plan: Plan, rows: list[Row], language: Language) -> Iterator[tuple[Text, list[Row]]]:
    """The rows under every party that is responsible, in the plan's order of parties."""
    parties = plan.parties
    under: dict[str, list[Row]] = {}
    for row in rows:
        for code in row.standing.activity.responsible or ("",):
            under.setdefault(code, []).append(row)
    order = ("members", *parties.members, *parties.others)
    for code in (*order, *sorted(set(under) - {*order, ""}), ""):
        if members := under.get(code, []):
            name = parties.others.get(code, "")
            words = parties_text([code], language) + (f": {name}" if name else "")
            words = words or say(language, "status.group.nobody")
            yield Text(f"{words} ({len(members)})", Tone.STRONG), members


def far_away(asked: Query, language: Language) -> Iterator[str]:
    """What helps who looks at a plan before its first day, after its last, or long after it."""
    plan = asked.plan
    if plan.ends and asked.day > plan.ends:
        yield say(language, "status.ended", day=written_day(plan.ends, language))
        return
    if asked.day < plan.starts:
        yield say(language, "status.not-begun", day=written_day(plan.starts, language))
        return
    last = last_day(plan)
    if (asked.day - last).days >= FAR:
        ago = written_ago((asked.day - last).days, language)
        on = written_day(last, language)
        yield say(language, "status.far", day=on, ago=ago, iso=last.isoformat())
