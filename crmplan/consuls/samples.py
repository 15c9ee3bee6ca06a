"""One bad and one good sample for every problem of the registry of consuls."""

from typing import Final

from crmplan.records.problems import Sample

FRAME: Final = """\
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
FILE: Final = "consuls.yaml"
ASKED = "requested_on: 2003-06-02\nreceived_on: 2003-07-15"
HEAD = "exequatur: 2003-06-02\nsource: Nota verbal"
NEXT = (
    "\n- name: Titular siguiente\n  class: head-of-section\n  exequatur: 2004-01-15\n  source: Nota"
)

SAMPLES: Final[dict[str, Sample]] = {
    "list-twice": Sample(
        "- receiving: US",
        "- receiving: US\n- receiving: US",
        "- receiving: MX\n- receiving: US",
        FILE,
    ),
    "list-dates": Sample(
        ASKED,
        "requested_on: 2003-06-02\nreceived_on: 2003-05-26",
        "requested_on: 2003-06-02\nreceived_on: 2003-06-26",
        FILE,
    ),
    "source-missing": Sample(
        HEAD, "exequatur: 2003-06-02", "exequatur: 2003-06-02\nsource: Nota verbal", FILE
    ),
    "verified-early": Sample(
        "source: Wikidata, Q137245\nas_of: 2022-11-16",
        "source: Wikidata, Q137245\nas_of: 2022-11-16\nverified_on: 2003-10-15",
        "source: Wikidata, Q137245\nas_of: 2022-11-16\nverified_on: 2022-12-01",
        FILE,
    ),
    "post-unknown": Sample(
        "city: Boston",
        "city: Boston\nserved_by: ca-washington",
        "city: Boston\nserved_by: ca-us-washington",
        FILE,
    ),
    "post-circle": Sample(
        "city: Boston",
        "city: Boston\nserved_by: ca-us-boston",
        "city: Boston\nserved_by: ca-us-washington",
        FILE,
    ),
    "post-dates": Sample(
        "opened: 2003", "opened: 2003\nclosed: 2002-12", "opened: 2003\nclosed: 2004-12", FILE
    ),
    "state-twice": Sample(
        "city: Boston", "city: Boston\njoint_with: [CA]", "city: Boston\njoint_with: [MX]", FILE
    ),
    "head-dates": Sample(
        HEAD, f"commission: 2003-07-15\n{HEAD}", f"commission: 2003-05-30\n{HEAD}", FILE
    ),
    "heads-overlap": Sample(
        f"- name: Titular\nclass: head-of-section\n{HEAD}",
        f"- name: Titular\n  class: head-of-section\n  exequatur: 2003-06-02\n"
        f"  source: Nota verbal{NEXT}",
        f"- name: Titular\n  class: head-of-section\n  exequatur: 2003-06-02\n"
        f"  left: 2004-01-15\n  source: Nota verbal{NEXT}",
        FILE,
    ),
    "phone-invalid": Sample(
        "- number: +1 844 880 6519", "- number: 844 880 6519", "- number: +1 844 880 6519", FILE
    ),
    "phone-unassigned": Sample(
        "- number: +1 844 880 6519", "- number: +504 1236 9320", "- number: +504 2236 9320", FILE
    ),
    "email-invalid": Sample(
        "email: ccs.scc@international.gc.ca",
        "email: ccs.scc en international.gc.ca",
        "email: ccs.scc@international.gc.ca",
        FILE,
    ),
    "website-invalid": Sample(
        "website: https://www.international.gc.ca/country-pays/us-eu/washington.aspx",
        "website: www.international.gc.ca",
        "website: https://www.international.gc.ca",
        FILE,
    ),
}
