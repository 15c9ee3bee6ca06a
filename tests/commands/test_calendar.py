"""What scripts may rely on in `crmplan calendar`."""

import json
import subprocess
import sys

import pytest

from tests.running import environment, run

KEYS = [
    *("text", "kind", "start", "end", "every", "reading", "assumptions", "problem"),
    *("remark", "anchor"),
]


def objects(*words):
    """The objects that the command writes, one a line."""
    shown = run("calendar", *words, "--format", "json")
    assert (shown.returncode, shown.stderr) == (0, "")
    return [json.loads(line) for line in shown.stdout.splitlines()]


def from_bytes(lines):
    """The same from bytes on standard input, as written there."""
    words = [sys.executable, "-m", "crmplan", "calendar", "--stdin", "--format", "json"]
    shown = subprocess.run(
        words, input=lines, capture_output=True, check=True, timeout=60, env=environment()
    )
    return [json.loads(line) for line in shown.stdout.decode().splitlines()]


@pytest.mark.parametrize(
    "text",
    ["Octubre 2003", "Semestral", "Permanentemente", "", "Octbre 2003", "15 días hábiles"],
)
def test_every_object_has_all_keys_in_the_same_order(text):
    (found,) = objects(text)
    assert list(found) == KEYS
    assert found["text"] == text


def test_unknown_values_are_null_and_days_and_periods_iso_8601():
    month, open_, often, blank = objects("Octubre 2003", "hasta 2010", "Semestral", "")
    assert [month[key] for key in KEYS[1:5]] == ["window", "2003-10-01", "2003-10-31", None]
    assert [open_[key] for key in KEYS[1:5]] == ["window", None, "2010-12-31", None]
    assert [often[key] for key in KEYS[1:5]] == ["recurring", None, None, "P6M"]
    assert [blank[key] for key in KEYS[1:5]] == ["undated", None, None, None]
    assert {found["problem"] for found in (month, open_, often, blank)} == {None}


def test_what_cannot_be_read_says_where_it_stopped_and_the_nearest_it_knows():
    (found,) = objects("hasta Octbre 2003")
    assert [found[key] for key in KEYS[1:7]] == ["unreadable", None, None, None, None, []]
    problem = found["problem"]
    assert (problem["code"], problem["column"], problem["word"]) == ("unknown-word", 7, "Octbre")
    assert problem["suggestion"] == "hasta Octubre 2003"
    assert "Octbre" in problem["message"]


def test_a_missing_year_is_the_year_given_and_said_so():
    (bare,) = objects("Octubre")
    assert (bare["kind"], bare["problem"]["code"]) == ("unreadable", "no-year")
    (found,) = objects("Octubre", "--year", "2003")
    assert (found["start"], found["end"]) == ("2003-10-01", "2003-10-31")
    assert "2003" in found["assumptions"][0]


@pytest.mark.parametrize("year", ["abc", "0", "-3", "20.03"])
def test_a_year_that_is_none_is_refused(year):
    refused = run("calendar", "Octubre", f"--year={year}")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--year" in refused.stderr


def test_every_line_of_standard_input_has_its_object_in_order():
    lines = b"Octubre 2003\n\nSemestral\r\n  Mensual  \nOctubre\xff 2003\nOct\x00ubre\nJulio 2003"
    texts = ["Octubre 2003", "", "Semestral", "  Mensual  ", "Octubre\\xff 2003", "Oct\0ubre"]
    found = from_bytes(lines)
    assert [one["text"] for one in found] == [*texts, "Julio 2003"]
    assert [one["kind"] for one in found] == [
        *("window", "undated", "recurring", "recurring", "unreadable", "unreadable", "window")
    ]


def test_no_standard_input_gives_no_object():
    assert from_bytes(b"") == []


def test_a_line_of_a_million_characters_is_refused_in_a_sentence():
    (found,) = from_bytes(b"Octubre " * 125_000)
    assert found["problem"]["code"] == "too-long"


def test_ten_thousand_lines_give_ten_thousand_objects():
    lines = "".join(f"hasta el {n % 28 + 1} de mayo de {1950 + n % 150}\n" for n in range(10_000))
    found = from_bytes(lines.encode())
    assert len(found) == 10_000
    assert {one["kind"] for one in found} == {"window"}


def test_the_exit_code_is_0_unless_strict():
    assert run("calendar", "Octbre 2003").returncode == 0
    assert run("calendar", "Octbre 2003", "--strict").returncode == 1
    assert run("calendar", "Octubre 2003", "", "--strict").returncode == 0
    assert run("calendar", "--stdin", "--strict", stdin="Octubre 2003\nOctbre\n").returncode == 1


@pytest.mark.parametrize("words", [[], ["--format", "csv", "Octubre"]])
def test_a_command_without_texts_or_with_another_format_is_refused(words):
    refused = run("calendar", *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert len(refused.stderr.strip().splitlines()) == 1


def test_a_column_is_read_together_and_says_what_it_told():
    done = run("calendar", "--stdin", "--column", "--format", "json", "--lang", "en",
                  stdin="25/04/2010\n03/04/2010\n")  # fmt: skip
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [item["start"] for item in found] == ["2010-04-25", "2010-04-03"]
    assert found[1]["assumptions"] == [
        "the day stands before the month, as in the rest of the column"
    ]
    assert done.stderr == "The column: dates in figures begin with the day: one of them shows it.\n"
