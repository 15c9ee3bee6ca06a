"""The forms that make recurrences and times of the day."""

from __future__ import annotations

from crmplan.calendar import recurrences as recur
from crmplan.calendar.form import CLOCK, OFTEN, Form

REPEATED = (
    Form(
        "frequency",
        OFTEN,
        ("FREQ", "NUM HYPHEN? FREQ", "WEEKDAYS", "EVERY? HOURLY"),
        recur.frequency,
        ("Semestral", "Trimestralmente", "a diario"),
        ("Quarterly", "semi-annual", "daily"),
    ),
    Form(
        "every",
        OFTEN,
        (
            "EVERY UNIT",
            "PER UNIT",
            "EVERY NUM|BIG|ORD UNIT",
            "EVERY OTHER UNIT",
            "EVERY WEEKDAY",
            "EVERY UNIT UNIT",
        ),
        recur.every,
        ("cada 6 meses", "todos los años", "cada lunes"),
        ("every 5 years", "every other month", "every Monday"),
    ),
    Form(
        "times",
        OFTEN,
        (
            "NUM TIMES PER|TO|EVERY UNIT",
            "TWICE PER|TO|EVERY UNIT",
            "TWICE FREQ",
            "NUM TIMES FREQ",
            "NUM TIMES EVERY NUM UNIT",
            "TWICE EVERY NUM|OTHER UNIT",
            "NUM TIMES EVERY OTHER UNIT",
            "NUM PER PER|SLASH? UNIT",
            "NUM TIMES SLASH UNIT",
            "NUM MEETING|NOUN PER|TO|EVERY UNIT",
            "NUM MEETING|NOUN FREQ",
        ),
        recur.times,
        ("una vez al año", "dos veces por año", "una vez cada dos años"),
        ("twice a year", "once per quarter", "once every two years"),
    ),
    Form(
        "day-of-each",
        OFTEN,
        ("UNIT? NUM|ORD EVERY UNIT",),
        recur.day_of_each,
        ("el 15 de cada mes",),
        ("day 15 of each month",),
    ),
    Form(
        "days-of-each",
        OFTEN,
        (
            "FROM? UNIT? NUM|ORD TO|UNTIL|DASH|HYPHEN UNIT? NUM|ORD EVERY UNIT",
            "BETWEEN UNIT? NUM|ORD AND UNIT? NUM|ORD EVERY UNIT",
        ),
        recur.days_of_each,
        ("del 1 al 15 de cada mes",),
        ("from the 1st to the 15th of each month",),
    ),
    Form(
        "day-within",
        OFTEN,
        tuple(
            f"FREQ COMMA|OPEN|COLON|DASH? {within} CLOSE?"
            for within in (
                "WITHIN? ORD|LAST NUM? WORKING? UNIT|WEEKDAY WORKING?",
                "WITHIN? NUM ORD|LAST WORKING? UNIT WORKING?",
                "EARLY|MID|LATE UNIT?",
                "UNTIL? ORD",
                "WEEKDAY",
            )
        ),
        recur.day_within,
        ("mensual, los primeros 5 días",),
        ("monthly, by the 15th",),
    ),
    Form(
        "each-month",
        OFTEN,
        ("EVERY UNIT? NUM|ORD? MONTH", "EVERY MONTH NUM|ORD", "EVERY NUM SLASH NUM"),
        recur.each_month,
        ("cada abril", "cada 15 de abril"),
        ("every April", "each 15 April"),
    ),
    Form(
        "some-day-of-each",
        OFTEN,
        (
            "ORD|LAST WORKING? UNIT|WEEKDAY WORKING? EVERY UNIT",
            "ORD|LAST NUM UNIT WORKING? EVERY UNIT",
            "NUM ORD|LAST UNIT WORKING? EVERY UNIT",
            "NUM EARLY|LATE WORKING? EVERY UNIT",
            "EARLY|MID|LATE EVERY UNIT",
            "EVERY EARLY|MID|LATE UNIT",
            "NUM UNIT|WEEKDAY EVERY UNIT",
            "ORD|NUM UNIT WORKING? EVERY UNIT",
            "SOME UNIT EVERY UNIT",
        ),
        recur.some_day_of_each,
        ("último viernes de cada mes", "a fin de cada mes"),
        ("first Monday of each month", "at the end of each quarter"),
    ),
    Form(
        "clock",
        CLOCK,
        (
            "NOON",
            "CLOCK NUM? NOON",
            "NUM NOON",
            "CLOCK NUM AMPM|HOUR? AMPM?",
            "CLOCK NUM COLON|DOT NUM AMPM|HOUR? AMPM?",
            "NUM COLON NUM AMPM|HOUR? AMPM?",
            "NUM COLON NUM COLON NUM AMPM|HOUR? AMPM?",
            "NUM DOT NUM AMPM|HOUR",
            "NUM AMPM",
        ),
        recur.clock,
        ("16 de enero del 2015, a las 18 hrs",),
        ("16 January 2015 at midnight",),
    ),
)
