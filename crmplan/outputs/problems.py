"""Problems on a line each: as grep and editors read them, and as annotations of GitHub Actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say
from crmplan.language.seen import visible
from crmplan.outputs.text import lines as lines_of
from crmplan.records.problems import Severity

if TYPE_CHECKING:
    from crmplan.language import Language
    from crmplan.outputs.formats import Output
    from crmplan.pages import Item, View

AT_MOST = 10  # annotations of one severity that GitHub shows of a step


def lines(view: View, _output: Output) -> str:
    """The place of each problem, how much it matters, its cause and its remedy."""
    fix = say(view.language, "check.fix")
    return "".join(
        f"{visible(str(item['file']))}:{item['line']}:{item['column']}: "
        f"{item['severity']}[{item['code']}] {item['cause']}; {fix}: {item['remedy']}\n"
        for item in view.items()
    )


def github(view: View, _output: Output) -> str:
    """Annotations, the most severe first and no more than GitHub shows; then what is left."""
    items, rows, left = list(view.items()), [], 0
    for weight in Severity:
        found = [item for item in items if item["severity"] is weight]
        left += len(found[AT_MOST:])
        rows += [annotation(item, view.language) for item in found[:AT_MOST]]
    if left:
        rows.append(say(view.language, "check.more", count=left))
    *_, totals = view.blocks()
    rows += [line.replace("::", ": :").replace("##[", "## [") for line in lines_of(totals)]
    return "\n".join(rows) + "\n"


def annotation(item: Item, language: Language) -> str:
    """A workflow command, all data in it escaped."""
    line, column, length = item["line"], int(str(item["column"])), int(str(item["length"]))
    properties = {
        "file": item["file"],
        "line": line,
        "endLine": line,
        "col": column,
        "endColumn": column + max(length, 1),
        "title": item["code"],
    }
    message = f"{item['cause']}; {say(language, 'check.fix')}: {item['remedy']}"
    settings = ",".join(f"{name}={escaped(str(value))}" for name, value in properties.items())
    return f"::{item['severity']} {settings}::{escaped(message)}"


def escaped(text: str) -> str:
    """The text as a property or message of a workflow command.

    Percent signs, colons and commas are escaped and line ends shown, so data ends no command and
    starts none (`::`, and the older `##[`).
    """
    shown = visible(text).replace("%", "%25").replace("##[", "##%5B")
    return shown.replace(":", "%3A").replace(",", "%2C")
