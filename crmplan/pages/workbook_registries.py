"""The registries as tables to be sorted and filtered: a sheet each for consuls and visas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.consuls.coverage import known
from crmplan.language import say
from crmplan.pages.document import ABSENT, Block, Text, Tone
from crmplan.pages.registry_words import country_name, known_text
from crmplan.pages.visas import source_of
from crmplan.pages.workbook_sheet import day_cell, number_cell, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crmplan.consuls.model import Post
    from crmplan.language import Language
    from crmplan.visas.model import Rule, VisaFile

CONSULS = (
    "post", "receiving", "sending", "type", "city", "district", "phones", "email", "website",
    "known", "verified", "closed", "as-of", "source",
)  # fmt: skip
VISAS = (
    "destination", "passport", "kind", "requirement", "days", "category", "from", "until",
    "replied", "as-of", "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Registers:
    """The posts and the visa files that the workbook shows."""

    posts: Sequence[Post] = ()
    visas: Sequence[VisaFile] = ()


def sheets(found: Registers, day: date, language: Language) -> Iterator[Block]:
    """A heading and a table for each registry."""
    posts = [post_cells(post, day, language) for post in found.posts]
    rules = [rule_cells(rule, file, language) for file in found.visas for rule in file.rules]
    yield from sheet("consuls", CONSULS, posts, language)
    yield from sheet("visas", VISAS, rules, language)


def post_cells(post: Post, day: date, language: Language) -> tuple[Text, ...]:
    """A post as a row."""
    senders = ", ".join(country_name(code, language) for code in post.senders)
    closed = post.closed.first if post.closed else None
    return (
        Text(post.id, Tone.STRONG),
        Text(country_name(post.receiving, language)),
        Text(senders),
        Text(say(language, f"consuls.type.{post.type}")),
        Text(post.city),
        Text(post.district or ABSENT),
        Text("; ".join(phone.number for phone in post.phones) or ABSENT),
        Text(post.email or ABSENT),
        Text(post.website or ABSENT),
        known_text(post, known(post, day), language),
        day_cell(post.verified_on, language),
        Text(str(post.closed), value=closed) if post.closed else Text(ABSENT),
        day_cell(post.as_of, language),
        Text(post.source),
    )


def rule_cells(rule: Rule, file: VisaFile, language: Language) -> tuple[Text, ...]:
    """A rule of a destination as a row."""
    source, as_of, _ = source_of(rule, file)
    return (
        Text(country_name(file.country, language), Tone.STRONG),
        Text(country_name(rule.passport, language)),
        Text(say(language, f"visas.kind.{rule.passport_kind}")),
        Text(say(language, f"visas.sign.{rule.requirement}")),
        number_cell(rule.days),
        Text(rule.category or ABSENT),
        day_cell(rule.valid_from, language),
        day_cell(rule.valid_until, language),
        day_cell(file.provided_on, language),
        day_cell(as_of, language),
        Text(source),
    )
