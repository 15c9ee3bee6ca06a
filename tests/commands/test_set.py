"""Any field of any record may be set, any record taken out; all other bytes stay."""

import difflib
import shutil
import subprocess
from pathlib import Path

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


@pytest.fixture
def whole(tmp_path):
    """A copy of the plan and all its registries."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def tree(data):
    return {path.relative_to(data): path.read_bytes() for path in data.rglob("*.yaml")}


@pytest.mark.parametrize(
    ("words", "name", "lost", "gained"),
    [
        (["set", "ST", "name=Secretaría"], "workplan.yaml",
         ["ST: Secretaría Técnica"], ["ST: Secretaría"]),
        (["set", "parte", "ST", "nombre=Secretaría"], "workplan.yaml",
         ["ST: Secretaría Técnica"], ["ST: Secretaría"]),
        (["add", "party", "OIM", "name=Organización Internacional para las Migraciones"],
         "workplan.yaml", [], ["OIM: Organización Internacional para las Migraciones"]),
        (["add", "parte", "Cuba"], "workplan.yaml",
         ["members: [BZ, CA, CR, DO, GT, HN, MX, NI, PA, SV, US]"],
         ["members: [BZ, CA, CR, DO, GT, HN, MX, NI, PA, SV, US, CU]"]),
        (["remove", "party", "ocam"], "workplan.yaml",
         ["OCAM: Comisión Centroamericana de Directores de Migración"], []),
        (["set", "GT", "as_of=2026-03-01"], "visas/GT.yaml",
         ["as_of: 2026-02-17"], ["as_of: 2026-03-01"]),
        (["visas", "set", "Guatemala", "secundaria=no"], "visas/GT.yaml", ["secondary: true"], []),
        (["set", "visas", "gt", "provided_by=Cancillería"], "visas/GT.yaml",
         [], ["provided_by: Cancillería"]),
        (["add", "entry", "1.3.1", "event=nota", "on=28/7/2003", "text=Llegó una nota."],
         "workplan.yaml", [],
         ["log:", "- on: 2003-07-28", "event: note", "text: Llegó una nota."]),
        (["add", "visas", "CU", "source=Nota verbal", "as_of=1/10/2003"], "visas/CU.yaml",
         [], ["country: CU", "source: Nota verbal", "as_of: 2003-10-01"]),
        (["visas", "add", "Cuba", "--source", "Nota verbal", "--on", "1/10/2003"],
         "visas/CU.yaml", [], ["country: CU", "source: Nota verbal", "as_of: 2003-10-01"]),
    ],
)  # fmt: skip
def test_parties_entries_and_visa_files_are_set_and_added_and_undone(
    whole, words, name, lost, gained
):
    before = tree(whole)
    done = run(*words, data=whole)
    assert (done.returncode, done.stderr) == (0, "")
    assert run("check", data=whole).returncode == 0
    after = tree(whole)
    assert {key for key in after if after[key] != before.get(key)} == {Path(name)}
    lines = [each.get(Path(name), b"").decode().splitlines() for each in (before, after)]
    changed_lines = list(difflib.ndiff(*lines))
    for sign, expected in (("-", lost), ("+", gained)):
        assert [line[2:].strip() for line in changed_lines if line[0] == sign] == expected
    assert run("undo", data=whole).returncode == 0
    assert tree(whole) == before


def test_a_visa_file_goes_as_a_whole_and_comes_back(whole):
    before = tree(whole)
    told = run("remove", "visas", "GT", data=whole)
    assert told.returncode == 0
    assert not (whole / "visas" / "GT.yaml").exists()
    assert run("undo", data=whole).returncode == 0
    assert tree(whole) == before


def test_a_visa_file_that_was_begun_and_edited_since_is_not_taken_back(whole):
    run("visas", "add", "CU", "--source", "Nota verbal", data=whole)
    path = whole / "visas" / "CU.yaml"
    path.write_bytes(path.read_bytes() + b"remarks: Algo\n")
    refused = run("undo", data=whole)
    assert refused.returncode == 1
    assert "CU.yaml:1" in refused.stderr
    assert b"Algo" in path.read_bytes()


def test_the_first_visa_file_makes_its_folder(data):
    assert run("visas", "add", "CU", "--source", "X", "--dry-run", data=data).returncode == 0
    assert not (data / "visas").exists()
    assert run("visas", "add", "CU", "--source", "Nota verbal", data=data).returncode == 0
    assert run("check", data=data).returncode == 0
    assert run("received", "1.2.1", "CU", data=data).returncode in {0, 1, 2}


@pytest.mark.parametrize("parties", ["parties: ~\n", "parties:\n", "parties: {}\n", ""])
def test_the_first_party_is_added_where_nothing_is_said(tmp_path, parties):
    text = (
        "plan:\n  title: Plan\n  starts: 2003-05-26\n" + parties + "themes:\n  - number: 1\n"
        "    title: T\n    objectives: []\n"
    )
    (tmp_path / "workplan.yaml").write_text(text, encoding="utf-8")
    done = run("add", "party", "MX", data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Sustituye" not in done.stdout
    assert run("check", data=tmp_path).returncode == 0
    assert "members: [MX]" in (tmp_path / "workplan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["remove", "GT"], 2, " GT / visas GT"),
        (["set", "party", "MX", "name=Méjico"], 1, "MX"),
        (["set", "ST", "code=X"], 2, "name="),
        (["add", "party", "ST", "name=Otra"], 1, "ST"),
        (["add", "party", "Atlántida"], 2, "Atlántida"),
        (["add", "visas", "GT", "source=X", "as_of=hoy"], 1, "GT"),
        (["add", "visas", "CU", "as_of=hoy"], 1, "source"),
        (["add", "visas", "CU", "source=X"], 1, "as_of"),
        (["visas", "add", "CU", "--source", " "], 1, "--source"),
        (["add", "entry", "1.3.1", "event=nota", "text=Sin día"], 1, "on"),
        (["add", "entry", "9.9.9", "event=nota"], 2, "9.9.9"),
        (["remove", "party", "US"], 1, "US"),
        (["remove", "1.3.1", "1.3.2"], 2, "1.3.2"),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_what_cannot_be_set_or_added_is_refused_and_nothing_written(
    whole, words, code, said, language
):
    before = tree(whole)
    refused = run(*words, data=whole, CRMPLAN_LANG=language)
    assert (refused.returncode, refused.stdout) == (code, "")
    assert said in refused.stderr
    assert tree(whole) == before
