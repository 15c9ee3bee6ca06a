"""The text of a plan that is begun from nothing, with a stand-in for its first activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.documents.fresh import SCHEMA
from crmplan.language import Language, say
from crmplan.plan.fields import WHOLE
from crmplan.plan.model import Activity, Objective, Parties, Plan, Theme
from crmplan.records.written import record

if TYPE_CHECKING:
    from datetime import date


def begun(title: str, starts: date, members: tuple[str, ...], language: Language) -> Plan:
    """A plan with one theme, objective and activity that say what to write in their place."""
    activity = Activity("1.1.1", say(language, "beginning.activity"), "")
    objective = Objective(1, say(language, "beginning.objective"), activities=(activity,))
    theme = Theme(1, say(language, "beginning.theme"), objectives=(objective,))
    return Plan(title, starts, parties=Parties(members), themes=(theme,))


def written(plan: Plan, language: Language) -> str:
    """The whole file, commented for the people who will edit it."""
    comments = say(language, "beginning.comment").split("\n")
    lines = [SCHEMA, *(f"# {line}".rstrip() for line in comments)]
    for name, value in WHOLE.write(plan).items():
        lines += ["", *record({name: value}, 0)]
    return "\n".join(lines) + "\n"
