"""One row of the table does all for its field: what is read is written, named and told."""

from datetime import date

import pytest

from crmplan.books import BOOKS, VISAS, WORKPLAN
from crmplan.plan.fields import ACTIVITY, EVENT
from crmplan.plan.model import Activity, Event, EventKind, Parties
from crmplan.records.source import Source
from crmplan.records.written import record
from tests.running import DATA

FILES = [path.relative_to(DATA).as_posix() for path in sorted(DATA.rglob("*.yaml"))]
EVERYTHING = Activity(
    "1.1.1",
    "Un texto: con dos puntos",
    "",
    "A text",
    ("members", "PPT"),
    each=True,
    exempt={"US": "no tiene visa, consular"},
    measure="received",
    assumed=" ".join(["la línea se comparte, al parecer, con 1.3.4"] * 3),
    number="II.a",
    details={"Indicador: número de talleres": "3", "no": "¿sí?", "Línea de acción": "- a: b"},
    log=(Event(date(2003, 7, 15), EventKind.POSTPONED, calendar=""),),
)


@pytest.mark.parametrize("name", FILES)
def test_what_is_read_is_written_as_a_file_that_reads_the_same(name):
    book = next((book for book in BOOKS.values() if book.files == name), VISAS)
    whole = book.read(Source(name, (DATA / name).read_text(encoding="utf-8"))).sound
    assert whole is not None
    text = "\n".join(record(book.shape.write(whole), 0)) + "\n"
    again = book.read(Source(name, text))
    assert (again.problems, again.sound) == ((), whole)


def test_every_field_of_an_activity_is_written():
    assert list(ACTIVITY.write(EVERYTHING)) == list(ACTIVITY.fields)
    plan = WORKPLAN.read(Source("workplan.yaml", (DATA / "workplan.yaml").read_text("utf-8"))).sound
    assert plan is not None
    objective = plan.themes[0].objectives[0]._replace(activities=(EVERYTHING,))
    parties = Parties(("NO",), {"PPT": "Presidencia", "ON": "Una parte # que no es nota"})
    theme = plan.themes[0]._replace(objectives=(objective,))
    plan = plan._replace(parties=parties, themes=(theme,), meetings=())
    for lines in (
        record(WORKPLAN.shape.write(plan), 0),
        record(WORKPLAN.shape.write(plan), 0, step=0),
    ):
        assert WORKPLAN.read(Source("workplan.yaml", "\n".join(lines))).sound == plan


def test_a_record_for_machines_has_the_keys_of_the_file():
    event = Event(date(2003, 7, 15), EventKind.RECEIVED, "MX")
    found = EVENT.item(event)
    assert list(found) == list(EVENT.fields)
    assert {name: value for name, value in found.items() if value is not None} == {
        "on": date(2003, 7, 15), "event": "received", "from": "MX",
    }  # fmt: skip


def test_two_records_differ_in_the_fields_that_differ():
    other = EVERYTHING._replace(each=False, calendar="Octubre 2003")
    found = [
        (row.name, row.kind.told(was), row.kind.told(now))
        for row, was, now in ACTIVITY.differences(EVERYTHING, other)
    ]
    assert found == [("calendar", "", "Octubre 2003"), ("each", "true", "false")]


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_every_field_has_its_words_in_both_languages(book):
    for shape in book.shape.inside():
        for row in shape.fields.values():
            assert all(row.label), row.name
            assert all(row.words), row.name
            assert row.beside in ("", *shape.fields)
            assert set(shape.key) <= set(shape.fields)
