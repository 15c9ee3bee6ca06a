"""The rule behind every problem code, in a paragraph."""

EXPLAIN = {
    "file-missing": (
        "El plan está en workplan.yaml, dentro del directorio de datos. Los registros "
        "(consuls.yaml, visas/, contacts.yaml) pueden faltar; el plan, no.",
        "The plan is in workplan.yaml in the data directory. The registries (consuls.yaml, "
        "visas/, contacts.yaml) may be absent; the plan may not."),
    "not-a-file": (
        "Solo se leen archivos normales. Un directorio, una tubería o un dispositivo con el "
        "nombre de un archivo de datos no se abre: podría no terminar nunca.",
        "Only regular files are read. A directory, a pipe or a device under the name of a data "
        "file is not opened: it might never end."),
    "link-broken": ("Un archivo de datos puede ser un enlace, pero a un archivo que exista.",
                    "A data file may be a link, but to a file that exists."),
    "link-outside": (
        "Un enlace se sigue mientras quede dentro del directorio de datos. Fuera no se lee nada: "
        "los datos de otro no son los del plan.",
        "A link is followed as long as it stays in the data directory. Nothing outside is read: "
        "somebody else's data are not the plan's."),
    "unreadable": (
        "El archivo está, pero el sistema no deja leerlo. Casi siempre son los permisos.",
        "The file is there, but the system does not let it be read. It is nearly always "
        "permissions."),
    "too-large": (
        "Un plan cabe de sobra en 4 MiB. Uno mayor suele ser otro archivo con ese nombre; si es "
        "el bueno, --max-bytes o CRMPLAN_MAX_BYTES suben el límite.",
        "A plan fits easily in 4 MiB. A larger one is mostly another file under that name; if it "
        "is the right one, --max-bytes or CRMPLAN_MAX_BYTES raise the limit."),
    "file-stray": (
        "Los datos son workplan.yaml y, si los hay, consuls.yaml, contacts.yaml y visas/ con un "
        "archivo por país. "
        "Cualquier otro archivo YAML del directorio, o uno de nombre casi igual, parece un dato y "
        "nadie lo lee: un segundo plan, consuls.yml, visas/gt.yml. Lo oculto (.git) y las carpetas "
        "received/, practices/ y schemas/ no se miran.",
        "The data are workplan.yaml and, if there are any, consuls.yaml, contacts.yaml and visas/ "
        "with a file for each country. Any other YAML file of the directory, or one with nearly "
        "such a name, looks like data and nobody reads it: a second plan, consuls.yml, "
        "visas/gt.yml. What is hidden (.git) and the folders received/, practices/ and schemas/ "
        "are not looked at."),
    "files-many": (
        "En un directorio de datos se miran 5000 archivos. Más solo los hay donde no es de datos: "
        "una carpeta personal, un disco.",
        "In a data directory 5,000 files are looked at. There are more only where it is none: a "
        "home directory, a disk."),
    "not-a-folder": (
        "La información de visas está en una carpeta, visas/, con un archivo por país de destino.",
        "The visa information is in a folder, visas/, with one file for each destination."),
    "file-empty": (
        "El archivo está vacío o solo tiene comentarios. Lo mínimo es un título, el día en que "
        "empieza el plan, y la lista de temas, aunque esté vacía.",
        "The file is empty or holds comments only. The least is a title, the day on which the "
        "plan starts, and the list of themes, even if that is empty."),
    "file-foreign": (
        "Los datos son texto YAML. Un documento de Word o Excel, un PDF o una página web con el "
        "nombre cambiado sigue siendo lo que era; «crmplan import» lee los de Word y Excel.",
        "The data are YAML text. A document of Word or Excel, a PDF or a web page under another "
        "name is still what it was; `crmplan import` reads those of Word and Excel."),
    "encoding-latin1": (
        "Los archivos se guardan en UTF-8. En Latin-1 o Windows-1252 las letras con acento "
        "tienen otros bytes. Se señala el primero; los registros que los contienen no se leen.",
        "Files are saved as UTF-8. In Latin-1 or Windows-1252 letters with accents have other "
        "bytes. The first is marked; records that hold any are not read."),
    "encoding-utf16": (
        "Los archivos se guardan en UTF-8. UTF-16 es lo que algunos programas de Windows llaman "
        "«Unicode».",
        "Files are saved as UTF-8. UTF-16 is what some programs of Windows call Unicode."),
    "encoding-twice": (
        "Un texto en UTF-8 que se abre como Latin-1 y se guarda otra vez en UTF-8 muestra dos "
        "signos por cada letra con acento.",
        "A text in UTF-8 that is opened as Latin-1 and saved as UTF-8 again shows two signs for "
        "each accented letter."),
    "nul": (
        "Un texto no contiene el carácter NUL. Aparece cuando una copia o un guardado se "
        "interrumpió; puede faltar parte del archivo.",
        "A text holds no NUL character. It appears when copying or saving was interrupted; part "
        "of the file may be missing."),
    "control-character": (
        "Los caracteres de control no se ven y pueden alterar una terminal. Se admiten el "
        "tabulador y los finales de línea; la marca de orden de bytes, al principio.",
        "Control characters are not seen and can upset a terminal. Tabs and line ends are "
        "admitted, and a byte order mark at the start."),
    "conflict-marker": (
        "git deja las marcas <<<<<<<, ======= y >>>>>>> cuando dos personas cambiaron las mismas "
        "líneas. Hay que elegir. Mientras tanto, los registros en conflicto no se leen.",
        "git leaves the markers <<<<<<<, ======= and >>>>>>> where two people changed the same "
        "lines. Somebody has to choose. Until then the records in conflict are not read."),
    "tab-indent": (
        "YAML solo admite espacios en la sangría: un tabulador no mide lo mismo en todas partes.",
        "YAML takes only spaces for indentation: a tab is not the same width everywhere."),
    "nbsp": (
        "Al copiar de un documento o de una página vienen espacios que no se separan (U+00A0) y "
        "otros parecidos. YAML los toma por letras.",
        "Text copied from a document or a page brings spaces that do not break (U+00A0) and the "
        "like. YAML takes them for letters."),
    "smart-quotes": (
        "Los procesadores de texto cambian las comillas rectas por tipográficas. Dentro de un "
        "texto se conservan tal cual; alrededor de él, YAML las tomaría por parte del texto.",
        "Word processors turn straight quotation marks into typographic ones. Within a text they "
        "stay as they are; around it, YAML would take them for part of the text."),
    "quote-open": (
        "Un texto que empieza por una comilla llega hasta la siguiente. Si falta, lo que sigue "
        "se lee como parte del texto. Un apóstrofo entre comillas simples se escribe doble: ''.",
        "A text that begins with a quotation mark runs to the next one. Where that is missing, "
        "what follows is read as part of the text. An apostrophe in single quotes is doubled: ''."),
    "bracket-open": (
        "Las listas cortas van entre corchetes, y los pares entre llaves, con comas: [CA, MX], "
        "{{MX: motivo}}. Lo que se abre se cierra.",
        "Short lists stand in brackets, and pairs in braces, with commas: [CA, MX], {{MX: "
        "reason}}. What is opened is closed."),
    "colon-in-text": (
        "Dos puntos y un espacio separan un campo de su valor. Un texto que los contiene va "
        "entre comillas, o en una línea aparte después de «>-».",
        "A colon and a space part a field from its value. A text that holds them is quoted, or "
        "stands on a line of its own after `>-`."),
    "colon-missing": (
        "Cada línea de un registro es «campo: valor», con un espacio detrás de los dos puntos. "
        "La continuación de un texto va más adentro que su campo.",
        "Every line of a record is `field: value`, with a space behind the colon. The "
        "continuation of a text stands further in than its field."),
    "indentation": (
        "La sangría dice qué pertenece a qué. Los campos de un registro empiezan en la misma "
        "columna; los guiones de una lista, también.",
        "Indentation says what belongs to what. The fields of a record begin in the same column, "
        "and so do the dashes of a list."),
    "dash-missing": (
        "Cada elemento de una lista empieza con un guion corto y un espacio, todos en la misma "
        "columna. Los procesadores de texto lo cambian por una viñeta o una raya.",
        "Every item of a list begins with a hyphen and a space, all in the same column. Word "
        "processors turn it into a bullet or a long dash."),
    "character-reserved": (
        "YAML reserva algunos signos al principio de un valor: @ ` % [ {{ , | >, y el guion, la "
        "interrogación o los dos puntos seguidos de un espacio. Entre comillas valen.",
        "YAML keeps some signs for itself at the start of a value: @ ` % [ {{ , | >, and a "
        "hyphen, question mark or colon with a space behind it. Quoted, they are fine."),
    "escape-unknown": (
        "Entre comillas dobles la barra invertida empieza un código, como \\n o \\u00e9. Entre "
        "comillas simples es una barra.",
        "In double quotes a backslash begins a code, such as \\n or \\u00e9. In single quotes it "
        "is a backslash."),
    "text-after-quote": (
        "Un valor entre comillas termina con la de cierre. Si hay más texto, todo va entre "
        "comillas o nada.",
        "A quoted value ends with its closing mark. If there is more text, either all of it is "
        "quoted or none."),
    "yaml-syntax": (
        "El archivo tiene que ser YAML: campos, listas con guiones, y sangría con espacios. El "
        "registro que no lo es no se lee; los demás, sí.",
        "The file has to be YAML: fields, lists with dashes, indentation with spaces. The record "
        "that is not is left out; the others are read."),
    "anchor": (
        "Un ancla (&nombre) deja repetir un valor sin escribirlo. Aquí cada registro dice lo "
        "suyo por entero, para que se pueda leer y cambiar solo.",
        "An anchor (&name) lets a value be repeated without writing it. Here every record says "
        "all of its own, so that it can be read and changed alone."),
    "alias": ("Un alias (*nombre) repite el valor de un ancla. No se sigue ninguno.",
              "An alias (*name) repeats the value of an anchor. None is followed."),
    "merge-key": (
        "«<<» mete en un registro los campos de otro. Aquí cada registro escribe los suyos.",
        "`<<` puts the fields of one record into another. Here every record writes its own."),
    "tag": (
        "Una etiqueta (!!str, !!int) dice a YAML de qué tipo es un valor. Aquí lo dice el campo.",
        "A tag (!!str, !!int) tells YAML the type of a value. Here the field tells it."),
    "directive": (
        "Las directivas (%TAG y otras) no hacen falta y no se admiten; «%YAML 1.2» (o 1.1) dice lo "
        "que se lee de todos modos, y puede quedarse.",
        "Directives (%TAG and others) are not needed and not admitted; `%YAML 1.2` (or 1.1) says "
        "what is read anyway, and may stay."),
    "document-second": ("Un archivo es un documento. La línea «---» solo puede ir al principio.",
                        "A file is one document. The line `---` may stand only at its start."),
    "too-deep": (
        "Un plan tiene menos de diez niveles. Más de cincuenta son un error, o un intento de "
        "agotar la memoria.",
        "A plan has fewer than ten levels. More than fifty are a mistake, or an attempt to use "
        "up the memory."),
    "key-duplicate": (
        "Un campo está una vez en cada registro. YAML dejaría el último sin avisar; así se "
        "pierde un dato.",
        "A field is in a record once. YAML would keep the last without a word; that is how data "
        "get lost."),
    "key-not-a-name": (
        "A la izquierda de los dos puntos va el nombre de un campo, no una lista ni un registro.",
        "To the left of the colon stands the name of a field, not a list or a record."),
    "key-unknown": (
        "Los campos son los de «crmplan schema», en inglés y en minúsculas. Un campo desconocido "
        "suele ser una errata, y lo que dice se perdería.",
        "The fields are those of `crmplan schema`, in small letters. An unknown field is mostly a "
        "slip, and what it says would be lost."),
    "field-missing": (
        "Este registro no se entiende sin el campo. Una celda de calendario en blanco se escribe "
        "«calendar: ''»: así se ve que no se olvidó.",
        "This record cannot be understood without the field. A blank calendar cell is written "
        "`calendar: ''`: it shows that nothing was forgotten."),
    "field-empty": (
        "El campo está, pero sin valor. Lo que no se sabe se omite, si el campo puede faltar.",
        "The field is there, but without a value. What is not known is left out, where the field "
        "may be absent."),
    "kind-wrong": (
        "Cada campo tiene su clase de valor: texto, fecha, lista, true o false. Nada se adivina: "
        "«yes» no es true, ni «NO» es false.",
        "Every field has its kind of value: text, date, list, true or false. Nothing is guessed: "
        "`yes` is not true, nor is `NO` false."),
    "choice-unknown": (
        "El campo admite unas palabras fijas, en inglés, que los programas reconocen.",
        "The field takes some fixed words that programs know."),
    "item-empty": ("Un guion sin nada detrás es un elemento vacío. Se completa o se borra.",
                   "A dash with nothing behind it is an empty item. It is completed or deleted."),
    "item-twice": ("En una lista de partes cada una está una vez: repetida se contaría dos veces.",
                   "In a list of parties each is there once: repeated, it would be counted twice."),
    "date-invalid": (
        "Las fechas se escriben AAAA-MM-DD, con ceros, y tienen que existir. 04/05/2003 es abril "
        "o mayo según quién lea.",
        "Dates are written YYYY-MM-DD, with zeros, and have to exist. 04/05/2003 is April or "
        "May, depending on who reads."),
    "id-invalid": (
        "Una actividad se numera tema.objetivo.actividad, con tres partes, para que ningún "
        "programa la lea como un decimal. Los demás nombres llevan letras, cifras y guiones.",
        "An activity is numbered theme.objective.activity, in three parts, so that no program "
        "reads it as a decimal. Other names are of letters, digits and hyphens."),
    "code-invalid": (
        "Las partes se nombran por su código, en mayúsculas: los países por el de ISO 3166-1, "
        "las demás por el que tienen en «parties». «members» vale por todos los miembros.",
        "Parties are named by their code, in capitals: countries by that of ISO 3166-1, others "
        "by the one under `parties`. `members` stands for all members."),
    "country-unknown": (
        "Los miembros son países, con su código de dos letras de ISO 3166-1 (Reino Unido es GB).",
        "Members are countries, by their two-letter code of ISO 3166-1 (the United Kingdom is "
        "GB)."),
    "lookalike": (
        "Algunas letras cirílicas o griegas se ven como las latinas, pero son otras: un código "
        "con ellas no es el que parece. Suelen venir al copiar.",
        "Some Cyrillic or Greek letters look like Latin ones, but are others: a code that holds "
        "them is not the one it seems. They mostly come with copied text."),
    "invisible": (
        "Al copiar de una página o de un documento vienen a veces caracteres sin anchura o "
        "marcas de dirección. En un campo, un código, una fecha o un número cambian el valor sin "
        "que se vea.",
        "Text copied from a page or a document sometimes brings characters without width or "
        "marks of direction. In a field's name, a code, a date or a number they change the value "
        "unseen."),
    "id-duplicate": (
        "Cada actividad, cada reunión, cada tema y cada objetivo de un tema tiene un número o "
        "nombre propio: con él se anota el trabajo.",
        "Every activity, meeting, theme, and objective of a theme has a number or name of its "
        "own: work is recorded by it."),
    "id-misplaced": (
        "El número de una actividad empieza por el de su tema y el de su objetivo: 1.2.3 está en "
        "el tema 1, objetivo 2.",
        "An activity's number begins with those of its theme and objective: 1.2.3 is in theme 1, "
        "objective 2."),
    "number-misplaced": (
        "Cuando todas las actividades de un objetivo coinciden en otro número, el que está mal "
        "es seguramente el del objetivo o el del tema.",
        "Where all activities of an objective agree on another number, it is most likely the "
        "objective's or the theme's that is wrong."),
    "party-unknown": (
        "Quien debe una actividad, quien está exento y quien entrega es una parte del plan: está "
        "en «members» o en «others».",
        "Whoever owes an activity, is exempt or delivers is a party of the plan: under `members` "
        "or under `others`."),
    "party-twice": (
        "Una parte es miembro o es otra cosa; en los dos sitios se contaría dos veces.",
        "A party is a member or something else; under both it would be counted twice."),
    "calendar-unreadable": (
        "La columna del calendario se lee palabra por palabra, en español o en inglés. Lo que no "
        "se entiende se señala; no se adivina. «crmplan calendar "
        "--reference» dice qué se entiende.",
        "The calendar column is read word for word, in Spanish or English. What is not "
        "understood is marked, never guessed. `crmplan calendar --reference` "
        "says what is understood."),
    "plan-dates": ("El último día de un plan no es anterior al primero.",
                   "A plan's last day is not before its first."),
    "meeting-dates": ("El último día de una reunión no es anterior al primero.",
                      "A meeting's last day is not before its first."),
    "meeting-unknown": (
        "Un hecho que se refiere a una reunión usa el id que esta tiene en «meetings».",
        "An event that refers to a meeting uses the id the meeting has under `meetings`."),
    "log-order": ("El registro cuenta lo ocurrido en orden de fecha; lo nuevo va al final.",
                  "A log tells what happened in order of date; what is new goes at the end."),
    "log-before-plan": (
        "Nada se anota con fecha anterior al comienzo del plan. Lo que ya estaba cumplido se "
        "dice en su calendario.",
        "Nothing is recorded as of a day before the plan starts. What was completed already is "
        "said in its calendar."),
    "event-incomplete": (
        "«received» dice quién entregó y «asked» a quién se pidió (from), «postponed» el "
        "nuevo plazo (calendar), «withdrawn» y «reopened» el motivo (text), «closed» hasta "
        "qué día y por qué (due, text), «obstacle» qué estorba y a quién se pide quitarlo "
        "(text, asks), y «note» algo (text o evidence).",
        "`received` says who delivered and `asked` who was asked (from), `postponed` the new "
        "time (calendar), `withdrawn` and `reopened` the reason (text), `closed` up to which "
        "day and why (due, text), `obstacle` what stands in the way and who is asked to "
        "remove it (text, asks), and `note` something (text or evidence)."),
    "event-field": (
        "Cada campo cuenta con unos hechos: «from» con received, asked y reopened, «calendar» "
        "con postponed, «level» con progress, «asks» con los obstáculos, «due» y «meeting» "
        "con lo que vale para una ocasión, «by» con una decisión. Junto a otro hecho no hacen "
        "nada, y quien los escribió quería decir algo.",
        "Each field counts with some events: `from` with received, asked and reopened, "
        "`calendar` with postponed, `level` with progress, `asks` with obstacles, `due` and "
        "`meeting` with what counts for an occurrence, `by` with a decision. Beside another "
        "event they do nothing, and whoever wrote them meant something."),
    "reason-missing": (
        "Quien aplaza dice por qué, en «text»: el acta y el informe lo repiten. Puede decir además "
        "qué reunión (meeting) o qué órgano (by) lo decidió.",
        "Whoever postpones says why, in `text`: minutes and reports repeat it. The meeting "
        "(meeting) or the body (by) that decided may be named too."),
    "words-past": (
        "Un aplazamiento promete algo por venir. Si el nuevo plazo terminó antes del día en que se "
        "acordó, una de las dos fechas está mal, o le falta el año.",
        "A postponement promises something to come. Where the new time ended before the day on "
        "which it was agreed, one of the two dates is wrong, or its year is missing."),
    "entry-idle": (
        "Lo que está cumplido o retirado sigue así hasta que «event: reopened» lo retoma a "
        "propósito: lo que se anote después no cuenta. Tampoco cuenta quitar un obstáculo que no "
        "consta, ni una entrega en el registro de una actividad que se cuenta en otro archivo.",
        "What is done or withdrawn stays so until `event: reopened` takes it up on purpose: what "
        "is recorded after it does not count. Nor does removing an obstacle that is not on record, "
        "or a delivery in the log of an activity that is counted in another file."),
    "meeting-uncounted": (
        "Lo que se hace en cada reunión de la Red vence en las reuniones en que la propia Red se "
        "reúne, después del comienzo del plan. Una que se canceló, o en la que no consta que la "
        "Red se reúna, no es ninguna de ellas.",
        "What is done at each meeting of the Network falls due at the meetings at which the "
        "Network itself sits, after the plan's start. One that was cancelled, or at which it is "
        "not known whether the Network sits, is none of them."),
    "due-unknown": (
        "«due» nombra una ocasión de lo que se repite por su último día, tal como sale del "
        "calendario. Otro día no es de ninguna, y lo anotado contaría por su fecha.",
        "`due` names an occurrence of what recurs by its last day, as the calendar gives it. Any "
        "other day is of none, and the entry would count by its date."),
    "evidence-empty": (
        "La constancia es algo que otro puede mirar: una dirección, un archivo, un acta, una nota "
        "con su número. «Sí» o «visto» no lo es.",
        "Evidence is something that somebody else can look at: an address, a file, minutes, a note "
        "with its number. `Yes` or `seen` is not."),
    "each-without-parties": (
        "«each: true» dice que cada parte responsable debe la actividad por separado; sin partes "
        "no dice nada.",
        "`each: true` says that every responsible party owes the activity on its own; without "
        "parties it says nothing."),
    "exempt-idle": (
        "«exempt» nombra a partes que deberían la actividad y a las que no se aplica, con el "
        "motivo.",
        "`exempt` names parties that would owe the activity and to which it does not apply, with "
        "the reason."),
    "measure-unknown": ("Una medida es una cuenta que crmplan sabe hacer con los registros.",
                        "A measure is a count that crmplan can make from the registries."),
    "list-twice": (
        "De cada Estado receptor hay una sola lista de cónsules acreditados: la última. Las "
        "anteriores las guarda el historial del archivo.",
        "Of each receiving State there is one list of accredited consuls: the latest. The "
        "earlier ones are kept by the file's history."),
    "list-dates": (
        "Una lista se pide y después se recibe. Si llegó sin que nadie la pidiera, no lleva "
        "«requested_on».",
        "A list is asked for, and then it comes. If it came without being asked for, it has no "
        "`requested_on`."),
    "source-missing": (
        "Nada consta sin fuente: la lista que se recibió y la persona que encabeza una oficina "
        "dicen en «source» de dónde se saben.",
        "Nothing is on record without a source: a list that came and a person who heads a post "
        "say in `source` where that is known from."),
    "verified-early": (
        "Un dato se verifica cuando ya consta. Si la fuente es posterior a la verificación, el "
        "dato de hoy no es el que se verificó.",
        "An entry is verified once it is on record. Where the source is of a later day than the "
        "verification, today's entry is not the one that was verified."),
    "post-unknown": (
        "«served_by» nombra la oficina que atiende a esta por su id, y esa oficina está en el "
        "mismo archivo.",
        "`served_by` names the post that serves this one by its id, and that post is in the same "
        "file."),
    "post-circle": (
        "Una oficina puede estar atendida por otra, y esta por una tercera, pero la cadena "
        "termina en una que no lo está.",
        "A post may be served by another, and that one by a third, but the chain ends in one "
        "that is not served."),
    "post-dates": (
        "Una oficina abre y después cierra. De cada fecha puede constar solo el año, o el mes.",
        "A post opens, and then it closes. Of either date only the year may be known, or the "
        "month."),
    "state-twice": (
        "Cada Estado tiene un papel en una oficina: la envía, la recibe, o la comparte "
        "(«joint_with»). Ninguno abre una oficina consular en su propio territorio.",
        "Each State has one part in a post: it sends it, receives it, or shares in it "
        "(`joint_with`). None opens a consular post in its own territory."),
    "head-dates": (
        "El jefe de oficina recibe su carta patente, luego el exequátur del Estado receptor, y "
        "un día deja el cargo (Convención de Viena sobre Relaciones Consulares, art. 11, 12 y "
        "25).",
        "A head of post is given a commission, then the exequatur of the receiving State, and "
        "one day leaves office (Vienna Convention on Consular Relations, art. 11, 12 and 25)."),
    "heads-overlap": (
        "Una oficina tiene un jefe a la vez. Uno puede cesar el mismo día en que empieza el "
        "siguiente. El período empieza con el exequátur o, si no consta, con la carta patente.",
        "A post has one head at a time. One may leave on the day on which the next begins. A "
        "term begins with the exequatur or, where that is not known, with the commission."),
    "phone-invalid": (
        "Los teléfonos van en forma internacional, con + y el código del país, y con las cifras "
        "que ese país usa: se marcan desde cualquier parte.",
        "Telephone numbers are in international form, with + and the country's code, and with "
        "the digits that country uses: they can be dialled from anywhere."),
    "phone-unassigned": (
        "El número tiene la forma debida, pero el plan de numeración del país no asigna números "
        "que empiecen así. Suele ser una cifra cambiada.",
        "The number has the right form, but the country's numbering plan assigns none that begin "
        "like it. It is mostly a mistyped digit."),
    "email-invalid": (
        "Un correo es nombre@dominio. Se mira la forma; no se escribe a nadie.",
        "An e-mail address is name@domain. Its form is looked at; nobody is written to."),
    "website-invalid": (
        "La dirección de una página empieza por https:// o http://. Se mira la forma; no se "
        "visita nada.",
        "The address of a page begins with https:// or http://. Its form is looked at; nothing "
        "is visited."),
    "visa-file-name": (
        "Hay un archivo por país de destino y se llama como su código: visas/GT.yaml es el de "
        "Guatemala.",
        "There is one file for each destination, and it is called by its code: visas/GT.yaml is "
        "that of Guatemala."),
    "visa-dates": (
        "A un país se le pide la información y desde ese día tiene treinta para responder. Si "
        "respondió sin que se le pidiera, no lleva «requested_on».",
        "A country is asked, and from that day it has thirty to reply. If it replied without "
        "being asked, it has no `requested_on`."),
    "currency-unknown": (
        "Un arancel va en una moneda por su código ISO 4217 de tres letras, en mayúsculas.",
        "A fee is in a currency by its ISO 4217 code of three letters, in capitals."),
    "rule-overlap": (
        "Para cada pasaporte y su clase rige una sola regla a la vez. Cuando una sustituye a "
        "otra, la anterior lleva «valid_until» y la nueva «valid_from».",
        "For each passport and its kind one rule holds at a time. Where one replaces another, "
        "the earlier has `valid_until` and the new one `valid_from`."),
    "rule-dates": ("Una regla rige desde un día hasta otro, los dos incluidos.",
                   "A rule holds from one day to another, both included."),
    "rule-own": (
        "Las reglas de un destino son para pasaportes de otros países. Casi siempre es un código "
        "equivocado.",
        "A destination's rules are for the passports of other countries. It is nearly always a "
        "wrong code."),
    "rule-category": (
        "Las categorías son las del CA-4: A, exento de visa; B, visa consular sin consulta; C, "
        "visa consultada. Una categoría que contradice lo que se pide es un error en una de las "
        "dos.",
        "The categories are those of the CA-4: A, exempt from a visa; B, consular visa without "
        "consultation; C, consulted visa. A category that contradicts what is asked for is a "
        "mistake in one of the two."),
}
