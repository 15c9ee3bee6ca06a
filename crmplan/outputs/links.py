"""Web addresses within a text: what an output makes a link of. All else in a text stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGN = "://"
# A host of letters, digits, points and hyphens, and what follows it; nobody's name before it.
ADDRESS = re.compile(
    r"""\bhttps?://(?>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::[0-9]{1,5})?)(?![\w@:-])
        (?:[/?#][^\s<>"'`{}|\\^\[\]«»“”]*)?""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
AFTER = ".,;:!?'"  # is of the sentence, not of the address
LONGEST = 2000  # characters of an address that every program takes


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces: each with the address that it is, or with nothing."""
    done = 0
    for found in ADDRESS.finditer(text) if SIGN in text else ():
        address = found[0].rstrip(AFTER)
        if address.endswith(")") and "(" not in address:
            address = address.rstrip(")" + AFTER)
        if len(address) > LONGEST or not address.isprintable():
            continue
        first = found.start()
        if first > done:
            yield text[done:first], ""
        done = first + len(address)
        yield address, address
    if done < len(text) or not text:
        yield text[done:], ""


def first_address(text: str) -> str:
    """The first address in a text; nothing where there is none."""
    return next((address for _, address in pieces(text) if address), "")
