"""The tokens that carry meaning: without small words and footnote marks."""

from crmplan.calendar.expression import YEARLY
from crmplan.calendar.scan import ANY_LANGUAGE, Token

SHOUTS = ("¡", "!")  # «¡Compromiso cumplido!»
NAMING = frozenset(("EVENT", "UNKNOWN", "MEETING"))  # what «durante» may stand before
FOOTNOTED = frozenset(("FREQ", "YEAR", "ONGOING", "DONE", "UNDATED", "UNIT"))
WEIGHED = frozenset(("IN", "DURING", "ALL", "ONCE"))
BRACKETED = (["OPEN", "NUM", "CLOSE"], ["OPEN", "BIG", "CLOSE"])


def sifted(tokens: list[Token]) -> list[Token]:
    """The tokens that carry meaning, in order."""
    there = {token.category for token in tokens}
    if "GLUE" in there:
        tokens = [token for token in tokens if token.category != "GLUE"]
    if not WEIGHED.isdisjoint(there):
        tokens = weighed(tokens)
    if "HUNDRED" in there:
        tokens = with_hundreds(tokens)
    if "DONE" in there:
        tokens = [token for token in tokens if token.value not in SHOUTS]
    return without_footnotes(tokens) if "OPEN" in there else tokens


def weighed(tokens: list[Token]) -> list[Token]:
    """The tokens without small words that count only in some places.

    «once» is a number only among words of its language.
    """
    languages = {token.languages for token in tokens if token.category != "ONCE"}
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before = found[-1].category if found else ""
        after = tokens[at + 1].category if at + 1 < len(tokens) else ""
        if token.category == "ONCE":
            own = token.languages in languages
            found.append(token._replace(category="NUM" if own else "UNKNOWN"))
        elif token.category == "IN":
            if before in ("NUM", "BIG"):
                found.append(token)
        elif token.category not in WEIGHED or (
            spans_a_year(tokens[at + 1 :]) or (token.category == "DURING" and after in NAMING)
        ):
            found.append(token)
    return found


def spans_a_year(after: list[Token]) -> bool:
    """Whether «durante» or «todo» stands before «el año» alone: no year follows."""
    left = [token for token in after if token.category not in ("ALL", "CLOSE")]
    return len(left) == 1 and left[0].category == "UNIT" and left[0].value == YEARLY


def with_hundreds(tokens: list[Token]) -> list[Token]:
    """«ciento ochenta», "two hundred and forty": each as one number."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token, start, number = tokens[at], tokens[at].start, tokens[at].value
        at += 1
        if token.category != "HUNDRED" or not isinstance(number, int):
            found.append(token)
            continue
        if found and small(found[-1]):
            start, times = found[-1].start, found.pop().value
            number *= times if isinstance(times, int) else 1
        to = at + (tokens[at : at + 1] != [] and tokens[at].category == "AND")
        if to < len(tokens) and small(tokens[to]):
            below, token, at = tokens[to].value, tokens[to], to + 1
            number += below if isinstance(below, int) else 0
        found.append(Token("BIG", number, start, token.end, token.languages))
    return found


def small(token: Token) -> bool:
    """Whether a token is a number in words, below a hundred."""
    return token.category == "NUM" and token.languages != ANY_LANGUAGE


def without_footnotes(tokens: list[Token]) -> list[Token]:
    """«Semestral(3)» without its mark, «treinta (30) días» as one number."""
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
