"""The calendar column: a small language, Spanish and English, that knows nothing of plans."""

from crmplan.calendar.describe import describe, phrase, say_assumption, say_problem, to_json
from crmplan.calendar.expression import Assumption, CalendarError, Expression, Kind, Period
from crmplan.calendar.parser import parse
from crmplan.calendar.window import Answer, CalendarProblem, answer

__all__ = [
    "Answer",
    "Assumption",
    "CalendarError",
    "CalendarProblem",
    "Expression",
    "Kind",
    "Period",
    "answer",
    "describe",
    "parse",
    "phrase",
    "say_assumption",
    "say_problem",
    "to_json",
]
