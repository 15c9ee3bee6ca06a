"""An entry is added to a log in any layout that a person may have given the file.

Each layout is a whole plan; what comes out must be the plan with the entry and nothing else, as an
insertion of whole lines, every other byte where it was.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from crmplan.language import CrmplanError
from crmplan.plan.model import Event, EventKind
from crmplan.plan.recording import logged
from crmplan.store.editing import record, undo
from crmplan.store.project import Project
from tests.running import activities_in

HEAD = """\
plan:
  title: Plan
  starts: 2003-05-26
parties:
  members: [MX, US]
"""
THEMES = """\
themes:
  - number: 1
    title: Tema
    objectives:
      - number: 1
        text: Objetivo
        activities:
"""
NOTHING = re.compile(rb"log:\s+(?:~|null)")  # the word that says so goes
ENTRY = Event(date(2003, 8, 1), EventKind.NOTE, text="La Cancillería respondió.")

# What stands behind `activities:` (ten spaces deep), each with a name that says what is special.
ACTIVITIES = {
    "no log": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "log in the middle": """\
          - id: 1.1.1
            text: Uno
            log:
              - on: 2003-07-01
                event: note
                text: Antes
            calendar: Octubre 2003
""",
    "unindented log": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
            - on: 2003-07-01
              event: note
              text: Antes
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "a later entry": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
              - on: 2003-07-01
                event: note
                text: Antes
              # lo que vino después
              - on: 2003-09-01
                event: note
                text: Después
""",
    "only later entries": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:  # lo que pasó
              # lo primero
              - on: 2003-09-01
                event: note
                text: Después
""",
    "comments between and behind": """\
          - id: 1.1.1  # el primero
            text: Uno  # tal cual
            calendar: Octubre 2003
            log:
              - on: 2003-07-01  # un martes
                event: note
                text: Antes  # según el acta
                # y nada más

              # fin del registro

          # la siguiente
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "empty log": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "empty log with a comment": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:  # nada todavía
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "null log": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: ~
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "null log with a comment": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: null  # nada todavía
""",
    "null log on a line of its own": """\
          - id: 1.1.1
            text: Uno
            log:
              ~
            calendar: Octubre 2003
""",
    "null log in braces": """\
          - {id: 1.1.1, text: Uno, calendar: Octubre 2003, log: ~}
""",
    "empty list": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: []
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "list in brackets": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: [{on: 2003-07-01, event: note, text: Antes}]  # en una línea
""",
    "list in brackets with a later entry": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: [{on: 2003-09-01, event: note, text: Después}]
""",
    "list in brackets with later entries over lines": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: [  # lo que pasó
              {on: 2003-07-01, event: note, text: Antes},  # según el acta
              {on: 2003-09-01, event: note, text: Después},
            ]
""",
    "list in brackets over lines": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: [
              {on: 2003-07-01, event: note, text: Antes},
            ]
""",
    "entries in braces": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
              - {on: 2003-07-01, event: note, text: Antes}
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "activity in braces": """\
          - {id: 1.1.1, text: Uno, calendar: Octubre 2003}
          - {id: 1.1.2, text: Dos, calendar: ''}
""",
    "aligned values": """\
          - id:       1.1.1
            text:     Uno
            calendar: Octubre 2003
            log:
              - on:    2003-07-01
                event: note
                text:  Antes
""",
    "wide dashes": """\
          -   id: 1.1.1
              text: Uno
              calendar: Octubre 2003
              log:
              -   on: 2003-07-01
                  event: note
                  text: Antes
""",
    "folded text at the end": """\
          - id: 1.1.1
            calendar: Octubre 2003
            text: >-
              Uno que sigue
              en otra línea

          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "literal text at the end of the log": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
              - on: 2003-07-01
                event: note
                text: |
                  Antes
                  y después
""",
    "literal text that keeps its blank lines": """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
              - on: 2003-07-01
                event: note
                text: |+
                  Antes

          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "plain text over lines": """\
          - id: 1.1.1
            calendar: Octubre 2003
            text: Uno que sigue
              en otra línea
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "quotes of both kinds": """\
          - "id": '1.1.1'
            "text": "Uno: con dos puntos"
            'calendar': 'Octubre 2003'
            "log":
              - "on": '2003-07-01'
                'event': "note"
                "text": 'Antes # no es comentario'
""",
    "text in quotes over lines": """\
          - id: 1.1.1
            calendar: Octubre 2003
            text: "Uno que sigue
              en otra línea"
          - id: 1.1.2
            text: Dos
            calendar: ''
""",
    "a very long line": f"""\
          - id: 1.1.1
            text: Uno {"muy largo " * 500}
            calendar: Octubre 2003
""",
    "wide characters": """\
          - id: 1.1.1
            text: Niñas y niños 日本 🙂 e\u0301
            calendar: Octubre 2003
            log:
              - on: 2003-07-01
                event: note
                text: Señaló más
""",
    "trailing spaces": """\
          - id: 1.1.1~~
            text: Uno~~
            calendar: Octubre 2003~~
            log:~~
              - on: 2003-07-01~~
                event: note~~
                text: Antes~~
""".replace("~", " "),
}


def plan_text(activities):
    return HEAD + THEMES + activities


WHOLE = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "no final newline": lambda text: text.rstrip("\n"),
    "CRLF, mark, no final newline": lambda text: "\ufeff" + text.rstrip("\n").replace("\n", "\r\n"),
    "directive": lambda text: f"%YAML 1.2\n---\n{text}",
    "document marks": lambda text: f"---\n{text}...\n",
    "comments around": lambda text: f"# antes\n\n{text}\n\n# después\n",
}


def written(directory: Path, text: str) -> Project:
    (directory / "workplan.yaml").write_bytes(text.encode())
    return Project(directory)


@pytest.mark.parametrize("whole", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("activities", ACTIVITIES.values(), ids=ACTIVITIES)
def test_only_the_new_lines_are_new(tmp_path, activities, whole):
    old = whole(plan_text(activities)).encode()
    project = written(tmp_path, old.decode())
    assert project.plan().problems == ()
    done = record(project, "workplan.yaml", logged("1.1.1", ENTRY), keep=True)
    new = (tmp_path / "workplan.yaml").read_bytes()
    kept = NOTHING.sub(b"log:", old)
    at = next((i for i, (a, b) in enumerate(zip(kept, new, strict=False)) if a != b), len(kept))
    rest = len(kept) - at
    assert new[:at] == kept[:at]
    assert rest == 0 or new[-rest:] == kept[-rest:]
    assert len(new) > len(old)
    lines = new.count(b"\n") - kept.count(b"\n")
    assert new.count(b"\r\n") - kept.count(b"\r\n") in (0, lines)
    assert done.last - done.first + 1 - lines in (0, 1)  # one that was there goes on
    assert (b"\r\n" in old) == (b"\r\n" in new)
    assert new.endswith(b"\n") == old.endswith(b"\n")
    (found,) = [a for a in activities_in(tmp_path) if a.id == "1.1.1"]
    assert ENTRY in found.log


@pytest.mark.parametrize("whole", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("activities", ACTIVITIES.values(), ids=ACTIVITIES)
def test_undone_the_file_is_what_it_was_to_the_byte(tmp_path, activities, whole):
    old = whole(plan_text(activities)).encode()
    (tmp_path / "data").mkdir()
    written(tmp_path / "data", old.decode())
    state = {"CRMPLAN_STATE": str(tmp_path / "state")}
    project = Project(tmp_path / "data", environment=state)
    record(project, "workplan.yaml", logged("1.1.1", ENTRY), keep=True)
    undo(Project(tmp_path / "data", environment=state))
    assert (tmp_path / "data" / "workplan.yaml").read_bytes() == old


def test_the_new_entry_looks_like_its_neighbours(tmp_path):
    project = written(tmp_path, plan_text(ACTIVITIES["aligned values"]))
    record(project, "workplan.yaml", logged("1.1.1", ENTRY), keep=True)
    assert (
        (tmp_path / "workplan.yaml")
        .read_text()
        .endswith(
            "              - on:    2003-08-01\n"
            "                event: note\n"
            "                text:  La Cancillería respondió.\n"
        )
    )


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "2003",
        "12:30",
        "- guion",
        "con: dos puntos",
        "con # almohadilla",
        "'comillas' y \"otras\"",
        "termina en:",
        "{llaves}",
        "*asterisco",
        "&ancla",
        "!etiqueta",
        "%directiva",
        "@arroba",
        "`acento`",
        "| tubo",
        "> mayor",
        "? pregunta",
        "control \x1b[31m",
        "invisible \u202e y \u200b",
        "=SUM(A1)",
        "“Acta final”",
        "‘Acta’ y más",
        "«Acta final»",
        "~",
        "null",
        "0x1F",
        "1e3",
        "emoji 🙂",
    ],
)
def test_any_text_is_read_back_as_it_was(tmp_path, text):
    project = written(tmp_path, plan_text(ACTIVITIES["log in the middle"]))
    event = Event(date(2003, 8, 1), EventKind.NOTE, text=text)
    record(project, "workplan.yaml", logged("1.1.1", event), keep=True)
    (found,) = activities_in(tmp_path)
    assert found.log[-1] == event


@pytest.mark.parametrize(
    "activities",
    [
        """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log:
              # nada todavía
              ~
""",
        """\
          - id: 1.1.1
            text: Uno
            calendar: Octubre 2003
            log: [
              {on: 2003-07-01, event: note, text: Antes}  # comentario
            ]
""",
    ],
    ids=["null log behind a comment", "comment inside brackets"],
)
def test_what_cannot_be_spliced_safely_is_refused(tmp_path, activities):
    text = plan_text(activities)
    project = written(tmp_path, text)
    with pytest.raises(CrmplanError) as refused:
        record(project, "workplan.yaml", logged("1.1.1", ENTRY), keep=True)
    assert (refused.value.key, refused.value.exit_code) == ("splice-refused", 1)
    assert (tmp_path / "workplan.yaml").read_text() == text


def test_a_result_that_check_would_reject_is_not_written(tmp_path):
    text = plan_text(ACTIVITIES["no log"])
    project = written(tmp_path, text)
    event = Event(date(2003, 8, 1), EventKind.RECEIVED, "XX")
    with pytest.raises(CrmplanError) as refused:
        record(project, "workplan.yaml", logged("1.1.1", event), keep=True)
    assert refused.value.key == "edit-rejected"
    assert (tmp_path / "workplan.yaml").read_text() == text


def test_other_broken_records_do_not_stand_in_the_way(tmp_path):
    broken = ACTIVITIES["no log"] + "          - id: 1.1.3\n            text: Tres\n"
    project = written(tmp_path, plan_text(broken))
    record(project, "workplan.yaml", logged("1.1.1", ENTRY), keep=True)
    assert "La Cancillería respondió." in (tmp_path / "workplan.yaml").read_text()


def test_a_dry_run_writes_nothing(tmp_path):
    text = plan_text(ACTIVITIES["no log"])
    project = written(tmp_path, text)
    done = record(project, "workplan.yaml", logged("1.1.1", ENTRY), keep=False)
    assert done.new != done.old == text
    assert (tmp_path / "workplan.yaml").read_text() == text
