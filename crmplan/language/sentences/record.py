"""What is said of work that was recorded, or was not."""

SENTENCES = {
    "done": ("{id} cumplida el {day}", "{id} done on {day}"),
    "done-meeting": (
        "{id} cumplida el {day}, para la reunión {meeting}",
        "{id} done on {day}, for the meeting {meeting}",
    ),
    "received": ("{id}: recibido de {party} el {day}", "{id}: received from {party} on {day}"),
    "postponed": (
        "{id} aplazada el {day}: «{calendar}» ({reading})",
        "{id} postponed on {day}: “{calendar}” ({reading})",
    ),
    "withdrawn": ("{id} retirada el {day}", "{id} withdrawn on {day}"),
    "note": ("{id}: nota del {day}", "{id}: note of {day}"),
    "progress": ("{id}: avance del {day}", "{id}: progress on {day}"),
    "meeting": ("reunión {id}, {day}", "meeting {id}, {day}"),
    "written": (
        "Anotado en {path}, líneas {first} a {last}: {what}.",
        "Recorded in {path}, lines {first} to {last}: {what}.",
    ),
    "written-line": (
        "Anotado en {path}, línea {first}: {what}.",
        "Recorded in {path}, line {first}: {what}.",
    ),
    "undo": (
        "Para deshacerlo, borre esas líneas.",
        "To undo it, delete those lines.",
    ),
    "undo-line": ("Para deshacerlo, borre esa línea.", "To undo it, delete that line."),
    "undo-within": (
        "Para deshacerlo, no borre la línea; déjela como estaba: {was}",
        "To undo it, do not delete the line; put it back as it was: {was}",
    ),
    "changed": (
        "Anotado en {path}, líneas {first} a {last}: {what}. Sustituye a lo que decían.",
        "Recorded in {path}, lines {first} to {last}: {what}. It replaces what they said.",
    ),
    "changed-line": (
        "Anotado en {path}, línea {first}: {what}. Sustituye a lo que decía.",
        "Recorded in {path}, line {first}: {what}. It replaces what it said.",
    ),
    "post-added": ("oficina {id}, según una fuente del {day}", "post {id}, by a source of {day}"),
    "post-verified": ("oficina {id} confirmada el {day}", "post {id} confirmed on {day}"),
    "post-closed": ("oficina {id} cerrada el {day}", "post {id} closed on {day}"),
    "visas-requested": (
        "información pedida a {code} el {day}; el plazo vence el {due}",
        "information asked of {code} on {day}; the term ends on {due}",
    ),
    "visas-provided": ("{code} respondió el {day}", "{code} replied on {day}"),
    "visas-verified": (
        "reglas de {code} confirmadas el {day}",
        "rules of {code} confirmed on {day}",
    ),
    "still-secondary": (
        "Las reglas de {path} siguen siendo las de la fuente secundaria. Cuando se pongan las del "
        "país, cambie «source» y «as_of» y quite «secondary».",
        "The rules in {path} still are those of the secondary source. Once the country's own are "
        "put in, change `source` and `as_of` and take `secondary` out.",
    ),
    "would": (
        "Se anotaría en {path}, líneas {first} a {last}: {what}. No se ha escrito nada.",
        "Would be recorded in {path}, lines {first} to {last}: {what}. Nothing was written.",
    ),
    "would-line": (
        "Se anotaría en {path}, línea {first}: {what}. No se ha escrito nada.",
        "Would be recorded in {path}, line {first}: {what}. Nothing was written.",
    ),
    "files": (
        "Escritos {count} archivos en {path}: {names}",
        "Written {count} files in {path}: {names}",
    ),
    "files|1": ("Escrito 1 archivo en {path}: {names}", "Written 1 file in {path}: {names}"),
    "file": ("Escrito: {path}", "Written: {path}"),
}
