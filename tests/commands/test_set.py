"""Any field of any record may be set, any record taken out; all other bytes stay."""

import subprocess

import pytest

from tests.running import DATA, activities_in, run


@pytest.fixture
def data(tmp_path):
    """A copy of the plan and the registry of consuls."""
    place = tmp_path / "data"
    place.mkdir()
    for name in ("workplan.yaml", "consuls.yaml"):
        (place / name).write_bytes((DATA / name).read_bytes())
    return place


def changed(data, name="workplan.yaml"):
    """The lines that a file lost, and those that it gained."""
    words = ["diff", str(DATA / name), str(data / name)]
    told = subprocess.run(words, capture_output=True, text=True, check=False).stdout.splitlines()
    return tuple([line[2:].strip() for line in told if line[:1] == sign] for sign in "<>")


@pytest.mark.parametrize(
    ("words", "lost", "gained"),
    [
        (["1.6.1", "responsible=ST"], [], ["responsible: [ST]"]),
        (["1.6.1", "responsable=Canadá, ST"], [], ["responsible: [CA, ST]"]),
        (["1.2.2", "calendar=Mayo 2004"], ["calendar: Octubre 2003"], ["calendar: Mayo 2004"]),
        (["1.1.2", "each=no"], ["each: true"], []),
        (["1.1.2", "measure="], ["measure: received"], []),
        (["plan", "ends=31/12/2004"], [], ["ends: 2004-12-31"]),
        (["crm-9", "red=sí"], [], ["network: true"]),
        (["grcm-2003-12", "cancelada=20 de noviembre de 2003"], [], ["cancelled_on: 2003-11-20"]),
        (["2", "english=Security"], ["english: Mechanisms to strengthen regional security"],
         ["english: Security"]),
    ],
)  # fmt: skip
def test_a_field_is_set_and_nothing_else(data, words, lost, gained):
    done = run("set", *words, data=data)
    assert (done.returncode, done.stderr) == (0, "")
    assert changed(data) == (lost, gained)
    assert run("check", data=data).returncode == 0
    assert run("undo", data=data).returncode == 0
    assert changed(data) == ([], [])


def test_an_entry_of_the_log_is_mended_and_given_its_evidence(data):
    run("note", "1.3.1", "Llegó una nota.", "--on", "2003-08-01", data=data)
    run("set", "1.3.1#1", "evidencia=https://crmsv.org/nota", "text=Llegó la nota.", data=data)
    (found,) = next(a for a in activities_in(data) if a.id == "1.3.1").log
    assert (found.text, found.evidence) == ("Llegó la nota.", "https://crmsv.org/nota")
    assert run("remove", "1.3.1#1", data=data).returncode == 0
    assert changed(data) == ([], [])


def test_a_post_is_set_and_taken_out(data):
    assert run("set", "ca-us-boston", "district=Massachusetts", data=data).returncode == 0
    assert changed(data, "consuls.yaml")[1] == ["district: Massachusetts"]
    assert run("remove", "ca-us-boston", data=data).returncode == 0
    assert "ca-us-boston" not in (data / "consuls.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "gained"),
    [
        (["1.6.4", "text=Difundir el directorio", "calendario=Mayo 2004"],
         ["- id: 1.6.4", "text: Difundir el directorio", "calendar: Mayo 2004"]),
        (["1.9", "text=Otro objetivo"], ["- number: 9", "text: Otro objetivo"]),
        (["3", "titulo=Otro tema"], ["- number: 3", "title: Otro tema"]),
        (["red-2003-11", "name=Reunión de la Red", "kind=red", "starts=20/11/2003"],
         ["- id: red-2003-11", "name: Reunión de la Red", "kind: network", "starts: 2003-11-20"]),
    ],
)  # fmt: skip
def test_a_record_is_added_in_its_place(data, words, gained):
    done = run("add", *words, data=data)
    assert (done.returncode, done.stderr) == (0, "")
    lost, added = changed(data)
    assert lost == []
    assert added[: len(gained)] == gained
    assert run("check", data=data).returncode == 0
    assert run("remove", words[0], data=data).returncode == 0
    assert changed(data) == ([], [])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["set", "1.6.9", "english=X"], 2, "1.6."),
        (["set", "1.6.1", "responsible=XX"], 2, "XX"),
        (["set", "1.6.1", "respnsible=ST"], 2, "responsible"),
        (["set", "1.6.1", "responsible"], 2, "responsible"),
        (["set", "crm-9", "starts=pronto"], 2, "starts"),
        (["set", "crm-9", "ends=2004-05-01"], 1, "2004"),
        (["set", "crm-9", "kind=fiesta"], 2, "conference"),
        (["set", "plan", "starts="], 1, "starts"),
        (["set", "1.2.2", "calendar=Octubre 2003"], 1, "1.2.2"),
        (["remove", "plan"], 1, "plan"),
        (["remove", "crm-99"], 2, "crm-9"),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_what_cannot_be_right_is_refused_and_nothing_written(data, words, code, said, language):
    refused = run(*words, data=data, CRMPLAN_LANG=language)
    assert (refused.returncode, refused.stdout) == (code, "")
    assert said in refused.stderr
    assert changed(data) == ([], [])


def test_a_meeting_that_a_log_names_is_not_taken_out(data):
    run("withdraw", "1.3.1", "--reason", "Lo acordó.", "--meeting", "crm-9", "--on", "2004-05-21",
        data=data)  # fmt: skip
    refused = run("meetings", "remove", "crm-9", data=data)
    assert refused.returncode == 1
    assert "crm-9" in (data / "workplan.yaml").read_text(encoding="utf-8")
