"""All forms of the calendar column, in the order in which they are tried."""

from crmplan.calendar.dated import DATED
from crmplan.calendar.repeated import REPEATED

FORMS = (*DATED, *REPEATED)
