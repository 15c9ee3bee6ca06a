"""A document beside the plan that is there: shown first, written only when told to."""

import json
import subprocess

import pytest

from tests.documents.papers import excel_of
from tests.running import DATA, SOURCES, activities_in, run

DOCUMENT = SOURCES / "plan-2003.txt"


@pytest.fixture
def data(tmp_path):
    copy = tmp_path / "data"
    copy.mkdir()
    (copy / "workplan.yaml").write_bytes((DATA / "workplan.yaml").read_bytes())
    return copy


@pytest.fixture
def handed_in(tmp_path):
    """The document of 2003 with some of its words replaced."""

    def write(*changes):
        text = DOCUMENT.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "plan.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def changed_lines(data):
    done = subprocess.run(
        ["diff", str(DATA / "workplan.yaml"), str(data / "workplan.yaml")],
        capture_output=True,
        text=True,
        check=False,
    )
    return [line for line in done.stdout.splitlines() if line[0] in "<>"]


def apply(path, data, *words):
    return run("import", str(path), "--into", str(data / "workplan.yaml"), *words)


def test_the_document_of_the_plan_changes_nothing(data, handed_in):
    done = apply(handed_in(), data, "--apply")
    assert done.returncode == 0
    assert "Sin cambios" in done.stdout
    assert "no cambia nada" in done.stderr
    assert changed_lines(data) == []


def test_nothing_is_written_without_apply(data, handed_in):
    done = apply(handed_in(("Octubre 2003", "Noviembre 2003")), data)
    assert done.returncode == 0
    assert "Noviembre 2003" in done.stdout
    assert "--apply" in done.stderr
    assert changed_lines(data) == []


def test_exactly_the_edit_is_shown_in_the_words_of_changes(data, handed_in):
    path = handed_in(("Octubre 2003", "Noviembre 2003"), ("de visado en la", "de visado, en la"))
    found = json.loads(apply(path, data, "--format", "json").stdout)["items"]
    assert [(change["kind"], change["id"]) for change in found] == [
        ("reworded", "1.2.2"),
        ("calendar", "1.2.2"),
    ]
    assert (found[1]["before"], found[1]["after"]) == ("Octubre 2003", "Noviembre 2003")


def test_a_calendar_is_replaced_and_nothing_else(data, handed_in):
    assert apply(handed_in(("Octubre 2003", "Noviembre 2003")), data, "--apply").returncode == 0
    assert changed_lines(data) == [
        "<             calendar: Octubre 2003",
        ">             calendar: Noviembre 2003",
    ]


def test_a_folded_text_is_replaced_in_place(data, handed_in):
    apply(handed_in(("treinta (30) días", "sesenta (60) días")), data, "--apply")
    assert changed_lines(data) == [
        "<               tipos de visa, en un lapso de treinta (30) días.",
        ">               tipos de visa, en un lapso de sesenta (60) días.",
    ]


def test_what_word_does_to_quotes_and_spaces_is_no_change(data, handed_in):
    path = handed_in(
        ('"Lineamientos', "“Lineamientos"),
        ('Recepción".', "Recepción”."),
        ("Octubre-Noviembre 2003", "Octubre\u2011Noviembre\u00a02003"),
        ("Octubre – Noviembre", "Octubre - Noviembre"),
        ("Capacitación e intercambio", "Capacitacio\u0301n e\u00a0inter\u00adcambio"),
    )
    assert "no cambia nada" in apply(path, data).stderr


def test_an_edit_beside_smart_quotes_keeps_the_quotes_of_the_plan(data, handed_in):
    changes = (('"Lineamientos', "“Lineamientos"), ('Recepción".', "Retorno”."))
    apply(handed_in(*changes), data, "--apply")
    activity = next(a for a in activities_in(data) if a.id == "1.5.1")
    assert '"Lineamientos Regionales' in activity.text
    assert activity.text.endswith("Detención, Deportación y Retorno”.")


def test_what_is_new_is_inserted_in_its_place_under_a_free_number(data, handed_in):
    path = handed_in(
        ("no miembros.\n", "no miembros.\nPublicar la matriz de visado.\n"),
        ("Octubre 2003\n", "Octubre 2003\nDiciembre 2003\n"),
        ("\tMecanismos para", "\t\n\t9. Vigilar.\n\tInformar.\n\tSemestral\n\tMecanismos para"),
        ("\tSemestral\n ", "\tSemestral\n\tOtro tema\n\t1. Otro objetivo\n\tOtra actividad\n\t\n"),
    )  # fmt: skip
    assert apply(path, data, "--apply").returncode == 0
    ids = [activity.id for activity in activities_in(data)]
    assert ids[2:6] == ["1.2.1", "1.2.2", "1.2.4", "1.2.3"]
    assert ids[-3:] == ["1.9.1", "2.1.1", "3.1.1"]
    assert all(line.startswith(">") for line in changed_lines(data))
    assert run("check", data=data).returncode == 0
    assert "no cambia nada" in apply(path, data).stderr


def test_what_is_gone_stays_and_is_said(data, handed_in):
    done = apply(handed_in(("Remitir las respuestas al cuestionario de desastres\n", "")), data)
    assert "1.7.1 no está en el documento" in done.stderr
    assert "no cambia nada" in done.stderr


def test_the_log_and_the_calendar_of_a_postponement_stay(data, handed_in):
    postponed = ("postpone", "1.2.2", "Diciembre 2003", "--reason", "Faltan insumos.")
    run(*postponed, "--on", "2003-10-20", data=data)
    before = (data / "workplan.yaml").read_bytes()
    for words in ("Octubre 2003", "Diciembre 2003"):  # the old cell and the one in force
        done = apply(handed_in(("Octubre 2003", words)), data, "--apply")
        assert "no cambia nada" in done.stderr
    assert (data / "workplan.yaml").read_bytes() == before


def test_an_uncertain_new_calendar_is_written_with_its_doubt(data, handed_in):
    apply(handed_in(("Permanentemente\n", "")), data, "--apply")
    activity = next(a for a in activities_in(data) if a.id == "1.2.3")
    assert activity.calendar == ""
    assert "se leen línea por línea" in activity.assumed


def test_a_calendar_that_cannot_be_read_is_refused(data, handed_in):
    done = apply(handed_in(("Octubre 2003", "Octbre 2003")), data, "--apply")
    assert done.returncode == 1
    assert "No se ha escrito nada" in done.stderr
    assert changed_lines(data) == []


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (("title: Mecanismos para", "titel: Mecanismos para"), 1, "tiene errores"),
        (("themes:", "temas:"), 1, "check"),
    ],
)
def test_a_plan_with_errors_is_not_compared(data, handed_in, change, code, said):
    file = data / "workplan.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    done = apply(handed_in(), data, "--apply")
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


def test_the_document_of_another_plan_is_refused(data, tmp_path):
    path = tmp_path / "otro.xlsx"
    path.write_bytes(excel_of(("Otro tema", "Otro objetivo", "Otra cosa", "Julio 2003")))
    done = apply(path, data, "--apply")
    assert done.returncode == 1
    assert "otro plan" in done.stderr
    assert changed_lines(data) == []


def test_ids_find_activities_whatever_their_new_words(data, tmp_path):
    path = tmp_path / "plan.xlsx"
    rows = (("1.2.2", "Publicar la matriz de visado en la OCAM.", "Octubre 2003"),)
    path.write_bytes(excel_of(*rows, titles=("id", "Actividades", "Calendario")))
    apply(path, data, "--apply")
    by_id = {activity.id: activity for activity in activities_in(data)}
    assert by_id["1.2.2"].text == "Publicar la matriz de visado en la OCAM."
    assert len(by_id) == 20


def test_other_columns_go_with_new_activities_only_and_that_is_said(tmp_path):
    titles = ("Tema", "Objetivo", "Actividad", "Plazo", "Responsable", "Indicador")
    row = ("T", "O", "Hacer", "Julio 2024", "México", "Informe")
    path = tmp_path / "plan.xlsx"
    path.write_bytes(excel_of(row, titles=titles))
    (tmp_path / "workplan.yaml").write_text(run("import", str(path)).stdout, encoding="utf-8")
    new = ("T", "O", "Informar", "Mayo 2024", "México y OIM", "Acta")
    path.write_bytes(excel_of(row, new, titles=titles))
    done = apply(path, tmp_path, "--apply")
    assert done.returncode == 0
    assert "no se comparan con el plan" in done.stderr
    assert "el plan no declara a OIM" in done.stderr
    added = activities_in(tmp_path)[1]
    assert added.responsible == ("MX",)
    assert added.details == {"Indicador": "Acta", "Responsable": "OIM"}


def test_the_same_text_in_several_places_is_not_moved(tmp_path):
    rows = [("T", f"Objetivo {n}", text, "Julio 2024") for n, text in
            ((1, "Celebrar un taller"), (2, "Celebrar un taller"), (2, "Informar"))]  # fmt: skip
    path = tmp_path / "plan.xlsx"
    path.write_bytes(excel_of(*rows))
    (tmp_path / "workplan.yaml").write_text(run("import", str(path)).stdout, encoding="utf-8")
    path.write_bytes(excel_of(*rows, ("T", "Objetivo 3", "Celebrar un taller", "Mayo 2025")))
    done = apply(path, tmp_path, "--apply")
    assert "en otro lugar" not in done.stderr
    ids = [activity.id for activity in activities_in(tmp_path)]
    assert ids == ["1.1.1", "1.2.1", "1.2.2", "1.3.1"]
