"""A page longer than the screen goes through the reader's pager, as with git."""

import os
import pty

import pytest

from tests.commands.test_colours import on_a_terminal
from tests.running import launch

DAY = ("--as-of", "2003-10-15")
WORDS = ("status", *DAY)
MARKING = "sed s/^/paged:/"  # a pager that leaves its mark on every line


def shown(*words, **environment):
    return on_a_terminal(*words, **{"TERM": "xterm", "NO_COLOR": "1", **environment})


@pytest.mark.parametrize(
    ("words", "environment", "paged"),
    [
        (WORDS, {"PAGER": MARKING}, True),
        (WORDS, {"CRMPLAN_PAGER": MARKING, "PAGER": "cat"}, True),
        (WORDS, {"CRMPLAN_PAGER": "", "PAGER": MARKING}, False),
        (WORDS, {"PAGER": MARKING, "TERM": "dumb"}, False),
        ((*WORDS, "--no-pager"), {"PAGER": MARKING}, False),
        (("--no-pager", *WORDS), {"PAGER": MARKING}, False),
        (("meetings", *DAY), {"PAGER": MARKING}, False),  # fits the screen
    ],
)
def test_a_long_page_is_paged_on_a_terminal(words, environment, paged):
    assert ("paged:" in shown(*words, **environment)) is paged


@pytest.mark.parametrize("pager", ["false", "no-such-pager", "'not closed", "sh -c 'exit 3'"])
def test_a_pager_that_fails_is_no_error_and_the_page_is_shown(pager):
    assert "1.3.1" in shown(*WORDS, PAGER=pager)


def test_to_leave_a_pager_early_is_no_error():
    assert shown(*WORDS, PAGER="head -n 1").count("\n") == 1


def test_nothing_is_paged_where_nobody_can_answer():
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as screen:
        launch(*WORDS, into=theirs, stdin="", TERM="xterm", PAGER=MARKING)
        os.close(theirs)
        assert b"paged:" not in screen.read(65536)
