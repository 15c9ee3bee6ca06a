"""Golden files: outputs kept under tests/golden, written anew with --update-golden."""

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no test that fails because a machine is busy.
settings.register_profile("crmplan", deadline=None, derandomize=True)
settings.load_profile("crmplan")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture
def golden(request):
    """Compare a text with a golden file, or write it."""

    def compare(name, text):
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
