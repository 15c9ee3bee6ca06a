"""Progress that is counted, not claimed: what the log and the registries hold of an activity.

Everything is as of a day. Absent is not zero: what a party said, what it was never asked and what
is not known are told apart, and a registry that could not be read counts as not known.
"""

from crmplan.measures.progress import (
    MEASURES,
    Conflict,
    Measure,
    Progress,
    measure_of,
    progress,
    registries_of,
)
from crmplan.measures.tally import Case, Given, Part, Tally

__all__ = [
    "MEASURES",
    "Case",
    "Conflict",
    "Given",
    "Measure",
    "Part",
    "Progress",
    "Tally",
    "measure_of",
    "progress",
    "registries_of",
]
