"""What the titles of columns say, in the words of real plans: Spanish, English, Portuguese, French.

A title is known by the longest phrase of the table that stands in it, so that «Fecha de inicio» is
a start and «Fecha de entrega» a deadline. Words are compared without accents and plural endings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from crmplan.language.fold import fold, one_spaced
from crmplan.language.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Role(StrEnum):
    """What a column of a work plan holds.

    In the file's words; a `detail` is kept with its activity under its own title, a `mark` stands
    for a month, quarter or week, `ignored` is what somebody said is not to be read.
    """

    ID = "number"
    THEME = "theme"
    OBJECTIVE = "objective"
    ACTIVITY = "activity"
    CALENDAR = "calendar"
    START = "start"
    DEADLINE = "deadline"
    RESPONSIBLE = "responsible"
    STATUS = "status"
    DETAIL = "detail"
    MARK = "mark"
    IGNORED = "none"


class Sense(StrEnum):
    """What the title of a column speaks of, before its neighbours and its cells are looked at."""

    NUMBER = "number"
    LEVEL = "level"  # a text of the plan's tree, how deep is told by `depth`
    CALENDAR = "calendar"
    END = "end"
    START = "start"
    PERIOD = "period"  # a unit: «Trimestre», over cells such as «II»
    LENGTH = "length"  # a duration or frequency
    RESPONSIBLE = "responsible"
    STATUS = "status"
    DETAIL = "detail"


# How deep a text stands in the tree of a plan.
TOP: Final = 1.0  # themes
MIDDLE: Final = 2.0  # objectives
LOW: Final = 3.0  # what is an activity where nothing deeper is one
DEED: Final = 4.0  # activities
TASK: Final = 5.0  # parts of activities

FOUR = tuple[str, str, str, str]  # phrases in Spanish, English, Portuguese, French, by bars

# fmt: off
PHRASES: Final[tuple[tuple[Sense, float, FOUR], ...]] = (
    (Sense.NUMBER, 0, (
        "n|no|num|nro|numero|#|codigo|cod|clave|numero de actividad|n actividad|no actividad|n de actividad|"
        "numero actividad|codigo de actividad|id actividad|numeral|consecutivo|n de orden|edt|nivel de esquema|"
        "no de accion|n accion|n de accion|numero de accion|codigo actividad|no de actividad|num actividad",
        "id|number|nr|ref|reference|code|wbs|activity id|activity number|activity no|task id|task number|"
        "item no|item number|action number|action item number|action no|outline level|outline number|"
        "action id|sr no|s no|serial number|ref no",
        "ordem|codigo da atividade|numero da atividade", "numero|reference|n d ordre|code")),
    (Sense.LEVEL, TOP, (
        "tema|eje|eje estrategico|eje tematico|eje de trabajo|eje de accion|linea estrategica|linea de trabajo|"
        "lineamiento|lineamiento estrategico|componente|area|area de trabajo|area estrategica|area tematica|"
        "area prioritaria|pilar|programa|dimension|ambito|ambito de accion|prioridad|fase|etapa|bloque|"
        "capitulo|seccion|modulo|rubro|sector|categoria|comision|mesa de trabajo|grupo de trabajo|"
        "prioridad estrategica|campo de accion|ministerio|linea tematica|macroactividad",
        "theme|topic|pillar|workstream|work stream|component|priority area|priority|area|strategic area|"
        "thematic area|focus area|focus|cluster|programme|program|dimension|phase|stage|section|"
        "work package|category|area of work|strategic direction|strategic priority|strategic pillar|"
        "working group|key result area|programme area|program area|key area|domain",
        "tema|eixo|eixo estrategico|eixo tematico|linha estrategica|dimensao|fase|etapa|area tematica|"
        "area de atuacao|diretriz|frente de trabalho|prioridade",
        "theme|axe|axe strategique|volet|domaine|composante|thematique|axe d intervention|priorite|"
        "programme|phase|axe prioritaire|domaine d intervention")),
    (Sense.LEVEL, MIDDLE, (
        "objetivo|objetivo especifico|objetivo estrategico|objetivo general|objetivo operativo|proposito|finalidad",
        "objective|specific objective|strategic objective|goal|strategic goal|aim|general objective|purpose",
        "objetivo|objetivo especifico|objetivo estrategico|finalidade",
        "objectif|objectif specifique|objectif strategique|but")),
    (Sense.LEVEL, 2.2, (
        "meta|resultado|resultado esperado|efecto|logro|logro esperado|meta estrategica",
        "result|expected result|outcome|expected outcome|output|expected output|planned output|target result|key result",
        "meta|resultado|resultado esperado", "resultat|resultat attendu|resultat escompte|effet|extrant")),
    (Sense.LEVEL, LOW, (
        "producto|hito|item|concepto|asunto|descripcion|detalle|nombre|titulo|texto|evento|contenido",
        "product|milestone|item|description|name|title|text|event|deliverable name|issue|recommendation",
        "produto|marco|descricao|nome|item|evento", "produit|jalon|description|libelle|intitule|evenement")),
    (Sense.LEVEL, 3.4, (
        "estrategia|proyecto|iniciativa|medida|compromiso|intervencion|servicio|recomendacion|acuerdo|"
        "mandato|subprograma|subcomponente",
        "strategy|project|initiative|measure|commitment|intervention|sub component|agreed action point",
        "estrategia|projeto|iniciativa|medida|compromisso",
        "strategie|projet|initiative|mesure|engagement|intervention")),
    (Sense.LEVEL, 3.6, (
        "linea de accion|accion estrategica|accion general|acciones estrategicas",
        "line of action|action line|strategic action", "linha de acao|acao estrategica",
        "ligne d action|action strategique")),
    (Sense.LEVEL, DEED, (
        "actividad|accion|que|que hacer|que se hara|nombre de la actividad|nombre de tarea|nombre de la tarea|"
        "descripcion de la actividad|descripcion de actividad|descripcion de la accion|actividad principal|"
        "actividad a realizar|accion a realizar|accion especifica|actividad especifica|actividad accion|"
        "actividad operativa|actividad programada|actividad propuesta|actividad planificada|"
        "accion de mejora|accion concreta|accion correctiva|acciones a desarrollar|actividad tarea|"
        "nombre actividad|descripcion actividad|accion propuesta|actividad clave",
        "activity|action|key action|planned activity|main task|initiative activity|what|action item|"
        "action step|main activity|key activity|proposed action|activity description|action description|"
        "description of activity|description of action|task name|action required|activity name|"
        "planned action|agreed action|activity task|actions to be taken|specific action|what will be done",
        "atividade|acao|o que|descricao da atividade|nome da tarefa|acao a realizar|atividade prevista",
        "activite|action|quoi|action a mener|activite prevue|description de l activite|action prevue|"
        "activite principale")),
    (Sense.LEVEL, TASK, (
        "tarea|subactividad|sub actividad|subtarea|sub tarea|paso|actividad detallada|micro actividad",
        "task|sub activity|subactivity|subtask|sub task|step|detailed activity",
        "tarefa|subatividade|sub atividade|passo", "tache|sous activite|sous tache|etape d execution")),
    (Sense.CALENDAR, 0, (
        "calendario|cronograma|plazo|plazo de ejecucion|plazo de cumplimiento|plazo estimado|plazo previsto|"
        "fecha|fecha limite|fecha de entrega|fecha de cumplimiento|fecha programada|fecha prevista|"
        "fecha propuesta|fecha estimada|fecha de realizacion|fecha de ejecucion|fecha tope|fecha planificada|"
        "fecha compromiso|fecha de compromiso|fecha maxima|fecha probable|fecha tentativa|vencimiento|"
        "fecha de vencimiento|vence|tiempo|tiempo de ejecucion|tiempo estimado|periodo|periodo de ejecucion|"
        "periodo de realizacion|temporalidad|cuando|programacion|horizonte|horizonte temporal|ejecucion|"
        "fecha meta|cronograma de ejecucion|calendarizacion|plazos y fechas|dia|fecha y hora|"
        "fecha de la actividad|fecha actividad|limite",
        "calendar|schedule|time frame|timeframe|timetable|deadline|date|due|due date|date due|timeline|"
        "time line|target date|when|by when|timing|period|implementation period|delivery date|"
        "expected date|planned date|proposed date|target completion date|target completion|"
        "expected completion|estimated completion|completion target|milestone date|due by|target due date|"
        "expected completion date|estimated completion date|time|timescale|time scale|target timescale|dates|horizon|execution period",
        "prazo|data|data limite|quando|calendario|cronograma|periodo|data prevista|data de entrega|"
        "prazo de execucao|vencimento",
        "calendrier|echeance|echeancier|delai|date|date limite|date butoir|quand|periode|"
        "periode d execution|chronogramme|date prevue|periode de realisation")),
    (Sense.END, 0, (
        "fin|final|fecha fin|fecha de fin|fecha final|fecha de finalizacion|finalizacion|termino|"
        "fecha de termino|fecha termino|terminacion|fecha de terminacion|fecha terminacion|hasta|conclusion|"
        "fecha de conclusion|cierre|fecha de cierre|fecha fin programada|fecha de fin programada|"
        "fecha de termino programada|fin previsto|fecha hasta|finaliza|termina",
        "end|end date|finish|finish date|completion date|date of completion|completion|to|until|ends|"
        "planned end|planned finish|planned end date|planned completion|scheduled finish|date completed by",
        "fim|data fim|data de fim|termino|data de termino|data final|conclusao|data de conclusao|ate",
        "fin|date de fin|date fin|date d achevement|achevement|jusqu au")),
    (Sense.START, 0, (
        "inicio|fecha inicio|fecha de inicio|fecha inicial|comienzo|fecha de comienzo|desde|arranque|"
        "fecha de arranque|inicio previsto|fecha inicio programada|fecha de inicio programada|inicia|"
        "fecha desde",
        "start|start date|begin|begin date|beginning|from|starts|planned start|planned start date|"
        "scheduled start|commencement|date started|starting date",
        "inicio|data inicio|data de inicio|data inicial|comeco",
        "debut|date de debut|date debut|demarrage|date de demarrage")),
    (Sense.PERIOD, 0, (
        "trimestre|mes|ano|semestre|semana|bimestre|cuatrimestre|mes de ejecucion|ano de ejecucion|"
        "trimestre de ejecucion|meses",
        "quarter|month|year|week|semester|months|quarters",
        "trimestre|mes|ano|semestre|semana", "trimestre|mois|annee|semestre|semaine")),
    (Sense.LENGTH, 0, (
        "duracion|periodicidad|frecuencia|duracion estimada|duracion dias|dias",
        "duration|frequency|periodicity|days", "duracao|periodicidade|frequencia",
        "duree|frequence|periodicite")),
    (Sense.RESPONSIBLE, 0, (
        "responsable|responsable de ejecucion|responsable de la actividad|responsable directo|"
        "responsable principal|encargado|encargada|a cargo|a cargo de|quien|quienes|unidad responsable|"
        "area responsable|dependencia|dependencia responsable|institucion responsable|entidad responsable|"
        "ejecutor|unidad ejecutora|entidad ejecutora|organo responsable|lider|coordinador|coordina|"
        "asignado a|nombres de los recursos|cargo responsable|unidad organica responsable|pais responsable|"
        "responsabilidad|direccion responsable|departamento responsable|actor responsable|"
        "persona responsable|instancia responsable|area encargada|entidad|institucion",
        "responsible|who|lead|owner|lead agency|responsible party|responsible agency|responsible person|"
        "responsible entity|responsible body|responsible officer|person responsible|assigned to|assignee|"
        "resource names|accountable|responsibility|lead organisation|lead organization|action by|"
        "lead entity|lead person|action owner|implementing agency|in charge|by whom|responsible unit|"
        "team lead|responsible department|lead department|lead partner|task owner|responsible ministry",
        "responsavel|responsaveis|quem|executor|orgao responsavel|area responsavel|encarregado",
        "responsable|qui|porteur|pilote|structure responsable|entite responsable|chef de file|"
        "responsable de la mise en oeuvre|maitre d ouvrage")),
    (Sense.STATUS, 0, (
        "estado|estatus|status|situacion|avance|porcentaje de avance|grado de avance|estado actual|"
        "cumplimiento|porcentaje de cumplimiento|estado de avance|nivel de avance|semaforo|completado|"
        "porcentaje completado|estado de cumplimiento|situacion actual|cumplida|realizada|% avance|"
        "grado de cumplimiento|nivel de cumplimiento|estado de la actividad|porcentaje",
        "status|state|progress|complete|percent complete|percentage complete|completed|done|rag|"
        "current status|implementation status|activity status|rag status|percentage|percent",
        "situacao|status|andamento|percentual|estado",
        "statut|etat|etat d avancement|avancement|taux d execution|realisation")),
    (Sense.DETAIL, 0, (
        "indicador|indicador de resultado|indicador de producto|indicador de cumplimiento|medio de verificacion|"
        "fuente de verificacion|evidencia|entregable|presupuesto|costo|monto|recurso|recursos necesarios|"
        "financiamiento|fuente|fuente de financiamiento|observacion|comentario|nota|riesgo|supuesto|lugar|sede|"
        "poblacion|beneficiario|linea base|linea de base|unidad de medida|cantidad|peso|ponderacion|tipo|"
        "modalidad|metodologia|como|donde|por que|para que|cuanto|participante|apoyo|corresponsable|"
        "involucrado|colaborador|aliado|socio|seguimiento|acciones de seguimiento|verificacion|resultado obtenido|"
        "fecha real|fecha de inicio real|fecha inicio real|inicio real|fecha fin real|fecha de fin real|"
        "fin real|fecha de termino real|fecha de cumplimiento real|fecha reprogramada|fecha de actualizacion|"
        "fecha de registro|fecha de aprobacion|fecha de corte|fecha de revision|ingles|predecesora|"
        "medios de verificacion|insumo|meta anual|meta programada|meta fisica|formula|estado de documento|"
        "presupuesto estimado|proximos pasos|dificultades|logros alcanzados|justificacion|publico objetivo|"
        "poblacion objetivo|alcance|requisito|material|hora|horario|contacto|correo|telefono|base legal|"
        "mes de corte|total|producto esperado|producto entregable|meta indicador|odS|ods",
        "indicator|output indicator|means of verification|evidence|deliverable|budget|cost|funding|resource|"
        "resources required|resources needed|remark|comment|note|risk|assumption|location|where|venue|"
        "beneficiary|baseline|target|unit|quantity|weight|type|how|why|how much|participant|support|partner|"
        "support agency|supporting partner|collaborator|follow up|verification|actual start|actual finish|"
        "actual end|actual date|actual completion|actual completion date|actual start date|actual end date|"
        "date completed|last updated|date added|date raised|revised date|english|predecessor|success measure|"
        "measure of success|performance indicator|kpi|success indicator|progress notes|progress update|"
        "next step|rationale|audience|target group|source of funds|funding source|update|notes and comments|"
        "potential barrier|key performance indicator|measures of success|total|method|"
        "measurement|stakeholder|involved|success criteria|risk level|link|dependency|dependencies",
        "indicador|orcamento|custo|observacao|observacoes|meta fisica|recurso|evidencia|onde|como|por que|"
        "quanto|parceiro|local|comentario|entregavel",
        "indicateur|indicateur de resultat|budget|cout|livrable|observation|commentaire|ressource|"
        "source de verification|moyen de verification|lieu|partenaire|beneficiaire|risque|cible|remarque|"
        "financement|source de financement|ou|comment|pourquoi")),
)
# fmt: on
LEAST_NEAR: Final = 5  # letters of a title that may be mistyped: shorter ones are all alike
LONGEST: Final = 160  # characters of a title
MOST_WORDS: Final = 14  # words of a title that are looked at
SMALL: Final = frozenset(
    (
        "de",
        "del",
        "la",
        "las",
        "el",
        "los",
        "y",
        "e",
        "o",
        "u",
        "a",
        "al",
        "en",
        "por",
        "para",
        "con",
        "of",
        "the",
        "and",
        "or",
        "to",
        "for",
        "in",
        "by",
        "du",
        "des",
        "le",
        "les",
        "et",
        "da",
        "do",
        "das",
        "dos",
        "um",
        "uma",
        "d",
        "l",
        "una",
        "un",
        "su",
        "sus",
        "be",
    )
)  # fmt: skip - words of a title that say nothing of it


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says: its sense, how deep a level, how much of it was known, in which languages.

    `weight` is 1 where the whole title is a phrase of the table, less where it says more, 0.5 at
    most where it is only near to one.
    """

    sense: Sense
    depth: float
    weight: float
    languages: frozenset[int]
    phrase: str


def plain(text: str) -> str:
    """A title in small letters, without accents and signs."""
    return one_spaced(re.sub(r"[^\w#]+|[_ºª]", " ", fold(text.replace("º", " ").replace("°", " "))))


def stem(word: str) -> str:
    """A word without the ending of its plural: «actividades», «actividad»; "activities"."""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):  # noqa: PLR2004 - not «mes»
        word = word[:-1]
    if len(word) > 5 and word.endswith("e"):  # noqa: PLR2004 - short ones end in e of their own
        word = word[:-1]
    return f"{word[:-1]}i" if len(word) > 4 and word.endswith("y") else word  # noqa: PLR2004 - not «key»


Known = tuple[Sense, float, frozenset[int]]


@cache
def phrases() -> Mapping[tuple[str, ...], Known]:
    """Every phrase of the table by its stems; the first row that has it is meant."""
    found: dict[tuple[str, ...], Known] = {}
    for sense, depth, four in PHRASES:
        for language, words in enumerate(four):
            for phrase in words.split("|"):
                key = tuple(map(stem, plain(phrase).split()))
                known = found.get(key)
                if known is None:
                    found[key] = (sense, depth, frozenset({language}))
                elif known[0] is sense:
                    found[key] = (sense, known[1], known[2] | {language})
    return found


@cache
def _single() -> tuple[str, ...]:
    """The phrases of one word, to which a mistyped one may be near."""
    return tuple(key[0] for key in phrases() if len(key) == 1 and len(key[0]) >= LEAST_NEAR)


@cache
def title(text: str) -> Title | None:
    """What a title says; None where it holds no known word."""
    if not text or len(text) > LONGEST:
        return None
    words = plain(re.sub(r"\([^)]*\)|\[[^\]]*\]|\*+", " ", text)) or plain(text)
    stems = tuple(map(stem, words.split()))[:MOST_WORDS]
    while len(stems) > 1 and stems[0].isdecimal():  # «1. Temas»
        stems = stems[1:]
    if not stems:
        return None
    found = _longest(stems)
    if found is not None:
        return found
    if len(stems) > 2:  # noqa: PLR2004 - a sentence is no mistyped title
        return None
    for word in stems:
        near = nearest(word, _single()) if len(word) >= LEAST_NEAR else None
        if near is not None:
            sense, depth, languages = phrases()[near,]
            return Title(sense, depth, 0.5 / len(stems), languages, near)
    return None


def _longest(stems: Sequence[str]) -> Title | None:
    """The longest known phrase of a title; of two, the one at its beginning, then at its end."""
    best: tuple[tuple[int, int, int], Title] | None = None
    told = [word for word in stems if word not in SMALL] or list(stems)
    for start in range(len(stems)):
        for end in range(min(len(stems), start + 6), start, -1):
            known = phrases().get(tuple(stems[start:end]))
            if known is None:
                continue
            meant = sum(word not in SMALL for word in stems[start:end]) or 1
            rank = (meant, int(start == 0), -start)
            if best is None or rank > best[0]:
                weight = min(1.0, meant / len(told)) * (1.0 if start == 0 else 0.8)
                phrase = " ".join(stems[start:end])
                best = rank, Title(known[0], known[1], weight, known[2], phrase)
            break
    if best is None or (len(best[1].phrase) < 3 and best[1].weight < 1):  # noqa: PLR2004 - «no», "to"
        return None
    return best[1]
