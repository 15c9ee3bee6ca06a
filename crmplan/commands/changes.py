"""`crmplan changes` and `log`: what changed between two meetings, and in an activity's life.

Two clocks run: the day that an entry names, and the day on which git got it. From a day on is told
what is known now of the time since, against what was known then; so what is recorded late is told
once more than it would be by either clock alone, and never lost. As soon as one end is a revision,
files are compared with files.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from crmplan.calendar import Kind, answer
from crmplan.changes import (
    When,
    by_clocks,
    cut,
    holding,
    learnt_on,
    passed_over,
    recorded_on,
    side_of,
)
from crmplan.changes.life import Moment, alone, committed, entries, partner, pending
from crmplan.commands.frame import PAPERS, Format, Into, Template, format_option
from crmplan.commands.typed import form, form_for, known_name, meant, meeting_meant, unknown
from crmplan.language import CrmplanError, say, written_day
from crmplan.language.typed import days_from_today
from crmplan.pages.changes import Compared, Life, life_view, view
from crmplan.plan.model import Plan
from crmplan.records.source import decode
from crmplan.records.wording import cause, error_text
from crmplan.session import Session, session_of
from crmplan.store.project import PLAN_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.changes import Change, Side
    from crmplan.changes.clocks import Learnt
    from crmplan.language import Language
    from crmplan.plan.model import Meeting
    from crmplan.records.problems import Problem
    from crmplan.store.history import Commit
    from crmplan.store.project import Project


def changes(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--from", metavar="end")] = "",
    until: Annotated[str, typer.Option("--to", metavar="end")] = "",
    everything: Annotated[bool, typer.Option("--all")] = False,
    into: Into = "",
    format_: Annotated[str, format_option(PAPERS)] = "",
    template: Template = "",
) -> int:
    """What changed between two meetings, days or revisions."""
    session = session_of(ctx)
    written = form_for(format_, into, PAPERS, "table")
    found = replace(compared(session, since, until), everything=everything or bool(into))
    if written in ("json", "csv"):
        session.tell("changes.told", start=found.ends[0], end=found.ends[1], basis=found.basis)
    office = session.template(template, written)
    session.publish(view(found, session.language), written, into, office)
    return 0


@dataclass(frozen=True, slots=True)
class End:
    """One end of what is compared: a day, of a meeting or a commit or not; without a word, now."""

    day: date
    word: str = ""
    meeting: Meeting | None = None
    commit: Commit | None = None

    def named(self, language: Language, *, files: bool) -> str:
        """The end in words; `files` says that it is the files that count, not the day alone."""
        day = written_day(self.day, language)
        if self.meeting and not self.commit:
            name = self.meeting.name
            return say(language, "changes.end.meeting", name=name, id=self.word, day=day)
        if self.commit:
            key = "commit" if self.commit.id.startswith(self.word) else "commit-named"
            on = written_day(self.commit.on, language)
            short = self.commit.short
            return say(language, f"changes.end.{key}", word=self.word, short=short, day=on)
        key = "files" if files else "day"
        return say(language, f"changes.end.{key}", day=day)


def compared(session: Session, since: str = "", until: str = "") -> Compared:
    """What changed from one end (else the last meeting) to another (else now).

    CrmplanError where a word means nothing, or git cannot say.
    """
    end = end_of(until, "--to", session) if until else End(session.day)
    start = end_of(since, "--from", session) if since else last_meeting(session, end)
    if start.commit or end.commit:
        return by_files(with_files(start, session), with_files(end, session), session)
    if end.day < start.day:
        raise CrmplanError("span-reversed", start=start.day, end=end.day)
    return by_days(start, end, session)


# The two ends.


def end_of(word: str, option: str, session: Session) -> End:
    """What a word means: a meeting of the plan, else a day, else a revision of git."""
    plan = session.plan()
    met = meeting_meant(word, plan)
    if met is not None:
        return End(met.ends, met.id, met)
    if answer(word).kind is Kind.WINDOW or days_from_today(word) is not None:
        return End(session.day_of(word, option), word)
    try:
        commit = session.history.commit(word)
    except CrmplanError as error:
        meetings = [meeting.id for meeting in plan.meetings]
        if meant(word, meetings) or error.key in ("git-none", "git-missing"):
            raise unknown("meeting-unknown", word, meetings) from None
        raise
    return End(min(commit.on, session.day), word, commit=commit)


def last_meeting(session: Session, end: End) -> End:
    """The last meeting that was over before an end, or before the meeting that is the end."""
    day = end.meeting.starts if end.meeting else end.day
    over = [m for m in session.plan().meetings if m.ends < day and not m.cancelled(day)]
    if not over:
        raise CrmplanError("no-meeting-before", day=written_day(day, session.language))
    meeting = max(over, key=lambda each: each.ends)
    return End(meeting.ends, meeting.id, meeting)


def with_files(end: End, session: Session) -> End:
    """An end that has files of its own: a day has those of the last commit up to it."""
    if end.commit or not end.word:
        return end
    commit = session.history.commit_on(end.day)
    if commit is None:
        raise CrmplanError("git-no-day", day=written_day(end.day, session.language))
    return replace(end, commit=commit)


# The two states.


class Known(NamedTuple):
    """What git kept of the files of a day: none where it cannot tell, and in words how far."""

    project: Project | None
    commit: Commit | None
    basis: str


def by_files(start: End, end: End, session: Session) -> Compared:
    """By the files of two revisions, or of one and as they are."""
    projects = [session.project_at(e.commit) if e.commit else session.project for e in (start, end)]
    before, after = side_of(projects[0], min(start.day, end.day)), side_of(projects[1], end.day)
    basis = say(session.language, "changes.basis.files")
    sides = (before, before, after)
    return told(session, (start, end), sides, Known(projects[0], start.commit, basis), projects)


def by_days(start: End, end: End, session: Session) -> Compared:
    """By what was known at the end of one day, and what is known now of the days up to another."""
    now = side_of(session.project, end.day)
    known = known_on(start.day, session)
    present, after = cut(now, start.day), cut(now, end.day)
    if known.project is None:
        sides = (present, present, after)
        return told(session, (start, end), sides, known, [session.project])
    before = cut(side_of(known.project, start.day), start.day)
    worded = texts_of(end, known, session)
    sides = (before, present, after._replace(words=worded))
    return told(session, (start, end), sides, known, [known.project, session.project])


def known_on(day: date, session: Session) -> Known:
    """What was known at the end of a day; where git does not go back so far, what it has first.

    What git has first is taken as known then: all that came later certainly was not.
    """
    language = session.language
    try:
        history = session.history
        commit, key = kept_on(day, session), "changes.basis.days"
        if commit is None:
            commit = history.beginning()
            key = f"changes.basis.{'shallow' if history.shallow else 'beginning'}"
        if commit is None:
            why = say(language, "changes.why.nothing")
            return Known(None, None, say(language, "changes.basis.log", why=why))
        project = session.project_at(commit)
        readable = project.plan().sound is not None
    except CrmplanError as error:
        why = unasked(error, language)
        return Known(None, None, say(language, "changes.basis.log", why=why))
    if not readable:
        why = say(language, "changes.why.unreadable")
        return Known(None, None, say(language, "changes.basis.log", why=why))
    words = {"day": written_day(commit.on, language), "short": commit.short}
    return Known(project, commit, say(language, key, **words))


def kept_on(day: date, session: Session) -> Commit | None:
    """The last commit up to the end of a day that has a plan; None where there is none."""
    try:
        commit = session.history.commit_on(day)
        holds = commit and session.history.snapshot(commit).holds(PLAN_FILE)
    except CrmplanError as error:
        if error.key not in ("git-shallow", "git-no-data"):
            raise
        return None
    return commit if holds else None


def texts_of(end: End, known: Known, session: Session) -> Plan | None:
    """The plan whose texts are those of an end; where git has none of that day, no text changed."""
    if not end.word or end.day >= session.day:
        return session.plan()
    commit = kept_on(end.day, session)
    if commit is None or (known.commit and commit.on < known.commit.on):
        return known.project.plan().sound if known.project else None
    return session.project_at(commit).plan().sound


def unasked(error: CrmplanError, language: Language) -> str:
    """Why git could not tell, for a sentence that says what is told without it."""
    if error.key == "git-distrusted":
        return error_text(error, language)
    if error.key == "git-no-data":
        return say(language, "changes.why.nothing")
    return say(language, f"changes.why.{'shallow' if error.key == 'git-shallow' else 'no-git'}")


def told(
    session: Session,
    ends: tuple[End, End],
    sides: tuple[Side, Side, Side],
    known: Known,
    projects: list[Project],
) -> Compared:
    """What changed and what holds, and what was passed over because it could not be read."""
    problems = dict.fromkeys(
        problem_text(problem, session) for project in projects for problem in passed_over(project)
    )
    before, _, now = sides
    found, later = by_clocks(*sides), known.commit is not None and not ends[1].commit
    if later:
        found = dated(found, session)
    files = any(end.commit for end in ends)
    named = [end.named(session.language, files=files) for end in ends]
    return Compared(
        now.plan.title,
        session.day,
        (named[0], named[1]),
        known.basis,
        tuple(found),
        tuple(problems),
        holds=tuple(holding(before, now)),
        unsaved=later and unsaved(session),
        plan=now.plan,
    )


def dated(changes: list[Change], session: Session) -> list[Change]:
    """The changes, those that were learnt late with the day on which they were recorded."""
    if not any(change.entry and change.when is When.LEARNT for change in changes):
        return changes
    kept, lines = recorded_lines(session)
    return list(recorded_on(changes, kept, [day for _, day in lines]))


def recorded_lines(session: Session) -> tuple[Plan | None, list[tuple[int, date]]]:
    """The plan as it is saved, and from which change and day each line of its file is."""
    history = session.history
    head = history.head()
    kept = session.project_at(head).plan().sound if head else None
    return kept, history.touched(head, PLAN_FILE) if head and not history.shallow else []


def learnt(session: Session) -> Learnt:
    """On which day each entry of the plan's log came to be known; nothing where git cannot tell.

    What was there from the first is known since its own day.
    """
    try:
        kept, lines = recorded_lines(session)
    except CrmplanError:
        return {}
    first = min((number for number, _ in lines), default=0)
    days = [None if number == first else day for number, day in lines]
    return learnt_on(session.plan(), kept, days, session.day) if days else {}


def unsaved(session: Session) -> bool:
    """Whether the files say something that git does not know yet."""
    return "at" not in session.options and session.history.altered()


def problem_text(problem: Problem, session: Session) -> str:
    """A problem on one line: its place, its code and its cause."""
    mark = problem.mark
    return f"{mark.path}:{mark.line}: {problem.code}: {cause(problem, session.language)}"


# The life of one activity.


def log(
    ctx: typer.Context,
    id_: Annotated[str, typer.Argument(metavar="id")],
    format_: Format = "table",
) -> int:
    """The life of one activity: its log, and who changed its lines and when."""
    session = session_of(ctx)
    plan = session.plan()
    written = form(format_)
    activities = {activity.id: activity for _, _, activity in plan.activities()}
    activity = activities[known_name("activity-unknown", id_, activities)]
    moments, silence = remembered(session, plan, activity.id)
    life = Life(activity, session.day, (*entries(activity), *moments))
    session.show(life_view(life, session.language), written)
    if silence:
        session.tell("life.no-git", why=silence)
    return session.report_errors()


def remembered(session: Session, plan: Plan, id_: str) -> tuple[list[Moment], str]:
    """What git remembers of an activity; nothing, and why, where it cannot be asked."""
    try:
        return list(Memory(session).of(plan, id_)), ""
    except CrmplanError as error:
        return [], error_text(error, session.language)


class Memory:
    """The plan as git keeps it; of what was read little is kept, for commits are many."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def around(self, commit: Commit, id_: str) -> tuple[Plan | None, Plan | None]:
        """The plan before a commit and after it: with one activity alone where that can be told.

        That is where its number and its text stayed; else any activity may be the one it was.
        """
        then, now = self.glance(commit.parent, id_), self.glance(commit.id, id_)
        if then and now and text_of(then) == text_of(now):
            return then, now
        before = self.session.history.before(commit)
        return self.plan_at(before) if before else Plan("", commit.on), self.plan_at(commit)

    def glance(self, commit: str, id_: str) -> Plan | None:
        """The plan as a commit has it, with one activity alone; None if that cannot be told."""
        content = self.session.history.content(commit, PLAN_FILE) if commit else None
        source, problems = decode(PLAN_FILE, content or b"")
        return None if source is None or problems else alone(source, id_)

    def plan_at(self, commit: Commit) -> Plan | None:
        """The plan as a commit has it, empty before there was one; None if it cannot be read."""
        try:
            project = self.session.project_at(commit)
        except CrmplanError as error:
            if error.key != "git-no-data":
                raise
            return Plan("", commit.on)
        return project.plan().sound if project.place.holds(PLAN_FILE) else Plan("", commit.on)

    def of(self, plan: Plan, id_: str) -> Iterator[Moment]:
        """What commits changed of an activity of a plan, and what is not committed."""
        history = self.session.history
        word = self.session.options.get("at")
        head = history.commit(word) if word else history.head()
        kept = self.plan_at(head) if head else None
        if head is None or kept is None:
            return
        yield from pending(kept, plan, id_, self.session.day)
        old, _ = partner(kept, plan, id_)
        if old is not None and old.place is not None:
            commits = history.of_lines(head, PLAN_FILE, *old.place.lines())
            memories = committed(commits, old.id, self.around, shallow=history.shallow)
            yield from reversed(list(memories))


def text_of(plan: Plan) -> str:
    """The text of the only activity of a plan."""
    ((_, _, activity),) = plan.activities()
    return activity.text
