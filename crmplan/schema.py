"""The table of fields as JSON Schema (draft 2020-12), for editors and other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from crmplan.consuls.fields import CONSULS
from crmplan.language import Language, say
from crmplan.plan.fields import PLAN
from crmplan.records.fields import Shape
from crmplan.visas.fields import VISAS

if TYPE_CHECKING:
    from collections.abc import Iterator


DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCHEMAS: Final[dict[str, tuple[str, Shape[Any]]]] = {
    "plan": ("workplan.yaml", PLAN),
    "consuls": ("consuls.yaml", CONSULS),
    "visas": ("visas/<code>.yaml", VISAS),
}


def written(name: str) -> str:
    """The schema of a data file as text, ending in a line end."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def schema(name: str) -> dict[str, Any]:
    """The schema of a data file: `plan`, `consuls` or `visas`."""
    file, root = SCHEMAS[name]
    inside = [shape for shape in shapes(root) if shape is not root]
    return {
        "$schema": DRAFT,
        "title": file,
        **_record(root),
        "$defs": {shape.name: _record(shape) for shape in inside},
    }


def shapes(root: Shape[Any]) -> Iterator[Shape[Any]]:
    """A shape and those inside it, in the order of the file."""
    yield root
    for row in root.fields.values():
        inner = row.kind if isinstance(row.kind, Shape) else getattr(row.kind, "shape", None)
        if isinstance(inner, Shape):
            yield from shapes(inner)


def _record(shape: Shape[Any]) -> dict[str, Any]:
    """The schema of one record: its fields, and no others."""
    properties = {
        row.name: {**row.kind.schema(), "description": " / ".join(row.words)}
        for row in shape.fields.values()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": [row.name for row in shape.fields.values() if row.required],
        "additionalProperties": False,
    }


# The table of fields as a page of documentation, in Spanish or English.


def reference(language: Language) -> str:
    """The page: what holds of every file, then a table for each kind of record."""
    parts = [f"# {say(language, 'reference.title')}", say(language, "reference.made")]
    parts.append(say(language, "reference.rules"))
    for file, root in SCHEMAS.values():
        parts.append(f"## `data/{file}`")
        for shape in shapes(root):
            parts += ["\n".join(_table(shape, language))]
    return "\n\n".join(parts) + "\n"


def _table(shape: Shape[Any], language: Language) -> Iterator[str]:
    """A record's fields, a row each."""
    heading = say(language, f"kind.record.{shape.name}")
    yield f"### {heading[0].upper()}{heading[1:]}"
    yield ""
    yield f"| {say(language, 'reference.columns')} |"
    yield "|---|---|---|---|"
    for row in shape.fields.values():
        must = " **" + say(language, "reference.required") + "**" if row.required else ""
        words = row.words[language.column]
        example = f"`{row.example}`" if row.example else ""
        yield f"| `{row.name}`{must} | {row.kind.words(language)} | {words} | {example} |"
