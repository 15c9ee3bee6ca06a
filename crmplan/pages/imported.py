"""What an import tells beside its result: what was read, what is uncertain, what is to do."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmplan.documents.columns import DATED
from crmplan.documents.draft import doubted
from crmplan.documents.pairing import doubt_text
from crmplan.documents.titles import Role
from crmplan.language import Language, say, written_day
from crmplan.pages.document import Document, Lines, Text
from crmplan.records.problems import Severity, severity
from crmplan.records.wording import cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmplan.documents.columns import Header
    from crmplan.documents.draft import Draft
    from crmplan.documents.paper import Notice, Paper
    from crmplan.records.problems import Problem

FEW: Final = 60  # remarks of one import that are told
FEW_CLAIMS: Final = 20  # states of activities that are listed


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to be said of a new plan: its problems, and where titles were stood in for."""

    problems: Sequence[Problem]
    lacking: Sequence[Role] = ()
    recorded: bool = False

    @property
    def errors(self) -> bool:
        """Whether `check` will find errors."""
        return any(severity(problem.code) is Severity.ERROR for problem in self.problems)


def page(lines: Iterable[str], language: Language) -> Document:
    """Lines of which each says one thing."""
    return Document(language, (Lines(tuple(map(Text, lines))),))


def read_page(
    paper: Paper, headers: Sequence[Header], draft: Draft, language: Language, *, into: bool
) -> Document:
    """What was read, and what could not be, at its place in the document.

    `into` a plan that is there, only texts and calendars are compared.
    """
    return page(told(paper, headers, draft, language, into=into), language)


def converted_page(path: str, language: Language) -> Document:
    """That LibreOffice made something readable of a document."""
    return page((say(language, "importing.converted", path=path),), language)


def begun_page(
    paper: Paper, draft: Draft, left: Left, language: Language, *, printed: bool = True
) -> Document:
    """What to look at in a plan that is begun from a document; where to save what was printed."""
    lines = (
        *remarked(paper, doubted(draft), language),
        *declared(draft, language),
        *stood_in(draft, left.lacking, language),
        *claimed(draft, language, recorded=left.recorded),
        *started(draft, language),
        *to_mend(left.problems, language),
        *((say(language, "importing.next"),) if printed else ()),
    )
    return page(lines, language)


def merged_page(paper: Paper, remarks: Sequence[Notice], end: str, language: Language) -> Document:
    """What could not be brought into a plan, and what became of the rest."""
    return page((*remarked(paper, remarks, language), end), language)


def told(
    paper: Paper, headers: Sequence[Header], draft: Draft, language: Language, *, into: bool
) -> Iterator[str]:
    """What was read, which columns were not, and what is uncertain."""
    yield read(paper, draft, language)
    ignored = dict.fromkeys(title for header in headers for title in header.ignored)
    if ignored:
        yield say(language, "importing.columns-ignored", titles=", ".join(ignored))
    for guess in dict.fromkeys(guess for header in headers for guess in header.guesses):
        role = guess.role.value
        yield say(language, "importing.guessed", title=guess.title, role=role)
    if titles := kept_titles(headers, into=into):
        key = "not-compared" if into else "details"
        yield say(language, f"importing.{key}", titles=", ".join(titles))
    if not any(header.marks or not DATED.isdisjoint(header.columns) for header in headers):
        yield say(language, "importing.no-calendar")
    yield from remarked(paper, [*paper.remarks, *draft.remarks], language)


def kept_titles(headers: Sequence[Header], *, into: bool) -> list[str]:
    """The titles of the columns that are no part of the tree, nor of the calendar."""
    besides = (Role.RESPONSIBLE, Role.STATUS) if into else ()
    titles: dict[str, None] = {}
    for header in headers:
        numbers = [header.columns[role] for role in besides if role in header.columns]
        titles |= dict.fromkeys(map(header.called, (*numbers, *header.details)))
    return list(titles)


def remarked(paper: Paper, remarks: Sequence[Notice], language: Language) -> Iterator[str]:
    """Remarks in the order of the document, the first of many."""
    ordered = sorted(remarks, key=lambda remark: remark.row or sys.maxsize)
    for remark in ordered[:FEW]:
        yield placed(paper, remark, language)
    if len(ordered) > FEW:
        yield say(language, "importing.more", count=len(ordered) - FEW)


def read(paper: Paper, draft: Draft, language: Language) -> str:
    """How much was read."""
    themes = draft.plan.themes
    objectives = [objective for theme in themes for objective in theme.objectives]
    counts = {
        "themes": len(themes),
        "objectives": len(objectives),
        "activities": sum(len(objective.activities) for objective in objectives),
    }
    words = {
        name: say(language, f"importing.{name}", count=count) for name, count in counts.items()
    }
    return say(language, "importing.read", path=paper.name, **words)


def placed(paper: Paper, remark: Notice, language: Language) -> str:
    """A remark with its place in the document."""
    values = dict(remark.values)
    if "doubt" in values:
        values["why"] = doubt_text(values["doubt"], language)  # type: ignore[arg-type]
    said = say(language, f"importing.remark.{remark.key}", **values)
    key = f"importing.at.{paper.counts if remark.row else 'plan'}"
    return say(language, key, path=paper.name, row=remark.row, said=said)


def started(draft: Draft, language: Language) -> Iterator[str]:
    """Where the first day of a new plan was taken from."""
    if draft.dated:
        day = written_day(draft.plan.starts, language)
        why = say(language, f"importing.starts-{draft.dated}")
        yield say(language, "importing.starts", day=day, why=why)


def declared(draft: Draft, language: Language) -> Iterator[str]:
    """The parties that the document brings."""
    if members := draft.plan.parties.members:
        yield say(language, "importing.members-named", members=", ".join(members))
    if draft.declared:
        named = "; ".join(f"{code}: {name}" for code, name in draft.declared.items())
        yield say(language, "importing.declared", parties=named)


def stood_in(draft: Draft, lacking: Sequence[Role], language: Language) -> Iterator[str]:
    """Where a title was written that the document does not have."""
    for role in lacking:
        what = say(language, f"importing.what-{role.value}")
        text = say(draft.language, f"importing.no-{role.value}")
        yield say(language, "importing.stand-in", what=what, text=text)


def claimed(draft: Draft, language: Language, *, recorded: bool) -> Iterator[str]:
    """The states that the document claims, and whether they are recorded."""
    if not draft.claims:
        return
    listed = ", ".join(f"{claim.id} «{claim.text}»" for claim in draft.claims[:FEW_CLAIMS])
    if len(draft.claims) > FEW_CLAIMS:
        listed += " " + say(language, "importing.more", count=len(draft.claims) - FEW_CLAIMS)
    key = "claims-recorded" if recorded else "claims"
    yield say(language, f"importing.{key}", listed=listed, count=len(draft.claims))


def to_mend(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """What `check` will say of the new file."""
    for problem in problems[:FEW]:
        said = cause(problem, language)
        yield say(language, "importing.problem", line=problem.mark.line, said=said)
    if len(problems) > FEW:
        yield say(language, "importing.more", count=len(problems) - FEW)
