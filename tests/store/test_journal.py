"""What was recorded is taken back exactly, one recording after the other, or not at all."""

import pytest

from crmplan.books import CONSULS, WORKPLAN
from crmplan.language import CrmplanError
from crmplan.plan.recording import logged
from crmplan.records.edits import edits
from crmplan.store.editing import Edit, edit_all, undo
from crmplan.store.journal import Altered, Journal
from crmplan.store.project import Project
from crmplan.store.saving import save
from tests.plans import event
from tests.running import DATA, run

ON = ("--on", "2003-08-01")
NOTE = event("2003-08-01", "note", text="La Cancillería respondió.")


@pytest.fixture
def data(tmp_path):
    """A copy of the plan and its registries."""
    place = tmp_path / "data"
    place.mkdir()
    for name in ("workplan.yaml", "consuls.yaml"):
        (place / name).write_bytes((DATA / name).read_bytes())
    return place


def text(data, name="workplan.yaml"):
    return (data / name).read_bytes()


def project(data):
    return Project(data, environment={"CRMPLAN_STATE": str(data.parent / "crmplan-state")})


LINE = "  - on: 2003-08-01\n"


@pytest.mark.parametrize(
    ("new", "text", "found"),
    [
        (LINE, f"log:\n{LINE}", 5),
        (LINE, f"# Más\nlog:\n{LINE}", 11),  # moved down
        (LINE, f"{LINE}log:\n", 0),
        (LINE, f"log:\n{LINE}{LINE}", None),  # which of the two?
        (LINE, "log:\n  - on: 2003-08-02\n", None),
        ("MX, ", "some: [MX, US]", None),  # too short to be known elsewhere
        ("MX, ", "log: MX, US", 5),  # where it stood
        ("MX, ", "log: MX, MX, US", None),
        ("fifteen letters", "or: fifteen letters", None),
        ("sixteen letters.", "or: sixteen letters.", 4),
        ("", "log:\n", None),
    ],
)
def test_what_was_recorded_is_found_again_only_for_sure(new, text, found):
    recorded = Altered("workplan.yaml", 5, "", new, "", "")
    moved = recorded.moved(text)
    assert (moved and moved.start) == found
    assert moved is None or moved.reverted(text) == text.replace(new, "", 1)


@pytest.mark.parametrize(("language", "words"), [("es", "Deshecho"), ("en", "Undone")])
def test_the_last_is_taken_back_then_the_one_before(data, language, words):
    first = text(data)
    run("note", "1.1.1", "La Cancillería respondió.", *ON, data=data)
    second = text(data)
    run("done", "1.3.1", *ON, data=data)
    asked = ("undo", "--lang", language)
    told = run(*asked, data=data)
    assert (told.returncode, text(data)) == (0, second)
    assert told.stdout.startswith(words)
    assert "1.3.1" in told.stdout
    assert run(*asked, data=data).returncode == 0
    assert text(data) == first
    nothing = run(*asked, data=data)
    assert (nothing.returncode, nothing.stdout) == (1, "")


def test_what_was_edited_elsewhere_meanwhile_stays(data):
    run("note", "1.3.1", "La Cancillería respondió con una nota.", *ON, data=data)
    path = data / "workplan.yaml"
    path.write_bytes("# Una línea más\n".encode() + path.read_bytes())
    assert run("undo", data=data).returncode == 0
    assert text(data) == "# Una línea más\n".encode() + text(DATA)


def test_lines_that_were_edited_since_are_shown_and_stay(data):
    run("note", "1.3.1", "La Cancillería respondió.", *ON, data=data)
    path = data / "workplan.yaml"
    path.write_bytes(path.read_bytes().replace(b"respondi", b"contest"))
    edited = text(data)
    refused = run("undo", data=data)
    assert (refused.returncode, text(data)) == (1, edited)
    assert "workplan.yaml:" in refused.stderr
    assert "La Cancillería respondió." in refused.stderr


def test_a_dry_run_leaves_nothing_to_take_back(data):
    run("note", "1.3.1", "La Cancillería respondió.", *ON, "--dry-run", data=data)
    assert run("undo", data=data).returncode == 1


def both(post="mx-gt-ciudad-de-guatemala"):
    """An edit of the plan and one of the registry of consuls."""

    def verified(changes):
        found = next(each for each in changes.whole.posts if each.id == post)
        changes.put(found, {"verified_by": "la Cancillería"})

    return [
        Edit("workplan.yaml", WORKPLAN, logged("1.3.1", NOTE)),
        Edit("consuls.yaml", CONSULS, edits(CONSULS.shape, verified)),
    ]


def test_two_files_are_recorded_together_and_taken_back_together(data):
    before = (text(data), text(data, "consuls.yaml"))
    edit_all(project(data), both(), keep=True)
    assert text(data) != before[0]
    assert text(data, "consuls.yaml") != before[1]
    undo(project(data))
    assert (text(data), text(data, "consuls.yaml")) == before


def test_where_one_file_cannot_be_saved_none_is(data):
    before = (text(data), text(data, "consuls.yaml"))
    (data / "consuls.yaml").chmod(0o444)
    with pytest.raises(CrmplanError) as caught:
        edit_all(project(data), both(), keep=True)
    assert caught.value.key == "save-read-only"
    assert (text(data), text(data, "consuls.yaml")) == before
    assert list(project(data).journal.recordings()) == []


class KilledError(BaseException):
    """The process ends here, whatever it would still do."""


def test_what_was_cut_short_between_two_files_goes_back_when_the_next_begins(data, monkeypatch):
    before = (text(data), text(data, "consuls.yaml"))
    real = save
    taken: list[object] = []

    def dying(path, old, new):
        if taken:
            raise KilledError
        taken.append(path)
        real(path, old, new)

    with monkeypatch.context() as here:
        here.setattr("crmplan.store.editing.save", dying)
        here.setattr(Journal, "forget", lambda *_: None)
        with pytest.raises(KilledError):
            edit_all(project(data), both(), keep=True)
    assert text(data) != before[0]
    edit_all(project(data), both()[1:], keep=True)
    assert text(data) == before[0]


def test_what_was_saved_and_not_sealed_is_taken_back_all_the_same(data, monkeypatch):
    before = (text(data), text(data, "consuls.yaml"))

    def dying(*_):
        raise KilledError

    with monkeypatch.context() as here:
        here.setattr(Journal, "seal", dying)
        with pytest.raises(KilledError):
            edit_all(project(data), both(), keep=True)
    assert text(data) != before[0]
    undo(project(data))
    assert (text(data), text(data, "consuls.yaml")) == before
    assert list(project(data).journal.recordings()) == []


def test_where_the_state_cannot_be_kept_it_is_recorded_all_the_same(data, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = run("note", "1.3.1", "Hola", *ON, data=data, CRMPLAN_STATE=str(tmp_path / "file" / "x"))
    assert told.returncode == 0
    assert run("undo", data=data, CRMPLAN_STATE=str(tmp_path / "file" / "x")).returncode == 1
