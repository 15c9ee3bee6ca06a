"""One bad and one good sample for every problem that a plan shows."""

from typing import Final

from crmplan.records.problems import Sample

FRAME: Final = """\
plan:
  title: Plan de trabajo
  starts: 2003-05-26
  ends: 2005-05-25
parties:
  members: [CA, MX, US]
  others:
    PPT: Presidencia Pro-Témpore
meetings:
  - id: crm-8
    name: VIII Conferencia Regional sobre Migración
    kind: conference
    starts: 2003-05-26
    ends: 2003-05-30
themes:
  - number: 1
    title: Mecanismos consulares
    objectives:
      - number: 1
        text: Promover el intercambio de información
        activities:
          - id: 1.1.1
            text: Ampliar la matriz de visado
            calendar: Octubre 2003
            responsible: [CA, MX]
            log:
              - on: 2003-07-15
                event: note
                text: Se pidió a las partes su lista.
          - id: 1.1.2
            text: Crear puntos focales
            calendar: Noviembre 2003
"""

FILE: Final = "workplan.yaml"
TEXT = "text: Ampliar la matriz de visado"
CALENDAR = "calendar: Octubre 2003"
WHO = "responsible: [CA, MX]"
ENTRY = "- on: 2003-07-15\nevent: note\ntext: Se pidió a las partes su lista."
LOG = f"{CALENDAR}\n{WHO}\nlog:\n{ENTRY}"
MEETING_DAYS = "starts: 2003-05-26\nends: 2003-05-30"

SAMPLES: Final[dict[str, Sample]] = {
    "file-missing": Sample("", "data/ (workplan.yaml)", "data/workplan.yaml"),
    "not-a-file": Sample("", "data/workplan.yaml/", "data/workplan.yaml"),
    "link-broken": Sample("", "workplan.yaml -> workplan-2003.yaml", "workplan.yaml"),
    "link-outside": Sample("", "workplan.yaml -> /srv/workplan.yaml", "workplan.yaml"),
    "unreadable": Sample("", "--w-------  workplan.yaml", "-rw-r--r--  workplan.yaml"),
    "too-large": Sample("", "workplan.yaml: 5,242,880 bytes", "workplan.yaml: 51,200 bytes"),
    "file-stray": Sample("", "data/workplan-2004.yaml", "data/workplan.yaml"),
    "files-many": Sample("", "data/: 5,001 ...", "data/workplan.yaml, data/visas/GT.yaml"),
    "not-a-folder": Sample("", "data/visas", "data/visas/GT.yaml"),
    "file-empty": Sample("", "# ...", "plan:\n  title: Plan\n  starts: 2003-05-26\nthemes: []"),
    "file-foreign": Sample("", "PK\\x03\\x04 ... word/document.xml", "plan:"),
    "encoding-latin1": Sample("", "M\\xe9xico", "México (\\xc3\\xa9)"),
    "encoding-utf16": Sample("", "\\xff\\xfep\\x00l\\x00a\\x00n\\x00", "plan"),
    "encoding-twice": Sample(TEXT, "text: Informaci\u00c3\u00b3n", "text: Información"),
    "nul": Sample("", "calendar: Octubre\\x00 2003", "calendar: Octubre 2003"),
    "control-character": Sample("", "calendar: Octubre\\x1b 2003", "calendar: Octubre 2003"),
    "conflict-marker": Sample(
        CALENDAR,
        "<<<<<<< HEAD\ncalendar: Octubre 2003\n=======\ncalendar: Diciembre 2003\n>>>>>>> otra",
        "calendar: Diciembre 2003",
    ),
    "tab-indent": Sample(CALENDAR, "\tcalendar: Octubre 2003", "calendar: Octubre 2003"),
    "nbsp": Sample(CALENDAR, "calendar:\u00a0Octubre 2003", "calendar: Octubre 2003"),
    "smart-quotes": Sample(CALENDAR, "calendar: “Octubre 2003”", 'calendar: "Octubre 2003"'),
    "quote-open": Sample(CALENDAR, "calendar: 'Octubre 2003", "calendar: 'Octubre 2003'"),
    "bracket-open": Sample(WHO, "responsible: [CA, MX", "responsible: [CA, MX]"),
    "colon-in-text": Sample(TEXT, "text: Dos temas: visas", "text: 'Dos temas: visas'"),
    "colon-missing": Sample(CALENDAR, "calendar Octubre 2003", "calendar: Octubre 2003"),
    "indentation": Sample(CALENDAR, " calendar: Octubre 2003", "calendar: Octubre 2003"),
    "dash-missing": Sample("- id: 1.1.2", "• id: 1.1.2", "- id: 1.1.2"),
    "character-reserved": Sample(TEXT, "text: @crm abre cuenta", "text: '@crm abre cuenta'"),
    "escape-unknown": Sample(TEXT, 'text: "visas\\matriz"', "text: 'visas\\matriz'"),
    "text-after-quote": Sample(TEXT, "text: 'Visas' y matriz", "text: Visas y matriz"),
    "yaml-syntax": Sample(CALENDAR, "> calendar: Octubre 2003", "calendar: Octubre 2003"),
    "anchor": Sample(WHO, "responsible: &partes [CA, MX]", "responsible: [CA, MX]"),
    "alias": Sample(WHO, "responsible: *partes", "responsible: [CA, MX]"),
    "merge-key": Sample(WHO, "<<: {each: true}", "responsible: [CA, MX]\neach: true"),
    "tag": Sample(CALENDAR, "calendar: !!str Octubre 2003", "calendar: Octubre 2003"),
    "directive": Sample(
        "plan:", "%TAG ! tag:example.org,2003:\n---\nplan:", "%YAML 1.2\n---\nplan:"
    ),
    "document-second": Sample("themes:", "---\nthemes:", "themes:"),
    "too-deep": Sample(WHO, f"responsible: {'[' * 60}CA{']' * 60}", "responsible: [CA]"),
    "key-duplicate": Sample(
        CALENDAR, "calendar: Octubre 2003\ncalendar: Mayo 2004", "calendar: Octubre 2003"
    ),
    "key-not-a-name": Sample(WHO, "? [CA, MX]\n: responsible", "responsible: [CA, MX]"),
    "key-unknown": Sample(WHO, "responsable: [CA, MX]", "responsible: [CA, MX]"),
    "field-missing": Sample(CALENDAR, "english: Expand the visa matrix", "calendar: ''"),
    "field-empty": Sample(TEXT, "text:", "text: Ampliar la matriz de visado"),
    "kind-wrong": Sample(WHO, "responsible: [CA]\neach: yes", "responsible: [CA]\neach: true"),
    "choice-unknown": Sample("event: note", "event: nota", "event: note"),
    "item-empty": Sample(WHO, "responsible:\n  - CA\n  -", "responsible:\n  - CA\n  - MX"),
    "item-twice": Sample(WHO, "responsible: [CA, MX, CA]", "responsible: [CA, MX]"),
    "date-invalid": Sample("- on: 2003-07-15", "- on: 15/07/2003", "- on: 2003-07-15"),
    "id-invalid": Sample("- id: 1.1.1", "- id: 1.1", "- id: 1.1.1"),
    "code-invalid": Sample(WHO, "responsible: [ca, mx]", "responsible: [CA, MX]"),
    "country-unknown": Sample(
        "members: [CA, MX, US]", "members: [CA, MX, US, UK]", "members: [CA, MX, US, GB]"
    ),
    "lookalike": Sample(WHO, "responsible: [CA, МХ]", "responsible: [CA, MX]"),
    "invisible": Sample(WHO, "responsible: [CA, M\u200bX]", "responsible: [CA, MX]"),
    "id-duplicate": Sample("- id: 1.1.2", "- id: 1.1.1", "- id: 1.1.2"),
    "id-misplaced": Sample("- id: 1.1.2", "- id: 1.2.2", "- id: 1.1.2"),
    "number-misplaced": Sample(
        "- number: 1\ntext: Promover el intercambio de información",
        "- number: 2\n  text: Promover el intercambio de información",
        "- number: 1\n  text: Promover el intercambio de información",
    ),
    "party-unknown": Sample(WHO, "responsible: [CA, GT]", "responsible: [CA, MX]"),
    "party-twice": Sample(
        "PPT: Presidencia Pro-Témpore", "MX: México", "PPT: Presidencia Pro-Témpore"
    ),
    "calendar-unreadable": Sample(CALENDAR, "calendar: Octbre 2003", "calendar: Octubre 2003"),
    "plan-dates": Sample("ends: 2005-05-25", "ends: 2002-05-25", "ends: 2005-05-25"),
    "meeting-dates": Sample(
        MEETING_DAYS,
        "starts: 2003-05-30\nends: 2003-05-26",
        "starts: 2003-05-26\nends: 2003-05-30",
    ),
    "meeting-unknown": Sample(
        ENTRY,
        "- on: 2003-07-15\n  event: done\n  meeting: crm-9",
        "- on: 2003-07-15\n  event: done\n  meeting: crm-8",
    ),
    "log-order": Sample(
        ENTRY,
        "- on: 2003-07-15\n  event: progress\n- on: 2003-06-15\n  event: progress",
        "- on: 2003-06-15\n  event: progress\n- on: 2003-07-15\n  event: progress",
    ),
    "log-before-plan": Sample("- on: 2003-07-15", "- on: 2002-07-15", "- on: 2003-07-15"),
    "event-incomplete": Sample(
        ENTRY,
        "- on: 2003-07-15\n  event: received",
        "- on: 2003-07-15\n  event: received\n  from: MX",
    ),
    "event-field": Sample(
        ENTRY,
        "- on: 2003-07-15\n  event: progress\n  from: MX",
        "- on: 2003-07-15\n  event: received\n  from: MX",
    ),
    "reason-missing": Sample(
        ENTRY,
        "- on: 2003-10-15\n  event: postponed\n  calendar: Diciembre 2003",
        "- on: 2003-10-15\n  event: postponed\n  calendar: Diciembre 2003\n"
        "  text: Faltan las respuestas de dos países.",
    ),
    "words-past": Sample(
        ENTRY,
        "- on: 2003-12-15\n  event: postponed\n  calendar: Noviembre 2003\n  text: Falta el acta.",
        "- on: 2003-12-15\n  event: postponed\n  calendar: Enero 2004\n  text: Falta el acta.",
    ),
    "entry-idle": Sample(
        ENTRY,
        "- on: 2003-07-01\n  event: done\n"
        "- on: 2003-08-01\n  event: postponed\n  calendar: Diciembre 2003\n  text: Falta el acta.",
        "- on: 2003-07-01\n  event: done\n"
        "- on: 2003-08-01\n  event: reopened\n  text: Falta el acta.\n"
        "- on: 2003-08-01\n  event: postponed\n  calendar: Diciembre 2003\n  text: Falta el acta.",
    ),
    "meeting-uncounted": Sample(
        LOG,
        "calendar: En cada reunión de la Red\n"
        "log:\n  - on: 2003-07-15\n    event: done\n    meeting: crm-8",
        "calendar: En cada reunión de la Red\nlog:\n  - on: 2003-07-15\n    event: done",
    ),
    "due-unknown": Sample(
        LOG,
        "calendar: Semestral\nlog:\n  - on: 2003-11-20\n    event: done\n    due: 2003-11-30",
        "calendar: Semestral\nlog:\n  - on: 2003-11-20\n    event: done\n    due: 2003-11-26",
    ),
    "evidence-empty": Sample(
        ENTRY,
        "- on: 2003-07-15\n  event: done\n  evidence: Sí, visto",
        "- on: 2003-07-15\n  event: done\n  evidence: Nota verbal 123/2003",
    ),
    "each-without-parties": Sample(WHO, "each: true", "responsible: [CA, MX]\neach: true"),
    "exempt-idle": Sample(
        WHO,
        "responsible: [CA, MX]\nexempt: {US: No aplica}",
        "responsible: [CA, MX]\nexempt: {MX: No aplica}",
    ),
    "measure-unknown": Sample(WHO, "measure: consuls.list", "measure: consuls.lists"),
}
