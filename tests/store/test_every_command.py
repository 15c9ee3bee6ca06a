"""Whatever is recorded, by any command: other bytes stay, kills and races cost nothing.

One table of commands, each over every data file; `layouts`, kills and races run over the table.
"""

import os
import signal
import subprocess
import sys

import pytest

from tests.running import environment, run
from tests.store.test_layouts import WHOLE
from tests.test_recording import recording_commands

DAY = "2003-12-05"
PLAN = """\
plan:
  title: Plan
  starts: 2003-05-26
parties:
  members: [CA, GT, MX, US]
  others:
    PPT: Presidencia Pro-Témpore  # la de turno
    ST: Secretaría Técnica
meetings:
  - id: taller-2003  # sin la Red
    name: Taller
    kind: workshop
    starts: 2003-11-01
  - id: red-2003-12
    name: Reunión de la Red
    kind: network
    starts: 2003-12-04
    ends: 2003-12-05
themes:
  - number: 1
    title: Tema
    objectives:
      - number: 1
        text: Objetivo
        activities:
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003  # según el acta
            log:
              - on: 2003-10-01
                event: obstacle
                asks: PPT
                text: Faltan insumos.
          - id: 1.1.2
            text: Dos
            calendar: En cada reunión de la red
            responsible: [CA, MX, US]
            each: true
          - id: 1.1.3
            text: Tres
            calendar: Noviembre 2003
            responsible: members
            each: true
            measure: consuls.lists
          - {id: 1.1.4, text: Cuatro, calendar: Cumplido en mayo 2003}
          - id: 1.1.5
            text: Cinco
            calendar: Semestral
          - id: 1.1.6
            text: Seis
            calendar: ''
            responsible: members
            each: true
            measure: visas.provided
"""
CONSULS = """\
lists:
  - receiving: CA  # la primera
    received_on: 2003-09-01
    source: Nota verbal
posts:
  - id: ca-us-boston
    sending: CA
    receiving: US
    type: consulate-general
    city: Boston
    source: Lista pública
    as_of: 2003-06-01
  - {id: mx-us-miami, sending: MX, receiving: US, type: consulate-general, city: Miami,
     source: Lista pública, as_of: 2003-06-01}
"""
VISAS = """\
country: GT
source: Nota verbal  # de la embajada
as_of: 2003-06-30
rules:
  - passport: MX
    requirement: visa-free
"""
CONTACTS = """\
contacts:
  - id: mx-liaison  # el primero
    party: MX
    role: liaison
    office: Oficina de enlace
    source: Nota verbal
    as_of: 2003-06-01
  - {id: mx-visas, party: MX, role: visas, office: Visas, source: Nota, as_of: 2003-06-01}
"""
FILES = {
    "workplan.yaml": PLAN,
    "consuls.yaml": CONSULS,
    "visas/GT.yaml": VISAS,
    "contacts.yaml": CONTACTS,
}
ANSWERS = "1.1.2 e CA | Cancillería\n1.1.3 e MX\n1.1.5 n Se vio.\n1.1.1 c Acta\nf\ns\n"

P, C, V, K = FILES
LINES = (
    ("done 1.1.1 --evidence Acta", P),
    ("received 1.1.2 MX US", P),
    ("received 1.1.3 MX US", C),
    ("received 1.1.6 GT --by Cancillería", V),
    ("request 1.1.2 members", P),
    ("request 1.1.3 MX", C),
    ("request 1.1.6 GT", V),
    ("postpone 1.1.1 Mayo_2004 --reason Acuerdo --force", P),
    ("withdraw 1.1.1 --reason Acuerdo", P),
    ("reopen 1.1.4 --reason Acuerdo", P),
    ("close 1.1.5 --until 2003-11-26 --reason Acuerdo", P),
    ("obstacle 1.1.5 Formato --asks ST", P),
    ("resolved 1.1.1", P),
    ("progress 1.1.1 --level limited", P),
    ("note 1.1.4 Texto", P),
    ("evidence 1.1.1 Acta", P),
    ("set 1.1.1 calendar=Mayo_2004 english=One", P),
    ("set plan ends=31/12/2005 version=Final", P),
    ("set ST name=Secretaría", P),
    ("set 1.1.2 responsible=CA,MX,US,GT", P),
    ("set mx-us-miami district=Florida", C),
    ("set list CA text=Incompleta", C),
    ("set GT remarks=Sin_más", V),
    ("add 1.1.7 text=Siete calendar=Mayo_2004", P),
    ("add 2 title=Otro", P),
    ("add party CR", P),
    ("add party OIM name=Organización", P),
    ("add entry 1.1.4 event=note on=2003-07-01 text=Antes", P),
    ("add visas CU source=Nota as_of=2003-10-01", "visas/CU.yaml"),
    ("remove 1.1.5", P),
    ("remove 1.1.1#1", P),
    ("remove party ST", P),
    ("remove list CA", C),
    ("remove mx-us-miami", C),
    ("remove visas GT", V),
    ("meetings add red-2004 --name Red --kind network --starts 2004-05-18", P),
    ("meetings set taller-2003 red=no place=Cancún", P),
    ("meetings remove taller-2003", P),
    ("consuls add --sending US --receiving CA --type embassy --city Ottawa --source Nota", C),
    ("consuls verify ca-us-boston --by Cancillería", C),
    ("consuls close mx-us-miami", C),
    ("visas add CU --source Nota", "visas/CU.yaml"),
    ("visas set GT secondary=true", V),
    ("visas remove GT", V),
    ("visas request GT", V),
    ("visas provided GT --by Cancillería", V),
    ("visas verify GT", V),
    ("contacts add US liaison --office Enlace --source Nota", K),
    ("contacts verify mx-liaison --by Cancillería", K),
    ("contacts remove mx-visas", K),
    ("remind MX -o DRAFTS --due 9999 --format md --record", f"{P} {C}"),
    ("desk red-2003-12 --answers ANSWERS", f"{P} {C}"),
)


@pytest.fixture(params=["as it is"])
def data(tmp_path, request):
    """A data directory in a layout, with a file of answers beside it."""
    place = tmp_path / "data"
    for name, text in FILES.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(WHOLE[request.param](text).encode())
    (tmp_path / "answers.txt").write_text(ANSWERS, encoding="utf-8")
    return place


def words_of(line, data):
    """The words of a line: low dashes in a value are spaces."""
    parted = [word.rpartition("=") for word in line.split()]
    words = [f"{name}{equals}{value.replace('_', ' ')}" for name, equals, value in parted]
    paths = {"ANSWERS": str(data.parent / "answers.txt"), "DRAFTS": str(data.parent / "drafts")}
    return [paths.get(word, word) for word in words]


def files(data):
    """What stands in the data; a hidden new file may be left until the next edit of its own."""
    found = [p for p in data.rglob("*") if p.is_file() and not p.name.startswith(".")]
    return {str(path.relative_to(data)): path.read_bytes() for path in found}


def test_every_recording_command_is_in_the_table():
    missing = [
        name for name in recording_commands()
        if not any(f"{line} ".startswith(f"{name} ") for line, _ in LINES)
    ]  # fmt: skip
    assert missing == []


@pytest.mark.parametrize("data", ["CRLF, mark, no final newline", "comments around"], indirect=True)
@pytest.mark.parametrize(("line", "changed"), LINES, ids=[line for line, _ in LINES])
def test_only_what_is_meant_changes_and_undone_all_is_as_it_was(data, line, changed):
    before = files(data)
    done = run(*words_of(line, data), data=data, CRMPLAN_TODAY=DAY)
    assert done.returncode == 0, done.stderr
    after = files(data)
    touched = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert touched == set(changed.split())
    for name in touched & before.keys() & after.keys():
        old, new = before[name], after[name]
        assert (b"\r\n" in old) == (b"\r\n" in new)
        assert new.count(b"\r\n") in {0, new.count(b"\n")}
        assert new.startswith(b"\xef\xbb\xbf") == old.startswith(b"\xef\xbb\xbf")
        kept = [part for part in old.splitlines() if b"#" in part and b"ST:" not in part]
        gone = [part for part in kept if part not in new.splitlines()]
        assert "remove" in line or "set" in line or gone == []
    assert run("check", data=data, CRMPLAN_TODAY=DAY).returncode == 0
    assert run("undo", data=data).returncode == 0
    assert files(data) == before


STEPS = ("open", "fchmod", "fsync", "link", "replace", "unlink", "close")


def killed(step, words, data):
    """A command that is killed at a step of what it does with files."""
    child = os.fork()
    if not child:
        taken = 0

        def dying(real):
            def call(*given, **named):
                nonlocal taken
                taken += 1
                if taken == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*given, **named)

            return call

        for name in STEPS:
            setattr(os, name, dying(getattr(os, name)))
        run(*words, data=data, CRMPLAN_TODAY=DAY)
        os._exit(0)
    os.waitpid(child, 0)


@pytest.mark.parametrize(("line", "changed"), LINES, ids=[line for line, _ in LINES])
def test_killed_at_any_step_it_is_recorded_whole_or_not_at_all(data, line, changed):
    del changed
    before, words = files(data), words_of(line, data)
    run(*words, data=data, CRMPLAN_TODAY=DAY)
    whole = files(data)
    run("undo", data=data)
    for step in (10, 16, 24):
        killed(step, words, data)
        run("note", "1.1.4", "Nota", data=data, CRMPLAN_TODAY=DAY)  # the next one mends
        run("undo", data=data)
        now = files(data)
        assert now in (before, whole), step
        if now == whole:
            assert run("undo", data=data).returncode == 0
        assert files(data) == before, step


@pytest.mark.parametrize(("line", "changed"), LINES[::6], ids=[line for line, _ in LINES[::6]])
def test_beside_another_at_the_same_time_both_land(data, line, changed):
    del changed
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "crmplan", *words],
            env=environment(data, CRMPLAN_TODAY=DAY),
            stdout=subprocess.DEVNULL,
        )
        for words in (words_of(line, data), ["note", "1.1.4", "A la vez"])
    ]
    assert [process.wait(60) for process in both] == [0, 0]
    assert "A la vez" in (data / "workplan.yaml").read_text(encoding="utf-8")
    for _ in both:
        assert run("undo", data=data).returncode == 0
    assert {n: t for n, t in files(data).items() if n in FILES} == {
        name: text.encode() for name, text in FILES.items()
    }
