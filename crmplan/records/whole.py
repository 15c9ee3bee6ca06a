"""A source into the record that a whole file holds: a plan, a registry."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from crmplan.records.fields import BLANK, NOTHING, Reader, Shape, unfit
from crmplan.records.flaws import parse
from crmplan.records.kinds import Records
from crmplan.records.nodes import Mapping as Fields
from crmplan.records.nodes import Node, Scalar
from crmplan.records.problems import Mark, Problem
from crmplan.records.source import Source

T = TypeVar("T")


class Reading(NamedTuple, Generic[T]):
    """What a file gave.

    `sound` holds the sound records only, and is None where the file's own record could not be
    made; `whole` also those with errors inside, so that the rest of them can be checked. `lost`
    are the ids of records that could not be made at all, `flawed` the kinds of those with errors.
    `source` is None where the file could not be read.
    """

    sound: T | None
    whole: T | None
    problems: tuple[Problem, ...]
    lost: frozenset[str] = frozenset()
    flawed: frozenset[str] = frozenset()
    source: Source | None = None


def read_record(source: Source, shape: Shape[T]) -> Reading[T]:
    """The file's record with and without its broken parts, and every problem on the way."""
    parsed = parse(source)
    reader = Reader(source, parsed.damage, parsed.problems)
    if parsed.root is None:
        if not parsed.problems and not source.foreign:
            reader.problems.append(Problem("file-empty", Mark(source.path, 1, 1)))
        return Reading(None, None, tuple(reader.problems))
    start = parsed.root.start
    reader.cuts = [(max(at, start), column) for at, column in reader.cuts]
    if source.damage and not isinstance(parsed.root, Fields):
        return Reading(None, None, tuple(reader.problems))  # bytes that are no text
    if not isinstance(parsed.root, Fields) and not _blank(parsed.root):
        unfit(parsed.root, shape, reader, why="file", known=", ".join(shape.fields))
        return Reading(None, None, tuple(reader.problems))
    whole = shape.read(parsed.root, reader)
    if whole is BLANK:
        reader.note("file-empty", parsed.root.start, parsed.root.end)
    reader.problems = _once(reader.problems)
    if not isinstance(whole, shape.of):
        return Reading(None, None, tuple(reader.problems))
    sound: T | None = whole
    if reader.broken:
        sound = rewritten(shape, whole, {id(record) for record in reader.broken})
    if shape.sound and not shape.sound(whole):
        sound = None
    return Reading(
        sound, whole, tuple(reader.problems), frozenset(reader.lost), frozenset(reader.flawed)
    )


def _blank(root: Node) -> bool:
    """Whether a file holds one plain word that says nothing."""
    return isinstance(root, Scalar) and not root.style and root.text in NOTHING


def _once(problems: list[Problem]) -> list[Problem]:
    """The problems without fields that are missing because they stand in an outer record."""
    followed: list[int] = []
    for found in problems:
        if found.values.get("why") == "elsewhere":
            followed += [
                number
                for number, other in enumerate(problems)
                if other.code == "field-missing"
                and other.values["field"] == found.values["name"]
                and other.mark < found.mark
            ][-1:]
    return [found for number, found in enumerate(problems) if number not in followed]


def rewritten(
    shape: Shape[T],
    record: T,
    gone: Collection[int],
    values: Mapping[int, Mapping[str, Any]] = MappingProxyType({}),
    new: Mapping[tuple[int, str], Sequence[tuple[int, Any]]] = MappingProxyType({}),
) -> T:
    """A record with others in it changed, however deep they stand; all of them by identity.

    `gone` are taken out of their lists, `values` are new values by the model's names, `new` what
    is put into a list, by its owner and name, each with its place among what was there.
    """
    changed: dict[str, Any] = dict(values.get(id(record), {}))
    for row in shape.fields.values():
        value, name = row.of(record), row.attribute or row.name
        if isinstance(row.kind, Records):
            added = new.get((id(record), name), ())
            if value or added:
                kept: list[Any] = []
                for place in range(len(value) + 1):
                    kept += (each for at, each in added if at == place)
                    kept += (
                        rewritten(row.kind.shape, each, gone, values, new)
                        for each in value[place : place + 1]
                        if id(each) not in gone
                    )
                changed[name] = tuple(kept)
        elif isinstance(row.kind, Shape) and row.attribute is not None:
            changed[name] = rewritten(row.kind, value, gone, values, new)
    return record._replace(**changed) if changed else record  # type: ignore[attr-defined]
