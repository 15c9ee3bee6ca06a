"""The help of every command and option, and the words around it."""

HELP = {
    "section.usage": ("Uso", "Usage"),
    "section.arguments": ("Argumentos", "Arguments"),
    "section.options": ("Opciones", "Options"),
    "section.global": ("Opciones de todas las órdenes", "Options of every command"),
    "section.commands": ("Órdenes", "Commands"),
    "section.look": ("Consultar", "Look"),
    "section.change": ("Anotar", "Record"),
    "section.check": ("Comprobar", "Check"),
    "section.exchange": ("Intercambiar", "Exchange"),
    "days": (
        "DÍA se escribe 2003-12-04, 15/10/2003, «4 de diciembre de 2003», hoy o ayer; también en "
        "inglés: today.",
        "DAY is written 2003-12-04, 15/10/2003, “4 December 2003”, today or yesterday; in Spanish "
        "too: hoy."),
    # What stands for a value.
    "metavar.options": ("[OPCIONES]", "[OPTIONS]"),
    "metavar.command": ("ORDEN", "COMMAND"),
    "metavar.dir": ("CARPETA", "DIR"),
    "metavar.file": ("ARCHIVO", "FILE"),
    "metavar.files": ("ARCHIVO", "FILE"),
    "metavar.day": ("DÍA", "DAY"),
    "metavar.days": ("DÍAS", "DAYS"),
    "metavar.months": ("MESES", "MONTHS"),
    "metavar.lang": ("es|en", "es|en"),
    "metavar.when": ("auto|always|never", "auto|always|never"),
    "metavar.format": ("FORMATO", "FORMAT"),
    "metavar.by": ("state|theme|party", "state|theme|party"),
    "metavar.revision": ("REVISIÓN", "REVISION"),
    "metavar.end": ("PUNTO", "END"),
    "metavar.number": ("NÚMERO", "NUMBER"),
    "metavar.party": ("PARTE", "PARTY"),
    "metavar.states": ("ESTADOS", "STATES"),
    "metavar.text": ("TEXTO", "TEXT"),
    "metavar.id": ("ID", "ID"),
    "metavar.year": ("AÑO", "YEAR"),
    "metavar.code": ("CÓDIGO", "CODE"),
    "metavar.codes": ("CÓDIGOS", "CODES"),
    "metavar.name": ("NOMBRE", "NAME"),
    "metavar.bytes": ("BYTES", "BYTES"),
    # Options that mean the same everywhere.
    "option.help": ("Muestra esta ayuda.", "Show this help."),
    "option.data": ("La carpeta de los datos (si no, CRMPLAN_DATA, o «data» aquí o más arriba).",
                    "The data directory (else CRMPLAN_DATA, or `data` here or above)."),
    "option.as-of": ("El día que se mira (si no, CRMPLAN_TODAY, o hoy).",
                     "The day to look at (else CRMPLAN_TODAY, or today)."),
    "option.at": (
        "Los archivos como los guarda git en esta revisión o etiqueta (si no, como están).",
        "The files as git keeps them at this revision or tag (else as they are)."),
    "option.lang": ("El idioma (si no, CRMPLAN_LANG, el del sistema, o español).",
                    "The language (else CRMPLAN_LANG, the system's, or Spanish)."),
    "option.color": ("Cuándo usar colores; NO_COLOR los quita.",
                     "When to use colours; NO_COLOR turns them off."),
    "option.no-pager": (
        "Todo de una vez: sin paginador (CRMPLAN_PAGER, PAGER, si no less).",
        "All at once: without a pager (CRMPLAN_PAGER, PAGER, else less)."),
    "option.version": ("Muestra la versión.", "Show the version."),
    "option.install-completion": ("Instala el autocompletado en la terminal.",
                                  "Install completion for the shell."),
    "option.show-completion": ("Muestra el código del autocompletado.",
                               "Show the completion code."),
    "option.format": ("{known} (si no, table).", "{known} (else table)."),
    "option.theme": ("Solo el tema de este número.", "Only the theme of this number."),
    "option.objective": ("Solo este objetivo, tema.objetivo: 1.3.",
                         "Only this objective, theme.objective: 1.3."),
    "option.party": ("Solo lo que toca a esta parte: MX, PPT, members.",
                     "Only what concerns this party: MX, PPT, members."),
    "option.state": ("Solo estos estados, separados por comas: overdue,due.",
                     "Only these states, separated by commas: overdue,due."),
    "option.text": (
        "Solo las actividades con este texto, también en sus anotaciones; sin mirar tildes ni "
        "mayúsculas.",
        "Only activities with this text, in their entries too; accents and case apart."),
    "option.within": ("Con cuántos días de antelación avisar de lo que vence (30).",
                      "How many days ahead something counts as due soon (30)."),
    "option.stale-after": ("A los cuántos meses sin anotaciones falta información (6).",
                           "After how many months without an entry standing work is stale (6)."),
    # Commands.
    "crmplan": (
        "Sigue un plan de trabajo escrito en YAML: qué está cumplido, vencido, por vencer, "
        "permanente o sin fecha, según las palabras de su propio calendario.",
        "Tracks a work plan written in YAML: what is done, overdue, due soon, standing or "
        "undated, by the words of its own calendar column."),
    "status": (
        "Cómo está el plan en un día. Lo que pide atención va primero, cada actividad en dos "
        "líneas a lo sumo.",
        "How the plan stands on a day. What needs attention comes first, each activity in two "
        "lines at most."),
    "status.by": ("Agrupa por estado, tema o parte (si no, state).",
                  "Group by state, theme or party (else state)."),
    "status.sort": ("Ordena por vencimiento, número, estado o parte: due, id, state, party.",
                    "Sort by due day, number, state or party: due, id, state, party."),
    "status.full": ("Cada actividad con su texto entero y la razón de su estado.",
                    "Each activity with its whole text and the reason for its state."),
    "status.all": ("Todas las filas, también pasadas las 200.",
                   "Every row, beyond the first 200 too."),
    "status.until-meeting": ("Añade lo que vence hasta la próxima reunión.",
                             "Add what falls due by the next meeting."),
    "status.fail-on": ("Termina con 1 si hay algo así: overdue,due,stale,undated,conflict.",
                       "Exit with 1 if there is any: overdue,due,stale,undated,conflict."),
    "status.example": ("Ejemplo: crmplan status --as-of 2003-10-15 --by party",
                       "Example: crmplan status --as-of 2003-10-15 --by party"),
    "show": (
        "Todo sobre una actividad: su lugar en el plan, su calendario y cómo se lee, y su "
        "registro. También un tema, un objetivo, una reunión, una parte, un país o una oficina "
        "consular.",
        "Everything about one activity: its place in the plan, its calendar and how it is read, "
        "and its log. Also a theme, an objective, a meeting, a party, a country or a consular "
        "post."),
    "show.id": ("Su número, código o nombre: 1.2.2, crm-8, Honduras.",
                "Its number, code or name: 1.2.2, crm-8, Honduras."),
    "progress": (
        "El avance que se cuenta. Cada medida con su fórmula, parte por parte, y lo que cambió.",
        "Counted progress. Every measure with its formula, party by party, and what changed."),
    "progress.id": ("El número de una actividad; sin él, todas las que se cuentan.",
                    "An activity's number; without it, all that are counted."),
    "progress.by-meeting": (
        "Lo que se informó de cada actividad en cada reunión, y cuántas veces se aplazó.",
        "What was reported of each activity at each meeting, and how often it was put off."),
    "progress.since": ("Compara con este día.", "Compare with this day."),
    "progress.stale-after": ("A los cuántos meses un dato deja de estar al día (6).",
                             "After how many months an entry is no longer up to date (6)."),
    "progress.example": ("Ejemplo: crmplan progress 1.8.1 --since 2003-05-26",
                         "Example: crmplan progress 1.8.1 --since 2003-05-26"),
    "brief": (
        "Una página para una delegación. Lo que tiene pendiente, lo que entregó y lo que le "
        "concierne.",
        "One page for a delegation. What is pending, what it delivered and what concerns it."),
    "brief.party": ("La parte: MX, PPT, RROCM.", "The party: MX, PPT, RROCM."),
    "brief.all": ("Una página para cada miembro, en la carpeta de -o: nota-HN.md.",
                  "A page for each member, in the folder of -o: brief-HN.md."),
    "brief.format": (
        "{known} (si no, el que diga el nombre del archivo, o table; con --all, md).",
        "{known} (else what the file's name says, or table; with --all, md)."),
    "brief.output": ("El archivo en que se escribe; con --all, la carpeta.",
                     "The file to write to; with --all, the folder."),
    "brief.example": ("Ejemplo: crmplan brief HN -o nota-HN.docx",
                      "Example: crmplan brief HN -o brief-HN.docx"),
    "agenda": ("Lo que vence y las reuniones, mes por mes.",
               "Deadlines and meetings, month by month."),
    "agenda.from": ("El primer día (si no, el de hoy).", "The first day (else today)."),
    "agenda.to": ("El último día (si no, un año después del primero).",
                  "The last day (else a year after the first)."),
    "meetings": ("Las reuniones pasadas y próximas, y lo que vence hasta cada una.",
                 "Past and coming meetings, and what falls due by each."),
    "log": (
        "La vida de una actividad: lo anotado en su registro, y quién cambió sus líneas y "
        "cuándo, según git.",
        "The life of an activity: what its log says, and who changed its lines and when, as git "
        "tells."),
    "changes": (
        "Qué ha cambiado entre dos reuniones, días o revisiones. Listo para el acta: qué pasó, qué "
        "había pasado y se supo después, qué se corrigió, qué sigue en pie. Cuentan el día en que "
        "algo ocurrió y, según git, el día en que se anotó.",
        "What changed between two meetings, days or revisions. Ready for the minutes: what "
        "happened, what had happened and was learnt later, what was corrected, what still holds. "
        "Both the day on which something happened and, by git, that of its record count."),
    "changes.from": (
        "Una reunión (crm-8), un día o una revisión de git (si no, la última reunión). De una "
        "reunión cuenta su último día.",
        "A meeting (crm-8), a day or a git revision (else the last meeting). Of a meeting its "
        "last day counts."),
    "changes.to": ("Lo mismo (si no, los archivos como están, hoy).",
                   "The same (else the files as they are, today)."),
    "changes.all": ("Todos los cambios, también pasados los 20 de una clase.",
                    "Every change, beyond the first 20 of a kind too."),
    "changes.example": ("Ejemplo: crmplan changes --from crm-8 --to 2003-12-01 --format md",
                        "Example: crmplan changes --from crm-8 --to 2003-12-01 --format md"),
    "calendar": ("Cómo se leen las palabras de un calendario.",
                 "How the words of a calendar cell are read."),
    "calendar.text": ("El texto de una celda: «Octubre – Noviembre 2003».",
                      'The text of a cell: "Octubre – Noviembre 2003".'),
    "calendar.year": ("El año del plan, para los textos que no dicen ninguno.",
                      "The plan's year, for texts that give none."),
    "calendar.stdin": ("Lee los textos de la entrada estándar, uno por línea.",
                       "Read the texts from standard input, one a line."),
    "calendar.column": (
        "Los textos son una columna: el orden de día y mes, el siglo y el idioma salen de todos.",
        "The texts are a column: order of day and month, century and language come from all."),
    "calendar.reference": ("Todas las palabras y formas que se entienden, en Markdown.",
                           "All words and forms that are understood, in Markdown."),
    "calendar.strict": ("Termina con 1 si algún texto no se entiende.",
                        "Exit with 1 if any text cannot be read."),
    "check": ("Comprueba los archivos. Dice cada problema con su lugar, su causa y su remedio.",
              "Check the files. Every problem is told with its place, its cause and its remedy."),
    "explain": ("Explica un código de problema. Da la regla, un ejemplo malo y uno bueno.",
                "Explain a problem code. Gives the rule, a bad sample and a good one."),
    "schema": ("El esquema JSON de un archivo de datos, para el editor de textos.",
               "The JSON Schema of a data file, for a text editor."),
    "doctor": (
        "Qué hay en esta máquina de lo que crmplan puede usar. Lo que falta, con la línea que lo "
        "trae.",
        "What this machine has of all that crmplan can use. What is missing, with the line that "
        "brings it."),
    "doctor.fix": (
        "Deja a git unir los planes con «crmplan merge» en este repositorio (.gitattributes).",
        "Let git merge plans by `crmplan merge` in this repository (.gitattributes)."),
    "merge": (
        "Une dos versiones de un plan, cuando git lo pide. Si una de las dos solo anotó hechos en "
        "registros, entran en la otra por su día; lo demás sigue siendo un conflicto.",
        "Merge two versions of a plan, when git asks for it. Where one of the two only added "
        "entries to logs, they go into the other by their day; all else stays a conflict."),
    "merge.file": (
        "La versión común, la propia (donde se escribe) y la ajena: %O %A %B de git.",
        "The common version, one's own (which is written) and the other: git's %O %A %B."),
    "merge.name": ("El nombre del archivo, para los mensajes: %P de git.",
                   "The file's name, for messages: git's %P."),
    "merge.example": (
        "Ejemplo: git config merge.crmplan.driver 'crmplan merge %O %A %B %P'",
        "Example: git config merge.crmplan.driver 'crmplan merge %O %A %B %P'"),
    "check.files": (
        "Solo estos archivos de datos, o los de estas carpetas; sin ellos, todos.",
        "Only these data files, or those in these folders; without them, all."),
    "check.format": ("{known} (si no, text; dentro de GitHub Actions, github).",
                     "{known} (else text; inside GitHub Actions, github)."),
    "check.strict": ("Termina con 1 también si hay avisos.", "Exit with 1 for warnings too."),
    "check.draft": (
        "En vez de los problemas, lo que le falta al plan antes de adoptarlo: quién responde, "
        "cuándo, con qué medida; con la línea de cada uno.",
        "Instead of the problems, what the plan lacks before it is adopted: who answers for it, "
        "when, by which measure; with the line of each."),
    "check.select": ("Solo estos códigos, con comas.", "Only these codes, with commas."),
    "check.ignore": ("Sin estos códigos, con comas.", "Without these codes, with commas."),
    "check.max-bytes": ("Cuántos bytes se leen de un archivo (si no, 1048576).",
                        "How many bytes of a file are read (else 1048576)."),
    "explain.code": ("El código, como lo muestra «check»; sin él, la lista de todos.",
                     "The code, as `check` shows it; without it, the list of all."),
    "schema.name": ("El archivo de datos: plan.", "The data file: plan."),
    # Documents.
    "metavar.pairs": ("PARES", "PAIRS"),
    "metavar.order": ("ORDEN", "ORDER"),
    "metavar.numbers": ("NÚMEROS", "NUMBERS"),
    "metavar.names": ("NOMBRES", "NAMES"),
    "metavar.countries": ("PAÍSES", "COUNTRIES"),
    "metavar.package": ("PAQUETE", "PACKAGE"),
    "init": (
        "Empieza un repositorio para un plan. Escribe el plan, esquemas, comprobaciones y una "
        "página para la oficina, y no toca nada de lo que haya; en una terminal pregunta lo que no "
        "se diga.",
        "Begin a repository for a plan. Writes the plan, schemas, checks and a page for the "
        "office, and touches nothing that is there; at a terminal it asks what is not said."),
    "init.dir": ("La carpeta, nueva o con otras cosas.", "The folder, new or with other things."),
    "init.title": ("El título del plan.", "The title of the plan."),
    "init.starts": ("Su primer día (si no, hoy).", "Its first day (else today)."),
    "init.members": ("Los países miembros, con comas: MX,Honduras.",
                     "The member countries, with commas: MX,Honduras."),
    "init.registries": (
        "Los registros que hacen falta, con comas: consuls, contacts. Los de visas empiezan con "
        "«crmplan visas add».",
        "The registries that are needed, with commas: consuls, contacts. Those of visas begin with "
        "`crmplan visas add`."),
    "init.from": ("El documento del que se lee el plan: Word, Excel, CSV o texto.",
                  "The document that the plan is read from: Word, Excel, CSV or text."),
    "init.table": ("Con --from: qué tabla (u hoja) es el plan, si hay varias.",
                   "With --from: which table (or sheet) is the plan, if there are several."),
    "init.columns": ('Con --from, qué es cada columna: "Línea de acción=objective, Fin=deadline".',
                     'With --from, what each column is: "Action line=objective, End=deadline".'),
    "init.package": (
        "De dónde instala crmplan la comprobación de GitHub: lo que entiende pip install.",
        "Where the check on GitHub installs crmplan from: what pip install takes."),
    "init.demo": ("El plan de 2003 con sus registros, para probar.",
                  "The plan of 2003 with its registries, to play with."),
    "init.example": ("Ejemplo: crmplan init red --from plan.docx --lang es",
                     "Example: crmplan init network --from plan.docx --lang en"),
    "import": (
        "Lee un plan de Word, Excel, CSV o texto. Lo imprime como YAML o, con --into, dice qué "
        "cambia en el plan que ya existe.",
        "Read a plan from Word, Excel, CSV or text. Prints it as YAML or, with --into, says what "
        "it changes in the plan that is there."),
    "import.file": ("El documento, con una tabla de actividades: .docx, .xlsx, .csv, .html, .md …",
                    "The document, with a table of activities: .docx, .xlsx, .csv, .html, .md …"),
    "import.into": ("El plan con el que se compara: data/workplan.yaml. Muestra qué cambia.",
                    "The plan to compare it with: data/workplan.yaml. Shows what changes."),
    "import.apply": ("Escribe los cambios en el plan; sin esto no se escribe nada.",
                     "Write the changes into the plan; without it nothing is written."),
    "import.all": ("Todos los cambios, también los que pasan de 20 de una clase.",
                   "Every change, beyond the first 20 of a kind too."),
    "import.table": (
        "Qué tabla (u hoja) es el plan, si hay varias: 2, o 1,2 si se continúan.",
        "Which table (or sheet) is the plan, if there are several: 2, or 1,2 if they go on."),
    "import.columns": (
        'Qué es cada columna: "Línea de acción=objective, Fin=deadline". Lo que no se diga se lee '
        "por su título y por lo que contiene.",
        'What each column is: "Action line=objective, End=deadline". What is not said is told by '
        "its title and by what it holds."),
    "import.remember": (
        "Recuerda lo dicho de las columnas y fechas en importing.yaml, junto al plan.",
        "Remember what was said of columns and dates in importing.yaml, beside the plan."),
    "import.dates": (
        "Qué va primero en 6/1/2026, si las demás fechas de la columna no lo dicen: day-first o "
        "month-first.",
        "What comes first in 6/1/2026, where the other dates of the column do not tell: day-first "
        "or month-first."),
    "import.starts": (
        "El primer día del plan, si el documento no lo dice: desde él cuentan los meses sin año.",
        "The first day of the plan, if the document does not say: months without a year count from "
        "it."),
    "import.status": (
        "Anota el estado que dice el documento (concluida, en proceso) con esta fecha.",
        "Record the status that the document tells (completed, in progress) under this day."),
    "import.example": ("Ejemplo: crmplan import plan.docx > data/workplan.yaml",
                       "Example: crmplan import plan.docx > data/workplan.yaml"),
    # The registries.
    "metavar.country": ("PAÍS", "COUNTRY"),
    "metavar.passport": ("PASAPORTE", "PASSPORT"),
    "metavar.destination": ("DESTINO", "DESTINATION"),
    "metavar.types": ("CLASES", "KINDS"),
    "metavar.post": ("OFICINA", "POST"),
    "consuls": (
        "Las oficinas consulares que se conocen, por Estado receptor. Una oficina conocida no es "
        "un cónsul acreditado.",
        "The consular posts that are known, by receiving State. A known post is not an "
        "accredited consul."),
    "consuls.sending": ("Solo las de este Estado que envía: HN.",
                        "Only those of this sending State: HN."),
    "consuls.receiving": ("Solo las que están en este Estado: US.",
                          "Only those in this State: US."),
    "consuls.type": (
        "Solo estas clases, con comas: embassy, consulate-general, consulate, vice-consulate, "
        "consular-agency.",
        "Only these kinds, with commas: embassy, consulate-general, consulate, vice-consulate, "
        "consular-agency."),
    "consuls.unverified": ("Solo las que ningún Estado ha confirmado.",
                           "Only those that no State has confirmed."),
    "consuls.closed": ("Solo las cerradas.", "Only those that are closed."),
    "option.all": ("Todas las filas, también pasadas las 200.",
                   "Every row, beyond the first 200 too."),
    "consuls.example": ("Ejemplo: crmplan consuls --receiving US --unverified",
                        "Example: crmplan consuls --receiving US --unverified"),
    "consuls.show": ("Todo sobre una oficina consular.", "Everything about one consular post."),
    "consuls.gaps": (
        "Lo que falta. Qué miembro no ha dado su lista de cónsules acreditados, y quién tiene "
        "oficina en dónde.",
        "What is lacking. Which member has given no list of accredited consuls, and who has a "
        "post where."),
    "consuls.stale": ("Desde cuándo no se confirma cada dato del registro.",
                      "Since when each entry of the registry has not been confirmed."),
    "consuls.stale.stale-after": ("A los cuántos meses un dato es antiguo (6).",
                                  "After how many months an entry is stale (6)."),
    "metavar.passport-kind": ("ordinary|diplomatic|official|service",
                              "ordinary|diplomatic|official|service"),
    "metavar.passports": ("PASAPORTES", "PASSPORTS"),
    "visas": ("La matriz de visado. Qué necesita cada pasaporte para entrar en cada país.",
              "The visa matrix. What each passport needs to enter each country."),
    "visas.all": ("Todos los pasaportes, también los que no caben en una página.",
                  "Every passport, beyond what a page holds too."),
    "visas.passports": ("members, others, all (si no, all), o códigos con comas: HN,CU.",
                        "members, others, all (else all), or codes with commas: HN,CU."),
    "option.kind": ("La clase de pasaporte (si no, ordinary).",
                    "The kind of passport (else ordinary)."),
    "visas.example": ("Ejemplo: crmplan visas need HN CR", "Example: crmplan visas need HN CR"),
    "visas.show": ("Todo sobre un destino. Su respuesta, sus tipos de visa y sus reglas.",
                   "Everything about one destination. Its reply, its types of visa and its rules."),
    "visas.need": (
        "Qué necesita un pasaporte para entrar en un país. Dice también quién lo dice y de "
        "cuándo es.",
        "What a passport needs to enter a country. It also says who says so, and as of when."),
    "visas.need.passport": ("El país que expide el pasaporte: HN, Honduras.",
                            "The country that issues the passport: HN, Honduras."),
    "visas.need.destination": ("El país adonde se viaja: CR, «Costa Rica».",
                               'The country travelled to: CR, "Costa Rica".'),
    "visas.gaps": (
        "Lo que falta. Países sin respuesta, tipos de visa sin anotar, pasaportes sin regla.",
        "What is lacking. Countries without a reply, types of visa not recorded, passports "
        "without a rule."),
    "visas.stale": ("Desde cuándo no se confirma cada dato de visas.",
                    "Since when each entry on visas has not been confirmed."),
    "visas.stale.stale-after": ("A los cuántos meses un dato es antiguo (6).",
                                "After how many months an entry is stale (6)."),
    "visas.clock": (
        "Los treinta días para responder. Quién respondió, a tiempo o tarde, a quién se espera.",
        "The thirty days for a reply. Who replied, in time or late, and who is waited for."),
    "metavar.type": ("CLASE", "KIND"),
    "metavar.office": ("OFICINA", "OFFICE"),
    "metavar.phone": ("TELÉFONO", "PHONE"),
    "metavar.email": ("CORREO", "EMAIL"),
    "consuls.add": (
        "Anota una oficina de la que habla una fuente. Queda como conocida, no como confirmada.",
        "Record a post that a source tells of. It is then known, not confirmed."),
    "consuls.add.sending": ("El Estado que envía: HN.", "The sending State: HN."),
    "consuls.add.receiving": ("El Estado receptor: US.", "The receiving State: US."),
    "consuls.add.type": (
        "embassy, consulate-general, consulate, vice-consulate o consular-agency.",
        "embassy, consulate-general, consulate, vice-consulate or consular-agency."),
    "consuls.add.city": ("La ciudad.", "The city."),
    "consuls.add.source": ("De dónde consta.", "Where it is on record."),
    "consuls.add.id": ("Su nombre corto (si no, Estados y ciudad: hn-us-houston).",
                       "Its short name (else States and city: hn-us-houston)."),
    "consuls.add.district": ("La circunscripción consular.", "The consular district."),
    "consuls.add.phone": ("Un teléfono, con + y el código del país.",
                          "A telephone, with + and the country's code."),
    "consuls.add.email": ("El correo de la oficina.", "The post's e-mail address."),
    "consuls.add.website": ("Su sitio web.", "Its website."),
    "consuls.add.on": (
        "El día al que corresponde la fuente (si no, el de --as-of, o hoy).",
        "The day of which the source speaks (else that of --as-of, or today)."),
    "metavar.contact": ("CONTACTO", "CONTACT"),
    "metavar.role": ("ASUNTO", "MATTER"),
    "option.contact": ("El código del contacto: mx-liaison.", "The contact's id: mx-liaison."),
    "option.role": ("liaison, visas, consular-lists o disasters.",
                    "liaison, visas, consular-lists or disasters."),
    "contacts": (
        "Los contactos de las partes. Son para la secretaría: a otros solo llega lo público.",
        "The contacts of the parties. They are for the secretariat: others get only what is "
        "public."),
    "contacts.ended": ("También los que cesaron.", "Those that ended too."),
    "contacts.example": ("Ejemplo: crmplan contacts --party MX",
                         "Example: crmplan contacts --party MX"),
    "contacts.gaps": (
        "Lo que falta. Qué miembro no tiene contacto en qué asunto, y a quién no se puede "
        "escribir.",
        "What is lacking. Which member has no contact in which matter, and who cannot be written "
        "to."),
    "contacts.stale": ("Desde cuándo no se confirma cada contacto.",
                       "Since when each contact has not been confirmed."),
    "contacts.stale.stale-after": ("A los cuántos meses un contacto es antiguo (6).",
                                   "After how many months a contact is stale (6)."),
    "contacts.add": (
        "Anota un contacto que da una fuente. Queda como conocido, no como confirmado.",
        "Record a contact that a source gives. It is then known, not confirmed."),
    "contacts.add.party": ("La parte por la que responde: MX, México.",
                           "The party that it answers for: MX, Mexico."),
    "contacts.add.office": ("La oficina.", "The office."),
    "contacts.add.source": ("De dónde consta.", "Where it is on record."),
    "contacts.add.function": ("El cargo de quien responde.", "The function of who answers."),
    "contacts.add.person": ("La persona, solo si la fuente la nombra.",
                            "The person, only if the source names one."),
    "contacts.add.email": ("Su correo.", "Its e-mail address."),
    "contacts.add.phone": ("Su teléfono, con + y el código del país.",
                           "Its telephone, with + and the country's code."),
    "contacts.add.language": ("En qué idioma se le escribe: es o en.",
                              "In which language it is written to: es or en."),
    "contacts.add.id": ("Su nombre corto (si no, parte y asunto: mx-liaison).",
                        "Its short name (else party and matter: mx-liaison)."),
    "contacts.add.public": ("Puede figurar en lo que se entrega a otros.",
                            "It may stand in what is handed to others."),
    "contacts.add.on": (
        "El día al que corresponde la fuente (si no, el de --as-of, o hoy).",
        "The day of which the source speaks (else that of --as-of, or today)."),
    "contacts.verify": ("Anota que la parte confirmó un contacto.",
                        "Record that the party confirmed a contact."),
    "contacts.remove": (
        "Quita un contacto anotado por error. El que cesó se guarda: «crmplan set CONTACTO "
        "hasta=DÍA».",
        "Take out a contact recorded by mistake. One that ended is kept: `crmplan set CONTACT "
        "until=DAY`."),
    "contacts.remove.target": ("El código del contacto: mx-liaison.",
                               "The contact's id: mx-liaison."),
    "consuls.verify": ("Anota que un Estado confirmó una oficina.",
                       "Record that a State confirmed a post."),
    "consuls.close": ("Anota que una oficina cerró. No se borra.",
                      "Record that a post closed. It is not deleted."),
    "option.post": ("El código de la oficina: hn-us-washington.",
                    "The post's id: hn-us-washington."),
    "option.country": ("El país, por su código o su nombre: GT, Guatemala.",
                       "The country, by its code or its name: GT, Guatemala."),
    "option.by": ("Quién lo confirmó o respondió: la oficina.",
                  "Who confirmed or replied: the office."),
    "visas.add": (
        "Empieza el archivo de visas de un país, según una fuente. Sus reglas se añaden en el "
        "archivo.",
        "Begin the visa file of a country, as a source has it. Its rules are added in the file."),
    "visas.add.source": ("De dónde consta.", "Where it is on record."),
    "visas.add.on": ("El día al que corresponde la fuente (si no, el de --as-of, o hoy).",
                     "The day of which the source speaks (else that of --as-of, or today)."),
    "visas.add.secondary": ("La fuente no es el propio país.",
                            "The source is not the country itself."),
    "visas.set": ("Cambia los datos del archivo de visas de un país.",
                  "Change what the visa file of a country says of itself."),
    "visas.remove": ("Quita el archivo de visas de un país, con sus reglas.",
                     "Take the visa file of a country out, with its rules."),
    "visas.request": (
        "Anota que se pidió a un país su información. Desde ese día corren los treinta días.",
        "Record that a country was asked. The thirty days run from that day."),
    "visas.provided": ("Anota que el propio país respondió. Detiene los treinta días.",
                       "Record that the country itself replied. It stops the thirty days."),
    "visas.verify": ("Anota que las reglas se compararon con lo que dice el país.",
                     "Record that the rules were compared with what the country says."),
    # Recording work.
    "option.on": ("El día en que ocurrió (si no, el de --as-of, o hoy).",
                  "The day on which it happened (else that of --as-of, or today)."),
    "option.note": ("Qué pasó, en palabras.", "What happened, in words."),
    "option.evidence": ("Dónde se puede comprobar: una dirección o un documento.",
                        "Where it can be verified: an address or a document."),
    "option.meeting": ("La reunión para la que vale, o en la que se decidió: crm-8.",
                       "The meeting that it counts for, or at which it was decided: crm-8."),
    "option.due": ("La ocasión para la que vale, por su último día.",
                   "The occurrence that it counts for, by its last day."),
    "option.until": ("Hasta qué día, incluido.", "Up to which day, included."),
    "option.level": ("not-started, limited, substantial o complete.",
                     "not-started, limited, substantial or complete."),
    "option.asks": ("A quién se pide quitarlo: ST.", "Who is asked to remove it: ST."),
    "option.ids": ("Los números de las actividades: 1.3.1 1.3.2.",
                   "The activities' numbers: 1.3.1 1.3.2."),
    "option.parties": ("Las partes: MX US, o members por todas.",
                       "The parties: MX US, or members for all."),
    "metavar.ids": ("ID", "ID"),
    "metavar.target": ("CUÁL", "WHICH"),
    "metavar.assignments": ("CAMPO=VALOR", "FIELD=VALUE"),
    "option.target": (
        "Una actividad, un objetivo (1.3), un tema (1), una reunión, una parte (ST), una oficina, "
        "plan, una anotación del registro (1.3.1#2, como las numera «crmplan log»), o el archivo "
        "de visas de un país (GT). Delante puede ir de qué se trata: parte, visas, lista.",
        "An activity, an objective (1.3), a theme (1), a meeting, a party (ST), a post, plan, an "
        "entry of the log (1.3.1#2, as `crmplan log` numbers them), or the visa file of a country "
        "(GT). What it is may stand in front: party, visas, list."),
    "option.assignments": ('Cada campo con su valor; vacío, se quita: calendar="Mayo 2004".',
                           'Each field with its value; empty, it goes: calendar="Mayo 2004".'),
    "metavar.new": ("NÚMERO", "NUMBER"),
    "option.new": (
        "El número de la actividad (1.3.6), del objetivo (1.9) o del tema (3), o el código de una "
        "reunión; o parte, anotación o visas, y detrás cuál: parte OIM, anotación 1.3.1, visas CU.",
        "The number of the activity (1.3.6), objective (1.9) or theme (3), or the id of a meeting; "
        "or party, entry or visas, and then which: party OIM, entry 1.3.1, visas CU."),
    "add": (
        "Añade una actividad, un objetivo, un tema, una reunión, una parte, una anotación del "
        "registro o un archivo de visas, en su lugar.",
        "Add an activity, an objective, a theme, a meeting, a party, an entry of the log or a visa "
        "file, in its place."),
    "add.example": (
        'Ejemplo: crmplan add 1.6.4 text="Difundir el directorio" calendar="Mayo 2004"',
        'Example: crmplan add 1.6.4 text="Difundir el directorio" calendar="Mayo 2004"'),
    "set": ("Cambia los campos de un registro de los datos.", "Change the fields of a record."),
    "set.example": ('Ejemplo: crmplan set 1.6.1 calendar="Mayo 2004" responsible=ST',
                    'Example: crmplan set 1.6.1 calendar="Mayo 2004" responsible=ST'),
    "remove": ("Quita un registro de los datos, con todo lo que tiene dentro.",
               "Take a record out of the data, with all that stands in it."),
    "meetings.set": ("Cambia los datos de una reunión.", "Change what is on record of a meeting."),
    "meetings.remove": ("Quita una reunión del plan.", "Take a meeting out of the plan."),
    "metavar.level": ("NIVEL", "LEVEL"),
    "option.reason": ("El motivo.", "The reason."),
    "option.dry-run": ("Muestra el cambio sin escribir nada.",
                       "Show the change and write nothing."),
    "option.force": ("Anótalo aunque parezca raro (antes del plan, en el futuro, otra vez).",
                     "Record it even if it looks odd (before the plan, in the future, once more)."),
    "option.id": ("El número de la actividad: 1.2.2.", "The activity's number: 1.2.2."),
    "metavar.url": ("DIRECCIÓN", "URL"),
    "metavar.parties": ("PARTE", "PARTY"),
    "metavar.words": ("CALENDARIO", "CALENDAR"),
    "metavar.yes-no": ("yes|no", "yes|no"),
    "metavar.kind": ("CLASE", "KIND"),
    "desk": (
        "Anota en una reunión, punto por punto, lo que vence hasta ella y lo que quedó de antes. "
        "Cada respuesta empieza con una letra o su palabra: c cumplida, e entregada por, a "
        "aplazada a, o obstáculo, r retirada, n nota, s seguir, v volver, x borrar respuestas, f "
        "fin. Nada se escribe hasta el final: entonces se muestra todo y se guarda junto, o nada; "
        "«crmplan undo» lo deshace entero.",
        "Record at a meeting, item by item, what falls due by it and what was carried over. Each "
        "answer begins with a letter or its word: d done, e delivered by, p postponed to, o "
        "obstacle, w withdrawn, n note, s skip, b back, x clear answers, q quit. Nothing is "
        "written until the end: then all is shown and saved together, or nothing; `crmplan undo` "
        "takes all of it back."),
    "desk.answers": (
        "Las respuestas, una por línea, como se escribirían; puede ir delante el número de la "
        "actividad, la que sea: «1.2.2 a Marzo 2004 | Faltan insumos». La última línea es «s»: "
        "guardar.",
        "The answers, one on a line, as they would be typed; the number of any activity may stand "
        "in front: `1.2.2 p Marzo 2004 | Inputs are missing`. The last line is `y`: save."),
    "desk.meeting": ("La reunión: red-2003-12.", "The meeting: red-2003-12."),
    "desk.example": ("Ejemplo: crmplan desk red-2003-12 --on 2003-12-05",
                     "Example: crmplan desk red-2003-12 --on 2003-12-05"),
    "done": ("Anota que una actividad está cumplida.", "Record that an activity is done."),
    "done.example": ("Ejemplo: crmplan done 1.3.1 --on 2003-07-28 --evidence https://…",
                     "Example: crmplan done 1.3.1 --on 2003-07-28 --evidence https://…"),
    "received": (
        "Anota que una o varias partes entregaron lo suyo, allí donde se cuenta: en el registro "
        "de la actividad, en las listas de cónsules o en las respuestas sobre visas.",
        "Record that one or more parties delivered what they owe, where it is counted: in the "
        "activity's log, the lists of consuls or the replies on visas."),
    "received.by": ("La oficina que lo entregó.", "The office that delivered it."),
    "request": ("Anota que a una o varias partes se les pidió lo suyo, allí donde se cuenta.",
                "Record that one or more parties were asked for their part, where it is counted."),
    "reopen": ("Anota que se retoma lo que estaba cumplido, entregado o retirado.",
               "Record that what was done, delivered or withdrawn is taken up again."),
    "close": ("Cierra de una vez, con su motivo, las ocasiones pasadas de las que nada consta.",
              "Close at once, with a reason, the past occurrences of which nothing is on record."),
    "obstacle": ("Anota qué impide avanzar y a quién se pide quitarlo.",
                 "Record what stands in the way and who is asked to remove it."),
    "obstacle.text": ("Qué lo impide.", "What stands in the way."),
    "resolved": ("Anota que el obstáculo ya no está.", "Record that the obstacle is gone."),
    "resolved.text": ("Cómo se resolvió.", "How it was resolved."),
    "postpone.by": ("Qué órgano lo decidió.", "The body that decided it."),
    "withdraw.by": ("Qué órgano lo decidió.", "The body that decided it."),
    "postpone": ("Anota un aplazamiento. La celda del calendario se queda como está.",
                 "Record a postponement. The calendar cell stays as it is."),
    "postpone.words": ("El calendario nuevo: «Diciembre 2003».",
                       "The new calendar: “Diciembre 2003”."),
    "withdraw": ("Anota que una actividad queda sin efecto.",
                 "Record that an activity is withdrawn."),
    "undo": ("Deshace lo último que se anotó desde aquí; otra vez, lo anterior. Solo si esas "
             "líneas siguen como se escribieron.",
             "Undo what was recorded last from here; again, what was before it. Only where those "
             "lines still are as they were written."),
    "note": ("Añade una nota al registro.", "Add a note to the log."),
    "evidence": (
        "Anota dónde se puede comprobar algo que ya consta en el registro.",
        "Record where something that is in the log already can be verified."),
    "evidence.text": ("Una dirección o el nombre de un documento.",
                      "An address, or the name of a document."),
    "evidence.entry": ("De qué anotación, por su número en «crmplan log» (si no, la última): 2.",
                       "Of which entry, by its number in `crmplan log` (else the last one): 2."),
    "evidence.example": ("Ejemplo: crmplan evidence 1.3.1 https://crmsv.org/acta",
                         "Example: crmplan evidence 1.3.1 https://crmsv.org/acta"),
    "metavar.entry": ("NÚMERO", "NUMBER"),
    "note.text": ("El texto de la nota.", "The text of the note."),
    "meetings.add": ("Anota una reunión en el plan.", "Record a meeting in the plan."),
    "meetings.add.id": ("Un nombre corto: grcm-2004-12.", "A short name: grcm-2004-12."),
    "meetings.add.name": ("El nombre de la reunión.", "The meeting's name."),
    "meetings.add.kind": ("conference, consultation, network o workshop.",
                          "conference, consultation, network or workshop."),
    "meetings.add.starts": ("El primer día.", "The first day."),
    "meetings.add.ends": ("El último día (si no, el primero).", "The last day (else the first)."),
    "meetings.add.place": ("Dónde.", "Where."),
    "meetings.add.network": ("yes o no: si se reúne la propia Red; se omite si no se sabe.",
                             "yes or no: whether the Network itself sits; left out when unknown."),
    "meetings.add.source": ("De dónde consta.", "Where it is on record."),
    # Out of the terminal.
    "option.template": (
        "El documento de Word de la oficina (membrete.docx): se conservan sus estilos, su "
        "encabezado y su pie (si no, el de CRMPLAN_TEMPLATE).",
        "The office's own Word document (letterhead.docx): its styles, header and footer are kept "
        "(else that of CRMPLAN_TEMPLATE)."),
    "option.output": ("El archivo en que se escribe; su terminación dice el formato.",
                      "The file to write; its ending tells the format."),
    "timeline": (
        "El plan en el tiempo. Plazos como barras, reuniones y ocasiones como puntos, el día "
        "como una línea.",
        "The plan over time. Deadlines as bars, meetings and occurrences as points, the day as a "
        "line."),
    "timeline.from": ("Desde qué mes (si no, todo el plan).",
                      "From which month (else the whole plan)."),
    "timeline.to": ("Hasta qué mes (si no, todo el plan).",
                    "To which month (else the whole plan)."),
    "timeline.example": ("Ejemplo: crmplan timeline --as-of 2003-10-15 -o plan.svg",
                         "Example: crmplan timeline --as-of 2003-10-15 -o plan.svg"),
    "metavar.view": ("VISTA", "VIEW"),
    "export": (
        "Una vista como archivo. Para hojas de cálculo, calendarios, navegadores y programas. En "
        "un calendario, lo retirado y lo que ya no toca a ninguna parte sale como cancelado; lo "
        "que se borra del plan desaparece sin aviso: retírelo antes con «crmplan withdraw».",
        "A view as a file. For spreadsheets, calendars, browsers and other programs. In a calendar "
        "what is withdrawn, or applies to no party any more, is cancelled; what is deleted from "
        "the plan vanishes without a word: withdraw it first with `crmplan withdraw`."),
    "export.format": ("{known}.", "{known}."),
    "export.view": (
        "{known} (si no: xlsx, workbook; ics, feed; svg, timeline; los demás, status).",
        "{known} (else: xlsx, workbook; ics, feed; svg, timeline; all others, status)."),
    "export.party": (
        "Del calendario (ics), las reuniones y los plazos de esta parte: MX, PPT.",
        "Of the calendar (ics), the meetings and the deadlines of this party: MX, PPT."),
    "export.windows": (
        "En el calendario, cada plazo en todos sus días (si no, en el último).",
        "In the calendar, each deadline on all of its days (else on the last one)."),
    "export.example": ("Ejemplo: crmplan export xlsx -o plan.xlsx",
                       "Example: crmplan export xlsx -o plan.xlsx"),
    "metavar.meeting": ("REUNIÓN", "MEETING"),
    "report": (
        "El informe para una reunión. Las decisiones que se piden, lo vencido, lo que cambió y lo "
        "que viene; quién debe qué; y el plan en sus cuatro columnas.",
        "The report for a meeting. The decisions asked for, what is overdue, what changed and what "
        "is coming; who owes what; and the plan in its four columns."),
    "report.from": (
        "Desde dónde se cuentan los cambios: una reunión, un día o una revisión (si no, la última "
        "reunión).",
        "From where changes are told: a meeting, a day or a revision (else the last meeting)."),
    "report.to": (
        "Hasta dónde, y de qué día es el informe: una reunión, un día o una revisión (si no, hoy).",
        "Up to where, and as of which day: a meeting, a day or a revision (else today)."),
    "report.meeting": ("Para qué reunión (si no, la próxima): crm-9.",
                       "For which meeting (else the next one): crm-9."),
    "report.pack": (
        "Escribe en esta carpeta el informe, una nota para cada parte, el libro de Excel, el "
        "calendario y el cronograma.",
        "Write the report, a brief for each party, the workbook, the calendar and the timeline "
        "into this directory."),
    "report.format": (
        "{known} (si no, según el archivo; sin archivo, md; con --pack, docx).",
        "{known} (else by the file; without a file, md; with --pack, docx)."),
    "remind": (
        "Borradores de correo, uno para cada parte que debe algo. Dicen qué, para cuándo y en qué "
        "está, en el idioma de la parte y con su nota adjunta. No se envía nada: se abren en el "
        "programa de correo, se revisan y los envía una persona.",
        "Drafts of e-mails, one for each party that owes something. They say what, by when and "
        "where it stands, in the party's language and with its brief attached. Nothing is sent: "
        "they are opened in the e-mail program, read, and sent by a person."),
    "remind.parties": ("A qué partes (si no, a todas las que deben algo): MX HN.",
                       "To which parties (else all that owe something): MX HN."),
    "remind.output": ("La carpeta en que se escriben.", "The directory to write them into."),
    "remind.due": ("Lo vencido y lo que vence en tantos días (30).",
                   "What is overdue, and what falls due in so many days (30)."),
    "remind.overdue": ("Solo lo vencido.", "Only what is overdue."),
    "remind.meeting": ("Lo vencido y lo que vence hasta esta reunión.",
                       "What is overdue, and what falls due by this meeting."),
    "remind.format": ("La nota adjunta: {known} (si no, docx; sin la biblioteca de Word, html).",
                      "The brief attached: {known} (else docx; without Word's library, html)."),
    "remind.record": ("Anota además que se pidió, como «crmplan request».",
                      "Record too that it was asked for, as `crmplan request` does."),
    "remind.example": ("Ejemplo: crmplan remind --overdue -o borradores",
                       "Example: crmplan remind --overdue -o drafts"),
    "replies": (
        "Lo pedido y lo respondido. A quién se le pidió qué y cuándo, quién respondió, quién tarde "
        "y quién no, por la reunión antes de la que se pidió.",
        "What was asked for and what came back. Who was asked for what and when, who answered, who "
        "late and who not, by the meeting before which it was asked for."),
    "replies.meeting": ("Solo lo pedido antes de esta reunión: crm-9.",
                        "Only what was asked for before this meeting: crm-9."),
    "replies.example": ("Ejemplo: crmplan replies --meeting crm-9",
                        "Example: crmplan replies --meeting crm-9"),
    "report.example": ("Ejemplo: crmplan report --as-of 2003-10-15 -o informe.docx",
                       "Example: crmplan report --as-of 2003-10-15 -o informe.docx"),
}
