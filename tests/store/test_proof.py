"""An edit is kept only if what comes out is what was meant, and `check` finds nothing new."""

from dataclasses import replace

import pytest

from crmplan.language import CrmplanError
from crmplan.plan.model import Plan
from crmplan.records.edits import Intended
from crmplan.records.source import Source
from crmplan.records.splices import Splice
from crmplan.store.editing import record
from crmplan.store.project import Project
from tests.store.test_layouts import ACTIVITIES, plan_text

OLD = plan_text(ACTIVITIES["no log"])
TITLE = "Otro título"


@pytest.fixture
def data(tmp_path):
    (tmp_path / "workplan.yaml").write_text(OLD, encoding="utf-8")
    return tmp_path


def retitled(plan: Plan, source: Source, *, said: str = TITLE, meant: str = TITLE):
    """The plan under another title, as the file says it and as it was meant."""
    start = source.text.index(plan.title)
    return Intended(Splice(start, start + len(plan.title), said), plan._replace(title=meant))


def edited(data, intend):
    return record(Project(data), "workplan.yaml", intend, keep=True)


def refused(data, intend):
    """The refusal of an edit, after which the file is as it was."""
    with pytest.raises(CrmplanError) as refusal:
        edited(data, intend)
    assert (data / "workplan.yaml").read_text(encoding="utf-8") == OLD
    return refusal.value


def test_what_is_meant_and_no_more_is_written(data):
    edited(data, retitled)
    assert (data / "workplan.yaml").read_text(encoding="utf-8") == OLD.replace("Plan", TITLE, 1)


def test_something_else_than_what_was_meant_is_not_written(data):
    error = refused(data, lambda plan, source: retitled(plan, source, said="Otra cosa"))
    assert (error.key, error.exit_code) == ("edit-unproved", 1)


def test_what_touches_more_than_was_meant_is_not_written(data):
    def too_far(plan, source):
        two = retitled(plan, source)
        further = source.text.index("Dos")
        return replace(
            two,
            splice=Splice(two.splice.start, further + 3, TITLE + source.text[18:further] + "Tres"),
        )

    assert refused(data, too_far).key == "edit-unproved"


def test_what_check_would_object_to_is_not_written(data):
    error = refused(data, lambda plan, source: retitled(plan, source, said="''", meant=""))
    assert (error.key, error.exit_code) == ("edit-rejected", 1)
    assert error.values["cause"].code == "field-empty"


def test_what_check_objected_to_before_does_not_stand_in_the_way(tmp_path):
    with_problem = OLD.replace("Octubre 2003", "Octbre 2003")
    (tmp_path / "workplan.yaml").write_text(with_problem, encoding="utf-8")
    edited(tmp_path, retitled)
    kept = (tmp_path / "workplan.yaml").read_text(encoding="utf-8")
    assert kept == with_problem.replace("Plan", TITLE, 1)


def test_a_rehearsal_is_proved_too_and_writes_nothing(data):
    def wrong(plan, source):
        return retitled(plan, source, said="Otra cosa")

    project = Project(data)
    assert record(project, "workplan.yaml", retitled, keep=False).new != OLD
    assert (data / "workplan.yaml").read_text(encoding="utf-8") == OLD
    with pytest.raises(CrmplanError):
        record(project, "workplan.yaml", wrong, keep=False)
