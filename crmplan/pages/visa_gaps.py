"""What the visa files lack: replies, types of visa, and rules for passports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import say
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import as_of, country, reply_text
from crmplan.pages.visas import rules_on
from crmplan.visas.clock import Clock, reply_of
from crmplan.visas.model import PassportKind, Requirement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.language import Language
    from crmplan.visas.clock import Reply
    from crmplan.visas.model import Visas
WITHOUT_VISA = (Requirement.VISA_FREE, Requirement.ELECTRONIC_AUTHORISATION)
REPLIED = (Clock.IN_TIME, Clock.LATE, Clock.UNASKED)


@dataclass(frozen=True, slots=True)
class Gap:
    """What one destination lacks, of the passports of members and of others in any file.

    `unsaid` are passports whose rule gives no days although it needs no visa beforehand.
    """

    reply: Reply
    file: bool
    secondary: bool
    types: int
    members: tuple[str, ...]
    others: tuple[str, ...]
    unsaid: tuple[str, ...]


KEYS: Keys[Gap] = {
    "country": lambda gap: gap.reply.country,
    "file": lambda gap: gap.file,
    "clock": lambda gap: gap.reply.clock,
    "secondary": lambda gap: gap.secondary if gap.file else None,
    "types": lambda gap: gap.types,
    "members_missing": lambda gap: list(gap.members),
    "others_missing": lambda gap: list(gap.others),
    "days_missing": lambda gap: list(gap.unsaid),
}


def gaps(visas: Visas, members: tuple[str, ...], others: tuple[str, ...], day: date) -> list[Gap]:
    """What each member, and every other country with a file, lacks."""
    return [_gap(visas, code, members, others, day) for code in dict.fromkeys((*members, *visas))]


def _gap(
    visas: Visas, code: str, members: tuple[str, ...], others: tuple[str, ...], day: date
) -> Gap:
    file = visas.get(code)
    rules = rules_on(file, day, PassportKind.ORDINARY) if file else {}
    foreign = [passport for passport in members if passport != code]
    free = {code: rule for code, rule in rules.items() if rule.requirement in WITHOUT_VISA}
    return Gap(
        reply_of(code, file, day),
        file is not None,
        file is not None and file.secondary,
        len(file.types) if file else 0,
        tuple(passport for passport in foreign if passport not in rules),
        tuple(passport for passport in others if passport != code and passport not in rules),
        tuple(code for code, rule in free.items() if rule.days is None),
    )


def view(found: Sequence[Gap], day: date, language: Language) -> View:
    """The gaps as rows and as a page."""
    return View(
        "visas-gaps",
        day,
        language,
        KEYS,
        found,
        lambda: blocks(found, day, language),
    )


def blocks(found: Sequence[Gap], day: date, language: Language) -> Iterator[Block]:
    """The page of gaps."""
    yield Heading(say(language, "visas.gaps.title"))
    yield Paragraph(as_of(day, language))
    if not found:
        yield Paragraph(say(language, "visas.none"))
        return
    replied = sum(gap.reply.clock in REPLIED for gap in found)
    yield Paragraph(say(language, "visas.replied", done=replied, count=len(found)))
    with_types = sum(gap.types > 0 for gap in found)
    yield Paragraph(say(language, "visas.gaps.types", done=with_types, count=len(found)))
    missing = sum(len(gap.members) + len(gap.others) for gap in found)
    yield Paragraph(say(language, "visas.gaps.rules", count=missing))
    yield table(found, language)


def table(found: Sequence[Gap], language: Language) -> Table:
    """A line for each destination."""
    columns = (
        Column(say(language, "visas.column.country"), least=14, lead=True),
        Column(say(language, "visas.column.reply"), least=14),
        Column(say(language, "visas.column.types"), right=True),
        Column(say(language, "visas.column.missing"), least=12),
        Column(say(language, "visas.column.no-days"), least=10),
    )
    rows = tuple(
        (
            Text(country(gap.reply.country, language)),
            reply_text(gap.reply, language),
            Text(str(gap.types) if gap.file else ABSENT),
            missing(gap, language),
            Text(", ".join(gap.unsaid) or ABSENT),
        )
        for gap in found
    )
    return Table(columns, (Group(Text(""), rows),))


def missing(gap: Gap, language: Language) -> Text:
    """The passports for which a destination has no rule."""
    if not gap.file:
        return Text(say(language, "visas.gaps.no-file"), Tone.WARNING)
    codes = ", ".join((*gap.members, *gap.others))
    return Text(codes, Tone.WARNING) if codes else Text(ABSENT)
