"""Which activities are asked for: every filter must hold, an empty one holds for all."""

from datetime import date

import pytest

from crmplan.measures.query import Query, Selection, most_pressing
from crmplan.plan.model import Objective, Plan, Theme
from crmplan.plan.schedule import Limits, State
from tests.plans import PARTIES, STARTS, activity, event, shelves

DAY = date(2003, 11, 15)
OF = Plan(
    "Plan",
    STARTS,
    parties=PARTIES,
    themes=(
        Theme(
            1,
            "Tema",
            objectives=(
                Objective(
                    1,
                    "Objetivo",
                    activities=(
                        activity(
                            "Octubre 2003",
                            id="1.1.1",
                            responsible=("MX",),
                            text="Ampliar la matriz.",
                        ),
                        activity("", id="1.1.2", responsible=("members",), each=True),
                    ),
                ),
                Objective(2, "Objetivo", activities=(activity("Diciembre 2003", id="1.2.1"),)),
            ),
        ),
        Theme(
            2,
            "Tema",
            objectives=(
                Objective(
                    1,
                    "Objetivo",
                    activities=(
                        activity(
                            "Agosto 2003",
                            event("2003-11-10", "note", text="Sede en San José."),
                            event("2003-11-20", "note", text="Sede en Managua."),
                            id="2.1.1",
                            responsible=("PPT",),
                            english="Consular training.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)


def ids(rows):
    return [row.standing.activity.id for row in rows]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["1.1.1", "1.1.2", "1.2.1", "2.1.1"]),
        ({"theme": "1"}, ["1.1.1", "1.1.2", "1.2.1"]),
        ({"objective": "1.2"}, ["1.2.1"]),
        ({"theme": "2", "objective": "1.1"}, []),
        ({"party": "MX"}, ["1.1.1", "1.1.2"]),  # a member is meant by `members` too
        ({"party": "CA"}, ["1.1.2"]),
        ({"party": "members"}, ["1.1.2"]),
        ({"party": "PPT"}, ["2.1.1"]),
        ({"states": (State.OVERDUE,)}, ["1.1.1", "2.1.1"]),
        ({"states": (State.OVERDUE, State.UNDATED)}, ["1.1.1", "1.1.2", "2.1.1"]),
        ({"states": (State.OVERDUE,), "theme": "1"}, ["1.1.1"]),
        ({"text": "AMPLIAR la matriz"}, ["1.1.1"]),
        ({"text": "training"}, ["2.1.1"]),  # in the English label
        ({"text": "octubre"}, ["1.1.1"]),  # in the calendar column
        ({"text": "1.2.1"}, ["1.2.1"]),
        ({"text": "nada parecido"}, []),
        ({"text": "octubre\xa02003"}, ["1.1.1"]),  # a no-break space is a space
        ({"text": "san jose"}, ["2.1.1"]),  # in a note
        ({"text": "managua"}, []),  # in a note of a later day
    ],
)
def test_an_activity_is_asked_for_if_every_filter_holds(filters, found):
    assert ids(Query(OF, DAY, selection=Selection(**filters)).rows()) == found
    assert bool(Selection(**filters)) is bool(filters)


def test_a_row_has_its_place_in_the_plan():
    places = [(row.theme.number, row.objective.number) for row in Query(OF, DAY).rows()]
    assert places == [(1, 1), (1, 1), (1, 2), (2, 1)]


def test_rows_stand_as_of_the_day_and_by_the_limits():
    (row,) = Query(OF, DAY, Limits(within=60), Selection(objective="1.2")).rows()
    assert row.standing.state is State.DUE
    (row,) = Query(OF, DAY, selection=Selection(objective="1.2")).rows()
    assert row.standing.state is State.AHEAD


def test_what_is_counted_of_a_row_is_counted_by_its_measure():
    asked = Query(OF, DAY)
    counted = asked.counted(asked.rows(), shelves())
    assert [row.progress and row.progress.measure for row in counted] == [
        None,
        "received",
        None,
        None,
    ]
    assert ids(counted) == ids(asked.rows())


def test_the_most_pressing_come_first():
    rows = most_pressing(Query(OF, DAY).rows())
    assert ids(rows) == ["2.1.1", "1.1.1", "1.2.1", "1.1.2"]  # late longest, late, ahead, undated
