"""The fields of `workplan.yaml`, row by row, and what the model makes of each record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.plan.model import (
    MEMBERS,
    Activity,
    Event,
    EventKind,
    Level,
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
    Flag,
    Named,
    Number,
    Records,
    Several,
    Slug,
    Titled,
    Words,
)
from crmplan.records.shared import DAY, ENGLISH, NO_DAY, SOURCE, TEXT

if TYPE_CHECKING:
    from datetime import date

    from crmplan.records.problems import Place


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


def _parties(place: Place, **values: object) -> Parties:  # noqa: ARG001 - kept by the plan
    """The parties, of which the model keeps no place."""
    return Parties(**values)  # type: ignore[arg-type]


def _plan(
    place: Place,
    plan: dict[str, object] | None = None,
    **rest: object,
) -> Plan:
    """The plan: its heading and everything else of the file."""
    heading = plan or {"title": "", "starts": NO_DAY, "place": place}
    return Plan(**heading, **rest)  # type: ignore[arg-type]


# fmt: off
EVENT = Shape("event", Event, (
    Field("on", DAY, ("día", "day"), ("El día en que ocurrió.", "The day on which it happened."),
          "2003-07-15", "fecha date day dia día el", required=True),
    Field("event", Choice(EventKind), ("hecho", "event"), ("Qué ocurrió.", "What happened."),
          "done", "kind tipo hecho evento type", required=True, attribute="kind"),
    Field("from", Code(), ("de", "from"),
          ("received: qué parte entregó; asked: a quién se pidió; reopened: de quién es la parte.",
           "received: which party delivered; asked: who was asked; reopened: whose part it is."),
          "MX", "de party parte", attribute="party"),
    Field("calendar", Words(), ("calendario", "calendar"),
          ("postponed: las palabras nuevas; las viejas se quedan donde están.",
           "postponed: the new words; the old ones stay where they are."),
          "Diciembre 2003", "calendario plazo to"),
    Field("meeting", Slug(), ("reunión", "meeting"),
          ("done, received: la reunión para la que vale; en una decisión, dónde se tomó.",
           "done, received: the meeting it counts for; in a decision, where it was taken."),
          "crm-8", "reunion reunión"),
    Field("due", DAY, ("ocasión", "occurrence"),
          ("done, received: la ocasión para la que vale, por su último día; closed: hasta cuál.",
           "done, received: the occurrence it counts for, by its last day; closed: up to which."),
          "2003-11-26", "vence ocasion ocasión ocurrencia occurrence until hasta"),
    Field("level", Choice(Level), ("nivel", "level"),
          ("progress: hasta dónde se ha llegado (escala de la Alianza para el Gobierno Abierto).",
           "progress: how far the work has come (scale of the Open Government Partnership)."),
          "limited", "nivel grado"),
    Field("asks", Code(), ("se pide a", "asked of"),
          ("obstacle: a quién se pide que lo quite.", "obstacle: who is asked to remove it."),
          "ST", "pide pide_a asked"),
    Field("by", TEXT, ("decidido por", "decided by"),
          ("En una decisión, qué órgano la tomó.", "In a decision, the body that took it."),
          "la Presidencia Pro-Témpore", "por organo órgano body"),
    Field("text", TEXT, ("texto", "text"),
          ("Qué pasó, en palabras; en withdrawn, el motivo.",
           "What happened, in words; for withdrawn, the reason."),
          "Se recibieron tres respuestas.", "texto nota note reason motivo"),
    Field("evidence", TEXT, ("constancia", "evidence"),
          ("Dónde se puede comprobar: una dirección o un documento.",
           "Where it can be verified: an address or a document."),
          "https://crmsv.org/acta-2003", "evidencia prueba url link"),
))

ACTIVITY = Shape("activity", Activity, (
    Field("id", ActivityId(), ("número", "number"),
          ("Tema.objetivo.actividad: tres números.", "Theme.objective.activity: three numbers."),
          "1.1.1", "numero código codigo", required=True, fallback=""),
    Field("text", TEXT, ("texto", "text"),
          ("La actividad, palabra por palabra.", "The activity, word for word."),
          "Identificar las necesidades de capacitación",
          "texto actividad activity title titulo título description", required=True, fallback=""),
    ENGLISH,
    Field("calendar", Words(), ("calendario", "calendar"),
          ("La columna «calendario», palabra por palabra; '' donde la celda está en blanco.",
           "The calendar column, word for word; '' where the cell is blank."),
          "Octubre 2003", "calendario plazo fecha date due deadline", required=True, fallback=""),
    Field("responsible", Several(Code(MEMBERS), single=True, once=True),
          ("responsable", "responsible"),
          ("Códigos de las partes que la deben, o members; se omite si no se nombra a nadie.",
           "Codes of the parties that owe it, or members; left out where the text names nobody."),
          "[CA, US, MX]", "responsable responsables parties who owner"),
    Field("each", Flag(), ("la debe cada una de las partes", "owed by every one of them"),
          ("true: cada parte la debe por separado (avance n/3).",
           "true: every party owes it on its own (progress n/3)."), "true", "cada cada_uno"),
    Field("exempt", Named(Code(), TEXT), ("no aplica a", "does not apply to"),
          ("Partes a las que no se aplica, con el motivo.",
           "Parties to which it does not apply, with the reason."),
          "{US: no tiene visa consular}", "exentos excepto except exceptions excepciones"),
    Field("measure", TEXT, ("medida", "measure"),
          ("El registro que cuenta su avance.", "The registry that counts its progress."),
          "consuls.lists", "medida measures"),
    Field("assumed", TEXT, ("duda", "in doubt"),
          ("Por qué es incierta la lectura de la fuente.",
           "Why the reading of the source is uncertain."),
          "la línea se comparte con 1.3.4", "supuesto assumption nota"),
    Field("number", TEXT, ("número en el documento", "number in the document"),
          ("El número que le da el documento, si no es su id: letras, romanos, claves.",
           "The number that the document gives it, if that is not its id: letters, codes."),
          "II.a", "número clave"),
    Field("details", Titled(), ("otras columnas", "other columns"),
          ("Las demás columnas del documento, por su título: indicador, presupuesto, notas.",
           "The document's other columns, by their titles: indicator, budget, notes."),
          "{Indicador: Número de talleres}", "detalles indicador presupuesto columnas notas"),
    Field("log", Records(EVENT), ("registro", "log"),
          ("Lo ocurrido, en orden de fecha; el único lugar donde se anota el trabajo.",
           "What happened, in order of date; the only place where work is recorded."),
          "", "registro bitacora bitácora historial history"),
), own=True, key=("id",))

OBJECTIVE = Shape("objective", Objective, (
    Field("number", Number(), ("número", "number"),
          ("El número del objetivo dentro de su tema.", "The objective's number within its theme."),
          "1", "numero número id", required=True, fallback=NO_NUMBER),
    Field("text", TEXT, ("texto", "text"),
          ("El objetivo, palabra por palabra.", "The objective, word for word."),
          "Establecer mecanismos de cooperación",
          "texto title titulo título objetivo", required=True, fallback=""),
    ENGLISH,
    Field("activities", Records(ACTIVITY), ("actividades", "activities"),
          ("Sus actividades, en el orden del plan.", "Its activities, in the plan's order."),
          "", "actividades activity actividad"),
), _objective, key=("number",))

THEME = Shape("theme", Theme, (
    Field("number", Number(), ("número", "number"), ("El número del tema.", "The theme's number."),
          "1", "numero número id", required=True, fallback=NO_NUMBER),
    Field("title", TEXT, ("título", "title"),
          ("El tema, palabra por palabra.", "The theme, word for word."),
          "Mecanismos consulares", "titulo título text texto tema name",
          required=True, fallback=""),
    ENGLISH,
    Field("objectives", Records(OBJECTIVE), ("objetivos", "objectives"),
          ("Sus objetivos, en el orden del plan.", "Its objectives, in the plan's order."),
          "", "objetivos objective objetivo"),
), _theme, key=("number",))

MEETING = Shape("meeting", Meeting, (
    Field("id", Slug(), ("nombre corto", "short name"),
          ("Nombre corto, para referirse a ella.", "A short name to refer to it."),
          "crm-8", "codigo code", required=True),
    Field("name", TEXT, ("nombre", "name"), ("El nombre de la reunión.", "The meeting's name."),
          "VIII Conferencia Regional sobre Migración",
          "nombre title titulo título", required=True, fallback=""),
    Field("kind", Choice(MeetingKind), ("clase", "kind"),
          ("Qué clase de reunión.", "What kind of meeting."),
          "conference", "tipo type clase", required=True, fallback=None),
    Field("network", Flag(), ("se reunió la Red", "the Network sat"),
          ("Si la propia Red sesionó o ha de sesionar; en sus reuniones se da por hecho.",
           "Whether the Network itself sat or is to sit; at its own meetings it does."),
          "true", "red"),
    Field("starts", DAY, ("primer día", "first day"), ("Primer día.", "First day."),
          "2003-05-26", "inicio desde start begins from date fecha", required=True),
    Field("ends", DAY, ("último día", "last day"),
          ("Último día, incluido; se omite si fue de un día.",
           "Last day, included; left out for a meeting of one day."),
          "2003-05-30", "fin hasta end to until"),
    Field("place", TEXT, ("lugar", "place"), ("Dónde.", "Where."),
          "Cancún, México", "lugar city ciudad location", attribute="place_held"),
    SOURCE,
    Field("cancelled_on", DAY, ("cancelada el", "cancelled on"),
          ("El día en que se canceló, si no se celebra.",
           "The day on which it was cancelled, if it is not held."),
          "2003-11-20", "cancelada cancelled canceled suspendida"),
), _meeting, own=True, key=("id",))

PARTIES = Shape("parties", Parties, (
    Field("members", Several(Country(), once=True, keep=True), ("miembros", "members"),
          ("Códigos ISO 3166-1 de los países miembros.",
           "ISO 3166-1 codes of the member countries."), "[CA, MX, US]", "miembros member"),
    Field("others", Named(Code(), TEXT), ("otras partes", "other parties"),
          ("Otras partes: código y nombre.", "Other parties: code and name."),
          "{PPT: Presidencia Pro-Témpore}", "otros other observers observadores"),
), _parties)

HEADING = Shape("plan", Plan, (
    Field("title", TEXT, ("título", "title"), ("El título del plan.", "The plan's title."),
          "Plan de trabajo", "titulo título name nombre", required=True, fallback=""),
    Field("conference", TEXT, ("conferencia", "conference"),
          ("La reunión que lo aprobó.", "The meeting that adopted it."),
          "VIII Conferencia Regional sobre Migración", "conferencia"),
    Field("place", TEXT, ("lugar", "place"), ("Dónde se aprobó.", "Where it was adopted."),
          "Cancún, México", "lugar", attribute="place_held"),
    Field("version", TEXT, ("versión", "version"),
          ("La versión del documento.", "The document's version."),
          "Versión final, 26 de mayo de 2003", "versión"),
    Field("starts", DAY, ("primer día", "first day"),
          ("Primer día del plan: desde él cuentan semestres y años sueltos.",
           "The plan's first day: half-years and bare years count from it."),
          "2003-05-26", "inicio start desde begins", required=True, fallback=NO_DAY),
    Field("ends", DAY, ("último día", "last day"),
          ("Último día del plan, si se acordó alguno.", "The plan's last day, if one was agreed."),
          "2005-05-25", "fin end hasta"),
    SOURCE,
), dict)

WHOLE = Shape("workplan", Plan, (
    Field("plan", HEADING, ("plan", "plan"), ("El plan mismo.", "The plan itself."),
          "", "workplan header", required=True, fallback=None, attribute=None),
    Field("parties", PARTIES, ("partes", "parties"), ("Quiénes toman parte.", "Who takes part."),
          "", "partes party members miembros"),
    Field("meetings", Records(MEETING), ("reuniones", "meetings"),
          ("Las reuniones de las que dependen los plazos.",
           "The meetings on which deadlines hang."), "", "reuniones meeting reunion"),
    Field("themes", Records(THEME), ("temas", "themes"),
          ("Los temas, con sus objetivos y actividades.",
           "The themes, with their objectives and activities."),
          "", "temas theme tema objectives activities", required=True, fallback=()),
), _plan, sound=lambda plan: plan.starts is not NO_DAY)  # half of it counts from its first day
# fmt: on
