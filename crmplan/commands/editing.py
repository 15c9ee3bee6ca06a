"""`set`, `add` and `remove`: any field of any record of the plan and of the consular posts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from crmplan.books import CONSULS, WORKPLAN, Book
from crmplan.commands.record import DryRun
from crmplan.commands.recorder import tell
from crmplan.commands.typed import among, choice, country, party, text_of, unknown
from crmplan.language import CrmplanError, Language, say
from crmplan.language.fold import fold
from crmplan.language.seen import visible
from crmplan.records.edits import Edits, edits
from crmplan.records.fields import Field, Reader, Shape
from crmplan.records.flaws import parse
from crmplan.records.kinds import Choice, Code, Country, Day, Flag, Named, Records, Several
from crmplan.records.nodes import Mapping
from crmplan.records.source import Source
from crmplan.session import Session, session_of
from crmplan.store.editing import edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmplan.plan.model import Plan
    from crmplan.records.nodes import Node

Word = Annotated[str, typer.Argument(metavar="target")]


class Target(NamedTuple):
    """A record that is meant: its file, and how it, its owner and the owner's list are found."""

    book: Book[Any]
    name: str
    found: Callable[[Any], Any]
    owner: Callable[[Any], Any] | None = None
    within: str = ""


def target_of(session: Session, word: str) -> Target:
    """What a word means: `plan`, an activity, a theme, an objective, a meeting, a post, an entry.

    An entry of an activity's log is meant by its number: `1.3.1#2`. CrmplanError with the nearest.
    """
    targets = dict(targets_in(session.plan()))
    consuls = session.registry(CONSULS)
    for post in consuls.posts if consuls else ():
        targets.setdefault(post.id, of_post(post.id))
    known = among(word, targets)
    if known is None:
        raise unknown("target-unknown", word, [name for name in targets if "#" not in name])
    return targets[known]


def targets_in(plan: Plan) -> Iterator[tuple[str, Target]]:
    """All records of a plan by the words that mean them."""
    yield "plan", Target(WORKPLAN, "plan", lambda whole: whole)
    for at, meeting in enumerate(plan.meetings):
        yield meeting.id, in_list(meeting.id, lambda w: w, "meetings", at)
    for n, theme in enumerate(plan.themes):
        yield str(theme.number), in_list(str(theme.number), lambda w: w, "themes", n)
        for m, objective in enumerate(theme.objectives):
            number = f"{theme.number}.{objective.number}"
            yield number, in_list(number, lambda w, n=n: w.themes[n], "objectives", m)  # type: ignore[misc]
            for k, activity in enumerate(objective.activities):
                holder = of_objective(n, m)
                yield activity.id, in_list(activity.id, holder, "activities", k)
                for e in range(len(activity.log)):
                    name = f"{activity.id}#{e + 1}"
                    yield name, in_list(name, lambda w, h=holder, k=k: h(w).activities[k], "log", e)  # type: ignore[misc]


def of_objective(theme: int, objective: int) -> Callable[[Any], Any]:
    """How an objective is found by its places."""
    return lambda whole: whole.themes[theme].objectives[objective]


def in_list(name: str, owner: Callable[[Any], Any], within: str, place: int) -> Target:
    """A record of the plan by its place in its owner's list."""
    return Target(WORKPLAN, name, lambda w: getattr(owner(w), within)[place], owner, within)


def of_post(id_: str) -> Target:
    """A consular post by its id."""
    return Target(
        CONSULS,
        id_,
        lambda whole: next(post for post in whole.posts if post.id == id_),
        lambda whole: whole,
        "posts",
    )


def set_(
    ctx: typer.Context,
    word: Word,
    values: Annotated[list[str], typer.Argument(metavar="assignments")],
    dry_run: DryRun = False,
) -> int:
    """Give fields of a record other values; an empty one takes the field out."""
    session = session_of(ctx)
    target = target_of(session, word)
    record = target.found(session.registry(target.book))
    shape = shape_of(target, record)
    put = dict(assigned(session, shape, each) for each in values)
    if not any(shape.fields[name].of(record) != value for name, value in put.items()):
        raise CrmplanError("set-same", 1, id=target.name)

    def make(changes: Edits[Any]) -> None:
        changes.put(target.found(changes.whole), put)

    names = ", ".join(put)
    words = said("set", id=target.name, fields=names)
    intend = edits(target.book.shape, make)
    keep = not dry_run
    done = edit(session.project, target.book.files, target.book, intend, keep=keep, words=words)
    tell(session, done, words[session.language], dry_run=dry_run)
    return 0


def remove(ctx: typer.Context, word: Word, dry_run: DryRun = False) -> int:
    """Take a record out of its file, with all that stands in it."""
    session = session_of(ctx)
    target = target_of(session, word)
    if target.owner is None:
        raise CrmplanError("remove-whole", 1, id=target.name)
    owner = target.owner

    def make(changes: Edits[Any]) -> None:
        changes.remove(owner(changes.whole), target.within, target.found(changes.whole))

    words = said("removed", id=target.name)
    intend = edits(target.book.shape, make)
    keep = not dry_run
    done = edit(session.project, target.book.files, target.book, intend, keep=keep, words=words)
    tell(session, done, words[session.language], dry_run=dry_run)
    return 0


def add(
    ctx: typer.Context,
    word: Annotated[str, typer.Argument(metavar="new")],
    values: Annotated[list[str], typer.Argument(metavar="assignments")],
    dry_run: DryRun = False,
) -> int:
    """Add an activity, objective or theme by its number, or a meeting by its id, in its place."""
    session = session_of(ctx)
    plan = session.plan()
    if word in dict(targets_in(plan)):
        raise CrmplanError("add-exists", 1, id=word)
    numbers = word.split(".")
    owner: Callable[[Any], Any] = plan_itself
    if not all(part.isdecimal() for part in numbers):
        within, key, name = "meetings", "id", word
    elif len(numbers) == len(LEVELS):
        owner, within, key, name = found_in(plan, numbers[:-1]), "activities", "id", word
    else:
        if len(numbers) > 1:
            owner = found_in(plan, numbers[:-1])
        within, key, name = LEVELS[len(numbers) - 1], "number", numbers[-1]
    shape = next(each for each in WORKPLAN.shape.inside() if each.name == RECORDS[within])
    fields = [typed(session, shape, each) for each in values]
    record = made(shape, {key: name} | {row.name: noted(row, text) for row, text in fields if text})
    list_ = getattr(owner(plan), within)
    place = sum(order(each) <= order(record) for each in list_)

    def make(changes: Edits[Any]) -> None:
        changes.add(owner(changes.whole), within, [record], place)

    words, keep = said("added", id=word), not dry_run
    intend = edits(WORKPLAN.shape, make)
    done = edit(session.project, WORKPLAN.files, WORKPLAN, intend, keep=keep, words=words)
    tell(session, done, words[session.language], dry_run=dry_run)
    return 0


LEVELS = ("themes", "objectives", "activities")
RECORDS = {
    "themes": "theme",
    "objectives": "objective",
    "activities": "activity",
    "meetings": "meeting",
}


def plan_itself(whole: Any) -> Any:
    """The owner of themes and meetings."""
    return whole


def found_in(plan: Plan, numbers: list[str]) -> Callable[[Any], Any]:
    """How the theme or objective of a new record is found; CrmplanError where there is none."""
    targets = dict(targets_in(plan))
    name = ".".join(numbers)
    if name not in targets:
        raise unknown("target-unknown", name, [each for each in targets if "#" not in each])
    return targets[name].found


def order(record: Any) -> tuple[object, ...]:
    """Where a record stands among its neighbours: by its numbers, a meeting by its day."""
    if hasattr(record, "starts"):
        return (record.starts,)
    numbers = str(getattr(record, "id", None) or record.number).split(".")
    return tuple(int(part) for part in numbers)


def made(shape: Shape[Any], fields: dict[str, str]) -> Any:
    """A new record of these fields; CrmplanError with what is wrong with it."""
    for row in shape.fields.values():
        if row.name == "calendar":
            fields.setdefault(row.name, "''")
    source = Source("", f"{{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}")
    reader = Reader(source, [], [])
    root = parse(source).root
    assert root is not None  # noqa: S101 - it was written so
    record = shape.read(root, reader)
    if reader.problems:
        raise CrmplanError("add-wrong", 1, cause=reader.problems[0])
    return record


def said(key: str, **values: str) -> dict[str, str]:
    """What was recorded, in each language."""
    return {tongue.value: say(tongue, f"record.{key}", **values) for tongue in Language}


def shape_of(target: Target, record: object) -> Shape[Any]:
    """The shape of a record; of the plan itself, that of its heading."""
    if target.owner is None:
        heading = target.book.shape.fields["plan"].kind
        assert isinstance(heading, Shape)  # noqa: S101 - the plan's heading is a record
        return heading
    return next(each for each in target.book.shape.inside() if each.of is type(record))


def assigned(session: Session, shape: Shape[Any], words: str) -> tuple[str, object]:
    """A field and its value, of `FIELD=VALUE`; CrmplanError where either cannot be meant."""
    row, text = typed(session, shape, words)
    if text:
        return row.name, read(row, text)
    if row.required and row.fallback != "":
        raise CrmplanError("field-needed", 1, field=row.name)
    return row.name, shape.absent.get(row.attribute or row.name, "")


def typed(session: Session, shape: Shape[Any], words: str) -> tuple[Field, str]:
    """The field of `FIELD=VALUE`, and its value as the file has it; empty for none."""
    name, equals, value = words.partition("=")
    row = field_of(shape, name.strip()) if equals else None
    if row is None:
        known = [each.name for each in shape.fields.values() if not is_list(each)]
        raise unknown("field-not-known" if equals else "set-form", words, known)
    text = text_of(value)
    return row, meant(session, row, text) if text else ""


def is_list(row: Field) -> bool:
    """Whether a field holds records, which are added and removed, not set."""
    return isinstance(row.kind, Records | Shape)


def field_of(shape: Shape[Any], name: str) -> Field | None:
    """The field of a name, the file's or what people write instead."""
    rows = [row for row in shape.fields.values() if not is_list(row)]
    for row in rows:
        if name == row.name or fold(name) in map(fold, (*row.also.split(), *row.label)):
            return row
    return None


def meant(session: Session, row: Field, text: str) -> str:
    """A value as the file has it, of what was typed in either language."""
    kind = row.kind.of if isinstance(row.kind, Several) else row.kind
    if isinstance(row.kind, Several):
        return ",".join(one(session, row.name, kind, part.strip()) for part in text.split(","))
    return one(session, row.name, kind, text)


def one(session: Session, name: str, kind: object, text: str) -> str:
    """A single value as the file has it."""
    match kind:
        case Day():
            return session.day_of(text, name).isoformat()
        case Choice():
            return choice(text, tuple(kind.known), name)
        case Flag():
            return choice(text, ("true", "false"), name)
        case Country():
            return country(text, name)
        case Code():
            return party(text, session.plan())
    return text


def read(row: Field, text: str) -> object:
    """The value of a text, read as the file would be; CrmplanError with what is wrong with it."""
    source = Source(row.name, f"value: {noted(row, text)}")
    root = parse(source).root
    reader = Reader(source, [], [])
    assert isinstance(root, Mapping)  # noqa: S101 - it was written so
    node: Node = root.values["value"]
    value = row.kind.read(node, reader)
    if reader.problems:
        raise CrmplanError("value-wrong", 1, cause=reader.problems[0], field=row.name)
    return value


def noted(row: Field, text: str) -> str:
    """A value as YAML: a list between brackets, names with values in braces, else a text."""
    if isinstance(row.kind, Several):
        return f"[{', '.join(map(quoted, text.split(',')))}]"
    if isinstance(row.kind, Named):
        pairs = (part.partition(":") for part in text.split(";"))
        return f"{{{', '.join(f'{key.strip()}: {quoted(v.strip())}' for key, _, v in pairs)}}}"
    return quoted(text)


def quoted(text: str) -> str:
    """A text between quotes."""
    return "'" + visible(text).replace("'", "''") + "'"
