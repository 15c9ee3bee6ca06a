"""A page of HTML can be read by ear, on a phone and on paper, and needs nothing else."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from crmplan.outputs.elements import COLOURS, SHADE
from crmplan.pages.document import Tone
from tests.running import run


class Outline(HTMLParser):
    """The elements of a page in order, each with its attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture(scope="module", params=["es", "en"])
def language(request):
    return request.param


@pytest.fixture(scope="module")
def page(language):
    shown = run("status", "--as-of", "2003-10-15", "--format", "html", "--lang", language)
    assert (shown.returncode, shown.stderr) == (0, "")
    return shown.stdout


def test_the_page_tells_its_language_title_and_main_part(page, language):
    outline = Outline(page)
    assert outline.all("html") == [{"lang": language}]
    assert len(outline.all("main")) == len(outline.all("h1")) == 1
    assert page.partition("</head>")[0].count("<title>") == 1
    assert page.startswith("<!DOCTYPE html>\n")


def test_every_heading_of_a_table_says_what_it_heads(page):
    scopes = [attributes.get("scope") for attributes in Outline(page).all("th")]
    assert set(scopes) == {"col", "row", "rowgroup"}
    assert scopes.count("row") == 20


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(tag[1]) for tag, _ in Outline(page).found if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_fetches_nothing_and_runs_nothing(page):
    tags = {tag for tag, _ in Outline(page).found}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert "url(" not in page
    assert "@import" not in page
    targets = [attributes["href"] for _, attributes in Outline(page).found if "href" in attributes]
    assert all(target.startswith("#") for target in targets)


def test_the_status_carries_the_timeline(page):
    assert len(Outline(page).all("svg")) == 1


def test_a_picture_has_a_title_and_its_words_below_it():
    page = run("timeline", "--as-of", "2003-10-15", "--format", "html").stdout
    outline = Outline(page)
    assert outline.all("svg")[0]["role"] == "img"
    assert "1.2.2: Por vencer: vence el 31 de octubre de 2003" in page
    assert len(outline.all("details")) == 1


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_can_be_read_on_white_and_on_shade(tone):
    for paper in ("ffffff", SHADE):
        ratio = (luminance(paper) + 0.05) / (luminance(COLOURS[tone]) + 0.05)
        assert ratio >= 4.5
