"""Recording in the registries, as staff do it: what is written, where, and what is refused."""

import difflib
import shutil

import pytest

from crmplan.books import CONSULS, VISAS
from crmplan.consuls.samples import FRAME as CONSULS_FRAME
from crmplan.plan.samples import FRAME
from crmplan.store.findings import check
from crmplan.store.project import Project
from crmplan.visas.samples import FRAME as VISAS_FRAME
from tests.running import DATA, run

TODAY = "2026-11-24"
UNASKED = VISAS_FRAME.replace("requested_on: 2003-06-02\nprovided_on: 2003-06-30\n", "")
REPLIED = VISAS_FRAME.replace("requested_on: 2003-06-02\n", "")


@pytest.fixture
def data(tmp_path):
    (tmp_path / "visas").mkdir()
    (tmp_path / "workplan.yaml").write_text(FRAME, encoding="utf-8")
    (tmp_path / "consuls.yaml").write_text(CONSULS_FRAME, encoding="utf-8")
    (tmp_path / "visas" / "GT.yaml").write_text(UNASKED, encoding="utf-8")
    return tmp_path


def recorded(data, *words, day=TODAY):
    """What a command printed, and the lines that it took away and put in."""
    files = sorted(data.rglob("*.yaml"))
    before = {path: path.read_bytes().decode() for path in files}
    shown = run(*words, data=data, CRMPLAN_TODAY=day)
    changed = []
    for path, text in before.items():
        after = path.read_bytes().decode()
        lines = difflib.ndiff(text.splitlines(), after.splitlines())
        changed += [line for line in lines if line[0] in "+-"]
    return shown, changed


def posts_in(data):
    consuls = Project(data).read(CONSULS).sound
    assert consuls is not None
    return consuls.posts


def test_a_request_and_a_reply_stand_behind_the_country(data):
    shown, changed = recorded(data, "visas", "request", "GT", "--on", "2026-11-01")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "línea 2" in shown.stdout
    assert "el plazo vence el 1 de diciembre de 2026" in shown.stdout
    assert changed == ["+ requested_on: 2026-11-01"]
    _, changed = recorded(data, "visas", "provided", "guatemala", "--by", "Cancillería")
    assert changed == ["+ provided_on: 2026-11-24", "+ provided_by: Cancillería"]
    text = (data / "visas" / "GT.yaml").read_text(encoding="utf-8")
    assert text.startswith("country: GT\nrequested_on: 2026-11-01\nprovided_on: 2026-11-24\n")
    assert check(Project(data)).problems == ()


def test_a_reply_does_not_make_a_secondary_source_the_countrys(data):
    text = UNASKED.replace("as_of: 2003-06-30\n", "as_of: 2003-06-30\nsecondary: true\n")
    (data / "visas" / "GT.yaml").write_text(text, encoding="utf-8")
    shown, changed = recorded(data, "visas", "provided", "GT")
    assert changed == ["+ provided_on: 2026-11-24"]
    assert "siguen siendo las de la fuente secundaria" in shown.stderr


def test_a_confirmed_post_says_when_and_by_whom(data):
    shown, changed = recorded(data, "consuls", "verify", "ca-us-boston", "--by", "Cancillería")
    assert shown.returncode == 0
    assert changed == ["+     verified_on: 2026-11-24", "+     verified_by: Cancillería"]
    again, changed = recorded(data, "consuls", "verify", "ca-us-boston")
    assert (again.returncode, changed) == (1, [])
    later = ["consuls", "verify", "ca-us-boston", "--force"]
    anew, changed = recorded(data, *later, day="2027-01-15")
    assert changed == ["-     verified_on: 2026-11-24", "+     verified_on: 2027-01-15"]
    assert "Sustituye a lo que decía" in anew.stdout


def test_a_closed_post_stays_in_its_place(data):
    _, changed = recorded(data, "consuls", "close", "ca-us-boston", "--on", "2024-06-30")
    assert changed == ["+     closed: 2024-06-30"]
    assert [str(post.closed) for post in posts_in(data)] == ["None", "2024-06-30"]
    shown, changed = recorded(data, "consuls", "verify", "ca-us-boston")
    assert (shown.returncode, changed) == (1, [])


ADD = ["consuls", "add", "--sending", "CA", "--receiving", "Estados Unidos", "--city", "Chicago"]
SOURCE = ["--type", "consulate-general", "--source", "Wikidata, Q16247094"]


def test_a_new_post_stands_behind_those_of_its_state(tmp_path):
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    text = (data / "consuls.yaml").read_text(encoding="utf-8")
    assert "\n\n  # Oficinas de Costa Rica\n" in text
    words = [*ADD, *SOURCE, "--id", "ca-us-chicago-2", "--on", "2022-11-16"]
    shown, changed = recorded(data, *words)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert changed == [
        "+   - id: ca-us-chicago-2",
        "+     sending: CA",
        "+     receiving: US",
        "+     type: consulate-general",
        "+     city: Chicago",
        "+     source: Wikidata, Q16247094",
        "+     as_of: 2022-11-16",
    ]
    new = (data / "consuls.yaml").read_text(encoding="utf-8")
    assert "    as_of: 2022-11-16\n\n  # Oficinas de Costa Rica\n" in new


def test_a_post_is_named_after_its_states_and_city(data):
    _, changed = recorded(data, *ADD, *SOURCE, "--phone", "+1 844 880 6519")
    assert "+   - id: ca-us-chicago" in changed
    assert "+       - number: +1 844 880 6519" in changed
    assert check(Project(data)).problems == ()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([*ADD[:-1], "Boston", *SOURCE], 1, "ya hay una oficina «ca-us-boston»"),
        ([*ADD, *SOURCE, "--email", "nadie"], 1, "no es una dirección de correo"),
        ([*ADD, *SOURCE, "--phone", "123"], 1, "no es un teléfono"),
        ([*ADD, *SOURCE[:2], "--source", " "], 1, "--source está en blanco"),
        ([*ADD, "--type", "castillo", *SOURCE[2:]], 2, "--type no admite"),
        (["consuls", "verify", "ca-us-bostn"], 2, "ca-us-boston"),
        (["consuls", "close", "ca-us-boston", "--on", "2001-01-01"], 1, "antes de abrir"),
        (["consuls", "close", "ca-us-boston", "--on", "2027-01-01"], 1, "posterior a hoy"),
        (["visas", "request", "HN"], 2, "no hay archivo de visas de HN"),
        (["visas", "request", "Atlántida"], 2, "no es un país"),
        (["visas", "request"], 2, "falta PAÍS"),
    ],
)
def test_what_is_refused_leaves_the_files_as_they_are(words, code, said, data):
    shown, changed = recorded(data, *words)
    assert (shown.returncode, shown.stdout, changed) == (code, "", [])
    assert said in shown.stderr


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (VISAS_FRAME, ["visas", "request", "GT"]),
        (VISAS_FRAME, ["visas", "provided", "GT"]),
        (REPLIED, ["visas", "request", "GT"]),
    ],
)
def test_what_is_on_record_is_not_recorded_again(file, words, data):
    (data / "visas" / "GT.yaml").write_text(file, encoding="utf-8")
    shown, changed = recorded(data, *words)
    assert (shown.returncode, changed) == (1, [])
    assert "--force" in shown.stderr


def test_a_request_after_the_reply_is_rejected_by_check_even_if_forced(data):
    (data / "visas" / "GT.yaml").write_text(REPLIED, encoding="utf-8")
    shown, changed = recorded(data, "visas", "request", "GT", "--force")
    assert (shown.returncode, changed) == (1, [])
    assert "habría respondido antes" in shown.stderr


def test_a_dry_run_shows_the_change_and_writes_nothing(data):
    shown, changed = recorded(data, "visas", "request", "GT", "--dry-run")
    assert (shown.returncode, changed) == (0, [])
    assert "+requested_on: 2026-11-24" in shown.stdout


def test_without_a_registry_the_way_to_make_one_is_told(data):
    (data / "consuls.yaml").unlink()
    shown, _ = recorded(data, *ADD, *SOURCE)
    assert shown.returncode == 2
    assert "«lists: []» y «posts: []»" in shown.stderr
    (data / "consuls.yaml").write_text("lists: []\nposts: []\n", encoding="utf-8")
    shown, _ = recorded(data, *ADD, *SOURCE)
    assert shown.returncode == 0
    assert [post.city for post in posts_in(data)] == ["Chicago"]


LAYOUTS = {
    "CRLF": UNASKED.replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + UNASKED,
    "no final newline": UNASKED.rstrip("\n"),
    "aligned values": "country: GT\nsource:  Nota verbal\nas_of:   2003-06-30\n",
    "comments": UNASKED.replace("country: GT\n", "# destino\ncountry: GT  # Guatemala\n# fuente\n"),
    "folded source": UNASKED.replace("source: Nota verbal", "source: >-\n  Nota\n  verbal"),
    "country last": UNASKED.replace("country: GT\n", "") + "country: GT\n",
    "one line": "{country: GT, source: Nota verbal, as_of: 2003-06-30}\n",
    "document start": "---\n" + UNASKED,
    "rules in braces": UNASKED[: UNASKED.index("rules:")]
    + "rules:\n  - {passport: HN, requirement: visa-free, days: 90}\n",
    "empty request": UNASKED.replace("country: GT\n", "country: GT\nrequested_on:\n"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_other_byte_stays(layout, data):
    path = data / "visas" / "GT.yaml"
    path.write_bytes(LAYOUTS[layout].encode())
    old = path.read_bytes()
    shown, _ = recorded(data, "visas", "request", "GT")
    assert (shown.returncode, shown.stderr) == (0, "")
    new = path.read_bytes()
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    assert new[:at] == old[:at]
    assert new.endswith(old[at:])
    assert (b"\r\n" in old) == (b"\r\n" in new)
    assert new.count(b"\n") - old.count(b"\n") <= 1
    (reading,) = Project(data).readings(VISAS).values()
    assert reading.sound is not None
    assert str(reading.sound.requested_on) == TODAY


@pytest.mark.parametrize(
    ("more", "source"),
    [
        ((), "Entregada por el propio Estado: Estados Unidos"),
        (("--by", "Cancillería"), "Cancillería"),
        (("--evidence", "Nota verbal 3/2003"), "Nota verbal 3/2003"),
    ],
)
def test_a_list_is_on_record_from_whom_it_came(tmp_path, more, source):
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    assert run("received", "1.8.1", "US", *more, "--on", "2003-09-01", data=data).returncode == 0
    consuls = Project(data).read(CONSULS).sound
    assert consuls is not None
    assert [each.source for each in consuls.lists] == [source]
