"""The kinds of values that only the registries have: partial dates, amounts, currencies."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crmplan.reading.kinds import Patterned
from crmplan.registries import PartialDate

if TYPE_CHECKING:
    from crmplan.reading.nodes import Scalar
    from crmplan.reading.records import Reader

_PARTIAL = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2]))?").fullmatch
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?").fullmatch
_CURRENCY = re.compile(r"[A-Z]{3}").fullmatch
_COUNTED = re.compile(r"([0-9]{1,5}) *(?:d|d[ií]as?|days?)", re.IGNORECASE).fullmatch
MOST_DAYS = 36_600  # a hundred years
DIGITS = 6  # of a longer number


class PartialDay(Patterned):
    """A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY."""

    name = "partial-day"

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
        from crmplan.reading.remedies import wrong_part  # noqa: PLC0415 - only for a mistake

        return wrong_part(text, node, reader)

    def schema(self) -> dict[str, Any]:
        """A date that may lack its day, or its month too."""
        return {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


class Days(Patterned):
    """A whole number of days, from 0."""

    name = "days"

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
        """An integer from 0."""
        return {"type": "integer", "minimum": 0, "maximum": MOST_DAYS}


class Amount(Patterned):
    """An amount of money: digits, a point before the cents."""

    name = "amount"

    def meant(self, text: str, node: Scalar, reader: Reader) -> object:
        """The amount."""
        if _AMOUNT(text):
            return Decimal(text)
        return reader.note(
            "kind-wrong", node.start, node.end, expected=self, found=text, what="scalar"
        )

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
