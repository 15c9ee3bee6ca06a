"""A sound file of contacts; its problems are those of other files, and are shown there."""

from typing import Final

from crmplan.records.problems import Sample

FRAME: Final = """\
contacts:
  - id: mx-liaison
    party: MX
    role: liaison
    office: Oficina de enlace
    source: Nota verbal
    as_of: 2003-06-02
"""
FILE: Final = "contacts.yaml"

SAMPLES: Final[dict[str, Sample]] = {}
