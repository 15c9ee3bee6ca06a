"""The head of a plan: what the lines before its table say of title, conference, place and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmplan.calendar import Kind, answer
from crmplan.importing.columns import plain
from crmplan.importing.paper import folded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

TITLES: Final = ("plan de trabajo", "plan de accion", "programa de trabajo", "work plan",
                 "workplan", "plan of action", "action plan", "work programme")  # fmt: skip
VERSIONS: Final = ("version", "borrador", "draft", "revision", "rev")
CONFERENCES: Final = (  # the surest first
    "conferencia",
    "conference",
    "reunion",
    "meeting",
)
JOINTS: Final = ("de", "del", "para", "y", "en", "of", "for", "and", "on", "the", "la", "las",
                 "los", "el")  # fmt: skip
LOOKED_AT: Final = 40  # lines of a head that are looked at


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head gives, verbatim; empty where it says nothing.

    `dated` names where the day came from: `version`, `meeting`, or empty where there is none.
    """

    title: str = ""
    conference: str = ""
    place: str = ""
    version: str = ""
    starts: date | None = None
    dated: str = ""


def heading_of(lines: Iterable[str]) -> Heading:
    """The head of a plan, from the lines before its table."""
    parts = (part for line in lines for part in line.split(" · "))
    written = [text for part in parts if (text := folded(part))][:LOOKED_AT]
    title, rest = _title(written)
    version, day, rest = _version(rest)
    named = (line for word in CONFERENCES for line in rest if _has(line, (word,)))
    conference = next((line for line in named if ":" not in line), "")
    place, met = _place(line for line in rest if line != conference)
    dated = "version" if day else "meeting" if met else ""
    return Heading(title, conference, place, version, day or met, dated)


def _has(line: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"\b{word}\b", plain(line)) for word in words)


def _title(lines: list[str]) -> tuple[str, list[str]]:
    """The line that says it is a plan, with those that go on, and the other lines."""
    for number, line in enumerate(lines):
        if _has(line, TITLES):
            end = number + 1
            while end < len(lines) and plain(lines[end]).partition(" ")[0] in JOINTS:
                end += 1
            return " ".join(lines[number:end]), lines[:number] + lines[end:]
    return "", lines


def _version(lines: list[str]) -> tuple[str, date | None, list[str]]:
    """The line that names the version, with the day on it or on the next line."""
    for number, line in enumerate(lines):
        if _has(line, VERSIONS):
            words = line.replace("(", " ").replace(")", " ").split()
            ends = (" ".join(words[start:]) for start in range(len(words)))
            day = next((found for end in ends if (found := day_of(end))), None)
            below = lines[number + 1] if number + 1 < len(lines) else ""
            if day is None and (found := day_of(below)):
                return f"{line} {below}", found, lines[:number] + lines[number + 2 :]
            return line, day, lines[:number] + lines[number + 1 :]
    return "", None, lines


def _place(lines: Iterable[str]) -> tuple[str, date | None]:
    """The place that stands before a date, and the first day of that date."""
    for line in lines:
        parts = [part.strip() for part in line.split(",")]
        for cut in range(1, len(parts)):
            if ":" in parts[0] or _has(parts[0], CONFERENCES):
                break
            found = answer(" ".join(parts[cut:]))
            if found.kind is Kind.WINDOW and found.start and found.end and not found.assumptions:
                return ", ".join(parts[:cut]), found.start
    return "", None


def day_of(text: str) -> date | None:
    """The one day that a text names."""
    found = answer(text)
    single = found.kind is Kind.WINDOW and found.start == found.end and not found.assumptions
    return found.start if single else None
