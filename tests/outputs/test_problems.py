"""Problems as people, programs and GitHub see them."""

import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from crmplan.language import Language
from crmplan.language.seen import visible
from crmplan.outputs.formats import PAPER, Output, rendered
from crmplan.outputs.problems import in_message, in_property
from crmplan.pages.check import view
from crmplan.pages.document import Excerpt, Text
from crmplan.records.problems import Problem
from crmplan.records.source import Source
from crmplan.store.findings import Findings

EVIL = "a: \x1b[31m\u202e::error::%0A ##[group]\n"


def findings(text, *marks, code="key-unknown", path="data/workplan.yaml"):
    source = Source(path, text)
    values = {"name": text[:20], "record": "plan", "known": "title"}
    problems = tuple(Problem(code, source.mark(*mark), values) for mark in marks)
    return Findings(problems, (path,), {path: source})


def written(found, form, language=Language.EN):
    return rendered(view(found, date(2003, 10, 15), language), form, PAPER)


def test_a_problem_shows_its_line_the_one_before_and_a_caret():
    text = "plan:\n  titel: Plan\n"
    page = written(findings(text, (8, 13), path="p.yaml"), "table")
    assert page.splitlines()[:4] == [
        "p.yaml:2:3  error  key-unknown",
        "    1 │ plan:",
        "    2 │   titel: Plan",
        "      │   ^^^^^ the plan has no field `plan:\\x0a  titel: Plan\\x0a`",
    ]


def caret_below(line, stretch):
    text = Text("")
    block = Excerpt(text, 1, "", line, (line.index(stretch), len(stretch)), text, text)
    _, shown, caret, _ = (item.text for item in block.items)
    return shown, caret.rstrip()


@pytest.mark.parametrize(
    ("line", "stretch", "before", "carets"),
    [
        ("text: 日本語 Octbre", "Octbre", 6 + 7, 6),  # wide characters take two columns
        ("text: 日本語", "本語", 6 + 2, 4),
        ("a:\tOctbre", "Octbre", 4, 6),  # a tab reaches to the next multiple of four
        ("te\u0301xt: Octbre", "Octbre", 6, 6),  # a combining accent takes none
        ("a: \x1bOctbre", "Octbre", 3 + 4, 6),  # a control character is shown as its code
    ],
)
def test_the_caret_stands_under_the_stretch(line, stretch, before, carets):
    _, caret = caret_below(line, stretch)
    assert caret == "      │ " + " " * before + "^" * carets


def test_a_long_line_is_shown_around_the_stretch():
    shown, caret = caret_below("text: " + "x" * 5000 + " Octbre " + "y" * 5000, "Octbre")
    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("Octbre")


def test_a_narrow_page_keeps_the_caret_under_the_stretch():
    found = findings(f"text: {'x ' * 60}Octbre {'y ' * 60}", (126, 132))
    page = rendered(
        view(found, date(2003, 10, 15), Language.EN), "table", Output(60, colour=False)
    ).splitlines()
    assert max(map(len, page)) <= 60
    assert page[1][page[2].index("^") :].startswith("Octbre")


def test_data_cannot_act_on_a_terminal():
    assert visible("\x1b[31m\u202e\u200b\x9b\r\x00") == "\\x1b[31m\\u202e\\u200b\\x9b\\x0d\\x00"
    page = written(findings(EVIL, (0, 1)), "table", Language.ES)
    assert page.replace("\n", "").isprintable()


def test_data_cannot_act_on_github():
    assert in_property("::error::%\n##[x]") == "%3A%3Aerror%3A%3A%25\\x0a## [x]"
    assert in_message("calendar: Octubre, 100 %\n##[x]") == "calendar: Octubre, 100 %25\\x0a## [x]"
    page = written(findings(EVIL, (0, 1), path="::error::.yaml"), "github", Language.ES)
    commands = [line for line in page.splitlines() if line.startswith("::")]
    assert len(commands) == 1
    assert "##[" not in page
    assert commands[0].startswith("::error file=%3A%3Aerror%3A%3A.yaml,")


def test_github_gets_ten_of_a_kind_the_errors_first_and_then_how_many_more():
    marks = [(number, number + 1) for number in range(25)]
    errors = findings("a\n" * 30, *marks)
    warnings = findings("a\n" * 30, *marks, code="exempt-idle")
    both = Findings(warnings.problems + errors.problems, errors.files, errors.sources)
    page = written(
        Findings(
            tuple(Problem(p.code, p.mark, {**p.values, "code": "MX"}) for p in both.problems),
            both.files,
            both.sources,
        ),
        "github",
    )
    weights = [line.split(" ")[0] for line in page.splitlines() if line.startswith("::")]
    assert weights == ["::error"] * 10 + ["::warning"] * 10
    assert "and 30 problems more" in page


def test_json_has_every_key_always():
    found = findings("titel: x\n", (0, 5))
    whole = json.loads(written(found, "json"))
    assert list(whole) == ["schema_version", "kind", "as_of", "items"]
    assert whole["as_of"] == "2003-10-15"
    assert whole["items"][0] == {
        "code": "key-unknown",
        "severity": "error",
        "file": "data/workplan.yaml",
        "line": 1,
        "column": 1,
        "length": 5,
        "text": "titel: x",
        "cause": "the plan has no field `titel: x\\x0a`",
        "remedy": "the fields are title. See to the indentation too",
        "fix": None,
    }


def test_a_line_for_grep_and_editors():
    line = written(findings("titel: x\n", (0, 5)), "line")
    assert line.startswith("data/workplan.yaml:1:1: error[key-unknown] the plan has no field")
    assert line.count("\n") == 1


def test_sarif_says_where_and_what_in_its_own_words():
    found = findings("plan:\n  titel: Plan\n", (8, 13), path="datos de hoy/p.yaml")
    (run,) = json.loads(written(found, "sarif"))["runs"]
    (told,) = run["results"]
    (place,) = told["locations"]
    assert (told["ruleId"], told["level"], run["columnKind"]) == (
        "key-unknown", "error", "unicodeCodePoints",
    )  # fmt: skip
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "datos%20de%20hoy/p.yaml"},
        "region": {"startLine": 2, "startColumn": 3, "endColumn": 8},
    }
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["key-unknown"]


def test_junit_has_a_failed_case_for_each_problem_and_is_xml_whatever_the_data():
    whole = ET.fromstring(written(findings(EVIL, (0, 1), (3, 4)), "junit"))  # noqa: S314 - our own
    assert (whole.get("tests"), whole.get("failures")) == ("2", "2")
    assert len(whole.findall("testcase/failure")) == 2
    sound = ET.fromstring(written(findings(EVIL), "junit"))  # noqa: S314 - our own
    assert (sound.get("tests"), sound.get("failures")) == ("1", "0")
