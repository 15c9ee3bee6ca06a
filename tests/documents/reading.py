"""A document's bytes into a draft, as the command does it."""

from crmplan.documents.draft import drafted
from crmplan.documents.formats import read_paper
from crmplan.documents.tables import chosen


def draft_of(name, content, numbers=(), asked=None, wish=None):
    return drafted(chosen(read_paper(name, content), numbers, asked), name, wish)


def cells(draft):
    """Every activity as (id, text, calendar)."""
    return [(each.id, each.text, each.calendar) for _, _, each in draft.plan.activities()]


def unsure(draft):
    return [each.id for _, _, each in draft.plan.activities() if each.assumed]
