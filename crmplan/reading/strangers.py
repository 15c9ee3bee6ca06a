"""Keys that a record does not know: what they were probably meant as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.reading.kinds import SMART, Records
from crmplan.reading.remedies import alike, latin, nearest, plain, unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.reading.nodes import Mapping, Scalar
    from crmplan.reading.records import Reader, Shape

MANY = 100  # unknown keys of one record whose meaning is looked for


def strangers(
    shape: Shape, node: Mapping, names: set[str], reader: Reader
) -> Iterator[tuple[str, str]]:
    """Note unknown keys; the fields they were meant as, where that is plain, with the keys."""
    unknown = [key for key in node.keys if key.text in names]
    for key in unknown[:MANY]:
        meant = stranger(shape, key, reader)
        if meant is not None:
            yield meant, key.text
    for key in unknown[MANY:]:
        values = {"name": key.text, "record": shape.name, "known": ", ".join(shape.fields)}
        reader.note("key-unknown", key.start, key.end, None, **values)


def stranger(shape: Shape, key: Scalar, reader: Reader) -> str | None:
    """Note an unknown key; the name of the field it was meant as, if that is plain."""
    name = key.text
    space = next((char for char in name if char != " " and char.isspace()), None)
    if space is not None:
        at = reader.source.text.find(space, key.start, key.end)
        stretch = (key.start, key.end) if at < 0 else (at, at + 1)
        reader.note("nbsp", *stretch, " ", character=f"U+{ord(space):04X}")
        return _known(shape, "".join(name.split()))
    if name[:1] in tuple(SMART):
        meant = name.strip(SMART)
        reader.note("smart-quotes", key.start, key.end, meant, quote=name[0])
        return _known(shape, meant)
    if not name.isascii() and unseen(key, reader):
        return _known(shape, "".join(char for char in name if char.isprintable()))
    letter = alike(name)
    if letter and latin(name) in shape.fields:
        character = f"U+{ord(letter):04X}"
        meant = latin(name)
        reader.note("lookalike", key.start, key.end, meant, letter=letter, character=character)
        return meant
    return _unknown(shape, key, reader)


def _known(shape: Shape, name: str) -> str | None:
    """The name, if the record has such a field."""
    return name if name in shape.fields else None


def _unknown(shape: Shape, key: Scalar, reader: Reader) -> str | None:
    """Note a key that no field has; the nearest field's name, if there is one near."""
    words = {plain(other): row.name for row in shape.fields.values() for other in row.also}
    meant = words.get(plain(key.text)) or nearest(key.text, tuple(shape.fields))
    values: dict[str, object] = {"name": key.text, "record": shape.name}
    if meant is None:
        home = next((other.name for other in _below(shape) if key.text in other.fields), None)
        values |= {"why": "elsewhere", "home": home} if home else {}
        values["known"] = ", ".join(shape.fields)
    reader.note("key-unknown", key.start, key.end, meant, **values)
    return meant


def _below(shape: Shape) -> Iterator[Shape]:
    """The shapes of records inside a record."""
    for row in shape.fields.values():
        if isinstance(row.kind, Records):
            yield row.kind.shape
            yield from _below(row.kind.shape)
