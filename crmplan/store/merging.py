"""Merging two versions of a plan's file, as git asks a merge driver to.

Git's own merge by lines comes first. Where it meets a conflict, and one of the two only added
entries to logs, these go into the other version, each in its place by day; reading proves it.
Everything else stays the conflict that it is.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from crmplan.books import WORKPLAN
from crmplan.language import CrmplanError
from crmplan.plan.recording import logged
from crmplan.records.source import Source, decode
from crmplan.store.editing import content, prove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.plan.model import Event, Plan

CONFLICTS = 127  # as many as git's exit code tells; above it, an error


def merge_files(base: str, ours: str, theirs: str, name: str = "") -> bool:
    """Merge two versions into the file `ours`; whether nothing is left to a person.

    If something is, the file has git's own marks of a conflict. CrmplanError where git is missing.
    """
    by_lines, clean = _by_lines(base, ours, theirs, name)
    if not clean:
        before, mine, other = (_read(path) for path in (base, ours, theirs))
        if before and mine and other:
            for whole, more in ((mine, other), (other, mine)):
                merged = _with_entries(before, whole, more)
                if merged is not None:
                    Path(ours).write_bytes(content(merged))
                    return True
    Path(ours).write_bytes(by_lines)
    return clean


def _by_lines(base: str, ours: str, theirs: str, name: str) -> tuple[bytes, bool]:
    """What git makes of three versions, and whether without a conflict."""
    labels = [label for side in ("ours", "base", "theirs") for label in ("-L", f"{name}:{side}")]
    try:
        done = subprocess.run(  # noqa: S603 - paths only
            ["git", "merge-file", "-p", *labels, "--", ours, base, theirs],  # noqa: S607 - the user's
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise CrmplanError("git-missing", why=error.strerror) from None
    if not 0 <= done.returncode <= CONFLICTS:
        raise CrmplanError("git-failed", why=done.stderr.decode("utf-8", "replace").strip())
    return done.stdout, not done.returncode


def _read(path: str) -> Source | None:
    """The text of a version, if it is one."""
    return decode(path, Path(path).read_bytes())[0]


def _with_entries(base: Source, whole: Source, more: Source) -> Source | None:
    """A version with the entries that another one only added; None where that did more."""
    plans = [WORKPLAN.read(source).sound for source in (base, whole, more)]
    before, plan, other = plans
    if before is None or plan is None or other is None or _bare(before) != _bare(other):
        return None
    known = {activity.id: activity.log for _, _, activity in plan.activities()}
    for id_, entries in _added(before, other):
        if id_ not in known:
            return None
        for entry in entries:
            if entry in known[id_]:  # both recorded it
                continue
            reading = WORKPLAN.read(whole)
            assert reading.sound is not None  # noqa: S101 - it was read, and proved since
            intended = logged(id_, entry)(reading.sound, whole)
            whole = Source(whole.path, intended.splice.applied(whole.text), bom=whole.bom)
            try:
                prove([], WORKPLAN.read(whole), intended.whole, lambda _: [])
            except CrmplanError:
                return None
    return None if _lost(before, other) else whole


def _bare(plan: Plan) -> Plan:
    """A plan without its logs."""
    themes = tuple(
        theme._replace(
            objectives=tuple(
                objective._replace(
                    activities=tuple(each._replace(log=()) for each in objective.activities)
                )
                for objective in theme.objectives
            )
        )
        for theme in plan.themes
    )
    return plan._replace(themes=themes)


def _added(before: Plan, after: Plan) -> Iterator[tuple[str, list[Event]]]:
    """The entries that a plan has more than the one before it, by activity."""
    known = {activity.id: list(activity.log) for _, _, activity in before.activities()}
    for _, _, activity in after.activities():
        left = known.get(activity.id, [])
        added = [entry for entry in activity.log if entry not in left]
        if added:
            yield activity.id, added


def _lost(before: Plan, after: Plan) -> bool:
    """Whether entries were taken out or changed."""
    return any(True for _ in _added(after, before))
