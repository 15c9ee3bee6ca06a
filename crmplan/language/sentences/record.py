"""What is said of work that was recorded, and of a document read into a plan."""

# What is said of work that was recorded, or was not.
RECORD = {
    "done": ("{id} cumplida el {day}", "{id} done on {day}"),
    "done-meeting": ("{id} cumplida el {day}, para la reunión {meeting}",
                     "{id} done on {day}, for the meeting {meeting}"),
    "done-turn": ("{id} cumplida el {day}, para la ocasión del {due}",
                  "{id} done on {day}, for the occurrence of {due}"),
    "received-meeting": ("{id}: recibido de {party} el {day}, para la reunión {meeting}",
                         "{id}: received from {party} on {day}, for the meeting {meeting}"),
    "received-turn": ("{id}: recibido de {party} el {day}, para la ocasión del {due}",
                      "{id}: received from {party} on {day}, for the occurrence of {due}"),
    "list-received": ("{code}: lista de cónsules recibida el {day}",
                      "{code}: list of consuls received on {day}"),
    "list-requested": ("{code}: lista de cónsules pedida el {day}",
                       "{code}: list of consuls asked for on {day}"),
    "list-source": ("Entregada por el propio Estado: {state}",
                    "Delivered by the State itself: {state}"),
    "evidence": ("{entry}: dónde se puede comprobar", "{entry}: where it can be verified"),
    "counted": ("{id}: constan {done} de {expected}.", "{id}: {done} of {expected} on record."),
    "level": ("{id}: avance {level}, el {day}", "{id}: progress {level}, on {day}"),
    "received": ("{id}: recibido de {party} el {day}", "{id}: received from {party} on {day}"),
    "postponed": ("{id} aplazada el {day}: «{calendar}» ({reading})",
                  "{id} postponed on {day}: “{calendar}” ({reading})"),
    "withdrawn": ("{id} retirada el {day}: «{text}»", "{id} withdrawn on {day}: “{text}”"),
    "note": ("{id}: nota del {day}: «{text}»", "{id}: note of {day}: “{text}”"),
    "progress": ("{id}: avance del {day}", "{id}: progress on {day}"),
    "asked": ("{id}: pedida a {party} el {day}", "{id}: asked of {party} on {day}"),
    "obstacle": ("{id}: obstáculo del {day}: «{text}», se pide a {asks}",
                 "{id}: obstacle of {day}: “{text}”, asked of {asks}"),
    "resolved": ("{id}: obstáculo resuelto el {day}", "{id}: obstacle resolved on {day}"),
    "reopened": ("{id} reabierta el {day}", "{id} reopened on {day}"),
    "reopened-party": ("{id}: reabierta la parte de {party} el {day}",
                       "{id}: the part of {party} reopened on {day}"),
    "closed": ("{id}: cerradas las ocasiones hasta el {due}",
               "{id}: occurrences up to {due} closed"),
    "set": ("{id}: cambia {fields}", "{id}: {fields} changed"),
    "added": ("{id} añadido", "{id} added"),
    "removed": ("{id} quitado, con todo lo suyo", "{id} taken out, with all that is its own"),
    "visas-begun": ("archivo de visas de {code}", "visa file of {code}"),
    # Kinds of record, as they may be typed in front of the one that is meant.
    "kind.plan": ("plan", "plan"),
    "kind.theme": ("tema", "theme"),
    "kind.objective": ("objetivo", "objective"),
    "kind.activity": ("actividad", "activity"),
    "kind.entry": ("anotación", "entry"),
    "kind.meeting": ("reunión", "meeting"),
    "kind.party": ("parte", "party"),
    "kind.post": ("oficina", "post"),
    "kind.list": ("lista", "list"),
    "kind.visas": ("visas", "visas"),
    "kind.contact": ("contacto", "contact"),
    "meeting": ("reunión {id}, {day}", "meeting {id}, {day}"),
    "written": ("Anotado en {path}, líneas {first} a {last}: {what}.",
                "Recorded in {path}, lines {first} to {last}: {what}."),
    "written-line": ("Anotado en {path}, línea {first}: {what}.",
                     "Recorded in {path}, line {first}: {what}."),
    "warned": ("Aviso en {path}:{line}: {cause}; {remedy}.",
               "Warning at {path}:{line}: {cause}; {remedy}."),
    "undo": ("Para deshacerlo: crmplan undo", "To undo it: crmplan undo"),
    "undone": ("Deshecho en {path}: {what}.", "Undone in {path}: {what}."),
    "undone-only": ("Deshecho en {path} lo último que se anotó desde aquí.",
                    "Undone in {path}: what was recorded last from here."),
    "changed": ("Anotado en {path}, líneas {first} a {last}: {what}. Sustituye a lo que decían.",
                "Recorded in {path}, lines {first} to {last}: {what}. It replaces what they said."),
    "changed-line": ("Anotado en {path}, línea {first}: {what}. Sustituye a lo que decía.",
                     "Recorded in {path}, line {first}: {what}. It replaces what it said."),
    "contact-added": ("contacto {id}, según una fuente del {day}",
                      "contact {id}, by a source of {day}"),
    "contact-verified": ("contacto {id} confirmado el {day}", "contact {id} confirmed on {day}"),
    "post-added": ("oficina {id}, según una fuente del {day}", "post {id}, by a source of {day}"),
    "post-verified": ("oficina {id} confirmada el {day}", "post {id} confirmed on {day}"),
    "post-closed": ("oficina {id} cerrada el {day}", "post {id} closed on {day}"),
    "visas-requested": ("información pedida a {code} el {day}; el plazo vence el {due}",
                        "information asked of {code} on {day}; the term ends on {due}"),
    "visas-provided": ("{code} respondió el {day}", "{code} replied on {day}"),
    "visas-verified": ("reglas de {code} confirmadas el {day}",
                       "rules of {code} confirmed on {day}"),
    "still-secondary": (
        "Las reglas de {path} siguen siendo las de la fuente secundaria. Cuando se pongan las "
        "del país, cambie «source» y «as_of» y quite «secondary».",
        "The rules in {path} still are those of the secondary source. Once the country's own are "
        "put in, change `source` and `as_of` and take `secondary` out."),
    "would": ("Se anotaría en {path}, líneas {first} a {last}: {what}. No se ha escrito nada.",
              "Would be recorded in {path}, lines {first} to {last}: {what}. Nothing was written."),
    "would-line": ("Se anotaría en {path}, línea {first}: {what}. No se ha escrito nada.",
                   "Would be recorded in {path}, line {first}: {what}. Nothing was written."),
    "files": ("Escritos {count} archivos en {path}: {names}",
              "Written {count} files in {path}: {names}"),
    "files|1": ("Escrito 1 archivo en {path}: {names}", "Written 1 file in {path}: {names}"),
    "merging": ("Desde ahora git une los planes con crmplan; guarde también {path} en git.",
                "From now on git merges plans by crmplan; save {path} in git too."),
    "conflict": (
        "En {path} queda un conflicto: las dos versiones cambian lo mismo. Elija, quite las marcas "
        "<<<<<<< y >>>>>>>, y compruébelo con «crmplan check».",
        "A conflict is left in {path}: both versions change the same. Choose, take out the marks "
        "<<<<<<< and >>>>>>>, and check it with `crmplan check`."),
    "file": ("Escrito: {path}", "Written: {path}"),
}

# What is said of a document that is read into a plan.
IMPORTING = {
    # Why a calendar may be read otherwise: written into the plan as `assumed`.
    "doubt.sole": (
        "La celda tiene {count} actividades y una sola línea de calendario, que se lee como "
        "común a todas.",
        "The cell has {count} activities and a single calendar line, read as common to all."),
    "doubt.shared": (
        "Su bloque tiene varias actividades y una sola línea de calendario, que se lee como "
        "común a todas.",
        "Its block has several activities and a single calendar line, read as common to all."),
    "doubt.blocks": (
        "Hay {count} actividades y {lines} líneas de calendario. Bloque por bloque le toca "
        "«{calendar}».",
        "There are {count} activities and {lines} calendar lines. Block by block it gets "
        "“{calendar}”."),
    "doubt.left": (
        "Hay {count} actividades y {lines} líneas de calendario. Bloque por bloque no le toca "
        "ninguna.",
        "There are {count} activities and {lines} calendar lines. Block by block it gets none."),
    "doubt.joined": (
        "Hay {count} actividades y {lines} líneas de calendario; las que sobran se leen juntas: "
        "«{calendar}».",
        "There are {count} activities and {lines} calendar lines; those left over are read "
        "together: “{calendar}”."),
    "doubt.joined|1": (
        "Hay una actividad y {lines} líneas de calendario, que se leen juntas: «{calendar}».",
        "There is one activity and {lines} calendar lines, which are read together: “{calendar}”."),
    "doubt.lines": (
        "Hay {count} actividades y {lines} líneas de calendario, y sus renglones en blanco no se "
        "corresponden: se leen línea por línea.",
        "There are {count} activities and {lines} calendar lines, and their blank lines do not "
        "match: they are read line by line."),
    "otherwise.same": ("Línea por línea da lo mismo.", "Line by line it is the same."),
    "otherwise.none": ("Línea por línea quedaría sin fecha.",
                       "Line by line it would have no date."),
    "otherwise.other": ("Línea por línea le tocaría «{other}».",
                        "Line by line it would get “{other}”."),
    "doubt.gaps": ("Están marcados solo: {parts}.", "Only these are marked: {parts}."),
    # Titles under which a draft keeps what has no field, in the language of the document.
    "marks": ("Cronograma", "Schedule"),
    "under": ("Apartado", "Under"),
    "kept-responsible": ("Responsable", "Responsible"),
    "kept-status": ("Estado según el documento", "Status by the document"),
    "claim": ("Según el documento: {text}", "By the document: {text}"),
    "no-theme": ("(sin tema en el documento)", "(no theme in the document)"),
    "no-objective": ("(sin objetivo en el documento)", "(no objective in the document)"),
    # Comments of a new file, in the language of the document.
    "comment.head": (
        "El plan de trabajo, leído de {source}.\n"
        "\n"
        "Los textos y el calendario son los del documento, palabra por palabra.\n"
        "«assumed» dice dónde la lectura es incierta: quítelo cuando se haya comprobado.\n"
        "Después de cada cambio: crmplan check",
        "The work plan, as read from {source}.\n"
        "\n"
        "Texts and calendar are those of the document, word for word.\n"
        "`assumed` says where the reading is uncertain: take it out once that is settled.\n"
        "After each change: crmplan check"),
    "comment.starts-version": (
        "el día de la versión; desde aquí se cuentan los semestres y los años sueltos",
        "the day of the version; half-years and bare years count from here"),
    "comment.starts-meeting": (
        "el primer día de la reunión; desde aquí se cuentan los semestres y los años sueltos",
        "the first day of the meeting; half-years and bare years count from here"),
    "comment.starts-said": ("dicho al importarlo", "said when it was imported"),
    "comment.starts-year": (
        "el primer día del año que nombra el documento; revíselo",
        "the first day of the year that the document names; see whether it is right"),
    "comment.starts-calendar": (
        "el documento no dice cuándo empieza: el 1 de enero del primer año de sus plazos; revíselo",
        "the document does not say when it starts: 1 January of the first year of its deadlines; "
        "see whether it is right"),
    "comment.title-line": ("la primera línea del documento", "the first line of the document"),
    "comment.title-file": ("el documento no lo dice: es el nombre del archivo",
                           "the document does not say: it is the name of the file"),
    "comment.no-title": ("el documento no lo dice: escriba el título del plan",
                         "the document does not say: write the title of the plan"),
    "comment.no-starts": ("el documento no lo dice: escriba el primer día, o --starts AAAA-MM-DD",
                          "the document does not say: write the first day, or --starts YYYY-MM-DD"),
    # The report of an import.
    "read": ("Leído de {path}: {themes}, {objectives}, {activities}.",
             "Read from {path}: {themes}, {objectives}, {activities}."),
    "themes": ("{count} temas", "{count} themes"),
    "themes|1": ("1 tema", "1 theme"),
    "objectives": ("{count} objetivos", "{count} objectives"),
    "objectives|1": ("1 objetivo", "1 objective"),
    "activities": ("{count} actividades", "{count} activities"),
    "activities|1": ("1 actividad", "1 activity"),
    "starts": ("El plan empieza el {day}: {why}.", "The plan starts on {day}: {why}."),
    "starts-version": ("es la fecha de su versión", "that is the date of its version"),
    "starts-meeting": ("es el primer día de la reunión", "that is the first day of the meeting"),
    "starts-said": ("así se ha dicho", "so it was said"),
    "starts-year": ("es el primer día del año que nombra el documento",
                    "that is the first day of the year that the document names"),
    "starts-calendar": (
        "el documento no lo dice, y es el 1 de enero del primer año de sus plazos",
        "the document does not say, and it is 1 January of the first year of its deadlines"),
    "converted": ("{path}: convertido con LibreOffice; compare lo leído con el documento.",
                  "{path}: converted by LibreOffice; compare what was read with the document."),
    "ask": ("Columna «{title}»: {words}\n¿Qué es? ({known}) [{guess}]",
            "Column “{title}”: {words}\nWhat is it? ({known}) [{guess}]"),
    "remembered": ("Recordado en {path}: la próxima vez no hace falta decirlo.",
                   "Remembered in {path}: next time it need not be said."),
    "comment.remembered": ("Cómo se leen los documentos de este plan: crmplan import",
                           "How the documents of this plan are read: crmplan import"),
    "guessed": ("La columna «{title}» se lee como {role}, por lo que contiene. Si no es así: "
                '--columns "{title}=…".',
                "The column “{title}” is read as {role}, by what it holds. If that is not so: "
                '--columns "{title}=…".'),
    "details": ("Columnas que se guardan con cada actividad, en «details»: {titles}.",
                "Columns that are kept with each activity, in `details`: {titles}."),
    "not-compared": (
        "Columnas que no se comparan con el plan, y solo se guardan con actividades nuevas: "
        "{titles}.",
        "Columns that are not compared with the plan, and are kept with new activities only: "
        "{titles}."),
    "declared": ("Partes nuevas, con el nombre que les da el documento: {parties}.",
                 "New parties, with the names that the document gives them: {parties}."),
    "members-named": ("Países que el documento nombra, y que quedan como miembros: {members}.",
                      "Countries that the document names, which become members: {members}."),
    "stand-in": ("El documento no da {what}: en su lugar se escribe «{text}».",
                 "The document gives no {what}: “{text}” is written in its place."),
    "what-theme": ("temas", "themes"),
    "what-objective": ("objetivos", "objectives"),
    "claims": ("El documento dice el estado de {count} actividades: {listed}. No se anota; para "
               "anotarlo con el documento como fuente: --status AAAA-MM-DD, el día que vale.",
               "The document tells the status of {count} activities: {listed}. It is not recorded; "
               "to record it with the document as its source: --status YYYY-MM-DD, its day."),
    "claims|1": ("El documento dice el estado de una actividad: {listed}. No se anota; para "
                 "anotarlo con el documento como fuente: --status AAAA-MM-DD, el día que vale.",
                 "The document tells the status of one activity: {listed}. It is not recorded; to "
                 "record it with the document as its source: --status YYYY-MM-DD, its day."),
    "claims-recorded": ("Anotado, con el documento como fuente: {listed}.",
                        "Recorded, with the document as its source: {listed}."),
    "columns-ignored": ("Columnas que no se leen: {titles}.",
                        "Columns that are not read: {titles}."),
    "no-calendar": (
        "La tabla no tiene columna de calendario: todas las actividades quedan sin fecha.",
        "The table has no calendar column: every activity stays without a date."),
    "at.row": ("{path}, fila {row}: {said}", "{path}, row {row}: {said}"),
    "at.line": ("{path}:{row}: {said}", "{path}:{row}: {said}"),
    "remark.doubt": ("{id}: {why}", "{id}: {why}"),
    "remark.latin1": (
        "el texto no está en UTF-8; se lee como Windows-1252. Revise las tildes: «{text}»",
        "the text is not UTF-8; it is read as Windows-1252. See its accents: “{text}”"),
    "remark.calendar-alone": (
        "«{text}» está en la columna del calendario sin actividad a su lado; no se lee",
        "“{text}” stands in the calendar column with no activity beside it; it is left out"),
    "remark.hidden-text": ("hay texto oculto, y no se lee: «{text}»",
                           "there is hidden text, and it is left out: “{text}”"),
    "remark.struck": ("hay texto tachado, y no se lee: «{text}»",
                      "there is text struck out, and it is left out: “{text}”"),
    "remark.far": ("hay algo muy lejos de la tabla, y no se lee",
                   "there is something far away from the table, and it is left out"),
    "remark.hidden-rows": ("hay filas ocultas, y no se leen: {rows}",
                           "there are hidden rows, and they are left out: {rows}"),
    "remark.hidden-columns": ("hay columnas ocultas, y no se leen: {columns}",
                              "there are hidden columns, and they are left out: {columns}"),
    "remark.hidden-sheet": ("la hoja «{text}» está oculta, y no se lee",
                            "the sheet “{text}” is hidden, and is left out"),
    "remark.box": ("hay un cuadro de texto, y no se lee: «{text}»",
                   "there is a text box, and it is left out: “{text}”"),
    "remark.formula": (
        "la fórmula de {cell} no tiene guardado su resultado, y queda en blanco: abra el documento "
        "en Excel y guárdelo",
        "the formula in {cell} has no stored result, and is left blank: open the document in Excel "
        "and save it"),
    "remark.tail-unread": ("después de la tabla hay líneas que no se guardan: «{text}»",
                           "after the table there are lines that are not kept: “{text}”"),
    "remark.joined": ("las líneas de la celda se leen como una sola actividad: «{text}»",
                      "the lines of the cell are read as one activity: “{text}”"),
    "remark.left-out": ("«{text}» no es una actividad, y no se lee",
                        "“{text}” is no activity, and is left out"),
    "remark.heading-dated": (
        "«{text}» es un título sobre otras actividades; su propio plazo no se lee: «{calendar}»",
        "“{text}” is a heading over other activities; its own deadline is left out: “{calendar}”"),
    "remark.wide": ("la fila tiene más celdas que títulos; no se lee: «{text}». ¿Sobra una coma?",
                    "the row has more cells than titles; left out: “{text}”. Is a comma too many?"),
    "remark.goes-on": ("la tabla {number} no tiene títulos y sigue a la anterior: se lee con ella, "
                       "{rows} filas",
                       "table {number} has no titles and goes on from the one before: it is read "
                       "with it, {rows} rows"),
    "remark.table-unread": (
        "la tabla {number} no se lee ({rows} filas): «{text}». Para leerla: --table",
        "table {number} is not read ({rows} rows): “{text}”. To read it: --table"),
    "remark.table-copy": (
        "la tabla {number} repite las actividades de la tabla {other}, y no se lee",
        "table {number} repeats the activities of table {other}, and is not read"),
    "remark.head-unread": ("antes de la tabla hay líneas que no se guardan: «{text}»",
                           "before the table there are lines that are not kept: “{text}”"),
    "remark.date-open": (
        "«{text}»: no se sabe cuál es el día y cuál el mes, y queda sin fecha. Para decirlo: "
        "--dates day-first, o --dates month-first",
        "“{text}”: which is the day and which the month is not known, and it gets no date. To say "
        "so: --dates day-first, or --dates month-first"),
    "remark.backwards": ("empieza el «{start}», después de su fin, «{end}»: se toma el fin",
                         "it starts on “{start}”, after its end, “{end}”: the end is taken"),
    "remark.marks-counted": (
        "las columnas marcadas cuentan meses o semanas sin decir desde cuándo: «{text}» queda sin "
        "fecha",
        "the marked columns count months or weeks and do not say from when: “{text}” gets no date"),
    "remark.order-day-first": ("«{title}»: las fechas se leen con el día primero, como en «{text}»",
                               "“{title}”: its dates are read day first, as in “{text}”"),
    "remark.order-month-first": (
        "«{title}»: las fechas se leen con el mes primero, como en «{text}»",
        "“{title}”: its dates are read month first, as in “{text}”"),
    "remark.order-assumed": (
        "«{title}»: ninguna fecha dice si el día va primero («{text}»); se leen así, como se "
        "escriben en español",
        "“{title}”: no date shows whether the day comes first (“{text}”); they are read so, as "
        "Spanish has them"),
    "remark.order-mixed": (
        "«{title}»: unas fechas tienen el día primero y otras el mes («{text}»); las que pueden "
        "ser una cosa u otra no se leen",
        "“{title}”: some dates have the day first and some the month (“{text}”); those that may be "
        "either are not read"),
    "remark.order-open": (
        "«{title}»: ninguna fecha dice si va primero el día o el mes («{text}»); las que pueden "
        "ser una cosa u otra no se leen",
        "“{title}”: no date shows whether day or month comes first (“{text}”); those that may be "
        "either are not read"),
    "remark.responsible-kept": ("{id}: el responsable no es una lista de nombres; se guarda como "
                                "está: «{text}»",
                                "{id}: whom it names is no list of names; it is kept as it stands: "
                                "“{text}”"),
    "remark.undeclared": (
        "{id}: el plan no declara a {names} entre sus partes; se guarda su nombre, en «details»",
        "{id}: the plan does not declare {names} as parties; the name is kept, in `details`"),
    "remark.number-taken": ("el número {number} ya estaba; aquí se da el {given}",
                            "the number {number} was taken; {given} is given here"),
    "remark.id-not-kept": (
        "el número {number} no corresponde a su lugar en el plan; aquí se da {given}",
        "the number {number} does not fit its place in the plan; {given} is given here"),
    "more": ("… y {count} más.", "… and {count} more."),
    "problem": ("Queda por corregir, en la línea {line} de lo impreso: {said}",
                "To be mended, in line {line} of what is printed: {said}"),
    "next": ("Guárdelo como data/workplan.yaml y compruébelo con «crmplan check».",
             "Save it as data/workplan.yaml and check it with `crmplan check`."),
    # Beside a plan that is there.
    "at.plan": ("{said}", "{said}"),
    "remark.missing": (
        "{id} no está en el documento y sigue en el plan: «{text}». Para retirarla: crmplan "
        "withdraw {id} --reason …",
        "{id} is not in the document and stays in the plan: “{text}”. To withdraw it: crmplan "
        "withdraw {id} --reason …"),
    "remark.moved": (
        "{id} está en otro lugar del documento; en el plan se queda en el suyo",
        "{id} stands in another place of the document; in the plan it stays in its own"),
    "remark.english": ("{id}: cambia el texto; revise su traducción («english»)",
                       "{id}: its text changes; see its translation (`english`)"),
    "remark.assumed": (
        "{id}: cambia el calendario; revise si la duda anotada sigue («assumed»)",
        "{id}: its calendar changes; see whether the doubt on record remains (`assumed`)"),
    "basis": (
        "lo que dice el documento con lo que dice el plan; comillas, guiones y espacios aparte",
        "what the document says with what the plan says; quotes, dashes and spaces apart"),
    "same": ("El documento no cambia nada de {path}.", "The document changes nothing in {path}."),
    "would": ("No se ha escrito nada en {path}; para escribir estos cambios, --apply.",
              "Nothing was written to {path}; to write these changes, --apply."),
    "applied": ("Escrito en {path}. El registro, los comentarios y lo demás siguen como estaban.",
                "Written to {path}. The log, the comments and all else are as they were."),
}
