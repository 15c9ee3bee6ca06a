"""Running the program as a user does: within the test's own process, or in one of its own."""

import gc
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from crmplan.cli import main
from crmplan.store.project import Project

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SOURCES = TESTS / "sources"
# The plan and the registries as first entered, kept as they are. The live `data/` goes on from
# there; only tests/test_live_data.py asks about it.
DATA = TESTS / "data"
STATE = Path(tempfile.gettempdir()) / f"crmplan-state-{os.getpid()}"  # never beside them


SCREEN = {"NO_COLOR": "1", "PAGER": "cat"}
WIDE = "10000"


class Screen(io.TextIOWrapper):
    """A stream that is a terminal."""

    def isatty(self):
        return True


def environment(data=DATA, **more):
    """All that a run of crmplan finds in its environment: nothing of whoever runs the tests."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    state = STATE if data == DATA else Path(data).resolve().parent / "crmplan-state"
    return {
        **kept, "CRMPLAN_DATA": str(data), "CRMPLAN_STATE": str(state), "PYTHONUTF8": "1", **more,
    }  # fmt: skip


def run(*words, data=DATA, stdin="", **more):
    """What `crmplan WORDS` prints, and its exit code, in Spanish unless told otherwise.

    It runs within this process, with streams and an environment of its own. What only a process
    shows (pipes, encodings, kills, what is imported) is for `launch`. With COLUMNS it prints as to
    a terminal of that width, without colours or a pager; without, as to a pipe so wide that every
    sentence stands on one line.
    """
    columns = more.get("COLUMNS")
    more = {**(SCREEN if columns else {"COLUMNS": WIDE}), **more}
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8")
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n")
    printed = (Screen if columns else io.TextIOWrapper)(io.BytesIO(), "utf-8", newline="\n")
    with pytest.MonkeyPatch.context() as here:
        for name in os.environ:
            here.delenv(name)
        for name, value in environment(data, **more).items():
            here.setenv(name, value)
        here.setattr(sys, "stdin", given)
        here.setattr(sys, "stderr", said)
        for name in ("stdout", "__stdout__"):  # the width of help is asked of the second
            here.setattr(sys, name, printed)
        code = exit_code(words)
    return subprocess.CompletedProcess(words, code, text_of(printed), text_of(said))


def exit_code(words):
    """How the program ends; what it tells the garbage collector ends with it."""
    try:
        main(words)
    except SystemExit as ended:
        return int(ended.code or 0)
    finally:
        gc.unfreeze()


def text_of(stream):
    """What was written, its line ends as Python reads them."""
    stream.flush()
    return io.StringIO(stream.buffer.getvalue().decode(), newline=None).read()


def launch(*words, data=DATA, stdin=None, into=subprocess.PIPE, out_of=None, **more):
    """The same as `run`, as a process of its own; what it prints may go into a file.

    What is typed may come out of a file too, instead of being given as a text.
    """
    return subprocess.run(
        [sys.executable, "-m", "crmplan", *words],
        env=environment(data, **more),
        **({"input": stdin} if out_of is None else {"stdin": out_of}),
        stdout=into,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )


def activities_in(data):
    """The activities of the plan in a data directory, which must be without problems."""
    loaded = Project(data).plan()
    assert loaded.problems == ()
    assert loaded.sound is not None
    return [activity for _, _, activity in loaded.sound.activities()]
