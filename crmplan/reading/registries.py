"""A source into the registry it holds: consuls, or the visas of one destination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.reading.consul_fields import CONSULS
from crmplan.reading.visa_fields import VISAS
from crmplan.reading.whole import Reading, read_record
from crmplan.registries import Consuls, VisaFile

if TYPE_CHECKING:
    from crmplan.reading.source import Source


def read_consuls(source: Source) -> Reading[Consuls]:
    """The registry of consuls, with and without its broken records."""
    return read_record(source, CONSULS, Consuls)


def read_visas(source: Source) -> Reading[VisaFile]:
    """The visa file of one destination, with and without its broken records."""
    return read_record(source, VISAS, VisaFile)
