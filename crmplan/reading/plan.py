"""A source into the plan it holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crmplan.model import Plan
from crmplan.reading.plan_fields import NO_DAY, PLAN
from crmplan.reading.whole import Reading, read_record

if TYPE_CHECKING:
    from crmplan.reading.source import Source


def read_plan(source: Source) -> Reading[Plan]:
    """The plan with and without its broken records; none is sound without its first day."""
    reading = read_record(source, PLAN, Plan)
    if reading.sound is not None and reading.sound.starts == NO_DAY:
        return replace(reading, sound=None)
    return reading
