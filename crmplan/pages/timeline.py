"""The plan over months: windows as stretches, occurrences and meetings as points, by theme."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import Language, month_name, say, translated, written_day
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    Block,
    Heading,
    Paragraph,
    Stretch,
    Text,
    Tick,
    Timeline,
    Tone,
    Track,
    Tracks,
)
from crmplan.pages.status import FEW
from crmplan.pages.words import (
    SIGNS,
    TONES,
    activity_text,
    as_of,
    days,
    reason,
    state_and_reason,
    state_label,
)
from crmplan.plan.schedule import FAR, State, last_day, occurrences_between, vantage_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crmplan.measures.query import Query, Row
    from crmplan.plan.model import Plan
    from crmplan.plan.schedule import Occurrence, Standing

MOST_MONTHS = 36  # up to which the scale has months; years then, then several of them
MOST_TICKS = 40
MONTHS_OF_A_YEAR = 12


class Span(NamedTuple):
    """The days in sight, both included: whole months."""

    start: date
    end: date


def view(asked: Query, rows: list[Row], span: Span, language: Language) -> View:
    """The timeline as rows and as a page."""
    return View(
        "timeline", asked.day, language, KEYS, rows, lambda: blocks(asked, rows, span, language)
    )


KEYS: Keys[Row] = {
    "id": lambda row: row.standing.activity.id,
    "theme": lambda row: row.theme.number,
    "text": lambda row: row.standing.activity.text,
    "state": lambda row: row.standing.state,
    "start": lambda row: row.standing.start,
    "end": lambda row: row.standing.due,
    "occurrences": lambda row: [
        {"start": turn.start, "due": turn.due, "met": turn.met} for turn in row.standing.occurrences
    ],
}


def whole_span(plan: Plan, day: date) -> Span:
    """All months of which the plan says anything, and that of the day if it is near."""
    first, last = plan.starts, last_day(plan)
    if 0 < (day - last).days < FAR:
        last = day
    if 0 < (first - day).days < FAR:
        first = day
    return months_of(first, last)


def months_of(first: date, last: date) -> Span:
    """The whole months from one day to another."""
    return Span(first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1]))


def blocks(asked: Query, rows: list[Row], span: Span, language: Language) -> Iterator[Block]:
    """The page: whose plan, which day, and the timeline."""
    yield Heading(say(language, "timeline.title"))
    yield Paragraph(asked.plan.title)
    yield Paragraph(as_of(asked.day, language))
    if not rows:
        yield Paragraph(say(language, "timeline.none"))
        return
    yield chart(asked, rows, span, language)
    if not span.start <= asked.day <= span.end:
        day = written_day(asked.day, language)
        yield Paragraph(say(language, "timeline.outside", day=day), Tone.QUIET)


def chart(asked: Query, rows: list[Row], span: Span, language: Language) -> Timeline:
    """The timeline itself."""
    groups = []
    turns = occurrences(asked, rows, span)
    for _, members in groupby(rows, key=lambda row: row.theme.number):
        some = list(members)
        theme = some[0].theme
        title = translated(theme.title, theme.english, language)
        words = say(language, "status.group.theme", number=theme.number, title=title)
        tracks = tuple(
            track(row.standing, turns[row.standing.activity.id], language) for row in some
        )
        groups.append(Tracks(Text(words, Tone.STRONG), tracks))
    bounds = {"start": written_day(span.start, language), "end": written_day(span.end, language)}
    return Timeline(
        say(language, "timeline.whole", title=asked.plan.title, **bounds),
        span.start,
        span.end,
        asked.day,
        as_of(asked.day, language),
        tuple(ticks(span, language)),
        say(language, "timeline.meetings"),
        tuple(meetings(asked.plan, span, language)),
        tuple(groups),
        tuple(legend(rows, turns, language)),
    )


def added(view: View, asked: Query, rows: list[Row], language: Language) -> View:
    """The same view, with the timeline of its first rows behind its page."""

    def more() -> Iterator[Block]:
        yield from view.blocks()
        if rows:
            yield Heading(say(language, "timeline.title"), 2)
            yield chart(asked, rows[:FEW], whole_span(asked.plan, asked.day), language)

    return view._replace(blocks=more)


def meetings(plan: Plan, span: Span, language: Language) -> Iterator[Stretch]:
    """The meetings in sight, by day."""
    for meeting in sorted(plan.meetings, key=lambda meeting: meeting.starts):
        if meeting.ends >= span.start and meeting.starts <= span.end:
            place = f", {meeting.place_held}" if meeting.place_held else ""
            words = f"{days(meeting.starts, meeting.ends, language)}: {meeting.name}{place}"
            yield Stretch(meeting.starts, meeting.ends, words, point=True)


def ticks(span: Span, language: Language) -> Iterator[Tick]:
    """The divisions of the scale: months, or years where there are many."""
    first, last = span.start, span.end
    count = (last.year - first.year) * MONTHS_OF_A_YEAR + last.month - first.month + 1
    if count <= MOST_MONTHS:
        for number in range(first.month - 1, first.month - 1 + count):
            year, month = first.year + number // MONTHS_OF_A_YEAR, number % MONTHS_OF_A_YEAR
            name = month_name(month + 1, language)[:3]
            begins = month == 0 or number == first.month - 1
            yield Tick(date(year, month + 1, 1), name, str(year) if begins else "")
        return
    step = -(-(last.year - first.year + 1) // MOST_TICKS)
    for year in range(first.year, last.year + 1, step):
        yield Tick(max(date(year, 1, 1), first), str(year))


def track(standing: Standing, turns: list[Occurrence], language: Language) -> Track:
    """An activity's row."""
    activity = standing.activity
    return Track(
        activity.id,
        activity_text(activity, language),
        state_and_reason(standing, language),
        tuple(stretches(standing, turns, language)),
        state_label(standing.state, language),
    )


def occurrences(asked: Query, rows: list[Row], span: Span) -> dict[str, list[Occurrence]]:
    """The occurrences of each activity that are in sight; where none is, those next to the day."""
    vantage = vantage_of(asked.plan, asked.day, asked.limits)
    found = {}
    for row in rows:
        standing = row.standing
        turns = list(occurrences_between(standing, vantage, span.start, span.end))
        found[standing.activity.id] = turns or list(standing.occurrences)
    return found


def stretches(standing: Standing, turns: list[Occurrence], language: Language) -> Iterator[Stretch]:
    """The days of an activity: each occurrence as a point, else its window."""
    if turns:
        yield from (occurrence(turn, standing, language) for turn in turns)
        return
    start, end = standing.start, standing.due or standing.done_on
    if standing.state is State.STANDING or standing.state is State.STALE:
        start = start or standing.remarks[0].values.get("day")  # type: ignore[assignment]
    if start is None and end is None:
        return
    words = say(
        language,
        "timeline.window",
        id=standing.activity.id,
        days=days_text(start, end, language),
        reason=reason(standing, language),
    )
    yield Stretch(start, end, words, TONES[standing.state], sign=SIGNS[standing.state])


def occurrence(turn: Occurrence, standing: Standing, language: Language) -> Stretch:
    """One turn of a recurring activity, on the day it falls due."""
    if turn.met:
        key, tone = "met", Tone.GOOD
    elif standing.due is not None and turn.due < standing.due:
        key, tone = "missed", Tone.BAD
    else:
        key, tone = "to-come", Tone.NOTICE
    words = say(
        language,
        f"timeline.{key}",
        id=standing.activity.id,
        day=written_day(turn.due, language),
        met=written_day(turn.met, language) if turn.met else "",
    )
    return Stretch(turn.due, turn.due, words, tone, point=True)


def days_text(start: date | None, end: date | None, language: Language) -> str:
    """A stretch of days in few words."""
    if start is None and end is not None:
        return say(language, "timeline.until", day=written_day(end, language))
    if end is None and start is not None:
        return say(language, "timeline.from", day=written_day(start, language))
    assert start is not None  # noqa: S101 - one of the two is given
    assert end is not None  # noqa: S101 - and so is the other
    return days(start, end, language)


def legend(
    rows: Sequence[Row], turns: Mapping[str, list[Occurrence]], language: Language
) -> Iterator[Stretch]:
    """What the stretches and points in use mean: states, most pressing first, then points."""
    drawn = [
        (row.standing, stretch)
        for row in rows
        for stretch in stretches(row.standing, turns[row.standing.activity.id], language)
    ]
    states = {standing.state for standing, stretch in drawn if not stretch.point}
    for state in State:
        if state in states:
            label = state_label(state, language)
            yield Stretch(None, None, label, TONES[state], sign=SIGNS[state])
    tones = {stretch.tone for _, stretch in drawn if stretch.point}
    for name, tone in (("met", Tone.GOOD), ("missed", Tone.BAD), ("to-come", Tone.NOTICE)):
        if tone in tones:
            yield Stretch(None, None, say(language, f"timeline.legend.{name}"), tone, point=True)
