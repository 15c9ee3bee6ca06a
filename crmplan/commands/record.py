"""Work is recorded where it is counted: an activity's log, or the registry that counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from crmplan.books import WORKPLAN
from crmplan.calendar import Kind, describe, say_problem
from crmplan.commands.typed import (
    among,
    choice,
    known_name,
    meeting_of,
    text_of,
    unknown,
    whole,
)
from crmplan.commands.typed import party as party_of
from crmplan.language import CrmplanError, Language, say, written_day, written_list
from crmplan.language.seen import visible
from crmplan.pages.words import reason as reason_text
from crmplan.plan.model import MEMBERS, Event, EventKind, Level
from crmplan.plan.recording import logged
from crmplan.plan.schedule import (
    FAR,
    Occurrence,
    Standing,
    State,
    last_day,
    read_on,
    standing,
    turn_of,
    vantage_of,
)
from crmplan.records.edits import Edits, edits
from crmplan.session import Session, session_of
from crmplan.store.editing import Edit, Recorded, edit_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from crmplan.commands.registering import Fact, Said
    from crmplan.plan.model import Activity, Meeting, Plan
    from crmplan.records.problems import Problem

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
DATED = (Kind.WINDOW, Kind.RECURRING, Kind.PER_MEETING, Kind.ONGOING)


class Recorder:
    """What every recording needs: the session, the day, how sure the user is, and what is to save.

    All that is asked for in one command is saved together, or nothing of it.
    """

    def __init__(self, ctx: typer.Context, on: str, *, force: bool, dry_run: bool) -> None:
        self.session: Session = session_of(ctx)
        if self.session.options.get("at"):
            raise CrmplanError("at-revision")
        self.plan: Plan = self.session.plan()
        self.on: date = self.session.day_of(on, "--on") if on else self.session.day
        self.dry_run = dry_run
        self.force = force
        self.edits: list[Edit[Any]] = []
        self.told: list[Callable[[Language], str]] = []
        self.remarks: list[str] = []
        if not force:
            self._in_time(given=bool(on))

    def _in_time(self, *, given: bool) -> None:
        """CrmplanError for a day before the plan, to come, or long after all it speaks of."""
        language, plan = self.session.language, self.plan
        day = written_day(self.on, language)
        if self.on < plan.starts:
            starts = written_day(plan.starts, language)
            raise CrmplanError("before-plan", 1, day=day, starts=starts)
        if self.on > self.session.day:
            today = written_day(self.session.day, language)
            raise CrmplanError("in-future", 1, day=day, today=today)
        last = plan.ends or last_day(plan)
        if not given and (self.on - last).days > (0 if plan.ends else FAR):
            end = written_day(last, language)
            raise CrmplanError("day-needed", 1, day=day, last=end, iso=last.isoformat())

    def activity(self, word: str) -> Activity:
        """The activity of an id; CrmplanError with the nearest ones, or where it is broken."""
        by_id = {activity.id: activity for _, _, activity in self.plan.activities()}
        known = among(word, by_id)
        if known is not None:
            return by_id[known]
        reading = self.session.project.plan()
        there = {activity.id for _, _, activity in reading.whole.activities()}  # type: ignore[union-attr]
        if word in reading.lost | there:
            raise CrmplanError("activity-broken", 1, id=word)
        raise unknown("activity-unknown", word, by_id)

    def parties(self, words: Sequence[str]) -> tuple[str, ...]:
        """The parties that are meant, `members` spread out, each once."""
        codes = [party_of(word, self.plan) for word in words]
        return self.plan.parties.spread(tuple(dict.fromkeys(codes)))

    def standing(self, activity: Activity) -> Standing:
        """Where an activity stands once all of its log, and the day of the record, are past."""
        day = max([self.on, *(event.on for event in activity.log)])
        return standing(activity, vantage_of(self.plan, day))

    def refuse_over(self, activity: Activity) -> None:
        """CrmplanError for work that is done or withdrawn: it is reopened on purpose only."""
        now = self.standing(activity)
        if now.state in (State.DONE, State.WITHDRAWN):
            why = reason_text(now, self.session.language)
            key = f"already-{now.state}"
            raise CrmplanError(key, 1, id=activity.id, reason=why)

    def turn(
        self, activity: Activity, held: Meeting | None, due: date | None, party: str | None = None
    ) -> Occurrence | None:
        """The occurrence of recurring work that a record is for; None for work done once.

        CrmplanError for a meeting at which the Network is not known to sit, and for a day that is
        no occurrence's last.
        """
        day = max([self.on, *(event.on for event in activity.log)])
        vantage = vantage_of(self.plan, day)
        now = standing(activity, vantage)
        event = Event(self.on, EventKind.DONE, party, meeting=held.id if held else None, due=due)
        found = turn_of(now, vantage, event)
        per_meeting = now.reading.kind is Kind.PER_MEETING
        if held and per_meeting and not held.sits(day):
            key = "meeting-unsure" if held.of_network is None else "meeting-not-network"
            raise CrmplanError(key, 1, id=held.id, name=held.name)
        if due and (found is None or found.due != due):
            known = ", ".join(str(turn.due) for turn in now.occurrences)
            key = "due-unknown" if known else "due-not-recurring"
            raise CrmplanError(key, 1, id=activity.id, due=due, known=known)
        return found

    def log(self, activity: Activity, *events: Event, key: str = "", **values: object) -> None:
        """Entries of one day for an activity's log, told by the sentence of the first."""
        event = events[0]
        parties = [each.party for each in events if each.party]
        self.edits.append(Edit(WORKPLAN.files, WORKPLAN, logged(activity.id, *events)))
        self.told.append(
            lambda language: say(
                language,
                f"record.{key or event.kind}",
                id=activity.id,
                day=written_day(event.on, language),
                party=written_list(parties, language),
                meeting=event.meeting,
                calendar=event.calendar,
                due=written_day(event.due, language) if event.due else "",
                **values,
            )
        )

    def save(self) -> list[Recorded]:
        """Save all that was asked for, and say in a line each what was written and where."""
        words = {tongue.value: "; ".join(each(tongue) for each in self.told) for tongue in Language}
        project, keep = self.session.project, not self.dry_run
        done = edit_all(project, self.edits, keep=keep, words=words)
        language = self.session.language
        told = [each(language) for each in self.told]
        tell_all(self.session, list(zip(done, told, strict=True)), dry_run=self.dry_run)
        if self.remarks and not self.dry_run:
            paths = written_list([each.path for each in done], language)
            self.session.tell(f"record.{self.remarks[0]}", path=paths)
        return done

    def counted(self, activity: Activity) -> None:
        """Say what is counted of an activity now that something more is on record."""
        from crmplan.commands.status import counted  # noqa: PLC0415 - a record in a log needs none
        from crmplan.measures.query import Query  # noqa: PLC0415 - the same

        if self.dry_run:
            return
        self.session.project = self.session.project_at(None)
        asked = Query(self.session.plan(), max(self.on, self.session.day))
        rows = [row for row in asked.rows() if row.standing.activity.id == activity.id]
        for row in counted(self.session, asked, rows):
            if row.progress and row.progress.judged[0].expected is not None:
                tally = row.progress.judged[0]
                self.session.tell(
                    "record.counted", id=activity.id, done=tally.done, expected=tally.expected
                )


def tell(session: Session, done: Recorded, what: str, *, dry_run: bool) -> None:
    """One line on what was recorded; before writing, the change itself too."""
    tell_all(session, [(done, what)], dry_run=dry_run)


def tell_all(session: Session, found: list[tuple[Recorded, str]], *, dry_run: bool) -> None:
    """A line on each thing that was recorded; before writing, the change of each file too."""
    if dry_run:
        from crmplan.pages.difference import view  # noqa: PLC0415 - only to show a change

        for done in {each.path: each for each, _ in found}.values():
            session.show(view(done, session.day, session.language))
    for done, what in found:
        values = {"path": done.path, "first": done.first, "last": done.last, "what": what}
        lines = "" if done.last > done.first else "-line"
        if dry_run:
            session.tell(f"record.would{lines}", **values)
            continue
        key = "changed" if done.replaced else "written"
        end = f" {say(session.language, 'record.undo')}" if (done, what) == found[-1] else ""
        session.print(f"{say(session.language, f'record.{key}{lines}', **values)}{end}\n")
    for done in {each.path: each for each, _ in found}.values():
        for problem in done.warnings:
            warn(session, problem)


def warn(session: Session, problem: Problem) -> None:
    """What `check` will say of what was recorded, in a line."""
    from crmplan.records.wording import cause, remedy  # noqa: PLC0415 - most records are clean

    words = {"cause": cause(problem, session.language), "remedy": remedy(problem, session.language)}
    session.tell("record.warned", path=problem.mark.path, line=problem.mark.line, **words)


def needed(text: str, option: str) -> str:
    """A text, single spaces between words; CrmplanError if it is blank."""
    words = text_of(text)
    if not words:
        raise CrmplanError("text-missing", 1, option=option)
    return words


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
        activity = recorder.activity(id_)
        recorder.refuse_over(activity)
        turn = recorder.turn(activity, held, last)
        if turn and turn.met and not force:
            why = reason_text(recorder.standing(activity), recorder.session.language)
            raise CrmplanError("already-done", 1, id=activity.id, reason=why)
        at, until = filling(turn, held)
        event = Event(
            recorder.on, EventKind.DONE, meeting=at, due=until, text=text_of(note),
            evidence=text_of(evidence),
        )  # fmt: skip
        recorder.log(activity, event, key=f"done{for_turn(turn, at)}")
    recorder.save()
    return 0


def filling(turn: Occurrence | None, held: Meeting | None) -> tuple[str | None, date | None]:
    """How a record names the occurrence it is for: by its meeting, else by its last day."""
    if turn is None or turn.meeting:
        meeting = turn.meeting if turn else held
        return meeting.id if meeting else None, None
    return held.id if held else None, turn.due


def for_turn(turn: Occurrence | None, meeting: str | None) -> str:
    """What the name of a sentence ends in that names the occurrence."""
    if meeting:
        return "-meeting"
    return "-turn" if turn else ""


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
    from crmplan.commands.registering import RECEIVED, Said  # noqa: PLC0415 - it records too

    activity, codes = recorder.activity(id_), recorder.parties(parties)
    said = Said(text_of(by), text_of(evidence), text_of(note))
    fact = RECEIVED.get(activity.measure or "")
    if fact:
        facts(recorder, fact, codes, said, (meeting, due))
    else:
        deliveries(recorder, activity, codes, said, (meeting, due))
    recorder.save()
    recorder.counted(activity)
    return 0


def deliveries(
    recorder: Recorder, activity: Activity, codes: Sequence[str], said: Said, at: tuple[str, str]
) -> None:
    """Deliveries in the activity's own log, each for its occurrence."""
    refuse_elsewhere(activity)
    language = recorder.session.language
    held = meeting_of(at[0], recorder.plan) if at[0] else None
    last = recorder.session.day_of(at[1], "--due") if at[1] else None
    now = recorder.standing(activity)
    owed = recorder.plan.parties.spread(activity.responsible)
    if now.state is State.WITHDRAWN:
        recorder.refuse_over(activity)
    events, turn, where = [], None, None
    for code in codes:
        if owed and code not in owed and not recorder.force:
            known = ", ".join(owed)
            raise CrmplanError("not-owed", 1, party=code, id=activity.id, known=known)
        turn = recorder.turn(activity, held, last, code)
        on_record = turn.delivered if turn else now.delivered
        if code in on_record and not recorder.force:
            day = written_day(on_record[code], language)
            raise CrmplanError("already-received", 1, party=code, id=activity.id, day=day)
        where, until = filling(turn, held)
        events.append(
            Event(
                recorder.on, EventKind.RECEIVED, code, meeting=where, due=until,
                text=" · ".join(filter(None, (said.by, said.note))), evidence=said.evidence,
            )
        )  # fmt: skip
    recorder.log(activity, *events, key=f"received{for_turn(turn, where)}")


def refuse_elsewhere(activity: Activity) -> None:
    """CrmplanError for an activity that is counted by what a registry holds, post by post."""
    if activity.counted_elsewhere:
        raise CrmplanError("counted-elsewhere", 1, id=activity.id, measure=activity.measure)


def facts(
    recorder: Recorder, fact: Fact, codes: Iterable[str], said: Said, at: tuple[str, str] = ("", "")
) -> None:
    """A fact of each party in a registry, which knows no occurrences."""
    from crmplan.commands.registering import noted_of  # noqa: PLC0415 - registries only

    for option, word in zip(("--meeting", "--due"), at, strict=True):
        if word:
            raise CrmplanError("no-occurrence", 1, option=option)
    for code in codes:
        noted = noted_of(recorder.session, fact, code, recorder.on, said, force=recorder.force)
        recorder.edits.append(noted.edit)
        recorder.told.append(noted.told)
        if noted.still:
            recorder.remarks.append(noted.still)


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
    from crmplan.commands.registering import REQUESTED, Said  # noqa: PLC0415 - it records too

    activity, codes = recorder.activity(id_), recorder.parties(parties)
    fact = REQUESTED.get(activity.measure or "")
    if fact:
        facts(recorder, fact, codes, Said(note=text_of(note)))
    else:
        refuse_elsewhere(activity)
        recorder.refuse_over(activity)
        text = text_of(note)
        events = [Event(recorder.on, EventKind.ASKED, code, text=text) for code in codes]
        recorder.log(activity, *events)
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
    activity, language = recorder.activity(id_), recorder.session.language
    calendar, why = text_of(words), needed(reason, "--reason")
    found = read_on(recorder.on, calendar)
    if found.problem:
        problem = say_problem(found.problem, language)
        raise CrmplanError("words-unreadable", 1, text=calendar, problem=problem)
    if found.kind not in DATED:
        raise CrmplanError("words-undated", 1, text=calendar)
    if found.end is not None and found.end < recorder.on:
        day, end = (written_day(each, language) for each in (recorder.on, found.end))
        values = {"text": calendar, "day": day, "end": end, "id": activity.id}
        raise CrmplanError("words-past", 1, **values)
    recorder.refuse_over(activity)
    if calendar == recorder.standing(activity).calendar and not force:
        raise CrmplanError("words-same", 1, id=activity.id, text=calendar)
    event = Event(
        recorder.on, EventKind.POSTPONED, calendar=calendar, text=why, by=text_of(by),
        meeting=decided_at(recorder, meeting),
    )  # fmt: skip
    recorder.log(activity, event, reading=describe(found, language))
    recorder.save()
    return 0


def decided_at(recorder: Recorder, meeting: str) -> str | None:
    """The id of the meeting at which something was decided."""
    return meeting_of(meeting, recorder.plan).id if meeting else None


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
    activity, why = recorder.activity(id_), needed(reason, "--reason")
    if recorder.standing(activity).state is State.WITHDRAWN:
        recorder.refuse_over(activity)
    event = Event(
        recorder.on, EventKind.WITHDRAWN, text=why, by=text_of(by),
        meeting=decided_at(recorder, meeting),
    )  # fmt: skip
    recorder.log(activity, event)
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
    activity = recorder.activity(id_)
    recorder.refuse_over(activity)
    asked = party_of(asks, recorder.plan)
    if asked == MEMBERS:
        raise unknown("party-unknown", asks, (*recorder.plan.parties.members,))
    event = Event(
        recorder.on, EventKind.OBSTACLE, asks=asked, text=needed(text, "TEXT"),
        meeting=decided_at(recorder, meeting),
    )  # fmt: skip
    recorder.log(activity, event)
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
    event = Event(
        recorder.on, EventKind.NOTE, text=needed(text, "TEXT"), evidence=text_of(evidence)
    )
    recorder.log(recorder.activity(id_), event)
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
