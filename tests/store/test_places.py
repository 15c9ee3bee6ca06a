"""Where a new record goes: among those of its kind that it belongs beside."""

from datetime import date

import pytest

from crmplan.books import CONSULS
from crmplan.consuls.model import Post, PostType
from crmplan.consuls.recording import with_post
from crmplan.plan.recording import called
from crmplan.plan.samples import FRAME
from crmplan.store.editing import edit, record
from crmplan.store.project import Project
from tests.plans import meeting

POSTS = (("ca-us-boston", "CA"), ("mx-us-tucson", "MX"), ("ca-us-miami", "CA"))
LINES = """\
  - id: {id}
    sending: {sending}
    receiving: US
    type: consulate
    city: Ciudad
    source: Una lista pública
    as_of: 2003-06-02
"""
MEETINGS = (("red-1", "2003-12-02"), ("red-2", "2004-05-20"))


@pytest.fixture
def project(tmp_path):
    posts = "".join(LINES.format(id=id_, sending=sending) for id_, sending in POSTS)
    (tmp_path / "consuls.yaml").write_text(f"posts:\n{posts}", encoding="utf-8")
    (tmp_path / "workplan.yaml").write_text(FRAME, encoding="utf-8")
    return Project(tmp_path)


@pytest.mark.parametrize(
    ("sending", "place"),
    [
        ("CA", 3),  # behind the last of its State
        ("MX", 2),
        ("GT", 3),  # behind all, where its State has none
    ],
)
def test_a_post_goes_behind_the_last_of_its_sending_state(project, sending, place):
    post = Post("new", sending, "US", PostType.CONSULATE, "Ciudad", "Una lista", date(2003, 6, 2))
    edit(project, "consuls.yaml", CONSULS, with_post(post), keep=True)
    found = Project(project.data).read(CONSULS).sound
    assert found is not None
    assert [each.id for each in found.posts].index("new") == place


@pytest.mark.parametrize(
    ("day", "order"),
    [
        ("2003-07-01", ["new", "red-1", "red-2"]),
        ("2003-12-02", ["red-1", "new", "red-2"]),  # of one day, behind what is there
        ("2004-01-15", ["red-1", "new", "red-2"]),
        ("2004-06-01", ["red-1", "red-2", "new"]),
    ],
)
def test_a_meeting_goes_in_its_place_by_day(project, day, order):
    for name, starts in (*MEETINGS, ("new", day)):
        record(project, "workplan.yaml", called(meeting(name, starts, starts)), keep=True)
        project = Project(project.data)
    found = project.plan().sound
    assert [each.id for each in found.meetings if each.id in order] == order
