"""The page of one activity: what became of each occurrence, and its log for people and machines."""

from datetime import date

import pytest

from crmplan.language import Language
from crmplan.measures.query import Query
from crmplan.pages.activity import view
from crmplan.pages.document import Table, Tone
from crmplan.plan.fields import EVENT
from tests.plans import activity, event, plan


def shown(of, day):
    on = date.fromisoformat(day)
    (row,) = Query(of, on).rows()
    return view(of, row, on, Language.ES)


def tables(of, day):
    return [block for block in shown(of, day).page().blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("day", "tone"),
    [("2003-11-25", Tone.PLAIN), ("2003-11-26", Tone.PLAIN), ("2003-11-27", Tone.BAD)],
)
def test_an_occurrence_is_missed_only_after_its_day(day, tone):
    (occurrences,) = tables(plan(activity("Semestral")), day)
    due, _, became = occurrences.groups[0].rows[0]
    assert (due.text, became.tone) == ("26 nov 2003", tone)


def test_machines_are_given_all_that_an_entry_of_the_log_says():
    evidence = "https://www.rcmvs.org/acta-2003.pdf"
    log = event("2003-07-15", "received", party="MX", text="Con nota verbal.", evidence=evidence)
    (item,) = shown(plan(activity("Octubre 2003", log)), "2003-10-15").items()
    (entry,) = item["log"]
    assert list(entry) == list(EVENT.fields)
    assert {name: value for name, value in entry.items() if value is not None} == {
        "on": date(2003, 7, 15),
        "event": "received",
        "from": "MX",
        "text": "Con nota verbal.",
        "evidence": evidence,
    }


def test_people_are_shown_the_evidence_too():
    log = event("2003-07-15", "done", evidence="https://www.rcmvs.org/acta-2003.pdf")
    (entries,) = tables(plan(activity("Octubre 2003", log)), "2003-10-15")
    assert "acta-2003.pdf" in entries.groups[0].rows[0][-1].text
