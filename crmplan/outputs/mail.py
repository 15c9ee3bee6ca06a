"""E-mail drafts (RFC 5322) that a person opens, reads and sends: nothing is sent from here."""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING, NamedTuple

from crmplan.language.fold import one_spaced
from crmplan.language.seen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

BOUNDARY = "=_crmplan"  # no encoded part can hold it: each writes an equals sign otherwise
# Word by word what may stand before and behind the sign: no letter of it has a meaning in a header.
PLAIN = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


class Attached(NamedTuple):
    """A file that goes with a draft."""

    name: str
    content: bytes
    type: str


class Draft(NamedTuple):
    """A message that is not sent yet: to whom by office and address, about what, and its words."""

    to: tuple[tuple[str, str], ...]
    subject: str
    body: str
    attached: tuple[Attached, ...] = ()


def usable(address: str) -> bool:
    """Whether a message can be addressed so: a plain address, with nothing else about it."""
    return PLAIN.fullmatch(address) is not None


def render(draft: Draft) -> bytes:
    """The draft as a file of an e-mail program, which opens it as one to be sent (X-Unsent).

    Whatever stands in the data stays within its header: ends of lines and the like are shown, and
    a name is quoted by the library.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = shown(draft.subject)
    if draft.to:
        message["To"] = tuple(addressed(draft.to))
    message.set_content(draft.body, charset="utf-8", cte="quoted-printable")
    for each in draft.attached:
        main, _, sub = each.type.partition("/")
        message.add_attachment(each.content, maintype=main, subtype=sub, filename=shown(each.name))
    if draft.attached:
        message.set_boundary(BOUNDARY)  # the same draft is the same file
    return message.as_bytes()


def addressed(to: Iterable[tuple[str, str]]) -> Iterable[Address]:
    """The addressees, each by the office's name."""
    return (Address(shown(name), addr_spec=address) for name, address in to)


def shown(text: str) -> str:
    """A text on one line, what cannot be seen in it made visible."""
    return visible(one_spaced(text))
