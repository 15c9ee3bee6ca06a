"""Telephones and addresses, judged by kept libraries: their form only, nobody is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import phonenumbers
import validators
from phonenumbers import NumberParseException, ValidationResult

from crmplan.records.places import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.records.problems import Problem

WHY: Final = {
    ValidationResult.INVALID_COUNTRY_CODE: "country",
    ValidationResult.TOO_SHORT: "short",
    ValidationResult.TOO_LONG: "long",
    ValidationResult.INVALID_LENGTH: "short",
}


def email_invalid(record: object, name: str) -> Iterator[Problem]:
    """An e-mail address has its form."""
    text: str = getattr(record, name)
    if not validators.email(text):
        yield at(record, "email-invalid", name, text=text)


def website_invalid(record: object, name: str) -> Iterator[Problem]:
    """A page's address has its form; one that only lacks its beginning is given it."""
    text: str = getattr(record, name)
    if not web(text):
        found = at(record, "website-invalid", name, text=text)
        whole = f"https://{text}"
        yield found._replace(fix=whole) if web(whole) else found


def web(text: str) -> bool:
    """Whether a text is the address of a page."""
    return text.startswith(("https://", "http://")) and bool(validators.url(text))


def number(record: object, name: str) -> Iterator[Problem]:
    """A number in international form that a numbering plan knows."""
    text: str = getattr(record, name)
    try:
        found = phonenumbers.parse(text)
    except NumberParseException as error:
        abroad = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        why = "country" if abroad and text.lstrip().startswith("+") else "form"
        yield at(record, "phone-invalid", name, text=text, why=why)
        return
    length = phonenumbers.is_possible_number_with_reason(found)
    if length in WHY:
        yield at(record, "phone-invalid", name, text=text, why=WHY[length])
    elif not phonenumbers.is_valid_number(found):
        yield at(record, "phone-unassigned", name, text=text)
