"""Using the product turns none of its tests red: everything is recorded on a copy of it."""

import shutil
import subprocess
import sys

import pytest

from crmplan.cli import COMMANDS
from crmplan.commands.frame import built
from tests.running import DATA, ROOT, SOURCES, STATE, environment, run

RECORDING = (
    ("done", "1.3.1", "--on", "2003-07-28", "--evidence", "https://crmsv.org/acta"),
    ("received", "1.1.2", "MX", "US", "--on", "2003-09-01"),
    ("postpone", "1.2.2", "Diciembre 2003", "--reason", "Faltan insumos.", "--on", "2003-10-20"),
    ("withdraw", "1.4.1", "--reason", "Lo acordó la Red.", "--on", "2003-10-20"),
    ("note", "1.3.5", "Se circuló un borrador.", "--on", "2003-09-01"),
    ("reopen", "1.4.1", "--reason", "Hay fondos.", "--on", "2003-10-21"),
    ("request", "1.1.2", "CA", "--on", "2003-08-01"),
    ("evidence", "1.3.5", "Nota verbal 14/2003"),
    ("close", "2.1.1", "--until", "2003-11-26", "--reason", "Sin acta.", "--on", "2003-12-01"),
    ("obstacle", "1.3.5", "Falta el formato.", "--asks", "ST", "--on", "2003-09-02"),
    ("progress", "1.3.5", "--level", "limited", "--on", "2003-09-03"),
    ("resolved", "1.3.5", "--on", "2003-09-04"),
    ("meetings", "add", "red-2003-11", "--name", "Reunión de la Red", "--kind", "network",
     "--starts", "2003-11-20"),
    ("desk", "red-2003-11", "--on", "2003-11-20", "--answers", str(SOURCES / "desk.txt")),
    ("meetings", "set", "grcm-2003-12", "red=no"),
    ("meetings", "remove", "taller-retorno-2003"),
    ("set", "1.6.1", "responsible=ST"),
    ("add", "1.6.4", "text=Difundir el directorio", "calendar=Mayo 2004"),
    ("remove", "1.3.5#1"),
    ("consuls", "add", "--sending", "CA", "--receiving", "US", "--city", "Nome",
     "--type", "consular-agency", "--source", "Nota verbal"),
    ("consuls", "verify", "us-hn-tegucigalpa", "--by", "Cancillería"),
    ("consuls", "close", "ca-us-boston"),
    ("add", "party", "OIM", "name=Organización Internacional para las Migraciones"),
    ("add", "entry", "1.3.5", "event=note", "on=2003-09-05", "text=Se recordó."),
    ("set", "OCAM", "name=Comisión Centroamericana de Migración"),
    ("visas", "add", "CU", "--source", "Nota verbal"),
    ("visas", "set", "CU", "remarks=Sin reglas todavía"),
    ("visas", "remove", "CU"),
    ("contacts", "add", "MX", "liaison", "--office", "Oficina de enlace", "--source", "Nota"),
    ("contacts", "add", "MX", "visas", "--office", "Oficina de visas", "--source", "Nota"),
    ("contacts", "verify", "mx-liaison", "--by", "Cancillería"),
    ("contacts", "remove", "mx-visas"),
    ("remind", "US", "-o", str(STATE / "drafts"), "--overdue", "--format", "md", "--record",
     "--on", "2003-11-15", "--as-of", "2003-11-15"),
    ("visas", "request", "HN", "--on", "2026-11-02"),
    ("visas", "provided", "HN", "--by", "Cancillería"),
    ("visas", "verify", "HN"),
)  # fmt: skip
# What asks about the live data, and what did when they were those of the tests.
QUICK = (
    "tests/test_live_data.py",
    "tests/test_source.py",
    "tests/test_registry_sources.py",
    "tests/test_readme.py",
    "tests/test_reference.py",
    "tests/commands/test_looks.py",
    "tests/commands/test_consuls.py",
    "tests/commands/test_visas.py",
)


def recording_commands():
    """The names of all commands that take --dry-run: those that write in the data."""
    for row in COMMANDS:
        command = built(row)
        inner = command.list_commands(None) if hasattr(command, "list_commands") else []
        found = {row.name: command}
        found |= {f"{row.name} {name}": command.get_command(None, name) for name in inner}
        for name, each in found.items():
            if any("--dry-run" in param.opts for param in each.params):
                yield name


@pytest.fixture
def copy(tmp_path):
    """The repository as it lies here, its data as first entered."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no clone of the repository")
    for name in listed.stdout.split("\0"):
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(DATA, tmp_path / "data", dirs_exist_ok=True)
    return tmp_path


def test_every_recording_command_is_tried():
    tried = [" ".join(words) for words in RECORDING]
    missing = [name for name in recording_commands()
               if not any(line.startswith(f"{name} ") for line in tried)]  # fmt: skip
    assert missing == []


def test_whatever_is_recorded_the_checks_of_the_copy_stay_green(copy):
    data = copy / "data"
    for words in RECORDING:
        done = run(*words, data=data, CRMPLAN_TODAY="2026-11-24")
        assert done.returncode == 0, done.stderr
    consuls = data / "consuls.yaml"
    arrived = "lists:\n  - receiving: MX\n    received_on: 2026-11-20\n    source: Nota verbal\n"
    consuls.write_text(consuls.read_text("utf-8").replace("lists: []\n", arrived), "utf-8")
    checked = run("check", "--strict", data=data)
    assert checked.returncode == 0, checked.stdout
    assert subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *QUICK],
        cwd=copy, env=environment(data), check=False,
    ).returncode == 0  # fmt: skip
