"""Two states of the data side by side, compared by the table of fields."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from crmplan.books import BOOKS, REGISTRIES, VISAS, WORKPLAN, Shelf
from crmplan.changes.activities import after_all, recorded, reworded
from crmplan.changes.kinds import Change, ChangeKind
from crmplan.changes.pairs import paired
from crmplan.consuls.model import ConsularList
from crmplan.language import CrmplanError
from crmplan.plan.fields import THEME
from crmplan.records.kinds import PartialDate, Records
from crmplan.records.problems import Severity, severity
from crmplan.visas.fields import RULE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from crmplan.books import Book, R, Registries
    from crmplan.changes.pairs import Pair
    from crmplan.consuls.model import Post
    from crmplan.plan.model import Activity, Plan
    from crmplan.records.fields import Field, Shape
    from crmplan.records.problems import Problem
    from crmplan.records.whole import Reading
    from crmplan.store.project import Project
    from crmplan.visas.model import Rule, VisaFile

T = TypeVar("T")
Record = Any  # of any shape


class Side(NamedTuple):
    """A state of the data at the end of a day.

    `words` is the plan whose texts are compared, where it is not the one whose log is: a commit
    knows the texts of its day, the log of today knows more of that day. Nothing is said of what
    could not be read: `unread` holds the keys of such records and files.
    """

    plan: Plan
    day: date
    registries: Registries = MappingProxyType({})
    words: Plan | None = None
    unread: frozenset[str] = frozenset()

    @property
    def worded(self) -> Plan:
        """The plan whose texts are compared."""
        return self.words or self.plan

    def shelf(self, book: Book[R]) -> Shelf[R]:
        """What was read of a registry; one without a file is there, and empty."""
        found: Shelf[R] = self.registries.get(book.name) or Shelf()
        empty = not (found.sound or found.lost or book.folder)
        return Shelf({"": book.shape.of()}) if empty else found


def side_of(project: Project, day: date) -> Side:
    """All the data of a project at the end of a day; CrmplanError if there is no plan to read.

    A file of many is passed over where it has errors; of a single one its broken records are.
    """
    plan = project.plan()
    if plan.sound is None:
        raise CrmplanError("plan-unreadable", 1, path=project.shown(WORKPLAN.files))
    unread = set(unread_in(WORKPLAN.shape, plan))
    shelves: dict[str, Shelf[Any]] = {}
    for book in REGISTRIES:
        shelf = project.shelf(book)
        broken = set(shelf.lost)
        for code, name in project.coded(book).items() if book.folder else ():
            if any(errors(project.read(book, name).problems)):
                broken.add(code)
        for reading in project.readings(book).values():
            unread |= set(unread_in(book.shape, reading))
        sound = {key: file for key, file in shelf.sound.items() if key not in broken}
        shelves[book.name] = shelf._replace(sound=sound, lost=frozenset(broken))
        unread |= broken
    return Side(plan.sound, day, shelves, None, frozenset(unread))


def unread_in(shape: Shape[T], reading: Reading[T]) -> Iterator[str]:
    """The keys of records that are in a file and could not be read whole."""
    yield from reading.lost
    if reading.whole and reading.sound:
        kept = set(keys(shape, reading.sound))
        yield from (key for key in keys(shape, reading.whole) if key not in kept)


def keys(shape: Shape[T], record: T) -> Iterator[str]:
    """The keys of the records in a record."""
    for row, inner in parts(shape):
        for each in row.of(record):
            yield inner.key_of(each)
            yield from keys(inner, each)


def passed_over(project: Project) -> list[Problem]:
    """The errors that kept something of a project's files from being compared."""
    readings = (each for book in BOOKS.values() for each in project.readings(book).values())
    return [problem for reading in readings for problem in errors(reading.problems)]


def errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that are errors."""
    return (found for found in problems if severity(found.code) is Severity.ERROR)


# As of a day.


KNOWN: Final[dict[str, Callable[[Any, Any, date], bool]]] = {  # by the day, with what it stands in
    "event": lambda event, _, day: event.on <= day,
    "post": lambda post, _, day: (
        post.as_of <= day and (post.opened is None or post.opened.first <= day)
    ),
    "contact": lambda contact, _, day: contact.as_of <= day,
    "rule": lambda rule, file, day: (rule.as_of or file.as_of) <= day and rule.valid_on(day),
}


def cut(side: Side, day: date) -> Side:
    """The same data as they stood at the end of a day: what happened later is not there yet."""
    shelves = {}
    for book in REGISTRIES:
        shelf = side.registries.get(book.name) or Shelf()
        sound = {key: known_by(book.shape, file, day) for key, file in shelf.sound.items()}
        shelves[book.name] = shelf._replace(sound=sound)
    plan = known_by(WORKPLAN.shape, side.plan, day)
    return side._replace(plan=plan, day=day, registries=shelves)


def known_by(shape: Shape[T], record: T, day: date) -> T:
    """A record without what is dated later: its own days, and the records in it."""
    changed: dict[str, object] = {}
    for row in shape.fields.values():
        value = row.of(record)
        if isinstance(row.kind, Records) and value:
            inner = row.kind.shape
            known = KNOWN.get(inner.name)
            kept = (each for each in value if known is None or known(each, record, day))
            changed[row.attribute or row.name] = tuple(known_by(inner, each, day) for each in kept)
        elif row.event and value is not None and first_of(value) > day:
            changed[row.attribute or row.name] = None
    return record._replace(**changed) if changed else record  # type: ignore[attr-defined]


def first_of(day: date | PartialDate) -> date:
    """The first day that a date may mean."""
    return day.first if isinstance(day, PartialDate) else day


# Compared.


def compare(before: Side, after: Side) -> list[Change]:
    """Every change from one state to the other, by kind, each kind in the plan's order."""
    order = {kind: number for number, kind in enumerate(ChangeKind)}
    return sorted(_changes(before, after), key=lambda change: order[change.kind])


def _changes(before: Side, after: Side) -> Iterator[Change]:
    unread = before.unread | after.unread
    logged = _pairs(before.plan, after.plan, unread)
    for old, new in logged:
        yield from recorded(old, new)
    yield from after_all(logged, (before.plan, before.day), (after.plan, after.day))
    for old, new in _pairs(before.worded, after.worded, unread):
        yield from reworded(old, new)
    yield from told(WORKPLAN.shape, "", before.worded, after.worded, unread)
    yield from held(after.plan, before.day, after.day)
    for book in REGISTRIES:
        then, now = before.shelf(book), after.shelf(book)
        files = (then.sound.values(), now.sound.values())
        yield from records(book.shape, "", *files, unread | then.lost | now.lost)


def _pairs(before: Plan, after: Plan, unread: frozenset[str]) -> list[Pair]:
    """The activities of two plans, without those that could not be read on either side."""
    pairs = paired(_activities(before), _activities(after))
    return [pair for pair in pairs if not {one.id for one in pair if one} & unread]


def _activities(plan: Plan) -> list[Activity]:
    return [activity for _, _, activity in plan.activities()]


def held(plan: Plan, since: date, until: date) -> Iterator[Change]:
    """The meetings that ended after one day and up to another."""
    for meeting in sorted(plan.meetings, key=lambda each: each.ends):
        if since < meeting.ends <= until:
            yield Change(ChangeKind.MEETING_HELD, meeting.id, meeting.name, on=meeting.ends)


# Records, by the table of fields.

HEADINGS: Final = ("workplan", "theme", "objective")  # told under one kind
APART: Final = ("activity",)  # paired wherever they stand
UNKNOWN: Final = {"list": ConsularList}  # one without an entry is one of which nothing is known


class Told(NamedTuple):
    """What a change of a record says: its name always; of a new one, more.

    The event of the field `instead`, where it has that day, is told instead of its being new.
    """

    named: Callable[[Any], dict[str, Any]] = lambda _: {}
    new: Callable[[Any], dict[str, Any]] = lambda _: {}
    instead: str = ""


TOLD: Final[dict[str, Told]] = {
    "workplan": Told(lambda plan: {"name": plan.title}),
    "theme": Told(lambda theme: {"name": theme.title}),
    "objective": Told(lambda objective: {"name": objective.text}),
    "meeting": Told(lambda meeting: {"name": meeting.name, "on": meeting.ends}),
    "post": Told(
        lambda post: {"name": place_of(post), "party": post.receiving},
        lambda post: {"on": post.as_of},
        "opened",
    ),
    "contact": Told(
        lambda contact: {"name": contact.office, "party": contact.party},
        lambda contact: {"on": contact.as_of},
    ),
    "visas": Told(new=lambda file: {"after": str(len(file.rules)), "on": file.as_of}),
}


def place_of(post: Post) -> str:
    """A post in few characters: its sending States, its city and the receiving State."""
    return f"{', '.join(post.senders)} → {post.city} ({post.receiving})"


def records(
    shape: Shape[Any],
    owner: str,
    before: Iterable[Record],
    after: Iterable[Record],
    unread: frozenset[str],
) -> Iterator[Change]:
    """The records of a shape that changed, that are new, and that are no longer there."""
    old, new = ({shape.key_of(each): each for each in side} for side in (before, after))
    unknown = UNKNOWN.get(shape.name, lambda _: None)
    for key in dict.fromkeys([*new, *old]):
        if key not in unread:
            was, now = old.get(key) or unknown(key), new.get(key) or unknown(key)
            yield from told(shape, f"{owner}.{key}" if owner else key, was, now, unread)


def told(
    shape: Shape[Any], id_: str, old: Record, new: Record, unread: frozenset[str]
) -> Iterator[Change]:
    """What changed of one record: its days, its other fields, the records in it."""
    says = TOLD.get(shape.name, Told())
    about = says.named(new or old)
    found = list(differences(shape, old, new))
    names = {row.name for row, _, _ in found}
    if (old is None or new is None) and says.instead not in names:
        yield come_or_gone(shape, id_, old, new)
    for row, was, now in found:
        words: dict[str, Any] = {"before": row.kind.told(was), "after": row.kind.told(now)}
        if row.event and now is not None:
            dated = {**about, **words, "on": first_of(now), "text": beside(shape, row, new)}
            yield Change(ChangeKind(row.event), id_, **dated)
        elif row.beside not in names:
            kind = kind_of(shape, "changed")
            yield Change(kind, id_, **about, **words, field=row.name, label=row.label)
    for row, inner in parts(shape):
        both = old is not None and new is not None
        if inner.name == "rule" and both:
            yield from rules_changed(old, new)
        elif inner.name not in APART and (both or shape.name in HEADINGS):
            before, after = (row.of(each) if each is not None else () for each in (old, new))
            yield from records(inner, id_, before, after, unread)


def differences(shape: Shape[Any], old: Record, new: Record) -> Iterator[tuple[Field, Any, Any]]:
    """The fields in which two records differ, without the records in them; a new one's days."""
    inside = [row.name for row, _ in parts(shape)]
    if old is not None and new is not None:
        yield from (found for found in shape.differences(old, new) if found[0].name not in inside)
    elif new is not None:
        days = (row for row in shape.fields.values() if row.event)
        yield from ((row, None, row.of(new)) for row in days if row.of(new) is not None)


def come_or_gone(shape: Shape[Any], id_: str, old: Record, new: Record) -> Change:
    """That a record is new, or no longer there."""
    says = TOLD.get(shape.name, Told())
    about = says.named(new or old)
    if shape.name in HEADINGS:
        side = "before" if new is None else "after"
        row = THEME.fields["title"]
        about |= {"field": row.name, "label": row.label, side: about["name"]}
    elif new is not None:
        about |= says.new(new)
    return Change(kind_of(shape, "removed" if new is None else "added"), id_, **about)


def kind_of(shape: Shape[Any], what: str) -> ChangeKind:
    """The kind of a change of a record: added, changed, removed."""
    return ChangeKind.HEADING if shape.name in HEADINGS else ChangeKind(f"{shape.name}-{what}")


def beside(shape: Shape[Any], row: Field, record: Record) -> str:
    """What is told together with a field."""
    others = (other for other in shape.fields.values() if other.beside == row.name)
    return "; ".join(other.kind.told(other.of(record)) for other in others)


def parts(shape: Shape[Any]) -> Iterator[tuple[Field, Shape[Any]]]:
    """The fields that hold records with a key, and the shape of these."""
    for row in shape.fields.values():
        if isinstance(row.kind, Records) and row.kind.shape.key:
            yield row, row.kind.shape


# Visa rules: several of one passport count as one, at all times.


def rules_changed(old: VisaFile, new: VisaFile) -> Iterator[Change]:
    """Rules by passport and kind; the first ones of a file are told as the file itself."""
    was, now = _rules(old), _rules(new)
    if now and not was:
        yield come_or_gone(VISAS.shape, new.country, None, new)
        return
    for key in dict.fromkeys([*now, *was]):
        if was.get(key) != now.get(key):
            what = "removed" if key not in now else "changed" if key in was else "added"
            before, after = (_terms(rules.get(key, ())) for rules in (was, now))
            days = [rule.as_of or new.as_of for rule in now.get(key, ())]
            on = max(days, default=None)
            kind = ChangeKind(f"rule-{what}")
            yield Change(kind, new.country, key, on=on, before=before, after=after)


def _rules(file: VisaFile) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in file.rules:
        key = RULE.key_of(rule)
        found[key] = (*found.get(key, ()), rule)
    return found


def _terms(rules: tuple[Rule, ...]) -> str:
    """What rules say, as codes and numbers: «visa-required», «visa-free 90 d»."""
    return "; ".join(" ".join(_terms_of(rule)) for rule in rules)


def _terms_of(rule: Rule) -> Iterator[str]:
    yield str(rule.requirement)
    if rule.days is not None:
        yield f"{rule.days} d"
    yield from filter(None, (rule.category, rule.category_local, rule.remarks))
    if rule.valid_from or rule.valid_until:
        yield f"{rule.valid_from or ''}–{rule.valid_until or ''}"
