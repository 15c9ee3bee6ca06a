"""What `check` found, each problem at its place; and the rule behind a code, with samples."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from crmplan.books import samples
from crmplan.language import say
from crmplan.language.seen import visible
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    WIDEST,
    Block,
    Column,
    Excerpt,
    Group,
    Heading,
    Lines,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.records.problems import CODES, Severity, severity
from crmplan.records.wording import cause, remedy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.language import Language
    from crmplan.records.problems import Problem
    from crmplan.store.findings import Findings

TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARNING}
FEW = 10  # files that are named
IN_SUMMARY = 100  # rows of the summary of a step
LONGEST = 1000  # characters of a line that machines are given


def view(findings: Findings, day: date, language: Language) -> View:
    """The problems as rows and as a page."""
    return View(
        "problems",
        day,
        language,
        keys(findings, language),
        findings.problems,
        lambda: blocks(findings, language),
    )


def keys(findings: Findings, language: Language) -> Keys[Problem]:
    """What machines are given of a problem."""

    def text(problem: Problem) -> str | None:
        source = findings.sources.get(problem.mark.path)
        return source.line(problem.mark.line)[:LONGEST] if source else None

    return {
        "code": lambda problem: problem.code,
        "severity": lambda problem: severity(problem.code),
        "file": lambda problem: problem.mark.path,
        "line": lambda problem: problem.mark.line,
        "column": lambda problem: problem.mark.column,
        "length": lambda problem: problem.mark.length,
        "text": text,
        "cause": lambda problem: cause(problem, language),
        "remedy": lambda problem: mended(problem, findings, language),
        "fix": lambda problem: problem.fix,
    }


def blocks(findings: Findings, language: Language) -> Iterator[Block]:
    """Every problem with the author's line, the caret, cause and remedy; then the totals."""
    for problem in findings.problems:
        yield excerpt(problem, findings, language)
    yield Lines(tuple(map(Text, totals(findings, language))))


def excerpt(problem: Problem, findings: Findings, language: Language) -> Excerpt:
    """A problem at its place."""
    mark, weight = problem.mark, severity(problem.code)
    source = findings.sources.get(mark.path)
    read = source is not None and source.text
    return Excerpt(
        Text(f"{mark.path}:{mark.line}:{mark.column}  {weight}  {problem.code}", TONES[weight]),
        mark.line if read else 0,
        source.line(mark.line - 1) if source and read and mark.line > 1 else "",
        source.line(mark.line) if source and read else "",
        (mark.column - 1, mark.length),
        Text(cause(problem, language), TONES[weight]),
        Text(f"   {say(language, 'check.fix')}: {mended(problem, findings, language)}"),
    )


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
    read = say(language, "check.read", count=len(findings.files))
    names = ", ".join(findings.files[:FEW]) + (", …" if len(findings.files) > FEW else "")
    if not findings.problems:
        sound = say(language, "check.activities", count=findings.activities)
        yield f"{say(language, 'check.none')} {read} ({names}); {sound}."
        return
    counts = [
        say(language, f"check.{weight}s", count=count)
        for weight in Severity
        if (count := findings.count(weight))
    ]
    with_problems = len({problem.mark.path for problem in findings.problems})
    in_files = say(language, "check.in", count=with_problems)
    yield f"{', '.join(counts)} {in_files}. {read} ({names})."
    yield say(language, "check.next", code=findings.problems[0].code)


def summary_view(findings: Findings, day: date, language: Language) -> View:
    """The problems as a table, for the summary of a step."""
    return view(findings, day, language)._replace(blocks=lambda: summary(findings, language))


def summary(findings: Findings, language: Language) -> Iterator[Block]:
    """The totals, and a row for each problem."""
    yield Heading(f"crmplan check: {next(totals(findings, language))}", 3)
    shown, left = findings.problems[:IN_SUMMARY], findings.problems[IN_SUMMARY:]
    if shown:
        titles = say(language, "check.columns").split(" | ")
        rows = tuple(
            (
                Text(f"{problem.mark.path}:{problem.mark.line}:{problem.mark.column}"),
                Text(f"{severity(problem.code)} {problem.code}"),
                Text(cause(problem, language)),
                Text(mended(problem, findings, language)),
            )
            for problem in shown
        )
        yield Table(tuple(map(Column, titles)), (Group(Text(""), rows),))
    if left:
        yield Paragraph(say(language, "check.more", count=len(left)))


# The rules of `check`: one with its samples, or the list of all.


def rule_view(code: str, day: date, language: Language) -> View:
    """One rule in a paragraph, with a bad and a good sample."""
    return View("rules", day, language, rule_keys(language), [code], lambda: rule(code, language))


def rules_view(day: date, language: Language) -> View:
    """Every code with the first sentence of its rule."""
    width = max(map(len, CODES)) + 2
    lines = (f"{code:<{width}}{_first(say(language, f'explain.{code}'))}" for code in CODES)
    page = Lines(tuple(map(Text, lines)))
    return View("rules", day, language, rule_keys(language), list(CODES), lambda: [page])


def rule_keys(language: Language) -> Keys[str]:
    """What machines are given of a rule."""
    return {
        "code": str,
        "severity": severity,
        "rule": lambda code: say(language, f"explain.{code}"),
        "bad": lambda code: samples()[code].bad,
        "good": lambda code: samples()[code].good,
    }


def rule(code: str, language: Language) -> Iterator[Block]:
    """The page of one rule."""
    yield Heading(f"{code} ({severity(code)})")
    yield Paragraph(say(language, f"explain.{code}"))
    found = samples()[code]
    for name, sample in (("bad", found.bad), ("good", found.good)):
        yield Paragraph(f"{say(language, f'check.{name}')}:")
        lines = indent(shown(sample), "    ").splitlines()
        yield Lines(tuple(map(Text, lines)))


def shown(sample: str) -> str:
    """A sample's lines, what cannot be seen in them shown."""
    return sample.replace("\t", "→   ").replace("\u00a0", "⍽")


def _first(words: str) -> str:
    """The first sentence of a paragraph."""
    return words.partition(". ")[0].rstrip(".") + "."
