"""A text as it is compared with others: without capitals and accents, in Latin letters, bare."""

# The letters met most; those of ordinals written above, which have no accent to lose; a hyphen
# that is not seen.
_LETTERS = str.maketrans("áéíóúüñàèìòùâêîôûçᵃᵉᵒʳ", "aeiouunaeiouaeioucaeor", "\xad")
# Letters of other alphabets that look like Latin ones.
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTXYaesijopcxyABEZHIKMNOPTYXo",
)


def fold(text: str) -> str:
    """The text in small letters without accents: «Miércoles» and "MIERCOLES" are one."""
    if text.isascii():
        return text.lower()
    letters = text.casefold().translate(_LETTERS)
    if letters.isascii():
        return letters
    from unicodedata import combining, normalize  # noqa: PLC0415 - few texts need it

    return "".join(letter for letter in normalize("NFD", letters) if not combining(letter))


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
