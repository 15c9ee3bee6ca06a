"""Problems as programs take them: lines for grep and editors, annotations, SARIF and JUnit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree import ElementTree as ET

from crmplan import __version__
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


def github(view: View, output: Output) -> str:
    """Annotations, the most severe first and no more than GitHub shows; then what is left."""
    items, rows, left = list(view.items()), [], 0
    for weight in Severity:
        found = [item for item in items if item["severity"] is weight]
        left += len(found[AT_MOST:])
        rows += [annotation(item, view.language) for item in found[:AT_MOST]]
    if left:
        rows.append(say(view.language, "check.more", count=left))
    *_, totals = view.blocks()
    told = lines_of(totals, output.width)
    rows += [line.replace("::", ": :").replace("##[", "## [") for line in told]
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
    settings = ",".join(f"{name}={in_property(str(value))}" for name, value in properties.items())
    return f"::{item['severity']} {settings}::{in_message(message_of(item, language))}"


def message_of(item: Item, language: Language) -> str:
    """The cause of a problem and its remedy."""
    return f"{item['cause']}; {say(language, 'check.fix')}: {item['remedy']}"


def in_message(text: str) -> str:
    """The text as the message of a workflow command: only what the runner decodes is escaped.

    Ends of lines and all that cannot be seen are shown as their codes; the older mark of a command
    is broken, for the runner looks for it within a line too.
    """
    return visible(text).replace("%", "%25").replace("##[", "## [")


def in_property(text: str) -> str:
    """The text as a property of a workflow command, which colons and commas would end."""
    return in_message(text).replace(":", "%3A").replace(",", "%2C")


LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}  # as SARIF calls them


def sarif(view: View, _output: Output) -> str:
    """Problems as SARIF 2.1.0 (OASIS), columns counted in characters."""
    items = list(view.items())
    rules = dict.fromkeys(str(item["code"]) for item in items)
    run = {
        "tool": {
            "driver": {
                "name": "crmplan",
                "version": __version__,
                "rules": [rule(code, view.language) for code in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [result(item, view.language) for item in items],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    log = {"$schema": schema, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def rule(code: str, language: Language) -> dict[str, object]:
    """What SARIF is told of a code."""
    return {"id": code, "fullDescription": {"text": say(language, f"explain.{code}")}}


def result(item: Item, language: Language) -> dict[str, object]:
    """What SARIF is told of a problem."""
    line, column = int(str(item["line"])), int(str(item["column"]))
    length = max(int(str(item["length"])), 1)
    region = {"startLine": line, "startColumn": column, "endColumn": column + length}
    place = {"artifactLocation": {"uri": quote(str(item["file"]))}, "region": region}
    return {
        "ruleId": item["code"],
        "level": LEVELS[Severity(str(item["severity"]))],
        "message": {"text": visible(message_of(item, language))},
        "locations": [{"physicalLocation": place}],
    }


def junit(view: View, _output: Output) -> str:
    """Problems as JUnit's XML: a failed case each; one that passed where there are none."""
    items = list(view.items())
    suite = ET.Element(
        "testsuite", name="crmplan check", tests=str(len(items) or 1), failures=str(len(items))
    )
    for item in items:
        place = visible(f"{item['file']}:{item['line']}:{item['column']}")
        case = ET.SubElement(suite, "testcase", classname=str(item["code"]), name=place)
        text = visible(message_of(item, view.language))
        failure = ET.SubElement(case, "failure", type=str(item["severity"]), message=text)
        failure.text = f"{place}: {text}"
    if not items:
        ET.SubElement(suite, "testcase", classname="crmplan", name="check")
    ET.indent(suite)
    return ET.tostring(suite, "unicode", xml_declaration=True) + "\n"
