"""Telephones and addresses of posts, judged by kept libraries.

Numbers by the numbering plans of `phonenumbers` (Google's libphonenumber), e-mail and web
addresses by the forms of `validators`. Nothing is called or asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import phonenumbers
import validators
from phonenumbers import NumberParseException, ValidationResult

from crmplan.checks.places import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.problems import Problem
    from crmplan.registries import Phone, Post

WHY: Final = {
    ValidationResult.INVALID_COUNTRY_CODE: "country",
    ValidationResult.TOO_SHORT: "short",
    ValidationResult.TOO_LONG: "long",
    ValidationResult.INVALID_LENGTH: "short",
}


def contacts(post: Post) -> Iterator[Problem]:
    """Every problem of a post's telephones and addresses."""
    for phone in post.phones:
        yield from number(phone)
    if post.email and not validators.email(post.email):
        yield at(post, "email-invalid", "email", text=post.email)
    if post.website and not web(post.website):
        found = at(post, "website-invalid", "website", text=post.website)
        whole = f"https://{post.website}"
        yield found._replace(fix=whole) if web(whole) else found


def web(text: str) -> bool:
    """Whether a text is the address of a page."""
    return text.startswith(("https://", "http://")) and bool(validators.url(text))


def number(phone: Phone) -> Iterator[Problem]:
    """A number in international form that a numbering plan knows."""
    try:
        found = phonenumbers.parse(phone.number)
    except NumberParseException as error:
        abroad = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        why = "country" if abroad and phone.number.lstrip().startswith("+") else "form"
        yield at(phone, "phone-invalid", "number", text=phone.number, why=why)
        return
    length = phonenumbers.is_possible_number_with_reason(found)
    if length in WHY:
        yield at(phone, "phone-invalid", "number", text=phone.number, why=WHY[length])
    elif not phonenumbers.is_valid_number(found):
        yield at(phone, "phone-unassigned", "number", text=phone.number)
