"""A text as it is compared with others: without capitals and accents, in Latin letters, bare."""

# What has no accent to lose: the letters of ordinals written above, a hyphen that is not seen.
_OTHERS = str.maketrans("ᵃᵉᵒʳ", "aeor", "\xad")
# Letters of other alphabets that look like Latin ones.
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTXYaesijopcxyABEZHIKMNOPTYXo",
)


def fold(text: str) -> str:
    """The text in small letters without accents: «Miércoles» and "MIERCOLES" are one."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize  # noqa: PLC0415 - most texts are ASCII

    letters = normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not combining(letter)).translate(_OTHERS)


def latin(text: str) -> str:
    """The text with letters that only look Latin, and full-width ones, made Latin."""
    if text.isascii():
        return text
    from unicodedata import normalize  # noqa: PLC0415 - most texts are ASCII

    return normalize("NFKC", text).translate(_ALIKE)


def bare(text: str) -> str:
    """Its letters and figures alone, folded: «Côte d’Ivoire» and "cote d'ivoire" are one."""
    folded = fold(latin(text))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())


def one_spaced(text: str) -> str:
    """The text with single spaces between its words, as the files keep it."""
    return " ".join(text.split())
