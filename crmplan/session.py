"""One run of crmplan: its data, its day, its language, and where it prints.

The only place that asks for today and writes to the screen.
"""

from __future__ import annotations

import codecs
import errno
import os
import sys
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from crmplan.books import WORKPLAN
from crmplan.commands.typed import choice, day_of, form
from crmplan.language import CrmplanError, Language, language_of, say, written_day
from crmplan.language.seen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import typer

    from crmplan.books import Book, R, Registries
    from crmplan.outputs.formats import Output, Template
    from crmplan.outputs.waiting import Waiting
    from crmplan.pages import View
    from crmplan.pages.document import Document
    from crmplan.plan.model import Plan
    from crmplan.store.history import Commit, History
    from crmplan.store.project import Project

COLOURS = ("auto", "always", "never")


class Session:
    """What every command needs; files are found and read when first asked for."""

    def __init__(self, options: Mapping[str, str], environment: Mapping[str, str]) -> None:
        self.options = options
        self.environment = environment
        asked = options.get("lang")
        if asked is not None:
            asked = choice(asked, tuple(Language), "--lang")
        self.language = language_of(environment, asked)
        self.coloured = choice(options.get("color", "auto"), COLOURS, "--color")

    @cached_property
    def day(self) -> date:
        """The day everything is as of: --as-of, CRMPLAN_TODAY, or today where the user is.

        Of a day that is counted from today each takes the next one for it.
        """
        day = today()
        for name, word in (
            ("CRMPLAN_TODAY", self.environment.get("CRMPLAN_TODAY")),
            ("--as-of", self.options.get("as_of")),
        ):
            if word:
                day = day_of(word, name, day, self.language)
        return day

    def day_of(self, word: str, option: str) -> date:
        """A day that was typed; «hoy» is the day everything is as of."""
        return day_of(word, option, self.day, self.language)

    @cached_property
    def data(self) -> Path:
        """Where the data directory is; CrmplanError if there is none."""
        from crmplan.store.project import find_data  # noqa: PLC0415 - only if asked for

        return find_data(self.options.get("data"), self.environment, Path.cwd())

    @cached_property
    def history(self) -> History:
        """What git remembers of the data directory; CrmplanError where there is no repository."""
        from crmplan.store.history import History  # noqa: PLC0415 - few runs look back

        return History(self.data)

    @cached_property
    def project(self) -> Project:
        """The data directory as it is or, with --at, as a revision has it."""
        word = self.options.get("at")
        if word is None:
            return self.project_at(None)
        commit = self.history.commit(word)
        day = written_day(commit.on, self.language)
        self.tell("changes.at", word=visible(word), short=commit.short, day=day)
        return self.project_at(commit)

    def project_at(self, commit: Commit | None) -> Project:
        """The data directory as a commit has it; as it is, without one."""
        from crmplan.store.project import Project, largest  # noqa: PLC0415 - only if asked for

        self.at_work("page.working")
        place = self.history.snapshot(commit) if commit else None
        return Project(self.data, largest(self.environment), place, self.environment)

    def root(self) -> Path:
        """Where paths begin that a service shows: its workspace, or the repository around here."""
        here = Path.cwd()
        workspace = self.environment.get("GITHUB_WORKSPACE")
        if workspace:
            return Path(workspace)
        return next((each for each in (here, *here.parents) if (each / ".git").exists()), here)

    def plan(self) -> Plan:
        """The plan as far as it can be read; CrmplanError if it cannot be read at all."""
        loaded = self.project.plan()
        if loaded.sound is None:
            raise CrmplanError("plan-unreadable", 1, path=self.project.shown(WORKPLAN.files))
        return loaded.sound

    def registry(self, book: Book[R], name: str = "") -> R | None:
        """A file of a registry, if it is there; CrmplanError where it cannot be read."""
        reading = self.project.read(book, name)
        if reading.sound is None and reading.problems:
            raise CrmplanError(book.unreadable, 1, path=self.project.shown(name or book.files))
        return reading.sound

    def registries(self, needed: Iterable[Book[Any]]) -> Registries:
        """What the registries hold that are needed; no other file is opened."""
        return {book.name: self.project.shelf(book) for book in needed}

    def report_errors(self) -> int:
        """Say in one line that some of the data could not be read; 1 if so, else 0."""
        errors = self.project.errors()
        if errors:
            self.tell("error.data", count=errors)
        return int(errors > 0)

    @property
    def encoding(self) -> str:
        """What the letters of a page are written as."""
        return sys.stdout.encoding

    def output(self) -> Output:
        """How wide the page is, and whether it has colours and bars.

        A pipe is 120 characters wide, unless COLUMNS says otherwise.
        """
        from crmplan.outputs.formats import (  # noqa: PLC0415 - not every run prints a page
            PIPED,
            Output,
        )

        colour = self.coloured == "always" or (
            self.coloured == "auto" and self.drawing and not self.environment.get("NO_COLOR")
        )
        width = self.environment.get("COLUMNS", "")
        if width.isdecimal() and int(width) > 0:
            columns = int(width)
        else:
            columns = screen()[0] if sys.stdout.isatty() else PIPED
        return Output(columns, colour, self.drawing)

    @property
    def drawing(self) -> bool:
        """Whether the page goes to a terminal that can draw."""
        return sys.stdout.isatty() and self.environment.get("TERM") != "dumb"

    def show(self, view: View, form: str = "table") -> None:
        """Print a view in one of the formats; through a pager if it is longer than the screen."""
        from crmplan.outputs.formats import rendered  # noqa: PLC0415 - as above

        text = rendered(view, form, self.output())
        answering = self.drawing and sys.stdin.isatty()  # a pager waits for keys
        if answering and not self.options.get("no_pager") and text.count("\n") >= screen()[1]:
            from crmplan.store.pager import paged  # noqa: PLC0415 - few pages are that long

            hush()
            if paged(text.encode(self.encoding, STAND_IN), self.encoding, self.environment):
                return
        self.print(text)

    def answer(self, view: View, word: str) -> int:
        """Print a view in the format that was typed; 1 if some of the data could not be read."""
        self.show(view, form(word))
        return self.report_errors()

    def publish(self, view: View, form: str, into: str, template: Template | None = None) -> None:
        """Show a view, or write it to the file asked for and say so."""
        from crmplan.outputs.formats import FILES, content  # noqa: PLC0415 - as above

        if into and into != "-":
            self.write(into, content(view, form, template))
            self.tell("record.file", path=into)
        elif form in FILES:
            self.print_bytes(content(view, form, template), form)
        else:
            self.show(view, form)

    def template(self, word: str, form: str) -> Template | None:
        """The office's own Word document for a paper: --template, else CRMPLAN_TEMPLATE.

        CrmplanError where one is asked for in a format that has none, or where it is unfit.
        """
        if form not in ("docx", "pdf"):
            if word:
                raise CrmplanError("template-format", format=form)
            return None
        path = word or self.environment.get("CRMPLAN_TEMPLATE", "")
        if not path:
            return None
        from crmplan.documents.formats import LARGEST  # noqa: PLC0415 - few papers have one
        from crmplan.documents.letterhead import letterhead  # noqa: PLC0415 - as above
        from crmplan.outputs.formats import Template  # noqa: PLC0415 - as above
        from crmplan.store.project import document  # noqa: PLC0415 - as above

        return Template(path, letterhead(path, document(path, LARGEST)))

    def write(self, path: str, content: bytes) -> None:
        """Put a result in a file, never among the data."""
        from crmplan.store.output import write_file  # noqa: PLC0415 - most results are printed

        write_file(Path(path), content, self.project.data)

    def write_folder(self, path: str, files: Mapping[str, bytes]) -> None:
        """Put results in a folder by their names, never among the data."""
        from crmplan.store.output import write_folder  # noqa: PLC0415 - as above

        write_folder(Path(path), files, self.project.data)

    def print_bytes(self, content: bytes, form: str) -> None:
        """Put a file's bytes on standard output, unless that is a terminal."""
        if sys.stdout.isatty():
            raise CrmplanError("output-needed", format=form)
        hush()
        sys.stdout.flush()
        with output_kept():
            sys.stdout.buffer.write(content)
            sys.stdout.flush()

    def print(self, text: str) -> None:
        """Print a result on standard output."""
        hush()
        with output_kept():
            sys.stdout.write(text)
            sys.stdout.flush()

    @property
    def may_ask(self) -> bool:
        """Whether somebody sits at a terminal: what is asked is read there, and answered."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    def ask(self, question: str) -> str:
        """Ask for a line; EOFError where there are no more."""
        self.print(question)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def at_work(self, key: str, **values: object) -> None:
        """Say what is being done, on a terminal, if that takes long; until something is printed."""
        at_work(say(self.language, key, **values))

    def tell(self, key: str, **values: object) -> None:
        """Say something on standard error, in the reader's language, its values only shown."""
        safe = {name: visible(v) if isinstance(v, str) else v for name, v in values.items()}
        self.say(say(self.language, key, **safe))

    def note(self, document: Document) -> None:
        """Say a page on standard error, beside the result."""
        from crmplan.outputs.text import page  # noqa: PLC0415 - few runs say more than a line

        self.say(page(document, self.output().width).removesuffix("\n"))

    def say(self, line: str) -> None:
        """Say a line on standard error."""
        talk(line)


# The standard streams.


STREAMS = ("stdin", "stdout", "stderr")
STAND_IN = "crmplan"  # the name of a handler of `codecs`


def ready_streams() -> None:
    """Let what is closed lead nowhere, and what is no terminal take UTF-8, whatever the locale.

    A terminal that lacks a letter gets a stand-in; ends of lines are those of the text itself.
    """
    if any(getattr(sys, name) is None for name in STREAMS):
        while (opened := os.open(os.devnull, os.O_RDWR)) < len(STREAMS):
            pass  # a file that is opened later must not get the number of a stream
        os.close(opened)
    for number, name in enumerate(STREAMS):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8"))
    codecs.register_error(STAND_IN, _stand_in)
    for name in STREAMS:
        stream = getattr(sys, name)
        if stream.isatty():
            stream.reconfigure(errors=STAND_IN)
        else:  # on Windows, CSV would else end its lines twice
            ends = {} if name == "stdin" else {"newline": ""}
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", **ends)


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    from crmplan.outputs.standins import stand_in  # noqa: PLC0415 - few terminals lack a letter

    return stand_in(error)


def talk(line: str) -> None:
    """Say a line on standard error; where nobody can hear it, the work goes on."""
    hush()
    try:
        sys.stderr.write(line + "\n")
    except OSError:
        silence(sys.stderr)


_waiting: list[Waiting] = []  # of this run: one, once it is at work on a terminal


def at_work(words: str) -> None:
    """Say on a terminal what work has come to, if it takes long."""
    if _waiting:
        _waiting[0].now_at(words)
    elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        from crmplan.outputs.waiting import Waiting  # noqa: PLC0415 - on terminals only

        _waiting.append(Waiting(words))


def hush() -> None:
    """Take away the line that says what is being done: something is to be read now."""
    while _waiting:
        _waiting.pop().end()


def silence(stream: TextIO) -> None:
    """Let a stream lead nowhere: what it still holds back would fail again at the end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def output_kept() -> Iterator[None]:
    """CrmplanError where standard output takes no more; a reader that has left ends in `main`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # so it says there
            raise BrokenPipeError from None
        if error.filename is not None:  # a file, not the output
            raise
        silence(sys.stdout)
        raise CrmplanError("output-stopped", reason=error.strerror) from None


def today() -> date:
    """The day it is where the user is."""
    return datetime.now(tz=UTC).astimezone().date()


def screen() -> tuple[int, int]:
    """The columns and lines of the terminal, 80 and 24 where it does not say."""
    try:
        found = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return 80, 24
    return found.columns or 80, found.lines or 24


def asked_by_a_shell() -> bool:
    """Whether a shell asks what can be typed next, and nothing is to be done."""
    return "_CRMPLAN_COMPLETE" in os.environ


def session_of(ctx: typer.Context) -> Session:
    """The session of this run, from the global options on the line."""
    return Session(ctx.ensure_object(dict), os.environ)
