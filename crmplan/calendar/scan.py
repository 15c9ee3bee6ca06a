"""A cell's text as tokens: words and phrases of the vocabulary, numbers, marks, each in its place.

Footnote marks in raised figures and invisible characters are left out here.
"""

import re
from functools import cache
from typing import NamedTuple

from crmplan.calendar.expression import Unit
from crmplan.calendar.words import LANGUAGES, NUMBER_WORDS, WORDS, numbers, years
from crmplan.language.fold import fold

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
    "*†‡§+¹²³⁴⁵⁶⁷⁸⁹⁰ªº°«»“”\"'‘’´`′•·.\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00b6"
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
COUNTED = frozenset("ymd")  # years, months and days of a plan, at the beginning of a cell
DAY_LETTERS = frozenset("TtDd")  # what «T+2» counts from
APOSTROPHES = "'’‘´`′"
HOW_MANY = {Unit.QUARTER: 4, Unit.HALF: 2, Unit.ISO_WEEK: 53, Unit.WEEK: 5}
NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
ROMAN = {name: number for number, name in enumerate(NUMERALS, start=1)}
FIRST_YEAR, AFTER_YEARS = 1900, 2101
BIT = {code: 1 << at for at, code in enumerate(LANGUAGES)}
ANY_LANGUAGE = -1  # every bit


class Token(NamedTuple):
    """A word, phrase, number or mark of a cell; `start` and `end` are offsets in the text.

    `languages` has the bit of each language that has the word; a number is of every one.
    """

    category: str
    value: object
    start: int
    end: int
    languages: int = ANY_LANGUAGE


Piece = tuple[str, int, int]
Meaning = tuple[str, object, int]  # category, value, languages


class Vocabulary(NamedTuple):
    """What each word and phrase means, and what a longer phrase begins with."""

    known: dict[str, Meaning]
    begins: set[str]


@cache
def vocabulary(*, spelled: bool) -> Vocabulary:
    """All words and phrases; numbers in words, which are many and rarely needed, if `spelled`."""
    known: dict[str, Meaning] = {}
    begins: set[str] = set()
    for category, value, *columns in (*((*numbers(), *years()) if spelled else ()), *WORDS):
        for bit, column in zip(BIT.values(), columns, strict=True):
            for written in column.split("|") if column else ():
                phrase = written if written.isascii() else fold(written)
                before = known.get(phrase)
                known[phrase] = (category, value, before[2] | bit if before else bit)
                at = phrase.find(" ")
                while at > 0:
                    begins.add(phrase[:at])
                    at = phrase.find(" ", at + 1)
    return Vocabulary(known, begins)


def scan(text: str) -> list[Token]:
    """The tokens of a text, in order; unknown words have category UNKNOWN."""
    pieces = pieces_of(text)
    words = [word for word, _, _ in pieces]
    known, begins = vocabulary(spelled=not NUMBER_WORDS.isdisjoint(words))
    tokens: list[Token] = []
    at, last = 0, len(pieces) - 1
    while at <= last:
        word, start, end = pieces[at]
        meaning, to = known.get(word), at + 1
        if word in begins:
            meaning, to = longest(words, at, known, begins)
        token = None
        if to == at + 1 <= last and (pieces[to][1] == end or text[end : pieces[to][1]] == "."):
            token = joined(pieces[at], pieces[to], text)
            to = at + 2 if token else to
        if token is None and meaning:
            category, value, languages = meaning
            token = Token(category, value, start, pieces[to - 1][2], languages)
        tokens.append(token or plain(pieces[at], text))
        at = to
    return tokens


def pieces_of(text: str) -> list[Piece]:
    """The words, figures and marks of a text, folded, and where each begins and ends."""
    if text.isascii():
        found = [(m[0], m.start(), m.end()) for m in PIECE.finditer(text.lower())]
    else:
        found = [(fold(m[0]), m.start(), m.end()) for m in PIECE.finditer(text)]
    return [piece for piece in found if piece[0] not in SKIPPED or kept(piece, text)]


def longest(
    words: list[str], at: int, known: dict[str, Meaning], begins: set[str]
) -> tuple[Meaning | None, int]:
    """The meaning of the longest phrase that begins at a word, and where it ends."""
    phrase, to = words[at], at + 1
    meaning, end = known.get(phrase), to
    while phrase in begins and to < len(words):
        phrase = f"{phrase} {words[to]}"
        to += 1
        if phrase in known:
            meaning, end = known[phrase], to
    return meaning, end


def kept(piece: Piece, text: str) -> bool:
    """Whether a mark that is mostly left out matters here: «1º», «30.06.2010», «'06»."""
    mark, start, end = piece
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in "ªº°":
        return before.isdecimal() or text[start - 2 : start - 1].isdecimal()
    if mark in APOSTROPHES:  # «'06», «Sept’03»; "may" in small letters is no month for sure
        figures = text[end : end + 2].isdecimal() and not text[end + 2 : end + 3].isalnum()
        return figures and not text[:start].endswith("may")
    if mark == "+":
        onward = text[start - 4 : start].isdecimal() and not after.strip()  # «2003+»
        return onward or counted(text, start, end)
    if mark != ".":
        return False
    if after.isspace() and before not in "ªº":
        # «1. Octubre», «a. Octubre»: what numbers a list is no day.
        return len(text[:start].lstrip()) <= 2 and before.isalnum()  # noqa: PLR2004 - «12.»
    return before.isdecimal() and after.isdecimal()


def counted(text: str, start: int, end: int) -> bool:
    """Whether a plus counts from a day that a letter stands for: «T+2», «D + 15»."""
    return text[:start].strip() in DAY_LETTERS and text[end:].lstrip()[:1].isdecimal()


def joined(piece: Piece, following: Piece, text: str) -> Token | None:
    """Two pieces beside each other that are one word: «2ª», «1er», «2.º», «T1», «3Q», «'06»."""
    (word, _, to), (other, again, _) = piece, following
    dotted = to != again and other in ENDINGS and word.isdecimal()
    figures, letters = (word, other) if word.isdecimal() else (other, word)
    if not (figures.isdecimal() and (dotted or to == again)) or len(figures) > 2:  # noqa: PLR2004 - no year has an ending
        return None
    return of_figures(int(figures), figures, letters, (piece, following), text)


def of_figures(
    number: int, figures: str, letters: str, pair: tuple[Piece, Piece], text: str
) -> Token | None:
    """The word that figures and the letters or the mark beside them make."""
    (word, start, to), (other, again, end) = pair
    if letters in APOSTROPHES and figures == other and len(figures) == 2:  # noqa: PLR2004 - «'06»
        return Token("YY", full_year(number), start, end)
    if letters in ENDINGS and figures == word:
        # «1a» but not «5 a 10» written without spaces; «1.a» but not «1.a)».
        after = text[end : end + 1]
        alone = letters not in ("a", "o") or (
            after.isspace() if to != again else not after.isalnum()
        )
        return Token("ORD", number, start, end) if alone else None
    if letters in COUNTED and figures == other and first_counted(text[:start].strip().lower()):
        return Token("NTH", number, start, end)  # «Y1», «M6»
    if letters == "t" and ":" in (text[end : end + 1], text[end + 2 : end + 3]):
        return None  # «2003-05-12T01:30»
    return coded(number, letters, start, end)


def first_counted(before: str) -> bool:
    """Whether nothing stands before, or the first of two: «M1-M6»."""
    return not before or (before[0] in COUNTED and before[1:-1].strip().isdecimal())


def coded(number: int, letters: str, start: int, end: int) -> Token | None:
    """A part of a year that a letter and its number name: «Q3», «2T», «S1»."""
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
    if word in MARKS or word == ".":
        return mark(word, start, end, text)
    if word in ROMAN:
        return Token("ROMAN", ROMAN[word], start, end)
    if word == "t" and text[start - 1 : start].isdecimal() and text[end : end + 1].isdecimal():
        return Token("ISO_T", word, start, end)
    return Token("UNKNOWN", word, start, end)


def mark(word: str, start: int, end: int, text: str) -> Token:
    """A mark: a slash or a stop that numbers an item and a dash without a space are told apart."""
    if word == ".":
        return Token("ITEM" if text[end : end + 1].isspace() else "DOT", word, start, end)
    category = MARKS[word]
    if word == "/" and footnote(text, start, end):
        category = "ITEM"
    if word in DASHES and not (text[start - 1 : start] + text[end : end + 1]).count(" "):
        category = "HYPHEN"
    return Token(category, word, start, end)


def footnote(text: str, start: int, end: int) -> bool:
    """Whether a slash ends a footnote's mark: one figure before it, nothing behind («1/ »)."""
    figures = text[max(start - 2, 0) : start]
    return (
        figures[-1:].isdecimal()
        and not figures[:-1].isdecimal()
        and not text[end : end + 1].strip()
    )
