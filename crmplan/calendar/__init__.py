"""The calendar column: a small language, Spanish and English, that knows nothing of plans.

text → tokens       `scan`, by the vocabulary of `words`; `sift` keeps those that carry meaning
tokens → items      `forms`: tokens in a row as a point (`dates`) or a recurrence (`frequencies`)
items → parts       `ranges`: points side by side; `parts`: what «hasta», «cada», «cumplido» begin
parts → expression  `merge`: several as one; `terms`: what counts from an event that is not dated
expression → days   `window`, by `days`: with the plan's year where the words give none
column → cells      `column`: day or month first, century, language, by all of them (`habit`)
answer → words      `describe`: a sentence that reads as the same expression; the contract's JSON

`expression` holds the values, `cell` what is noticed on the way, `parser` leads through the stages.
A CalendarError stops it; `nearest` finds the cell perhaps meant; `reference` is the user's page.
"""

from crmplan.calendar.column import Column, read_column
from crmplan.calendar.describe import (
    describe,
    phrase,
    say_assumption,
    say_column,
    say_problem,
    to_json,
)
from crmplan.calendar.expression import Assumption, CalendarError, Expression, Kind, Period
from crmplan.calendar.parser import parse
from crmplan.calendar.window import Answer, CalendarProblem, answer

__all__ = [
    "Answer",
    "Assumption",
    "CalendarError",
    "CalendarProblem",
    "Column",
    "Expression",
    "Kind",
    "Period",
    "answer",
    "describe",
    "parse",
    "phrase",
    "read_column",
    "say_assumption",
    "say_column",
    "say_problem",
    "to_json",
]
