"""Which activities are asked for on a day, each as it stands and with what is counted of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language.fold import fold, one_spaced
from crmplan.measures.progress import Progress, progress
from crmplan.measures.tally import Case, Given
from crmplan.plan.model import MEMBERS
from crmplan.plan.schedule import Limits, Standing, State, standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmplan.books import Registries
    from crmplan.plan.model import Activity, Meeting, Objective, Plan, Theme


class Selection(NamedTuple):
    """Filters, all of which must hold; an empty one holds for all.

    `theme` is a number, `objective` "theme.objective", `party` a code of the plan (a member is
    meant by `members` too), `text` a part of what is written of the activity, in its log too.
    """

    theme: str = ""
    objective: str = ""
    party: str = ""
    states: tuple[State, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        """Whether there is any filter."""
        return bool(self.theme or self.objective or self.party or self.states or self.text)

    def takes(
        self, plan: Plan, day: date, theme: Theme, objective: Objective, standing: Standing
    ) -> bool:
        """Whether an activity is among those asked for."""
        activity = standing.activity
        spread = (*activity.responsible, *plan.parties.spread(activity.responsible))
        return (
            self.theme in ("", str(theme.number))
            and self.objective in ("", f"{theme.number}.{objective.number}")
            and (not self.party or self.party in spread or self._all_members(spread))
            and (not self.states or standing.state in self.states)
            and (not self.text or searched(self.text) in searched(*written(activity, day)))
        )

    def _all_members(self, codes: tuple[str, ...]) -> bool:
        return self.party == MEMBERS and MEMBERS in codes


def written(activity: Activity, day: date) -> Iterator[str]:
    """All that people wrote of an activity up to a day: its texts, and those of its entries."""
    yield from (activity.id, activity.text, activity.english, activity.calendar, activity.assumed)
    for event in activity.log:
        if event.on <= day:
            yield from (event.text, event.calendar or "", event.evidence, event.by)


def searched(*texts: str) -> str:
    """Texts as they are searched: accents, case, and which spaces part the words do not matter."""
    return fold(one_spaced(" ".join(texts)))


class Row(NamedTuple):
    """An activity in its place in the plan, as it stands, and what is counted of it."""

    theme: Theme
    objective: Objective
    standing: Standing
    progress: Progress | None = None


class Query(NamedTuple):
    """The activities of a plan that are asked for, and the day they are looked at from.

    What falls due by `meeting` is told apart.
    """

    plan: Plan
    day: date
    limits: Limits = Limits()
    selection: Selection = Selection()
    meeting: Meeting | None = None

    def rows(self) -> list[Row]:
        """The activities asked for, in the plan's order."""
        places = self.plan.activities()
        found = standings(self.plan, self.day, self.limits)
        rows = (
            Row(theme, objective, standing)
            for (theme, objective, _), standing in zip(places, found, strict=True)
        )
        if not self.selection:
            return list(rows)
        takes = partial(self.selection.takes, self.plan, self.day)
        return [row for row in rows if takes(row.theme, row.objective, row.standing)]

    def counted(self, rows: Iterable[Row], registries: Registries) -> list[Row]:
        """The same rows with what the log and the registries count of each."""
        return [self._counted(row, registries) for row in rows]

    def _counted(self, row: Row, registries: Registries) -> Row:
        """A row with what is counted of it; who delivered is told by whatever counts it."""
        found = progress(Case(self.plan, row.standing, registries, self.day, self.limits))
        standing, activity = row.standing, row.standing.activity
        if found and activity.each and activity.counted_elsewhere:
            given = {p.code: p.on for p in found.judged[0].parts if p.given is Given.YES}
            owed = self.plan.parties.spread(activity.responsible)
            standing = standing._replace(
                delivered={code: on for code, on in given.items() if on and code in owed},
                owing=tuple(c for c in owed if c not in activity.exempt and c not in given),
            )
        return row._replace(standing=standing, progress=found)


def most_pressing(rows: Iterable[Row]) -> list[Row]:
    """The rows by state, most pressing first, and by what falls due first."""
    ranks = {state: rank for rank, state in enumerate(State)}
    return sorted(rows, key=lambda row: (ranks[row.standing.state], row.standing.due or date.max))
