"""Numbers and years in words, as rows of the vocabulary.

Spanish and English; the round years 1900 and 2000 are left out: «dos mil» may count anything.
"""

from collections.abc import Iterator

UNITS = (
    ("uno|un|una", "one"),
    ("dos", "two"),
    ("tres", "three"),
    ("cuatro", "four"),
    ("cinco", "five"),
    ("seis", "six"),
    ("siete", "seven"),
    ("ocho", "eight"),
    ("nueve", "nine"),
    ("diez", "ten"),
    ("once", "eleven"),
    ("doce", "twelve"),
    ("trece", "thirteen"),
    ("catorce", "fourteen"),
    ("quince", "fifteen"),
    ("dieciseis", "sixteen"),
    ("diecisiete", "seventeen"),
    ("dieciocho", "eighteen"),
    ("diecinueve", "nineteen"),
)
TENS = (
    ("veinte", "twenty"),
    ("treinta", "thirty"),
    ("cuarenta", "forty"),
    ("cincuenta", "fifty"),
    ("sesenta", "sixty"),
    ("setenta", "seventy"),
    ("ochenta", "eighty"),
    ("noventa", "ninety"),
)
CENTURIES = ((1900, "mil novecientos", "nineteen"), (2000, "dos mil", "twenty"))
CENTURY_WORDS = frozenset(("mil", "nineteen", "twenty", "thousand"))  # one is in every year
TWENTY = 20
Row = tuple[str, object, str, str]


def below_hundred(number: int) -> tuple[list[str], list[str]]:
    """How a number from 1 to 99 is written, in Spanish and in English."""
    if number < TWENTY:
        spanish, english = UNITS[number - 1]
        return spanish.split("|"), [english]
    ten, one = divmod(number, 10)
    spanish, english = TENS[ten - 2]
    if not one:
        return [spanish], [english]
    ones, (word,) = below_hundred(one)
    joint = "veinti" if spanish == "veinte" else f"{spanish} y "
    return [joint + each for each in ones], [f"{english} {word}", f"{english} - {word}"]


def numbers() -> Iterator[Row]:
    """The numbers from 1 to 99; «once» is left out, which English has too, with another meaning."""
    for number in range(1, 100):
        spanish, english = below_hundred(number)
        yield "NUM", number, "" if spanish == ["once"] else "|".join(spanish), "|".join(english)


def years() -> Iterator[Row]:
    """The years from 1901 to 1999 and from 2001 to 2099."""
    for century, spanish_head, english_head in CENTURIES:
        heads = [f"{english_head} "]
        if english_head == "twenty":
            heads += ["two thousand ", "two thousand and "]
        for number in range(1, 100):
            spanish, english = below_hundred(number)
            usable = heads if number >= 10 else heads[1:]  # noqa: PLR2004 - not "twenty one"
            yield (
                "YEAR",
                century + number,
                "|".join(f"{spanish_head} {word}" for word in spanish),
                "|".join(head + word for head in usable for word in english),
            )
