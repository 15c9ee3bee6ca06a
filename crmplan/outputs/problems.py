"""Findings for people, for editors, for programs and for GitHub."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from crmplan.language import say
from crmplan.outputs.excerpt import WIDEST, excerpt
from crmplan.outputs.safe import github as escaped
from crmplan.outputs.safe import visible
from crmplan.outputs.wording import cause, remedy
from crmplan.records.problems import Severity, severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.language import Language
    from crmplan.records.problems import Problem
    from crmplan.store.findings import Findings

AT_MOST = 10  # annotations of one severity that GitHub shows of a step
IN_SUMMARY = 100  # rows of the step summary
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_PLAIN = "\x1b[0m"
_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|#"})


def text(findings: Findings, language: Language, *, colour: bool = False) -> str:
    """Every problem with the author's line, the caret, cause and remedy; then the totals."""
    blocks = []
    for problem in findings.problems:
        mark, weight = problem.mark, severity(problem.code)
        word = f"{_COLOURS[weight]}{weight.value}{_PLAIN}" if colour else weight.value
        rows = [f"{visible(mark.path)}:{mark.line}:{mark.column}  {word}  {problem.code}"]
        source = findings.sources.get(mark.path)
        if source is not None and source.text:
            rows += excerpt(source, mark, cause(problem, language))
        else:
            rows.append(f"      │ {cause(problem, language)}")
        rows.append(f"   {say(language, 'check.fix')}: {mended(problem, findings, language)}")
        blocks.append("\n".join(rows))
    blocks.append("\n".join(totals(findings, language)))
    return "\n\n".join(blocks) + "\n"


def mended(problem: Problem, findings: Findings, language: Language) -> str:
    """The line as it should be, where just one is right; else what to do."""
    source = findings.sources.get(problem.mark.path)
    if problem.fix is None or source is None:
        return remedy(problem, language)
    line, at = source.line(problem.mark.line), problem.mark.column - 1
    right = line[:at] + problem.fix + line[at + problem.mark.length :]
    if len(right) > WIDEST:
        right = ("…" if at else "") + right[at : at + WIDEST]
    dashed = line.lstrip().startswith("- ")  # a dash is shown only where it is new
    return visible(right.strip().removeprefix("- ") if dashed else right.strip())


def totals(findings: Findings, language: Language) -> Iterator[str]:
    """How many problems, in which files, and what to do next."""
    errors, warnings = findings.count(Severity.ERROR), findings.count(Severity.WARNING)
    read = say(language, "check.read", count=len(findings.files))
    names = ", ".join(visible(name) for name in findings.files[:AT_MOST])
    names += ", …" if len(findings.files) > AT_MOST else ""
    if not findings.problems:
        sound = say(language, "check.activities", count=findings.activities)
        yield f"{say(language, 'check.none')} {read} ({names}); {sound}."
        return
    counts = [
        say(language, f"check.{name}", count=count)
        for name, count in (("errors", errors), ("warnings", warnings))
        if count
    ]
    with_problems = len({problem.mark.path for problem in findings.problems})
    in_files = say(language, "check.in", count=with_problems)
    yield f"{', '.join(counts)} {in_files}. {read} ({names})."
    yield say(language, "check.next", code=findings.problems[0].code)


def lines(findings: Findings, language: Language) -> str:
    """A line for each problem, as grep and editors read them."""
    return "".join(
        f"{visible(problem.mark.path)}:{problem.mark.line}:{problem.mark.column}: "
        f"{severity(problem.code)}[{problem.code}] {cause(problem, language)}; "
        f"{say(language, 'check.fix')}: {mended(problem, findings, language)}\n"
        for problem in findings.problems
    )


def as_json(findings: Findings, language: Language, day: date) -> str:
    """The problems as data; every key is always there, codes are never translated."""
    items = []
    for problem in findings.problems:
        mark = problem.mark
        source = findings.sources.get(mark.path)
        items.append(
            {
                "code": problem.code,
                "severity": severity(problem.code).value,
                "file": mark.path,
                "line": mark.line,
                "column": mark.column,
                "length": mark.length,
                "text": source.line(mark.line)[:1000] if source else None,
                "cause": cause(problem, language),
                "remedy": mended(problem, findings, language),
                "fix": problem.fix,
            }
        )
    whole = {"schema_version": 1, "kind": "problems", "as_of": day.isoformat(), "items": items}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def github(findings: Findings, language: Language) -> str:
    """Annotations, the most severe first and no more than GitHub shows; then how many more."""
    rows, left = [], 0
    for weight in (Severity.ERROR, Severity.WARNING):
        found = [problem for problem in findings.problems if severity(problem.code) is weight]
        left += len(found[AT_MOST:])
        rows += [_annotation(problem, findings, language) for problem in found[:AT_MOST]]
    if left:
        rows.append(say(language, "check.more", count=left))
    rows += [row.replace("::", ": :").replace("##[", "## [") for row in totals(findings, language)]
    return "\n".join(rows) + "\n"


def _annotation(problem: Problem, findings: Findings, language: Language) -> str:
    """A workflow command of GitHub Actions, all data in it escaped."""
    mark = problem.mark
    properties = {
        "file": mark.path,
        "line": str(mark.line),
        "endLine": str(mark.line),
        "col": str(mark.column),
        "endColumn": str(mark.column + max(mark.length, 1)),
        "title": problem.code,
    }
    fix = mended(problem, findings, language)
    message = f"{cause(problem, language)}; {say(language, 'check.fix')}: {fix}"
    settings = ",".join(f"{name}={escaped(value)}" for name, value in properties.items())
    return f"::{severity(problem.code)} {settings}::{escaped(message)}"


def summary(findings: Findings, language: Language) -> str:
    """The findings as Markdown, for the summary of a step."""
    rows = [f"### crmplan check: {_plain(next(totals(findings, language)))}", ""]
    if findings.problems:
        rows += [f"| {say(language, 'check.columns')} |", "|---|---|---|---|"]
    for problem in findings.problems[:IN_SUMMARY]:
        place = f"{problem.mark.path}:{problem.mark.line}:{problem.mark.column}"
        cells = (
            _plain(place),
            f"{severity(problem.code)} {problem.code}",
            _plain(cause(problem, language)),
            _plain(mended(problem, findings, language)),
        )
        rows.append(f"| {' | '.join(cells)} |")
    if len(findings.problems) > IN_SUMMARY:
        left = len(findings.problems) - IN_SUMMARY
        rows += ["", say(language, "check.more", count=left)]
    return "\n".join(rows) + "\n"


def _plain(words: str) -> str:
    """Words as Markdown that only says them."""
    return visible(words).translate(_MARKDOWN)
