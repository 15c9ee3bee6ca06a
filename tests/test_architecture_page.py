"""docs/architecture.md names every module and package of crmplan/, room by room, in its words."""

import ast
import re
from importlib import import_module

import pytest

from tests.running import ROOT
from tests.test_architecture import ROOMS
from tests.trees import PACKAGE, PATHS, tree

DOCS = ROOT / "docs"
PAGE = DOCS / "architecture.md"
LISTED = re.compile(r"(<!-- modules.*? -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def first_line(name):
    return (ast.get_docstring(tree(name)) or "").split("\n\n")[0].replace("\n", " ")


def listed():
    """A heading for each room with what it is for, a line for each of its modules."""
    for room in ROOMS:
        yield f"\n### {room[0]}\n\n"
        if f"{room[0]}.py" not in {path.name for path in PACKAGE.iterdir()}:
            yield f"{first_line(room[0])}\n\n"
        for name in PATHS:
            if name.partition(".")[0] in room and name and is_listed(name):
                yield f"- `{name}`: {first_line(name)}\n"


def is_listed(name):
    """A package is told by its room's heading; tables of sentences by their package."""
    return not (PACKAGE / name.replace(".", "/")).is_dir() and ".sentences." not in name


def test_the_page_lists_every_module_and_package_by_its_own_first_line(kept):
    text = PAGE.read_text("utf-8")
    expected = LISTED.sub(lambda found: f"{found[1]}{''.join(listed())}\n{found[3]}", text)
    kept(PAGE, expected)


# Where a change belongs.

ROWS = re.findall(r"^\| a new ([^|]+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
QUOTED = re.compile(r"`([^`]+)`")
NAMED = re.compile(r"((?:`\w+`(?:, | and | or ))*`\w+`) in `([\w/]+\.py)`")


def place(path):
    """The file or folder of the package, else of the repository."""
    return next((at / path for at in (PACKAGE, ROOT) if (at / path).exists()), None)


def defined(path):
    """The names that a module defines, its tables among them."""
    for node in ast.parse(path.read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", node)]
        yield from (str(getattr(each, "name", getattr(each, "id", ""))) for each in targets)


def test_the_table_tells_of_every_kind_of_change():
    told = [what.partition(" ")[0] for what, _ in ROWS]
    assert told == [
        *("word", "form", "field", "problem", "measure", "registry", "command", "format"),
        *("sentence", "language"),
    ]


@pytest.mark.parametrize(("what", "where"), ROWS, ids=[what for what, _ in ROWS])
def test_every_place_that_a_change_is_sent_to_is_there(what, where):
    for names, path in NAMED.findall(where):
        missing = set(QUOTED.findall(names)) - set(defined(place(path)))
        assert missing == set(), f"a new {what}: not in {path}"
    paths = QUOTED.findall(NAMED.sub(r"`\2`", where))
    assert paths
    assert [path for path in paths if place(path) is None] == []


@pytest.mark.parametrize("page", [page.name for page in sorted(DOCS.glob("*.md"))])
def test_every_link_of_a_page_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", (DOCS / page).read_text("utf-8")):
        assert (DOCS / target).exists(), target


def test_every_word_of_the_code_in_the_glossary_is_where_it_says():
    words = (DOCS / "glossary.md").read_text("utf-8").partition("## The code's own words")[2]
    homes = re.findall(r"\| `([\w.]+)\.(\w+)` \|", words)
    assert len(homes) == len(words.strip().splitlines()) - 2
    for module, name in homes:
        assert hasattr(import_module(f"crmplan.{module}"), name), f"{module}.{name}"
