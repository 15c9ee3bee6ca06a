"""What no recording may lose of `data/`: the agreed words, and where each record comes from.

Nothing else is asked of the live data: that a country replies, a list arrives, a post is confirmed,
an entry is logged or a meeting added turns no test red.
"""

import re

from crmplan.books import CONSULS, VISAS
from crmplan.records.problems import Severity
from crmplan.store.findings import check
from crmplan.store.project import Project
from tests.running import DATA, ROOT

LIVE = Project(ROOT / "data")


def rows(project):
    """The four columns of the document, row by row."""
    plan = project.plan().sound
    assert plan is not None
    return {
        (theme.title, objective.text, activity.text, activity.calendar)
        for theme, objective, activity in plan.activities()
    }


def test_check_finds_no_error():
    assert check(LIVE).count(Severity.ERROR) == 0


def test_every_text_of_the_document_still_stands_word_for_word():
    assert rows(Project(DATA)) - rows(LIVE) == set()


def test_every_post_and_every_visa_file_has_its_source_and_day():
    consuls = LIVE.read(CONSULS).sound
    assert consuls is not None
    files = [reading.sound for reading in LIVE.readings(VISAS).values()]
    assert all(each and each.source and each.as_of for each in (*consuls.posts, *files))


def test_every_list_that_came_has_its_source():
    consuls = LIVE.read(CONSULS).sound
    assert consuls is not None
    assert all(each.source for each in consuls.lists if each.received_on)


def test_the_schema_that_a_file_names_is_there():
    for file in (ROOT / "data").rglob("*.yaml"):
        named = re.match(r"# yaml-language-server: \$schema=(\S+)", file.read_text("utf-8"))
        assert named is None or (file.parent / named[1]).is_file(), file
