"""`crmplan desk`: at a meeting, item by item, what falls due by it or was carried over.

An answer is the entry that the command of its name writes, with the same refusals. Nothing is
written until the end: then all is shown, confirmed and saved together, or nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from crmplan.commands.record import DryRun, Force, On
from crmplan.commands.recorder import (
    Recorder,
    as_done,
    as_note,
    as_obstacle,
    as_postponed,
    as_received,
    as_withdrawn,
)
from crmplan.commands.registering import RECEIVED
from crmplan.commands.typed import among, meeting_of, parts, text_of
from crmplan.language import CrmplanError, Language, say, table, written_day
from crmplan.language.fold import bare
from crmplan.pages import desk as page
from crmplan.pages.difference import view as difference
from crmplan.plan.schedule import standing, standings, vantage_of
from crmplan.records.source import decode
from crmplan.records.wording import error_text
from crmplan.store.editing import edit_all
from crmplan.store.project import document, largest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from crmplan.plan.model import Activity, Meeting
    from crmplan.plan.schedule import Standing
    from crmplan.session import Session
    from crmplan.store.editing import Edit

Said = tuple[str, ...]  # the parts of an answer


class Answering(NamedTuple):
    """A way to answer: its name, what is said with it, what of that must be, and what it writes."""

    name: str
    asks: tuple[str, ...]
    needed: int
    write: Callable[[Recorder, Activity, Meeting, Said], None]
    settles: bool = False  # takes the place of another that settles: one of them holds


def _received(recorder: Recorder, activity: Activity, held: Meeting, said: Said) -> None:
    """Parties delivered; a registry knows no meetings."""
    codes = recorder.parties(parts(said[0]))
    at = ("" if activity.measure in RECEIVED else held.id, "")
    as_received(recorder, activity, codes, (said[1], "", ""), at)


# fmt: off
ANSWERS = (
    Answering("done", ("evidence",), 0, lambda recorder, activity, held, said:
              as_done(recorder, activity, held, evidence=said[0]), settles=True),
    Answering("received", ("parties", "office"), 1, _received),
    Answering("postponed", ("calendar", "reason"), 2, lambda recorder, activity, held, said:
              as_postponed(recorder, activity, said[0], said[1], held), settles=True),
    Answering("obstacle", ("obstacle", "asks"), 2, lambda recorder, activity, held, said:
              as_obstacle(recorder, activity, said[0], said[1], held)),
    Answering("withdrawn", ("reason",), 1, lambda recorder, activity, held, said:
              as_withdrawn(recorder, activity, said[0], held), settles=True),
    Answering("note", ("text",), 1, lambda recorder, activity, _, said:
              as_note(recorder, activity, said[0])),
)
# fmt: on
BY_NAME = {each.name: each for each in ANSWERS}
MOVES = ("skip", "back", "clear", "quit")


class Answer(NamedTuple):
    """What was answered of an activity: the edits that record it, and their words."""

    answering: Answering
    edits: tuple[Edit[Any], ...]
    told: tuple[Callable[[Language], str], ...]
    remarks: tuple[str, ...] = ()


class Lines:
    """Answers from a file, one on a line; empty lines and those that begin with # say nothing."""

    strict = True

    def __init__(self, session: Session, path: str) -> None:
        content = document(path, largest(session.environment))
        source, problems = decode(path, content)
        if source is None or problems:
            raise CrmplanError("import-encoding", path=path)
        self.path = path
        self.line = 0
        self.left = [
            (number, line.strip())
            for number, line in enumerate(source.text.splitlines(), 1)
            if line.strip() and not line.lstrip().startswith("#")
        ]

    def next(self, _prompt: str) -> str:
        """The next answer; EOFError behind the last."""
        if not self.left:
            raise EOFError
        self.line, found = self.left.pop(0)
        return found

    def refused(self, error: CrmplanError, language: Language) -> CrmplanError:
        """What is wrong with the answer read last, with its line."""
        why = error_text(error, language)
        code = error.exit_code
        return CrmplanError("desk-line", code, path=self.path, line=self.line, why=why)


class Typed:
    """Answers as they are typed."""

    strict = False

    def __init__(self, session: Session) -> None:
        self.next = session.ask
        self.left: list[tuple[int, str]] = []

    def refused(self, error: CrmplanError, _language: Language) -> CrmplanError:
        """The error itself: it is said, and asked again."""
        return error


def desk(
    ctx: typer.Context,
    meeting: Annotated[str, typer.Argument(metavar="meeting")],
    answers: Annotated[str, typer.Option("--answers", metavar="file")] = "",
    on: On = "",
    dry_run: DryRun = False,
    force: Force = False,
) -> int:
    """Record at a meeting, item by item, what falls due by it or was carried over."""
    recorder = Recorder(ctx, on, force=force, dry_run=dry_run)
    session, language = recorder.session, recorder.session.language
    held = meeting_of(meeting, recorder.plan)
    if held.cancelled(recorder.on):
        raise CrmplanError("desk-cancelled", 1, id=held.id, name=held.name)
    if recorder.on < held.starts and not force:
        starts, day = (written_day(each, language) for each in (held.starts, recorder.on))
        values = {"id": held.id, "starts": starts, "day": day, "iso": held.starts.isoformat()}
        raise CrmplanError("desk-early", 1, **values)
    found = page.on_the_desk(list(standings(recorder.plan, recorder.on)), held)
    if not found:
        session.show(page.nothing(held, recorder.on, language))
        return session.report_errors()
    source = Lines(session, answers) if answers else Typed(session)
    sitting = Sitting(recorder, held, found, source)
    try:
        saved = sitting.held_to_the_end()
    except EOFError:
        raise CrmplanError("desk-ended", 1) from None
    except KeyboardInterrupt:
        session.tell("desk.left")
        raise
    if not saved:
        session.tell("desk.left" if sitting.told() else "desk.unanswered")
    return 0


class Sitting:
    """A meeting at its desk: the activities that are asked about, and what was answered so far."""

    def __init__(
        self, recorder: Recorder, held: Meeting, found: list[Standing], source: Lines | Typed
    ) -> None:
        self.recorder = recorder
        self.session = recorder.session
        self.language = recorder.session.language
        self.held = held
        self.found = found
        self.source = source
        self.ids = [each.activity.id for each in found]
        self.answers: dict[str, list[Answer]] = {id_: [] for id_ in self.ids}

    def held_to_the_end(self) -> bool:
        """Ask about everything, then whether to save; whether it was saved."""
        at = 0
        while True:
            while at < len(self.found):
                at = self.asked(at)
            if not self.told():
                return False
            chosen = self.confirmed()
            if chosen in ("yes", "no"):
                break
            at = len(self.found) - (chosen == "back")
        if chosen == "no":
            return False
        for answer in self.all():
            self.recorder.edits += answer.edits
            self.recorder.told += answer.told
            self.recorder.remarks += answer.remarks
        self.recorder.save()
        return True

    def all(self) -> Iterator[Answer]:
        """All answers, in the plan's order."""
        for id_ in self.ids:
            yield from self.answers[id_]

    def told(self) -> list[str]:
        """What was answered, in words."""
        return [each(self.language) for answer in self.all() for each in answer.told]

    def asked(self, at: int) -> int:
        """Ask about one activity until an answer will do; the place of the next one."""
        if not self.source.strict:
            self.shown(at)
        while True:
            try:
                return self.answered(at, self.source.next("> "))
            except CrmplanError as error:
                self.refused(error)

    def shown(self, at: int) -> None:
        """Show an activity and the keys that are taken."""
        language, stands = self.language, self.found[at]
        told = [say_each(language) for a in self.answers[self.ids[at]] for say_each in a.told]
        asked = page.Asked(at + 1, len(self.found), stands, tuple(told))
        self.session.print("\n")
        self.session.show(page.view(asked, self.recorder.plan, self.recorder.on, language))
        self.session.print(f"\n{keys(language)}\n")

    def refused(self, error: CrmplanError) -> None:
        """Say what is wrong with an answer, so that it is asked again; of a file's, end."""
        found = self.source.refused(error, self.language)
        if self.source.strict:
            raise found
        self.session.say(error_text(found, self.language))

    def answered(self, at: int, line: str) -> int:
        """Take an answer to the activity at a place, or to the one it names; the next place.

        CrmplanError, nothing taken, for an answer that cannot be.
        """
        words = text_of(line)
        if not words and self.answers[self.ids[at]]:
            return at + 1
        first, _, rest = words.partition(" ")
        if first[:1].isdecimal():
            at = self.place_of(first.rstrip(":"), at)
            if not rest:
                return at
            first, _, rest = rest.partition(" ")
        name = key_of(first)
        if name is None:
            raise CrmplanError("desk-key", word=first, known=keys(self.language, forms=True))
        if name in MOVES:
            if name == "clear":
                self.answers[self.ids[at]] = []
            moved = {"skip": at + 1, "back": max(at - 1, 0), "clear": at, "quit": len(self.found)}
            return moved[name]
        self.take(BY_NAME[name], at, rest)
        return at + 1

    def place_of(self, word: str, at: int) -> int:
        """The place of an activity; one that was not to be asked about comes in at a place."""
        activity = self.recorder.activity(word)
        if activity.id not in self.ids:
            vantage = vantage_of(self.recorder.plan, self.recorder.on)
            self.found.insert(at, standing(activity, vantage))
            self.ids.insert(at, activity.id)
            self.answers[activity.id] = []
        return self.ids.index(activity.id)

    def take(self, answering: Answering, at: int, rest: str) -> None:
        """Keep an answer once it is known that it can be recorded."""
        recorder, id_ = self.recorder, self.ids[at]
        said = self.completed(answering, [part.strip() for part in rest.split("|")])
        recorder.taken()  # what an answer that was refused left behind
        answering.write(recorder, self.found[at].activity, self.held, said)
        answer = Answer(answering, *recorder.taken())
        kept = [
            each for each in self.answers[id_] if not (answering.settles and each.answering.settles)
        ]
        edits = [each for one in (*kept, answer) for each in one.edits]
        edit_all(self.session.project, edits, keep=False)
        self.answers[id_] = [*kept, answer]

    def completed(self, answering: Answering, said: Sequence[str]) -> Said:
        """The parts of an answer; what the line does not say is asked for where one can type."""
        given = [part for part in said if part]
        if len(given) > len(answering.asks):
            raise self.malformed(answering)
        for number in range(len(given), len(answering.asks)):
            if self.source.strict and number < answering.needed:
                raise self.malformed(answering)
            question = say(self.language, f"desk.ask.{answering.asks[number]}")
            found = "" if self.source.strict else text_of(self.source.next(question))
            if not found and number < answering.needed:
                raise self.malformed(answering)
            given.append(found)
        return tuple(given)

    def malformed(self, answering: Answering) -> CrmplanError:
        """How an answer is written."""
        return CrmplanError("desk-form", form=say(self.language, f"desk.form.{answering.name}"))

    def more(self, line: str) -> None:
        """Take an answer that comes when all had been asked about."""
        try:
            self.answered(len(self.found) - 1, line)
        except CrmplanError as error:
            self.refused(error)

    def confirmed(self) -> str:
        """Show all that was answered, and ask what to do: `yes`, `no`, `back`, or ask `again`."""
        lines = self.told()
        self.session.print("\n")
        self.session.show(page.summary(lines, self.recorder.on, self.language))
        while True:
            question = say(self.language, "desk.save")
            line = self.source.next(question)
            word = bare(text_of(line))
            if line[:1].isdecimal():  # one more answer, to the activity of that number
                self.more(line)
                return "again"
            if key_of(word) == "quit":
                continue
            chosen = next((name for name in SAVING if word in saving(name)), None)
            if chosen == "lines":
                edits = [each for answer in self.all() for each in answer.edits]
                done = edit_all(self.session.project, edits, keep=False)
                for each in {one.path: one for one in done}.values():
                    self.session.show(difference(each, self.recorder.on, self.language))
            elif chosen:
                if self.source.left:
                    self.source.next("")
                    self.refused(CrmplanError("desk-rest"))
                return chosen
            else:
                self.refused(CrmplanError("desk-save", word=word, known=question.rstrip(": ")))


SAVING = ("yes", "no", "back", "lines")


def saving(name: str) -> set[str]:
    """What is taken for an answer to whether to save, in either language."""
    words = [say(language, f"desk.save.{name}") for language in Language]
    return {bare(each) for word in words for each in word.split("|")}


def key_of(word: str) -> str | None:
    """The way to answer that a letter or a word stands for, in either language."""
    names, said = (*BY_NAME, *MOVES), bare(word)
    for kind in ("key", "word"):
        for name in names:
            if said in map(bare, table("desk")[f"{kind}.{name}"]):
                return name
    return among(word, names)


def keys(language: Language, *, forms: bool = False) -> str:
    """The keys that are taken, each with what it stands for or how its answer is written."""
    told = []
    for name in (*BY_NAME, *MOVES):
        letter = say(language, f"desk.key.{name}")
        if forms and name in BY_NAME:
            told.append(say(language, f"desk.form.{name}"))
        else:
            told.append(f"{letter} {say(language, f'desk.word.{name}')}")
    if forms:
        return " · ".join(told)
    half = len(BY_NAME)
    return " · ".join(told[:half]) + "\n" + " · ".join(told[half:])
