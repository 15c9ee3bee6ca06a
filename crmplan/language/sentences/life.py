"""The words of the life of one activity."""

SENTENCES = {
    "none": ("Nada anotado todavía.", "Nothing on record yet."),
    "column.on": ("Día", "Day"),
    "column.what": ("Qué pasó", "What happened"),
    "column.who": ("Quién", "Who"),
    "column.where": ("Dónde consta", "On record in"),
    "log": ("registro", "log"),
    "git": ("git {short}: {subject}", "git {short}: {subject}"),
    "pending": ("sin guardar en git", "not committed to git"),
    "form": (
        "solo la escritura: comentarios, orden o espacios",
        "the writing only: comments, order or spaces",
    ),
    "unread": (
        "no se pudo leer el plan de entonces",
        "the plan of that time could not be read",
    ),
    "oldest": (
        "ya estaba: esta copia no guarda nada más antiguo",
        "it was there already: this copy keeps nothing older",
    ),
    "cut-off": (
        "Esta copia del repositorio no tiene la historia completa. Con «git fetch --unshallow» se "
        "trae el resto.",
        "This copy of the repository has not the whole history. `git fetch --unshallow` gets the "
        "rest.",
    ),
    "no-git": (
        "Solo el registro; de git no consta nada: {why}.",
        "The log only; nothing is known from git: {why}.",
    ),
}
