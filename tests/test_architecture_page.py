"""docs/architecture.md names every module and package of crmplan/, room by room, in its words."""

import ast
import re
from pathlib import Path

import pytest

from tests.test_architecture import PACKAGE, ROOMS, TREES

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "architecture.md"
LISTED = re.compile(r"(<!-- modules.*? -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def first_line(tree):
    return (ast.get_docstring(tree) or "").split("\n\n")[0].replace("\n", " ")


def listed():
    """A heading for each room with what it is for, a line for each of its modules."""
    for room in ROOMS:
        yield f"\n### {room[0]}\n\n"
        if f"{room[0]}.py" not in {path.name for path in PACKAGE.iterdir()}:
            yield f"{first_line(TREES[room[0]])}\n\n"
        for name, tree in TREES.items():
            if name.partition(".")[0] in room and name and is_listed(name):
                yield f"- `{name}`: {first_line(tree)}\n"


def is_listed(name):
    """A package is told by its room's heading; tables of sentences by their package."""
    return not (PACKAGE / name.replace(".", "/")).is_dir() and ".sentences." not in name


def test_the_page_lists_every_module_and_package_by_its_own_first_line(kept):
    text = PAGE.read_text("utf-8")
    expected = LISTED.sub(lambda found: f"{found[1]}{''.join(listed())}\n{found[3]}", text)
    kept(PAGE, expected)


def test_every_module_the_page_sends_to_is_there():
    above = PAGE.read_text("utf-8").partition("<!-- modules")[0]
    paths = re.findall(r"`((?:\w+/)*\w+(?:\.py|/))`", above)
    assert paths
    places = (PACKAGE, PACKAGE.parent)
    assert [path for path in paths if not any((at / path).exists() for at in places)] == []


@pytest.mark.parametrize("page", [page.name for page in sorted(DOCS.glob("*.md"))])
def test_every_link_of_a_page_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", (DOCS / page).read_text("utf-8")):
        assert (DOCS / target).exists(), target
