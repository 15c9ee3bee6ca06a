"""Where each activity stands on a day. Pure functions of plan and day.

The last day of a window is still in time; work recorded after the day has not happened yet. What
is said of a standing is a list of remarks: keys of table `status` with their values, so that the
sentence is made in the reader's language.
"""

from crmplan.plan.log import read_on
from crmplan.plan.schedule.occurrences import (
    Occurrence,
    network_meetings,
    occurrences_between,
    turn_of,
    vantage_of,
)
from crmplan.plan.schedule.standing import FAR, last_day, next_meeting, standing, standings
from crmplan.plan.schedule.states import Limits, Remark, Standing, State, Vantage

__all__ = [
    "FAR",
    "Limits",
    "Occurrence",
    "Remark",
    "Standing",
    "State",
    "Vantage",
    "last_day",
    "network_meetings",
    "next_meeting",
    "occurrences_between",
    "read_on",
    "standing",
    "standings",
    "turn_of",
    "vantage_of",
]
