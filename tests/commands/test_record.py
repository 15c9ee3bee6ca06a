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
    assert "antes: Octubre 2003" in shown.stdout


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


WHY = ("--reason", "Faltan insumos.")


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
        (["postpone", "1.2.2", "Dicembre 2003", *WHY], 1, "Diciembre 2003"),
        (["postpone", "1.2.2", "Por definir", *WHY], 1, "Por definir"),
        (["postpone", "1.2.2", "Octubre  2003", *WHY], 1, "Octubre 2003"),
        (["postpone", "1.2.2", "Septiembre 2003", *WHY], 1, "--on"),
        (["postpone", "1.2.2", "Diciembre 2003", "--reason", " "], 1, "--reason"),
        (["postpone", "1.2.1", "Diciembre 2003", *WHY], 1, "reopen 1.2.1"),
        (["done", "1.1.1", "--meeting", "taller-retorno-2003"], 1, "meetings set"),
        (["done", "2.1.1", "--due", "2003-11-25"], 1, "2003-11-26"),
        (["done", "1.3.1", "--due", "2003-11-25"], 1, "1.3.1"),
        (["received", "1.8.1", "MX", "--due", "2003-11-25", "--on", "2003-10-20"], 1, "2003"),
        (["obstacle", "1.3.1", "Falta el formato.", "--asks", "XX"], 2, "XX"),
        (["resolved", "1.3.1"], 1, "1.3.1"),
        (["reopen", "1.3.1", *WHY], 1, "1.3.1"),
        (["close", "1.3.1", "--until", "2003-10-01", *WHY], 1, "1.3.1"),
        (["progress", "1.3.1", "--level", "mucho"], 2, "limited"),
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


def test_several_are_done_in_one_save_or_none(data):
    before = (data / "workplan.yaml").read_bytes()
    refused = run("done", "1.3.1", "1.2.1", "--on", "2003-07-28", data=data)
    assert (refused.returncode, (data / "workplan.yaml").read_bytes()) == (1, before)
    done = run("done", "1.3.1", "1.3.2", "1.4.1", "--on", "2003-10-01", data=data)
    assert done.stdout.count("Anotado en") == 3
    assert done.stdout.count("crmplan undo") == 1
    assert [log_of(data, id_)[0].kind for id_ in ("1.3.1", "1.3.2", "1.4.1")] == ["done"] * 3
    assert run("undo", data=data).returncode == 0
    assert (data / "workplan.yaml").read_bytes() == before


def test_a_list_of_consuls_is_recorded_where_it_is_counted(data):
    (data / "consuls.yaml").write_bytes((DATA / "consuls.yaml").read_bytes())
    words = ("received", "1.8.1", "Estados Unidos", "--on", "2003-10-01", "--by", "Cancillería")
    done = run(*words, "--evidence", "Nota verbal", data=data, CRMPLAN_TODAY="2003-10-15")
    assert "consuls.yaml" in done.stdout
    assert "US: lista de cónsules recibida el 1 de octubre de 2003" in done.stdout
    assert "1 de 11" in done.stderr
    assert log_of(data, "1.8.1") == ()
    told = run("brief", "US", data=data, CRMPLAN_TODAY="2003-10-15").stdout
    assert "1 oct 2003  1.8.1" in told
    assert "Su lista de cónsules acreditados (1.8.1): consta, del 1 de octubre de 2003" in told
    assert run(*words, data=data, CRMPLAN_TODAY="2003-10-15").returncode == 1


def test_all_members_are_asked_for_their_lists_in_one_save(data):
    (data / "consuls.yaml").write_bytes((DATA / "consuls.yaml").read_bytes())
    before = (data / "consuls.yaml").read_bytes()
    done = run("request", "1.8.1", "members", "--on", "2003-10-01", data=data)
    assert (done.returncode, done.stdout.count("pedida el")) == (0, 11)
    assert run("check", data=data).returncode == 0
    run("undo", data=data)
    assert (data / "consuls.yaml").read_bytes() == before


def test_a_reply_on_visas_is_recorded_in_the_file_of_its_country(data):
    (data / "visas").mkdir()
    for name in ("GT", "HN"):
        path = data / "visas" / f"{name}.yaml"
        path.write_bytes((DATA / "visas" / f"{name}.yaml").read_bytes())
    run("request", "1.2.1", "GT", "HN", "--on", "2026-10-01", data=data, CRMPLAN_TODAY="2026-11-01")
    done = run("received", "1.2.1", "GT", "--on", "2026-10-20", data=data,
               CRMPLAN_TODAY="2026-11-01")  # fmt: skip
    assert "1 de 11" in done.stderr
    clock = run("visas", "clock", "--as-of", "2026-11-01", "--format", "json", data=data).stdout
    assert '"provided_on": "2026-10-20"' in clock
    assert log_of(data, "1.2.1") == ()


def test_what_is_said_of_a_reply_is_kept_and_what_has_no_place_refused(data):
    (data / "visas").mkdir()
    path = data / "visas" / "GT.yaml"
    path.write_bytes((DATA / "visas" / "GT.yaml").read_bytes())
    at = {"CRMPLAN_TODAY": "2026-11-01"}
    on = ("--on", "2026-10-20")
    words = (
        "received",
        "1.2.1",
        "GT",
        *on,
        "--note",
        "Falta el arancel.",
        "--evidence",
        "Nota verbal",
    )
    refused = run(*words, "--due", "2026-10-01", data=data, **at)
    assert (refused.returncode, "--due" in refused.stderr) == (1, True)
    done = run(*words, data=data, **at)
    assert "secundaria" in done.stderr
    assert "Falta el arancel. · Nota verbal" in path.read_text(encoding="utf-8")
    asked = run("request", "1.2.1", "GT", *on, data=data, **at)
    assert (asked.returncode, asked.stdout) == (1, "")


def test_recurring_work_says_which_occurrence_it_fills(data):
    at = {"CRMPLAN_TODAY": "2003-12-01"}
    done = run("done", "2.1.1", data=data, **at)
    assert "para la ocasión del 26 de noviembre de 2003" in done.stdout
    (event,) = log_of(data, "2.1.1")
    assert event.due.isoformat() == "2003-11-26"
    shown = run("status", "--text", "2.1.1", data=data, **at).stdout
    assert "al día · en 6 meses" in shown


def test_what_is_withdrawn_is_taken_up_again_on_purpose(data):
    at = {"CRMPLAN_TODAY": "2003-10-15"}
    run("withdraw", "1.3.1", *WHY, "--by", "La Red", data=data, **at)
    assert run("done", "1.3.1", data=data, **at).returncode == 1
    assert run("reopen", "1.3.1", "--reason", "Hay fondos.", data=data, **at).returncode == 0
    assert run("done", "1.3.1", data=data, **at).returncode == 0


def test_what_stands_in_the_way_is_recorded_until_it_is_gone(data):
    at = {"CRMPLAN_TODAY": "2003-10-15"}
    run("obstacle", "1.3.1", "Falta el formato.", "--asks", "Secretaría Técnica", data=data, **at)
    run("progress", "1.3.1", "--level", "limitado", data=data, **at)
    run("resolved", "1.3.1", "Llegó el formato.", data=data, **at)
    told = [(event.kind, event.asks, event.level) for event in log_of(data, "1.3.1")]
    assert told == [
        ("obstacle", "ST", None), ("progress", None, "limited"), ("resolved", None, None),
    ]  # fmt: skip
    assert run("check", data=data).returncode == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", ("se pide a: ST", "nivel: limitado", "Se pide a: Secretaría Técnica")),
        ("en", ("asked of: ST", "level: limited", "Asked of: Secretaría Técnica")),
    ],
)
def test_whom_an_obstacle_asks_and_the_level_reached_are_told(data, language, said):
    at = {"CRMPLAN_TODAY": "2003-10-15", "CRMPLAN_LANG": language}
    run("obstacle", "1.3.1", "Falta el formato.", "--asks", "ST", data=data, **at)
    run("progress", "1.3.1", "--level", "limited", data=data, **at)
    by_code, level, by_name = said
    for page in (("show", "1.3.1"), ("log", "1.3.1")):
        told = run(*page, data=data, **at).stdout.lower()
        assert by_code.lower() in told, page
        assert level in told, page
    minutes = run("changes", "--from", "crm-8", data=data, **at).stdout
    assert by_name in minutes
    assert level in minutes.lower()


def test_without_a_day_nothing_is_recorded_long_after_the_plan(data):
    refused = run("done", "1.3.1", data=data, CRMPLAN_TODAY="2026-11-26")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "--on 2004-05-21" in refused.stderr


def test_what_check_will_remark_is_said_and_recorded(data):
    words = ("Diciembre 2003", "--reason", "Falta el acta.", "--on", "2003-08-01")
    assert run("postpone", "1.2.2", *words, data=data).returncode == 0
    done = run("done", "1.2.2", "--on", "2003-07-01", "--as-of", "2003-10-15", data=data)
    assert done.returncode == 0
    assert "cumplida el 1 de julio de 2003" in done.stdout
    lines = (data / "workplan.yaml").read_text(encoding="utf-8").splitlines()
    days = ("- on: 2003-07-01", "- on: 2003-08-01")
    first, second = (lines.index(f"              {day}") + 2 for day in days)
    assert f"workplan.yaml:{second}: «postponed» no cambia nada" in done.stderr
    assert f"la línea {first} estaba cumplida" in done.stderr
    assert (done.stderr.count("\n"), log_of(data, "1.2.2")[0].kind) == (1, "done")
    again = run("note", "1.2.2", "Otra cosa.", "--on", "2003-09-01", data=data)
    assert again.stderr == ""  # it was there before


@pytest.mark.parametrize("nothing", ["~", "null", "[]", "", "~  # nada todavía"])
def test_over_a_log_that_says_nothing_nothing_is_said_to_be_replaced(data, nothing):
    path = data / "workplan.yaml"
    text = path.read_text(encoding="utf-8")
    cell = "            calendar: Octubre 2003\n"
    path.write_text(text.replace(cell, f"{cell}            log: {nothing}\n", 1), encoding="utf-8")
    for language, words in (("es", "Sustituye"), ("en", "replaces")):
        told = run("note", "1.2.2", "Hola", "--on", "2003-08-01", "--lang", language, data=data)
        assert (told.returncode, told.stderr) == (0, "")
        assert words not in told.stdout


@pytest.mark.parametrize(
    ("words", "replaced"),
    [
        (("set", "crm-9", "network=yes", "cancelled_on=2004-01-01"), False),  # two new fields
        (("set", "crm-9", "starts=2004-05-20"), True),
        (("remove", "taller-retorno-2003"), False),  # taken out: nothing stands there now
    ],
)
def test_what_is_replaced_is_said_and_only_that(data, words, replaced):
    assert ("Sustituye a lo que decía" in run(*words, data=data).stdout) is replaced


NOTES = (("Una.", "2003-08-01"), ("Dos.", "2003-08-02"))


def test_evidence_is_added_to_the_entry_that_is_meant(data):
    for text, day in NOTES:
        run("note", "1.3.1", text, "--on", day, data=data)
    assert run("evidence", "1.3.1", "Nota verbal 14/2003", data=data).returncode == 0
    told = run("evidence", "1.3.1", "Acta de agosto", "--entry", "1", data=data)
    assert "1.3.1#1" in told.stdout
    assert [event.evidence for event in log_of(data, "1.3.1")] == [
        "Acta de agosto", "Nota verbal 14/2003",
    ]  # fmt: skip
    assert run("evidence", "1.3.1#2", "Otra", data=data).returncode == 1
    assert run("evidence", "1.3.1#2", "Otra nota", "--force", data=data).returncode == 0
    assert log_of(data, "1.3.1")[1].evidence == "Otra nota"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["1.3.2", "acta"], "1.3.2"),
        (["1.3.1", "acta", "--entry", "9"], "9"),
        (["1.3.1", " "], "TEX"),
    ],
)
def test_evidence_of_nothing_is_refused(data, words, said):
    run("note", "1.3.1", "Una.", "--on", "2003-08-01", data=data)
    before = (data / "workplan.yaml").read_bytes()
    refused = run("evidence", *words, data=data)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert said in refused.stderr
    assert (data / "workplan.yaml").read_bytes() == before


def test_work_that_recurs_is_not_made_work_done_once_by_putting_it_off(data):
    line = ("postpone", "1.1.1", "Enero 2004", "--reason", "Falta sede.", "--on", "2003-10-10")
    refused = run(*line, data=data)
    assert refused.returncode == 1
    assert "una sola vez" in refused.stderr
    assert "crmplan note 1.1.1" in refused.stderr
    assert run(*line, "--force", data=data).returncode == 0


def test_what_was_put_off_is_told_in_the_language_in_which_it_is_taken_back(data):
    run("postpone", "1.2.2", "Marzo 2004", "--reason", "Acuerdo", "--on", "2003-10-10", data=data)
    undone = run("undo", "--lang", "en", data=data)
    assert "(from 1 to 31 March 2004)" in undone.stdout + undone.stderr
