"""May the holder of a passport enter a country, and on what terms: one answer, with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, written_day, written_span
from crmplan.pages import View
from crmplan.pages.destination import types, validity
from crmplan.pages.document import Block, Facts, Heading, Paragraph, Text, Tone
from crmplan.pages.registry_words import as_of, country, reply_text
from crmplan.pages.visas import KEYS, Answer, source_of
from crmplan.visas.clock import reply_of
from crmplan.visas.model import PassportKind, Requirement, Rule, VisaFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

WITH_VISA = (Requirement.VISA_REQUIRED, Requirement.E_VISA, Requirement.VISA_ON_ARRIVAL)


@dataclass(frozen=True, slots=True)
class Question:
    """A passport, a destination and a day; `file` is None where nothing of it is known."""

    passport: str
    kind: PassportKind
    destination: str
    file: VisaFile | None
    day: date

    @property
    def rule(self) -> Rule | None:
        """The rule that holds on the day; None where none is known."""
        if self.file is None:
            return None
        return self.file.rule(self.passport, self.day, self.kind)


def view(asked: Question, language: Language) -> View:
    """The answer as a row and as a page."""
    return View(
        "visa-need",
        asked.day,
        language,
        KEYS,
        [Answer(asked.passport, asked.kind, asked.destination, asked.file, asked.rule)],
        lambda: blocks(asked, language),
    )


def blocks(asked: Question, language: Language) -> Iterator[Block]:
    """The answer in a sentence, its terms, and how far it is to be trusted."""
    names = {
        "passport": country(asked.passport, language),
        "destination": country(asked.destination, language),
        "kind": say(language, f"visas.kind.{asked.kind}"),
    }
    yield Heading(say(language, "visas.need.title", **names))
    yield Paragraph(as_of(asked.day, language))
    rule, file = asked.rule, asked.file
    if asked.passport == asked.destination:
        yield Paragraph(say(language, "visas.need.own", **names), Tone.STRONG)
        return
    if rule is None or file is None:
        yield Paragraph(say(language, "visas.need.unknown", **names), Tone.WARNING)
        return
    _, of_day, secondary = source_of(rule, file)
    if of_day is not None and of_day > asked.day:
        days = {"source": of_day, "day": asked.day}
        written = {name: written_day(day, language) for name, day in days.items()}
        yield Paragraph(say(language, "visas.file.later", **written), Tone.WARNING)
    yield Paragraph(answer(rule, language), Tone.STRONG)
    yield Facts(tuple(facts(asked, rule, file, language)))
    if secondary:
        words = say(language, "visas.need.secondary", country=names["destination"])
        yield Paragraph(words, Tone.WARNING)
    if rule.requirement in WITH_VISA and file.types:
        yield from types(file, language)


def answer(rule: Rule, language: Language) -> str:
    """What the passport needs, and for how many days."""
    words = say(language, f"visas.need.{rule.requirement}")
    if rule.requirement is Requirement.NO_ADMISSION:
        return words
    if rule.days is not None:
        return f"{words} {say(language, 'visas.need.days', count=rule.days)}"
    return (
        words if rule.requirement in WITH_VISA else f"{words} {say(language, 'visas.need.no-days')}"
    )


def facts(
    asked: Question, rule: Rule, file: VisaFile, language: Language
) -> Iterator[tuple[str, Text]]:
    """The terms of the rule, and its source with its age."""
    source, of_day, _ = source_of(rule, file)
    category = " ".join(filter(None, (rule.category, rule.category_local)))
    for name, text in (
        ("passport-kind", say(language, f"visas.kind.{rule.passport_kind}")),
        ("category", category),
        ("valid", validity(rule, language)),
        ("remarks", rule.remarks),
        ("source", source),
    ):
        if text:
            yield say(language, f"visas.fact.{name}"), Text(text)
    words = say(language, "visas.undated")
    if of_day is not None:
        words = written_day(of_day, language)
        if of_day < asked.day:
            age = written_span((asked.day - of_day).days, language)
            words += f" ({say(language, 'visas.ago', age=age)})"
    yield say(language, "visas.fact.as-of"), Text(words)
    reply = reply_of(file.country, file, asked.day)
    yield say(language, "visas.fact.reply"), reply_text(reply, language)
