"""What changed between two states of a plan and its registries. Pure functions of both.

One comparison serves everybody who asks: the minutes (`crmplan changes`), the life of an activity
(`crmplan log`), a pull request, the preview of an import.
"""

from crmplan.changes.clocks import by_clocks, holding, learnt_on, recorded_on
from crmplan.changes.comparing import Side, compare, cut, passed_over, side_of
from crmplan.changes.kinds import Change, ChangeKind, When
from crmplan.changes.pairs import Edit, edits, paired

__all__ = [
    "Change",
    "ChangeKind",
    "Edit",
    "Side",
    "When",
    "by_clocks",
    "compare",
    "cut",
    "edits",
    "holding",
    "learnt_on",
    "paired",
    "passed_over",
    "recorded_on",
    "side_of",
]
