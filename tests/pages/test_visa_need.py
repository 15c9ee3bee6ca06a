"""Where a visa rule is from: its own source, or that of its file."""

from datetime import date

from crmplan.language import Language
from crmplan.pages.destination import Question
from crmplan.pages.destination import need_view as view
from crmplan.pages.document import Paragraph, Tone
from crmplan.pages.visas import source_of
from crmplan.visas.model import PassportKind, Requirement, Rule, VisaFile

FILED = date(2003, 6, 1)


def rule(**fields):
    return Rule("HN", Requirement.VISA_FREE, **fields)


def compiled(*rules):
    """A file that a third party compiled."""
    return VisaFile("CR", source="Un compendio", as_of=FILED, secondary=True, rules=rules)


def warned(some_rule):
    asked = Question("HN", PassportKind.ORDINARY, "CR", compiled(some_rule), FILED)
    blocks = view(asked, Language.EN).page().blocks
    return any(
        "secondary" in block.text and block.tone is Tone.WARNING
        for block in blocks
        if isinstance(block, Paragraph)
    )


def test_a_rule_without_a_source_has_its_files():
    origin = source_of(rule(), compiled())
    assert (origin.source, origin.as_of, origin.secondary) == ("Un compendio", FILED, True)
    assert warned(rule())


def test_a_rules_own_source_is_not_the_third_partys():
    own = rule(source="Decreto de Costa Rica", as_of=date(2003, 7, 1))
    origin = source_of(own, compiled(own))
    assert origin == ("Decreto de Costa Rica", date(2003, 7, 1), False)
    assert not warned(own)


def test_a_rules_own_source_has_its_own_day_or_none():
    assert source_of(rule(source="Decreto de Costa Rica"), compiled())[1] is None
    assert source_of(rule(as_of=date(2003, 7, 1)), compiled())[1] == date(2003, 7, 1)
