"""Every view of the real plan in every format, and what is said where that cannot be."""

import csv
import io
import json
import subprocess
import sys
import textwrap

import openpyxl
import pytest
from icalendar import Calendar

from crmplan.commands.export import KNOWN, ONLY, OWN, VIEWS
from tests.repositories import Repository, git
from tests.running import DATA, run

DAY = ("--as-of", "2003-10-15")


@pytest.mark.parametrize("form", [form for form in KNOWN if form not in (*ONLY, "pdf")])
def test_every_view_is_written_in_every_format(form, tmp_path):
    for view in VIEWS:
        path = tmp_path / f"{view}.{form}"
        done = run("export", form, view, *DAY, "-o", str(path))
        assert (done.returncode, done.stdout) == (0, "")
        assert path.stat().st_size > 100


def test_the_workbook_has_the_plan_the_deliveries_and_days(tmp_path):
    run("export", "xlsx", *DAY, "-o", str(tmp_path / "plan.xlsx"))
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    assert book.sheetnames == ["Plan", "Entregas", "Cónsules", "Contactos", "Visas", "Fuentes"]
    assert (book["Cónsules"].max_row, book["Visas"].max_row) == (1 + 89, 1 + 253)
    titles, *rows = book["Plan"].iter_rows(values_only=True)
    assert len(rows) == 20
    due = {row[0]: row[titles.index("Vence")] for row in rows}
    assert f"{due['1.2.2']:%Y-%m-%d}" == "2003-10-31"
    assert due["1.6.1"] is None


def test_a_source_stands_once_in_the_workbook_and_each_record_names_its_number(tmp_path):
    run("export", "xlsx", *DAY, "-o", str(tmp_path / "plan.xlsx"))
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    sources = {row[0]: str(row[1]) for row in book["Fuentes"].iter_rows(2, values_only=True)}
    assert len(set(sources.values())) == len(sources)
    for name in ("Cónsules", "Visas"):
        *_, numbers = book[name].iter_cols(values_only=True)
        assert numbers[0] == "Fuente"
        assert set(numbers[1:]) <= set(sources)
    assert any("passportindex" in words for words in sources.values())


def test_the_workbook_is_printed_across_as_wide_as_a_page_under_its_titles(tmp_path):
    run("export", "xlsx", *DAY, "-o", str(tmp_path / "plan.xlsx"))
    sheets = openpyxl.load_workbook(tmp_path / "plan.xlsx").worksheets
    for sheet in sheets:
        assert sheet.page_setup.orientation == "landscape"
        fit = sheet.sheet_properties.pageSetUpPr
        assert fit is not None
        assert fit.fitToPage
        assert sheet.page_setup.fitToWidth in {None, 1}
        assert sheet.print_title_rows == "$1:$1"
    down = {sheet.title: sheet.page_setup.fitToHeight or 1 for sheet in sheets}
    assert down["Plan"] == 2
    assert down["Visas"] <= 6


def test_the_calendar_of_the_plan_is_read_by_others(tmp_path):
    run("export", "ics", *DAY, "-o", str(tmp_path / "plan.ics"))
    found = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    names = [str(each["uid"]) for each in found]
    assert len(names) == len(set(names))
    assert "deadline-1.2.2-2003-05-26@crmplan" in names
    assert "meeting-crm-9-2003-05-26@crmplan" in names


def test_the_calendar_of_a_party_has_its_deadlines_only():
    def names(*words):
        items = json.loads(run("export", "json", "feed", *words, *DAY).stdout)["items"]
        return {item["id"] for item in items if item["what"] == "deadline"}

    assert {"1.3.2", "1.2.2"} <= names()
    assert names("--party", "Estados Unidos") == {"1.3.2"}
    assert names("--party", "HN") == set()


@pytest.mark.parametrize("words", [("--party", "MX"), ("--windows",)])
def test_what_is_for_the_calendar_only_is_refused_elsewhere(words):
    refused = run("export", "csv", "status", *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert words[0] in refused.stderr


def test_a_calendar_that_is_empty_says_so(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    text = (DATA / "workplan.yaml").read_text(encoding="utf-8")
    head, _, rest = text.partition("\nmeetings:")
    (data / "workplan.yaml").write_text(f"{head}\nthemes:{rest.partition('themes:')[2]}", "utf-8")
    shown = run("export", "ics", "--party", "HN", *DAY, data=data)
    assert (shown.returncode, "BEGIN:VEVENT" in shown.stdout) == (0, False)
    assert "No hay nada con fecha." in shown.stderr


def test_a_change_of_a_record_raises_its_number_in_the_calendar(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    path = data / "workplan.yaml"
    path.write_bytes((DATA / "workplan.yaml").read_bytes())

    def git(*words):
        who = ("-c", "user.name=Prueba", "-c", "user.email=prueba@example.org")
        subprocess.run(["git", "-C", str(data), *who, *words], check=True, capture_output=True)

    def numbers():
        items = json.loads(run("export", "json", "feed", *DAY, data=data).stdout)["items"]
        return {item["id"]: item["sequence"] for item in items}

    assert set(numbers().values()) == {None}
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "Plan")
    assert set(numbers().values()) == {1}
    text = path.read_text(encoding="utf-8").replace("calendar: Octubre 2003", "calendar: Mayo 2004")
    path.write_text(text, encoding="utf-8")
    assert {name for name, number in numbers().items() if number == 2} == {"1.2.2"}
    git("commit", "-qam", "Aplazada")
    later = numbers()
    assert later.pop("1.2.2") == 2
    assert set(later.values()) == {1}


def test_a_calendar_whose_changes_cannot_be_counted_says_why(tmp_path):
    made = Repository(tmp_path / "repositorio")
    made.write((DATA / "workplan.yaml").read_text(encoding="utf-8"))
    made.commit("2003-05-29")
    made.commit("2003-05-30")
    whole = run("export", "ics", *DAY, data=made.data)
    assert (whole.stdout.count("\nSEQUENCE:1\n") > 0, whole.stderr) == (True, "")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{made.root}", "copia")
    for data, why in (
        (tmp_path / "copia" / "data", "git fetch --unshallow"),
        (DATA.parent / "data", "SEQUENCE"),
    ):
        shown = run("export", "ics", *DAY, data=data, GIT_CEILING_DIRECTORIES=str(DATA.parents[1]))
        assert (shown.returncode, shown.stdout.count("SEQUENCE")) == (0, 0)
        assert (shown.stderr.count("\n"), why in shown.stderr) == (1, True)


def test_a_withdrawal_cancels_what_a_calendar_has_taken_over(tmp_path):
    made = Repository(tmp_path)
    made.write((DATA / "workplan.yaml").read_text(encoding="utf-8"))
    made.commit("2003-05-29")

    def event():
        found = Calendar.from_ical(run("export", "ics", *DAY, data=made.data).stdout)
        name = "deadline-1.2.2-2003-05-26@crmplan"
        (ours,) = (each for each in found.walk("VEVENT") if each["uid"] == name)
        return ours

    assert (event()["status"], event()["sequence"]) == ("CONFIRMED", 1)
    words = ("withdraw", "1.2.2", "--reason", "Ya no procede.", "--on", "2003-09-01", *DAY)
    assert run(*words, data=made.data).returncode == 0
    assert (event()["status"], event()["sequence"]) == ("CANCELLED", 2)
    made.commit("2003-09-02")
    assert (event()["status"], event()["sequence"]) == ("CANCELLED", 2)


def test_csv_and_json_on_standard_output_say_the_same():
    rows = list(csv.DictReader(io.StringIO(run("export", "csv", "feed", *DAY).stdout)))
    items = json.loads(run("export", "json", "feed", *DAY).stdout)["items"]
    assert [row["uid"] for row in rows] == [item["uid"] for item in items]


@pytest.mark.parametrize("form", ONLY)
def test_a_format_made_for_one_view_takes_no_other(form):
    done = run("export", form, "status")
    assert done.returncode == 2
    assert OWN[form] in done.stderr


@pytest.mark.parametrize(
    ("form", "library", "wanted"),
    [
        ("docx", "docx", "python-docx lxml"),
        ("xlsx", "xlsxwriter", "XlsxWriter"),
        ("ics", "icalendar", "icalendar"),
    ],
)
def test_a_library_that_is_not_installed_is_named_with_the_way_to_install_it(form, library, wanted):
    script = f"""
        import sys
        sys.modules[{library!r}] = None  # as if it were not there
        from crmplan.cli import main
        main(["export", {form!r}, "--data", {str(DATA)!r}])
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONUTF8": "1", "PATH": "/usr/bin"},
    )
    assert done.returncode == 2
    assert f"{sys.executable} -m pip install {wanted}" in done.stderr


def test_nothing_is_written_over_the_data(tmp_path):
    (tmp_path / "workplan.yaml").write_bytes((DATA / "workplan.yaml").read_bytes())
    done = run("export", "csv", "-o", str(tmp_path / "workplan.yaml"), data=tmp_path)
    assert done.returncode == 2
    assert (tmp_path / "workplan.yaml").read_bytes() == (DATA / "workplan.yaml").read_bytes()
