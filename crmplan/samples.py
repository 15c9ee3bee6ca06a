"""One bad and one good sample for every problem code.

The same samples are shown by `explain`, fill the gallery (docs/problems.md), and are tried by the
tests: the bad one earns exactly its code, the good one none. `at` names the lines of a frame that
a sample takes the place of; a sample that cannot be written as lines of a plan (a pipe, bytes
that are no text) is told in words, and made by the tests.
"""

from typing import Final, NamedTuple

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


CONSULS_FRAME: Final = """\
lists:
  - receiving: US
    requested_on: 2003-06-02
    received_on: 2003-07-15
    source: Nota verbal
posts:
  - id: ca-us-washington
    sending: CA
    receiving: US
    type: embassy
    city: Washington, D.C.
    source: Wikidata, Q137245
    as_of: 2022-11-16
    phones:
      - number: +1 844 880 6519
    email: ccs.scc@international.gc.ca
    website: https://www.international.gc.ca/country-pays/us-eu/washington.aspx
    heads:
      - name: Titular
        class: head-of-section
        exequatur: 2003-06-02
        source: Nota verbal
  - id: ca-us-boston
    sending: CA
    receiving: US
    type: consulate-general
    city: Boston
    opened: 2003
    source: Wikidata, Q5029905
    as_of: 2022-11-16
"""
VISAS_FRAME: Final = """\
country: GT
requested_on: 2003-06-02
provided_on: 2003-06-30
source: Nota verbal
as_of: 2003-06-30
types:
  - kind: tourist
    fees:
      - amount: 50
        currency: USD
rules:
  - passport: HN
    requirement: visa-free
    days: 90
  - passport: DO
    requirement: visa-required
"""
FRAMES: Final = {
    "workplan.yaml": FRAME,
    "consuls.yaml": CONSULS_FRAME,
    "visas/GT.yaml": VISAS_FRAME,
}

AT_MARGIN: Final = ("<<<<<<<", "=======", ">>>>>>>", "%", "---", "\t")  # not indented


class Sample(NamedTuple):
    """Lines in place of lines of a file's frame, or (`at` empty) something told in words."""

    at: str
    bad: str
    good: str
    file: str = "workplan.yaml"


TEXT = "text: Ampliar la matriz de visado"
CALENDAR = "calendar: Octubre 2003"
WHO = "responsible: [CA, MX]"
CONSULS, VISAS = "consuls.yaml", "visas/GT.yaml"
ASKED = "requested_on: 2003-06-02\nreceived_on: 2003-07-15"
HEAD = "exequatur: 2003-06-02\nsource: Nota verbal"
NEXT = (
    "\n- name: Titular siguiente\n  class: head-of-section\n  exequatur: 2004-01-15\n  source: Nota"
)
RULE = "- passport: DO\nrequirement: visa-required"
ENTRY = "- on: 2003-07-15\nevent: note\ntext: Se pidió a las partes su lista."
MEETING_DAYS = "starts: 2003-05-26\nends: 2003-05-30"

SAMPLES: Final[dict[str, Sample]] = {
    "file-missing": Sample("", "data/ (workplan.yaml)", "data/workplan.yaml"),
    "not-a-file": Sample("", "data/workplan.yaml/", "data/workplan.yaml"),
    "link-broken": Sample("", "workplan.yaml -> workplan-2003.yaml", "workplan.yaml"),
    "link-outside": Sample("", "workplan.yaml -> /srv/workplan.yaml", "workplan.yaml"),
    "unreadable": Sample("", "--w-------  workplan.yaml", "-rw-r--r--  workplan.yaml"),
    "too-large": Sample("", "workplan.yaml: 5,242,880 bytes", "workplan.yaml: 51,200 bytes"),
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
    "directive": Sample("plan:", "%YAML 1.2\n---\nplan:", "plan:"),
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
    "each-without-parties": Sample(WHO, "each: true", "responsible: [CA, MX]\neach: true"),
    "exempt-idle": Sample(
        WHO,
        "responsible: [CA, MX]\nexempt: {US: No aplica}",
        "responsible: [CA, MX]\nexempt: {MX: No aplica}",
    ),
    "measure-unknown": Sample(WHO, "measure: consuls.list", "measure: consuls.lists"),
    "list-twice": Sample(
        "- receiving: US",
        "- receiving: US\n- receiving: US",
        "- receiving: MX\n- receiving: US",
        CONSULS,
    ),
    "list-dates": Sample(
        ASKED,
        "requested_on: 2003-06-02\nreceived_on: 2003-05-26",
        "requested_on: 2003-06-02\nreceived_on: 2003-06-26",
        CONSULS,
    ),
    "source-missing": Sample(
        HEAD, "exequatur: 2003-06-02", "exequatur: 2003-06-02\nsource: Nota verbal", CONSULS
    ),
    "post-unknown": Sample(
        "city: Boston",
        "city: Boston\nserved_by: ca-washington",
        "city: Boston\nserved_by: ca-us-washington",
        CONSULS,
    ),
    "post-circle": Sample(
        "city: Boston",
        "city: Boston\nserved_by: ca-us-boston",
        "city: Boston\nserved_by: ca-us-washington",
        CONSULS,
    ),
    "post-dates": Sample(
        "opened: 2003", "opened: 2003\nclosed: 2002-12", "opened: 2003\nclosed: 2004-12", CONSULS
    ),
    "state-twice": Sample(
        "city: Boston", "city: Boston\njoint_with: [CA]", "city: Boston\njoint_with: [MX]", CONSULS
    ),
    "head-dates": Sample(
        HEAD, f"commission: 2003-07-15\n{HEAD}", f"commission: 2003-05-30\n{HEAD}", CONSULS
    ),
    "heads-overlap": Sample(
        f"- name: Titular\nclass: head-of-section\n{HEAD}",
        f"- name: Titular\n  class: head-of-section\n  exequatur: 2003-06-02\n"
        f"  source: Nota verbal{NEXT}",
        f"- name: Titular\n  class: head-of-section\n  exequatur: 2003-06-02\n"
        f"  left: 2004-01-15\n  source: Nota verbal{NEXT}",
        CONSULS,
    ),
    "phone-invalid": Sample(
        "- number: +1 844 880 6519", "- number: 844 880 6519", "- number: +1 844 880 6519", CONSULS
    ),
    "phone-unassigned": Sample(
        "- number: +1 844 880 6519", "- number: +504 1236 9320", "- number: +504 2236 9320", CONSULS
    ),
    "email-invalid": Sample(
        "email: ccs.scc@international.gc.ca",
        "email: ccs.scc en international.gc.ca",
        "email: ccs.scc@international.gc.ca",
        CONSULS,
    ),
    "website-invalid": Sample(
        "website: https://www.international.gc.ca/country-pays/us-eu/washington.aspx",
        "website: www.international.gc.ca",
        "website: https://www.international.gc.ca",
        CONSULS,
    ),
    "visa-file-name": Sample("country: GT", "country: HT", "country: GT", VISAS),
    "visa-dates": Sample(
        "provided_on: 2003-06-30", "provided_on: 2003-05-30", "provided_on: 2003-06-30", VISAS
    ),
    "currency-unknown": Sample("currency: USD", "currency: USS", "currency: USD", VISAS),
    "rule-overlap": Sample(
        RULE,
        "- passport: HN\n  requirement: visa-required",
        "- passport: DO\n  requirement: visa-required",
        VISAS,
    ),
    "rule-dates": Sample(
        "days: 90",
        "valid_from: 2003-07-01\nvalid_until: 2003-06-30",
        "valid_from: 2003-07-01\nvalid_until: 2004-06-30",
        VISAS,
    ),
    "rule-own": Sample(
        RULE,
        "- passport: GT\n  requirement: visa-free",
        "- passport: SV\n  requirement: visa-free",
        VISAS,
    ),
    "rule-category": Sample("days: 90", "category: C", "category: A", VISAS),
}


def with_sample(sample: Sample, lines: str) -> str:
    """The frame of a sample's file with its lines in place, indented as what they replace."""
    frame = FRAMES[sample.file].splitlines()
    wanted = sample.at.splitlines()
    place = next(
        number
        for number in range(len(frame))
        if [line.strip() for line in frame[number : number + len(wanted)]] == wanted
    )
    indent = frame[place][: len(frame[place]) - len(frame[place].lstrip())]
    frame[place : place + len(wanted)] = [
        line if line.startswith(AT_MARGIN) else indent + line for line in lines.splitlines()
    ]
    return "\n".join(frame) + "\n"
