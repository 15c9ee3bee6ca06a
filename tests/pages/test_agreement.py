"""Every page says the same of the same day: who delivered, who owes, where each activity stands."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmplan.consuls.model import ConsularList, Consuls
from crmplan.language import Language
from crmplan.measures import Given
from crmplan.measures.query import Query
from crmplan.pages import meetings, report, status, workbook
from crmplan.pages.brief import dues_of
from crmplan.plan.schedule import Limits, State
from tests.plans import STARTS, activity, event, meeting, plan, shelves

PARTIES = ("CA", "MX", "US")
OWED = {"responsible": ("members",), "each": True}
MEETINGS = (
    meeting("red-2003-12", "2003-12-04", "2003-12-05"),
    meeting("red-2004-06", "2004-06-03", "2004-06-04"),
)
DAYS = st.integers(0, 420).map(lambda days: STARTS + timedelta(days))
ENTRIES = st.lists(
    st.tuples(
        DAYS,
        st.sampled_from(["received", "done", "reopened", "withdrawn", "postponed", "note"]),
        st.sampled_from([*PARTIES, None]),
        st.sampled_from(["red-2003-12", "red-2004-06", None]),
    ),
    max_size=8,
)
LISTS = st.dictionaries(st.sampled_from(PARTIES), st.none() | DAYS)


def log(entries):
    """Entries in order of date; one without a party is the activity's own."""
    made = []
    for on, kind, party, held in sorted(entries, key=lambda each: each[0]):
        by_party = party if kind in ("received", "reopened") else None
        if kind == "received" and party is None:
            continue
        words = (
            {"calendar": "Diciembre 2003", "text": "Así se acordó."} if kind == "postponed" else {}
        )
        made.append(event(on.isoformat(), kind, party=by_party, meeting=held, **words))
    return made


def items(view) -> list[dict[str, Any]]:
    """What a page gives to machines."""
    return list(view.items())


def seen(entries, lists, day):
    """A plan with work counted in its log and in a registry, as it is queried on a day."""
    three = [
        activity("Semestral (en cada reunión de la red)", *log(entries), id="1.1.1", **OWED),
        activity("Octubre 2003", *log(entries), id="1.1.2", **OWED),
        activity("", *log(entries), id="1.1.3", measure="consuls.lists", **OWED),
    ]
    some = plan(*three, meetings=MEETINGS)
    known = tuple(ConsularList(code, received_on=on) for code, on in lists.items())
    asked = Query(some, day, Limits())
    return asked, asked.counted(asked.rows(), shelves(Consuls(known)))


@given(ENTRIES, LISTS, DAYS, st.sampled_from(Language))
def test_no_page_says_of_a_party_that_it_delivered_what_it_owes(entries, lists, day, language):
    asked, rows = seen(entries, lists, day)
    told = {row["id"]: row for row in items(status.view(asked, rows, language))}
    sheet = items(workbook.view(asked, rows, language))
    assert sheet == list(told.values())
    for row in rows:
        standing, id_ = row.standing, row.standing.activity.id
        delivered, owing = told[id_]["delivered"], told[id_]["owing"]
        assert set(delivered) & set(owing) == set()
        assert set(delivered) | set(owing) == set(PARTIES)
        (tally, *_) = row.progress.judged
        assert {p.code for p in tally.parts if p.given is Given.YES} == set(delivered)
        assert tally.done == len(delivered)
        assert told[id_]["state"] == standing.state
        for party in PARTIES:
            dues = dues_of(asked.plan, rows, party, day)
            owes = id_ in {each.standing.activity.id for each in dues.owes}
            over = standing.state in (State.DONE, State.WITHDRAWN)
            assert owes is (party in owing and not over)
            turns = [each.turn for each in dues.delivered if each.row is row]
            if owes and standing.turn is not None:
                assert standing.turn.due not in {turn.due for turn in turns if turn}
            elif owes:
                reopened = any(e.kind == "reopened" and e.on <= day for e in standing.activity.log)
                assert reopened or not turns


@given(ENTRIES, LISTS, DAYS)
def test_the_counts_of_states_are_the_same_on_every_page(entries, lists, day):
    asked, rows = seen(entries, lists, day)
    states = sorted(row.standing.state for row in rows)
    whole = report.view(report.Report(asked, rows), Language.ES)
    assert sorted(item["state"] for item in items(whole)) == states
    assert sorted(item["state"] for item in items(status.view(asked, rows, Language.ES))) == states
    due = {row.standing.activity.id for row in rows if row.standing.state is State.DUE}
    soon = day + timedelta(30)
    assert all(row.standing.due <= soon for row in rows if row.standing.activity.id in due)


@given(ENTRIES, LISTS, DAYS, st.integers(0, 200), st.sampled_from(Language))
def test_the_agenda_says_of_what_falls_due_what_the_status_says(
    entries, lists, day, ahead, language
):
    asked, rows = seen(entries, lists, day)
    told = {row["id"]: row for row in items(status.view(asked, rows, language))}
    span = meetings.Span(day, day + timedelta(ahead), day)
    found = items(meetings.agenda_view(asked.plan, span, Limits(), language))
    for item in found:
        assert span.start <= item["on"] <= span.end
        if item["what"] == "due" and item["on"] == told[item["id"]]["due"]:
            state = told[item["id"]]["state"]
            ahead_of_it = item["state"] in (State.DUE, State.OPEN)  # what is late fell due before
            assert item["state"] == state or (state == State.OVERDUE and ahead_of_it)
    for row in rows:
        standing = row.standing
        over = standing.state in (State.DONE, State.WITHDRAWN)
        if standing.due and span.start <= standing.due <= span.end and not over:
            assert standing.due in [i["on"] for i in found if i["id"] == standing.activity.id]
        turns = {turn.due: turn for turn in standing.occurrences}
        for item in found:
            if item["id"] == standing.activity.id and item["on"] in turns:
                met = turns[item["on"]].met is not None
                assert met is (item["state"] == State.DONE) or item["on"] == standing.due


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2003-10-15", {"grcm": "por celebrarse", "red": "por celebrarse, con la Red"}),
        ("2003-12-10", {"grcm": "no consta si sesionó", "red": "sesionó"}),
    ],
)
def test_a_meeting_to_come_is_to_be_held(day, words):
    some = plan(
        activity("Octubre 2003"),
        meetings=(
            meeting("grcm", "2003-12-02", "2003-12-03", None, "consultation"),
            meeting("red", "2003-12-04", "2003-12-05", None),
        ),
    )
    language, today = Language.ES, date.fromisoformat(day)
    found = {
        one.id: meetings.cells(one, {one.id: []}, today, language)[3].text for one in some.meetings
    }
    assert found == words
