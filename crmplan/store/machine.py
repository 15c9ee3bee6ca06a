"""The machine that crmplan runs on: what it has of all that can be used, and what it lacks."""

from __future__ import annotations

import locale
import platform
import re
import subprocess
import sys
from enum import StrEnum
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crmplan import __version__
from crmplan.language import CrmplanError
from crmplan.language.installing import installing
from crmplan.store import office
from crmplan.store.project import PLAN_FILE, find_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LETTERS = "áñ«»…—│●"  # that pages are written with
DRIVER = "crmplan merge %O %A %B %P"
ATTRIBUTE = f"{PLAN_FILE} merge=crmplan"
NAME = re.compile(r"[\w.-]+")


NAMES = (
    *(
        "crmplan",
        "python",
        "system",
        "library",
        "extra",
        "parser",
        "console",
        "locale",
        "data",
        "git",
    ),
    *("repository", "identity", "merging", "office"),
)
SURE = ("crmplan", "python", "system", "locale")  # of which nothing can be missing


class Health(StrEnum):
    """How it is with something that crmplan can use."""

    GOOD = "good"
    LACKING = "lacking"  # something cannot be done without it
    BAD = "bad"  # nothing can be done


class Part(NamedTuple):
    """Something that crmplan can use: what it is, what was found of it, and how that is.

    `remedy` is the line to type where it lacks; `name` and `health` make the sentence about it.
    """

    name: str
    found: str
    health: Health = Health.GOOD
    remedy: str = ""


def parts(given: str | None, environment: Mapping[str, str], encoding: str) -> Iterator[Part]:
    """All that is looked at, in the order in which it matters; `encoding` is the output's."""
    yield Part("crmplan", __version__)
    yield Part("python", f"{platform.python_version()} ({sys.executable})")
    yield Part("system", platform.platform())
    yield from libraries()
    yield parser()
    yield letters(encoding)
    yield Part("locale", ".".join(filter(None, locale.getlocale())) or "C")
    data = None
    try:
        data = find_data(given, environment, Path.cwd())
        yield Part("data", str(data))
    except CrmplanError:
        yield Part("data", "", Health.BAD, "crmplan --data …")
    yield from git(data)
    try:
        yield Part("office", office.found())
    except CrmplanError:
        yield Part("office", "", Health.LACKING)


def libraries() -> Iterator[Part]:
    """The libraries that crmplan names, those of its extras too, with their versions."""
    try:
        needed = metadata.requires("crmplan") or ()
    except metadata.PackageNotFoundError:  # run from its folder, without being installed
        return
    for line in needed:
        name = NAME.match(line)
        assert name is not None  # noqa: S101 - a requirement begins with a name
        marker = line.partition(";")[2]
        extra = re.search(r"extra\s*==\s*.(\w+).", marker)
        if "sys_platform" in marker and sys.platform not in marker:
            continue
        try:
            yield Part("library", f"{name[0]} {metadata.version(name[0])}")
        except metadata.PackageNotFoundError:
            kind, health = ("extra", Health.LACKING) if extra else ("library", Health.BAD)
            yield Part(kind, f"({name[0]})", health, installing(name[0]))


def parser() -> Part:
    """The reader of YAML that is written in C: without it, all takes ten times as long."""
    if find_spec("_ruamel_yaml"):
        return Part("parser", "libyaml")
    return Part("parser", "", Health.LACKING, installing("--force-reinstall", "ruamel.yaml.clib"))


def letters(encoding: str) -> Part:
    """Whether the console has the letters that pages are written with."""
    try:
        LETTERS.encode(encoding)
    except UnicodeEncodeError:
        remedy = "chcp 65001" if sys.platform == "win32" else "export LANG=C.UTF-8"
        return Part("console", encoding, Health.LACKING, remedy)
    return Part("console", encoding)


# Git: the program, the repository around the data, and how it merges plans.


def git(data: Path | None) -> Iterator[Part]:
    """Git, the repository of the data, who writes in it, and whether it merges plans."""
    version = asked("--version")
    if version is None:
        yield Part("git", "", Health.LACKING, "https://git-scm.com")
        return
    yield Part("git", version)
    if data is None:
        return
    root = asked("-C", str(data), "rev-parse", "--show-toplevel")
    if root is None:
        yield Part("repository", "", Health.LACKING, f"git init {data.resolve().parent}")
        return
    yield Part("repository", root)
    who = asked("-C", root, "config", "user.email")
    remedy = "git config --global user.email …"
    yield Part("identity", who or "", Health.GOOD if who else Health.LACKING, "" if who else remedy)
    merges = merging(Path(root))
    state = Health.GOOD if merges else Health.LACKING
    yield Part("merging", DRIVER if merges else "", state, "" if merges else "crmplan doctor --fix")


def merging(root: Path) -> bool:
    """Whether a repository merges plans by crmplan."""
    return asked("-C", str(root), "check-attr", "merge", PLAN_FILE) == (
        f"{PLAN_FILE}: merge: crmplan"
    ) and bool(asked("-C", str(root), "config", "merge.crmplan.driver"))


def mend(data: Path) -> Path:
    """Let the repository of the data merge plans by crmplan; its root.

    A line goes into `.gitattributes`, where it is not yet, and the driver into git's settings of
    this copy. CrmplanError where there is no repository.
    """
    root = asked("-C", str(data), "rev-parse", "--show-toplevel")
    if root is None:
        raise CrmplanError("git-none", directory=data)
    asked("-C", root, "config", "merge.crmplan.name", "crmplan")
    asked("-C", root, "config", "merge.crmplan.driver", DRIVER)
    path = Path(root) / ".gitattributes"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if ATTRIBUTE not in text.splitlines():
        gap = "" if not text or text.endswith("\n") else "\n"
        path.write_text(f"{text}{gap}{ATTRIBUTE}\n", encoding="utf-8")
    return Path(root)


def asked(*words: str) -> str | None:
    """What git answers, in one line; None where it fails or is not there."""
    try:
        done = subprocess.run(  # noqa: S603 - no word of it comes from data
            ["git", *words],  # noqa: S607 - the user's own git
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    told = done.stdout.decode("utf-8", "replace").strip()
    return told if told and not done.returncode else None
