"""The words of the contacts, of the reminders written to them, and of what they replied."""

CONTACTS = {
    "title": ("Contactos de las partes", "Contacts of the parties"),
    "none": ("Ningún contacto cumple los filtros.", "No contact matches the filters."),
    "empty": (
        "No consta ningún contacto. Se anota con «crmplan contacts add».",
        "No contact is on record. One is recorded with `crmplan contacts add`."),
    "private": (
        "Para uso de la secretaría: en papeles para otros solo sale lo marcado como público.",
        "For the secretariat's use: only what is marked public stands in papers for others."),
    "summary": ("{count} contactos; confirmados por su parte: {confirmed}.",
                "{count} contacts; confirmed by their party: {confirmed}."),
    "summary|1": ("1 contacto; confirmados por su parte: {confirmed}.",
                  "1 contact; confirmed by its party: {confirmed}."),
    "column.id": ("Código", "Id"),
    "column.role": ("Asunto", "Matter"),
    "column.office": ("Oficina", "Office"),
    "column.reach": ("Correo y teléfono", "E-mail and telephone"),
    "column.known": ("Cómo consta", "How it is known"),
    "column.party": ("Parte", "Party"),
    "role.liaison": ("enlace", "liaison"),
    "role.visas": ("visas", "visas"),
    "role.consular-lists": ("listas de cónsules", "consular lists"),
    "role.disasters": ("desastres", "disasters"),
    "known.confirmed": ("confirmado, {day}", "confirmed, {day}"),
    "known.known": ("según fuente, {day}", "by a source, {day}"),
    "known.later": ("por fuente posterior, {day}", "from a later source, {day}"),
    "known.ended": ("cesó el {day}", "ended on {day}"),
    "public": ("; público", "; public"),
    # What is lacking.
    "gaps.title": ("Lo que falta de los contactos", "What the contacts lack"),
    "gaps.summary": (
        "De {total} miembros, {done} con una oficina de enlace; con correo para escribirles, "
        "{reached}.",
        "Of {total} members, {done} with a liaison office; with an e-mail to write to, "
        "{reached}."),
    "sign.confirmed": ("confirmado por la parte", "confirmed by the party"),
    "sign.known": ("conocido por una fuente", "known from a source"),
    "sign.none": ("no consta", "not on record"),
    "gaps.mail": ("Correo", "E-mail"),
    "mail.yes": ("sí", "yes"),
    "mail.no": ("no consta", "not on record"),
    # How old it is.
    "stale.title": ("Antigüedad de los contactos", "How old the contacts are"),
    "stale.none": ("No consta ningún contacto que responda ese día.",
                   "No contact that answers on that day is on record."),
}
