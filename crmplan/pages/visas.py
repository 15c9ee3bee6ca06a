"""The visa matrix, the thirty days of each country for a reply, and what the files lack."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language import Language, say, written_day
from crmplan.pages import Keys, View
from crmplan.pages.document import (
    ABSENT,
    NOTHING,
    Bar,
    Block,
    Column,
    Group,
    Heading,
    Paragraph,
    Share,
    Table,
    Text,
    Tone,
)
from crmplan.pages.registry_words import CLOCK_TONES, countries, country, reply_text
from crmplan.pages.words import GIVEN_SIGN, as_of, day_text
from crmplan.visas.clock import Clock, Reply, reply_of
from crmplan.visas.model import PassportKind, Requirement, Rule, VisaFile, Visas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

WITHOUT_VISA = (Requirement.VISA_FREE, Requirement.ELECTRONIC_AUTHORISATION)
REPLIED = (Clock.IN_TIME, Clock.LATE, Clock.UNASKED)
MOST_CELLS = 3000  # of the matrix that are shown without being asked for
REPLIED = (Clock.IN_TIME, Clock.LATE, Clock.UNASKED)
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


class Needed(NamedTuple):
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


KEYS: Keys[Needed] = {
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

    def __iter__(self) -> Iterator[Needed]:
        """Every pair of a passport and a foreign destination."""
        rules = self.rules()
        for passport in (*self.members, *self.others):
            for destination, file in self.visas.items():
                if passport != destination:
                    yield Needed(
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
    return View("visas", matrix.day, language, KEYS, matrix, lambda: blocks(matrix, language))


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


CLOCK_KEYS: Keys[Reply] = {
    "country": lambda reply: reply.country,
    "clock": lambda reply: reply.clock,
    "requested_on": lambda reply: reply.requested_on,
    "due": lambda reply: reply.due,
    "provided_on": lambda reply: reply.provided_on,
    "days": lambda reply: reply.days,
}


def replies(visas: Visas, members: tuple[str, ...], day: date) -> list[Reply]:
    """How the reply of each member, and of every other country with a file, stands."""
    return [reply_of(code, visas.get(code), day) for code in dict.fromkeys((*members, *visas))]


def clock_view(found: Sequence[Reply], day: date, language: Language) -> View:
    """The clocks as rows and as a page, those over first."""
    order = list(Clock)
    ordered = sorted(found, key=lambda reply: (order.index(reply.clock), -(reply.days or 0)))
    return View(
        "visas-clock",
        day,
        language,
        CLOCK_KEYS,
        ordered,
        lambda: clock_blocks(ordered, day, language),
    )


def clock_blocks(found: Sequence[Reply], day: date, language: Language) -> Iterator[Block]:
    """The page of clocks."""
    yield Heading(say(language, "visas.clock.title"))
    yield Paragraph(as_of(day, language))
    if not found:
        yield Paragraph(say(language, "visas.none"))
        return
    counts = Counter(reply.clock for reply in found)
    yield Bar(
        tuple(
            Share(
                say(language, f"visas.clock.count.{clock}", count=counts[clock]),
                counts[clock],
                CLOCK_TONES[clock],
                GIVEN_SIGN if clock in REPLIED else NOTHING,
            )
            for clock in Clock
        )
    )
    columns = (
        Column(say(language, "visas.column.country"), least=14, lead=True),
        Column(say(language, "visas.column.requested")),
        Column(say(language, "visas.column.due")),
        Column(say(language, "visas.column.provided")),
        Column(say(language, "visas.column.state"), least=20),
    )
    rows = tuple(
        (
            Text(country(reply.country, language)),
            *(
                day_text(each, language)
                for each in (reply.requested_on, reply.due, reply.provided_on)
            ),
            reply_text(reply, language),
        )
        for reply in found
    )
    yield Table.plain(columns, rows)
    yield Paragraph(say(language, "visas.clock.rule"))


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


GAP_KEYS: Keys[Gap] = {
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


def gaps_view(found: Sequence[Gap], day: date, language: Language) -> View:
    """The gaps as rows and as a page."""
    return View(
        "visas-gaps", day, language, GAP_KEYS, found, lambda: gaps_blocks(found, day, language)
    )


def gaps_blocks(found: Sequence[Gap], day: date, language: Language) -> Iterator[Block]:
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
    yield gaps_table(found, language)


def gaps_table(found: Sequence[Gap], language: Language) -> Table:
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
    return Table.plain(columns, rows)


def missing(gap: Gap, language: Language) -> Text:
    """The passports for which a destination has no rule."""
    if not gap.file:
        return Text(say(language, "visas.gaps.no-file"), Tone.WARNING)
    codes = ", ".join((*gap.members, *gap.others))
    return Text(codes, Tone.WARNING) if codes else Text(ABSENT)
