"""The vocabulary of the calendar column: one row per meaning, a column per language.

Words are written folded: small letters, no accents. The first of each language is the one that
descriptions use.
"""

MONTHS = (
    (1, "enero ene", "january jan"),
    (2, "febrero feb", "february feb"),
    (3, "marzo mar", "march mar"),
    (4, "abril abr", "april apr"),
    (5, "mayo may", "may"),
    (6, "junio jun", "june jun"),
    (7, "julio jul", "july jul"),
    (8, "agosto ago agost", "august aug"),
    (9, "septiembre setiembre sept set sep", "september sept sep"),
    (10, "octubre oct", "october oct"),
    (11, "noviembre nov", "november nov"),
    (12, "diciembre dic", "december dec"),
)
WEEKDAYS = (
    "lunes martes miercoles jueves viernes sabado domingo",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
)
# Parts of a year: name, months, words.
PARTS = (
    ("half", 6, "semestre semestres", "half semester semesters"),
    ("third", 4, "cuatrimestre cuatrimestres", ""),
    ("quarter", 3, "trimestre trimestres trim", "quarter quarters"),
    ("bimester", 2, "bimestre bimestres", ""),
)
ORDINALS = (
    (1, "primero primer primera 1er 1ero 1ra 1ro 1era", "first 1st"),
    (2, "segundo segunda 2do 2da", "second 2nd"),
    (3, "tercero tercer tercera 3er 3ro 3ra 3ero 3era", "third 3rd"),
    (4, "cuarto cuarta 4to 4ta", "fourth 4th"),
    (5, "quinto quinta 5to 5ta", "fifth 5th"),
    (6, "sexto sexta 6to 6ta", "sixth 6th"),
    (-1, "ultimo ultima", "last final"),
)
ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
NUMBERS = (
    (1, "un uno una", "one a an"),
    (2, "dos", "two"),
    (3, "tres", "three"),
    (4, "cuatro", "four"),
    (5, "cinco", "five"),
    (6, "seis", "six"),
    (7, "siete", "seven"),
    (8, "ocho", "eight"),
    (9, "nueve", "nine"),
    (10, "diez", "ten"),
    (12, "doce", "twelve"),
    (15, "quince", "fifteen"),
    (18, "dieciocho", "eighteen"),
    (20, "veinte", "twenty"),
    (24, "veinticuatro", ""),
    (30, "treinta", "thirty"),
)
# Units of a period: (months, weeks, days) of one.
UNITS = (
    ((0, 0, 1), "dia dias", "day days daily"),
    ((0, 1, 0), "semana semanas", "week weeks"),
    ((0, 0, 15), "quincena quincenas", ""),
    ((0, 2, 0), "", "fortnight fortnights"),
    ((1, 0, 0), "mes meses", "month months"),
    ((2, 0, 0), "bimestre bimestres", ""),
    ((3, 0, 0), "trimestre trimestres", "quarter quarters"),
    ((4, 0, 0), "cuatrimestre cuatrimestres", ""),
    ((6, 0, 0), "semestre semestres", "semester semesters half-year"),
    ((12, 0, 0), "ano anos", "year years"),
)
# Adverbs and adjectives of frequency.
FREQUENCIES = (
    ((0, 0, 1), "diario diaria diarias diarios diariamente", "daily everyday"),
    ((0, 1, 0), "semanal semanales semanalmente", "weekly"),
    ((0, 0, 15), "quincenal quincenales quincenalmente", ""),
    ((0, 2, 0), "catorcenal", "fortnightly"),
    ((1, 0, 0), "mensual mensuales mensualmente", "monthly"),
    ((2, 0, 0), "bimestral bimestrales bimestralmente bimensual", "bimonthly"),
    ((3, 0, 0), "trimestral trimestrales trimestralmente", "quarterly"),
    ((4, 0, 0), "cuatrimestral cuatrimestrales cuatrimestralmente", ""),
    (
        (6, 0, 0),
        "semestral semestrales semestralmente",
        "half-yearly semiannual semi-annual semiannually semi-annually biannual biannually halfyearly",
    ),
    ((12, 0, 0), "anual anuales anualmente", "yearly annual annually"),
    ((24, 0, 0), "bienal bianual bienalmente", "biennial biennially"),
    ((36, 0, 0), "trienal trianual", "triennial"),
    ((48, 0, 0), "cuatrienal cuadrienal", "quadrennial"),
    ((60, 0, 0), "quinquenal quinquenalmente", "quinquennial"),
    ((120, 0, 0), "decenal", "decennial"),
)
ONGOING = (
    "permanente permanentes permanentemente continuo continua continuos continuas continuamente constante constantemente "
    "indefinido indefinidamente siempre",
    "permanent permanently continuous continuously ongoing on-going constantly continual continually always standing",
)
DONE = (
    "cumplido cumplida cumplidos cumplidas concluido concluida ejecutado ejecutada realizado realizada "
    "finalizado finalizada completado completada terminado terminada implementado implementada logrado logrado",
    "completed complete done fulfilled finished implemented achieved concluded closed",
)
UNDATED = (
    "por definir", "a definir", "por determinar", "a determinar", "por confirmar", "a confirmar",
    "por establecer", "por acordar", "por fijar", "pendiente", "pendiente de definir",
    "pendiente de confirmar", "pendiente por definir", "sin fecha", "s/f", "s / f", "sf", "no aplica", "n/a", "n / a", "na", "no definido",
    "no definida", "sin definir", "sin determinar", "no determinado", "no determinada", "indeterminado", "no especificado",
    "no especificada", "sin especificar", "no disponible", "no tiene", "ninguno", "ninguna", "nd", "n.d.", "n/d", "n / d", "s/d", "s / d",
    "por programar", "sin programar", "no programado", "no programada", "desconocido", "desconocida", "irregular", "eventual", "a demanda", "segun demanda",
    "cuando sea necesario", "cuando corresponda", "segun necesidad", "segun corresponda", "ocasional", "ocasionalmente", "esporadico", "esporadica",
    "nunca", "no planificado", "no planeado", "no se actualiza", "por especificar", "no se indica", "no indica", "a convenir",
    "tbc", "tbd", "tba", "to be confirmed", "to be determined", "to be defined", "to be decided", "to be announced", "to be agreed",
    "not applicable", "not available", "none", "unknown", "not known", "unscheduled", "not scheduled", "not yet scheduled", "not planned", "no date", "undated",
    "not defined", "not specified", "pending", "date pending", "ad hoc", "ad-hoc", "as needed", "as required", "when needed", "as necessary", "irregularly", "never", "not yet determined", "not yet known",
)
RELATIVE_WORDS = (
    "presente actual proximo proxima proximos proximas siguiente siguientes anterior pasado pasada corriente este esta hoy manana ayer "
    "habil habiles calendario plazo inmediato inmediata inmediatamente posterior posteriores dentro",
    "next previous current this following coming today tomorrow yesterday now immediately immediate upcoming within ago later business working",
)
RELATIVE_PHRASES = (
    "corto plazo", "mediano plazo", "largo plazo", "medio plazo", "a corto plazo", "a mediano plazo", "a largo plazo", "corto", "mediano",
    "short term", "medium term", "long term", "short-term", "medium-term", "long-term", "in the short term", "in the medium term", "in the long term",
)
