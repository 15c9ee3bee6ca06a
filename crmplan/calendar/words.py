"""The vocabulary of the calendar column: one row per meaning, a column per language.

Words are written small; accents do not count when a cell is read. A phrase of several words is
one word here. What a category means, and what its value is, stands above its rows.
"""

from collections.abc import Iterator

from crmplan.calendar.expression import Period, Portion

DAY, WEEK, FORTNIGHT, MONTH, YEAR = (
    Period(days=1),
    Period(weeks=1),
    Period(days=15),
    Period(months=1),
    Period(months=12),
)

# (category, value, Spanish, English); words of a cell are separated by |.
WORDS: tuple[tuple[str, object, str, str], ...] = (
    # MONTH: its number.
    ("MONTH", 1, "enero|ene", "january|jan"),
    ("MONTH", 2, "febrero|feb|febr", "february|feb"),
    ("MONTH", 3, "marzo|mar|mzo", "march|mar"),
    ("MONTH", 4, "abril|abr", "april|apr"),
    ("MONTH", 5, "mayo|may", "may"),
    ("MONTH", 6, "junio|jun", "june|jun"),
    ("MONTH", 7, "julio|jul", "july|jul"),
    ("MONTH", 8, "agosto|ago|agos|agto", "august|aug"),
    ("MONTH", 9, "septiembre|setiembre|sept|set|sep|setbre|sepbre", "september|sept|sep"),
    ("MONTH", 10, "octubre|oct", "october|oct"),
    ("MONTH", 11, "noviembre|nov|novbre", "november|nov"),
    ("MONTH", 12, "diciembre|dic|dicbre", "december|dec"),
    # WEEKDAY: 0 is Monday.
    ("WEEKDAY", 0, "lunes|lun", "monday|mon"),
    ("WEEKDAY", 1, "martes", "tuesday|tue|tues"),
    ("WEEKDAY", 2, "miércoles|mié", "wednesday|wed"),
    ("WEEKDAY", 3, "jueves|jue", "thursday|thu|thur|thurs"),
    ("WEEKDAY", 4, "viernes|vie", "friday|fri"),
    ("WEEKDAY", 5, "sábado|sáb", "saturday|sat"),
    ("WEEKDAY", 6, "domingo|dom", "sunday|sun"),
    # WEEKDAYS: each of them.
    (
        "WEEKDAYS",
        None,
        (
            "los lunes|los martes|los miércoles|los jueves|los viernes|los sábados|los domingos"
            "|sábados|domingos|los fines de semana"
        ),
        "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends",
    ),
    # ORD: a place in a row; -1 is the last.
    ("ORD", 1, "primero|primer|primera|primeros|primeras", "first"),
    ("ORD", 2, "segundo|segunda", "second"),
    ("ORD", 3, "tercero|tercer|tercera", "third"),
    ("ORD", 4, "cuarto|cuarta", "fourth"),
    ("ORD", 5, "quinto|quinta", "fifth"),
    ("ORD", 6, "sexto|sexta", "sixth"),
    ("ORD", 7, "séptimo|séptima", "seventh"),
    ("ORD", 8, "octavo|octava", "eighth"),
    ("ORD", 9, "noveno|novena", "ninth"),
    ("ORD", 10, "décimo|décima", "tenth"),
    ("ORD", 11, "undécimo|undécima|decimoprimero", "eleventh"),
    ("ORD", 12, "duodécimo|duodécima|decimosegundo", "twelfth"),
    ("LAST", -1, "último|última|últimos|últimas", "last"),
    # ONCE: eleven in a Spanish cell; in an English one it is no number.
    ("ONCE", 11, "once", ""),
    # UNIT: a length of time. HOUR is one too short for a plan.
    ("UNIT", DAY, "día|días", "day|days|day ago|days ago"),
    ("UNIT", WEEK, "semana|semanas", "week|weeks|week ago|weeks ago"),
    ("UNIT", FORTNIGHT, "quincena|quincenas", ""),
    ("UNIT", Period(weeks=2), "catorcena", "fortnight|fortnights"),
    ("UNIT", MONTH, "mes|meses", "month|months|month ago|months ago"),
    ("UNIT", Period(months=2), "bimestre|bimestres", "bimester|two - month period"),
    (
        "UNIT",
        Period(months=3),
        "trimestre|trimestres|trim|trims",
        "quarter|quarters|trimester|qtr|qtrs",
    ),
    ("UNIT", Period(months=4), "cuatrimestre|cuatrimestres", "four - month period"),
    (
        "UNIT",
        Period(months=6),
        "semestre|semestres|sem|medio año",
        "semester|semesters|half year|half - year|six - month period",
    ),
    ("UNIT", YEAR, "año|años|anio|anios", "year|years|calendar year|year ago|years ago|cy"),
    ("UNIT", Period(months=24), "bienio|bienios", "biennium|biennia"),
    ("UNIT", Period(months=36), "trienio|trienios", "triennium|triennia"),
    ("UNIT", Period(months=60), "quinquenio|quinquenios|lustro", "quinquennium"),
    ("UNIT", Period(months=120), "década|décadas|decenio", "decade|decades"),
    ("HALVES", 2, "mitad", "half"),
    ("HOUR", None, "hora|horas|hr|hrs|minuto|minutos", "hour|hours|minute|minutes"),
    # FREQ: how often, as the time between two occurrences.
    (
        "FREQ",
        DAY,
        (
            "diario|diaria|diarios|diarias|diariamente|a diario|cotidiano|cotidianamente"
            "|cada mañana|cada tarde|cada noche|todas las mañanas|todas las tardes|todas las noches"
        ),
        "daily|nightly|every morning|every afternoon|every evening|every night|each morning",
    ),
    # HOURLY: more often than a plan of days can tell.
    ("HOURLY", DAY, "cada hora", "hourly|every hour"),
    ("FREQ", WEEK, "semanal|semanales|semanalmente", "weekly"),
    ("FREQ", FORTNIGHT, "quincenal|quincenales|quincenalmente", ""),
    ("FREQ", Period(weeks=2), "catorcenal", "fortnightly"),
    ("FREQ", MONTH, "mensual|mensuales|mensualmente|mes a mes|mes con mes", "monthly"),
    ("FREQ", Period(months=2), "bimestral|bimestrales|bimestralmente", ""),
    ("FREQ", Period(months=3), "trimestral|trimestrales|trimestralmente", "quarterly"),
    ("FREQ", Period(months=4), "cuatrimestral|cuatrimestrales|cuatrimestralmente", ""),
    (
        "FREQ",
        Period(months=6),
        "semestral|semestrales|semestralmente",
        (
            "semiannual|semiannually|semi - annual|semi - annually|half - yearly|half yearly"
            "|twice - yearly|twice yearly|halfyearly|semi annual|semi annually"
        ),
    ),
    (
        "FREQ",
        YEAR,
        "anual|anuales|anualmente|año con año|año a año|año tras año",
        "annual|annually|yearly|year on year|per annum",
    ),
    ("FREQ", Period(months=24), "bienal|bienales|bienalmente", "biennial|biennially"),
    ("FREQ", Period(months=36), "trienal|trienales|trienalmente", "triennial|triennially"),
    (
        "FREQ",
        Period(months=48),
        "cuatrienal|cuadrienal|cuatrienalmente",
        "quadrennial|quadrennially",
    ),
    ("FREQ", Period(months=60), "quinquenal|quinquenales|quinquenalmente", "quinquennial"),
    ("FREQ", Period(months=72), "sexenal|sexenales", ""),
    ("FREQ", Period(months=120), "decenal|decenales", "decennial|decennially"),
    # TWICE: so many times in the unit that follows. TIMES: the noun after a number.
    ("TWICE", 2, "", "twice"),
    ("TWICE", 3, "", "thrice"),
    ("TIMES", None, "vez|veces", "time|times"),
    ("SOME", None, "algún", "any"),
    (
        "EVERY",
        None,
        "cada|todos los|todas las|cada un|cada una|c /",
        "every|each|once a|once an|once per|once every|once each",
    ),
    ("PER", None, "por|a la|x", "per|an"),
    ("OTHER", 2, "", "other|alternate"),
    # MEETING: of the body whose plan it is.
    (
        "MEETING",
        None,
        (
            "reunión|reuniones|sesión|sesiones|asamblea|asambleas|conferencia|conferencias|junta"
            "|juntas|encuentro|encuentros|cumbre|plenaria|plenarias|comité|cop"
        ),
        (
            "meeting|meetings|session|sessions|sc|assembly|assemblies|conference|conferences"
            "|plenary|summit|cop|congress|conference of the parties"
        ),
    ),
    ("ORDINARY", None, "ordinaria|ordinarias|regular|regulares", "regular|ordinary|network"),
    # ONGOING: without an end. NOW: an end that moves with the reader.
    (
        "ONGOING",
        None,
        (
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
        (
            "permanent|permanently|continuous|continuously|ongoing|on - going|on going|continual"
            "|continually|constant|constantly|always|standing|in progress|under way|underway"
            "|in course|continuing|on a continuing basis|on an ongoing basis|on a continuous basis"
            "|on a permanent basis|continuously updated|real time|real - time|at all times"
            "|open - ended|ongoing activity|rolling|on a rolling basis|in process|already ongoing"
            "|year - round|all year round|indefinitely|throughout|throughout the year"
        ),
    ),
    (
        "TONOW",
        None,
        (
            "a la fecha|hasta la fecha|a la actualidad|hasta la actualidad|hasta hoy|a hoy"
            "|hasta ahora|al presente|hasta el presente|a la fecha actual"
        ),
        (
            "to date|to present|to the present|to now|until now|until present|to the present day"
            "|to today|until today|through today"
        ),
    ),
    (
        "NOW",
        None,
        "la fecha|actualidad|la actualidad|hoy en día|el presente|ahora",
        "present|the present|now|the present day|present day",
    ),
    # DONE: finished already; NOT_DONE says the opposite, or only half of it.
    (
        "DONE",
        None,
        (
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
            "|cumplida al 100 %"
        ),
        (
            "completed|complete|done|fulfilled|finished|implemented|achieved|concluded|closed"
            "|delivered|accomplished|already done|already completed|has been completed"
            "|was completed|100 % complete|100 % completed|adopted|published|executed"
            "|fully implemented"
        ),
    ),
    (
        "NOT_DONE",
        None,
        "no|sin|parcialmente|parcial|casi|aún no|todavía no|incumplido|incumplida",
        "not|partially|partly|almost|not yet|incomplete",
    ),
    # UNDATED: a decision is pending. IRREGULAR: when the occasion arises.
    (
        "UNDATED",
        None,
        (
            "por definir|a definir|a ser definido|a ser definida|se definirá|por definirse"
            "|a definirse|por determinar|a determinar|por determinarse|por establecer"
            "|por establecerse|a establecer|por acordar|a acordar|por fijar|por fijarse"
            "|por especificar|por precisar|por programar|por asignar|a programar|a convenir"
            "|por convenir|por anunciar|por calendarizar|pendiente|pendientes|pendiente de definir"
            "|pendiente por definir|pendiente de definición|pendiente de fecha|sin fecha"
            "|sin definir|sin determinar|sin especificar|sin programar|sin plazo|sin dato|sin datos"
            "|sin información|sin calendario|sin asignar|sin establecer|sin fecha definida"
            "|sin fecha determinada|sin plazo definido|s / f|s f|s / d|s d|sf|sd|no aplica"
            "|no aplicable|no corresponde|no definido|no definida|no determinado|no determinada"
            "|no especificado|no especificada|no disponible|no programado|no programada"
            "|no establecido|no establecida|no se especifica|no se indica|no indica|no tiene"
            "|no hay fecha|no hay|no se sabe|no se conoce|no consta|no planificado|no previsto"
            "|no informado|n / a|n a|na|n / d|n d|nd|ninguno|ninguna|nunca|desconocido|desconocida"
            "|fecha por definir|fecha pendiente|fecha no definida|fecha desconocida|no planeado"
            "|aún no definido|aún sin definir|aún por definir|todavía por definir"
        ),
        (
            "tbd|tba|t b d|t b a|to be determined|to be defined|to be decided|to be announced"
            "|to be agreed|to be advised|to be scheduled|to be set|to be established|not applicable"
            "|not available|not known|not scheduled|not yet scheduled|not planned|not defined"
            "|not specified|not determined|not yet determined|not yet known|not yet defined|not set"
            "|not yet set|not stated|not given|no date|no date set|no deadline|no fixed date|none"
            "|none set|unknown|unscheduled|undated|undetermined|unspecified|pending|date pending"
            "|awaiting date|never|nil|n k|none planned|none scheduled|no planned release"
        ),
    ),
    # UNCONFIRMED: beside a date, a date that may change; alone, none.
    (
        "UNCONFIRMED",
        None,
        (
            "por confirmar|a confirmar|por confirmarse|fecha por confirmar"
            "|pendiente de confirmación|pendiente de confirmar|sin confirmar"
        ),
        "tbc|t b c|to be confirmed|pending confirmation|unconfirmed|not confirmed",
    ),
    (
        "IRREGULAR",
        None,
        (
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
        (
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
    (
        "UNTIL",
        None,
        (
            "hasta|a más tardar|más tardar|no más tarde que|no más tarde de|no más tarde del"
            "|no después de|no después del|como máximo|máximo|máxima|máximo hasta|para"
            "|antes de terminar|antes de finalizar|antes de concluir|antes de acabar|antes del fin"
            "|antes del final|fecha límite|fecha tope|fecha máxima|fecha de vencimiento|vence"
            "|vencimiento|límite|vence el|plazo máximo|plazo límite|plazo hasta"
            "|hasta antes de finalizar|tope|fecha límite de entrega|fecha límite de presentación"
            "|con plazo hasta"
        ),
        (
            "by|until|till|til|up to|no later than|not later than|on or before|at the latest|due"
            "|due by|due date|due on|deadline|by no later than|latest|latest by|before the end"
            "|prior to the end|expires|ends|ending|not after|completion date|due date of|nlt"
        ),
    ),
    (
        "BEFORE",
        None,
        "antes de|antes del|antes|previo a|previo al|anterior a|anterior al|previa a",
        "before|prior to|earlier than|ahead of",
    ),
    (
        "FROM",
        None,
        (
            "a partir de|a partir del|a contar de|a contar del|desde|con inicio en|a partir"
            "|a contar desde|con efecto desde|inicia|inicia en|comienza|comienza en|iniciando"
            "|iniciado|iniciada|iniciado en|iniciada en|iniciado el|iniciada el"
            "|no antes de|no antes del"
        ),
        (
            "from|since|as of|as from|starting|starting in|starting on|starting from|beginning in"
            "|beginning|beginning with|beginning on|commencing|effective|with effect from"
            "|no earlier than|not before|begins"
            "|starts|starts in|begins in|on or after|not earlier than|started|started in|began"
            "|began in"
        ),
    ),
    (
        "AFTER",
        None,
        (
            "después de|después del|luego de|luego del|posterior a|posterior al|posteriores a|tras"
            "|después|con posterioridad a|más tarde que|más tarde de|después que"
        ),
        "after|later than|following|subsequent to|upon",
    ),
    # ONBEFORE: the stretch before the word belongs to it too.
    (
        "ONBEFORE",
        None,
        "o antes|y antes|o anterior|y anteriores|o con anterioridad",
        "or before|or earlier|and before|and earlier|or sooner",
    ),
    ("BETWEEN", None, "entre", "between"),
    ("TO", None, "a|al|ao", "to|through|thru|and up to|through to"),
    ("AND", None, "y|e|así como|y de|y en", "and|&"),
    ("OR", None, "o|u|y / o", "or|and / or"),
    (
        "ONWARD",
        None,
        (
            "en adelante|en lo adelante|o más tarde|o después|y después|y siguientes|y posteriores"
            "|y en adelante|hacia adelante|y subsiguientes|o posterior"
        ),
        (
            "+|onward|onwards|or later|and later|or after|and after|and beyond|and onwards"
            "|and onward"
            "|or beyond|forward|and thereafter|thereafter|beyond"
        ),
    ),
    (
        "EARLY",
        Portion.EARLY,
        "principios|principio|inicios|comienzos|primeros días|los primeros días|primeros meses",
        (
            "early|early in|beginning of|the beginning|start of|the start of"
            "|at the beginning|at the start"
        ),
    ),
    ("MID", Portion.MID, "mediados|mediado", "mid|middle|the middle|mid -"),
    (
        "LATE",
        Portion.LATE,
        (
            "finales|fines|fin|final|cierre|al término|al concluir|al finalizar|finales del mes"
            "|últimos días|los últimos días|al terminar"
        ),
        "late|late in|end|the end|at the end|year end|year - end|close|the close|end - of|late -",
    ),
    # Labels before a date. START and END make the two ends of a window.
    (
        "START",
        None,
        "inicio|fecha de inicio|fecha inicio|fecha inicial|comienzo|fecha de comienzo",
        "start|start date|begin|commencement|beginning date",
    ),
    (
        "END",
        None,
        (
            "concluirá|finalizará|terminará|culminará|deberá concluir|deberá finalizar|a concluir"
            "|deberá terminar|a concluirse|fecha fin|fecha de fin|término|fecha de término"
            "|fecha término|finalización|fecha de finalización|fecha final|terminación"
            "|fecha de terminación|culminación|fecha de culminación|termina|concluye|finaliza"
            "|conclusión|culmina"
        ),
        (
            "end date|finish|completion|finish date|complete by|completion by|for completion by"
            "|to be delivered by|to be finalized by|expected completion|target completion"
            "|to be submitted by|estimated completion|anticipated completion|planned completion"
            "|expected completion date|estimated completion date|anticipated completion date"
            "|planned completion date|projected completion date|projected completion"
        ),
    ),
    # FUTURE: what follows is to be done.
    (
        "FUTURE",
        None,
        (
            "será|serán|debe ser|deberá ser|deberán ser|debe estar|deberá estar|a ser|por ser"
            "|para ser|deberá quedar|a estar"
        ),
        (
            "will be|shall be|should be|must be|to be|expected to be|planned to be|due to be"
            "|scheduled to be"
        ),
    ),
    (
        "LABEL",
        None,
        (
            "se realizará|se realizarán|se llevará a cabo|a realizarse|por realizarse|a realizar"
            "|por realizar|se efectuará|se desarrollará|fecha|plazo|fecha programada|fecha prevista"
            "|fecha de entrega|fecha de cumplimiento|fecha de ejecución|período|vigencia|cronograma"
            "|gestión|ejercicio|año lectivo|fecha de realización|fecha compromiso"
            "|fecha comprometida|fechas|periodicidad|frecuencia|cumplimiento|los meses de|meses de"
            "|fecha de presentación|fecha de corte|corte"
        ),
        (
            "date|dates|target date|timeline|timeframe|time frame|target|schedule|period|frequency"
            "|periodicity|release date|next release|expected|planned|scheduled|scheduled for"
            "|planned for|the period|month of|the month of|the months of|anticipated"
        ),
    ),
    (
        "FISCAL",
        None,
        (
            "año fiscal|ejercicio fiscal|ejercicio presupuestal|vigencia fiscal|período fiscal"
            "|ejercicio presupuestario"
        ),
        "",
    ),
    (
        "FISCAL_EN",
        None,
        "",
        "fiscal year|fy|financial year|fiscal|tax year|school year|academic year",
    ),
    ("SEASON", None, "primavera|verano|otoño|invierno", "spring|summer|autumn|fall|winter"),
    (
        "DOUBTFUL",
        None,
        (
            "bianual|bianuales|bianualmente|bimensual|bimensuales|bimensualmente|bisemanal"
            "|bisemanales|trianual"
        ),
        (
            "biweekly|bi - weekly|bimonthly|bi - monthly|biannual|biannually|bi - annual"
            "|bi - annually|biyearly|semimonthly|semi - monthly|semiweekly|semi - weekly"
            "|bi - yearly|triannual"
        ),
    ),
    (
        "TENTATIVE",
        None,
        (
            "tentativo|tentativa|tentativamente|provisional|aproximadamente|aprox|aproximado"
            "|estimado|estimada|fecha estimada|fecha tentativa|alrededor de|alrededor del|hacia"
            "|cerca de|circa|preliminar|previsto|prevista|aproximada|sujeto a confirmación"
            "|sujeto a cambios|estimativo|por confirmar fecha exacta|sobre"
        ),
        (
            "tentative|tentatively|provisional|provisionally|approximately|approx|around|about"
            "|circa|roughly|estimated|expected in|subject to change|subject to confirmation"
            "|indicative|projected|~"
        ),
    ),
    # Clocks and the places they are set by: a deadline's hour does not change its day.
    ("CLOCK", None, "a las|a la una", ""),
    (
        "NOON",
        None,
        "medianoche|a medianoche|mediodía|al mediodía|del mediodía|fin del día",
        "midnight|noon|at midnight|at noon|close of business|cob|end of day|eod",
    ),
    ("CLOCK", "UNTIL", "hasta las|antes de las|a más tardar a las", ""),
    ("CLOCK", "FROM", "a partir de las|desde las", ""),
    (
        "AMPM",
        None,
        "a m|p m|h|hs|de la tarde|de la mañana|de la noche",
        "am|pm|o'clock|oclock|a.m|p.m",
    ),
    (
        "ZONE",
        None,
        (
            "ciudad de méxico|hora de la ciudad de méxico|hora del centro|hora centro|hora local"
            "|hora peruana|hora de lima|hora de méxico|tiempo del centro"
            "|tiempo del centro de méxico|hora colombiana|hora de bogotá|hora argentina"
            "|hora de panamá|cdmx|hora de costa rica|hora de guatemala"
        ),
        (
            "local time|eastern time|gmt|utc|est|edt|eastern|central time|et|cet|pacific time"
            "|mexico city|mexico city time|bst|cest|pst|pdt|cst|cdt"
        ),
    ),
    # REL: counted from a day that the text does not hold. RELYEAR stands for a year; True where
    # it may stand beside its number: «el presente año 2010».
    (
        "RELYEAR",
        True,
        (
            "presente año|este año|año en curso|año actual|año corriente"
            "|corriente año|próximo año"
            "|presente ejercicio|ejercicio en curso|presente ejercicio fiscal|presente vigencia|cte"
            "|corriente|pasado año"
        ),
        "this year|next year|current year|the current year|present year|last year",
    ),
    (
        "RELYEAR",
        False,
        (
            "el presente año|año próximo|año siguiente|siguiente año|año que viene|año pasado"
            "|año anterior"
            "|año entrante|mismo año|años siguientes"
        ),
        (
            "the following year|following year|same year|previous year|coming year|year after"
            "|the year after|next year s|this year s|last year s"
        ),
    ),
    (
        "REL",
        None,
        (
            "ese|esa|esos|esas|aquel|aquella|presente|actual|próximo|próxima|próximos|próximas"
            "|siguiente|siguientes|pasado|pasada|pasados|pasadas|este|esta|estos|estas|mismo|misma"
            "|entrante|en curso del mes|subsiguiente|anterior|que viene|que viene el|resto|varios"
            "|varias|algunos|algunas|pocos|pocas|muchos|muchas"
        ),
        (
            "rest|rest of my|several|some|few|a few|a couple|next|this|current|coming|previous|past"
            "|upcoming|these|same|that|forthcoming|subsequent|many"
        ),
    ),
    (
        "RELATIVE",
        None,
        (
            "corto plazo|mediano plazo|largo plazo|medio plazo|corto|mediano|largo|c / p|m / p"
            "|l / p|muy corto plazo|inmediato|inmediata|inmediatamente|de inmediato"
            "|inmediatamente después|hoy|mañana|ayer|anteayer|pasado mañana|a la brevedad"
            "|a la brevedad posible|lo antes posible|cuanto antes|a la mayor brevedad"
            "|a la mayor brevedad posible|lo más pronto posible|oportunamente|en su oportunidad"
            "|de aquí en adelante|recientemente|urgente|ahora mismo|corto y mediano plazo"
            "|mediano y largo plazo|corto , mediano y largo plazo|esta noche|anoche|fin de semana"
            "|el otro día|dentro de poco|al día de hoy|día de hoy|hoy mismo|en breve|próximamente"
            "|pronto|prioritario|día antes de ayer|día después de mañana"
        ),
        (
            "short term|medium term|long term|short - term|medium - term|long - term|immediate"
            "|immediately|today|tomorrow|yesterday|tonight|right now|as soon as possible|asap|soon"
            "|shortly|recently|forthwith|urgent|in due course|short to medium term"
            "|medium to long term|short|medium|long|near term|near - term|the day after tomorrow"
            "|the day before yesterday|short - to medium - term|as soon as practicable|tmr|weekend"
            "|year to date"
        ),
    ),
    (
        "WITHIN",
        None,
        (
            "dentro de|dentro del|dentro de los|dentro de las|plazo de|en un plazo de"
            "|en el plazo de|en un plazo máximo de|plazo máximo de|en un plazo no mayor de"
            "|en un plazo no mayor a|plazo no mayor de|plazo no mayor a|plazo no superior a"
            "|no superior a|no mayor a|no mayor de|al cabo de|en menos de|hace|por espacio de"
            "|término de|en un término de|en un lapso de|lapso de|por un período de"
            "|en un plazo no superior a|en el término de|duración|en un período de|no menos de"
            "|hace unos|hace unas|hace más de|hace aproximadamente|no menor a|al menos|mínimo"
            "|más de|menos de|en no más de|no más de"
        ),
        (
            "within|in less than|not more than|no more than|for a period of|in the space of"
            "|at least|less than|more than|over the|in about|under|up to a maximum of|for|over"
            "|minimum|a minimum of|at a minimum"
        ),
    ),
    ("WORKING", True, "hábiles|hábil|laborables|laborable|útiles", "working|business|work"),
    (
        "PLAINDAY",
        None,
        "calendario|naturales|corridos|consecutivos|calendarios",
        "calendar|consecutive",
    ),
    (
        "AGO",
        None,
        "atrás|en el futuro",
        "earlier|later|hence|from now|from today|from then|in the future",
    ),
    (
        "ANCHOR",
        None,
        (
            "contados|contado|contadas|contados a partir de|contados desde|posteriores|anteriores"
            "|anteriores a|previos|previos a|previas|una vez que|cuando|conforme|según|previa"
            "|previo|sobre la base de|sujeto a|sujeta a|en función de|de acuerdo a|de acuerdo con"
        ),
        (
            "once the|once approved|once it|when|as soon as|subject to|depending on|prior"
            "|contingent on"
        ),
    ),
    (
        "EVENT",
        None,
        (
            "aprobación|firma|suscripción|suscribirse|entrada en vigor|entrada en vigencia"
            "|notificación|recepción|adopción|convocatoria|proyecto|plan|programa|contrato|convenio"
            "|acuerdo|ratificación|presentación|elecciones|mandato|administración|ley|norma"
            "|resolución|decreto|instalación|constitución|designación|nombramiento|solicitud"
            "|promulgación|emisión|ejecución|implementación|consultoria|recibido|recibida"
            "|reglamento|vacaciones|navidad|semana santa|año escolar|sexenio|legislatura"
            "|período de gobierno|vida del proyecto|obra|vigencia del plan|período del plan"
            "|duración del proyecto|duración del plan|disponibilidad|recursos|presupuesto|fondos"
        ),
        (
            "approval|adoption|signature|signing|entry into force|ratification|receipt|notification"
            "|project|plan|programme|program|contract|agreement|decision|resolution|launch|election"
            "|elections|mandate|end of the project|submission|request|establishment|appointment"
            "|funding|availability|implementation|consultation|budget|christmas|easter|term|phase"
            "|inception|closure|award|resources|results|findings|plan period|project period"
            "|life of the project|duration of the project|duration of the plan|life of the plan"
        ),
    ),
    # NOUN: what recurs is a report or a review; the word adds nothing to the date.
    (
        "NOUN",
        None,
        (
            "entrega|entregas|informe|informes|reporte|reportes|seguimiento|revisión|revisiones"
            "|evaluación|actualización|actualizaciones|actualizado|actualizada|taller|talleres|base"
            "|monitoreo|publicación|de forma|de manera|en forma|forma|manera|evento|eventos|censo"
            "|encuesta"
        ),
        (
            "report|reports|reporting|review|reviews|update|updates|updated|basis|publication"
            "|release|releases|survey|workshop|workshops|monitoring|cycle|event|events|evaluation"
            "|reviewed|released|data|delivery|milestone|census"
        ),
    ),
    # IN counts only after a number («15 en mayo»), DURING only before an event or «el año».
    ("IN", None, "en", "in"),
    (
        "DURING",
        None,
        ("durante|en el transcurso de|en el transcurso del|en el curso de|en el curso del"),
        "during|course of|the course of|in the course of|over the course of|sometime during",
    ),
    # ALL counts only before «el año», which it makes a whole one.
    (
        "ALL",
        None,
        "todo|toda|a lo largo de|a lo largo del|a lo largo de todo|a lo largo de toda",
        "all|whole|entire",
    ),
    # GLUE: small words that a date does not need.
    (
        "GLUE",
        None,
        (
            "de|del|el|la|los|las|lo|con|inclusive|ambos inclusive|a lo largo"
            "|en torno a|ambas fechas inclusive|por el|su|sus"
        ),
        "of|the|on|at|inclusive|some time in|sometime in",
    ),
)


# Numbers and years in words, as rows of the vocabulary.


UNITS = (
    ("uno|un|una", "one"),
    ("dos", "two"),
    ("tres", "three"),
    ("cuatro", "four"),
    ("cinco", "five"),
    ("seis", "six"),
    ("siete", "seven"),
    ("ocho", "eight"),
    ("nueve", "nine"),
    ("diez", "ten"),
    ("once", "eleven"),
    ("doce", "twelve"),
    ("trece", "thirteen"),
    ("catorce", "fourteen"),
    ("quince", "fifteen"),
    ("dieciseis", "sixteen"),
    ("diecisiete", "seventeen"),
    ("dieciocho", "eighteen"),
    ("diecinueve", "nineteen"),
)
TENS = (
    ("veinte", "twenty"),
    ("treinta", "thirty"),
    ("cuarenta", "forty"),
    ("cincuenta", "fifty"),
    ("sesenta", "sixty"),
    ("setenta", "seventy"),
    ("ochenta", "eighty"),
    ("noventa", "ninety"),
)
CENTURIES = ((1900, "mil novecientos", "nineteen"), (2000, "dos mil", "twenty"))
CENTURY_WORDS = frozenset(("mil", "nineteen", "twenty", "thousand"))  # one is in every year
TWENTY = 20
Row = tuple[str, object, str, str]


def below_hundred(number: int) -> tuple[list[str], list[str]]:
    """How a number from 1 to 99 is written, in Spanish and in English."""
    if number < TWENTY:
        spanish, english = UNITS[number - 1]
        return spanish.split("|"), [english]
    ten, one = divmod(number, 10)
    spanish, english = TENS[ten - 2]
    if not one:
        return [spanish], [english]
    ones, (word,) = below_hundred(one)
    joint = "veinti" if spanish == "veinte" else f"{spanish} y "
    return [joint + each for each in ones], [f"{english} {word}", f"{english} - {word}"]


def numbers() -> Iterator[Row]:
    """The numbers from 1 to 99; «once» is left out, which English has too, with another meaning."""
    for number in range(1, 100):
        spanish, english = below_hundred(number)
        yield "NUM", number, "" if spanish == ["once"] else "|".join(spanish), "|".join(english)


def years() -> Iterator[Row]:
    """The years from 1901 to 1999 and from 2001 to 2099."""
    for century, spanish_head, english_head in CENTURIES:
        heads = [f"{english_head} "]
        if english_head == "twenty":
            heads += ["two thousand ", "two thousand and "]
        for number in range(1, 100):
            spanish, english = below_hundred(number)
            usable = heads if number >= 10 else heads[1:]  # noqa: PLR2004 - not "twenty one"
            yield (
                "YEAR",
                century + number,
                "|".join(f"{spanish_head} {word}" for word in spanish),
                "|".join(head + word for head in usable for word in english),
            )
