"""Which record of a document is which record of the plan: by id, then by text.

Texts are compared as `typed.alike` has them; a text that was reworded is known by its likeness,
within its own theme and objective only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Final

from crmplan.changes import words
from crmplan.importing.typed import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crmplan.importing.draft import Draft
    from crmplan.model import Activity, Objective, Plan, Theme

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
    """Ids that the document states, then equal texts, then likeness within an objective."""
    free = {activity.id: activity for _, _, activity in plan.activities()}
    by_text: dict[str, list[str]] = {}
    for known in free.values():
        for text in filter(None, texts_of(known)):
            by_text.setdefault(alike(text), []).append(known.id)
    _match_stated(draft, free, by_text, matches)
    left: dict[tuple[int, int], list[Activity]] = {}
    for theme, objective, activity in draft.plan.activities():
        place = (theme.number, objective.number)
        same = [id_ for id_ in by_text.get(alike(activity.text), ()) if id_ in free]
        if activity.id in matches.activities:
            continue
        if same:
            home = matches.objectives.get(place)
            inside = {each.id for each in home.activities} if home else set()
            nearest = next((id_ for id_ in same if id_ in inside), same[0])
            matches.activities[activity.id] = free.pop(nearest)
        else:
            left.setdefault(place, []).append(activity)
    for place, new in left.items():
        if home := matches.objectives.get(place):
            old = [activity for activity in home.activities if activity.id in free]
            pairs = _closest([each.text for each in new], [texts_of(each) for each in old])
            for first, second in pairs.items():
                matches.activities[new[first].id] = free.pop(old[second].id)


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
    return max(words.likeness(alike(text), alike(other)) for other in texts)
