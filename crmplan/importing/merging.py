"""A document into a plan that is there: what it changes, as a new plan and as splices of the file.

Texts and calendars are replaced, what is new is inserted behind what stands before it in the
document. Nothing is taken out and nothing is moved: that is remarked on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from crmplan.importing.columns import Part
from crmplan.importing.fresh import fields_of
from crmplan.importing.matching import likeness, matched
from crmplan.importing.paper import Remark
from crmplan.importing.typed import alike, retyped
from crmplan.model import Activity, EventKind, Objective, Plan, Theme
from crmplan.problems import CrmplanError
from crmplan.reading.edits import Splice, added, joined, with_field
from crmplan.reading.nodes import Mapping
from crmplan.reading.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from crmplan.importing.draft import Draft
    from crmplan.importing.pairing import Doubt
    from crmplan.reading.source import Source

Owner = Plan | Theme | Objective
New = Theme | Objective | Activity
T = TypeVar("T", Theme, Objective, Activity)


@dataclass(slots=True)
class Merge:
    """What a document makes of a plan.

    `fields` are new values by the identity of the record and the name of the field; `new` the
    records to insert by the identity of their owner, each with its place among what is there.
    """

    old: Plan
    fields: dict[int, dict[str, str]] = field(default_factory=dict)
    new: dict[int, list[tuple[int, New]]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def plan(self) -> Plan:
        """The plan as it should be."""
        return replace(self.old, themes=self.woven(self.old, self.old.themes, self._theme))

    def _theme(self, theme: Theme) -> Theme:
        objectives = self.woven(theme, theme.objectives, self._objective)
        return replace(theme, objectives=objectives, **self.fields.get(id(theme), {}))  # type: ignore[arg-type]

    def _objective(self, objective: Objective) -> Objective:
        activities = self.woven(objective, objective.activities, self._activity)
        return replace(objective, activities=activities, **self.fields.get(id(objective), {}))  # type: ignore[arg-type]

    def _activity(self, activity: Activity) -> Activity:
        return replace(activity, **self.fields.get(id(activity), {}))  # type: ignore[arg-type]

    def woven(self, owner: Owner, records: Sequence[T], made: Callable[[T], T]) -> tuple[T, ...]:
        """The records of an owner, changed, with the new ones in their places."""
        found: list[T] = []
        new = self.new.get(id(owner), [])
        for place in range(len(records) + 1):
            found += [record for at, record in new if at == place]  # type: ignore[misc]
            found += map(made, records[place : place + 1])
        return tuple(found)

    def splice(self, source: Source) -> Splice:
        """The change as one splice of the plan's file; an empty one where nothing changes."""
        splices: list[Splice] = []
        for theme in self.old.themes:
            for objective in theme.objectives:
                for activity in objective.activities:
                    splices += self._replaced(source, activity)
                splices += self._replaced(source, objective)
                splices += self._added(source, objective, "activities")
            splices += self._replaced(source, theme)
            splices += self._added(source, theme, "objectives")
        splices += self._added(source, self.old, "themes")
        return joined(source, splices) if splices else Splice(0, 0, "")

    def _replaced(self, source: Source, record: New) -> list[Splice]:
        """The new values of a record's fields."""
        fields = self.fields.get(id(record), {})
        return [with_field(source, _node(source, record), name, fields[name]) for name in fields]

    def _added(self, source: Source, owner: Owner, name: str) -> list[Splice]:
        """What is new in a list, once for each place."""
        new = self.new.get(id(owner), [])
        return [
            added(source, _node(source, owner), name, [fields_of(each) for each in group], place)
            for place, group in _by_place(new)
        ]


def _by_place(new: list[tuple[int, New]]) -> Iterator[tuple[int, list[New]]]:
    """New records in groups that go to the same place."""
    for place in dict.fromkeys(place for place, _ in new):
        yield place, [record for at, record in new if at == place]


def _node(source: Source, record: Plan | New) -> Mapping:
    """The node of a record that was read from a file; that of the plan is the file's root."""
    if isinstance(record, Plan):
        root = parse(source).root
        assert isinstance(root, Mapping)  # noqa: S101 - a plan was read from it
        return root
    return record.place.node  # type: ignore[union-attr,no-any-return]


def merged(plan: Plan, draft: Draft, columns: Collection[Part]) -> Merge:
    """What a document changes in a plan; only the columns that it has are compared."""
    merging = Merging(plan, draft, columns)
    if plan.themes and not merging.matches.activities:
        raise CrmplanError("import-other-plan", 1, path=draft.plan.source)
    merging.themes()
    merging.missing()
    return merging.made


class Merging:
    """The walk through a document, beside the plan."""

    def __init__(self, plan: Plan, draft: Draft, columns: Collection[Part]) -> None:
        self.plan = plan
        self.draft = draft
        self.columns = columns
        self.matches = matched(plan, draft)
        self.made = Merge(plan)

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
        if Part.CALENDAR not in self.columns or alike(activity.calendar) == alike(_in_force(known)):
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
        self.made.fields.setdefault(id(record), {})[name] = retyped(old, new)
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
        made = replace(activity, id=f"{at[0]}.{at[1]}.{number}")
        if doubt := self.draft.doubts.get(activity.id):
            self.remark("doubt", activity, made, doubt=doubt)
        return made

    def insert(self, owner: Owner, place: int, record: New) -> None:
        """Note a new record of an owner."""
        self.made.new.setdefault(id(owner), []).append((place, record))

    def remark(
        self, key: str, activity: Activity, known: Activity, doubt: Doubt | None = None
    ) -> None:
        """Something to know about an activity, under its id in the plan."""
        values = {"id": known.id, "doubt": doubt} if doubt else {"id": known.id}
        self.made.remarks.append(Remark(key, self.draft.rows[activity.id], values))

    def missing(self) -> None:
        """What the plan has and the document does not."""
        found = {known.id for known in self.matches.activities.values()}
        for _, _, activity in self.plan.activities():
            if activity.id not in found:
                values = {"id": activity.id, "text": activity.text}
                self.made.remarks.append(Remark("missing", 0, values))


def _free(wanted: int, numbers: set[int]) -> int:
    """The number wanted, if it is free, else the one behind the highest; it is taken then."""
    number = wanted if wanted and wanted not in numbers else max(numbers, default=0) + 1
    numbers.add(number)
    return number


def _in_force(activity: Activity) -> str:
    """The words of a calendar after the last postponement, if there was any."""
    postponed = [event for event in activity.log if event.kind is EventKind.POSTPONED]
    return (postponed[-1].calendar or "") if postponed else activity.calendar
