"""The table of fields: all that is said of a field, in one row.

A row reads, writes and compares the field, names it, gives it to machines, and is its schema and
its line in the reference of the format. A kind does so for one value; a shape is the kind of a
whole record.
"""

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, Protocol, TypeVar

from crmplan.records.nodes import MOST, Mapping, Node, Scalar, Sequence
from crmplan.records.problems import Mark, Problem

if TYPE_CHECKING:
    from crmplan.language import Language
    from crmplan.records.source import Source
    from crmplan.records.written import Record, Value

T = TypeVar("T")
Held = Any  # what a model holds: each kind has its own


class Missing:
    """What a kind gives where there is no value: nothing is written, or it cannot be read."""


BLANK: Final = Missing()
WRONG: Final = Missing()
NOTHING = ("", "~", "null", "Null", "NULL")  # a plain scalar that says nothing


class Kind(Protocol):
    """What the value of a field is: how it is read, written and told."""

    def read(self, node: Node, reader: "Reader") -> object:
        """The value; BLANK where nothing is written, WRONG once the problem is noted."""

    def write(self, value: Held) -> "Value":
        """The value as the file has it."""

    def told(self, value: Held) -> str:
        """The value in few characters, as a change of it is told; empty where there is none."""

    def item(self, value: Held) -> object:
        """The value for machines; None where there is none."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value."""

    def words(self, language: "Language") -> str:
        """What is to be written, in words."""


class Field(NamedTuple):
    """A row of the table.

    `name` is the key in the file, `label` what people call it, `words` say what is written there;
    `also` are keys that people write instead. `fallback` stands in for a required value that is
    broken, so that the rest of the record can still be checked; without one the record is not
    made. `attribute` is the model's name where that differs; None where the fields stand in the
    record itself. A new day of it is an event, told as a change of that kind; what stands `beside`
    another field is told together with it.
    """

    name: str
    kind: Kind
    label: tuple[str, str]  # in Spanish and in English
    words: tuple[str, str]
    example: str = ""
    also: str = ""
    required: bool = False
    fallback: object = WRONG
    attribute: str | None = ""
    event: str = ""
    beside: str = ""

    def of(self, record: Held) -> Held:
        """The value in a record."""
        if self.attribute is None:
            return record
        return getattr(record, self.attribute or self.name)


class RecordPlace:
    """Where a record stands, and each of its fields.

    It takes no part in comparisons of what the records say: any place is as good as another.
    """

    __slots__ = ("damaged", "node", "source")

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, RecordPlace)

    def __hash__(self) -> int:
        return hash(RecordPlace)

    def __init__(self, source: "Source", node: Mapping, *, damaged: bool = False) -> None:
        self.source = source
        self.node = node
        self.damaged = damaged

    def at(self, name: str | None = None, index: int | None = None) -> Mark:
        """The mark of the record's first line, of a field's value, or of an item of its list."""
        found: Node | None = self.node.values.get(name) if name else None
        if found is None:
            return self.source.mark(self.node.start, self.first_end())
        if index is not None and type(found) is Sequence and index < len(found.items):
            found = found.items[index]
        elif index is not None and type(found) is Mapping and index < len(found.keys):
            found = found.keys[index]
        return self.source.mark(found.start, found.end)

    def at_key(self, name: str) -> Mark:
        """The mark of a field's key."""
        key = self.node.key(name)
        return self.at() if key is None else self.source.mark(key.start, key.end)

    def has(self, name: str) -> bool:
        """Whether a field is written, or may be in what could not be read."""
        return self.damaged or name in self.node.values

    def within(self, name: str, column: int, length: int) -> Mark:
        """A stretch of a field's text (column from 1); the whole value if it is folded."""
        node = self.node.values.get(name)
        if type(node) is not Scalar:
            return self.at(name)
        start = node.start + (1 if node.style in ("'", '"') else 0)
        if self.source.text[start : start + len(node.text)] != node.text:
            return self.at(name)
        return self.source.mark(start + column - 1, start + column - 1 + length)

    def lines(self) -> tuple[int, int]:
        """The first and the last line of the record."""
        return self.source.line_of(self.node.start), self.source.line_of(self.node.end)

    def first_end(self) -> int:
        """The end of the record's first entry."""
        if not self.node.keys:
            return self.node.end
        key = self.node.keys[0]
        value = self.node.values[key.text]
        return value.end if type(value) is Scalar else key.end


class Reader:
    """What is gathered while the records of one file are read.

    `damage` holds offsets of flaws and of stretches that were cut out, each with the column of
    what was cut (0 for a flaw); `broken` the records with an error inside, `lost` the ids of
    those that could not be made, `flawed` the kinds of records with errors. Beyond MOST problems
    are only counted.
    """

    def __init__(
        self, source: "Source", damage: list[tuple[int, int]], problems: list[Problem]
    ) -> None:
        self.source = source
        self.damage = damage
        self.problems = problems
        self.broken: list[object] = []
        self.lost: set[str] = set()
        self.flawed: set[str] = set()
        self.noted = 0
        self.until = sys.maxsize  # where what follows the record being read begins
        self.flaws = sorted(at for at, cut in damage if not cut)
        self.cuts = [(at, cut) for at, cut in damage if cut]

    def note(
        self, code: str, start: int, end: int, fix: str | None = None, /, **values: object
    ) -> Missing:
        """Note a problem at a stretch of the file; gives WRONG, for kinds to give back."""
        self.noted += 1
        if self.noted <= MOST:
            self.problems.append(Problem(code, self.source.mark(start, end), values, fix))
        return WRONG

    def damaged(self, node: Mapping, until: int) -> bool:
        """Whether a flaw lies in a record, or something that belonged to it was cut out."""
        flaw = bisect_left(self.flaws, node.start)
        if flaw < len(self.flaws) and self.flaws[flaw] < node.end:
            return True
        if not self.cuts:
            return False
        column = self.source.mark(node.start).column
        return any(node.start <= at < until and cut >= column for at, cut in self.cuts)


class Shape(Generic[T]):
    """The kind of a record: what it becomes, and its fields.

    `build` makes the value of what was read, where that is more than `of`. `own` says that an
    error inside costs this record (an activity, a meeting); a theme stays. `key` names the fields
    by which a record is known among its neighbours; without it they are one value. A whole file
    that is not `sound` cannot be used.
    """

    def __init__(  # noqa: PLR0913 - what a shape is
        self,
        name: str,
        of: type[T],
        fields: tuple[Field, ...],
        build: Callable[..., object] | None = None,
        *,
        own: bool = False,
        key: tuple[str, ...] = (),
        sound: Callable[[T], bool] | None = None,
    ) -> None:
        self.name = name
        self.of = of
        self.fields = {row.name: row for row in fields}
        self.build: Callable[..., object] = build or of
        self.own = own
        self.key = key
        self.sound = sound
        self._readers = {
            row.name: (row.kind.read, row.attribute or row.name, row) for row in fields
        }
        self._required = tuple(row for row in fields if row.required)
        self._needed = frozenset(row.attribute or row.name for row in self._required)

    def read(self, node: Node, reader: Reader) -> object:
        """The record; WRONG where it lacks what it cannot be made without."""
        if type(node) is not Mapping:
            return unfit(node, self, reader)
        noted, until = reader.noted, reader.until
        values, strange = self._values(node, reader)
        reader.until = until
        damaged = bool(reader.damage) and reader.damaged(node, until)
        taken = self._strange(strange, node, reader) if strange else ()
        if not values.keys() >= self._needed:
            self._complete(values, node, reader, None if damaged else taken)
            if not values.keys() >= self._needed:
                return self._lost(node, reader)
        record = self.build(place=RecordPlace(reader.source, node, damaged=damaged), **values)
        if damaged or reader.noted > noted:
            reader.flawed.add(self.name)
            if self.own:
                reader.broken.append(record)
        return record

    def _values(self, node: Mapping, reader: Reader) -> tuple[dict[str, object], list[str]]:
        """The values by the model's names, and the keys that the record does not know."""
        values: dict[str, object] = {}
        strange: list[str] = []
        readers, until = self._readers, reader.until
        for name, child in node.values.items():
            row = readers.get(name)
            if row is None:
                strange.append(name)
                continue
            if reader.damage:
                reader.until = _next_key(node, name, until)
            value = row[0](child, reader)
            if value is not BLANK and value is not WRONG:
                values[row[1]] = value
            elif value is BLANK and row[2].required:
                self._empty(row[2], node, reader)
        return values, strange

    def _complete(
        self, values: dict[str, object], node: Mapping, reader: Reader, taken: Iterable[str] | None
    ) -> None:
        """Note required fields that are not there, and let their fallbacks stand in.

        Nothing is noted for `taken`, which are there under a wrong name; nor at all without it.
        """
        for needed in self._required:
            if (needed.attribute or needed.name) not in values:
                if taken is not None and needed.name not in (*node.values, *taken):
                    self._lacking(needed, node, reader)
                if needed.fallback is not WRONG:
                    values[needed.attribute or needed.name] = needed.fallback

    def _lost(self, node: Mapping, reader: Reader) -> Missing:
        """Remember the id of a record that cannot be made."""
        name = node.values.get("id")
        if type(name) is Scalar:
            reader.lost.add(name.text)
        return WRONG

    def _empty(self, row: Field, node: Mapping, reader: Reader) -> None:
        """Note a required field that says nothing."""
        value = node.values[row.name]
        key = node.key(row.name)
        assert key is not None  # noqa: S101 - for the type checker
        if any(key.start <= offset < reader.until for offset, _ in reader.cuts):
            return
        start = value.start if value.end > value.start else key.start
        reader.note(
            "field-empty", start, max(value.end, key.end), field=row.name, example=row.example
        )

    def _lacking(self, row: Field, node: Mapping, reader: Reader) -> None:
        """Note a required field that is not there, where the record starts."""
        end = RecordPlace(reader.source, node).first_end()
        values = {"field": row.name, "record": self.name, "example": row.example}
        reader.note("field-missing", node.start, end, **values)

    def _strange(self, names: list[str], node: Mapping, reader: Reader) -> list[str]:
        """Note keys that the record does not know; the names of the fields they were meant as.

        A required field that is missing was probably meant by a key that says nothing else.
        What stands under them is read for its own problems, and not used.
        """
        from crmplan.records.remedies import strangers  # noqa: PLC0415 - only for a mistake

        meant = dict(strangers(self, node, set(names), reader))
        for name, key in meant.items():
            if name not in node.values:
                self.fields[name].kind.read(node.values[key], reader)
        lacking = [row.name for row in self._required if row.name not in (*node.values, *meant)]
        unsolved = len(names) - len(set(meant.values()))
        return [*meant, *lacking] if len(lacking) <= unsolved else list(meant)

    def write(self, value: T) -> "Record":
        """The fields as the file has them; what says no more than its absence is left out."""
        written: dict[str, Value] = {}
        for row in self.fields.values():
            found = row.of(value)
            if row.required or found != self.absent.get(row.attribute or row.name, WRONG):
                written[row.name] = row.kind.write(found)
        return written

    @property
    def absent(self) -> dict[str, Any]:
        """What the model has where a field is left out, by its own names."""
        defaults: dict[str, Any] = self.of._field_defaults  # type: ignore[attr-defined]
        return defaults

    def told(self, value: T) -> str:
        """What a record says, field by field."""
        parts = (row.kind.told(row.of(value)) for row in self.fields.values())
        return " ".join(filter(None, parts))

    def item(self, value: T) -> dict[str, object]:
        """A record for machines, by the names of its fields."""
        return {row.name: row.kind.item(row.of(value)) for row in self.fields.values()}

    def differences(self, old: T, new: T) -> Iterator[tuple[Field, Any, Any]]:
        """The fields in which two records differ, each with both values."""
        for row in self.fields.values():
            was, now = row.of(old), row.of(new)
            if isinstance(row.kind, Shape):
                yield from row.kind.differences(was, now)
            elif was != now:
                yield row, was, now

    def key_of(self, record: T) -> str:
        """What a record is known by among its neighbours."""
        return " ".join(
            self.fields[name].kind.told(self.fields[name].of(record)) for name in self.key
        )

    def inside(self) -> "Iterator[Shape[Any]]":
        """This shape and those inside it, in the order of the file."""
        yield self
        for row in self.fields.values():
            inner = row.kind if isinstance(row.kind, Shape) else getattr(row.kind, "shape", None)
            if isinstance(inner, Shape):
                yield from inner.inside()

    def schema(self) -> dict[str, Any]:
        """A reference to the record's own schema."""
        return {"$ref": f"#/$defs/{self.name}"}

    def words(self, language: "Language") -> str:
        """What is to be written: the record by its name."""
        from crmplan.language import say  # noqa: PLC0415 - reading needs no sentences

        return say(language, f"kind.record.{self.name}")


def _next_key(node: Mapping, name: str, until: int) -> int:
    """Where the key after the one named begins, else where the record's own successor does."""
    names = list(node.values)
    following = names.index(name) + 1
    return node.keys[following].start if following < len(names) else until


def unfit(
    node: Node, kind: Kind, reader: Reader, fix: str | None = None, /, **more: str
) -> Missing:
    """Note a value of another kind than the field's; nothing for an alias, which is a flaw."""
    if type(node) is Scalar:
        if not node.style and node.text in NOTHING:
            return BLANK
        if node.style == "*":
            return WRONG
    found = (
        node.text
        if isinstance(node, Scalar)
        else "mapping"
        if isinstance(node, Mapping)
        else "list"
    )
    start, end = node.start, node.end
    if not isinstance(node, Scalar) and not node.flow:
        mark = reader.source.mark(start, end)
        end = start + mark.length
    what = "scalar" if isinstance(node, Scalar) else found
    return reader.note("kind-wrong", start, end, fix, expected=kind, found=found, what=what, **more)
