"""The dates of every year on which what recurs falls due, as an answer gives them."""

import pytest

from crmplan.calendar import answer


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("12 de febrero de cada año", "2-12"),
        ("Diciembre de cada año", "12-31"),
        ("First quarter of each year", "3-31"),
        ("Último trimestre de cada año", "12-31"),
        ("De marzo a noviembre de cada año", "11-30"),
        ("Antes del 1 de marzo de cada año", "2-29"),
        ("Principios de marzo de cada año", "3-10"),
        ("Semestral (diciembre y junio)", "6-30 12-31"),
        ("Semestral (29 de febrero y 29 de agosto)", "2-29 8-29"),
        ("Quarterly (Jan, Apr, Jul, Oct)", "1-31 4-30 7-31 10-31"),
        ("a fin de cada trimestre", "3-31 6-31 9-31 12-31"),
        ("último viernes de cada semestre", "6-31 12-31"),
        ("el 31 de cada mes", " ".join(f"{month}-31" for month in range(1, 13))),
        ("Semestral", ""),
        ("Weekly (Friday)", ""),
        ("Bienal, en diciembre", ""),
    ],
)
def test_it_falls_due_on(text, on):
    assert " ".join(f"{month}-{day}" for month, day in answer(text).on) == on


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Semestral (junio y diciembre)", []),
        ("a fin de cada mes", []),
        ("último día de cada mes", []),
        ("último día hábil de cada mes", ["day-left-out"]),
        ("último viernes de cada mes", ["day-left-out"]),
        ("primera quincena de cada mes", ["day-left-out"]),
        ("al cierre de cada semana", ["day-left-out"]),
        ("Bienal, en diciembre", ["day-left-out"]),
        ("Principios de marzo de cada año", ["vague"]),
    ],
)
def test_what_is_not_worked_out_is_said(text, stated):
    assert [assumption.name for assumption in answer(text).assumptions] == stated
