"""What a plan leaves open before it is adopted: how many activities, and the line of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import Language, say
from crmplan.pages import Keys, View
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
from crmplan.pages.words import activity_columns, activity_text, short_text
from crmplan.plan.gaps import Gap, Lack, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.plan.model import Plan
    from crmplan.records.problems import Mark


def view(plan: Plan, day: date, language: Language) -> View:
    """The gaps as rows and as a page."""
    found = list(gaps(plan))
    return View("gaps", day, language, keys(language), found, lambda: blocks(plan, found, language))


def keys(language: Language) -> Keys[Gap]:
    """What machines are given of a gap."""
    return {
        "lack": lambda gap: gap.lack,
        "id": lambda gap: gap.activity.id,
        "text": lambda gap: gap.activity.text,
        "english": lambda gap: gap.activity.english or None,
        "field": lambda gap: gap.field,
        "path": lambda gap: (mark := mark_of(gap)) and mark.path,
        "line": lambda gap: (mark := mark_of(gap)) and mark.line,
        "words": lambda gap: say(language, f"gaps.lack.{gap.lack}"),
    }


def mark_of(gap: Gap) -> Mark | None:
    """Where what is lacking would be written: its field, else the beginning of the activity."""
    place = gap.activity.place
    return place.at(gap.field) if place else None


def blocks(plan: Plan, found: list[Gap], language: Language) -> Iterator[Block]:
    """The page: how many activities lack what, and the line to mend of each."""
    count = sum(1 for _ in plan.activities())
    yield Heading(say(language, "gaps.title"))
    yield Paragraph(plan.title, Tone.QUIET)
    if not found:
        yield Paragraph(say(language, "gaps.none", count=count), Tone.STRONG)
        return
    mark = mark_of(found[0])
    yield Paragraph(say(language, "gaps.about", path=mark.path if mark else ""))
    columns = (
        *activity_columns(language, id=0, activity=30),
        Column(say(language, "gaps.column.write"), least=20),
        Column(say(language, "gaps.column.line"), right=True),
    )
    groups = []
    for lack, some in by_lack(found).items():
        title = f"{say(language, f'gaps.lack.{lack}')}: {counted(len(some), count, language)}"
        groups.append(Group(Text(title, Tone.WARNING), tuple(cells(gap, language) for gap in some)))
    yield Table(columns, tuple(groups))


def by_lack(found: list[Gap]) -> dict[Lack, list[Gap]]:
    """The gaps by what is lacking, what nothing lacks left out."""
    sorted_ = {lack: [gap for gap in found if gap.lack is lack] for lack in Lack}
    return {lack: some for lack, some in sorted_.items() if some}


def counted(number: int, count: int, language: Language) -> str:
    """So many of so many."""
    return say(language, "gaps.count", number=number, count=count)


def cells(gap: Gap, language: Language) -> tuple[Text, ...]:
    """One activity's line of the table, with what to write and where."""
    mark = mark_of(gap)
    return (
        Text(gap.activity.id, Tone.STRONG),
        Text(short_text(activity_text(gap.activity, language))),
        Text(say(language, f"gaps.write.{gap.lack}")),
        Text(str(mark.line), value=mark.line) if mark else Text(ABSENT),
    )
