"""What the words of a calendar cell say, before any plan or clock gives them days."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta


class Kind(StrEnum):
    """What kind of time a cell speaks of."""

    WINDOW = "window"
    RECURRING = "recurring"
    PER_MEETING = "per-meeting"
    ONGOING = "ongoing"
    DONE = "done"
    UNDATED = "undated"
    RELATIVE = "relative"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time between two occurrences."""

    months: int = 0
    weeks: int = 0
    days: int = 0

    def iso(self) -> str:
        """The period as an ISO 8601 duration: P6M, P1W, P15D."""
        if self.months:
            return f"P{self.months}M"
        return f"P{self.weeks}W" if self.weeks else f"P{self.days}D"

    def after(self, day: date, times: int = 1) -> date:
        """The day so many periods later; a day that a month lacks becomes its last."""
        if self.months:
            return day + relativedelta(months=self.months * times)
        return day + timedelta(days=(self.weeks * 7 + self.days) * times)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Months or days of a year, both ends included; the year None where the words give none.

    A day of None means the first or the last of its month.
    """

    year: int | None
    first: tuple[int, int | None] = (1, None)
    last: tuple[int, int | None] = (12, None)


@dataclass(frozen=True, slots=True)
class Expression:
    """A cell understood: its kind, and what its words give of days.

    `first` and `last` are the ends of a window, each None where it is open; `before` and `after`
    say that the days of an end are not part of it («antes de», «después de»). `on` is the date of
    a yearly recurrence.
    """

    kind: Kind
    first: Stretch | None = None
    last: Stretch | None = None
    before: bool = False
    after: bool = False
    every: Period | None = None
    on: tuple[int, int] | None = None


class CalendarError(ValueError):
    """A cell that cannot be read.

    `code` names the sentence of messages.calendar; `column` counts characters from 1; `word` is
    the stretch that stopped the reading, `suggestion` the whole cell as it was perhaps meant.
    """

    def __init__(
        self, code: str, column: int = 1, word: str = "", suggestion: str | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.column = column
        self.word = word
        self.suggestion = suggestion
