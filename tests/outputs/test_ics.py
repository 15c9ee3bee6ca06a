"""A calendar that programs of others read: the library's own reader, and the bytes themselves."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from crmplan.language import Language
from crmplan.outputs.formats import content
from crmplan.pages.feed import Feed, view
from crmplan.plan.model import MeetingKind
from crmplan.visas.model import VisaFile
from tests.plans import activity, event, meeting, plan

DAY = date(2003, 10, 15)


def made(*activities, day=DAY, language=Language.ES, meetings=(), **feed):
    of = Feed(plan(*activities, meetings=meetings), day, **feed)
    return content(view(of, language), "ics")


def events(*activities, **more):
    return Calendar.from_ical(made(*activities, **more)).walk("VEVENT")


def test_a_deadline_is_its_last_day_and_the_text_has_its_window():
    (found,) = events(activity("Octubre – Noviembre 2003"))
    assert found.decoded("dtstart") == date(2003, 11, 30)
    assert found.decoded("dtend") == date(2003, 12, 1)
    assert "Plazo: 1 oct 2003 – 30 nov 2003" in found["description"]


def test_with_windows_it_takes_all_its_days_and_its_end_is_the_day_after():
    (found,) = events(activity("Octubre – Noviembre 2003"), windows=True)
    assert found.decoded("dtstart") == date(2003, 10, 1)
    assert found.decoded("dtend") == date(2003, 12, 1)
    assert found["dtstart"].params["VALUE"] == "DATE"
    assert found["transp"] == "TRANSPARENT"


def test_an_activity_without_a_date_is_not_in_the_calendar():
    assert events(activity(""), activity("Permanentemente", id="1.1.2")) == []


def test_names_stay_whatever_day_and_language_it_is_written_in():
    words = (activity("Octubre 2003"), activity("Semestral", id="1.1.2"))
    first = {each["uid"] for each in events(*words)}
    later = {each["uid"] for each in events(*words, day=date(2003, 12, 1), language=Language.EN)}
    assert first - later == {"deadline-1.1.2-2003-11-26-2003-05-26@crmplan"}  # it is past
    assert later - first == {"deadline-1.1.2-2004-11-26-2003-05-26@crmplan"}
    assert len(first) == 3


def turns(words, day, *log, **more):
    found = events(activity(words, *log), day=date.fromisoformat(day), **more)
    return [each.decoded("dtend") - timedelta(days=1) for each in found]


def test_occurrences_are_those_of_a_year_from_the_day_and_one_at_least():
    semestral = [date(2003, 11, 26), date(2004, 5, 26)]
    assert turns("Semestral", "2003-10-15") == semestral
    assert turns("Semestral", "2003-11-26") == [*semestral, date(2004, 11, 26)]
    assert turns("Semestral", "2003-11-27") == [date(2004, 5, 26), date(2004, 11, 26)]
    assert turns("cada 5 años", "2003-10-15") == [date(2008, 5, 26)]


def test_what_is_past_is_there_only_where_it_is_not_done():
    assert turns("Julio 2003", "2003-10-15") == [date(2003, 7, 31)]
    assert turns("Julio 2003", "2003-10-15", event("2003-07-20", "done")) == []
    assert turns("Julio 2003", "2003-07-31", event("2003-07-20", "done")) == [date(2003, 7, 31)]


def test_a_party_gets_the_meetings_its_own_deadlines_and_its_own_clock():
    ours = activity("Octubre 2003", responsible=("MX",))
    theirs = activity("Octubre 2003", id="1.1.2", responsible=("US",))
    everyone = activity("Octubre 2003", id="1.1.3", responsible=("members",), each=True)
    not_ours = everyone._replace(id="1.1.4", exempt={"MX": "No procede."})
    files = [VisaFile(code, "fuente", DAY, requested_on=date(2003, 10, 1)) for code in ("MX", "HN")]
    held = meeting("grcm", "2003-12-02", "2003-12-03")
    asked = {"meetings": (held,), "visas": files, "party": "MX"}
    found = statuses(ours, theirs, everyone, not_ours, **asked)
    assert {uid.removesuffix("-2003-05-26@crmplan"): status for uid, status in found.items()} == {
        "meeting-grcm": "CONFIRMED", "deadline-1.1.1": "CONFIRMED", "deadline-1.1.3": "CONFIRMED",
        "deadline-1.1.4": "CANCELLED",  # who took it over before must be told
        "clock-mx": "CONFIRMED",
    }  # fmt: skip
    assert b"NAME:Plan \xc2\xb7 M\xc3\xa9xico" in made(ours, party="MX")


def test_another_library_reads_the_same():
    vobject = pytest.importorskip("vobject")
    gone = activity("Octubre 2003", event("2003-10-10", "withdrawn", text="No."), id="1.1.2")
    shown = made(
        activity("Octubre – Noviembre 2003", text="Ampliar; la matriz, «con» ñ\nlínea"), gone
    )
    ours, theirs = Calendar.from_ical(shown), vobject.readOne(shown.decode())
    events_of = {str(each["uid"]): each for each in ours.walk("VEVENT")}
    assert len(theirs.vevent_list) == len(events_of) == 2
    for each in theirs.vevent_list:
        same = events_of[each.uid.value]
        assert each.summary.value == str(same["summary"])
        assert each.description.value == str(same["description"])
        assert each.status.value == str(same["status"])
        assert each.dtstart.value == same.decoded("dtstart")
        assert each.dtend.value == same.decoded("dtend")
        alarms = [alarm.trigger.value for alarm in each.contents.get("valarm", [])]
        assert alarms == [alarm.decoded("trigger") for alarm in same.walk("VALARM")]


def test_an_open_deadline_is_called_to_mind_a_week_before_in_utc():
    (found,) = events(activity("Octubre 2003"))
    (alarm,) = found.walk("VALARM")
    assert alarm.decoded("trigger") == datetime(2003, 10, 24, 15, tzinfo=UTC)
    assert alarm["trigger"].params["VALUE"] == "DATE-TIME"  # else it would be a duration


@pytest.mark.parametrize("log", [(event("2003-10-10", "done"),), (event("2003-10-10", "withdrawn",
                                                                        text="No"),)])  # fmt: skip
def test_what_is_finished_calls_nothing_to_mind(log):
    found = events(activity("Octubre 2003", *log))
    assert [each.walk("VALARM") for each in found] in ([[]], [])


def statuses(*activities, **more):
    return {str(each["uid"]): str(each["status"]) for each in events(*activities, **more)}


def test_what_is_withdrawn_is_cancelled_under_its_name():
    before = activity("Octubre 2003")
    (uid,) = statuses(before)
    after = activity("Octubre 2003", event("2003-10-10", "withdrawn", text="Ya no procede."))
    assert statuses(after) == {uid: "CANCELLED"}
    (found,) = events(after)
    assert found["summary"].startswith("Sin efecto: 1.1.1 ")
    assert found.decoded("dtstart") == date(2003, 10, 31)
    again = event("2003-10-12", "reopened", text="Vuelve a proceder.")
    assert statuses(activity("Octubre 2003", *after.log, again)) == {uid: "CONFIRMED"}


@pytest.mark.parametrize(
    ("words", "later", "cancelled"),
    [
        ("Semestral", "Mayo 2004", ["2003-11-26", "2004-05-26", "2004-11-26"]),
        ("Semestral", "Anual", ["2003-11-26", "2004-11-26"]),
        ("Octubre 2003", "Por definir", [""]),
        ("Octubre 2003", "Mayo 2004", []),  # the same deadline on other days
    ],
)
def test_what_new_words_drop_is_cancelled_from_their_day_on(words, later, cancelled):
    log = (event("2003-10-10", "postponed", calendar=later),)
    found = statuses(activity(words, *log), day=date(2003, 12, 1))
    names = [name for name, status in found.items() if status == "CANCELLED"]
    assert [
        uid[len("deadline-1.1.1-") : -len("2003-05-26@crmplan") - 1] for uid in names
    ] == cancelled


def test_a_cancelled_meeting_cancels_what_hangs_on_it_and_is_a_change_of_both():
    called = meeting("red-2003-12", "2003-12-04", "2003-12-05")
    held = activity("en cada reunión de la red")
    assert set(statuses(held, meetings=(called,)).values()) == {"CONFIRMED"}
    off = called._replace(cancelled_on=date(2003, 10, 12))
    revised = {"1.1.1": (1, DAY), "red-2003-12": (2, DAY)}
    found = events(held, meetings=(off,), revised=revised)
    assert [(each["status"], each["sequence"]) for each in found] == [("CANCELLED", 2)] * 2
    assert not any(each.walk("VALARM") for each in found)
    assert {each["status"] for each in events(held, meetings=(off,), day=date(2003, 10, 1))} == {
        "CONFIRMED"
    }


def test_the_thirty_days_of_a_country_run_from_the_request():
    asked = VisaFile("HN", "fuente", DAY, requested_on=date(2003, 10, 1))
    (found,) = events(visas=(asked,), windows=True)
    assert found.decoded("dtstart") == date(2003, 10, 1)
    assert found.decoded("dtend") - timedelta(days=1) == date(2003, 10, 31)
    assert "Honduras" in found["summary"]


def test_a_country_that_was_not_asked_has_no_clock():
    assert events(visas=(VisaFile("HN", "fuente", DAY),)) == []


def test_meetings_are_there_with_their_place():
    when = meeting("grcm", "2003-12-02", "2003-12-03")
    (found,) = events(meetings=(when,))
    assert when.kind is MeetingKind.NETWORK
    assert found.decoded("dtend") == date(2003, 12, 4)


def test_changes_of_a_record_are_told_and_left_out_where_unknown():
    (found,) = events(activity("Octubre 2003"), revised={"1.1.1": (3, date(2003, 9, 1))})
    assert found["sequence"] == 3
    assert found.decoded("last-modified") == datetime(2003, 9, 1, tzinfo=UTC)
    (unknown,) = events(activity("Octubre 2003"))
    assert "sequence" not in unknown
    assert "last-modified" not in unknown


def test_texts_say_which_language_they_are_in():
    labelled = activity("Octubre 2003", english="Identify the needs")
    (spanish,), (english,) = events(labelled), events(labelled, language=Language.EN)
    assert spanish["summary"].params["LANGUAGE"] == "es"
    assert english["summary"].params["LANGUAGE"] == "en"
    (neither,) = events(activity("Octubre 2003"), language=Language.EN)
    assert "LANGUAGE" not in neither["summary"].params


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_lines_are_folded_at_75_bytes_end_in_crlf_and_hold_no_others(text):
    shown = made(activity("Octubre 2003", text=text, assumed=text))
    lines = shown.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert [line for line in lines if line.startswith(b"BEGIN:")] == [
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT",
        b"BEGIN:VALARM",
    ]


@given(st.text(st.sampled_from("a,;\\\\\n ñ€𐐀^"), max_size=300).filter(str.strip))
def test_a_text_is_read_back_as_it_was(text):
    (found,) = events(activity("Octubre 2003", text=text))
    assert str(found["description"]).startswith(f"{text}\n")


def test_the_same_inputs_give_the_same_bytes():
    assert made(activity("Octubre 2003")) == made(activity("Octubre 2003"))


@pytest.mark.parametrize("words", ["Octubre 2003", "Semestral"])
def test_what_applies_to_no_party_any_more_is_cancelled_under_its_names(words):
    owed = {"responsible": ("CA", "MX"), "each": True}
    before = statuses(activity(words, **owed))
    exempt = {"CA": "No procede.", "MX": "No procede."}
    after = statuses(activity(words, **owed, exempt=exempt))
    assert set(before.values()) == {"CONFIRMED"}
    assert after == dict.fromkeys(before, "CANCELLED")
