"""Drafts of e-mails: what stands in the data stays in its header, and nothing is lost of a text."""

import email
from email.policy import default

import pytest

from crmplan.outputs.mail import Attached, Draft, render, usable

ADDRESS = "enlace@example.org"
HOSTILE = (
    "Oficina\r\nBcc: otro@example.org",
    "Oficina\nX-Unsent: 0\n\nCuerpo",
    'Oficina" <otro@example.org>, "X',
    "Oficina, otro@example.org",
    "=?utf-8?q?Oficina?=",
    "Oficina\u2028Bcc: otro@example.org",
    "Oficina\x00\x85\x0b",
    "Ofi\udcffcina".encode("utf-8", "replace").decode(),
    "Ñandú " * 60,
)


def opened(draft):
    return email.message_from_bytes(render(draft), policy=default)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_header_or_an_addressee_of_its_own(text):
    file = Attached(text, b"%PDF", "application/pdf")
    message = opened(Draft(((text, ADDRESS),), text, text, (file,)))
    names = ["X-Unsent", "Subject", "To", "MIME-Version", "Content-Type"]
    assert list(message.keys()) == names
    assert message["X-Unsent"] == "1"
    assert [each.addr_spec for each in message["To"].addresses] == [ADDRESS]
    assert message["Subject"].defects == ()
    assert len(list(message.iter_attachments())) == 1
    assert message.defects == []


@pytest.mark.parametrize(
    ("address", "fit"),
    [
        (ADDRESS, True),
        ("proteccion.consular+crm@sre.example.mx", True),
        ("a@b.org, c@d.org", False),
        ("a@b.org\nBcc: c@d.org", False),
        ("Oficina <a@b.org>", False),
        ("ñandú@example.org", False),
        ("a@localhost", False),
        ("", False),
    ],
)
def test_only_a_plain_address_is_written_to(address, fit):
    assert usable(address) is fit


def test_the_text_and_the_files_come_back_as_they_were():
    body = "Estimados colegas:\n\n--=_crmplan\n.\nFrom aquí “así” " + "x" * 2000 + "\n"
    file = Attached("nota-MX.docx", bytes(range(256)), "application/x-test")
    message = opened(Draft((), "Señal", body, (file,)))
    assert message.get_body().get_content().replace("\r\n", "\n") == body
    (back,) = message.iter_attachments()
    assert (back.get_filename(), back.get_content()) == ("nota-MX.docx", bytes(range(256)))
    assert "To" not in message
    assert all(len(line) <= 998 for line in render(Draft((), "Señal", body, (file,))).splitlines())
