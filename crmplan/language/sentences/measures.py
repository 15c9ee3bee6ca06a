"""What the measures count, how, and the words for what is on record of each party."""

MEASURES = {
    # So many of so many, as part of a sentence.
    "count.consuls.lists": ("{done} de {expected} listas de cónsules acreditados",
                            "{done} of {expected} lists of accredited consuls"),
    "count.consuls.pairs": (
        "{done} de {expected} pares de países con una oficina consular confirmada",
        "{done} of {expected} pairs of countries with a confirmed consular post"),
    "count.visas.provided": ("{done} de {expected} respuestas de países sobre sus visas",
                             "{done} of {expected} replies of countries on their visas"),
    "count.visas.provided.in-time": ("{done} de {expected} plazos de treinta días cumplidos",
                                     "{done} of {expected} terms of thirty days met"),
    "count.visas.non_members.conference": (
        "{done} aportes de países ajenos a la CRM (el plan no dice cuántos)",
        "{done} inputs of countries outside the RCM (the plan does not say how many)"),
    "count.visas.non_members.ocam": (
        "{done} de {expected} aportes de miembros de la CRM que no son de la OCAM",
        "{done} of {expected} inputs of RCM members that are not OCAM's"),
    "count.received": ("{done} de {expected} entregas", "{done} of {expected} deliveries"),
    "count.contacts.focal": ("{done} de {expected} puntos focales",
                             "{done} of {expected} focal points"),
    "count.freshness": ("{done} de {expected} datos de los registros al día",
                        "{done} of {expected} entries of the registries up to date"),
    # Where an activity has two readings, which one a number belongs to.
    "short.visas.non_members.conference": ("de fuera de la CRM", "from outside the RCM"),
    "short.visas.non_members.ocam": ("de la CRM, no de la OCAM", "of the RCM, not of OCAM"),
    # What each measure is called, and how it counts.
    "title.consuls.lists": ("Listas de cónsules acreditados", "Lists of accredited consuls"),
    "title.consuls.pairs": ("Pares de países cubiertos", "Pairs of countries covered"),
    "title.visas.provided": ("Respuestas sobre visas", "Replies on visas"),
    "title.visas.provided.in-time": ("Respuestas en treinta días", "Replies in thirty days"),
    "title.visas.non_members.conference": ("Aportes de países ajenos a la CRM",
                                           "Inputs of countries outside the RCM"),
    "title.visas.non_members.ocam": ("Aportes de miembros que no son de la OCAM",
                                     "Inputs of members that are not OCAM's"),
    "title.received": ("Entregas", "Deliveries"),
    "title.contacts.focal": ("Puntos focales", "Focal points"),
    "title.freshness": ("Datos al día", "Entries up to date"),
    "formula.consuls.lists": (
        "Países miembros cuya lista de cónsules acreditados consta como recibida, de todos los "
        "miembros. Una oficina conocida por una lista pública no cuenta.",
        "Member countries whose list of accredited consuls is on record as received, of all "
        "members. A post known from a public list does not count."),
    "formula.consuls.pairs": (
        "Pares ordenados de miembros (Estado que envía, Estado receptor) con al menos una "
        "oficina consular abierta que un Estado ha confirmado, de todos los pares posibles.",
        "Ordered pairs of members (sending State, receiving State) with at least one open "
        "consular post that a State has confirmed, of all possible pairs."),
    "formula.visas.provided": (
        "Países miembros que dieron ellos mismos sus requisitos y tipos de visa, de todos los "
        "miembros. Los datos de fuentes secundarias no cuentan.",
        "Member countries that themselves gave their visa requirements and types, of all "
        "members. Data of secondary sources do not count."),
    "formula.visas.provided.in-time": (
        "Respuestas dadas dentro de los treinta días de la solicitud, de las solicitudes "
        "respondidas o ya vencidas. Sin solicitud no empieza el plazo.",
        "Replies given within thirty days of the request, of the requests that were answered or "
        "have run out. Without a request no term runs."),
    "formula.visas.non_members.conference": (
        "«Países no miembros» leído como los ajenos a la CRM: los que dieron ellos mismos su "
        "información. Se nombran los que ya figuran en la matriz.",
        "“Non-member countries” read as those outside the RCM: those that themselves gave their "
        "information. The ones named are those already in the matrix."),
    "formula.visas.non_members.ocam": (
        "«Países no miembros» leído como los miembros de la CRM que no eran de la OCAM en 2003: "
        "los que dieron ellos mismos su información, de todos ellos.",
        "“Non-member countries” read as the RCM members that were not OCAM's in 2003: those that "
        "themselves gave their information, of all of them."),
    "formula.received": (
        "Partes cuya entrega consta en el registro de la actividad, de las que la deben. En una "
        "actividad periódica, las entregas de la ocasión en curso.",
        "Parties whose delivery is in the activity's log, of those that owe it. Of a recurring "
        "activity, the deliveries of the occurrence under way."),
    "formula.contacts.focal": (
        "Países miembros de los que una fuente da una oficina de enlace que responde ese día, de "
        "todos los miembros.",
        "Member countries of which a source gives a liaison office that answers on that day, of "
        "all members."),
    "formula.freshness": (
        "Datos de los registros (listas, oficinas, tipos y reglas de visa) con menos de {months} "
        "meses desde su fecha o su última verificación, de los que se conocían ese día.",
        "Entries of the registries (lists, posts, visa types and rules) with less than {months} "
        "months since their date or last verification, of those known on that day."),
    # The page of progress.
    "page": ("Avance contado", "Counted progress"),
    "since": ("comparado con el {day}", "compared with {day}"),
    "none": ("Ningún registro cuenta el avance aquí. Una actividad nombra el suyo en «measure».",
             "No registry counts progress here. An activity names its own in `measure`."),
    "by-party": ("Países y entidades", "Countries and bodies"),
    "fact.counted": ("Se cuentan", "Counted"),
    "fact.before": ("Antes", "Before"),
    "fact.gained": ("Nuevo", "New"),
    "fact.lost": ("Ya no", "No longer"),
    "fact.formula": ("Cómo se cuenta", "How it is counted"),
    "column.party": ("Parte", "Party"),
    "column.name": ("Nombre", "Name"),
    "column.given": ("Qué consta", "On record"),
    "column.on": ("Día", "Day"),
    "column.asked": ("Solicitado", "Asked"),
    "column.due": ("Plazo", "Term ends"),
    "column.consuls.lists": ("listas", "lists"),
    "column.consuls.pairs": ("pares", "pairs"),
    "column.visas.provided": ("visas", "visas"),
    "column.visas.provided.in-time": ("30 días", "30 days"),
    "column.visas.non_members.conference": ("no CRM", "not RCM"),
    "column.visas.non_members.ocam": ("no OCAM", "not OCAM"),
    "column.received": ("entregas", "deliveries"),
    "column.contacts.focal": ("puntos focales", "focal points"),
    "column.freshness": ("datos al día", "data up to date"),
    # What is on record of a party.
    "given.yes": ("consta", "on record"),
    "given.partly": ("en parte", "in part"),
    "given.waiting": ("corre el plazo", "the term is running"),
    "given.no": ("no consta", "not on record"),
    "given.not-asked": ("sin solicitar", "not asked"),
    "given.unknown": ("no se sabe", "not known"),
    "given.does-not-apply": ("no aplica", "does not apply"),
    "given.consuls.pairs.yes": ("todos los pares", "every pair"),
    "given.consuls.pairs.no": ("ningún par", "no pair"),
    "given.freshness.yes": ("al día", "up to date"),
    "given.freshness.partly": ("en parte al día", "up to date in part"),
    "given.freshness.no": ("nada al día", "nothing up to date"),
    "given.freshness.unknown": ("sin datos", "no entries"),
    "given.visas.provided.in-time.yes": ("en plazo", "in time"),
    "given.visas.provided.in-time.no": ("fuera de plazo", "not in time"),
    "share.consuls.pairs.done": ("confirmados", "confirmed"),
    "share.consuls.pairs.rest": ("sin confirmar", "not confirmed"),
    "share.freshness.done": ("al día", "up to date"),
    "share.freshness.rest": ("sin actualizar", "not up to date"),
    # Numbers in a column.
    "nothing": ("sin datos", "no data"),
    "not-known": ("no se sabe", "not known"),
    "some-unknown": ("{words} ({count} no se saben)", "{words} ({count} not known)"),
    "some-unknown|1": ("{words} (1 no se sabe)", "{words} (1 not known)"),
    # Where claim and count disagree.
    "conflict.claimed": ("conflicto: se da por cumplida, pero se cuentan {counts}",
                         "conflict: said to be done, but {counts} are counted"),
    "conflict.counted": ("conflicto: se cuentan {counts} y no consta como cumplida",
                         "conflict: {counts} are counted, and it is not recorded as done"),
    "conflicts": ("{count} conflictos entre lo que se dice y lo que se cuenta: {ids}.",
                  "{count} conflicts between what is said and what is counted: {ids}."),
    "conflicts|1": ("1 conflicto entre lo que se dice y lo que se cuenta: {ids}.",
                    "1 conflict between what is said and what is counted: {ids}."),
}
