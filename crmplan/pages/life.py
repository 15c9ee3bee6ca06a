"""The life of one activity on one timeline: its log, and the commits that changed its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day
from crmplan.pages import Keys, View
from crmplan.pages.changes import happened
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
from crmplan.pages.phrases import activity_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.changes.life import Moment
    from crmplan.plan.model import Activity


@dataclass(frozen=True, slots=True)
class Life:
    """An activity and its moments: its log, then its commits, each in order."""

    activity: Activity
    day: date
    moments: tuple[Moment, ...]

    def told(self) -> list[Moment]:
        """The moments by day; of one day the log first, then the commits, the first one first."""
        return sorted(self.moments, key=lambda moment: (moment.on, rank(moment)))


def rank(moment: Moment) -> int:
    """The order of the moments of one day."""
    return 2 if moment.pending else 1 if moment.commit else 0


def view(life: Life, language: Language) -> View:
    """The life as rows and as a page."""
    return View(
        "log",
        life.day,
        language,
        keys(language),
        life.told(),
        lambda: blocks(life, language),
    )


def keys(language: Language) -> Keys[Moment]:
    """What machines are given of a moment; `changes` are the kinds of change."""
    return {
        "on": lambda moment: moment.on,
        "source": source,
        "who": lambda moment: who(moment) or None,
        "commit": lambda moment: moment.commit and moment.commit.id,
        "subject": lambda moment: moment.commit and moment.commit.subject,
        "changes": lambda moment: [change.kind for change in moment.changes],
        "words": lambda moment: what(moment, language),
        "evidence": lambda moment: next(filter(None, (c.evidence for c in moment.changes)), None),
    }


def source(moment: Moment) -> str:
    """Where a moment is on record: log, git or working (not committed yet)."""
    return "git" if moment.commit else "working" if moment.pending else "log"


def blocks(life: Life, language: Language) -> Iterator[Block]:
    """The page of the life of one activity."""
    activity = life.activity
    yield Heading(f"{activity.id}  {activity_text(activity, language)}")
    if life.moments:
        columns = (
            Column(say(language, "life.column.on")),
            Column(say(language, "life.column.what"), least=34, lead=True),
            Column(say(language, "life.column.who"), least=10),
            Column(say(language, "life.column.where"), least=20),
        )
        rows = tuple(cells(moment, language) for moment in life.told())
        yield Table(columns, (Group(Text(""), rows),))
    else:
        yield Paragraph(say(language, "life.none"))
    if any(moment.note == "oldest" for moment in life.moments):
        yield Paragraph(say(language, "life.cut-off"), Tone.WARNING)


def cells(moment: Moment, language: Language) -> tuple[Text, ...]:
    """One moment's line of the table."""
    words = what(moment, language)
    return (
        Text(short_day(moment.on, language), Tone.STRONG),
        Text(words[:1].upper() + words[1:]),
        Text(who(moment) or ABSENT),
        Text(where(moment, language), Tone.QUIET),
    )


def who(moment: Moment) -> str:
    """The author of a commit, the party of an entry."""
    if moment.commit:
        return moment.commit.author
    return "" if moment.pending else moment.changes[0].party


def what(moment: Moment, language: Language) -> str:
    """What happened, or what a commit changed."""
    if moment.note:
        return say(language, f"life.{moment.note}")
    return "; ".join(happened(change, language) for change in moment.changes)


def where(moment: Moment, language: Language) -> str:
    """Where it is on record: in the log, in a commit, or nowhere yet."""
    if moment.commit:
        return say(language, "life.git", short=moment.commit.short, subject=moment.commit.subject)
    return say(language, "life.pending" if moment.pending else "life.log")
