"""How one writer writes dates: what a cell alone leaves open and its column decides."""

from typing import NamedTuple

from crmplan.calendar.scan import ANY_LANGUAGE, full_year

CENTURY = 100


class Habit(NamedTuple):
    """What begins dates in figures, the hundred years that two figures mean, the languages."""

    order: str = ""  # day-first, month-first or mixed; empty where it is not known
    pivot: int | None = None
    languages: int = ANY_LANGUAGE

    def year(self, figures: int) -> int:
        """The year that two figures mean."""
        if self.pivot is None:
            return full_year(figures)
        return self.pivot + (figures - self.pivot) % CENTURY


ALONE = Habit()
