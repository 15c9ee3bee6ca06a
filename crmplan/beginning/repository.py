"""The files of a new repository around a plan: schemas, git, checks, and a page for the office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmplan.books import BOOKS, REGISTRIES, WORKPLAN, schema_text
from crmplan.language import Language, say
from crmplan.records.written import scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmplan.books import Book

DATA: Final = "data"
ATTRIBUTES: Final = f"""\
*.yaml text eol=lf
*.yml text eol=lf
{WORKPLAN.files} merge=crmplan
"""
IGNORED: Final = """\
*~
*.tmp
~$*
.~lock.*
.crmplan*
Thumbs.db
.DS_Store
"""
WORKFLOW: Final = """\
name: plan

on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    env:
      CRMPLAN_LANG: {language}
      CRMPLAN_PACKAGE: {package}
      UNKNOWN: {unknown}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - name: crmplan
        run: |
          if [ -z "$CRMPLAN_PACKAGE" ]; then echo "::error::$UNKNOWN"; exit 1; fi
          python -m pip install --quiet "$CRMPLAN_PACKAGE"
      - name: crmplan check
        run: crmplan check
      - name: crmplan changes
        if: ${{{{ !cancelled() && github.event_name == 'pull_request' }}}}
        env:
          BASE: origin/${{{{ github.base_ref }}}}
        run: |
          git diff --quiet "$BASE...HEAD" -- {data} ||
            crmplan changes --from "$BASE" --format md >> "$GITHUB_STEP_SUMMARY"
"""
VARIABLE: Final = "${{ vars.CRMPLAN_PACKAGE }}"  # said in the settings of the repository
HOOKS: Final = """\
repos:
  - repo: local
    hooks:
      - id: crmplan-check
        name: crmplan check
        entry: crmplan check
        language: system
        files: ^{data}/
        pass_filenames: false
"""


def around(title: str, package: str, language: Language) -> dict[str, str]:
    """All that stands around the data, by path: text with line ends of LF.

    `package` is what pip installs crmplan from; where that is not known, the workflow asks the
    settings of the repository, and says so where they do not tell.
    """
    workflow = WORKFLOW.format(
        language=language.value,
        package=scalar(package or VARIABLE),
        unknown=scalar(say(language, "beginning.package-unknown")),
        data=DATA,
    )
    return {
        **{f"schema/{name(book)}.json": schema_text(book) for book in (WORKPLAN, *REGISTRIES)},
        ".gitattributes": ATTRIBUTES,
        ".gitignore": IGNORED,
        ".github/workflows/plan.yml": commented(say(language, "beginning.workflow")) + workflow,
        ".pre-commit-config.yaml": commented(say(language, "beginning.hooks"))
        + HOOKS.format(data=DATA),
        "README.md": say(language, "beginning.readme", title=title),
    }


def registries(wanted: Iterable[str], language: Language) -> dict[str, str]:
    """The registries of one file that are asked for, empty; others begin with their first file."""
    found = {}
    for book in map(BOOKS.__getitem__, wanted):
        text = "".join(f"{field}: []\n" for field in book.shape.fields)
        found[f"{DATA}/{book.files}"] = headed(book, text, language)
    return found


def headed(book: Book[Any], text: str, language: Language) -> str:
    """The text of a registry below the path of its schema and what it is for."""
    up = "../" * (book.files.count("/") + 1)
    line = f"# yaml-language-server: $schema={up}schema/{name(book)}.json\n"
    return line + commented(say(language, "beginning.registry", name=book.name)) + text


def commented(text: str) -> str:
    """A text as comments of YAML."""
    return "".join(f"# {line}".rstrip() + "\n" for line in text.split("\n"))


def name(book: Book[Any]) -> str:
    """What the schema of a book is called, as the first line of its files names it."""
    return "workplan" if book is WORKPLAN else book.name
