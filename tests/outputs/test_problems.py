"""Problems as people, programs and GitHub see them."""

import json
from datetime import date

import pytest

from crmplan.language import Language
from crmplan.outputs import problems as pages
from crmplan.outputs.excerpt import excerpt
from crmplan.outputs.safe import github, visible
from crmplan.records.problems import Problem
from crmplan.records.source import Source
from crmplan.store.findings import Findings

EVIL = "a: \x1b[31m\u202e::error::%0A ##[group]\n"


def findings(text, *marks, code="key-unknown", path="data/workplan.yaml"):
    source = Source(path, text)
    values = {"name": text[:20], "record": "plan", "known": "title"}
    problems = tuple(Problem(code, source.mark(*mark), values) for mark in marks)
    return Findings(problems, (path,), {path: source})


def test_a_problem_shows_its_line_the_one_before_and_a_caret():
    text = "plan:\n  titel: Plan\n"
    page = pages.text(findings(text, (8, 13), path="p.yaml"), Language.EN)
    assert page.splitlines()[:4] == [
        "p.yaml:2:3  error  key-unknown",
        "    1 │ plan:",
        "    2 │   titel: Plan",
        "      │   ^^^^^ the plan has no field `plan:\\x0a  titel: Plan\\x0a`",
    ]


def caret_below(line, stretch):
    source = Source("p", line)
    at = line.index(stretch)
    shown, caret = excerpt(source, source.mark(at, at + len(stretch)), "")
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


def test_data_cannot_act_on_a_terminal():
    assert visible("\x1b[31m\u202e\u200b\x9b\r\x00") == "\\x1b[31m\\u202e\\u200b\\x9b\\x0d\\x00"
    page = pages.text(findings(EVIL, (0, 1)), Language.ES)
    assert page.replace("\n", "").isprintable()


def test_data_cannot_act_on_github():
    assert github("::error::%\n##[x]") == "%3A%3Aerror%3A%3A%25\\x0a##%5Bx]"
    page = pages.github(findings(EVIL, (0, 1), path="::error::.yaml"), Language.ES)
    commands = [line for line in page.splitlines() if line.startswith("::")]
    assert len(commands) == 1
    assert "##[" not in page
    assert commands[0].count("::") == 2


def test_github_gets_ten_of_a_kind_the_errors_first_and_then_how_many_more():
    marks = [(number, number + 1) for number in range(25)]
    errors = findings("a\n" * 30, *marks)
    warnings = findings("a\n" * 30, *marks, code="exempt-idle")
    both = Findings(warnings.problems + errors.problems, errors.files, errors.sources)
    page = pages.github(
        Findings(
            tuple(Problem(p.code, p.mark, {**p.values, "code": "MX"}) for p in both.problems),
            both.files,
            both.sources,
        ),
        Language.EN,
    )
    weights = [line.split(" ")[0] for line in page.splitlines() if line.startswith("::")]
    assert weights == ["::error"] * 10 + ["::warning"] * 10
    assert "and 30 problems more" in page


def test_json_has_every_key_always():
    found = findings("titel: x\n", (0, 5))
    whole = json.loads(pages.as_json(found, Language.EN, date(2003, 10, 15)))
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
    line = pages.lines(findings("titel: x\n", (0, 5)), Language.EN)
    assert line.startswith("data/workplan.yaml:1:1: error[key-unknown] the plan has no field")
    assert line.count("\n") == 1
