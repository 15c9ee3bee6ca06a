"""The visa matrix: passports down, destinations across."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import Language, say, written_day
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
from crmplan.pages.registry_words import as_of, countries
from crmplan.visas.model import PassportKind, Requirement, Rule, VisaFile, Visas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

MOST_CELLS = 3000  # of the matrix that are shown without being asked for
OWN = Text(ABSENT, Tone.QUIET)
UNKNOWN = Text("?", Tone.WARNING)
SIGNS = {
    Requirement.VISA_FREE: ("✓", Tone.GOOD),
    Requirement.ELECTRONIC_AUTHORISATION: ("T", Tone.NOTICE),
    Requirement.E_VISA: ("E", Tone.NOTICE),
    Requirement.VISA_ON_ARRIVAL: ("F", Tone.NOTICE),
    Requirement.VISA_REQUIRED: ("V", Tone.PLAIN),
    Requirement.NO_ADMISSION: ("X", Tone.BAD),
}


class Origin(NamedTuple):
    """A source, of what day it is, and whether it is a third party's."""

    source: str
    as_of: date | None
    secondary: bool


class Answer(NamedTuple):
    """What a passport needs for a destination: its rule; None where none, or no file, is known."""

    passport: str
    kind: PassportKind
    destination: str
    file: VisaFile | None
    rule: Rule | None

    @property
    def origin(self) -> Origin | None:
        """Where it is known from."""
        return source_of(self.rule, self.file) if self.rule and self.file else None


KEYS: Keys[Answer] = {
    "passport": lambda answer: answer.passport,
    "passport_kind": lambda answer: answer.kind,
    "destination": lambda answer: answer.destination,
    "requirement": lambda answer: answer.rule and answer.rule.requirement,
    "days": lambda answer: answer.rule and answer.rule.days,
    "category": lambda answer: answer.rule and answer.rule.category,
    "category_local": lambda answer: (answer.rule and answer.rule.category_local) or None,
    "remarks": lambda answer: (answer.rule and answer.rule.remarks) or None,
    "valid_from": lambda answer: answer.rule and answer.rule.valid_from,
    "valid_until": lambda answer: answer.rule and answer.rule.valid_until,
    "secondary": lambda answer: answer.origin and answer.origin.secondary,
    "as_of": lambda answer: answer.origin and answer.origin.as_of,
    "source": lambda answer: answer.origin and answer.origin.source,
}


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rules that hold on a day for passports of one kind, in two groups: members and others."""

    visas: Visas
    day: date
    kind: PassportKind
    members: tuple[str, ...]
    others: tuple[str, ...]
    everything: bool = False

    def __iter__(self) -> Iterator[Answer]:
        """Every pair of a passport and a foreign destination."""
        rules = self.rules()
        for passport in (*self.members, *self.others):
            for destination, file in self.visas.items():
                if passport != destination:
                    yield Answer(
                        passport, self.kind, destination, file, rules[destination].get(passport)
                    )

    def shown(self) -> Matrix:
        """As many passports as a page holds: MOST_CELLS, or all if that was asked for."""
        most = MOST_CELLS // max(len(self.visas), 1)
        if self.everything or len(self.members) + len(self.others) <= most:
            return self
        members = self.members[:most]
        return replace(self, members=members, others=self.others[: most - len(members)])

    def rules(self) -> Mapping[str, Mapping[str, Rule]]:
        """The rules by destination and passport."""
        return {code: rules_on(file, self.day, self.kind) for code, file in self.visas.items()}


def rules_on(file: VisaFile, day: date, kind: PassportKind) -> Mapping[str, Rule]:
    """A destination's rules for a kind of passport on a day, by the country of the passport."""
    return {
        rule.passport: rule
        for rule in file.rules
        if rule.passport_kind is kind and rule.valid_on(day)
    }


def source_of(rule: Rule, file: VisaFile) -> Origin:
    """Where a rule is from, of what day, and whether that source is a third party's.

    A rule with a source of its own has a day of its own, or none.
    """
    if rule.source:
        return Origin(rule.source, rule.as_of, secondary=False)
    return Origin(file.source, rule.as_of or file.as_of, file.secondary)


def view(matrix: Matrix, language: Language) -> View:
    """The matrix as rows, one for each passport and destination, and as a page."""
    return View(
        "visas",
        matrix.day,
        language,
        KEYS,
        matrix,
        lambda: blocks(matrix, language),
    )


def blocks(matrix: Matrix, language: Language) -> Iterator[Block]:
    """The page: the matrix, what its signs mean, and where it is from."""
    yield Heading(say(language, "visas.title"))
    kind = say(language, f"visas.kind.{matrix.kind}")
    yield Paragraph(f"{as_of(matrix.day, language)} · {kind}")
    if not matrix.visas:
        yield Paragraph(say(language, "visas.none"))
        return
    rules, shown = matrix.rules(), matrix.shown()
    yield table(shown, rules, language)
    passports = (*shown.members, *shown.others)
    count = len(matrix.members) + len(matrix.others)
    if len(passports) < count:
        yield Paragraph(say(language, "status.capped", shown=len(passports), count=count))
    yield Paragraph(legend(shown, rules, language))
    yield Paragraph(say(language, "visas.sign.unknown"), Tone.WARNING)
    yield Paragraph(countries(dict.fromkeys((*passports, *matrix.visas)), language), Tone.QUIET)
    yield from origin(matrix, language)


def table(matrix: Matrix, rules: Mapping[str, Mapping[str, Rule]], language: Language) -> Table:
    """Passports down, destinations across."""
    columns = (
        Column(say(language, "visas.column.passport"), lead=True),
        *(Column(code) for code in matrix.visas),
    )
    groups = tuple(
        Group(
            Text(say(language, f"visas.{name}"), Tone.STRONG),
            tuple((Text(code, Tone.STRONG), *signs(code, rules)) for code in some),
        )
        for name, some in (("members", matrix.members), ("others", matrix.others))
        if some
    )
    return Table(columns, groups)


def signs(passport: str, rules: Mapping[str, Mapping[str, Rule]]) -> Iterator[Text]:
    """What a passport needs for each destination, in four characters at most."""
    for destination, some in rules.items():
        rule = some.get(passport)
        if passport == destination:
            yield OWN
        elif rule is None:
            yield UNKNOWN
        else:
            yield sign(rule.requirement, rule.days)


@cache
def sign(requirement: Requirement, days: int | None) -> Text:
    """The sign for what is asked, with the days of stay where they are known."""
    letter, tone = SIGNS[requirement]
    return Text(letter + ("" if days is None else str(days)), tone)


def legend(matrix: Matrix, rules: Mapping[str, Mapping[str, Rule]], language: Language) -> str:
    """What the signs of the matrix mean."""
    passports = {*matrix.members, *matrix.others}
    found = (each for some in rules.values() for each in some.items())
    there = {rule.requirement for code, rule in found if code in passports}
    parts = [
        f"{letter} {say(language, f'visas.sign.{requirement}')}"
        for requirement, (letter, _) in SIGNS.items()
        if requirement in there
    ]
    return " · ".join([*parts, say(language, "visas.sign.days"), say(language, "visas.sign.own")])


def origin(matrix: Matrix, language: Language) -> Iterator[Block]:
    """How many destinations replied themselves, how many are known from third parties only."""
    files = matrix.visas.values()
    replied = sum(file.replied_by(matrix.day) for file in files)
    yield Paragraph(say(language, "visas.replied", done=replied, count=len(files)))
    secondary = [file for file in files if file.secondary]
    if secondary:
        first = min(file.as_of for file in secondary)
        last = max(file.as_of for file in secondary)
        key = "secondary" if first == last else "secondary-between"
        days = {"first": written_day(first, language), "last": written_day(last, language)}
        words = say(language, f"visas.{key}", count=len(secondary), total=len(files), **days)
        yield Paragraph(words, Tone.WARNING)
    late = sum(file.as_of > matrix.day for file in files)
    if late:
        day = written_day(matrix.day, language)
        yield Paragraph(say(language, "visas.later", count=late, day=day), Tone.WARNING)
