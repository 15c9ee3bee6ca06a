"""Which activities a command shows: the filters that every reading command takes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from crmplan.plan.model import MEMBERS

if TYPE_CHECKING:
    from crmplan.plan.model import Objective, Plan, Theme
    from crmplan.plan.schedule import Standing, State


class Selection(NamedTuple):
    """Filters, all of which must hold; an empty one holds for all.

    `theme` is a number, `objective` "theme.objective", `party` a code of the plan (a member is
    meant by `members` too), `text` a part of any of the activity's texts, accents and case apart.
    """

    theme: str = ""
    objective: str = ""
    party: str = ""
    states: tuple[State, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        """Whether there is any filter."""
        return bool(self.theme or self.objective or self.party or self.states or self.text)

    def takes(self, plan: Plan, theme: Theme, objective: Objective, standing: Standing) -> bool:
        """Whether an activity is among those asked for."""
        activity = standing.activity
        spread = (*activity.responsible, *plan.parties.spread(activity.responsible))
        return (
            self.theme in ("", str(theme.number))
            and self.objective in ("", f"{theme.number}.{objective.number}")
            and (not self.party or self.party in spread or self._all_members(spread))
            and (not self.states or standing.state in self.states)
            and folded(self.text)
            in folded(f"{activity.id} {activity.text} {activity.english} {activity.calendar}")
        )

    def _all_members(self, codes: tuple[str, ...]) -> bool:
        return self.party == MEMBERS and MEMBERS in codes


def folded(text: str) -> str:
    """A text without case and accents, for searching."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
