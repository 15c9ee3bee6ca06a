"""A slip of the pen or of a scan: where the reading stopped, and what was probably meant."""

import pytest

from crmplan.calendar import answer


@pytest.mark.parametrize(
    ("text", "column", "word", "suggestion"),
    [
        ("Octbre 2003", 1, "Octbre", "Octubre 2003"),
        ("OCTBRE 2003", 1, "OCTBRE", "OCTUBRE 2003"),
        ("octbre - noviembre 2003", 1, "octbre", "octubre - noviembre 2003"),
        ("Octubre - Novembre 2003", 11, "Novembre", "Octubre - Noviembre 2003"),
        ("hasta Octbre 2003", 7, "Octbre", "hasta Octubre 2003"),
        ("hasat octubre 2003", 1, "hasat", "hasta octubre 2003"),
        ("Ocutbre 2003", 1, "Ocutbre", "Octubre 2003"),  # two letters swapped
        ("Octubree 2003", 1, "Octubree", "Octubre 2003"),  # one twice
        ("Feberro 2003", 1, "Feberro", "Febrero 2003"),
        ("Cumplido en myo 2003", 13, "myo", "Cumplido en mayo 2003"),
        ("II Trimeste 2004", 4, "Trimeste", "II Trimestre 2004"),
        ("Semestrl", 1, "Semestrl", "Semestral"),
        ("Permanetemente", 1, "Permanetemente", "Permanentemente"),
        ("Por defnir", 5, "defnir", "Por definir"),
        (
            "Semestral (en cada reuinón de la red)",
            20,
            "reuinón",
            "Semestral (en cada reunión de la red)",
        ),
        ("By Mrach 2024", 4, "Mrach", "By March 2024"),
        ("Febraury 2003", 1, "Febraury", "February 2003"),
        ("Completd in May 2003", 1, "Completd", "Completed in May 2003"),
        ("Qarterly", 1, "Qarterly", "Quarterly"),
        ("0ctubre 2003", 1, "0ctubre", "Octubre 2003"),  # a figure for a letter
        ("Octubre 2OO3", 9, "2OO3", "Octubre 2003"),  # letters for figures
        ("casa 2003", 1, "casa", None),  # nothing known is near
        ("Octubre xyz 2003", 9, "xyz", None),
    ],
)
def test_a_near_miss_is_placed_and_mended(text, column, word, suggestion):
    problem = answer(text).problem
    assert problem is not None
    assert (problem.code, problem.column, problem.word) == ("unknown-word", column, word)
    assert problem.suggestion == suggestion


@pytest.mark.parametrize("text", ["Octbre Novembre 2003", "octbre " * 70, "hata " * 100])
def test_two_slips_are_not_mended_at_once(text):
    problem = answer(text).problem
    assert problem is not None
    assert problem.suggestion is None


@pytest.mark.parametrize(
    ("text", "code", "column", "word"),
    [
        ("Trimestral, Mensual", "two-frequencies", 13, "Mensual"),
        ("By February 2022 and February 2023", "several-dates", 22, "February 2023"),
        ("hasta el 30 feb 2019", "no-such-day", 10, "30 feb 2019"),
        ("Semestral, octubre de 2003", "two-readings", 12, "octubre de 2003"),
        ("del 10 al 5 de mayo de 2003", "backwards", 11, "5 de mayo de 2003"),
    ],
)
def test_a_problem_marks_the_words_that_stopped_the_reading(text, code, column, word):
    problem = answer(text).problem
    assert problem is not None
    assert (problem.code, problem.column, problem.word) == (code, column, word)
