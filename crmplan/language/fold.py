"""A text as it is compared with others: without capitals and accents."""

# What has no accent to lose: the letters of ordinals written above, a hyphen that is not seen.
_OTHERS = str.maketrans("ᵃᵉᵒʳ", "aeor", "\xad")


def fold(text: str) -> str:
    """The text in small letters without accents: «Miércoles» and "MIERCOLES" are one."""
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize  # noqa: PLC0415 - most texts are ASCII

    letters = normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not combining(letter)).translate(_OTHERS)
