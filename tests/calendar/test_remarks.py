"""What stands beside a date or a frequency is given back as it is; what may be more is not read."""

import pytest

from crmplan.calendar import answer, to_json
from crmplan.language import Language


@pytest.mark.parametrize(
    ("text", "start", "every", "remark"),
    [
        ("Trimestral (auditoría de datos)", "None", "P3M", "auditoría de datos"),
        ("Mensual / Página Web", "None", "P1M", "Página Web"),
        ("1 enero 2026 (ya en producción)", "2026-01-01", "", "ya en producción"),
        ("3 November 2016 / Geneva", "2016-11-03", "", "Geneva"),
        ("Mayo 2018; taller con autoridades", "2018-05-01", "", "taller con autoridades"),
        ("Segundo semestre de 2020 – validación", "2020-07-01", "", "validación"),
        ("Taller regional: 5 de octubre de 2012", "2012-10-05", "", "Taller regional"),
        ("Plan operativo: anual", "None", "P12M", "Plan operativo"),
        ("Trimestral (ver nota 3)", "None", "P3M", "ver nota 3"),
        ("Annually, by June 30; to be part of the annual report", "None", "P12M",
         "to be part of the annual report"),
        ("2DA. REVISIÓN 15 DE MARZO DE CADA AÑO", "None", "P12M", "2DA. REVISIÓN"),
    ],
)  # fmt: skip
def test_it_is_given_back(text, start, every, remark):
    found = answer(text)
    assert (str(found.start), found.every.iso() if found.every else "") == (start, every)
    assert found.remark == remark
    assert to_json(found, Language.ES)["remark"] == remark
    assert text.find(remark) >= 0


@pytest.mark.parametrize(
    "text",
    [
        "Anual (salvo en año electoral)",  # a condition
        "Monthly (except August)",
        "Quarterly (if needed by donors)",
        "Mensual (no obligatorio)",  # a negation
        "30 June 2020 (cancelled)",  # taken back
        "Marzo 2019 (reprogramado)",
        "Trimestral (menos diciembre)",  # a date
        "Anual (diciembr)",  # perhaps one, with a slip
        "Trimestral (até dezembro)",  # one in another language
        "Trimestral (4 talleres)",  # a number
        "Mensual / informe trimestral",  # another frequency
        "Informe 2003 (borrador)",  # a name
        "2003 (Ley General)",
        "2020-2024 (Plan Nacional)",
        "Julio (Honduras)",
        "Mayo / Clinic",
        "Decreto: 15 de mayo de 2003",
        "Cumplido (falta la firma)",  # done, or not
        "marzo de 2003 – aprobación de la ley",  # perhaps a stretch
    ],
)
def test_what_may_be_more_is_not_read(text):
    found = answer(text, 2003)
    assert (found.start, found.end, found.remark) == (None, None, "")
    assert found.problem is not None


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("después de las pruebas", "las pruebas"),
        ("30 días después de la firma del convenio", "la firma del convenio"),
        ("antes de la próxima CRM", "la próxima CRM"),
        ("once the database is operational", "database is operational"),
        ("15 días hábiles", ""),
    ],
)
def test_what_a_term_counts_from_is_kept(text, anchor):
    found = answer(text)
    assert (found.kind, found.anchor) == ("relative", anchor)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Mensual. Página web institucional", "Página web institucional"),
        ("12-16 March 2018, Geneva", "Geneva"),
        ("Permanente / todas las oficinas", "todas las oficinas"),
        ("Por definir por los países", "por los países"),
    ],
)
def test_other_separators_are_clear_where_no_name_is_made(text, remark):
    assert answer(text).remark == remark


@pytest.mark.parametrize(
    "text",
    ["Objetivo 2: mayo 2003", "Informe: https://example.org/2020/05/12", "3 mayo 2003, Lima"],
)
def test_a_number_before_a_date_makes_a_name(text):
    assert answer(text).problem is not None
