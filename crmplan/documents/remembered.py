"""What was said once of a body's documents: `importing.yaml`, beside its plan."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from crmplan.documents.dates import Order
from crmplan.documents.titles import Role
from crmplan.language import CrmplanError, say
from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import Choice, Titled
from crmplan.records.source import Source
from crmplan.records.whole import read_record
from crmplan.records.written import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmplan.language import Language
    from crmplan.records.problems import Place

FILE: Final = "importing.yaml"


class Remembered(NamedTuple):
    """The role of columns by their titles, as somebody said them, and the order of dates."""

    columns: Mapping[str, str] = MappingProxyType({})
    dates: Order | None = None
    place: Place | None = None


SHAPE: Final = Shape("importing", Remembered, (
    Field("columns", Titled(), ("columnas", "columns"),
          ("Qué es cada columna, por su título.", "What each column is, by its title."),
          "{Línea de acción: objective}", "columnas"),
    Field("dates", Choice(Order), ("fechas", "dates"),
          ("Qué va primero en una fecha.", "What comes first in a date."), "day-first", "fechas"),
))  # fmt: skip


def recalled(path: str, content: bytes) -> Remembered:
    """What a file remembers; CrmplanError at the first line that cannot be read."""
    read = read_record(Source(path, content.decode("utf-8", "replace")), SHAPE)
    wrong = [word for word in (read.sound or Remembered()).columns.values() if word not in ROLES]
    if read.sound is None or read.problems or wrong:
        line = read.problems[0].mark.line if read.problems else 1
        known = ", ".join(ROLES)
        raise CrmplanError("import-remembered", path=path, line=line, known=known)
    return read.sound


def written(found: Remembered, language: Language) -> str:
    """The file that remembers it."""
    lines = record(SHAPE.write(found), 0)
    return "\n".join((f"# {say(language, 'importing.comment.remembered')}", *lines)) + "\n"


ROLES: Final = tuple(role.value for role in Role if role is not Role.MARK)
