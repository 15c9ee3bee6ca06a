"""A cell's text as tokens: words without case and accents, numbers, marks, each with its place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

DASHES = "‐‑‒–—―−"
QUOTES = "“”«»\"„"
ORDINAL_ENDS = frozenset("er ero ra ro era do da to ta o a st nd rd th º".split())
LETTERED = {"q": "quarter", "t": "trimestre", "h": "half", "s": "semestre"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number («num»), an ordinal («ord») or a mark; `start` and `end` count from 0."""

    kind: str
    word: str
    start: int
    end: int
    number: int = 0


def folded(text: str) -> str:
    """The text, character by character, without case and accents; dashes and ordinals alike."""
    return "".join(map(_folded, text))


def _folded(character: str) -> str:
    if character.isascii():
        return character.lower()
    if character in "ºª°":
        return "º"
    if character in DASHES:
        return "-"
    if character in QUOTES or character in "¹²³⁴⁵⁶⁷⁸⁹⁰†‡":
        return " "
    parts = unicodedata.normalize("NFKD", character)
    base = "".join(part for part in parts if not unicodedata.combining(part)).lower()
    return base[0] if base else " "


def scan(text: str) -> list[Token]:
    """The tokens of a text; white space only separates."""
    plain = folded(text)
    tokens: list[Token] = []
    at = 0
    while at < len(plain):
        character = plain[at]
        if character.isspace() or character == "\0":
            at += 1
            continue
        end = at + 1
        if character.isdigit():
            while end < len(plain) and plain[end].isdigit():
                end += 1
            number = int(plain[at:end]) if end - at <= 8 and plain[at:end].isascii() else -1
            token = Token("num", plain[at:end], at, end, number)
        elif character.isalpha():
            while end < len(plain) and plain[end].isalpha():
                end += 1
            token = Token("word", plain[at:end], at, end)
        else:
            token = Token("mark", character, at, end)
        tokens.append(token)
        at = end
    return _joined(tokens)


def _joined(tokens: list[Token]) -> list[Token]:
    """«2da.», «1º», "3rd" as ordinals; «T1», "Q3" as a part of a year with its number."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        touching = before is not None and before.end == token.start
        if touching and before and before.kind == "num" and token.word in ORDINAL_ENDS:
            joined[-1] = Token("ord", before.word + token.word, before.start, token.end, before.number)
        elif touching and before and token.kind == "num" and before.word in LETTERED:
            joined[-1] = Token("part", LETTERED[before.word], before.start, token.end, token.number)
        elif touching and before and before.kind == "ord" and token.word == ".":
            joined[-1] = Token("ord", before.word, before.start, token.end, before.number)
        elif before and before.kind == "num" and touching and token.word in LETTERED and False:
            pass
        else:
            joined.append(token)
    return joined
