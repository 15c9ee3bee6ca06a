"""Who is responsible, as a cell names them: countries, bodies and offices, as parties of the plan.

A party is found by its code, its name, the adjective of its country or a list of them; one that the
plan does not declare is declared with the name that the document gives it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmplan.documents.paper import kept
from crmplan.documents.titles import plain
from crmplan.language.fold import bare, fold
from crmplan.language.typed import country_names, country_of_code
from crmplan.plan.model import MEMBERS, Parties
from crmplan.records.countries import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# The adjectives of the countries of the Conference, in Spanish, English and French.
ADJECTIVES: Final = {
    "BZ": "beliceno belicena belizean", "CA": "canadiense canadian canadien canadienne",
    "CR": "costarricense costa rican", "DO": "dominicano dominicana dominican dominicaine",
    "GT": "guatemalteco guatemalteca guatemalan", "HN": "hondureno hondurena honduran",
    "MX": "mexicano mexicana mexican mexicain", "NI": "nicaraguense nicaraguan",
    "PA": "panameno panamena panamanian", "SV": "salvadoreno salvadorena salvadoran",
    "US": "estadounidense norteamericano american",
}  # fmt: skip
ALL_OF_THEM: Final = re.compile(
    r"(?:tod[oa]s (?:l[oa]s )?|the |all (?:the |of the )?|cada (?:uno de los )?|each |every |"
    r"tous les |toutes les |los |las )*"
    r"(?:paises(?: miembros?)?|miembros|estados(?: miembros?)?|partes|countries|members|"
    r"member (?:states|countries|state|country)|states|parties|pays(?: membres)?|"
    r"gobiernos|governments|country|pais|pais miembro)"
    r"(?: de la (?:conferencia|red|crm))?|tod[oa]s|all|tous|everyone"
)
LONGEST: Final = 80  # characters of a name; what is longer tells a story
CODE_LETTERS: Final = 8
SPLITS: Final = re.compile(
    r"\s*(?:;|\n|/|\||•|(?<!\w)[-–—](?=\s)|\s[-–—]\s|,(?!\s*(?:S\.?A\.?|A\.?C\.?)\b))\s*"
)
JOINTS: Final = re.compile(r"\s+(?:y|e|and|et|con|with|&|\+)\s+|\s*&\s*", re.IGNORECASE)
SMALL: Final = frozenset(
    ("de", "del", "la", "las", "el", "los", "y", "e", "o", "u", "a", "al", "en", "por", "para",
     "con", "with", "of", "the", "and", "for", "in", "et", "des", "du", "da", "do", "dos", "das",
     "le", "les")
)  # fmt: skip
NOBODY: Final = frozenset(
    {
        "",
        "n a",
        "na",
        "por definir",
        "tbd",
        "tbc",
        "a definir",
        "pendiente",
        "x",
        "no aplica",
        "none",
    }
)
ACRONYM: Final = re.compile(r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9]{1,9}")
NAMED_ACRONYM: Final = re.compile(r"(.+?)\s*\(([A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9.\-]{1,11})\)")


@dataclass(slots=True)
class Owners:
    """The parties of a plan, those that it declares and those that a document brings.

    `members` are the countries met, `others` the names of the others by code.
    """

    known: Parties = field(default_factory=Parties)
    members: list[str] = field(default_factory=list)
    others: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    all_of_them: str = ""  # how the document first says that all are meant

    def __post_init__(self) -> None:
        for code, name in self.known.others.items():
            self.by_name[bare(code)] = self.by_name[bare(name)] = code

    def named(self, lines: Sequence[str]) -> tuple[str, ...] | None:
        """The codes of those that a cell names; None where it does not name them in a list."""
        text = kept(" ; ".join(line for line in lines if kept(line)))
        if plain(text) in NOBODY:
            return ()
        whole = self.known_one(text)
        if whole:
            return whole
        parts = [part for p in SPLITS.split(text) if (part := kept(p).strip(" .,:;"))]
        if len(parts) > 1 and not all(self._sure(part) or self._is_name(part) for part in parts):
            parts = [text]  # commas inside a name, or a sentence
        if not all(self._sure(part) or _joined(part) or len(part) <= LONGEST for part in parts):
            return None
        codes = [code for part in parts for code in self._codes(part)]
        return tuple(dict.fromkeys(codes)) or None

    def _codes(self, text: str) -> tuple[str, ...]:
        """The codes of one part of a list: a party, several joined by a word, or a new one."""
        if found := self.known_one(text):
            return found
        parts = _joined(text)
        if parts and all(self._sure(part) for part in parts):
            return tuple(
                code for part in parts for code in self.known_one(part) or (self.declared(part),)
            )
        return (self.declared(text),)

    def known_one(self, text: str) -> tuple[str, ...] | None:
        """The code of a party, by code, name, country or adjective; `members` for all."""
        name = bare(text)
        if ALL_OF_THEM.fullmatch(name):
            self.all_of_them = self.all_of_them or text
            return (MEMBERS,)
        if name in self.by_name:
            return (self.by_name[name],)
        country = _country(text)
        if country is None:
            return None
        if country not in self.members and country not in self.known.members:
            self.members.append(country)
        return (country,)

    def _sure(self, text: str) -> bool:
        """Whether a text is certainly one party: known, a country, a code."""
        name = bare(text)
        return bool(
            ALL_OF_THEM.fullmatch(name)
            or name in self.by_name
            or _country(text)
            or ACRONYM.fullmatch(text.strip())
        )

    def _is_name(self, text: str) -> bool:
        """Whether a text may be a name: it begins with a capital, and is short."""
        return len(text) <= LONGEST and text[0].isupper()

    def declared(self, name: str) -> str:
        """The code of a new party, made of its name; it is declared with it."""
        named = NAMED_ACRONYM.fullmatch(name)
        code = _capitals(named[2]) if named else ""
        if not code:
            code = _capitals(name) if ACRONYM.fullmatch(name) else _initials(name)
        code = self._free(code or "P")
        self.others[code] = name
        self.by_name[bare(name)] = self.by_name[bare(code)] = code
        if named:
            self.by_name[bare(named[1])] = code
        return code

    def _free(self, code: str) -> str:
        """A code that no party and no country has."""
        taken = {*self.others, *self.known.others, *self.known.members}
        if code not in taken and code not in CONFERENCE:
            return code
        number = 2
        while f"{code}{number}" in taken:
            number += 1
        return f"{code}{number}"


def _joined(text: str) -> list[str]:
    """What words such as «y» join in a text; empty where they join nothing."""
    parts = [part for part in JOINTS.split(text) if part]
    return parts if len(parts) > 1 else []


def _country(text: str) -> str | None:
    """The code of a country, by its name or adjective, or a code that is no word."""
    name = bare(text)
    if found := country_names().get(name):
        return found
    for begin in (
        "gobierno de ",
        "government of ",
        "el ",
        "la ",
        "the ",
        "republica de ",
        "estado de ",
    ):
        name = name.removeprefix(begin)
    found = country_names().get(name) or country_of_code(name)
    if found:
        return found
    if text.strip() in COUNTRIES and len(text.strip()) == 2 and text.strip() in CONFERENCE:  # noqa: PLR2004
        return text.strip()
    return _by_adjective().get(name)


CONFERENCE: Final = frozenset(ADJECTIVES)


def _by_adjective() -> dict[str, str]:
    return {word: code for code, words in ADJECTIVES.items() for word in _adjectives(words)}


def _adjectives(words: str) -> Iterable[str]:
    return ("costa rican", "costarricense") if "costa rican" in words else words.split()


def _capitals(text: str) -> str:
    """Letters and figures alone, in capitals without accents."""
    return re.sub(r"[^A-Z0-9]", "", fold(text).upper()).lstrip("0123456789")


def _initials(name: str) -> str:
    """The initials of a name, or the beginning of its only word."""
    words = [w for w in re.findall(r"\w+", fold(name)) if w not in SMALL and w[0].isalpha()]
    if len(words) == 1:
        return _capitals(words[0])[:CODE_LETTERS]
    return _capitals("".join(word[0] for word in words))[:CODE_LETTERS]
