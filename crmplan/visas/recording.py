"""Edits of a visa file: what was asked for, replied and verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.records.splices import Intended, joined, root_of, with_field
from crmplan.visas.fields import WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.records.source import Source
    from crmplan.records.splices import Pair
    from crmplan.visas.model import VisaFile


def of_visas(
    after: Callable[[VisaFile], VisaFile], *fields: Pair
) -> Callable[[VisaFile, Source], Intended[VisaFile]]:
    """A visa file with other values in some fields, of which empty ones are left as they are."""

    def intend(visas: VisaFile, source: Source) -> Intended[VisaFile]:
        root = root_of(source)
        splices = [
            with_field(source, root, name, value, WHOLE.fields) for name, value in fields if value
        ]
        return Intended(joined(source, splices), after(visas))

    return intend
