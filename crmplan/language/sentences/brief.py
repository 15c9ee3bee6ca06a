"""The words of the page for one delegation."""

SENTENCES = {
    "title": ("Nota informativa: {party}", "Brief: {party}"),
    "pending": ("{count} pendientes", "{count} pending"),
    "pending|1": ("1 pendiente", "1 pending"),
    "late": ("{count} vencidas", "{count} overdue"),
    "late|1": ("1 vencida", "1 overdue"),
    "given": ("{count} entregas registradas", "{count} deliveries on record"),
    "given|1": ("1 entrega registrada", "1 delivery on record"),
    "owes": ("Lo que tiene pendiente", "What is pending"),
    "owes-nothing": (
        "El plan no tiene nada pendiente a su nombre.",
        "The plan has nothing pending in its name.",
    ),
    "delivered": ("Lo que entregó", "What it delivered"),
    "delivered-nothing": ("No consta ninguna entrega.", "No delivery is on record."),
    "registries": ("Lo que consta en los registros", "What the registries hold"),
    "named": ("Lo que menciona a esta parte", "What names this party"),
    "network": ("De toda la Red", "Of the whole Network"),
    "network-nothing": (
        "Nada vencido ni que venza hasta la próxima reunión.",
        "Nothing overdue or due by the next meeting.",
    ),
    "later": (
        "Además, {count} actividades de toda la Red que no vencen hasta la próxima reunión: {ids}.",
        "Besides, {count} activities of the whole Network that do not fall due by the next "
        "meeting: {ids}.",
    ),
    "later|1": (
        "Además, 1 actividad de toda la Red que no vence hasta la próxima reunión: {ids}.",
        "Besides, 1 activity of the whole Network that does not fall due by the next meeting: "
        "{ids}.",
    ),
    "closing": (
        "Lo que no consta puede haberse hecho: comuníquelo, con su fuente, para que se anote.",
        "What is not on record may have been done: report it, with its source, to be recorded.",
    ),
    "exempt": ("{id}: {why}", "{id}: {why}"),
    "entry.consuls.lists": ("Su lista de cónsules acreditados", "Its list of accredited consuls"),
    "entry.consuls.pairs": (
        "Oficinas confirmadas en su territorio",
        "Confirmed posts in its territory",
    ),
    "entry.visas.provided": ("Su respuesta sobre visas", "Its reply on visas"),
    "entry.freshness": ("Sus datos en los registros", "Its data in the registries"),
    # What is on record of it.
    "yes": ("consta, del {on}", "on record, of {on}"),
    "yes-asked": (
        "consta, del {on}; solicitada el {asked}",
        "on record, of {on}; asked for on {asked}",
    ),
    "yes-late": (
        "consta, del {on}, fuera de plazo; solicitada el {asked}",
        "on record, of {on}, not in time; asked for on {asked}",
    ),
    "no": (
        "solicitada el {asked}, hace {age}; no consta",
        "asked for on {asked}, {age} ago; not on record",
    ),
    "waiting": (
        "solicitada el {asked}; corre el plazo",
        "asked for on {asked}; the term is running",
    ),
    "not-asked": (
        "no consta, ni que se le haya solicitado",
        "not on record, nor that it was asked for",
    ),
    "unknown": ("no se sabe", "not known"),
    "does-not-apply": ("no aplica: {why}", "does not apply: {why}"),
    "share": ("{done} de {of}", "{done} of {of}"),
    "visas.provided.yes-asked": (
        "respondió el {on}, a los {age} de la solicitud (plazo de {term} días)",
        "replied on {on}, {age} after the request (term of {term} days)",
    ),
    "visas.provided.yes-late": (
        "respondió el {on}, a los {age} de la solicitud: fuera del plazo de {term} días",
        "replied on {on}, {age} after the request: not within the term of {term} days",
    ),
    "visas.provided.yes": (
        "respondió el {on}; no consta cuándo se le solicitó",
        "replied on {on}; when it was asked is not on record",
    ),
    "visas.provided.waiting": (
        "solicitada el {asked}; día {number} de {term}: el plazo termina el {due}",
        "asked for on {asked}; day {number} of {term}: the term ends on {due}",
    ),
    "visas.provided.no": (
        "solicitada el {asked}; el plazo de {term} días terminó el {due}, hace {age}; no consta",
        "asked for on {asked}; the term of {term} days ended on {due}, {age} ago; not on record",
    ),
    "visas.provided.not-asked": (
        "no consta, ni que se le haya solicitado: no corre ningún plazo",
        "not on record, nor that it was asked for: no term is running",
    ),
    "consuls.pairs.share": ("de {done} de {of} países", "of {done} of {of} countries"),
    "freshness.share": ("{done} de {of} al día", "{done} of {of} up to date"),
    "freshness.unknown": ("ninguno conocido ese día", "none known on that day"),
}
