"""What is asked at the desk of a meeting: one activity, how it stands, and what may be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import Language, say, written_list
from crmplan.pages import Keys, View
from crmplan.pages.document import Block, Bullets, Facts, Heading, Paragraph, Text, Tone
from crmplan.pages.status import falls_due
from crmplan.pages.words import activity_text, party_text, state_and_reason
from crmplan.plan.schedule import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.plan.model import Meeting, Plan
    from crmplan.plan.schedule import Standing


class Asked(NamedTuple):
    """An activity that is asked about: which of how many, how it stands, what was answered."""

    number: int
    of: int
    standing: Standing
    answers: tuple[str, ...] = ()


def on_the_desk(standings: Sequence[Standing], meeting: Meeting) -> list[Standing]:
    """What is asked about at a meeting: what falls due by it, is late, or has an obstacle."""
    return [
        each
        for each in standings
        if each.state is State.OVERDUE
        or falls_due(each, meeting.ends)
        or (each.obstacles and each.state not in (State.DONE, State.WITHDRAWN))
    ]


KEYS: Keys[Asked] = {
    "id": lambda asked: asked.standing.activity.id,
    "state": lambda asked: asked.standing.state,
    "due": lambda asked: asked.standing.due,
}


def view(asked: Asked, plan: Plan, day: date, language: Language) -> View:
    """The activity as a row and as a page."""
    return View("desk", day, language, KEYS, [asked], lambda: blocks(asked, plan, language))


def blocks(asked: Asked, plan: Plan, language: Language) -> Iterator[Block]:
    """The page: which activity, how it stands, who owes it, and what was answered already."""
    standing = asked.standing
    activity = standing.activity
    place = say(language, "desk.place", number=asked.number, count=asked.of)
    yield Heading(f"[{place}] {activity.id}  {activity_text(activity, language)}", 2)
    yield Facts(tuple(facts(standing, plan, language)))
    if asked.answers:
        yield Bullets(tuple(Text(each, Tone.GOOD) for each in asked.answers))


def facts(standing: Standing, plan: Plan, language: Language) -> Iterator[tuple[str, Text]]:
    """How it stands, label by label."""
    yield say(language, "activity.calendar"), Text(standing.calendar)
    state = state_and_reason(standing, language)
    yield say(language, "activity.state"), state
    owing = standing.owing or standing.activity.responsible
    if owing:
        named = [party_text(code, plan.parties, language) for code in owing]
        yield say(language, "desk.owing"), Text(written_list(named, language))
    for event in standing.obstacles:
        asks = party_text(event.asks or "", plan.parties, language)
        words = say(language, "desk.obstacle", text=event.text, party=asks)
        yield say(language, "activity.event.obstacle"), Text(words, Tone.WARNING)


def summary(lines: Sequence[str], day: date, language: Language) -> View:
    """All that was answered, before it is saved."""

    def page() -> Iterator[Block]:
        yield Heading(say(language, "desk.summary", count=len(lines)), 2)
        yield Bullets(tuple(Text(line) for line in lines))

    return View("desk", day, language, {"words": lambda line: line}, lines, page)


def nothing(meeting: Meeting, day: date, language: Language) -> View:
    """Nothing falls due by a meeting, and nothing is late."""
    words = say(language, "desk.nothing", name=meeting.name)
    return View("desk", day, language, KEYS, [], lambda: [Paragraph(words)])
