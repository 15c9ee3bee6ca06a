"""The words near to one that was mistyped."""

import pytest

from crmplan.language.fold import fold
from crmplan.language.nearest import near, nearest

KNOWN = ("octubre", "Miércoles", "mayo", "marzo", "MX")


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("octbre", "octubre"),  # a letter left out
        ("OCTUBRRE", "octubre"),  # one put in; capitals are no slip
        ("ocutbre", "octubre"),  # two swapped
        ("ocutbra", "octubre"),  # two slips in a long word
        ("miercolez", "Miércoles"),  # an accent is no slip
        ("maya", "mayo"),
        ("maia", None),  # two slips in a short word
        ("XX", None),  # a word of two letters is near to every other of two
        ("MEX", "MX"),
        ("enero", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_a_slip_or_two_away(word, known):
    assert nearest(word, KNOWN) == known


def test_all_near_words_are_told_of_a_short_one_too():
    assert near("MZ", ("MX", "BZ", "CR")) == ("MX", "BZ")


def test_the_nearer_word_stands_first_and_equals_in_their_order():
    assert near("octubro", ("octubres", "octubre", "octubra")) == ("octubre", "octubra", "octubres")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("MIÉRCOLES", "miercoles"),
        ("Mie\u0301rcoles", "miercoles"),  # the accent a character of its own
        ("Côte d’Ivoire", "cote d’ivoire"),
        ("3ᵉʳ", "3er"),
        ("octu\xadbre", "octubre"),  # a hyphen that is not seen
        ("2º", "2º"),
        ("", ""),
    ],
)
def test_a_text_is_compared_without_capitals_and_accents(text, folded):
    assert fold(text) == folded
