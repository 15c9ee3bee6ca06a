"""What is wrong (a few words beside the caret) and how to mend it, for every problem code.

`CODE` is the cause, `CODE.fix` the remedy; `CODE.WHY` is the cause where one code has several.
A remedy is said where no corrected line can be shown.
"""

SENTENCES = {
    # the file
    "file-missing": ("no existe el archivo", "there is no such file"),
    "file-missing.fix": (
        "cree {file} en el directorio de datos, o indique otro con --data",
        "make {file} in the data directory, or name another directory with --data",
    ),
    "file-missing.near": (
        "no existe el archivo; sí hay uno llamado {near}",
        "there is no such file; there is one called {near}",
    ),
    "file-missing.near.fix": (
        "si es el plan, cambie su nombre a {file}",
        "if it is the plan, rename it to {file}",
    ),
    "not-a-file": ("no es un archivo normal", "is not a regular file"),
    "not-a-file.directory": ("es un directorio, no un archivo", "is a directory, not a file"),
    "not-a-file.pipe": ("es una tubería, no un archivo", "is a pipe, not a file"),
    "not-a-file.device": ("es un dispositivo, no un archivo", "is a device, not a file"),
    "not-a-file.socket": ("es un «socket», no un archivo", "is a socket, not a file"),
    "not-a-file.fix": (
        "ponga en su lugar un archivo de texto",
        "put a text file in its place",
    ),
    "link-broken": (
        "es un enlace a {target}, que no existe",
        "is a link to {target}, which does not exist",
    ),
    "link-broken.loop": (
        "es un enlace que vuelve a sí mismo, por {target}",
        "is a link that leads back to itself, by {target}",
    ),
    "link-broken.fix": (
        "corrija el enlace o ponga el archivo en su lugar",
        "mend the link, or put the file in its place",
    ),
    "link-outside": (
        "es un enlace que sale del directorio de datos, a {target}",
        "is a link that leaves the data directory, to {target}",
    ),
    "link-outside.fix": (
        "copie el archivo dentro del directorio de datos",
        "copy the file into the data directory",
    ),
    "unreadable": ("no se puede leer: {reason}", "cannot be read: {reason}"),
    "unreadable.fix": ("revise los permisos del archivo", "see to the file's permissions"),
    "too-large": (
        "tiene {size} bytes; se leen {largest} a lo sumo",
        "has {size} bytes; at most {largest} are read",
    ),
    "too-large.entries": (
        "tiene {entries} líneas y comas; se leen {most} a lo sumo",
        "has {entries} lines and commas; at most {most} are read",
    ),
    "too-large.fix": (
        "revise si es el archivo correcto; si lo es, use --max-bytes o CRMPLAN_MAX_BYTES",
        "see whether it is the right file; if it is, use --max-bytes or CRMPLAN_MAX_BYTES",
    ),
    "file-empty": ("el archivo no contiene nada", "the file holds nothing"),
    "file-empty.fix": (
        "escriba el plan («crmplan explain file-empty» muestra el más corto) o, si es un registro, "
        "sus campos: docs/data.es.md los explica",
        "write the plan (`crmplan explain file-empty` shows the shortest one) or, in a registry, "
        "its fields: docs/data.md explains them",
    ),
    "file-foreign": ("no es un archivo de texto", "is not a text file"),
    "file-foreign.office": (
        "es un documento de Word, Excel o parecido con otro nombre, no un texto",
        "is a document of Word, Excel or the like under another name, not a text",
    ),
    "file-foreign.office.fix": (
        "devuélvale su nombre (.docx, .xlsx) y léalo con «crmplan import»",
        "give it its own name back (.docx, .xlsx) and read it with `crmplan import`",
    ),
    "file-foreign.pdf": ("es un PDF, no un texto", "is a PDF, not a text"),
    "file-foreign.picture": ("es una imagen, no un texto", "is a picture, not a text"),
    "file-foreign.packed": ("es un archivo comprimido, no un texto", "is packed, not a text"),
    "file-foreign.page": (
        "es una página web o XML, no YAML; quizá se guardó la página en vez del archivo",
        "is a web page or XML, not YAML; perhaps the page was saved in place of the file",
    ),
    "file-foreign.lfs": (
        "es un puntero de Git LFS, no el archivo",
        "is a Git LFS pointer, not the file",
    ),
    "file-foreign.lfs.fix": (
        "traiga el archivo con «git lfs pull»",
        "fetch the file with `git lfs pull`",
    ),
    "file-foreign.fix": (
        "ponga en su lugar el archivo YAML; git guarda la versión anterior",
        "put the YAML file in its place; git keeps the version before",
    ),
    # its bytes
    "encoding-latin1": (
        "no está en UTF-8 sino en Latin-1 o Windows-1252: el byte {byte}, probable «{letter}», "
        "es el primero de {count}",
        "is not UTF-8 but Latin-1 or Windows-1252: the byte {byte}, probably `{letter}`, is the "
        "first of {count}",
    ),
    "encoding-latin1.fix": (
        "guarde el archivo como UTF-8 (en el editor: «Guardar con codificación»)",
        "save the file as UTF-8 (in the editor: Save with Encoding)",
    ),
    "encoding-utf16": ("el archivo está en {encoding}", "the file is in {encoding}"),
    "encoding-utf16.fix": (
        "guárdelo como UTF-8 (en el Bloc de notas: «Guardar como», codificación UTF-8)",
        "save it as UTF-8 (in Notepad: Save as, encoding UTF-8)",
    ),
    "encoding-twice": (
        "«{written}» es probablemente «{letter}», pasada dos veces por una codificación; es la "
        "primera de {count}",
        "`{written}` is probably `{letter}`, encoded twice; it is the first of {count}",
    ),
    "encoding-twice.fix": (
        "abra la versión anterior del archivo como UTF-8 y guárdela como UTF-8",
        "open the version before as UTF-8 and save it as UTF-8",
    ),
    "nul": (
        "hay un carácter NUL ({count} en el archivo)",
        "there is a NUL character ({count} in the file)",
    ),
    "nul.fix": (
        "bórrelo; suele quedar de una copia interrumpida: compare con la versión anterior",
        "delete it; an interrupted copy often leaves them: compare with the version before",
    ),
    "control-character": (
        "hay un carácter de control, {character}",
        "there is a control character, {character}",
    ),
    "control-character.fix": (
        "bórrelo: no se ve, pero está ahí",
        "delete it: it cannot be seen, but it is there",
    ),
    # its YAML
    "conflict-marker": (
        "conflicto de fusión de git sin resolver; sus marcas están en las líneas {lines}",
        "git merge conflict that was not resolved; its markers are on lines {lines}",
    ),
    "conflict-marker.left": (
        "marca de un conflicto de fusión de git que ha quedado suelta",
        "marker of a git merge conflict that was left over",
    ),
    "conflict-marker.left.fix": (
        "compare con la versión anterior y borre la línea",
        "compare with the version before and delete the line",
    ),
    "conflict-marker.fix": (
        "deje una de las dos versiones y borre las marcas",
        "keep one of the two versions and delete the markers",
    ),
    "tab-indent": ("tabulador en la sangría", "a tab in the indentation"),
    "tab-indent.fix": (
        "use espacios, tantos como en las líneas vecinas",
        "use spaces, as many as on the lines around it",
    ),
    "nbsp": (
        "parece un espacio, pero es otro carácter ({character})",
        "looks like a space, but is another character ({character})",
    ),
    "nbsp.fix": ("cámbielo por un espacio normal", "put an ordinary space in its place"),
    "smart-quotes": (
        "comillas tipográficas ({quote}): en YAML no son comillas",
        "typographic quotation marks ({quote}): to YAML they are none",
    ),
    "smart-quotes.fix": (
        "use comillas rectas (' o \"); si son parte del texto, póngalo todo entre rectas",
        "use straight ones (' or \"); if they belong to the text, put all of it in straight ones",
    ),
    "quote-open": (
        "aquí se abre una comilla ({quote}) que no se cierra",
        "a quotation mark ({quote}) opens here and is not closed",
    ),
    "quote-open.fix": (
        "ciérrela al final del texto, o quite la primera",
        "close it at the end of the text, or take the first one away",
    ),
    "bracket-open": (
        "aquí se abre {bracket} y no se cierra, o falta una coma",
        "{bracket} opens here and is not closed, or a comma is missing",
    ),
    "bracket-open.fix": (
        "cierre lo que se abre y separe los valores con comas",
        "close what is opened, and put commas between the values",
    ),
    "bracket-open.comma": (
        "sobra una coma: no hay ningún valor delante",
        "a comma is too much: there is no value before it",
    ),
    "bracket-open.extra": (
        "sobra {bracket}: nada se cierra aquí",
        "{bracket} is too much: nothing is closed here",
    ),
    "colon-in-text": (
        "un texto con dos puntos y espacio tiene que ir entre comillas",
        "a text with a colon and a space in it has to be quoted",
    ),
    "colon-in-text.further": (
        "continúa el texto de la línea anterior, y lleva dos puntos y espacio: todo el texto tiene "
        "que ir entre comillas",
        "continues the text of the line before, and holds a colon and a space: all of the text "
        "has to be quoted",
    ),
    "colon-in-text.fix": (
        "ponga el texto entre comillas rectas",
        "put the text in straight quotation marks",
    ),
    "colon-missing": (
        "se espera «campo: valor»; falta «: »",
        "`field: value` is expected; `: ` is missing",
    ),
    "colon-missing.space": (
        "falta un espacio detrás de los dos puntos",
        "a space is missing behind the colon",
    ),
    "colon-missing.fix": (
        "escriba el campo, dos puntos y un espacio; si es la continuación de un texto, "
        "más adentro que su campo",
        "write the field, a colon and a space; if it continues a text, further in than its field",
    ),
    "indentation": (
        "la sangría no coincide con la de las líneas vecinas",
        "the indentation does not match the lines around it",
    ),
    "indentation.fix": (
        "los campos de un mismo registro empiezan en la misma columna; los guiones de una lista, "
        "también",
        "the fields of a record begin in the same column, and so do the dashes of a list",
    ),
    "dash-missing": (
        "falta el guion con que empieza cada elemento de una lista",
        "the dash that every item of a list begins with is missing",
    ),
    "dash-missing.other": (
        "«{character}» no es el guion de una lista",
        "`{character}` is not the dash of a list",
    ),
    "dash-missing.space": (
        "falta un espacio detrás del guion",
        "a space is missing behind the dash",
    ),
    "dash-missing.fix": (
        "escriba un guion (-) y un espacio en la columna de los demás elementos",
        "write a dash (-) and a space in the column of the other items",
    ),
    "character-reserved": (
        "un texto no puede empezar con «{character}» sin comillas",
        "a text cannot begin with `{character}` without quotation marks",
    ),
    "character-reserved.fix": ("póngalo entre comillas rectas", "put it in straight quotes"),
    "escape-unknown": (
        "entre comillas dobles, esta barra invertida no significa nada",
        "in double quotes this backslash means nothing",
    ),
    "escape-unknown.fix": (
        "use comillas simples, o escriba la barra dos veces",
        "use single quotes, or write the backslash twice",
    ),
    "text-after-quote": (
        "sigue texto tras la comilla de cierre ({quote})",
        "text goes on behind the closing quotation mark ({quote})",
    ),
    "text-after-quote.fix": (
        "cierre la comilla al final; una comilla dentro del texto se escribe doble",
        "close the quotation at the end; the same mark within the text is written twice",
    ),
    "yaml-syntax": ("aquí el archivo deja de ser YAML", "here the file stops being YAML"),
    "yaml-syntax.fix": (
        "compare con las líneas vecinas: sangría, dos puntos, comillas, corchetes",
        "compare with the lines around it: indentation, colons, quotation marks, brackets",
    ),
    "anchor": ("aquí se define un ancla (&)", "an anchor (&) is set here"),
    "anchor.fix": (
        "escriba el valor donde haga falta; si «&» es texto, póngalo entre comillas",
        "write the value where it is needed; if `&` is text, put it in quotes",
    ),
    "alias": ("«*» remite a otro lugar del archivo", "`*` refers to another place of the file"),
    "alias.fix": (
        "escriba el valor aquí mismo; si «*» es texto, póngalo entre comillas",
        "write the value here; if `*` is text, put it in quotes",
    ),
    "merge-key": ("«<<» mezcla campos de otro lugar", "`<<` merges fields from elsewhere"),
    "merge-key.fix": ("escriba los campos aquí mismo", "write the fields here"),
    "tag": ("etiqueta de tipo de YAML (!)", "a YAML type tag (!)"),
    "tag.fix": (
        "quítela; si «!» es texto, póngalo entre comillas",
        "take it away; if `!` is text, put it in quotes",
    ),
    "directive": ("directiva de YAML (%)", "a YAML directive (%)"),
    "directive.fix": ("borre la línea", "delete the line"),
    "document-second": (
        "aquí empieza un segundo documento; solo se lee el primero",
        "a second document starts here; only the first is read",
    ),
    "document-second.fix": (
        "borre la línea «---» y junte las dos partes, o sepárelas en archivos",
        "delete the line `---` and join the two parts, or make two files of them",
    ),
    "too-deep": (
        "hay más de {deepest} niveles, uno dentro de otro",
        "there are more than {deepest} levels, one inside another",
    ),
    "too-deep.fix": (
        "revise los corchetes y la sangría: un plan tiene menos de diez",
        "see to brackets and indentation: a plan has fewer than ten",
    ),
    "key-duplicate": (
        "«{name}» ya está en la línea {first} del mismo registro",
        "`{name}` is already on line {first} of the same record",
    ),
    "key-duplicate.fix": ("deje uno de los dos", "keep one of the two"),
    "key-not-a-name": ("aquí va el nombre de un campo", "the name of a field belongs here"),
    "key-not-a-name.fix": (
        "escriba «campo: valor», con un nombre sencillo",
        "write `field: value`, with a simple name",
    ),
    # its records
    "key-unknown": (
        "{record} no tiene ningún campo «{name}»",
        "{record} has no field `{name}`",
    ),
    "key-unknown.elsewhere": (
        "{record} no tiene ningún campo «{name}»; lo tiene {home}",
        "{record} has no field `{name}`; {home} has it",
    ),
    "key-unknown.fix": (
        "los campos son {known}. Revise también la sangría",
        "the fields are {known}. See to the indentation too",
    ),
    "field-missing": ("falta «{field}» en {record}", "`{field}` is missing in {record}"),
    "field-missing.fix": ("añada la línea «{field}: {example}»", "add a line `{field}: {example}`"),
    "field-empty": ("«{field}» no dice nada", "`{field}` says nothing"),
    "field-empty.fix": (
        "escriba el valor, por ejemplo «{field}: {example}»",
        "write the value, for example `{field}: {example}`",
    ),
    "kind-wrong": ("se espera {expected}, y hay {found}", "{expected} is expected, not {found}"),
    "kind-wrong.file": (
        "el archivo se escribe como campos ({known}), y aquí hay {found}",
        "the file is written as fields ({known}), and here is {found}",
    ),
    "kind-wrong.file.fix": (
        "escriba cada campo en su línea, «campo: valor», sin guion delante; docs/data.es.md los "
        "explica",
        "write each field on its line, `field: value`, without a dash in front; docs/data.md "
        "explains them",
    ),
    "kind-wrong.fix": ("escriba {expected}", "write {expected}"),
    "choice-unknown": ("no es una de las palabras posibles", "is none of the possible words"),
    "choice-unknown.fix": ("escriba una de: {known}", "write one of: {known}"),
    "item-empty": ("elemento vacío de una lista", "an empty item of a list"),
    "item-empty.fix": (
        "escriba el valor detrás del guion, o borre la línea",
        "write the value behind the dash, or delete the line",
    ),
    "item-twice": ("{item} está dos veces en la lista", "{item} is in the list twice"),
    "item-twice.fix": ("borre uno", "delete one"),
    "date-invalid": (
        "no es una fecha AAAA-MM-DD",
        "is not a date YYYY-MM-DD",
    ),
    "date-invalid.day": (
        "{month} solo tiene {days} días",
        "{month} has only {days} days",
    ),
    "date-invalid.month": ("no hay tal mes: van del 01 al 12", "no such month: they run 01 to 12"),
    "date-invalid.order": (
        "no es una fecha AAAA-MM-DD, y no se sabe qué es el día y qué el mes",
        "is not a date YYYY-MM-DD, and which is the day and which the month cannot be known",
    ),
    "date-invalid.month-only": (
        "falta el día: se espera AAAA-MM-DD",
        "the day is missing: YYYY-MM-DD is expected",
    ),
    "date-invalid.part": (
        "no es un día AAAA-MM-DD, un mes AAAA-MM ni un año AAAA",
        "is not a day YYYY-MM-DD, a month YYYY-MM or a year YYYY",
    ),
    "date-invalid.part.fix": (
        "escriba el año y, si se conocen, el mes y el día: 2003, 2003-05, 2003-05-26",
        "write the year and, where known, the month and the day: 2003, 2003-05, 2003-05-26",
    ),
    "date-invalid.fix": (
        "escriba año, mes y día: 2003-05-26",
        "write year, month and day: 2003-05-26",
    ),
    "id-invalid": (
        "no es un número tema.objetivo.actividad",
        "is not a number theme.objective.activity",
    ),
    "id-invalid.slug": (
        "no es un nombre corto: letras sin acento, cifras y guiones, sin espacios",
        "is not a short name: plain letters, digits and hyphens, no spaces",
    ),
    "id-invalid.fix": (
        "escriba los tres números con puntos, como 1.2.3",
        "write the three numbers with points, as 1.2.3",
    ),
    "id-invalid.slug.fix": ("escriba un nombre como crm-8", "write a name such as crm-8"),
    "code-invalid": ("no es el código de una parte", "is not the code of a party"),
    "code-invalid.case": (
        "los códigos de las partes van en mayúsculas, y members en minúsculas",
        "codes of parties are in capitals, and members in small letters",
    ),
    "code-invalid.fix": (
        "escriba el código que la parte tiene en «parties», como MX; varias van en lista: [CA, MX]",
        "write the code that the party has under `parties`, such as MX; several make a list: "
        "[CA, MX]",
    ),
    "country-unknown": (
        "{code} no es un código de país de ISO 3166-1",
        "{code} is not a country code of ISO 3166-1",
    ),
    "country-unknown.case": (
        "los códigos de país van en mayúsculas",
        "codes of countries are in capitals",
    ),
    "country-unknown.fix": (
        "escriba las dos letras del país (MX, GT, US); lo que no es un país va en «others»",
        "write the country's two letters (MX, GT, US); what is no country goes under `others`",
    ),
    "lookalike": (
        "«{letter}» ({character}) es una letra de otro alfabeto que parece latina",
        "`{letter}` ({character}) is a letter of another alphabet that looks Latin",
    ),
    "lookalike.fix": ("escríbala de nuevo con el teclado", "type it again"),
    "invisible": (
        "hay un carácter que no se ve ({character})",
        "there is a character that cannot be seen ({character})",
    ),
    "invisible.fix": ("bórrelo", "delete it"),
    # the plan as a whole
    "id-duplicate": ("{id} ya está en la línea {first}", "{id} is already on line {first}"),
    "id-duplicate.fix": (
        "dé a uno de los dos un número que esté libre",
        "give one of the two a number that is free",
    ),
    "id-misplaced": (
        "está donde los números empiezan por {begin}",
        "stands where numbers begin with {begin}",
    ),
    "id-misplaced.fix": (
        "mueva la actividad a su objetivo, o corrija su número",
        "move the activity to its objective, or correct its number",
    ),
    "number-misplaced": (
        "todas sus actividades empiezan por {head}, y este objetivo es el {own}",
        "all its activities begin with {head}, and this objective is {own}",
    ),
    "number-misplaced.fix": (
        "corrija este número, el del tema, o los de las actividades",
        "correct this number, the theme's, or those of the activities",
    ),
    "party-unknown": ("{word} no es una parte del plan", "{word} is not a party of the plan"),
    "party-unknown.fix": (
        "use una de {known}, o añádala a «parties»",
        "use one of {known}, or add it to `parties`",
    ),
    "party-twice": (
        "{code} está en «members» y en «others»",
        "{code} is under `members` and under `others`",
    ),
    "party-twice.fix": ("déjelo en uno de los dos", "keep it under one of the two"),
    "calendar-unreadable.fix": (
        "escriba un plazo como los de docs/calendar.md, o «Por definir»",
        "write a time as in docs/calendar.md, or `To be defined`",
    ),
    "calendar-unreadable.whole": ("calendar: {suggestion}", "calendar: {suggestion}"),
    "plan-dates": (
        "el plan termina ({ends}) antes de empezar ({starts})",
        "the plan ends ({ends}) before it starts ({starts})",
    ),
    "plan-dates.fix": ("corrija una de las dos fechas", "correct one of the two dates"),
    "meeting-dates": (
        "la reunión termina ({ends}) antes de empezar ({starts})",
        "the meeting ends ({ends}) before it starts ({starts})",
    ),
    "meeting-dates.fix": ("corrija una de las dos fechas", "correct one of the two dates"),
    "meeting-unknown": (
        "no hay ninguna reunión «{word}» en el plan",
        "there is no meeting `{word}` in the plan",
    ),
    "meeting-unknown.fix": (
        "use el id de una reunión ({known}), o añádala a «meetings»",
        "use the id of a meeting ({known}), or add it to `meetings`",
    ),
    "log-order": (
        "va después de un hecho del {before}, y es anterior",
        "stands after an event of {before}, and is earlier",
    ),
    "log-order.fix": (
        "ordene el registro por fecha, o corrija la fecha",
        "put the log in order of date, or correct the date",
    ),
    "log-before-plan": (
        "es anterior al comienzo del plan, {starts}",
        "is before the plan starts, {starts}",
    ),
    "log-before-plan.fix": (
        "corrija la fecha; lo que ya estaba hecho se dice en «calendar»",
        "correct the date; what was done already is said in `calendar`",
    ),
    "event-incomplete": ("a «{kind}» le falta «{field}»", "`{kind}` lacks `{field}`"),
    "event-incomplete.fix": (
        "añada una línea «{field}: …»",
        "add a line `{field}: …`",
    ),
    "event-field": (
        "«{field}» solo cuenta con «event: {only}», y este es «{kind}»",
        "`{field}` counts only with `event: {only}`, and this is `{kind}`",
    ),
    "event-field.fix": (
        "quítelo, o cambie «event» por {only}",
        "take it away, or change `event` to {only}",
    ),
    "each-without-parties": (
        "«each» no tiene a quién referirse: falta «responsible»",
        "`each` has nobody to refer to: `responsible` is missing",
    ),
    "each-without-parties.fix": (
        "añada «responsible: members» o una lista de códigos, o quite «each»",
        "add `responsible: members` or a list of codes, or take `each` away",
    ),
    "exempt-idle": (
        "{code} no debe esta actividad: no hay de qué eximirla",
        "{code} does not owe this activity: there is nothing to exempt it from",
    ),
    "exempt-idle.fix": (
        "quítela de «exempt», o añádala a «responsible»",
        "take it out of `exempt`, or add it to `responsible`",
    ),
    "measure-unknown": (
        "no hay ninguna medida «{word}»",
        "there is no measure `{word}`",
    ),
    "measure-unknown.fix": ("use una de {known}", "use one of {known}"),
    # the registry of consuls
    "id-duplicate.post.fix": (
        "dé a una de las dos oficinas otro id, o borre la repetida",
        "give one of the two posts another id, or delete the repeated one",
    ),
    "list-twice": (
        "{code} ya tiene su lista en la línea {first}",
        "{code} already has its list on line {first}",
    ),
    "list-twice.fix": (
        "deje un solo registro por Estado receptor",
        "keep one record for each receiving State",
    ),
    "list-dates": (
        "la lista se habría recibido antes de pedirse, el {requested}",
        "the list would have come before it was asked for on {requested}",
    ),
    "list-dates.fix": (
        "revise las dos fechas; si llegó sin pedirla, quite «requested_on»",
        "see to both dates; if it came unasked, leave `requested_on` out",
    ),
    "source-missing": ("no dice de dónde consta", "does not say where it is on record"),
    "source-missing.fix": (
        "añada «source» al mismo registro: el documento o la nota en que consta",
        "add `source` to the same record: the document or note that says so",
    ),
    "post-unknown": (
        "no hay ninguna oficina «{word}» en el registro",
        "there is no post `{word}` in the registry",
    ),
    "post-unknown.fix": (
        "ponga el id de una oficina de este archivo, o quite «served_by»",
        "put the id of a post of this file, or leave `served_by` out",
    ),
    "post-circle": (
        "{id} acabaría atendiéndose a sí misma, por {word}",
        "{id} would end up serving itself, through {word}",
    ),
    "post-circle.fix": (
        "quite «served_by» de la oficina que atiende a las demás",
        "leave `served_by` out of the post that serves the others",
    ),
    "post-dates": (
        "cierra ({closed}) antes de abrir ({opened})",
        "closes ({closed}) before it opens ({opened})",
    ),
    "post-dates.fix": ("corrija una de las dos fechas", "mend one of the two dates"),
    "state-twice": (
        "{code} ya figura en esta oficina como Estado que envía o receptor",
        "{code} is already this post's sending or receiving State",
    ),
    "state-twice.fix": (
        "deje cada Estado en un solo lugar",
        "leave each State in one place only",
    ),
    "head-dates": (
        "«{field}» ({day}) va antes que «{before}» ({earlier})",
        "`{field}` ({day}) comes before `{before}` ({earlier})",
    ),
    "head-dates.fix": (
        "el orden es carta patente, exequátur, cese: revise las fechas",
        "the order is commission, exequatur, leaving: see to the dates",
    ),
    "heads-overlap": (
        "empieza antes de que {name} deje el cargo, el {left}",
        "begins before {name} leaves office on {left}",
    ),
    "heads-overlap.open": (
        "empieza sin que conste el cese de {name}",
        "begins while {name} is not on record as having left",
    ),
    "heads-overlap.fix": (
        "corrija las fechas; en «left» va el último día en el cargo",
        "mend the dates; `left` holds the last day in office",
    ),
    "heads-overlap.open.fix": (
        "anote en «left» el último día de {name}",
        "record the last day of {name} in `left`",
    ),
    "phone-invalid": (
        "no es un teléfono en forma internacional",
        "is not a telephone number in international form",
    ),
    "phone-invalid.country": (
        "no existe ese código de país",
        "there is no such country code",
    ),
    "phone-invalid.short": (
        "no tiene las cifras que ese país usa: faltan",
        "has not the digits that country uses: some are missing",
    ),
    "phone-invalid.long": (
        "no tiene las cifras que ese país usa: sobran",
        "has not the digits that country uses: there are too many",
    ),
    "phone-invalid.fix": (
        "escriba + y el código del país, como en +504 2236 9320",
        "write + and the country's code, as in +504 2236 9320",
    ),
    "phone-unassigned": (
        "el plan de numeración de ese país no tiene números así",
        "that country's numbering plan has no such numbers",
    ),
    "phone-unassigned.fix": (
        "compruebe el número en la fuente; puede faltar o sobrar una cifra",
        "see the number in the source; a digit may be wrong",
    ),
    "email-invalid": ("no es una dirección de correo", "is not an e-mail address"),
    "email-invalid.fix": (
        "escríbala como nombre@dominio, sin espacios ni «mailto:»",
        "write it as name@domain, without spaces or `mailto:`",
    ),
    "website-invalid": ("no es la dirección de una página", "is not the address of a page"),
    "website-invalid.fix": (
        "escríbala entera, desde https://",
        "write it whole, from https:// on",
    ),
    # the visa files
    "visa-file-name": (
        "el archivo se llama {file}; el de este país es {right}",
        "the file is called {file}; this country's is {right}",
    ),
    "visa-file-name.twice": (
        "{country} ya tiene su archivo, {file}",
        "{country} already has its file, {file}",
    ),
    "visa-file-name.twice.fix": (
        "pase lo que falte a uno de los dos archivos y borre el otro",
        "move what is missing to one of the two files, and delete the other",
    ),
    "visa-file-name.fix": (
        "corrija el código, o cambie el nombre del archivo a {right}",
        "mend the code, or rename the file to {right}",
    ),
    "visa-dates": (
        "habría respondido antes de que se le preguntara, el {requested}",
        "would have replied before being asked on {requested}",
    ),
    "visa-dates.fix": (
        "revise las dos fechas; si respondió sin pedírselo, quite «requested_on»",
        "see to both dates; if it replied unasked, leave `requested_on` out",
    ),
    "currency-unknown": (
        "«{code}» no es una moneda de la norma ISO 4217",
        "`{code}` is no currency of ISO 4217",
    ),
    "currency-unknown.fix": (
        "ponga el código de tres letras: USD, MXN, GTQ",
        "put the code of three letters: USD, MXN, GTQ",
    ),
    "rule-overlap": (
        "{code} ya tiene una regla para esos días, en la línea {first}",
        "{code} already has a rule for those days, on line {first}",
    ),
    "rule-overlap.fix": (
        "deje una, o dé a cada una sus días con «valid_from» y «valid_until»",
        "keep one, or give each its days with `valid_from` and `valid_until`",
    ),
    "rule-dates": (
        "deja de regir antes de empezar, el {starts}",
        "ceases to hold before it begins on {starts}",
    ),
    "rule-dates.fix": ("corrija una de las dos fechas", "mend one of the two dates"),
    "rule-own": (
        "es el pasaporte del propio país: no pide visa a los suyos",
        "is the country's own passport: it asks no visa of its nationals",
    ),
    "rule-own.fix": (
        "borre la regla, o corrija el código del pasaporte",
        "delete the rule, or mend the passport's code",
    ),
    "rule-category": (
        "la categoría {category} no va con «{requirement}»",
        "category {category} does not go with `{requirement}`",
    ),
    "rule-category.fix": (
        "A es sin visa; B y C, con visa: corrija la una o el otro",
        "A is without a visa; B and C, with one: mend the one or the other",
    ),
}
