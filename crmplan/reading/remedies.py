"""What is wrong with a value, and what was probably meant. Read only once a mistake is made."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from crmplan.reading.countries import COUNTRIES

if TYPE_CHECKING:
    from crmplan.reading.nodes import Scalar
    from crmplan.reading.records import Missing, Reader

# letters of other alphabets that look like Latin ones
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTXYaesijopcxyABEZHIKMNOPTYXo",
)
_PARTS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_OTHER_CODES = {
    "UK": "GB",
    "EL": "GR",
    "USA": "US",
    "EEUU": "US",
    "EE. UU.": "US",
    "EE.UU.": "US",
    "MEX": "MX",
    "CAN": "CA",
}
_FOUR = 4
_LAST_MONTH = 12
_BETWEEN = re.compile(r"(?:[\s,;/&+()\[\]{}]|\b(?:y|e|and)\b)+")
_CODE = re.compile(r"[A-Z][A-Z0-9]*")


def latin(text: str) -> str:
    """The text with letters that only look Latin, and full-width ones, made Latin."""
    return unicodedata.normalize("NFKC", text).translate(_ALIKE)


def alike(text: str) -> str | None:
    """The first letter of a text that only looks Latin."""
    return next((char for char in text if not char.isascii() and latin(char).isascii()), None)


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str | None:
    """The known word that is nearest, None where none is near."""
    folded = {plain(name): name for name in known}
    found = get_close_matches(plain(word), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def plain(word: str) -> str:
    """A word in small letters without accents."""
    split = unicodedata.normalize("NFKD", word.lower().strip())
    return "".join(char for char in split if not unicodedata.combining(char))


def unseen(node: Scalar, reader: Reader) -> bool:
    """Note characters of a value or a key that cannot be seen; whether there are any."""
    text = reader.source.text[node.start : node.end]
    found = [at for at, char in enumerate(text) if unicodedata.category(char) == "Cf"]
    if not found:
        return False
    first, last = found[0], found[-1] + 1
    fix = "".join(char for char in text[first:last] if unicodedata.category(char) != "Cf")
    character = f"U+{ord(text[first]):04X}"
    reader.note("invisible", node.start + first, node.start + last, fix, character=character)
    return True


def _look(text: str, node: Scalar, reader: Reader, fix: str) -> Missing:
    """Note a value with letters of another alphabet that would be right in Latin ones."""
    letter = alike(text) or text[0]
    values = {"letter": letter, "character": f"U+{ord(letter):04X}"}
    return reader.note("lookalike", node.start, node.end, fix, **values)


def wrong_day(text: str, node: Scalar, reader: Reader) -> Missing:
    """Note what keeps a text from being a day."""
    ascii_text = latin(text)
    found = _PARTS.fullmatch(ascii_text)
    if found is None:
        why = "month-only" if re.fullmatch(r"\d{4}(-\d{2})?", ascii_text) else "form"
        return reader.note("date-invalid", node.start, node.end, _worded(text), text=text, why=why)
    first, month, last = (int(part) for part in found.groups())
    year_first = len(found.group(1)) == _FOUR
    year, day = (first, last) if year_first else (last, first)
    if not year_first and month > _LAST_MONTH >= day > 0:
        month, day = day, month  # only the American order gives a day
    unsure = not year_first and month <= _LAST_MONTH and day <= _LAST_MONTH and day != month
    if 1 <= year <= date.max.year and 1 <= month <= _LAST_MONTH:
        days = monthrange(year, month)[1]
        if not 1 <= day <= days:
            values = {"text": text, "why": "day", "days": days, "month": f"{year:04}-{month:02}"}
            return reader.note("date-invalid", node.start, node.end, **values)
        if year >= 1000:  # noqa: PLR2004 - four digits were written
            fix = None if unsure else f"{year:04}-{month:02}-{day:02}"
            why = "order" if unsure else "form"
            return reader.note("date-invalid", node.start, node.end, fix, text=text, why=why)
    why = "month" if month > _LAST_MONTH or not month else "form"
    return reader.note("date-invalid", node.start, node.end, text=text, why=why)


def _worded(text: str) -> str | None:
    """The day that a text gives in words, if it gives one."""
    from crmplan.calendar import answer  # noqa: PLC0415 - only for a mistake

    found = answer(text)
    if found.start is not None and found.start == found.end and found.every is None:
        return found.start.isoformat()
    iso = text[:10]
    try:
        return date.fromisoformat(iso).isoformat() if iso.count("-") == 2 else None  # noqa: PLR2004 - two dashes
    except ValueError:
        return None


def wrong_part(text: str, node: Scalar, reader: Reader) -> Missing:
    """Note what keeps a text from being a day, a month or a year."""
    if _PARTS.fullmatch(latin(text)) or _worded(text):
        return wrong_day(text, node, reader)
    from crmplan.calendar import answer  # noqa: PLC0415 - only for a mistake

    found = answer(text)
    fix = None
    if found.start and found.end and found.every is None and found.start.day == 1:
        month = found.start.replace(day=monthrange(found.start.year, found.start.month)[1])
        fix = found.start.isoformat()[:7] if found.end == month else None
    values = {"text": text, "why": "part"}
    return reader.note("date-invalid", node.start, node.end, fix, **values)


def wrong_choice(text: str, known: tuple[str, ...], node: Scalar, reader: Reader) -> Missing:
    """Note a word that is not of the list, with the nearest one."""
    if alike(text) and latin(text) in known:
        return _look(text, node, reader, latin(text))
    close = meant_choice(latin(text), known) or nearest(latin(text), known)
    words = ", ".join(known)
    return reader.note("choice-unknown", node.start, node.end, close, word=text, known=words)


def meant_choice(text: str, known: tuple[str, ...]) -> str | None:
    """The word of the list that a Spanish or everyday word stands for."""
    from crmplan.reading.choices import MEANT  # noqa: PLC0415 - only for a mistake

    folded = re.sub(r"[\s_-]+", "-", plain(text))
    return next((code for code in MEANT.get(folded, ()) if code in known), None)


def wrong_id(text: str, node: Scalar, reader: Reader) -> Missing:
    """Note an id that is not theme.objective.activity."""
    straight = latin(text).replace(",", ".").replace("-", ".").replace(" ", "").strip(".")
    right = bool(re.fullmatch(r"[1-9]\d*\.[1-9]\d*\.[1-9]\d*", straight))
    if right and alike(text):
        return _look(text, node, reader, straight)
    fix = straight if right else None
    return reader.note("id-invalid", node.start, node.end, fix, id=text, why="activity")


def wrong_slug(text: str, node: Scalar, reader: Reader) -> Missing:
    """Note a short name with spaces or letters that a command line would stumble over."""
    fix = re.sub(r"[^A-Za-z0-9._-]+", "-", plain(latin(text))).strip("-._")
    return reader.note("id-invalid", node.start, node.end, fix or None, id=text, why="slug")


def wrong_code(text: str, node: Scalar, reader: Reader, also: tuple[str, ...]) -> Missing:
    """Note what is no code of a party: small letters, a name, letters of another alphabet."""
    straight = latin(text)
    if straight != text and _CODE.fullmatch(straight.upper()):
        return _look(text, node, reader, straight.upper())
    if straight.lower() in also:
        fix: str | None = straight.lower()
    else:
        fix = straight.upper() if _CODE.fullmatch(straight.upper()) and len(text) < 7 else None  # noqa: PLR2004 - longer ones are names
    why = "case" if fix else "form"
    return reader.note("code-invalid", node.start, node.end, fix, code=text, why=why)


def listed(text: str) -> str | None:
    """Codes that were written one behind another, as a list."""
    words = [latin(word) for word in _BETWEEN.split(text) if word]
    alike_codes = all(len(word) == 2 or word.isupper() for word in words)  # noqa: PLR2004 - a country
    if len(words) > 1 and alike_codes and all(_CODE.fullmatch(word.upper()) for word in words):
        return f"[{', '.join(words).upper()}]"
    return None


def wrong_country(text: str, node: Scalar, reader: Reader) -> Missing:
    """Note a code that ISO 3166-1 assigns to no country."""
    straight = latin(text)
    if straight != text and straight.upper() in COUNTRIES:
        return _look(text, node, reader, straight.upper())
    if straight.upper() in COUNTRIES:
        known: str | None = straight.upper()
    else:
        known = _OTHER_CODES.get(straight.upper()) or named_country(straight)
    why = "case" if straight.upper() in COUNTRIES else ""
    return reader.note("country-unknown", node.start, node.end, known, code=text, why=why)


def named_country(text: str) -> str | None:
    """The code of the country that a text names in either language."""
    from crmplan.messages.country import SENTENCES  # noqa: PLC0415 - only for a mistake

    name = plain(text)
    return next((code for code, names in SENTENCES.items() if name in map(plain, names)), None)
