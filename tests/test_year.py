"""One year of the plan, lived from an empty log: after each step every page says the same.

Before, at and after two meetings of the Network and the IX Conference. What is recorded here is
made up for the test, by offices and not by persons; the plan and its words are the real ones.
"""

import json
import shutil
from collections import Counter

import pytest

from crmplan.language import table
from tests.running import DATA, run

PARTIES = ("CA", "MX", "US", "GT")
RED_1 = ("--name", "Reunión de la Red", "--kind", "network", "--starts", "2003-12-04",
         "--ends", "2003-12-05")  # fmt: skip
RED_2 = ("--name", "Reunión de la Red", "--kind", "red", "--starts", "18/05/2004",
         "--ends", "19/05/2004")  # fmt: skip


class Year:
    """A data directory that is worked with, and what its pages say on a day."""

    def __init__(self, data):
        self.data = data

    def do(self, day, *words, code=0):
        """Record something as on a day; what was answered."""
        told = run(*words, data=self.data, CRMPLAN_TODAY=day)
        assert told.returncode == code, (words, told.stderr)
        return told.stdout + told.stderr

    def rows(self, day, *words):
        """The rows that a page gives to machines on a day, the same in both languages but words."""
        told = [
            json.loads(run(*words, "--format", "json", "--lang", tongue, "--as-of", day,
                           data=self.data).stdout)["items"]
            for tongue in ("es", "en")
        ]  # fmt: skip
        for one, other in zip(*told, strict=True):
            assert {k: v for k, v in one.items() if k not in WORDED} == {
                k: v for k, v in other.items() if k not in WORDED
            }
        return told[0]

    def states(self, day):
        """Where each activity stands; every page must say the same, and of each party one thing."""
        found = {row["id"]: row for row in self.rows(day, "status")}
        assert run("check", "--strict", data=self.data).returncode == 0
        shown = {id_: self.rows(day, "show", id_)[0]["state"] for id_ in ("1.1.2", "1.3.2")}
        assert shown == {id_: found[id_]["state"] for id_ in shown}
        report = json.loads(
            run("report", "--format", "json", "--as-of", day, data=self.data).stdout or "{}"
        )
        for row in report.get("items", []):
            assert row["state"] == found[row["id"]]["state"]
        for party in PARTIES:
            brief = self.rows(day, "brief", party)
            owes = {line["id"] for line in brief if line["section"] == "owes"}
            for id_, row in found.items():
                if row["each"]:
                    over = row["state"] in ("done", "withdrawn")
                    assert (id_ in owes) is (party in row["owing"] and not over), (day, party, id_)
                    assert not {*row["owing"]} & {*row["delivered"]}
        self.counted(day, Counter(row["state"] for row in found.values()))
        return {id_: row["state"] for id_, row in found.items()}

    def counted(self, day, counts):
        """The page, the report and the agenda speak of as many as the rows, in both languages."""
        for tongue in ("es", "en"):
            shown = self.page(day, tongue, "status")
            told = self.page(day, tongue, "report", "--format", "md")
            for state, number in counts.items():
                name = f"count.{state}{'|1' if number == 1 else ''}"
                words = table("status").get(name, table("status")[f"count.{state}"])
                said = f"{number} {words[tongue == 'en']}"
                assert said in shown, (day, said)
                if state == "overdue":
                    assert str(number) in told

    def page(self, day, tongue, *words):
        """A page of a day, its lines as one."""
        shown = run(*words, "--lang", tongue, "--as-of", day, data=self.data)
        assert shown.returncode == 0, shown.stderr
        return " ".join(shown.stdout.split())

    def says(self, day, words, spanish, english):
        """What a page says on a day, in each language; behind «not» what it does not say."""
        for tongue, said in (("es", spanish), ("en", english)):
            page = self.page(day, tongue, *words)
            for each in said if isinstance(said, tuple) else (said,):
                told = each.removeprefix("not ")
                assert (told in page) is (told == each), (day, words, each)


WORDED = ("reason", "note", "formula", "reading", "words")


@pytest.fixture
def year(tmp_path):
    """The real plan and its registries, with an empty log."""
    shutil.copytree(DATA, tmp_path / "data")
    return Year(tmp_path / "data")


# What is answered at the desk of the second meeting.
DESK = """\
1.1.1 c Acta de la reunión
1.1.2 e CA, MX, US
1.3.2 c
1.3.3 a Julio 2004 | Faltan insumos.
1.3.4 o Falta el formato. | ST
1.3.4 n Se retomará en la próxima reunión.
f
s
"""


def before_the_first_meeting(year):
    """Before the first meeting: it is called, deliveries come, one thing is put off."""
    assert year.states("2003-06-30")["1.1.1"] == "open"
    year.do("2003-07-01", "meetings", "add", "red-2003-12", *RED_1)
    year.says("2003-07-01", ("meetings",), "por celebrarse", "to be held")
    assert year.states("2003-07-01")["1.1.2"] == "open"
    year.do("2003-07-28", "done", "1.3.1", "--evidence", "Nota verbal 12/2003")
    year.do("2003-08-01", "request", "1.1.2", "CA", "MX", "US")
    year.do("2003-09-15", "received", "1.1.2", "México")
    year.do("2003-09-29", "postpone", "1.3.2", "Noviembre 2003", "--reason", "Faltan insumos.")
    year.says("2003-10-15", ("show", "1.3.2"), "antes «Septiembre 2003»", "“Septiembre 2003”")
    year.says("2003-10-15", ("brief", "MX"), "1.1.2", "1.1.2")
    found = year.states("2003-10-15")
    assert (found["1.3.1"], found["1.3.2"], found["1.2.2"]) == ("done", "ahead", "due")
    year.do("2003-11-10", "obstacle", "1.2.2", "Faltan las respuestas.", "--asks", "PPT")
    assert year.states("2003-11-10")["1.2.2"] == "overdue"


def a_wrong_entry(year):
    """A wrong entry is taken back, exactly."""
    before = (year.data / "workplan.yaml").read_bytes()
    year.do("2003-11-20", "done", "1.4.1")
    year.do("2003-11-20", "undo")
    assert (year.data / "workplan.yaml").read_bytes() == before


def at_the_first_meeting(year):
    """At the meeting and after it: what all delivered stays delivered, who did not is late."""
    year.do("2003-12-05", "done", "1.1.1", "--meeting", "red-2003-12")
    year.do("2003-12-05", "received", "1.1.2", "CA")
    found = year.states("2003-12-06")
    assert (found["1.1.1"], found["1.1.2"]) == ("up-to-date", "overdue")
    said = year.do("2003-12-12", "received", "1.1.2", "US")
    assert "red-2003-12" in said
    assert "3" in said.rpartition("1.1.2:")[2]
    assert year.states("2003-12-12")["1.1.2"] == "up-to-date"
    assert [row["owing"] for row in year.rows("2003-12-12", "status") if row["id"] == "1.1.2"] == [
        []
    ]
    year.do("2003-12-15", "postpone", "1.3.2", "Marzo 2004", "--reason", "Lo acordó la Red.",
            "--meeting", "red-2003-12")  # fmt: skip
    year.do("2003-12-20", "done", "1.5.1", "--on", "2003-11-28", "--note", "Anotado tarde.")
    year.do("2003-12-20", "resolved", "1.2.2", "Llegaron las respuestas.")
    year.do("2003-12-20", "done", "2.1.1", "--due", "26/11/2003")
    assert year.states("2003-12-20")["2.1.1"] == "up-to-date"


def before_the_second_meeting(year):
    """A list of consuls comes; the next meeting is called: what hangs on it is owed anew."""
    assert "1 de 11" in year.do("2004-02-01", "received", "1.8.1", "US", "--by", "la Cancillería")
    year.do("2004-02-01", "meetings", "add", "red-2004-05", *RED_2)
    row = next(row for row in year.rows("2004-02-02", "status") if row["id"] == "1.1.2")
    assert (row["state"], row["owing"]) == ("up-to-date", ["CA", "US", "MX"])
    year.do("2004-03-31", "postpone", "1.3.2", "Mayo 2004", "--reason", "Faltan insumos.")
    shown = run("show", "1.3.2", "--as-of", "2004-04-01", data=year.data).stdout
    assert "aplazada 3 veces" in shown
    year.do("2004-04-20", "withdraw", "1.4.1", "--reason", "Lo lleva otro foro.", "--by", "la Red")
    assert "reopen 1.4.1" in year.do("2004-04-21", "done", "1.4.1", code=1)
    assert year.states("2004-04-21")["1.4.1"] == "withdrawn"


def at_the_second_meeting(year):
    """At the second meeting all is recorded at its desk, and taken back and recorded again."""
    before = (year.data / "workplan.yaml").read_bytes()
    answers = year.data.parent / "respuestas.txt"
    answers.write_text(DESK, encoding="utf-8")
    at_desk = ("desk", "red-2004-05", "--answers", str(answers))
    assert "6 anotaciones" in year.do("2004-05-19", *at_desk)
    year.do("2004-05-19", "undo")
    assert (year.data / "workplan.yaml").read_bytes() == before
    year.do("2004-05-19", *at_desk)
    found = year.states("2004-05-20")
    assert (found["1.1.1"], found["1.1.2"], found["1.3.2"]) == ("up-to-date", "up-to-date", "done")
    assert (found["1.3.3"], found["1.3.4"]) == ("ahead", "overdue")
    year.says("2004-05-20", ("show", "1.3.3"),
              ("Julio 2004", "aplazada"), ("Julio 2004", "postponed"))  # fmt: skip
    year.says("2004-05-20", ("brief", "CA"), "1.1.2", "1.1.2")


def at_the_conference(year):
    """At the Conference and after it."""
    year.do("2004-05-21", "done", "1.6.1", "--meeting", "crm-9", "--evidence", "Acta de la CRM")
    found = year.states("2004-05-22")
    assert found["1.6.1"] == "done"
    year.says("2004-05-22", ("status",), "22 de mayo de 2004", "22 May 2004")
    year.says("2004-05-22", ("show", "1.6.1"), "crm-9", "crm-9")
    assert run("check", "--strict", data=year.data).returncode == 0


def test_a_year_is_lived_and_every_page_says_the_same(year):
    before_the_first_meeting(year)
    a_wrong_entry(year)
    at_the_first_meeting(year)
    before_the_second_meeting(year)
    at_the_second_meeting(year)
    at_the_conference(year)
