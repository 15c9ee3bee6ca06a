"""The mistakes of people who live in Word and Excel: each told once, where it must be changed.

A row says what stands in the sample plan, what was written instead, and the code it earns. ⟦ and
⟧ enclose the stretch that is marked.
"""

import pytest

from crmplan.books import WORKPLAN
from crmplan.plan.rules import check_plan
from crmplan.plan.samples import FRAME
from crmplan.records.problems import Mark
from crmplan.records.source import Source

TEXT = "text: Ampliar la matriz de visado"
CALENDAR = "calendar: Octubre 2003"
LINE = f"            {CALENDAR}\n"  # indented as in the plan
WHO = "responsible: [CA, MX]"
DAY = "on: 2003-07-15"

QUOTES = [
    (CALENDAR, "calendar: ⟦“Octubre 2003”⟧", "smart-quotes"),
    (CALENDAR, "⟦“calendar”⟧: Octubre 2003", "smart-quotes"),
    (TEXT, "text: ⟦“Dos temas: visas”⟧", "smart-quotes"),
    (DAY, "on: ⟦“2003-07-15”⟧", "smart-quotes"),
    (CALENDAR, "calendar: ⟦'Octubre 2003⟧", "quote-open"),
    (CALENDAR, "calendar: ⟦\"Octubre 2003'⟧", "quote-open"),
    (f"{TEXT}\n{LINE}", "text: ⟦'Ampliar⟧\n            calendar: 'Octubre 2003'\n", "quote-open"),
    ("title: Plan de trabajo", 'title: ⟦"Plan de trabajo⟧', "quote-open"),
    (WHO, 'responsible: [CA, ⟦"MX]⟧', "quote-open"),
    (TEXT, "text: 'L'⟦Ampliar la matriz'⟧", "text-after-quote"),
    (TEXT, 'text: "Ampliar" ⟦la matriz⟧', "text-after-quote"),
    (TEXT, 'text: "a⟦\\x⟧zz"', "escape-unknown"),
]
SPACES = [
    (LINE, f"⟦\t⟧{CALENDAR}\n", "tab-indent"),
    (LINE, f"        ⟦\t⟧{CALENDAR}\n", "tab-indent"),
    ("- id: 1.1.1", "-⟦\t⟧id: 1.1.1", "tab-indent"),
    ("  members: [", "⟦\t⟧members: [", "tab-indent"),
    (CALENDAR, "calendar:⟦\u00a0⟧Octubre 2003", "nbsp"),
    (CALENDAR, "calendar⟦\u00a0⟧: Octubre 2003", "nbsp"),
    (LINE, f"⟦{chr(0xA0) * 12}⟧{CALENDAR}\n", "nbsp"),
    ("- id: 1.1.1", "-⟦\u00a0⟧id: 1.1.1", "nbsp"),
    (LINE, f"⟦\ufeff⟧{LINE}", "invisible"),
    (CALENDAR, "cal⟦\u200b⟧endar: Octubre 2003", "invisible"),
    ("- id: 1.1.1", "- id: 1.1.⟦\u200b⟧1", "invisible"),
    (WHO, "responsible: [CA, M⟦\u200b⟧X]", "invisible"),
    (DAY, "on: ⟦\u200e⟧2003-07-15", "invisible"),
    ("event: note", "event: no⟦\u200d⟧te", "invisible"),
    ("            calendar: Noviembre 2003", "        ⟦calendar⟧: Noviembre 2003", "key-unknown"),
    *((LINE, f"{' ' * n}⟦calendar⟧: Octubre 2003\n", "indentation") for n in range(12)),
    (LINE, "              ⟦calendar⟧: Octubre 2003\n", "indentation"),
]
DASHES = [
    ("- id: 1.1.1", "⟦–⟧ id: 1.1.1", "dash-missing"),
    ("- id: 1.1.2", "⟦•⟧ id: 1.1.2", "dash-missing"),
    ("- id: 1.1.2", "⟦-⟧id: 1.1.2", "dash-missing"),
    ("- id: 1.1.2", "⟦@⟧- id: 1.1.2", "character-reserved"),
    ("- id: 1.1.2", "⟦id:⟧ 1.1.2", "dash-missing"),
    ("- id: 1.1.2", "  ⟦id⟧: 1.1.2", "dash-missing"),
]
COLONS = [
    (CALENDAR, "⟦calendar Octubre 2003⟧", "colon-missing"),
    (CALENDAR, "⟦calendar:Octubre 2003⟧", "colon-missing"),
    (CALENDAR, "⟦calendar：Octubre 2003⟧", "colon-missing"),
    (CALENDAR, "⟦calendar = Octubre 2003⟧", "colon-missing"),
    ("calendar: Noviembre 2003\n", "⟦calendar Noviembre 2003⟧", "colon-missing"),
    ("- id: 1.1.1", "- ⟦id 1.1.1⟧", "colon-missing"),
    ("- id: 1.1.2", "- ⟦id:1.1.2⟧", "colon-missing"),
    (f"- {DAY}", "- ⟦on 2003-07-15⟧", "colon-missing"),
    ("plan:", "⟦plan⟧", "colon-missing"),
    ("meetings:", "⟦meetings⟧", "colon-missing"),
    ("activities:", "⟦activities⟧", "colon-missing"),
    ("log:", "⟦log⟧", "colon-missing"),
    ("members: [CA, MX, US]", "⟦members [CA, MX, US]⟧", "colon-missing"),
    (TEXT, "text: Ampliar\n⟦la matriz de visado⟧", "colon-missing"),
    (TEXT, "text: ⟦Dos temas: visas⟧", "colon-in-text"),
    (TEXT, "text: ⟦D'Ampliar: visas⟧", "colon-in-text"),
    (TEXT, "text: ⟦Ampliar la matriz:⟧", "colon-in-text"),
    (TEXT, "text: Ampliar\n              ⟦matriz: visado⟧", "colon-in-text"),
    ("title: Mecanismos consulares", "title: ⟦Tema: Mecanismos⟧", "colon-in-text"),
]
SIGNS = [
    (TEXT, "text: ⟦- Ampliar la matriz⟧", "character-reserved"),
    (TEXT, "text: ⟦> Ampliar la matriz⟧", "character-reserved"),
    (TEXT, "text: ⟦, Ampliar⟧", "character-reserved"),
    (TEXT, "text: ⟦[Ampliar] la matriz⟧", "character-reserved"),
    (TEXT, "text: ⟦@crm⟧", "character-reserved"),
    (TEXT, "text: ⟦*Ampliar la matriz⟧", "alias"),
    (WHO, "responsible: ⟦[CA, MX⟧", "bracket-open"),
    (WHO, "responsible: ⟦[CA, MX)⟧", "bracket-open"),
    (WHO, "responsible: [CA, MX]⟦]⟧", "bracket-open"),
    (WHO, "responsible: [CA,⟦,⟧ MX]", "bracket-open"),
    (WHO, "responsible: ⟦CA, MX]⟧", "kind-wrong"),
    (WHO, "responsible: ⟦CA y MX⟧", "kind-wrong"),
    (WHO, "responsible: ⟦(CA, MX)⟧", "kind-wrong"),
    (WHO, "responsible: [⟦СА⟧, MX]", "lookalike"),
    ("event: note", "event: ⟦nоte⟧", "lookalike"),
    ("- id: 1.1.1", "- id: ⟦1.1.l⟧", "id-invalid"),
    (DAY, "on: ⟦2003–07–15⟧", "date-invalid"),
]
NO_MISTAKES = [
    (CALENDAR, "calendar:\tOctubre 2003\t"),
    (CALENDAR, "calendar: Octubre\u00a02003\u00a0"),
    (DAY, "on: 2003-07-15\u00a0"),
    (LINE, f"\t\n{LINE}"),
    (TEXT, "text: Ampliar la “matriz” de «visado» a las 10:30 (#5)"),
    (TEXT, "text: ¡Ampliar! ¿O no?"),
    (WHO, "responsible: [CA, MX,]"),
]


def found(text):
    reading = WORKPLAN.read(Source("workplan.yaml", text))
    problems = list(reading.problems)
    if reading.whole is not None:
        problems += check_plan(reading.whole, reading.lost, reading.flawed)
    return reading, sorted(problems, key=lambda problem: problem.mark)


def written(stands, instead):
    """The plan with a mistake in it, and where the mistake is."""
    assert FRAME.count(stands) == 1
    text = FRAME.replace(stands, instead)
    start, end = text.find("⟦"), text.find("⟧") - 1
    text = text.replace("⟦", "").replace("⟧", "")
    return text, Source("workplan.yaml", text).mark(start, end)


@pytest.mark.parametrize(
    ("stands", "instead", "code"), [*QUOTES, *SPACES, *DASHES, *COLONS, *SIGNS]
)
def test_a_mistake_is_told_once_at_its_place(stands, instead, code):
    text, mark = written(stands, instead)
    _, problems = found(text)
    assert [(problem.code, problem.mark) for problem in problems] == [(code, mark)]


@pytest.mark.parametrize(("stands", "instead"), NO_MISTAKES)
def test_what_only_looks_odd_is_no_mistake(stands, instead):
    assert found(written(stands, instead)[0])[1] == []


@pytest.mark.parametrize(("stands", "instead", "code"), [*QUOTES, *SPACES, *COLONS, *SIGNS])
def test_a_mistake_in_an_activity_costs_no_other_activity(stands, instead, code):
    text, mark = written(stands, instead)
    if not 22 <= mark.line <= 29:
        pytest.skip("not in the first activity")
    plan = found(text)[0].sound
    assert code
    assert plan is not None
    assert [activity.id for _, _, activity in plan.activities()] == ["1.1.2"]


def test_every_mistake_of_a_record_is_told():
    text = FRAME.replace(CALENDAR, "calendar Octubre 2003").replace(WHO, "responsible: [CA, MX")
    text = text.replace("event: note", "event: nota")
    assert [(problem.code, problem.mark.line) for problem in found(text)[1]] == [
        ("colon-missing", 24),
        ("bracket-open", 25),
        ("choice-unknown", 28),
    ]


def test_a_mistake_in_every_record_is_told_in_one_run():
    activity = (
        "          - id: 1.1.{n}\n            text: ⟦Tema {n}: visas⟧\n            calendar: ''\n"
    )
    text = FRAME + "".join(activity.replace("{n}", str(n)) for n in range(3, 23))
    marks = [
        Mark("workplan.yaml", 31 + 3 * n - 6, 19, len(f"Tema {n}: visas")) for n in range(3, 23)
    ]
    text = text.replace("⟦", "").replace("⟧", "")
    assert [problem.mark for problem in found(text)[1]] == marks
