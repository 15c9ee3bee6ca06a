"""What each measure counts, on plans and registries of a few lines."""

from datetime import date

import pytest

from crmplan.consuls.model import ConsularList, Consuls, Post, PostType
from crmplan.measures import MEASURES, Case, Conflict, Given, progress
from crmplan.plan.schedule import standings
from crmplan.records.kinds import PartialDate
from crmplan.visas.model import Requirement, Rule, VisaFile, VisaKind, VisaType
from tests.plans import activity, event, plan, shelves

KNOWN = date(2003, 6, 1)


def counted(an_activity, day, registries=None):
    """The progress of the only activity of a plan whose members are CA, MX and US."""
    some_plan, today = plan(an_activity), date.fromisoformat(day)
    (standing,) = standings(some_plan, today)
    found = progress(Case(some_plan, standing, registries or {}, today))
    assert found is not None
    return found


def words(tally):
    return {part.code: part.given.value for part in tally.parts}


def on(day):
    return date.fromisoformat(day) if day else None


def measured(name, calendar="", *log, **fields):
    return activity(calendar, *log, measure=name, **fields)


def lists(*records, flawed=frozenset()):
    return shelves(Consuls(lists=records), flawed)


def asked_for(code, requested=None, received=None):
    return ConsularList(code, requested_on=on(requested), received_on=on(received))


def visas(*files, lost=()):
    return shelves(visas={file.country: file for file in files}, lost=frozenset(lost))


def file(country, requested=None, provided=None, **fields):
    fields = {"source": "Una fuente", "as_of": KNOWN, **fields}
    return VisaFile(country, requested_on=on(requested), provided_on=on(provided), **fields)


def test_a_list_is_received_missing_or_was_never_asked_for():
    registry = lists(
        asked_for("CA", "2003-06-02", "2003-07-15"),
        asked_for("MX", "2003-06-02"),
    )
    (tally,) = counted(measured("consuls.lists"), "2003-10-15", registry).tallies
    assert words(tally) == {"CA": "yes", "MX": "no", "US": "not-asked"}
    assert (tally.done, tally.expected, tally.missing) == (1, 3, ("MX", "US"))
    assert [(part.asked, part.on) for part in tally.parts] == [
        (on("2003-06-02"), on("2003-07-15")), (on("2003-06-02"), None), (None, None),
    ]  # fmt: skip


def test_what_comes_after_the_day_has_not_come():
    registry = lists(asked_for("CA", "2003-06-02", "2003-07-15"))
    (before,) = counted(measured("consuls.lists"), "2003-07-14", registry).tallies
    (then,) = counted(measured("consuls.lists"), "2003-07-15", registry).tallies
    assert (words(before)["CA"], words(then)["CA"]) == ("no", "yes")
    (early,) = counted(measured("consuls.lists"), "2003-06-01", registry).tallies
    assert words(early)["CA"] == "not-asked"


def test_a_party_to_which_it_does_not_apply_is_neither_missing_nor_expected():
    exempt = measured("consuls.lists", exempt={"US": "Según su nota."})
    (tally,) = counted(exempt, "2003-10-15", lists()).tallies
    assert words(tally) == {"CA": "not-asked", "MX": "not-asked", "US": "does-not-apply"}
    assert (tally.done, tally.expected, tally.missing) == (0, 2, ("CA", "MX"))


def test_without_the_registry_nothing_is_known():
    (tally,) = counted(measured("consuls.lists"), "2003-10-15").tallies
    assert words(tally) == {"CA": "unknown", "MX": "unknown", "US": "unknown"}
    assert (tally.uncounted, tally.short, tally.missing) == (True, False, ())
    (pairs,) = counted(measured("consuls.pairs"), "2003-10-15").tallies
    assert words(pairs) == words(tally)
    assert (pairs.done, pairs.expected, pairs.unknown, pairs.uncounted) == (0, 6, 6, True)
    assert counted(measured("consuls.pairs", "Cumplido"), "2003-10-15").conflict is None


def test_a_broken_record_of_a_list_is_not_taken_for_never_asked():
    known = asked_for("CA", "2003-06-02", "2003-07-15"), asked_for("MX", "2003-06-02")
    registry = lists(*known, flawed=frozenset({"list"}))
    (tally,) = counted(measured("consuls.lists"), "2003-10-15", registry).tallies
    assert words(tally) == {"CA": "yes", "MX": "unknown", "US": "unknown"}
    assert [part.asked for part in tally.parts] == [on("2003-06-02"), on("2003-06-02"), None]


def post(sending, receiving, verified=None, **fields):
    fields = {"source": "Una lista pública", "as_of": KNOWN, **fields}
    where = (f"{sending}-{receiving}".lower(), sending, receiving, PostType.CONSULATE, "Ciudad")
    return Post(*where, verified_on=on(verified), **fields)


def test_a_pair_counts_once_a_state_vouched_for_its_post():
    posts = (
        post("CA", "MX", "2003-07-01"),
        post("US", "MX"),  # known, not confirmed
        post("MX", "US", "2003-07-01", joint_with=("CA",)),
    )
    (tally,) = counted(
        measured("consuls.pairs"), "2003-10-15", shelves(Consuls(posts=posts))
    ).tallies
    assert {part.code: part.share for part in tally.parts} == {
        "CA": (0, 2), "MX": (1, 2), "US": (2, 2),
    }  # fmt: skip
    assert words(tally) == {"CA": "no", "MX": "partly", "US": "yes"}
    assert (tally.done, tally.expected, tally.unknown) == (3, 6, 0)
    claimed = measured("consuls.pairs", "Cumplido en mayo 2003")
    found = counted(claimed, "2003-10-15", shelves(Consuls(posts=posts)))
    assert found.conflict is Conflict.CLAIMED


def test_a_receiving_state_to_which_it_does_not_apply_expects_no_posts():
    exempt = measured("consuls.pairs", exempt={"US": "Según su nota."})
    (tally,) = counted(exempt, "2003-10-15", shelves(Consuls())).tallies
    assert words(tally) == {"CA": "no", "MX": "no", "US": "does-not-apply"}
    assert (tally.done, tally.expected) == (0, 4)


@pytest.mark.parametrize(
    ("day", "reply", "in_time"),
    [
        ("2003-06-01", "not-asked", "not-asked"),
        ("2003-07-02", "waiting", "waiting"),  # the thirtieth day is in time
        ("2003-07-03", "no", "no"),
        ("2003-07-10", "yes", "no"),  # a reply, but late
    ],
)
def test_the_thirty_days_run_from_the_request(day, reply, in_time):
    registry = visas(file("CA", "2003-06-02", "2003-07-10"))
    replied, clock = counted(measured("visas.provided"), day, registry).tallies
    assert (words(replied)["CA"], words(clock)["CA"]) == (reply, in_time)
    first = replied.parts[0]
    assert (first.code, first.on) == ("CA", on("2003-07-10") if reply == "yes" else None)


def test_of_the_thirty_days_those_count_that_were_met_or_have_run_out():
    registry = visas(
        file("CA", "2003-06-02", "2003-07-02"),  # in time
        file("MX", "2003-06-02", "2003-07-10"),  # late
        file("US", "2003-10-01"),  # still running
    )
    replied, clock = counted(measured("visas.provided"), "2003-10-15", registry).tallies
    assert (replied.done, replied.expected) == (2, 3)
    assert (clock.name, clock.done, clock.expected) == ("visas.provided.in-time", 1, 2)
    exempt = measured("visas.provided", exempt={"CA": "Según su nota."})
    replied, clock = counted(exempt, "2003-10-15", registry).tallies
    assert words(replied)["CA"] == "does-not-apply"
    assert (replied.done, replied.expected, clock.done, clock.expected) == (1, 2, 0, 1)


def test_a_reply_that_nobody_asked_for_ran_against_no_clock():
    registry = visas(file("MX", None, "2003-06-20"))
    replied, clock = counted(measured("visas.provided"), "2003-10-15", registry).tallies
    assert (words(replied)["MX"], words(clock)["MX"]) == ("yes", "unknown")
    assert (clock.done, clock.expected) == (0, 0)


def test_a_visa_file_that_cannot_be_read_is_not_a_missing_reply():
    (replied, _) = counted(
        measured("visas.provided"), "2003-10-15", visas(file("CA"), lost=("MX",))
    ).tallies
    assert words(replied) == {"CA": "not-asked", "MX": "unknown", "US": "not-asked"}
    assert replied.missing == ("CA", "US")


def test_non_members_are_counted_in_both_readings():
    rule = Rule("CO", Requirement.VISA_REQUIRED)
    registry = visas(file("MX", None, "2003-07-01", rules=(rule,)), file("PE", "2003-06-02"))
    conference, ocam = counted(measured("visas.non_members"), "2003-10-15", registry).tallies
    assert words(conference) == {"CO": "not-asked", "PE": "no"}
    assert (conference.done, conference.expected, conference.unknown) == (0, None, 0)
    assert words(ocam) == {"CA": "not-asked", "MX": "yes", "US": "not-asked"}


def test_a_non_member_is_in_the_matrix_once_a_rule_in_force_or_its_file_is_known():
    rules = (
        Rule("CO", Requirement.VISA_REQUIRED, valid_until=date(2003, 10, 14)),  # over
        Rule("EC", Requirement.VISA_REQUIRED, source="Un decreto", as_of=date(2003, 11, 1)),
        Rule("BO", Requirement.VISA_REQUIRED),
    )
    some = visas(file("MX", rules=rules), file("PE", as_of=date(2003, 11, 1)), lost=("AR",))
    for day, known in (("2003-10-15", ["AR", "BO"]), ("2003-11-01", ["AR", "BO", "EC", "PE"])):
        conference, _ = counted(measured("visas.non_members"), day, some).tallies
        assert list(words(conference)) == known
        assert (words(conference)["AR"], conference.unknown) == ("unknown", 1)


def test_every_entry_is_fresh_or_has_aged_by_country():
    rules = (
        Rule("HN", Requirement.VISA_FREE),
        Rule("GT", Requirement.VISA_FREE, as_of=date(2003, 1, 1)),
        Rule("SV", Requirement.VISA_FREE, valid_until=date(2003, 9, 1)),  # over
    )
    posts = (post("CA", "MX"), post("US", "MX", "2003-09-01", as_of=date(2003, 1, 1)))
    registries = shelves(Consuls(posts=posts), visas={"US": file("US", rules=rules)})
    (tally,) = counted(measured("freshness", "Permanentemente"), "2003-10-15", registries).tallies
    assert {part.code: part.share for part in tally.parts} == {
        "CA": (0, 0), "MX": (2, 2), "US": (1, 2),
    }  # fmt: skip
    assert words(tally) == {"CA": "unknown", "MX": "yes", "US": "partly"}
    assert (tally.done, tally.expected) == (3, 4)


def test_lists_types_and_what_is_of_no_member_have_ages_too():
    consuls = Consuls(
        lists=(asked_for("CA", None, "2003-07-15"), asked_for("MX", "2003-06-02")),
        posts=(post("CA", "BR", closed=PartialDate(KNOWN, KNOWN)), post("CA", "BR")),
    )
    tourist = file("CA", types=(VisaType(VisaKind.TOURIST),), as_of=date(2003, 1, 1))
    registries = shelves(consuls, visas={"CA": tourist})
    found = counted(measured("freshness", "Cumplido en mayo 2003"), "2003-10-15", registries)
    (tally,) = found.tallies
    assert {part.code: part.share for part in tally.parts} == {
        "CA": (1, 2), "MX": (0, 0), "US": (0, 0), "BR": (1, 1),
    }  # fmt: skip
    assert found.conflict is None  # ages contradict nobody


def test_a_reply_makes_nothing_fresh_that_is_from_elsewhere():
    """As on the page of ages: what has a source of its own has a day of its own, or none."""
    rules = (
        Rule("HN", Requirement.VISA_FREE),
        Rule("GT", Requirement.VISA_FREE, source="Un decreto", as_of=date(2003, 1, 1)),
        Rule("SV", Requirement.VISA_FREE, source="Un decreto"),
    )
    replied = visas(file("US", "2003-09-01", "2003-10-01", rules=rules, as_of=date(2003, 1, 1)))
    (tally,) = counted(measured("freshness", "Permanentemente"), "2003-10-15", replied).tallies
    assert {part.code: part.share for part in tally.parts}["US"] == (1, 2)


def test_what_was_not_known_by_the_day_has_no_age():
    registries = shelves(Consuls(posts=(post("CA", "MX", as_of=date(2022, 11, 16)),)))
    (tally,) = counted(measured("freshness", "Permanentemente"), "2003-10-15", registries).tallies
    assert (tally.done, tally.expected) == (0, 0)


def test_deliveries_are_counted_of_those_that_owe_them():
    log = event("2003-07-01", "received", party="MX")
    owed = activity("", log, responsible=("members",), each=True, exempt={"US": "Según su nota."})
    found = counted(owed, "2003-10-15")
    (tally,) = found.tallies
    assert found.measure == "received"
    assert words(tally) == {"CA": "no", "MX": "yes", "US": "does-not-apply"}
    assert (tally.done, tally.expected, tally.missing) == (1, 2, ("CA",))
    assert [part.on for part in tally.parts] == [None, on("2003-07-01"), None]


def test_an_activity_that_nothing_counts_has_no_progress():
    some_plan, day = plan(activity("Octubre 2003")), date(2003, 10, 15)
    (standing,) = standings(some_plan, day)
    assert progress(Case(some_plan, standing, shelves(), day)) is None


@pytest.mark.parametrize(
    ("calendar", "received", "conflict"),
    [
        ("Cumplido en mayo 2003", (), Conflict.CLAIMED),
        ("Cumplido en mayo 2003", ("CA", "MX"), Conflict.CLAIMED),
        ("Cumplido en mayo 2003", ("CA", "MX", "US"), None),
        ("Octubre 2003", (), None),
        ("Octubre 2003", ("CA", "MX", "US"), Conflict.COUNTED),
        ("", ("CA", "MX", "US"), Conflict.COUNTED),
        ("Semestral", ("CA", "MX", "US"), None),  # never done once and for all
    ],
)
def test_claim_and_count_may_disagree(calendar, received, conflict):
    registry = lists(*(asked_for(code, "2003-06-02", "2003-07-15") for code in received))
    found = counted(measured("consuls.lists", calendar), "2003-10-15", registry)
    assert found.conflict is conflict


def test_what_cannot_be_counted_contradicts_nothing():
    claimed = measured("consuls.lists", "Cumplido en mayo 2003")
    assert counted(claimed, "2003-10-15").conflict is None


def test_a_recorded_done_conflicts_with_deliveries_that_are_missing():
    log = (event("2003-07-01", "received", party="MX"), event("2003-08-01", "done"))
    owed = measured("received", "Octubre 2003", *log, responsible=("members",), each=True)
    assert counted(owed, "2003-07-15").conflict is None
    assert counted(owed, "2003-08-01").conflict is Conflict.CLAIMED


def test_withdrawn_work_conflicts_with_nothing():
    log = event("2003-08-01", "withdrawn", text="La Red la dejó sin efecto.")
    registry = lists(*(asked_for(code, None, "2003-07-15") for code in ("CA", "MX", "US")))
    assert counted(measured("consuls.lists", "", log), "2003-10-15", registry).conflict is None


def test_the_earliest_day_of_all_can_be_asked_for():
    (tally,) = counted(measured("freshness", "Permanentemente"), "0001-01-01", lists()).tallies
    assert {part.given for part in tally.parts} == {Given.UNKNOWN}


def test_of_two_readings_both_must_be_contradicted():
    """«Países no miembros» may be those outside the conference or those outside OCAM."""
    claimed = measured("visas.non_members", "Cumplido en mayo 2003")
    outside = visas(file("BR", "2003-06-02", "2003-06-20"))
    assert [tally.short for tally in counted(claimed, "2003-10-15", outside).tallies] == [
        False,
        True,
    ]
    assert counted(claimed, "2003-10-15", outside).conflict is None
    assert counted(claimed, "2003-10-15", visas()).conflict is Conflict.CLAIMED
    asked = measured("visas.non_members", "Octubre 2003")
    members = visas(*(file(code, "2003-06-02", "2003-06-20") for code in ("CA", "MX", "US")))
    assert [tally.full for tally in counted(asked, "2003-10-15", members).tallies] == [False, True]
    assert counted(asked, "2003-10-15", members).conflict is None


@pytest.mark.parametrize("measure", MEASURES)
def test_the_first_tally_of_a_measure_bears_its_name(measure):
    found = counted(measured(measure, responsible=("members",)), "2003-10-15", shelves(Consuls()))
    names = [tally.name for tally in found.tallies]
    assert found.measure == measure
    assert names[0] == measure or all(name.startswith(f"{measure}.") for name in names)
