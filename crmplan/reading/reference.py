"""The table of fields as a page of documentation, in Spanish or English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import Language
from crmplan.messages import say
from crmplan.reading.schema import SCHEMAS, shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.reading.records import Shape


def reference(language: Language) -> str:
    """The page: what holds of every file, then a table for each kind of record."""
    parts = [f"# {say(language, 'reference.title')}", say(language, "reference.made")]
    parts.append(say(language, "reference.rules"))
    for file, root in SCHEMAS.values():
        parts.append(f"## `data/{file}`")
        for shape in shapes(root):
            parts += ["\n".join(_table(shape, language))]
    return "\n\n".join(parts) + "\n"


def _table(shape: Shape, language: Language) -> Iterator[str]:
    """A record's fields, a row each."""
    heading = say(language, f"kind.record.{shape.name}")
    yield f"### {heading[0].upper()}{heading[1:]}"
    yield ""
    yield f"| {say(language, 'reference.columns')} |"
    yield "|---|---|---|---|"
    for row in shape.fields.values():
        must = " **" + say(language, "reference.required") + "**" if row.required else ""
        words = row.es if language is Language.ES else row.en
        example = f"`{row.example}`" if row.example else ""
        yield f"| `{row.name}`{must} | {row.kind.words(language)} | {words} | {example} |"
