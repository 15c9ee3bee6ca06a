"""The status of a plan on a day: what is overdue, due, open, standing, undated and done."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

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
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Bar,
    Block,
    Group,
    Heading,
    Paragraph,
    Share,
    Table,
    Text,
    Tone,
)
from crmplan.pages.words import (
    TONES,
    activity_cells,
    activity_columns,
    as_of,
    counted,
    day_text,
    next_event,
    parties_text,
    progress_text,
    state_and_reason,
    tally_items,
    whole_reason,
)
from crmplan.plan.schedule import FAR, State, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.measures.query import Query, Row
    from crmplan.plan.model import Meeting, Plan
    from crmplan.plan.schedule import Standing

GROUPINGS = ("state", "theme", "party")
FEW = 200  # rows of a table that are shown without being asked for


def view(
    asked: Query,
    rows: list[Row],
    language: Language,
    by: str = "state",
    *,
    everything: bool = False,
) -> View:
    """The status as rows and as a page."""
    return View(
        "status",
        asked.day,
        language,
        keys(language),
        rows,
        lambda: blocks(asked, rows, language, by, everything=everything),
    )


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


def blocks(
    asked: Query, rows: list[Row], language: Language, by: str, *, everything: bool
) -> Iterator[Block]:
    """The page: its head, the counts, the table, and what else should be known."""
    plan = asked.plan
    yield Heading(plan.title)
    if plan.conference or plan.version:
        yield Paragraph(" · ".join(filter(None, (plan.conference, plan.version))), Tone.QUIET)
    yield Paragraph(f"{as_of(asked.day, language)} · {next_event(plan, asked.day, language)}")
    if not rows:
        yield Paragraph(say(language, f"status.{'none' if asked.selection else 'empty'}"))
        return
    yield Paragraph(count_text(asked, len(rows), language), Tone.STRONG)
    yield bar(rows, language)
    yield from conflicts(rows, language)
    shown = rows if by == "theme" else most_pressing(rows)
    if not everything:
        shown = shown[:FEW]
    yield table(asked.plan, shown, language, by)
    if len(shown) < len(rows):
        yield Paragraph(say(language, "status.capped", shown=len(shown), count=len(rows)))
    if asked.meeting:
        yield from before_meeting(asked.meeting, rows, language)
    yield from far_away(asked, language)


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
            )
            for state in State
            if counts[state]
        )
    )


def conflicts(rows: list[Row], language: Language) -> Iterator[Paragraph]:
    """Where what is said and what is counted disagree."""
    ids = [row.standing.activity.id for row in rows if row.progress and row.progress.conflict]
    if ids:
        words = say(language, "measures.conflicts", count=len(ids), ids=written_list(ids, language))
        yield Paragraph(words, Tone.WARNING)


def table(plan: Plan, rows: list[Row], language: Language, by: str) -> Table:
    """The activities in groups, under the columns that everyone asks for."""
    columns = activity_columns(
        language, id=0, activity=30, calendar=15, due=0, state=30, progress=8, who=11
    )
    groups = tuple(
        Group(title, tuple(cells(row, language) for row in members))
        for title, members in grouped(plan, rows, language, by)
    )
    return Table(columns, groups)


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
    plan: Plan, rows: list[Row], language: Language, by: str
) -> Iterator[tuple[Text, list[Row]]]:
    """The rows by state, theme or party, each group with its title."""
    if by == "theme":
        for _, group in groupby(rows, key=lambda row: row.theme.number):
            members = list(group)
            theme = members[0].theme
            title = translated(theme.title, theme.english, language)
            words = say(language, "status.group.theme", number=theme.number, title=title)
            yield Text(words, Tone.STRONG), members
    elif by == "party":
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


def far_away(asked: Query, language: Language) -> Iterator[Paragraph]:
    """What helps who looks at a plan long after its last day."""
    plan = asked.plan
    if plan.ends and asked.day > plan.ends:
        words = say(language, "status.ended", day=written_day(plan.ends, language))
        yield Paragraph(words, Tone.QUIET)
        return
    if asked.day < plan.starts:
        words = say(language, "status.not-begun", day=written_day(plan.starts, language))
        yield Paragraph(words, Tone.QUIET)
        return
    last = last_day(plan)
    if (asked.day - last).days >= FAR:
        age = written_span((asked.day - last).days, language)
        on = written_day(last, language)
        words = say(language, "status.far", day=on, age=age, iso=last.isoformat())
        yield Paragraph(words, Tone.QUIET)
