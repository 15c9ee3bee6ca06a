"""One destination whole, and what one passport needs to enter it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import Language, say, short_day, written_day, written_span
from crmplan.pages import Item, Keys, View
from crmplan.pages.document import (
    ABSENT,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import country, reply_text
from crmplan.pages.visas import KEYS, Needed, source_of
from crmplan.pages.words import as_of
from crmplan.visas.clock import reply_of
from crmplan.visas.fields import TYPE
from crmplan.visas.model import PassportKind, Requirement, Rule, VisaFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.visas.clock import Reply
    from crmplan.visas.model import Fee, VisaType


def view(file: VisaFile, day: date, language: Language) -> View:
    """A destination as a row and as a page."""
    return View(
        "visa-file",
        day,
        language,
        keys(reply_of(file.country, file, day), day),
        [file],
        lambda: blocks(file, day, language),
    )


def keys(reply: Reply, day: date) -> Keys[VisaFile]:
    """What machines are given of a destination, with the types and the rules that hold."""
    return {
        "country": lambda file: file.country,
        "clock": lambda _: reply.clock,
        "requested_on": lambda _: reply.requested_on,
        "due": lambda _: reply.due,
        "provided_on": lambda _: reply.provided_on,
        "provided_by": lambda file: (reply.provided_on and file.provided_by) or None,
        "secondary": lambda file: file.secondary,
        "source": lambda file: file.source,
        "as_of": lambda file: file.as_of,
        "verified_on": lambda file: file.verified_on,
        "remarks": lambda file: file.remarks or None,
        "types": lambda file: list(map(TYPE.item, file.types)),
        "rules": lambda file: [rule_item(rule, file) for rule in file.rules if rule.valid_on(day)],
    }


def rule_item(rule: Rule, file: VisaFile) -> Item:
    """A rule for machines."""
    answer = Needed(rule.passport, rule.passport_kind, file.country, file, rule)
    return {key: fill(answer) for key, fill in KEYS.items()}


def blocks(file: VisaFile, day: date, language: Language) -> Iterator[Block]:
    """The page of a destination."""
    yield Heading(say(language, "visas.file.title", country=country(file.country, language)))
    yield Paragraph(as_of(day, language))
    yield Facts(tuple(facts(file, day, language)))
    yield from warnings(file, day, language)
    yield from types(file, language)
    yield Heading(say(language, "visas.rules"), 2)
    rules = [rule for rule in file.rules if rule.valid_on(day)]
    if rules:
        yield table(file, rules, language)
    else:
        yield Paragraph(say(language, "visas.rules.none"))
    others = len(file.rules) - len(rules)
    if others:
        yield Paragraph(say(language, "visas.rules.others", count=others))


def facts(file: VisaFile, day: date, language: Language) -> Iterator[tuple[str, Text]]:
    """Whether the country replied, and where what is known is from."""
    reply = reply_of(file.country, file, day)
    yield say(language, "visas.fact.reply"), reply_text(reply, language)
    if reply.provided_on and file.provided_by:
        yield say(language, "visas.fact.provided-by"), Text(file.provided_by)
    yield say(language, "visas.fact.source"), Text(file.source)
    yield say(language, "visas.fact.as-of"), Text(written_day(file.as_of, language))
    if file.verified_on and file.verified_on <= day:
        verified = written_day(file.verified_on, language)
        yield say(language, "visas.fact.verified"), Text(verified, Tone.GOOD)
    if file.remarks:
        yield say(language, "visas.fact.remarks"), Text(file.remarks)


def warnings(file: VisaFile, day: date, language: Language) -> Iterator[Block]:
    """That the source is a third party's, or later than the day."""
    verified = file.verified_on is not None and file.verified_on <= day
    if file.secondary and not verified:
        yield Paragraph(say(language, "visas.file.secondary"), Tone.WARNING)
    if file.as_of > day:
        values = {"source": written_day(file.as_of, language), "day": written_day(day, language)}
        yield Paragraph(say(language, "visas.file.later", **values), Tone.WARNING)


def types(file: VisaFile, language: Language) -> Iterator[Block]:
    """The types of visa that are known, each with what it takes and where that is from."""
    yield Heading(say(language, "visas.types"), 2)
    if not file.types:
        yield Paragraph(say(language, "visas.types.none"))
    for kind in file.types:
        yield Paragraph(say(language, f"visas.type.{kind.kind}"), Tone.STRONG)
        yield Facts(tuple(type_facts(kind, file, language)))


def type_facts(kind: VisaType, file: VisaFile, language: Language) -> Iterator[tuple[str, Text]]:
    """What a type of visa takes; what is not known is left out."""
    if kind.fees:
        fees = "; ".join(fee_text(fee, language) for fee in kind.fees)
        yield say(language, "visas.fact.fees"), Text(fees)
    for name in ("stay", "validity", "processing"):
        days = getattr(kind, name)
        if days is not None:
            yield say(language, f"visas.fact.{name}"), Text(say(language, "visas.days", count=days))
    if kind.requirements:
        asked = (say(language, f"visas.document.{code}") for code in kind.requirements)
        yield say(language, "visas.fact.requirements"), Text(", ".join(asked))
    if kind.remarks:
        yield say(language, "visas.fact.remarks"), Text(kind.remarks)
    yield say(language, "visas.fact.source"), Text(kind.source or file.source)
    day = kind.as_of or (None if kind.source else file.as_of)
    words = written_day(day, language) if day else say(language, "visas.undated")
    yield say(language, "visas.fact.as-of"), Text(words)


def fee_text(fee: Fee, language: Language) -> str:
    """A fee: «50 USD, una entrada»."""
    text = f"{fee.amount} {fee.currency}"
    return f"{text} ({say(language, f'visas.entries.{fee.entries}')})" if fee.entries else text


def table(file: VisaFile, rules: list[Rule], language: Language) -> Table:
    """What each passport needs; columns that would be empty are left out."""
    rows = [cells(rule, file, language) for rule in rules]
    names = ("passport", "kind", "requirement", "days", "category", "valid", "remarks", "source")
    used = [
        number
        for number, name in enumerate(names)
        if name in {"passport", "requirement", "days"} or any(row[number].text for row in rows)
    ]
    wide = {"remarks": 16, "source": 16, "requirement": 12}
    columns = tuple(
        Column(
            say(language, f"visas.column.{names[number]}"),
            least=wide.get(names[number], 0),
            lead=names[number] == "requirement",
        )
        for number in used
    )
    kept = tuple(tuple(row[number] for number in used) for row in rows)
    return Table.plain(columns, kept)


def cells(rule: Rule, file: VisaFile, language: Language) -> tuple[Text, ...]:
    """A rule's line of the table."""
    ordinary = rule.passport_kind is PassportKind.ORDINARY
    kind = "" if ordinary else say(language, f"visas.kind.{rule.passport_kind}")
    category = " ".join(filter(None, (rule.category, rule.category_local)))
    days = ABSENT if rule.days is None else str(rule.days)
    return (
        Text(country(rule.passport, language)),
        Text(kind),
        Text(say(language, f"visas.requirement.{rule.requirement}")),
        Text(days),
        Text(category),
        Text(validity(rule, language)),
        Text(rule.remarks),
        Text(source_of(rule, file)[0] if rule.source else ""),
    )


def validity(rule: Rule, language: Language) -> str:
    """From when until when a rule holds, where that is known."""
    starts = short_day(rule.valid_from, language) if rule.valid_from else ""
    ends = short_day(rule.valid_until, language) if rule.valid_until else ""
    if starts and ends:
        return f"{starts} – {ends}"
    if starts:
        return say(language, "visas.from", day=starts)
    return say(language, "visas.until", day=ends) if ends else ""


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


def need_view(asked: Question, language: Language) -> View:
    """The answer as a row and as a page."""
    return View(
        "visa-need",
        asked.day,
        language,
        KEYS,
        [Needed(asked.passport, asked.kind, asked.destination, asked.file, asked.rule)],
        lambda: need_blocks(asked, language),
    )


def need_blocks(asked: Question, language: Language) -> Iterator[Block]:
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
    yield Facts(tuple(need_facts(asked, rule, file, language)))
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


def need_facts(
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
