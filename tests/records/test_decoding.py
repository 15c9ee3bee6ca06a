"""Files that are no text, and texts in other encodings: named, not guessed around."""

import pytest

from crmplan.plan.samples import FRAME
from crmplan.records.source import decode


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04\x14\x00word/document.xml", "office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "office"),
        (b"{\\rtf1\\ansi plan:\\par }", "office"),
        (b"%PDF-1.4\n%\xe2\xe3", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<!DOCTYPE html>\n<html>", "page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "lfs"),
    ],
)
def test_a_file_of_another_kind_is_told_once(content, why):
    source, problems = decode("workplan.yaml", content)
    assert [(problem.code, problem.values["why"]) for problem in problems] == [
        ("file-foreign", why)
    ]
    assert source is not None
    assert source.foreign


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (FRAME.encode("utf-16"), "encoding-utf16"),
        (FRAME.encode("utf-16-be"), "encoding-utf16"),
        (FRAME.encode("utf-32"), "encoding-utf16"),
        (FRAME.encode("latin-1"), "encoding-latin1"),
        (FRAME.encode() + bytes(4096), "nul"),
        (FRAME.encode().decode("latin-1").encode(), "encoding-twice"),
    ],
)
def test_another_encoding_is_named(content, code):
    assert [problem.code for problem in decode("workplan.yaml", content)[1]] == [code]


def test_a_letter_that_was_encoded_twice_is_given_back():
    _, problems = decode("workplan.yaml", "text: MÃ©xico y CanadÃ¡\n".encode())
    assert [(found.mark.column, found.fix, found.values["count"]) for found in problems] == [
        (8, "é", 2)
    ]
