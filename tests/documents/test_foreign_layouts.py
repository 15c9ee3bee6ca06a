"""Plans as other bodies lay them out: other titles, dates in columns, headings over the width."""

import os
import subprocess
import sys
from datetime import datetime

import pytest

from crmplan.documents.dates import Order
from crmplan.documents.draft import Wish, completed
from crmplan.documents.titles import Role, title
from crmplan.language import CrmplanError, Language
from crmplan.plan.model import EventKind, Parties
from tests.documents.papers import excel_of, sheet_of, word_of
from tests.documents.reading import cells, draft_of
from tests.running import environment, run

FULL = ("Tema", "Objetivo", "Actividad", "Plazo")


def keys(draft):
    return [remark.key for remark in draft.remarks]


def activities(draft):
    return [activity for _, _, activity in draft.plan.activities()]


def tree(draft):
    """Every theme with its objectives and, of each, its activities."""
    return [
        (theme.title, [(each.text, [a.text for a in each.activities]) for each in theme.objectives])
        for theme in draft.plan.themes
    ]


# Titles.

TITLED = {
    Role.ACTIVITY: (
        "Actividades|Acciones|Acción estratégica|Línea de acción|Estrategia|Nombre de tarea|"
        "Descripción de la actividad|Initiative/Activity|Main Task|Task|Milestone|Hito|Compromiso|"
        "Proyecto|Producto|Item|Key actions|Planned activities|Sub-actividad|Tarefa|Atividades|"
        "Activités|¿Qué?"
    ),
    Role.CALENDAR: (
        "Calendario|Cronograma|Plazo de ejecución|Fecha límite|Fecha fin|Fecha de término|Fin|"
        "Vencimiento|Período de ejecución|Duración|Temporalidad|Frecuencia|Trimestre|Mes|Año|"
        "Timeline|Time-frame|Due date|End date|Completion date|By when|¿Cuándo?|Timing|Horizonte|"
        "Prazo|Échéance|Calendrier"
    ),
    Role.THEME: (
        "Eje|Eje estratégico|Línea estratégica|Componente|Área de trabajo|Pilar|Programa|Dimensión|"
        "Fase|Workstream|Priority area|Cluster|Output|Outcome|Resultado esperado|Eixo|Axe"
    ),
    Role.OBJECTIVE: (
        "Objetivo específico|Meta|Propósito|Resultado|Expected result|Goal|Aim|Finalidad|Producto|"
        "Objectif|Resultado esperado"
    ),
}
PLACES = {Role.THEME: 0, Role.OBJECTIVE: 1, Role.ACTIVITY: 2, Role.CALENDAR: 3}


@pytest.mark.parametrize(
    ("role", "word"), [(role, word) for role, words in TITLED.items() for word in words.split("|")]
)
def test_titles_of_real_plans_are_known(role, word):
    titles = [word if PLACES[role] == n else text for n, text in enumerate(FULL)]
    rows = (("aaa", "bbb", "ccc", "Octubre 2024"),)
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=titles))
    assert tree(draft) == [("aaa", [("bbb", ["ccc"])])]
    assert cells(draft)[0][2] == "Octubre 2024"


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Fecha de inicio real", "detail"),
        ("Indicador de actividad", "detail"),
        ("N° Actividad", "number"),
        ("Action Item Number", "number"),
        ("Action owner", "responsible"),
        ("% de avance", "status"),
        ("1. Temas", "level"),
    ],
)
def test_the_longest_phrase_says_what_a_title_is(text, sense):
    found = title(text)
    assert found is not None
    assert found.sense == sense


def test_an_unknown_title_is_told_by_what_its_cells_hold():
    rows = [
        ("Protección", "Identificar las necesidades de capacitación", "15/03/2024"),
        ("Retorno", "Celebrar un taller regional de cónsules", "30/06/2024"),
    ]
    draft = draft_of("p.xlsx", excel_of(*rows, titles=("Eje", "Actividad", "Tope del comité")))
    assert [calendar for _, _, calendar in cells(draft)] == ["15/03/2024", "30/06/2024"]


def test_a_table_that_nobody_can_know_is_refused_with_the_line_to_type():
    rows = [("Identificar necesidades", "Julio 2024"), ("Celebrar un taller", "Octubre 2024")]
    content = excel_of(*rows, titles=("Lo nuestro", "Cosa"))
    with pytest.raises(CrmplanError) as refused:
        draft_of("plan.xlsx", content)
    assert refused.value.key == "import-columns"
    assert refused.value.values["row"] == 1
    asked = {"lo nuestro": Role.ACTIVITY, "cosa": Role.CALENDAR}
    draft = draft_of("plan.xlsx", content, asked=asked)
    assert [(text, when) for _, text, when in cells(draft)] == rows


def test_titles_over_two_rows_are_one():
    content = sheet_of(
        ("Temas", "Objetivos", "Actividades", "Calendario", None, "Responsable"),
        (None, None, None, "Inicio", "Fin", None),
        ("Protección", "Cooperar", "Identificar necesidades", "Enero 2024", "Junio 2024", "México"),
        merged=("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"),
    )
    draft = draft_of("plan.xlsx", content)
    assert cells(draft) == [("1.1.1", "Identificar necesidades", "Enero 2024 – Junio 2024")]


def test_numbers_beside_descriptions_are_the_numbers():
    titles = ("N° Actividad", "Descripción de la actividad", "Objetivo", "Plazo")
    rows = (("1", "Identificar", "Cooperar", "Julio 2024"), ("2", "Celebrar", "Cooperar", "2024"))
    draft = draft_of("plan.docx", word_of(*rows, titles=titles))
    assert [text for _, text, _ in cells(draft)] == ["Identificar", "Celebrar"]


ODD = ("Lo nuestro", "Cosa")  # titles that say nothing
ODD_ROWS = (("Identificar necesidades", "Julio 2024"), ("Celebrar un taller", "Octubre 2024"))


def test_what_was_said_of_columns_is_remembered_beside_the_document(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(excel_of(*ODD_ROWS, titles=ODD))
    refused = run("import", str(path))
    assert (refused.returncode, '--columns "Lo nuestro=' in refused.stderr) == (2, True)
    said = ("--columns", "Lo nuestro=actividad, Cosa=calendar", "--remember")
    assert run("import", str(path), *said).returncode == 0
    assert "Lo nuestro: activity" in (tmp_path / "importing.yaml").read_text(encoding="utf-8")
    assert "calendar: Julio 2024" in run("import", str(path)).stdout


def test_what_is_remembered_and_not_understood_is_an_error_at_its_line(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(excel_of(*ODD_ROWS, titles=ODD))
    (tmp_path / "importing.yaml").write_text("columns:\n  Cosa: plaz\n", encoding="utf-8")
    done = run("import", str(path))
    assert (done.returncode, "importing.yaml:" in done.stderr) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_at_a_terminal_columns_are_asked_about_with_a_guess(tmp_path):
    import pty  # noqa: PLC0415 - not on every system

    path = tmp_path / "plan.xlsx"
    path.write_bytes(excel_of(*ODD_ROWS, titles=ODD))
    ours, theirs = pty.openpty()
    os.write(ours, b"actividad\nplaz\nplazo\n")
    done = subprocess.run(
        [sys.executable, "-m", "crmplan", "import", str(path)],
        stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, env=environment(), check=False,
        timeout=60,
    )  # fmt: skip
    os.close(theirs)
    assert "calendar: Julio 2024" in done.stdout.decode()
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "Identificar necesidades | Celebrar un taller" in shown


# When.


def test_a_start_and_an_end_are_a_window_in_words():
    titles = ("Tema", "Objetivo", "Actividad", "Fecha inicio", "Fecha fin")
    row = ("T", "O", "A", datetime(2024, 1, 15), datetime(2024, 11, 30))  # noqa: DTZ001 - a cell
    draft = draft_of("plan.xlsx", excel_of(row, titles=titles))
    assert cells(draft)[0][2] == "del 15 de enero al 30 de noviembre de 2024"


def test_marked_columns_are_the_months_they_stand_for():
    content = sheet_of(
        ("Tema", "Objetivo", "Actividad", "2024", None, None, None),
        (None, None, None, "Ene", "Feb", "Mar", "Abr"),
        ("T", "O", "Identificar", "X", "X", None, None),
        (None, None, "Celebrar", None, None, None, "X"),
        (None, None, "Informar", "X", None, "X", None),
        merged=("D1:G1",),
    )
    draft = draft_of("plan.xlsx", content)
    assert [when for _, _, when in cells(draft)] == [
        "Enero–Febrero 2024",
        "Abril 2024",
        "Enero–Marzo 2024",
    ]
    assert activities(draft)[2].details == {
        "Cronograma": "Están marcados solo: Enero 2024, Marzo 2024."
    }


def test_one_cell_decides_the_order_of_day_and_month_of_its_column():
    titles = ("Theme", "Objective", "Activity", "Deadline")
    rows = [("A", "B", text, when) for text, when in
            (("Draft", "4/28/2026"), ("Survey", "6/1/2026"), ("Report", "7/3/2026"))]  # fmt: skip
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=titles))
    found = [when for _, _, when in cells(draft)]
    assert found == ["2026-04-28", "2026-06-01", "2026-07-03"]
    assert keys(draft) == ["order-month-first"]


def test_what_no_cell_decides_is_not_read_in_english_unless_it_is_said():
    titles = ("Theme", "Objective", "Activity", "Deadline")
    content = excel_of(("A", "B", "Survey", "6/1/2026"), titles=titles)
    draft = draft_of("plan.xlsx", content)
    assert cells(draft)[0][2] == ""
    assert activities(draft)[0].details == {"Deadline": "6/1/2026"}
    assert keys(draft) == ["order-open", "date-open"]
    told = draft_of("plan.xlsx", content, wish=Wish(order=Order.MONTH_FIRST))
    assert cells(told)[0][2] == "2026-06-01"


def test_months_in_portuguese_and_french_are_read_and_their_words_kept():
    titles = ("Eixo", "Objetivo", "Atividade", "Prazo")
    draft = draft_of("p.xlsx", excel_of(("A", "B", "C", "Fevereiro 2024"), titles=titles))
    assert cells(draft)[0][2] == "febrero 2024"
    assert activities(draft)[0].details == {"Prazo": "Fevereiro 2024"}


# Who, and how it stands.


def test_those_responsible_are_matched_or_declared():
    titles = ("Tema", "Objetivo", "Actividad", "Plazo", "Responsable")
    story = "El Comité, que será convocado por la Presidencia una vez que los demás respondan todos"
    names = ("México y Honduras", "todos los países", "Secretaría Técnica")
    texts = (*names, "Secretaria técnica; SICREMI", story)
    rows = [("T", "O", f"Hacer {n}", "2024", text) for n, text in enumerate(texts)]
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=titles))
    found = activities(draft)
    assert [each.responsible for each in found] == [
        ("MX", "HN"), ("members",), ("ST",), ("ST", "SICREMI"), ()
    ]  # fmt: skip
    assert draft.plan.parties == Parties(
        ("MX", "HN"), {"ST": "Secretaría Técnica", "SICREMI": "SICREMI"}
    )
    assert found[4].details == {"Responsable": story}
    assert keys(draft) == ["responsible-kept"]


def test_a_state_is_recorded_only_when_that_is_said(tmp_path):
    titles = ("Objective", "Action", "Owner", "Due date", "Status")
    rows = (("Cooperate", "Identify needs", "Mexico", "July 2024", "Completed"),
            ("", "Hold workshop", "Honduras", "October 2024", "Not started"))  # fmt: skip
    path = tmp_path / "plan.docx"
    path.write_bytes(word_of(*rows, titles=titles))
    draft = draft_of("plan.docx", path.read_bytes())
    assert [(claim.id, claim.kind) for claim in draft.claims] == [("1.1.1", EventKind.DONE)]
    assert activities(draft)[0].log == ()
    done = run("import", str(path), "--status", "2024-08-01")
    assert "- on: 2024-08-01" in done.stdout
    assert "evidence: plan.docx" in done.stdout


def test_the_other_columns_are_kept_with_their_titles():
    titles = ("Tema", "Objetivo", "Actividad", "Plazo", "Indicador", "Presupuesto (USD)")
    row = ("T", "O", "A", "Junio 2024", "Número de talleres", "1,500")
    assert activities(draft_of("p.xlsx", excel_of(row, titles=titles)))[0].details == {
        "Indicador": "Número de talleres",
        "Presupuesto (USD)": "1,500",
    }


# Headings, and what is no part of the plan.


def test_rows_over_the_width_are_headings():
    def widen(table):
        for number in (1, 3):
            table.cell(number, 0).merge(table.cell(number, 2))

    titles = ("Actividad", "Responsable", "Plazo")
    rows = (("Objetivo 1. Cooperar", "", ""), ("Identificar", "México", "Julio 2024"),
            ("Objetivo 2. Informar", "", ""), ("Ampliar", "OCAM", "Octubre 2024"))  # fmt: skip
    draft = draft_of("plan.docx", word_of(*rows, titles=titles, change=widen))
    assert tree(draft) == [("", [("Cooperar", ["Identificar"]), ("Informar", ["Ampliar"])])]


def test_numbers_make_the_tree():
    rows = (("1", "Protección", ""), ("1.1", "Cooperar", ""), ("1.1.1", "Identificar", "2024"),
            ("1.1.2", "Celebrar", "2024"), ("1.2", "Informar", ""),
            ("1.2.1", "Ampliar", "2024"), ("2", "Retorno", ""), ("2.1", "Recibir", ""),
            ("2.1.1", "Definir", "2024"))  # fmt: skip
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=("N°", "Actividad", "Plazo")))
    assert tree(draft) == [
        ("Protección", [("Cooperar", ["Identificar", "Celebrar"]), ("Informar", ["Ampliar"])]),
        ("Retorno", [("Recibir", ["Definir"])]),
    ]
    assert draft.stated == {"1.1.1", "1.1.2", "1.2.1", "2.1.1"}


def test_totals_notes_and_signatures_are_left_out_with_a_word():
    content = excel_of(
        ("T", "O", "Celebrar taller", "Julio 2024"),
        (None, None, "TOTAL", "1"),
        ("Elaboró: Secretaría Técnica", None, None, None),
        ("Nota: los plazos son indicativos", None, None, None),
        titles=FULL,
    )
    draft = draft_of("plan.xlsx", content)
    assert [text for _, text, _ in cells(draft)] == ["Celebrar taller"]
    assert keys(draft) == ["left-out"] * 3


def test_a_table_that_goes_on_without_titles_is_read_with_the_one_before():
    def more(table):
        other = table.part.document.add_table(rows=1, cols=4)
        for cell, text in zip(other.rows[0].cells, ("", "2. B", "Ampliar", "2024"), strict=True):
            cell.text = text

    rows = (("T", "1. A", "Identificar", "Julio 2024"),)
    draft = draft_of("plan.docx", word_of(*rows, titles=FULL, change=more))
    assert tree(draft) == [("T", [("A", ["Identificar"]), ("B", ["Ampliar"])])]
    assert keys(draft) == ["goes-on"]


def test_a_line_without_a_dash_goes_on_with_the_item_above_it():
    text = "- Ampliar la matriz de la\nSecretaría Virtual\n- Canadá, Estados\nUnidos enumerarán"
    row = ("T", "O", text, "Julio 2003\nOctubre 2003")
    assert cells(draft_of("plan.xlsx", excel_of(row, titles=FULL))) == [
        ("1.1.1", "Ampliar la matriz de la Secretaría Virtual", "Julio 2003"),
        ("1.1.2", "Canadá, Estados Unidos enumerarán", "Octubre 2003"),
    ]


def test_a_plan_without_objectives_passes_check_and_says_what_stands_in(tmp_path):
    path = tmp_path / "plan.docx"
    rows = (("Protección", "Identificar", "Julio 2024"), ("Retorno", "Definir", "Octubre 2024"))
    path.write_bytes(word_of(*rows, titles=("Eje", "Actividad", "Plazo")))
    draft = draft_of("plan.docx", path.read_bytes())
    _, lacking = completed(draft.plan, Language.ES)
    assert lacking == [Role.OBJECTIVE]
    done = run("import", str(path))
    (tmp_path / "workplan.yaml").write_text(done.stdout, encoding="utf-8")
    assert run("check", data=tmp_path).returncode == 0
    assert "(sin objetivo en el documento)" in done.stderr


def test_an_open_quote_is_an_error_at_its_line():
    content = b'Tema;Objetivo;Actividad;Plazo\nT;O;A;2024\nT;O;"B;2024\nT;O;C;2024\n'
    with pytest.raises(CrmplanError) as refused:
        draft_of("plan.csv", content)
    assert (refused.value.key, refused.value.values["line"]) == ("import-quote", 3)


def test_the_name_of_a_month_over_days_is_theirs():
    rows = (("ENERO", "", ""), ("10", "Reunión", "Secretaría"), ("FEBRERO", "", ""),
            ("7", "Asamblea", "Presidencia"))  # fmt: skip
    titles = ("Fecha", "Actividad", "Responsable")
    draft = draft_of("plan.docx", word_of(*rows, titles=titles, head=["Actividades de 2024"]))
    assert [when for _, _, when in cells(draft)] == ["10 de enero", "7 de febrero"]


def test_a_quarter_has_the_year_of_the_column_beside_it():
    titles = ("Goal", "Action", "Year", "Quarter")
    draft = draft_of("plan.xlsx", excel_of(("Water", "Install pumps", "2024", "Q2"), titles=titles))
    assert [when for _, _, when in cells(draft)] == ["Q2 2024"]


def test_a_sheet_for_each_theme_is_one_plan():
    def more(sheet):
        sheet.title = "Eje Salud"
        copy = sheet.parent.copy_worksheet(sheet)
        copy.title = "Eje Educación"
        copy["B2"] = "Abrir una escuela"
        sheet.parent.create_sheet("Catálogo").append(["Código", "Institución"])

    titles = ("Objetivo", "Acción", "Plazo")
    content = excel_of(("Mejorar", "Dotar medicinas", "Junio 2024"), titles=titles, change=more)
    draft = draft_of("plan.xlsx", content)
    assert tree(draft) == [
        ("Eje Salud", [("Mejorar", ["Dotar medicinas"])]),
        ("Eje Educación", [("Mejorar", ["Abrir una escuela"])]),
    ]
    assert keys(draft) == ["table-unread"]


def test_all_of_them_where_no_country_is_named_are_a_party_of_their_own():
    titles = ("Actividad", "Plazo", "Responsable")
    draft = draft_of("plan.xlsx", excel_of(("Semana Santa", "Marzo 2024", "Todos"), titles=titles))
    assert draft.plan.parties == Parties((), {"TODOS": "Todos"})
    assert activities(draft)[0].responsible == ("TODOS",)


def test_levels_besides_theme_and_objective_go_down_over_blank_cells():
    titles = ("Objetivo", "Estrategia", "Actividad", "Tareas", "Fecha")
    rows = (("Mejorar", "Capacitar", "Curso", "Contratar", "15/02/2024"),
            ("", "", "", "Comprar", "28/02/2024"))  # fmt: skip
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=titles))
    assert [each.text for each in activities(draft)] == ["Contratar", "Comprar"]
    assert all(each.details == {"Actividad": "Curso"} for each in activities(draft))


def test_two_levels_are_theme_and_objective_whatever_they_are_called():
    titles = ("Objetivo estratégico", "Resultado", "Actividad", "Plazo")
    rows = (("1. Mejorar", "1.2 Personal capacitado", "1.2.1 Diseñar", "Marzo 2024"),
            ("", "1.3 Procesos", "1.3.1 Levantar", "Junio 2024"))  # fmt: skip
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=titles))
    assert tree(draft) == [
        ("Mejorar", [("Personal capacitado", ["Diseñar"]), ("Procesos", ["Levantar"])])
    ]
    assert [id_ for id_, _, _ in cells(draft)] == ["1.2.1", "1.3.1"]


def test_a_row_numbered_apart_heads_those_below_it():
    rows = (("OE1", "Fortalecer", "", ""), ("A1.1", "Elaborar directorio", "Mayo 2024", "México"),
            ("OE2", "Proteger", "", ""),
            ("A2.1", "Adoptar protocolo", "Junio 2024", "Honduras"))  # fmt: skip
    titles = ("Código", "Descripción", "Fecha de entrega", "Responsable")
    draft = draft_of("plan.xlsx", excel_of(*rows, titles=titles))
    assert [text for text, _ in tree(draft)] == ["Fortalecer", "Proteger"]
    assert [each.number for each in activities(draft)] == ["A1.1", "A2.1"]


def test_titles_one_below_the_other_are_titles_too():
    def fill(table):
        other = table.part.document.add_table(rows=3, cols=2)
        for row, texts in zip(
            other.rows, (("Actividad", "Publicar"), ("Fecha", "Junio 2024"), ("Lugar", "Lima")),
            strict=True,
        ):  # fmt: skip
            row.cells[0].text, row.cells[1].text = texts

    rows = (("Fecha", "Marzo 2024"), ("Lugar", "Quito"))
    draft = draft_of("plan.docx", word_of(*rows, titles=("Actividad", "Capacitar"), change=fill))
    assert [(text, when) for _, text, when in cells(draft)] == [
        ("Capacitar", "Marzo 2024"),
        ("Publicar", "Junio 2024"),
    ]


@pytest.mark.parametrize(
    ("titles", "marks", "when"),
    [
        (("Q1", "Q2", "Q3", "Q4"), ("", "X", "X", ""), "April–September"),
        (("T1 2024", "T2 2024"), ("X", "X"), "January–June 2024"),
        (("2023", "2024", "2025"), ("", "X", "X"), "2024–2025"),
        (("ene-25", "feb-25", "mar-25"), ("", "1", ""), "February 2025"),
        (tuple("JFMAMJJASOND"), ("", "", *["X"] * 2, *[""] * 8), "March–April"),
    ],
)
def test_titles_of_marked_columns_are_read_in_many_forms(titles, marks, when):
    content = excel_of(("Task one", *marks), titles=("Activity", *titles))
    assert [found for _, _, found in cells(draft_of("plan.xlsx", content))] == [when]


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ("Plan de trabajo 2024", "Enero–Febrero 2024"),
        ("Plan de trabajo 2023-2024", "Enero–Febrero"),
    ],
)
def test_months_have_the_year_of_the_head_where_it_names_only_one(head, when):
    titles = ("Actividad", "Ene", "Feb", "Mar")
    draft = draft_of("plan.xlsx", excel_of(("Hacer", "X", "X", ""), titles=titles, head=(head,)))
    assert [found for _, _, found in cells(draft)] == [when]


def test_the_first_day_of_a_plan_may_be_said(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(excel_of(("Hacer", "X", "X"), titles=("Actividad", "Ene", "Feb")))
    assert run("import", str(path)).returncode == 1
    done = run("import", str(path), "--starts", "2024-01-01")
    assert (done.returncode, "starts: 2024-01-01" in done.stdout) == (0, True)
