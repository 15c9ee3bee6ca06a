"""The formats a view can be written in, and the module that writes each."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmplan.views import View

FORMATS = {
    "table": "crmplan.render.text",
    "json": "crmplan.render.json",
    "csv": "crmplan.render.csv",
    "md": "crmplan.render.markdown",
}


@dataclass(frozen=True, slots=True)
class Output:
    """Where a page goes: its width in characters, None for as wide as it needs; its colours."""

    width: int | None
    colour: bool


def rendered(view: "View", name: str, output: Output) -> str:
    """The view written in a format of FORMATS, ending in a line end."""
    module = FORMATS[name]
    if name == "table" and (output.width is not None or output.colour):
        module = "crmplan.render.terminal"
    text: str = import_module(module).render(view, output)
    return text
