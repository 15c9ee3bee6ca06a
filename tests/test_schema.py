"""The JSON Schema of a data file and `check` have one table behind them, and one verdict.

What only `check` can tell (the language of the calendar, what refers to what, the order of days,
the text itself) stands in CHECK_ALONE, code by code; the schema refuses nothing that `check` takes.
"""

from io import StringIO

import jsonschema
import pytest
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError

from crmplan.books import BOOKS, schema
from crmplan.records.problems import CODES, Severity
from crmplan.records.source import Source
from tests.samples import FRAMES, SAMPLES, with_sample

# Errors that no schema of fields can see, with the reason.
CHECK_ALONE = {
    "the writing, which no value shows": {
        "anchor", "directive", "merge-key", "smart-quotes", "tag",
    },
    "what refers to another record": {
        "heads-overlap", "id-duplicate", "id-misplaced", "list-twice", "measure-unknown",
        "meeting-unknown", "number-misplaced", "party-twice", "party-unknown", "post-unknown",
        "rule-overlap", "state-twice", "visa-file-name",
    },
    "days in their order": {
        "head-dates", "list-dates", "log-before-plan", "log-order", "meeting-dates",
        "plan-dates", "post-dates", "rule-dates", "visa-dates",
    },
    "what fields say together, and the language of the calendar": {
        "calendar-unreadable", "event-incomplete", "post-circle", "rule-category",
        "source-missing",
    },
    "a form that is more than a pattern": {
        "currency-unknown", "email-invalid", "phone-invalid", "website-invalid",
    },
}  # fmt: skip
ALONE = {code for codes in CHECK_ALONE.values() for code in codes}


class Texts(SafeConstructor):
    """Reads a day as the text that it is, as check-jsonschema does."""


Texts.add_constructor("tag:yaml.org,2002:timestamp", lambda self, node: self.construct_scalar(node))


def by_schema(file, text):
    """Whether the schema takes a file's text; None where YAML itself does not."""
    book = next(book for book in BOOKS.values() if book.has(file))
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = Texts
    try:
        value = yaml.load(StringIO(text))
    except (YAMLError, ValueError):
        return None
    checker = jsonschema.Draft202012Validator(
        schema(book), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return not list(checker.iter_errors(value))


def by_check(file, text):
    """Whether `check` has no error to tell of a file's text."""
    book = next(book for book in BOOKS.values() if book.has(file))
    reading = book.read(Source(file, text))
    problems = [*reading.problems, *book.check({file: reading})]
    return not [one for one in problems if CODES[one.code] is Severity.ERROR]


WRITTEN = {code: sample for code, sample in SAMPLES.items() if sample.at}


@pytest.mark.parametrize("file", FRAMES)
def test_a_sound_file_is_sound_for_both(file):
    assert (by_schema(file, FRAMES[file]), by_check(file, FRAMES[file])) == (True, True)


@pytest.mark.parametrize("code", WRITTEN)
def test_the_schema_refuses_nothing_that_check_takes(code):
    sample = WRITTEN[code]
    for lines in (sample.good, sample.bad):
        text = with_sample(sample, lines)
        assert by_schema(sample.file, text) or not by_check(sample.file, text)


@pytest.mark.parametrize("code", WRITTEN)
def test_what_check_alone_refuses_is_known_by_name(code):
    sample = WRITTEN[code]
    text = with_sample(sample, sample.bad)
    differs = by_schema(sample.file, text) is True and not by_check(sample.file, text)
    assert not differs or code in ALONE, f"{code}: give it a place in CHECK_ALONE, or a schema"


def test_no_difference_is_named_that_is_none():
    differing = {
        code
        for code, sample in WRITTEN.items()
        if by_schema(sample.file, text := with_sample(sample, sample.bad)) is True
        and not by_check(sample.file, text)
    }
    assert sorted(ALONE - differing) == []


# One value at a time, as people write it: what it is written in place of, and whether it will do.
VALUES = [
    ("workplan.yaml", "number: 1", 'number: "1"', True),
    ("workplan.yaml", "number: 1", "number: 0", False),
    ("workplan.yaml", "number: 1", "number: uno", False),
    ("workplan.yaml", "calendar: Octubre 2003", "calendar: ~", True),
    ("workplan.yaml", "calendar: Octubre 2003", "calendar: 2003", True),
    ("workplan.yaml", "calendar: Noviembre 2003", "calendar: Noviembre 2003\n{}english: ~", True),
    ("workplan.yaml", "calendar: Noviembre 2003", "calendar: Noviembre 2003\n{}log: ~", True),
    ("workplan.yaml", "calendar: Noviembre 2003", "calendar: Noviembre 2003\n{}log: ''", False),
    ("workplan.yaml", "calendar: Noviembre 2003", "calendar: Noviembre 2003\n{}exempt:", True),
    ("workplan.yaml", "calendar: Noviembre 2003", "calendar: Noviembre 2003\n{}responsible:", True),
    ("workplan.yaml", "calendar: Noviembre 2003",
     'calendar: Noviembre 2003\n{0}responsible: MX\n{0}each: "true"', True),
    ("workplan.yaml", "calendar: Noviembre 2003",
     "calendar: Noviembre 2003\n{0}responsible: MX\n{0}each: sí", False),
    ("workplan.yaml", "starts: 2003-05-26", 'starts: "2003-05-26"', True),
    ("workplan.yaml", "starts: 2003-05-26", "starts: 26/05/2003", False),
    ("workplan.yaml", "starts: 2003-05-26", "starts: 2003-02-31", False),
    ("workplan.yaml", "starts: 2003-05-26", "starts: ~", False),
    ("workplan.yaml", "ends: 2005-05-25", "ends: ''", True),
    ("workplan.yaml", "starts: 2003-05-26", "starts: 2003-05-26\n{}source: [a]", False),
    ("visas/GT.yaml", "amount: 50", 'amount: "50"', True),
    ("visas/GT.yaml", "amount: 50", "amount: cincuenta", False),
    ("visas/GT.yaml", "days: 90", 'days: "90"', True),
    ("visas/GT.yaml", "days: 90", "days: 90 días", False),
    ("visas/GT.yaml", "passport: HN", "passport: HND", False),
    ("visas/GT.yaml", "passport: HN", "passport: XX", False),
    ("visas/GT.yaml", "source: Nota verbal", 'source: " "', False),
]  # fmt: skip


@pytest.mark.parametrize(("file", "was", "now", "sound"), VALUES)
def test_a_value_is_taken_by_both_or_by_neither(file, was, now, sound):
    frame = FRAMES[file]
    at = frame.index(was)
    line = frame[frame.rfind("\n", 0, at) + 1 : at]
    written = now.format(" " * len(line)) if "{" in now else now
    text = frame.replace(was, written, 1)
    assert (by_schema(file, text), by_check(file, text)) == (sound, sound)


@pytest.mark.parametrize("parties", ["parties:\n", "parties: ~\n"])
def test_parties_that_say_nothing_are_taken_by_both(parties):
    text = (
        f"plan:\n  title: Plan\n  starts: 2003-05-26\n{parties}themes:\n"
        '  - number: "1"\n    title: T\n    objectives: []\n'
    )
    assert (by_schema("workplan.yaml", text), by_check("workplan.yaml", text)) == (True, True)
