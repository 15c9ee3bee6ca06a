"""What only the whole log of an activity tells: entries that lack something, or change nothing."""

import pytest

from crmplan.books import WORKPLAN
from crmplan.plan.samples import FRAME
from crmplan.records.source import Source

OLD = """\
            calendar: Octubre 2003
            responsible: [CA, MX]
            log:
              - on: 2003-07-15
                event: note
                text: Se pidió a las partes su lista.
"""
WHY = "text: Falta el acta"
MEETINGS = """\
meetings:
  - {id: red-1, name: Primera, kind: network, starts: 2003-09-01, ends: 2003-09-02}
  - {id: red-2, name: Dos, kind: network, starts: 2003-12-04, ends: 2003-12-05,
     cancelled_on: 2003-11-20}
  - {id: red-9, name: Novena, kind: network, starts: 2006-09-01, ends: 2006-09-02}
  - {id: taller, name: Taller, kind: workshop, starts: 2003-10-01, ends: 2003-10-02}
  - {id: grupo, name: Grupo, kind: consultation, network: false, starts: 2003-10-08}
"""


def problems(calendar, *entries, each=False, head=""):
    """What `check` says of a log with these entries, each in braces on a line from its day on."""
    lines = [f"            calendar: {calendar}", "            responsible: [CA, MX]"]
    lines += ["            each: true"] if each else []
    lines += [head] if head else []
    lines += ["            log:", *(f"              - {{on: {entry}}}" for entry in entries)]
    assert OLD in FRAME
    text = FRAME.replace(OLD, "\n".join(lines) + "\n").replace("meetings:\n", MEETINGS)
    found = WORKPLAN.check({"": WORKPLAN.read(Source("workplan.yaml", text))})
    row = text.splitlines().index("            log:") + 2
    return [(p.code, p.mark.line - row, p.values.get("why"), p.fix) for p in found]


def idle(calendar, *entries, **more):
    """Which of the entries change nothing, and why."""
    found = problems(calendar, *entries, **more)
    assert {code for code, *_ in found} <= {"entry-idle"}
    return [(number, why) for _, number, why, _ in found]


DONE = "2003-07-01, event: done"
POSTPONED = f"2003-08-01, event: postponed, calendar: Diciembre 2003, {WHY}"
WITHDRAWN = f"2003-08-15, event: withdrawn, {WHY}"
REOPENED = f"2003-09-01, event: reopened, {WHY}"
LATER = "2003-09-15, event: done"


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ((DONE, POSTPONED), [(1, "done")]),
        ((POSTPONED, LATER), []),
        ((WITHDRAWN, LATER), [(1, "withdrawn")]),
        ((WITHDRAWN, "2003-09-15, event: received, from: MX"), [(1, "withdrawn")]),
        (
            (WITHDRAWN, f"2003-09-15, event: postponed, calendar: Mayo 2004, {WHY}"),
            [(1, "withdrawn")],
        ),
        ((WITHDRAWN, REOPENED, LATER), []),
        ((DONE, POSTPONED, WITHDRAWN, LATER), [(1, "done"), (3, "withdrawn")]),
        ((DONE, WITHDRAWN), []),
        (("2003-09-15, event: resolved",), [(0, "obstacle")]),
        ((f"2003-09-15, event: obstacle, asks: MX, {WHY}", "2003-09-16, event: resolved"), []),
        (
            (
                f"2003-09-15, event: obstacle, asks: MX, {WHY}",
                "2003-09-16, event: resolved, asks: CA",
            ),
            [(1, "obstacle")],
        ),
    ],
)
def test_an_entry_that_changes_nothing_is_told_with_what_had_settled_it(entries, found):
    assert idle("Octubre 2003", *entries) == found


def test_what_recurs_is_done_once_for_each_occurrence_and_may_be_postponed():
    assert idle("Semestral", DONE, POSTPONED, LATER) == []
    assert idle("Semestral", DONE, WITHDRAWN, LATER) == [(2, "withdrawn")]


def test_what_all_delivered_is_over_too():
    received = ("2003-07-01, event: received, from: CA", "2003-07-02, event: received, from: MX")
    assert idle("Octubre 2003", *received, POSTPONED, each=True) == [(2, "done")]
    assert idle("Octubre 2003", received[0], POSTPONED, each=True) == []


def test_a_delivery_that_a_registry_counts_is_none_in_the_log():
    received = "2003-07-01, event: received, from: CA"
    measured = "            measure: consuls.lists"
    assert idle("Octubre 2003", received, head=measured) == [(0, "elsewhere")]
    assert idle("Octubre 2003", received, head="            measure: received") == []


@pytest.mark.parametrize(
    ("on", "words", "past"),
    [
        ("2003-12-15", "Noviembre 2003", True),
        ("2003-12-15", "Noviembre", False),  # of the year to come
        ("2003-11-30", "Noviembre 2003", False),
        ("2003-12-15", "Semestral", False),
        ("2003-12-15", "Permanentemente", False),
        ("2003-12-15", "hasta mayo de 2003", True),
    ],
)
def test_a_postponement_cannot_promise_what_is_past(on, words, past):
    found = problems("Octubre 2003", f"{on}, event: postponed, calendar: {words}, {WHY}")
    assert found == ([("words-past", 0, None, None)] if past else [])


def test_a_postponement_says_why():
    entry = "2003-08-01, event: postponed, calendar: Diciembre 2003"
    assert problems("Octubre 2003", entry) == [("reason-missing", 0, None, None)]


@pytest.mark.parametrize(
    ("meeting", "why"),
    [
        ("red-1", None),
        ("red-2", "cancelled"),
        ("red-9", "outside"),
        ("taller", "unknown"),
        ("grupo", "other"),
        ("crm-8", "unknown"),
    ],
)
@pytest.mark.parametrize("kind", ["done", "received, from: MX"])
def test_a_record_for_each_meeting_names_one_at_which_the_network_sits(meeting, why, kind):
    entry = f"2003-09-15, event: {kind}, meeting: {meeting}"
    told = [("meeting-uncounted", 0, why, None)] if why else []
    assert problems("En cada reunión de la Red", entry) == told
    assert problems("Octubre 2003", entry) == []


@pytest.mark.parametrize(
    ("calendar", "due", "found"),
    [
        ("Semestral", "2003-11-26", []),
        ("Semestral", "2003-11-30", [("due-unknown", 0, None, "2003-11-26")]),
        ("Semestral", "2004-04-01", [("due-unknown", 0, None, "2004-05-26")]),
        ("Semestral", "2003-06-01", [("due-unknown", 0, None, "2003-11-26")]),
        ("Octubre 2003", "2003-10-31", [("due-unknown", 0, "once", None)]),
        ("En cada reunión de la Red", "2003-09-02", []),
        ("En cada reunión de la Red", "2003-12-05", [("due-unknown", 0, None, "2003-09-02")]),
    ],
)
def test_the_day_that_names_an_occurrence_is_its_last(calendar, due, found):
    assert problems(calendar, f"2003-09-15, event: done, due: {due}") == found


def test_the_words_in_force_on_the_day_of_a_record_tell_its_occurrence():
    new = f"2004-01-10, event: postponed, calendar: Octubre 2004, {WHY}"
    assert problems("Semestral", "2003-11-20, event: done, due: 2003-11-26", new) == []


@pytest.mark.parametrize(
    ("evidence", "empty"),
    [
        ("Sí", True),
        ("ok", True),
        ("visto", True),
        ("Hecho.", True),
        ("ya está", True),
        ("...", True),
        ("N/A", True),
        ("https://crmsv.org/acta", False),
        ("acta-2003.pdf", False),
        ("Nota verbal 123/2003", False),
        ("Acta", False),
        ("Informe de la Presidencia Pro-Témpore", False),
        ("Oficio 12", False),
    ],
)
def test_evidence_names_something_that_can_be_looked_at(evidence, empty):
    found = problems("Octubre 2003", f'2003-09-15, event: done, evidence: "{evidence}"')
    assert found == ([("evidence-empty", 0, None, None)] if empty else [])


def test_who_is_asked_to_remove_an_obstacle_is_a_party():
    entry = f"2003-09-15, event: obstacle, asks: MZ, {WHY}"
    assert problems("Octubre 2003", entry) == [("party-unknown", 0, None, None)]
    assert problems("Octubre 2003", entry.replace("MZ", "PPT")) == []
