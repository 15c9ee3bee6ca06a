"""Recording work from the terminal, as staff do."""

import subprocess

import pytest

from crmplan.plan.samples import FRAME
from tests.running import DATA, activities_in, launch, run


@pytest.fixture
def data(tmp_path):
    copy = tmp_path / "data"
    copy.mkdir()
    (copy / "workplan.yaml").write_bytes((DATA / "workplan.yaml").read_bytes())
    return copy


def log_of(data, id_):
    return next(activity for activity in activities_in(data) if activity.id == id_).log


def added_lines(data):
    done = subprocess.run(
        ["diff", str(DATA / "workplan.yaml"), str(data / "workplan.yaml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not [line for line in done.stdout.splitlines() if line.startswith("<")]
    return [line[2:].strip() for line in done.stdout.splitlines() if line.startswith(">")]


def test_done_adds_its_lines_and_nothing_else(data):
    words = ("done", "1.3.1", "--on", "2003-07-28", "--evidence", "https://crmsv.org/acta")
    done = run(*words, data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Anotado en" in done.stdout
    assert "1.3.1 cumplida el 28 de julio de 2003" in done.stdout
    assert done.stdout.endswith("Para deshacerlo: crmplan undo\n")
    assert added_lines(data) == [
        "log:",
        "- on: 2003-07-28",
        "event: done",
        "evidence: https://crmsv.org/acta",
    ]


def test_the_lines_to_delete_are_the_ones_that_were_added(data):
    done = run("note", "1.3.1", "Llegó una respuesta.", "--on", "2003-07-28", data=data)
    first, last = _lines(done.stdout)
    lines = (data / "workplan.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    del lines[first - 1 : last]
    assert "".join(lines) == (DATA / "workplan.yaml").read_text(encoding="utf-8")


def _lines(said):
    words = said.partition("líneas ")[2].split()
    return int(words[0]), int(words[2].strip(":"))


def test_postponing_keeps_the_old_cell_and_says_how_the_new_words_are_read(data):
    done = run(
        "postpone",
        "1.2.2",
        "Diciembre 2003",
        "--reason",
        "Faltan insumos.",
        "--on",
        "2003-10-20",
        data=data,
    )
    assert "del 1 al 31 de diciembre de 2003" in done.stdout
    (event,) = log_of(data, "1.2.2")
    assert (event.calendar, event.text) == ("Diciembre 2003", "Faltan insumos.")
    shown = run("status", "--as-of", "2003-11-15", "--text", "matriz", data=data, COLUMNS="100")
    assert "antes «Octubre 2003»" in shown.stdout


def test_several_parties_are_received_in_one_edit(data):
    done = run("received", "1.1.2", "mx", "US", "--on", "2003-09-01", data=data)
    assert "recibido de MX y US" in done.stdout
    assert [event.party for event in log_of(data, "1.1.2")] == ["MX", "US"]


def test_meetings_are_added_in_their_place(data):
    words = ("meetings", "add", "red-2003-11", "--name", "Reunión de la Red", "--kind", "network")
    done = run(*words, "--starts", "2003-11-20", "--network", "yes", data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "red-2003-11" in run("meetings", "--as-of", "2003-10-15", data=data).stdout
    assert run(*words, "--starts", "2003-11-20", data=data).returncode == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["done", "1.3.9"], 2, "1.3."),
        (["received", "1.1.2", "XX"], 2, "XX"),
        (["received", "1.1.2", "GT"], 1, "CA, US, MX"),
        (["done", "1.3.1", "--on", "2003-05-25"], 1, "2003"),
        (["done", "1.3.1", "--on", "2003-10-16"], 1, "2003"),
        (["done", "1.2.1"], 1, "1.2.1"),
        (["done", "1.1.1", "--meeting", "crm-88"], 2, "crm-8"),
        (["postpone", "1.2.2", "Dicembre 2003"], 1, "Diciembre 2003"),
        (["postpone", "1.2.2", "Por definir"], 1, "Por definir"),
        (["postpone", "1.2.2", "Octubre  2003"], 1, "Octubre 2003"),
        (["withdraw", "1.2.2", "--reason", " "], 1, "--reason"),
        (["note", "1.2.2", ""], 1, ""),
        (["meetings", "add", "con espacio", "--name", "X", "--kind", "network", "--starts",
          "2003-11-20"], 1, "check"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["es", "en"])
def test_what_cannot_be_right_is_refused_and_nothing_written(data, words, code, said, language):
    refused = run(*words, data=data, CRMPLAN_TODAY="2003-10-15", CRMPLAN_LANG=language)
    assert (refused.returncode, refused.stdout) == (code, "")
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert added_lines(data) == []


def test_a_record_in_one_line_is_undone_by_the_command(tmp_path):
    text = FRAME.partition("        activities:\n")[0] + (
        "        activities:\n          - {id: 1.1.1, text: Identificar, calendar: Octubre 2003}\n"
    )
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "workplan.yaml"
    path.write_text(text, encoding="utf-8")
    run("note", "1.1.1", "Llegó.", "--on", "2003-08-01", data=tmp_path / "data")
    assert run("undo", data=tmp_path / "data").returncode == 0
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "broken",
    [
        "calendar: *otro",  # an alias
        "calendar: &otro Octubre 2003",
        "kalendar: Octubre 2003",
    ],
)
def test_an_activity_that_cannot_be_read_whole_is_refused(tmp_path, broken):
    (tmp_path / "workplan.yaml").write_text(
        FRAME.replace("calendar: Octubre 2003", broken), encoding="utf-8"
    )
    old = (tmp_path / "workplan.yaml").read_bytes()
    refused = run("note", "1.1.1", "Llegó.", "--on", "2003-08-01", data=tmp_path)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "crmplan check" in refused.stderr
    assert (tmp_path / "workplan.yaml").read_bytes() == old


def test_a_text_that_is_not_utf8_is_refused(data):
    refused = launch("note", "1.3.1", "mal\udcff", "--on", "2003-07-28", data=data)
    assert refused.returncode == 1
    assert "UTF-8" in refused.stderr
    assert added_lines(data) == []


def test_nothing_is_asked_where_nobody_can_answer(data):
    for words in (["done"], ["withdraw", "1.3.1"], ["meetings", "add"], ["received", "1.1.2"]):
        refused = run(*words, data=data, stdin="")
        assert (refused.returncode, refused.stdout) == (2, "")


def test_a_second_done_is_refused_whatever_its_day(data):
    assert run("done", "1.3.1", "--on", "2003-07-28", data=data).returncode == 0
    for day in ("2003-07-01", "2003-07-28", "2003-08-01"):
        refused = run("done", "1.3.1", "--on", day, data=data)
        assert refused.returncode == 1
        assert "ya consta como cumplida" in refused.stderr
    assert len(log_of(data, "1.3.1")) == 1


def test_force_records_what_looks_odd(data):
    assert run("done", "1.3.1", "--on", "2099-01-01", "--force", data=data).returncode == 0
    assert len(log_of(data, "1.3.1")) == 1


def test_a_dry_run_shows_the_change_and_writes_nothing(data):
    shown = run("done", "1.3.1", "--on", "2003-07-28", "--dry-run", data=data)
    assert "+              - on: 2003-07-28" in shown.stdout
    assert "No se ha escrito nada" in shown.stderr
    assert added_lines(data) == []
    coloured = run(
        "done", "1.3.1", "--on", "2003-07-28", "--dry-run", "--color", "always", data=data
    )
    assert "\x1b[32m" in coloured.stdout
