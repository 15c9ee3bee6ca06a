"""The grammar of the calendar column: a cell's tokens become an expression.

Every form takes tokens from left to right and must take them all; the farthest word that any of
them stopped at is the one that a message points to.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from crmplan.calendar import words
from crmplan.calendar.expression import CalendarError, Expression, Kind, Period, Stretch
from crmplan.calendar.tokens import Token, scan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LONGEST = 500  # characters of a cell; a longer text is no calendar
T = TypeVar("T")


def table(rows: Iterable[tuple[T, str, str]]) -> dict[str, T]:
    """A table of vocabulary as a mapping from word to meaning."""
    return {word: meaning for meaning, *columns in rows for c in columns for word in c.split()}


MONTH = table(words.MONTHS)
ORDINAL = table(words.ORDINALS)
NUMBER = table(words.NUMBERS)
UNIT = table(words.UNITS)
FREQUENCY = table(words.FREQUENCIES)
PART = {word: n for _, n, *columns in words.PARTS for c in columns for word in c.split()}
WEEKDAY = frozenset(word for column in words.WEEKDAYS for word in column.split())
ONGOING = frozenset(word for column in words.ONGOING for word in column.split())
DONE = frozenset(word for column in words.DONE for word in column.split())
RELATIVE = frozenset(word for column in words.RELATIVE_WORDS for word in column.split())
ENGLISH = frozenset(
    word
    for rows in (words.MONTHS, words.ORDINALS, words.UNITS, words.FREQUENCIES)
    for row in rows
    for word in row[2].split()
) - frozenset(word for row in words.MONTHS for word in row[1].split())
YEARS = range(1900, 2200)


class Stop(Exception):  # noqa: N818 - not an error: the next form is tried
    """A form does not fit."""


class Parser:
    """Tokens, and how far they are taken."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.farthest = 0
        self.problem: CalendarError | None = None

    def peek(self, ahead: int = 0) -> Token | None:
        i = self.at + ahead
        return self.tokens[i] if i < len(self.tokens) else None

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def ended(self) -> bool:
        return self.at >= len(self.tokens)

    def fail(self) -> None:
        self.farthest = max(self.farthest, self.at)
        raise Stop

    def accept(self, *options: str) -> str | None:
        token = self.peek()
        if token is not None and token.word in options:
            self.at += 1
            return token.word
        self.farthest = max(self.farthest, self.at)
        return None

    def sequence(self, phrase: str) -> bool:
        """Take several words, or none."""
        start = self.at
        for word in phrase.split():
            if self.accept(word) is None:
                self.at = start
                return False
        return True

    def any_of(self, *phrases: str) -> str | None:
        return next((phrase for phrase in phrases if self.sequence(phrase)), None)

    def expect(self, *options: str) -> str:
        word = self.accept(*options)
        if word is None:
            self.fail()
        return word or ""

    def attempt(self, form: Callable[[], T]) -> T | None:
        start = self.at
        try:
            return form()
        except Stop:
            self.at = start
            return None

    def whole(self, form: Callable[[], T]) -> T | None:
        """A form that takes every token, or None."""
        self.at = 0
        found = self.attempt(form)
        if found is not None:
            self.dots()
            if self.ended():
                return found
            self.farthest = max(self.farthest, self.at)
        return None

    # Small parts.

    def dots(self) -> None:
        while self.accept(".", ";", ","):
            pass

    def number(self) -> int:
        token = self.peek()
        if token is None:
            self.fail()
        assert token is not None
        if token.kind == "num" and token.number >= 0:
            self.at += 1
            return token.number
        if token.word in NUMBER:
            self.at += 1
            return NUMBER[token.word]
        self.fail()
        return 0

    def month(self) -> int:
        token = self.peek()
        if token is None or token.word not in MONTH:
            self.fail()
        assert token is not None
        self.at += 1
        self.accept(".")
        return MONTH[token.word]

    def year(self) -> int:
        """Four digits; two after a month or an apostrophe are of 2000 to 2069, or of the 1900s."""
        if self.accept("'"):
            return self.short_year()
        token = self.peek()
        if token is None or token.kind != "num" or token.number not in YEARS or len(token.word) != 4:
            self.fail()
        assert token is not None
        self.at += 1
        return token.number

    def short_year(self) -> int:
        token = self.peek()
        if token is None or token.kind != "num" or len(token.word) != 2:
            self.fail()
        assert token is not None
        self.at += 1
        return token.number + (2000 if token.number < 70 else 1900)

    def of(self) -> None:
        """The small words between a day, a month and a year."""
        while self.any_of("del mes de", "de el", "del", "de", "of the", "of", "mes de", "in", "el"):
            pass

    def of_year(self) -> int | None:
        """«de 2003», «del año 2003», «, 2003», «- 2014», or no year at all."""

        def given() -> int:
            self.accept(",", "-", "/", ".", ":")
            self.of()
            self.any_of("ano", "year", "the year")
            self.of()
            return self.year()

        found = self.attempt(given)
        if found is None:
            start = self.at

            def short() -> int:
                self.expect("-", "/", ".")
                return self.short_year()

            found = self.attempt(short)
            if found is None:
                self.at = start
        return found

    def weekday(self) -> None:
        token = self.peek()
        if token is not None and token.word in WEEKDAY:
            self.at += 1
            self.accept(".")
            self.accept(",")
            self.accept("el", "the")
            self.accept("dia")

    def day_number(self) -> int:
        self.any_of("el dia", "los dias", "dia", "dias", "el", "los", "the")
        self.weekday()
        token = self.peek()
        if token is None:
            self.fail()
        assert token is not None
        first = token.kind == "ord" or token.word in ("primero", "first")
        if first or (token.kind == "num" and len(token.word) <= 2 and 1 <= token.number <= 31):
            self.at += 1
            self.accept("º")
            return token.number or 1
        self.fail()
        return 0

    def clock(self) -> None:
        """A time of the day within a deadline, which the day does not need."""

        def given() -> bool:
            self.accept(",")
            found = False
            while not self.ended():
                token = self.peek()
                assert token is not None
                if token.word in CLOCK or (found and token.kind in ("num", "mark")):
                    self.at += 1
                    found = True
                elif token.kind == "num" and (nxt := self.peek(1)) and nxt.word in (":", "h", "hrs", "horas", "am", "pm"):
                    self.at += 1
                    found = True
                else:
                    break
            if not found:
                self.fail()
            return True

        self.attempt(given)

    # Stretches of days.

    def stretch(self) -> Stretch:
        """A day, month, part of a year or year."""
        for form in (
            self.iso,
            self.numeric,
            self.fortnight,
            self.day,
            self.english_day,
            self.part,
            self.month_year,
            self.only_year,
        ):
            found = self.attempt(form)
            if found is not None:
                return found
        self.fail()
        raise Stop

    def iso(self) -> Stretch:
        year = self.year()
        self.expect("-", "/", ".")
        month = self.number()
        if not 1 <= month <= 12:
            self.fail()
        if self.accept("-", "/", "."):
            day = self.number()
            return checked(self, year, month, day)
        return Stretch(year, (month, None), (month, None))

    def numeric(self) -> Stretch:
        """31/12/22, day first; 3/2015, a month."""
        token = self.peek()
        one = self.number()
        if token is None or token.kind != "num":
            self.fail()
        mark = self.expect("/", "-", ".")
        after = self.peek()
        if after is not None and after.kind == "num" and len(after.word) == 4:
            year = self.year()
            if not 1 <= one <= 12 or mark == ".":
                self.fail()
            return Stretch(year, (one, None), (one, None))
        two = self.number()
        self.expect(mark)
        year = self.attempt(self.year) or self.short_year()
        if two > 12 and one <= 12:
            one, two = two, one
        return checked(self, year, two, one)

    def day(self) -> Stretch:
        day = self.day_number()
        self.accept("-", "/", ".")
        self.of()
        month = self.month()
        year = self.of_year()
        return checked(self, year, month, day)

    def english_day(self) -> Stretch:
        self.weekday()
        month = self.month()
        self.accept("the")
        day = self.day_number()
        year = self.of_year()
        return checked(self, year, month, day)

    def fortnight(self) -> Stretch:
        self.any_of("la", "the")
        number = self.ordinal()
        self.expect("quincena")
        self.of()
        month = self.month()
        year = self.of_year()
        if number == 1:
            return Stretch(year, (month, 1), (month, 15))
        if number in (2, -1):
            return Stretch(year, (month, 16), (month, None))
        self.fail()
        raise Stop

    def ordinal(self) -> int:
        token = self.peek()
        if token is None:
            self.fail()
        assert token is not None
        if token.kind == "ord":
            self.at += 1
            return token.number
        if token.word in ORDINAL:
            self.at += 1
            return ORDINAL[token.word]
        if token.word in words.ROMANS:
            self.at += 1
            self.accept(".", "º")
            return words.ROMANS[token.word]
        if token.kind == "num" and 1 <= token.number <= 6 and len(token.word) == 1:
            self.at += 1
            self.accept("º", ".")
            return token.number
        self.fail()
        return 0

    def part(self) -> Stretch:
        """II Trimestre 2004, 2016 Q3, segundo semestre del año 2010, 2ª mitad de 2016."""
        self.any_of("el", "la", "the", "durante el", "en el")
        year = self.attempt(lambda: self.leading_year())
        token = self.peek()
        if token is not None and token.kind == "part":
            self.at += 1
            number, months = token.number, PART[token.word]
        else:
            number = self.attempt(self.ordinal) or 0
            word = self.take().word if not self.ended() else ""
            months = 6 if word in ("mitad", "half") else PART.get(word, 0)
            if not months:
                self.at -= 1
                self.fail()
            if not number:
                number = self.attempt(self.ordinal) or self.number()
        count = 12 // months
        number = count if number == -1 else number
        if not 1 <= number <= count:
            self.fail()
        if year is None:
            year = self.of_year()
        first = (number - 1) * months + 1
        return Stretch(year, (first, None), (first + months - 1, None))

    def leading_year(self) -> int:
        year = self.year()
        self.accept("-", "/", ",")
        return year

    def month_year(self) -> Stretch:
        self.any_of("el mes de", "mes de", "los meses de", "el")
        month = self.month()
        if self.accept("/", "-"):
            self.at -= 1
        year = self.of_year()
        return Stretch(year, (month, None), (month, None))

    def only_year(self) -> Stretch:
        self.any_of("el ano", "ano", "the year", "year", "el", "ejercicio", "gestion", "vigencia")
        return Stretch(self.year())

    # Windows.

    def window(self) -> Expression:
        for form in (
            self.until,
            self.since,
            self.between,
            self.near,
            self.day_range,
            self.month_list,
            self.span,
            self.single,
        ):
            start = self.at
            found = self.attempt(form)
            if found is not None:
                self.clock()
                self.dots()
                if self.ended() or self.peek() is not None and self.peek().word in (")",):  # type: ignore[union-attr]
                    return found
                self.farthest = max(self.farthest, self.at)
            self.at = start
        self.fail()
        raise Stop

    def end(self) -> Stretch:
        """A stretch, or «finales de» one, which ends with it."""
        self.any_of(
            "the end of", "end of", "late", "fines de", "finales de", "finales del", "fin de",
            "fines del", "el fin de", "el final de", "final de", "finalizar", "el cierre de", "early", "mid", "mid -",
        )
        return self.stretch()

    def until(self) -> Expression:
        strict = self.any_of("antes de el", "antes del", "antes de", "before the", "before")
        if strict is None:
            found = self.any_of(*UNTIL)
            if found is None:
                self.fail()
        stretch = self.end()
        return Expression(Kind.WINDOW, None, stretch, before=strict is not None)

    def since(self) -> Expression:
        if self.any_of("despues del", "despues de", "after"):
            return Expression(Kind.WINDOW, self.stretch(), None, after=True)
        found = self.any_of(*SINCE)
        first = self.stretch()
        if found is None:
            if not self.any_of("o mas tarde", "en adelante", "or later", "onwards", "onward", "and later", "o posterior", "y posteriores", "en adelante"):
                self.fail()
            return Expression(Kind.WINDOW, first, None)
        self.clock()
        self.accept(",")
        self.any_of("en adelante", "onwards", "onward")
        if self.any_of(*TO):
            return ranged(self, first, self.end())
        return Expression(Kind.WINDOW, first, None)

    def between(self) -> Expression:
        if not self.any_of("entre el", "entre los meses de", "entre", "between"):
            self.fail()
        first = self.stretch()
        self.expect("y", "e", "and", "al", "a")
        return ranged(self, first, self.end())

    def near(self) -> Expression:
        """Finales, mediados, principios de: within the stretch; only its end is sure of «finales»."""
        word = self.any_of(
            "a finales de", "a finales del", "a fines de", "a fines del", "finales de", "finales del", "fines de", "fines del", "fin de",
            "the end of", "end of", "late", "at the end of", "a final de", "final de", "para fines de",
        )
        if word:
            return Expression(Kind.WINDOW, None, self.stretch())
        word = self.any_of(
            "a mediados de", "mediados de", "a principios de", "principios de", "a inicios de", "inicios de", "a comienzos de", "comienzos de",
            "early", "mid -", "mid", "the beginning of", "beginning of", "the middle of", "durante el", "durante", "during", "en el transcurso de", "en", "in", "on", "el", "throughout", "a lo largo de", "para el", "para", "for",
        )
        if not word:
            self.fail()
        stretch = self.stretch()
        return Expression(Kind.WINDOW, stretch, stretch)

    def day_range(self) -> Expression:
        """«16 al 19 de mayo del 2008», "17 – 28 August 2019", «15, 16 y 17 de abril de 1999»."""
        self.any_of("del", "de", "from", "entre el", "entre los dias", "entre", "between", "desde el", "los dias", "dias", "los", "el")
        first = last = self.day_number()
        english = False
        while True:
            if not self.any_of("al", "a el", "a", "-", "hasta el", "hasta", "y el", "y", "e", "and", "to", "through", "until", ",", "/"):
                break
            self.any_of("el", "dia")
            last = self.day_number()
            english = True
        if not english or last <= first:
            self.fail()
        self.of()
        month = self.month()
        year = self.of_year()
        checked(self, year, month, first)
        checked(self, year, month, last)
        stretch = Stretch(year, (month, first), (month, last))
        return Expression(Kind.WINDOW, stretch, stretch)

    def month_list(self) -> Expression:
        """«Enero, febrero y marzo de 2011»: months that follow each other."""
        self.any_of("los meses de", "meses de", "en los meses de", "en")
        months = [self.month()]
        while self.accept(",", "y", "and", "e"):
            self.accept("y", "and")
            months.append(self.month())
        if len(months) < 2 or months != list(range(months[0], months[0] + len(months))):
            self.fail()
        stretch = Stretch(self.of_year(), (months[0], None), (months[-1], None))
        return Expression(Kind.WINDOW, stretch, stretch)

    def span(self) -> Expression:
        """From one stretch to another, the later year serving both."""
        self.any_of("desde el", "desde", "del", "de", "from", "entre")
        first = self.stretch()
        self.clock()
        if not self.any_of(*TO, "-", "/"):
            self.fail()
        return ranged(self, first, self.end())

    def single(self) -> Expression:
        stretch = self.stretch()
        return Expression(Kind.WINDOW, stretch, stretch)

    # Whole cells.

    def done(self) -> Expression:
        self.any_of("ya", "100", "fue", "was", "ha sido", "has been")
        self.accept("%")
        token = self.peek()
        if token is None or token.word not in DONE:
            self.fail()
        self.at += 1
        self.accept(":", ",", "-", "(")
        self.any_of("a", "al", "el", "en", "in", "on", "by", "desde")
        if self.ended():
            return Expression(Kind.DONE)
        if self.any_of("antes de", "before"):  # finished before something that is no date
            known = self.attempt(self.stretch)
            if known is None:
                self.at = len(self.tokens)
                return Expression(Kind.DONE)
            return Expression(Kind.DONE, None, known, before=True)
        window = self.window()
        self.accept(")")
        return replace(window, kind=Kind.DONE)

    def ongoing(self) -> Expression:
        self.any_of("de manera", "de forma", "de modo", "en forma", "con caracter", "on a", "on an", "in")
        token = self.peek()
        if token is not None and (token.word in ONGOING or self.any_of("en curso", "en proceso", "under way", "todo el tiempo", "en todo momento", "todo el ano", "at all times")):
            if token.word in ONGOING:
                self.at += 1
            self.any_of("actualizado", "actualizada", "updated", "basis", "actualizacion", "y continuo", "y continua", "process")
            self.any_of("ongoing", "permanente")
            self.accept(",", "(", "-")
            if self.ended():
                return Expression(Kind.ONGOING)
            first = self.since() if self.at else None
            return Expression(Kind.ONGOING, first.first if first else None)
        self.any_of(*SINCE)
        first_stretch = self.stretch()
        self.accept(",", "-", "–", "(")
        self.any_of("and", "y", "en forma", "de manera", "de forma", "a", "to")
        word = self.peek()
        if word is None or word.word not in ONGOING | {"present", "presente", "fecha"}:
            self.fail()
        self.at += 1
        self.accept(")")
        return Expression(Kind.ONGOING, first_stretch)

    def recurring(self) -> Expression:
        every = self.period()
        on = None
        if self.at < len(self.tokens):
            self.accept(",", "-", "(", ":")
            meeting = self.attempt(self.at_meeting)
            if meeting:
                self.accept(")")
                return Expression(Kind.PER_MEETING, every=every)
            start = self.at
            since = self.attempt(self.since)
            if since:
                self.accept(")")
                return Expression(Kind.RECURRING, since.first, every=every)
            self.at = start
        return Expression(Kind.RECURRING, every=every, on=on)

    def dated_yearly(self) -> Expression:
        """«El 12 de febrero de cada año», "at an annual meeting in February each year"."""
        self.any_of("en el mes de", "en", "el", "every", "each", "cada", "in", "on", "todos los")
        on: tuple[int, int] | None
        start = self.at
        day = self.attempt(self.day_number)
        if day is not None:
            self.of()
            month = self.attempt(self.month)
            if month is None:
                self.fail()
            assert month is not None
            on = (month, day)
        else:
            self.at = start
            self.month()
            on = None
        if self.any_of("de cada ano", "cada ano", "de todos los anos", "todos los anos", "each year", "every year", "of each year", "of every year", "anualmente", "annually") is None:
            self.fail()
        return Expression(Kind.RECURRING, every=Period(12), on=on)

    def period(self) -> Period:
        for phrase, months in (("at an annual meeting in", 12),):
            if self.sequence(phrase):
                self.month()
                self.any_of("each year", "every year")
                return Period(months)
        self.any_of("de manera", "de forma", "en forma", "con periodicidad", "periodicidad", "frecuencia", "frequency", "con frecuencia", "a", "con una frecuencia", "reportes", "informe")
        self.accept(":")
        token = self.peek()
        if token is not None and token.word in FREQUENCY:
            for phrase in ("semi - annual", "half - yearly", "semi - annually"):
                if self.sequence(phrase):
                    return Period(6)
            self.at += 1
            return Period(*FREQUENCY[token.word])
        for phrase in ("semi - annual", "semi - annually", "half - yearly", "semi annual", "half yearly"):
            if self.sequence(phrase):
                return Period(6)
        if self.sequence("r / p"):
            pass
        if self.any_of("todos los", "todas las"):
            return self.unit(1)
        times = self.attempt(self.times)
        if times:
            if not self.any_of("al", "a el", "a la", "por", "cada", "en el", "a", "per", "every", "each", "in a"):
                self.fail()
            number = self.attempt(self.number) or 1
            return divided(self, self.unit(number), times)
        if not self.any_of("cada", "every", "each", "una cada", "per"):
            self.fail()
        if self.any_of("other", "second"):
            return self.unit(2)
        if self.any_of("dos por tres"):
            self.fail()
        return self.unit(self.attempt(self.number) or 1)

    def times(self) -> int:
        if self.any_of("una vez", "once", "one time", "1 vez"):
            return 1
        if self.any_of("twice", "dos veces", "two times", "2 veces"):
            return 2
        number = self.number()
        self.expect("veces", "vez", "times", "time")
        return number

    def unit(self, number: int) -> Period:
        token = self.peek()
        if token is None or token.word not in UNIT or not 1 <= number <= 1000:
            self.fail()
        assert token is not None
        self.at += 1
        months, weeks, days = UNIT[token.word]
        return Period(months * number, weeks * number, days * number)

    def at_meeting(self) -> bool:
        self.any_of("en", "at", "durante", "a", "por", "para")
        self.expect("cada", "every", "each", "todas")
        self.any_of("las", "una de las", "one of the")
        self.any_of("ordinary", "regular", "annual", "network")
        token = self.peek()
        if token is None or token.word not in MEETINGS:
            self.fail()
        self.at += 1
        while (token := self.peek()) is not None and token.word in AFTER_MEETING:
            self.at += 1
        return True

    def per_meeting(self) -> Expression:
        self.at_meeting()
        self.accept(",", "(", "-")
        every = self.attempt(self.period)
        self.accept(")")
        return Expression(Kind.PER_MEETING, every=every)

    def labelled(self) -> Expression:
        """«II Trimestre: hasta el 16 de marzo de 2006», «Plazo: …»: the date behind the colon."""
        while self.expect_any() != ":":
            pass
        return self.window()

    def expect_any(self) -> str:
        if self.ended():
            self.fail()
        return self.take().word

    def relative(self) -> Expression:
        """Words that count from something the cell does not date: no year among them."""
        if any(t.kind == "num" and t.number in YEARS and len(t.word) == 4 for t in self.tokens):
            self.fail()
        found = [t.word for t in self.tokens]
        counted = any(a.kind == "num" or a.word in NUMBER for a in self.tokens) and any(
            word in UNIT for word in found
        )
        if not (set(found) & RELATIVE or counted):
            self.fail()
        if set(found) & (frozenset(MONTH) | FREQUENCY.keys()) - {"mar"} or "cada" in found or "every" in found:
            self.fail()
        self.at = len(self.tokens)
        return Expression(Kind.RELATIVE)


CLOCK = frozenset("a las la hrs hr hora horas h am pm at de ciudad mexico del dia medianoche noon midnight hasta".split()) - {"hasta", "del"}
MEETINGS = frozenset("reunion reuniones sesion sesiones asamblea conferencia encuentro meeting meetings session sessions conference assembly".split())
AFTER_MEETING = frozenset("de del la las el los red ordinaria ordinarias comite consejo grupo crm rcm conferencia of the network committee council conference group ordinary".split())
UNTIL = (
    "a mas tardar el", "a mas tardar en", "a mas tardar a", "a mas tardar", "hasta el", "hasta la", "hasta los", "hasta", "no mas tarde que el", "no mas tarde de el", "no mas tarde del", "no mas tarde de",
    "como maximo el", "como maximo hasta el", "como maximo", "al", "by the", "by", "no later than the", "no later than", "not later than", "until the", "until", "till", "due by", "due", "up to", "para antes de el", "vence el", "completion by", "on or before", "fecha limite", "plazo",
)
SINCE = ("a partir del", "a partir de el", "a partir de", "a contar del", "a contar de", "desde el", "desde", "since", "starting in", "starting on", "starting from", "starting", "beginning in", "beginning", "from the", "from", "as of", "as from", "inicio", "inicia el", "inicia en")
TO = ("hasta el", "hasta la", "hasta", "al", "a el", "a", "to the", "to", "until", "through", "till", "y el", "y", "and", "-")


def checked(parser: Parser, year: int | None, month: int, day: int) -> Stretch:
    """One day, if the month has it; a CalendarError that outlives the other forms if not."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2000, month)[1]:
        token = parser.tokens[min(parser.at, len(parser.tokens)) - 1]
        first = parser.tokens[0]
        parser.problem = CalendarError("no-such-day", first.start + 1, "", None)
        del token
        parser.fail()
    return Stretch(year, (month, day), (month, day))


def divided(parser: Parser, period: Period, times: int) -> Period:
    """A period so many times in it: «dos veces al año» is every six months."""
    if period.months and period.months % times == 0:
        return Period(period.months // times)
    if times == 1:
        return period
    parser.fail()
    raise Stop


def ranged(parser: Parser, first: Stretch, last: Stretch) -> Expression:
    """From one stretch to another; a year that is written once serves both, wrapping if it must."""
    if first.year is None and last.year is not None:
        back = (first.first[0], first.first[1] or 1) > (last.last[0], last.last[1] or 31)
        first = replace(first, year=last.year - back)
    elif last.year is None and first.year is not None:
        on = (last.last[0], last.last[1] or 31) < (first.first[0], first.first[1] or 1)
        last = replace(last, year=first.year + on)
    if first.year is not None and last.year is not None:
        starts = (first.year, first.first[0], first.first[1] or 1)
        ends = (last.year, last.last[0], last.last[1] or 31)
        if starts > ends:
            parser.fail()
    return Expression(Kind.WINDOW, first, last)


BLANK = frozenset("- . * / _ ( ) ? …".split())


@cache
def phrases(which: str) -> frozenset[str]:
    """Cells that are whole phrases, as scanned."""
    rows = words.UNDATED if which == "undated" else words.RELATIVE_PHRASES
    return frozenset(" ".join(t.word for t in scan(row)) for row in rows)


def parse(text: str) -> Expression:
    """What a cell says; CalendarError where it cannot be understood as a whole."""
    if len(text) > LONGEST:
        raise CalendarError("too-long", LONGEST + 1)
    tokens = without_notes(scan(text))
    if all(token.word in BLANK for token in tokens):
        return Expression(Kind.UNDATED)
    whole = " ".join(token.word for token in tokens)
    if whole in phrases("undated"):
        return Expression(Kind.UNDATED)
    if whole in phrases("relative"):
        return Expression(Kind.RELATIVE)
    parser = Parser(tokens)
    for form in (
        parser.window,
        parser.recurring,
        parser.dated_yearly,
        parser.per_meeting,
        parser.ongoing,
        parser.done,
        parser.labelled,
        parser.relative,
    ):
        found = parser.whole(form)
        if found is not None:
            return found
    raise trouble(text, tokens, parser)


def without_notes(tokens: list[Token]) -> list[Token]:
    """The tokens without footnote marks and full stops at the end, bullets at the start."""
    kept = list(tokens)
    while kept and kept[-1].word in (".", "*", ";", ","):
        kept.pop()
    if len(kept) > 3 and [t.word for t in kept[-3::2]] == ["(", ")"] and kept[-2].kind == "num" and len(kept[-2].word) < 3:
        kept = kept[:-3]
    while len(kept) > 1 and kept[0].word in ("*", "-", "•", "·"):
        kept.pop(0)
    return kept


def trouble(text: str, tokens: list[Token], parser: Parser) -> CalendarError:
    """The word that stopped the reading, and what was perhaps meant."""
    if parser.problem is not None:
        return parser.problem
    known = {*MONTH, *UNIT, *FREQUENCY, *PART, *ONGOING, *DONE, *WEEKDAY, *NUMBER, *ORDINAL}
    for token in tokens:
        if token.kind == "word" and len(token.word) > 3 and token.word not in known:
            from difflib import get_close_matches

            close = get_close_matches(token.word, known, n=1, cutoff=0.75)
            if close:
                better = text[: token.start] + cased(close[0], text[token.start : token.end]) + text[token.end :]
                try:
                    parse_quietly(better)
                except CalendarError:
                    continue
                return CalendarError("unknown-word", token.start + 1, text[token.start : token.end], better)
    at = min(parser.farthest, len(tokens) - 1)
    token = tokens[at]
    code = "incomplete" if parser.farthest >= len(tokens) else "unknown-word"
    return CalendarError(code, token.start + 1, text[token.start : token.end])


def parse_quietly(text: str) -> Expression:
    return parse(text)


def cased(word: str, like: str) -> str:
    """A word in the case of another."""
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
