"""A page longer than the screen, shown by the reader's own pager as git does it."""

from __future__ import annotations

import shlex
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT = ("less", "-FRX")  # ends where all is on the screen, keeps colours and what it showed
NAMES = ("CRMPLAN_PAGER", "PAGER")
NONE = ("", "cat")  # what asks for no pager


def paged(text: bytes, encoding: str, environment: Mapping[str, str]) -> bool:
    """Show a text, as the terminal takes it, by the pager that is named, if one works.

    To leave a pager early is no error.
    """
    words = command(environment)
    program = shutil.which(words[0]) if words else None
    if program is None:
        return False
    asked = dict(environment) | {"LESS": environment.get("LESS", "FRX")}
    if encoding == "utf-8":
        asked["LESSCHARSET"] = encoding
    kept = signal.signal(signal.SIGINT, signal.SIG_IGN)  # the pager's own affair
    try:
        pager = subprocess.Popen([program, *words[1:]], stdin=subprocess.PIPE, env=asked)  # noqa: S603 - what the user asked for
        with suppress(BrokenPipeError):
            pager.communicate(text)
        return pager.wait() == 0
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, kept)


def command(environment: Mapping[str, str]) -> list[str]:
    """The words of the command that the environment names, else `less`; none for no pager."""
    named = next((environment[name] for name in NAMES if name in environment), None)
    if named is None:
        return list(DEFAULT)
    if named.strip() in NONE:
        return []
    try:
        return shlex.split(named, posix=sys.platform != "win32")
    except ValueError:  # a quote that is not closed
        return []
