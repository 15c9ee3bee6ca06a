"""The state of an activity as a document claims it: in words of four languages, or per cent."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from crmplan.documents.titles import plain, stem
from crmplan.plan.model import EventKind

# What is recorded of each claim, and the words for it; None where there is nothing to record.
CLAIMS: Final[tuple[tuple[EventKind | None, str], ...]] = (
    (None, "pendiente|no iniciada|no iniciado|sin iniciar|por iniciar|no comenzada|programada|programado|"
           "planificada|planificado|por hacer|no cumplida|no cumplido|incumplida|atrasada|atrasado|vencida|vencido|"
           "no realizada|no realizado|no ejecutada|sin avance|prevista|futura|por realizar|abierta|abierto|"
           "not started|pending|planned|to do|todo|not begun|overdue|late|delayed|behind schedule|not done|"
           "not completed|open|scheduled|upcoming|incomplete|off track|no progress|"
           "nao iniciado|nao iniciada|pendente|prevista|atrasada|planejada|a iniciar|"
           "non demarre|non demarree|a faire|prevu|prevue|en retard|non realise|non commence|en attente|a venir|"
           "rojo|red|no"),
    (EventKind.PROGRESS, "en proceso|en curso|en ejecucion|en desarrollo|en marcha|iniciada|iniciado|parcial|"
           "en tramite|en avance|parcialmente cumplida|parcialmente|en elaboracion|en revision|avanzada|"
           "in progress|ongoing|on going|underway|under way|started|partially completed|partial|on track|"
           "in process|on schedule|active|partly done|partially complete|continuing|under review|"
           "em andamento|em curso|em execucao|iniciada|parcialmente|en cours|commence|partiel|demarre|demarree|"
           "amarillo|yellow|amber"),
    (EventKind.DONE, "concluida|concluido|cumplida|cumplido|realizada|realizado|completada|completado|completa|"
           "completo|terminada|terminado|finalizada|finalizado|ejecutada|ejecutado|hecha|hecho|lista|listo|"
           "logrado|lograda|entregado|entregada|cerrada|cerrado|si|"
           "completed|complete|done|finished|achieved|closed|delivered|implemented|yes|accomplished|"
           "concluida|concluido|realizada|feito|feita|finalizado|finalizada|"
           "termine|terminee|realise|realisee|acheve|achevee|fait|faite|verde|green"),
    (EventKind.WITHDRAWN, "cancelada|cancelado|anulada|anulado|suprimida|eliminada|descartada|sin efecto|"
           "cancelled|canceled|dropped|withdrawn|abandoned|cancelada|annule|annulee|abandonne"),
    (EventKind.NOTE, "postergada|postergado|aplazada|aplazado|reprogramada|reprogramado|suspendida|suspendido|"
           "diferida|detenida|postponed|deferred|on hold|rescheduled|suspended|stalled|adiada|adiado|"
           "suspensa|reporte|reportee|suspendu"),
)  # fmt: skip
PERCENT: Final = re.compile(r"(\d{1,3})(?:[.,]\d+)? ?%|(0(?:[.,]\d+)?|1(?:[.,]0+)?)")
ALL: Final = 100
WORDS_OF_ONE: Final = 4  # a longer text tells what happened: it is no state


def _claims() -> dict[tuple[str, ...], EventKind | None]:
    """What is recorded, by the stems of each claim."""
    found: dict[tuple[str, ...], EventKind | None] = {}
    for kind, words in CLAIMS:
        for phrase in words.split("|"):
            found.setdefault(tuple(map(stem, phrase.split())), kind)
    return found


KNOWN: Final = _claims()


@lru_cache(maxsize=1024)
def claimed(text: str) -> tuple[bool, EventKind | None]:
    """Whether a text claims a state, and what would be recorded of it."""
    percent = PERCENT.fullmatch(text.strip())
    if percent:
        value = int(percent[1]) if percent[1] else round(float(percent[2].replace(",", ".")) * ALL)
        if value > ALL:
            return False, None
        return True, EventKind.DONE if value == ALL else EventKind.PROGRESS if value else None
    words = tuple(map(stem, plain(text).split()))
    while words and words[-1].isdecimal():  # «Concluida (100 %)»
        words = words[:-1]
    if words in KNOWN:
        return True, KNOWN[words]
    if len(words) > WORDS_OF_ONE:
        return False, None
    begun = [phrase for phrase in KNOWN if len(phrase) > 1 or len(phrase[0]) > 3]  # noqa: PLR2004 - not «no», «si»
    for phrase in sorted(begun, key=len, reverse=True):
        if words[: len(phrase)] == phrase:
            return True, KNOWN[phrase]
    return False, None


def is_state(text: str) -> bool:
    """Whether a cell claims a state."""
    return len(text) < 40 and claimed(text)[0]  # noqa: PLR2004 - longer ones tell a story
