"""One bad and one good sample for every problem of a visa file."""

from typing import Final

from crmplan.records.problems import Sample

FRAME: Final = """\
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
FILE: Final = "visas/GT.yaml"
RULE = "- passport: DO\nrequirement: visa-required"

SAMPLES: Final[dict[str, Sample]] = {
    "visa-file-name": Sample("country: GT", "country: HT", "country: GT", FILE),
    "visa-dates": Sample(
        "provided_on: 2003-06-30", "provided_on: 2003-05-30", "provided_on: 2003-06-30", FILE
    ),
    "currency-unknown": Sample("currency: USD", "currency: USS", "currency: USD", FILE),
    "rule-overlap": Sample(
        RULE,
        "- passport: HN\n  requirement: visa-required",
        "- passport: DO\n  requirement: visa-required",
        FILE,
    ),
    "rule-dates": Sample(
        "days: 90",
        "valid_from: 2003-07-01\nvalid_until: 2003-06-30",
        "valid_from: 2003-07-01\nvalid_until: 2004-06-30",
        FILE,
    ),
    "rule-own": Sample(
        RULE,
        "- passport: GT\n  requirement: visa-free",
        "- passport: SV\n  requirement: visa-free",
        FILE,
    ),
    "rule-category": Sample("days: 90", "category: C", "category: A", FILE),
}
