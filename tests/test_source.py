"""The plan as first entered is the document, word for word, and nothing of it is left over."""

import re

import pytest

from crmplan.plan.model import Plan
from crmplan.plan.schedule import State, standings
from crmplan.store.project import Project
from tests.running import DATA, SOURCES

DOCUMENT = SOURCES / "plan-2003.txt"

# What the document holds besides the texts of the plan.
HEADINGS = (
    "VIII CONFERENCIA REGIONAL SOBRE MIGRACION (CRM)",
    "Cancún, México, 26-30 Mayo de 2003",
    "PLAN DE TRABAJO PROPUESTO PARA LA RED DE FUNCIONARIOS DE ENLACE",
    "DE PROTECCION CONSULAR",
    "VERSION FINAL",
    "26 de mayo 2003",
    "TEMAS",
    "OBJETIVOS",
    "ACTIVIDADES",
    "CALENDARIO",
)
# The document's calendar column, where one line serves two activities.
SHARED = {"1.3.3": ("1.3.4",)}


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def document() -> str:
    return folded(DOCUMENT.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def plan() -> Plan:
    loaded = Project(DATA).plan()
    assert loaded.problems == ()
    assert loaded.sound is not None
    return loaded.sound


def test_the_plan_has_the_documents_themes_objectives_and_activities(plan):
    assert len(plan.themes) == 2
    assert [len(theme.objectives) for theme in plan.themes] == [8, 1]
    assert len(list(plan.activities())) == 20


def test_every_text_stands_in_the_document(plan, document):
    for theme, objective, activity in plan.activities():
        for text in (theme.title, objective.text, activity.text, activity.calendar):
            assert text in document


def test_texts_stand_in_the_documents_order(plan, document):
    at = 0
    for _, _, activity in plan.activities():
        at = document.index(activity.text, at) + len(activity.text)


def test_nothing_of_the_document_is_left_over(plan, document):
    """Texts are taken out longest first, each as often as the plan has it."""
    texts = [theme.title for theme in plan.themes]
    texts += [objective.text for theme in plan.themes for objective in theme.objectives]
    shared = {other for others in SHARED.values() for other in others}
    for _, _, activity in plan.activities():
        texts.append(activity.text)
        if activity.calendar and activity.id not in shared:
            texts.append(activity.calendar)
    rest = document
    for text in sorted([*texts, *HEADINGS], key=len, reverse=True):
        assert text in rest, text
        rest = rest.replace(text, " | ", 1)
    # What remains are bullets and the objectives' numbers.
    assert set(re.split(r"[\s|]+", rest)) <= {"", "-", "·", *(f"{n}." for n in range(1, 9))}


def test_only_one_activity_is_done(plan):
    done = [s.activity.id for s in standings(plan, plan.starts) if s.state is State.DONE]
    assert done == ["1.2.1"]


def test_the_doubtful_readings_say_so(plan):
    assert [activity.id for _, _, activity in plan.activities() if activity.assumed] == [
        "1.3.4",
        "1.3.5",
    ]


def test_every_activity_has_its_english_label(plan):
    assert all(activity.english for _, _, activity in plan.activities())
