"""The pages made from tables: the calendar's grammar and the format of the data."""

# The words of the reference of the calendar column (docs/calendar.md).
CALENDAR_REFERENCE = {
    "title": ("La columna del calendario", "The calendar column"),
    "made": (
        "Esta página sale de las mismas tablas con las que crmplan lee la columna "
        "(`crmplan/calendar/`); una prueba la mantiene al día. [English](calendar.md)",
        "This page is made from the very tables by which crmplan reads the column "
        "(`crmplan/calendar/`); a test keeps it current. [Español](calendar.es.md)"),
    "intro": (
        "En la celda se escribe lo acordado, con sus palabras; crmplan las conserva y muestra al "
        "lado cómo las lee. Lo que no entiende lo señala: no adivina. Lo que da por supuesto, lo "
        "dice. Se lee español e inglés; no cuentan mayúsculas, tildes, comillas, viñetas, "
        'llamadas de nota ni espacios de más. Para probar una celda: `crmplan calendar "Octubre '
        '– Noviembre 2003"`.\n'
        "\n"
        "Los ejemplos se leen como en un plan de 2003.",
        "The cell holds what was agreed, in its own words; crmplan keeps them and shows beside "
        "them how it reads them. What it does not understand is marked, never guessed. What it "
        "takes for granted is said. Spanish and English are read; capitals, accents, quotes, "
        "bullets, footnote marks and extra spaces do not count. To try a cell: `crmplan calendar "
        '"October – November 2003"`.\n'
        "\n"
        "The examples are read as in a plan of 2003."),
    # Kinds.
    "kinds": ("Qué puede decir una celda", "What a cell may say"),
    "kinds-about": ("Solo un plazo cerrado puede vencer, y solo después de su último día.",
                    "Only a stretch with an end can be overdue, and only after its last day."),
    "kinds-columns": ("clase | qué significa | ejemplo", "kind | what it means | example"),
    "kind-window": (
        "un plazo: del primer día al último, ambos incluidos; un extremo puede quedar abierto",
        "a stretch: from its first day to its last, both included; one end may be open"),
    "kind-recurring": ("se repite con un período; cada vez se calcula, nunca se guarda",
                       "recurs with a period; each time is worked out, never stored"),
    "kind-per-meeting": ("una vez en cada reunión de la Red; puede llevar además un período",
                         "once at each meeting of the Network; may carry a period too"),
    "kind-ongoing": ("sin término; cuenta el tiempo desde su último registro",
                     "without an end; what counts is the time since its last entry"),
    "kind-done": ("cumplido ya, en el plazo que diga",
                  "finished already, in the stretch that it gives"),
    "kind-undated": ("una decisión pendiente: no hay fecha", "a decision is pending: no date"),
    "kind-relative": ("cuenta desde un hecho que la celda no fecha",
                      "counts from an event that the cell does not date"),
    "kind-unreadable": (
        "no se pudo leer; se dice dónde y, si algo conocido se le parece, qué quiso decir",
        "could not be read; where is said and, if something known is near, what was meant"),
    # Forms.
    "forms": ("Maneras de escribir", "Ways of writing"),
    "forms-about": ("Con puntos, guiones, rayas o barras de cualquier clase entre las partes.",
                    "With dots, hyphens, dashes or slashes of any kind between the parts."),
    "forms-columns": ("qué es | ejemplo | se lee", "what it is | example | read as"),
    "form-day": ("un día", "a day"),
    "form-numeric-day": (
        "un día en cifras: primero el día, luego el mes",
        "a day in figures: day before month; a day of 12 or less is not read in English"),
    "form-numeric-span": ("dos días en cifras; el año del final sirve a ambos",
                          "two days in figures; the year of the end serves both"),
    "form-roman-day": ("un día con el mes en números romanos", "a day, its month in Roman figures"),
    "form-iso-day": ("un día, según ISO 8601", "a day, by ISO 8601"),
    "form-day-month": ("un día en cifras tras «hasta», «desde» o su día de la semana",
                       "a day in figures after “until”, “from” or its weekday"),
    "form-day-months": ("dos días en cifras", "two days in figures"),
    "form-days-of-month": ("dos días del mismo mes, en cifras",
                           "two days of one month, in figures"),
    "form-months-of-year": ("los últimos meses de un año", "the last months of a year"),
    "form-weekday-of-each-year": (
        "un día de la semana en un mes de cada año: vence cuando el mes termina",
        "a weekday of a month in each year: due when the month ends"),
    "form-month": ("un mes", "a month"),
    "form-numeric-month": ("un mes en cifras", "a month in figures"),
    "form-part": ("una parte del año: bimestre, trimestre, cuatrimestre, semestre, semana",
                  "a part of the year: quarter, half, week"),
    "form-short-part": ("una parte del año, y el año en dos cifras",
                        "a part of the year, its year in two figures"),
    "form-part-of-month": ("una parte del mes: quincena, semana, último día",
                           "a part of a month: half, week, last day"),
    "form-numbered-span": ("varias partes numeradas, una tras otra",
                           "several numbered parts, one after the other"),
    "form-nth-weekday": ("un día de la semana en un mes", "a weekday of a month"),
    "form-year": ("un año", "a year"),
    "form-all-year": ("a lo largo del año, sin decir cuál: no vence",
                      "all along the year, without saying which: never overdue"),
    "form-frequency": ("una frecuencia", "a frequency"),
    "form-every": ("cada cierto tiempo", "every so often"),
    "form-times": ("tantas veces en un período", "so many times in a period"),
    "form-day-of-each": ("un día de cada mes", "a day of each month"),
    "form-days-of-each": ("unos días de cada mes: vence el último de ellos",
                          "some days of each month: due on the last of them"),
    "form-day-within": (
        "una frecuencia y el momento dentro de ella: vence el último día de cada período del "
        "calendario; si nombra un día del mes, ese día",
        "a frequency and the moment within it: due on the last day of each period of the "
        "calendar; if it names a day of the month, on that day"),
    "form-each-month": ("un mes o un día de cada año", "a month or a day of each year"),
    "form-some-day-of-each": (
        "un momento de cada período: vence el último día de cada mes, trimestre, semestre o año",
        "some moment of each period: due on the last day of each month, quarter, half-year or "
        "year"),
    "form-clock": ("una hora: el día no cambia", "a time of the day: the day stays the same"),
    # Rules.
    "rules": ("Cómo se combinan", "How they go together"),
    "rules-about": ("Lo que a un extremo le falta (mes, año) lo da el otro.",
                    "What one end leaves out (month, year), the other gives."),
    "rules-columns": ("regla | ejemplo | se lee", "rule | example | read as"),
    "rule-range": ("de una fecha a otra: «a», «al», «hasta», guion o raya",
                   "from one date to another: “to”, “until”, hyphen or dash"),
    "rule-wrap": ("el año del final sirve a ambos extremos, y cuenta hacia atrás si hace falta",
                  "the year of the end serves both ends, and counts backwards if need be"),
    "rule-list": ("varias seguidas son un solo plazo; con un hueco entre ellas no se leen",
                  "several in a row are one stretch; with a gap between them they are not read"),
    "rule-until": ("hasta: el último día está incluido; el principio queda abierto",
                   "until: its last day is included; the beginning is open"),
    "rule-before": ("antes de: termina la víspera", "before: it ends the day before"),
    "rule-from": ("desde: el primer día está incluido; el final queda abierto",
                  "from: its first day is included; the end is open"),
    "rule-after": ("después de: empieza al día siguiente", "after: it begins the day after"),
    "rule-between": ("entre una fecha y otra, ambas incluidas", "between two dates, both included"),
    "rule-vague": ("principios, mediados y finales: un tercio cada uno",
                   "early, mid and late: a third each"),
    "rule-label": ("inicio, fin, plazo, fecha: dicen qué es lo que sigue",
                   "start, end, date, deadline: they say what follows"),
    "rule-ongoing": ("sin término, desde una fecha", "without an end, from a date on"),
    "rule-bounded": ("una frecuencia entre dos fechas", "a frequency between dates"),
    "rule-yearly": (
        "una frecuencia anual, y cuándo en el año: vence el último día de lo nombrado",
        "a yearly frequency, and when in the year: due on the last day of what is named"),
    "rule-each-year": (
        "meses o días de cada año, a igual distancia: vence el último día de cada uno",
        "months or days of each year, evenly spaced: due on the last day of each"),
    "rule-repeated": (
        "una frecuencia y sus meses, si le corresponden: vence el último día de cada uno",
        "a frequency and its months, where they fit it: due on the last day of each"),
    "rule-future": ("lo que deberá estar hecho: un plazo", "what is to be done: a deadline"),
    "rule-clock": ("la hora de un plazo no cambia su día",
                   "the hour of a deadline does not change its day"),
    "rule-marks": ("la llamada de nota se pasa por alto", "a footnote mark is passed over"),
    "rule-then": ("una primera fecha, y cada cuánto desde ella",
                  "a first date, and how often from it on"),
    "rule-dated-turns": ("una frecuencia y todas sus fechas, cada una con su año",
                         "a frequency and all its dates, each with its year"),
    "rule-explained": ("una palabra de dos sentidos, y al lado cuál de ellos",
                       "a word of two meanings, and beside it which of them"),
    "rule-anchor": ("a partir de un hecho: se guarda el hecho tal como está escrito",
                    "counted from an event: the event is kept as it is written"),
    "rule-remark": (
        "lo que está al lado, entre paréntesis o tras barra, punto y coma, raya o dos puntos, se "
        "devuelve aparte («además dice»), si no puede ser una fecha, una frecuencia, una "
        "negación, una condición ni parte de un nombre",
        "what stands beside it, in brackets or after a slash, semicolon, dash or colon, is given "
        "back apart (“also says”), unless it may be a date, a frequency, a negation, a "
        "condition or part of a name"),
    # Assumptions.
    "assumed": ("Lo que se da por supuesto", "What is taken for granted"),
    "assumed-about": (
        "Siempre se dice junto a la lectura. Para no depender de ello, escriba la fecha completa.",
        "It is always said beside the reading. Write the full date to do without it."),
    "assumed-columns": ("ejemplo | se lee | se supone", "example | read as | assumed"),
    # Columns.
    "column": ("Una columna entera", "A whole column"),
    "column-about": (
        "Con `crmplan calendar --stdin --column`, y al importar un documento, el orden de día y "
        "mes, el siglo y el idioma salen de todas las celdas juntas, y se dice. Una fecha como "
        "`25/04/2010` muestra que va antes el día; para el mes hacen falta dos. Si unas muestran "
        "lo uno y otras lo otro, las que podrían ser ambas cosas no se leen. Los años de dos "
        "cifras se toman cerca de los de cuatro que haya.",
        "With `crmplan calendar --stdin --column`, and when a document is imported, the order of "
        "day and month, the century and the language come from all cells together, and that is "
        "said. A date such as `25/04/2010` shows that the day comes first; for the month, two are "
        "needed. Where some show the one and some the other, those that may be either are not "
        "read. Years of two figures are taken near those of four that there are."),
    # Problems.
    "refused": ("Lo que no se lee, y por qué", "What is not read, and why"),
    "refused-about": (
        "Una fecha equivocada es peor que ninguna: ante la duda, la celda se devuelve a quien la "
        "escribió. Tampoco se leen textos de más de 500 caracteres.",
        "A wrong date is worse than none: in doubt the cell goes back to whoever wrote it. Texts "
        "of more than 500 characters are not read either."),
    "refused-columns": ("ejemplo | qué se dice", "example | what is said"),
    # Vocabulary.
    "vocabulary": ("Las palabras", "The words"),
    "vocabulary-about": (
        "Mayúsculas y tildes no cuentan. Además se leen en letras los números del 1 al 999 y los "
        "años de 1901 a 2099 (salvo «dos mil», que puede contar cualquier cosa).",
        "Capitals and accents do not count. Numbers from 1 to 999 and years from 1901 to 2099 are "
        "read in words too (except “two thousand”, which may count anything)."),
    "vocabulary-columns": ("sentido | palabras", "meaning | words"),
    "word-MONTH": ("mes", "month"),
    "word-WEEKDAY": ("día de la semana", "weekday"),
    "word-WEEKDAYS": ("cada semana, ese día", "every week, that day"),
    "word-ORD": ("lugar en un orden", "place in a row"),
    "word-LAST": ("el último", "the last"),
    "word-UNIT": ("período", "period"),
    "word-HOUR": ("hora o minuto", "hour or minute"),
    "word-FREQ": ("frecuencia", "frequency"),
    "word-HOURLY": ("varias veces al día", "several times a day"),
    "word-TWICE": ("veces en un período", "times in a period"),
    "word-TIMES": ("veces", "times"),
    "word-EVERY": ("cada", "every"),
    "word-PER": ("por", "per"),
    "word-MEETING": ("reunión", "meeting"),
    "word-ORDINARY": ("adjetivo de la reunión", "adjective of a meeting"),
    "word-ONGOING": ("sin término", "without an end"),
    "word-TONOW": ("hasta hoy, sin término", "until today, without an end"),
    "word-NOW": ("hoy, como final de un plazo", "today, as the end of a stretch"),
    "word-DONE": ("cumplido", "done"),
    "word-NOT_DONE": ("niega o deja a medias: no se lee", "denies or halves: not read"),
    "word-UNDATED": ("sin fecha", "no date"),
    "word-UNCONFIRMED": ("por confirmar: solo, sin fecha; junto a una fecha, esta es provisional",
                         "to be confirmed: alone no date; beside a date, it is provisional"),
    "word-IRREGULAR": ("cuando se dé el caso", "when the occasion arises"),
    "word-UNTIL": ("hasta, incluido", "until, included"),
    "word-BEFORE": ("antes de", "before"),
    "word-FROM": ("desde, incluido", "from, included"),
    "word-AFTER": ("después de", "after"),
    "word-ONBEFORE": ("o antes", "or before"),
    "word-BETWEEN": ("entre", "between"),
    "word-TO": ("a", "to"),
    "word-AND": ("y", "and"),
    "word-OR": ("o", "or"),
    "word-ONWARD": ("en adelante", "onwards"),
    "word-EARLY": ("principios", "early"),
    "word-MID": ("mediados", "mid"),
    "word-SOME": ("uno cualquiera", "any one"),
    "word-LATE": ("finales", "late"),
    "word-START": ("rótulo del inicio", "label of the start"),
    "word-END": ("rótulo del final", "label of the end"),
    "word-FUTURE": ("lo que sigue está por hacerse", "what follows is to be done"),
    "word-LABEL": ("rótulo de una fecha", "label of a date"),
    "word-FISCAL": ("año fiscal", "fiscal year"),
    "word-FISCAL_UNREAD": ("año fiscal: no se lee", "fiscal year: not read"),
    "word-SEASON": ("estación: no se lee", "season: not read"),
    "word-DOUBTFUL": ("frecuencia ambigua: no se lee, si al lado no dice cuál",
                      "doubtful frequency: not read, unless it says beside it which"),
    "word-THEN": ("lo que sigue a una primera fecha", "what follows a first date"),
    "word-WHEN": ("sigue un hecho", "an event follows"),
    "word-HUNDRED": ("cientos, en letras", "hundreds, in words"),
    "word-INSTALMENT": ("cuotas: tantas, entre dos fechas", "instalments: so many, between dates"),
    "word-TENTATIVE": ("fecha provisional", "provisional date"),
    "word-CLOCK": ("anuncia una hora", "announces a time of the day"),
    "word-NOON": ("hora del día", "time of the day"),
    "word-AMPM": ("parte de una hora", "part of a time"),
    "word-ZONE": ("lugar de una hora", "place of a time"),
    "word-RELYEAR": ("un año que la celda no nombra", "a year that the cell does not name"),
    "word-REL": ("respecto de hoy o de otro hecho", "as seen from today or another event"),
    "word-RELATIVE": ("plazo sin fecha", "term without a date"),
    "word-WITHIN": ("dentro de cierto tiempo", "within some time"),
    "word-WORKING": ("días hábiles", "working days"),
    "word-PLAINDAY": ("días corridos", "calendar days"),
    "word-AGO": ("antes o después de hoy", "before or after today"),
    "word-ANCHOR": ("a partir de un hecho", "counted from an event"),
    "word-EVENT": ("un hecho que fecha otros", "an event that dates others"),
    "word-NOUN": ("lo que se repite", "what recurs"),
    "word-DURING": ("durante", "during"),
    "word-ALL": ("entero", "whole"),
    "word-GLUE": ("palabras que no cambian nada", "words that change nothing"),
}

# The words around the tables of the data's format (docs/data.md).
REFERENCE = {
    "title": ("El formato de los datos", "The format of the data"),
    "made": (
        "Esta página sale de la tabla de campos con la que crmplan lee los archivos "
        "(`crmplan/records/`); una prueba la mantiene al día. `crmplan schema` da lo mismo para "
        "el editor de textos. [English](data.md)",
        "This page is made from the table of fields by which crmplan reads the files "
        "(`crmplan/records/`); a test keeps it current. `crmplan schema` gives the same for a "
        "text editor. [Español](data.es.md)"),
    "rules": (
        "- Los archivos son YAML en UTF-8, de un solo documento y 4 MiB a lo sumo; valen los "
        "finales de línea LF y CRLF, y la marca de orden de bytes.\n"
        "- Los campos van en inglés y el contenido en el idioma del plan. Un campo desconocido "
        "es un error.\n"
        "- Todo valor es el texto que se escribió: `NO`, `012` o `1.10` no cambian. Solo `true` "
        "y `false` son sí y no.\n"
        "- Un valor vacío, `~` o `null` no dice nada: vale por un campo ausente.\n"
        "- El espacio en blanco de los textos se pliega; pueden ocupar varias líneas (`>-`).\n"
        "- Las fechas son `AAAA-MM-DD`. Los países, su código ISO 3166-1 de dos letras en "
        "mayúsculas.\n"
        "- No se admiten anclas, alias, `<<`, etiquetas, directivas (salvo `%YAML 1.1` o `1.2`) ni "
        "más de 50 niveles.\n"
        "- Un error cuesta la actividad o la reunión en que está; lo demás se sigue leyendo.",
        "- Files are YAML in UTF-8, one document, 4 MiB at most; line ends LF and CRLF and a "
        "byte order mark are fine.\n"
        "- Fields are in English, content is in the plan's own language. An unknown field is an "
        "error.\n"
        "- Every value is the text that was written: `NO`, `012` or `1.10` do not change. Only "
        "`true` and `false` are yes and no.\n"
        "- An empty value, `~` or `null` says nothing: it is as good as an absent field.\n"
        "- White space in texts is folded; they may take several lines (`>-`).\n"
        "- Dates are `YYYY-MM-DD`. Countries are their ISO 3166-1 code of two capitals.\n"
        "- Anchors, aliases, `<<`, tags, directives (but for `%YAML 1.1` or `1.2`) and more than "
        "50 levels are not admitted.\n"
        "- An error costs the activity or meeting it is in; everything else is still read."),
    "columns": ("campo | valor | qué dice | ejemplo", "field | value | what it says | example"),
    "required": ("obligatorio", "required"),
}
