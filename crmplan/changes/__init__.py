"""What changed between two states of a plan and its registries. Pure functions of both.

One comparison serves everybody who asks: the minutes (`crmplan changes`), the life of an activity
(`crmplan log`), a pull request, the preview of an import.
"""

from crmplan.changes.comparing import Side, compare, cut, passed_over, side_of
from crmplan.changes.kinds import Change, ChangeKind
from crmplan.changes.pairs import Edit, edits, paired

__all__ = [
    "Change",
    "ChangeKind",
    "Edit",
    "Side",
    "compare",
    "cut",
    "edits",
    "paired",
    "passed_over",
    "side_of",
]
