"""What the words of a calendar cell say, before any plan or clock gives them days."""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


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


class Unit(StrEnum):
    """The stretches of the calendar that a cell can name."""

    DAY = "day"
    WEEK = "week"  # of a month: seven days from its first day on
    ISO_WEEK = "iso-week"  # of a year: ISO 8601
    FORTNIGHT = "fortnight"  # of a month: until the 15th, and the rest
    MONTH = "month"
    BIMESTER = "bimester"
    QUARTER = "quarter"
    THIRD = "third"
    HALF = "half"
    YEAR = "year"


# The parts of a year, with their length in months.
MONTHS_OF = {
    Unit.MONTH: 1,
    Unit.BIMESTER: 2,
    Unit.QUARTER: 3,
    Unit.THIRD: 4,
    Unit.HALF: 6,
    Unit.YEAR: 12,
}


class Portion(StrEnum):
    """A vague part of a stretch: «principios de», «mediados de», «finales de»."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Edge(StrEnum):
    """Whether a window's own days belong to it: «antes de» and «después de» leave them out."""

    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"


@lru_cache(maxsize=4096)  # the activities of a plan share their first day and few periods
def months_after(day: date, months: int) -> date:
    """The day so many months later; a day that a month lacks becomes its last."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - slow to import

    return day + relativedelta(months=months)


class Period(NamedTuple):
    """A length of time between two occurrences."""

    months: int = 0
    weeks: int = 0
    days: int = 0

    def times(self, number: int) -> "Period":
        """A period so many times as long."""
        return Period(self.months * number, self.weeks * number, self.days * number)

    def iso(self) -> str:
        """The period as an ISO 8601 duration: P6M, P1W, P15D."""
        if self.months:
            return f"P{self.months}M"
        return f"P{self.weeks}W" if self.weeks else f"P{self.days}D"

    def after(self, day: date, times: int = 1) -> date:
        """The day so many periods later; a day that a month lacks becomes its last."""
        if self.months:
            return months_after(day, self.months * times)
        return day + timedelta(days=(self.weeks * 7 + self.days) * times)


YEARLY, MONTHLY, WEEKLY, FORTNIGHTLY, DAILY = (
    Period(months=12),
    Period(months=1),
    Period(weeks=1),
    Period(days=15),
    Period(days=1),
)


class Point(NamedTuple):
    """A stretch of the calendar that words name: a day, a month, a quarter, a year.

    `number` counts within the month (days, weeks, fortnights) or within the year (the others),
    -1 is the last; `month` is None for parts of a year, `year` where the words give none.
    `weekday` (Monday is 0) is the one written before a day.
    """

    unit: Unit
    number: int = 1
    month: int | None = None
    year: int | None = None
    portion: Portion | None = None
    weekday: int | None = None


class Window(NamedTuple):
    """From the first day of `first` to the last of `last`; an end left out is open."""

    first: Point | None = None
    last: Point | None = None
    edge: Edge = Edge.WITHIN

    @property
    def yearless(self) -> bool:
        """Whether some end needs a year that the words do not give."""
        return any(point is not None and point.year is None for point in (self.first, self.last))


# The last day of a period, whichever it is: «a fin de cada trimestre».
PERIOD_END = Window(Point(Unit.DAY, -1), Point(Unit.DAY, -1))
# Some day of a period, which one is not worked out: «último viernes de cada mes».
SOME_DAY = Window(Point(Unit.DAY, 1), Point(Unit.DAY, -1))


class Assumption(NamedTuple):
    """Something taken for granted: `say_assumption` puts it into words."""

    name: str
    values: tuple[tuple[str, str | int], ...] = ()


TOLD = -3  # from here on, the values of an expression that take no part in comparisons


class Expression(NamedTuple):
    """A cell understood.

    `window` is the stretch itself, or what bounds a recurrence; `each` the yearless stretches
    at whose ends it falls due, in the order of the year («junio y diciembre de cada año»): days
    without a month are of every period. `length` is how long a relative term lasts, in working
    days if `working`; it counts from a meeting of the body itself if `after_meeting`. What recurs
    falls due a `length` after each period, if it has one. A relative term has a `window` where
    the plan's year dates it («fin de año»); `anchor` is what it counts from, `remark` what else the
    cell says, both as written. These two and assumptions take no part in comparisons.
    """

    kind: Kind
    window: Window | None = None
    every: Period | None = None
    each: tuple[Window, ...] = ()
    length: Period | None = None
    working: bool = False
    after_meeting: bool = False
    anchor: str = ""
    remark: str = ""
    assumptions: tuple[Assumption, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression) and self[:TOLD] == other[:TOLD]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:TOLD])


class CalendarError(ValueError):
    """A cell that cannot be read.

    `code` names a sentence of the table `calendar`; `column` counts characters from 1; `word` is
    the stretch that stopped the reading.
    """

    def __init__(self, code: str, column: int = 1, word: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.column = column
        self.word = word
