"""What is wrong with a value, and what was probably meant. Read only once a mistake is made."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Any

from crmplan.language.fold import bare, fold, latin
from crmplan.language.nearest import nearest
from crmplan.language.typed import country_of, country_of_code, word_of
from crmplan.records.countries import COUNTRIES
from crmplan.records.kinds import SMART, Records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.records.fields import Missing, Reader, Shape
    from crmplan.records.nodes import Mapping, Scalar


_PARTS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_FOUR = 4
_LAST_MONTH = 12
_BETWEEN = re.compile(r"(?:[\s,;/&+()\[\]{}]|\b(?:y|e|and)\b)+")
_CODE = re.compile(r"[A-Z][A-Z0-9]*")


def alike(text: str) -> str | None:
    """The first letter of a text that only looks Latin."""
    return next((char for char in text if not char.isascii() and latin(char).isascii()), None)


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
    close = word_of(text, known) or nearest(latin(text), known)
    words = ", ".join(known)
    return reader.note("choice-unknown", node.start, node.end, close, word=text, known=words)


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
    fix = re.sub(r"[^A-Za-z0-9._-]+", "-", fold(latin(text))).strip("-._")
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
        known = country_of(straight) or country_of_code(straight)
    why = "case" if straight.upper() in COUNTRIES else ""
    return reader.note("country-unknown", node.start, node.end, known, code=text, why=why)


# Keys that a record does not know: what they were probably meant as.


MANY = 100  # unknown keys of one record whose meaning is looked for


def strangers(
    shape: Shape[Any], node: Mapping, names: set[str], reader: Reader
) -> Iterator[tuple[str, str]]:
    """Note unknown keys; the fields they were meant as, where that is plain, with the keys."""
    unknown = [key for key in node.keys if key.text in names]
    for key in unknown[:MANY]:
        meant = stranger(shape, key, reader)
        if meant is not None:
            yield meant, key.text
    for key in unknown[MANY:]:
        values = {"name": key.text, "record": shape.name, "known": ", ".join(shape.fields)}
        reader.note("key-unknown", key.start, key.end, None, **values)


def stranger(shape: Shape[Any], key: Scalar, reader: Reader) -> str | None:
    """Note an unknown key; the name of the field it was meant as, if that is plain."""
    name = key.text
    space = next((char for char in name if char != " " and char.isspace()), None)
    if space is not None:
        at = reader.source.text.find(space, key.start, key.end)
        stretch = (key.start, key.end) if at < 0 else (at, at + 1)
        reader.note("nbsp", *stretch, " ", character=f"U+{ord(space):04X}")
        return _known(shape, "".join(name.split()))
    if name[:1] in tuple(SMART):
        meant = name.strip(SMART)
        reader.note("smart-quotes", key.start, key.end, meant, quote=name[0])
        return _known(shape, meant)
    if not name.isascii() and unseen(key, reader):
        return _known(shape, "".join(char for char in name if char.isprintable()))
    letter = alike(name)
    if letter and latin(name) in shape.fields:
        character = f"U+{ord(letter):04X}"
        meant = latin(name)
        reader.note("lookalike", key.start, key.end, meant, letter=letter, character=character)
        return meant
    return _unknown(shape, key, reader)


def _known(shape: Shape[Any], name: str) -> str | None:
    """The name, if the record has such a field."""
    return name if name in shape.fields else None


def _unknown(shape: Shape[Any], key: Scalar, reader: Reader) -> str | None:
    """Note a key that no field has; the nearest field's name, if there is one near."""
    words = {bare(other): row.name for row in shape.fields.values() for other in row.also.split()}
    meant = words.get(bare(key.text)) or nearest(key.text, tuple(shape.fields))
    values: dict[str, object] = {"name": key.text, "record": shape.name}
    if meant is None:
        home = next((other.name for other in _below(shape) if key.text in other.fields), None)
        values |= {"why": "elsewhere", "home": home} if home else {}
        values["known"] = ", ".join(shape.fields)
    reader.note("key-unknown", key.start, key.end, meant, **values)
    return meant


def _below(shape: Shape[Any]) -> Iterator[Shape[Any]]:
    """The shapes of records inside a record."""
    for row in shape.fields.values():
        if isinstance(row.kind, Records):
            yield row.kind.shape
            yield from _below(row.kind.shape)
