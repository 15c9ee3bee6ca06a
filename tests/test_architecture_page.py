"""docs/architecture.md names every module and package of crmplan/, floor by floor, in its words."""

import ast
import re
from pathlib import Path

import pytest

from tests.test_architecture import FLOORS, PACKAGE, TREES, floor_of

DOCS = Path(__file__).parent.parent / "docs"
PAGE = DOCS / "architecture.md"
LISTED = re.compile(r"(<!-- modules.*? -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def listed():
    """A heading for each floor, a line for each of its modules; a package stands for its own."""
    for number, (floor, *_) in enumerate(FLOORS):
        yield f"\n### {floor}\n\n"
        for name, tree in TREES.items():
            if name and "." not in name and floor_of(name) == number:
                first = (ast.get_docstring(tree) or "").split("\n\n")[0].replace("\n", " ")
                yield f"- `{name}`: {first}\n"


def test_the_page_lists_every_module_and_package_by_its_own_first_line(request):
    text = PAGE.read_text("utf-8")
    expected = LISTED.sub(lambda found: f"{found[1]}{''.join(listed())}\n{found[3]}", text)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(expected, "utf-8")
    assert PAGE.read_text("utf-8") == expected


def test_every_module_the_page_sends_to_is_there():
    above = PAGE.read_text("utf-8").partition("<!-- modules")[0]
    paths = re.findall(r"`((?:\w+/)*\w+(?:\.py|/))`", above)
    assert paths
    places = (PACKAGE, PACKAGE.parent, PACKAGE / "reading")
    assert [path for path in paths if not any((at / path).exists() for at in places)] == []


@pytest.mark.parametrize("page", [page.name for page in sorted(DOCS.glob("*.md"))])
def test_every_link_of_a_page_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", (DOCS / page).read_text("utf-8")):
        assert (DOCS / target).exists(), target
