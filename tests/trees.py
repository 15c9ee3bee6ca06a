"""The package's own source, each module parsed once and only when somebody asks for it."""

import ast
from functools import cache
from pathlib import Path

import crmplan

PACKAGE = Path(crmplan.__file__).parent


def named(path):
    """A module's name within the package; the package's own is blank."""
    name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    return name.removesuffix("__init__").rstrip(".")


PATHS = {named(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def tree(name):
    return ast.parse(PATHS[name].read_text("utf-8"))
