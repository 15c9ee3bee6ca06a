"""Work is recorded where it is counted: an activity's log, or the registry that counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.books import WORKPLAN
from crmplan.commands.recorder import (
    Recorder,
    as_asked,
    as_done,
    as_note,
    as_obstacle,
    as_postponed,
    as_received,
    as_withdrawn,
    filling,
    needed,
    tell,
)
from crmplan.commands.typed import (
    choice,
    known_name,
    meeting_of,
    text_of,
    whole,
)
from crmplan.commands.typed import party as party_of
from crmplan.language import CrmplanError, Language, say, written_day, written_list
from crmplan.language.seen import visible
from crmplan.plan.model import Event, EventKind, Level
from crmplan.plan.recording import logged
from crmplan.plan.schedule import (
    State,
)
from crmplan.records.edits import Edits, edits
from crmplan.session import session_of
from crmplan.store.editing import Edit, edit_all

if TYPE_CHECKING:
    from crmplan.plan.model import Plan

Id = Annotated[str, typer.Argument(metavar="id")]
Ids = Annotated[list[str], typer.Argument(metavar="ids")]
Parties = Annotated[list[str], typer.Argument(metavar="parties")]
On = Annotated[str, typer.Option("--on", metavar="day")]
Note = Annotated[str, typer.Option("--note", metavar="text")]
Evidence = Annotated[str, typer.Option("--evidence", metavar="url")]
Reason = Annotated[str, typer.Option("--reason", metavar="text")]
At = Annotated[str, typer.Option("--meeting", metavar="name")]
Due = Annotated[str, typer.Option("--due", metavar="day")]
Body = Annotated[str, typer.Option("--by", metavar="office")]
Asks = Annotated[str, typer.Option("--asks", metavar="party")]
DryRun = Annotated[bool, typer.Option("--dry-run")]
Force = Annotated[bool, typer.Option("--force")]


def undo(ctx: typer.Context) -> int:
    """Take back what was recorded last from here."""
    from crmplan.store.editing import undo as taken_back  # noqa: PLC0415 - this command only

    session = session_of(ctx)
    recording = taken_back(session.project)
    names = [session.project.shown(each.name) for each in recording.altered]
    paths = written_list(names, session.language)
    what = recording.words.get(session.language, "")
    key = "undone" if what else "undone-only"
    session.print(say(session.language, f"record.{key}", what=visible(what), path=paths) + "\n")
    return 0


def done(
    ctx: typer.Context,
    ids: Ids,
    on: On = "",
    meeting: At = "",
    due: Due = "",
    evidence: Evidence = "",
    note: Note = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that activities are done; of recurring work, which occurrence."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    held = meeting_of(meeting, recorder.plan) if meeting else None
    last = recorder.session.day_of(due, "--due") if due else None
    for id_ in dict.fromkeys(ids):
        as_done(recorder, recorder.activity(id_), held, last, evidence=evidence, note=note)
    recorder.save()
    return 0


def received(
    ctx: typer.Context,
    id_: Id,
    parties: Parties,
    on: On = "",
    meeting: At = "",
    due: Due = "",
    by: Body = "",
    evidence: Evidence = "",
    note: Note = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that parties delivered, where the activity's progress is counted."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    activity, codes = recorder.activity(id_), recorder.parties(parties)
    said = (text_of(by), text_of(evidence), text_of(note))
    as_received(recorder, activity, codes, said, (meeting, due))
    recorder.save()
    recorder.counted(activity)
    return 0


def request(
    ctx: typer.Context,
    id_: Id,
    parties: Parties,
    on: On = "",
    note: Note = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that parties were asked for what an activity needs of them."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    as_asked(recorder, recorder.activity(id_), recorder.parties(parties), text_of(note))
    recorder.save()
    return 0


def postpone(
    ctx: typer.Context,
    id_: Id,
    words: Annotated[str, typer.Argument(metavar="words")],
    reason: Reason,
    on: On = "",
    meeting: At = "",
    by: Body = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record new words for the calendar, and why; the old cell stays."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    held = meeting_of(meeting, recorder.plan) if meeting else None
    as_postponed(recorder, recorder.activity(id_), words, reason, held, by=by)
    recorder.save()
    return 0


def withdraw(
    ctx: typer.Context,
    id_: Id,
    reason: Reason,
    on: On = "",
    meeting: At = "",
    by: Body = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that an activity is withdrawn, and why."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    held = meeting_of(meeting, recorder.plan) if meeting else None
    as_withdrawn(recorder, recorder.activity(id_), reason, held, by=by)
    recorder.save()
    return 0


def reopen(
    ctx: typer.Context,
    id_: Id,
    reason: Reason,
    parties: Annotated[list[str] | None, typer.Argument(metavar="parties")] = None,
    on: On = "",
    meeting: At = "",
    due: Due = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that work which was done or withdrawn is taken up again, or a party's part of it."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    activity, why = recorder.activity(id_), needed(reason, "--reason")
    held = meeting_of(meeting, recorder.plan) if meeting else None
    last = recorder.session.day_of(due, "--due") if due else None
    now = recorder.standing(activity)
    turn = recorder.turn(activity, held, last) if held or last else now.turn
    recorded = now.state in (State.DONE, State.WITHDRAWN) or now.delivered
    if not recorded and not (turn and (turn.met or turn.delivered)) and not force:
        raise CrmplanError("nothing-to-reopen", 1, id=activity.id)
    at, until = filling(turn, held)
    codes = recorder.parties(parties or ()) or (None,)
    events = [
        Event(recorder.on, EventKind.REOPENED, code, meeting=at, due=until, text=why)
        for code in codes
    ]
    recorder.log(activity, *events, key="reopened-party" if parties else "")
    recorder.save()
    return 0


def close(
    ctx: typer.Context,
    id_: Id,
    until: Annotated[str, typer.Option("--until", metavar="day")],
    reason: Reason,
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record, once and with a reason, that past occurrences of recurring work are not asked for."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    activity, why = recorder.activity(id_), needed(reason, "--reason")
    last = recorder.session.day_of(until, "--until")
    if not recorder.standing(activity).occurrences:
        raise CrmplanError("due-not-recurring", 1, id=activity.id)
    if last > recorder.on:
        language = recorder.session.language
        values = {"day": written_day(last, language), "today": written_day(recorder.on, language)}
        raise CrmplanError("in-future", 1, **values)
    recorder.log(activity, Event(recorder.on, EventKind.CLOSED, due=last, text=why))
    recorder.save()
    return 0


def progress(
    ctx: typer.Context, id_: str, level: str, note: str, on: str, *, dry_run: bool, force: bool
) -> int:
    """Record how far an activity has come."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    activity = recorder.activity(id_)
    recorder.refuse_over(activity)
    reached = Level(choice(level, tuple(Level), "--level"))
    event = Event(recorder.on, EventKind.PROGRESS, level=reached, text=text_of(note))
    recorder.edits.append(Edit(WORKPLAN.files, WORKPLAN, logged(activity.id, event)))
    recorder.told.append(
        lambda language: say(
            language,
            "record.level",
            id=activity.id,
            level=say(language, f"activity.level.{reached}"),
            day=written_day(event.on, language),
        )
    )
    recorder.save()
    return 0


def obstacle(
    ctx: typer.Context,
    id_: Id,
    text: Annotated[str, typer.Argument(metavar="text")],
    asks: Asks,
    on: On = "",
    meeting: At = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record what stands in the way of an activity, and who is asked to remove it."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    held = meeting_of(meeting, recorder.plan) if meeting else None
    as_obstacle(recorder, recorder.activity(id_), text, asks, held)
    recorder.save()
    return 0


def resolved(
    ctx: typer.Context,
    id_: Id,
    text: Annotated[str, typer.Argument(metavar="text")] = "",
    asks: Asks = "",
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that what stood in the way of an activity is removed."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    activity = recorder.activity(id_)
    asked = party_of(asks, recorder.plan) if asks else None
    standing_in = [each.asks for each in recorder.standing(activity).obstacles]
    if not standing_in or (asked and asked not in standing_in):
        raise CrmplanError("no-obstacle", 1, id=activity.id)
    recorder.log(activity, Event(recorder.on, EventKind.RESOLVED, asks=asked, text=text_of(text)))
    recorder.save()
    return 0


def note(
    ctx: typer.Context,
    id_: Id,
    text: Annotated[str, typer.Argument(metavar="text")],
    on: On = "",
    evidence: Evidence = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record a note in an activity's log."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    as_note(recorder, recorder.activity(id_), text, evidence)
    recorder.save()
    return 0


def evidence(
    ctx: typer.Context,
    id_: Id,
    text: Annotated[str, typer.Argument(metavar="text")],
    entry: Annotated[str, typer.Option("--entry", metavar="entry")] = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Say where an entry that is on record can be verified, the last one unless another is told."""
    session = session_of(ctx)
    word, _, number = id_.partition("#")
    plan = session.plan()
    by_id = {each.id: each for _, _, each in plan.activities()}
    activity = by_id[known_name("activity-unknown", word, by_id)]
    last = len(activity.log)
    if not last:
        raise CrmplanError("log-empty", 1, id=activity.id)
    place = whole((entry or number or str(last)).rpartition("#")[2], "--entry", 1)
    if place > last:
        raise CrmplanError("entry-unknown", 1, id=activity.id, number=place, count=last)
    known, found = activity.log[place - 1].evidence, needed(text, "TEXT")
    if known and not force:
        raise CrmplanError("already-evidence", 1, entry=f"{activity.id}#{place}", evidence=known)

    def make(changes: Edits[Plan]) -> None:
        here = next(each for _, _, each in changes.whole.activities() if each.id == activity.id)
        changes.put(here.log[place - 1], {"evidence": found})

    what = {
        tongue.value: say(tongue, "record.evidence", entry=f"{activity.id}#{place}")
        for tongue in Language
    }
    intend = edits(WORKPLAN.shape, make)
    (done,) = edit_all(
        session.project, [Edit(WORKPLAN.files, WORKPLAN, intend)], keep=not dry_run, words=what
    )
    tell(session, done, what[session.language], dry_run=dry_run)
    return 0
