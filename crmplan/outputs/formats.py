"""The formats a view can be written in, and what writes each."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import CrmplanError
from crmplan.language.installing import installing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmplan.pages import View


class Format(NamedTuple):
    """A format: the module and function that write it, and what it needs besides crmplan.

    `libraries` are the packages, none of crmplan's own needs, that the module imports.
    """

    module: str
    libraries: tuple[str, ...] = ()
    function: str = "render"

    def written(self, view: View, output: Output) -> str | bytes:
        """The view in this format."""
        made: str | bytes = getattr(import_module(self.module), self.function)(view, output)
        return made


FORMATS = {
    "table": Format("crmplan.outputs.text"),
    "json": Format("crmplan.outputs.json"),
    "csv": Format("crmplan.outputs.csv"),
    "md": Format("crmplan.outputs.markdown"),
    "html": Format("crmplan.outputs.html"),
}
FILES = {  # written to a file only
    "svg": Format("crmplan.outputs.svg"),
    "docx": Format("crmplan.outputs.word", ("docx", "lxml")),
    "pdf": Format("crmplan.outputs.pdf", ("docx", "lxml", "xlsxwriter")),
    "xlsx": Format("crmplan.outputs.xlsx", ("xlsxwriter",)),
    "ics": Format("crmplan.outputs.ics", ("icalendar",)),
}
LOGS = {  # of problems only
    "line": Format("crmplan.outputs.problems", function="lines"),
    "github": Format("crmplan.outputs.problems", function="github"),
    "sarif": Format("crmplan.outputs.problems", function="sarif"),
    "junit": Format("crmplan.outputs.problems", function="junit"),
}
TERMINAL = Format("crmplan.outputs.terminal")  # for a table where there are colours or bars
ENDINGS = {"htm": "html", "markdown": "md", "txt": "table"}  # of file names, besides the formats


class Template(NamedTuple):
    """The office's own Word document: the name of its file, and its bytes."""

    name: str
    content: bytes


class Output(NamedTuple):
    """Where a page goes: its width in characters, its colours, and whether bars are drawn.

    In Word and PDF it goes into the office's own `template`, if there is one.
    """

    width: int
    colour: bool = False
    bars: bool = False
    template: Template | None = None


PIPED = 120  # the width of a page in characters where nothing else gives it one
PAPER = Output(PIPED)


def rendered(view: View, name: str, output: Output) -> str:
    """The view written in a format of FORMATS or LOGS, ending in a line end."""
    form = (FORMATS | LOGS)[name]
    if name == "table" and (output.colour or output.bars):
        form = TERMINAL
    return str(form.written(view, output))


def content(view: View, name: str, template: Template | None = None) -> bytes:
    """The view as the bytes of a file, in a format of FORMATS or FILES.

    CrmplanError where a library that the format needs is not installed.
    """
    form = (FORMATS | FILES)[name]
    try:
        made = form.written(view, PAPER._replace(template=template))
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in form.libraries:
            raise
        install = installing(*form.libraries)
        raise CrmplanError("extra-missing", format=name, install=install) from None
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")


def contents(
    papers: Iterable[tuple[str, View, str]], template: Template | None = None
) -> dict[str, bytes]:
    """Several views, each given with its file's name and its format, as the bytes of files.

    What a writer leaves behind (the tree of a Word file) is let go before the next begins.
    """
    files = {}
    for name, view, form in papers:
        files[name] = content(view, form, template)
        gc.collect()
    return files


def format_of(path: str) -> str | None:
    """The format that the ending of a file name tells; None where it tells none."""
    ending = path.rpartition(".")[2].lower()
    name = ENDINGS.get(ending, ending)
    return name if name in FORMATS or name in FILES else None
