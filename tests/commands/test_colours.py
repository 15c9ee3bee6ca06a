"""What a terminal is given that a pipe is not: colours, unless nobody wants them."""

import os
import pty

import pytest

from tests.running import launch

WORDS = ("status", "--as-of", "2003-10-15")


def on_a_terminal(*words, **environment):
    """What `crmplan WORDS` writes on a terminal."""
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        launched = launch(*words, into=theirs, out_of=theirs, **environment)
        os.close(theirs)
        assert launched.returncode == 0
        written = b""
        while True:
            try:
                written += screen.read(65536)
            except OSError:  # the other end is closed and all is read
                return written.decode()


@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        ((), {}, True),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),  # https://no-color.org: present and not empty
        ((), {"TERM": "dumb"}, False),
        (("--color", "never"), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),  # what is asked for on the line counts
    ],
)
def test_a_terminal_has_colours_unless_nobody_wants_them(words, environment, coloured):
    shown = on_a_terminal(*WORDS, *words, **{"TERM": "xterm", "PAGER": "cat", **environment})
    assert ("\x1b[" in shown) is coloured


def test_a_pipe_has_colours_only_if_they_are_asked_for():
    assert "\x1b[" not in launch(*WORDS, TERM="xterm").stdout
    assert "\x1b[" in launch(*WORDS, "--color", "always", TERM="xterm").stdout
