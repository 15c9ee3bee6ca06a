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

# The drafts of e-mails that remind a party of what it owes.
REMIND = {
    "file": ("recordatorio", "reminder"),
    "note": ("Recordatorio por correo", "Reminder by e-mail"),
    "subject": ("Plan de trabajo, {party}: pendiente al {day}",
                "Work plan, {party}: pending as of {day}"),
    "greeting": ("Estimados colegas:", "Dear colleagues,"),
    "intro": (
        "Les escribimos sobre «{plan}». Según lo que consta en la secretaría al {day}, sigue "
        "pendiente lo de abajo. Parte: {party}.",
        "We are writing about “{plan}”. By what the secretariat has on record as of {day}, what "
        "is below is still pending. Party: {party}."),
    "owes": ("Actividades a su cargo", "Activities in your charge"),
    "asked": ("Lo que se pidió y sigue sin respuesta registrada",
              "What was asked for and has no answer on record"),
    "line": ("Calendario acordado: {calendar}. {reason}.",
             "Calendar as agreed: {calendar}. {reason}."),
    "no-calendar": ("sin fecha", "no date"),
    "due": ("Último día: {day}.", "Last day: {day}."),
    "asked-on": ("Pedido el {day}.", "Asked for on {day}."),
    "answer": (
        "Si algo de esto ya se entregó, les agradeceremos que nos digan cuándo y dónde consta. La "
        "nota adjunta reúne todo lo que toca a su parte y tiene espacio para la respuesta.",
        "If any of this has been delivered already, please tell us when, and where it is on "
        "record. The brief attached holds all that concerns you and has room for your answer."),
    "close": ("Atentamente,", "Kind regards,"),
    "none": ("Ninguna parte debe nada que apremie: no hay a quién escribir.",
             "No party owes anything pressing: there is nobody to write to."),
    "unsent": ("No se ha enviado nada: son borradores, para revisar y enviar.",
               "Nothing was sent: these are drafts, to be read and sent."),
    "no-address": (
        "{party}: no consta ningún correo; el borrador queda sin destinatario. Se anota con "
        "«crmplan contacts add».",
        "{party}: no e-mail address is on record; the draft has no addressee. One is recorded with "
        "`crmplan contacts add`."),
    "unusable": (
        "{party}: no se puede escribir al correo que consta; el borrador queda sin destinatario.",
        "{party}: the e-mail address on record cannot be written to; the draft has no addressee."),
    "unrecorded": ("{id}: no se ha anotado lo pedido: {why}",
                   "{id}: what was asked for was not recorded: {why}"),
    "nothing-new": ("Lo pedido ya constaba: no se ha anotado nada.",
                    "What was asked for was on record already: nothing was recorded."),
}

# Who was asked for what, and what came back.
REPLIES = {
    "title": ("Lo pedido y lo respondido", "What was asked for and what came back"),
    "none": ("No consta que se haya pedido nada.", "Nothing is on record as asked for."),
    "count.over": ("{count} sin respuesta, con el plazo vencido",
                   "{count} without an answer, past the last day"),
    "count.waiting": ("{count} a la espera", "{count} waited for"),
    "count.late": ("{count} respondidas tarde", "{count} answered late"),
    "count.late|1": ("1 respondida tarde", "1 answered late"),
    "count.answered": ("{count} respondidas", "{count} answered"),
    "count.answered|1": ("1 respondida", "1 answered"),
    "column.party": ("Parte", "Party"),
    "column.asked": ("Pedido", "Asked"),
    "column.due": ("Hasta", "Until"),
    "column.answer": ("Respuesta", "Answer"),
    "before": ("Antes de: {meeting}", "Before: {meeting}"),
    "no-meeting": ("Sin reunión posterior en el plan", "No later meeting in the plan"),
    "again": ("({count} veces; la última, el {day})", "({count} times; last on {day})"),
    "over": ("sin respuesta; el plazo venció hace {span}",
             "no answer; the last day was {span} ago"),
    "waiting": ("sin respuesta desde hace {span}", "no answer for {span}"),
    "late": ("respondió el {day}, {span} tarde", "answered on {day}, {span} late"),
    "answered": ("respondió el {day}, a los {span}", "answered on {day}, after {span}"),
}
