"""What changed between two states of the plan, and in the life of one activity, for the minutes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from crmplan.changes import Change, ChangeKind, When, edits
from crmplan.changes.kinds import PRIVATE
from crmplan.language import Language, say, short_day, table, translated, written_day
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Bullets,
    Column,
    Facts,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import country_name
from crmplan.pages.words import DETAILS, activity_text, details, party_name, reason
from crmplan.plan.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmplan.changes.life import Moment
    from crmplan.plan.model import Activity, Plan

DOT = " · "
FEW = 20  # changes of one kind that are shown without being asked for
TONES = {
    ChangeKind.COMPLETED: Tone.GOOD,
    ChangeKind.DELIVERED: Tone.GOOD,
    ChangeKind.POSTPONED: Tone.WARNING,
    ChangeKind.OVERDUE: Tone.BAD,
    ChangeKind.STRUCK: Tone.WARNING,
    ChangeKind.REMOVED: Tone.WARNING,
}
COUNTRIES = (  # changes of a country's list or of its visas
    ChangeKind.LIST_REQUESTED,
    ChangeKind.LIST_RECEIVED,
    ChangeKind.LIST_CHANGED,
    ChangeKind.REPLY_REQUESTED,
    ChangeKind.REPLY_RECEIVED,
    ChangeKind.VISAS_VERIFIED,
    ChangeKind.VISAS_ADDED,
    ChangeKind.VISAS_CHANGED,
    ChangeKind.VISAS_REMOVED,
    ChangeKind.RULE_ADDED,
    ChangeKind.RULE_CHANGED,
    ChangeKind.RULE_REMOVED,
)
DATED = (  # changes that say a day, by which a wrong one may have been put right
    ChangeKind.LIST_REQUESTED,
    ChangeKind.LIST_RECEIVED,
    ChangeKind.POST_OPENED,
    ChangeKind.POST_CLOSED,
    ChangeKind.POST_VERIFIED,
    ChangeKind.REPLY_REQUESTED,
    ChangeKind.REPLY_RECEIVED,
    ChangeKind.VISAS_VERIFIED,
)
VARIANTS = (  # sentences of their own, where something is there or is not
    (ChangeKind.COMPLETED, "meeting", True, "completed-meeting"),
    (ChangeKind.ADDED, "after", False, "added-blank"),
    (ChangeKind.CALENDAR, "after", False, "calendar-blank"),
    (ChangeKind.DATED, "on", True, "dated-on"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states, what changed between them, and what was told at the first and holds.

    `ends` and `basis` are sentences: from what, to what, and how it was compared; `passed_over`
    says what could not be read. `unsaved` says that git does not know the files as they are;
    `plan` is the one by which parties and meetings are called.
    """

    title: str
    day: date
    ends: tuple[str, str]
    basis: str
    changes: tuple[Change, ...]
    passed_over: tuple[str, ...] = ()
    everything: bool = False
    holds: tuple[Change, ...] = ()
    unsaved: bool = False
    plan: Plan | None = None

    def of(self, when: When) -> tuple[Change, ...]:
        """What belongs to one of the lists."""
        if when is When.HOLDS:
            return self.holds
        return tuple(change for change in self.changes if change.when is when)

    def for_others(self) -> Compared:
        """The same without what is told to the secretariat alone."""
        kept, holds = (
            tuple(change for change in some if change.kind not in PRIVATE)
            for some in (self.changes, self.holds)
        )
        return replace(self, changes=kept, holds=holds)


def view(found: Compared, language: Language) -> View:
    """The changes as rows and as a page."""
    return View(
        "changes",
        found.day,
        language,
        keys(language),
        found.changes,
        lambda: blocks(found, language),
    )


def keys(language: Language) -> Keys[Change]:
    """What machines are given of a change, and the change in words."""
    return {
        "list": lambda change: change.when,
        "kind": lambda change: change.kind,
        "id": lambda change: change.id or None,
        "name": lambda change: change.name or None,
        "english": lambda change: change.english or None,
        "on": lambda change: change.on,
        "field": lambda change: change.field or None,
        "before": lambda change: change.before or None,
        "after": lambda change: change.after or None,
        "party": lambda change: change.party or None,
        "meeting": lambda change: change.meeting or None,
        "text": lambda change: change.text or None,
        "evidence": lambda change: change.evidence or None,
        "recorded_on": lambda change: change.learnt,
        "saved": lambda change: not change.unsaved,
        "words": lambda change: happened(change, language),
    }


def blocks(found: Compared, language: Language) -> Iterator[Block]:
    """The page: what is compared, the changes by kind, and what could not be read."""
    yield Heading(say(language, "changes.title"))
    yield Paragraph(found.title)
    yield Facts(tuple(facts(found, language)))
    if found.changes:
        words = say(language, "changes.count", count=len(found.changes))
        yield Paragraph(words, Tone.STRONG)
    else:
        yield Paragraph(say(language, "changes.none"), Tone.STRONG)
    yield from lists(found, language, 2)
    if found.passed_over:
        yield Heading(say(language, "changes.passed-over"), 2)
        shown = found.passed_over if found.everything else found.passed_over[:FEW]
        left = len(found.passed_over) - len(shown)
        more = [say(language, "changes.more", count=left)] if left else []
        yield Bullets(tuple(Text(words) for words in (*shown, *more)))


def facts(found: Compared, language: Language) -> Iterator[tuple[str, Text]]:
    """The two ends, how they were compared, and whether all is saved."""
    for name, words in zip(("from", "to", "basis"), (*found.ends, found.basis), strict=True):
        yield say(language, f"changes.{name}"), Text(words)
    if found.unsaved:
        yield say(language, "changes.remark"), Text(say(language, "changes.unsaved"))


def lists(found: Compared, language: Language, level: int) -> Iterator[Block]:
    """What happened since, what was learnt late, what was corrected, and what still holds."""
    for when in When:
        if changes := found.of(when):
            yield Heading(say(language, f"changes.list.{when}"), level)
            yield listed(changes, found, language)


def listed(changes: Sequence[Change], found: Compared, language: Language) -> Table:
    """Changes under the title of their kind, those of a kind in the order they happened."""
    columns = (
        Column(say(language, "changes.column.id")),
        Column(say(language, "changes.column.name"), least=30, lead=True),
        Column(say(language, "changes.column.what"), least=30, lead=True),
    )
    order = {kind: number for number, kind in enumerate(ChangeKind)}
    ordered = sorted(changes, key=lambda change: order[change.kind])
    groups = groupby(ordered, key=lambda change: change.kind)
    return Table(columns, tuple(group(kind, list(some), found, language) for kind, some in groups))


def group(
    kind: ChangeKind, changes: Sequence[Change], found: Compared, language: Language
) -> Group:
    """The changes of one kind; the first of them only, where they are many."""
    shown = changes if found.everything else changes[:FEW]
    rows = [cells(change, found.plan, language) for change in shown]
    if len(shown) < len(changes):
        words = say(language, "changes.more", count=len(changes) - len(shown))
        rows.append((Text("…"), Text(words, Tone.QUIET), Text("")))
    title = f"{say(language, f'changes.group.{kind}')} ({len(changes)})"
    return Group(Text(title, TONES.get(kind, Tone.STRONG)), tuple(rows))


def called(change: Change, plan: Plan | None, language: Language) -> Change:
    """A change for people to read: its parties and its meeting by their names."""
    if plan is None:
        return change

    def party(code: str | None) -> str:
        return (code and party_name(code, plan.parties, language)) or code or ""

    names = {meeting.id: f"«{meeting.name}»" for meeting in plan.meetings}
    entry = change.entry and change.entry._replace(
        party=party(change.entry.party) or None,
        asks=party(change.entry.asks) or None,
        meeting=names.get(change.entry.meeting or "", change.entry.meeting),
    )
    meeting = names.get(change.meeting, change.meeting)
    return replace(change, party=party(change.party), meeting=meeting, entry=entry)


def cells(change: Change, plan: Plan | None, language: Language) -> tuple[Text, ...]:
    """One change's line of the table."""
    name = name_of(change, language)
    words = happened(called(change, plan, language), language)
    return (
        Text(change.id or ABSENT, Tone.STRONG),
        Text(name or ABSENT),
        Text(words[:1].upper() + words[1:]),
    )


def name_of(change: Change, language: Language) -> str:
    """What changed, by its text; a country by its name, with the passport of a rule."""
    if change.kind not in COUNTRIES:
        return translated(change.name, change.english, language)
    country = country_name(change.id, language)
    passport, _, kind = change.name.partition(" ")
    if not passport:
        return country
    bearer = country_name(passport, language)
    return say(language, "changes.rule", passport=bearer, kind=kind, country=country)


def happened(change: Change, language: Language) -> str:
    """What happened, in a sentence: the fact, what was said of it, evidence, when recorded."""
    evidence = change.evidence and say(language, "changes.evidence-at", evidence=change.evidence)
    more = ""
    if change.entry:
        told = change.kind is ChangeKind.COMPLETED  # its sentence names the meeting
        more = details(change.entry, language, DETAILS if told else (*DETAILS, "meeting"))
    late = ""
    if change.unsaved:
        late = say(language, "changes.recorded-now")
    elif change.learnt:
        late = say(language, "changes.recorded-on", day=written_day(change.learnt, language))
    more = more[:1].upper() + more[1:]
    parts = (fact(change, language), more, change.text.rstrip("."), evidence, late)
    return ". ".join(filter(None, parts))


def fact(change: Change, language: Language) -> str:
    """The fact alone."""
    if change.standing:
        return reason(change.standing, language)
    if change.kind is ChangeKind.REWORDED:
        return rewording(change.before, change.after, language)
    return say(
        language,
        f"changes.{sentence(change)}",
        day=written_day(change.on, language) if change.on else ABSENT,
        before=worded(change.before, language),
        after=worded(change.after, language),
        party=change.party,
        meeting=change.meeting,
        field=change.label[language.column] if change.label else "",
        event=event_name(change, language),
    )


def sentence(change: Change) -> str:
    """The name of the sentence that tells a change."""
    if change.when is When.CORRECTED and change.kind in DATED and change.before:
        return "redated"
    for kind, attribute, there, name in VARIANTS:
        if change.kind is kind and bool(getattr(change, attribute)) is there:
            return name
    if change.kind in table("changes"):
        return change.kind
    if not change.before:
        return "changed-set"
    return "changed" if change.after else "changed-unset"


def event_name(change: Change, language: Language) -> str:
    """The word for the kind of log entry that was taken out."""
    if change.kind is not ChangeKind.STRUCK:
        return ""
    return say(language, f"activity.event.{change.field}")


def worded(words: str, language: Language) -> str:
    """What was said or is: a day and a level in words, a text as it is."""
    return DOT.join(value_text(each, language) for each in words.split(DOT))


def value_text(word: str, language: Language) -> str:
    """One value of what was said."""
    if word in list(Level):
        return say(language, f"activity.level.{word}")
    try:
        return written_day(date.fromisoformat(word), language)
    except ValueError:
        return word


def rewording(before: str, after: str, language: Language) -> str:
    """Where a text says something else, in the words of an erratum."""
    parts = []
    for edit in edits(before, after):
        name = "replaced" if edit.old and edit.new else "put" if edit.new else "taken"
        if name == "put" and not edit.after:
            name = "put-first"
        words = {"old": edit.old, "new": edit.new, "after": edit.after}
        parts.append(say(language, f"changes.reworded.{name}", **words))
    return "; ".join(parts) or say(language, "changes.reworded.spacing")


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


def life_view(life: Life, language: Language) -> View:
    """The life as rows and as a page."""
    return View(
        "log",
        life.day,
        language,
        moment_keys(life.activity, language),
        life.told(),
        lambda: life_blocks(life, language),
    )


def moment_keys(activity: Activity, language: Language) -> Keys[Moment]:
    """What machines are given of a moment; `changes` are the kinds of change."""
    return {
        "on": lambda moment: moment.on,
        "entry": lambda moment: moment.number and f"{activity.id}#{moment.number}",
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


def life_blocks(life: Life, language: Language) -> Iterator[Block]:
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
        rows = tuple(moment_cells(moment, activity, language) for moment in life.told())
        yield Table.plain(columns, rows)
    else:
        yield Paragraph(say(language, "life.none"))
    if any(moment.note == "oldest" for moment in life.moments):
        yield Paragraph(say(language, "life.cut-off"), Tone.WARNING)


def moment_cells(moment: Moment, activity: Activity, language: Language) -> tuple[Text, ...]:
    """One moment's line of the table."""
    words = what(moment, language)
    return (
        Text(short_day(moment.on, language), Tone.STRONG),
        Text(words[:1].upper() + words[1:]),
        Text(who(moment) or ABSENT),
        Text(where(moment, activity, language), Tone.QUIET),
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


def where(moment: Moment, activity: Activity, language: Language) -> str:
    """Where it is on record: in the log as what entry, in a commit, or nowhere yet."""
    if moment.commit:
        return say(language, "life.git", short=moment.commit.short, subject=moment.commit.subject)
    if moment.pending:
        return say(language, "life.pending")
    return say(language, "life.log", entry=f"{activity.id}#{moment.number}")
