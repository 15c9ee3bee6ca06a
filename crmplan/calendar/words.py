"""The vocabulary of the calendar column: one row per meaning, a column per language.

Words are written small; accents do not count when a cell is read. A phrase of several words is
one word here. What a category means, and what its value is, stands above its rows. A further
language is a further column: a field of `Word`, filled row by row, and a row of `NUMERALS`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crmplan.calendar.expression import (
    DAILY,
    FORTNIGHTLY,
    MONTHLY,
    WEEKLY,
    YEARLY,
    Period,
    Portion,
)
from crmplan.language.fold import fold

# What some words are known for that no form takes.
LIMITS, WORK = "limits", "work"


class Word(NamedTuple):
    """A meaning, and the words for it in each language, separated by |."""

    category: str
    value: object
    es: str = ""
    en: str = ""


WORDS: tuple[Word, ...] = (
    # MONTH: its number.
    Word("MONTH", 1, es="enero|ene", en="january|jan"),
    Word("MONTH", 2, es="febrero|feb|febr", en="february|feb"),
    Word("MONTH", 3, es="marzo|mar|mzo", en="march|mar"),
    Word("MONTH", 4, es="abril|abr", en="april|apr"),
    Word("MONTH", 5, es="mayo|may", en="may"),
    Word("MONTH", 6, es="junio|jun", en="june|jun"),
    Word("MONTH", 7, es="julio|jul", en="july|jul"),
    Word("MONTH", 8, es="agosto|ago|agos|agto", en="august|aug"),
    Word("MONTH", 9, es="septiembre|setiembre|sept|set|sep|setbre|sepbre", en="september|sept|sep"),
    Word("MONTH", 10, es="octubre|oct", en="october|oct"),
    Word("MONTH", 11, es="noviembre|nov|novbre", en="november|nov"),
    Word("MONTH", 12, es="diciembre|dic|dicbre", en="december|dec"),
    # WEEKDAY: 0 is Monday.
    Word("WEEKDAY", 0, es="lunes|lun", en="monday|mon"),
    Word("WEEKDAY", 1, es="martes", en="tuesday|tue|tues"),
    Word("WEEKDAY", 2, es="miércoles|mié", en="wednesday|wed"),
    Word("WEEKDAY", 3, es="jueves|jue", en="thursday|thu|thur|thurs"),
    Word("WEEKDAY", 4, es="viernes|vie", en="friday|fri"),
    Word("WEEKDAY", 5, es="sábado|sáb", en="saturday|sat"),
    Word("WEEKDAY", 6, es="domingo|dom", en="sunday|sun"),
    # WEEKDAYS: each of them.
    Word(
        "WEEKDAYS",
        None,
        es=(
            "los lunes|los martes|los miércoles|los jueves|los viernes|los sábados|los domingos"
            "|sábados|domingos|los fines de semana"
        ),
        en="mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends",
    ),
    # ORD: a place in a row; -1 is the last.
    Word("ORD", 1, es="primero|primer|primera|primeros|primeras", en="first"),
    Word("ORD", 2, es="segundo|segunda", en="second"),
    Word("ORD", 3, es="tercero|tercer|tercera", en="third"),
    Word("ORD", 4, es="cuarto|cuarta", en="fourth"),
    Word("ORD", 5, es="quinto|quinta", en="fifth"),
    Word("ORD", 6, es="sexto|sexta", en="sixth"),
    Word("ORD", 7, es="séptimo|séptima", en="seventh"),
    Word("ORD", 8, es="octavo|octava", en="eighth"),
    Word("ORD", 9, es="noveno|novena", en="ninth"),
    Word("ORD", 10, es="décimo|décima", en="tenth"),
    Word("ORD", 11, es="undécimo|undécima|decimoprimero", en="eleventh"),
    Word("ORD", 12, es="duodécimo|duodécima|decimosegundo", en="twelfth"),
    Word("LAST", -1, es="último|última|últimos|últimas", en="last"),
    # ONCE: eleven in a Spanish cell; in an English one it is no number.
    Word("ONCE", 11, es="once"),
    # UNIT: a length of time. HOUR is one too short for a plan.
    Word("UNIT", DAILY, es="día|días", en="day|days|day ago|days ago"),
    Word("UNIT", WEEKLY, es="semana|semanas", en="week|weeks|week ago|weeks ago"),
    Word("UNIT", FORTNIGHTLY, es="quincena|quincenas"),
    Word("UNIT", Period(weeks=2), es="catorcena", en="fortnight|fortnights"),
    Word("UNIT", MONTHLY, es="mes|meses", en="month|months|month ago|months ago"),
    Word("UNIT", Period(months=2), es="bimestre|bimestres", en="bimester|two - month period"),
    Word(
        "UNIT",
        Period(months=3),
        es="trimestre|trimestres|trim|trims",
        en="quarter|quarters|trimester|qtr|qtrs",
    ),
    Word("UNIT", Period(months=4), es="cuatrimestre|cuatrimestres", en="four - month period"),
    Word(
        "UNIT",
        Period(months=6),
        es="semestre|semestres|sem|medio año|½ año|1 / 2 año",
        en="semester|semesters|half year|half - year|six - month period|half a year|½ year",
    ),
    Word(
        "UNIT",
        YEARLY,
        es="año|años|anio|anios",
        en="year|years|calendar year|year ago|years ago|cy",
    ),
    Word("UNIT", Period(months=24), es="bienio|bienios", en="biennium|biennia"),
    Word("UNIT", Period(months=36), es="trienio|trienios", en="triennium|triennia"),
    Word("UNIT", Period(months=60), es="quinquenio|quinquenios|lustro", en="quinquennium"),
    Word("UNIT", Period(months=120), es="década|décadas|decenio", en="decade|decades"),
    Word("HALVES", 2, es="mitad", en="half"),
    Word("HOUR", None, es="hora|horas|hr|hrs|minuto|minutos", en="hour|hours|minute|minutes"),
    # FREQ: how often, as the time between two occurrences.
    Word(
        "FREQ",
        DAILY,
        es=(
            "diario|diaria|diarios|diarias|diariamente|a diario|cotidiano|cotidianamente"
            "|cada mañana|cada tarde|cada noche|todas las mañanas|todas las tardes|todas las noches"
        ),
        en="daily|nightly|every morning|every afternoon|every evening|every night|each morning",
    ),
    # HOURLY: more often than a plan of days can tell.
    Word("HOURLY", DAILY, es="cada hora", en="hourly|every hour"),
    Word("FREQ", WEEKLY, es="semanal|semanales|semanalmente", en="weekly"),
    Word("FREQ", FORTNIGHTLY, es="quincenal|quincenales|quincenalmente"),
    Word("FREQ", Period(weeks=2), es="catorcenal", en="fortnightly"),
    Word("FREQ", MONTHLY, es="mensual|mensuales|mensualmente|mes a mes|mes con mes", en="monthly"),
    Word("FREQ", Period(months=2), es="bimestral|bimestrales|bimestralmente"),
    Word("FREQ", Period(months=3), es="trimestral|trimestrales|trimestralmente", en="quarterly"),
    Word("FREQ", Period(months=4), es="cuatrimestral|cuatrimestrales|cuatrimestralmente"),
    Word(
        "FREQ",
        Period(months=6),
        es="semestral|semestrales|semestralmente",
        en=(
            "semiannual|semiannually|semi - annual|semi - annually|half - yearly|half yearly"
            "|twice - yearly|twice yearly|halfyearly|semi annual|semi annually"
        ),
    ),
    Word(
        "FREQ",
        YEARLY,
        es=(
            "anual|anuales|anualmente|año con año|año a año|año tras año|cada vigencia"
            "|por vigencia|en cada vigencia"
        ),
        en="annual|annually|yearly|year on year|per annum",
    ),
    Word("FREQ", Period(months=24), es="bienal|bienales|bienalmente", en="biennial|biennially"),
    Word(
        "FREQ", Period(months=36), es="trienal|trienales|trienalmente", en="triennial|triennially"
    ),
    Word(
        "FREQ",
        Period(months=48),
        es="cuatrienal|cuadrienal|cuatrienalmente",
        en="quadrennial|quadrennially",
    ),
    Word(
        "FREQ", Period(months=60), es="quinquenal|quinquenales|quinquenalmente", en="quinquennial"
    ),
    Word("FREQ", Period(months=72), es="sexenal|sexenales"),
    Word("FREQ", Period(months=120), es="decenal|decenales", en="decennial|decennially"),
    # TWICE: so many times in the unit that follows. TIMES: the noun after a number.
    Word("TWICE", 2, en="twice"),
    Word("TWICE", 3, en="thrice"),
    Word("TIMES", None, es="vez|veces", en="time|times"),
    Word("SOME", None, es="algún", en="any"),
    Word(
        "EVERY",
        None,
        es="cada|todos los|todas las|cada un|cada una|c /",
        en="every|each|once a|once an|once per|once every|once each",
    ),
    Word("PER", None, es="por|a la|x", en="per|an"),
    Word("OTHER", 2, en="other|alternate"),
    # MEETING: of the body whose plan it is.
    Word(
        "MEETING",
        None,
        es=(
            "reunión|reuniones|sesión|sesiones|asamblea|asambleas|conferencia|conferencias|junta"
            "|juntas|encuentro|encuentros|cumbre|plenaria|plenarias|comité|cop"
        ),
        en=(
            "meeting|meetings|session|sessions|sc|assembly|assemblies|conference|conferences"
            "|plenary|summit|cop|congress|conference of the parties"
        ),
    ),
    Word(
        "ORDINARY", None, es="ordinaria|ordinarias|regular|regulares", en="regular|ordinary|network"
    ),
    # ONGOING: without an end. NOW: an end that moves with the reader.
    Word(
        "ONGOING",
        None,
        es=(
            "permanente|permanentes|permanentemente|de manera permanente|de forma permanente"
            "|en forma permanente|con carácter permanente|continuo|continua|continuos|continuas"
            "|continuamente|de manera continua|de forma continua|continuamente actualizado"
            "|actualización continua|actualización permanente|constante|constantes|constantemente"
            "|en curso|en proceso|en ejecución|en marcha|en desarrollo|en implementación|siempre"
            "|indefinidamente|por tiempo indefinido|todo el tiempo|en todo momento|tiempo real"
            "|en tiempo real|en vigor|en progreso|actividad permanente|actividades permanentes"
            "|acción permanente|acciones permanentes|tarea permanente|tarea continua"
            "|proceso continuo"
            "|proceso permanente|de carácter permanente|de carácter continuo|con carácter continuo"
        ),
        en=(
            "permanent|permanently|continuous|continuously|ongoing|on - going|on going|continual"
            "|continually|constant|constantly|always|standing|in progress|under way|underway"
            "|in course|continuing|on a continuing basis|on an ongoing basis|on a continuous basis"
            "|on a permanent basis|continuously updated|real time|real - time|at all times"
            "|open - ended|ongoing activity|rolling|on a rolling basis|in process|already ongoing"
            "|year - round|all year round|indefinitely|throughout|throughout the year"
        ),
    ),
    Word(
        "TONOW",
        None,
        es=(
            "a la fecha|hasta la fecha|a la actualidad|hasta la actualidad|hasta hoy|a hoy"
            "|hasta ahora|al presente|hasta el presente|a la fecha actual"
        ),
        en=(
            "to date|to present|to the present|to now|until now|until present|to the present day"
            "|to today|until today|through today"
        ),
    ),
    Word(
        "NOW",
        None,
        es="la fecha|actualidad|la actualidad|hoy en día|el presente|ahora",
        en="present|the present|now|the present day|present day",
    ),
    # DONE: finished already; NOT_DONE says the opposite, or only half of it.
    Word(
        "DONE",
        None,
        es=(
            "cumplido|cumplida|cumplidos|cumplidas|concluido|concluida|concluidos|concluidas"
            "|ejecutado|ejecutada|ejecutados|ejecutadas|realizado|realizada|realizados|realizadas"
            "|finalizado|finalizada|finalizados|finalizadas|completado|completada|completados"
            "|completadas|terminado|terminada|terminados|terminadas|implementado|implementada"
            "|implementados|implementadas|logrado|lograda|logrados|logradas|entregado|entregada"
            "|entregados|entregadas|atendido|atendida|atendidos|atendidas|culminado|culminada"
            "|culminados|culminadas|cerrado|cerrada|cerrados|cerradas|efectuado|efectuada"
            "|efectuados|efectuadas|publicado|publicada|publicados|publicadas|aprobado|aprobada"
            "|aprobados|aprobadas|adoptado|adoptada|adoptados|adoptadas|hecho|hecha|ya cumplido"
            "|ya cumplida|ya realizado|ya realizada|ya ejecutado|ya se cumplió|se cumplió"
            "|se realizó|se ejecutó|se concluyó|se completó|se entregó|100 % cumplido"
            "|100 % cumplida|100 % ejecutado|100 % completado|100 % realizado|cumplido 100 %"
            "|cumplida 100 %|cumplimiento total|cumplido al 100 %|completado al 100 %"
            "|cumplida al 100 %|compromiso cumplido|acción cumplida|acción realizada"
            "|acción concluida|acción ejecutada|acción finalizada|compromiso atendido"
            "|compromiso concluido|meta cumplida"
            "|meta alcanzada|actividad cumplida|actividad realizada|actividad concluida"
            "|actividad finalizada|tarea cumplida|tarea concluida|cumplido al|cumplida al"
            "|concluido al|concluida al|ejecutado al|ejecutada al|realizado al|realizada al"
            "|finalizado al|finalizada al|terminado al|terminada al"
        ),
        en=(
            "completed|complete|done|fulfilled|finished|implemented|achieved|concluded|closed"
            "|delivered|accomplished|already done|already completed|has been completed"
            "|was completed|100 % complete|100 % completed|adopted|published|executed"
            "|fully implemented|commitment completed|commitment fulfilled|activity completed"
            "|completed as at|completed as of|complete as at|complete as of"
        ),
    ),
    Word(
        "NOT_DONE",
        None,
        es="no|sin|parcialmente|parcial|casi|aún no|todavía no|incumplido|incumplida",
        en="not|partially|partly|almost|not yet|incomplete",
    ),
    # UNDATED: a decision is pending. IRREGULAR: when the occasion arises.
    Word(
        "UNDATED",
        None,
        es=(
            "por definir|a definir|a ser definido|a ser definida|se definirá|por definirse"
            "|a definirse|por determinar|a determinar|por determinarse|por establecer"
            "|por establecerse|a establecer|por acordar|a acordar|por fijar|por fijarse"
            "|por especificar|por precisar|por programar|por asignar|a programar|a convenir"
            "|por convenir|por anunciar|por calendarizar|pendiente|pendientes"
            "|pendiente de definir|pendiente por definir|pendiente de definición"
            "|pendiente de fecha|sin fecha|sin definir|sin determinar|sin especificar"
            "|sin programar|sin plazo|sin dato|sin datos|sin información|sin calendario"
            "|sin asignar|sin establecer|sin fecha definida|sin fecha determinada"
            "|sin plazo definido|s / f|s f|s / d|s d|sf|sd|no aplica|no aplicable|no corresponde"
            "|no definido|no definida|no determinado|no determinada|no especificado"
            "|no especificada|no disponible|no programado|no programada|no establecido"
            "|no establecida|no se especifica|no se indica|no indica|no tiene|no hay fecha|no hay"
            "|no se sabe|no se conoce|no consta|no planificado|no previsto|no informado|n / a|n a"
            "|na|n / d|n d|nd|ninguno|ninguna|nunca|desconocido|desconocida|fecha por definir"
            "|fecha pendiente|fecha no definida|fecha desconocida|no planeado|aún no definido"
            "|aún sin definir|aún por definir|todavía por definir|sin fechas|sin fecha publicada"
            "|sin fechas publicadas|aún sin fecha|todavía sin fecha|sin fecha aún"
            "|sin fecha todavía|sin fechas todavía|sin fechas aún|sin fechas definidas"
            "|sin fecha publicada todavía|sin fecha publicada aún|sin fechas publicadas todavía"
            "|sin fechas publicadas aún|aún sin fechas publicadas|todavía sin fechas publicadas"
            "|aún no hay fecha|todavía no hay fecha|fecha por anunciar|fecha por anunciarse"
            "|fechas por anunciar|por anunciarse|fechas por definir|sin definir aún"
            "|sin definir todavía|aún pendiente|todavía pendiente"
        ),
        en=(
            "tbd|tba|t b d|t b a|to be determined|to be defined|to be decided|to be announced"
            "|to be agreed|to be advised|to be scheduled|to be set|to be established"
            "|not applicable|not available|not known|not scheduled|not yet scheduled|not planned"
            "|not defined|not specified|not determined|not yet determined|not yet known"
            "|not yet defined|not set|not yet set|not stated|not given|no date|no date set"
            "|no deadline|no fixed date|none|none set|unknown|unscheduled|undated|undetermined"
            "|unspecified|pending|date pending|awaiting date|never|nil|n k|none planned"
            "|none scheduled|no planned release|no dates|no dates yet|no date yet"
            "|no dates published|no dates published yet|dates not published|date to be announced"
            "|dates to be announced|date tbd|dates tbd|date tba|dates tba|date tbc|dates tbc"
            "|date to be confirmed|dates to be confirmed|yet to be determined|yet to be decided"
            "|still to be determined|still pending"
        ),
    ),
    # UNCONFIRMED: beside a date, a date that may change; alone, none.
    Word(
        "UNCONFIRMED",
        None,
        es=(
            "por confirmar|a confirmar|por confirmarse|fecha por confirmar"
            "|pendiente de confirmación|pendiente de confirmar|sin confirmar"
        ),
        en="tbc|t b c|to be confirmed|pending confirmation|unconfirmed|not confirmed",
    ),
    Word(
        "IRREGULAR",
        None,
        es=(
            "eventual|eventuales|eventualmente|irregular|irregularmente|ocasional|ocasionalmente"
            "|esporádico|esporádica|esporádicamente|a demanda|según demanda|bajo demanda"
            "|por demanda|a solicitud|según solicitud|según necesidad|según necesidades"
            "|según requerimiento|según se requiera|según sea necesario|según corresponda"
            "|según el caso|cuando sea necesario|cuando se requiera|cuando corresponda"
            "|cuando proceda|ad hoc|no periódico|no periódica|sin periodicidad|periódicamente"
            "|periódico|periódica|variable|cuando se presente|cuando sea requerido"
            "|según programación|según cronograma|de acuerdo a cronograma|única vez|por única vez"
            "|una sola vez|por evento|único|de acuerdo a necesidad|de acuerdo a necesidades"
            "|de acuerdo con la necesidad|de acuerdo con el cronograma|de acuerdo al cronograma"
            "|de acuerdo con la programación|de acuerdo a la programación|de acuerdo a programación"
            "|según el cronograma|según la programación|cada vez que se requiera"
            "|cada vez que se presente|cada vez que sea necesario|cada vez que corresponda"
            "|cada que se requiera|cuando aplique|según aplique|cuando se presenten"
            "|de acuerdo a demanda|de acuerdo a la demanda|de acuerdo con la demanda"
            "|según la demanda"
            "|conforme a demanda|conforme a la demanda|en función de la demanda|por requerimiento"
            "|a requerimiento|de acuerdo a requerimiento|de acuerdo a requerimientos"
            "|según requerimientos|según solicitudes|de acuerdo a solicitud"
            "|de acuerdo a solicitudes"
            "|de acuerdo con la solicitud|a petición|según petición|a pedido|según pedido"
            "|cuando se solicite|cuando se solicita|cuando sea solicitado|cuando sea solicitada"
            "|cada vez que se solicite|cuando lo soliciten|cuando haya necesidad|cuando ocurra"
            "|cuando surja|cuando surja la necesidad|de acuerdo a las necesidades"
            "|según las necesidades|según surja|según calendario|según el calendario|según agenda"
            "|de acuerdo al calendario|de acuerdo a la agenda|de acuerdo a agenda"
            "|de acuerdo a convocatoria|de ser necesario|si es necesario|si fuera necesario"
            "|en caso necesario|cuando haya lugar|cuando fuere necesario"
        ),
        en=(
            "irregular|irregularly|ad hoc|ad - hoc|as needed|as required|as necessary|when needed"
            "|as and when|as and when required|when required|when necessary|if needed|if required"
            "|on demand|on request|upon request|occasional|occasionally|sporadic|sporadically"
            "|periodic|periodically|as appropriate|from time to time|variable|varies|one - off"
            "|one off|one time|as scheduled|on occasion|not regular|regularly|frequently"
            "|as needed basis|as requested|when requested|by request|if requested|as they arise"
            "|as they occur|as it occurs|as opportunities arise|as the need arises|as needs arise"
            "|as resources permit|as funds permit|as funding permits|as resources allow"
            "|if necessary"
            "|as applicable|where applicable|when applicable|when appropriate|as available"
            "|as deemed necessary|as circumstances require|as and when needed|where necessary"
            "|at the request of members|based on demand|according to need|according to demand"
        ),
    ),
    # Words that open or close a stretch.
    Word(
        "UNTIL",
        None,
        es=(
            "hasta|a más tardar|más tardar|no más tarde que|no más tarde de|no más tarde del"
            "|no después de|no después del|como máximo|máximo|máxima|máximo hasta|para"
            "|antes de terminar|antes de finalizar|antes de concluir|antes de acabar"
            "|antes del fin|antes del final|fecha límite|fecha tope|fecha máxima"
            "|fecha de vencimiento|vence|vencimiento|límite|vence el|plazo máximo|plazo límite"
            "|plazo hasta|hasta antes de finalizar|tope|fecha límite de entrega"
            "|fecha límite de presentación|con plazo hasta|cierra|cierra el|fecha de cierre"
            "|fecha máxima de entrega|concluir en|como fecha máxima|como fecha límite"
            "|como plazo máximo|como fecha tope|antes de que finalice|antes de que termine"
            "|antes de que concluya|concluir el|a más tardar en|a más tardar el"
        ),
        en=(
            "by|until|till|til|up to|no later than|not later than|on or before|at the latest|due"
            "|due by|due date|due on|deadline|by no later than|latest|latest by|before the end"
            "|prior to the end|expires|ends|ending|not after|completion date|due date of|nlt"
            "|closes|closes on|closing|closing date|closing on|deadline for submission"
            "|submission deadline|closing date for submission"
        ),
    ),
    Word(
        "BEFORE",
        None,
        es="antes de|antes del|antes|previo a|previo al|anterior a|anterior al|previa a",
        en="before|prior to|earlier than|ahead of",
    ),
    Word(
        "FROM",
        None,
        es=(
            "a partir de|a partir del|a contar de|a contar del|desde|con inicio en|a partir"
            "|a contar desde|con efecto desde|inicia|inicia en|comienza|comienza en|iniciando"
            "|iniciado|iniciada|iniciado en|iniciada en|iniciado el|iniciada el"
            "|no antes de|no antes del|abre|abre el|vigente desde|en vigor desde|primera vez en"
            "|por primera vez en"
        ),
        en=(
            "from|since|as of|as from|starting|starting in|starting on|starting from|beginning in"
            "|beginning|beginning with|beginning on|commencing|effective|with effect from"
            "|no earlier than|not before|begins"
            "|starts|starts in|begins in|on or after|not earlier than|started|started in|began"
            "|began in|opens|opens on|first in|first on|first time in"
        ),
    ),
    Word(
        "AFTER",
        None,
        es=(
            "después de|después del|luego de|luego del|posterior a|posterior al|posteriores a"
            "|tras|después|inmediatamente después de|inmediatamente después del"
            "|con posterioridad a|más tarde que|más tarde de|después que"
        ),
        en="after|immediately after|immediately following|later than|following|subsequent to|upon",
    ),
    # ONBEFORE: the stretch before the word belongs to it too.
    Word(
        "ONBEFORE",
        None,
        es="o antes|y antes|o anterior|y anteriores|o con anterioridad",
        en="or before|or earlier|and before|and earlier|or sooner",
    ),
    Word("BETWEEN", None, es="entre", en="between"),
    Word("TO", None, es="a|al|ao", en="to|through|thru|and up to|through to"),
    Word("AND", None, es="y|e|así como|y de|y en", en="and|&"),
    Word("OR", None, es="o|u|y / o", en="or|and / or"),
    Word(
        "ONWARD",
        None,
        es=(
            "en adelante|en lo adelante|o más tarde|o después|y después|y siguientes|y posteriores"
            "|y en adelante|hacia adelante|y subsiguientes|o posterior|y más tarde|y más adelante"
            "|de ahí en adelante|a partir de entonces|de allí en adelante"
        ),
        en=(
            "+|onward|onwards|or later|and later|or after|and after|and beyond|and onwards"
            "|and onward"
            "|or beyond|forward|and thereafter|thereafter|beyond"
        ),
    ),
    # THEN: what follows a first date.
    Word(
        "THEN",
        None,
        es="luego|y luego|posteriormente|y posteriormente|y a partir de entonces",
        en="then|and then|subsequently|and subsequently",
    ),
    Word(
        "EARLY",
        Portion.EARLY,
        es=(
            "principios|principio|inicios|comienzos|inicio de|inicio del|comienzo de|comienzo del"
            "|primeros días|los primeros días|primeros meses"
        ),
        en=(
            "early|early in|beginning of|the beginning|start of|the start of"
            "|at the beginning|at the start"
        ),
    ),
    Word("MID", Portion.MID, es="mediados|mediado", en="mid|middle|the middle|mid -"),
    Word(
        "LATE",
        Portion.LATE,
        es=(
            "finales|fines|fin|final|cierre|al término|al concluir|al finalizar|finales del mes"
            "|últimos días|los últimos días|al terminar"
        ),
        en=(
            "late|late in|end|the end|at the end|year end|year - end|close|the close|end - of"
            "|late -"
        ),
    ),
    # Labels before a date. START and END make the two ends of a window.
    Word(
        "START",
        None,
        es="inicio|fecha de inicio|fecha inicio|fecha inicial|comienzo|fecha de comienzo",
        en="start|start date|begin|commencement|beginning date",
    ),
    Word(
        "END",
        None,
        es=(
            "concluirá|finalizará|terminará|culminará|deberá concluir|deberá finalizar|a concluir"
            "|deberá terminar|a concluirse|fecha fin|fecha de fin|término|fecha de término"
            "|fecha término|finalización|fecha de finalización|fecha final|terminación"
            "|fecha de terminación|culminación|fecha de culminación|termina|concluye|finaliza"
            "|conclusión|culmina"
        ),
        en=(
            "end date|finish|completion|finish date|complete by|completion by|for completion by"
            "|to be delivered by|to be finalized by|expected completion|target completion"
            "|to be submitted by|estimated completion|anticipated completion|planned completion"
            "|expected completion date|estimated completion date|anticipated completion date"
            "|planned completion date|projected completion date|projected completion"
        ),
    ),
    # FUTURE: what follows is to be done.
    Word(
        "FUTURE",
        None,
        es=(
            "será|serán|debe ser|deberá ser|deberán ser|debe estar|deberá estar|a ser|por ser"
            "|para ser|deberá quedar|a estar"
        ),
        en=(
            "will be|shall be|should be|must be|to be|expected to be|planned to be|due to be"
            "|scheduled to be"
        ),
    ),
    Word(
        "LABEL",
        None,
        es=(
            "se realizará|se realizarán|se llevará a cabo|a realizarse|por realizarse|a realizar"
            "|por realizar|se efectuará|se desarrollará|fecha|plazo|programado para"
            "|programada para|programado en|programada en|fecha programada|fecha prevista"
            "|fecha de entrega|fecha de cumplimiento|fecha de ejecución|período|vigencia"
            "|cronograma|gestión|ejercicio|año lectivo|fecha de realización|fecha compromiso"
            "|fecha comprometida|fechas|periodicidad|frecuencia|cumplimiento|los meses de"
            "|meses de|fecha de presentación|fecha de corte|corte"
        ),
        en=(
            "date|dates|target date|timeline|timeframe|time frame|target|schedule|period|frequency"
            "|periodicity|release date|next release|expected|planned|scheduled|scheduled for"
            "|planned for|the period|month of|the month of|the months of|anticipated"
        ),
    ),
    Word(
        "FISCAL",
        None,
        es=(
            "año fiscal|ejercicio fiscal|ejercicio presupuestal|vigencia fiscal|período fiscal"
            "|ejercicio presupuestario"
        ),
    ),
    Word(
        "FISCAL_UNREAD",
        None,
        en="fiscal year|fy|financial year|fiscal|tax year|school year|academic year",
    ),
    Word(
        "SEASON", None, es="primavera|verano|otoño|invierno", en="spring|summer|autumn|fall|winter"
    ),
    # DOUBTFUL: used for two periods; its value is both.
    Word(
        "DOUBTFUL",
        (Period(months=6), Period(months=24)),
        es="bianual|bianuales|bianualmente",
        en=(
            "biannual|biannually|bi - annual|bi - annually|biyearly|bi - yearly|bi annual"
            "|bi annually"
        ),
    ),
    Word(
        "DOUBTFUL",
        (FORTNIGHTLY, Period(months=2)),
        es="bimensual|bimensuales|bimensualmente",
        en="bimonthly|bi - monthly",
    ),
    Word(
        "DOUBTFUL",
        (Period(weeks=2), FORTNIGHTLY),
        es="bisemanal|bisemanales",
        en="biweekly|bi - weekly|semiweekly|semi - weekly",
    ),
    Word("DOUBTFUL", (FORTNIGHTLY,), en="semimonthly|semi - monthly"),
    Word(
        "DOUBTFUL",
        (Period(months=4), Period(months=36)),
        es="trianual|trianuales|trianualmente",
        en="triannual|triannually",
    ),
    Word(
        "TENTATIVE",
        None,
        es=(
            "tentativo|tentativa|tentativamente|provisional|aproximadamente|aprox|aproximado"
            "|estimado|estimada|fecha estimada|fecha tentativa|alrededor de|alrededor del|hacia"
            "|cerca de|circa|preliminar|previsto|prevista|aproximada|sujeto a confirmación"
            "|sujeto a cambios|estimativo|por confirmar fecha exacta|sobre"
        ),
        en=(
            "tentative|tentatively|provisional|provisionally|approximately|approx|around|about"
            "|circa|roughly|estimated|expected in|subject to change|subject to confirmation"
            "|indicative|projected|~"
        ),
    ),
    # Clocks and the places they are set by: a deadline's hour does not change its day.
    Word("CLOCK", None, es="a las|a la una"),
    Word(
        "NOON",
        None,
        es="medianoche|a medianoche|mediodía|al mediodía|del mediodía|fin del día",
        en="midnight|noon|at midnight|at noon|close of business|cob|end of day|eod",
    ),
    Word("CLOCK", "UNTIL", es="hasta las|antes de las|a más tardar a las"),
    Word("CLOCK", "FROM", es="a partir de las|desde las"),
    Word(
        "AMPM",
        None,
        es="a m|p m|h|hs|de la tarde|de la mañana|de la noche",
        en="am|pm|o'clock|oclock|a.m|p.m",
    ),
    Word(
        "ZONE",
        None,
        es=(
            "ciudad de méxico|hora de la ciudad de méxico|hora del centro|hora centro|hora local"
            "|hora peruana|hora de lima|hora de méxico|tiempo del centro"
            "|tiempo del centro de méxico|hora colombiana|hora de bogotá|hora argentina"
            "|hora de panamá|cdmx|hora de costa rica|hora de guatemala"
        ),
        en=(
            "local time|eastern time|gmt|utc|est|edt|eastern|central time|et|cet|pacific time"
            "|z|mexico city|mexico city time|bst|cest|pst|pdt|cst|cdt"
        ),
    ),
    # REL: counted from a day that the text does not hold. RELYEAR stands for a year; "beside"
    # where it may stand beside its number: «el presente año 2010».
    Word(
        "RELYEAR",
        "beside",
        es=(
            "presente año|este año|año en curso|año actual|año corriente"
            "|corriente año|próximo año"
            "|presente ejercicio|ejercicio en curso|presente ejercicio fiscal|presente vigencia|cte"
            "|corriente|pasado año"
        ),
        en="this year|next year|current year|the current year|present year|last year",
    ),
    Word(
        "RELYEAR",
        None,
        es=(
            "el presente año|año próximo|año siguiente|siguiente año|año que viene|año pasado"
            "|año anterior"
            "|año entrante|mismo año|años siguientes"
        ),
        en=(
            "the following year|following year|same year|previous year|coming year|year after"
            "|the year after|next year s|this year s|last year s"
        ),
    ),
    Word(
        "REL",
        None,
        es=(
            "ese|esa|esos|esas|aquel|aquella|presente|actual|próximo|próxima|próximos|próximas"
            "|siguiente|siguientes|pasado|pasada|pasados|pasadas|este|esta|estos|estas|mismo|misma"
            "|entrante|en curso del mes|subsiguiente|anterior|que viene|que viene el|resto|varios"
            "|varias|algunos|algunas|pocos|pocas|muchos|muchas"
        ),
        en=(
            "rest|rest of my|several|some|few|a few|a couple|next|this|current|coming|previous|past"
            "|upcoming|these|same|that|forthcoming|subsequent|many"
        ),
    ),
    Word(
        "RELATIVE",
        None,
        es=(
            "corto plazo|mediano plazo|largo plazo|medio plazo|corto|mediano|largo|c / p|m / p"
            "|l / p|muy corto plazo|inmediato|inmediata|inmediatamente|de inmediato"
            "|inmediatamente después|hoy|mañana|ayer|anteayer|pasado mañana|a la brevedad"
            "|a la brevedad posible|lo antes posible|cuanto antes|a la mayor brevedad"
            "|a la mayor brevedad posible|lo más pronto posible|oportunamente|en su oportunidad"
            "|de aquí en adelante|recientemente|urgente|ahora mismo|corto y mediano plazo"
            "|mediano y largo plazo|corto , mediano y largo plazo|esta noche|anoche|fin de semana"
            "|el otro día|dentro de poco|al día de hoy|día de hoy|hoy mismo|en breve|próximamente"
            "|pronto|prioritario|día antes de ayer"
            "|día después de mañana"
        ),
        en=(
            "short term|medium term|long term|short - term|medium - term|long - term|immediate"
            "|immediately|today|tomorrow|yesterday|tonight|right now|as soon as possible|asap|soon"
            "|shortly|recently|forthwith|urgent|in due course|short to medium term"
            "|medium to long term|short|medium|long|near term|near - term|the day after tomorrow"
            "|the day before yesterday|short - to medium - term|as soon as practicable|tmr|weekend"
            "|year to date|at inception|at project inception|at closure"
            "|at project closure|at the outset"
        ),
    ),
    Word(
        "WITHIN",
        None,
        es=(
            "dentro de|dentro del|dentro de los|dentro de las|plazo de|en un plazo de"
            "|en el plazo de|en un plazo máximo de|plazo máximo de|en un plazo no mayor de"
            "|en un plazo no mayor a|plazo no mayor de|plazo no mayor a|plazo no superior a"
            "|no superior a|no mayor a|no mayor de|al cabo de|en menos de|hace|por espacio de"
            "|término de|en un término de|en un lapso de|lapso de|por un período de"
            "|en un plazo no superior a|en el término de|duración|en un período de|no menos de"
            "|hace unos|hace unas|hace más de|hace aproximadamente|no menor a|al menos|mínimo"
            "|más de|menos de|en no más de|no más de"
        ),
        en=(
            "within|in less than|not more than|no more than|for a period of|in the space of"
            "|at least|less than|more than|over the|in about|under|up to a maximum of|for|over"
            "|minimum|a minimum of|at a minimum"
        ),
    ),
    Word(
        "WORKING", None, es="hábiles|hábil|laborables|laborable|útiles", en="working|business|work"
    ),
    Word(
        "PLAINDAY",
        None,
        es="calendario|naturales|corridos|consecutivos|calendarios",
        en="calendar|consecutive",
    ),
    Word(
        "AGO",
        None,
        es="atrás|en el futuro",
        en="earlier|later|hence|from now|from today|from then|in the future",
    ),
    Word(
        "ANCHOR",
        None,
        es=(
            "contados|contado|contadas|contados a partir de|contados desde|posteriores|anteriores"
            "|anteriores a|previos|previos a|previas|conforme|según|previa"
            "|previo|sobre la base de|sujeto a|sujeta a|en función de|de acuerdo a|de acuerdo con"
        ),
        en=("once approved|once it|subject to|depending on|prior|contingent on"),
    ),
    # WHEN: an event follows, in a sentence.
    Word(
        "WHEN",
        None,
        es="una vez que|cuando|en cuanto|tan pronto como|tan pronto",
        en="once the|when|as soon as",
    ),
    Word(
        "EVENT",
        None,
        es=(
            "aprobación|firma|suscripción|suscribirse|entrada en vigor|entrada en vigencia"
            "|notificación|recepción|adopción|convocatoria|proyecto|plan|programa|contrato|convenio"
            "|acuerdo|ratificación|presentación|elecciones|mandato|administración|ley|norma"
            "|resolución|decreto|instalación|constitución|designación|nombramiento|solicitud"
            "|promulgación|emisión|ejecución|implementación|consultoria|recibido|recibida"
            "|reglamento|vacaciones|navidad|semana santa|año escolar|sexenio|legislatura"
            "|período de gobierno|vida del proyecto|obra|vigencia del plan|período del plan"
            "|duración del proyecto|duración del plan|disponibilidad|recursos|presupuesto|fondos"
        ),
        en=(
            "approval|adoption|signature|signing|entry into force|ratification|receipt|notification"
            "|project|plan|programme|program|contract|agreement|decision|resolution|launch|election"
            "|elections|mandate|end of the project|submission|request|establishment|appointment"
            "|funding|availability|implementation|consultation|budget|christmas|easter|term|phase"
            "|inception|closure|award|resources|results|findings|plan period|project period"
            "|life of the project|duration of the project|duration of the plan|life of the plan"
        ),
    ),
    # NOUN: what recurs is a report or a review; the word adds nothing to the date.
    Word(
        "NOUN",
        None,
        es=(
            "entrega|entregas|informe|informes|reporte|reportes|seguimiento|revisión|revisiones"
            "|evaluación|actualización|actualizaciones|actualizado|actualizada|taller|talleres|base"
            "|monitoreo|publicación|de forma|de manera|en forma|forma|manera|evento|eventos|censo"
            "|encuesta"
        ),
        en=(
            "report|reports|reporting|review|reviews|update|updates|updated|basis|publication"
            "|release|releases|survey|workshop|workshops|monitoring|cycle|event|events|evaluation"
            "|reviewed|released|data|delivery|milestone|census"
        ),
    ),
    # INSTALMENT: so many of one that recurs.
    Word(
        "INSTALMENT",
        None,
        es="cuota|cuotas|pago|pagos|desembolso|desembolsos",
        en="instalment|instalments|installment|installments|payment|payments",
    ),
    # HUNDRED: in words, added to the number behind it or taken as often as the one before.
    Word("HUNDRED", 100, es="cien|ciento", en="hundred"),
    Word("HUNDRED", 200, es="doscientos|doscientas"),
    Word("HUNDRED", 300, es="trescientos|trescientas"),
    Word("HUNDRED", 400, es="cuatrocientos|cuatrocientas"),
    Word("HUNDRED", 500, es="quinientos|quinientas"),
    Word("HUNDRED", 600, es="seiscientos|seiscientas"),
    Word("HUNDRED", 700, es="setecientos|setecientas"),
    Word("HUNDRED", 800, es="ochocientos|ochocientas"),
    Word("HUNDRED", 900, es="novecientos|novecientas"),
    # IN counts only after a number («15 en mayo»), DURING only before an event or «el año».
    Word("IN", None, es="en", en="in"),
    Word(
        "DURING",
        None,
        es=("durante|en el transcurso de|en el transcurso del|en el curso de|en el curso del"),
        en="during|course of|the course of|in the course of|over the course of|sometime during",
    ),
    # ALL counts only before «el año», which it makes a whole one.
    Word(
        "ALL",
        None,
        es="todo|toda|a lo largo de|a lo largo del|a lo largo de todo|a lo largo de toda",
        en="all|whole|entire",
    ),
    # UNKNOWN words that are told apart: what limits or takes back what stands beside it, and what
    # is work.
    Word(
        "UNKNOWN",
        LIMITS,
        es=(
            "salvo|excepto|excepción|excepciones|exceptuando|si|siempre que|siempre y cuando"
            "|a menos|menos|solo|solamente|únicamente|pero|aunque|excluyendo|excluido|incluso"
            "|falta|faltan|faltó|fallido|prorrogado|prorrogada|prórroga|ampliado|ampliada"
            "|aplazado|aplazada|postergado|postergada|pospuesto|pospuesta|reprogramado"
            "|reprogramada|reprogramación|cancelado|cancelada|suspendido|suspendida|anulado"
            "|anulada|derogado|derogada|vencido|vencida|revisado|revisada|modificado|modificada"
            "|corregido|corregida|extendido|extendida|retrasado|retrasada|atrasado|atrasada"
            "|retraso|adelantado|trasladado|vigente|vigentes|nueva fecha|nuevo plazo|nacido"
            "|nacida|nacimiento|fallecido|fallecida|versión|edición|borrador|descartado|eliminado"
            "|reemplazado|sustituido|original|originalmente|inicialmente|ex|jamás|tampoco|ni"
            "|ningún|duda|quizá|quizás|tal vez|posible|posiblemente|probable|probablemente"
            "|opcional|mientras|hasta que|dependiendo|depende|condicionado|condicionada"
            "|supeditado|supeditada|difiere|alternado|alterno|intercalado|doble|feriado|feriados"
            "|electoral"
        ),
        en=(
            "except|excepting|exception|excluding|unless|if|provided|but|although|only|however"
            "|save|missing|remaining|extended|extension|postponed|deferred|delayed|cancelled"
            "|canceled|suspended|revised|amended|rescheduled|superseded|expired|withdrawn|overdue"
            "|new date|new deadline|moved|brought|formerly|originally|initially|born|died|version"
            "|edition|draft|former|nor|neither|maybe|perhaps|possible|possibly|probable|probably"
            "|likely|optional|while|whilst|depends|conditional|otherwise|instead|rather|without"
            "|double|else|dropped|replaced|corrected|failed|abandoned|versus|vs"
        ),
    ),
    Word(
        "UNKNOWN",
        WORK,
        es=(
            "capacitación|capacitaciones|curso|cursos|seminario|seminarios|campaña|campañas"
            "|diseño|elaboración|validación|lanzamiento|consulta|consultas|visita|visitas|misión"
            "|misiones|estudio|estudios|diagnóstico|difusión|sistematización|auditoría|auditorías"
            "|rendición|foro|foros|feria|jornada|jornadas|mesa|mesas|boletín|boletines|tablero"
            "|matriz|formulación|implantación|inauguración|acta|actas|memoria|balance"
            "|verificación|videoconferencia|panel|webinario|inducción|trabajo|manual|manuales"
            "|piloto|pilotaje|socialización"
        ),
        en=(
            "training|trainings|course|courses|seminar|seminars|campaign|design|drafting"
            "|validation|consultations|visit|visits|mission|missions|study|studies|assessment"
            "|dissemination|audit|audits|forum|newsletter|dashboard|webinar|webinars|pilot"
            "|field|rollout|roll - out|presentation|inauguration|statements|verification"
        ),
    ),
    # GLUE: small words that a date does not need.
    Word(
        "GLUE",
        None,
        es=(
            "de|del|el|la|los|las|lo|con|inclusive|ambos inclusive|a lo largo"
            "|en torno a|ambas fechas inclusive|por el|su|sus"
        ),
        en="of|the|on|at|inclusive|some time in|sometime in",
    ),
)


# Words of other languages, which stay unread, also as a remark: what dates are made with there.
OTHER_LANGUAGES = (
    (  # Portuguese
        "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro até mensal"
        " diário quinzenal mês ano anos dia dias antes depois em"
    ),
    (  # French
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        " jusqu avant après dès mensuel trimestriel semestriel annuel hebdomadaire jour jours"
        " mois an ans année chaque"
    ),
    (  # Italian
        "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre entro fino"
        " prima dopo mensile trimestrale semestrale annuale settimanale giorno giorni mese mesi"
        " anno anni ogni"
    ),
)
FOREIGN = frozenset(fold(word) for words in OTHER_LANGUAGES for word in words.split())


LANGUAGES = Word._fields[2:]
# Where a date in figures may begin with its month: what is not sure there is not read.
MONTH_FIRST = frozenset(("en",))


class Numerals(NamedTuple):
    """How a language writes numbers in words.

    `ones` are the numbers of one word, from 1 on; `tens` those after them, alone and around what
    follows; `years` stand around the last two figures: their century, the least figures, the words.
    """

    ones: tuple[str, ...]
    tens: dict[int, tuple[str, str]]
    years: tuple[tuple[int, int, str], ...]


NUMERALS = {
    "es": Numerals(
        ones=(
            *("uno|un|una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
            *("diez", "once", "doce", "trece", "catorce", "quince"),
            *("dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte"),
            *("veintiuno|veintiún|veintiuna", "veintidós", "veintitrés", "veinticuatro"),
            *("veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"),
        ),
        tens={
            30: ("treinta", "treinta y {}"),
            40: ("cuarenta", "cuarenta y {}"),
            50: ("cincuenta", "cincuenta y {}"),
            60: ("sesenta", "sesenta y {}"),
            70: ("setenta", "setenta y {}"),
            80: ("ochenta", "ochenta y {}"),
            90: ("noventa", "noventa y {}"),
        },
        years=((1900, 1, "mil novecientos {}"), (2000, 1, "dos mil {}")),
    ),
    "en": Numerals(
        ones=(
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
            *("sixteen", "seventeen", "eighteen", "nineteen"),
        ),
        tens={
            20: ("twenty", "twenty {}|twenty - {}"),
            30: ("thirty", "thirty {}|thirty - {}"),
            40: ("forty", "forty {}|forty - {}"),
            50: ("fifty", "fifty {}|fifty - {}"),
            60: ("sixty", "sixty {}|sixty - {}"),
            70: ("seventy", "seventy {}|seventy - {}"),
            80: ("eighty", "eighty {}|eighty - {}"),
            90: ("ninety", "ninety {}|ninety - {}"),
        },
        years=(
            (1900, 10, "nineteen {}"),
            (2000, 10, "twenty {}"),
            (2000, 1, "two thousand {}|two thousand and {}"),
        ),
    ),
}
# Each number and each year begins with one of these.
NUMBER_WORDS = frozenset(
    fold(word.split()[0])
    for row in NUMERALS.values()
    for pairs in (zip(row.ones), row.tens.values(), row.years)
    for *_, words in pairs
    for word in words.split("|")
)


def numbers() -> Iterator[Word]:
    """The numbers from 1 to 99, as rows of the vocabulary."""
    for number in range(1, 100):
        columns = {code: below_hundred(number, row) for code, row in NUMERALS.items()}
        yield Word("NUM", number, **columns)


def years() -> Iterator[Word]:
    """The years from 1901 to 1999 and from 2001 to 2099, as rows of the vocabulary."""
    for code, row in NUMERALS.items():
        for century, least, around in row.years:
            for number in range(least, 100):
                words = within(around, below_hundred(number, row))
                yield Word("YEAR", century + number, **{code: words})


def below_hundred(number: int, numerals: Numerals) -> str:
    """How a language writes a number from 1 to 99."""
    if number <= len(numerals.ones):
        return numerals.ones[number - 1]
    one = number % 10
    alone, around = numerals.tens[number - one]
    return within(around, numerals.ones[one - 1]) if one else alone


def within(around: str, words: str) -> str:
    """Each of some words in each of some others that hold it."""
    return "|".join(other.format(word) for other in around.split("|") for word in words.split("|"))
