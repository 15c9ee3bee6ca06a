"""The words of the pages of visas: the matrix, a destination, an answer, the thirty days."""

SENTENCES = {
    "title": ("Matriz de visado", "Visa matrix"),
    "none": (
        "No hay archivos de visas en el directorio de datos (visas/).",
        "There are no visa files in the data directory (visas/).",
    ),
    "members": ("Pasaportes de los miembros", "Passports of the members"),
    "others": ("Otros pasaportes", "Other passports"),
    "kind.ordinary": ("pasaporte ordinario", "ordinary passport"),
    "kind.diplomatic": ("pasaporte diplomático", "diplomatic passport"),
    "kind.official": ("pasaporte oficial", "official passport"),
    "kind.service": ("pasaporte de servicio", "service passport"),
    "column.passport": ("Pasaporte", "Passport"),
    "column.country": ("País", "Country"),
    "column.requested": ("Pedida", "Requested"),
    "column.due": ("Plazo", "Term"),
    "column.provided": ("Respuesta", "Reply"),
    "column.state": ("Cómo está", "How it stands"),
    "column.kind": ("Clase", "Kind"),
    "column.requirement": ("Para entrar", "To enter"),
    "column.days": ("Días", "Days"),
    "column.category": ("Categoría", "Category"),
    "column.valid": ("Rige", "In force"),
    "column.remarks": ("Observaciones", "Remarks"),
    "column.source": ("Fuente propia", "Own source"),
    "column.reply": ("Respuesta", "Reply"),
    "column.types": ("Tipos", "Types"),
    "column.missing": ("Sin regla", "No rule"),
    "column.no-days": ("Sin días", "No days"),
    # The signs of the matrix.
    "sign.visa-free": ("sin visa", "no visa"),
    "sign.electronic-authorisation": (
        "autorización electrónica de viaje",
        "electronic travel authorisation",
    ),
    "sign.e-visa": ("visa electrónica", "e-visa"),
    "sign.visa-on-arrival": ("visa en la frontera", "visa at the frontier"),
    "sign.visa-required": ("visa previa", "visa required"),
    "sign.no-admission": ("no se admite", "no admission"),
    "sign.days": ("el número son los días de estadía", "the number is the days of stay"),
    "sign.own": ("— su propio país", "— its own country"),
    "sign.unknown": (
        "? no consta: ni con visa ni sin ella, no se sabe",
        "? not on record: neither with a visa nor without, it is not known",
    ),
    "replied": (
        "Países que respondieron ellos mismos: {done} de {count}.",
        "Countries that replied themselves: {done} of {count}.",
    ),
    "secondary": (
        "Fuente secundaria en {count} de {total} destinos, al {first}: no es lo que dice el propio "
        "país. El detalle, con «crmplan visas show PAÍS».",
        "A secondary source for {count} of {total} destinations, as of {first}: it is not what the "
        "country itself says. `crmplan visas show COUNTRY` has the details.",
    ),
    "secondary-between": (
        "Fuente secundaria en {count} de {total} destinos, entre el {first} y el {last}: no es lo "
        "que dice el propio país. El detalle, con «crmplan visas show PAÍS».",
        "A secondary source for {count} of {total} destinations, between {first} and {last}: it is "
        "not what the country itself says. `crmplan visas show COUNTRY` has the details.",
    ),
    "later": (
        "Atención: las fuentes de {count} destinos son posteriores al {day}; lo que regía ese día "
        "no consta.",
        "Note: the sources of {count} destinations are later than {day}; what held on that day is "
        "not on record.",
    ),
    "later|1": (
        "Atención: la fuente de 1 destino es posterior al {day}; lo que regía ese día no consta.",
        "Note: the source of 1 destination is later than {day}; what held on that day is not on "
        "record.",
    ),
    # One destination.
    "file.title": ("Visas de {country}", "Visas of {country}"),
    "file.secondary": (
        "Fuente secundaria: no es lo que dice el propio país, que no ha confirmado estas reglas.",
        "A secondary source: it is not what the country itself says, which has not confirmed these "
        "rules.",
    ),
    "file.later": (
        "Atención: la fuente es del {source}, posterior al {day}; lo que regía ese día no consta.",
        "Note: the source is of {source}, later than {day}; what held on that day is not on "
        "record.",
    ),
    "fact.reply": ("Respuesta del país", "The country’s reply"),
    "fact.provided-by": ("Respondió", "Replied by"),
    "fact.source": ("Fuente", "Source"),
    "fact.as-of": ("Fuente al", "Source as of"),
    "fact.verified": ("Confirmado el", "Confirmed on"),
    "fact.remarks": ("Observaciones", "Remarks"),
    "fact.fees": ("Arancel", "Fee"),
    "fact.stay": ("Estadía", "Stay"),
    "fact.validity": ("Vigencia", "Validity"),
    "fact.processing": ("Trámite", "Processing"),
    "fact.requirements": ("Requisitos", "Requirements"),
    "fact.passport-kind": ("Pasaporte", "Passport"),
    "fact.category": ("Categoría", "Category"),
    "fact.valid": ("Rige", "In force"),
    "undated": ("la fuente no lleva fecha", "the source gives no date"),
    "ago": ("hace {age}", "{age} ago"),
    "days": ("{count} días", "{count} days"),
    "days|1": ("1 día", "1 day"),
    "from": ("desde el {day}", "from {day}"),
    "until": ("hasta el {day}", "until {day}"),
    "types": ("Tipos de visa", "Types of visa"),
    "types.none": ("No consta ningún tipo de visa.", "No type of visa is on record."),
    "rules": ("Qué necesita cada pasaporte", "What each passport needs"),
    "rules.none": ("No consta ninguna regla.", "No rule is on record."),
    "rules.others": (
        "Además, {count} reglas que ese día no regían.",
        "Besides, {count} rules that were not in force on that day.",
    ),
    "rules.others|1": (
        "Además, 1 regla que ese día no regía.",
        "Besides, 1 rule that was not in force on that day.",
    ),
    "type.tourist": ("Visa de turista", "Tourist visa"),
    "type.business": ("Visa de negocios", "Business visa"),
    "type.transit": ("Visa de tránsito", "Transit visa"),
    "type.student": ("Visa de estudiante", "Student visa"),
    "type.conference": ("Visa para conferencias", "Conference visa"),
    "type.diplomatic": ("Visa diplomática", "Diplomatic visa"),
    "type.official": ("Visa oficial", "Official visa"),
    "type.resident": ("Visa de residente", "Resident visa"),
    "type.other": ("Otra visa", "Other visa"),
    "entries.single": ("una entrada", "single entry"),
    "entries.double": ("dos entradas", "two entries"),
    "entries.multiple": ("entradas múltiples", "multiple entry"),
    "document.passport": ("pasaporte", "passport"),
    "document.passport-validity": ("vigencia del pasaporte", "passport validity"),
    "document.application-form": ("formulario de solicitud", "application form"),
    "document.photograph": ("fotografía", "photograph"),
    "document.return-ticket": ("boleto de ida y vuelta", "return or onward ticket"),
    "document.financial-means": ("solvencia económica", "proof of financial means"),
    "document.invitation-letter": ("carta de invitación", "letter of invitation"),
    "document.lodging": ("alojamiento", "lodging"),
    "document.criminal-record": ("antecedentes penales", "criminal record certificate"),
    "document.vaccination": ("vacunación", "vaccination"),
    "document.interview": ("entrevista", "interview"),
    "document.fee": ("pago del arancel", "payment of the fee"),
    "requirement.visa-free": ("sin visa", "no visa"),
    "requirement.electronic-authorisation": (
        "autorización electrónica de viaje",
        "electronic travel authorisation",
    ),
    "requirement.e-visa": ("visa electrónica", "e-visa"),
    "requirement.visa-on-arrival": ("visa en la frontera", "visa at the frontier"),
    "requirement.visa-required": ("visa previa", "visa required"),
    "requirement.no-admission": ("no se admite", "no admission"),
    # One answer.
    "need.title": (
        "De {passport} a {destination}",
        "From {passport} to {destination}",
    ),
    "need.visa-free": ("Puede entrar sin visa.", "May enter without a visa."),
    "need.electronic-authorisation": (
        "Puede entrar sin visa, con una autorización electrónica de viaje pedida antes.",
        "May enter without a visa, with an electronic travel authorisation obtained beforehand.",
    ),
    "need.e-visa": (
        "Necesita visa, que se tramita por vía electrónica.",
        "Needs a visa, which is applied for electronically.",
    ),
    "need.visa-on-arrival": (
        "Necesita visa, que se obtiene en la frontera.",
        "Needs a visa, which is issued at the frontier.",
    ),
    "need.visa-required": (
        "Necesita visa antes de viajar.",
        "Needs a visa before travelling.",
    ),
    "need.no-admission": ("No se le admite.", "Is not admitted."),
    "need.days": ("Estadía permitida: {count} días.", "Permitted stay: {count} days."),
    "need.days|1": ("Estadía permitida: 1 día.", "Permitted stay: 1 day."),
    "need.no-days": (
        "La fuente no dice por cuántos días.",
        "The source does not say for how many days.",
    ),
    "need.own": (
        "Es su propio país: las reglas de visado no le tocan.",
        "It is its own country: visa rules do not concern it.",
    ),
    "need.unknown": (
        "No consta qué necesita un {kind} de {passport} para entrar en {destination}. No es decir "
        "que pueda entrar sin visa: no se sabe.",
        "What it takes to enter {destination} with a passport of {passport} ({kind}) is not on "
        "record. That is not to say that no visa is needed: it is not known.",
    ),
    "need.secondary": (
        "Fuente secundaria: lo dice un tercero, no {country}. Confírmese con su consulado antes de "
        "viajar.",
        "A secondary source: a third party says so, not {country}. Confirm it with the consulate "
        "before travelling.",
    ),
    # What is lacking.
    "gaps.title": ("Lo que falta de las visas", "What the visa files lack"),
    "gaps.types": (
        "Destinos con algún tipo de visa y sus requisitos: {done} de {count}.",
        "Destinations with any type of visa and its requirements: {done} of {count}.",
    ),
    "gaps.rules": (
        "Reglas que faltan, de pasaportes que están en algún archivo: {count}. «Sin días» son los "
        "pasaportes que entran sin visa y no consta por cuántos días.",
        "Rules that are missing, of passports that are in some file: {count}. “No days” are the "
        "passports that enter without a visa and are not on record for how many days.",
    ),
    "gaps.no-file": ("no hay archivo", "no file"),
    "stale.title": ("Antigüedad de los datos de visas", "How old the visa files are"),
    "stale.none": (
        "No hay tipos de visa ni reglas en el directorio de datos (visas/).",
        "There are no types of visa and no rules in the data directory (visas/).",
    ),
    # The thirty days.
    "clock.title": (
        "Los treinta días para responder sobre visas",
        "The thirty days for a reply on visas",
    ),
    "clock.rule": (
        "Los treinta días corren desde el día siguiente al de la solicitud y terminan con la "
        "respuesta del propio país. A quien no consta que se le haya pedido no le corre ninguno.",
        "The thirty days run from the day after the request and end with the country’s own reply. "
        "None run for a country that is not on record as asked.",
    ),
    "clock.over": (
        "pedida el {requested}; el plazo venció el {due}, hace {span}; sin respuesta",
        "asked on {requested}; the term ended on {due}, {span} ago; no reply",
    ),
    "clock.running": (
        "pedida el {requested}; el plazo vence el {due}, en {span}",
        "asked on {requested}; the term ends on {due}, in {span}",
    ),
    "clock.running-today": (
        "pedida el {requested}; el plazo vence hoy",
        "asked on {requested}; the term ends today",
    ),
    "clock.late": (
        "respondió el {provided}, fuera de plazo: {span} después de pedírsele",
        "replied on {provided}, out of time: {span} after being asked",
    ),
    "clock.in-time": (
        "respondió el {provided}, en plazo: {span} después de pedírsele",
        "replied on {provided}, in time: {span} after being asked",
    ),
    "clock.unasked": (
        "respondió el {provided}; no consta que se le hubiera pedido",
        "replied on {provided}; not on record as asked",
    ),
    "clock.not-asked": ("no consta que se le haya pedido", "not on record as asked"),
    "clock.count.over": ("con el plazo vencido", "over"),
    "clock.count.running": ("en plazo", "running"),
    "clock.count.late|1": ("respondió tarde", "replied late"),
    "clock.count.in-time|1": ("respondió en plazo", "replied in time"),
    "clock.count.unasked|1": ("respondió sin solicitud", "replied unasked"),
    "clock.count.late": ("respondieron tarde", "replied late"),
    "clock.count.in-time": ("respondieron en plazo", "replied in time"),
    "clock.count.unasked": ("respondieron sin solicitud", "replied unasked"),
    "clock.count.not-asked": ("sin solicitud", "not asked"),
}
