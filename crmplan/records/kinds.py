"""The kinds of values: each reads one, gives its JSON Schema and says in words what it is."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from crmplan.language import say
from crmplan.records.fields import BLANK, NOTHING, WRONG, Kind, Reader, Shape, unfit
from crmplan.records.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from enum import StrEnum

    from crmplan.language import Language
    from crmplan.records.fields import Held, Reader
    from crmplan.records.written import Bare, Value


SMART = "“”„‟‘’‚‛"
_ID = re.compile(r"[1-9][0-9]*\.[1-9][0-9]*\.[1-9][0-9]*").fullmatch


class Worded:
    """A kind whose words are the sentence `kind.NAME`."""

    name: str
    bare = False  # whether the format gives the value a meaning of its own: never quoted

    def write(self, value: Held) -> Value:
        """The value as the file has it."""
        return bare(self.told(value)) if self.bare else self.told(value)

    def told(self, value: Held) -> str:
        """The value in few characters; empty where there is none."""
        return "" if value is None else str(value)

    def item(self, value: Held) -> object:
        """The value for machines; None where there is none."""
        return None if value == "" else value

    def words(self, language: Language) -> str:
        """What is to be written, in words."""
        return say(language, f"kind.{self.name}")


def bare(text: str) -> Bare:
    """A text that is never quoted."""
    from crmplan.records.written import Bare  # noqa: PLC0415 - only to write

    return Bare(text)


class Text(Worded):
    """What people wrote, single spaces between words. A text that is blank says nothing."""

    name = "text"

    def read(self, node: Node, reader: Reader) -> object:
        """The text."""
        if type(node) is not Scalar or node.style == "*":
            return unfit(node, self, reader)
        text = node.text
        if not node.style:
            if text in NOTHING:
                return BLANK
            if text[0] in SMART and text[-1] in SMART and len(text) > 1:
                return smart_quoted(node, reader)
        if "\n" in text or "  " in text or "\t" in text:
            spaced = text.replace("\n", " ").replace("\t", " ")
            text = " ".join(part for part in spaced.split(" ") if part)
        return text.strip() or BLANK

    def schema(self) -> dict[str, Any]:
        """Any scalar that is not blank: what YAML takes for a number is a text here."""
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


class Words(Text):
    """The words of a calendar cell, verbatim; a blank cell is an empty text."""

    name = "words"

    def read(self, node: Node, reader: Reader) -> object:
        """The words."""
        found = super().read(node, reader)
        return "" if found is BLANK else found

    def schema(self) -> dict[str, Any]:
        """Any scalar, or nothing."""
        return {"type": ["string", "number", "boolean", "null"]}


class Patterned(Worded):
    """A scalar that `meant` turns into a value, or notes what is wrong with it.

    What a plain scalar means hangs on its text alone: `met` keeps what was understood so far.
    """

    def __init__(self) -> None:
        self.met: dict[str, object] = {}

    def read(self, node: Node, reader: Reader) -> object:
        """The value."""
        if type(node) is Scalar and not node.style:
            found = self.met.get(node.text)
            if found is None:
                found = self._understood(node, reader)
                if found is not BLANK and found is not WRONG:
                    self.met[node.text] = found
            return found
        return self._understood(node, reader)

    def _understood(self, node: Node, reader: Reader) -> object:
        """The value; what keeps it from being one is noted."""
        if type(node) is not Scalar or node.style == "*":
            return unfit(node, self, reader)
        text = node.text.strip()
        if not text or (not node.style and text in NOTHING):
            return BLANK
        if not node.style and text[0] in SMART:
            return smart_quoted(node, reader)
        if not text.isascii():
            from crmplan.records.remedies import unseen  # noqa: PLC0415 - only for a mistake

            if unseen(node, reader):
                return WRONG
        return self.meant(text, node, reader)

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The value of a text; WRONG once the problem is noted."""
        raise NotImplementedError

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value."""
        raise NotImplementedError


class Day(Patterned):
    """A day, strictly YYYY-MM-DD."""

    name = "day"

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The day."""
        if len(text) == 10 and text[4] == text[7] == "-":  # noqa: PLR2004 - YYYY-MM-DD
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass
        from crmplan.records.remedies import wrong_day  # noqa: PLC0415 - only for a mistake

        return wrong_day(text, node, reader)

    def schema(self) -> dict[str, Any]:
        """A date of JSON Schema."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


class Number(Patterned):
    """A whole number from 1."""

    name = "number"
    bare = True

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The number."""
        if text.isascii() and text.isdigit() and len(text) < 7 and text[0] != "0":  # noqa: PLR2004 - a million is enough
            return int(text)
        return reader.note(
            "kind-wrong", node.start, node.end, expected=self, found=text, what="scalar"
        )

    def schema(self) -> dict[str, Any]:
        """An integer from 1, in quotes or not."""
        return {
            "type": ["integer", "string"],
            "minimum": 1,
            "maximum": 999_999,
            "pattern": r"^[1-9]\d{0,5}$",
        }


class Flag(Patterned):
    """true or false, in these words only: nothing is taken for a yes."""

    name = "flag"
    bare = True
    _VALUES: ClassVar = {"true": True, "false": False}

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The truth value."""
        value = self._VALUES.get(text)
        if value is not None:
            return value
        from crmplan.language.typed import word_of  # noqa: PLC0415 - only for a mistake

        fix = word_of(text, tuple(self._VALUES))
        return reader.note(
            "kind-wrong", node.start, node.end, fix, expected=self, found=text, what="scalar"
        )

    def told(self, value: Held) -> str:
        """Yes or no in the file's words."""
        return "" if value is None else str(value).lower()

    def schema(self) -> dict[str, Any]:
        """A truth value, in quotes or not."""
        return {"enum": [True, False, *self._VALUES]}


class Choice(Patterned):
    """One word of a fixed list."""

    name = "choice"

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.known: dict[str, StrEnum] = {word.value: word for word in words}

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The word."""
        found = self.known.get(text)
        if found is not None:
            return found
        from crmplan.records.remedies import wrong_choice  # noqa: PLC0415 - only for a mistake

        return wrong_choice(text, tuple(self.known), node, reader)

    def schema(self) -> dict[str, Any]:
        """The list."""
        return {"enum": list(self.known)}

    def words(self, language: Language) -> str:
        """The list, in words."""
        return say(language, "kind.choice", known=" · ".join(self.known))


class ActivityId(Patterned):
    """Theme.objective.activity: three numbers, so that no YAML reader takes it for one."""

    name = "activity-id"

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The id."""
        if _ID(text):
            return text
        from crmplan.records.remedies import wrong_id  # noqa: PLC0415 - only for a mistake

        return wrong_id(text, node, reader)

    def schema(self) -> dict[str, Any]:
        """Three numbers with points."""
        return {"type": "string", "pattern": r"^[1-9]\d*\.[1-9]\d*\.[1-9]\d*$"}


class Slug(Patterned):
    """A short name for references: letters, digits, hyphens, no spaces."""

    name = "slug"

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The name."""
        if (
            text.isascii()
            and text[0].isalnum()
            and text.replace("-", "").replace(".", "").replace("_", "").isalnum()
        ):
            return text
        from crmplan.records.remedies import wrong_slug  # noqa: PLC0415 - only for a mistake

        return wrong_slug(text, node, reader)

    def schema(self) -> dict[str, Any]:
        """Letters, digits, hyphens."""
        return {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$"}


class Code(Patterned):
    """The code of a party: capitals and digits; or `members` where that is allowed."""

    name = "code"

    def __init__(self, *also: str) -> None:
        super().__init__()
        self.also = also

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The code."""
        if (
            text.isascii() and text.isupper() and text.isalnum() and text[0].isalpha()
        ) or text in self.also:
            return text
        from crmplan.records.remedies import wrong_code  # noqa: PLC0415 - only for a mistake

        return wrong_code(text, node, reader, self.also)

    def schema(self) -> dict[str, Any]:
        """Capitals and digits."""
        code = {"type": "string", "pattern": "^[A-Z][A-Z0-9]*$"}
        return {"anyOf": [code, {"enum": list(self.also)}]} if self.also else code


class Country(Code):
    """An ISO 3166-1 alpha-2 code of a country, upper case."""

    name = "country"

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The code."""
        from crmplan.records.countries import COUNTRIES  # noqa: PLC0415 - a page of codes

        if text in COUNTRIES:
            return text
        from crmplan.records.remedies import wrong_country  # noqa: PLC0415 - only for a mistake

        return wrong_country(text, node, reader)

    def schema(self) -> dict[str, Any]:
        """A reference to the list of countries, which the schema of a file has once."""
        return {"$ref": "#/$defs/country"}


class Several(Worded):
    """A list of one kind. A single value stands for a list of one where `single` allows it.

    With `keep` a code that is wrong stays in the list, as the code that was meant if that is
    known, so that no count over the list is complete without it.
    """

    name = "several"

    def __init__(
        self, of: Kind, *, single: bool = False, once: bool = False, keep: bool = False
    ) -> None:
        self.of = of
        self.keep = keep
        self.single = single
        self.once = once

    def read(self, node: Node, reader: Reader) -> object:
        """The values that could be read, in order."""
        if type(node) is not Sequence:
            if type(node) is not Scalar or node.style == "*":
                return unfit(node, self, reader)
            from crmplan.records.remedies import listed  # noqa: PLC0415 - only for a mistake

            fix = listed(node.text)
            if self.single and fix is None and ("," not in node.text or node.style):
                value = self.of.read(node, reader)
                return value if value is BLANK or value is WRONG else (value,)
            return unfit(node, self, reader, fix)
        values = []
        for item in node.items:
            value = self.of.read(item, reader)
            if value is BLANK:
                reader.note("item-empty", *_item_stretch(item, reader))
            elif value is not WRONG:
                values.append(value)
            elif self.keep:
                values.append(_like_a_code(item, reader.problems[-1].fix))
        if self.once and len(set(values)) < len(node.items):
            self._repeated(node, reader)
        return tuple(dict.fromkeys(values))

    def _repeated(self, node: Sequence, reader: Reader) -> None:
        """Note every value that is in the list more than once, at its second place."""
        seen: dict[str, int] = {}
        for item in node.items:
            if type(item) is Scalar and item.text and item.style != "*":
                seen[item.text] = seen.get(item.text, 0) + 1
                if seen[item.text] == 2:  # noqa: PLR2004 - the second of them
                    reader.note("item-twice", item.start, item.end, item=item.text)

    def write(self, value: Held) -> Value:
        """A list in brackets."""
        from crmplan.records.written import flow  # noqa: PLC0415 - only to write

        return bare(f"[{', '.join(flow(self.of.write(each)) for each in value)}]")

    def told(self, value: Held) -> str:
        """The values with commas."""
        return ", ".join(map(self.of.told, value))

    def item(self, value: Held) -> object:
        """A list."""
        return list(map(self.of.item, value))

    def schema(self) -> dict[str, Any]:
        """An array, or a single value."""
        array: dict[str, Any] = {"type": "array", "items": self.of.schema()}
        if self.once:
            array["uniqueItems"] = True
        return {"anyOf": [array, self.of.schema()]} if self.single else array

    def words(self, language: Language) -> str:
        """A list of what is in it."""
        return say(
            language, f"kind.several{'-or-one' if self.single else ''}", of=self.of.words(language)
        )


class Records(Worded):
    """A list of records of one shape; none where nothing is written."""

    name = "records"

    def __init__(self, shape: Shape[Any]) -> None:
        self.shape = shape

    def read(self, node: Node, reader: Reader) -> object:
        """The records that could be made, in order."""
        if type(node) is not Sequence:
            return unfit(node, self, reader)
        made, items = [], node.items
        read, until = self.shape.read, reader.until
        for number, item in enumerate(items, 1):
            if reader.damage:
                reader.until = items[number].start if number < len(items) else until
            record = read(item, reader)
            if record is BLANK:
                reader.note("item-empty", *_item_stretch(item, reader))
            elif record is not WRONG:
                made.append(record)
        reader.until = until
        return tuple(made)

    def write(self, value: Held) -> Value:
        """The records as the file has them."""
        return list(map(self.shape.write, value)) or bare("[]")

    def told(self, value: Held) -> str:
        """What the records say, with commas."""
        return ", ".join(map(self.shape.told, value))

    def item(self, value: Held) -> object:
        """A list."""
        return list(map(self.shape.item, value))

    def schema(self) -> dict[str, Any]:
        """An array of records, or nothing."""
        return {"type": ["array", "null"], "items": self.shape.schema()}

    def words(self, language: Language) -> str:
        """A list of records."""
        return say(language, "kind.records", of=self.shape.words(language))


class Named(Worded):
    """Values under names: what is written about each code."""

    name = "named"

    def __init__(self, key: Kind, value: Kind) -> None:
        self.key = key
        self.value = value

    def read(self, node: Node, reader: Reader) -> object:
        """The values by their names."""
        if type(node) is not Mapping:
            return unfit(node, self, reader)
        named = {}
        for written in node.keys:
            name = self.key.read(written, reader)
            child = node.values[written.text]
            value = self.value.read(child, reader)
            if value is BLANK or name is BLANK:
                reader.note(
                    "field-empty", written.start, written.end, field=written.text, example=""
                )
            elif name is not WRONG:
                named[name] = "" if value is WRONG else value
        return named

    def write(self, value: Held) -> Value:
        """The names with their values, in braces."""
        from crmplan.records.written import flow_record  # noqa: PLC0415 - only to write

        return bare(flow_record({name: self.value.write(each) for name, each in value.items()}))

    def told(self, value: Held) -> str:
        """The names, each with its value."""
        return ", ".join(f"{name}: {part}" if part else name for name, part in value.items())

    def item(self, value: Held) -> object:
        """An object."""
        return dict(value)

    def schema(self) -> dict[str, Any]:
        """An object of such values."""
        names = self.key.schema()
        return {
            "type": ["object", "null"],
            "propertyNames": names,
            "additionalProperties": self.value.schema(),
        }

    def words(self, language: Language) -> str:
        """What stands under each name."""
        return say(
            language, "kind.named", name=self.key.words(language), of=self.value.words(language)
        )


class Titled(Named):
    """Texts under titles of any words: what other columns of a document say."""

    name = "titled"

    def __init__(self) -> None:
        super().__init__(Text(), Text())

    def write(self, value: Held) -> Value:
        """A line for each title, which is quoted where it is no plain word."""
        from crmplan.records.written import scalar  # noqa: PLC0415 - only to write

        return {scalar(title, flow=True): text for title, text in value.items()}

    def words(self, language: Language) -> str:
        """Titles and texts."""
        return say(language, f"kind.{self.name}")


def _like_a_code(item: Node, fix: str | None) -> str:
    """What stands for a code that is wrong: the one that was meant, or its capitals and digits."""
    from crmplan.language.fold import bare  # noqa: PLC0415 - only for a mistake

    text = bare(fix or item.text).upper() if type(item) is Scalar else ""
    return "".join(char for char in text if char.isascii() and char.isalnum())[:20] or "XX"


def _item_stretch(item: Node, reader: Reader) -> tuple[int, int]:
    """Where an empty item stands: its quotes, or its dash."""
    if item.end > item.start:
        return item.start, item.end
    dash = reader.source.text.rfind("-", 0, item.start)
    return (dash, dash + 1) if dash >= 0 and item.start - dash < 3 else (item.start, item.start)  # noqa: PLR2004 - "- "


def smart_quoted(node: Scalar, reader: Reader) -> object:
    """Note a value in typographic quotes where YAML wants straight ones."""
    fix = '"' + node.text[1:-1] + '"' if '"' not in node.text and "\\" not in node.text else None
    return reader.note("smart-quotes", node.start, node.end, fix, quote=node.text[0])


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year: what the source gives, no more. Both ends are included."""

    first: date
    last: date

    def __str__(self) -> str:
        """ISO 8601: YYYY-MM-DD, YYYY-MM or YYYY."""
        if self.first == self.last:
            return self.first.isoformat()
        month = f"{self.first.year:04}-{self.first.month:02}"
        return month if self.first.month == self.last.month else f"{self.first.year:04}"


# The kinds of values that only the registries have: partial dates, amounts, currencies.


_PARTIAL = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?").fullmatch
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?").fullmatch
_CURRENCY = re.compile(r"[A-Z]{3}").fullmatch
_COUNTED = re.compile(r"([0-9]{1,5}) *(?:d|d[ií]as?|days?)", re.IGNORECASE).fullmatch
MOST_DAYS = 36_600  # a hundred years
DIGITS = 6  # of a longer number


class PartialDay(Patterned):
    """A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY."""

    name = "partial-day"
    bare = True

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The days it stands for."""
        found = _PARTIAL(text)
        if found and int(found[1]):
            year, month = int(found[1]), int(found[2] or 0)
            first, last = (month, month) if month else (1, 12)
            days = monthrange(year, last)[1]
            return PartialDate(date(year, first, 1), date(year, last, days))
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is not None and day.isoformat() == text:
            return PartialDate(day, day)
        from crmplan.records.remedies import wrong_part  # noqa: PLC0415 - only for a mistake

        return wrong_part(text, node, reader)

    def schema(self) -> dict[str, Any]:
        """A date that may lack its day, or its month too."""
        return {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


class Days(Patterned):
    """A whole number of days, from 0."""

    name = "days"
    bare = True

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The number."""
        if text.isascii() and text.isdigit() and len(text) < DIGITS and int(text) <= MOST_DAYS:
            return int(text)
        counted = _COUNTED(text)
        fix = counted[1] if counted and int(counted[1]) <= MOST_DAYS else None
        return reader.note(
            "kind-wrong", node.start, node.end, fix, expected=self, found=text, what="scalar"
        )

    def schema(self) -> dict[str, Any]:
        """An integer from 0, in quotes or not."""
        return {
            "type": ["integer", "string"],
            "minimum": 0,
            "maximum": MOST_DAYS,
            "pattern": r"^\d{1,5}$",
        }


class Amount(Patterned):
    """An amount of money: digits, a point before the cents."""

    name = "amount"
    bare = True

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The amount."""
        if _AMOUNT(text):
            return Decimal(text)
        return reader.note(
            "kind-wrong", node.start, node.end, expected=self, found=text, what="scalar"
        )

    def item(self, value: Held) -> object:
        """The digits as they stand."""
        return str(value)

    def schema(self) -> dict[str, Any]:
        """A number from 0."""
        return {"type": ["number", "string"], "minimum": 0, "pattern": r"^\d{1,9}(\.\d{1,2})?$"}


class Currency(Patterned):
    """An ISO 4217 code of a currency, upper case."""

    name = "currency"

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The code."""
        if _CURRENCY(text):
            return text
        fix = text.upper() if _CURRENCY(text.upper()) else None
        return reader.note(
            "kind-wrong", node.start, node.end, fix, expected=self, found=text, what="scalar"
        )

    def schema(self) -> dict[str, Any]:
        """Three capitals."""
        return {"type": "string", "pattern": "^[A-Z]{3}$"}
