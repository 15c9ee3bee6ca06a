"""`crmplan desk`: a meeting recorded item by item, saved together at the end or not at all."""

import pytest

from tests.running import DATA, activities_in, launch, run

RED = ("--name", "Reunión de la Red", "--kind", "network", "--starts", "2003-12-04",
       "--ends", "2003-12-05")  # fmt: skip
DAY = "2003-12-05"
ANSWERS = """\
# Reunión de la Red, diciembre de 2003
c Acta de la reunión
e MX, US | Cancillería

1.2.2 a Marzo 2004 | Faltan insumos.
1.2.2 o Falta el formato. | ST
1.3.1 r Lo lleva otro foro.
1.3.2 n Estados Unidos informó de avances.
s
f
s
"""
COMMANDS = (
    ("done", "1.1.1", "--meeting", "red-2003-12", "--evidence", "Acta de la reunión"),
    ("received", "1.1.2", "MX", "US", "--meeting", "red-2003-12", "--by", "Cancillería"),
    ("postpone", "1.2.2", "Marzo 2004", "--reason", "Faltan insumos.", "--meeting", "red-2003-12"),
    ("obstacle", "1.2.2", "Falta el formato.", "--asks", "ST", "--meeting", "red-2003-12"),
    ("withdraw", "1.3.1", "--reason", "Lo lleva otro foro.", "--meeting", "red-2003-12"),
    ("note", "1.3.2", "Estados Unidos informó de avances."),
)


@pytest.fixture
def data(tmp_path):
    """The plan and its registries, with a meeting of the Network in December."""
    copy = tmp_path / "data"
    copy.mkdir()
    for name in ("workplan.yaml", "consuls.yaml"):
        (copy / name).write_bytes((DATA / name).read_bytes())
    run("meetings", "add", "red-2003-12", *RED, data=copy)
    return copy


def text(data):
    return (data / "workplan.yaml").read_bytes()


def at_the_desk(data, lines, *more, day=DAY, **environment):
    """The desk with a file of answers."""
    path = data.parent / "respuestas.txt"
    path.write_text(lines, encoding="utf-8")
    words = ("desk", "red-2003-12", "--answers", str(path), *more)
    return run(*words, data=data, CRMPLAN_TODAY=day, **environment)


def test_an_answer_is_the_entry_that_its_command_writes_and_all_is_undone_at_once(data):
    before = text(data)
    told = at_the_desk(data, ANSWERS)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Se anotará, en 6 anotaciones:" in told.stdout
    assert told.stdout.count("Anotado en") == 6
    by_desk = text(data)
    assert run("undo", data=data).returncode == 0
    assert text(data) == before
    for words in COMMANDS:
        assert run(*words, data=data, CRMPLAN_TODAY=DAY).returncode == 0
    assert text(data) == by_desk


ENGLISH = ANSWERS.replace("\nc ", "\nd ").replace(" a Mar", " p Mar").replace(" r Lo", " w Lo")
WORDS = (
    ANSWERS.replace("\nc ", "\nCumplida ").replace(" a Mar", " postponed Mar")
    .replace(" o Falta", " obstaculo Falta").replace("\ns\nf\ns", "\nskip\nquit\nyes")
)  # fmt: skip


@pytest.mark.parametrize("lines", [ENGLISH.replace("\nf\ns\n", "\nq\ny\n"), WORDS])
@pytest.mark.parametrize("language", ["es", "en"])
def test_keys_of_either_language_and_their_words_are_taken_in_both(data, lines, language):
    at_the_desk(data, ANSWERS)
    expected = text(data)
    run("undo", data=data)
    assert at_the_desk(data, lines, CRMPLAN_LANG=language).returncode == 0
    assert text(data) == expected


@pytest.mark.parametrize(
    ("lines", "number", "said"),
    [
        ("c\nzz\nf\ns\n", 2, "a CALENDARIO | MOTIVO"),
        ("c\n\n# nada\ne XX\nf\ns\n", 4, "XX"),
        ("1.2.2 a Diciembre 2002 | Faltan insumos.\nf\ns\n", 1, "2002"),
        ("1.2.2 a Marzo 2004\nf\ns\n", 1, "a CALENDARIO | MOTIVO"),
        ("1.2.2 o Falta | ST | más\nf\ns\n", 1, "o QUÉ LO IMPIDE"),
        ("9.9.9 c\n", 1, "9.9.9"),
        ("e MX\n1.1.1 e MX\nf\ntal vez\n", 4, "¿Guardar?"),
        ("c\nf\ns\nc\n", 4, "sobra"),
    ],
)
def test_a_bad_answer_of_a_file_is_refused_with_its_line_and_nothing_is_saved(
    data, lines, number, said
):
    before = text(data)
    refused = at_the_desk(data, lines)
    assert refused.returncode in {1, 2}
    assert f"respuestas.txt:{number}: " in refused.stderr
    assert said in refused.stderr
    assert "No se ha guardado nada" in refused.stderr
    assert text(data) == before


def typed(data, lines, *more, **environment):
    """The desk with answers that are typed."""
    words = ("desk", "red-2003-12", *more)
    return run(*words, data=data, stdin=lines, CRMPLAN_TODAY=DAY, **environment)


@pytest.mark.parametrize(("language", "known"), [("es", "c [CONSTANCIA]"), ("en", "d [EVIDENCE]")])
def test_a_bad_answer_that_is_typed_is_asked_again_with_the_keys(data, language, known):
    told = typed(data, "zz\nc\n\nf\ns\n", CRMPLAN_LANG=language)
    assert told.returncode == 0
    assert known in told.stderr
    (event,) = log_of(data, "1.1.1")
    assert (event.kind, event.meeting, event.evidence) == ("done", "red-2003-12", "")


def log_of(data, id_):
    return next(each for each in activities_in(data) if each.id == id_).log


def test_what_the_line_does_not_say_is_asked_for(data):
    told = typed(data, "s\ns\na\nMarzo 2004\nFaltan insumos.\nf\ns\n")
    assert "Motivo: " in told.stdout
    (event,) = log_of(data, "1.2.2")
    assert (event.calendar, event.text) == ("Marzo 2004", "Faltan insumos.")


def test_one_goes_back_changes_an_answer_and_takes_answers_out(data):
    first = "c\n\nv\nn Una nota.\nv\na Anual | Otra fecha.\nv\nx\nn Solo esto.\n"
    lines = f"{first}1.3.1\nc\n\nf\nv\nf\ns\n"
    told = typed(data, lines)
    assert told.returncode == 0
    assert [event.text for event in log_of(data, "1.1.1")] == ["Solo esto."]
    assert [event.kind for event in log_of(data, "1.3.1")] == ["done"]


def test_of_done_postponed_and_withdrawn_the_last_one_holds(data):
    assert at_the_desk(data, "c\nv\nr Ya no.\nv\na Anual | Otra fecha.\nf\ns\n").returncode == 0
    assert [event.kind for event in log_of(data, "1.1.1")] == ["postponed"]


@pytest.mark.parametrize(
    ("lines", "code", "said"),
    [
        ("c\n", 1, "no se ha guardado nada"),
        ("", 1, "no se ha guardado nada"),
        ("c\n\nf\n", 1, "no se ha guardado nada"),
        ("c\n\nf\nn\n", 0, "No se ha guardado nada."),
        ("f\n", 0, "Nada se respondió"),
    ],
)
def test_without_a_yes_nothing_is_saved_and_that_is_said(data, lines, code, said):
    before = text(data)
    told = typed(data, lines)
    assert told.returncode == code
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert text(data) == before


def test_lines_are_shown_before_saving_where_asked_and_a_dry_run_saves_nothing(data):
    before = text(data)
    told = at_the_desk(data, "c\nf\nd\ns\n", "--dry-run")
    assert "+              - on: 2003-12-05" in told.stdout
    assert "No se ha escrito nada" in told.stdout + told.stderr
    assert text(data) == before


def test_it_works_over_a_poor_terminal(data):
    told = launch(
        "desk", "red-2003-12", data=data, stdin="c\n\nf\ns\n", TERM="dumb", COLUMNS="80",
        CRMPLAN_TODAY=DAY, PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")
    assert "\x1b" not in told.stdout
    assert max(map(len, told.stdout.split("Anotado en")[0].splitlines())) <= 80


def test_only_what_falls_due_was_carried_over_or_meets_an_obstacle_is_asked_about(data):
    run("obstacle", "1.4.1", "Faltan fondos.", "--asks", "PPT", "--on", "2003-10-01", data=data)
    run("done", "1.3.1", "--on", "2003-07-28", data=data)
    shown = typed(data, "s\n" * 40 + "f\n").stdout
    asked = {line.split("] ")[1].split()[0] for line in shown.splitlines() if " de " in line
             and "] " in line}  # fmt: skip
    assert {"1.1.1", "1.1.2", "1.2.2", "1.4.1"} <= asked
    assert not asked & {"1.3.1", "1.2.1"}
    assert "Faltan fondos. (se pide a PPT Presidencia Pro-Témpore)" in " ".join(shown.split())


def test_a_list_of_consuls_is_written_where_it_is_counted(data):
    path = data / "workplan.yaml"
    plan = path.read_text(encoding="utf-8")
    at = plan.index("calendar:", plan.index("- id: 1.8.1"))
    end = plan.index("\n", at)
    path.write_text(f"{plan[:at]}calendar: Octubre 2003{plan[end:]}", encoding="utf-8")
    before = ((data / "consuls.yaml").read_bytes(), text(data))
    assert at_the_desk(data, "1.8.1 e US | Cancillería\n1.1.1 c\nf\ns\n").returncode == 0
    assert "receiving: US" in (data / "consuls.yaml").read_text(encoding="utf-8")
    assert run("undo", data=data).returncode == 0
    assert ((data / "consuls.yaml").read_bytes(), text(data)) == before


@pytest.mark.parametrize(
    ("day", "more", "said"),
    [
        ("2003-11-01", (), "--on 2003-12-04"),
        (DAY, ("--on", "2003-12-08"), "el 8 de diciembre de 2003"),
    ],
)
def test_before_the_meeting_or_on_a_day_to_come_it_is_refused(data, day, more, said):
    refused = at_the_desk(data, ANSWERS, *more, day=day)
    assert refused.returncode == 1
    assert said in refused.stderr


def test_at_a_cancelled_meeting_nothing_is_recorded(data):
    run("meetings", "set", "red-2003-12", "cancelled_on=2003-11-20", data=data)
    refused = at_the_desk(data, ANSWERS)
    assert refused.returncode == 1
    assert "cancelled_on=" in refused.stderr


def test_where_nothing_falls_due_that_is_said(data):
    told = run("desk", "crm-8", "--on", "2003-05-28", data=data)
    assert told.returncode == 0
    assert "Nada vence" in told.stdout


def test_a_file_of_answers_that_cannot_be_read_is_named(data, tmp_path):
    for words in (str(tmp_path / "no-hay.txt"), str(tmp_path)):
        refused = run("desk", "red-2003-12", "--answers", words, data=data, CRMPLAN_TODAY=DAY)
        assert (refused.returncode in {1, 2}, words in refused.stderr) == (True, True)


def test_any_activity_may_be_answered_by_its_number(data):
    told = at_the_desk(data, "c\n1.2.1 n Se revisó.\ne US\nf\ns\n")
    assert told.returncode == 0
    assert [event.kind for event in log_of(data, "1.2.1")] == ["note"]
    assert [event.party for event in log_of(data, "1.1.2")] == ["US"]


def test_when_all_was_asked_about_one_may_still_answer_by_number(data):
    last = typed(data, "s\n" * 40).stdout.count("] ")
    lines = "c\n" + "s\n" * (last - 1) + "1.1.2 e US\n1.1.2 zz\nf\ns\n"
    told = typed(data, lines.replace("c\n", "c\n\n", 1).replace("e US", "e US | X"))
    assert told.returncode == 0
    assert "zz" in told.stderr
    assert [event.party for event in log_of(data, "1.1.2")] == ["US"]
