"""A cell's text as tokens: words and phrases of the vocabulary, numbers, marks, each in its place.

Footnote marks in raised figures and invisible characters are left out here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from crmplan.calendar.expression import (
    YEARLY,
    Unit,
)
from crmplan.calendar.words import CENTURY_WORDS, WORDS, numbers, years
from crmplan.language.fold import fold

if TYPE_CHECKING:
    from crmplan.calendar.notes import Notes

PIECE = re.compile(
    "[^\\W\\d_\u00aa\u00b2\u00b3\u00b9\u00ba]"
    "(?:[^\\W\\d_\u00aa\u00b2\u00b3\u00b9\u00ba]|[\u0300-\u036f\u00ad])*|\\d+|\\S"
)
DASHES = "-‐‑‒–—―−→"
MARKS = {
    **dict.fromkeys(DASHES, "DASH"),
    **dict.fromkeys("/", "SLASH"),
    **dict.fromkeys(",;|", "COMMA"),
    **dict.fromkeys(":", "COLON"),
    **dict.fromkeys("([", "OPEN"),
    **dict.fromkeys(")]", "CLOSE"),
}
# Footnote marks, quotes, bullets, and characters that nobody sees.
SKIPPED = frozenset(
    "*†‡§+¹²³⁴⁵⁶⁷⁸⁹⁰ªº°«»“”\"'‘’´`•·.\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00b6"
)
ENDINGS = frozenset(
    (
        *("er", "ero", "era", "ra", "ro", "do", "da", "to", "ta", "mo", "ma", "vo", "va", "no"),
        *("na", "st", "nd", "rd", "th", "a", "o", "ª", "º", "°"),
    )
)
LETTERED = {
    "q": Unit.QUARTER,
    "t": Unit.QUARTER,
    "trim": Unit.QUARTER,
    "h": Unit.HALF,
    "s": Unit.HALF,
    "sem": Unit.HALF,
    "w": Unit.ISO_WEEK,
}
HOW_MANY = {Unit.QUARTER: 4, Unit.HALF: 2, Unit.ISO_WEEK: 53, Unit.WEEK: 5}
NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
ROMAN = {name: number for number, name in enumerate(NUMERALS, start=1)}
FIRST_YEAR, AFTER_YEARS = 1900, 2101
SPANISH, ENGLISH = 1, 2


class Token(NamedTuple):
    """A word, phrase, number or mark of a cell; `start` and `end` are offsets in the text.

    `languages` is 1 for a word of Spanish only, 2 for one of English only, 0 otherwise.
    """

    category: str
    value: object
    start: int
    end: int
    languages: int = 0


Piece = tuple[str, int, int]


class Branch:
    """Words so far: what they mean together, if anything, and which words may follow."""

    __slots__ = ("meaning", "next")

    def __init__(self) -> None:
        self.meaning: tuple[str, object, int] | None = None
        self.next: dict[str, Branch] = {}


@cache
def vocabulary(*, spelled: bool) -> Branch:
    """All phrases of the vocabulary as one tree; years in words are many, and rarely needed."""
    root = Branch()
    for category, value, *columns in (*numbers(), *(years() if spelled else ()), *WORDS):
        for language, column in zip((SPANISH, ENGLISH), columns, strict=True):
            for phrase in filter(None, fold(column).split("|")):
                branch = root
                for word in phrase.split():
                    branch = branch.next.setdefault(word, Branch())
                known = branch.meaning
                both = known is not None and known[2] != language
                branch.meaning = (category, value, 0 if both else language)
    return root


def scan(text: str) -> list[Token]:
    """The tokens of a text, in order; unknown words have category UNKNOWN."""
    pieces = [(fold(m[0]), m.start(), m.end()) for m in PIECE.finditer(text)]
    pieces = [piece for piece in pieces if piece[0] not in SKIPPED or kept(piece, text)]
    known = vocabulary(spelled=any(piece[0] in CENTURY_WORDS for piece in pieces))
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        token, taken = phrase_at(known, pieces, at)
        lettered = joined(pieces, at, text) if taken < 2 else None  # noqa: PLR2004 - two pieces
        if lettered is not None:
            token, taken = lettered, 2
        tokens.append(token or plain(pieces[at], text))
        at += taken or 1
    return tokens


def phrase_at(known: Branch, pieces: list[Piece], at: int) -> tuple[Token | None, int]:
    """The longest phrase of the vocabulary that begins at a piece, and how many pieces it has."""
    branch = known.next.get(pieces[at][0])
    found: Token | None = None
    taken, to = 0, at
    while branch is not None:
        if branch.meaning is not None:
            category, value, language = branch.meaning
            found = Token(category, value, pieces[at][1], pieces[to][2], language)
            taken = to - at + 1
        to += 1
        branch = branch.next.get(pieces[to][0]) if to < len(pieces) else None
    return found, taken


def kept(piece: Piece, text: str) -> bool:
    """Whether a mark that is mostly left out matters here: «1º», «30.06.2010», «'06»."""
    mark, start, end = piece
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in "ªº°":
        return before.isdecimal() or text[start - 2 : start - 1].isdecimal()
    if mark in "'’‘":
        return after.isdecimal() and not before.isalpha()
    if mark == "+":
        return text[start - 4 : start].isdecimal() and not after.strip()  # «2003+»
    if mark != ".":
        return False
    if after.isspace() and before not in "ªº":
        # «1. Octubre», «a. Octubre»: what numbers a list is no day.
        return len(text[:start].lstrip()) <= 2 and before.isalnum()  # noqa: PLR2004 - «12.»
    return before.isdecimal() and after.isdecimal()


def joined(pieces: list[Piece], at: int, text: str) -> Token | None:
    """Two pieces that touch and are one word: «2ª», «1er», «2.º», «T1», «3Q», «'06»."""
    if at + 1 >= len(pieces):
        return None
    (word, start, to), (other, again, end) = pieces[at], pieces[at + 1]
    dotted = text[to:again] == "." and other in ENDINGS and word.isdecimal()
    figures, letters = (word, other) if word.isdecimal() else (other, word)
    if not (figures.isdecimal() and (dotted or to == again)) or len(figures) > 2:  # noqa: PLR2004 - no year has an ending
        return None
    number = int(figures)
    if letters in "'’‘" and figures == other and len(figures) == 2:  # noqa: PLR2004 - «'06»
        return Token("YY", full_year(number), start, end)
    if letters in ENDINGS and figures == word:
        # «1a» but not «5 a 10» written without spaces; «1.a» but not «1.a)».
        after = text[end : end + 1]
        alone = letters not in ("a", "o") or (
            after.isspace() if to != again else not after.isalnum()
        )
        return Token("ORD", number, start, end) if alone else None
    unit = LETTERED.get(letters)
    if letters == "s" and number in (3, 4, 5):
        unit = Unit.WEEK  # of a month, which must follow: no year has so many halves
    if unit is not None and 1 <= number <= HOW_MANY[unit]:
        return Token("PART", (unit, number), start, end)
    return None


def full_year(number: int) -> int:
    """A year of two digits, as POSIX reads it: 69 to 99 are of the 1900s."""
    return number + (1900 if number >= 69 else 2000)  # noqa: PLR2004


def plain(piece: Piece, text: str) -> Token:
    """A piece that no row of the vocabulary knows: a number, a mark, or unknown."""
    word, start, end = piece
    if word.isdecimal():
        number = int(word)
        if len(word) == 4 and FIRST_YEAR <= number < AFTER_YEARS:  # noqa: PLR2004 - a year
            return Token("YEAR", number, start, end)
        return Token("NUM" if len(word) <= 2 else "BIG", number, start, end)  # noqa: PLR2004
    if word in MARKS:
        category = MARKS[word]
        if word == "/" and footnote(text, start, end):
            category = "ITEM"
        if word in DASHES and not (text[start - 1 : start] + text[end : end + 1]).count(" "):
            category = "HYPHEN"
        return Token(category, word, start, end)
    if word in ROMAN:
        return Token("ROMAN", ROMAN[word], start, end)
    if word == ".":
        return Token("ITEM" if text[end : end + 1].isspace() else "DOT", word, start, end)
    return Token("UNKNOWN", word, start, end)


def footnote(text: str, start: int, end: int) -> bool:
    """Whether a slash ends a footnote's mark: one figure before it, nothing behind («1/ »)."""
    figures = text[max(start - 2, 0) : start]
    return (
        figures[-1:].isdecimal()
        and not figures[:-1].isdecimal()
        and not text[end : end + 1].strip()
    )


# The tokens of a cell that carry meaning: without small words and footnote marks.


FOOTNOTED = frozenset(("FREQ", "YEAR", "ONGOING", "DONE", "UNDATED", "UNIT"))
WEIGHED = frozenset(("IN", "DURING", "ALL", "ONCE"))
BRACKETED = (["OPEN", "NUM", "CLOSE"], ["OPEN", "BIG", "CLOSE"])


def sifted(tokens: list[Token]) -> list[Token]:
    """The tokens that carry meaning, in order."""
    return without_footnotes(meaningful(tokens))


def meaningful(tokens: list[Token]) -> list[Token]:
    """The tokens without small words; «once» is a number only among Spanish words."""
    tokens = [token for token in tokens if token.category != "GLUE"]
    if not any(token.category in WEIGHED for token in tokens):
        return tokens
    spanish = any(token.languages == SPANISH for token in tokens if token.category != "ONCE")
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before = found[-1].category if found else ""
        after = tokens[at + 1].category if at + 1 < len(tokens) else ""
        if token.category == "ONCE":
            found.append(token._replace(category="NUM" if spanish else "UNKNOWN"))
        elif token.category == "IN":
            if before in ("NUM", "BIG"):
                found.append(token)
        elif token.category not in WEIGHED or (
            spans_a_year(tokens[at + 1 :]) or (token.category == "DURING" and after == "EVENT")
        ):
            found.append(token)
    return found


def spans_a_year(after: list[Token]) -> bool:
    """Whether «durante» or «todo» stands before «el año» alone: no year follows."""
    left = [token for token in after if token.category not in ("ALL", "CLOSE")]
    return len(left) == 1 and left[0].category == "UNIT" and left[0].value == YEARLY


def without_footnotes(tokens: list[Token]) -> list[Token]:
    """«Semestral(3)» without its mark, «treinta (30) días» as one number."""
    if not any(token.category == "OPEN" for token in tokens):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        if found and footnoted(found[-1], tokens[at : at + 3]):
            at += 3
        else:
            found.append(tokens[at])
            at += 1
    return found


def footnoted(before: Token, after: list[Token]) -> bool:
    """Whether a number in brackets repeats or only marks what stands before it."""
    if [token.category for token in after] not in BRACKETED:
        return False
    if before.category in ("NUM", "BIG"):
        return before.value == after[1].value
    tight = before.end == after[0].start and before.category != "MONTH"
    mark = after[1].end - after[1].start == 1 or before.category != "YEAR"  # «2003 (05)» is none
    return tight or (before.category in FOOTNOTED and mark)


class Stop(Exception):  # noqa: N818 - not an error yet: another rule may fit
    """The rules do not fit; `at` is the item that stopped them, `code` why."""

    def __init__(self, at: int, code: str = "") -> None:
        super().__init__(code)
        self.at = at
        self.code = code


class Cursor:
    """The items of a cell, and how many of them are taken."""

    def __init__(self, items: list[Token], notes: Notes) -> None:
        self.items = items
        self.notes = notes
        self.at = 0

    def category(self, ahead: int = 0) -> str:
        """The category of an item to come, empty after the last."""
        at = self.at + ahead
        return self.items[at].category if at < len(self.items) else ""

    def accept(self, *categories: str) -> bool:
        """Take the next item if it is of one of the categories."""
        if self.category() in categories:
            if self.category() == "TENTATIVE":
                self.notes.assume("tentative")
            self.at += 1
            return True
        return False
