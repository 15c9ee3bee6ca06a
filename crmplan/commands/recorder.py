"""What every recording needs, and the entries that commands and the desk write alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmplan.books import WORKPLAN
from crmplan.calendar import Kind, describe, say_problem
from crmplan.commands.typed import among, meeting_of, text_of, unknown
from crmplan.commands.typed import party as party_of
from crmplan.language import CrmplanError, Language, say, written_day, written_list
from crmplan.language.seen import visible
from crmplan.pages.words import reason as reason_text
from crmplan.plan.log import REPEATING
from crmplan.plan.model import MEMBERS, Event, EventKind
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
from crmplan.session import Session, session_of
from crmplan.store.editing import Edit, Recorded, edit_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    import typer

    from crmplan.commands.registering import Fact, Said
    from crmplan.plan.model import Activity, Meeting, Plan
    from crmplan.records.problems import Problem

    Told = Callable[[Language], str]

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
        self.told: list[Told] = []
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

    def log(
        self, activity: Activity, *events: Event, key: str = "", reading: Told = lambda _: ""
    ) -> None:
        """Entries of one day for an activity's log, told by the sentence of the first.

        `reading` says, in each language, how a new calendar is read.
        """
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
                text=visible(event.text),
                asks=event.asks,
                due=written_day(event.due, language) if event.due else "",
                reading=reading(language),
            )
        )

    def taken(self) -> tuple[tuple[Edit[Any], ...], tuple[Told, ...], tuple[str, ...]]:
        """What is to save so far, its words and its remarks, taken out of the recorder."""
        found = tuple(self.edits), tuple(self.told), tuple(self.remarks)
        self.edits, self.told, self.remarks = [], [], []
        return found

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
        recurs = self.standing(activity).reading.kind in REPEATING
        day = self.on if recurs else max(self.on, self.session.day)  # the occurrence that it fills
        asked = Query(self.session.plan(), day)
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


# What is said of an activity, as the entry that says so.


def as_done(
    recorder: Recorder,
    activity: Activity,
    held: Meeting | None,
    due: date | None = None,
    *,
    evidence: str = "",
    note: str = "",
) -> None:
    """It is done; of recurring work, the occurrence of a meeting, of a day, or the one meant."""
    recorder.refuse_over(activity)
    turn = recorder.turn(activity, held, due)
    if turn and turn.met and not recorder.force:
        why = reason_text(recorder.standing(activity), recorder.session.language)
        raise CrmplanError("already-done", 1, id=activity.id, reason=why)
    at, until = filling(turn, held)
    event = Event(
        recorder.on, EventKind.DONE, meeting=at, due=until, text=text_of(note),
        evidence=text_of(evidence),
    )  # fmt: skip
    recorder.log(activity, event, key=f"done{for_turn(turn, at)}")


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


def as_asked(recorder: Recorder, activity: Activity, codes: Sequence[str], note: str) -> None:
    """Parties were asked for what an activity needs of them."""
    from crmplan.commands.registering import REQUESTED, Said  # noqa: PLC0415 - it records too

    fact = REQUESTED.get(activity.measure or "")
    if fact:
        facts(recorder, fact, codes, Said(note=note))
    else:
        refuse_elsewhere(activity)
        recorder.refuse_over(activity)
        events = [Event(recorder.on, EventKind.ASKED, code, text=note) for code in codes]
        recorder.log(activity, *events)


def as_received(
    recorder: Recorder,
    activity: Activity,
    codes: Sequence[str],
    words: tuple[str, str, str],
    at: tuple[str, str],
) -> None:
    """Parties delivered; `words` are the office, the evidence and a note, `at` meeting and day."""
    from crmplan.commands.registering import RECEIVED, Said  # noqa: PLC0415 - it records too

    fact = RECEIVED.get(activity.measure or "")
    if fact:
        facts(recorder, fact, codes, Said(*words), at)
    else:
        deliveries(recorder, activity, codes, Said(*words), at)


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


def as_postponed(
    recorder: Recorder,
    activity: Activity,
    words: str,
    reason: str,
    held: Meeting | None,
    *,
    by: str = "",
) -> None:
    """It has new words for its calendar; CrmplanError where they are past, or give no date."""
    language, calendar = recorder.session.language, text_of(words)
    why = needed(reason, "--reason")
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
    was = recorder.standing(activity).reading.kind
    if was in REPEATING and found.kind not in REPEATING and not recorder.force:
        raise CrmplanError("words-once", 1, text=calendar, id=activity.id)
    if calendar == recorder.standing(activity).calendar and not recorder.force:
        raise CrmplanError("words-same", 1, id=activity.id, text=calendar)
    event = Event(
        recorder.on, EventKind.POSTPONED, calendar=calendar, text=why, by=text_of(by),
        meeting=held.id if held else None,
    )  # fmt: skip
    recorder.log(activity, event, reading=lambda tongue: describe(found, tongue))


def as_withdrawn(
    recorder: Recorder, activity: Activity, reason: str, held: Meeting | None, *, by: str = ""
) -> None:
    """It is withdrawn."""
    why = needed(reason, "--reason")
    if recorder.standing(activity).state is State.WITHDRAWN:
        recorder.refuse_over(activity)
    event = Event(
        recorder.on, EventKind.WITHDRAWN, text=why, by=text_of(by),
        meeting=held.id if held else None,
    )  # fmt: skip
    recorder.log(activity, event)


def as_obstacle(
    recorder: Recorder, activity: Activity, text: str, asks: str, held: Meeting | None
) -> None:
    """Something stands in its way, and somebody is asked to remove it."""
    recorder.refuse_over(activity)
    asked = party_of(asks, recorder.plan)
    if asked == MEMBERS:
        raise unknown("party-unknown", asks, (*recorder.plan.parties.members,))
    event = Event(
        recorder.on, EventKind.OBSTACLE, asks=asked, text=needed(text, "TEXT"),
        meeting=held.id if held else None,
    )  # fmt: skip
    recorder.log(activity, event)


def as_note(recorder: Recorder, activity: Activity, text: str, evidence: str = "") -> None:
    """Something is noted of it."""
    event = Event(
        recorder.on, EventKind.NOTE, text=needed(text, "TEXT"), evidence=text_of(evidence)
    )
    recorder.log(activity, event)
