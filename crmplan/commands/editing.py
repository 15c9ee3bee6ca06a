"""`set`, `add` and `remove`: any record of the plan and of the registries, and their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from crmplan.books import CONSULS, CONTACTS, VISAS, WORKPLAN, Book
from crmplan.commands.record import DryRun, Force, On
from crmplan.commands.recorder import needed, tell
from crmplan.commands.registering import day_of_record
from crmplan.commands.typed import among, choice, country, party, text_of, unknown
from crmplan.language import CrmplanError, Language, say
from crmplan.language.fold import bare, fold
from crmplan.language.seen import visible
from crmplan.language.typed import country_of
from crmplan.records.edits import Edits, Intended, edits
from crmplan.records.fields import Field, Reader, Shape
from crmplan.records.flaws import parse
from crmplan.records.kinds import Choice, Code, Country, Day, Flag, Named, Records, Several
from crmplan.records.nodes import Mapping
from crmplan.records.source import Source
from crmplan.records.splices import Splice
from crmplan.records.written import record as lines_of
from crmplan.session import Session, session_of
from crmplan.store.editing import Edit, edit_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmplan.plan.model import Plan
    from crmplan.records.nodes import Node

Word = Annotated[str, typer.Argument(metavar="target")]
Words = Annotated[list[str], typer.Argument(metavar="target")]
Assignments = Annotated[list[str], typer.Argument(metavar="assignments")]


class Target(NamedTuple):
    """A record that is meant: its file, and how it, its owner and the owner's list are found.

    The file is the book's only one unless `file` names it. Of a party, which is no record of its
    own, `code` is where it stands among the parties.
    """

    book: Book[Any]
    name: str
    found: Callable[[Any], Any]
    owner: Callable[[Any], Any] | None = None
    within: str = ""
    file: str = ""
    code: str = ""

    @property
    def path(self) -> str:
        """The name of its file in the data directory."""
        return self.file or self.book.files


KINDS = (
    "plan", "theme", "objective", "activity", "entry", "meeting", "party", "post", "list", "visas",
    "contact",
)  # fmt: skip


def kind_of(word: str) -> str:
    """The kind of record that a word is, in either language; empty for any other word."""
    said = bare(word)
    for kind in KINDS:
        words = (say(language, f"record.kind.{kind}") for language in Language)
        if said in (kind, *map(bare, words)):
            return kind
    return ""


def parted(words: list[str]) -> tuple[str, str, list[str]]:
    """The kind that is named, if any, the record that is meant, and the words behind it."""
    kind = kind_of(words[0]) if len(words) > 1 and "=" not in words[1] else ""
    word, *rest = words[bool(kind) :]
    return kind, word, rest


def target_of(session: Session, kind: str, word: str, *, settable: bool = False) -> Target:
    """What a word means, of a kind if one is named: a record of the plan or of a registry.

    An entry of an activity's log is meant by its number: `1.3.1#2`; a visa file and a list of
    consuls by their country, a list only where it is named as one. A member has no field that is
    `settable`. CrmplanError with the nearest, or where several are meant.
    """
    members = session.plan().parties.members if settable else ()
    known = [
        (each, name, target)
        for each, name, target in targets(session)
        if kind == each or (not kind and each != "list" and target.code not in members)
    ]
    name = among(word, {name for _, name, _ in known}) or country_of(word)
    found = [(each, target) for each, key, target in known if key == name]
    if len(found) > 1 and kind == "":
        words = [say(session.language, f"record.kind.{each}") for each, _ in found]
        lines = " / ".join(
            f"{kind} {target.name}" for kind, (_, target) in zip(words, found, strict=True)
        )
        raise CrmplanError("target-several", word=word, known=lines)
    if not found:
        raise unknown("target-unknown", word, [key for _, key, _ in known if "#" not in key])
    return found[0][1]


def targets(session: Session) -> Iterator[tuple[str, str, Target]]:
    """All records that can be meant: the kind of each, the word that means it, and where it is."""
    yield from targets_in(session.plan())
    consuls = session.registry(CONSULS)
    if consuls:
        for place, post in enumerate(consuls.posts):
            yield "post", post.id, in_list(CONSULS, post.id, itself, "posts", place)
        for place, each in enumerate(consuls.lists):
            yield "list", each.receiving, in_list(CONSULS, each.receiving, itself, "lists", place)
    contacts = session.registry(CONTACTS)
    for place, contact in enumerate(contacts.contacts if contacts else ()):
        yield "contact", contact.id, in_list(CONTACTS, contact.id, itself, "contacts", place)
    for code, file in session.project.coded(VISAS).items():
        yield "visas", code.upper(), Target(VISAS, code.upper(), itself, file=file)


def targets_in(plan: Plan) -> Iterator[tuple[str, str, Target]]:
    """All records of a plan by the words that mean them."""
    yield "plan", "plan", Target(WORKPLAN, "plan", itself)
    for at, meeting in enumerate(plan.meetings):
        yield "meeting", meeting.id, in_list(WORKPLAN, meeting.id, itself, "meetings", at)
    for code in (*plan.parties.members, *plan.parties.others):
        yield "party", code, Target(WORKPLAN, code, lambda whole: whole.parties, code=code)
    for n, theme in enumerate(plan.themes):
        name = str(theme.number)
        yield "theme", name, in_list(WORKPLAN, name, itself, "themes", n)
        for m, objective in enumerate(theme.objectives):
            name = f"{theme.number}.{objective.number}"
            holder = at_place(itself, "themes", n)
            yield "objective", name, in_list(WORKPLAN, name, holder, "objectives", m)
            for k, activity in enumerate(objective.activities):
                holder = at_place(at_place(itself, "themes", n), "objectives", m)
                own = in_list(WORKPLAN, activity.id, holder, "activities", k)
                yield "activity", activity.id, own
                for e in range(len(activity.log)):
                    name = f"{activity.id}#{e + 1}"
                    yield "entry", name, in_list(WORKPLAN, name, own.found, "log", e)


def itself(whole: Any) -> Any:
    """The record of a whole file."""
    return whole


def at_place(owner: Callable[[Any], Any], within: str, place: int) -> Callable[[Any], Any]:
    """How a record is found by its place in its owner's list."""
    return lambda whole: getattr(owner(whole), within)[place]


def in_list(
    book: Book[Any], name: str, owner: Callable[[Any], Any], within: str, place: int
) -> Target:
    """A record by its place in its owner's list."""
    return Target(book, name, at_place(owner, within, place), owner, within)


def saved(session: Session, made: Edit[Any], key: str, *, dry_run: bool, **values: str) -> int:
    """Save one edit, and say in a line what was done and where."""
    words = {tongue.value: say(tongue, f"record.{key}", **values) for tongue in Language}
    (done,) = edit_all(session.project, [made], keep=not dry_run, words=words)
    tell(session, done, words[session.language], dry_run=dry_run)
    return 0


def edited(target: Target, make: Callable[[Edits[Any]], None]) -> Edit[Any]:
    """An edit of the file of a record."""
    return Edit(target.path, target.book, edits(target.book.shape, make))


def set_(ctx: typer.Context, word: Word, values: Assignments, dry_run: DryRun = False) -> int:
    """Give fields of a record other values; an empty one takes the field out."""
    session = session_of(ctx)
    kind, word, rest = parted([word, *values])
    target = target_of(session, kind or of_group(ctx), word, settable=True)
    if target.code:
        return set_party(session, target, rest, dry_run=dry_run)
    record = target.found(session.registry(target.book, target.path))
    shape = shape_of(target, record)
    put = dict(assigned(session, shape, each) for each in rest)
    if not any(shape.fields[name].of(record) != value for name, value in put.items()):
        raise CrmplanError("set-same", 1, id=target.name)

    def make(changes: Edits[Any]) -> None:
        changes.put(target.found(changes.whole), put)

    made = edited(target, make)
    return saved(session, made, "set", dry_run=dry_run, id=target.name, fields=", ".join(put))


def of_group(ctx: typer.Context) -> str:
    """The kind that the commands of a group are of, as `visas set`; empty for `set` itself."""
    group = ctx.parent.info_name if ctx.parent else ""
    return {"meetings": "meeting", "visas": "visas", "contacts": "contact"}.get(group or "", "")


def remove(ctx: typer.Context, words: Words, dry_run: DryRun = False) -> int:
    """Take a record out of its file, with all that stands in it; a visa file goes as a whole."""
    session = session_of(ctx)
    kind, word, rest = parted(words)
    if rest:
        raise CrmplanError("extra-arguments", words=" ".join(rest))
    target = target_of(session, kind or of_group(ctx), word)
    if target.book is VISAS:
        gone = Edit(target.path, VISAS, lambda _, source: Intended(
            Splice(0, len(source.text), ""), None, replaces=True))  # fmt: skip
        return saved(session, gone, "removed", dry_run=dry_run, id=target.path)
    if target.owner is None and not target.code:
        raise CrmplanError("remove-whole", 1, id=target.name)
    owner = target.owner or target.found

    def make(changes: Edits[Any]) -> None:
        if target.code:
            changes.put(owner(changes.whole), without_party(owner(changes.whole), target.code))
        else:
            changes.remove(owner(changes.whole), target.within, target.found(changes.whole))

    return saved(session, edited(target, make), "removed", dry_run=dry_run, id=target.name)


def add(
    ctx: typer.Context,
    word: Annotated[str, typer.Argument(metavar="new")],
    values: Assignments,
    dry_run: DryRun = False,
) -> int:
    """Add a record in its place: by its number or id, a party, an entry, or a visa file."""
    session = session_of(ctx)
    kind, word, rest = parted([word, *values])
    if kind == "party":
        return add_party(session, word, rest, dry_run=dry_run)
    if kind == "visas":
        return begin_visas(session, word, rest, dry_run=dry_run)
    plan = session.plan()
    numbers = word.split(".")
    owner: Callable[[Any], Any] = itself
    if kind == "entry":
        word = word.partition("#")[0]
        owner, within, fields = found_in(plan, word.split("."), 3), "log", {}
    elif not all(part.isdecimal() for part in numbers):
        within, fields = "meetings", {"id": word}
    elif len(numbers) == len(LEVELS):
        owner = found_in(plan, numbers[:-1], 2)
        within, fields = "activities", {"id": word}
    else:
        if len(numbers) > 1:
            owner = found_in(plan, numbers[:-1], 1)
        within, fields = LEVELS[len(numbers) - 1], {"number": numbers[-1]}
    if kind != "entry" and word in {name for _, name, _ in targets_in(plan)}:
        raise CrmplanError("add-exists", 1, id=word)
    record = given(session, RECORDS[within], rest, fields)
    list_ = getattr(owner(plan), within)
    place = sum(order(each) <= order(record) for each in list_)
    name = f"{word}#{place + 1}" if within == "log" else word

    def make(changes: Edits[Any]) -> None:
        changes.add(owner(changes.whole), within, [record], place)

    made = Edit(WORKPLAN.files, WORKPLAN, edits(WORKPLAN.shape, make))
    return saved(session, made, "added", dry_run=dry_run, id=name)


LEVELS = ("themes", "objectives", "activities")
RECORDS = {
    "themes": "theme",
    "objectives": "objective",
    "activities": "activity",
    "meetings": "meeting",
    "log": "event",
}


def found_in(plan: Plan, numbers: list[str], level: int) -> Callable[[Any], Any]:
    """How the owner of a new record is found; CrmplanError where there is none."""
    known = {
        name: target
        for kind, name, target in targets_in(plan)
        if kind in ("theme", "objective", "activity") and name.count(".") + 1 == level
    }
    name = among(".".join(numbers), known)
    if name is None:
        raise unknown("target-unknown", ".".join(numbers), list(known))
    return known[name].found


def given(
    session: Session,
    name: str,
    values: list[str],
    known: dict[str, str],
    book: Book[Any] = WORKPLAN,
) -> Any:
    """A new record of a shape, of `FIELD=VALUE` and what is known of it."""
    shape = next(each for each in book.shape.inside() if each.name == name)
    fields = [typed(session, shape, each) for each in values]
    return made(shape, known | {row.name: noted(row, text) for row, text in fields if text})


# Parties: members by their country, others by a code and a name.


def set_party(session: Session, target: Target, values: list[str], *, dry_run: bool) -> int:
    """Give a party that is no member another name."""
    name = party_name(values, target.code)
    others = session.plan().parties.others
    if target.code not in others:
        raise CrmplanError("party-member", 1, code=target.code)
    if others[target.code] == name:
        raise CrmplanError("set-same", 1, id=target.code)

    def make(changes: Edits[Any]) -> None:
        parties = changes.whole.parties
        changes.put(parties, {"others": {**parties.others, target.code: name}})

    made = edited(target, make)
    return saved(session, made, "set", dry_run=dry_run, id=target.code, fields="name")


def party_name(values: list[str], code: str) -> str:
    """The name of a party, of `name=…`; CrmplanError for anything else."""
    found = [each.partition("=") for each in values]
    if [field_word(name) for name, _, _ in found] != ["name"] or not text_of(found[0][2]):
        raise CrmplanError("party-form", code=code)
    return text_of(found[0][2])


def field_word(name: str) -> str:
    """`name`, in either language; any other word as it is."""
    return "name" if fold(name.strip()) in ("name", "nombre") else name


def add_party(session: Session, word: str, values: list[str], *, dry_run: bool) -> int:
    """Add a member by its country or, where a name is given, another party by its code."""
    plan = session.plan()
    code = word.strip().upper() if values else country(word)
    if plan.parties.has(code):
        raise CrmplanError("add-exists", 1, id=code)
    name = party_name(values, code) if values else ""

    def make(changes: Edits[Any]) -> None:
        parties = changes.whole.parties
        more = {"others": {**parties.others, code: name}} if name else {
            "members": (*parties.members, code)
        }  # fmt: skip
        changes.put(parties, more)

    made = Edit(WORKPLAN.files, WORKPLAN, edits(WORKPLAN.shape, make))
    return saved(session, made, "added", dry_run=dry_run, id=code)


def without_party(parties: Any, code: str) -> dict[str, Any]:
    """The members or the others without one of them."""
    if code in parties.members:
        return {"members": tuple(each for each in parties.members if each != code)}
    return {"others": {key: name for key, name in parties.others.items() if key != code}}


# Visa files.


def begin_visas(session: Session, word: str, values: list[str], *, dry_run: bool) -> int:
    """Begin the visa file of a country: what is known of it, from which source and day."""
    code = country(word)
    if code in {each.upper() for each in session.project.coded(VISAS)}:
        raise CrmplanError("add-exists", 1, id=code)
    file = given(session, "visas", values, {"country": code}, VISAS)
    name = VISAS.files.replace("*", code)
    text = "\n".join(lines_of(VISAS.shape.write(file), 0)) + "\n"
    made = Edit(name, VISAS, lambda _, __: Intended(Splice(0, 0, text), file), begins=True)
    return saved(session, made, "visas-begun", dry_run=dry_run, code=code)


def add_visas(
    ctx: typer.Context,
    word: Annotated[str, typer.Argument(metavar="country")],
    source: Annotated[str, typer.Option("--source", metavar="text")],
    on: On = "",
    secondary: Annotated[bool, typer.Option("--secondary")] = False,
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Begin the visa file of a country."""
    session = session_of(ctx)
    day = day_of_record(session, on, force=force)
    values = [f"source={needed(source, '--source')}", f"as_of={day}"]
    values += ["secondary=true"] if secondary else []
    return begin_visas(session, word, values, dry_run=dry_run)


def order(record: Any) -> tuple[object, ...]:
    """Where a record stands among its neighbours: by its numbers, or by its day."""
    day = getattr(record, "starts", None) or getattr(record, "on", None)
    if day:
        return (day,)
    numbers = str(getattr(record, "id", None) or record.number).split(".")
    return tuple(int(part) for part in numbers)


def made(shape: Shape[Any], fields: dict[str, str]) -> Any:
    """A new record of these fields; CrmplanError with what is wrong with it."""
    for row in shape.fields.values():
        if row.name == "calendar" and row.required:
            fields.setdefault(row.name, "''")
    source = Source("", f"{{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}")
    reader = Reader(source, [], [])
    root = parse(source).root
    assert root is not None  # noqa: S101 - it was written so
    record = shape.read(root, reader)
    if reader.problems:
        raise CrmplanError("add-wrong", 1, cause=reader.problems[0])
    return record


def shape_of(target: Target, record: object) -> Shape[Any]:
    """The shape of a record; of the plan itself, that of its heading."""
    if target.name == "plan":
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
