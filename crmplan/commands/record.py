"""`done`, `received`, `postpone`, `withdraw`, `note`: work is recorded in an activity's log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.calendar import Kind, describe, say_problem
from crmplan.commands.typed import among, meeting_of, text_of, unknown
from crmplan.commands.typed import party as party_of
from crmplan.language import CrmplanError, Language, say, written_day, written_list
from crmplan.language.seen import visible
from crmplan.pages.words import reason as reason_text
from crmplan.plan.model import Event, EventKind
from crmplan.plan.recording import logged
from crmplan.plan.schedule import (
    Standing,
    State,
    read_on,
    standing,
    vantage_of,
)
from crmplan.session import Session, session_of
from crmplan.store.editing import Recorded, record

if TYPE_CHECKING:
    from datetime import date

    from crmplan.plan.model import Activity, Plan

Id = Annotated[str, typer.Argument(metavar="id")]
On = Annotated[str, typer.Option("--on", metavar="day")]
Note = Annotated[str, typer.Option("--note", metavar="text")]
Evidence = Annotated[str, typer.Option("--evidence", metavar="url")]
Reason = Annotated[str, typer.Option("--reason", metavar="text")]
DryRun = Annotated[bool, typer.Option("--dry-run")]
Force = Annotated[bool, typer.Option("--force")]
DATED = (Kind.WINDOW, Kind.RECURRING, Kind.PER_MEETING, Kind.ONGOING)


class Recorder:
    """What every recording needs: the session, the activity, the day, and how sure the user is."""

    def __init__(
        self, ctx: typer.Context, id_: str, on: str, *, force: bool, dry_run: bool
    ) -> None:
        self.session: Session = session_of(ctx)
        self.plan: Plan = self.session.plan()
        self.on: date = self.session.day_of(on, "--on") if on else self.session.day
        self.dry_run = dry_run
        self.force = force
        self.activity = self._activity(id_)
        if not force:
            self._in_time()

    def _activity(self, id_: str) -> Activity:
        by_id = {activity.id: activity for _, _, activity in self.plan.activities()}
        known = among(id_, by_id)
        if known is None:
            self._refuse_if_broken(id_)
            raise unknown("activity-unknown", id_, by_id)
        return by_id[known]

    def _refuse_if_broken(self, id_: str) -> None:
        """CrmplanError if the activity is in the file, and could not be read."""
        reading = self.session.project.plan()
        there = {activity.id for _, _, activity in reading.whole.activities()}  # type: ignore[union-attr]
        if id_ in reading.lost | there:
            raise CrmplanError("activity-broken", 1, id=id_)

    def _in_time(self) -> None:
        language = self.session.language
        day = written_day(self.on, language)
        if self.on < self.plan.starts:
            starts = written_day(self.plan.starts, language)
            raise CrmplanError("before-plan", 1, day=day, starts=starts)
        if self.on > self.session.day:
            today = written_day(self.session.day, language)
            raise CrmplanError("in-future", 1, day=day, today=today)

    def standing(self) -> Standing:
        """Where the activity stands once all of its log, and the day of the record, are past."""
        day = max([self.on, *(event.on for event in self.activity.log)])
        return standing(self.activity, vantage_of(self.plan, day))

    def refuse_if(self, state: State) -> None:
        """CrmplanError if the activity stands so already."""
        now = self.standing()
        if now.state is state:
            why = reason_text(now, self.session.language)
            key = f"already-{state}"
            raise CrmplanError(key, 1, id=self.activity.id, reason=why)

    def write(self, *events: Event, key: str = "", **values: object) -> int:
        """Record events of one day, and say in one line what was written and where."""
        language = self.session.language
        intend = logged(self.activity.id, *events)
        event = events[0]
        words = {
            tongue.value: say(
                tongue,
                f"record.{key or event.kind}",
                id=self.activity.id,
                day=written_day(event.on, tongue),
                party=written_list([e.party or "" for e in events], tongue),
                meeting=event.meeting,
                calendar=event.calendar,
                **values,
            )
            for tongue in Language
        }
        keep = not self.dry_run
        done = record(self.session.project, "workplan.yaml", intend, keep=keep, words=words)
        tell(self.session, done, words[language], dry_run=self.dry_run)
        return 0


def tell(session: Session, done: Recorded, what: str, *, dry_run: bool) -> None:
    """One line on what was recorded; before writing, the change itself too."""
    values = {"path": done.path, "first": done.first, "last": done.last, "what": what}
    lines = "" if done.last > done.first else "-line"
    if dry_run:
        from crmplan.pages.difference import view  # noqa: PLC0415 - only to show a change

        session.show(view(done, session.day, session.language))
        session.tell(f"record.would{lines}", **values)
        return
    key = "changed" if done.replaced else "written"
    said = say(session.language, f"record.{key}{lines}", **values)
    session.print(f"{said} {say(session.language, 'record.undo')}\n")


def undo(ctx: typer.Context) -> int:
    """Take back what was recorded last from here."""
    from crmplan.store.editing import undo as taken_back  # noqa: PLC0415 - this command only

    session = session_of(ctx)
    recording = taken_back(session.project)
    paths = written_list([session.project.shown(each.name) for each in recording.altered],
                         session.language)  # fmt: skip
    what = recording.words.get(session.language, "")
    key = "undone" if what else "undone-only"
    session.print(say(session.language, f"record.{key}", what=visible(what), path=paths) + "\n")
    return 0


def done(
    ctx: typer.Context,
    id_: Id,
    on: On = "",
    meeting: Annotated[str, typer.Option("--meeting", metavar="name")] = "",
    evidence: Evidence = "",
    note: Note = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that an activity is done."""
    recorder = Recorder(ctx, id_, on, force=force, dry_run=dry_run)
    held = meeting_of(meeting, recorder.plan) if meeting else None
    recorder.refuse_if(State.DONE)
    met = [turn for turn in recorder.standing().occurrences if turn.met]
    for turn in met:
        named = held is not None and turn.meeting == held
        if (named or (not held and turn.start <= recorder.on <= turn.due)) and not force:
            why = reason_text(recorder.standing(), recorder.session.language)
            raise CrmplanError("already-done", 1, id=recorder.activity.id, reason=why)
    event = Event(
        recorder.on,
        EventKind.DONE,
        meeting=held.id if held else None,
        text=text_of(note),
        evidence=text_of(evidence),
    )
    return recorder.write(event, key="done-meeting" if held else "")


def received(
    ctx: typer.Context,
    id_: Id,
    parties: Annotated[list[str], typer.Argument(metavar="parties")],
    on: On = "",
    evidence: Evidence = "",
    note: Note = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that parties delivered: all of them, or none if one is refused."""
    recorder = Recorder(ctx, id_, on, force=force, dry_run=dry_run)
    codes = tuple(dict.fromkeys(party_of(word, recorder.plan) for word in parties))
    owed = recorder.plan.parties.spread(recorder.activity.responsible)
    delivered = recorder.standing().delivered
    for code in codes:
        if owed and code not in owed and not force:
            raise CrmplanError(
                "not-owed", 1, party=code, id=recorder.activity.id, known=", ".join(owed)
            )
        if code in delivered and not force:
            day = written_day(delivered[code], recorder.session.language)
            raise CrmplanError("already-received", 1, party=code, id=recorder.activity.id, day=day)
    return recorder.write(
        *(
            Event(
                recorder.on,
                EventKind.RECEIVED,
                code,
                text=text_of(note),
                evidence=text_of(evidence),
            )
            for code in codes
        )
    )


def postpone(
    ctx: typer.Context,
    id_: Id,
    words: Annotated[str, typer.Argument(metavar="words")],
    reason: Reason = "",
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record new words for the calendar; the old cell stays."""
    recorder = Recorder(ctx, id_, on, force=force, dry_run=dry_run)
    language = recorder.session.language
    calendar = text_of(words)
    found = read_on(recorder.on, calendar)
    if found.problem:
        problem = say_problem(found.problem, language)
        raise CrmplanError("words-unreadable", 1, text=calendar, problem=problem)
    if found.kind not in DATED:
        raise CrmplanError("words-undated", 1, text=calendar)
    if not force:
        recorder.refuse_if(State.DONE)
        if calendar == recorder.standing().calendar:
            raise CrmplanError("words-same", 1, id=recorder.activity.id, text=calendar)
    event = Event(recorder.on, EventKind.POSTPONED, calendar=calendar, text=text_of(reason))
    return recorder.write(event, reading=describe(found, language))


def withdraw(
    ctx: typer.Context,
    id_: Id,
    reason: Annotated[str, typer.Option("--reason", metavar="text")],
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record that an activity is withdrawn, and why."""
    recorder = Recorder(ctx, id_, on, force=force, dry_run=dry_run)
    if not text_of(reason):
        raise CrmplanError("text-missing", 1, option="--reason")
    recorder.refuse_if(State.WITHDRAWN)
    return recorder.write(Event(recorder.on, EventKind.WITHDRAWN, text=text_of(reason)))


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
    recorder = Recorder(ctx, id_, on, force=force, dry_run=dry_run)
    if not text_of(text):
        raise CrmplanError("text-missing", 1, option="TEXT")
    event = Event(recorder.on, EventKind.NOTE, text=text_of(text), evidence=text_of(evidence))
    return recorder.write(event)
