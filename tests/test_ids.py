"""A test has one name and one place, whatever the day, the order of sets, or its process."""

import subprocess
import sys

from tests.running import ROOT, environment


def file_of(name):
    return name.partition("::")[0]


def test_names_are_the_same_on_another_day_and_with_other_hashes(request):
    own = sorted((item.nodeid for item in request.session.items), key=file_of)
    there = environment(PYTHONHASHSEED="2003", CRMPLAN_TODAY="2003-05-26")
    shown = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-p", "tests.later",
         "-p", "no:cacheprovider", *sorted({file_of(name) for name in own})],
        cwd=ROOT, env=there, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    asked = set(own)
    assert [line for line in shown.splitlines() if line in asked] == own
