"""Running the program as a user does, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from crmplan.store.project import Project

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SOURCES = TESTS / "sources"
# The plan and the registries as first entered, kept as they are. The live `data/` goes on from
# there; only tests/test_live_data.py asks about it.
DATA = TESTS / "data"


def run(*words, data=DATA, stdin=None, into=None, **environment):
    """The finished process of `crmplan WORDS`, in Spanish unless told otherwise.

    What it prints is kept, or goes into a file.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "crmplan", *words],
        env={**kept, "CRMPLAN_DATA": str(data), "PYTHONUTF8": "1", **environment},
        input=stdin,
        stdout=subprocess.PIPE if into is None else into,
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
