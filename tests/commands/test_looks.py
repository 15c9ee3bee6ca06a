"""What the looking commands print on the real plan, kept as golden files."""

import csv
import io
import json
import shutil

import pytest

from tests.running import DATA, launch, run

DAY = "2003-10-15"


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("columns", ["80", "200", ""])
def test_status_on_the_real_plan(golden, language, columns):
    shown = run("status", "--as-of", DAY, "--lang", language, COLUMNS=columns)
    assert (shown.returncode, shown.stderr) == (0, "")
    golden(f"status-{language}-{columns or 'piped'}.txt", shown.stdout)
    assert max(map(len, shown.stdout.splitlines())) <= int(columns or 120)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("show", ["show", "1.3.5"]),
        ("show-meeting", ["show", "1.1.2"]),
        ("show-conflict", ["show", "1.2.1"]),
        ("show-readings", ["show", "1.2.2"]),
        ("progress", ["progress"]),
        ("progress-one", ["progress", "1.8.1", "--since", "2003-06-01"]),
        ("brief-mx", ["brief", "MX"]),
        ("brief-rrocm", ["brief", "rrocm"]),
        ("meetings", ["meetings"]),
        ("agenda", ["agenda"]),
        ("timeline", ["timeline"]),
        ("status-theme", ["status", "--by", "theme", "--state", "overdue,due"]),
        ("status-party", ["status", "--by", "party", "--party", "US"]),
        ("calendar", ["calendar", "Octbre 2003", "Octubre – Noviembre 2003", "Permanentemente"]),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_page_of_the_real_plan(golden, name, words, language):
    shown = run(*words, "--as-of", DAY, "--lang", language, COLUMNS="80")
    assert (shown.returncode, shown.stderr) == (0, "")
    golden(f"{name}-{language}.txt", shown.stdout)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("1.3.5", "1.3.5  Elaborar lineamientos"),
        ("1.3", "Plan de trabajo propuesto"),
        ("2", "Plan de trabajo propuesto"),
        ("miembros", "Plan de trabajo propuesto"),
        ("crm-8", "VIII Conferencia Regional sobre Migración"),
        ("honduras", "Nota informativa: Honduras (HN)"),
        ("PPT", "Nota informativa: Presidencia Pro-Témpore (PPT)"),
        ("bz-us-washington", "Embajada (sección consular) de Belice (BZ)"),
    ],
)
def test_whatever_has_an_id_is_shown(typed, title):
    shown = run("show", typed, "--as-of", DAY)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith(title)


def test_a_meeting_is_shown_with_what_falls_due_by_it(golden):
    shown = run("show", "taller-retorno-2003", "--as-of", DAY, COLUMNS="80")
    golden("show-workshop.txt", shown.stdout)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_real_plan_fits_a_screen(language):
    shown = run("status", "--as-of", DAY, "--lang", language, COLUMNS="100").stdout.splitlines()
    assert len(shown) <= 50
    starts = [place for place, line in enumerate(shown) if line[:5].count(".") == 2]
    assert len(starts) == 20
    ends = [*starts[1:], len(shown)]
    for start, end in zip(starts, ends, strict=True):  # a blank line and a title may follow
        assert sum(line.startswith("     ") for line in shown[start:end]) <= 1


def test_what_is_cut_is_told_whole_if_asked_for():
    text = "niñas, y adolescentes sujetos al trafico ilícito de migrantes"
    assert text not in run("status", COLUMNS="100").stdout
    shown = run("status", "--full", "--as-of", DAY).stdout
    (line,) = [row for row in shown.splitlines() if "1.3.5" in row]
    assert text in line
    assert "vence el 30 de noviembre de 2003" in line


def test_what_must_not_be_missed_stands_above_the_table():
    shown = run("status", "--as-of", "2026-01-01").stdout
    assert shown.index("no dice nada posterior") < shown.index("Calendario")
    assert shown.index("1 conflicto") < shown.index("Calendario")


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("due", "1.3.1", "1.8.2"),
        ("id", "1.1.1", "2.1.1"),
        ("state", "1.3.1", "1.2.1"),
        ("party", "1.1.2", "2.1.1"),  # Canadá; nobody
    ],
)
@pytest.mark.parametrize("form", ["table", "csv"])
def test_the_rows_stand_in_the_order_asked_for(form, sort, first, last):
    shown = run("status", "--as-of", DAY, "--sort", sort, "--format", form).stdout.splitlines()
    ids = [line[:5] for line in shown if line[:5].count(".") == 2]
    assert (ids[0], ids[-1]) == (first, last)


def test_a_page_for_a_pipe_and_for_a_terminal_that_cannot_draw_has_words_only():
    for environment in ({"COLUMNS": ""}, {"COLUMNS": "80", "TERM": "dumb"}):
        for words in (["status"], ["progress"], ["visas", "clock"], ["timeline"]):
            shown = run(*words, "--as-of", DAY, **environment).stdout
            assert not set("█▓▒░[]") & set(shown)


@pytest.mark.parametrize("columns", ["80", "100", "130", "200"])
@pytest.mark.parametrize("words", [["status"], ["status", "--by", "party"], ["show", "1.2.1"]])
def test_a_terminal_shows_the_words_that_a_pipe_of_its_width_gets(words, columns):
    drawn = run(*words, "--as-of", DAY, COLUMNS=columns).stdout
    plain = run(*words, "--as-of", DAY, COLUMNS=columns, TERM="dumb").stdout
    if words[0] == "status":  # the rest is drawn as a pipe gets it, line by line
        assert drawn.partition("N.º")[2] == plain.partition("N.º")[2]
    assert "".join(sign for sign in drawn if sign.isalpha()) == "".join(filter(str.isalpha, plain))


def test_json_has_the_envelope_and_every_key():
    shown = json.loads(run("status", "--as-of", DAY, "--format", "json").stdout)
    assert (shown["schema_version"], shown["kind"], shown["as_of"]) == (1, "status", DAY)
    assert len(shown["items"]) == 20
    assert len({tuple(item) for item in shown["items"]}) == 1


def test_csv_says_the_same_as_json():
    rows = list(
        csv.DictReader(io.StringIO(run("status", "--as-of", DAY, "--format", "csv").stdout))
    )
    items = json.loads(run("status", "--as-of", DAY, "--format", "json").stdout)["items"]
    assert [(row["id"], row["state"]) for row in rows] == [
        (item["id"], item["state"]) for item in items
    ]


def test_an_empty_result_is_fine():
    shown = run("status", "--text", "no existe tal texto")
    assert shown.returncode == 0
    assert "Ninguna actividad cumple los filtros." in shown.stdout


@pytest.mark.parametrize(
    ("day", "fail_on", "code"),
    [
        (DAY, "overdue", 1),
        (DAY, "stale", 0),
        ("2003-06-01", "overdue", 0),
        (DAY, "due,stale", 1),
        (DAY, "conflict", 1),
    ],
)
def test_fail_on_turns_a_state_into_an_exit_code(day, fail_on, code):
    assert run("status", "--as-of", day, "--fail-on", fail_on).returncode == code


def test_no_color_and_a_pipe_print_no_escape_sequences():
    assert "\x1b" not in launch("status", COLUMNS="80").stdout
    assert "\x1b[" in launch("status", "--color", "always").stdout


def test_calendar_reads_a_line_a_text_and_writes_an_object_a_line():
    shown = run(
        "calendar",
        "--stdin",
        "--format",
        "json",
        "--year",
        "2003",
        stdin="Octubre\n\n30 feb 2019\n",
    )
    found = [json.loads(line) for line in shown.stdout.splitlines()]
    assert [list(item) for item in found] == [
        [
            *("text", "kind", "start", "end", "every", "reading", "assumptions", "problem"),
            *("remark", "anchor"),
        ]
    ] * 3
    assert [item["kind"] for item in found] == ["window", "undated", "unreadable"]
    assert found[0]["start"] == "2003-10-01"
    assert len(found[0]["assumptions"]) == 1
    assert shown.returncode == 0


def test_calendar_is_strict_on_request():
    assert run("calendar", "Octbre 2003", "--strict").returncode == 1
    assert run("calendar", "Octubre 2003", "--strict").returncode == 0


def by_id(*words, data=DATA):
    shown = run("status", "--as-of", DAY, "--format", "json", *words, data=data)
    return {item["id"]: item for item in json.loads(shown.stdout)["items"]}


def test_a_claim_that_the_registries_contradict_is_shown_with_both_facts():
    item = by_id()["1.2.1"]
    assert (item["state"], item["conflict"]) == ("done", "claimed")
    assert (item["measure"], item["counted"], item["expected"]) == ("visas.provided", 0, 11)
    assert "MX" in item["missing"]
    assert "se da por cumplida, pero se cuentan 0 de 11 respuestas" in item["reason"]


def test_without_a_conflict_fail_on_conflict_is_silent():
    assert run("status", "--as-of", DAY, "--theme", "2", "--fail-on", "conflict").returncode == 0


def test_a_registry_is_read_only_where_a_measure_needs_it(tmp_path):
    shutil.copy(DATA / "workplan.yaml", tmp_path)
    (tmp_path / "consuls.yaml").write_text("posts: [\n", encoding="utf-8")
    theme_2 = run("status", "--as-of", DAY, "--theme", "2", data=tmp_path)
    assert (theme_2.returncode, theme_2.stderr) == (0, "")
    theme_1 = run("status", "--as-of", DAY, "--theme", "1", data=tmp_path)
    assert theme_1.returncode == 1
    assert "en los datos" in theme_1.stderr


def test_a_registry_that_cannot_be_read_counts_as_not_known(tmp_path):
    shutil.copy(DATA / "workplan.yaml", tmp_path)
    (tmp_path / "visas").mkdir()
    (tmp_path / "visas" / "MX.yaml").write_text("country: [\n", encoding="utf-8")
    found = by_id(data=tmp_path)
    assert (found["1.8.1"]["counted"], found["1.8.1"]["expected"]) == (None, 11)
    assert "MX" not in found["1.2.1"]["missing"]
    assert "US" in found["1.2.1"]["missing"]


def test_progress_compares_only_with_an_earlier_day():
    shown = run("progress", "--as-of", DAY, "--since", "2003-10-16")
    assert shown.returncode == 2
    assert "--since (2003-10-16) va después del día que se mira (2003-10-15)" in shown.stderr


def test_progress_of_an_activity_that_nothing_counts_says_so():
    shown = run("progress", "1.3.1", "--as-of", DAY)
    assert shown.returncode == 0
    assert "Ningún registro cuenta el avance aquí." in shown.stdout


def test_progress_names_every_party_for_machines():
    shown = run("progress", "1.8.1", "--as-of", DAY, "--format", "json")
    (item,) = json.loads(shown.stdout)["items"]
    assert (item["done"], item["expected"], item["since"]) == (0, 11, None)
    assert {party["given"] for party in item["parties"]} == {"not-asked"}
