"""The fields of `workplan.yaml`, row by row, and what the model makes of each record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from crmplan.plan.model import (
    MEMBERS,
    Activity,
    Event,
    EventKind,
    Meeting,
    MeetingKind,
    Objective,
    Parties,
    Plan,
    Theme,
)
from crmplan.records.fields import Field, Shape
from crmplan.records.kinds import (
    ActivityId,
    Choice,
    Code,
    Country,
    Day,
    Flag,
    Named,
    Number,
    Records,
    Several,
    Slug,
    Text,
    Words,
)
from crmplan.records.whole import Reading, read_record

if TYPE_CHECKING:
    from crmplan.records.problems import Place
    from crmplan.records.source import Source


NO_DAY = date.min  # stands in for a broken day while the rest of a plan is checked
NO_NUMBER = 0


def _theme(number: int, objectives: tuple[Objective, ...] = (), **rest: object) -> Theme:
    """A theme; where its number is broken, the one its first activity's id gives."""
    if number == NO_NUMBER:
        number = next((one for each in objectives if (one := _numbered(each, 0))), NO_NUMBER)
    return Theme(number, objectives=objectives, **rest)  # type: ignore[arg-type]


def _objective(number: int, activities: tuple[Activity, ...] = (), **rest: object) -> Objective:
    """An objective; where its number is broken, the one its first activity's id gives."""
    objective = Objective(number, activities=activities, **rest)  # type: ignore[arg-type]
    if number != NO_NUMBER:
        return objective
    return Objective(_numbered(objective, 1), activities=activities, **rest)  # type: ignore[arg-type]


def _numbered(objective: Objective, part: int) -> int:
    """A part of the first id in an objective."""
    ids = (activity.id for activity in objective.activities if activity.id)
    return next((int(name.split(".")[part]) for name in ids), NO_NUMBER)


def _meeting(starts: date, ends: date | None = None, **rest: object) -> Meeting:
    """A meeting; of one day where no last day is given."""
    return Meeting(starts=starts, ends=ends or starts, **rest)  # type: ignore[arg-type]


def _plan(
    place: Place,
    plan: dict[str, object] | None = None,
    **rest: object,
) -> Plan:
    """The plan: its heading and everything else of the file."""
    heading = plan or {"title": "", "starts": NO_DAY, "place": place}
    return Plan(**heading, **rest)  # type: ignore[arg-type]


TEXT = Text()
DAY = Day()
SOURCE = Field(
    "source",
    TEXT,
    "De dónde consta: documento, página, fecha.",
    "Where it is on record: document, page, date.",
    "https://crmsv.org/",
    also=("fuente", "sources"),
)
ENGLISH = Field(
    "english",
    TEXT,
    "El mismo texto en inglés, para --lang en.",
    "The same text in English, for --lang en.",
    "Identify training needs",
    also=("ingles", "inglés", "en"),
)

EVENT = Shape(
    "event",
    (
        Field(
            "on",
            DAY,
            "El día en que ocurrió.",
            "The day on which it happened.",
            "2003-07-15",
            required=True,
            also=("fecha", "date", "day", "dia", "día", "el"),
        ),
        Field(
            "event",
            Choice(EventKind),
            "Qué ocurrió.",
            "What happened.",
            "done",
            required=True,
            attribute="kind",
            also=("kind", "tipo", "hecho", "evento", "type"),
        ),
        Field(
            "from",
            Code(),
            "received: qué parte entregó.",
            "received: which party delivered.",
            "MX",
            attribute="party",
            also=("de", "party", "parte", "by"),
        ),
        Field(
            "calendar",
            Words(),
            "postponed: las palabras nuevas; las viejas se quedan donde están.",
            "postponed: the new words; the old ones stay where they are.",
            "Diciembre 2003",
            also=("calendario", "plazo", "to"),
        ),
        Field(
            "meeting",
            Slug(),
            "done: la reunión cuya ocurrencia queda cumplida.",
            "done: the meeting whose occurrence is met.",
            "crm-8",
            also=("reunion", "reunión"),
        ),
        Field(
            "text",
            TEXT,
            "Qué pasó, en palabras; en withdrawn, el motivo.",
            "What happened, in words; for withdrawn, the reason.",
            "Se recibieron tres respuestas.",
            also=("texto", "nota", "note", "reason", "motivo"),
        ),
        Field(
            "evidence",
            TEXT,
            "Dónde se puede comprobar: una dirección o un documento.",
            "Where it can be verified: an address or a document.",
            "https://crmsv.org/acta-2003",
            also=("evidencia", "prueba", "url", "link"),
        ),
    ),
    Event,
)

ACTIVITY = Shape(
    "activity",
    (
        Field(
            "id",
            ActivityId(),
            "Tema.objetivo.actividad: tres números.",
            "Theme.objective.activity: three numbers.",
            "1.1.1",
            required=True,
            fallback="",
            also=("numero", "número", "number", "codigo"),
        ),
        Field(
            "text",
            TEXT,
            "La actividad, palabra por palabra.",
            "The activity, word for word.",
            "Identificar las necesidades de capacitación",
            required=True,
            fallback="",
            also=("texto", "actividad", "activity", "title", "titulo", "título", "description"),
        ),
        ENGLISH,
        Field(
            "calendar",
            Words(),
            "La columna «calendario», palabra por palabra; '' donde la celda está en blanco.",
            "The calendar column, word for word; '' where the cell is blank.",
            "Octubre 2003",
            required=True,
            fallback="",
            also=("calendario", "plazo", "fecha", "date", "due", "deadline"),
        ),
        Field(
            "responsible",
            Several(Code(MEMBERS), single=True, once=True),
            "Códigos de las partes que la deben, o members; se omite si no se nombra a nadie.",
            "Codes of the parties that owe it, or members; left out where the text names nobody.",
            "[CA, US, MX]",
            also=("responsable", "responsables", "parties", "who", "owner"),
        ),
        Field(
            "each",
            Flag(),
            "true: cada parte la debe por separado (avance n/3).",
            "true: every party owes it on its own (progress n/3).",
            "true",
            also=("cada", "cada_uno"),
        ),
        Field(
            "exempt",
            Named(Code(), TEXT),
            "Partes a las que no se aplica, con el motivo.",
            "Parties to which it does not apply, with the reason.",
            "{US: no tiene visa consular}",
            also=("exentos", "excepto", "except", "exceptions", "excepciones"),
        ),
        Field(
            "measure",
            TEXT,
            "El registro que cuenta su avance.",
            "The registry that counts its progress.",
            "consuls.lists",
            also=("medida", "measures"),
        ),
        Field(
            "assumed",
            TEXT,
            "Por qué es incierta la lectura de la fuente.",
            "Why the reading of the source is uncertain.",
            "la línea se comparte con 1.3.4",
            also=("supuesto", "assumption", "nota"),
        ),
        Field(
            "log",
            Records(EVENT),
            "Lo ocurrido, en orden de fecha; el único lugar donde se anota el trabajo.",
            "What happened, in order of date; the only place where work is recorded.",
            also=("registro", "bitacora", "bitácora", "historial", "history"),
        ),
    ),
    Activity,
    own=True,
)

OBJECTIVE = Shape(
    "objective",
    (
        Field(
            "number",
            Number(),
            "El número del objetivo dentro de su tema.",
            "The objective's number within its theme.",
            "1",
            required=True,
            fallback=NO_NUMBER,
            also=("numero", "número", "id"),
        ),
        Field(
            "text",
            TEXT,
            "El objetivo, palabra por palabra.",
            "The objective, word for word.",
            "Establecer mecanismos de cooperación",
            required=True,
            fallback="",
            also=("texto", "title", "titulo", "título", "objetivo"),
        ),
        ENGLISH,
        Field(
            "activities",
            Records(ACTIVITY),
            "Sus actividades, en el orden del plan.",
            "Its activities, in the plan's order.",
            also=("actividades", "activity", "actividad"),
        ),
    ),
    _objective,
)

THEME = Shape(
    "theme",
    (
        Field(
            "number",
            Number(),
            "El número del tema.",
            "The theme's number.",
            "1",
            required=True,
            fallback=NO_NUMBER,
            also=("numero", "número", "id"),
        ),
        Field(
            "title",
            TEXT,
            "El tema, palabra por palabra.",
            "The theme, word for word.",
            "Mecanismos consulares",
            required=True,
            fallback="",
            also=("titulo", "título", "text", "texto", "tema", "name"),
        ),
        ENGLISH,
        Field(
            "objectives",
            Records(OBJECTIVE),
            "Sus objetivos, en el orden del plan.",
            "Its objectives, in the plan's order.",
            also=("objetivos", "objective", "objetivo"),
        ),
    ),
    _theme,
)

MEETING = Shape(
    "meeting",
    (
        Field(
            "id",
            Slug(),
            "Nombre corto, para referirse a ella.",
            "A short name to refer to it.",
            "crm-8",
            required=True,
            also=("codigo", "code"),
        ),
        Field(
            "name",
            TEXT,
            "El nombre de la reunión.",
            "The meeting's name.",
            "VIII Conferencia Regional sobre Migración",
            required=True,
            fallback="",
            also=("nombre", "title", "titulo", "título"),
        ),
        Field(
            "kind",
            Choice(MeetingKind),
            "Qué clase de reunión.",
            "What kind of meeting.",
            "conference",
            required=True,
            fallback=MeetingKind.CONFERENCE,
            also=("tipo", "type", "clase"),
        ),
        Field(
            "network",
            Flag(),
            "Si sesionó la propia Red; se omite si no se sabe.",
            "Whether the Network itself sat; left out when unknown.",
            "true",
            also=("red",),
        ),
        Field(
            "starts",
            DAY,
            "Primer día.",
            "First day.",
            "2003-05-26",
            required=True,
            also=("inicio", "desde", "start", "begins", "from", "date", "fecha"),
        ),
        Field(
            "ends",
            DAY,
            "Último día, incluido; se omite si fue de un día.",
            "Last day, included; left out for a meeting of one day.",
            "2003-05-30",
            also=("fin", "hasta", "end", "to", "until"),
        ),
        Field(
            "place",
            TEXT,
            "Dónde.",
            "Where.",
            "Cancún, México",
            attribute="place_held",
            also=("lugar", "city", "ciudad", "location"),
        ),
        SOURCE,
    ),
    _meeting,
    own=True,
)

PARTIES = Shape(
    "parties",
    (
        Field(
            "members",
            Several(Country(), once=True, keep=True),
            "Códigos ISO 3166-1 de los países miembros.",
            "ISO 3166-1 codes of the member countries.",
            "[CA, MX, US]",
            also=("miembros", "member"),
        ),
        Field(
            "others",
            Named(Code(), TEXT),
            "Otras partes: código y nombre.",
            "Other parties: code and name.",
            "{PPT: Presidencia Pro-Témpore}",
            also=("otros", "other", "observers", "observadores"),
        ),
    ),
    lambda place, **values: Parties(**values),  # noqa: ARG005 - the model keeps no place of it
)

HEADING = Shape(
    "plan",
    (
        Field(
            "title",
            TEXT,
            "El título del plan.",
            "The plan's title.",
            "Plan de trabajo",
            required=True,
            fallback="",
            also=("titulo", "título", "name", "nombre"),
        ),
        Field(
            "conference",
            TEXT,
            "La reunión que lo aprobó.",
            "The meeting that adopted it.",
            "VIII Conferencia Regional sobre Migración",
            also=("conferencia",),
        ),
        Field(
            "place",
            TEXT,
            "Dónde se aprobó.",
            "Where it was adopted.",
            "Cancún, México",
            attribute="place_held",
            also=("lugar",),
        ),
        Field(
            "version",
            TEXT,
            "La versión del documento.",
            "The document's version.",
            "Versión final, 26 de mayo de 2003",
            also=("versión",),
        ),
        Field(
            "starts",
            DAY,
            "Primer día del plan: desde él cuentan semestres y años sueltos.",
            "The plan's first day: half-years and bare years count from it.",
            "2003-05-26",
            required=True,
            fallback=NO_DAY,
            also=("inicio", "start", "desde", "begins"),
        ),
        Field(
            "ends",
            DAY,
            "Último día del plan, si se acordó alguno.",
            "The plan's last day, if one was agreed.",
            "2005-05-25",
            also=("fin", "end", "hasta"),
        ),
        SOURCE,
    ),
    dict,
)

PLAN = Shape(
    "workplan",
    (
        Field(
            "plan",
            HEADING,
            "El plan mismo.",
            "The plan itself.",
            required=True,
            fallback=None,
            also=("workplan", "header"),
        ),
        Field(
            "parties",
            PARTIES,
            "Quiénes toman parte.",
            "Who takes part.",
            also=("partes", "party", "members", "miembros"),
        ),
        Field(
            "meetings",
            Records(MEETING),
            "Las reuniones de las que dependen los plazos.",
            "The meetings on which deadlines hang.",
            also=("reuniones", "meeting", "reunion"),
        ),
        Field(
            "themes",
            Records(THEME),
            "Los temas, con sus objetivos y actividades.",
            "The themes, with their objectives and activities.",
            required=True,
            fallback=(),
            also=("temas", "theme", "tema", "objectives", "activities"),
        ),
    ),
    _plan,
)


# A source into the plan it holds.


def read_plan(source: Source) -> Reading[Plan]:
    """The plan with and without its broken records; none is sound without its first day."""
    reading = read_record(source, PLAN, Plan)
    if reading.sound is not None and reading.sound.starts == NO_DAY:
        return replace(reading, sound=None)
    return reading
