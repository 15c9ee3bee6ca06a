"""The rows that several kinds of record have: where it is from, of which day, in which words."""

from datetime import date
from typing import Final

from crmplan.records.fields import Field
from crmplan.records.kinds import Country, Day, Text

TEXT: Final = Text()
DAY: Final = Day()
COUNTRY: Final = Country()


class NoDay(date):
    """Stands in for a broken day while the rest of a file is checked: no day that one can write."""

    __slots__ = ()


NO_DAY: Final = NoDay(1, 1, 1)  # told from every other day, the same one too, by being itself

# fmt: off
ENGLISH = Field(
    "english", TEXT, ("texto en inglés", "English text"),
    ("El mismo texto en inglés, para --lang en.", "The same text in English, for --lang en."),
    "Identify training needs", "ingles inglés en")
SOURCE = Field(
    "source", TEXT, ("fuente", "source"),
    ("De dónde consta: documento, página, fecha.", "Where it is on record: document, page, date."),
    "https://crmsv.org/", "fuente sources")
SOURCED = SOURCE._replace(required=True, fallback="")
AS_OF = Field(
    "as_of", DAY, ("fecha de la fuente", "day of the source"),
    ("El día al que corresponde lo que dice la fuente.", "The day of which the source speaks."),
    "2022-11-16", "al fecha date asof", required=True, fallback=NO_DAY)
OWN_AS_OF = AS_OF._replace(
    words=("El día al que corresponde, si no es el del archivo.",
           "The day of which it speaks, if not the file's."),
    example="2026-02-17", required=False)
VERIFIED_ON = Field(
    "verified_on", DAY, ("verificado el", "verified on"),
    ("El día en que un Estado lo confirmó.", "The day on which a State confirmed it."),
    "2003-10-15", "verificado confirmed_on confirmado")
REMARKS = Field(
    "remarks", TEXT, ("observaciones", "remarks"),
    ("Lo que convenga saber.", "What should be known."), "", "observaciones nota note text")
# fmt: on
