"""What changed between two states of a plan, from the plans alone."""

from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from crmplan.books import CONSULS, VISAS, Shelf
from crmplan.changes import ChangeKind, Side, compare, cut, edits, paired
from crmplan.consuls.model import ConsularList, Consuls, Post, PostType
from crmplan.plan.model import (
    Activity,
    Event,
    EventKind,
    Level,
    Meeting,
    Objective,
    Parties,
    Plan,
    Theme,
)
from crmplan.records.kinds import PartialDate
from crmplan.visas.model import Requirement, Rule, VisaFile
from tests.plans import activity, event, meeting, plan, shelves

DAY = date(2003, 10, 15)
LATER = date(2003, 12, 1)
NEEDS = activity("Octubre 2003", id="1.1.1", text="Identificar las necesidades de capacitación.")
MATRIX = activity("Octubre 2003", id="1.2.2", text="Ampliar la matriz de visado en la OCAM.")
POINTS = activity("", id="1.6.1", text="Crear puntos focales para el intercambio.")


def side(*activities, day=DAY, **others):
    return Side(plan(*activities), day, **others)


def kinds(before, after):
    return [(change.kind, change.id) for change in compare(before, after)]


def test_the_same_data_have_not_changed():
    assert compare(side(NEEDS, MATRIX), side(NEEDS, MATRIX)) == []


# The log.


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (event("2003-10-01", "done", text="Concluido."), ChangeKind.COMPLETED),
        (event("2003-10-01", "received", party="MX"), ChangeKind.DELIVERED),
        (event("2003-10-01", "done", party="MX"), ChangeKind.DELIVERED),
        (event("2003-10-01", "progress", text="La mitad."), ChangeKind.PROGRESS),
        (event("2003-10-01", "note", text="Llegó una carta."), ChangeKind.NOTE),
        (event("2003-10-01", "withdrawn", text="Sin efecto."), ChangeKind.WITHDRAWN),
        (event("2003-10-01", "postponed", calendar="Diciembre 2003"), ChangeKind.POSTPONED),
    ],
)
def test_an_entry_is_told_as_what_it_records(entry, kind):
    after = side(MATRIX._replace(log=(entry,)))
    (change,) = compare(side(MATRIX), after)
    assert (change.kind, change.id, change.on) == (kind, "1.2.2", date(2003, 10, 1))
    assert change.text == entry.text


def test_a_postponement_tells_from_what_to_what():
    first = event("2003-10-01", "postponed", calendar="Diciembre 2003", text="Faltan insumos.")
    second = event("2003-11-01", "postponed", calendar="Marzo 2004")
    told = compare(side(MATRIX), side(MATRIX._replace(log=(first, second)), day=LATER))
    assert [(change.before, change.after) for change in told] == [
        ("Octubre 2003", "Diciembre 2003"),
        ("Diciembre 2003", "Marzo 2004"),
    ]
    assert told[0].text == "Faltan insumos."


def test_a_date_where_there_was_none_is_no_postponement():
    entry = event("2003-10-01", "postponed", calendar="Diciembre 2003")
    assert kinds(side(POINTS), side(POINTS._replace(log=(entry,)))) == [(ChangeKind.DATED, "1.6.1")]
    cell = POINTS._replace(calendar="Diciembre 2003")
    assert kinds(side(POINTS), side(cell)) == [(ChangeKind.DATED, "1.6.1")]


def test_evidence_that_came_later_is_told_as_such():
    entry = event("2003-10-01", "done", text="Concluido.")
    proved = entry._replace(evidence="https://example.org/acta")
    before, after = MATRIX._replace(log=(entry,)), MATRIX._replace(log=(proved,))
    (change,) = compare(side(before), side(after))
    assert (change.kind, change.evidence) == (ChangeKind.EVIDENCE, "https://example.org/acta")
    assert kinds(side(after), side(before)) == [(ChangeKind.CORRECTED, "1.2.2")]


def test_an_entry_that_is_no_longer_there_is_told():
    entry = event("2003-10-01", "note", text="Llegó una carta.")
    before = side(MATRIX._replace(log=(entry, entry)))
    assert kinds(before, side(MATRIX._replace(log=(entry,)))) == [(ChangeKind.STRUCK, "1.2.2")]


def test_between_two_days_only_what_is_dated_between_them_happened():
    log = (
        event("2003-10-15", "note", text="El primer día ya se sabía."),
        event("2003-10-16", "note", text="Entre los dos."),
        event("2003-12-01", "note", text="El último día cuenta."),
        event("2003-12-02", "note", text="Después."),
    )
    now = side(POINTS._replace(log=log))
    told = compare(cut(now, DAY), cut(now, LATER))
    assert [change.text for change in told] == ["Entre los dos.", "El último día cuenta."]


def test_what_became_overdue_in_between_is_told_with_where_it_stands():
    now = side(MATRIX)
    (change,) = compare(cut(now, DAY), cut(now, LATER))
    assert (change.kind, change.on) == (ChangeKind.OVERDUE, date(2003, 10, 31))
    assert change.standing is not None
    assert compare(cut(now, LATER), cut(now, date(2003, 12, 31))) == []


def test_the_last_delivery_completes_what_every_party_owes():
    owed = MATRIX._replace(responsible=("CA", "US"), each=True)
    log = (event("2003-10-01", "received", party="CA"), event("2003-10-20", "received", party="US"))
    now = side(owed._replace(log=log))
    told = compare(cut(now, DAY), cut(now, LATER))
    assert [(change.kind, change.party) for change in told] == [
        (ChangeKind.COMPLETED, ""),
        (ChangeKind.DELIVERED, "US"),
    ]


# The words.


def test_an_activity_is_followed_where_it_was_renumbered():
    moved = MATRIX._replace(id="1.2.3")
    new = activity("", id="1.2.2", text="Actualizar el sitio público de la Secretaría Virtual.")
    assert kinds(side(MATRIX), side(new, moved)) == [
        (ChangeKind.ADDED, "1.2.2"),
        (ChangeKind.RENUMBERED, "1.2.3"),
    ]


def test_an_activity_is_followed_where_it_was_renumbered_and_reworded():
    moved = MATRIX._replace(id="2.1.4", text="Ampliar la matriz de visado en la OCAM, con otros.")
    assert kinds(side(MATRIX, POINTS), side(POINTS, moved)) == [
        (ChangeKind.RENUMBERED, "2.1.4"),
        (ChangeKind.REWORDED, "2.1.4"),
    ]


def test_another_text_under_the_same_number_is_another_activity():
    other = activity("", id="1.2.2", text="Realizar un taller sobre derechos humanos.")
    assert kinds(side(MATRIX), side(other)) == [
        (ChangeKind.ADDED, "1.2.2"),
        (ChangeKind.REMOVED, "1.2.2"),
    ]


def test_activities_with_one_text_are_told_apart_by_number():
    twins = [MATRIX._replace(id=f"1.2.{number}") for number in (1, 2, 3)]
    pairs = paired(twins, [twins[2], twins[0], twins[1]])
    assert [old.id == new.id for old, new in pairs if old and new] == [True] * 3


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a b c", "a x c", [("b", "x", "a")]),
        ("a b c", "a b c d", [("", "d", "a b c")]),
        ("a b c", "z a b c", [("", "z", "")]),
        ("a b c", "a c", [("b", "", "a")]),
        ("a  b", "a b", []),
    ],
)
def test_the_words_that_changed(old, new, told):
    assert [(edit.old, edit.new, edit.after) for edit in edits(old, new)] == told


def test_very_long_texts_are_compared_at_once():
    (edit,) = edits("a " + "b " * 50_000 + "c", "a " + "d " * 50_000 + "c")
    assert (edit.old[:3], edit.new[:3]) == ("b b", "d d")


# Nothing of the model is overlooked.

MEETING = meeting("red-1", "2003-11-20", "2003-11-20")
OTHER = {  # another value of every kind a field may have
    str: lambda value: value + "x",
    bool: lambda value: not value,
    int: lambda value: value + 1,
    date: lambda value: value.replace(year=value.year + 1),
    tuple: lambda value: (*value, "PPT"),
    dict: lambda value: {**value, "XX": "x"},
    MappingProxyType: lambda value: {**value, "XX": "x"},
    Decimal: lambda value: value + 1,
}
UNSET = {
    "ends": date(2004, 5, 26),
    "network": True,
    "measure": "received",
    "party": "MX",
    "calendar": "Diciembre 2003",
    "meeting": "red-1",
    "due": date(2003, 11, 26),
    "level": Level.LIMITED,
    "asks": "ST",
    "cancelled_on": date(2003, 11, 20),
}


def changed(record, name):
    value = getattr(record, name)
    if value is None:
        return record._replace(**{name: UNSET[name]})
    if hasattr(value, "value"):
        other = next(each for each in type(value) if each is not value)
        return record._replace(**{name: other})
    return record._replace(**{name: OTHER[type(value)](value)})


PARTS = {"place", "themes", "objectives", "activities", "meetings", "parties", "log"}


def simple(kind):
    return [name for name in kind._fields if name not in PARTS]


@pytest.mark.parametrize("name", simple(Activity))
def test_every_field_of_an_activity_is_compared(name):
    assert compare(side(NEEDS), side(changed(NEEDS, name))) != []


@pytest.mark.parametrize("name", simple(Event))
def test_every_field_of_an_entry_is_compared(name):
    entry = Event(date(2003, 10, 1), EventKind.NOTE, text="Llegó.")
    before, after = (NEEDS._replace(log=(one,)) for one in (entry, changed(entry, name)))
    assert compare(side(before), side(after)) != []


@pytest.mark.parametrize("name", simple(Meeting))
def test_every_field_of_a_meeting_is_compared(name):
    before, after = (plan(meetings=(one,)) for one in (MEETING, changed(MEETING, name)))
    assert compare(Side(before, DAY), Side(after, DAY)) != []


@pytest.mark.parametrize("kind", [Plan, Theme, Objective, Parties])
def test_every_field_of_the_headings_is_compared(kind):
    before = plan(NEEDS)
    theme = before.themes[0]
    for name in simple(kind):
        if kind is Plan:
            after = changed(before, name)
        elif kind is Parties:
            after = before._replace(parties=changed(before.parties, name))
        elif kind is Theme:
            after = before._replace(themes=(changed(theme, name),))
        else:
            objective = changed(theme.objectives[0], name)
            after = before._replace(themes=(theme._replace(objectives=(objective,)),))
        assert compare(Side(before, DAY), Side(after, DAY)) != [], name


# The registries.

SOURCE: dict[str, Any] = {"source": "Una lista", "as_of": date(2003, 6, 1)}
POST = Post("gt-mx", "GT", "MX", PostType.CONSULATE, "Tapachula", **SOURCE)
RULE = Rule("HN", Requirement.VISA_REQUIRED)
FILE = VisaFile("GT", rules=(RULE,), **SOURCE)
OCTOBER = PartialDate(date(2003, 10, 20), date(2003, 10, 20))


def with_post(*posts, lists=()):
    return Side(plan(), DAY, shelves(Consuls(tuple(lists), posts)))


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"closed": OCTOBER}, ChangeKind.POST_CLOSED),
        ({"verified_on": LATER, "verified_by": "Cancillería"}, ChangeKind.POST_VERIFIED),
        ({"city": "Comitán"}, ChangeKind.POST_CHANGED),
    ],
)
def test_what_changed_of_a_post(values, kind):
    told = compare(with_post(POST), with_post(POST._replace(**values)))
    assert [(change.kind, change.id) for change in told] == [(kind, "gt-mx")]


def test_a_month_is_told_as_a_month():
    july = PartialDate(date(2003, 7, 1), date(2003, 7, 31))
    for before in (with_post(), with_post(POST)):
        told = compare(before, with_post(POST._replace(opened=july)))
        assert [(change.kind, change.after) for change in told] == [
            (ChangeKind.POST_OPENED, "2003-07")
        ]


def test_who_confirmed_is_told_with_the_day_and_without_it():
    confirmed = POST._replace(verified_on=LATER)
    by = confirmed._replace(verified_by="Cancillería")
    (change,) = compare(with_post(POST), with_post(by))
    assert (change.kind, change.text) == (ChangeKind.POST_VERIFIED, "Cancillería")
    (change,) = compare(with_post(confirmed), with_post(by))
    assert (change.kind, change.field, change.after) == (
        ChangeKind.POST_CHANGED, "verified_by", "Cancillería",
    )  # fmt: skip


def test_posts_known_opened_and_taken_out():
    opened = POST._replace(id="hn-mx", opened=OCTOBER)
    assert kinds(with_post(), with_post(POST, opened)) == [
        (ChangeKind.POST_OPENED, "hn-mx"),
        (ChangeKind.POST_ADDED, "gt-mx"),
    ]
    assert kinds(with_post(POST), with_post()) == [(ChangeKind.POST_REMOVED, "gt-mx")]


def test_a_post_is_not_known_before_the_day_of_its_source():
    now = with_post(POST._replace(verified_on=date(2003, 11, 1)))
    assert kinds(cut(now, date(2003, 5, 30)), cut(now, LATER)) == [
        (ChangeKind.POST_VERIFIED, "gt-mx"),
        (ChangeKind.POST_ADDED, "gt-mx"),
    ]
    assert kinds(cut(now, date(2003, 11, 1)), cut(now, LATER)) == []


def test_lists_asked_for_and_received():
    asked = ConsularList("MX", requested_on=date(2003, 9, 1))
    came = asked._replace(received_on=LATER, sender="Cancillería")
    (change,) = compare(with_post(lists=[asked]), with_post(lists=[came]))
    assert (change.kind, change.id, change.text) == (ChangeKind.LIST_RECEIVED, "MX", "Cancillería")
    assert kinds(with_post(), with_post(lists=[asked])) == [(ChangeKind.LIST_REQUESTED, "MX")]


def with_visas(*files):
    return Side(plan(), DAY, shelves(Consuls(), visas={file.country: file for file in files}))


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"requested_on": DAY}, ChangeKind.REPLY_REQUESTED),
        ({"provided_on": DAY}, ChangeKind.REPLY_RECEIVED),
        ({"verified_on": DAY}, ChangeKind.VISAS_VERIFIED),
        ({"remarks": "Otra"}, ChangeKind.VISAS_CHANGED),
        ({"rules": (RULE._replace(requirement=Requirement.VISA_FREE),)}, ChangeKind.RULE_CHANGED),
        ({"rules": (RULE, RULE._replace(passport="NI"))}, ChangeKind.RULE_ADDED),
        ({"rules": ()}, ChangeKind.RULE_REMOVED),
    ],
)
def test_what_changed_of_visas(values, kind):
    told = compare(with_visas(FILE), with_visas(FILE._replace(**values)))
    assert [(change.kind, change.id) for change in told] == [(kind, "GT")]


def test_what_could_not_be_read_is_not_told_as_changed():
    before = side(NEEDS, unread=frozenset({"1.2.2"}))
    assert compare(before, side(NEEDS, MATRIX)) == []
    lost: dict[str, Shelf[Any]] = {
        CONSULS.name: Shelf(lost=frozenset({""})),
        VISAS.name: Shelf(lost=frozenset({"GT"})),
    }
    after = shelves(Consuls((), (POST,)), visas={"GT": FILE})
    assert compare(Side(plan(), DAY, lost), Side(plan(), DAY, after)) == []
