"""Reminders: drafts that a person sends, to whom a source says, about what is pressing."""

import email
import shutil
from email.policy import default

import pytest

from crmplan.store.project import Project
from tests.running import DATA, run

DAY = {"CRMPLAN_TODAY": "2003-11-15"}
CONTACTS = """\
contacts:
  - id: us-liaison
    party: US
    role: liaison
    office: Office of liaison
    email: liaison@example.org
    language: en
    source: Note
    as_of: 2003-06-02
  - id: us-old
    party: US
    role: liaison
    office: Former office
    email: former@example.org
    source: Note
    as_of: 2003-06-02
    until: 2003-10-31
"""


@pytest.fixture
def data(tmp_path):
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    (copy / "contacts.yaml").write_text(CONTACTS, "utf-8")
    return copy


def drafts(folder):
    return {
        path.name: email.message_from_bytes(path.read_bytes(), policy=default)
        for path in sorted(folder.glob("*.eml"))
    }


def test_each_party_that_owes_something_pressing_gets_a_draft_in_its_language(data, tmp_path):
    done = run("remind", "-o", str(tmp_path / "out"), data=data, **DAY)
    assert done.returncode == 0, done.stderr
    found = drafts(tmp_path / "out")
    assert list(found) == ["recordatorio-PPT.eml", "recordatorio-US.eml"]
    message = found["recordatorio-US.eml"]
    assert message["To"] == "Office of liaison <liaison@example.org>"
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Work plan, United States: pending as of 15 November 2003"
    text = message.get_body().get_content()
    assert "1.3.2  The United States proposes mechanisms" in text
    assert "Was due by 30 September 2003, 46 days ago; not recorded as done." in text
    assert [each.get_filename() for each in message.iter_attachments()] == ["brief-US.docx"]
    assert "To" not in found["recordatorio-PPT.eml"]
    assert "PPT: no consta ningún correo" in done.stderr
    assert "No se ha enviado nada" in done.stderr


@pytest.mark.parametrize(
    ("options", "parties"),
    [
        (("--overdue",), ["US"]),
        (("--due", "0"), ["US"]),
        (("--meeting", "taller-retorno-2003"), ["PPT", "US"]),
        (("PPT",), ["PPT"]),
        (("MX",), []),  # owes nothing that presses: nobody is written to
    ],
)
def test_what_presses_is_asked_for_by_days_or_by_a_meeting(data, tmp_path, options, parties):
    done = run("remind", *options, "-o", str(tmp_path / "out"), data=data, **DAY)
    assert done.returncode == 0, done.stderr
    assert list(drafts(tmp_path / "out")) == [f"recordatorio-{code}.eml" for code in parties]


def test_what_is_asked_is_recorded_once_on_demand(data, tmp_path):
    before = (data / "workplan.yaml").read_bytes()
    words = ("remind", "US", "-o", str(tmp_path / "out"), "--format", "md")
    home = {**DAY, "XDG_STATE_HOME": str(tmp_path / "state")}
    run(*words, data=data, **home)
    assert (data / "workplan.yaml").read_bytes() == before
    shown = run(*words, "--record", "--dry-run", data=data, **home)
    assert "event: asked" in shown.stdout
    assert (data / "workplan.yaml").read_bytes() == before
    assert run(*words, "--record", data=data, **home).returncode == 0
    plan = Project(data).plan().sound
    assert plan is not None
    (asked,) = [
        event for _, _, each in plan.activities() for event in each.log if event.kind == "asked"
    ]
    assert (asked.party, asked.text) == ("US", "Recordatorio por correo")
    again = run(*words, "--record", data=data, **home)
    assert again.returncode == 0
    assert "no se ha anotado nada" in again.stderr


def test_a_dry_run_writes_no_draft_and_mistakes_are_told(data, tmp_path):
    run("remind", "-o", str(tmp_path / "out"), "--dry-run", data=data, **DAY)
    assert not (tmp_path / "out").exists()
    for words in (
        ("-o", "x", "--overdue", "--due", "3"),
        ("-o", "x", "--on", "2003-11-01"),
        ("-o", str(data / "out")),
        ("-o", "x", "ZZ"),
        (),
    ):
        done = run("remind", *words, data=data, **DAY)
        assert done.returncode == 2, words
        assert done.stderr.splitlines()[-1].startswith("crmplan: "), words
