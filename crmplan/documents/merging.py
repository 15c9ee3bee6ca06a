"""Which record of a document is which record of the plan: by id, then by text.

Texts are compared as `typed.alike` has them; a text that was reworded is known by its likeness,
within its own theme and objective only.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Final, TypeVar

from crmplan.changes.pairs import likeness as shared
from crmplan.documents.paper import Notice, alike, retyped
from crmplan.documents.titles import Role
from crmplan.language import CrmplanError, say
from crmplan.plan.model import Activity, EventKind, Objective, Plan, Theme

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from crmplan.documents.draft import Draft
    from crmplan.documents.pairing import Doubt
    from crmplan.records.edits import Edits


Texts = tuple[str, str]  # a text and its translation, which may be empty
LIKE: Final = 0.4  # how alike two texts of one objective must be to be one, reworded
SOMEWHAT: Final = 0.3  # the same, for two that also have the same number or id
MOST: Final = 2500  # pairs of texts of one place that are compared


@dataclass(slots=True)
class Matches:
    """The plan's record for each of the document's.

    Themes by number, objectives by theme and objective number, activities by id: the document's
    numbers and ids, not the plan's.
    """

    themes: dict[int, Theme] = field(default_factory=dict)
    objectives: dict[tuple[int, int], Objective] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)


def matched(plan: Plan, draft: Draft) -> Matches:
    """Every record of the document that the plan has already."""
    matches = Matches()
    themes = draft.plan.themes
    pairs = couples(
        [(theme.number, theme.title) for theme in themes],
        [(theme.number, (theme.title, theme.english)) for theme in plan.themes],
    )
    for new, old in pairs.items():
        matches.themes[themes[new].number] = plan.themes[old]
    for theme in themes:
        if known := matches.themes.get(theme.number):
            _match_objectives(theme, known, matches)
    _match_activities(plan, draft, matches)
    return matches


def _match_objectives(theme: Theme, known: Theme, matches: Matches) -> None:
    pairs = couples(
        [(objective.number, objective.text) for objective in theme.objectives],
        [(each.number, (each.text, each.english)) for each in known.objectives],
    )
    for new, old in pairs.items():
        matches.objectives[theme.number, theme.objectives[new].number] = known.objectives[old]


def _match_activities(plan: Plan, draft: Draft, matches: Matches) -> None:
    """Ids that the document states, then equal texts, then likeness within an objective.

    A text that stands in several places is known in its own only: nothing tells which has moved.
    """
    free = {activity.id: activity for _, _, activity in plan.activities()}
    by_text: dict[str, list[str]] = {}
    for known in free.values():
        for text in filter(None, texts_of(known)):
            by_text.setdefault(alike(text), []).append(known.id)
    _match_stated(draft, free, by_text, matches)
    _match_inside(draft, free, by_text, matches)
    left: dict[tuple[int, int], list[Activity]] = {}
    once = Counter(alike(activity.text) for _, _, activity in draft.plan.activities())
    for theme, objective, activity in draft.plan.activities():
        if activity.id in matches.activities:
            continue
        same = by_text.get(alike(activity.text), ())
        if len(same) == once[alike(activity.text)] == 1 and same[0] in free:
            matches.activities[activity.id] = free.pop(same[0])
        else:
            left.setdefault((theme.number, objective.number), []).append(activity)
    for place, new in left.items():
        if home := matches.objectives.get(place):
            old = [activity for activity in home.activities if activity.id in free]
            pairs = _closest([each.text for each in new], [texts_of(each) for each in old])
            for first, second in pairs.items():
                matches.activities[new[first].id] = free.pop(old[second].id)


def _match_inside(
    draft: Draft, free: dict[str, Activity], by_text: dict[str, list[str]], matches: Matches
) -> None:
    """By equal texts within the same objective."""
    for theme, objective, activity in draft.plan.activities():
        home = matches.objectives.get((theme.number, objective.number))
        inside = {each.id for each in home.activities} if home else set()
        same = by_text.get(alike(activity.text), ())
        near = next((id_ for id_ in same if id_ in free and id_ in inside), None)
        if near and activity.id not in matches.activities:
            matches.activities[activity.id] = free.pop(near)


def _match_stated(
    draft: Draft, free: dict[str, Activity], by_text: dict[str, list[str]], matches: Matches
) -> None:
    """By the ids that the document states, unless its text is that of another activity."""
    for _, _, activity in draft.plan.activities():
        known = free.get(activity.id) if activity.id in draft.stated else None
        elsewhere = [id_ for id_ in by_text.get(alike(activity.text), ()) if id_ != activity.id]
        if known and (not elsewhere or likeness(activity.text, texts_of(known)) >= SOMEWHAT):
            matches.activities[activity.id] = free.pop(activity.id)


def texts_of(activity: Activity) -> Texts:
    """The text of an activity, and its translation."""
    return activity.text, activity.english


def couples(new: Sequence[tuple[int, str]], old: Sequence[tuple[int, Texts]]) -> dict[int, int]:
    """Which of the old (number, texts) each of the new (number, text) is, by index."""
    found: dict[int, int] = {}

    def take(fits: object) -> None:
        for first, second in product(range(len(new)), range(len(old))):
            free = first not in found and second not in found.values()
            if free and fits(new[first], old[second]):  # type: ignore[operator]
                found[first] = second

    take(lambda a, b: bool(a[1]) and alike(a[1]) in map(alike, b[1]))
    take(lambda a, b: a[0] == b[0] and (not a[1] or likeness(a[1], b[1]) >= SOMEWHAT))
    left = [n for n in range(len(new)) if n not in found and new[n][1]]
    free = [n for n in range(len(old)) if n not in found.values()]
    closest = _closest([new[n][1] for n in left], [old[n][1] for n in free])
    return found | {left[first]: free[second] for first, second in closest.items()}


def _closest(new: list[str], old: list[Texts]) -> dict[int, int]:
    """The pairs that are like enough, the closest first, each text once."""
    if len(new) * len(old) > MOST:
        return {}
    ranked = sorted(
        (
            (-ratio, first, second)
            for (first, a), (second, b) in product(enumerate(new), enumerate(old))
            if (ratio := likeness(a, b)) >= LIKE
        ),
    )
    found: dict[int, int] = {}
    for _, first, second in ranked:
        if first not in found and second not in found.values():
            found[first] = second
    return found


def likeness(text: str, texts: Iterable[str]) -> float:
    """How alike a text is to the nearest of others, whatever was typed for quotes and dashes."""
    return max(shared(alike(text), alike(other)) for other in texts)


# A document into a plan that is there: what it changes.


Owner = Plan | Theme | Objective
New = Theme | Objective | Activity
LISTS: Final[dict[type, str]] = {Plan: "themes", Theme: "objectives", Objective: "activities"}
T = TypeVar("T", Theme, Objective, Activity)


def merged(changes: Edits[Plan], draft: Draft, columns: Collection[Role]) -> list[Notice]:
    """What a document changes in a plan; only the columns that it has are compared."""
    merging = Merging(changes, draft, columns)
    if changes.whole.themes and not merging.matches.activities:
        raise CrmplanError("import-other-plan", 1, path=draft.plan.source)
    merging.themes()
    merging.missing()
    return merging.remarks


class Merging:
    """The walk through a document, beside the plan."""

    def __init__(self, changes: Edits[Plan], draft: Draft, columns: Collection[Role]) -> None:
        self.changes = changes
        self.plan = changes.whole
        self.draft = draft
        self.columns = columns
        self.matches = matched(self.plan, draft)
        self.remarks: list[Notice] = []

    def themes(self) -> None:
        """Every theme of the document."""
        place = 0
        numbers = {theme.number for theme in self.plan.themes}
        for theme in self.draft.plan.themes:
            known = self.matches.themes.get(theme.number)
            if known is None:
                number = _free(theme.number, numbers)
                objectives = tuple(
                    self.new_objective(objective, (number, objective.number))
                    for objective in theme.objectives
                )
                self.insert(self.plan, place, Theme(number, theme.title, objectives=objectives))
            else:
                place = self.plan.themes.index(known) + 1
                self.reworded(known, "title", known.title, theme.title)
                self.objectives(theme, known)

    def objectives(self, theme: Theme, home: Theme) -> None:
        """Every objective of a theme that the plan has."""
        place = 0
        numbers = {objective.number for objective in home.objectives}
        for objective in theme.objectives:
            known = self.matches.objectives.get((theme.number, objective.number))
            if known is None:
                number = _free(objective.number, numbers)
                made = self.new_objective(objective, (home.number, number))
                if made.activities or not objective.activities:
                    self.insert(home, place, made)
            else:
                place = home.objectives.index(known) + 1
                self.reworded(known, "text", known.text, objective.text)
                self.activities(objective, known, (home.number, known.number))

    def activities(self, objective: Objective, home: Objective, at: tuple[int, int]) -> None:
        """Every activity of an objective that the plan has."""
        place = 0
        numbers = {int(each.id.rpartition(".")[2]) for each in home.activities}
        for activity in objective.activities:
            known = self.matches.activities.get(activity.id)
            if known is None:
                self.insert(home, place, self.new_activity(activity, at, numbers))
            else:
                if known in home.activities:
                    place = home.activities.index(known) + 1
                else:
                    self.remark("moved", activity, known)
                self.changed(known, activity)

    def changed(self, known: Activity, activity: Activity) -> None:
        """What the document changes in an activity."""
        if self.reworded(known, "text", known.text, activity.text) and known.english:
            self.remark("english", activity, known)
        if Role.CALENDAR not in self.columns or alike(activity.calendar) == alike(_in_force(known)):
            return
        if self.compare(known, "calendar", known.calendar, activity.calendar):
            if doubt := self.draft.doubts.get(activity.id):
                self.remark("doubt", activity, known, doubt=doubt)
                self.compare(known, "assumed", known.assumed, activity.assumed)
            elif known.assumed:
                self.remark("assumed", activity, known)

    def reworded(self, record: T, name: str, old: str, new: str) -> bool:
        """Whether a text changes; in a document in English its translation does instead."""
        english = record.english
        if english and likeness(new, (english,)) > likeness(new, (old,)):
            self.compare(record, "english", english, new)
            return False
        return self.compare(record, name, old, new)

    def compare(self, record: T, name: str, old: str, new: str) -> bool:
        """Note a field that differs in more than how it was typed."""
        if alike(old) == alike(new) or (not new and name != "calendar"):
            return False
        self.changes.put(record, {name: retyped(old, new)})
        return True

    def new_objective(self, objective: Objective, at: tuple[int, int]) -> Objective:
        """An objective that the plan does not have, with the activities that it does not have."""
        activities = []
        numbers: set[int] = set()
        for activity in objective.activities:
            known = self.matches.activities.get(activity.id)
            if known is None:
                activities.append(self.new_activity(activity, at, numbers))
            else:
                self.remark("moved", activity, known)
        return Objective(at[1], objective.text, activities=tuple(activities))

    def new_activity(self, activity: Activity, at: tuple[int, int], numbers: set[int]) -> Activity:
        """An activity that the plan does not have, under the first number that is free."""
        stated = int(activity.id.rpartition(".")[2]) if activity.id in self.draft.stated else 0
        number = _free(stated, numbers)
        made = self.of_known_parties(activity)._replace(id=f"{at[0]}.{at[1]}.{number}")
        if doubt := self.draft.doubts.get(activity.id):
            self.remark("doubt", activity, made, doubt=doubt)
        return made

    def of_known_parties(self, activity: Activity) -> Activity:
        """The activity, those responsible kept by name where the plan does not declare them."""
        strange = [c for c in activity.responsible if not self.plan.parties.has(c)]
        if not strange:
            return activity
        names = ", ".join(self.draft.declared.get(code, code) for code in strange)
        label = say(self.draft.language, "importing.kept-responsible")
        self.remark("undeclared", activity, activity, names=names)
        return activity._replace(
            responsible=tuple(c for c in activity.responsible if c not in strange),
            details={**activity.details, label: names},
        )

    def insert(self, owner: Owner, place: int, record: New) -> None:
        """Note a new record of an owner."""
        self.changes.add(owner, LISTS[type(owner)], [record], place)

    def remark(self, key: str, activity: Activity, known: Activity, **values: Doubt | str) -> None:
        """Something to know about an activity, under its id in the plan."""
        values |= {"id": known.id}
        self.remarks.append(Notice(key, self.draft.rows[activity.id], values))

    def missing(self) -> None:
        """What the plan has and the document does not."""
        found = {known.id for known in self.matches.activities.values()}
        for _, _, activity in self.plan.activities():
            if activity.id not in found:
                values = {"id": activity.id, "text": activity.text}
                self.remarks.append(Notice("missing", 0, values))


def _free(wanted: int, numbers: set[int]) -> int:
    """The number wanted, if it is free, else the one behind the highest; it is taken then."""
    number = wanted if wanted and wanted not in numbers else max(numbers, default=0) + 1
    numbers.add(number)
    return number


def _in_force(activity: Activity) -> str:
    """The words of a calendar after the last postponement, if there was any."""
    postponed = [event for event in activity.log if event.kind is EventKind.POSTPONED]
    return (postponed[-1].calendar or "") if postponed else activity.calendar
