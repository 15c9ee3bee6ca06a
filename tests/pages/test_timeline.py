"""The timeline shows each activity on its days, and what is missed is not what is to come."""

from datetime import date

import pytest

from crmplan.language import Language
from crmplan.measures.query import Query
from crmplan.outputs.bars import plain
from crmplan.pages import timeline
from crmplan.pages.document import Timeline, Tone
from tests.plans import activity, event, meeting, plan


def chart(of, day, start="", end=""):
    on = date.fromisoformat(day)
    asked = Query(of, on)
    span = timeline.whole_span(of, on)
    if start:
        span = timeline.months_of(date.fromisoformat(start), date.fromisoformat(end))
    view = timeline.view(asked, asked.rows(), span, Language.ES)
    (found,) = (block for block in view.page().blocks if isinstance(block, Timeline))
    return found


def row(found, name):
    (line,) = (line for line in plain(found) if line.startswith(name))
    return line


def test_a_window_stands_under_its_months():
    of = plan(activity("Octubre 2003", text="Ampliar."))
    lines = list(plain(chart(of, "2003-08-15")))
    months = next(line for line in lines if "oct" in line)
    bar = row(chart(of, "2003-08-15"), "1.1.1")
    first = months.index("oct")
    assert bar[first : first + 8] == "░" * 8
    assert bar.replace("░" * 8, "").split() == ["1.1.1", "│", "Ampliar."]


def test_occurrences_met_missed_and_to_come_differ():
    done = event("2003-11-20", "done")
    of = plan(activity("Semestral", done))
    (track,) = chart(of, "2004-12-01", "2003-05-01", "2005-06-30").groups[0].tracks
    assert [(turn.end.isoformat(), turn.tone) for turn in track.stretches[:3]] == [
        ("2003-11-26", Tone.GOOD),
        ("2004-05-26", Tone.BAD),
        ("2004-11-26", Tone.BAD),
    ]
    assert track.stretches[3].tone is Tone.NOTICE
    assert row(chart(of, "2004-12-01"), "1.1.1").count("×") == 2


def test_every_occurrence_in_sight_is_shown_however_many():
    (track,) = chart(plan(activity("Semanal")), "2003-12-01").groups[0].tracks
    missed = [turn for turn in track.stretches if turn.tone is Tone.BAD]
    assert len(missed) == 26  # the Mondays from 2 June to 24 November; 1 December is due


def test_meetings_are_lettered_and_named_below():
    of = plan(activity("Octubre 2003"), meetings=(meeting("grcm", "2003-12-02", "2003-12-03"),))
    lines = list(plain(chart(of, "2003-10-15")))
    (letters,) = (line for line in lines if line.endswith("  reuniones"))
    months = next(line for line in lines if "dic" in line)
    assert letters.index("a") == months.index("dic")
    assert lines[-1] == "a  2–3 dic 2003: grcm"


def test_an_activity_without_a_date_says_so_in_its_place():
    assert "sin fecha" in row(chart(plan(activity("")), "2003-10-15"), "1.1.1")


def test_standing_work_goes_on_past_the_edge():
    assert "›" in row(chart(plan(activity("Permanentemente")), "2003-10-15"), "1.1.1")


def test_what_lies_outside_the_months_asked_for_is_pointed_at():
    of = plan(activity("Octubre 2003"), activity("Marzo 2004", id="1.1.2"))
    found = chart(of, "2003-12-01", "2003-12-01", "2004-01-31")
    assert "‹" in row(found, "1.1.1")
    assert "›" in row(found, "1.1.2")


@pytest.mark.parametrize(
    ("end", "labels"),
    [("2003-12-31", ["ago", "sep", "oct", "nov", "dic"]), ("2007-12-31", ["2003", "2004", "2005",
     "2006", "2007"])],
)  # fmt: skip
def test_few_months_are_named_and_many_are_told_in_years(end, labels):
    found = chart(plan(activity("")), "2003-09-01", "2003-08-01", end)
    assert [tick.label for tick in found.ticks] == labels


def test_a_day_years_behind_the_plan_does_not_stretch_it():
    of = plan(activity("Octubre 2003"))
    assert chart(of, "2004-06-30").end == date(2004, 6, 30)
    assert chart(of, "2026-11-24").end == date(2003, 10, 31)


@pytest.mark.parametrize(
    ("day", "tone"),
    [("2003-11-25", Tone.NOTICE), ("2003-11-26", Tone.NOTICE), ("2003-11-27", Tone.BAD)],
)
def test_an_occurrence_that_falls_due_on_the_day_is_to_come(day, tone):
    (track,) = chart(plan(activity("Semestral")), day).groups[0].tracks
    assert (track.stretches[0].end, track.stretches[0].tone) == (date(2003, 11, 26), tone)
