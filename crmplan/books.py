"""The table of data files: a row a kind, through which goes whatever is done with all of them.

What is a kind's own stands in its package, under the same names in each: `fields.WHOLE` is the
shape of a whole file, `rules.check` what `check` says of its files, `samples` a sound file and
samples of its problems.
"""

from collections.abc import Mapping
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

from crmplan.language import Language, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.consuls.model import Consuls
    from crmplan.contacts.model import Contacts
    from crmplan.plan.model import Parties, Plan
    from crmplan.records.fields import Kind, Shape
    from crmplan.records.problems import Problem, Sample
    from crmplan.records.source import Source
    from crmplan.records.whole import Reading
    from crmplan.visas.model import VisaFile

R = TypeVar("R")  # what a whole data file holds


class Book(NamedTuple, Generic[R]):
    """A kind of data file: its package, and what its files are called in the data directory.

    A star stands for the code of each of many files. `unreadable` names the sentence for a file
    that cannot be read. What names parties is also checked `beside` the plan.
    """

    name: str
    files: str
    unreadable: str = "registry-unreadable"
    beside: bool = False

    @property
    def folder(self) -> str:
        """The folder of its files; none for a kind of one file."""
        return self.files.rpartition("/")[0]

    def has(self, name: str) -> bool:
        """Whether a file of this name, below the data directory, is one of its."""
        head, star, tail = self.files.partition("*")
        return name == head if not star else name.startswith(head) and name.endswith(tail)

    def part(self, module: str) -> Any:  # noqa: ANN401 - a module
        """A module of its package, brought in when first asked for."""
        return import_module(f"crmplan.{self.name}.{module}")

    @property
    def shape(self) -> "Shape[R]":
        """The shape of a whole file."""
        shape: Shape[R] = self.part("fields").WHOLE
        return shape

    def read(self, source: "Source") -> "Reading[R]":
        """What a file holds, with and without its broken records."""
        from crmplan.records.whole import read_record  # noqa: PLC0415 - brings the YAML parser

        return read_record(source, self.shape)

    def check(self, files: "Mapping[str, Reading[R]]") -> "Iterator[Problem]":
        """What only whole files can tell, of all its files by their names."""
        whole = {name: reading for name, reading in files.items() if reading.whole is not None}
        found: Iterator[Problem] = self.part("rules").check(whole)
        return found

    def check_beside(
        self, files: "Mapping[str, Reading[R]]", parties: "Parties"
    ) -> "Iterator[Problem]":
        """What only its files beside the parties of a plan can tell."""
        if self.beside:
            yield from self.part("rules").check_beside(files, parties)


WORKPLAN: Final["Book[Plan]"] = Book("plan", "workplan.yaml", "plan-unreadable")
CONSULS: Final["Book[Consuls]"] = Book("consuls", "consuls.yaml")
VISAS: Final["Book[VisaFile]"] = Book("visas", "visas/*.yaml")
CONTACTS: Final["Book[Contacts]"] = Book("contacts", "contacts.yaml", beside=True)
BOOKS: Final[dict[str, Book[Any]]] = {
    book.name: book for book in (WORKPLAN, CONSULS, VISAS, CONTACTS)
}
REGISTRIES: Final = tuple(book for book in BOOKS.values() if book is not WORKPLAN)


class Shelf(NamedTuple, Generic[R]):
    """What was read of a book: its sound files by their key, which is empty for a book of one.

    `lost` are the keys of files that cannot be read, `flawed` the kinds of records of which some
    could not be.
    """

    sound: Mapping[str, R] = {}
    lost: frozenset[str] = frozenset()
    flawed: frozenset[str] = frozenset()

    @property
    def only(self) -> R | None:
        """The file of a book of one, if it is there and can be read."""
        return next(iter(self.sound.values()), None)


Registries = Mapping[str, Shelf[Any]]  # by the name of the book; of those that were opened


# Samples of every problem.


def frames() -> dict[str, str]:
    """A small sound file of each book, by its name."""
    found = [book.part("samples") for book in BOOKS.values()]
    return {samples.FILE: samples.FRAME for samples in found}


def samples() -> "dict[str, Sample]":
    """A bad and a good sample for every problem, by its code."""
    return dict(chain(*(book.part("samples").SAMPLES.items() for book in BOOKS.values())))


# The table of fields as JSON Schema (draft 2020-12), for editors and other programs.


ONE_COUNTRY: Final = "#/$defs/country"
DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema(book: Book[Any]) -> dict[str, Any]:
    """The schema of a data file."""
    from crmplan.records.countries import COUNTRIES  # noqa: PLC0415 - only for a schema

    root, *inside = book.shape.inside()
    return {
        "$schema": DRAFT,
        "title": title(book),
        **_record(root),
        "$defs": {
            **{shape.name: _record(shape) for shape in inside},
            "country": {"enum": sorted(COUNTRIES)},
        },
    }


def schema_text(book: Book[Any]) -> str:
    """The schema of a data file as text, ending in a line end."""
    import json  # noqa: PLC0415 - only for a schema

    return json.dumps(schema(book), ensure_ascii=False, indent=2) + "\n"


def title(book: Book[Any]) -> str:
    """What the files of a book are called."""
    return book.files.replace("*", "<code>")


def _record(shape: "Shape[Any]") -> dict[str, Any]:
    """The schema of one record: its fields, and no others."""
    properties = {
        row.name: {
            **(row.kind.schema() if row.required else _or_nothing(row.kind)),
            "description": " / ".join(row.words),
        }
        for row in shape.fields.values()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": [row.name for row in shape.fields.values() if row.required],
        "additionalProperties": False,
    }


def _or_nothing(kind: "Kind") -> dict[str, Any]:
    """What a field may be that need not be there: a value, or one that says nothing.

    An empty text says nothing where a single value may stand.
    """
    found = kind.schema()
    record = found.get("$ref", ONE_COUNTRY) != ONE_COUNTRY
    several = record or "items" in found or "propertyNames" in found
    return {"anyOf": [found, {"enum": [None] if several else [None, ""]}]}


# The table of fields as a page of documentation, in Spanish or English.


def reference(language: Language) -> str:
    """The page: what holds of every file, then a table for each kind of record."""
    parts = [f"# {say(language, 'reference.title')}", say(language, "reference.made")]
    parts.append(say(language, "reference.rules"))
    for book in BOOKS.values():
        parts.append(f"## `data/{title(book)}`")
        for shape in book.shape.inside():
            parts += ["\n".join(_table(shape, language))]
    return "\n\n".join(parts) + "\n"


def _table(shape: "Shape[Any]", language: Language) -> "Iterator[str]":
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
