"""The kinds of data file: how each is read, and what `check` says of it whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic

from crmplan.consuls.fields import read_consuls
from crmplan.consuls.rules import check_consuls
from crmplan.plan.fields import read_plan
from crmplan.plan.rules import check_plan
from crmplan.records.splices import R
from crmplan.visas.fields import read_visas
from crmplan.visas.rules import check_visas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from crmplan.records.problems import Problem
    from crmplan.records.source import Source
    from crmplan.records.whole import Reading


@dataclass(frozen=True, slots=True)
class Book(Generic[R]):
    """A kind of data file: how it is read, and what `check` says of it whole.

    `check` gets the whole record, what was lost of it, and the file's own name; `unreadable` names
    the sentence for a file that cannot be read.
    """

    read: Callable[[Source], Reading[R]]
    check: Callable[[R, frozenset[str], str], Iterable[Problem]]
    unreadable: str = "registry-unreadable"


WORKPLAN: Final = Book(
    read_plan, lambda plan, lost, _name: check_plan(plan, lost), "plan-unreadable"
)


CONSULS: Final = Book(read_consuls, lambda consuls, lost, _name: check_consuls(consuls, lost))


VISAS: Final = Book(read_visas, lambda visas, _lost, name: check_visas(visas, name))
