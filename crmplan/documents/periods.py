"""Columns that stand for months, quarters, weeks or years, and cells marked in them.

The titles of such columns are read from above downwards: «2024» over «Ene», «Febrero» over «S2».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from crmplan.documents.titles import plain
from crmplan.language import month_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmplan.language import Language

# The months in four languages; three letters are enough where no other word begins with them.
MONTH_NAMES: Final = (
    "enero january janeiro janvier jan ene janv gen",
    "febrero february fevereiro fevrier feb fev fevr febr",
    "marzo march marco mars mar",
    "abril april avril abr apr avr",
    "mayo may maio mai",
    "junio june junho juin jun",
    "julio july julho juillet jul juil",
    "agosto august agosto aout ago aug agto agt",
    "septiembre september setembro septembre setiembre sep sept set",
    "octubre october outubro octobre oct out",
    "noviembre november novembro novembre nov",
    "diciembre december dezembro decembre dic dec dez",
)
BY_NAME: Final = {name: n for n, names in enumerate(MONTH_NAMES, 1) for name in names.split()}
INITIALS: Final = ("efmamjjasond", "jfmamjjasond")
ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
ORDINAL: Final = {
    "primer": 1, "primero": 1, "1er": 1, "1ro": 1, "1o": 1, "1st": 1, "first": 1, "primeiro": 1,
    "segundo": 2, "2do": 2, "2o": 2, "2nd": 2, "second": 2, "tercer": 3, "tercero": 3, "3er": 3,
    "3ro": 3, "3o": 3, "3rd": 3, "third": 3, "terceiro": 3, "cuarto": 4, "4to": 4, "4o": 4,
    "4th": 4, "fourth": 4, "quarto": 4, "1": 1, "2": 2, "3": 3, "4": 4, **ROMAN,
}  # fmt: skip
# The length in months of the parts of a year, by the words for them.
UNITS: Final = {
    "trimestre": 3, "trim": 3, "quarter": 3, "q": 3, "t": 3, "tri": 3, "trimester": 3,
    "semestre": 6, "sem": 6, "semester": 6, "half": 6, "h": 6, "cuatrimestre": 4, "cuat": 4,
    "bimestre": 2, "bim": 2, "quadrimestre": 4,
}  # fmt: skip
WEEKS: Final = frozenset({"semana", "week", "w", "wk", "s", "sem", "semaine"})
MONTH_WORDS: Final = frozenset({"mes", "month", "m", "mois", "meses"})
MOST_WEEKS: Final = 53
A_YEAR: Final = 12


class Stretch(NamedTuple):
    """What a column stands for: `months` of a year from `month` on, or a `week` of it.

    `counted` says that months or weeks are counted («Mes 1», «Semana 3») and not named.
    """

    year: int | None = None
    month: int | None = None
    months: int = 0
    week: int | None = None
    counted: bool = False

    def over(self, below: Stretch) -> Stretch:
        """This title with the one below it."""
        return Stretch(
            below.year or self.year,
            below.month or self.month,
            below.months or self.months,
            below.week or self.week,
            below.counted or self.counted,
        )


def stretch_of(text: str) -> Stretch | None:
    """The stretch that one title names; None where it names none."""
    words = plain(text).split()
    if not words or len(words) > 5:  # noqa: PLR2004 - «1er trimestre del año 2024»
        return None
    text = " ".join(words)
    iso = re.fullmatch(r"(\d{4}) (\d{1,2})(?: \d{1,2})?(?: 00 00 00)?", text)
    if iso and 1 <= int(iso[2]) <= A_YEAR:
        return Stretch(int(iso[1]), int(iso[2]), 1)
    year, rest = _year(words)
    rest = [word for word in rest if word not in {"de", "del", "of", "ano", "year", "en", "do"}]
    if not rest:
        return Stretch(year) if year else None
    found = _part(rest)
    return found._replace(year=year) if found else None


def _year(words: Sequence[str]) -> tuple[int | None, list[str]]:
    """The year among words, also one of two figures behind a month, and the others."""
    rest = list(words)
    for word in words:
        if re.fullmatch(r"(19|20)\d\d", word):
            rest.remove(word)
            return int(word), rest
    if len(words) > 1 and words[0] in BY_NAME and re.fullmatch(r"\d\d", words[-1]):
        return 2000 + int(words[-1]), rest[:-1]
    return None, rest


def _part(words: Sequence[str]) -> Stretch | None:
    """The part of a year that words name."""
    if len(words) == 1:
        word = words[0]
        if word in BY_NAME:
            return Stretch(None, BY_NAME[word], 1)
        joined = re.fullmatch(r"([a-z]+)(\d{1,2})", word) or re.fullmatch(
            r"(\d{1,2})([a-z]+)", word
        )
        if joined:
            unit, number = sorted(joined.groups(), key=str.isdigit)
            return _unit(unit, int(number))
        return None
    if len(words) == 2:  # noqa: PLR2004 - a unit and its number
        for unit, number in (words, words[::-1]):
            count = int(number) if number.isdecimal() else ORDINAL.get(number)
            if count is not None and (found := _unit(unit, count)):
                return found
        first, last = (BY_NAME.get(word) for word in words)
        if first and last and first < last:  # «Ene-Mar»
            return Stretch(None, first, last - first + 1)
    return None


def _unit(unit: str, number: int) -> Stretch | None:
    """The part of a year of that number; a week of a month or of the year, a counted month."""
    length = UNITS.get(unit)
    if length and 1 <= number <= A_YEAR // length:
        return Stretch(None, (number - 1) * length + 1, length)
    if unit in WEEKS and 1 <= number <= MOST_WEEKS:
        return Stretch(week=number)
    if unit in MONTH_WORDS and 1 <= number <= A_YEAR:
        return Stretch(None, number, 1, counted=True)
    return None


def stretches(titles: Sequence[Sequence[str]]) -> list[Stretch | None]:
    """The stretch of each column, by its titles from above downwards; of the others None."""
    found = [_stacked(stack) for stack in titles]
    _initials(titles, found)
    _numbers(titles, found)
    _halves(titles, found)
    return _sound(found)


def _stacked(stack: Sequence[str]) -> Stretch | None:
    """The titles of one column together; the lowest must name a stretch."""
    named = [text for text in stack if text]
    if not named:
        return None
    lowest = stretch_of(named[-1])
    if lowest is None:
        return None
    whole = Stretch()
    for text in named:
        if each := stretch_of(text):
            whole = whole.over(each)
    return whole


def _initials(titles: Sequence[Sequence[str]], found: list[Stretch | None]) -> None:
    """Twelve columns of one letter each are the months."""
    letters = [plain(stack[-1]) if stack else "" for stack in titles]
    at = 0
    while at + A_YEAR <= len(letters):
        run = letters[at : at + A_YEAR]
        if all(len(letter) == 1 for letter in run) and "".join(run) in INITIALS:
            year = next((s.year for text in titles[at] if (s := stretch_of(text)) and s.year), None)
            for month in range(A_YEAR):
                found[at + month] = Stretch(year, month + 1, 1)
            at += A_YEAR
        else:
            at += 1


def _halves(titles: Sequence[Sequence[str]], found: list[Stretch | None]) -> None:
    """«S1» and «S2» are halves of a year; beside an «S3», or under a month, they are weeks."""
    short = {
        at: int(match[1])
        for at, stack in enumerate(titles)
        if found[at] and (match := re.fullmatch(r"s(?:em)? ?(\d{1,2})", plain(stack[-1])))
    }
    halves = max(short.values(), default=0) <= 2  # noqa: PLR2004 - of a year
    for at, number in short.items():
        above = Stretch()
        for text in titles[at][:-1]:
            above = above.over(stretch_of(text) or Stretch())
        if halves and above.month is None:
            found[at] = Stretch(above.year, number * 6 - 5, 6)
        else:
            found[at] = above._replace(week=number)


def _numbers(titles: Sequence[Sequence[str]], found: list[Stretch | None]) -> None:
    """Columns numbered 1, 2, 3 … under «Meses», «Semanas», «Trimestres» or the name of a month."""
    for at, stack in enumerate(titles):
        named = [plain(text) for text in stack if text]
        if found[at] is not None or len(named) < 2:  # noqa: PLR2004 - a title over a number
            continue
        number = int(named[-1]) if named[-1].isdecimal() else ROMAN.get(named[-1])
        if number is None:
            continue
        above = Stretch()
        for text in named[:-1]:
            above = above.over(stretch_of(text) or Stretch())
            for word in text.split():
                each = _unit(word.removesuffix("s") if len(word) > 3 else word, number)  # noqa: PLR2004
                if each:
                    above = above.over(each)
        if above.month and not above.week and not above.counted and number <= 5:  # noqa: PLR2004 - weeks
            above = above._replace(week=number)
        if above.week or above.month:
            found[at] = above
    months = [each for each in found if each and each.counted and not each.week]
    if [each.month for each in months] == list(range(1, A_YEAR + 1)):  # those of a year
        found[:] = [each and each._replace(counted=False) for each in found]


def _sound(found: list[Stretch | None]) -> list[Stretch | None]:
    """Years pass on from a column to those behind it, where one follows the other."""
    year = None
    before = 0
    sound: list[Stretch | None] = []
    for each in found:
        if each is None:
            sound.append(None)
            year, before = None, 0
            continue
        month = each.month or 0
        if each.year is None and year is not None and month >= before:
            each = each._replace(year=year)  # noqa: PLW2901 - the same column, with its year
        year, before = each.year, month
        sound.append(each)
    return sound


def in_words(marked: Sequence[Stretch], year: int | None, language: Language) -> tuple[str, str]:
    """Marked columns as the words of a calendar cell, and a list of them where they leave gaps."""
    runs: list[list[Stretch]] = []
    for each in (stretch._replace(year=stretch.year or year) for stretch in marked):
        if runs and _follows(runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    whole = _run(runs[0][0], runs[-1][-1], language)
    parts = [_run(run[0], run[-1], language) for run in runs]
    return whole, ", ".join(parts) if len(runs) > 1 else ""


def _follows(before: Stretch, after: Stretch) -> bool:
    """Whether a stretch begins where another ends."""
    if before.week and after.week:
        if before.month and after.month:
            step = _months(after) - _months(before)
            return (step == 0 and after.week == before.week + 1) or (
                step == 1 and after.week == 1 and before.week >= 4  # noqa: PLR2004 - the last one
            )
        return after.week == before.week + 1 and before.year == after.year
    if before.month and after.month:
        return _months(after) == _months(before) + before.months
    return bool(before.year and after.year and after.year == before.year + 1)


def _months(stretch: Stretch) -> int:
    """The months from the year 0 to the beginning of a stretch."""
    return (stretch.year or 0) * A_YEAR + (stretch.month or 1)


def _run(first: Stretch, last: Stretch, language: Language) -> str:
    """A run of stretches: «Enero–Febrero 2024»."""
    if first.week or last.week:
        begun, ended = _week(first, language), _week(last, language)
        return begun if first == last else f"{begun} – {ended}"
    if first.month is None or last.month is None:
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    end = last._replace(month=last.month + last.months - 1)
    begun, ended = _name(first.month, language), _name(end.month or 1, language)
    year = f" {last.year}" if last.year else ""
    if first.year != last.year:
        return f"{begun} {first.year} – {ended}{year}"
    return f"{begun}{year}" if first.month == end.month else f"{begun}–{ended}{year}"


def _week(stretch: Stretch, language: Language) -> str:
    """A week: «semana 2 de enero de 2024», «semana 14 de 2024»."""
    word = ("semana", "week")[language.column]
    of = (" de ", " of ")[language.column]
    parts = [f"{word} {stretch.week}"]
    if stretch.month:
        parts.append(month_name(stretch.month, language))
        text = of.join(parts)
        year = (" de ", " ")[language.column]
        return f"{text}{year}{stretch.year}" if stretch.year else text
    return f"{parts[0]}{of}{stretch.year}" if stretch.year else parts[0]


def _name(month: int, language: Language) -> str:
    """The name of a month with a capital: «Enero», "January"."""
    return month_name(month, language).capitalize()


# What stands in a marked column.


BLANKS: Final = frozenset({"", "-", "–", "—", "0", "0.0", "0%", "0 %", "no", "n", "n a", ".", "na"})


def is_marked(text: str, *, filled: bool) -> bool:
    """Whether a cell marks its column: a sign, a number or a colour."""
    return filled if not text else text.strip().lower() not in BLANKS
