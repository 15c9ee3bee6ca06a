"""Where each activity stands on a day. Pure functions of plan and day.

The last day of a window is still in time; work recorded after the day has not happened yet. What
is said of a standing is a list of remarks: keys of messages.status with their values, so that the
sentence is made in the reader's language.
"""

from crmplan.schedule.recurring import occurrences_between
from crmplan.schedule.standing import read_on, standing, standings
from crmplan.schedule.states import Limits, Remark, Standing, State, Vantage
from crmplan.schedule.turns import Occurrence, network_meetings

__all__ = [
    "Limits",
    "Occurrence",
    "Remark",
    "Standing",
    "State",
    "Vantage",
    "network_meetings",
    "occurrences_between",
    "read_on",
    "standing",
    "standings",
]
