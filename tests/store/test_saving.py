"""A data file is either the old one or the new one: killed, raced, or with no room left."""

import os
import random
import resource
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crmplan.language import CrmplanError
from crmplan.store import portable, posix, system
from crmplan.store.saving import locked, save
from tests.running import activities_in, environment, run
from tests.store.test_layouts import ACTIVITIES, plan_text

WORDS = ("note", "1.1.1", "La Cancillería respondió.", "--on", "2003-08-01")


SYSTEMS = (posix, portable)


@pytest.fixture(autouse=True, params=SYSTEMS, ids=["posix", "portable"])
def twin(request, monkeypatch):
    """Each of the two ways to lock and to replace a file."""
    for name in system.__all__:
        monkeypatch.setattr(system, name, getattr(request.param, name))
    return request.param


@pytest.fixture
def data(tmp_path):
    (tmp_path / "workplan.yaml").write_text(plan_text(ACTIVITIES["no log"]), encoding="utf-8")
    return tmp_path


def names(directory: Path) -> list[str]:
    # The lock of `portable` stays where a system other than Windows stands in for it.
    return sorted(path.name for path in directory.iterdir() if path.name != portable.LOCK)


def entries(directory: Path) -> int:
    return sum(len(activity.log) for activity in activities_in(directory))


def test_mode_and_owner_stay(data):
    path = data / "workplan.yaml"
    path.chmod(0o640)
    before = path.stat()
    assert run(*WORDS, data=data).returncode == 0
    after = path.stat()
    assert stat.S_IMODE(after.st_mode) == 0o640
    assert (after.st_uid, after.st_gid) == (before.st_uid, before.st_gid)
    assert names(data) == ["workplan.yaml"]


def test_a_link_stays_a_link(data):
    (data / "real.yaml").write_bytes((data / "workplan.yaml").read_bytes())
    (data / "workplan.yaml").unlink()
    (data / "workplan.yaml").symlink_to("real.yaml")
    assert run(*WORDS, data=data).returncode == 0
    assert (data / "workplan.yaml").is_symlink()
    assert "Cancillería" in (data / "real.yaml").read_text(encoding="utf-8")


def test_a_read_only_file_is_refused(data):
    path = data / "workplan.yaml"
    path.chmod(0o444)
    old = path.read_bytes()
    refused = run(*WORDS, data=data)
    assert refused.returncode == 1
    assert "solo lectura" in refused.stderr
    assert path.read_bytes() == old


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
def test_another_users_file_is_not_made_ours(data):
    path = data / "workplan.yaml"
    for place in (data, path):
        place.chmod(0o777)
    old = path.read_bytes()
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        key = "saved"
        os.setresuid(65534, 65534, 65534)
        try:
            save(path, old, old + b"# nuevo\n")
        except CrmplanError as error:
            key = error.key
        os.write(writer, key.encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reader, 100) in {b"save-owner", b"save-failed"}  # or no way to the directory
    assert path.read_bytes() == old


STEPS = ("open", "fchmod", "fsync", "link", "replace", "unlink", "close")


@pytest.mark.parametrize("moment", ["before", "behind"])
@pytest.mark.parametrize("step", range(1, 13))
def test_killed_at_any_step_of_a_save_it_is_the_old_file_or_the_new(data, step, moment):
    path = data / "workplan.yaml"
    old = path.read_bytes()
    new = old + b"# nuevo\n"
    child = os.fork()
    if not child:
        taken = 0

        def dying(real):
            def call(*given, **named):
                nonlocal taken
                taken += 1
                if taken == step and moment == "before":
                    os.kill(os.getpid(), signal.SIGKILL)
                found = real(*given, **named)
                if taken == step:
                    os.kill(os.getpid(), signal.SIGKILL)
                return found

            return call

        with locked(data):
            for name in STEPS:
                setattr(os, name, dying(getattr(os, name)))
            save(path, old, new)
        os._exit(0)
    os.waitpid(child, 0)
    assert path.read_bytes() in {old, new}
    with locked(data):  # whatever was left is cleared away by the next
        save(path, path.read_bytes(), new)
    assert names(data) == ["workplan.yaml"]
    assert path.read_bytes() == new


def test_a_file_that_changed_meanwhile_is_left_alone(data):
    path = data / "workplan.yaml"
    old = path.read_bytes()
    path.write_bytes(old + b"# otro\n")
    with locked(data), pytest.raises(CrmplanError) as refused:
        save(path, old, old + b"# nuevo\n")
    assert refused.value.key == "save-changed"
    assert path.read_bytes() == old + b"# otro\n"
    assert names(data) == ["workplan.yaml"]


def test_where_there_is_no_room_the_old_file_stays(data):
    path = data / "workplan.yaml"
    old = path.read_bytes()

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(old) - 10, len(old) - 10))

    refused = subprocess.run(
        [sys.executable, "-m", "crmplan", *WORDS],
        env=environment(data, PYTHONDONTWRITEBYTECODE="1"),  # else half of it would be written
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=little_room,
    )
    assert refused.returncode == 1
    assert "El archivo sigue como estaba" in refused.stderr
    assert path.read_bytes() == old
    assert names(data) == ["workplan.yaml"]


def test_two_people_at_once_both_land(data):
    several = [
        subprocess.Popen(
            [sys.executable, "-m", "crmplan", "note", "1.1.1", f"Nota {n}", "--on", "2003-08-01"],
            env=environment(data),
            stdout=subprocess.DEVNULL,
        )
        for n in range(8)
    ]
    assert [process.wait(60) for process in several] == [0] * 8
    assert entries(data) == 8
    assert names(data) == ["workplan.yaml"]


def test_a_killed_edit_leaves_the_old_file_or_the_new_one(data):
    chance = random.Random(2003)  # noqa: S311 - moments, not secrets
    path = data / "workplan.yaml"
    landed = 0
    for _ in range(25):
        before = entries(data)
        process = subprocess.Popen(
            [sys.executable, "-m", "crmplan", *WORDS, "--force"],
            env=environment(data),
            stdout=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.02, 0.30))
        process.send_signal(signal.SIGKILL)
        process.wait(60)
        after = entries(data)
        assert after in (before, before + 1)
        landed += after - before
    assert run(*WORDS, data=data).returncode == 0  # the lock went with the dead
    assert entries(data) == landed + 1
    assert names(data) == [path.name]


def test_nobody_waits_for_ever(data, monkeypatch):
    for twin in SYSTEMS:
        monkeypatch.setattr(twin, "PATIENCE", 0.1)
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        with locked(data):
            os.write(writer, b"x")
            time.sleep(5)
        os._exit(0)
    os.read(reader, 1)
    with pytest.raises(CrmplanError) as refused, locked(data):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert refused.value.key == "save-busy"
    with locked(data):
        assert names(data) == ["workplan.yaml"]
