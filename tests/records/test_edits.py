"""Any record of any data file is changed by splices, and reading proves what was meant."""

from datetime import date

import pytest

from crmplan.books import BOOKS, WORKPLAN, frames
from crmplan.plan.model import EventKind
from crmplan.records.edits import Edits
from crmplan.records.fields import Shape
from crmplan.records.kinds import Records
from crmplan.records.source import Source
from tests.running import DATA

FRAMES = frames()
ALONE = """\
lists:
  - receiving: US
    requested_on: 2003-06-02
"""
FILES = {
    "a list alone": ("consuls.yaml", ALONE),
    **{f"frame of {name}": (name, text) for name, text in FRAMES.items()},
    **{f"{name} of Windows": (name, text.replace("\n", "\r\n")) for name, text in FRAMES.items()},
    **{
        name: (name, (DATA / name).read_text(encoding="utf-8"))
        for name in ("workplan.yaml", "consuls.yaml", "visas/GT.yaml")
    },
}
MOST = 6  # records of a shape that are tried in one file


def book_of(name):
    folder = name.partition("/")[0] if "/" in name else ""
    return next(
        book for book in BOOKS.values() if book.folder == folder and (folder or book.files == name)
    )


def read(name, text):
    found = book_of(name).read(Source(name, text))
    assert found.problems == ()
    assert found.sound is not None
    return found.sound


def records_in(shape, record):
    """Every record of a file with its shape: the file's own first."""
    yield shape, record
    for row in shape.fields.values():
        if isinstance(row.kind, Records):
            for each in row.of(record)[:MOST]:
                yield from records_in(row.kind.shape, each)
        elif isinstance(row.kind, Shape) and row.attribute is not None:
            yield from records_in(row.kind, row.of(record))


def fields_in(shape):
    """The fields of a record and of what is one with it in the model."""
    for row in shape.fields.values():
        if isinstance(row.kind, Shape) and row.attribute is None:
            yield from fields_in(row.kind)
        elif not isinstance(row.kind, (Records, Shape)):
            yield shape, row


def proved(name, text, make):
    """The text after an edit that reading proves, and how many lines it has less and more."""
    whole = read(name, text)
    changes = Edits(book_of(name).shape, whole, Source(name, text))
    make(changes, whole)
    intended = changes.intended
    after = intended.splice.applied(text)
    assert read(name, after) == intended.whole, after
    return after


@pytest.mark.parametrize(("name", "text"), FILES.values(), ids=FILES)
def test_every_field_that_may_be_absent_is_taken_out_and_put_back(name, text):
    whole = read(name, text)
    for number, (shape, record) in enumerate(records_in(book_of(name).shape, whole)):
        for owner, row in fields_in(shape):
            value = row.of(record)
            absent = owner.absent.get(row.attribute or row.name, value)
            if row.required or value == absent:
                continue

            def put(value, number=number, row=row):
                def make(changes, again):
                    found = [each for _, each in records_in(changes.shape, again)]
                    changes.put(found[number], {row.name: value})

                return make

            back = proved(name, proved(name, text, put(absent)), put(value))
            assert read(name, back) == whole


@pytest.mark.parametrize(("name", "text"), FILES.values(), ids=FILES)
def test_every_record_of_a_list_is_taken_out_and_added_again(name, text):
    whole = read(name, text)
    for number, (shape, record) in enumerate(records_in(book_of(name).shape, whole)):
        for row in shape.fields.values():
            if not isinstance(row.kind, Records) or row.required:
                continue
            for place, each in enumerate(row.of(record)[:MOST]):

                def owner(changes, again, number=number):
                    return [found for _, found in records_in(changes.shape, again)][number]

                def remove(changes, again, row=row, place=place):
                    found = owner(changes, again)
                    changes.remove(found, row.name, row.of(found)[place])

                def add(changes, again, row=row, place=place, each=each):
                    changes.add(owner(changes, again), row.name, [each], place)

                without = proved(name, text, remove)
                assert read(name, proved(name, without, add)) == whole


def test_several_changes_are_one_splice():
    def make(changes, plan):
        one, two = plan.themes[0].objectives[0].activities
        changes.put(one, {"calendar": "Diciembre 2003", "responsible": (), "each": True})
        changes.put(two, {"assumed": "No consta."})
        changes.put(plan, {"title": "Otro plan", "ends": None})
        changes.put(plan.parties, {"members": ("CA", "MX", "NO"), "others": {}})
        entry = one.log[0]._replace(kind=EventKind.PROGRESS, on=date(2003, 8, 1))
        changes.add(one, "log", [entry, entry._replace(text="Otra vez.")])
        changes.add(two, "log", [entry])
        changes.add(two, "log", [entry._replace(text="Y otra.")])
        changes.remove(plan, "meetings", plan.meetings[0])

    after = proved("workplan.yaml", FRAMES["workplan.yaml"], make)
    assert "meetings" not in after
    assert "  members: [CA, MX, 'NO']\nthemes:" in after
    assert after.count("event: progress") == 4


FLOW = """\
plan: {title: Plan, starts: 2003-05-26, ends: 2005-05-25}
parties: {members: [MX, US]}
themes:
  - {number: 1, title: T, objectives: [{number: 1, text: O, activities: [
      {id: 1.1.1, text: Uno, calendar: '', responsible: [MX, US], log: [
        {on: 2003-07-01, event: note, text: a}, {on: 2003-07-02, event: note, text: b}]}]}]}
"""


@pytest.mark.parametrize("place", [0, 1])
def test_what_stands_in_brackets_is_taken_out_with_its_comma(place):
    def make(changes, plan):
        activity = plan.themes[0].objectives[0].activities[0]
        changes.remove(activity, "log", activity.log[place])
        changes.put(activity, {"responsible": ()})
        changes.put(plan, {"ends": None})

    after = proved("workplan.yaml", FLOW, make)
    assert after.count("on:") == 1
    assert "plan: {title: Plan, starts: 2003-05-26}\n" in after


def test_a_comment_inside_is_not_taken_out_unseen():
    text = FRAMES["workplan.yaml"].replace(
        "[CA, MX, US]", "\n    - CA\n    # el anfitrión\n    - MX"
    )
    whole = WORKPLAN.read(Source("workplan.yaml", text)).whole
    assert whole is not None
    changes = Edits(WORKPLAN.shape, whole, Source("workplan.yaml", text))
    changes.put(whole.parties, {"members": ("CA",)})
    splice = changes.intended.splice
    assert text[splice.start : splice.end] == "    - MX\n"
    with pytest.raises(Exception, match="splice-refused"):
        changes.put(whole.parties, {"members": ("US",)})
