"""The rooms of the program: who may import whom, and who touches the world."""

import ast
from functools import cache

import pytest

from tests.trees import PATHS, tree

ROOMS = (  # in reading order: a module imports from its own room and from those before it
    ("language",),
    ("calendar",),
    ("records",),
    ("plan",),
    ("consuls",),
    ("visas",),
    ("contacts",),
    ("books",),
    ("store",),
    ("measures",),
    ("changes",),
    ("documents",),
    ("beginning",),
    ("pages",),
    ("outputs",),
    ("commands", "session", "cli", "__main__", ""),
)  # fmt: skip
HEAVY = {  # kept libraries, each imported by one place only
    "rich": ("outputs.terminal", "outputs.waiting"),
    "ruamel": ("records.nodes",),
    "_ruamel_yaml": ("records.nodes",),
    "xlsxwriter": ("outputs.xlsx",),
    "icalendar": ("outputs.ics",),
    "typer": ("cli", "commands", "session"),
    "docx": ("outputs.word", "outputs.letterhead", "documents.word"),
    "openpyxl": ("documents.excel",),
    "lxml": ("documents.web",),
    "markdown_it": ("documents.web",),
}
WORLD = ("os", "pathlib", "shutil", "subprocess", "tempfile", "glob", "fcntl", "socket", "urllib")
TOUCHING = ("store.", "session", "cli")  # session: the environment
PRINTING = ("session", "cli", "commands.calendar")  # cli: errors; calendar: a stream of lines


@cache
def imported(source):
    """The modules that source imports anywhere, for types only too."""
    found = set()
    for node in ast.walk(source):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written out in full"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def room_of(name):
    top = name.partition(".")[0]
    found = [number for number, tops in enumerate(ROOMS) if top in tops]
    assert found, f"{name} is in no room: give it a place in ROOMS"
    return found[0]


def within(name, places):
    return any(name == place or name.startswith(f"{place}.") for place in places)


@pytest.mark.parametrize("name", PATHS)
def test_a_module_imports_only_from_its_room_and_those_above(name):
    own = room_of(name)
    below = [
        target
        for target in imported(tree(name))
        if target.startswith("crmplan.")
        and target != "crmplan.__version__"
        and room_of(target.removeprefix("crmplan.")) > own
    ]
    assert below == []


@pytest.mark.parametrize("library", HEAVY)
def test_a_heavy_library_is_imported_in_its_one_place(library):
    users = {
        name
        for name in PATHS
        if any(target.partition(".")[0] == library for target in imported(tree(name)))
    }
    assert users
    assert {name for name in users if not within(name, HEAVY[library])} == set()


def for_types_only(source):
    """The imports below `if TYPE_CHECKING`."""
    guards = (
        node for node in ast.walk(source)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )  # fmt: skip
    return {target for guard in guards for target in imported(guard)}


@pytest.mark.parametrize("name", [name for name in PATHS if not name.startswith(TOUCHING)])
def test_only_the_world_touches_disk_and_git(name):
    needed = imported(tree(name)) - for_types_only(tree(name))
    texts = "urllib.parse"  # touches nothing
    found = {t for t in needed if t.partition(".")[0] in WORLD and not t.startswith(texts)}
    assert found == set()
    calls = [node.func for node in ast.walk(tree(name)) if isinstance(node, ast.Call)]
    assert [call.id for call in calls if isinstance(call, ast.Name) and call.id == "open"] == []


@pytest.mark.parametrize("name", [name for name in PATHS if name not in PRINTING])
def test_only_the_session_prints(name):
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"print", "input"}
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in {
                ("sys", "stdout"), ("sys", "stderr"), ("sys", "stdin"), ("typer", "echo"),
            }  # fmt: skip


@pytest.mark.parametrize("name", [name for name in PATHS if name != "session"])
def test_only_the_session_asks_for_today(name):
    asked = {
        node.attr
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        and node.value.id in {"date", "datetime", "time"}
    }  # fmt: skip
    assert asked & {"now", "today", "utcnow", "time"} == set()
