"""What only a whole visa file can tell."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmplan.records.places import at, mark_of, verified_early
from crmplan.visas.model import Requirement, VisaCategory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmplan.records.problems import Problem
    from crmplan.records.whole import Reading
    from crmplan.visas.model import Rule, VisaFile

EXEMPT: Final = (Requirement.VISA_FREE, Requirement.ELECTRONIC_AUTHORISATION)
WITHOUT: Final = (Requirement.VISA_FREE, Requirement.VISA_ON_ARRIVAL)
CONTRADICTED: Final = {  # what a category of the CA-4 rules out
    VisaCategory.A: tuple(set(Requirement) - set(EXEMPT)),
    VisaCategory.B: WITHOUT,
    VisaCategory.C: WITHOUT,
}


def check(files: Mapping[str, Reading[VisaFile]]) -> Iterator[Problem]:
    """Every problem that shows only in whole files, and between them."""
    whole = {name.rpartition("/")[2]: found.whole for name, found in files.items() if found.whole}
    yield from country_twice(whole)
    for name, visas in whole.items():
        yield from check_visas(visas, name)


def check_visas(visas: VisaFile, name: str) -> Iterator[Problem]:
    """Every problem that shows only in the whole file; `name` is the file's own."""
    yield from file_name(visas, name)
    for rule in RULES:
        yield from rule(visas)


def country_twice(files: Mapping[str, VisaFile]) -> Iterator[Problem]:
    """A destination has one file: GT.yaml and gt.yaml are two."""
    first: dict[str, str] = {}
    for name, visas in files.items():
        if first.setdefault(visas.country, name) != name:
            values = {"file": first[visas.country], "country": visas.country, "why": "twice"}
            yield at(visas, "visa-file-name", "country", **values)


def file_name(visas: VisaFile, name: str) -> Iterator[Problem]:
    """A visa file is called by the code of its destination, in capitals or small letters."""
    right = f"{visas.country}.yaml"
    if name.upper() != right.upper():
        yield at(visas, "visa-file-name", "country", file=name, right=right)


def visa_dates(visas: VisaFile) -> Iterator[Problem]:
    """A country does not reply before it is asked."""
    asked, replied = visas.requested_on, visas.provided_on
    if asked is not None and replied is not None and replied < asked:
        yield at(visas, "visa-dates", "provided_on", requested=asked, provided=replied)


def currency_unknown(visas: VisaFile) -> Iterator[Problem]:
    """A fee is in a currency of ISO 4217."""
    for each in visas.types:
        for fee in each.fees:
            if fee.currency:
                import validators  # noqa: PLC0415 - few files give a fee

                if not validators.currency(fee.currency):
                    yield at(fee, "currency-unknown", "currency", code=fee.currency)


def rule_overlap(visas: VisaFile) -> Iterator[Problem]:
    """For a passport and its kind one rule holds at a time."""
    if len({rule.passport for rule in visas.rules}) == len(visas.rules):
        return
    found: dict[tuple[str, str], list[Rule]] = {}
    for rule in visas.rules:
        found.setdefault((rule.passport, rule.passport_kind), []).append(rule)
    for same in found.values():
        for before, rule in pairwise(sorted(same, key=_start)):
            if _end(before) >= _start(rule):
                line = mark_of(before, "passport").line
                yield at(rule, "rule-overlap", "passport", code=rule.passport, first=line)


def _start(rule: Rule) -> date:
    return rule.valid_from or date.min


def _end(rule: Rule) -> date:
    return rule.valid_until or date.max


def rule_dates(visas: VisaFile) -> Iterator[Problem]:
    """A rule does not cease to hold before it begins."""
    for rule in visas.rules:
        starts, ends = rule.valid_from, rule.valid_until
        if starts is not None and ends is not None and ends < starts:
            yield at(rule, "rule-dates", "valid_until", starts=starts, ends=ends)


def rule_own(visas: VisaFile) -> Iterator[Problem]:
    """A rule is for a foreign passport."""
    for rule in visas.rules:
        if rule.passport == visas.country:
            yield at(rule, "rule-own", "passport", code=rule.passport)


def rule_category(visas: VisaFile) -> Iterator[Problem]:
    """A category does not contradict what is asked for."""
    for rule in visas.rules:
        if rule.category is not None and rule.requirement in CONTRADICTED[rule.category]:
            values = {"category": rule.category.value, "requirement": rule.requirement.value}
            yield at(rule, "rule-category", "category", **values)


RULES: Final[tuple[Callable[[VisaFile], Iterator[Problem]], ...]] = (
    visa_dates,
    verified_early,
    currency_unknown,
    rule_overlap,
    rule_dates,
    rule_own,
    rule_category,
)
