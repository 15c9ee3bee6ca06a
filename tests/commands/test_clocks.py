"""When it happened and when it was learnt: what is recorded late is told, whatever the ends are."""

import json

import pytest

from tests.repositories import Repository, git
from tests.running import DATA, run

PLAN = (DATA / "workplan.yaml").read_text(encoding="utf-8")
LATE = """\
            calendar: Julio 2003
            log:
              - on: 2003-07-28
                event: done
                text: La Secretaría remitió la lista.
"""
DONE = PLAN.replace("            calendar: Julio 2003\n", LATE)
RECEIVED = """\
lists:
  - receiving: MX
    received_on: 2003-07-10
    source: Nota
posts: []
"""
MEETINGS = ("--from", "grcm-2003-12", "--to", "crm-9")  # of 3 December and of 21 May
LISTS = {
    "es": ("## Qué pasó desde entonces",
           "## Qué había pasado antes y se supo después",
           "## Qué se había dicho y se corrigió o se quitó",
           "## Qué se había dicho y sigue en pie"),
    "en": ("## What happened since", "## What had happened before and was learnt since",
           "## What had been told and was corrected or taken out",
           "## What had been told and still holds"),
}  # fmt: skip
SINCE, LEARNT, CORRECTED, HOLDS = range(4)


@pytest.fixture
def repository(tmp_path):
    """The plan as it was known before the meetings of December."""
    made = Repository(tmp_path / "lugar")
    made.write(PLAN)
    made.commit("2003-05-29", "Anotar el plan")
    return made


def late(repository, text=DONE, day="2003-12-20"):
    """Work of July, recorded after the meeting of December."""
    repository.write(text)
    repository.commit(day, "Anotar lo de julio")


def told(repository, *words, language="es", command="changes", said=False, **more):
    """The four lists of a page, each as its text; the rest of the page as the last."""
    done = run(command, *words, "--format", "md", "--lang", language, data=repository.data,
               CRMPLAN_TODAY="2004-06-01", **more)  # fmt: skip
    assert (done.returncode, bool(done.stderr)) == (0, said)
    page = done.stdout.replace("###", "##")
    lists = [page.partition(f"{title}\n")[2].partition("\n## ")[0] for title in LISTS[language]]
    return [*lists, page.partition("\n## ")[0]]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    "ends",
    [
        MEETINGS,
        ("--from", "2003-12-03", "--to", "2004-05-21"),
        ("--from", "grcm-2003-12", "--to", "2004-01-15"),
        ("--from", "grcm-2003-12"),
    ],
)
def test_recorded_late_it_is_told_as_learnt_since(repository, ends, language):
    late(repository)
    lists = told(repository, *ends, language=language)
    assert [number for number, text in enumerate(lists) if "1.3.1" in text] == [LEARNT]
    day = "20 de diciembre de 2003" if language == "es" else "20 December 2003"
    assert day in lists[LEARNT]


def test_revisions_tell_it_likewise(repository):
    git(repository.root, "tag", "diciembre")
    late(repository)
    lists = told(repository, "--from", "diciembre", "--to", "HEAD")
    assert "1.3.1" not in lists[LEARNT]  # the tag is of May, so that July came after it
    assert "1.3.1" in lists[SINCE]
    repository.commit("2003-12-21", tag="enero")
    repository.write(with_second(DONE))
    repository.commit("2004-02-01")
    assert "1.3.2" in told(repository, "--from", "enero", "--to", "HEAD")[LEARNT]


def with_second(text):
    """Another activity, done in September too."""
    log = LATE.replace("Julio 2003", "Septiembre 2003").replace("07-28", "09-15")
    return text.replace("            calendar: Septiembre 2003\n", log)


def test_what_was_told_in_time_still_holds_and_is_no_change(repository):
    late(repository, day="2003-08-01")
    repository.write(with_second(DONE))
    repository.commit("2004-01-10")
    lists = told(repository, *MEETINGS)
    assert "1.3.1" in lists[HOLDS]
    assert "1.3.2" in lists[LEARNT]
    assert lists[SINCE].count("1.3.1") == lists[LEARNT].count("1.3.1") == 0


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_correction_of_what_was_told_is_told(repository, language):
    late(repository, day="2003-08-01")
    late(repository, DONE.replace("remitió la lista", "remitió media lista"))
    lists = told(repository, *MEETINGS, language=language)
    assert "media lista" in lists[CORRECTED]
    assert not any("1.3.1" in lists[number] for number in (SINCE, LEARNT, HOLDS))


def test_a_day_that_was_put_right_is_told_with_both(repository):
    late(repository, day="2003-08-01")
    late(repository, DONE.replace("on: 2003-07-28", "on: 2003-07-30"))
    lists = told(repository, *MEETINGS)
    assert "decía «28 de julio de 2003», dice «30 de julio de 2003»" in lists[CORRECTED]
    assert not any("1.3.1" in lists[number] for number in (SINCE, LEARNT, HOLDS))


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_was_told_and_taken_out_is_told(repository, language):
    late(repository, day="2003-08-01")
    late(repository, PLAN)
    lists = told(repository, *MEETINGS, language=language)
    assert "1.3.1" in lists[CORRECTED]
    assert not any("1.3.1" in lists[number] for number in (LEARNT, HOLDS))


def test_an_activity_that_was_taken_out_is_told(repository):
    start = PLAN.index("          - id: 1.6.2\n")
    late(repository, PLAN[:start] + PLAN[PLAN.index("          - id: 1.6.3\n") :])
    assert "1.6.2" in told(repository, *MEETINGS)[CORRECTED]


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_not_saved_is_learnt_now(repository, language):
    repository.write(DONE)
    lists = told(repository, *MEETINGS, language=language)
    assert "1.3.1" in lists[LEARNT]
    words = "sin guardar todavía" if language == "es" else "not saved yet"
    assert words in lists[LEARNT]
    assert ("sin guardar" if language == "es" else "not saved") in lists[-1]


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_shallow_clone_says_how_far_it_goes_and_loses_nothing(repository, tmp_path, language):
    late(repository)
    late(repository, with_second(DONE), "2004-01-10")
    git(tmp_path, "clone", "-q", "--depth", "2", f"file://{repository.root}", "copia")
    copy = Repository.__new__(Repository)
    copy.root, copy.data = tmp_path / "copia", tmp_path / "copia" / "data"
    lists = told(copy, *MEETINGS, language=language)
    assert "git fetch --unshallow" in lists[-1]
    assert ("20 de diciembre de 2003" if language == "es" else "20 December 2003") in lists[-1]
    assert "1.3.2" in lists[LEARNT]
    assert "1.3.1" in lists[HOLDS]  # there when the copy begins: nobody can tell since when


@pytest.mark.parametrize("language", ["es", "en"])
def test_without_a_repository_each_fact_goes_by_its_own_day(tmp_path, language):
    made = Repository.__new__(Repository)
    made.root = made.data = tmp_path
    made.write(DONE)
    alone = {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    lists = told(made, "--from", "crm-8", "--to", "crm-9", language=language, **alone)
    assert "1.3.1" in lists[SINCE]
    lists = told(made, *MEETINGS, language=language, **alone)
    assert "1.3.1" in lists[HOLDS]
    assert ("repositorio" if language == "es" else "repository") in lists[-1]


def test_before_the_first_saving_nothing_is_known_of_when(tmp_path):
    made = Repository(tmp_path)
    made.write(DONE)
    assert "todavía no hay nada guardado" in told(made, *MEETINGS)[-1]


def test_a_history_that_begins_later_says_so_and_what_came_after_is_learnt(tmp_path):
    made = Repository(tmp_path)
    made.write(PLAN)
    made.commit("2004-01-10")
    late(made, day="2004-02-01")
    lists = told(made, *MEETINGS)
    assert "10 de enero de 2004" in lists[-1]
    assert "1.3.1" in lists[LEARNT]


@pytest.mark.parametrize(
    ("old", "new"),
    [("datos/workplan.yaml", "data/workplan.yaml"), ("data/plan.yaml", "data/workplan.yaml")],
)
def test_a_renamed_folder_or_file_keeps_its_history(tmp_path, old, new):
    made = Repository(tmp_path, old.partition("/")[0])
    made.write(PLAN, old.partition("/")[2])
    made.commit("2003-05-29")
    (tmp_path / "data").mkdir(exist_ok=True)
    git(tmp_path, "mv", old, new)
    made.data = tmp_path / "data"
    made.commit("2003-12-10", "Cambiar el nombre")
    late(made)
    lists = told(made, *MEETINGS)
    assert "1.3.1" in lists[LEARNT]
    assert "29 de mayo de 2003" in lists[-1]
    log = run("log", "1.3.1", "--format", "json", data=made.data)
    assert [item["on"] for item in json.loads(log.stdout)["items"] if item["source"] == "git"] == [
        "2003-05-29",
        "2003-12-20",
    ]


def test_a_registry_that_was_renamed_is_not_all_new(repository):
    repository.write(RECEIVED, "consules.yaml")
    repository.commit("2003-07-11")
    git(repository.root, "mv", "data/consules.yaml", "data/consuls.yaml")
    repository.commit("2003-12-10")
    assert not any("México" in text for text in told(repository, *MEETINGS))


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_renaming_that_git_does_not_see_is_said_to_be_the_beginning(tmp_path, language):
    made = Repository(tmp_path)
    made.write("nada: 1\n", "plan.yaml")
    made.commit("2003-05-29")
    (made.data / "plan.yaml").unlink()
    made.write(PLAN)
    made.commit("2003-12-10")
    late(made)
    lists = told(made, *MEETINGS, language=language)
    assert ("10 de diciembre de 2003" if language == "es" else "10 December 2003") in lists[-1]
    assert "1.3.1" in lists[LEARNT]


def test_what_was_broken_then_is_told_by_what_is_known_now(repository):
    broken = DONE.replace(
        "            calendar: Octubre 2003", "            kalendar: Octubre 2003"
    )
    late(repository, broken, "2003-11-01")
    noted = DONE.replace(
        "            calendar: Octubre 2003\n",
        LATE.replace("Julio", "Octubre").replace("2003-07-28", "2004-02-01"),
    )
    late(repository, noted, "2004-02-01")
    assert "1.2.2" in told(repository, *MEETINGS)[SINCE]


def test_a_list_of_consuls_that_came_before_is_learnt_late_too(repository):
    repository.write("lists: []\nposts: []\n", "consuls.yaml")
    repository.commit("2003-06-01")
    repository.write(RECEIVED, "consuls.yaml")
    repository.commit("2003-12-20")
    assert "México" in told(repository, *MEETINGS)[LEARNT]
    repository.write(RECEIVED.replace("07-10", "07-12"), "consuls.yaml")
    repository.commit("2004-03-01")
    lists = told(repository, "--from", "2004-01-15", "--to", "crm-9")
    assert "Decía «10 de julio de 2003», dice «12 de julio de 2003»" in lists[CORRECTED]


@pytest.mark.parametrize(
    "ends", [MEETINGS, ("--to", "crm-9"), ("--from", "3 de diciembre de 2003")]
)
def test_the_report_of_the_next_period_tells_it(repository, ends):
    late(repository)
    assert "1.3.1" in told(repository, *ends, command="report")[LEARNT]


def test_a_report_up_to_a_meeting_is_of_its_last_day(repository):
    late(repository)
    shown = run("report", "--to", "grcm-2003-12", data=repository.data).stdout
    assert "3 de diciembre de 2003" in shown
    assert "«Grupo Regional de Consulta sobre Migración»" in shown


def test_a_report_up_to_a_meeting_to_come_is_of_the_day(repository):
    shown = run("report", "--to", "crm-9", "--as-of", "2003-10-15", data=repository.data).stdout
    assert "Al 15 de octubre de 2003" in shown
    assert "Informe para la reunión «IX Conferencia Regional sobre Migración»" in shown
    assert "hasta el 15 de octubre de 2003" in shown
    assert "Vencidas desde entonces: 1.3.1 y 1.3.2." in shown


def test_a_report_up_to_a_revision_is_made_from_its_files(repository):
    git(repository.root, "tag", "mayo")
    late(repository)
    git(repository.root, "tag", "diciembre")
    repository.write(with_second(DONE))
    lists = told(repository, "--from", "mayo", "--to", "HEAD", "--lang", "es", command="report",
                 said=True)  # fmt: skip
    assert "1.3.1" in lists[SINCE]
    assert not any("2003-09-15" in text or "15 de septiembre" in text for text in lists)


def test_the_annex_to_the_minutes_is_a_file(repository, tmp_path):
    late(repository)
    for form in ("docx", "html", "md"):
        path = tmp_path / f"anexo.{form}"
        done = run("changes", *MEETINGS, "-o", str(path), data=repository.data)
        assert (done.returncode, done.stdout) == (0, "")
        assert path.stat().st_size
    assert "Anotado el 20 de diciembre de 2003" in path.read_text(encoding="utf-8")


def test_what_was_recorded_late_was_reported_late(repository):
    late(repository)
    words = ("progress", "--by-meeting", "--as-of", "2004-06-01", "--format", "json")
    shown = json.loads(run(*words, data=repository.data).stdout)["items"]
    (told,) = [item["reports"] for item in shown if item["id"] == "1.3.1"]
    assert [each["meeting"] for each in told] == ["crm-9"]


def test_parties_meetings_and_levels_are_told_in_words(repository):
    entry = """\
            log:
              - on: 2003-11-01
                event: received
                from: US
                meeting: grcm-2003-12
              - on: 2003-11-02
                event: progress
                level: limited
"""
    line = "            calendar: Septiembre 2003\n"
    late(repository, PLAN.replace(line, line + entry), "2003-11-05")
    late(repository, PLAN.replace(line, line + entry.replace("limited", "complete")))
    lists = told(repository, "--from", "crm-8", "--to", "grcm-2003-12")
    assert "Recibido de Estados Unidos" in lists[SINCE]
    assert "«Grupo Regional de Consulta sobre Migración»" in lists[SINCE]
    assert "decía «limitado», dice «completo»" in told(repository, *MEETINGS)[CORRECTED]
