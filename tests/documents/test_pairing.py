"""Activities and calendar lines of one cell: blocks pair first, then lines."""

import pytest

from tests.documents.papers import text_of
from tests.documents.reading import cells, draft_of, unsure

A, B, C = "Crear puntos focales", "Realizar un taller", "Informar los avances"
JULY, OCTOBER, MAY = "Julio 2003", "Octubre 2003", "Mayo 2004"


def read(activities, calendars):
    """The calendars of the activities of one cell, and which of them are uncertain."""
    content = text_of(("Tema", "Objetivo", "\n".join(activities), "\n".join(calendars)))
    draft = draft_of("plan.txt", content)
    return [calendar for _, _, calendar in cells(draft)], unsure(draft)


@pytest.mark.parametrize(
    ("activities", "calendars", "given", "doubtful"),
    [
        ([A, B], [JULY, OCTOBER], [JULY, OCTOBER], []),
        ([A, "", B], [JULY, OCTOBER], [JULY, OCTOBER], []),  # as many lines: in order
        ([A, B], [], ["", ""], []),
        ([A, B, "", C], [JULY, "", OCTOBER], [JULY, JULY, OCTOBER], ["1.1.2", "1.1.3"]),
        ([A, B], [JULY], [JULY, JULY], ["1.1.2"]),  # a sole line is everybody's
        ([A], [JULY, OCTOBER], [f"{JULY} {OCTOBER}"], ["1.1.1"]),  # no line is lost
        ([A, B, C], [JULY, OCTOBER], [JULY, OCTOBER, ""], ["1.1.1", "1.1.2", "1.1.3"]),
        ([A, "", B, C], [JULY, OCTOBER], [JULY, OCTOBER, ""], ["1.1.1", "1.1.2", "1.1.3"]),
        ([A, B, "", C], [JULY, OCTOBER, MAY, "", JULY], [JULY, f"{OCTOBER} {MAY}", JULY],
         ["1.1.1", "1.1.2", "1.1.3"]),
    ],
)  # fmt: skip
def test_lines_are_dealt_out(activities, calendars, given, doubtful):
    assert read(activities, calendars) == (given, doubtful)


def test_a_date_broken_over_two_lines_is_one():
    assert read([A, B], ["Octubre –", "Noviembre 2003", "Mayo 2004"]) == (
        ["Octubre – Noviembre 2003", MAY],
        [],
    )
    assert read([A], ["Semestral", "(en cada reunión de la red)"])[0] == [
        "Semestral (en cada reunión de la red)"
    ]


def test_a_bullet_without_words_is_no_activity_and_its_calendar_is_told():
    draft = draft_of("plan.txt", text_of(("Tema", "Objetivo", "-", "Julio 2003\nMayo 2004")))
    assert cells(draft) == []
    assert [remark.key for remark in draft.remarks] == ["calendar-alone"]


def test_a_sentence_broken_over_two_lines_is_one():
    content = text_of(("Tema", "Objetivo", "Informar los avances\nde la creación", JULY))
    assert cells(draft_of("plan.txt", content)) == [
        ("1.1.1", "Informar los avances de la creación", JULY)
    ]


@pytest.mark.parametrize(
    "bullet",
    [
        "- ",
        "– ",
        "• ",
        "·",
        "* ",
        "▪\t",
        "\uf0b7 ",
        "o\t",
        "§  ",
        "a) ",
        "1. ",
        "2) ",
        "ii. ",
        "➢ ",
    ],
)
def test_bullets_of_all_kinds_are_no_words_of_the_plan(bullet):
    content = text_of(("Tema", "Objetivo", f"{bullet}{A}\n{bullet}crear un sitio\n{bullet}", JULY))
    assert [text for _, text, _ in cells(draft_of("plan.txt", content))] == [A, "crear un sitio"]


def test_a_list_below_a_colon_belongs_to_its_sentence():
    content = text_of(("Tema", "Objetivo", "Informar sobre:\n- visas\n- consulados", JULY))
    assert cells(draft_of("plan.txt", content)) == [
        ("1.1.1", "Informar sobre: - visas - consulados", JULY)
    ]


def test_what_is_uncertain_says_why_in_the_language_of_the_document():
    spanish = draft_of("plan.txt", text_of(("Tema", "Objetivo", f"{A}\n{B}", JULY)))
    english = draft_of(
        "plan.txt",
        text_of(
            ("Topic", "Aim", "Hold a workshop\nReport progress", "July 2003"),
            titles=("Themes", "Objectives", "Activities", "Calendar"),
        ),
    )
    second = [list(draft.plan.activities())[1][2].assumed for draft in (spanish, english)]
    assert "una sola línea de calendario" in second[0]
    assert "a single calendar line" in second[1]
