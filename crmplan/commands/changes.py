"""`crmplan changes` and `log`: what changed between two meetings, and in an activity's life.

Two days are compared by what the log of the present files says up to each, for an entry belongs
to the day it names and not to the day it was typed; their texts as git keeps them, where it goes
back that far. As soon as one end is a revision, files are compared with files.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from crmplan.calendar import Kind, answer
from crmplan.changes import Side, compare, cut, passed_over, side_of
from crmplan.changes.life import Moment, alone, committed, entries, partner, pending
from crmplan.commands.frame import Format
from crmplan.commands.typed import form, known_name, meant, meeting_meant, unknown
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
    format_: Format = "table",
) -> int:
    """What changed between two meetings, days or revisions."""
    session = session_of(ctx)
    written = form(format_)
    found = replace(compared(session, since, until), everything=everything)
    if written in ("json", "csv"):
        session.tell("changes.told", start=found.ends[0], end=found.ends[1], basis=found.basis)
    session.show(view(found, session.language), written)
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
    start = end_of(since, "--from", session) if since else last_meeting(session)
    end = end_of(until, "--to", session) if until else End(session.day)
    if start.commit or end.commit:
        return by_files(with_files(start, session), with_files(end, session), session)
    if end.day < start.day:
        raise CrmplanError("span-reversed", start=start.day, end=end.day)
    return by_log(start, end, session)


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


def last_meeting(session: Session) -> End:
    """The last meeting that was over before the day."""
    over = [meeting for meeting in session.plan().meetings if meeting.ends < session.day]
    if not over:
        raise CrmplanError("no-meeting-before", day=written_day(session.day, session.language))
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


def by_files(start: End, end: End, session: Session) -> Compared:
    """By the files of two revisions, or of one and as they are."""
    projects = [session.project_at(e.commit) if e.commit else session.project for e in (start, end)]
    before, after = side_of(projects[0], min(start.day, end.day)), side_of(projects[1], end.day)
    basis = say(session.language, "changes.basis.files")
    ends = (start.named(session.language, files=True), end.named(session.language, files=True))
    return told(session, ends, (before, after), basis, projects)


def by_log(start: End, end: End, session: Session) -> Compared:
    """By what the log says up to each day; the texts too, where git goes back that far."""
    now = side_of(session.project, end.day)
    before, after = cut(now, start.day), cut(now, end.day)
    projects, basis = worded(start, end, session)
    if projects:
        old, new = (each.plan().sound for each in projects)
        before, after = before._replace(words=old), after._replace(words=new)
    ends = (start.named(session.language, files=False), end.named(session.language, files=False))
    return told(session, ends, (before, after), basis, [session.project, *projects])


def worded(start: End, end: End, session: Session) -> tuple[list[Project], str]:
    """The files whose texts are compared, and in words how; none where git has not both."""
    language = session.language
    try:
        commits = [session.history.commit_on(e.day) if e.word else None for e in (start, end)]
        projects = [session.project_at(c) if c else session.project for c in commits]
    except CrmplanError as error:
        return [], say(language, "changes.basis.log", why=unasked(error, language))
    lacking = [e for e, c in zip((start, end), commits, strict=True) if e.word and not c]
    if lacking:
        day = written_day(lacking[0].day, language)
        why = say(language, "changes.why.nothing", day=day)
        return [], say(language, "changes.basis.log", why=why)
    if any(project.plan().sound is None for project in projects):
        why = say(language, "changes.why.unreadable")
        return [], say(language, "changes.basis.log", why=why)
    names = [commit.short if commit else say(language, "changes.now") for commit in commits]
    return projects, say(language, "changes.basis.days", before=names[0], after=names[1])


def unasked(error: CrmplanError, language: Language) -> str:
    """Why git could not tell, for a sentence that says what is told without it."""
    if error.key == "git-distrusted":
        return error_text(error, language)
    return say(language, f"changes.why.{'shallow' if error.key == 'git-shallow' else 'no-git'}")


def told(
    session: Session,
    ends: tuple[str, str],
    sides: tuple[Side, Side],
    basis: str,
    projects: list[Project],
) -> Compared:
    """What changed, and what was passed over because it could not be read."""
    problems = dict.fromkeys(
        problem_text(problem, session) for project in projects for problem in passed_over(project)
    )
    changes = tuple(compare(*sides))
    title = sides[1].plan.title
    return Compared(title, session.day, ends, basis, changes, tuple(problems))


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
