"""What people type on the line is taken in either language, or refused with the line to type."""

from datetime import date

import pytest

from crmplan.cli import root
from crmplan.commands.frame import GLOBAL_NAMES, name_of
from crmplan.commands.typed import country, day_of, known_name, meeting_of, party
from crmplan.language import CrmplanError, Language
from crmplan.plan.model import Meeting, MeetingKind, Parties, Plan
from tests.running import run

TODAY = date(2003, 10, 20)
MEETING = Meeting(
    "crm-8",
    "VIII Conferencia Regional sobre Migración",
    MeetingKind.CONFERENCE,
    date(2003, 5, 26),
    date(2003, 5, 30),
)
PLAN = Plan(
    "Plan",
    date(2003, 5, 26),
    parties=Parties(("CA", "DO", "MX", "US"), {"PPT": "Presidencia Pro-Témpore"}),
    meetings=(MEETING,),
)


def refused(function, *words):
    with pytest.raises(CrmplanError) as caught:
        function(*words)
    return caught.value


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2003-12-04", date(2003, 12, 4)),
        ("2003-12-4", date(2003, 12, 4)),
        ("15/10/2003", date(2003, 10, 15)),
        ("10/15/2003", date(2003, 10, 15)),  # there is no month 15
        ("4 de diciembre de 2003", date(2003, 12, 4)),
        ("el 4-DIC-2003", date(2003, 12, 4)),
        ("jueves 4 de diciembre de 2003", date(2003, 12, 4)),
        ("December 4, 2003", date(2003, 12, 4)),
        ("hoy", TODAY),
        ("today", TODAY),
        ("Ayer", date(2003, 10, 19)),
        ("yesterday", date(2003, 10, 19)),
    ],
)
def test_a_day_is_taken_as_the_calendar_column_takes_it(typed, day, language):
    assert day_of(typed, "--on", TODAY, language) == day


def test_the_day_stands_before_the_month_in_spanish_only():
    assert day_of("05/10/2003", "--on", TODAY, Language.ES) == date(2003, 10, 5)
    error = refused(day_of, "05/10/2003", "--on", TODAY, Language.EN)
    assert (error.key, error.values["known"]) == (
        "day-unsure", "--on 2003-10-05 / --on 2003-05-10",
    )  # fmt: skip
    assert day_of("05/05/2003", "--on", TODAY, Language.EN) == date(2003, 5, 5)


@pytest.mark.parametrize(
    ("typed", "key", "day"),
    [
        ("diciembre de 2003", "day-several", date(2003, 12, 1)),
        ("del 4 al 5 de diciembre de 2003", "day-several", date(2003, 12, 4)),
        ("2003", "day-several", date(2003, 1, 1)),
        ("4 de diciembre", "day-near", date(2003, 12, 4)),
        ("4 de dicembre de 2003", "day-near", date(2003, 12, 4)),
        ("viernes 4 de diciembre de 2003", "day-unsure", date(2003, 12, 4)),  # a Thursday
    ],
)
def test_what_is_not_one_day_is_refused_with_the_line_to_type(typed, key, day):
    error = refused(day_of, typed, "--on", TODAY, Language.ES)
    assert error.key == key
    assert day.isoformat() in map(str, error.values.values()) or f"--on {day}" in str(error.values)


@pytest.mark.parametrize(
    "typed", ["pronto", "31/02/2003", "hasta el 4 de diciembre de 2003", "Semestral", "20031204"]
)
def test_what_is_no_day_is_refused(typed):
    assert refused(day_of, typed, "--on", TODAY, Language.ES).key in ("day-invalid", "day-near")


def test_a_day_beyond_the_calendar_is_refused():
    assert refused(day_of, "ayer", "--on", date.min, Language.ES).key == "day-invalid"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("MX", "MX"),
        ("mx", "MX"),
        ("México", "MX"),
        ("MEXICO", "MX"),
        ("Canada", "CA"),
        ("Canadá", "CA"),
        ("República Dominicana", "DO"),
        ("ppt", "PPT"),
        ("presidencia pro tempore", "PPT"),
        ("members", "members"),
        ("Miembros", "members"),
        ("", ""),
    ],
)
def test_a_party_is_taken_by_code_or_name_in_either_language(typed, code):
    assert party(typed, PLAN) == code


@pytest.mark.parametrize(
    ("typed", "known"), [("USA", "US"), ("Mexiko", "MX"), ("PPTT", "PPT"), ("Brasil", "CA")]
)
def test_a_party_that_the_plan_has_not_is_answered_with_those_it_has(typed, known):
    assert known in str(refused(party, typed, PLAN).values["known"])


def test_a_country_is_answered_with_the_one_that_was_meant():
    assert country("Côte d'Ivoire") == "CI"
    for typed in ("USA", "EE.UU.", "EE UU"):
        assert str(refused(country, typed).values["known"]).startswith("US (")
    assert refused(country, "Hondurs").values["known"] == "HN (Honduras)"


@pytest.mark.parametrize(
    "typed", ["crm-8", "CRM-8", "crm 8", "viii conferencia regional sobre migracion"]
)
def test_a_meeting_is_taken_by_id_or_name(typed):
    assert meeting_of(typed, PLAN) is MEETING


def test_an_activity_is_taken_however_its_numbers_are_parted():
    for typed in ("1.2.2", "1,2,2", "1-2-2", " 1.2.2. "):
        assert known_name("activity-unknown", typed, ["1.2.1", "1.2.2"]) == "1.2.2"
    assert refused(known_name, "activity-unknown", "1.22", ["1.2.1", "1.2.2"]).values["known"]


# A line for every command that has an option for a day, which goes behind it.
DAYS = (
    "timeline --format svg --from",
    "timeline --format svg --to",
    "progress 1.1.2 --since",
    "progress 1.1.2 --level limited --dry-run --on",
    "agenda --from",
    "agenda --to",
    "meetings add red-2 --name Red --kind network --dry-run --ends 20/10/2003 --starts",
    "meetings add red-2 --name Red --kind network --dry-run --starts 1/10/2003 --ends",
    "consuls add --sending CA --receiving US --type embassy --city Nome --source X --dry-run --on",
    "consuls verify ca-us-boston --dry-run --on",
    "consuls close ca-us-boston --dry-run --on",
    "contacts add MX liaison --office Cancillería --source Nota --dry-run --on",
    "contacts verify mx-liaison --dry-run --on",
    "remind MX --record -o recordatorios --dry-run --on",
    "init README.md --title Plan --starts",  # a file, so that nothing is begun
    "visas add CU --source X --dry-run --on",
    "visas request HN --dry-run --on",
    "visas provided HN --dry-run --on",
    "visas verify HN --dry-run --on",
    "done 1.3.1 --dry-run --on",
    "done 2.1.1 --dry-run --due",
    "received 1.1.2 MX --dry-run --on",
    "received 2.1.1 MX --dry-run --due",
    "request 1.1.2 MX --dry-run --on",
    "postpone 1.2.2 2004 --reason Acuerdo --dry-run --on",
    "withdraw 1.2.2 --reason Acuerdo --dry-run --on",
    "reopen 1.2.1 --reason Acuerdo --dry-run --on",
    "reopen 2.1.1 --reason Acuerdo --dry-run --due",
    "close 2.1.1 --until 2003-10-01 --reason Acuerdo --dry-run --on",
    "close 2.1.1 --reason Acuerdo --dry-run --until",
    "obstacle 1.2.2 Formato --asks ST --dry-run --on",
    "resolved 1.2.2 --dry-run --on",
    "note 1.2.2 Texto --dry-run --on",
    "desk crm-8 --on",
    "import tests/sources/plan-2003.txt --status",
    "import tests/sources/plan-2003.txt --starts",
    "status --as-of",
)


def day_options(command, path=""):
    """Every command below one, with each of its options that take a day."""
    for param in command.params:
        if param.metavar == "day" and f"--{name_of(param)}" not in GLOBAL_NAMES:
            yield path, f"--{name_of(param)}"
    for name in getattr(command, "list_commands", lambda _: ())(None):
        yield from day_options(command.get_command(None, name), f"{path} {name}".strip())


def test_every_option_for_a_day_is_tried():
    missing = [
        (command, option)
        for command, option in day_options(root())
        if not any(f"{line} ".startswith(f"{command} ") and line.endswith(option) for line in DAYS)
    ]
    assert missing == []


@pytest.mark.parametrize("line", DAYS)
def test_every_option_for_a_day_takes_it_in_any_of_the_ways_that_the_help_names(line):
    def told(day):
        shown = run(*line.split(), day, CRMPLAN_TODAY="2003-10-16")
        return shown.returncode, shown.stdout, shown.stderr

    expected = told("2003-10-15")
    for day in ("15/10/2003", "15 de octubre de 2003", "October 15, 2003", "ayer", "yesterday"):
        assert told(day) == expected, day
    assert told("hoy") == told("today") == told("2003-10-16")


@pytest.mark.parametrize(
    ("language", "words"), [("es", "DÍA se escribe"), ("en", "DAY is written")]
)
def test_the_help_says_how_a_day_may_be_written(language, words):
    told = " ".join(run("done", "--help", "--lang", language).stdout.split())
    assert words in told
    assert all(day in told for day in ("2003-12-04", "15/10/2003", "hoy", "today"))
