"""Changes of a data file: what is put, added and taken out, and what must come out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from crmplan.records.fields import NOTHING, Shape
from crmplan.records.flaws import parse
from crmplan.records.kinds import Named, Records, Several
from crmplan.records.nodes import Mapping as Fields
from crmplan.records.nodes import Sequence as Listed
from crmplan.records.splices import (
    Splice,
    added,
    joined,
    listed,
    with_field,
    without_field,
    without_item,
)
from crmplan.records.whole import rewritten
from crmplan.records.written import Bare, flow, flow_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from crmplan.records.fields import Field
    from crmplan.records.source import Source

T = TypeVar("T")
Record = Any  # of any shape


@dataclass(frozen=True, slots=True)
class Intended(Generic[T]):
    """A splice, what must come out of it, and whether it takes away what something said."""

    splice: Splice
    whole: T
    replaces: bool = False


@dataclass(slots=True)
class Adding:
    """What is added to the list of a field, each with its place among what is there."""

    row: Field
    node: Fields
    records: list[tuple[int, Record]] = field(default_factory=list)

    def splices(self, source: Source) -> Iterator[Splice]:
        """A splice for each place."""
        assert isinstance(self.row.kind, Records)  # noqa: S101 - it is a list
        for place in dict.fromkeys(at for at, _ in self.records):
            items = [self.row.kind.shape.write(each) for at, each in self.records if at == place]
            yield added(source, self.node, self.row.name, items, place)


class Edits(Generic[T]):
    """Changes of one file that are made together, of any records of its shape.

    Records are those of the whole that was read: each is found by itself. The changes are splices
    of the file's text; the whole that must come out of them is made beside them, so that reading
    the new text proves them.
    """

    def __init__(self, shape: Shape[T], whole: T, source: Source) -> None:
        self.shape = shape
        self.whole = whole
        self.source = source
        self.splices: list[Splice] = []
        self._shapes = {each.of: each for each in reversed(list(shape.inside()))}
        self._values: dict[int, dict[str, Any]] = {}
        self._new: dict[tuple[int, str], Adding] = {}
        self._gone: set[int] = set()

    def put(self, record: Record, values: Mapping[str, Any]) -> None:
        """New values of a record's fields, by the file's names; what is absent is taken out."""
        if self._begun(record, values):
            return
        for name, value in values.items():
            row, shape, node = self._field(record, name)
            attribute = row.attribute or row.name
            self._values.setdefault(id(record), {})[attribute] = value
            if row.required or value != shape.absent.get(attribute):
                parts = self._by_parts(row, node, row.of(record), value)
                whole = row.kind.write(value)
                assert isinstance(whole, str)  # noqa: S101 - records are added and removed
                self.splices += parts or [with_field(self.source, node, name, whole, shape.fields)]
            elif name in node.values:
                self.splices.append(without_field(self.source, node, name))

    def _begun(self, record: Record, values: Mapping[str, Any]) -> bool:
        """Write a record of the file that is not there yet, or says nothing, in braces."""
        if record is self.whole or hasattr(record, "place"):
            return False
        name, row = next(
            (name, row) for name, row in self.shape.fields.items() if row.of(self.whole) is record
        )
        if isinstance(self._root.values.get(name), Fields):
            return False
        assert isinstance(row.kind, Shape)  # noqa: S101 - a record
        fields = row.kind.fields
        written = {name: fields[name].kind.write(value) for name, value in values.items()}
        whole = Bare(flow_record(written))
        self.splices.append(with_field(self.source, self._root, name, whole, self.shape.fields))
        self._values[id(record)] = {fields[k].attribute or k: value for k, value in values.items()}
        return True

    def _by_parts(self, row: Field, node: Fields, old: Any, new: Any) -> list[Splice]:  # noqa: ANN401 - of any field
        """A value in the place of another, of which some parts stay where they are.

        Of values under names, and of a list that lost one or got more at its end; else nothing.
        """
        found, source = node.values.get(row.name), self.source
        if not isinstance(row.kind, Named | Several) or not old:
            return []
        gone = [place for place, each in enumerate(old) if each not in new]
        if isinstance(row.kind, Named) and isinstance(found, Fields) and len(gone) < len(old):
            if len(gone) > 1 and found.flow:
                return []
            names, kind = list(old), row.kind.value
            return [
                *(without_field(source, found, names[place]) for place in gone),
                *(
                    with_field(source, found, name, str(kind.write(value)))
                    for name, value in new.items()
                    if old.get(name) != value
                ),
            ]
        if isinstance(row.kind, Several) and isinstance(found, Listed) and len(gone) < len(old):
            kept = [each for each in old if each in new]
            more = [flow(row.kind.of.write(each)) for each in new[len(kept) :]]
            in_order = list(new[: len(kept)]) == kept and len(found.items) == len(old)
            if in_order and len(gone) + bool(more) == 1:
                taken = [without_item(source, node, row.name, place) for place in gone]
                return taken or [listed(source, node, row.name, more)]
        return []

    def add(
        self, owner: Record, name: str, records: Sequence[Record], place: int | None = None
    ) -> None:
        """More records in a record's list, at a place among what is there, else at its end."""
        row, _, node = self._field(owner, name)
        at = len(row.of(owner)) if place is None else place
        adding = self._new.setdefault((id(owner), row.attribute or name), Adding(row, node))
        adding.records += ((at, record) for record in records)

    def remove(self, owner: Record, name: str, record: Record) -> None:
        """A record's list without one of its records."""
        row, _, node = self._field(owner, name)
        place = next(n for n, each in enumerate(row.of(owner)) if each is record)
        self._gone.add(id(record))
        self.splices.append(without_item(self.source, node, name, place))

    @property
    def intended(self) -> Intended[T]:
        """All of it as one splice, an empty one where nothing changes; and what it makes."""
        deeper_first = sorted(self._new.values(), key=lambda adding: -adding.node.start)
        splices = [
            *self.splices,
            *(splice for adding in deeper_first for splice in adding.splices(self.source)),
        ]
        splice = joined(self.source, splices) if splices else Splice(0, 0, "")
        new = {at: adding.records for at, adding in self._new.items()}
        whole = rewritten(self.shape, self.whole, self._gone, self._values, new)
        replaces = any(says(self.source.text[each.start : each.end]) for each in splices)
        return Intended(splice, whole, replaces)

    def _field(self, record: Record, name: str) -> tuple[Field, Shape[Any], Fields]:
        """A field's row, the shape that has it, and where it stands or would stand."""
        shape = self._shapes[type(record)]
        node = self._node(record)
        if name in shape.fields:
            return shape.fields[name], shape, node
        for row in shape.fields.values():  # fields that stand a level deeper than in the model
            if isinstance(row.kind, Shape) and row.attribute is None and name in row.kind.fields:
                inner = node.values[row.name]
                assert isinstance(inner, Fields)  # noqa: S101 - it was read as one
                return row.kind.fields[name], row.kind, inner
        raise KeyError(name)

    def _node(self, record: Record) -> Fields:
        """Where a record stands: that of the whole file is the file."""
        if record is not self.whole and hasattr(record, "place"):
            node: Fields = record.place.node
            return node
        if record is self.whole:
            return self._root
        name = next(n for n, row in self.shape.fields.items() if row.of(self.whole) is record)
        found = self._root.values[name]
        assert isinstance(found, Fields)  # noqa: S101 - it was read as one
        return found

    @cached_property
    def _root(self) -> Fields:
        """Where the whole file stands."""
        root = parse(self.source).root
        assert isinstance(root, Fields)  # noqa: S101 - it was read as one
        return root


def says(text: str) -> bool:
    """Whether a stretch of a file says something: `~`, `null`, `[]` and comments alone do not."""
    return text.partition("#")[0].strip() not in (*NOTHING, "[]", "{}")


def edits(shape: Shape[T], make: Callable[[Edits[T]], None]) -> Callable[[T, Source], Intended[T]]:
    """What a function changes of a file, for `store.editing`."""

    def intend(whole: T, source: Source) -> Intended[T]:
        changes = Edits(shape, whole, source)
        make(changes)
        return changes.intended

    return intend
