"""What is said when a command cannot go on: what is wrong, and what to do."""

ERROR = {
    "command-unknown": ("no existe la orden «{word}». Las hay: {known}",
                        "there is no command `{word}`. There are: {known}"),
    "command-unknown-near": ("no existe la orden «{word}». ¿Quiso decir {known}?",
                             "there is no command `{word}`. Did you mean {known}?"),
    "option-unknown": ("no existe la opción «{word}». Véanse las que hay con --help",
                       "there is no option `{word}`. --help lists those there are"),
    "option-unknown-near": ("no existe la opción «{word}». ¿Quiso decir {known}?",
                            "there is no option `{word}`. Did you mean {known}?"),
    "argument-missing": ("falta {word}. Véase cómo se escribe con --help",
                         "{word} is missing. --help shows how it is written"),
    "option-missing": ("falta la opción {word}", "the option {word} is missing"),
    "option-needs-value": ("la opción {word} necesita un valor", "the option {word} needs a value"),
    "option-takes-none": ("la opción {word} no lleva valor", "the option {word} takes no value"),
    "value-invalid": ("el valor de {option} no sirve: se espera un número entero",
                      "the value of {option} is of no use: a whole number is expected"),
    "extra-arguments": ("sobra «{words}»: la orden no lleva más argumentos",
                        "`{words}` is too much: the command takes no more arguments"),
    "usage": ("la orden está mal escrita ({message}). Véase cómo se escribe con --help",
              "the command is not well formed ({message}). --help shows how it is written"),
    "choice-unknown": ("{option} no admite «{word}». Admite: {known}",
                       "{option} does not take `{word}`. It takes: {known}"),
    "choice-unknown-near": (
        "{option} no admite «{word}». ¿Quiso decir {near}? Admite: {known}",
        "{option} does not take `{word}`. Did you mean {near}? It takes: {known}"),
    "number-invalid": ("{option} espera un número entero desde {least}; «{word}» no lo es",
                       "{option} takes a whole number from {least}; `{word}` is none"),
    "day-invalid": (
        "{option} espera un día como 2003-10-15, 15/10/2003, «4 de diciembre de 2003», hoy o ayer; "
        "«{word}» no lo es",
        "{option} takes a day such as 2003-10-15, 15/10/2003, “4 December 2003”, today or "
        "yesterday; `{word}` is none"),
    "day-near": ("«{word}» no es un día. ¿Quiso decir {option} {day}?",
                 "`{word}` is no day. Did you mean {option} {day}?"),
    "day-several": (
        "«{word}» son varios días, del {first} al {last}. Escriba uno: {option} {first}",
        "`{word}` is several days, from {first} to {last}. Type one: {option} {first}"),
    "day-unsure": ("no es seguro qué día es «{word}». Escriba {known}",
                   "it is not certain which day `{word}` is. Type {known}"),
    "data": (
        "Atención: {count} errores en los datos; lo que no se pudo leer falta aquí. «crmplan "
        "check» los explica.",
        "Note: {count} errors in the data; what could not be read is missing here. `crmplan "
        "check` explains them."),
    "data|1": (
        "Atención: 1 error en los datos; lo que no se pudo leer falta aquí. «crmplan check» lo "
        "explica.",
        "Note: 1 error in the data; what could not be read is missing here. `crmplan check` "
        "explains it."),
    "desk-cancelled": (
        "la reunión {id} ({name}) consta como cancelada: no se celebra. Si se celebró: crmplan "
        "meetings set {id} cancelled_on=",
        "the meeting {id} ({name}) is on record as cancelled: it is not held. If it was: crmplan "
        "meetings set {id} cancelled_on="),
    "desk-early": (
        "la reunión {id} empieza el {starts}, y se anotaría el {day}. Para anotar en la reunión: "
        "--on {iso}; de todos modos: --force",
        "the meeting {id} starts on {starts}, and the day of record would be {day}. To record at "
        "the meeting: --on {iso}; all the same: --force"),
    "desk-ended": (
        "las respuestas terminan antes de decir si se guardan: no se ha guardado nada. Tras la "
        "última, «f» (fin) y «s» (sí)",
        "the answers end before saying whether to save them: nothing was saved. Behind the last "
        "one, `q` (quit) and `y` (yes)"),
    "desk-line": ("{path}:{line}: {why}. No se ha guardado nada",
                  "{path}:{line}: {why}. Nothing was saved"),
    "desk-key": ("«{word}» no es una respuesta. Lo son: {known}",
                 "`{word}` is no answer. The answers are: {known}"),
    "desk-form": ("falta algo, o sobra. Se escribe: {form}",
                  "something is missing, or too much. It is written: {form}"),
    "desk-save": ("«{word}» no es una respuesta. {known}", "`{word}` is no answer. {known}"),
    "desk-rest": ("sobra esta respuesta: ya se dijo qué hacer con las demás",
                  "this answer is too much: what to do with the others was said already"),
    "log-empty": ("de {id} no consta nada todavía: no hay qué comprobar",
                  "nothing is on record of {id} yet: there is nothing to verify"),
    "entry-unknown": (
        "el registro de {id} no tiene una anotación {number}: tiene {count}. «crmplan log {id}» "
        "las numera",
        "the log of {id} has no entry {number}: it has {count}. `crmplan log {id}` numbers them"),
    "already-evidence": (
        "de {entry} consta ya dónde se comprueba: {evidence}. Para cambiarlo, añada --force",
        "where {entry} can be verified is on record: {evidence}. To change it, add --force"),
    "span-reversed": ("--to ({end}) va antes que --from ({start})",
                      "--to ({end}) comes before --from ({start})"),
    "brief-whom": ("indique una parte (MX, PPT) o --all con -o CARPETA, para todos los miembros",
                   "name one party (MX, PPT), or --all with -o DIR for every member"),
    "brief-folder": ("--all escribe un archivo por miembro: indique la carpeta con -o",
                     "--all writes a file for each member: name the folder with -o"),
    "since-after": ("--since ({since}) va después del día que se mira ({day})",
                    "--since ({since}) comes after the day that is looked at ({day})"),
    "plan-unreadable": ("no se puede leer el plan de {path}. «crmplan check» dice por qué",
                        "the plan in {path} cannot be read. `crmplan check` says why"),
    "registry-missing": ("no existe {path}. Créelo con dos líneas: «lists: []» y «posts: []»",
                         "there is no {path}. Make it with two lines: `lists: []` and `posts: []`"),
    "post-exists": ("ya hay una oficina «{id}». Dé otro nombre con --id",
                    "there is a post `{id}` already. Give another name with --id"),
    "already-post-verified": (
        "{id} consta como confirmada desde el {day}. Si se confirmó de nuevo, añada --force",
        "{id} is on record as confirmed since {day}. If it was confirmed anew, add --force"),
    "already-post-closed": (
        "{id} consta como cerrada desde el {day}. Si la fecha es otra, añada --force",
        "{id} is on record as closed since {day}. If the date is another, add --force"),
    "already-visas-requested": (
        "a {code} consta que se le pidió el {day}. Para cambiar la fecha, añada --force",
        "{code} is on record as asked on {day}. To change the date, add --force"),
    "already-visas-provided": (
        "{code} consta como país que respondió el {day}. Para cambiarlo, añada --force",
        "{code} is on record as having replied on {day}. To change it, add --force"),
    "already-visas-verified": (
        "las reglas de {code} constan como confirmadas el {day}. Para cambiarlo, añada --force",
        "the rules of {code} are on record as confirmed on {day}. To change it, add --force"),
    "already-contact-verified": (
        "el contacto {id} consta como confirmado el {day}. Para cambiarlo, añada --force",
        "the contact {id} is on record as confirmed on {day}. To change it, add --force"),
    "remind-one": ("--due, --overdue y --meeting se excluyen: elija una",
                   "--due, --overdue and --meeting exclude one another: choose one"),
    "remind-on": ("--on dice el día de lo que se anota: añada --record",
                  "--on is the day of what is recorded: add --record"),
    "contacts-missing": ("no existe {path}: no consta ningún contacto. Para anotar uno: crmplan "
                         "contacts add --help",
                         "there is no {path}: no contact is on record. To record one: crmplan "
                         "contacts add --help"),
    "contact-exists": ("ya hay un contacto «{id}». Dé otro nombre con --id",
                       "there is already a contact `{id}`. Give another name with --id"),
    "contact-unknown": (
        "no hay ningún contacto «{word}». Constan: {known}. Todos: crmplan contacts",
        "there is no contact `{word}`. On record: {known}. All: crmplan contacts"),
    "contact-unknown-near": ("no hay ningún contacto «{word}». ¿Quiso decir {known}?",
                             "there is no contact `{word}`. Did you mean {known}?"),
    "registry-unreadable": ("no se puede leer el registro de {path}. «crmplan check» dice por qué",
                            "the registry in {path} cannot be read. `crmplan check` says why"),
    "country-unknown": (
        "«{word}» no es un país. Se escribe su código ISO 3166-1 de dos letras, o su nombre",
        "`{word}` is no country. Write its ISO 3166-1 code of two letters, or its name"),
    "country-unknown-near": ("«{word}» no es un país. ¿Quiso decir {known}?",
                             "`{word}` is no country. Did you mean {known}?"),
    "post-unknown": ("no hay ninguna oficina «{word}» en el registro. Las hay: {known}",
                     "there is no post `{word}` in the registry. There are: {known}"),
    "post-unknown-near": ("no hay ninguna oficina «{word}» en el registro. ¿Quiso decir {known}?",
                          "there is no post `{word}` in the registry. Did you mean {known}?"),
    "visas-unknown": (
        "no hay archivo de visas de {word}. Los hay de: {known}. Para empezarlo: crmplan visas add "
        "{word} --source …",
        "there is no visa file of {word}. There are those of: {known}. To begin it: crmplan visas "
        "add {word} --source …"),
    "passports-missing": (
        "--passports espera members, others, all, o códigos de países con comas",
        "--passports takes members, others, all, or codes of countries with commas"),
    "activity-unknown": ("no hay ninguna actividad «{word}» en el plan. Las hay: {known}",
                         "there is no activity `{word}` in the plan. There are: {known}"),
    "activity-unknown-near": (
        "no hay ninguna actividad «{word}» en el plan. ¿Quiso decir {known}?",
        "there is no activity `{word}` in the plan. Did you mean {known}?"),
    "theme-unknown": ("no hay ningún tema «{word}» en el plan. Los hay: {known}",
                      "there is no theme `{word}` in the plan. There are: {known}"),
    "objective-unknown": ("no hay ningún objetivo «{word}» en el plan. Los hay: {known}",
                          "there is no objective `{word}` in the plan. There are: {known}"),
    "party-unknown": (
        "«{word}» no es una parte del plan. Lo son: {known}. Para declararla: crmplan add party",
        "`{word}` is not a party of the plan. The parties are: {known}. To declare it: crmplan add "
        "party"),
    "party-unknown-near": ("«{word}» no es una parte del plan. ¿Quiso decir {known}?",
                           "`{word}` is not a party of the plan. Did you mean {known}?"),
    "data-not-found": (
        "no hay un directorio «data» en {directory} ni en los de arriba. Se indica con --data "
        "DIR, o se empieza con «crmplan init CARPETA»",
        "there is no `data` directory in {directory} or above it. Name one with --data DIR, or "
        "begin one with `crmplan init DIR`"),
    "file-not-found": ("no existe {path}. Revise cómo está escrito",
                       "{path} does not exist. See how it is written"),
    "file-not-data": (
        "{path} no es de ningún plan: ni en su carpeta ni más arriba hay un {plan}",
        "{path} belongs to no plan: there is no {plan} in its folder or above it"),
    "data-several": (
        "estos archivos son de planes distintos: {known}. Compruebe cada plan por separado",
        "these files belong to different plans: {known}. Check each plan by itself"),
    "data-missing": ("no existe el directorio de datos {directory}. Revise --data o CRMPLAN_DATA",
                     "the data directory {directory} does not exist. See --data or CRMPLAN_DATA"),
    "data-no-directory": (
        "{directory} es un archivo; --data espera el directorio que contiene workplan.yaml",
        "{directory} is a file; --data takes the directory that holds workplan.yaml"),
    "data-unreadable": (
        "no se puede leer el directorio de datos {directory}: {reason}. Revise sus permisos",
        "the data directory {directory} cannot be read: {reason}. See its permissions"),
    "code-unknown": ("no existe el código «{word}». Los hay: {known}",
                     "there is no code `{word}`. There are: {known}"),
    "code-unknown-near": ("no existe el código «{word}». ¿Quiso decir {known}?",
                          "there is no code `{word}`. Did you mean {known}?"),
    "summary-unwritable": ("no se puede escribir en {path}: {reason}",
                           "{path} cannot be written to: {reason}"),
    # Documents that are read into a plan.
    "import-missing": ("no existe el archivo {path}. Revise el nombre y la carpeta",
                       "there is no file {path}. See its name and folder"),
    "import-no-file": ("{path} no es un archivo: se espera un documento .docx, .xlsx, .csv o .txt",
                       "{path} is no file: a document .docx, .xlsx, .csv or .txt is expected"),
    "import-unreadable": ("no se puede leer {path}: {reason}. Revise sus permisos",
                          "{path} cannot be read: {reason}. See its permissions"),
    "import-large": (
        "{path} ocupa más de {largest} MiB. Quítele las imágenes, o copie la tabla del plan a un "
        "documento nuevo",
        "{path} is larger than {largest} MiB. Take its pictures out, or copy the plan's table "
        "into a new document"),
    "import-bomb": (
        "{path} no se abre: desempaquetado sería desmedido ({size} MiB). Copie la tabla del plan "
        "a un documento nuevo",
        "{path} is not opened: unpacked it would be out of all measure ({size} MiB). Copy the "
        "plan's table into a new document"),
    "import-long": (
        "{path} tiene más de {most} filas: no parece un plan de trabajo. Copie la tabla del plan "
        "a un archivo nuevo",
        "{path} has more than {most} rows: that is no work plan. Copy the plan's table into a "
        "new file"),
    "import-empty": ("{path} está vacío", "{path} is empty"),
    "import-encoding": ("{path} no se puede leer como texto. Guárdelo como texto en UTF-8",
                        "{path} cannot be read as text. Save it as text in UTF-8"),
    "import-binary": (
        "{path} no es texto ni un documento que se pueda leer. Se leen .docx, .xlsx, .csv y .txt",
        "{path} is neither text nor a document that can be read. What is read: .docx, .xlsx, "
        ".csv and .txt"),
    "import-damaged": (
        "{path} está dañado o incompleto y no se puede abrir. Ábralo con Word o LibreOffice y "
        "guárdelo de nuevo",
        "{path} is damaged or incomplete and cannot be opened. Open it with Word or LibreOffice "
        "and save it again"),
    "import-encrypted": ("{path} está protegido con contraseña. Guarde una copia sin contraseña",
                         "{path} is protected by a password. Save a copy without one"),
    "import-old": (
        "{path} está en un formato antiguo de Office (.doc, .xls). Ábralo y guárdelo como .docx "
        "o .xlsx, o instale LibreOffice, que lo convierte",
        "{path} is in an old format of Office (.doc, .xls). Open it and save it as .docx or .xlsx, "
        "or install LibreOffice, which converts it"),
    "import-macros": (
        "{path} contiene macros y no se abre. Guárdelo como .docx o .xlsx, sin macros",
        "{path} holds macros and is not opened. Save it as .docx or .xlsx, without macros"),
    "import-other": (
        "{path} no es un documento que se pueda leer. Se leen .docx, .xlsx, .csv, .txt, .html y "
        ".md, y .odt, .ods, .rtf y .pdf donde está instalado LibreOffice: ábralo y guárdelo como "
        ".docx",
        "{path} is no document that can be read. What is read: .docx, .xlsx, .csv, .txt, .html and "
        ".md, and .odt, .ods, .rtf and .pdf where LibreOffice is installed; open it and save it as "
        ".docx"),
    "init-in-the-way": (
        "en {folder} ya está lo que se iba a escribir, y no se toca: {files}. Quítelo o cambie su "
        "nombre, o elija otra carpeta. No se ha escrito nada",
        "what was to be written is in {folder} already, and is not touched: {files}. Remove or "
        "rename it, or choose another folder. Nothing was written"),
    "import-library": (
        "para leer {path} hace falta {library}. Se instala con: {install}",
        "reading {path} takes {library}. Install it with: {install}"),
    "import-quote": (
        '{path}:{line}: se abre una comilla (") que no se cierra. Ciérrela, o guarde el documento '
        "de nuevo como CSV desde la hoja de cálculo",
        '{path}:{line}: a quote (") is opened and not closed. Close it, or save the document as '
        "CSV from the spreadsheet again"),
    "import-csv": (
        "{path}:{line}: la tabla no se puede leer ({why}). Guárdela de nuevo como CSV UTF-8",
        "{path}:{line}: the table cannot be read ({why}). Save it again as CSV UTF-8"),
    "import-no-table": (
        "{path} no tiene ninguna tabla con las columnas Temas, Objetivos, Actividades y "
        "Calendario. Si es un texto sacado de Word, importe el propio .docx: el texto pierde la "
        "tabla",
        "{path} has no table with the columns Themes, Objectives, Activities and Calendar. If it "
        "is a text taken from Word, import the .docx itself: a text loses the table"),
    "import-no-columns": (
        "{path}: la tabla {number} no tiene los títulos Temas, Objetivos, Actividades y "
        "Calendario; empieza con «{titles}»",
        "{path}: table {number} lacks the titles Themes, Objectives, Activities and Calendar; it "
        "begins with “{titles}”"),
    "import-columns": (
        "{path}: no se sabe qué es cada columna de la tabla {number}. Sus títulos parecen estar en "
        'la fila {row}: {understood}. Dígalo así: --columns "{line}" (number, theme, objective, '
        "activity, calendar, start, deadline, responsible, status, detail, none)",
        "{path}: what each column of table {number} is, is not known. Its titles seem to stand in "
        'row {row}: {understood}. Say it so: --columns "{line}" (number, theme, objective, '
        "activity, calendar, start, deadline, responsible, status, detail, none)"),
    "import-column-unknown": (
        "--columns: «{word}». Escriba TÍTULO=papel, con comas; papeles: {known}",
        "--columns: “{word}”. Write TITLE=role, with commas; roles: {known}"),
    "import-remembered": (
        "{path}:{line}: no se entiende. Escriba columns con «título: papel» ({known}), y dates con "
        "day-first o month-first; o borre el archivo",
        "{path}:{line}: it is not understood. Write columns with “title: role” ({known}), and "
        "dates with day-first or month-first; or delete the file"),
    "import-several": (
        "{path} tiene {count} tablas que pueden ser el plan. Elija una con --table, o varias que "
        "se continúan (--table 1,2). {tables}",
        "{path} has {count} tables that may be the plan. Choose one with --table, or several "
        "that go on from one another (--table 1,2). {tables}"),
    "import-table-unknown": ("{path} no tiene una tabla {number}: hay {count}",
                             "{path} has no table {number}: there are {count}"),
    "import-uneven": (
        "{path}:{line}: a esta fila le faltan celdas: el plan tiene {columns} columnas, y cada "
        "celda empieza con un tabulador",
        "{path}:{line}: this row lacks cells: the plan has {columns} columns, and every cell "
        "begins with a tab"),
    "import-no-activities": ("{path}: la tabla no tiene ninguna actividad debajo de sus títulos",
                             "{path}: the table has no activity below its titles"),
    "import-apply-alone": (
        "--apply escribe en un plan que ya existe: diga en cuál con --into ARCHIVO",
        "--apply writes into a plan that is there: name it with --into FILE"),
    "import-no-plan": (
        "no existe el plan {path}. Para empezar uno: crmplan import DOCUMENTO > {path}",
        "there is no plan {path}. To begin one: crmplan import DOCUMENT > {path}"),
    "import-plan-errors": (
        "{path} tiene errores y no se puede comparar. Corríjalos antes: «crmplan check» los "
        "explica. No se ha escrito nada",
        "{path} has errors and cannot be compared. Mend them first: `crmplan check` explains "
        "them. Nothing was written"),
    "import-other-plan": (
        "ninguna actividad de {path} está en el plan: parece el documento de otro plan. No se ha "
        "escrito nada",
        "no activity of {path} is in the plan: it looks like the document of another plan. "
        "Nothing was written"),
    "import-unproved": (
        "lo leído de {path} no se puede escribir como YAML sin que cambie. No se ha escrito nada",
        "what was read from {path} cannot be written as YAML without changing. Nothing was "
        "written"),
    # Recording work.
    "target-unknown": ("en los datos no hay «{word}». Los hay: {known}",
                       "there is no `{word}` in the data. There are: {known}"),
    "target-unknown-near": ("en los datos no hay «{word}». ¿Quiso decir {known}?",
                            "there is no `{word}` in the data. Did you mean {known}?"),
    "field-not-known": ("ese registro no tiene el campo de «{word}». Los tiene: {known}",
                        "that record has no such field as in `{word}`. It has: {known}"),
    "field-not-known-near": ("ese registro no tiene el campo de «{word}». ¿Quiso decir {known}?",
                             "that record has no such field as in `{word}`. Did you mean {known}?"),
    "set-form": ("«{word}» no es CAMPO=VALOR. Los campos: {known}",
                 "`{word}` is not FIELD=VALUE. The fields: {known}"),
    "set-form-near": ("«{word}» no es CAMPO=VALOR. ¿Quiso decir {known}=…?",
                      "`{word}` is not FIELD=VALUE. Did you mean {known}=…?"),
    "add-exists": ("{id} ya está. No se ha escrito nada; para cambiarlo: crmplan set {id} …",
                   "{id} is there already. Nothing was written; to change it: crmplan set {id} …"),
    "add-wrong": ("{cause}. No se ha escrito nada", "{cause}. Nothing was written"),
    "target-several": ("«{word}» puede ser más de una cosa. Escriba cuál: {known}",
                       "`{word}` may be more than one thing. Type which: {known}"),
    "party-member": (
        "{code} es miembro: su nombre es el de su código ISO 3166-1. No se ha escrito nada",
        "{code} is a member: its name is that of its ISO 3166-1 code. Nothing was written"),
    "party-form": (
        'de una parte se dice el nombre, y solo el nombre: name="…". De un miembro, nada: «crmplan '
        "add party {code}»",
        'of a party its name is said, and nothing else: name="…". Of a member nothing: `crmplan '
        "add party {code}`"),
    "set-same": ("{id} ya dice eso. No se ha escrito nada",
                 "{id} says so already. Nothing was written"),
    "field-needed": ("«{field}» no puede quedar vacío. No se ha escrito nada",
                     "`{field}` cannot be empty. Nothing was written"),
    "value-wrong": ("{field}: {cause}. No se ha escrito nada",
                    "{field}: {cause}. Nothing was written"),
    "remove-whole": ("«{id}» no se puede quitar. No se ha escrito nada",
                     "`{id}` cannot be taken out. Nothing was written"),
    "already-done": (
        "{id} ya consta como cumplida: {reason}. No se ha escrito nada. Para retomarla: "
        "crmplan reopen {id} --reason …",
        "{id} is on record as done already: {reason}. Nothing was written. To take it up again: "
        "crmplan reopen {id} --reason …"),
    "already-withdrawn": (
        "{id} ya consta como retirada: {reason}. No se ha escrito nada. Para retomarla: "
        "crmplan reopen {id} --reason …",
        "{id} is on record as withdrawn already: {reason}. Nothing was written. To take it up "
        "again: crmplan reopen {id} --reason …"),
    "already-list-received": (
        "la lista de cónsules de {code} consta como recibida el {day}. Para cambiarlo, añada "
        "--force",
        "the list of consuls of {code} is on record as received on {day}. To change it, add "
        "--force"),
    "already-list-requested": (
        "la lista de cónsules de {code} consta como pedida el {day}. Para cambiarlo, añada "
        "--force",
        "the list of consuls of {code} is on record as asked for on {day}. To change it, add "
        "--force"),
    "day-needed": (
        "hoy, {day}, queda lejos del último día del que habla el plan, {last}. No se ha escrito "
        "nada: diga qué día fue, como --on {iso}",
        "today, {day}, is far from the last day that the plan speaks of, {last}. Nothing was "
        "written: say which day it was, as in --on {iso}"),
    "meeting-unsure": (
        "no consta si la Red sesiona en «{name}», y lo que se hace en cada reunión de la Red no "
        "quedaría cumplido. No se ha escrito nada. Si sesiona: crmplan meetings set {id} "
        "network=true",
        "whether the Network sits at “{name}” is not known, and what is done at each of its "
        "meetings would not be met. Nothing was written. If it sits: crmplan meetings set {id} "
        "network=true"),
    "meeting-not-network": (
        "la Red no sesiona en «{name}» ({id}), o se canceló: no hay ocasión que cumplir. No se "
        "ha escrito nada",
        "the Network does not sit at “{name}” ({id}), or it was cancelled: there is no "
        "occurrence to meet. Nothing was written"),
    "due-unknown": (
        "ninguna ocasión de {id} vence el {due}. Las cercanas: {known}. No se ha escrito nada",
        "no occurrence of {id} falls due on {due}. Those near: {known}. Nothing was written"),
    "due-not-recurring": ("{id} no se repite en fechas conocidas. No se ha escrito nada",
                          "{id} does not recur on known dates. Nothing was written"),
    "no-occurrence": (
        "{option} no vale para lo que consta en un registro: no tiene ocasiones. No se ha "
        "escrito nada",
        "{option} has no use for what a registry holds: it has no occurrences. Nothing was "
        "written"),
    "counted-elsewhere": (
        "el avance de {id} se cuenta en un registro ({measure}), no en entregas. Vea «crmplan "
        "consuls --help», «crmplan visas --help» y «crmplan contacts --help». No se ha escrito "
        "nada",
        "the progress of {id} is counted in a registry ({measure}), not by deliveries. See "
        "`crmplan consuls --help`, `crmplan visas --help` and `crmplan contacts --help`. Nothing "
        "was written"),
    "words-past": (
        "«{text}» ya había pasado el {day}: termina el {end}. No se ha escrito nada. Si se "
        'acordó antes, diga cuándo: crmplan postpone {id} "{text}" --on DÍA --reason …',
        "“{text}” was past already on {day}: it ends on {end}. Nothing was written. If it was "
        'agreed earlier, say when: crmplan postpone {id} "{text}" --on DAY --reason …'),
    "nothing-to-reopen": (
        "{id} no consta como cumplida, entregada ni retirada. No se ha escrito nada",
        "{id} is not on record as done, delivered or withdrawn. Nothing was written"),
    "no-obstacle": (
        "no consta ningún obstáculo de {id} que esté por resolver. No se ha escrito nada",
        "no obstacle of {id} is on record that is to be resolved. Nothing was written"),
    "already-received": (
        "{party} ya consta como entregado en {id}, el {day}. No se ha escrito nada; para "
        "anotarlo otra vez, --force",
        "{party} is on record as delivered in {id}, on {day}. Nothing was written; to record it "
        "again, --force"),
    "before-plan": (
        "el {day} es anterior al plan, que empieza el {starts}. No se ha escrito nada; si es "
        "así, --force",
        "{day} is before the plan, which begins on {starts}. Nothing was written; if it is so, "
        "--force"),
    "in-future": (
        "el {day} es posterior a hoy, {today}. No se ha escrito nada; si es así, --force",
        "{day} is after today, {today}. Nothing was written; if it is so, --force"),
    "not-owed": (
        "{party} no está entre los responsables de {id} ({known}). No se ha escrito nada; si es "
        "así, --force",
        "{party} is not among those responsible for {id} ({known}). Nothing was written; if it "
        "is so, --force"),
    "words-unreadable": (
        "el calendario «{text}» no se puede leer: {problem} No se ha escrito nada",
        "the calendar “{text}” cannot be read: {problem} Nothing was written"),
    "words-same": (
        "el calendario vigente de {id} ya es «{text}». No se ha escrito nada; para anotarlo otra "
        "vez, --force",
        "the calendar of {id} in force is “{text}” already. Nothing was written; to record it "
        "again, --force"),
    "text-undecodable": ("el texto «{text}» no está en UTF-8. No se ha escrito nada",
                         "the text “{text}” is not in UTF-8. Nothing was written"),
    "activity-broken": (
        "la actividad {id} está en el archivo, pero no se puede leer entera: «crmplan check» "
        "dice por qué. No se ha escrito nada",
        "activity {id} is in the file but cannot be read whole: `crmplan check` says why. "
        "Nothing was written"),
    "words-once": (
        "{id} se repite, y con «{text}» pasaría a hacerse una sola vez. Si solo se aplaza una "
        "ocasión, anótelo con «crmplan note {id} …»; si de verdad será una sola vez, repita con "
        "--force. No se ha escrito nada",
        "{id} recurs, and with “{text}” it would be done only once. If just one occurrence is put "
        "off, record it with `crmplan note {id} …`; if it really is to be done once, repeat with "
        "--force. Nothing was written"),
    "words-undated": (
        "«{text}» no da ninguna fecha: un aplazamiento dice hasta cuándo. No se ha escrito nada",
        "“{text}” gives no date: a postponement says until when. Nothing was written"),
    "text-missing": ("{option} está en blanco. No se ha escrito nada",
                     "{option} is blank. Nothing was written"),
    "meeting-unknown": ("no hay ninguna reunión «{word}» en el plan. Las hay: {known}",
                        "there is no meeting `{word}` in the plan. There are: {known}"),
    "meeting-unknown-near": ("no hay ninguna reunión «{word}» en el plan. ¿Quiso decir {known}?",
                             "there is no meeting `{word}` in the plan. Did you mean {known}?"),
    "meeting-exists": ("ya hay una reunión «{id}» en el plan. No se ha escrito nada",
                       "there is a meeting `{id}` in the plan already. Nothing was written"),
    "splice-refused": (
        "{path}:{line}:{column}: el archivo está escrito aquí de un modo al que no se pueden "
        "añadir líneas con seguridad. Anótelo con un editor de textos; no se ha escrito nada",
        "{path}:{line}:{column}: the file is laid out here in a way that lines cannot safely be "
        "added to. Record it in a text editor; nothing was written"),
    "edit-rejected": ("«crmplan check» rechazaría el resultado: {cause}. No se ha escrito nada",
                      "`crmplan check` would reject the result: {cause}. Nothing was written"),
    "undo-nothing": ("Desde aquí no se ha anotado nada que se pueda deshacer.",
                     "Nothing was recorded from here that could be undone."),
    "undo-edited": (
        "{path}:{line}: lo que se anotó cambió después y no se puede deshacer solo. Decía: {said}. "
        "Bórrelo a mano, o recupere el archivo con git.",
        "{path}:{line}: what was recorded was changed since and cannot be undone by itself. "
        "It said: {said}. Delete it by hand, or bring the file back with git."),
    "undo-edited-was": (
        "{path}:{line}: lo que se anotó cambió después y no se puede deshacer solo. Decía: {said}. "
        "Antes decía: {was}. Cámbielo a mano, o recupere el archivo con git.",
        "{path}:{line}: what was recorded was changed since and cannot be undone by itself. "
        "It said: {said}. Before it said: {was}. Change it by hand, or bring the file back with "
        "git."),
    "edit-unproved": (
        "no se pudo probar que solo cambiaría lo pedido. No se ha escrito nada; anótelo con un "
        "editor de textos",
        "it could not be proved that only the intended change would happen. Nothing was written; "
        "record it in a text editor"),
    "save-busy": (
        "otra persona está anotando en {path} desde hace rato. No se ha escrito nada; inténtelo "
        "de nuevo",
        "somebody else has been recording in {path} for a while. Nothing was written; try again"),
    "save-read-only": (
        "{path} es de solo lectura. No se ha escrito nada; dele permiso de escritura",
        "{path} is read-only. Nothing was written; give it write permission"),
    "save-owner": (
        "{path} es de otro usuario, y reemplazarlo le cambiaría el dueño. No se ha escrito nada; "
        "anótelo quien es su dueño",
        "{path} is another user's, and replacing it would change its owner. Nothing was written; "
        "let its owner record it"),
    "save-changed": (
        "{path} cambió mientras se anotaba, quizá en un editor. No se ha escrito nada; inténtelo "
        "de nuevo",
        "{path} changed in the meantime, perhaps in an editor. Nothing was written; try again"),
    "save-full": ("no queda sitio en el disco para {path}. El archivo sigue como estaba",
                  "there is no room on the disk for {path}. The file is as it was"),
    "save-failed": ("no se pudo escribir {path} ({why}). El archivo sigue como estaba",
                    "{path} could not be written ({why}). The file is as it was"),
    "save-held": (
        "otro programa tiene abierto {path} (Excel, OneDrive, un editor…). El archivo sigue como "
        "estaba; ciérrelo allí y repita la orden",
        "another program has {path} open (Excel, OneDrive, an editor…). The file is as it was; "
        "close it there and repeat the command"),
    # Files that crmplan makes.
    "output-held": (
        "otro programa tiene abierto {path} (Word, Excel…). No se ha escrito nada; ciérrelo allí y "
        "repita la orden, o elija otro nombre",
        "another program has {path} open (Word, Excel…). Nothing was written; close it there and "
        "repeat the command, or choose another name"),
    "output-failed": ("no se pudo escribir {path} ({reason}). Revise la ruta y sus permisos",
                      "{path} could not be written ({reason}). See the path and its permissions"),
    "output-stopped": (
        "la salida no se pudo escribir entera ({reason}). Lo que haya llegado está incompleto",
        "the output could not be written in full ({reason}). What has arrived is incomplete"),
    "output-directory": ("{path} es una carpeta; -o espera el nombre de un archivo",
                         "{path} is a directory; -o takes the name of a file"),
    "output-no-folder": ("{path} es un archivo; aquí se espera una carpeta",
                         "{path} is a file; a directory is expected here"),
    "output-not-a-file": (
        "{path} no es un archivo corriente. No se ha escrito nada; elija otro nombre",
        "{path} is no regular file. Nothing was written; choose another name"),
    "output-read-only": (
        "{path} es de solo lectura. No se ha escrito nada; dele permiso de escritura o elija "
        "otro nombre",
        "{path} is read-only. Nothing was written; give it write permission or choose another "
        "name"),
    "output-in-data": (
        "{path} está en la carpeta de los datos ({data}), donde no se escribe ningún resultado. "
        "Elija otro lugar",
        "{path} is in the data directory ({data}), where no output is written. Choose another "
        "place"),
    "output-needed": ("{format} es un formato de archivo: indique cuál con -o ARCHIVO",
                      "{format} is a format of files: name one with -o FILE"),
    "format-untold": (
        "el nombre {path} no dice en qué formato escribir. Use --format, o una de estas "
        "terminaciones: {known}",
        "the name {path} does not tell which format to write. Use --format, or one of these "
        "endings: {known}"),
    "extra-missing": (
        "falta lo que escribe {format}. Se instala con: {install}",
        "what writes {format} is not installed. Install it with: {install}"),
    "feed-only": ("{option} es para el calendario: crmplan export ics {option}…",
                  "{option} is for the calendar: crmplan export ics {option}…"),
    # The office's own Word document.
    "template-unfit": (
        "{path} no sirve de plantilla: se espera un documento o una plantilla de Word (.docx, "
        ".dotx), sin contraseña ni macros. Ábralo en Word, guárdelo como .docx y repita la orden",
        "{path} cannot be a template: a document or template of Word (.docx, .dotx) without "
        "password or macros is expected. Open it in Word, save it as .docx and repeat the command"),
    "template-format": (
        "--template es para docx y pdf, y este papel se escribe en {format}. Use -o ARCHIVO.docx",
        "--template is for docx and pdf, and this paper is written in {format}. Use -o FILE.docx"),
    # LibreOffice, which makes PDF.
    "office-missing": (
        "para esto hace falta LibreOffice, y no está instalado. Instálelo (libreoffice.org), o "
        "escriba un .docx y guárdelo desde Word con el formato que quiera",
        "this takes LibreOffice, which is not installed. Install it (libreoffice.org), or write a "
        ".docx and save it from Word in the format you want"),
    "office-failed": ("LibreOffice no se puede ejecutar ({why}). Instálelo de nuevo",
                      "LibreOffice cannot be run ({why}). Install it again"),
    "office-slow": (
        "LibreOffice no terminó en {seconds} s y se detuvo. No se ha escrito nada; repita la orden",
        "LibreOffice did not end within {seconds} s and was stopped. Nothing was written; repeat "
        "the command"),
    "office-nothing": (
        "LibreOffice no pudo hacer el {form} de este documento. Ábralo en él y guárdelo desde allí",
        "LibreOffice could not make the {form} of this document. Open it there and save it from "
        "there"),
    # History.
    "git-missing": (
        "hace falta git para ver la historia, y no se puede ejecutar ({why}). Instálelo, o "
        "compare dos días",
        "git is needed to look at the history, and cannot be run ({why}). Install it, or compare "
        "two days"),
    "git-none": (
        "{directory} no está en un repositorio de git: no hay historia que mirar. Compare dos días",
        "{directory} is not in a git repository: there is no history to look at. Compare two days"),
    "git-revision": (
        "«{word}» no es una reunión, ni un día como 2003-10-15, ni una etiqueta o revisión de "
        "git. «crmplan meetings» muestra las reuniones; «git tag» y «git log», las otras",
        "`{word}` is no meeting, no day such as 2003-10-15, no tag or revision of git. `crmplan "
        "meetings` lists the meetings; `git tag` and `git log` the others"),
    "git-shallow": (
        "«{word}» no está en esta copia del repositorio, que se clonó sin la historia completa. "
        "Tráigala con «git fetch --unshallow»",
        "`{word}` is not in this copy of the repository, which was cloned without its whole "
        "history. Get it with `git fetch --unshallow`"),
    "git-no-data": ("en la revisión {word} no hay una carpeta «{directory}» con los datos",
                    "there is no directory `{directory}` with the data at revision {word}"),
    "git-no-day": (
        "git no guarda nada anterior al {day} que comparar con una revisión. Compare dos días, o "
        "dos revisiones",
        "git keeps nothing from before {day} that could be compared with a revision. Compare two "
        "days, or two revisions"),
    "no-meeting-before": (
        "ninguna reunión del plan es anterior al {day}. Diga desde cuándo con --from",
        "no meeting of the plan is before {day}. Say from when with --from"),
    "git-distrusted": (
        "git no abre el repositorio de {directory}, que es de otro usuario. Si se fía de él: git "
        "config --global --add safe.directory {directory}",
        "git does not open the repository of {directory}, which is another user's. If you trust "
        "it: git config --global --add safe.directory {directory}"),
    "git-failed": ("git no pudo responder: {why}", "git could not answer: {why}"),
    "at-revision": (
        "--at muestra los archivos como fueron: ahí no se puede anotar nada. Quite --at",
        "--at shows the files as they were: nothing can be recorded there. Leave --at out"),
}
