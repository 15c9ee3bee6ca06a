"""Addresses in a text are links in what is read on a screen; nothing else ever is."""

import io
from datetime import date

import docx
import openpyxl
import pytest

from crmplan.language import Language
from crmplan.outputs.formats import content
from crmplan.outputs.links import pieces
from crmplan.pages import View
from crmplan.pages.document import Column, Heading, Paragraph, Table, Text
from tests.outputs.hostile import HOSTILE

ADDRESS = "https://www.example.org/nota_12?a=1&b=2"


def page(text):
    blocks = (
        Heading("Título"), Paragraph(text), Table.plain((Column("A"),), ((Text(text),),)),
    )  # fmt: skip
    return View("prueba", date(2003, 10, 15), Language.ES, {}, (), lambda: blocks)


def addresses(text):
    return [address for _, address in pieces(text) if address]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ADDRESS, ADDRESS),
        (f"Nota (véase {ADDRESS}).", ADDRESS),
        ("http://example.org, consultado", "http://example.org"),
        ("http://example.org.", "http://example.org"),
        ("https://es.example.org/Plan_(2003)", "https://es.example.org/Plan_(2003)"),
        ("HTTPS://EXAMPLE.ORG:8080/x", "HTTPS://EXAMPLE.ORG:8080/x"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text, found):
    assert addresses(text) == [found]
    assert "".join(words for words, _ in pieces(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE, "", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/x",
        "//example.org", "https://", "https://localhost/x", "http://x", "www.example.org",
        "https://bueno.example.org@malo.example/x", "https://usuario:clave@example.org/",
        "https://ejémplo.org/x", "data:text/html,http", "https://example.org/" + "a" * 2100,
        "https://example.org/\u202eabc", "https://example.org\x00",
    ],
)  # fmt: skip
def test_all_else_is_text(text):
    assert [found for found in addresses(text) if found not in text] == []
    assert "".join(words for words, _ in pieces(text)) == text
    if "example.org\x00" not in text:
        assert addresses(text) == []


def test_html_has_a_link_that_does_not_tell_where_it_was_followed_from():
    shown = content(page(f"Fuente: {ADDRESS}."), "html").decode()
    link = (
        '<a href="https://www.example.org/nota_12?a=1&amp;b=2" rel="noopener noreferrer">'
        "https://www.example.org/nota_12?a=1&amp;b=2</a>."
    )
    assert shown.count(link) == 2


def test_word_has_a_link():
    made = docx.Document(io.BytesIO(content(page(f"Fuente: {ADDRESS}."), "docx")))
    for line in (made.paragraphs[1], made.tables[0].cell(1, 0).paragraphs[0]):
        assert [(link.text, link.url) for link in line.hyperlinks] == [(ADDRESS, ADDRESS)]
        assert line.text == f"Fuente: {ADDRESS}."


def test_excel_has_a_link_and_the_whole_text():
    made = openpyxl.load_workbook(io.BytesIO(content(page(f"Fuente: {ADDRESS}."), "xlsx")))
    cell = made.worksheets[0]["A2"]
    assert (cell.value, cell.hyperlink.target) == (f"Fuente: {ADDRESS}.", ADDRESS)
