"""Files that tests keep true, and the choice of the tests that write them or speak one language."""

import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no test that fails because a machine is busy.
settings.register_profile("crmplan", deadline=None, derandomize=True)
settings.load_profile("crmplan")

# They kill, lock and close as only POSIX does, or make files that only POSIX has.
NEED_POSIX = (
    *("test_windows.py", "test_samples.py", "commands/test_colours.py", "commands/test_line.py"),
    *("commands/test_streams.py", "store/test_output.py", "store/test_project.py"),
    *(
        "store/test_saving.py",
        "commands/test_completing.py",
        "commands/test_init.py",
        "commands/test_pager.py",
        "test_walk.py",
    ),
)
collect_ignore = list(NEED_POSIX) if sys.platform == "win32" else []

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write pages, schemas and golden files anew; run nothing else",
    )
    parser.addoption("--language", choices=("es", "en"), help="run the tests of one language")


def pytest_collection_modifyitems(config, items):
    """Keep the tests that write, or those of one language, where only these are asked for."""
    writing, language = config.getoption("--update-golden"), config.getoption("--language")
    found: dict[bool, list[pytest.Item]] = {True: [], False: []}
    for item in items:
        given = item.callspec.params if hasattr(item, "callspec") else {}
        writes, speaks = "kept" in item.fixturenames, given.get("language")
        found[(writes or not writing) and (speaks == language or not language)].append(item)
    config.hook.pytest_deselected(items=found[False])
    items[:] = found[True]


@pytest.fixture
def kept(request):
    """Compare a text with the file that holds it, or write the file."""

    def compare(path, text):
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text

    return compare


@pytest.fixture
def golden(kept):
    """The same with a file of tests/golden."""
    return lambda name, text: kept(GOLDEN / name, text)
