"""One activity out of a whole plan, where its lines tell it apart."""

import pytest

from crmplan.books import WORKPLAN
from crmplan.changes.life import alone
from crmplan.plan.model import Plan
from crmplan.records.source import Source
from tests.running import DATA

TEXT = (DATA / "workplan.yaml").read_text(encoding="utf-8")
WHOLE: Plan = WORKPLAN.read(Source("workplan.yaml", TEXT)).sound  # type: ignore[assignment]
FIELD = "            calendar: Octubre 2003\n"


@pytest.mark.parametrize("id_", [activity.id for _, _, activity in WHOLE.activities()])
def test_an_activity_alone_is_what_it_is_in_the_whole_plan(id_):
    found = alone(Source("workplan.yaml", TEXT), id_)
    assert found is not None
    ours = next(row for row in WHOLE.activities() if row[2].id == id_)
    ((theme, objective, activity),) = found.activities()
    assert activity == ours[2]
    assert (theme.number, objective.number) == (ours[0].number, ours[1].number)
    assert (found.starts, found.meetings, found.parties) == (
        WHOLE.starts, WHOLE.meetings, WHOLE.parties,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("          - id: 1.2.2", "          - id: 1.2.3"),  # it is not there
        TEXT.replace("          - id: 1.2.2\n  ", "          - {id: 1.2.2}\n  "),
        TEXT.replace(FIELD, "# un comentario\n            calendar: [Octubre 2003\n"),
        TEXT.replace("starts: 2003-05-26", "starts: hoy"),
        "",
    ],
)
def test_what_its_lines_do_not_tell_is_left_to_a_reading_of_the_whole(text):
    assert text != TEXT
    assert alone(Source("workplan.yaml", text), "1.2.2") is None


def test_a_comment_on_the_left_ends_no_activity():
    text = TEXT.replace(FIELD, f"# según el acta\n{FIELD}")
    found = alone(Source("workplan.yaml", text), "1.1.1")
    assert found is not None
    assert [activity.id for _, _, activity in found.activities()] == ["1.1.1"]
