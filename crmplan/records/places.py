"""Where a problem of a record stands, and how it is made: what every rule needs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from crmplan.language.nearest import nearest
from crmplan.records.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

from crmplan.records.problems import Mark, Place


def twice(record: str, found: Iterable[tuple[object, object, str]]) -> Iterator[Problem]:
    """A problem at every value that was there before."""
    first: dict[object, object] = {}
    for value, owner, name in found:
        if not value:
            continue
        if value in first:
            line = mark_of(first[value], name).line
            about = {"record": record, "why": record}
            yield at(owner, "id-duplicate", name, id=str(value), first=line, **about)
        else:
            first[value] = owner


class Verifiable(Protocol):
    """A record of a source that may be verified."""

    @property
    def as_of(self) -> date:
        """The day of which the source speaks."""

    @property
    def verified_on(self) -> date | None:
        """The day on which a State confirmed it."""


def verified_early(record: Verifiable) -> Iterator[Problem]:
    """Nothing is verified before the day of which its own source speaks."""
    verified, as_of = record.verified_on, record.as_of
    if verified is not None and verified < as_of:
        yield at(record, "verified-early", "verified_on", verified=verified, as_of=as_of)


def written(record: object, name: str) -> bool:
    """Whether a field is in the file, however broken its value."""
    place: Place | None = record.place  # type: ignore[attr-defined]
    return place is not None and place.has(name)


def mark_of(record: object, name: str | None, index: int | None = None) -> Mark:
    """The mark of a record's field."""
    place: Place = record.place  # type: ignore[attr-defined]
    return place.at(name, index)


def at(
    record: object,
    code: str,
    name: str | None,
    index: int | None = None,
    /,
    **values: date | str | int,
) -> Problem:
    """A problem at a record's field, or at an item of its list."""
    return Problem(
        code,
        mark_of(record, name, index),
        {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in values.items()
        },
    )


def near(  # noqa: PLR0913, PLR0917 - a problem with its place, its word and what is known
    record: object,
    code: str,
    name: str,
    word: str,
    known: Collection[str],
    index: int | None = None,
) -> Problem:
    """A problem of an unknown name, with the nearest known one."""
    values = {"word": word, "known": ", ".join(sorted(known))}
    return Problem(code, mark_of(record, name, index), values, nearest(word, tuple(known)))
