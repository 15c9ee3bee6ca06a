"""A draft as the text of a new `workplan.yaml`, commented for the people who will edit it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say
from crmplan.plan.fields import PARTIES, THEME
from crmplan.records.shared import NO_DAY
from crmplan.records.written import items, record, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.documents.draft import Draft

SCHEMA = "# yaml-language-server: $schema=../schema/workplan.json"


def written(draft: Draft) -> str:
    """The whole file. A title or start that the document does not give is left blank, and says so.

    Comments are in the language of the document.
    """
    parts = (*_comments(draft), "", *_head(draft), "", *_parties(draft), *_themes(draft))
    return "\n".join(parts) + "\n"


def _comments(draft: Draft) -> Iterator[str]:
    yield SCHEMA
    for line in say(draft.language, "importing.comment.head", source=draft.plan.source).split("\n"):
        yield f"# {line}".rstrip()


def _head(draft: Draft) -> Iterator[str]:
    """The heading, field by field, the doubtful ones with a comment behind them."""
    plan = draft.plan
    yield "plan:"
    yield from _titled(draft) or _blank(draft, "title")
    for name, value in (
        ("conference", plan.conference),
        ("place", plan.place_held),
        ("version", plan.version),
    ):
        yield from _given(name, value)
    if plan.starts is NO_DAY:
        yield from _blank(draft, "starts")
    else:
        why = say(draft.language, f"importing.comment.starts-{draft.dated}")
        yield f"  starts: {plan.starts.isoformat()}  # {why}"
    yield from _given("source", plan.source)


def _titled(draft: Draft) -> list[str]:
    """The title, with a comment above it where no line of the document says that it is one."""
    lines = _given("title", draft.plan.title)
    if lines and draft.titled:
        lines.insert(0, f"  # {say(draft.language, f'importing.comment.title-{draft.titled}')}")
    return lines


def _parties(draft: Draft) -> Iterator[str]:
    """The parties that the document names, if it names any."""
    parties = draft.plan.parties
    if parties.members or parties.others:
        yield "parties:"
        yield from record(PARTIES.write(parties), 2)
        yield ""


def _given(name: str, value: str) -> list[str]:
    return list(record({name: value}, 2)) if value else []


def _blank(draft: Draft, name: str) -> list[str]:
    """A field that somebody must fill in."""
    return [f"  {name}: {scalar('')}  # {say(draft.language, f'importing.comment.no-{name}')}"]


def _themes(draft: Draft) -> Iterator[str]:
    yield "themes:"
    yield from items(list(map(THEME.write, draft.plan.themes)), 2)
